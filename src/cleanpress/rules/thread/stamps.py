"""The dates of a line that can be a comment's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import regex

from cleanpress.dates import DateSpan, find_dates

# "member since 12/2006", "May 2012": months date no comment.
_MONTH_ONLY = regex.compile(r"\D*(?:\d{1,2}\W+)?(?:19|20)\d{2}\D*")
# Where a letter meets a day's number or a date in digits, or a small letter a month's capital one.
_GLUED = regex.compile(
    r"(?<=[\p{L}.])(?=\d{1,2}[. ]\s?(?:de )?\p{L}{3}|\d{4}年|\d{1,2}[./-]\d{1,2}[./-]\d{4}\b|\d{4}-\d\d-\d\d)"
    r"|(?<=[\p{L}\d.])(?=\p{Lu}\p{Ll}{2,9}\.?\s\d{1,2},?\s\d{4})"
)
_NAME_END = 60
# "G5M Pro": a number of a product.
_MODEL = regex.compile(r"\d+\p{Lu}\b")
# "Georg N. am 10.4.2020", "Mary K., May 3", "jan_b 3 mei": an initial or a handle's end, no weekday or preposition.
_INITIAL = regex.compile(r"\p{Lu}\.?,?\s+(?:am\s+)?(?=\S)|(?<=[\w'’.-])\p{L}{1,2}\.?,?\s+")
# First names that are a weekday or month somewhere: "Ann, May 3" and "Sam • 2 days ago" begin with a writer.
_NAME_TOO = regex.compile(r"(?:Ann|Don|Al|Sam|Jan|April|June|August|Marc|May)(?!\.)\b[\s,|•·–—-]*+")


_CLOCK = regex.compile(
    r"\d:\d|\d[h時时시]\s?\d|\d\s?(?:[ap]\.?m\b|uhr\b)|\b(?:klo|kl|um|ore|alle|godz)\b\.?\s?\d{1,2}\.\d{2}|(?:오전|오후|上午|下午)\s?\d",
    regex.IGNORECASE,
)


def has_clock(date: DateSpan) -> bool:
    """Whether a time of day is printed, however: "9:12", "klo 9.12", "9h12", "9時12分"."""
    return _CLOCK.search(date.text) is not None


def stamps(text: str, dates: Iterable[DateSpan] | None = None) -> list[DateSpan]:
    """The dates, without those of a month or year only."""
    found = find_dates(text) if dates is None else dates
    return [_after_name(text, date) for date in found if _of_day(date)]


def glued_stamps(text: str) -> list[DateSpan]:
    """The date of a short line that the markup's loss has glued to a name: "Ann Smith3 May 2012"."""
    glue = _GLUED.search(text, 0, _NAME_END)
    found = find_dates(text[glue.start() :]) if glue else []
    if not glue or not found or found[0].start or found[0].value is None:
        return []
    at = glue.start()
    return [replace(date, start=date.start + at, end=date.end + at) for date in found]


def _of_day(date: DateSpan) -> bool:
    sure = date.value is not None or date.relative
    return sure or not (_MONTH_ONLY.fullmatch(date.text) or _MODEL.match(date.text))


def _after_name(text: str, date: DateSpan) -> DateSpan:
    name = _NAME_TOO.match(text, date.start, date.end)
    rest = find_dates(text[name.end() : date.end]) if name else []
    if name and rest and rest[0].start == 0 and rest[0].value == date.value:
        return replace(date, start=name.end(), text=text[name.end() : date.end])
    initial = _INITIAL.match(text, date.start, date.end) if text[: date.start].strip() else None
    if not initial:
        return date
    return replace(date, start=initial.end(), text=text[initial.end() : date.end])
