"""Tables of contents: lists of the story's own subheadings, above the story, beside it or below it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleanpress.label.looks import NEARLY_CLEAN, Looks
from cleanpress.label.residue import CONTENTS
from cleanpress.model import BODY_LABELS, Label
from cleanpress.rules.line import Line

FEWEST = 3
"""Entries of a table of contents at the least."""
LONGEST = 20
"""Words of an entry at the most."""
MOST_TIMES = 4
"""How often its text may stand on the page: narrow screens and wide ones each have a table of their own."""
NAMED_SHARE = 0.6
"""Share of the entries that name a subheading, at the least: a table may name parts below the story, too."""
KEPT_SHARE = 0.5
"""Share of those subheadings that are the story's by themselves, and that head paragraphs, at the least: menus and the
facts of a product are printed twice, too."""
OWN_ENTRIES = 3
"""Lines from the announcement of a list to the first entry that comes again, at the most."""
NEAR = 6
"""Lines from a subheading to a paragraph below it at the most: a picture, its caption, a subheading of its own."""


def drop_contents(lines: Sequence[Line], labels: list[Label], looks: Looks) -> None:
    """Takes tables of contents out of the story, and keeps each subheading that one of them names. In a text that is
    nearly clean somebody has left the table where it stands."""
    if looks.gate.signs < NEARLY_CLEAN:
        return
    for entries, headings in _tables(lines):
        kept = sum(labels[i] in BODY_LABELS for i in headings)
        least = KEPT_SHARE * len(headings)
        if kept < least or _heading_text(lines, headings) < least or not _stands_apart(lines, labels, entries):
            continue
        for i in entries:
            if labels[i] in BODY_LABELS or labels[i] in CONTENTS:
                labels[i] = Label.NAV
        for i in headings:
            labels[i] = Label.BODY if labels[i] is Label.OTHER else labels[i]


def _heading_text(lines: Sequence[Line], headings: Sequence[int]) -> int:
    """How many of them have a paragraph below them."""
    sections = pairwise((*headings, len(lines)))
    return sum(any(line.is_paragraph for line in lines[at + 1 : min(end, at + 1 + NEAR)]) for at, end in sections)


def _stands_apart(lines: Sequence[Line], labels: Sequence[Label], entries: range) -> bool:
    """Whether the list is none that the story opens: "The best of them are:", perhaps with entries of its own first."""
    for above in range(entries.start - 1, max(-1, entries.start - 1 - OWN_ENTRIES), -1):
        if labels[above] not in BODY_LABELS or lines[above].is_heading:
            break
        if lines[above].text[-1:] in ":：":
            return False
    return True


def _tables(lines: Sequence[Line]) -> Iterator[tuple[range, list[int]]]:
    """Runs of lines whose texts come again one by one and in the same order, with those places."""
    keys = [_key(line) if line.words <= LONGEST else "" for line in lines]
    places: dict[str, list[int]] = defaultdict(list)
    for i, key in enumerate(keys):
        if key:
            places[key].append(i)
    runs = [*_runs([key if 2 <= len(places.get(key, ())) <= MOST_TIMES else "" for key in keys])]
    inside = {i for run in runs for i in run}
    for run in runs:
        alone = [[i for i in places[keys[entry]] if i not in inside] for entry in run]
        headings = [found[-1] for found in alone if found]
        rising = all(above < below for above, below in pairwise(headings))
        if len(headings) >= max(FEWEST, NAMED_SHARE * len(run)) and rising:
            yield run, headings


def _runs(keys: Sequence[str]) -> Iterator[range]:
    """Neighbours that have a key, each another one: where one comes again, the first subheading follows the table."""
    start, seen = 0, set[str]()
    for i, key in enumerate((*keys, "")):
        if not key or key in seen:
            if i - start >= FEWEST:
                yield range(start, i)
            start, seen = i, set()
        if key:
            seen.add(key)
        else:
            start = i + 1


def _key(line: Line) -> str:
    """The text without its number, which the subheading may not have; nothing without a letter."""
    words = line.folded_words
    key = " ".join(words[1:] if words and words[0].strip(".)") == "0" else words)
    return key if any(map(str.isalpha, key)) else ""
