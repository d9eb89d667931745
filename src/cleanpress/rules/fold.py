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
_PICTURES = "\u200d☎☑⚠⚡⚽✅✉✍✔✨❓❗❤➡⬅⬆⬇⭐" + "".join(map(chr, range(0x1F000, 0x1FB00)))
"""Emoji, which editors put before a prompt and behind it: "🚀 Sign up". Arrows and hearts are words of some phrases."""
_IS_PICTURE = frozenset(_PICTURES)
_AROUND_PICTURES = _AROUND + _PICTURES


def fold(text: str) -> str:
    """The text in lower case, without accents and marks, single-spaced, without punctuation at its edges."""
    if text.isascii():
        text = text.lower()
        return " ".join(text.split()).strip(_EDGES)
    text = _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold().replace("\u2019", "'")
    text = " ".join(text.split()).strip(_EDGES)
    # Few lines have a picture at an end; to strip so many characters from every line would cost what folding does.
    return _unpictured(text) if text[:1] in _IS_PICTURE or text[-1:] in _IS_PICTURE else text


def fold_numbers(folded: str) -> str:
    """Every number as `0`, so that "12 comments" and "1,304 comments" are one phrase."""
    return _NUMBERS.sub("0", folded)


def fold_lines(texts: Sequence[str]) -> list[list[str]]:
    """The words of `fold_numbers(fold(text))` for each of these lines; a text of no words has one that is empty.

    Accents, marks and numbers are folded in all lines at once, since what most costs is to start each step.
    """
    whole = "\n".join(texts)
    plain = whole.isascii()
    if plain:
        whole = whole.lower()
    else:
        whole = _MARKS.sub("", unicodedata.normalize("NFKD", whole)).casefold().replace("\u2019", "'")
    lines = _NUMBERS.sub("0", whole).split("\n")
    if len(lines) != len(texts):  # a line end inside a line
        return [fold_numbers(fold(text)).split(" ") for text in texts]
    folded = [line.strip(_AROUND).split() or [""] for line in lines]
    if not plain:
        for i, words in enumerate(folded):
            if words[0][:1] in _IS_PICTURE or words[-1][-1:] in _IS_PICTURE:
                folded[i] = _unpictured(" ".join(words)).split(" ")
    return folded


def _unpictured(text: str) -> str:
    """The text without pictures at its ends; as it is where it has no more than pictures."""
    return text.strip(_AROUND_PICTURES) or text
