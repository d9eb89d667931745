"""The features of one line, computed once and shared by rules and looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import count
from operator import eq
from typing import TYPE_CHECKING, NamedTuple
from weakref import ref

import regex

from cleanpress.dates import DateSpan, find_dates, has_undated
from cleanpress.model import Finding, Kind, Piece
from cleanpress.punctuation import CLOSING, SENTENCE_ENDS, ends_sentence
from cleanpress.remember import remember
from cleanpress.rules.fold import fold, fold_lines, fold_numbers

if TYPE_CHECKING:
    from cleanpress.rules.engine import Rule

DATED_LINE = 20
"""Words up to which a line is searched for dates; a sentence may name one without being a date line."""
LONGEST_CODE = 24
"""Characters of the code that signs a story's end, at the most."""
_SIGNED = regex.compile(r"[.!?…][\"'”’“‘»«]?\s?[(\[]\p{Latin}{1,6}(?:[/,&+-]\s?\p{Latin}{1,6}){0,3}[)\]]$")
LONGEST_WORD = 60
"""Characters that a word has at the most."""
LONG_LINE = 40
"""Words from which a line is a paragraph: too long for a phrase to fill it."""


class Evidence(NamedTuple):
    """What the rules that are on find in a text."""

    book: object
    """Which rules are on."""
    findings: tuple[Finding, ...]
    around: tuple[Rule, ...]
    """Rules that the text calls for, and that look around it as well."""


class Wording(NamedTuple):
    """What the looks read in a text, whatever stands around it."""

    reader: object
    """Whose weights the points are of."""
    features: tuple[float, ...]
    points: int
    """What the first look gives for these features alone, in thousandths."""
    long_words: tuple[str, ...]


class Text:
    """What a text shows by itself, wherever it stands. Lines of the same text share it, on all pages."""

    __slots__ = (
        "_dates",
        "_folded",
        "_folded_words",
        "ends",
        "evidence",
        "lowered",
        "split",
        "text",
        "wording",
        "words",
    )

    def __init__(self, text: str) -> None:
        self.text = text
        # Tuples: Python's cycle collector walks over every list that is kept, and lets go of tuples of strings.
        self.split = split = tuple(text.split())
        lower = text.lower()
        self.lowered = split if lower == text else tuple(lower.split())
        spaced = len(split)
        self.words = spaced if len(text) <= spaced * 10 else _count_words(text, spaced)
        last = text[-1:]
        self.ends = last in SENTENCE_ENDS if last not in CLOSING else _closes_sentence(text)
        self.evidence: Evidence | None = None
        self.wording: Wording | None = None
        self._folded: str | None = None
        self._folded_words: tuple[str, ...] | None = None
        self._dates: Sequence[DateSpan] | None = None

    @property
    def folded(self) -> str:
        """The text folded, numbers too; the key of phrase tables."""
        if self._folded is None:
            self._folded = fold_numbers(fold(self.text))
        return self._folded

    @property
    def folded_words(self) -> tuple[str, ...]:
        """The words of the folded text."""
        if self._folded_words is None:
            self._folded_words = tuple(self.folded.split(" "))
        return self._folded_words

    @property
    def dates(self) -> Sequence[DateSpan]:
        """The dates printed in a line short enough to be a byline, or a comment's head."""
        if self._dates is None:
            # A folded number is a 0.
            short = self.words <= DATED_LINE and ("0" in self.folded or has_undated(self.text, self.lowered))
            self._dates = find_dates(self.text) if short else ()
        return self._dates

    @property
    def is_folded(self) -> bool:
        """Whether the text has been folded already."""
        return self._folded is not None

    def fold(self, words: list[str]) -> None:
        """Takes the words of the folded text from where many lines were folded at once."""
        self._folded_words = tuple(words)
        self._folded = " ".join(words)


look_at = remember(Text)


