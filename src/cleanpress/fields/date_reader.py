"""Dates of a page as a person reads them there: in the order of its country, on the day of its place."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from functools import cached_property
from typing import NamedTuple

from cleanpress.dates import find_dates, read_date
from cleanpress.fields.day_order import month_leads, readings
from cleanpress.fields.printed import Printed
from cleanpress.fields.published import AROUND, CHANGED, PUBLISHED, day_of, words_before
from cleanpress.read.html_address import parted
from cleanpress.rules.fold import fold

Moment = date | datetime

_ARCHIVED = re.compile(r"^https?://web\.archive\.org/web/\d{4,14}[a-z_]{0,4}/")
"""The day in it is that of the copy."""
_ADDRESS_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)")
_ADDRESS_WORDS = re.compile(r"/((?:19|20)\d\d[/-][a-z]{3,9}[/-]\d\d?|\d\d-\d\d-20\d\d)(?=[/-]|$)", re.IGNORECASE)
_EAST = {
    1: "de fr it nl pl sv da nb nn no cs sk hu sl hr sr bs sq mk ca eu gl",
    2: "fi et lv lt ro bg el uk he",
    8: "zh",
    9: "ja ko",
}
"""Hours east of Greenwich, in winter, where pages of a language come from; English and Spanish come from everywhere."""
_MIDNIGHTS = {language: hours for hours, languages in _EAST.items() for language in languages.split()}
_SUMMER = range(4, 11)
_LONGEST = 240
_OPENING = 60
"""Characters at the start of a story in which its place and day are said: "VELL, 3 May 2024 (Agency) - The ..."."""
_DASH = re.compile(r"\w\.?\s?(?:[-–—:|)]\s|\()")


class Either(NamedTuple):
    """3/4/2025 where nothing tells which is the month."""

    days: tuple[date, ...]


class Said(NamedTuple):
    """A date in a text."""

    value: Moment | Either
    word: str
    """What the words before it say: `published`, `changed`, or nothing."""


class DateReader:
    """Reads the dates of one page."""

    def __init__(self, page: Printed, url: str | None) -> None:
        self._page = page
        self._url = _ARCHIVED.sub("", url) if url else None
        self._language = page.language or ""

    @cached_property
    def _month_leads(self) -> bool | None:
        dated = (text for text, has in zip(self._page.texts, self._page.dated, strict=True) if has)
        return month_leads((text for text in dated if len(text) <= _LONGEST), self._url, self._page.language)

    def first(self, text: str) -> Moment | Either | None:
        """The first date of a text that is one, or holds one."""
        if value := read_date(text):
            return self._local(value)
        spans = self.spans(text) if len(text) <= _LONGEST else []
        return spans[0].value if spans else None

    def spans(self, text: str) -> list[Said]:
        """The dates of a line."""
        found = []
        for span in find_dates(text, self._page.language):
            value: Moment | Either | None = span.value
            if value is None and not span.relative and (days := readings(span.text)):
                value = Either(days) if self._month_leads is None else days[self._month_leads]
            if value is not None and not span.relative:
                found.append(Said(value, _word(text, span.start, span.end)))
        return found

    def opening(self, text: str) -> Moment | None:
        """The day that a paragraph begins with."""
        for span in find_dates(text[:_OPENING], self._page.language):
            if span.value is not None and not span.relative:
                # The article behind it ("Die", in Tirana a Sunday) may have been read as its weekday.
                return span.value if _DASH.search(text, span.start, span.end + 3) else None
        return None

    def in_address(self) -> date | None:
        """The day in the page's address."""
        path = parted(self._url).path
        value: Moment | Either | None
        if match := _ADDRESS_DAY.search(path):
            value = read_date("-".join(match.groups()))
        elif match := _ADDRESS_WORDS.search(path):
            value = self.first(match[1].replace("/", " "))
        else:
            value = None
        return None if value is None or isinstance(value, Either) else day_of(value)

    def _local(self, value: Moment) -> Moment:
        """The day of a story that an editor dated, without a clock, and a program wrote down in UTC: midnight in Berlin
        is 22:00 or 23:00 of the day before."""
        if not isinstance(value, datetime) or value.tzinfo is None or value.utcoffset() or value.minute or value.second:
            return value
        hours = _MIDNIGHTS.get(self._language.partition("-")[0])
        if hours is None or self._language == "fr-CA":
            return value
        hours += hours < 5 and value.month in _SUMMER
        return value.astimezone(timezone(timedelta(hours=hours))) if value.hour == 24 - hours else value


def _word(text: str, start: int, end: int) -> str:
    before = words_before(text, start)
    if CHANGED & before:
        return "changed"
    # German blogs: "wurde am 3. Mai 2024 um 9:30 Uhr veröffentlicht".
    after = fold(text[end : end + AROUND]).split()[:2]
    return "published" if PUBLISHED & {*before, *after} else ""
