"""Rows that are one paragraph: lines wrapped at a column, and paragraphs that a program broke at every link.

Each reading is on only where the text as a whole shows that it was broken so; both ask of two neighbouring rows whether
the lower one goes on with the upper one's paragraph.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from cleanpress.read.link_cuts import are_cut, goes_on, is_unspaced, joint
from cleanpress.read.markdown import LIST_MARK
from cleanpress.read.rows import Row

Join = Callable[[Row, Row], bool]


def find_join(text: str, rows: Sequence[Row]) -> Join | None:
    """How this text's paragraphs were broken; None where they were not."""
    width = wrap_width(rows)
    if are_cut(text, rows, bool(width)):
        return lambda upper, lower: goes_on(text, upper, lower)
    if width:
        return lambda upper, lower: _wrapped(upper, lower, width)
    return None


def wrap_width(rows: Sequence[Row]) -> int:
    """The column at which a program wrapped this text, 0 where none did.

    Lines of a wrapped text end where the next word would not have fitted; those of any other text end anywhere.
    """
    if len(rows) < 6:
        return 0
    lengths = sorted(row.end - row.start for row in rows)
    width = lengths[min(len(lengths) - 1, int(len(lengths) * 0.985))]
    if lengths[-1] < 55 or not 40 <= width <= 100:
        return 0
    full = below = 0
    for upper, lower in pairwise(rows):
        if lower.blank_before == 0 and upper.end - upper.start >= 40:
            below += 1
            full += upper.end - upper.start + 1 + _first_word(lower.text) > width - 2
    return width if below >= 3 and full >= 0.5 * below else 0


def _wrapped(upper: Row, lower: Row, width: int) -> bool:
    length = upper.end - upper.start
    return (
        lower.blank_before == 0
        and length >= 0.6 * width
        and length + 1 + _first_word(lower.text) > width - 4
        and not LIST_MARK.match(lower.text)
        and not lower.text.startswith("#")
    )


def _first_word(text: str) -> int:
    """Characters up to where a program may break the line."""
    return 1 if is_unspaced(text[0]) else len(text.split(None, 1)[0])


def join_rows(text: str, rows: Sequence[Row]) -> str:
    """The words of rows that are one paragraph, in one line."""
    parts = [rows[0].text]
    for upper, lower in pairwise(rows):
        parts += joint(text, upper, lower), lower.text
    return "".join(parts)
