"""One form for all spellings of a phrase: case, width, accents, spaces, numbers and end punctuation folded."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import regex

_MARKS = regex.compile(r"\p{Mn}+")
_NUMBERS = regex.compile(r"\d++(?:[.,']\d++)*+")
# Arrows, bullets and quotes that pages put around a label, and the punctuation that ends it.
_EDGES = " \t\u00a0.,:;!?…*|·•●○◎■□◆◇★☆▪▼▲△▽►▶→←▸➜›»‹«<>-–—_+#()[]{}\"'“”„‘’¡¿、。：！？・"
_AROUND = _EDGES + "".join(filter(str.isspace, map(chr, range(0x3001))))


def fold(text: str) -> str:
    """The text in lower case, without accents and marks, single-spaced, without punctuation at its edges."""
    if text.isascii():
        text = text.lower()
    else:
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold()
        text = text.replace("\u2019", "'")
    return " ".join(text.split()).strip(_EDGES)


def fold_numbers(folded: str) -> str:
    """Every number as `0`, so that "12 comments" and "1,304 comments" are one phrase."""
    return _NUMBERS.sub("0", folded)


def fold_lines(texts: Sequence[str]) -> list[list[str]]:
    """The words of `fold_numbers(fold(text))` for each of these lines; a text of no words has one that is empty.

    Accents, marks and numbers are folded in all lines at once, since what most costs is to start each step.
    """
    whole = "\n".join(texts)
    if whole.isascii():
        whole = whole.lower()
    else:
        whole = _MARKS.sub("", unicodedata.normalize("NFKD", whole)).casefold().replace("\u2019", "'")
    lines = _NUMBERS.sub("0", whole).split("\n")
    if len(lines) != len(texts):  # a line end inside a line
        return [fold_numbers(fold(text)).split(" ") for text in texts]
    return [line.strip(_AROUND).split() or [""] for line in lines]
