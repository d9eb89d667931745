"""Lifts lone residue out of the story before the second look, so that a share bar between two paragraphs changes
nothing around it."""

from __future__ import annotations

from collections.abc import Sequence

from cleanpress.model import RESIDUE_LABELS, Label
from cleanpress.rules.context import is_surely
from cleanpress.rules.line import Line

LONGEST_INTERRUPTION = 5
OPENING = 2.5
"""Log-odds from which a finding of those rules opens one; "More" alone does not."""
CREDITED = 3.0
"""Log-odds from which a line is a caption by itself, for the credit in it."""
SENTENCE, PARAGRAPH = 6, 16
"""Words of a sentence with which a story goes on, and of a paragraph below a heading."""
FULL_PARAGRAPH = 20
"""Words of a paragraph that is no teaser."""
OPENINGS = frozenset({"CP110", "CP401", "CP404", "CP406"})
"""Rules whose lines open a section; what follows them depends on them, so they stay."""
WITHIN = frozenset({"CP516", "CP527"})
"""Rules whose lines stand within stories and speak of them, so that they say nothing against what is around."""


def is_decisive(line: Line) -> bool:
    """Whether the line is residue by itself, whatever stands around it."""
    return bool(line.findings) and is_surely(line, RESIDUE_LABELS)


def opens_section(line: Line) -> bool:
    """Whether the line opens comments or links, so that what follows depends on it."""
    return bool(line.findings) and any(f.code in OPENINGS and f.weight >= OPENING for f in line.findings)


def _opens_nothing(line: Line, nearly_clean: bool) -> bool:
    """Whether a heading such as "Read also" stands alone between paragraphs, so that no list of links follows."""
    if not any(f.label is Label.RELATED for f in line.findings):
        return False
    return nearly_clean or (line.next is not None and line.next.ends and line.next.words >= FULL_PARAGRAPH)


def _pointed_at(lines: Sequence[Line]) -> set[int]:
    """In a nearly clean text, headings such as "Read also" with the titles set close below them, where the story goes
    on with a full paragraph: an editor's pointers, and no list of links."""
    found: set[int] = set()
    for i, line in enumerate(lines):
        if not opens_section(line) or not any(f.label is Label.RELATED for f in line.findings):
            continue
        end = i + 1
        while end < min(len(lines), i + LONGEST_INTERRUPTION) and _is_title(lines[end]):
            end += 1
        goes_on = end < len(lines) and lines[end].ends and lines[end].is_paragraph
        if goes_on and (lines[end].words >= FULL_PARAGRAPH or _closes(lines, end)):
            found.update(range(i, end))
    return found


def _closes(lines: Sequence[Line], at: int) -> bool:
    """Whether the line is no teaser, since no further title stands below it."""
    return at + 1 == len(lines) or is_decisive(lines[at + 1]) or lines[at + 1].is_paragraph


def _is_caption(line: Line) -> bool:
    return any(f.label is Label.CAPTION and f.weight >= CREDITED for f in line.findings)


def _is_title(line: Line) -> bool:
    return not line.piece.blank_before and not line.ends and line.words < FULL_PARAGRAPH


def _goes_on(line: Line) -> bool:
    """Whether the story goes on with this line: a paragraph, a sentence, or a heading right above one."""
    below = line.next
    heads = below is not None and below.ends and below.words >= PARAGRAPH
    return line.is_paragraph or (not line.findings and (heads or (line.ends and line.words >= SENTENCE)))


def lift(lines: Sequence[Line], nearly_clean: bool = False) -> list[int]:
    """The indexes of the lines that stay: all but short runs of decisive residue between two paragraphs. In a nearly
    clean text, a lone heading such as "Read also" between two of them opens nothing and goes too. What stands
    within stories and speaks of them goes wherever it is."""
    stay: list[int] = []
    run: list[int] = []
    pointed_at = _pointed_at(lines) if nearly_clean else ()
    for i, line in enumerate(lines):
        if line.findings and any(f.code in WITHIN for f in line.findings):
            continue
        residue = bool(line.findings) and (is_decisive(line) or _is_caption(line))
        if i in pointed_at or (residue and (_opens_nothing(line, nearly_clean) or not opens_section(line))):
            run.append(i)
            continue
        if run:
            between = bool(stay) and lines[stay[-1]].is_paragraph and _goes_on(line)
            if not between or len(run) > LONGEST_INTERRUPTION:
                stay += run
            run = []
        stay.append(i)
    return stay + run
