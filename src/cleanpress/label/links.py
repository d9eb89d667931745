"""What a heading such as "Related articles" announces: titles, alone or each with its teaser."""

from __future__ import annotations

from collections.abc import Sequence

from cleanpress.label.lift import OPENINGS, is_decisive
from cleanpress.label.looks import Looks
from cleanpress.model import BODY_LABELS, Label
from cleanpress.rules.line import Line

HEADING = 3.5
"""Log-odds from which a line is a heading of links for sure."""
POINTER = "CP402"
POINTER_WORDS = 4
TITLE_WORDS = 20
STOPS = (".", "。")
"""What titles don't end with; some end with a question or an exclamation."""
TEASER_WORDS = (10, 60)
FEWEST_TEASERS = 2
"""Titles with teasers from which they are a list: below one heading and one paragraph the story may go on."""
SURE = 2.0
"""Log-odds over the cut from which a paragraph is the story's for sure."""
LONGEST_BOX = 6
"""Lines of a prompt between two paragraphs at the most."""
FURNITURE_WORDS = 4
"""Words of a date or link between two teasers at the most."""


def find_links(lines: Sequence[Line], labels: list[Label], looks: Looks) -> None:
    """Labels the lines right below a heading of links as the links that it announces."""
    told = [
        label in BODY_LABELS and line.is_paragraph and score - looks.gate.cut >= SURE
        for line, label, score in zip(lines, labels, looks.second, strict=True)
    ]
    for i, line in enumerate(lines):
        if line.findings and labels[i] is Label.RELATED:
            end = i
            if _heads_links(line):
                end = max(_titles_end(lines, i + 1), _teasers_end(lines, i + 1, told))
            elif _points(line):
                end = _attached_end(lines, i + 1)
            for j in range(i + 1, end):
                if labels[j] in BODY_LABELS:
                    labels[j] = Label.RELATED


def _heads_links(line: Line) -> bool:
    return any(f.label is Label.RELATED and f.weight >= HEADING and f.code in OPENINGS for f in line.findings)


def _points(line: Line) -> bool:
    """Whether the line is a pointer without the story it points to: "Read also"."""
    return line.words <= POINTER_WORDS and any(f.code == POINTER and f.weight >= HEADING for f in line.findings)


def _attached_end(lines: Sequence[Line], at: int) -> int:
    """The index after the titles set close to the line above; `at` where what follows them is set close, too."""
    end = at
    while end < len(lines) and lines[end].piece.blank_before == 0 and lines[end].words <= TITLE_WORDS:
        if lines[end].text.endswith(STOPS):
            return at
        end += 1
    closed = end == len(lines) or lines[end].piece.blank_before > 0
    return end if closed else at


def _titles_end(lines: Sequence[Line], at: int) -> int:
    """The index after the titles that stand below each other from `at` on."""
    while at < len(lines) and not lines[at].ends and lines[at].words <= TITLE_WORDS:
        at += 1
    return at


def _teasers_end(lines: Sequence[Line], at: int, told: Sequence[bool]) -> int:
    """The index after the titles with a paragraph each from `at` on; `at` where they are too few. Between paragraphs
    of the story, an editor's box has one title: what looks like a teaser below it is the story, which goes on.

    Args:
        told: for each line, whether it is a paragraph of the story by its looks.
    """
    start, found = at, 0
    while at + 1 < len(lines) and _is_title(lines[at]) and _is_teaser(lines[at + 1]):
        found += 1
        at += 2
        while at < len(lines) and _is_furniture(lines[at]):
            at += 1
    if found < FEWEST_TEASERS or (any(told[start:at]) and _goes_on(lines, at)):
        return start
    return at


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Whether the next line that is no residue by itself is a paragraph."""
    rest = (line for line in lines[at : at + LONGEST_BOX] if not is_decisive(line))
    below = next(rest, None)
    return below is not None and below.is_paragraph


def _is_title(line: Line) -> bool:
    return line.words <= TITLE_WORDS and not line.text.endswith(STOPS) and not is_decisive(line)


def _is_teaser(line: Line) -> bool:
    closed = line.ends or line.text.endswith(("…", "...", "]"))
    return closed and TEASER_WORDS[0] <= line.words <= TEASER_WORDS[1] and not is_decisive(line)


def _is_furniture(line: Line) -> bool:
    return line.words <= FURNITURE_WORDS and (bool(line.dates) or is_decisive(line))
