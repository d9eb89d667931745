"""How sure it is that a rhythm of names and dates is a readers' thread and not a list, a chat or a live blog."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from cleanpress.model import Label
from cleanpress.rules.line import Line
from cleanpress.rules.thread import kinds as k
from cleanpress.rules.thread.entry import Entry
from cleanpress.rules.thread.marks import is_clock, number_of
from cleanpress.rules.thread.names import looks_named
from cleanpress.rules.thread.region import Region
from cleanpress.rules.thread.regions import STORY_WORDS, Stretch
from cleanpress.rules.thread.sections import count_of
from cleanpress.rules.thread.stamps import has_clock
from cleanpress.rules.thread.words import folded

LEAST = 2.5
"""Log-odds below which a rhythm is no thread."""
MOST = 8.0
HEADING = 3.0
LISTED = 3.0
"""What speaks against a thread without a heading that may be a list of other stories."""
NAMELESS = 4.0
"""What speaks against titles with times and no names: "Latest news, 7 mins ago"."""
MANY = 10
"""Comments with names, days and clocks from which hardly anything else has their rhythm."""
WHOLE = 1.0
"""What speaks for two comments without a heading that have all that systems print: nothing else has."""
FEW_INITIALS = 3
FEW_SAID = 5
"""Comments whose "Ann says:" needs a date beside it; nothing but a thread has more of them."""


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
    timed = any(_timed(entry, region) for entry in spoken)
    points = sum(_points(entry, region) for entry in spoken) / len(spoken)
    total = points * min(len(spoken), 5)
    total -= _vague(spoken, region)
    total += HEADING if region.trusted else -1.5
    counted = _as_counted(entries, spoken, region) if region.trusted else 0.0
    total += counted
    total -= 3.0 if len(spoken) < 0.5 * len(entries) else 0.0
    total -= (2.5 if timed else 4.5) if _one_voice(spoken) else 0.0
    total -= 3.0 if _unlike_names(spoken, region) else 0.0
    total -= 2.0 if counted <= 0.0 and _in_story(spoken, region.lines) else 0.0
    total -= 9.0 if _holds_title(spoken, region.lines) else 0.0
    if _titles(spoken, region.lines):
        least = 2.5 if region.trusted else 4.0
        total -= least if len(spoken) > 1 or not _timed(spoken[0], region) else 0.0
        total -= NAMELESS if _named(spoken) < 0.3 * len(spoken) else 0.0
    if stretch.story < STORY_WORDS:
        total -= 4.0 if not region.trusted else 1.0 if timed or _have_initials(spoken, region) else 5.0
    if stretch.rivals >= 3 and len(spoken) == 1:
        total -= 2.0
    if not region.trusted:
        voices = {entry.author for entry in spoken if entry.author}
        total -= 0.0 if timed or len(voices) >= 5 else 2.0
        total += 1.5 if timed and len(spoken) >= MANY and len(voices) >= MANY // 2 else 0.0
        total -= 4.0 if _second_first(region) else 0.0
        total -= 3.0 if _below_links(region) else 0.0
        total -= 4.0 if _named(spoken) < 2 else 0.0
        total -= 0.0 if any(_is_commented(entry, region) for entry in spoken) else LISTED
        # Events, releases and archives have a name and a day each too.
        total -= 1.0 if points < 1.0 else 0.0
        undated = not timed and all(entry.published is None for entry in spoken)
        total -= 2.0 if undated and _said(spoken, region) < FEW_SAID else 0.0
        total -= 3.0 if all(_has_clock_only(entry, region) for entry in spoken) else 0.0
        total += WHOLE if all(_is_whole(entry, region) for entry in spoken) else 0.0
    return min(MOST, total)


def is_plain(entries: Sequence[Entry], region: Region) -> bool:
    """Whether a heading opens the thread, or a verb and a clock stand with each of its comments."""
    said = (any(region.kinds.get(i) in {k.SAYS, k.LOOSE} for i in entry.meta) for entry in entries)
    return region.trusted or (all(said) and all(_timed(entry, region) for entry in entries))


def _as_counted(entries: Sequence[Entry], spoken: Sequence[Entry], region: Region) -> float:
    """Whether there are as many as the heading says."""
    count = count_of(region.lines[region.start - 1])
    if count is None:
        return 0.0
    if len(spoken) <= count <= len(entries):
        return 1.0
    return -2.0 if len(spoken) > 1.5 * count + 2 else 0.0


def _named(spoken: Sequence[Entry]) -> int:
    """How many comments have a name."""
    return sum(entry.author is not None for entry in spoken)


def _points(entry: Entry, region: Region) -> float:
    points = 0.4 if entry.author else 0.0
    kinds = [(region.marks[i], region.kinds.get(i)) for i in (*entry.meta, *(c.line for c in entry.cuts))]
    if entry.published_text is not None:
        points += 0.9 if _timed(entry, region) else 0.5
    if any(kind in {k.SAYS, k.LOOSE} or (mark.who and mark.who[0].sure) for mark, kind in kinds):
        points += 0.7
    if any(mark.shape == k.MONOGRAM for mark, _ in kinds):
        points += 0.7
    pressed = any(mark.shape == k.BUTTON or mark.kind == k.BLANKED for mark, _ in kinds)
    if pressed or any(not folded("answer").isdisjoint(region.lines[i].folded_words) for i in entry.meta):
        points += 0.6
    if any(kind == k.NUMBER for _, kind in kinds):
        points += 0.2
    return points


def _is_whole(entry: Entry, region: Region) -> bool:
    """Whether name, day, clock and a button of comments stand around the words."""
    pressed = any(region.marks[i].shape == k.BUTTON for i in entry.meta)
    return pressed and entry.author is not None and entry.published_text is not None and _timed(entry, region)


def _timed(entry: Entry, region: Region) -> bool:
    """Whether a clock or a distance from now is printed, as beside few dates but those of comments."""
    marks = [region.marks[i] for i in (*entry.meta, *entry.words)]
    dates = [mark.date for mark in marks if mark.date is not None and not is_clock(mark.date)]
    return any(date.relative or has_clock(date) for date in dates)


def _has_clock_only(entry: Entry, region: Region) -> bool:
    """Whether only a time of day is printed, as in a live blog or a ticker of today's news."""
    dates = [mark.date for i in (*entry.meta, *entry.words) if (mark := region.marks[i]).date is not None]
    return bool(dates) and all(is_clock(date) for date in dates)


