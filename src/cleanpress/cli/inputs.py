"""The documents that a command line names."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from cleanpress.cli.output import report
from cleanpress.errors import BinaryFileError, InputTooLarge
from cleanpress.model import Article

if TYPE_CHECKING:
    from cleanpress.pipeline import Cleaner

SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm")
STDIN = "-"
FORMATS = ("auto", "text", "markdown", "html")


@dataclass(frozen=True, slots=True)
class Input:
    """One document to read."""

    name: str
    """As the user would call it."""
    path: Path | None
    """None for standard input."""
    place: PurePath
    """Its path below the folder that was named, or just its file name: where its output goes below another."""


@dataclass(slots=True)
class Found:
    """The documents of a command line."""

    inputs: list[Input]
    failed: int = 0
    """Paths that name none; each was reported."""
    many: bool = False
    """Whether the user asked for more than one, or for a folder."""


def find_inputs(paths: Sequence[str]) -> Found:
    """Files as named, folders with all of their text files, `-` for standard input; each once, folders in the order
    of their names, without hidden ones below them. What is missing is reported and counted."""
    found = Found([], many=len(paths) > 1)
    seen: set[str] = set()
    for path in paths:
        if path != STDIN and Path(path).is_dir():
            found.many = True
            documents = list(_walk(Path(path), found))
            if not documents:
                found.failed += 1
                report(path, f"no {', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]} file in this folder")
        else:
            documents = [_single(path)]
        for document in documents:
            key = STDIN if document.path is None else os.path.realpath(document.path)
            if key not in seen:
                seen.add(key)
                found.inputs.append(document)
    return found


def _single(path: str) -> Input:
    if path == STDIN:
        return Input("<stdin>", None, PurePath("stdin.txt"))
    return Input(path, Path(path), PurePath(PurePath(path).name))


def _walk(folder: Path, found: Found) -> Iterator[Input]:
    def fail(error: OSError) -> None:
        found.failed += 1
        report(str(error.filename), error)

    for root, folders, names in os.walk(folder, onerror=fail):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(SUFFIXES):
                path = Path(root, name)
                yield Input(str(path), path, path.relative_to(folder))


def clean_inputs(found: Found, format: str) -> Iterator[tuple[Input, Article]]:  # noqa: A002 - CONTRACT's name
    """Reads and takes apart one document after the other; what fails is reported and counted in `found`.

    Raises:
        ConfigError: a configuration file sets what is no option.
    """
    cleaners: dict[Path, Cleaner] = {}
    for document in found.inputs:
        try:
            article = _cleaner(document, cleaners).clean(_read(document), format)
        except (OSError, BinaryFileError, InputTooLarge) as error:  # noqa: PERF203 - cleaning takes milliseconds
            found.failed += 1
            report(document.name, error)
        else:
            yield document, article


def _read(document: Input) -> bytes:
    from cleanpress.read.decode import is_binary

    data = sys.stdin.buffer.read() if document.path is None else document.path.read_bytes()
    if is_binary(data):
        raise BinaryFileError("holds no text (binary file)")
    return data


def _cleaner(document: Input, cleaners: dict[Path, Cleaner]) -> Cleaner:
    """A cleaner by the configuration that governs the document's folder; one a folder."""
    from cleanpress.config import Config
    from cleanpress.pipeline import Cleaner

    folder = Path() if document.path is None else document.path.parent
    if folder not in cleaners:
        cleaners[folder] = Cleaner(Config.find(folder))
    return cleaners[folder]
