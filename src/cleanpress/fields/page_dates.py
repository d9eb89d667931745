"""Which of the dates that an HTML page says is its story's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import islice
from urllib.parse import urlsplit

from cleanpress.dates import find_dates, read_date
from cleanpress.fields.choose import Candidate
from cleanpress.fields.printed import Printed
from cleanpress.fields.published import CHANGED, day_of
from cleanpress.model import BODY_LABELS, Label, Metadata
from cleanpress.rules.fold import fold

Moment = date | datetime

_GROUPS = {
    "head": frozenset((
        "article", "meta", "og", "dc", "parsely", "sailthru", "cxense", "citation", "itemprop", "created",
    )),
    "jsonld": frozenset(["jsonld"]),
    "webpage": frozenset(["webpage"]),
    "changed": frozenset((
        "article modified", "jsonld modified", "webpage modified", "meta modified", "og modified", "dc modified",
        "itemprop modified",
    )),
    "seen": frozenset(["time top", "class top", "itemprop top", "line near", "line close"]),
    "seen changed": frozenset(["time modified top", "class modified top", "itemprop modified top", "line changed near",
        "line changed close",
    ]),
}  # fmt: skip
_LISTED = frozenset(["time listed", "class listed", "itemprop listed", "time far", "class far", "itemprop far"])
_BESIDE = frozenset([
    f"{later}{source}{modified} side"
    for later in ("", "later ") for source in ("time", "class", "itemprop") for modified in ("", " modified")
])  # fmt: skip
_ORDER = {(True, False): "first day", (False, True): "last day"}
_WEB = 1990
"""Before it, no page was published."""
_MODIFIED = (
    "jsonld modified", "article modified", "itemprop modified", "itemprop modified top", "time modified top",
    "webpage modified", "dc modified", "meta modified", "og modified", "class modified top",
)  # fmt: skip
"""What tells the last change, the most reliable first."""
_READERS = frozenset([Label.COMMENT, Label.COMMENT_META, Label.COMMENT_FORM])
_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)")
_URL_MONTH = re.compile(r"/((?:19|20)\d\d)/(0?[1-9]|1[0-2])/")
_LONGEST = 240
_PER_LINE = 3
_MOST_LINES = 60


def date_candidates(meta: Metadata, page: Printed) -> list[Candidate[Moment]]:
    """All dates that may be the story's, with what speaks for and against them."""
    pool: dict[date, Candidate[Moment]] = {}
    first: dict[str, date] = {}
    for source, value in _said(meta, page):
        day = day_of(value)
        candidate = pool.setdefault(day, Candidate(value))
        candidate.value = max(candidate.value, value, key=_exactness)
        candidate.signs.add(source if first.setdefault(source, day) == day else f"later {source}")
    beside = [day for day, candidate in pool.items() if candidate.signs <= _BESIDE]
    for day in beside if len(beside) > 1 else ():
        del pool[day]  # cards of other stories
    earliest, latest = min(pool, default=None), max(pool, default=None)
    for day, candidate in pool.items():
        signs = candidate.signs
        groups = "+".join(name for name, group in _GROUPS.items() if not signs.isdisjoint(group)) or _outside(signs)
        order = "only one" if earliest == latest else _ORDER.get((day == earliest, day == latest), "between")
        signs |= {groups, f"{groups.count('+')} more groups", order, f"{order}: {groups}"}
        signs.update(_relations(day, first))
        signs.update(_url_signs(day, meta.url))
        if day.year < _WEB:
            signs.add("long ago")
    return list(pool.values())


def _exactness(value: Moment) -> int:
    """Whether the hour is known, and its zone."""
    return isinstance(value, datetime) + (isinstance(value, datetime) and value.tzinfo is not None)


def _outside(signs: set[str]) -> str:
    """Where a date stands that is said neither by the head nor at the title."""
    return "listed" if not signs.isdisjoint(_LISTED) else "side" if not signs.isdisjoint(_BESIDE) else "elsewhere"


def _url_signs(day: date, url: str | None) -> Iterator[str]:
    month = _URL_MONTH.search(url or "")
    if month:
        yield "url month" if (day.year, day.month) == (int(month[1]), int(month[2])) else "not url month"


def modified_date(meta: Metadata, language: str | None) -> Moment | None:
    """When the page says that the story was last changed."""
    told = {one.source: one.text for one in reversed(meta.told) if one.field == "date"}
    values = (_read(told[source], language) for source in _MODIFIED if source in told)
    return next((value for value in values if value), None)


def _said(meta: Metadata, page: Printed) -> Iterator[tuple[str, Moment]]:
    for one in meta.told:
        if one.field == "date" and (value := _read(one.text, page.language)):
            yield one.source, value
    path = urlsplit(meta.url).path if meta.url and "[" not in meta.url else ""
    if (match := _URL_DAY.search(path)) and (day := read_date("-".join(match.groups()))):
        yield "url", day
    yield from islice(_lines(page), _MOST_LINES)


def _read(text: str, language: str | None) -> Moment | None:
    if value := read_date(text):
        return value
    if len(text) > _LONGEST:
        return None
    return next((span.value for span in find_dates(text, language) if span.value and not span.relative), None)


def _lines(page: Printed) -> Iterator[tuple[str, Moment]]:
    """The dates that lines print, near the headline or in lines that are held for dates."""
    end = max((i for i, label in enumerate(page.labels) if label in BODY_LABELS), default=len(page.labels))
    top, close = page.top, page.close
    for i, label in enumerate(page.labels):
        text = page.texts[i]
        if not page.dated[i] or label in _READERS or len(text) > _LONGEST:
            continue
        near = i in top
        if page.beside[i] and not near:
            continue
        place = "close" if i in close else "near" if near else "above" if i < top.start else "below"
        place = "end" if place == "below" and end < i <= end + 6 else place
        signed = label in {Label.DATE, Label.BYLINE}
        if not (near or signed or place == "end"):
            continue
        kind = "line" if signed else "text" if label in BODY_LABELS else "other"
        for span in find_dates(text, page.language)[:_PER_LINE]:
            if span.value is not None and not span.relative:
                before = fold(text[max(0, span.start - 40) : span.start]).replace(":", " ").split()[-4:]
                changed = " changed" if CHANGED & set(before) else ""
                yield f"{kind}{changed} {place}", span.value


def _relations(day: date, first: Mapping[str, date]) -> Iterator[str]:
    """How it stands to what the surest sources say."""
    for source in ("jsonld", "article", "line close", "line near", "time top", "class top", "url", "jsonld modified"):
        other = first.get(source)
        if other is None or other == day:
            continue
        yield f"a day off {source}" if abs((day - other).days) == 1 else f"not {source}"