def _is_commented(entry: Entry, region: Region) -> bool:
    """Whether a clock, a button or a verb is printed that lists of stories do without: they have "By Ann", a day, or
    "2 weeks ago"."""
    marks = [region.marks[i] for i in (*entry.meta, *(cut.line for cut in entry.cuts))]
    clock = any(mark.date is not None and not mark.date.relative and has_clock(mark.date) for mark in marks)
    said = any(w.verb and (not w.first or " " in w.verb) for mark in marks for w in mark.who)
    pressed = any(not _pressed().isdisjoint(region.lines[i].folded_words) for i in entry.meta)
    alone = any(mark.shape == k.BUTTON or mark.kind in {k.LOOSE, k.NUMBER, k.BLANKED} for mark in marks)
    return clock or said or pressed or alone


@cache
def _pressed() -> frozenset[str]:
    """Words of buttons that stand below comments, and below no list of stories."""
    return folded("button") | folded("answer")


def _vague(spoken: Sequence[Entry], region: Region) -> float:
    """What speaks against a thread without dates and verbs: forms, menus and lists have short lines in rhythm too."""
    dated = [entry for entry in spoken if entry.published_text is not None]
    named = _named(spoken)
    if len(dated) >= 0.5 * len(spoken):
        if named >= 0.3 * len(spoken):
            return 0.0
        # Dates without names are those of other stories, unless a clock says otherwise many times.
        clocks = any(_timed(entry, region) for entry in spoken)
        return 4.0 if not clocks else 0.0 if len(spoken) > 3 else 3.0
    said = any(region.kinds.get(i) == k.SAYS for entry in spoken for i in entry.meta)
    if said or _have_initials(spoken, region):
        return 0.0
    count = count_of(region.lines[region.start - 1]) if region.trusted else None
    if count is not None and len(spoken) <= count <= 1.5 * len(spoken) and named >= 0.5 * len(spoken):
        return 0.0
    buttons = {i for entry in spoken for i in entry.meta if region.marks[i].shape == k.BUTTON}
    if named < 2 or named < 0.5 * len(spoken) or len(buttons) < len(spoken) - 1:
        return 5.0
    return 1.5


