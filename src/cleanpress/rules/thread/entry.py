"""What is read from a thread of comments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple


class Cut(NamedTuple):
    """Where the words stand within a line that holds meta too: offsets in `Line.text`."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One comment, as indexes into the lines of the document."""

    author: str | None
    published: date | datetime | None
    published_text: str | None
    """The date as printed."""
    meta: tuple[int, ...]
    """Lines of name, date and furniture only."""
    words: tuple[int, ...]
    """Lines of its text, those that hold meta too among them."""
    cuts: tuple[Cut, ...] = ()
    """Where the text stands in lines that hold meta too."""
    depth: int = 0
    parent: int | None = None
    """Index of the entry it answers."""
    score: int | None = None
    by_author: bool = False
    """Whether the page itself says that the story's author wrote it."""


@dataclass(frozen=True, slots=True)
class Thread:
    """A readers' thread."""

    entries: tuple[Entry, ...]
    strength: float
    """Log-odds that this is a thread of readers' comments."""
    plain: bool = False
    """Whether a heading such as "5 Comments" opens it, or every comment has a verb and a clock ("Ann says")."""
