"""What a line can be in a thread."""

from __future__ import annotations

from typing import NamedTuple

from cleanpress.dates import DateSpan
from cleanpress.rules.thread.names import Who

WORDS, BLANKED, NAME, DATED, SAYS, DATE, FURNITURE, NUMBER, AVATAR, LOOSE, HEADER, STOP, BOTH, PING = (
    "W", "x", "N", "B", "S", "D", "F", "#", "A", "V", "H", "X", "I", "P",
)  # fmt: skip
"""Kinds: words, removed comment's notice, name alone, name and date, name and verb, date alone, furniture, number,
avatar, verb or glue alone, heading of comments, another section's line, meta and words in one line, pingback."""
MONOGRAM = "monogram"
"""Shape of an avatar that is the initials of the name below it."""
BUTTON = "button"
"""Shape of furniture that only comments have: "Reply", "Permalink"."""
AGE = "age"
"""Shape of words that may say how long ago: "2 t" is two hours below a Danish name, and two tons elsewhere."""


class Mark(NamedTuple):
    """A line as a part of a thread."""

    kind: str
    who: tuple[Who, ...] = ()
    """What may be names, in order."""
    date: DateSpan | None = None
    words: tuple[int, int] | None = None
    """Where the words stand, in a line that holds meta too."""
    shape: str = ""
    """What lines of one system have in common: order, verb, whether a clock is printed."""
    target: str | None = None
    """Who is answered, where the line says so."""
