"""How sure it is that a rhythm of names and dates is a readers' thread and not a list, a chat or a live blog."""

from __future__ import annotations

from collections.abc import Sequence

from cleanpress.model import Label
from cleanpress.rules.line import Line
from cleanpress.rules.thread import marks as m
from cleanpress.rules.thread.entry import Entry
from cleanpress.rules.thread.parts import Region
from cleanpress.rules.thread.regions import STORY_WORDS, Stretch

LEAST = 1.5
"""Log-odds below which a rhythm is no thread."""
MOST = 8.0
HEADING = 3.0


def strength_of(entries: Sequence[Entry], region: Region, stretch: Stretch) -> float:
    """Log-odds that these entries are readers' comments.

    Args:
        entries: what was read.
        region: where.
        stretch: the lines it was looked for in.
    """
    spoken = [entry for entry in entries if entry.words]
    if not spoken:
        return -9.0
    points = sum(_points(entry, region) for entry in spoken) / len(spoken)
    total = points * min(len(spoken), 5)
    total -= _vague(spoken, region)
    total += HEADING if region.trusted else -1.5
    total += _as_counted(entries, spoken, region) if region.trusted else 0.0
    total -= 3.0 if len(spoken) < 0.5 * len(entries) else 0.0
    total -= 2.5 if _one_voice(spoken) else 0.0
    if _titles(spoken, region.lines):
        total -= 2.0 if len(spoken) > 1 or not _timed(spoken[0], region) else 0.0
    if stretch.story < STORY_WORDS:
        total -= 1.0 if region.trusted else 4.0
    if stretch.rivals >= 3 and len(spoken) == 1:
        total -= 2.0
    if not region.trusted:
        total -= 3.0 if _below_links(region) else 0.0
        total -= 4.0 if sum(entry.author is not None for entry in spoken) < 2 else 0.0
    return min(MOST, total)


def _as_counted(entries: Sequence[Entry], spoken: Sequence[Entry], region: Region) -> float:
    """Whether there are as many as the heading says."""
    count = m.count_of(region.lines[region.start - 1])
    if count is None:
        return 0.0
    if len(spoken) <= count <= len(entries):
        return 1.0
    return -2.0 if len(spoken) > 1.5 * count + 2 else 0.0


def _points(entry: Entry, region: Region) -> float:
    points = 0.4 if entry.author else 0.0
    kinds = [(region.marks[i], region.kinds.get(i)) for i in (*entry.meta, *(c.line for c in entry.cuts))]
    if entry.published_text is not None:
        points += 0.9 if _timed(entry, region) else 0.5
    if any(kind in {m.SAYS, m.LOOSE} or (mark.who and mark.who[0].sure) for mark, kind in kinds):
        points += 0.7
    if any(mark.shape == m.BUTTON or mark.kind == m.BLANKED for mark, _ in kinds):
        points += 0.6
    if any(kind == m.NUMBER for _, kind in kinds):
        points += 0.2
    return points


def _timed(entry: Entry, region: Region) -> bool:
    """Whether a clock or a distance from now is printed, as beside few dates but those of comments."""
    marks = [region.marks[i] for i in (*entry.meta, *entry.words)]
    dates = [mark.date for mark in marks if mark.date is not None and not m.is_clock(mark.date)]
    return any(date.relative or ":" in date.text for date in dates)


def _vague(spoken: Sequence[Entry], region: Region) -> float:
    """What speaks against a thread without dates and verbs: forms, menus and lists have short lines in rhythm too."""
    dated = [entry for entry in spoken if entry.published_text is not None]
    named = sum(entry.author is not None for entry in spoken)
    if len(dated) >= 0.5 * len(spoken):
        if named >= 0.3 * len(spoken):
            return 0.0
        # Dates without names or buttons are those of other stories.
        clocks = any(_timed(entry, region) for entry in spoken)
        buttons = any(region.marks[i].shape == m.BUTTON for entry in spoken for i in entry.meta)
        return 4.0 if not clocks else 0.0 if buttons or len(spoken) > 3 else 2.5
    kinds = {region.kinds.get(i) for entry in spoken for i in (*entry.meta, *entry.words)}
    if m.SAYS in kinds:
        return 0.0
    if m.BOTH in kinds:
        return 0.0 if len({entry.author for entry in spoken}) >= 3 else 3.0
    buttons = {i for entry in spoken for i in entry.meta if region.marks[i].shape == m.BUTTON}
    if named < 2 or named < 0.5 * len(spoken) or len(buttons) < len(spoken) - 1:
        return 4.0
    return 1.0


def _one_voice(spoken: Sequence[Entry]) -> bool:
    """Whether one person writes everything: an archive of posts, a live blog."""
    named = [entry.author for entry in spoken if entry.author]
    return len(named) >= 3 and len(set(named)) == 1


def _titles(spoken: Sequence[Entry], lines: Sequence[Line]) -> bool:
    """Whether the words are titles: a list of other stories with their dates."""
    titles = 0
    for entry in spoken:
        line = lines[entry.words[0]]
        titles += len(entry.words) == 1 and 3 <= line.words <= 16 and not line.ends and line.lower_share < 0.55
    return titles >= 0.7 * len(spoken)


def _below_links(region: Region) -> bool:
    """Whether a heading such as "Related" or "Latest news" stands right above."""
    for i in range(max(0, region.start - 3), region.start + 1):
        if any(f.label in {Label.RELATED, Label.NAV} and f.weight >= 2.0 for f in region.lines[i].findings):
            return True
    return False
