"""A line cut into the parts of dates: numbers by their shape, words by the table, each with a letter for the grammar.

| letter | part | letter | part |
| --- | --- | --- | --- |
| n, o | number 1 to 31; 0 or 32 to 59 | M, B | month; month or weekday ("mar.") |
| y | number of four digits | W | weekday |
| D, E | day, month and year in digits; the year short | P, A | half of the day; "am", also German for "on" |
| S | month and year in digits | Z, O | zone; offset |
| p | day and month in digits | R, V | "2 days ago"; "today" |
| T | clock | h, H, U | hour mark ("h", 時); glued to minutes ("10h30"); "Uhr" |
| t, e | hours and minutes with dots; also seconds | g, m, j | mark of the year (年, gada), month (月), day (日) |
| q | p or t | c, k, d, w | small words; those before a clock; "d", also a unit; "di", also a weekday |
| x | anything else | s | unit ("2w") |
| / | a gap that no date spans | | |
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

import regex

from cleanpress.date_numbers import has_shape, read_digits
from cleanpress.date_words import WORD, fold, words
from cleanpress.remember import remember


class Token(NamedTuple):
    """A part of a date."""

    code: str
    start: int
    end: int
    value: int | None = None
    """The number, the month (None where languages disagree), the hours of a half day, the minutes of an offset."""
    clock: tuple[int, int, int] | None = None
    day: date | None = None
    key: str = ""
    """The folded word."""


ZONES: dict[str, float | None] = {
    **dict.fromkeys(("UTC", "GMT", "Z", "WET"), 0),
    **dict.fromkeys(("CET", "MEZ", "BST", "WEST", "WAT"), 1),
    **dict.fromkeys(("CEST", "MESZ", "EET", "SAST", "CAT"), 2),
    **dict.fromkeys(("EEST", "MSK", "МСК", "EAT", "TRT", "TSİ"), 3),
    **dict.fromkeys(("WITA", "HKT", "SGT", "MYT", "PHT", "AWST"), 8),
    **dict.fromkeys(("EST", "CDT"), -5),
    **dict.fromkeys(("CST", "MDT"), -6),
    **dict.fromkeys(("MST", "PDT"), -7),
    **dict.fromkeys(("WIB", "ICT"), 7),
    **dict.fromkeys(("WIT", "JST", "KST"), 9),
    **dict.fromkeys(("BRT", "ART"), -3),
    "EDT": -4,
    "PST": -8,
    "GST": 4,
    "PKT": 5,
    "ACST": 9.5,
    "AEST": 10,
    "AEDT": 11,
    "NZST": 12,
    "NZDT": 13,
    # These name no offset: summer or winter is not said, or India, Israel and Ireland share the letters.
    **dict.fromkeys(("ET", "CT", "MT", "PT", "IST")),
}
"""Hours east of Greenwich. Only in capitals and right after a clock: *est* is French."""

_SOFT = frozenset(" \t\u00a0\u202f\u2009\u200b\u200e\u200f\u3000.,،、/|()[]（）·•–—-−+'’@~־׳״॰，")
"""What may stand between the parts of one date."""

_BETWEEN_FIELDS = frozenset("|·•")
"""What parts a count from the date behind it: "Like · 7 · Jun 12, 2018"."""
_AFTER_DIGITS = frozenset("PAhUgmjRZ")
_AFTER_DAY = _AFTER_DIGITS | {"c", "d", "s"}
_BEFORE_DIGITS = frozenset("PhgmjU")
"""What may be glued to a number: "9am", "10h30", "25e"."""

_CLOCK_ENDS = frozenset("TtPAUhnZO")
"""What a zone may follow."""

_SIGNS = frozenset(sign + bar for sign in ("", " ", " (", "(") for bar in "+-−")
_TIGHT = frozenset(("", ",", "-"))

_Raw = tuple[int, int, str, str, "str | None"]
"""A number or word before it is read: start, end, folded word (`#` for plain digits, empty if no date has it), digits,
and what stands before it, None if no date spans that. A bare tuple, for speed."""


@cache
def _scanner() -> regex.Pattern[str]:
    return regex.compile(
        # "25. 11. 2018" (Czech), "2018. 11. 25." (Hungarian, Korean), "25 / 11 / 2018"
        r"(?P<spaced>\d{1,2}[ \u00a0]?+(?P<bar>[./-])[ \u00a0]\d{1,2}[ \u00a0]?+(?P=bar)[ \u00a0]\d{4}(?!\d)"
        r"|\d{4}\.[ \u00a0]\d{1,2}\.[ \u00a0]\d{1,2}(?!\d))"
        r"|(?P<number>\d++(?:\u200f?[.,:/–-]\d++)*+)(?:(?i:st|nd|rd|th|er)\b|[ºª])?+"
        rf"|(?P<word>{WORD})"
    )


def tokens(text: str, language: str) -> list[Token]:
    """The parts of the line, in order."""
    raws = _raws(text)
    openings, meaning = words().openings, words().meaning
    found: list[Token] = []
    before = ""
    at = 0
    while at < len(raws):
        raw = raws[at]
        start, end, key, digits, gap = raw
        if gap is None:
            found.append(Token("/", start, start))
            before = "/"
        at += 1
        if before in _CLOCK_ENDS and (not digits or gap in _SIGNS) and (zone := _zone(text, raw, found)):
            token = zone
        elif not key and not digits:
            token = Token("x", start, end)
        elif phrase := _phrase(raws, at - 1) if key in openings else key if key in meaning else "":
            at += phrase.count(" ")
            token = _word(text, start, raws[at - 1][1], phrase, language)
        elif digits:
            token = _number(text, raw, language)
        else:
            token = Token("x", start, end)
        if gap in _TIGHT and before not in ("", "/"):
            token = _joined(text, raw, token, found)
        found.append(token)
        before = token.code
    return found


@remember
def _raws(text: str) -> tuple[_Raw, ...]:
    """The numbers and words of a text, which are the same in any language."""
    raws: list[_Raw] = []
    vocabulary = words().vocabulary
    last = 0
    for match in _scanner().finditer(text):
        start, end = match.span()
        gap = text[last:start] if start - last < 5 else None
        if gap not in (" ", ":", None) and not _SOFT.issuperset(gap):
            gap = None
        last = end
        kind = match.lastgroup
        if kind == "word":
            word = text[start:end]
            key = fold(word)
            if raws and raws[-1][2] == "#" and gap and not _BETWEEN_FIELDS.isdisjoint(gap):
                gap = None
            if key in vocabulary or word in ZONES:
                raws.append((start, end, key, "", gap))
            elif raws and gap == " " and not raws[-1][2] and not raws[-1][3]:
                raws[-1] = (raws[-1][0], end, "", "", raws[-1][4])  # prose: one part for a run of unknown words
            else:
                raws.append((start, end, "", "", gap))
        elif kind == "number":
            raws.extend(_split(start, end, match["number"], gap))
        else:
            raws.append((start, end, "", match[0].replace(" ", "").replace("\u00a0", ""), gap))
    return tuple(raws)


def _split(start: int, end: int, digits: str, gap: str | None) -> list[_Raw]:
    """A run of digits and bars as one number or, where it has no known shape, its parts: "25-26", "26,2018"."""
    if digits.isdigit():
        return [(start, end, "#", digits, gap)]
    digits = digits.replace("\u200f", "")  # Arabic dates in CLDR carry right-to-left marks
    if has_shape(digits):
        return [(start, end, "", digits, gap)]
    parts: list[_Raw] = []
    for part in regex.finditer(r"[^,–-]++", digits):
        at, past = part.span()
        before = digits[at - 1] if at else gap
        parts.append((start + at, start + past, "#" if part[0].isdigit() else "", part[0], before))
    return parts


def _phrase(raws: Sequence[_Raw], at: int) -> str:
    """The longest phrase of the table that begins here, or nothing."""
    meaning, openings = words().meaning, words().openings
    key = raws[at][2]
    best = key if key in meaning else ""
    while key in openings and (at := at + 1) < len(raws):
        _, _, word, _, gap = raws[at]
        if gap is None or not word:
            break
        key = f"{key} {word}"
        if key in meaning:
            best = key
    return best


def _word(text: str, start: int, end: int, key: str, language: str) -> Token:
    code, value, by_language = words().meaning[key]
    if code == "w":  # "Di, 5. Mai", "do 5 nov": a weekday where it has a capital, else a small word
        code = "W" if text[start].isupper() else "c"
    if value is None and by_language:
        value = by_language.get(language, by_language.get(language.partition("-")[0]))
    return Token(code, start, end, value, None, None, key)


def _zone(text: str, raw: _Raw, found: list[Token]) -> Token | None:
    """A zone or offset after a clock."""
    start, end, _, digits, gap = raw
    name = text[start:end]
    if not digits:
        if name not in ZONES or (name == "Z" and gap):
            return None
        hours = ZONES[name]
        return Token("Z", start, end, None if hours is None else round(hours * 60))
    last = found[-1]
    sign = gap[-1:] if gap else ""
    if last.code not in "TZP":
        return None
    if sign == gap == "-" and last.code == "T" and last.end - last.start < 8 and len(name) != 4:
        return None  # "9:30-10:30"
    shape = regex.fullmatch(r"(\d\d):?(\d\d)|(\d{1,2})", name)
    if shape is None:
        return None
    minutes = int(shape[1] or shape[3]) * 60 + int(shape[2] or 0)
    return Token("O", start, end, minutes if sign == "+" else -minutes)


def _number(text: str, raw: _Raw, language: str) -> Token:
    start, end, key, digits, _ = raw
    before, after = text[start - 1 : start], text[end : end + 1]
    if (before and before in "$€£¥₹#_=&@\\+") or (after and after in "%‰°_€$£="):
        return Token("x", start, end)
    if key:
        return _plain(start, end, digits)
    code, clock, day = read_digits(digits, language)
    if code != "T" and ("/" in (before, after) or after == "\\"):  # part of an address or path
        code = "x"
    return Token(code, start, end, None, clock, day)


def _plain(start: int, end: int, digits: str) -> Token:
    """A bare number: a year, a day, minutes, or nothing of a date."""
    number = int(digits) if len(digits) <= 4 else 0
    if len(digits) <= 2:
        code = "n" if 1 <= number <= 31 else "o" if number < 60 else "x"
    else:
        code = "y" if 1000 <= number < 3000 else "x"
    return Token(code, start, end, number)


def _joined(text: str, raw: _Raw, token: Token, found: list[Token]) -> Token:
    """The part once more, knowing that nothing, a comma or a hyphen stands between it and the one before."""
    _, _, _, digits, gap = raw
    last = found[-1]
    after_digit = text[last.end - 1].isdigit()
    if gap == "" and bool(digits) != after_digit:
        return _glued(text, raw, token, found)
    if gap == "," and digits and after_digit and last.code + token.code not in ("ny", "DT", "ET"):
        found[-1] = last._replace(code="x")  # "1,200"
        return token._replace(code="x")
    between_hyphens = gap == "-" and last.code in "MB" and text[last.start - 1 : last.start] == "-"
    if between_hyphens and len(digits) == 2 and len(found) > 1 and found[-2].code == "n":  # "25-Nov-18"
        value = int(digits)
        return token._replace(code="y", value=value + (2000 if value <= 69 else 1900))
    return token


def _glued(text: str, raw: _Raw, token: Token, found: list[Token]) -> Token:
    """Letters glued to digits spoil the number ("v2", "3.5.2018a") unless they are known to be written so."""
    last = found[-1]
    if raw[3]:
        if last.code == "h":
            found[-1] = last._replace(code="H")
        iso = last.key == "t" and len(found) > 1 and found[-2].code == "D"
        fine = iso or last.code in _BEFORE_DIGITS or text[last.end - 1] >= "\u0e00"
        return token if fine else token._replace(code="x")
    known = _AFTER_DAY if last.code == "n" else _AFTER_DIGITS
    iso = token.key == "t" and last.code == "D"
    abroad = text[token.start] >= "\u0e00" or (token.code == "c" and token.key > "\u0370")  # "25日発表", "2018г."
    if iso or abroad or token.code in known:
        return token
    found[-1] = last._replace(code="x")
    return token._replace(code="x")
