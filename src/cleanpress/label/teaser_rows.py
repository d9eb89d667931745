"""Rows of other stories: titles whose teasers are cut short ("The mayor has resigned after ..."), or that say how old
each story is ("10 h ago")."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from cleanpress.label.lift import is_decisive
from cleanpress.label.looks import NEARLY_CLEAN, Looks
from cleanpress.model import BODY_LABELS, Label
from cleanpress.rules.line import Line

CUTS = ("...", "…", "[…]", "[...]", "(...)", "(…)")
"""What systems print where they cut a teaser."""
LEAST_CHARACTERS, LEAST_UNSPACED = 50, 25
"""Characters of a teaser at the least: of one whose words are spaced, and of others."""
FEWEST = 3
"""Cut teasers, or ages, in a row from which they are a list: a story trails off now and then, but not after each
title."""
BETWEEN = 4
"""Lines between two of them at the most: a title, its writer, rubric and day."""
TITLE_WORDS = (3, 25)
AGE_WORDS = 8
"""Words of a line with a story's age at the most: its rubric and writer may stand there, too."""
LAST = 2
"""Lines below a list at the end of a text at the most."""
SURE = 2.0
"""Log-odds over the cut from which a line of a page is the story's all the same."""
STOPS = (".", "。", ":", "：", ",")
"""What no line between two of them ends with."""


def find_teaser_rows(lines: Sequence[Line], labels: list[Label], looks: Looks) -> None:
    """Labels rows of teasers, with their titles and dates, as links to other stories: unless markup is sure that they
    are what the page is about, as on the front page of a section. In a nearly clean text they stand at its end."""
    clean = looks.gate.signs < NEARLY_CLEAN
    for start, end in (*_lists(lines, _is_cut), *_lists(lines, _is_age)):
        if clean and len(lines) - end > LAST:
            continue
        for i in range(start, end):
            hints = lines[i].piece.hints
            sure = hints is not None and hints.tag != "" and looks.second[i] - looks.gate.cut >= SURE
            if labels[i] in BODY_LABELS and not sure:
                labels[i] = Label.RELATED


def _lists(lines: Sequence[Line], is_mark: Callable[[Line], bool]) -> Iterator[tuple[int, int]]:
    """Where each list of teasers with such a mark starts, with the title above the first of them, and ends."""
    marks = [i for i, line in enumerate(lines) if is_mark(line)]
    at = 0
    while at < len(marks):
        last = at
        while last + 1 < len(marks) and _is_gap(lines[marks[last] + 1 : marks[last + 1]]):
            last += 1
        if last - at + 1 >= FEWEST:
            above = marks[at] - 1
            yield (above if above >= 0 and _is_short(lines[above]) else marks[at]), marks[last] + 1
        at = last + 1


def _is_cut(line: Line) -> bool:
    if not line.text.endswith(CUTS):
        return False
    spaced = line.words == len(line.split)
    return len(line.text) >= (LEAST_CHARACTERS if spaced else LEAST_UNSPACED) and not is_decisive(line)


def _is_age(line: Line) -> bool:
    return line.words <= AGE_WORDS and not line.ends and any(date.relative for date in line.dates)


def _is_gap(between: Sequence[Line]) -> bool:
    """Whether titles may stand between two marks, and at least one does."""
    titled = any(line.words >= TITLE_WORDS[0] or not line.text.isascii() for line in between)
    return titled and len(between) <= BETWEEN and all(map(_is_short, between))


def _is_short(line: Line) -> bool:
    """Whether the line may be a title, a rubric or a day."""
    return line.words <= TITLE_WORDS[1] and not line.text.endswith(STOPS)
