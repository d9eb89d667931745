"""Finds what stands beside the dates: furniture that comes back, and names on lines of their own."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import regex

from cleanpress.model import Label
from cleanpress.rules.thread import kinds as k
from cleanpress.rules.thread.marks import bullet_end, key_of
from cleanpress.rules.thread.names import looks_named, may_name
from cleanpress.rules.thread.region import STEPS, Region
from cleanpress.rules.thread.words import folded

LONGEST_FURNITURE = 6
LONGEST_NICK = 4
NEARLY_ALL = 0.8
USUAL = 0.6
"""Share of comments whose names stand in the same place, from which the others' do."""
_TIES = " :•·|–—"
"""What stands between a name and the date in the next line: "Анна:", "Ann •"."""
_NUMBERED = regex.compile(r"#?\d{1,5}[.):]\s+(?=\D)")


def find_slots(region: Region) -> None:
    """Marks the furniture and the names of a region whose dates are settled."""
    _settle_furniture(region)
    _settle_slots(region)


def _settle_furniture(region: Region) -> None:
    """Short lines that come back with every comment are furniture, whatever they say."""
    anchors = max(len(region.at(k.SAYS, k.DATED, k.BOTH)), len(region.at(k.DATE))) or len(_by_furniture(region))
    short = [i for i in region.at(k.WORDS) if region.lines[i].words <= LONGEST_FURNITURE]
    counts = Counter(key_of(region.lines[i]) for i in short)
    least = max(3, 0.75 * anchors)
    closing = Counter(key_of(region.lines[i]) for i in short if _closes(region, i))
    alone = Counter(key_of(region.lines[i]) for i in short if _is_alone(region, i))
    for i in short:
        key = key_of(region.lines[i])
        line = region.lines[i]
        # "Thanks!" is said by many, and no button; what all comments have is one.
        said = line.ends or 2 * alone[key] >= counts[key]
        if said and counts[key] < max(4, 0.9 * anchors):
            continue
        if counts[key] >= least or (anchors <= 3 and closing[key] == counts[key] == max(2, anchors)):
            region.kinds[i] = k.FURNITURE


def _is_alone(region: Region, i: int) -> bool:
    """Whether nothing but the line stands between two lines of meta."""
    inside = region.start < i < region.end - 1
    return inside and region.kinds[i - 1] != k.WORDS and region.kinds[i + 1] != k.WORDS


def _closes(region: Region, i: int) -> bool:
    """Whether a line that is no sentence stands right above the next comment, or ends the region."""
    if region.lines[i].ends or region.lines[i].text[-1:] == ",":
        return False
    below = i + 1
    return below == region.end or region.kinds[below] not in {k.WORDS} or region.lines[below].piece.blank_before > 0


def _settle_slots(region: Region) -> None:
    """Finds where names stand that have a line of their own, from where the dates stand."""
    _name_above_places(region)
    dates = region.at(k.DATE)
    named = [i for i in region.at(k.SAYS, k.DATED, k.BOTH) if region.author.get(i)]
    if len(named) >= len(dates) and named:
        return
    dates = [i for i in dates if not _named_beside(region, i)]
    if not dates and region.at(k.DATE):
        return
    anchors = dates or region.at(k.LOOSE, k.AVATAR) or region.at(k.NUMBER) or _by_furniture(region)
    if not anchors:
        return
    above, below = _slot(region, anchors, -1), _slot(region, anchors, 1)
    first = _first_name(region, anchors)
    upper = _rate(region, above, anchors)
    lower = _rate(region, below, anchors) + (first is not None and first not in above.values()) / len(anchors)
    chosen = above if upper >= lower else below
    if max(upper, lower) < 0.6 or not _enough(region, chosen):
        chosen = {}
    is_above = chosen is above
    chosen = {**chosen, **_in_their_place(region, chosen, anchors)}
    if is_above:
        chosen = _above_answered(region, dict(sorted(chosen.items())))
    for i in chosen.values():
        if may_name(region.lines[i].text) and region.lines[i].words <= 8:
            region.kinds[i] = k.NAME
    if not is_above and first is not None:
        region.kinds[first] = k.NAME


def _above_answered(region: Region, chosen: dict[int, int]) -> dict[int, int]:
    """The names, where below a writer's the one stands whom he answers, who has written further up."""
    names: dict[int, int] = {}
    written: set[str] = set()
    for anchor, nearest in chosen.items():
        writer = nearest - 1
        apart = writer - 1 < region.start or region.kinds[writer - 1] not in {k.WORDS, k.NAME}
        answered = key_of(region.lines[nearest]) in written and apart and _may_write(region, writer)
        if answered:
            region.kinds[nearest] = k.FURNITURE
        names[anchor] = writer if answered else nearest
        written.add(key_of(region.lines[names[anchor]]))
    return names


def _name_above_places(region: Region) -> None:
    """What stands beside the dates is where the writers live, where each has a name in the line above: "Ann Miller",
    "Boston | May 3"."""
    stamps = [i for i in region.at(k.DATED) if (who := region.author.get(i)) and not who.sure and not who.after]
    named = [i for i in stamps if _opens_with_name(region, i - 1)]
    if len(named) < max(2 if region.trusted else 3, NEARLY_ALL * len(stamps)):
        return
    for i in named:
        region.kinds[i - 1], region.kinds[i] = k.NAME, k.DATE
        region.author[i] = None


