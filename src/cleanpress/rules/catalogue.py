"""Looks up what publishing systems print: tables of phrases, all languages at once, in one pass over a line.

The rows stand in `rules/phrases/<table>.tsv` with the columns `lang match strength phrase`. `match` is `exact` (the
whole line), `prefix`, `suffix` or `template` with the placeholders `%s` any short text, `%d` a number, `%t` a date or
time, `%n` names. `strength` is `strong` (never a story's own line) or `weak` (needs context around it).

A line is folded once; whole lines are found by hash, prefixes, suffixes and templates by a hash of one word of theirs,
so that thousands of phrases cost what a handful does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import regex

from cleanpress.rules.fold import fold, fold_numbers

# A phrase that fills its line starts heavier; a prefix never decides alone.
SHARES = {
    ("exact", "strong"): 1.0,
    ("exact", "weak"): 0.35,
    ("template", "strong"): 0.9,
    ("template", "weak"): 0.35,
    ("suffix", "strong"): 0.6,
    ("suffix", "weak"): 0.25,
    ("prefix", "strong"): 0.6,
    ("prefix", "weak"): 0.25,
}
LONGEST_TEMPLATE_GAP = 80
_PLACEHOLDER = regex.compile(r"%[sdtn]")
_GAPS = {
    "%s": rf".{{1,{LONGEST_TEMPLATE_GAP}}}?",
    "%d": r"0[km+]?",
    "%t": r"(?=.{0,12}0).{2,48}?",
    "%n": rf".{{2,{LONGEST_TEMPLATE_GAP}}}?",
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """One row of a table."""

    table: str
    lang: str
    match: str
    strength: str
    text: str

    @property
    def share(self) -> float:
        """How much of its rule's strength it has."""
        return SHARES[self.match, self.strength]


def read_table(table: str) -> Iterator[Phrase]:
    """The rows of one table.

    Raises:
        ValueError: a row is malformed.
    """
    resource = files("cleanpress.rules") / "phrases" / f"{table}.tsv"
    for number, row in enumerate(resource.read_text("utf-8").splitlines(), 1):
        if not row or row.startswith("#"):
            continue
        cells = row.split("\t")
        if len(cells) != 4 or (cells[1], cells[2]) not in SHARES:
            raise ValueError(f"{table}.tsv:{number}: want lang, match, strength, phrase; got {row!r}")
        yield Phrase(table, *cells)


def _spaceless(char: str) -> bool:
    """Whether the script of this character puts no spaces between words (Thai, Lao, Khmer, Chinese, Japanese)."""
    return "\u0e00" <= char <= "\u0eff" or "\u1780" <= char <= "\u17ff" or "\u3040" <= char <= "\u9fff"


def _key(folded: str, *, last: bool = False) -> str:
    """The word, or two characters where words have no spaces, by which a phrase's start or end is indexed."""
    if not folded:
        return ""
    if _spaceless(folded[-1] if last else folded[0]):
        return folded[-2:] if last else folded[:2]
    return folded.rsplit(" ", 1)[-1] if last else folded.split(" ", 1)[0]


class PhraseIndex:
    """All tables, ready for look-up."""

    __slots__ = ("_exact", "_patterns", "_prefix", "_suffix", "_template")

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._exact: dict[str, list[Phrase]] = {}
        self._prefix: dict[str, list[tuple[str, Phrase]]] = {}
        self._suffix: dict[str, list[tuple[str, Phrase]]] = {}
        self._template: dict[str, list[tuple[str, Phrase]]] = {}
        self._patterns: dict[str, regex.Pattern[str]] = {}
        for phrase in phrases:
            self._add(phrase)

    def _add(self, phrase: Phrase) -> None:
        if phrase.match == "template":
            # A template whose only gaps are numbers is a whole line once numbers are folded.
            numbers_only = set(_PLACEHOLDER.findall(phrase.text)) == {"%d"}
            folded = fold_numbers(fold(phrase.text.replace("%d", "0")))
            if numbers_only:
                self._add_exact(folded, phrase)
            else:
                self._template.setdefault(_literal_word(folded), []).append((folded, phrase))
            return
        folded = fold_numbers(fold(phrase.text))
        if phrase.match == "exact":
            self._add_exact(folded, phrase)
        elif phrase.match == "prefix":
            self._prefix.setdefault(_key(folded), []).append((folded, phrase))
        else:
            self._suffix.setdefault(_key(folded, last=True), []).append((folded, phrase))

    def _add_exact(self, folded: str, phrase: Phrase) -> None:
        """Keeps one phrase a table: the stronger where two languages share it."""
        known = self._exact.setdefault(folded, [])
        for at, other in enumerate(known):
            if other.table == phrase.table:
                if phrase.share > other.share:
                    known[at] = phrase
                return
        known.append(phrase)

    def find(self, folded: str, words: Sequence[str]) -> list[Phrase]:
        """The phrases that a line shows.

        Args:
            folded: the line folded, its numbers too.
            words: its words.
        """
        found = [*self._exact.get(folded, ())]
        first, last = words[0], words[-1]
        if not folded.isascii():
            first, last = _key(folded), _key(folded, last=True)
        if first in self._prefix:
            found += [p for text, p in self._prefix[first] if folded.startswith(text) and _ends_word(folded, len(text))]
        if last in self._suffix:
            found += [p for text, p in self._suffix[last] if folded.endswith(text)]
        templates = self._template
        telling = [word for word in words if word in templates]
        for word in dict.fromkeys(telling) if telling else ():
            found += [phrase for text, phrase in templates[word] if self._pattern(text).fullmatch(folded)]
        return found

    def _pattern(self, template: str) -> regex.Pattern[str]:
        pattern = self._patterns.get(template)
        if pattern is None:
            pattern = self._patterns[template] = _compile(template)
        return pattern


def _ends_word(text: str, at: int) -> bool:
    """Whether a word ends before position `at`: "Share" starts "Share now", not "Shareholders"."""
    return at >= len(text) or not text[at].isalnum() or not text[at - 1].isalnum() or _spaceless(text[at])


def _literal_word(template: str) -> str:
    """The longest word of a template that stands free of its gaps; empty where it has none."""
    words = (word for word in template.split(" ") if "%" not in word and word != "0")
    return max(words, key=len, default="")


def _compile(template: str) -> regex.Pattern[str]:
    parts: list[str] = []
    at = 0
    for gap in _PLACEHOLDER.finditer(template):
        parts += regex.escape(template[at : gap.start()]), _GAPS[gap.group()]
        at = gap.end()
    return regex.compile("".join(parts) + regex.escape(template[at:]))


@cache
def phrase_index(tables: tuple[str, ...]) -> PhraseIndex:
    """The index over these tables, built on first use."""
    return PhraseIndex(phrase for table in tables for phrase in read_table(table))
