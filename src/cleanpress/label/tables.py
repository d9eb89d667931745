"""Tables of the story: Markdown's, and those whose columns or rows a dump has lost."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise

import regex

from cleanpress.label.residue import NAMED
from cleanpress.model import BODY_LABELS, Label
from cleanpress.rules.line import Line

FEWEST_ROWS = 10
"""Rows of figures from which they are a table: shorter ones may be a shop's ratings, pages, the weather."""
FEWEST_CELLS, CELL_WORDS = 24, 12
"""Cells from which they are a table, and words of one at the most."""
FIGURES = 0.4
"""Share of figures among the lines between two paragraphs from which those are a table's."""
NEAR = 4
"""Lines between a table and the story at the most: its title, the names of its columns."""
_FIGURE = regex.compile(r"[#$€£+\-−–(]?\d[\d.,:/]*+[%)+kKmM]*+")


def join_tables(lines: Sequence[Line], labels: list[Label]) -> None:
    """A table in Markdown's form is one thing: what most of its rows are, the row of dashes and those are that a rule
    takes for the prompts they speak of."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and "|" in lines[end].text:
            end += 1
        if end - at > 2 and not any(map(str.isalnum, lines[at + 1].text)):
            kept = sum(label in BODY_LABELS for label in labels[at:end])
            if 2 * kept > end - at - 1:
                labels[at:end] = [Label.BODY] * (end - at)
        at = end + 1


def keep_figures(lines: Sequence[Line], labels: list[Label]) -> None:
    """Many rows of figures, with the story right above or below them and on both sides, are a table of its own."""
    story = [i for i, label in enumerate(labels) if label in BODY_LABELS]
    at, last = (story[0], story[-1]) if story else (0, 0)
    while at < last:
        end = at
        while end < last and labels[end] is Label.OTHER and _is_row(lines[end]):
            end += 1
        if end - at >= FEWEST_ROWS and _beside_story(labels, at, end):
            labels[at:end] = [Label.BODY] * (end - at)
        at = max(end, at + 1)


def keep_cells(lines: Sequence[Line], labels: list[Label]) -> None:
    """Short lines between paragraphs of the story, nearly half of them figures, are the cells of a table that a dump
    has printed one below another."""
    told = [i for i, label in enumerate(labels) if label in BODY_LABELS and lines[i].is_paragraph]
    for above, below in pairwise(told):
        if below - above > FEWEST_CELLS:
            cells = [i for i in range(above + 1, below) if lines[i].words <= CELL_WORDS]
            figures = sum(_FIGURE.fullmatch(lines[i].text) is not None for i in cells)
            if len(cells) >= FEWEST_CELLS and figures >= FIGURES * (below - above - 1):
                for i in cells:
                    if labels[i] is Label.OTHER:
                        labels[i] = Label.BODY


def _is_row(line: Line) -> bool:
    """Whether figures stand in the line, two or one at its end, and no rule has a name for it."""
    words = line.split
    if not words or any(f.weight >= NAMED and f.label is not Label.DATE for f in line.findings):
        return False
    figures = len([*islice(filter(_FIGURE.fullmatch, words), 2)])
    return figures == 2 or (figures == 1 and len(words) > 1 and _FIGURE.fullmatch(words[-1]) is not None)


def _beside_story(labels: Sequence[Label], start: int, end: int) -> bool:
    beside = (*labels[max(0, start - NEAR) : start], *labels[end : end + NEAR])
    return not BODY_LABELS.isdisjoint(beside)
