"""Which of the dates that an HTML page says is its story's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import islice

from cleanpress.fields.choose import Candidate
from cleanpress.fields.date_reader import DateReader, Either, Moment
from cleanpress.fields.printed import Printed, kinds_of
from cleanpress.fields.published import day_of
from cleanpress.model import BODY_LABELS, Label, Metadata

_GROUPS = {
    "head": frozenset((
        "article", "meta", "og", "dc", "parsely", "sailthru", "cxense", "citation", "itemprop",
    )),
    "jsonld": frozenset(["jsonld"]),
    "webpage": frozenset(["webpage"]),
    "changed": frozenset((
        "article modified", "jsonld modified", "webpage modified", "meta modified", "og modified", "dc modified",
        "itemprop modified",
    )),
    "seen": frozenset((
        "time top", "class top", "itemprop top", "line near", "line close", "opening near", "opening close",
    )),
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
_OTHERS = frozenset([Label.COMMENT, Label.COMMENT_META, Label.COMMENT_FORM, Label.CAPTION])
"""What is of another day: readers' answers, pictures."""
_URL_MONTH = re.compile(r"/((?:19|20)\d\d)/(0?[1-9]|1[0-2])/")
_LONGEST = 240
_PER_LINE = 3
_MOST_LINES = 60


def date_candidates(meta: Metadata, page: Printed, reader: DateReader) -> list[Candidate[Moment]]:
    """All dates that may be the story's, with what speaks for and against them."""
    pool: dict[date, Candidate[Moment]] = {}
    first: dict[str, date] = {}
    open_ones: list[tuple[str, Either]] = []
    for source, value in _said(meta, page, reader):
        if isinstance(value, Either):
            open_ones.append((source, value))
            continue
        day = day_of(value)
        candidate = pool.setdefault(day, Candidate(value))
        candidate.value = max(candidate.value, value, key=_exactness)
        candidate.signs.add(source if first.setdefault(source, day) == day else f"later {source}")
    for source, either in open_ones:
        # A day that is said elsewhere tells which number is the month.
        said = [day for day in either.days if day in pool]
        if len(said) == 1:
            pool[said[0]].signs.add(source if first.setdefault(source, said[0]) == said[0] else f"later {source}")
    beside = [day for day, candidate in pool.items() if candidate.signs <= _BESIDE]
    for day in beside if len(beside) > 1 else ():
        del pool[day]  # cards of other stories
    earliest, latest = min(pool, default=None), max(pool, default=None)
    kinds = kinds_of(meta)
    for day, candidate in pool.items():
        signs = candidate.signs
        groups = "+".join(name for name, group in _GROUPS.items() if not signs.isdisjoint(group)) or _outside(signs)
        order = "only one" if earliest == latest else _ORDER.get((day == earliest, day == latest), "between")
        signs |= {groups, f"{groups.count('+')} more groups", order, f"{order}: {groups}"} | kinds
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


def modified_date(meta: Metadata, reader: DateReader) -> Moment | None:
    """When the page says that the story was last changed."""
    told = {one.source: one.text for one in reversed(meta.told) if one.field == "date"}
    values = (reader.first(told[source]) for source in _MODIFIED if source in told)
    return next((value for value in values if value and not isinstance(value, Either)), None)


def _said(meta: Metadata, page: Printed, reader: DateReader) -> Iterator[tuple[str, Moment | Either]]:
    for one in meta.told:
        if one.field == "date" and (value := reader.first(one.text)):
            yield one.source, value
    if day := reader.in_address():
        yield "url", day
    yield from islice(_lines(page, reader), _MOST_LINES)


def _lines(page: Printed, reader: DateReader) -> Iterator[tuple[str, Moment | Either]]:
    """The dates that lines print, near the headline, in lines that are held for dates, behind "Published"."""
    end = max((i for i, label in enumerate(page.labels) if label in BODY_LABELS), default=len(page.labels))
    top, close = page.top, page.close
    title = -1 if page.main is None else page.main
    # The line nearest to the title comes first: far above it, papers print the day of the visit.
    order = sorted(range(len(page.labels)), key=lambda i: abs(i - title))
    for i in order:
        label = page.labels[i]
        near, story = i in top, label in BODY_LABELS
        if label in _OTHERS or not (page.dated[i] or (near and story)) or (page.beside[i] and not near):
            continue
        text = page.texts[i]
        place = "close" if i in close else "near" if near else "above" if i < top.start else "below"
        if story and near and (day := reader.opening(text)):
            yield f"opening {place}", day
        elif page.dated[i] and len(text) <= _LONGEST:
            place = "end" if place == "below" and end < i <= end + 6 else place
            signed = label in {Label.DATE, Label.BYLINE}
            kind = "line" if signed else "text" if story else "other"
            spans = reader.spans(text)[:_PER_LINE]
            # A line that says when the story was changed and another day says when it was published.
            for span in [span for span in spans if span.word != "changed"] or spans:
                if signed or near or place == "end":
                    yield f"{kind}{' changed' if span.word == 'changed' else ''} {place}", span.value
                if span.word == "published":
                    yield f"published {place}", span.value
                if near and i < title:
                    yield "before title", span.value


def _relations(day: date, first: Mapping[str, date]) -> Iterator[str]:
    """How it stands to what the surest sources say."""
    for source in ("jsonld", "article", "line close", "line near", "time top", "class top", "url", "jsonld modified"):
        other = first.get(source)
        if other is None or other == day:
            continue
        yield f"a day off {source}" if abs((day - other).days) == 1 else f"not {source}"
