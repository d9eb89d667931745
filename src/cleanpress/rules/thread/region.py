"""A stretch of lines with what each is in it."""

from __future__ import annotations

from collections.abc import Sequence

from cleanpress.rules.line import Line
from cleanpress.rules.thread import kinds as k
from cleanpress.rules.thread.marks import Marks
from cleanpress.rules.thread.names import Who

IDENTITY = frozenset({k.SAYS, k.DATED, k.DATE, k.NAME, k.NUMBER, k.BOTH})
"""Kinds that start or end a comment; furniture alone does neither."""
STEPS = 6
"""Lines of furniture that may stand between a name and its date."""


class Region:
    """A stretch of lines that may hold a thread, with what each line is in it."""

    def __init__(self, lines: Sequence[Line], marks: Marks, start: int, end: int, trusted: bool) -> None:
        self.lines = lines
        self.marks = marks
        self.start = start
        self.end = end
        self.trusted = trusted
        """Whether a heading such as "5 Comments" opens it."""
        self.kinds = {i: marks[i].kind for i in range(start, end)}
        self.author: dict[int, Who | None] = {}

    def at(self, *kinds: str) -> list[int]:
        """The lines of these kinds, in order."""
        wanted = {*kinds}
        return [i for i in range(self.start, self.end) if self.kinds[i] in wanted]

    def name(self, i: int) -> str:
        """The name beside a date or verb in a line; empty where there is none."""
        who = self.author.get(i)
        return self.lines[i].text[who.start : who.end] if who else ""
