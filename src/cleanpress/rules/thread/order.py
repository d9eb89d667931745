"""Day or month first: what one line leaves open, a whole thread often tells."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from itertools import pairwise

import regex

from cleanpress.dates import DateSpan, find_dates

Day = date | datetime
_NUMERIC = regex.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)")
_DAY_FIRST = "de"
"""A language that puts the day first."""


def read_days(spans: Sequence[DateSpan | None]) -> list[Day | None]:
    """The dates of a thread's comments, 3/5/2012 among them where another one shows which is the day, or where only one
    reading puts the comments in order."""
    days = [span.value if span is not None else None for span in spans]
    open_ = [i for i, span in enumerate(spans) if span is not None and days[i] is None and _NUMERIC.search(span.text)]
    month_first = _month_first([span for span in spans if span is not None]) if open_ else None
    if month_first is not None:
        for i in open_:
            days[i] = _value(spans[i], month_first)
    return days


def _month_first(spans: Sequence[DateSpan]) -> bool | None:
    numeric = [(span, found) for span in spans if (found := _NUMERIC.search(span.text))]
    day_first = any(int(found[1]) > 12 for _, found in numeric)
    month_first = any(int(found[3]) > 12 for _, found in numeric)
    if day_first != month_first:
        return month_first
    in_order = [_ordered([_value(span, reading) for span, _ in numeric]) for reading in (False, True)]
    return in_order[1] > in_order[0] if in_order[0] != in_order[1] else None


def _value(span: DateSpan | None, month_first: bool) -> Day | None:
    if span is None or span.value is not None:
        return span.value if span is not None else None
    found = find_dates(span.text, _DAY_FIRST)
    day = found[0].value if found else None
    swaps = day is not None and month_first and day.day <= 12
    return day.replace(month=day.day, day=day.month) if day is not None and swaps else day


def _ordered(days: Sequence[Day | None]) -> int:
    """How many neighbours stand in the thread's order, oldest first or newest first."""
    known = [(day.year, day.month, day.day) for day in days if day is not None]
    rising = sum(a <= b for a, b in pairwise(known))
    return max(rising, sum(a >= b for a, b in pairwise(known)))
