"""What benchmarks give, and what systems make of it."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


class BenchmarkError(Exception):
    """A folder that is no benchmark, or one that can't be read; the message is for the user."""


@dataclass(frozen=True)
class Page:
    """One page and what its benchmark holds for right; None is "not told", while empty is "there is none"."""

    id: str
    source: Path
    kind: str = "article"
    url: str | None = None
    body: str | None = None
    title: str | None = None
    authors: tuple[str, ...] | None = None
    date: str | None = None
    wanted: tuple[str, ...] = ()
    """Passages that belong into the body."""
    unwanted: tuple[str, ...] = ()
    """Passages that don't."""
    comments: tuple[str, ...] = ()
    """Passages of readers' comments."""
    outputs: Mapping[str, str] = field(default_factory=dict)
    """Texts that other systems made of the page, where the benchmark stores them."""

    @property
    def html(self) -> bytes:
        """The page itself, read anew each time: a benchmark's pages together may not fit into memory."""
        try:
            data = self.source.read_bytes()
            return gzip.decompress(data) if self.source.suffix == ".gz" else data
        except (OSError, EOFError, zlib.error) as error:
            raise BenchmarkError(f"{self.source}: {error}") from error


@dataclass(frozen=True)
class Extraction:
    """What a system took from a page."""

    body: str = ""
    title: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None
    comments: str = ""

    @property
    def text(self) -> str:
        """What lands in a text file: the body, and below it the comments."""
        return f"{self.body}\n\n{self.comments}" if self.comments else self.body


def read_json(path: Path) -> Any:
    """The file's content; a BenchmarkError names the file where there is none."""
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise BenchmarkError(f"{path}: {error}") from error


def read_object(path: Path) -> dict[str, Any]:
    """The same, for a file that holds a mapping."""
    content = read_json(path)
    if not isinstance(content, dict):
        raise BenchmarkError(f"{path}: a mapping was expected, not {type(content).__name__}")
    return content


def passages(value: object) -> tuple[str, ...]:
    """The texts in a JSON value that is a list of texts, one text, or nothing."""
    return tuple(_texts(value))


def _texts(value: object) -> Iterator[str]:
    for text in value if isinstance(value, list) else [value]:
        if isinstance(text, str) and text.strip():
            yield text
