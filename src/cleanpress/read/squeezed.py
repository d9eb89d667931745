"""Pages squeezed into one line: cut into sentences, and the menu a sentence runs on from cut off before it.

A dump whose line ends were lost reads "Home News Sport Contact The mayor resigned on Monday. He ...". Full stops part
the sentences; inside what has none, a long run of capitalised words is a menu, and the sentence starts at the capital
before the first long run of small letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from cleanpress.model import Piece
from cleanpress.punctuation import SENTENCE_END, WIDE_SENTENCE_END
from cleanpress.read.rows import Row

LEAST_CHARACTERS = 1200
LONGEST_SENTENCE = 25
"""Words from which a stretch without a full stop may have a menu in it."""
_SENTENCE_END = regex.compile(
    rf"""{SENTENCE_END}\s+(?=["'“‘„‚«»(\[¿¡]{{0,2}}+[\p{{Lu}}\p{{Lo}}\p{{N}}])|{WIDE_SENTENCE_END}\s*+"""
)
_WORD = regex.compile(r"\S+")
CAPITAL, SMALL = -1.0, 0.6
"""What a word that starts with a capital, or does not, says for running text, read from the end backwards."""


def is_squeezed(rows: Sequence[Row]) -> bool:
    """Whether nearly the whole text stands in one long line."""
    if not rows or len(rows) > 3:
        return False
    longest = max(row.end - row.start for row in rows)
    return longest >= LEAST_CHARACTERS and longest >= 0.8 * sum(row.end - row.start for row in rows)


def split_squeezed(rows: Sequence[Row]) -> Iterator[Piece]:
    """The sentences of these rows, and the menus between them, as pieces."""
    for row in rows:
        at, blank = 0, row.blank_before
        for end in _ends(row.text):
            plain = row.text[at:end].strip()
            if plain:
                start = row.start + row.text.index(plain[0], at)
                yield Piece(start, start + len(plain), row.line, plain, blank)
                blank = 0
            at = end


def _ends(text: str) -> Iterator[int]:
    at = 0
    for match in _SENTENCE_END.finditer(text):
        yield from _menu_ends(text, at, match.end())
        yield match.end()
        at = match.end()
    yield from _menu_ends(text, at, len(text))
    yield len(text)


def _menu_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Where, inside one stretch without a full stop, the sentence at its end starts."""
    words = [(m.start(), m.group()) for m in _WORD.finditer(text, start, end)]
    if len(words) < LONGEST_SENTENCE:
        return
    best, chosen, total = 0.0, len(words), 0.0
    for i in range(len(words) - 1, -1, -1):
        total += SMALL if not words[i][1][0].isupper() else CAPITAL
        if total > best:
            best, chosen = total, i
    while 0 < chosen < len(words) and not words[chosen][1][0].isupper():
        chosen -= 1
    if 3 < chosen < len(words):
        yield words[chosen][0]