class Line:
    """A piece, what is seen in it, and what rules found. Mutable only while rules add findings."""

    __slots__ = (
        "ends",
        "findings",
        "index",
        "lowered",
        "page",
        "piece",
        "seen",
        "split",
        "text",
        "words",
    )

    def __init__(self, piece: Piece, index: int) -> None:
        self.piece = piece
        self.index = index
        self.text = text = piece.plain
        self.seen = seen = look_at(text)
        self.split = seen.split
        self.lowered = seen.lowered
        self.words = seen.words
        self.ends = seen.ends
        self.page: Callable[[], Page | None] = _nowhere
        self.findings: list[Finding] = []

    @property
    def folded(self) -> str:
        """The text folded, numbers too; the key of phrase tables."""
        return self.seen.folded

    @property
    def folded_words(self) -> tuple[str, ...]:
        """The words of the folded text."""
        return self.seen.folded_words

    @property
    def dates(self) -> Sequence[DateSpan]:
        """The dates printed in a line short enough to be a byline, or a comment's head."""
        return self.seen.dates

    @property
    def previous(self) -> Line | None:
        """The line above it."""
        page = self.page()
        return page[self.index - 1] if page and self.index else None

    @property
    def next(self) -> Line | None:
        """The line below it."""
        page = self.page()
        return page[self.index + 1] if page and self.index + 1 < len(page) else None

    @property
    def is_paragraph(self) -> bool:
        """Running text of more than a sentence's length."""
        return self.words >= 25 or (self.words >= 12 and self.ends)

    @property
    def lower_share(self) -> float:
        """Share of words without a capital or with none to have; a title has few, a sentence many."""
        same: int = sum(map(eq, self.split, self.lowered))
        return same / (len(self.split) or 1)

    @property
    def is_heading(self) -> bool:
        """Marked as a heading."""
        return self.piece.kind is Kind.SUBHEADING

    def dated_rest(self) -> str:
        """The text without its dates."""
        rest, at = [], 0
        for span in self.dates:
            rest.append(self.text[at : span.start])
            at = span.end
        return " ".join("".join([*rest, self.text[at:]]).split())


class Page(list[Line]):
    """The lines of a document. A line knows its page, but does not keep it: all go at once, by no garbage collector."""


def _nowhere() -> None:
    """The page of a line that stands alone."""


def lines_of(pieces: Iterable[Piece]) -> Page:
    """A line for each piece; texts short enough for a phrase to fill them are folded, all at once."""
    lines = Page(map(Line, pieces, count()))
    page = ref(lines)
    for line in lines:
        line.page = page
    new = [line.seen for line in lines if line.words < LONG_LINE and not line.seen.is_folded]
    for seen, words in zip(new, fold_lines([seen.text for seen in new]), strict=True):
        seen.fold(words)
    return lines


def _closes_sentence(text: str) -> bool:
    # "... until May. (dpa/ab)": desks sign a story's last paragraph with their code.
    signed = text[-1:] in ")]）" and _SIGNED.search(text[-LONGEST_CODE:])
    return bool(signed) or ends_sentence(text)


def _count_words(text: str, spaced: int) -> int:
    """Words by spaces, or about so many as a text without spaces would have: Chinese and Japanese write two
    characters a word on average, Thai and Khmer about five."""
    length = len(text)
    if length <= spaced * 10 or length <= 8:
        return spaced
    # A long run without a space is no word but data; it must not pass for a short line.
    spaced = max(spaced, length // LONGEST_WORD)
    if text.isascii():
        return spaced
    probes = (text[length // 2], text[length // 3], text[-2])
    if any("\u3040" <= c <= "\u9fff" or "\uff66" <= c <= "\uff9f" for c in probes):
        return max(spaced, length // 2)
    if any("\u0e00" <= c <= "\u0eff" or "\u1000" <= c <= "\u109f" or "\u1780" <= c <= "\u17ff" for c in probes):
        return max(spaced, length // 5)
    return spaced
