"""Lists of words written as one string: as readable as a list of two hundred literals is not."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a text, between spaces."""
    return frozenset(text.split())


def phrase_set(text: str) -> frozenset[str]:
    """The phrases of a text, between bars."""
    return frozenset(text.split("|"))
