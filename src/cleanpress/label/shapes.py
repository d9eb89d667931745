"""Shapes of residue: menus read as one paragraph, calendars, drop-down lists."""

from __future__ import annotations

from cleanpress.rules.line import Line

CELL = 2
"""Characters of a calendar's cell at the most."""
LONG_INDEX = 15
"""Words from which a line without a sentence's small words is a list of topics or months."""
INDEX, REPEATING = 7, 0.75
"""Words from which it is one where it says many of them again, and the share of different ones at the most: "Team of
the Week Team of the Year"."""
SMALL, SOME = 0.15, 0.45
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
    if line.words < INDEX or not PUNCTUATION.isdisjoint(line.text):
        return False
    small = sum([word[0].islower() for word in line.split]) / line.words
    repeats = small <= SOME and len({*line.lowered}) <= REPEATING * line.words
    return repeats or (line.words >= LONG_INDEX and small <= SMALL)
