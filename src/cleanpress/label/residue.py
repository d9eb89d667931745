"""Names residue that no finding names, by the section it stands in and by its neighbours."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import groupby, pairwise

import regex

from cleanpress.label.lift import is_decisive, opens_section
from cleanpress.label.looks import Looks
from cleanpress.label.shapes import is_index, row_words
from cleanpress.model import BODY_LABELS, Finding, Label
from cleanpress.rules.line import Line
from cleanpress.rules.names import is_entity, person_names

_COUNTER = regex.compile(r"\d{1,4}(?:[.,]\d)?\s?[KkM]?|\d{1,3}[.,]\d{3}")
ORDERS, ORDER_WORDS = 6, 8
"""Lines between the heading of comments and the first of them, and words of each, at the most."""
NAMED = 1.0
"""Log-odds from which a finding names residue."""
HEADS = 3.4
"""Log-odds from which a finding of tags is their heading."""
LASTING = 2.0
"""Log-odds from which a finding lends its name to the lines below."""
TEASED = frozenset({Label.DATE, Label.BYLINE, Label.SECTION, Label.TAGS, Label.CAPTION})
"""What stands beside the link to another story is part of that teaser."""
RUBRICS = frozenset({Label.SECTION, Label.NAV})
"""What the rubric above a teaser is taken for."""
UNNAMING = frozenset({Label.SECTION, Label.DATE, Label.BYLINE, Label.BODY, Label.OTHER})
SOON_OVER = {
    Label.TAGS: 3,
    Label.LEGAL: 2,
    Label.NEWSLETTER: 3,
    Label.COMMENT_FORM: 2,
    Label.SHARE: 1,
    Label.COMMENT: 1,
    Label.COMMENT_META: 1,
}
"""How many nameless lines a line of these lends its name to, whatever section it stands in."""
MENU = frozenset({Label.BYLINE, Label.NEWSLETTER, Label.LEGAL, Label.TAGS, Label.CAPTION, Label.SECTION})
"""What is a menu's entry where it stands among its like: "Newsletter", "Imprint", "Video"."""
ENTRIES = frozenset({Label.NAV, *MENU})
MENU_LINES = 12
"""Entries below each other from which they are a menu whatever some of them are called."""
BESIDE = 3
SIGNATURE = 6
"""Lines below the story among which its author signs."""
ENTRY = 3
"""Words of a menu's entry at the most."""
TITLE = 4.5
"""Words from which, on average, neighbouring lines are titles of stories and no entries of a menu."""
EXPLAINS = 6
"""Words from which a line goes on about what the line above it began, over a blank line too."""
NEIGHBOURS = 4
RELATED, ANNOUNCED = 1.0, 1.5
"""Words that a section of links, or a kicker with a colon, count like where titles are told from entries."""
MOST_TAGS = 9
FEWEST_SORTED = 3
"""Tags from which their order tells."""
LONGEST_HEADING = 14
CONTENTS = frozenset({Label.RELATED, Label.CAPTION, Label.OTHER})
"""What a table of contents may be taken for."""


def name_residue(lines: Sequence[Line], labels: list[Label], looks: Looks) -> None:
    """Replaces `OTHER` by what the line is."""
    story = [i for i, label in enumerate(labels) if label in BODY_LABELS]
    first, last = (story[0], story[-1]) if story else (len(lines), len(lines))
    start = first if looks.headline is None else min(first, looks.headline)
    unnamed = _name_by_themselves(lines, labels, first)
    for i, (previous, since, related) in unnamed.items():
        place = 0 if start <= i <= last else -1 if i < start else 1
        labels[i] = _lent(lines[i], previous, since) or _by_shape(lines, unnamed, i, related, place)
    _name_entries(lines, labels)
    _name_teasers(lines, labels, last)
    _name_topics(lines, labels)
    _name_contents(lines, labels)
    _name_counters(lines, labels)
    _name_orders(lines, labels)


