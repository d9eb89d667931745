"""One stretch of lines -> a thread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import regex

from cleanpress.dates import DateSpan
from cleanpress.model import Label
from cleanpress.rules.line import Line
from cleanpress.rules.thread import kinds as k
from cleanpress.rules.thread.entry import Cut, Entry, Thread
from cleanpress.rules.thread.evidence import is_plain, strength_of
from cleanpress.rules.thread.marks import Marks, score_of
from cleanpress.rules.thread.names import Who, looks_named, named
from cleanpress.rules.thread.order import Day, read_days
from cleanpress.rules.thread.region import IDENTITY, Region
from cleanpress.rules.thread.regions import STORY_WORDS, Stretch
from cleanpress.rules.thread.replies import place
from cleanpress.rules.thread.rhythm import Rhythm
from cleanpress.rules.thread.settle import settle
from cleanpress.rules.thread.slots import find_slots
from cleanpress.rules.thread.walk import Draft, drafts

MANY = 6
"""Comments from which a thread shows what form they have."""
NEARLY_ALL = 0.7
# Drupal says of guests that nobody has checked who they are.
_UNVERIFIED = regex.compile(
    r" \((?:not verified|nicht überprüft|nicht verifiziert|non vérifié|no verificado|non verificato"
    r"|não verificado|niet gecontroleerd"
    r"|niezweryfikowany|neověřeno|ej verifierad|ikke verificeret|не проверено|проверено не)\)$",
    regex.IGNORECASE,
)
_LINKED = regex.compile(r"\[(?:…|\.\.\.|&#8230;)\]")


def read_thread(lines: Sequence[Line], marks: Marks, stretch: Stretch) -> tuple[Thread | None, int]:
    """The thread in a stretch, if there is one, and the index after its last line."""
    region = Region(lines, marks, stretch.start, stretch.end, stretch.trusted)
    settle(region)
    find_slots(region)
    rhythm = Rhythm(region)
    if not rhythm.gaps:
        return None, stretch.start
    read = _from_first(drafts(region, rhythm), region)
    _take_above(read, region, stretch.start)
    dates = [_date(draft, region) for draft in read]
    days = read_days(dates)
    entries = [_entry(draft, region, date, day) for draft, date, day in zip(read, dates, days, strict=True)]
    targets = [_target(draft, region) for draft in read]
    _part_answered(entries, targets, dates)
    if region.trusted and (_signs_story(read, region, stretch) or not _near(region, rhythm, read)):
        return None, stretch.start
    strength = strength_of(entries, region, stretch)
    last = max((i for draft in read for i in (*draft.meta, *draft.words)), default=stretch.start)
    return Thread(place(entries, targets, lines), strength, is_plain(entries, region)), last + 1


def _from_first(read: list[Draft], region: Region) -> list[Draft]:
    """The comments without what stands above the first that has the form of nearly all: without a heading, the bylines
    of teasers between story and thread look like names and dates of comments too."""
    forms = [frozenset(region.kinds[i] for i in draft.meta if region.kinds[i] in IDENTITY) for draft in read]
    usual, count = Counter(forms).most_common(1)[0] if forms else (frozenset(), 0)
    if region.trusted or len(read) < MANY or count < NEARLY_ALL * len(read):
        return read
    return read[forms.index(usual) :]


def _take_above(read: Sequence[Draft], region: Region, start: int) -> None:
    """Without a heading, the first comment of a thread signed below starts where the widest blank parts it from the
    story; where none does, its words stay with the story."""
    if region.trusted or len(read) < 3 or read[0].head or read[0].words:
        return
    lines, last = region.lines, max(i for draft in read for i in draft.meta)
    first = min(read[0].tail)
    widest = max(lines[i].piece.blank_before for i in range(first + 1, last + 1))
    longest = max(len(draft.words) for draft in read)
    for i in range(first - 1, max(0, first - 2 * longest - 4), -1):
        if lines[i].piece.blank_before > widest:
            read[0].words += range(i, first)
            region.kinds.update(dict.fromkeys(range(i, min(first, start)), k.WORDS))
            _take_name(read, region)
            return


def _take_name(read: Sequence[Draft], region: Region) -> None:
    """Where the names of the others open their comments, the first line of the first is its writer's."""
    opened = sum(any(region.kinds[i] == k.NAME for i in draft.head) for draft in read[1:])
    name = read[0].words[0]
    if len(read[0].words) > 1 and 2 * opened > len(read) and looks_named(region.lines[name].text):
        region.kinds[name] = k.NAME
        read[0].words.remove(name)
        read[0].head.append(name)


