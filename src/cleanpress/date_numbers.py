"""Clocks and dates in digits: 21:00, 2018-11-25, 25.11.2018, 11/25/18, told apart by their shape."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple

import regex


class Digits(NamedTuple):
    """What digits with bars say."""

    code: str
    """The letter for the grammar of `dates`."""
    clock: tuple[int, int, int] | None = None
    day: date | None = None
    """None where day and month could be either way."""


_JUNK = Digits("x")

_MONTH_MAY_LEAD = frozenset({"", "en", "fil", "tl", "ja", "zh", "yue", "ko"})
_DAY_LEADS_IN_ENGLISH = frozenset({"GB", "IE", "AU", "NZ", "ZA", "IN", "SG", "HK", "MY", "PK", "NG", "KE", "GH", "MT"})
_YEAR_MAY_LEAD = frozenset({"ja", "zh", "yue", "ko", "hu", "eu", "ne"})
"""Where 18/11/05 can be a day of 2018."""


@cache
def _shapes() -> regex.Pattern[str]:
    return regex.compile(
        r"(?P<clock>\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?"
        r"|(?P<year_first>\d{4})([-/.])(\d{1,2})\5(\d{1,2})"
        r"|(?P<year_last>\d{1,2})([-/.])(\d{1,2})\9(\d{4}|\d\d)"
        r"|(?P<month_year>\d{1,2})[/.](\d{4})"
        r"|(?P<pair>\d{1,2})([./])(\d{1,2})"
    )


def has_shape(digits: str) -> bool:
    """Whether digits with bars between them look like a date or clock."""
    return _shapes().fullmatch(digits) is not None


def read_digits(digits: str, language: str) -> Digits:
    """What digits of a known shape say; the impossible (13:75, 45.13.2018) is nothing of a date."""
    match = _shapes().fullmatch(digits)
    if match is None:
        return _JUNK
    numbers = [int(group) for group in match.groups() if group and group.isdigit()]
    first, second, *rest = numbers
    if match["clock"]:
        good = first <= 24 and second < 60 and (not rest or rest[0] < 60)
        return Digits("T", clock=(first, second, rest[0] if rest else 0)) if good else _JUNK
    if match["year_first"]:
        day = _day(*numbers)
        return Digits("D", day=day) if day else _JUNK
    if match["year_last"]:
        return _year_last(numbers, match[9], language) if len(match[11]) == 4 else _short_year(match, numbers, language)
    if match["month_year"]:
        return Digits("S") if 1 <= first <= 12 and 1000 <= second < 3000 else _JUNK
    can_be_day = 1 <= min(first, second) <= 12 and max(first, second) <= 31
    can_be_clock = match[0][-3] == "." and first < 24 and second < 60
    code = ("q" if can_be_clock else "p") if can_be_day else "t" if can_be_clock else "x"
    return Digits(code, clock=(first, second, 0))


def _short_year(match: regex.Match[str], numbers: list[int], language: str) -> Digits:
    """25.11.18, 11/25/18; after a date 09.12.00 is a clock (Danish, Finnish, Indonesian)."""
    first, second, year = numbers
    bar = match[9]
    read = _year_last([first, second, year + (2000 if year <= 69 else 1900)], bar, language)
    clock = (first, second, year) if bar == match[0][-6] == "." and first < 24 and max(second, year) < 60 else None
    if bar == "-" or read.code == "x":  # "55-12-18" is part of a telephone number
        return Digits("e", clock) if clock else _JUNK
    return Digits("E", clock, None if language.partition("-")[0] in _YEAR_MAY_LEAD else read.day)


def _year_last(numbers: list[int], bar: str, language: str) -> Digits:
    """26.11.2018, 11/26/2018: which is the day is said by the language, or by what cannot be a month."""
    first, second, year = numbers
    base, _, region = language.partition("-")
    if base == "th" and year > 2400:
        year -= 543  # Thailand counts from the Buddha
    if not 1600 <= year < 2200:
        return _JUNK
    day_first, month_first = _day(year, second, first), _day(year, first, second)
    if not day_first or not month_first or day_first == month_first:
        day = day_first or month_first
        return Digits("D", day=day) if day else _JUNK
    in_english = base == "en" and region.upper() in _DAY_LEADS_IN_ENGLISH
    day_leads = base not in _MONTH_MAY_LEAD or in_english or (not base and bar == ".")
    return Digits("D", day=day_first if day_leads else None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
