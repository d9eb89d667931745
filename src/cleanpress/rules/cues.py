"""Groups of words that prove nothing alone but much together; the rules of menus, prompts and notices count them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from cleanpress.rules.fold import fold

_CLINGING = (".", ",", ":", ";", "!", "?", ")", "’s", "'s")


@cache
def cue_words(group: str) -> tuple[str, ...]:
    """The words of one group of `phrases/cue_words.tsv`, in lower case, all languages together.

    Raises:
        ValueError: no such group.
    """
    rows = (files("cleanpress.rules") / "phrases" / "cue_words.tsv").read_text("utf-8").splitlines()
    cells = (row.split("\t") for row in rows if row and not row.startswith("#"))
    words = tuple(word for name, _, some in cells if name == group for word in some.split(" | "))
    if not words:
        raise ValueError(f"cue_words.tsv has no group {group!r}")
    return words


@cache
def folded_cues(group: str) -> frozenset[str]:
    """The words of a group as texts are folded."""
    return frozenset(map(fold, cue_words(group)))


def count_cues(text: str, group: str) -> int:
    """How many words of the group a text in lower case holds, as words or inside words."""
    return sum(map(text.__contains__, cue_words(group)))


@cache
def word_forms(group: str) -> frozenset[str]:
    """The words of a group with the marks that cling to them in a line that is split at spaces."""
    return frozenset(word + mark for word in cue_words(group) for mark in ("", *_CLINGING))