def _name_orders(lines: Sequence[Line], labels: list[Label]) -> None:
    """Short lines between the heading of comments and the first of them: "Newest", "All", "Page 1 of 4"."""
    above = -1
    for i, label in enumerate(labels):
        if label is Label.COMMENT_META and 0 <= above < i - 1:
            labels[above + 1 : i] = [Label.COMMENT_HEADER if x in BODY_LABELS else x for x in labels[above + 1 : i]]
        if label is Label.COMMENT_HEADER:
            above = i if above < 0 or i - above > ORDERS else above
        elif i - above > ORDERS or lines[i].words > ORDER_WORDS or lines[i].ends:
            above = -1


def _name_counters(lines: Sequence[Line], labels: list[Label]) -> None:
    """Bare numbers beside the buttons of a share bar count its clicks."""
    for way in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        beside = False
        for i in way:
            counts = _COUNTER.fullmatch(lines[i].text) is not None
            if beside and counts and (labels[i] in BODY_LABELS or labels[i] is Label.OTHER):
                labels[i] = Label.SHARE
            beside = labels[i] is Label.SHARE and (counts or is_decisive(lines[i]))


def _name_by_themselves(lines: Sequence[Line], labels: list[Label], first: int) -> dict[int, tuple[Label, int, bool]]:
    """Names what a finding names. For the others: the last name above, how many lines above, and whether a section of
    links is open."""
    unnamed: dict[int, tuple[Label, int, bool]] = {}
    related = attached = False
    story = -SIGNATURE
    previous, since = Label.OTHER, 0
    for i, line in enumerate(lines):
        if labels[i] in BODY_LABELS:
            related, attached, previous, story = False, False, Label.OTHER, i
            continue
        attached = attached and line.piece.blank_before == 0
        if opens_section(line):
            related = attached = labels[i] is Label.RELATED
        elif labels[i] is Label.TAGS and _heads_tags(line):
            related = attached = False
        if (
            related
            and i > first
            and labels[i] in TEASED
            and not (i - story <= SIGNATURE and _names_author(line, labels[i]))
        ):
            labels[i] = Label.RELATED
        if labels[i] is not Label.OTHER or line.piece.protected:
            previous, since = labels[i], 0
            continue
        since += 1
        own = _named_by(line)
        if own is None and attached:
            labels[i] = Label.RELATED
        elif own is None:
            unnamed[i] = (previous, since, related)
        else:
            labels[i] = own.label
            if own.weight >= LASTING:
                previous, since = own.label, 0
    return unnamed


def _heads_tags(line: Line) -> bool:
    """Whether the line says that tags follow, as stories have below the links: "Tags: bridge, ferry"."""
    return any(f.label is Label.TAGS and f.weight >= HEADS for f in line.findings)


def _named_by(line: Line) -> Finding | None:
    """The finding that names the line. Rubrics and dates name nothing here: in a menu they are entries, under a link
    part of it."""
    named = [f for f in line.findings if f.weight >= NAMED and f.label not in UNNAMING]
    return max(named, key=lambda f: f.weight) if named else None


def _lent(line: Line, previous: Label, since: int) -> Label | None:
    """The name that the line above lends to one that goes on about it."""
    above = line.previous
    apart = above is None or line.piece.line - above.piece.line > 1
    if since > SOON_OVER.get(previous, 0) or (apart and line.words < EXPLAINS):
        return None
    return previous


def _by_shape(lines: Sequence[Line], unnamed: Container[int], i: int, related: bool, place: int) -> Label:
    """Titles of stories are longer than the entries of a menu; neighbours without a name are of one kind."""
    line = lines[i]
    if is_index(line):
        return Label.NAV
    around = range(max(0, i - NEIGHBOURS), min(len(lines), i + NEIGHBOURS + 1))
    near = [min(12.0, row_words(lines[k])) for k in around if k in unnamed]
    if place == 0 and not related and len(near) <= 2:
        return Label.CAPTION if line.words >= 3 else Label.OTHER
    titles = (sum(near) / len(near) + min(12.0, row_words(line))) / 2
    above = line.previous
    announced = line.text.endswith(":") or (above is not None and above.text.endswith(":") and line.words > 1)
    titles += RELATED * related + ANNOUNCED * announced - 1.5 * (place < 0)
    return Label.RELATED if titles >= TITLE else Label.NAV


