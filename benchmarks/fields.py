"""Titles, authors and dates, folded so that only what differs for a reader counts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import datetime, timezone

import regex

_WORD = regex.compile(r"[^\W_]++")
_BRACKETS = regex.compile(r"\([^()]*+\)")
_BY = regex.compile(
    r"(?:(?:written|posted|reported|edited|words|text|story|photos?)\s++)?"
    r"(?:by|von|par|por|door|author|autor(?:in)?|auteur)\b[\s:]++",
    regex.IGNORECASE,
)
_HONORIFIC = regex.compile(r"(?:(?:dr|prof|professor|mr|mrs|ms|sir|dame|rev)\b\.?\s*+)++", regex.IGNORECASE)
# "and" in lower or upper case only: "E" and "Y" are also initials.
_BETWEEN = regex.compile(r"[;,|/&\n]|\s[-–—]\s|\s(?:and|AND|und|et|y|e|og|och|en)\s")
_CREDENTIAL = regex.compile(
    r"ba|bsc|cfa|cpa|dds|dmd|dpt|dr|dvm|edd|esq|jd|jr|lcsw|ma|mba|md|mph|msc?|np|phd|prof|psyd|rdn?|rn|sr"
)
# Two days that share no year, month or day: what a date takes from one of them was not printed.
_ANCHORS = (datetime(2000, 1, 1, tzinfo=timezone.utc), datetime(2001, 2, 2, tzinfo=timezone.utc))


def fold(text: str | None) -> str:
    """The words, one blank apart, in compatibility forms and without case."""
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text or "").casefold()))


def names(authors: Iterable[str]) -> set[str]:
    """Folded names: shared bylines are split; "By", titles, degrees, dates and what stands in brackets go."""
    found = set()
    for byline in authors:
        for part in _BETWEEN.split(_BRACKETS.sub(" ", byline)):
            name = part.strip()
            for prefix in (_BY, _HONORIFIC):
                if match := prefix.match(name):
                    name = name[match.end() :]
            folded = fold(name)
            if not _CREDENTIAL.fullmatch(folded.replace(" ", "")) and not _is_date(name):
                found.add(folded)
    return found - {""}


def names_f1(found: set[str], gold: set[str]) -> float:
    """How far two sets of names agree."""
    return 2 * len(found & gold) / (len(found) + len(gold)) if found or gold else 1.0


def days(value: str | None) -> set[str]:
    """Calendar days that a date may mean: as printed and, with an offset, in UTC; none where it can't be read."""
    when = _moment((value or "").strip())
    if when is None:
        return set()
    moments = [when, when.astimezone(timezone.utc)] if when.tzinfo else [when]
    return {moment.date().isoformat() for moment in moments}


def _moment(text: str) -> datetime | None:
    if not text:
        return None
    try:
        return datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        pass
    from dateutil.parser import parse

    try:
        readings = [parse(text, default=anchor.replace(tzinfo=None)) for anchor in _ANCHORS]
    except (ValueError, OverflowError):
        return None
    return readings[0] if readings[0] == readings[1] else None


def _is_date(text: str) -> bool:
    return any(letter.isdigit() for letter in text) and bool(days(text))
