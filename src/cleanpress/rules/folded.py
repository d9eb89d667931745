"""The tables of phrases, folded: as the build wrote them into the wheel, else folded here on first use.

A source checkout has no such file, so an edited table counts at once. `hatch_build.py` writes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.resources import files

import regex

from cleanpress.rules.catalogue import PLACEHOLDER, SPACELESS, Phrase, read_table
from cleanpress.rules.fold import fold_lines

FILE = "folded.txt"
"""Beside the tables: for each way of looking phrases up its rows, a blank line between them."""
WAYS = ("exact", "prefix", "suffix", "template")
Rows = dict[str, list[str]]
"""For each way its rows: the folded phrase and the cells of the phrase as it stands in its table, between tabs."""
_LOOSE = regex.compile(rf"(?<=[{SPACELESS}]:) (?=%[stn])")
"""The space behind a colon in scripts that have none between words: few sites set one, and the gap takes it in."""


def load_tables(tables: Iterable[str]) -> Rows:
    """The rows of all tables that were packaged; of these tables in a source checkout."""
    packaged = files("cleanpress.rules") / "phrases" / FILE
    return parse(packaged.read_text("utf-8")) if packaged.is_file() else fold_tables(tables)


def fold_tables(tables: Iterable[str]) -> Rows:
    """The rows of these tables."""
    return fold_phrases([phrase for table in tables for phrase in read_table(table)])


def fold_phrases(phrases: Sequence[Phrase]) -> Rows:
    """The rows of these phrases."""
    texts = [p.text.replace("%d", "0") if p.match == "template" else p.text for p in phrases]
    rows: Rows = {way: [] for way in WAYS}
    for phrase, words in zip(phrases, fold_lines(texts), strict=True):
        way, folded = _way(phrase), " ".join(words)
        rows[way].append("\t".join([_LOOSE.sub("", folded) if way == "template" else folded, *phrase]))
    return rows


def _way(phrase: Phrase) -> str:
    # A template whose only gaps are numbers is a whole line once numbers are folded.
    if phrase.match == "template" and set(PLACEHOLDER.findall(phrase.text)) == {"%d"}:
        return "exact"
    return phrase.match


def dump(rows: Rows) -> str:
    """The file's text."""
    return "\n\n".join("\n".join(rows[way]) for way in WAYS)


def parse(text: str) -> Rows:
    """What `dump` wrote."""
    return {way: block.split("\n") if block else [] for way, block in zip(WAYS, text.split("\n\n"), strict=True)}
