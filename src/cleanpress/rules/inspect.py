"""Runs the rules over the lines of a document, in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from cleanpress.model import Finding, Piece
from cleanpress.rules.catalogue import PhraseIndex, phrase_index
from cleanpress.rules.engine import Rule, all_rules
from cleanpress.rules.line import LONG_LINE, Line
from cleanpress.rules.parts import cut_glued


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The rules that are on, laid out for speed: by table, by cue, and the few that look at every line."""

    tables: dict[str, Rule]
    by_word: dict[str, tuple[Rule, ...]]
    by_char: dict[str, tuple[Rule, ...]]
    always: tuple[Rule, ...]
    phrases: PhraseIndex
    weights: dict[str, float]


@cache
def rule_book(ignored: frozenset[str] = frozenset()) -> RuleBook:
    """The rules without those whose code starts with one of `ignored`."""
    rules = [r for r in all_rules() if not r.code.startswith(tuple(ignored))]
    tables = {r.table: r for r in rules if r.table is not None}
    by_word: dict[str, tuple[Rule, ...]] = {}
    by_char: dict[str, tuple[Rule, ...]] = {}
    for r in rules:
        for cue in r.cues:
            index = by_char if len(cue) == 1 else by_word
            index[cue] = (*index.get(cue, ()), r)
            if len(cue) == 1 and cue.isalnum():
                by_word[cue] = (*by_word.get(cue, ()), r)
    always = tuple(r for r in rules if r.check is not None and not r.cues)
    return RuleBook(tables, by_word, by_char, always, phrase_index(tuple(sorted(tables))), {r.code: r.strength for r in rules})


def inspect(pieces: Sequence[Piece], book: RuleBook) -> list[Line]:
    """The lines of these pieces with what each rule of a line found in them."""
    parts = cut_glued(pieces, book.phrases, book.tables)
    lines = [Line(piece, index) for index, piece in enumerate(parts)]
    for before, after in zip(lines, lines[1:], strict=False):
        before.next, after.previous = after, before
    for line in lines:
        if not line.piece.protected:
            _inspect_line(line, book)
    return lines


def _inspect_line(line: Line, book: RuleBook) -> None:
    found = line.findings
    if line.words < LONG_LINE:
        for phrase in book.phrases.find(line.folded, line.folded_words):
            r = book.tables[phrase.table]
            _add(found, Finding(r.code, r.label, r.strength * phrase.share, phrase.text))
    for r in _candidates(line, book):
        if line.words <= r.longest and r.check is not None:
            answer = r.check(line)
            if answer:
                factor = answer if isinstance(answer, float) else 1.0
                _add(found, Finding(r.code, r.label, r.strength * factor))


def _candidates(line: Line, book: RuleBook) -> Iterable[Rule]:
    """The rules that look at every line, and those one of whose cues the line holds."""
    if line.words >= LONG_LINE:
        return book.always
    cues = book.by_word.keys() & line.folded_words
    picked = {r.code: r for cue in cues for r in book.by_word[cue]} if cues else {}
    if not book.by_char.keys().isdisjoint(line.text):
        picked |= {r.code: r for cue in book.by_char.keys() & set(line.text) for r in book.by_char[cue]}
    return (*book.always, *(picked[code] for code in sorted(picked))) if picked else book.always


def _add(found: list[Finding], finding: Finding) -> None:
    """Keeps the strongest finding of a code: a phrase listed under two languages is one piece of evidence."""
    for at, other in enumerate(found):
        if other.code == finding.code:
            if finding.weight > other.weight:
                found[at] = finding
            return
    found.append(finding)
