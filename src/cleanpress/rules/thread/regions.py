"""Where a thread may stand: below a heading such as "5 Comments", or below the story."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cleanpress.model import Label
from cleanpress.rules.line import Line
from cleanpress.rules.thread import kinds as k
from cleanpress.rules.thread.marks import Marks
from cleanpress.rules.thread.sections import counts_none, is_lately, is_order, names_comments
from cleanpress.rules.thread.sections import opens as opens_comments

STORY_WORDS = 40
"""Words in paragraphs that a story has at least, for what follows it to be comments on it."""

SECTIONS = 6
"""Sections of a page below the story below which a thread is looked for."""


class Stretch(NamedTuple):
    """Lines that may hold a thread."""

    start: int
    end: int
    trusted: bool
    story: int
    """Words in paragraphs above it."""
    rivals: int
    """How many other headings of comments the page has: lists of stories print one under each."""


def regions(lines: Sequence[Line], marks: Marks) -> Iterator[Stretch]:
    """The stretches below each opening heading, then those below the bulk of the story: from its first name or date,
    and again from the first below each section of the page that stands there, such as tags and links."""
    story = _story(lines)
    opens = _openings(lines, marks)
    for at, following in zip(opens, [*opens, len(lines)][1:], strict=True):
        if following - at > 1:
            yield Stretch(at + 1, following, True, story[at], len(opens) - 1)
    start = bisect_left(story, STORY_WORDS)
    for _ in range(SECTIONS):
        start = _first_mark(lines, marks, start)
        end = next((o for o in opens if o > start), len(lines))
        if start >= end:
            break
        yield Stretch(start, end, False, story[start], 0)
        start = next((i for i in marks.sections if i > start and marks[i].kind == k.STOP), len(lines))


def _story(lines: Sequence[Line]) -> list[int]:
    """For each line the words in paragraphs above it."""
    above, total = [], 0
    for line in lines:
        above.append(total)
        total += line.words if line.is_paragraph else 0
    return above


def _openings(lines: Sequence[Line], marks: Marks) -> list[int]:
    headers = [i for i in marks.sections if marks[i].kind == k.HEADER]
    opens = [i for i in headers if opens_comments(lines[i])]
    if not opens:
        headers = [i for i in headers if not is_order(lines[i])]
        opens = [i for i in headers if not is_lately(lines[i]) and not counts_none(lines[i])]
    if not opens:
        # "Write new comment:" above the thread is all the heading some systems have.
        forms = (i for i in marks.sections if marks[i].kind == k.STOP)
        forms = (i for i in forms if any(f.label is Label.COMMENT_FORM for f in lines[i].findings))
        opens = [i for i in forms if names_comments(lines[i])]
    return opens


def _first_mark(lines: Sequence[Line], marks: Marks, start: int) -> int:
    """The first name or date from a line on, with the short lines above it."""
    for i in range(start, len(lines)):
        mark = marks[i]
        if mark.kind in {k.SAYS, k.DATED, k.DATE, k.BOTH} and mark.shape not in {"colon", "number"}:
            at = i
            while at > i - 4 and at > start and not lines[at - 1].is_paragraph and lines[at - 1].words <= 8:
                at -= 1
            return at
    return len(lines)
