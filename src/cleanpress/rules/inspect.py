"""Runs the rules over the lines of a document, in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from cleanpress.config_options import nearest
from cleanpress.errors import ConfigError
from cleanpress.model import Finding, Label, Piece
from cleanpress.rules.catalogue import Phrase, PhraseIndex
from cleanpress.rules.context import BESIDE, add_neighbours_findings, settle_fields
from cleanpress.rules.cues import word_forms
from cleanpress.rules.engine import Rule, installed_rules
from cleanpress.rules.folded import fold_phrases, load_tables
from cleanpress.rules.line import LONG_LINE, Evidence, Line, lines_of
from cleanpress.rules.parts import GLUED, cut_glued

Rules = tuple[Rule, ...]
Places = tuple[int, ...]
BOOKS = 16
"""Rule books kept: those of the configurations seen last."""
OWN_STRENGTH = 4.0
"""Log-odds at the least of a phrase that a user adds, who has seen it."""
NAMELESS = frozenset({Label.BODY, Label.SUBHEADING, Label.OTHER})


@dataclass(frozen=True, slots=True, eq=False)
class RuleBook:
    """The rules that are on, laid out for speed: by table, by cue, and the few that look at every line."""

    tables: dict[str, Rule]
    checked: Rules
    """Those with a check, in the order in which they look at a line; the following give places in it."""
    by_word: dict[str, Places]
    by_char: dict[str, Places]
    by_mention: dict[str, Places]
    """By the words of `Rule.mentions`, for lines of any length."""
    shortest_mention: int
    """Words from which any of them looks at a line."""
    always: tuple[Places, ...]
    """The others, by the number of words of a line up to the longest any of them looks at."""
    uncued: tuple[tuple[Rules, Rules], ...]
    """These rules themselves, those apart that look around the text: what most lines are shown to."""
    phrases: PhraseIndex
    glued: frozenset[str]
    """The tables whose phrases inline elements glue to a paragraph."""
    weights: dict[str, float]


@lru_cache(BOOKS)
def rule_book(
    ignored: frozenset[str] = frozenset(),
    languages: frozenset[str] = frozenset(),
    added: tuple[Phrase, ...] = (),
) -> RuleBook:
    """The rules without those whose code starts with one of `ignored`.

    Args:
        ignored: codes, or starts of codes, of rules that are off.
        languages: the languages whose phrases count; all where empty.
        added: phrases beside those of our tables; their table is the code of their rule.

    Raises:
        ConfigError: a phrase is added to a rule that doesn't exist, or that names nothing.
    """
    rules = [r for r in installed_rules() if not r.code.startswith(tuple(ignored))]
    tables = {r.table: r for r in rules if r.table is not None}
    rows = load_tables(sorted(tables))
    if added:
        own = fold_phrases(added)
        rows = {way: [*rows[way], *own[way]] for way in rows}
        tables |= _own_tables(added, rules)
    checked = sorted((r for r in rules if r.check is not None), key=lambda r: (bool(r.cues), r.code))
    cues = [(cue, place) for place, r in enumerate(checked) for cue in r.cues]
    always = _always(checked)
    return RuleBook(
        tables,
        checked=tuple(checked),
        by_word=_index((cue, place) for cue, place in cues if len(cue) > 1 or cue.isalnum()),
        by_char=_index((cue, place) for cue, place in cues if len(cue) == 1),
        by_mention=_index((w, place) for place, r in enumerate(checked) if r.mentions for w in word_forms(r.mentions)),
        shortest_mention=min((r.shortest for r in checked if r.mentions), default=0),
        always=always,
        uncued=tuple(_apart([checked[place] for place in places]) for places in always),
        phrases=PhraseIndex(rows, tables, languages),
        glued=frozenset(table for table, r in tables.items() if r.label in GLUED),
        weights={r.code: r.strength for r in rules},
    )


def _own_tables(added: Iterable[Phrase], rules: Iterable[Rule]) -> dict[str, Rule]:
    """The rules that phrases are added to, each strong enough for a phrase of the user's own to decide."""
    installed = {r.code: r for r in installed_rules()}
    for code in {phrase.table for phrase in added}:
        if code not in installed:
            raise ConfigError(f"phrases and templates: no rule has the code {code}{nearest(code, installed)}")
        if installed[code].label in NAMELESS:
            raise ConfigError(f"phrases and templates: {code} says of no line what it is")
    on = {r.code: r for r in rules}
    return {
        phrase.table: replace(on[phrase.table], strength=max(on[phrase.table].strength, OWN_STRENGTH))
        for phrase in added
        if phrase.table in on
    }


