"""The words that comment systems print around a name: who says, by whom, in reply to whom.

The table `words.tsv` has them by language. It is no table of phrases that fill a line: here they are cut away from what
they stand beside.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from cleanpress import date_words
from cleanpress.rules.fold import fold

Phrase = tuple[str, ...]
"""A phrase as folded words."""

PINGBACK = frozenset(
    {"pingback", "trackback", "pingbacks", "trackbacks", "пинг", "пингбек", "ピンバック", "トラックバック"}
)

_MONTHS = frozenset("MB")
"""What the table of date words calls a month."""


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """The phrases as printed, by kind."""
    table: dict[str, tuple[str, ...]] = {}
    for row in (files("cleanpress.rules.thread") / "words.tsv").read_text("utf-8").splitlines():
        if not row.startswith("#"):
            kind, _, phrases = row.split("\t")
            table[kind] = (*table.get(kind, ()), *phrases.split("|"))
    return table


@cache
def folded(kind: str) -> frozenset[str]:
    """The phrases of a kind, folded."""
    return frozenset(fold(phrase) for phrase in _table()[kind])


@cache
def nouns() -> str:
    """What headings count, as alternatives of a pattern."""
    return "|".join(_table()["noun"])


@cache
def _phrases(kind: str) -> tuple[Phrase, ...]:
    """The phrases of a kind, longest first, so that "ha dicho" wins over "dicho"."""
    cut = {tuple(phrase.split()) for phrase in folded(kind)}
    return tuple(sorted(cut, key=lambda words: (-len(words), words)))


@cache
def by_last_word(kind: str) -> dict[str, tuple[Phrase, ...]]:
    """The phrases of a kind by their last word."""
    index: dict[str, tuple[Phrase, ...]] = {}
    for words in _phrases(kind):
        index[words[-1]] = (*index.get(words[-1], ()), words)
    return index


@cache
def by_first_word(kind: str) -> dict[str, tuple[Phrase, ...]]:
    """The phrases of a kind by their first word."""
    index: dict[str, tuple[Phrase, ...]] = {}
    for words in _phrases(kind):
        index[words[0]] = (*index.get(words[0], ()), words)
    return index


@cache
def speaking() -> frozenset[str]:
    """The words without one of which nobody is said to speak, to sign or to answer."""
    firsts = (by_first_word(kind).keys() for kind in ("by", "says_first", "reply_to"))
    return frozenset().union(by_last_word("says").keys(), *firsts)


def is_glue(word: str) -> bool:
    """Whether a folded word only ties a name to a date."""
    return not word or word in folded("glue")


def is_month(words: Sequence[str]) -> bool:
    """Whether the words are a month and its year: "Aug 2024" above a customer's words or below a project's name."""
    if len(words) != 2 or len(words[1]) != 4 or not words[1].isdecimal():
        return False
    meaning = date_words.words().meaning.get(date_words.fold(words[0].strip(",")))
    return meaning is not None and meaning.code in _MONTHS
