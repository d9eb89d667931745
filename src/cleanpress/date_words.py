"""The words of dates: a table of what each means, read on first use.

The table `date_words.tsv` is written by `scripts/write_date_words.py`. Its rows give a kind, a value, a phrase (folded,
cut into words, `#` for a number) and the languages that say so.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

import regex

WORD = (
    r"[年月日号號时時分秒点點년월일시분초](?<=\d.)"
    r"|\p{L}(?:\.[ \u00a0\u202f]?+\p{L}\b\.?+|[\p{L}\p{M}\u200c\u200d]*+)"
)
"""One word of a date: a unit glued to its number (2018年11月25日), dotted initials ("a.m.", "п. п."), or letters with
their marks; Persian and Sinhala set zero-width joiners in words."""

_MARKS = regex.compile(r"[\u0300-\u036f\u0640\u064b-\u0655\u200c\u200d]+")
"""What writers leave out: accents in Latin, Greek and Cyrillic; in Arabic vowel signs, hamza and the long tatweel."""

_KINDS = {
    "month": "M",
    "weekday": "W",
    "half": "P",
    "year_mark": "g",
    "link": "c",
    "clock_link": "k",
    "hour_mark": "h",
    "o_clock": "U",
    "month_mark": "m",
    "day_mark": "j",
    "unit": "s",
    "relative": "R",
    "doubtful_day": "V",
}
"""The letter that stands for a kind in the grammar of `dates`."""

_BOTH = {
    "MW": "B",  # "mar.": martes, marzo
    "WP": "P",
    "Pc": "A",  # "am": before noon; German "am 5. Mai"
    "Pk": "A",
    "gc": "g",
    "gs": "d",
    "gcs": "d",
    "cs": "d",  # "d", "m": Lithuanian day and year marks; "2d", "5m"
    "hs": "h",
    "Wc": "w",  # "di", "do": weekdays, and small words elsewhere
    "Wk": "w",
    "cj": "j",
    "ck": "k",
    "Wm": "m",  # 月, 日: Monday, Sunday; and month, day
    "Wj": "j",
}
"""Words of two kinds; of other pairs the one that stands first in the table of kinds is meant."""


class Word(NamedTuple):
    """What a word or phrase means in a date."""

    code: str
    value: int | None
    """The month, or the hours to add; None where languages disagree: *listopad* is October in Zagreb, November in
    Prague."""
    by_language: Mapping[str, int]


class Words(NamedTuple):
    """The whole table."""

    meaning: Mapping[str, Word]
    openings: frozenset[str]
    """What longer phrases begin with: "vor", "vor #"."""
    vocabulary: frozenset[str]
    """Every word of every phrase."""
    undated: frozenset[str]
    """A word of each phrase that needs no digit, as `str.split` leaves it in lower case: "yesterday", "yesterday,"."""
    unspaced: tuple[str, ...]
    """The same for scripts that set no spaces between words."""


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Lower case, full width made narrow, without the marks, spaces and final dot that writers leave out."""
    if "." in word:
        word = word.replace(" ", "").replace("\u00a0", "").replace("\u202f", "").rstrip(".")  # "a. m." like "a.m"
    if word.isascii():
        return word.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", word.casefold())).replace("ı", "i")


def cut(phrase: str) -> list[str]:
    """The folded words of a phrase as the scanner of `dates` sees them, `#` for each number."""
    return ["#" if w.isdigit() else fold(w) for w in regex.findall(rf"\d+|{WORD}", phrase)]


@cache
def words() -> Words:
    """The table, read once."""
    kinds: dict[str, str] = {}
    values: dict[str, dict[str, int]] = {}
    signs: dict[str, set[str]] = {"sign": set(), "unspaced_sign": set()}
    from importlib import resources

    text = resources.files("cleanpress").joinpath("date_words.tsv").read_text(encoding="utf-8")
    for row in text.splitlines()[1:]:
        kind, value, phrase, languages = row.split("\t")
        if kind in signs:
            signs[kind].add(phrase)
            continue
        kinds[phrase] = kinds.get(phrase, "") + _KINDS[kind]
        if value:
            values.setdefault(phrase, {}).update(dict.fromkeys(languages.split(), int(value)))
    meaning = {phrase: _word(letters, values.get(phrase, {})) for phrase, letters in kinds.items()}
    openings = {" ".join(part) for phrase in meaning if " " in phrase for part in _openings(phrase.split(" "))}
    vocabulary = frozenset(part for phrase in meaning for part in phrase.split(" "))
    undated = frozenset(shape % sign for sign in signs["sign"] for shape in ("%s", "%s,", "%s.", "%s:", "(%s", "%s)"))
    return Words(meaning, frozenset(openings), vocabulary, undated, tuple(sorted(signs["unspaced_sign"])))


def _openings(parts: list[str]) -> Iterator[list[str]]:
    for count in range(1, len(parts)):
        yield parts[:count]


def _word(letters: str, by_language: Mapping[str, int]) -> Word:
    order = "".join(letter for letter in _KINDS.values() if letter in letters)  # each once, rows come per value
    code = _BOTH.get(order) or _BOTH.get(order[:2], order[0])
    agreed = set(by_language.values())
    return Word(code, agreed.pop() if len(agreed) == 1 else None, by_language)