def _have_initials(spoken: Sequence[Entry], region: Region) -> bool:
    """Whether readers without a picture are shown by their initials, above their names, as reviews of shops have it."""
    found = sum(any(region.marks[i].shape == k.MONOGRAM for i in entry.meta) for entry in spoken)
    return found >= FEW_INITIALS and found >= 0.7 * len(spoken)


def _said(spoken: Sequence[Entry], region: Region) -> int:
    """How many comments a verb opens: "Ann says:"."""
    return sum(any(region.kinds.get(i) == k.SAYS for i in entry.meta) for entry in spoken)


def _one_voice(spoken: Sequence[Entry]) -> bool:
    """Whether one person writes everything: an archive of posts, a live blog."""
    named = [entry.author for entry in spoken if entry.author]
    return len(named) >= 3 and len(set(named)) == 1


def _unlike_names(spoken: Sequence[Entry], region: Region) -> bool:
    """Whether what stands where names should is mostly running text, and no verb says otherwise: "Since", "As of"."""
    open_ = [
        entry.author
        for entry in spoken
        if entry.author and not any(w.sure for i in entry.meta for w in region.marks[i].who)
    ]
    return sum(not looks_named(author) for author in open_) > 0.5 * len(spoken)


def _in_story(spoken: Sequence[Entry], lines: Sequence[Line]) -> bool:
    """Whether most of the words stand in what the markup holds for the story."""
    words = [lines[i] for entry in spoken for i in entry.words]
    story = sum(line.words for line in words if line.piece.hints is not None and line.piece.hints.in_story)
    return story > 0.5 * sum(line.words for line in words)


def _holds_title(spoken: Sequence[Entry], lines: Sequence[Line]) -> bool:
    """Whether the page's title stands among the words: what is above a story is no comment on it."""
    return any((hints := lines[i].piece.hints) is not None and hints.tag == "h1" for e in spoken for i in e.words)


def _titles(spoken: Sequence[Entry], lines: Sequence[Line]) -> bool:
    """Whether the words are titles: a list of other stories with their dates. Readers end a sentence now and then."""
    titles = 0
    for entry in spoken:
        words = [lines[i] for i in entry.words]
        titles += not any(line.ends for line in words) and 3 <= words[0].words <= 25
    if len(spoken) == 1:
        return titles == 1 and lines[spoken[0].words[0]].lower_share < 0.55
    return titles >= 0.65 * len(spoken)


def _second_first(region: Region) -> bool:
    """Whether the numbers start at two: what stands above is the first post of a forum's thread, no story."""
    numbers = region.at(k.NUMBER)
    return bool(numbers) and number_of(region.lines[numbers[0]]) == 2


def _below_links(region: Region) -> bool:
    """Whether a heading such as "Related" or "Latest news" stands right above."""
    for i in range(max(0, region.start - 3), region.start + 1):
        if any(f.label in {Label.RELATED, Label.NAV} and f.weight >= 2.0 for f in region.lines[i].findings):
            return True
    return False