def _name_teasers(lines: Sequence[Line], labels: list[Label], last: int) -> None:
    """Below the story, dates and names beside links to other stories belong to those, and so do rubrics between
    them."""
    before = list(labels)
    for i in range(last + 2, len(labels) - 1):
        entry = lines[i].words <= ENTRY and (
            before[i] is Label.COMMENT_HEADER
            or (before[i] is Label.NAV and all(f.label in RUBRICS for f in lines[i].findings))
        )
        if entry and before[i - 1] is before[i + 1] is Label.RELATED:
            labels[i] = Label.RELATED
    for i in range(last + 1, len(labels)):
        if i - last <= SIGNATURE and _names_author(lines[i], labels[i]):
            continue
        if labels[i] in TEASED - {Label.TAGS, Label.CAPTION} and Label.RELATED in labels[max(last, i - 1) : i + 2]:
            labels[i] = Label.RELATED


def _name_topics(lines: Sequence[Line], labels: list[Label]) -> None:
    """A story has a few tags; a long list of them, or one in the order of the alphabet, is the site's index."""
    for run in _runs([label is Label.TAGS for label in labels]):
        if len(run) > MOST_TAGS or (len(run) >= FEWEST_SORTED and _is_sorted(lines[run.start : run.stop])):
            labels[run.start : run.stop] = [Label.NAV] * len(run)


def _is_sorted(lines: Sequence[Line]) -> bool:
    return all(above.folded <= below.folded for above, below in pairwise(lines))


def _signs(line: Line, label: Label) -> bool:
    """Whether more than the shape of a name makes the line a byline."""
    return label is Label.BYLINE and any(f.label is label and f.weight >= NAMED for f in line.findings)


def _names_author(line: Line, label: Label) -> bool:
    return _signs(line, label) and not all(map(is_entity, person_names(line.text)))


def _name_entries(lines: Sequence[Line], labels: list[Label]) -> None:
    """Short lines among the entries of a menu are entries."""
    before = list(labels)
    for i, line in enumerate(lines):
        if before[i] not in MENU or row_words(line) > ENTRY or line.ends or "©" in line.text or _signs(line, before[i]):
            continue
        near = [*before[max(0, i - BESIDE) : i], *before[i + 1 : i + 1 + BESIDE]]
        if 2 * sum(label in ENTRIES and label is not before[i] for label in near) > len(near):
            labels[i] = Label.NAV
    for run in _menus(lines, before):
        labels[run.start : run.stop] = [Label.NAV if label in MENU else label for label in labels[run.start : run.stop]]


def _menus(lines: Sequence[Line], labels: Sequence[Label]) -> Iterator[range]:
    """Long runs of entries: a prompt among them would have a sentence of its own."""
    entries = [
        label in ENTRIES and row_words(line) <= ENTRY + 1 and not line.ends and "©" not in line.text
        for line, label in zip(lines, labels, strict=True)
    ]
    return (run for run in _runs(entries) if len(run) >= MENU_LINES)


def _runs(inside: Sequence[bool]) -> Iterator[range]:
    """The stretches of neighbours that are inside."""
    at = 0
    for is_inside, group in groupby(inside):
        end = at + sum(1 for _ in group)
        if is_inside:
            yield range(at, end)
        at = end


def _name_contents(lines: Sequence[Line], labels: list[Label]) -> None:
    """A table of contents says the story's subheadings before they come."""
    later: set[str] = set()
    for i in range(len(lines) - 1, -1, -1):
        if labels[i] in BODY_LABELS:
            if lines[i].words <= LONGEST_HEADING:
                later.add(lines[i].folded)
        elif labels[i] in CONTENTS and lines[i].words > 1 and lines[i].folded in later:
            labels[i] = Label.NAV
