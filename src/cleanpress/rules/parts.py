"""Cuts a line where two things stand on it: residue glued to the end of a paragraph ("… he said. Share this"), since
inline elements end no line, and a rubric before a byline ("Money | By Bruce West")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from cleanpress.model import Label, Piece
from cleanpress.punctuation import SENTENCE_END, WIDE_SENTENCE_END
from cleanpress.remember import remember
from cleanpress.rules.catalogue import PhraseIndex
from cleanpress.rules.fold import fold, fold_numbers
from cleanpress.rules.names import looks_like_name, markers

LEAST_CHARACTERS = 80
"""A shorter line is judged whole."""
LONGEST_ROW = 14
"""Words up to which a line with a bar may be a rubric and a byline ("Money | By Bruce West")."""
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
_SENTENCE_END = regex.compile(rf"{SENTENCE_END}\s++(?=\S)|{WIDE_SENTENCE_END}\s*+(?=\S)")


def cut_glued(pieces: Sequence[Piece], phrases: PhraseIndex, glued: frozenset[str]) -> Iterator[Piece]:
    """The pieces, each paragraph that ends in a known phrase of residue cut in two before it."""
    for piece in pieces:
        at, text = 0, piece.plain
        if len(text) < LEAST_CHARACTERS:
            at = _byline(text) if " | " in text and piece.verbatim and not piece.protected else 0
        elif piece.verbatim and not piece.protected:
            at = _tail(text, phrases, glued)
        if not at:
            yield piece
            continue
        head = piece.plain[:at].rstrip()
        yield piece._replace(end=piece.start + len(head), plain=head)
        yield piece._replace(start=piece.start + at, plain=piece.plain[at:], blank_before=0)


def _byline(text: str) -> int:
    """Where the byline of a row starts, a rubric of a few words and a bar before it; 0 where there is none."""
    rubric, bar, byline = text.rpartition(" | ")
    if not 1 <= len(rubric.split()) <= 3 or len(text.split()) > LONGEST_ROW:
        return 0
    marker = fold(byline.partition(" ")[0])
    return len(rubric) + len(bar) if marker in markers() and looks_like_name(byline.partition(" ")[2]) else 0


@remember
def _tail(text: str, phrases: PhraseIndex, glued: frozenset[str]) -> int:
    """Where the glued residue starts; 0 where there is none."""
    at = 0
    for match in _SENTENCE_END.finditer(text, max(1, len(text) - LONGEST_TAIL)):
        at = match.end()
    if not at or len(text[at:].split()) > TAIL_WORDS:
        return 0
    folded = fold_numbers(fold(text[at:]))
    found = phrases.find(folded, folded.split(" "))
    sure = any(p.strength == "strong" and p.match in {"exact", "template"} and p.table in glued for p in found)
    return at if sure else 0
