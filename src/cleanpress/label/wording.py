"""What the wording of a line says, whatever stands around it. It is kept by the text for lines that come again: the
menus of a site on page after page, and each story when its print is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import repeat
from math import fsum

from cleanpress.label.scorecard import Scorecard
from cleanpress.punctuation import COLONS
from cleanpress.read.language import function_words
from cleanpress.rules.line import LONG_LINE, Line, Wording

WORDING = (
    "words",
    "end mark",
    "small words",
    "lower case",
    "learned words",
    "words of paragraphs",
    "word length",
    "digits",
    "first character",
    "dates",
    "commas",
    "sentences",
    "bars and arrows",
    "addresses",
    "question",
    "quotes",
)
"""The features that follow from a line's text alone, in order."""
LONGEST_FOR_WORDS, LONGEST_FOR_PAIRS = 25, 12
"""Words of a line that the learned words, and pairs of them, still judge."""
LONGEST_FOR_PARAGRAPHS = 60
PARAGRAPH = "¶"
"""Stands before the words of paragraphs in the table."""
SHORT = 200
"""Characters from which a line is no furniture, so that its signs need not be counted."""
MOST_WORDS, LONG_WORD = 60, 6
"""The words of a line that are compared with the story's, and their least characters: shorter ones are in any text."""
_DIGITS = "0123456789"

WordTable = Mapping[str | tuple[str, str], float]


class Wordings:
    """Reads the wording of lines, each text once while it is remembered."""

    def __init__(self, table: WordTable, look: Scorecard | None = None) -> None:
        """`look` is the part of the first look that reads nothing but `WORDING`."""
        self._table = table
        self._look = look

    def read(self, lines: Sequence[Line]) -> list[Wording]:
        """The wording of every line."""
        texts = [line.seen for line in lines]
        known = [text.wording is not None and text.wording.reader is self for text in texts]
        new = {text: line for text, line, is_known in zip(texts, lines, known, strict=True) if not is_known}
        if new:
            for text, wording in zip(new, self._read([*new.values()]), strict=True):
                text.wording = wording
        return [text.wording for text in texts if text.wording is not None]

    def _read(self, new: Sequence[Line]) -> list[Wording]:
        rows = [_features(line, self._table) for line in new]
        points = repeat(0) if self._look is None else self._look.points([*zip(*rows, strict=True)])
        return [*map(Wording, repeat(self), rows, points, map(long_words, new))]


@cache
def learned_words() -> WordTable:
    """Words, and pairs of words, of short lines: log-odds of standing in a story."""
    rows = (files("cleanpress") / "weights" / "words.tsv").read_text("utf-8").splitlines()
    cells = (row.split("\t") for row in rows if not row.startswith("#"))
    return word_table((word, float(points)) for word, points, _ in cells)


def word_table(rows: Iterable[tuple[str, float]]) -> WordTable:
    """The table of rows such as ("reply", -2.1) and ("leave a", -1.7)."""
    table: dict[str | tuple[str, str], float] = {}
    for key, points in rows:
        first, _, second = key.partition(" ")
        table[(first, second) if second else key] = points
    return table


def word_pairs(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Neighbours in a short line; ^ stands before the first word and $ after the last."""
    return zip(["^", *words], [*words, "$"], strict=True)


def word_score(folded: str, table: WordTable) -> float:
    """Sum of the learned log-odds of a short line, over the square root of its length, within -3 to 3."""
    words = folded.split()
    total = sum(map(table.get, words, repeat(0.0)))
    if len(words) <= LONGEST_FOR_PAIRS:
        total += sum(map(table.get, word_pairs(words), repeat(0.0)))
    score: float = total / (len(words) + 1) ** 0.5
    return max(-3.0, min(3.0, score))


def paragraph_keys(words: Sequence[str]) -> set[str]:
    """The first words of a paragraph: what it is about shows there, and disclaimers run long."""
    return set(words[:LONGEST_FOR_PARAGRAPHS])


def paragraph_score(words: Sequence[str], table: WordTable) -> float:
    """The same for a paragraph, whose words weigh otherwise: "disclaimer", "our" and "clients" mark a blurb."""
    keys = paragraph_keys(words)
    # Exact, since a set has no order to add in.
    score: float = fsum(map(table.get, zip(repeat(PARAGRAPH), keys), repeat(0.0))) / len(keys) ** 0.5
    return max(-3.0, min(3.0, score))


def _features(line: Line, table: WordTable) -> tuple[float, ...]:
    """The features `WORDING` of one line."""
    text, words = line.text, line.words
    short = len(text) < SHORT
    spaced = words == len(line.split)
    judged = words <= LONGEST_FOR_WORDS
    return (
        float(words),
        _end_mark(text, line.ends),
        _small_words(line.lowered) if spaced else 0.3,
        line.lower_share,
        word_score(line.folded, table) if judged else 0.6,
        0.0 if judged else paragraph_score(line.lowered, table),
        len(text) / (words or 1) if spaced else 5.0,
        _digits(line) / (len(text) or 1) if short else 0.0,
        _first_character(text),
        float(len(line.dates)) if short else 0.0,
        (text.count(",") + text.count("，") + text.count("、")) / (words or 1),
        float(text.count(". ") + text.count("? ") + text.count("! ") + (0 if text.isascii() else _ends_abroad(text))),
        float(short and ("|" in text or "»" in text or "›" in text or "→" in text)),
        float(short and ("@" in text or "www." in text or "http" in text or ".com" in text)),
        float("?" in text or "？" in text),
        float('"' in text or "“" in text or "„" in text or "«" in text or "”" in text or "「" in text),
    )


def long_words(line: Line) -> tuple[str, ...]:
    """The words of a line that are compared with the story's, each once."""
    return tuple({word for word in line.lowered[:MOST_WORDS] if len(word) >= LONG_WORD})


def _small_words(lowered: Sequence[str]) -> float:
    """The share of function words; where words are not spaced, what a sentence has on average stands for it."""
    head = lowered[:LONG_LINE]
    return sum(map(function_words().__contains__, head)) / (len(head) or 1)


def _digits(line: Line) -> int:
    text = line.text
    if not text.isascii():
        return sum(map(str.isdigit, text))
    # A folded number is a 0.
    return sum(map(text.count, _DIGITS)) if "0" in line.folded else 0


def _ends_abroad(text: str) -> int:
    """Full stops of Chinese and Japanese, Hindi and Urdu, and the question mark of Arabic."""
    return text.count("。") + text.count("।") + text.count("۔") + text.count("؟")


def _end_mark(text: str, ends: bool) -> float:
    """0 nothing, 1 a sentence's end, 2 a colon, 3 an ellipsis, 4 a comma, dash or arrow."""
    last = text[-1:]
    if last == "…" or text.endswith(("...", "[…]", "[...]")):
        return 3.0
    if ends:
        return 1.0
    if last in COLONS:
        return 2.0
    return 4.0 if last and last in ",;-–—»›>→+、，" else 0.0


def _first_character(text: str) -> float:
    """0 a capital, 1 lower case, 2 a digit, 3 a quotation mark, 4 another letter, 5 a symbol."""
    first = text[:1]
    if first.isupper():
        return 0.0
    if first.islower():
        return 1.0
    if first.isdigit():
        return 2.0
    if first and first in "\"'“”„«‘「『":
        return 3.0
    return 4.0 if first.isalpha() else 5.0
