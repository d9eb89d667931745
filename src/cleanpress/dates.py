"""Date spans in a line, found by ourselves and read strictly.

A line is cut into numbers and words; each gets a letter for what it can mean (`date_tokens`), and a grammar over the
letters finds the spans. So thousands of month names cost one look-up a word, and the grammar is short enough to read.
Nothing is guessed: no year printed, no date; day and month that could be either way, no date.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from functools import cache

import regex

from cleanpress.date_gate import has_date, has_undated
from cleanpress.date_tokens import Token, tokens
from cleanpress.date_words import words
from cleanpress.remember import remember

__all__ = ["DateSpan", "find_dates", "has_date", "has_undated", "read_date"]


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date or time in a line, with the weekday, clock and zone around it."""

    start: int
    end: int
    text: str
    value: date | datetime | None
    """None without a printed year, when day and month could be either way, and when relative."""
    relative: bool
    """Counted from the reader's now: "2 days ago", "gestern"."""


@remember
def find_dates(text: str, language: str | None = None) -> tuple[DateSpan, ...]:
    """All dates and times of a line, from left to right.

    Args:
        text: A line; longer text works too, in linear time.
        language: BCP-47. Decides 12/11/2018, and words that mean different months in different languages.
    """
    return spans_of(text, language) if has_date(text) else ()


def spans_of(text: str, language: str | None = None) -> tuple[DateSpan, ...]:
    """The same, without asking first whether the look is worth it."""
    parts = tokens(text, language or "")
    codes = "".join([part.code for part in parts])
    spans = [_span(text, parts, match, language or "") for match in _grammar().finditer(codes)]
    return tuple([span for span in spans if span is not None])


def read_date(value: str) -> date | datetime | None:
    """A date that a machine wrote (ISO 8601, RFC 2822); None if it is anything else."""
    from email.utils import parsedate_to_datetime

    value = value.strip()
    if len(value) > 100:
        return None
    try:
        if match := _iso().fullmatch(value):
            return _from_iso(match)
        return parsedate_to_datetime(value) if _rfc2822().fullmatch(value) else None
    except (ValueError, OverflowError):
        return None


_LINK = "[ckdAwgj]"
_MONTH = "[MB]"
_CLOCK = (
    r"(?P<clock>(?:[PA]?T[hU]?[PA]?|n[hH][no](?!h)|[PA]?n[hHU](?:[no][hH]){0,2}[PA]?|n[PA]|[tq](?:[hU]|[PA])|(?<=[kA])[tq])"
    r"(?:ZO?Z?|OZ?)?)"
)
_CLOCK_AFTER = rf"(?:{_LINK}{{0,3}}?(?:{_CLOCK}|(?P<clock>[Ee])))?"
_FULL = rf"""
    [DE]
    | (?P<d>n){_LINK}{{0,2}}(?P<m>{_MONTH}){_MONTH}?{_LINK}{{0,2}}(?P<y>y)    # 25 de noviembre de 2018
    | (?P<d>n)(?P<m>{_MONTH})(?P<short>n)(?={_LINK}?T)                        # 14 lut 18 10:02
    | (?P<m>{_MONTH}){_LINK}?(?P<d>n){_LINK}{{0,2}}(?P<y>y)                   # November 25th, 2018
    | (?P<m>{_MONTH})(?P<d>n){_CLOCK}(?P<y>y)                                 # Nov 25 09:12:00 EST 2018
    | (?P<y>y)[gd]{{0,3}}(?P<m>{_MONTH}){_LINK}?(?P<d>n)                      # 2018. november 25.
    | (?P<y>y)[gd]{{0,2}}(?P<d>n){_LINK}{{0,2}}(?P<m>{_MONTH})                # 2018. gada 25. novembris
    | (?P<y>y)[gd]{{0,2}}(?P<mn>n){_LINK}?m(?P<d>n)[jc]?                      # 2018年11月25日
    | (?P<d>n){_LINK}?m(?P<mn>n){_LINK}{{0,2}}(?P<y>y)                        # 25 tháng 11, 2018
"""
_PARTIAL = rf"""
    R
    | n{_LINK}{{0,2}}{_MONTH}
    | {_MONTH}n(?!{_LINK}{{0,2}}{_MONTH}{_LINK}{{0,2}}y)                      # "Jan 3 May 2012": so somebody is called
    | {_MONTH}{_LINK}{{0,2}}y
    | (?:y[gd]{{0,2}})?n{_LINK}?mnj?
    | y[gd]{{0,2}}nm
    | S
"""


