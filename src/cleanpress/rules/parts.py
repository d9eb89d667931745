"""Cuts residue off the end of a paragraph it is glued to: inline elements leave "… he said. Share this" on one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from cleanpress.model import Label, Piece
from cleanpress.rules.catalogue import PhraseIndex
from cleanpress.rules.engine import Rule
from cleanpress.rules.fold import fold, fold_numbers

LEAST_CHARACTERS = 80
"""A shorter line is judged whole."""
LONGEST_TAIL = 110
TAIL_WORDS = 12
GLUED = frozenset(
    {
        Label.SHARE,
        Label.RELATED,
        Label.COMMENT_FORM,
        Label.COMMENT_HEADER,
        Label.NEWSLETTER,
        Label.AD,
        Label.LEGAL,
    }
)
_SENTENCE_END = regex.compile(r"""[.!?…]["'”’»)\]]{0,2}+\s++(?=\S)|[。！？]["'”’」』）]{0,2}+\s*+(?=\S)""")


def cut_glued(pieces: Sequence[Piece], phrases: PhraseIndex, tables: dict[str, Rule]) -> Iterator[Piece]:
    """The pieces, each paragraph that ends in a known phrase of residue cut in two before it."""
    for piece in pieces:
        at = _tail(piece, phrases, tables) if len(piece.plain) >= LEAST_CHARACTERS and piece.verbatim else 0
        if not at:
            yield piece
            continue
        head = piece.plain[:at].rstrip()
        yield piece._replace(end=piece.start + len(head), plain=head)
        yield piece._replace(start=piece.start + at, plain=piece.plain[at:], blank_before=0)


def _tail(piece: Piece, phrases: PhraseIndex, tables: dict[str, Rule]) -> int:
    """Where the glued residue starts; 0 where there is none."""
    if piece.protected:
        return 0
    text = piece.plain
    at = 0
    for match in _SENTENCE_END.finditer(text, max(1, len(text) - LONGEST_TAIL)):
        at = match.end()
    if not at or len(text[at:].split()) > TAIL_WORDS:
        return 0
    folded = fold_numbers(fold(text[at:]))
    found = phrases.find(folded, folded.split(" "))
    sure = any(
        p.strength == "strong" and p.match in {"exact", "template"} and tables[p.table].label in GLUED for p in found
    )
    return at if sure else 0
