"""Shapes of residue: menus read as one paragraph, calendars, drop-down lists."""

from __future__ import annotations

from cleanpress.rules.line import Line

CELL = 2
"""Characters of a calendar's cell at the most."""
LONG_INDEX = 15
"""Words from which a line without a sentence's small words is a list of topics or months."""
SMALL = 0.15
PUNCTUATION = frozenset(',.;:!?"“”„«»–—…|/')


def row_words(line: Line) -> float:
    """The words of a row of the line: short rows that stand together are read as one wrapped paragraph."""
    below = line.next
    rows = 1 if below is None else below.piece.line - below.piece.blank_before - line.piece.line
    return line.words / max(1, rows)


def is_index(line: Line) -> bool:
    """Whether the line is a row of a calendar, or a long list of topics or months without a mark between."""
    if line.words > 2 and all(len(word) <= CELL for word in line.split):
        return True
    return line.words >= LONG_INDEX and line.lower_share <= SMALL and PUNCTUATION.isdisjoint(line.text)
