"""Rows of other stories whose teasers are cut short: "The mayor has resigned after ...", each with its title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleanpress.label.lift import is_decisive
from cleanpress.label.looks import NEARLY_CLEAN, Looks
from cleanpress.model import BODY_LABELS, Label
from cleanpress.rules.line import Line

CUTS = ("...", "…", "[…]", "[...]", "(...)", "(…)")
"""What systems print where they cut a teaser."""
LEAST_CHARACTERS, LEAST_UNSPACED = 50, 25
"""Characters of a teaser at the least: of one whose words are spaced, and of others."""
FEWEST = 3
"""Cut teasers in a row from which they are a list: a story trails off now and then, but not after each title."""
BETWEEN = 4
"""Lines between two of them at the most: a title, its writer, rubric and day."""
TITLE_WORDS = 25
LAST = 2
"""Lines below a list at the end of a text at the most."""
SURE = 2.0
"""Log-odds over the cut from which a line of a page is the story's all the same."""
STOPS = (".", "。", ":", "：", ",")
"""What no line between two of them ends with."""


def find_cut_teasers(lines: Sequence[Line], labels: list[Label], looks: Looks) -> None:
    """Labels lists of cut teasers, with their titles and dates, as links to other stories: unless markup is sure that
    they are what the page is about, as on the front page of a section. In a nearly clean text they are below the story
    or in it."""
    clean = looks.gate.signs < NEARLY_CLEAN
    for start, end in _lists(lines):
        if clean and len(lines) - end > LAST:
            continue
        for i in range(start, end):
            hints = lines[i].piece.hints
            sure = hints is not None and hints.tag != "" and looks.second[i] - looks.gate.cut >= SURE
            if labels[i] in BODY_LABELS and not sure:
                labels[i] = Label.RELATED


def _lists(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Where each list starts, with the title of its first teaser, and ends."""
    cut = [i for i, line in enumerate(lines) if _is_cut(line)]
    at = 0
    while at < len(cut):
        last = at
        while last + 1 < len(cut) and _is_gap(lines, cut[last] + 1, cut[last + 1]):
            last += 1
        if last - at + 1 >= FEWEST:
            above = cut[at] - 1
            yield (above if above >= 0 and _is_short(lines[above]) else cut[at]), cut[last] + 1
        at = last + 1


def _is_cut(line: Line) -> bool:
    if not line.text.endswith(CUTS):
        return False
    spaced = line.words == len(line.split)
    return len(line.text) >= (LEAST_CHARACTERS if spaced else LEAST_UNSPACED) and not is_decisive(line)


def _is_gap(lines: Sequence[Line], start: int, end: int) -> bool:
    return 1 <= end - start <= BETWEEN and all(map(_is_short, lines[start:end]))


def _is_short(line: Line) -> bool:
    """Whether the line may be a title, a rubric or a day."""
    return line.words <= TITLE_WORDS and not line.text.endswith(STOPS)
