"""One form for all spellings of a phrase: case, width, accents, spaces, numbers and end punctuation folded."""

from __future__ import annotations

import unicodedata

import regex

_MARKS = regex.compile(r"\p{Mn}+")
_NUMBERS = regex.compile(r"\d++(?:[.,']\d++)*+")
# Arrows, bullets and quotes that pages put around a label, and the punctuation that ends it.
_EDGES = " \t\u00a0.,:;!?…*|·•●▪►▶→←▸➜›»‹«<>-–—_+#()[]{}\"'“”„‘’¡¿、。：！？・"


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