@cache
def _grammar() -> regex.Pattern[str]:
    date_ = rf"(?P<full>(?>{_FULL}))|(?P<partial>(?>{_PARTIAL}))"
    weekday_after = rf"(?:{_LINK}?[WBmj])?+"
    day = rf"(?:{date_}|(?P<doubtful>V))"
    return regex.compile(
        rf"""
        (?:{_CLOCK}{_LINK}{{0,2}}(?:W{_LINK}?)?+(?:{date_}|(?P<pair>[pq])){weekday_after}(?!{_LINK}{{0,3}}{_CLOCK}))
        | (?:[WB]{_LINK}{{0,2}})?{day}{weekday_after}{_CLOCK_AFTER}
        | [WB]{_LINK}{{0,2}}(?:(?P<pair>[pq])(?:{_LINK}{{0,3}}?{_CLOCK})?|{_CLOCK})
        | (?P<pair>[pq]){_LINK}{{0,3}}?{_CLOCK}
        | (?P<bare>n[sdh])
        | {_CLOCK}
        """,
        regex.VERBOSE,
    )


def _span(text: str, parts: list[Token], match: regex.Match[str], language: str) -> DateSpan | None:
    first, last = match.start(), match.end()
    if last > max(first + 1, match.end("full"), match.end("partial")) and _is_small_word(text, parts, last - 1):
        last -= 1
    start, end = parts[first].start, parts[last - 1].end
    relative = bool(match["bare"] or match["doubtful"] or match["partial"] == "R")
    clocked = match["clock"] is not None
    if match["full"]:
        plausible = _is_dated(text, parts, match.start("full"), clocked)
    elif match["bare"]:  # "3D" and "5 m" are something else
        short = text[start:end].islower() and parts[first].end == parts[first + 1].start
        plausible = short and _is_alone(text, parts, first, last)
    elif match["doubtful"]:
        plausible = clocked or _is_alone(text, parts, first, last)
    elif match["partial"]:
        plausible = clocked or _is_month(text, parts, match, language)
    else:
        plausible = match["pair"] is not None or _is_clock(parts, match, language)
    if not plausible:
        return None
    value = None if not match["full"] else _value(text, parts, match, language)
    if text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end):
        end += 1  # "09:12 (GMT+7)"
    return DateSpan(start, end, text[start:end], value, relative)


def _is_small_word(text: str, parts: list[Token], at: int) -> bool:
    """Whether a weekday behind a date is a word of the next sentence: "vor 50 Jahren Die" (Sunday in Tirana)."""
    part = parts[at]
    return part.code in "WB" and len(part.key) < 4 and text[parts[at - 1].end : part.start] == " "


def _is_dated(text: str, parts: list[Token], at: int, clocked: bool) -> bool:
    """Whether digits with a short year are a date: "Python 3.11.22" and "section 1.2.10" are numbers of something."""
    part = parts[at]
    if clocked or part.code != "E" or part.end - part.start == 8 or at == 0:
        return True
    return parts[at - 1].code != "x" or text[parts[at - 1].end : part.start].strip() != ""


def _is_alone(text: str, parts: list[Token], first: int, last: int) -> bool:
    """Whether the parts fill a field of the line: "Ann · 2d · Reply"."""
    before = first == 0 or parts[first - 1].code == "/" or _has_bar(text[parts[first - 1].end : parts[first].start])
    after = last == len(parts) or parts[last].code == "/" or _has_bar(text[parts[last - 1].end : parts[last].start])
    return before and after


def _has_bar(gap: str) -> bool:
    return not _BARS.isdisjoint(gap)


def _is_month(text: str, parts: list[Token], match: regex.Match[str], language: str) -> bool:
    """Whether a month without year, weekday or clock is one: not "5 out of 10", "may 5 people", "May 5 be enough"."""
    at = next((at for at in range(match.start("partial"), match.end("partial")) if parts[at].code in "MB"), None)
    if at is None:
        return True
    part = parts[at]
    linked = match.end("partial") - match.start("partial") > 2 and parts[at - 1].code in "cd"  # "11 de may"
    ordinary = part.key in _OTHER_USE or (len(part.key) <= 3 and part.key.isascii())
    if linked or not ordinary:
        return True
    languages = words().meaning[part.key].by_language
    if language.partition("-")[0] not in languages and (text[part.start].islower() or len(languages) < 6):
        return False
    last = match.end()
    verb_follows = last < len(parts) and parts[last].code == "x" and text[parts[last].start].islower()
    return not (verb_follows and part.key in _OTHER_USE and parts[last - 1].code == "n")


