"""One stretch of lines -> a thread."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from cleanpress.dates import DateSpan
from cleanpress.rules.line import Line
from cleanpress.rules.thread import marks as m
from cleanpress.rules.thread.entry import Cut, Entry, Thread
from cleanpress.rules.thread.evidence import strength_of
from cleanpress.rules.thread.marks import Mark
from cleanpress.rules.thread.names import Who, named
from cleanpress.rules.thread.parts import IDENTITY, Region
from cleanpress.rules.thread.regions import Stretch
from cleanpress.rules.thread.replies import place
from cleanpress.rules.thread.rhythm import Draft, Rhythm, drafts

_LINKED = regex.compile(r"\[(?:…|\.\.\.|&#8230;)\]")


def read_thread(lines: Sequence[Line], marks: Sequence[Mark], stretch: Stretch) -> tuple[Thread | None, int]:
    """The thread in a stretch, if there is one, and the index after its last line."""
    region = Region(lines, marks, stretch.start, stretch.end, stretch.trusted)
    rhythm = Rhythm(region)
    if not rhythm.gaps:
        return None, stretch.start
    read = drafts(region, rhythm)
    entries = [_entry(draft, region) for draft in read]
    targets = [_target(draft, region) for draft in read]
    if region.trusted and not _near(region, rhythm, read):
        return None, stretch.start
    strength = strength_of(entries, region, stretch)
    last = max((i for draft in read for i in (*draft.meta, *draft.words)), default=stretch.start)
    return Thread(place(entries, targets, lines), strength), last + 1


def _near(region: Region, rhythm: Rhythm, read: Sequence[Draft]) -> bool:
    """Whether the thread follows its heading at once, and is no more than comments."""
    first = min((i for draft in read[:1] for i in (*draft.meta, *draft.words)), default=rhythm.gaps[0][0])
    between = sum(region.lines[i].words for i in range(region.start, first) if region.kinds[i] == m.WORDS)
    sizes = [sum(region.lines[i].words for i in draft.words) for draft in read]
    # What signs the first comment must not sign the story above it.
    signs = bool(read) and not read[0].head and sizes[0] > 3 * max(sizes[1:], default=150) + 60
    return between <= 40 and not signs


def _entry(draft: Draft, region: Region) -> Entry:
    who, date = _author(draft, region), _date(draft, region)
    cuts = tuple(
        Cut(i, *words) for i in draft.words if region.kinds[i] == m.BOTH and (words := region.marks[i].words) is not None
    )
    held = {*draft.words}
    # WordPress quotes the page that links here between such marks: a trackback, no comment.
    if held and _LINKED.match(region.lines[min(held)].text):
        held, cuts = set(), ()
        draft.tail += draft.words
    score = next((s for i in draft.meta if (s := m.score_of(region.lines[i].text)) is not None), None)
    return Entry(
        author=who,
        published=date.value if date else None,
        published_text=date.text if date else None,
        meta=tuple(sorted({i for i in draft.meta if i not in held})),
        words=tuple(sorted(held)),
        cuts=cuts,
        score=score,
    )


def _author(draft: Draft, region: Region) -> str | None:
    """The name beside the date or verb, else the line of its own."""
    best: Who | None = None
    at = -1
    for i in draft.meta:
        who = region.author.get(i)
        if who is not None and (best is None or (who.sure and not best.sure)):
            best, at = who, i
    if best is not None:
        return region.lines[at].text[best.start : best.end]
    names = [i for i in draft.meta if region.kinds[i] == m.NAME]
    if not names:
        return None
    return named(region.lines[names[0]].text)[0]


def _date(draft: Draft, region: Region) -> DateSpan | None:
    return next((d for i in draft.meta if region.kinds[i] in IDENTITY and (d := region.marks[i].date) is not None), None)


def _target(draft: Draft, region: Region) -> str | None:
    printed = next((t for i in draft.meta if (t := region.marks[i].target)), None)
    return printed or next((named(region.lines[i].text)[1] for i in draft.meta if region.kinds[i] == m.NAME), None)
