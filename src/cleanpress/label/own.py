"""First look: what a line says by itself, without its neighbours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import repeat

from cleanpress.model import Kind, Label
from cleanpress.read.language import function_words
from cleanpress.rules.line import LONG_LINE, Line

KINDS = {
    Kind.PARAGRAPH: 0.0,
    Kind.SUBHEADING: 1.0,
    Kind.LIST_ITEM: 2.0,
    Kind.QUOTE: 3.0,
    Kind.TABLE_ROW: 4.0,
    Kind.CODE: 5.0,
}
EVIDENCE = (
    Label.SHARE,
    Label.RELATED,
    Label.COMMENT_FORM,
    Label.COMMENT_HEADER,
    Label.COMMENT_META,
    Label.NEWSLETTER,
    Label.AD,
    Label.NAV,
    Label.LEGAL,
    Label.TAGS,
    Label.CAPTION,
    Label.BYLINE,
    Label.DATE,
    Label.SECTION,
    Label.AUTHOR_BIO,
)
"""The labels whose findings count as features, one each."""
OWN = (
    "words",
    "end mark",
    "small words",
    "lower case",
    "learned words",
    "words of paragraphs",
    "kind",
    "repeats",
    "blank lines above",
    "word length",
    "digits",
    "first character",
    "link density",
    "dates",
    "commas",
    "sentences",
    "bars and arrows",
    "addresses",
    "question",
    "quotes",
    *(f"{label.value} findings" for label in EVIDENCE),
)
"""The features of the first look, in order."""
_EVIDENCE_INDEX = {label: index for index, label in enumerate(EVIDENCE)}
LONGEST_FOR_WORDS, LONGEST_FOR_PAIRS = 25, 12
"""Words of a line that the learned words, and pairs of them, still judge."""
LONGEST_FOR_PARAGRAPHS = 60
PARAGRAPH = "¶"
"""Stands before the words of paragraphs in the table."""
SHORT = 200
"""Characters from which a line is no furniture, so that its signs need not be counted."""
_BARS = frozenset("|»›→")
_QUOTES = frozenset('"“„«”「')


WordTable = Mapping[str | tuple[str, str], float]
Columns = Sequence[Sequence[float]]
"""For each feature its values, line by line."""


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
    total = sum(map(table.get, zip(repeat(PARAGRAPH), keys), repeat(0.0)))
    score: float = total / len(keys) ** 0.5
    return max(-3.0, min(3.0, score))


def own_features(lines: Sequence[Line], table: WordTable) -> Columns:
    """The features `OWN`, a column each."""
    texts = [line.text for line in lines]
    repeats = Counter(texts)
    gap = _usual_gap(lines)
    spaced = [line.words == len(line.split) for line in lines]
    return [
        [float(line.words) for line in lines],
        [_end_mark(line.text, line.ends) for line in lines],
        _small_words(lines, spaced),
        [line.lower_share for line in lines],
        [word_score(line.folded, table) if line.words <= LONGEST_FOR_WORDS else 0.6 for line in lines],
        [paragraph_score(line.lowered, table) if line.words > LONGEST_FOR_WORDS else 0.0 for line in lines],
        [KINDS[line.piece.kind] for line in lines],
        [min(repeats[text] - 1.0, 5.0) for text in texts],
        [min(line.piece.blank_before / gap, 4.0) for line in lines],
        [len(line.text) / (line.words or 1) if even else 5.0 for line, even in zip(lines, spaced, strict=True)],
        [sum(map(str.isdigit, text)) / (len(text) or 1) if len(text) < SHORT else 0.0 for text in texts],
        [_first_character(text) for text in texts],
        [line.piece.hints.link_density if line.piece.hints is not None else -1.0 for line in lines],
        [float(len(line.dates)) if len(line.text) < SHORT else 0.0 for line in lines],
        [(t.count(",") + t.count("，") + t.count("、")) / (x.words or 1) for t, x in zip(texts, lines, strict=True)],
        [float(text.count(". ") + text.count("? ") + text.count("! ") + text.count("。")) for text in texts],
        [float(len(text) < SHORT and not _BARS.isdisjoint(text)) for text in texts],
        [float(len(t) < SHORT and ("@" in t or "www." in t or "http" in t or ".com" in t)) for t in texts],
        [float("?" in text or "？" in text) for text in texts],
        [float(not _QUOTES.isdisjoint(text)) for text in texts],
        *_evidence(lines),
    ]


def _usual_gap(lines: Sequence[Line]) -> int:
    """The blank lines that usually part paragraphs here: one in most texts, dozens where tags were just dropped."""
    gaps = sorted(line.piece.blank_before for line in lines if line.words >= 12)
    return max(1, gaps[len(gaps) // 2]) if gaps else 1


def _small_words(lines: Sequence[Line], spaced: Sequence[bool]) -> list[float]:
    """The share of function words; where words are not spaced, what a sentence has on average."""
    is_small = function_words().__contains__
    heads = [line.lowered[:LONG_LINE] for line in lines]
    return [
        sum(map(is_small, head)) / (len(head) or 1) if even else 0.3 for head, even in zip(heads, spaced, strict=True)
    ]


def _evidence(lines: Sequence[Line]) -> Columns:
    """For each label of `EVIDENCE` the strongest finding that speaks for it."""
    columns = [[0.0] * len(lines) for _ in EVIDENCE]
    for i, line in enumerate(lines):
        for finding in line.findings:
            index = _EVIDENCE_INDEX.get(finding.label)
            if index is not None and finding.weight > columns[index][i]:
                columns[index][i] = finding.weight
    return columns


def _end_mark(text: str, ends: bool) -> float:
    """0 nothing, 1 a sentence's end, 2 a colon, 3 an ellipsis, 4 a comma, dash or arrow."""
    last = text[-1:]
    if last == "…" or text.endswith(("...", "[…]", "[...]")):
        return 3.0
    if ends:
        return 1.0
    if last and last in ":：":
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