def _is_clock(parts: list[Token], match: regex.Match[str], language: str) -> bool:
    """Whether a clock without a date is one: "21:00", "9 am", "10h30", not "14 h" of work, not German "5 am"."""
    codes = match["clock"].rstrip("ZO")
    if "T" in codes or "U" in codes or codes[0] in "tq":
        return True
    if codes in ("nP", "nA"):
        at = match.start("clock") + 1
        return parts[at].key in ("am", "pm", "a.m", "p.m") and not (codes == "nA" and language[:2] == "de")
    return codes.startswith("nH")


def _value(text: str, parts: list[Token], match: regex.Match[str], language: str) -> date | datetime | None:
    day = parts[match.start("full")].day if match["d"] is None else _named_day(text, parts, match, language)
    if day is None or match["clock"] is None:
        return day
    clock = _time(parts[match.start("clock") : match.end("clock")])
    return day if clock is None else datetime.combine(day, clock)


def _named_day(text: str, parts: list[Token], match: regex.Match[str], language: str) -> date | None:
    month_part = parts[match.start("m") if match["m"] else match.start("mn")]
    short = match["short"] is not None
    year = parts[match.start("short" if short else "y")].value
    month, day = month_part.value, parts[match.start("d")].value
    if not year or not month or not day:
        return None
    year += 2000 if short else 0
    if year > 2400 and (language[:2] == "th" or "\u0e00" <= text[month_part.start] <= "\u0e7f"):
        year -= 543  # Thailand counts from the Buddha
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _time(parts: list[Token]) -> time | None:
    numbers: list[int] = []
    half = zone = offset = None
    for part in parts:
        if part.clock:
            numbers.extend(part.clock)
        elif part.code in "no":
            numbers.append(part.value or 0)
        elif part.code in "PA":
            half = part.value
        elif part.code == "Z":
            zone = part.value
        elif part.code == "O":
            offset = part.value
    hour, minute, second = (*numbers, 0, 0, 0)[:3]
    if half == 12 and hour < 12:
        hour += 12
    elif half == 0 and hour == 12:
        hour = 0
    minutes = zone if offset is None else offset
    try:
        return time(hour, minute, second, tzinfo=None if minutes is None else timezone(timedelta(minutes=minutes)))
    except ValueError:
        return None


@cache
def _iso() -> regex.Pattern[str]:
    return regex.compile(
        r"(\d{4})(-?)(\d\d)\2(\d\d)"
        r"(?:(?:T|t| )(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?+ ?(?:(Z|z|UTC|GMT)|([+-])(\d\d)(?::?(\d\d))?)?+)?+",
        regex.ASCII,
    )


@cache
def _rfc2822() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:[A-Z][a-z]{2,8}, *)?\d{1,2}[ -][A-Z][a-z]{2}[ -]\d{4} \d\d:\d\d(?::\d\d)?"
        r" *(?:[A-Z]{1,4}|[+-]\d{4})?(?: \([A-Z]+\))?"
    )


def _from_iso(match: regex.Match[str]) -> date | datetime:
    year, _, month, day, hour, minute, second, fraction, utc, sign, zone_hours, zone_minutes = match.groups()
    if hour is None:
        return date(int(year), int(month), int(day))
    zone = timezone.utc if utc else None
    if sign:
        offset = timedelta(hours=int(zone_hours), minutes=int(zone_minutes or 0))
        zone = timezone(offset if sign == "+" else -offset)
    micro = int((fraction or "0")[:6].ljust(6, "0"))
    return datetime(int(year), int(month), int(day), int(hour), int(minute), int(second or 0), micro, tzinfo=zone)


_OTHER_USE = frozenset(
    regex.findall(
        r"\w+",
        "may march mar mart mars out ago set as gen mag ene dec des jan ian "
        "april june august sep mai maj lip mac ara elo loka kas",
    )
)
"""Months that are also words or names somewhere."""

_BARS = frozenset(",،|·•–—-()[]:")
"""What sets a field of a line apart."""
