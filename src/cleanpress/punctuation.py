"""Marks that end sentences, and those that may stand behind them, in the scripts of the world."""

from __future__ import annotations

SENTENCE_ENDS = frozenset(".!?…。！？．｡؟۔।॥։።។။")
COLONS = frozenset(":：")
CLOSING = "\"'”’“‘»«›‹)]）」』】*_ \u00a0"
"""What may stand behind the end of a sentence: marks that close, and those of emphasis."""
_EITHER = "“‘"
"""German, Czech, Bulgarian and a dozen more close with what English opens with: „so“."""


SENTENCE_END = r"""[.!?…]["'”’“‘»«)\]]{0,2}+"""
WIDE_SENTENCE_END = r"""[。！？]["'”’」』）]{0,2}+"""
"""Patterns of a sentence's end with what closes behind it; behind the wide one stands no space."""


def last_mark(text: str) -> str:
    """The last character of a text, what closes quotes and brackets aside; none of an empty text."""
    last = text[-1:]
    if last not in CLOSING or (last in _EITHER and text[-2:-1].isspace()):
        return last
    return text[-8:].rstrip(CLOSING)[-1:]


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return last_mark(text) in SENTENCE_ENDS
