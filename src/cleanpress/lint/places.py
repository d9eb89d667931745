"""Offsets as lines and columns, the way editors count them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\n|\r")


class Place(NamedTuple):
    """A position in a text."""

    line: int
    """1-based; line feeds, carriage returns and both together end a line."""
    column: int
    """1-based, in code points."""


class Places:
    """The lines of a text."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def at(self, offset: int) -> Place:
        """Where an offset stands."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)

    def lines(self, first: int, last: int) -> tuple[str, ...]:
        """The lines from `first` to `last`, those that there are, without their ends."""
        first, last = max(1, first), min(last, len(self._starts))
        ends = [*self._starts[first : last + 1], len(self._text)]
        return tuple(
            self._text[start:end].rstrip("\r\n")
            for start, end in zip(self._starts[first - 1 : last], ends, strict=False)
        )
