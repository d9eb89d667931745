"""Whether a line can hold a date at all: asked of every line, so that few are read part by part.

A digit alone dates nothing. A date shows a shape as well ("21:00", "3.5.2018"), a unit glued to its number ("2d",
"10h30"), or the words that no date does without otherwise: a month, "pm", "days" with "ago". Which these are follows
from the grammar of `dates`; a test holds that nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

import regex

from cleanpress.date_words import WORD, fold, words

W = TypeVar("W", str, bytes)
_DIGITS = b"0123456789"
_FAR_BYTES = bytes([0xD9, 0xDB, 0xDF, 0xE0, 0xE1, *range(0xE3, 0xF5)])
"""In UTF-8, what other digits (Arabic-Indic, Devanagari, full width) and scripts without spaces begin with."""
LONGEST_UNDATED = 100
"""Characters of the longest text that a "yesterday" dates; in prose it dates nothing."""
_ALONE = "MBmURV"
"""Letters of words that can make a date with a bare number, or with nothing."""
_BESIDE_PAIR = "WwPAhk"
"""Letters of words that make one beside two numbers that day and month, or hour and minute, could be: "Sun 25.11."."""


def _table(digit: str, kept_as_is: bytes) -> bytes:
    """Bytes for `bytes.translate`: letters in lower case, digits as one, what is not kept a space."""
    kept = {**dict.fromkeys(_DIGITS, ord(digit)), **{b: b for b in kept_as_is}}
    return bytes(kept.get(b, ord(chr(b).lower()) if b < 0x80 and chr(b).isalpha() else ord(" ")) for b in range(256))


_SHAPES, _WORDS = _table("0", b"-./:"), _table(" ", b"")
# `re`, not `regex`: on short texts it is several times as fast.
# Begun with a digit, since a search for what begins with one character is the fastest.
_SHAPED = re.compile(rb"0(?:(?<!000)(?::00|[./]0000)| ?([-./]) ?00? ?\1 ?0)")
_DOTTED_HALF = re.compile(rb"(?<![a-z])[ap]\. ?m(?![a-z])")
_SHAPED_ABROAD = re.compile(
    r"\d\u200f?:\u200f?\d|\d\u200f?[ \u00a0]?([-/.])\u200f?[ \u00a0]?\d\d?\u200f?[ \u00a0]?\1"
    r"|\d\u200f?[/.]\u200f?\d{4}|[aApP]\.[ \u00a0\u202f]?[mM]"
)
_GLUED_ABROAD = re.compile(r"\d[^\W\d_]")
_PAIR_ABROAD = re.compile(r"\d\u200f?[/.]\u200f?\d")


@dataclass(frozen=True, slots=True)
class Telling(Generic[W]):
    """The words of which a date without a telling shape holds one: by one word of each phrase the rest of it."""

    alone: Mapping[W, list[frozenset[W]]]
    beside_pair: Mapping[W, list[frozenset[W]]]


def has_date(text: str) -> bool:
    """Whether a look with `find_dates` could be worth it; cheap enough for every line.

    Lines of more than `LONGEST_UNDATED` characters without a digit are not searched.
    """
    raw = text.encode("utf-8", "surrogatepass")
    size = len(raw)
    # Deleting bytes and comparing lengths is three times as fast as searching for a digit.
    if len(raw.translate(None, _DIGITS)) != size:
        return _tells(raw) if size == len(text) else _tells_abroad(text)
    if len(text) <= LONGEST_UNDATED and not words().undated.isdisjoint(text.lower().split()):
        return _tells(raw) if size == len(text) else _tells_abroad(text)
    if size == len(text) or len(raw.translate(None, _FAR_BYTES)) == size:
        return False
    return _tells_abroad(text) if _digit().search(text) else has_unspaced(text)


def has_undated(text: str, lowered: Sequence[str]) -> bool:
    """The same for a text that is known to have no digit.

    Args:
        text: The text.
        lowered: Its words in lower case.
    """
    if len(text) > LONGEST_UNDATED:
        return False
    return not words().undated.isdisjoint(lowered) or (not text.isascii() and has_unspaced(text))


def has_unspaced(text: str) -> bool:
    """Whether a short text in a script without spaces has a word that dates it without a digit."""
    return len(text) <= LONGEST_UNDATED and any(map(text.__contains__, words().unspaced))


def _tells(raw: bytes) -> bool:
    """Whether an ASCII text shows what a date shows."""
    shape = raw.translate(_SHAPES)
    if _SHAPED.search(shape) or _glued().search(shape):
        return True
    if (b".m" in shape or b". m" in shape) and _DOTTED_HALF.search(shape):
        return True
    known = telling_bytes()
    return _holds(
        known.beside_pair if b"0.0" in shape or b"0/0" in shape else known.alone, raw.translate(_WORDS).split()
    )


def _tells_abroad(text: str) -> bool:
    """The same for any text."""
    if _SHAPED_ABROAD.search(text):
        return True
    found = [*map(fold, _word().findall(text))]
    if _GLUED_ABROAD.search(text) and not _units().isdisjoint(found):
        return True
    known = telling()
    return _holds(known.beside_pair if _PAIR_ABROAD.search(text) else known.alone, found)


def _holds(known: Mapping[W, list[frozenset[W]]], found: list[W]) -> bool:
    if known.keys().isdisjoint(found):
        return False
    return any(rest.issubset(found) for word in known.keys() & found for rest in known[word])


@cache
def telling() -> Telling[str]:
    """The telling words, drawn from the table of `date_words`."""
    phrases = {phrase: word.code for phrase, word in words().meaning.items()}
    alone = [p.replace("#", "").split() for p, code in phrases.items() if code in _ALONE] + [["am"], ["pm"]]
    beside_pair = [p.replace("#", "").split() for p, code in phrases.items() if code in _BESIDE_PAIR]
    return Telling(_by_longest(alone), _by_longest(alone + beside_pair))


@cache
def telling_bytes() -> Telling[bytes]:
    """The same as they stand in ASCII text that was cut at all but letters."""
    known = telling()
    return Telling(_by_longest(_ascii_phrases(known.alone)), _by_longest(_ascii_phrases(known.beside_pair)))


def _by_longest(phrases: Iterable[list[W]]) -> dict[W, list[frozenset[W]]]:
    index: dict[W, list[frozenset[W]]] = {}
    for parts in phrases:
        index.setdefault(max(parts, key=len), []).append(frozenset(parts))
    return index


def _ascii_phrases(known: Mapping[str, list[frozenset[str]]]) -> Iterable[list[bytes]]:
    for phrases in known.values():
        for phrase in phrases:
            if all(map(str.isascii, phrase)):
                yield [part.encode() for word in phrase for part in word.split(".") if part]


@cache
def _units() -> frozenset[str]:
    """The words that make a date where they are glued to a number: "2d"."""
    return frozenset(phrase for phrase, word in words().meaning.items() if word.code in "sdh")


@cache
def _glued() -> re.Pattern[bytes]:
    units = "|".join(filter(str.isascii, _units()))
    return re.compile(rf"0(?:{units})(?![a-z])".encode())


@cache
def _word() -> regex.Pattern[str]:
    return regex.compile(WORD)


@cache
def _digit() -> regex.Pattern[str]:
    return regex.compile(r"\d")
