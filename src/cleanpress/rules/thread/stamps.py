"""The dates of a line that can be a comment's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import regex

from cleanpress.dates import DateSpan, find_dates

# "member since 12/2006", "May 2012": months date no comment.
_MONTH_ONLY = regex.compile(r"\D*(?:\d{1,2}\W+)?(?:19|20)\d{2}\D*")
# "Georg N. am 10.4.2020", "Mary K., May 3", "jan_b 3 mei": an initial or a handle's end, no weekday or preposition.
_INITIAL = regex.compile(r"\p{Lu}\.?,?\s+(?:am\s+)?(?=\S)|(?<=[\w'’.-])\p{L}{1,2}\.?,?\s+")


def stamps(text: str, dates: Iterable[DateSpan] | None = None) -> list[DateSpan]:
    """The dates, without those of a month or year only."""
    found = find_dates(text) if dates is None else dates
    return [_after_initial(text, date) for date in found if _of_day(date)]


def _of_day(date: DateSpan) -> bool:
    return date.value is not None or date.relative or not _MONTH_ONLY.fullmatch(date.text)


def _after_initial(text: str, date: DateSpan) -> DateSpan:
    initial = _INITIAL.match(text, date.start, date.end) if text[: date.start].strip() else None
    if not initial:
        return date
    return replace(date, start=initial.end(), text=text[initial.end() : date.end])
