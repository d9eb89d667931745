"""Settles what the lines of a region are, once all of them have been seen: names, strays, the end."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from cleanpress.model import Label
from cleanpress.rules.line import Line
from cleanpress.rules.thread import kinds as k
from cleanpress.rules.thread.marks import key_of, number_of
from cleanpress.rules.thread.names import Who, looks_named
from cleanpress.rules.thread.region import STEPS, Region
from cleanpress.rules.thread.sections import LEAST

LONGEST_ORDER = 4
"""Words of the longest order in which comments are sorted: "Most liked first"."""
MOST_ORDERS = 8


def settle(region: Region) -> None:
    """Corrects the kinds of a region's lines."""
    _settle_orders(region)
    _settle_ages(region)
    _settle_both(region)
    _settle_names(region)
    _settle_numbers(region)
    _settle_dates(region)
    _settle_verbs(region)
    _settle_end(region)


def _settle_orders(region: Region) -> None:
    """Right below the heading stand the orders in which comments can be sorted, and who may write one."""
    last = region.start - 1
    for i in range(region.start, min(region.start + MOST_ORDERS, region.end) if region.trusted else region.start):
        line = region.lines[i]
        if region.kinds[i] not in {k.WORDS, k.HEADER, k.STOP} or line.words > LONGEST_ORDER or line.ends:
            break
        last = i if _is_of_section(line) else last
    for i in range(region.start, last + 1):
        region.kinds[i] = k.HEADER if region.kinds[i] == k.WORDS else region.kinds[i]


def _is_of_section(line: Line) -> bool:
    return any(f.label in {Label.COMMENT_HEADER, Label.COMMENT_FORM} and f.weight >= LEAST for f in line.findings)


def _settle_ages(region: Region) -> None:
    """ "2 t" says how long ago where other lines say the like."""
    ages = [i for i in region.at(k.WORDS) if region.marks[i].shape == k.AGE]
    told = [i for i in region.at(k.DATE) if (date := region.marks[i].date) is not None and date.relative]
    if region.trusted and len(ages) + len(told) > 1:
        region.kinds.update(dict.fromkeys(ages, k.DATE))


def _settle_both(region: Region) -> None:
    """A line of meta and words counts where its form recurs; "Name: text" only where nothing else does."""
    both = region.at(k.BOTH)
    shapes = Counter(region.marks[i].shape for i in both)
    anchors = len(region.at(k.SAYS, k.DATED, k.DATE))
    least = 2 if region.trusted else 3
    for i in both:
        shape = region.marks[i].shape
        enough = shapes[shape] >= least or (shape in {"date", "signed"} and region.trusted)
        if shape in {"colon", "number"}:
            enough = shapes[shape] >= 2 and region.trusted and not anchors and _mostly(region, shapes[shape])
        elif shapes[shape] < 0.34 * anchors:
            enough = False
        if not enough:
            region.kinds[i] = k.WORDS


def _mostly(region: Region, count: int) -> bool:
    """Whether so many lines are most of those below the heading, up to the next section."""
    size = 0
    for i in range(region.start, region.end):
        if region.kinds[i] == k.STOP and size:
            break
        size += region.kinds[i] in {k.WORDS, k.BOTH}
    return count >= 0.5 * size


def _settle_names(region: Region) -> None:
    """Picks the name among what stands beside a date: what changes from comment to comment."""
    stamps = region.at(k.DATED, k.SAYS, k.BOTH)
    texts: dict[tuple[bool, int], Counter[str]] = defaultdict(Counter)
    for i in stamps:
        for column, who in _columns(region, i):
            texts[column][_folded(region, i, who)] += 1
    # A column that says the same beside every date is a button, unless it may be the name of all: "Anonymous".
    buttons = {
        column
        for column, counts in texts.items()
        if len(counts) == 1
        and counts.total() >= 2
        and (len(texts) > 1 or column[0])
        and counts.total() >= 0.5 * len(stamps)
    }
    varied = sorted(texts, key=lambda c: (c in buttons, -len(texts[c]), -texts[c].total(), c))
    order = {column: place for place, column in enumerate(varied)}
    for i in stamps:
        ranked = [(order[column], w) for column, w in _columns(region, i) if w.sure or column not in buttons]
        region.author[i] = min(ranked, key=lambda pair: (not pair[1].sure, pair[0]))[1] if ranked else None
        if not ranked and region.kinds[i] == k.DATED:
            region.kinds[i] = k.DATE
    _cut_affixes(region, [i for i in stamps if region.author[i]])


def _columns(region: Region, i: int) -> list[tuple[tuple[bool, int], Who]]:
    """What may be names, each with its side of the date and its place on it, counted from the date."""
    who = region.marks[i].who
    before = [w for w in who if not w.after]
    found = [((False, len(before) - place), w) for place, w in enumerate(before)]
    return [*found, *(((True, place), w) for place, w in enumerate(w for w in who if w.after))]


def _folded(region: Region, i: int, who: Who) -> str:
    """What may be a name in lower case; "2 Likes" and "5 Likes" are one button."""
    text = region.lines[i].text[who.start : who.end].lower()
    return text.lstrip("0123456789") if text[:1].isdigit() and " " in text else text


