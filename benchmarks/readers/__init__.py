"""One reader a benchmark; each knows the layout of its folder and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.page import BenchmarkError, Page
from benchmarks.readers import aeb, fundus, readability, trafilatura, wcxb


@dataclass(frozen=True)
class Benchmark:
    """A benchmark that we can read."""

    name: str
    layout: str
    """What its folder must hold, for messages."""
    find: Callable[[Path], Path | None]
    """The folder inside the given one that the reader starts from."""
    read: Callable[[Path], list[Page]]


BENCHMARKS = (
    Benchmark("aeb", "ground-truth.json and html/", aeb.find, aeb.read),
    Benchmark("wcxb", "dev/ground-truth/ and dev/html/", wcxb.find, wcxb.read),
    Benchmark("trafilatura", "tests/evaldata.json or tests/evaldata.py", trafilatura.find, trafilatura.read),
    Benchmark("fundus", "tests/resources/parser/test_data/*/meta.info", fundus.find, fundus.read),
    Benchmark("readability", "test/test-pages/*/source.html", readability.find, readability.read),
)


def open_folder(folder: Path) -> tuple[Benchmark, list[Page]]:
    """The benchmark that the folder holds, and its pages in a fixed order."""
    if not folder.is_dir():
        raise BenchmarkError(f"{folder}: no such folder")
    for benchmark in BENCHMARKS:
        root = benchmark.find(folder)
        if root is not None:
            try:
                pages = benchmark.read(root)
            except (AttributeError, KeyError, TypeError) as error:
                raise BenchmarkError(f"{root}: not laid out as {benchmark.name} is ({error!r})") from error
            if not pages:
                raise BenchmarkError(f"{folder}: looks like {benchmark.name}, but holds no pages")
            return benchmark, pages
    known = "; ".join(f"{benchmark.name} has {benchmark.layout}" for benchmark in BENCHMARKS)
    raise BenchmarkError(f"{folder}: no benchmark we know ({known})")
