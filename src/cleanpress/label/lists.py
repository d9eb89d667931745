"""Lists of the story of which the looks kept some lines and not others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

import regex

from cleanpress.label.looks import Looks
from cleanpress.label.residue import NAMED
from cleanpress.model import BODY_LABELS, Kind, Label
from cleanpress.rules.fold import fold
from cleanpress.rules.line import Line
from cleanpress.rules.thread.marks import is_clock
from cleanpress.rules.word_lists import phrase_set

DOUBT = 2.2
"""Log-odds below the cut down to which a line goes with its neighbours."""
LONGEST_GAP = 60
"""Lines of a list that may be in doubt together."""
LONGEST = 12
"""Words of a line in doubt at the most; longer ones are sentences, which tell by themselves what they are."""
FEWEST_BULLETS = 4
MOST_OF_THEM, FEW_OF_THEM = 0.7, 0.3
"""Share of a list's entries in the story from which the others are its own, and up to which none is."""
ENTRY = regex.compile(r"[^:.!?]{1,30}: ?\S")
FEWEST_ENTRIES = 4
_POINT = regex.compile(r"(\d{1,2})[.)]\s")
FEWEST_POINTS, POINT_WORDS = 3, 6
"""Numbered sentences from which they are points, and words of one at the least."""
POINTS = BODY_LABELS | {Label.OTHER}
FEWEST_DAYS = 3
HEADING_WORDS = 4
"""Words of a heading of such notes at the most."""
NOTES = frozenset(
    fold(heading)
    for heading in phrase_set(
        "shownotes|show notes|show notes & links|episode notes|shownotes und links|links zur folge"
        "|links zur sendung|sendungsnotizen|kapitelmarken|notes de l'épisode|notas del episodio|notas do episódio"
        "|note dell'episodio|tracklist|track listing|tracklisting|playlist der sendung|setlist|番組メモ|ショーノート"
    )
)
"""Headings of what an episode or a concert was made of."""
LONGEST_ENTRY = 6
"""Words of an entry at the most: "Champions League:" and a title behind it is a teaser."""
NEAR = 3
"""Lines between entries and story at the most: a heading, a caption."""
UNSURE = frozenset({Label.OTHER, Label.DATE})
INSIDE = 0.1
"""Share of the story that stands above and below its lists: outside of it, menus have the same rhythm."""


def keep_lists(lines: Sequence[Line], labels: list[Label], looks: Looks) -> None:
    """Short lines in doubt, between lines of the story, are of its list where no rule has a name for any of them."""
    story = [i for i, label in enumerate(labels) if label in BODY_LABELS]
    words = [*accumulate((lines[i].words for i in story), initial=0)]
    total = words[-1] or 1  # A picture or link without a text has no word.
    within = [i for i, count in zip(story, words, strict=False) if INSIDE <= count / total <= 1 - INSIDE]
    for above, below in pairwise(within):
        gap = range(above + 1, below)
        if 0 < len(gap) <= LONGEST_GAP and _in_doubt(lines, labels, looks, gap):
            labels[above + 1 : below] = [Label.BODY] * len(gap)


def join_bullets(lines: Sequence[Line], labels: list[Label]) -> None:
    """Entries of one list, under bullets of one kind and with no blank line between them, are all the story's or none
    is: what most of them are, those are too that no rule has a name for."""
    at = 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and _goes_on(lines[end - 1], lines[end]):
            end += 1
        if end - at >= FEWEST_BULLETS:
            share = sum(label in BODY_LABELS for label in labels[at:end]) / (end - at)
            for i in range(at, end):
                if share >= MOST_OF_THEM and labels[i] is Label.OTHER:
                    labels[i] = Label.BODY
                elif share <= FEW_OF_THEM and labels[i] in BODY_LABELS:
                    labels[i] = Label.OTHER
        at = end


