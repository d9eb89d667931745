"""Measures of bodies: words as in WCXB, shingles as in the article extraction benchmark, passages as in trafilatura."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

_WORD = re.compile(r"\w+")
_SHINGLE = 4


class Rates(NamedTuple):
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float
    f1: float


class Shares(NamedTuple):
    """True positives, false positives, false negatives: counts, or shares of their sum."""

    hit: float
    extra: float
    missed: float

    @property
    def precision(self) -> float | None:
        """None where nothing was taken."""
        return self.hit / (self.hit + self.extra) if self.hit + self.extra else None

    @property
    def recall(self) -> float | None:
        """None where there was nothing to take."""
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else None


def harmonic_mean(first: float, second: float) -> float:
    """F1 of precision and recall."""
    return 2 * first * second / (first + second) if first + second else 0.0


def word_rates(text: str, gold: str) -> Rates:
    """Words of two texts, in whatever order and case; two empty texts are alike."""
    taken, right = _WORD.findall(text.lower()), _WORD.findall(gold.lower())
    if not taken or not right:
        return Rates(1.0, 1.0, 1.0) if not taken and not right else Rates(0.0, 0.0, 0.0)
    shared = (Counter(taken) & Counter(right)).total()
    precision, recall = shared / len(taken), shared / len(right)
    return Rates(precision, recall, harmonic_mean(precision, recall))


def shingle_shares(text: str, gold: str) -> Shares:
    """Runs of four words, as shares, so that a long page weighs no more than a short one."""
    taken, right = _shingles(text), _shingles(gold)
    hit = (taken & right).total()
    extra, missed = taken.total() - hit, right.total() - hit
    total = hit + extra + missed
    return Shares(hit / total, extra / total, missed / total) if total else Shares(0.0, 0.0, 0.0)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    if not words:
        return Counter()
    return Counter(tuple(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1)))


def spaced(text: str) -> str:
    """White space folded to single blanks."""
    return " ".join(text.split())


def found(passages: Iterable[str], text: str) -> int:
    """How many of the passages stand in the text, word by word and white space aside."""
    whole = spaced(text)
    return sum(spaced(passage) in whole for passage in passages)