def _cut_affixes(region: Region, stamps: Sequence[int]) -> None:
    """Takes off a first word that all names share: "Posted by" in a language that nobody listed."""
    for _ in range(3):
        names = {i: region.name(i).split() for i in stamps}
        firsts = Counter(parts[0].lower() for parts in names.values() if len(parts) > 1)
        word, count = firsts.most_common(1)[0] if firsts else ("", 0)
        rests = {" ".join(parts[1:]).lower() for parts in names.values() if len(parts) > 1 and parts[0].lower() == word}
        if count < 3 or count < 0.7 * len(stamps) or len(rests) < 3:
            return
        for i, parts in names.items():
            who = region.author[i]
            if who is not None and len(parts) > 1 and parts[0].lower() == word:
                start = region.lines[i].text.index(parts[1], who.start + len(parts[0]))
                region.author[i] = who._replace(start=start, verb=who.verb or word)


def _settle_numbers(region: Region) -> None:
    """Numbers that do not count up or down are ratings or votes."""
    numbers = region.at(k.NUMBER)
    values = [number_of(region.lines[i]) for i in numbers]
    steps = [abs(b - a) == 1 for a, b in pairwise(values)]
    if sum(steps) < 0.6 * len(steps) or (not steps and values and values[0] > 1):
        region.kinds.update(dict.fromkeys(numbers, k.FURNITURE))


def _settle_dates(region: Region) -> None:
    """A date without a clock, where all others have one, stands inside a comment or below the thread."""
    dated = region.at(k.DATE, k.DATED)
    clocks = sum("c" in region.marks[i].shape[:2] for i in dated)
    if clocks >= 3 and clocks >= 0.8 * len(dated):
        for i in dated:
            if not _timed(region, i):
                region.kinds[i] = k.WORDS


def _settle_verbs(region: Region) -> None:
    """A verb that never stands beside a date, where comments have dates, quotes somebody: "Ann wrote:"."""
    said = region.at(k.SAYS)
    few = 2 * len(said) <= len(region.at(k.DATE))
    for i in said:
        # "Bob in reply to Ann" is a name line where names stand, and a phrase elsewhere; "By role" heads a menu.
        who = region.marks[i].who[0]
        if not who.verb:
            region.kinds[i] = k.NAME if _near_date(region, i) else k.WORDS
        elif (few and _quotes(region, i)) or (who.first and " " not in who.verb and not _near_date(region, i)):
            region.kinds[i] = k.WORDS
    dated = region.at(k.DATE, k.DATED)
    verbs = Counter(region.marks[i].shape for i in region.at(k.SAYS))
    beside = {region.marks[i].shape for i in region.at(k.SAYS) if _near_date(region, i)}
    for i in region.at(k.SAYS):
        verb = region.marks[i].shape
        if dated and verb not in beside and not (verbs[verb] >= 3 and verbs[verb] >= len(dated)):
            region.kinds[i] = k.WORDS


def _quotes(region: Region, i: int) -> bool:
    """Whether the comment that a line opens has a name and a date above it: "Ann wrote:" is whom it quotes."""
    named = i - 2 >= region.start and region.kinds[i - 1] == k.DATE and region.kinds[i - 2] == k.WORDS
    return named and looks_named(region.lines[i - 2].text) and not region.lines[i - 2].ends


def _timed(region: Region, i: int) -> bool:
    date = region.marks[i].date
    return "c" in region.marks[i].shape[:2] or (date is not None and date.relative)


def _near_date(region: Region, i: int) -> bool:
    """Whether a date stands within a few lines of meta."""
    near = range(max(region.start, i - STEPS), min(region.end, i + STEPS + 1))
    between = {at: region.kinds[at] for at in near}
    return any(
        kind == k.DATE and all(between[x] != k.WORDS for x in range(min(i, at), max(i, at)))
        for at, kind in between.items()
    )


def _settle_end(region: Region) -> None:
    """Ends the region where another section starts for good, and skips what stands between heading and thread."""
    strong = {k.SAYS, k.DATED, k.DATE, k.BOTH, k.NUMBER, k.AVATAR}
    following, last = {}, region.end + 99
    for i in range(region.end - 1, region.start - 1, -1):
        following[i] = last - i
        last = i if region.kinds[i] in strong else last
    stops = Counter(key_of(region.lines[i]) for i in region.at(k.STOP))
    seen = False
    for i in range(region.start, region.end):
        kind = region.kinds[i]
        seen = seen or kind in strong
        if kind == k.STOP and seen:
            away = 6 if _is_form(region, i) else 0
            again = stops[key_of(region.lines[i])] >= 2 and following[i] <= 20
            if following[i] > away and not again:
                region.end = i
                break
            region.kinds[i] = k.FURNITURE
        elif kind in {k.HEADER, k.STOP}:
            region.kinds[i] = k.FURNITURE if seen else k.HEADER


def _is_form(region: Region, i: int) -> bool:
    """Whether the line is of a form, which some systems print below every comment; other sections end a thread."""
    return any(f.label is Label.COMMENT_FORM for f in region.lines[i].findings)
