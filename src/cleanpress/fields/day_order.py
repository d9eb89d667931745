"""Which number is the day in 3/4/2025 where the language leaves it open: other dates and the address tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from cleanpress.read.html_address import parted

_DIGITS = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?![\d/-])")
_DAY_FIRST = frozenset((
    "uk", "ie", "au", "nz", "za", "in", "sg", "hk", "my", "pk", "ng", "ke", "gh", "mt", "lk", "bd", "gb",
))  # fmt: skip
_MONTH_FIRST = frozenset(["us", "gov", "edu", "mil"])
_EDITION = re.compile(r"/en[-_]([a-z]{2})(?=/|$)", re.IGNORECASE)


def month_leads(texts: Iterable[str], url: str | None, language: str | None) -> bool | None:
    """Whether the month comes first; None where nothing tells.

    Args:
        texts: lines that hold dates: 25/3/2025 among them tells how the others are meant.
        url: the page's address.
        language: BCP-47.
    """
    pairs = [(int(first), int(second)) for text in texts for first, _, second, _ in _DIGITS.findall(text)]
    day_first, month_first = any(first > 12 for first, _ in pairs), any(second > 12 for _, second in pairs)
    if day_first or month_first:
        return month_first if day_first != month_first else None
    parts = parted(url)
    edition = _EDITION.search(parts.path)
    place = edition[1].lower() if edition else (parts.hostname or "").rpartition(".")[2]
    if place in _DAY_FIRST or place in _MONTH_FIRST:
        return place in _MONTH_FIRST
    return True if language == "en-US" else None


def readings(text: str) -> tuple[date, ...]:
    """The days that digits with bars can mean: day first, then month first; none if they are no date."""
    match = _DIGITS.search(text)
    if match is None:
        return ()
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    return (
        (date(year, second, first), date(year, first, second))
        if 1 <= min(first, second) <= max(first, second) <= 12
        else ()
    )