def _opens_with_name(region: Region, i: int) -> bool:
    """Whether a line looks like a name and follows no words."""
    first = i == region.start or (i > region.start and region.kinds[i - 1] != k.WORDS)
    line = region.lines[i]
    free = i >= region.start and region.kinds[i] == k.WORDS and region.marks[i].kind in {k.WORDS, k.SAYS}
    return first and free and looks_named(line.text) and not line.text[0].isdigit()


def _in_their_place(region: Region, chosen: dict[int, int], anchors: Sequence[int]) -> dict[int, int]:
    """Lines that stand where most names do, and do not look like one: "the old gardener"."""
    steps = Counter(i - anchor for anchor, i in chosen.items())
    step, count = steps.most_common(1)[0] if steps else (0, 0)
    if count < max(2, USUAL * len(anchors)):
        return {}
    left = ((anchor, anchor + step) for anchor in anchors if anchor not in chosen)
    return {anchor: i for anchor, i in left if region.start <= i < region.end and _is_free(region, i)}


def _is_free(region: Region, i: int) -> bool:
    """Whether a line may be a name for all that it says itself."""
    line = region.lines[i]
    plain = region.kinds[i] == k.WORDS == region.marks[i].kind and not _is_field(region, i)
    return plain and line.words <= LONGEST_NICK and not line.ends and line.text[-1:] not in ",;:"


def _may_write(region: Region, i: int) -> bool:
    return i >= region.start and region.marks[i].kind == k.WORDS and _is_name(region, i) and not region.lines[i].ends


def _named_beside(region: Region, anchor: int) -> bool:
    """Whether the meta around a date has a name already."""
    for step in (-1, 1):
        i = anchor + step
        while region.start <= i < region.end and region.kinds[i] not in {k.WORDS, k.DATE, k.BOTH}:
            if region.kinds[i] in {k.NAME, k.SAYS, k.DATED}:
                return True
            i += step
    return False


def _enough(region: Region, slot: dict[int, int]) -> bool:
    texts = {key_of(region.lines[i]) for i in slot.values()}
    return region.trusted or len(texts) >= 2


def _rate(region: Region, slot: dict[int, int], anchors: Sequence[int]) -> float:
    """Share of anchors that have a name in this slot."""
    good = {i for i in slot.values() if _is_name(region, i) and region.lines[i].words <= 5}
    return len(good) / len(anchors)


def _slot(region: Region, anchors: Iterable[int], step: int) -> dict[int, int]:
    """For each anchor the line above or below that names its writer: of the few candidates the one that changes
    most from comment to comment."""
    columns: list[dict[int, int]] = [{} for _ in range(STEPS)]
    for anchor in anchors:
        for place, i in enumerate(_candidates(region, anchor, step)):
            columns[place][anchor] = i
    varied = [len({key_of(region.lines[i]) for i in column.values()}) for column in columns]
    best = max(range(STEPS), key=lambda place: (varied[place], -place))
    slot = columns[best]
    # What never changes is a button, unless other comments have shown that names stand here.
    constant = varied[best] == 1 and len(slot) > 2 and not region.at(k.NAME)
    return {} if constant and not _anonymous(region, slot) else slot


def _anonymous(region: Region, slot: dict[int, int]) -> bool:
    return all(region.lines[i].folded in folded("anonymous") for i in slot.values())


def _candidates(region: Region, anchor: int, step: int) -> list[int]:
    """The lines next to an anchor that may be names, nearest first."""
    found = []
    for away in range(1, STEPS + 1):
        i = anchor + step * away
        if not region.start <= i < region.end or region.kinds[i] in {k.DATE, k.HEADER, k.STOP}:
            break
        if region.kinds[i] in {k.NAME, k.SAYS, k.DATED}:
            return []
        known = region.marks[i].kind != k.WORDS
        if not known and _is_name(region, i) and not _is_field(region, i):
            found.append(i)
        if region.kinds[i] == k.WORDS:
            break
    return found


def _is_name(region: Region, i: int) -> bool:
    """Whether the line looks like a name, or stands below its own initials."""
    below_initials = i > region.start and region.marks[i - 1].shape == k.MONOGRAM
    return below_initials or looks_named(_plain(region, i))


def _is_field(region: Region, i: int) -> bool:
    """Whether the line may be a field of a form: "Name", "Website"."""
    return any(f.label is Label.COMMENT_FORM and f.weight >= 1.0 for f in region.lines[i].findings)


def _plain(region: Region, i: int) -> str:
    """The line without its list marker or number."""
    text = region.lines[i].text
    number = _NUMBERED.match(text)
    return text[number.end() if number else bullet_end(text) :].rstrip(_TIES)


def _by_furniture(region: Region) -> list[int]:
    """The most frequent furniture as anchors, where a heading says that comments follow."""
    if not region.trusted:
        return []
    groups: dict[str, list[int]] = defaultdict(list)
    for i in region.at(k.FURNITURE):
        if any(map(str.isalpha, region.lines[i].text)):  # votes stand anywhere, some comments have none
            groups[key_of(region.lines[i])].append(i)
    return max(groups.values(), key=len, default=[])


def _first_name(region: Region, anchors: Sequence[int]) -> int | None:
    """The first line under the heading, where it looks like a name."""
    first = next((i for i in range(region.start, region.end) if region.kinds[i] != k.HEADER), region.end)
    free = first < anchors[0] and region.marks[first].kind == k.WORDS and not _is_field(region, first)
    return first if region.trusted and free and looks_named(_plain(region, first)) else None
