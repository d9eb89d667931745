"""Looks up what publishing systems print: tables of phrases, all languages at once, in one pass over a line.

The rows stand in `rules/phrases/<table>.tsv` with the columns `lang match strength phrase`. `match` is `exact` (the
whole line), `prefix`, `suffix` or `template` with the placeholders `%s` any short text, `%d` a number, `%t` a date or
time, `%n` names. `strength` is `strong` (never a story's own line) or `weak` (needs context around it).

A line is folded once; whole lines are found by hash, prefixes, suffixes and templates by a hash of one word of theirs,
so that thousands of phrases cost what a handful does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from typing import NamedTuple

import regex

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
ANY_LANGUAGE = "und"
"""What phrases of no language, such as names of networks, are listed under."""
LONGEST_TEMPLATE_GAP = 80
SPACELESS = "\u0e00-\u0eff\u1780-\u17ff\u3001-\u9fff"
"""Scripts that put no spaces between words (Thai, Lao, Khmer, Chinese, Japanese), as a set of characters."""
_SPACELESS = regex.compile(f"[{SPACELESS}]")
PLACEHOLDER = regex.compile(r"%[sdtn]")
_GAPS = {
    "%s": rf".{{1,{LONGEST_TEMPLATE_GAP}}}?",
    "%d": r"0[km+]?",
    "%t": r"(?=.{0,12}0).{2,48}?",
    "%n": rf".{{2,{LONGEST_TEMPLATE_GAP}}}?",
}


class Phrase(NamedTuple):
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
    return char >= "\u0e00" and _SPACELESS.match(char) is not None


def _key(folded: str) -> str:
    """The word, or two characters where words have no spaces, by which a phrase's start is indexed."""
    return folded[:2] if folded and _spaceless(folded[0]) else folded.split(" ", 1)[0]


def _last_key(folded: str) -> str:
    """The same for its end."""
    return folded[-2:] if folded and _spaceless(folded[-1]) else folded.rsplit(" ", 1)[-1]


class PhraseIndex:
    """All tables, ready for look-up."""

    __slots__ = ("_exact", "_languages", "_patterns", "_prefix", "_suffix", "_tables", "_template")

    def __init__(self, rows: Mapping[str, Sequence[str]], tables: Iterable[str], languages: Iterable[str] = ()) -> None:
        """Lays out the rows of `folded`, those of other tables left out, and of other languages where some are
        named."""
        self._tables = frozenset(tables)
        self._languages = frozenset({*languages, ANY_LANGUAGE}) if languages else frozenset()
        # Thirty thousand lines, few of which are ever met: rows are read when their line is. Rows of one line are
        # joined, so that this stays one dictionary of strings, which is fast to fill and nothing to the collector.
        exact: dict[str, str | tuple[Phrase, ...]] = {}
        for row in rows["exact"]:
            folded, _, cells = row.partition("\t")
            exact[folded] = f"{exact[folded]}\n{cells}" if folded in exact else cells
        self._exact = exact
        self._prefix = self._index(rows["prefix"], _key)
        self._suffix = self._index(rows["suffix"], _last_key)
        self._template = self._index(rows["template"], _template_key)
        self._patterns: dict[str, re.Pattern[str]] = {}

    def _index(self, rows: Iterable[str], key: Callable[[str], str]) -> dict[str, list[tuple[str, Phrase]]]:
        index: dict[str, list[tuple[str, Phrase]]] = {}
        for row in rows:
            folded, *cells = row.split("\t")
            if cells[0] in self._tables and self._speaks(cells[1]):
                index.setdefault(key(folded), []).append((folded, Phrase(*cells)))
        return index

    def _speaks(self, lang: str) -> bool:
        """Whether phrases of this language count."""
        return not self._languages or lang.partition("-")[0] in self._languages

    def _whole(self, folded: str) -> tuple[Phrase, ...]:
        """The phrases that are the whole line, one a table: the stronger where two languages share it."""
        known = self._exact.get(folded, ())
        if isinstance(known, str):
            best: dict[str, Phrase] = {}
            for row in known.split("\n"):
                phrase = Phrase(*row.split("\t"))
                if not self._speaks(phrase.lang):
                    continue
                if phrase.table not in best or phrase.share > best[phrase.table].share:
                    best[phrase.table] = phrase
            known = self._exact[folded] = tuple(p for p in best.values() if p.table in self._tables)
        return known

    def find(self, folded: str, words: Sequence[str]) -> list[Phrase]:
        """The phrases that a line shows.

        Args:
            folded: the line folded, its numbers too.
            words: its words.
        """
        found = [*self._whole(folded)] if folded in self._exact else []
        first, last = words[0], words[-1]
        if not folded.isascii():
            first, last = _key(folded), _last_key(folded)
        if first in self._prefix:
            found += [p for text, p in self._prefix[first] if folded.startswith(text) and _ends_word(folded, len(text))]
        if last in self._suffix:
            found += [p for text, p in self._suffix[last] if folded.endswith(text)]
        templates = self._template
        ends_and_words = (first, last, *words)
        telling = () if templates.keys().isdisjoint(ends_and_words) else dict.fromkeys(ends_and_words)
        for word in filter(templates.__contains__, telling):
            rows = [row for row in templates[word] if _may_fill(row[0], folded)]
            found += [phrase for text, phrase in rows if self._pattern(text).fullmatch(folded)]
        return found

    def _pattern(self, template: str) -> re.Pattern[str]:
        pattern = self._patterns.get(template)
        if pattern is None:
            pattern = self._patterns[template] = _compile(template)
        return pattern


def _ends_word(text: str, at: int) -> bool:
    """Whether a word ends before position `at`: "Share" starts "Share now", not "Shareholders"; what has
    no spaces between words ends anywhere."""
    if at >= len(text) or not text[at].isalnum() or not text[at - 1].isalnum():
        return True
    return _spaceless(text[at]) or _spaceless(text[at - 1])


def _literal_word(template: str) -> str:
    """The longest word of a template that stands free of its gaps; empty where it has none."""
    words = (word for word in template.split(" ") if "%" not in word and word != "0")
    return max(words, key=len, default="")


def _template_key(template: str) -> str:
    """What a template is indexed by: a word that stands free, or its start or end where the script has no spaces."""
    word = _literal_word(template)
    if word:
        return word
    head, tail = template.partition("%")[0], template.rpartition("%")[2][1:]
    return _key(head) if head and _spaceless(head[0]) else _last_key(tail)


def _may_fill(template: str, folded: str) -> bool:
    """Whether the line starts and ends with what the template does: few do, and only their patterns are compiled."""
    head, _, rest = template.partition("%")
    return folded.startswith(head) and folded.endswith(rest.rpartition("%")[2][1:])


def _compile(template: str) -> re.Pattern[str]:
    parts: list[str] = []
    at = 0
    for gap in PLACEHOLDER.finditer(template):
        parts += re.escape(template[at : gap.start()]), _GAPS[gap.group()]
        at = gap.end()
    # `re`, not `regex`: a page or two meets a new template each, and `re` compiles it in a third of the time.
    return re.compile("".join(parts) + re.escape(template[at:]))