def _goes_on(above: Line, line: Line) -> bool:
    upper, lower = above.piece, line.piece
    same = upper.kind is Kind.LIST_ITEM and lower.kind is Kind.LIST_ITEM and above.text[:1] == line.text[:1]
    return same and lower.blank_before == 0


def keep_entries(lines: Sequence[Line], labels: list[Label]) -> None:
    """Lines such as "Weight: 34 kg" below each other, the story right above and below them, are its facts."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _is_entry(lines[end]):
            end += 1
        if end - at >= FEWEST_ENTRIES and _inside(labels, at, end):
            for i in range(at, end):
                labels[i] = Label.BODY if labels[i] in UNSURE else labels[i]
        at = max(end, at + 1)


def keep_points(lines: Sequence[Line], labels: list[Label]) -> None:
    """Whole sentences numbered from one on below the story's beginning, each with a picture or embed of its own, are
    the points of the story. Those of "Most read" are titles, one right below another."""
    first = next((i for i, label in enumerate(labels) if label in BODY_LABELS), len(labels))
    points: list[int] = []
    for i in (i for i, line in enumerate(lines) if line.text[:1].isdigit()):
        point = _POINT.match(lines[i].text)
        if point is None or labels[i] not in POINTS or lines[i].words < POINT_WORDS or not lines[i].ends:
            continue
        number = int(point[1])
        follows = number == len(points) + 1 and i - 1 not in points[-1:]
        points = [*points, i] if follows else [i] if number == 1 else []
        if len(points) >= FEWEST_POINTS and points[0] > first:
            for at in points:
                labels[at] = Label.BODY if labels[at] is Label.OTHER else labels[at]


def keep_notes(lines: Sequence[Line], labels: list[Label]) -> None:
    """What stands below "Show notes" is the episode's, however short its lines are, down to the first line that a rule
    is sure of: links to what was spoken of, chapters, titles that were played."""
    told = noted = False
    for i, line in enumerate(lines):
        told = told or labels[i] in BODY_LABELS
        if labels[i] in BODY_LABELS or labels[i] is Label.OTHER:
            noted = noted or (told and line.words <= HEADING_WORDS and line.folded in NOTES)
            labels[i] = Label.BODY if noted and labels[i] is Label.OTHER else labels[i]
        elif labels[i] is not Label.CAPTION:
            noted = False


def keep_days(lines: Sequence[Line], labels: list[Label]) -> None:
    """Days between lines of the story are its own where there are many: of fairs, of matches, of a chronicle. The day
    it appeared on is printed once or twice, and not between its lines."""
    told = [i for i, label in enumerate(labels) if label is not Label.CAPTION]
    days = [
        day
        for above, day, below in zip(told, told[1:], told[2:], strict=False)
        if labels[day] is Label.DATE
        and labels[above] in BODY_LABELS
        and labels[below] in BODY_LABELS
        and any(not span.relative and not is_clock(span) for span in lines[day].dates)
    ]
    if len({lines[day].text for day in days}) >= FEWEST_DAYS:
        for day in days:
            labels[day] = Label.BODY


def _is_entry(line: Line) -> bool:
    named = any(f.weight >= NAMED and f.label is not Label.DATE for f in line.findings)
    return line.words <= LONGEST_ENTRY and ENTRY.match(line.text) is not None and not named


def _inside(labels: Sequence[Label], start: int, end: int) -> bool:
    above = any(label in BODY_LABELS or label is Label.HEADLINE for label in labels[max(0, start - NEAR) : start])
    return above and any(label in BODY_LABELS for label in labels[end : end + NEAR])


def _in_doubt(lines: Sequence[Line], labels: Sequence[Label], looks: Looks, gap: range) -> bool:
    return all(
        (labels[i] is Label.OTHER or (labels[i] is Label.DATE and not lines[i].dates))
        and looks.second[i] > looks.gate.cut - DOUBT
        and lines[i].words <= LONGEST
        and not any(f.weight >= NAMED and f.label is not Label.DATE for f in lines[i].findings)
        for i in gap
    )
