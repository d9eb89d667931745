"""Runs the rules over the lines of a document, in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from cleanpress.model import Finding, Piece
from cleanpress.rules.catalogue import PhraseIndex
from cleanpress.rules.cues import word_forms
from cleanpress.rules.engine import Rule, all_rules
from cleanpress.rules.folded import load_tables
from cleanpress.rules.line import LONG_LINE, Line, lines_of
from cleanpress.rules.parts import cut_glued

Rules = tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The rules that are on, laid out for speed: by table, by cue, and the few that look at every line."""

    tables: dict[str, Rule]
    by_word: dict[str, Rules]
    by_char: dict[str, Rules]
    by_mention: dict[str, Rules]
    """By the words of `Rule.mentions`, for lines of any length."""
    shortest_mention: int
    """Words from which any of them looks at a line."""
    always: tuple[Rules, ...]
    """The others, by the number of words of a line up to the longest any of them looks at."""
    phrases: PhraseIndex
    weights: dict[str, float]


@cache
def rule_book(ignored: frozenset[str] = frozenset()) -> RuleBook:
    """The rules without those whose code starts with one of `ignored`."""
    rules = [r for r in all_rules() if not r.code.startswith(tuple(ignored))]
    tables = {r.table: r for r in rules if r.table is not None}
    checked = [r for r in rules if r.check is not None]
    return RuleBook(
        tables,
        by_word=_index((cue, r) for r in checked for cue in r.cues if len(cue) > 1 or cue.isalnum()),
        by_char=_index((cue, r) for r in checked for cue in r.cues if len(cue) == 1),
        by_mention=_index((form, r) for r in checked if r.mentions for form in word_forms(r.mentions)),
        shortest_mention=min((r.shortest for r in checked if r.mentions), default=0),
        always=_always([r for r in checked if not r.cues and not r.mentions]),
        phrases=PhraseIndex(load_tables(sorted(tables)), tables),
        weights={r.code: r.strength for r in rules},
    )


def _index(cues: Iterable[tuple[str, Rule]]) -> dict[str, Rules]:
    index: dict[str, Rules] = {}
    for cue, r in cues:
        index[cue] = (*index.get(cue, ()), r)
    return index


def _always(rules: Sequence[Rule]) -> tuple[Rules, ...]:
    longest = max((r.longest for r in rules), default=-1)
    return tuple(tuple(r for r in rules if r.shortest <= words <= r.longest) for words in range(longest + 1))


def inspect(pieces: Sequence[Piece], book: RuleBook) -> list[Line]:
    """The lines of these pieces with what each rule of a line found in them."""
    lines = lines_of(cut_glued(pieces, book.phrases, book.tables))
    unprotected = [line for line in lines if not line.piece.protected]
    # Each step through all lines, not each line through all steps: what a step needs stays in the processor's cache.
    for line in unprotected:
        if line.words < LONG_LINE:
            _add_phrases(line, book)
    candidates = [_candidates(line, book) for line in unprotected]
    for line, rules in zip(unprotected, candidates, strict=True):
        _check(line, rules)
    return lines


def _add_phrases(line: Line, book: RuleBook) -> None:
    for phrase in book.phrases.find(line.folded, line.folded_words):
        r = book.tables[phrase.table]
        _add(line.findings, Finding(r.code, r.label, r.strength * phrase.share, phrase.text))


def _check(line: Line, rules: Rules) -> None:
    for r in rules:
        answer = r.check(line)  # type: ignore[misc]
        if answer:
            factor = answer if isinstance(answer, float) else 1.0
            _add(line.findings, Finding(r.code, r.label, r.strength * factor))


def _candidates(line: Line, book: RuleBook) -> Rules:
    """The rules that look at every line of this length, and those one of whose cues the line holds."""
    words = line.words
    always = book.always[words] if words < len(book.always) else ()
    cued: list[Rule] = []
    if words < LONG_LINE:
        by_word = book.by_word
        for cue in line.folded_words:
            if cue in by_word:
                cued += by_word[cue]
        for char in book.by_char.keys() & line.text:
            cued += book.by_char[char]
    if words >= book.shortest_mention and not book.by_mention.keys().isdisjoint(line.lowered):
        for form in line.lowered:
            cued += book.by_mention.get(form, ())
    if not cued:
        return always
    picked = {r.code: r for r in (*always, *cued) if r.shortest <= words <= r.longest}
    return tuple(sorted(picked.values(), key=_order)) if len(picked) > len(always) else always


def _order(r: Rule) -> tuple[bool, str]:
    """Rules without cues first."""
    return bool(r.cues), r.code


def _add(found: list[Finding], finding: Finding) -> None:
    """Keeps the strongest finding of a code: a phrase listed under two languages is one piece of evidence."""
    for at, other in enumerate(found):
        if other.code == finding.code:
            if finding.weight > other.weight:
                found[at] = finding
            return
    found.append(finding)