def _index(cues: Iterable[tuple[str, int]]) -> dict[str, Places]:
    index: dict[str, Places] = {}
    for cue, place in cues:
        index[cue] = (*index.get(cue, ()), place)
    return index


def _always(checked: Sequence[Rule]) -> tuple[Places, ...]:
    rules = [(place, r) for place, r in enumerate(checked) if not r.cues and not r.mentions]
    longest = max((r.longest for _, r in rules), default=-1)
    return tuple(tuple(place for place, r in rules if r.shortest <= words <= r.longest) for words in range(longest + 1))


def inspect(pieces: Sequence[Piece], book: RuleBook) -> list[Line]:
    """The lines of these pieces with what each rule of a line found in them."""
    lines = lines_of(cut_glued(pieces, book.phrases, book.glued))
    unsettled: list[tuple[Line, Rules]] = []
    for line in lines:
        if not line.piece.protected:
            _, found, around = _evidence(line, book)
            line.findings += found
            if around:
                unsettled.append((line, around))
    shown = {finding.label for line in lines for finding in line.findings}
    for line, rules in unsettled:
        _check(line, [r for r in rules if r.beside is None or r.beside in shown], line.findings)
    settle_fields(lines)
    if BESIDE in book.weights:
        add_neighbours_findings(lines, book.weights[BESIDE])
    return lines


def _evidence(line: Line, book: RuleBook) -> Evidence:
    """What the line's text shows; looked for once, however often the text is met."""
    known = line.seen.evidence
    if known is None or known.book is not book:
        found = _phrases(line, book) if line.words < LONG_LINE else []
        alone, around = _candidates(line, book)
        _check(line, alone, found)
        known = line.seen.evidence = Evidence(book, tuple(found), around)
    return known


def _phrases(line: Line, book: RuleBook) -> list[Finding]:
    """The phrases in a line; of one table the strongest: listed under two languages it is one piece of evidence."""
    found: dict[str, Finding] = {}
    for phrase in book.phrases.find(line.folded, line.folded_words):
        r = book.tables[phrase.table]
        weight = r.strength * phrase.share
        if r.code not in found or weight > found[r.code].weight:
            found[r.code] = Finding(r.code, r.label, weight, phrase.text)
    return [*found.values()]


def _check(line: Line, rules: Iterable[Rule], found: list[Finding]) -> None:
    for r in rules:
        answer = r.check(line)  # type: ignore[misc]
        if answer:
            factor = answer if isinstance(answer, float) else 1.0
            found.append(Finding(r.code, r.label, r.strength * factor))


def _apart(rules: Sequence[Rule]) -> tuple[Rules, Rules]:
    """The rules that ask for the text alone, and those that look around it."""
    return tuple([r for r in rules if not r.around]), tuple([r for r in rules if r.around])


def _candidates(line: Line, book: RuleBook) -> tuple[Rules, Rules]:
    """The rules that look at every line of this length, and those one of whose cues the line holds."""
    words = line.words
    cued: list[Places] = []
    if words >= book.shortest_mention:
        cued += [book.by_mention[form] for form in book.by_mention.keys() & line.lowered]
    if words < LONG_LINE:
        cued += [book.by_word[cue] for cue in book.by_word.keys() & line.folded_words]
        cued += [book.by_char[char] for char in book.by_char.keys() & line.text]
    if not cued:
        return book.uncued[words] if words < len(book.uncued) else ((), ())
    always = book.always[words] if words < len(book.always) else ()
    called = [book.checked[place] for place in sorted({*always, *chain.from_iterable(cued)})]
    return _apart([r for r in called if r.shortest <= words <= r.longest])
