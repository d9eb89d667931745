"""Finds residue in one text, by a configuration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from cleanpress.config import Config
from cleanpress.lint.codes import PathCodes, Selection
from cleanpress.lint.cuts import cuts, folds_lines
from cleanpress.lint.residue import Residue, find_residue
from cleanpress.model import Article, Span
from cleanpress.pipeline import Cleaner
from cleanpress.read.sniff import is_page

FORMATS = ("auto", "text", "markdown")
ROUNDS = 12
"""What goes changes what stands around the rest, so the text is read again until nothing more is found: two or three
times, for a page. The bound is for texts made to take longer."""


class Found(NamedTuple):
    """The residue of a text."""

    residue: list[Residue]
    deletions: list[Span]
    """What to delete so that what may go is gone; empty where that is more than the budget allows."""
    share: float = 0.0
    """How much of the text that is, spaces aside."""
    over_budget: bool = False
    unsafe_too: bool = False
    """Whether the budget allows for what `--unsafe-fixes` takes out besides."""
    is_html: bool = False
    """Whether the text is a page of HTML, which holds no lines of a story: nothing was looked for."""


class Fixed(NamedTuple):
    """A text with its residue taken out."""

    before: Found
    """What was found in it as it came."""
    after: Found
    """What remains; places are those of the new text."""
    kept: list[Span]
    """What stays of the text as it came."""
    removed: int
    """How many blocks went."""


class Finder:
    """Finds residue by one configuration. Picklable."""

    __slots__ = ("_cleaner", "_codes", "_ignores", "config")

    def __init__(self, config: Config, ignores: Mapping[str, frozenset[str]] | None = None) -> None:
        """`ignores` stands for the ignores by path of the configuration, seen from the current folder.

        Raises:
            ConfigError: the configuration names a code that no rule has.
        """
        self.config = config
        self._ignores = ignores
        self._codes = PathCodes(config, ignores)
        # What is ignored is left unsaid, not unseen: a rule that is off would leave its lines to rules less sure.
        self._cleaner = Cleaner(replace(config, ignore=frozenset()))

    def __reduce__(self) -> tuple[type[Finder], tuple[object, ...]]:
        return Finder, (self.config, self._ignores)

    def find(self, text: str, format: str = "auto", path: str | None = None) -> Found:  # noqa: A002 - CONTRACT's name
        """The residue of a text.

        Args:
            text: the text, which is never read as HTML.
            format: `auto`, `text` or `markdown`.
            path: where it came from, for ignores by path.

        Raises:
            InputTooLarge: it is larger than `Config.max_chars`.
        """
        codes = self._codes.of(path)
        if _is_html(text, format):
            return Found([], [], is_html=True)
        found = self._look(text, format, codes)
        share = _share(text, found.deletions) if found.deletions else 0.0
        if share > self.config.budget:
            return found._replace(deletions=[], share=share, over_budget=True)
        return found._replace(share=share)

    def fix(self, text: str, format: str = "auto", path: str | None = None) -> Fixed:  # noqa: A002
        """The text with its residue taken out, as often as it takes until none is left that may go; as it came where
        that would be more than the budget. Raises as `find`."""
        before = after = self.find(text, format, path)
        codes = self._codes.of(path)
        kept, removed = [Span(0, len(text))], 0
        now = text
        for _ in range(ROUNDS):
            if not after.deletions:
                break
            removed += sum(map(self._goes, after.residue))
            kept = _without(kept, after.deletions)
            now = "".join(text[start:end] for start, end in kept)
            after = self._look(now, format, codes)
        share = 1 - _size(now) / max(1, _size(text))
        if share > self.config.budget:
            over = before._replace(deletions=[], share=share, over_budget=True)
            return Fixed(over, over, [Span(0, len(text))], 0)
        return Fixed(before, after, kept, removed)

    def _look(self, text: str, format: str, codes: Selection) -> Found:  # noqa: A002
        """What is in a text, whatever the budget."""
        article = self._cleaner.clean(text, "markdown" if format == "markdown" else "text")
        found = find_residue(article, codes.covers, self.config.keep)
        if not found:
            return Found([], [])
        going = [Span(residue.start, residue.end) for residue in found if self._goes(residue)]
        deletions = cuts(text, going, _folds(article)) if going else []
        all_of_it = sum(_size(residue.text) for residue in found)
        return Found(found, deletions, unsafe_too=all_of_it <= self.config.budget * _size(text))

    def _goes(self, residue: Residue) -> bool:
        return residue.safe or self.config.unsafe_fixes


def _is_html(text: str, format: str) -> bool:  # noqa: A002
    return format == "auto" and "<" in text and is_page(text)


def _folds(article: Article) -> bool:
    return folds_lines(article.text, (block.text for block in article.blocks), article.format == "markdown")


def _size(text: str) -> int:
    """Characters, spaces aside."""
    return sum(map(len, text.split()))


def _share(text: str, deletions: list[Span]) -> float:
    return sum(_size(text[start:end]) for start, end in deletions) / max(1, _size(text))


def _without(kept: list[Span], deletions: list[Span]) -> list[Span]:
    """What is kept less deletions, whose offsets count what is kept only."""
    left: list[Span] = []
    at, number = 0, 0
    for start, end in kept:
        shift, here = start - at, start
        at += end - start
        while number < len(deletions) and deletions[number].start + shift < end:
            cut = Span(deletions[number].start + shift, deletions[number].end + shift)
            if here < cut.start:
                left.append(Span(here, cut.start))
            here = min(cut.end, end)
            if cut.end > end:
                break
            number += 1
        if here < end:
            left.append(Span(here, end))
    return left
