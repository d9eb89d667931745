"""Who signed the story: names below the headline that stand without a marker, or below a marker of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from cleanpress.label.looks import Looks
from cleanpress.model import BODY_LABELS, Label
from cleanpress.rules.credits import only_names
from cleanpress.rules.line import Line
from cleanpress.rules.names import is_entity, is_marker, looks_like_name, person_names
from cleanpress.rules.rubrics import rubric_names

SIGNATURE_LINES = 14
"""Lines below the headline among which the author is named."""
LINES_ABOVE = 6
SIGNED_WORDS = 8
STORY_WORDS = 3000
LEAST_LETTERS = 4
"""Shorter words may be particles of names."""
UNSIGNED = BODY_LABELS | {Label.OTHER, Label.RELATED}
SIGNATURE = frozenset({Label.BYLINE, Label.DATE})
MOST_SIGNED = 4
"""Lines with a name and no marker that sign one story."""
UNMARKED = frozenset({"CP612", "CP614", "CP616"})
"""Rules that take a line for a byline only because it looks like a name, or stands below a marker."""
ENTRIES = UNMARKED | {"CP611"}
"""Rules by which entries of a list look like bylines, too: events have a date and a place behind bars."""


def label_signature(lines: Sequence[Line], labels: list[Label], head: int, end: int) -> None:
    """Labels the lines that name the author.

    Args:
        lines: the lines of the document.
        labels: what they are held for so far; changed.
        head: the headline.
        end: the paragraph below which nobody signs any more.
    """
    # Read at most once, and in few documents: where a name is in doubt. No label from `end` on changes here.
    common = cache(lambda: _common_words(lines, labels, end))
    for i in range(max(0, head - LINES_ABOVE), min(end, head + SIGNATURE_LINES, len(lines))):
        line = lines[i]
        if labels[i] is Label.BYLINE and _signed_only_by(line, UNMARKED) and _says(line, common):
            labels[i] = Label.OTHER
        if labels[i] not in UNSIGNED or i <= head:
            continue
        if _marks(lines, labels, i, end) or (
            _is_dated(labels, i, end) and _full_names(line) and not _says(line, common)
        ):
            labels[i] = Label.BYLINE


def unsign_lists(lines: Sequence[Line], labels: list[Label], looks: Looks) -> None:
    """A story is signed once or twice; many names one below another, or one with each entry, are a list."""
    signed = [i for i, label in enumerate(labels) if label is Label.BYLINE and _signed_only_by(lines[i], ENTRIES)]
    if len({lines[i].folded for i in signed}) > MOST_SIGNED:
        for i in signed:
            labels[i] = Label.BODY if looks.second[i] > looks.gate.cut else Label.OTHER


def _marks(lines: Sequence[Line], labels: Sequence[Label], i: int, end: int) -> bool:
    """Whether the line is the marker of a name below it."""
    return i + 1 < end and labels[i + 1] is Label.BYLINE and is_marker(lines[i].split)


def _signed_only_by(line: Line, codes: frozenset[str]) -> bool:
    """Whether no other rules than these take the line for a byline."""
    return all(f.code in codes for f in line.findings if f.label is Label.BYLINE)


def _says(line: Line, common: Callable[[], frozenset[str]]) -> bool:
    """Whether a would-be name says something: "Key Takeaways" where the story speaks of takeaways."""
    return not common().isdisjoint(_words(line.lowered))


def _common_words(lines: Sequence[Line], labels: Sequence[Label], start: int) -> frozenset[str]:
    """The words that the story writes in small letters: no part of a name."""
    said: set[str] = set()
    left = STORY_WORDS
    for i in range(start, len(lines)):
        if labels[i] not in BODY_LABELS:
            continue
        split = lines[i].split[:left]
        said.update(filter(str.islower, split))
        left -= len(split)
        if left <= 0:
            break
    return frozenset(_words(said))


def _words(words: Iterable[str]) -> Iterator[str]:
    return (bare for word in words if len(bare := word.strip(",.:;!?()\"'“”’")) >= LEAST_LETTERS)


def _is_dated(labels: Sequence[Label], i: int, end: int) -> bool:
    """Whether a date, or a byline's other half, stands right above or below."""
    return labels[i - 1] in SIGNATURE or (i + 1 < min(end, len(labels)) and labels[i + 1] in SIGNATURE)


def _full_names(line: Line) -> bool:
    if not 2 <= line.words <= SIGNED_WORDS or line.ends or line.is_heading or line.folded in rubric_names():
        return False
    names = person_names(line.text)
    full = all(" " in name and looks_like_name(name) and not is_entity(name) for name in names)
    return bool(names) and full and only_names(line.text, names)