def _signs_story(read: Sequence[Draft], region: Region, stretch: Stretch) -> bool:
    """Whether the heading is a share bar's counter above the story, which what follows it dates."""
    if stretch.story >= STORY_WORDS or not read or read[0].head:
        return False
    return sum(region.lines[i].is_paragraph for i in read[0].words) > 1


def _near(region: Region, rhythm: Rhythm, read: Sequence[Draft]) -> bool:
    """Whether the thread follows its heading at once, and is no more than comments."""
    first = min((i for draft in read[:1] for i in (*draft.meta, *draft.words)), default=rhythm.gaps[0][0])
    sections = [label for i in range(region.start, first) if (label := _section(region.lines[i])) is not None]
    if sections and sections[-1] is Label.RELATED:
        return False
    between = sum(region.lines[i].words for i in range(region.start, first) if region.kinds[i] == k.WORDS)
    sizes = [sum(region.lines[i].words for i in draft.words) for draft in read]
    # What signs the first comment must not sign the story above it.
    signs = bool(read) and not read[0].head and sizes[0] > 3 * max(sizes[1:], default=150) + 60
    return between <= 40 and not signs and not (read and _is_menu(read[0], region))


def _section(line: Line) -> Label | None:
    """Whether the line heads links to other stories, or belongs to the form for a comment."""
    if any(f.label is Label.COMMENT_HEADER for f in line.findings):
        return None  # "Newest": an order of comments, a list of stories elsewhere
    labels = [f.label for f in line.findings if f.weight >= 3.0]
    return next((label for label in labels if label in {Label.RELATED, Label.COMMENT_FORM}), None)


def _is_menu(draft: Draft, region: Region) -> bool:
    """Whether the words are a page's menu, above the story that its byline signs."""
    scraps = sum(region.lines[i].words <= 4 and not region.lines[i].ends for i in draft.words)
    return len(draft.words) >= 10 and scraps >= 0.5 * len(draft.words)


def _entry(draft: Draft, region: Region, date: DateSpan | None, day: Day | None) -> Entry:
    who = _author(draft, region)
    cuts = tuple(
        Cut(i, *words)
        for i in draft.words
        if region.kinds[i] == k.BOTH and (words := region.marks[i].words) is not None
    )
    held = {*draft.words}
    # WordPress quotes the page that links here between such marks: a trackback, no comment.
    if held and _LINKED.match(region.lines[min(held)].text):
        held, cuts = set(), ()
        draft.tail += draft.words
    score = next((s for i in draft.meta if (s := score_of(region.lines[i].text)) is not None), None)
    return Entry(
        author=who,
        published=day,
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
        return _UNVERIFIED.sub("", region.lines[at].text[best.start : best.end])
    names = [i for i in draft.meta if region.kinds[i] == k.NAME]
    name = named(region.lines[names[0]].text)[0] if names else None
    return _UNVERIFIED.sub("", name) if name else None


def _date(draft: Draft, region: Region) -> DateSpan | None:
    return next(
        (d for i in draft.meta if region.kinds[i] in IDENTITY and (d := region.marks[i].date) is not None), None
    )


def _part_answered(entries: list[Entry], targets: list[str | None], dates: Sequence[DateSpan | None]) -> None:
    """Parts writers from whom they answer, where Disqus has lost the arrow between: "Bob Ann Lee • 2 days ago"."""
    written = {entry.author for entry in entries if entry.author}
    earlier: set[str] = set()
    for at, (entry, date) in enumerate(zip(entries, dates, strict=True)):
        words = (entry.author or "").split() if date is not None and date.relative else []
        for size in range(1, len(words)):
            writer, answered = " ".join(words[:size]), " ".join(words[size:])
            # "Mary Ann" does not answer Ann: one of the two must be known for sure.
            if answered in earlier and (writer in written or " " in answered):
                entries[at], targets[at] = replace(entry, author=writer), answered
                break
        earlier.add(entries[at].author or "")


def _target(draft: Draft, region: Region) -> str | None:
    printed = next(
        (t for i in (*draft.meta, *draft.words) if region.kinds[i] != k.WORDS and (t := region.marks[i].target)), None
    )
    return printed or next((named(region.lines[i].text)[1] for i in draft.meta if region.kinds[i] == k.NAME), None)
