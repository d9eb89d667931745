"""How sure it is that a rhythm of names and dates is a readers' thread and not a list, a chat or a live blog."""

from __future__ import annotations

from collections.abc import Sequence

from cleanpress.model import Label
from cleanpress.rules.line import Line
from cleanpress.rules.thread import marks as m
from cleanpress.rules.thread.entry import Entry
from cleanpress.rules.thread.parts import Region

LEAST = 1.5
"""Log-odds below which a rhythm is no thread."""
MOST = 8.0
HEADING = 3.0
STORY_WORDS = 40
"""Words in paragraphs that a story has at least, for what follows it to be comments on it."""


def strength_of(entries: Sequence[Entry], region: Region, story: int) -> float:
    """Log-odds that these entries are readers' comments.

    Args:
        entries: what was read.
        region: where.
        story: words in paragraphs above it.
    """
    spoken = [entry for entry in entries if entry.words]
    if not spoken:
        return -9.0
    points = sum(_points(entry, region) for entry in spoken) / len(spoken)
    total = points * min(len(spoken), 5)
    total += HEADING if region.trusted else -1.5
    total -= 3.0 if len(spoken) < 0.5 * len(entries) else 0.0
    total -= 2.5 if _one_voice(spoken) else 0.0
    total -= 2.0 if _titles(spoken, region.lines) else 0.0
    if story < STORY_WORDS:
        total -= 1.0 if region.trusted else 4.0
    if not region.trusted:
        total -= 3.0 if _below_links(region) else 0.0
        total -= 4.0 if sum(entry.author is not None for entry in spoken) < 2 else 0.0
    return min(MOST, total)


def _points(entry: Entry, region: Region) -> float:
    points = 0.4 if entry.author else 0.0
    kinds = [(region.marks[i], region.kinds.get(i)) for i in (*entry.meta, *(c.line for c in entry.cuts))]
    if entry.published_text is not None:
        exact = any(mark.date and (mark.date.relative or ":" in mark.date.text) for mark, _ in kinds)
        points += 0.9 if exact else 0.5
    if any(kind in {m.SAYS, m.LOOSE} or (mark.who and mark.who[0].sure) for mark, kind in kinds):
        points += 0.7
    if any(mark.kind in {m.FURNITURE, m.BLANKED} for mark, _ in kinds):
        points += 0.6
    if any(kind == m.NUMBER for _, kind in kinds):
        points += 0.2
    return points


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
    return titles >= 0.7 * len(spoken) and len(spoken) >= 2


def _below_links(region: Region) -> bool:
    """Whether a heading such as "Related" or "Latest news" stands right above."""
    for i in range(max(0, region.start - 3), region.start + 1):
        if any(f.label in {Label.RELATED, Label.NAV} and f.weight >= 2.0 for f in region.lines[i].findings):
            return True
    return False
