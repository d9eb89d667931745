"""Which lines of the story are its subheadings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from cleanpress.label.lists import ENTRY
from cleanpress.model import BODY_LABELS, Kind, Label
from cleanpress.rules.line import Line

MOST_WORDS = 14
QUESTION_WORDS = 8
"""Words from which a question that no mark makes a heading is a sentence of the story."""
COLON_WORDS, LABEL_WORDS = 6, 2
"""Words of a heading that ends with a colon at the most, above a paragraph and above short lines."""
LABEL = 3
"""Letters of a mere label such as "By:" or "DPI" at the most."""
SECTION_WORDS = 15
"""Words from which a line below is a paragraph that may have a heading."""
OPENING_QUOTES = tuple("\"“„«»‘‚'「『–—")
QUESTION_MARKS = ("?", "？")
_NUMBERED = regex.compile(r"\d{1,2}[.)] \p{Lu}")


class Place(NamedTuple):
    """A line of the story, with the story's lines around it."""

    line: Line
    above: Line | None
    below: Line
    apart: bool
    """Whether a blank line stands above it."""
    alone: bool
    """Whether one stands below it, too."""


def find_subheadings(lines: Sequence[Line], labels: list[Label]) -> None:
    """Short lines without an end mark, above a paragraph or a list of the story."""
    story = [i for i, label in enumerate(labels) if label in BODY_LABELS]
    found = []
    for k, i in enumerate(story[:-1]):
        line = lines[i]
        apart = i == 0 or line.piece.blank_before > 0
        alone = apart and lines[i + 1].piece.blank_before > 0
        above = lines[story[k - 1]] if k else None
        if _may_head(line) and _heads(Place(line, above, lines[story[k + 1]], apart, alone)):
            found.append(i)
    for i in found:
        labels[i] = Label.SUBHEADING


def _heads(place: Place) -> bool:
    line, below = place.line, place.below
    if line.text.endswith(QUESTION_MARKS):
        return below.words >= SECTION_WORDS and not _asks(place)
    if line.text.endswith(":"):
        most = COLON_WORDS if below.words >= SECTION_WORDS else LABEL_WORDS
        return place.apart and len(line.text) > LABEL and line.words <= most and not _speaks(below)
    if _counts(line) and not line.is_heading and (_counts(below) or (place.above is not None and _counts(place.above))):
        return False
    if below.words < SECTION_WORDS:
        return _opens_short_lines(place) or _shouts(place) or _heads_entries(place) or _ranks(place)
    return not _ends_list(place) and not _is_entry(line, below)


def _counts(line: Line) -> bool:
    return _NUMBERED.match(line.text) is not None


def _speaks(line: Line) -> bool:
    return line.text.startswith(OPENING_QUOTES)


def _shouts(place: Place) -> bool:
    """Whether the line alone is in capitals."""
    line = place.line
    if not line.text.isupper() or line.words > MOST_WORDS // 2 or place.below.text.isupper():
        return False
    return sum(map(str.isalpha, line.text)) > LABEL and not (place.above and place.above.text.isupper())


def _may_head(line: Line) -> bool:
    if line.is_heading:
        return line.words <= 2 * MOST_WORDS
    return (
        line.words <= MOST_WORDS
        and (not line.ends or line.text.endswith(QUESTION_MARKS))
        and not line.text.endswith((",", ";"))
        and (line.piece.kind is Kind.PARAGRAPH or _counts(line))
        and not line.text[:1].islower()
    )


def _asks(place: Place) -> bool:
    """Whether the line is an interviewer's question, or a sentence of the story: the answer is quoted or stands right
    below it, or it is long."""
    line, below = place.line, place.below
    if _speaks(below):
        return True
    return not line.is_heading and ((place.apart and not place.alone) or line.words >= QUESTION_WORDS)


def _ends_list(place: Place) -> bool:
    """Whether the line stands right below a short one, and apart from the paragraph: the last line of a list."""
    line, above = place.line, place.above
    if line.is_heading or above is None or place.apart or above.index != line.index - 1:
        return False
    if ENTRY.match(above.text) and not ENTRY.match(line.text):
        return False
    return place.below.piece.blank_before > 0 and not above.ends and above.words < SECTION_WORDS


def _is_entry(line: Line, below: Line) -> bool:
    """Whether two lines that stand together are entries such as "Address: 1 Main Street"."""
    attached = below.index == line.index + 1 and below.piece.blank_before == 0
    return attached and ENTRY.match(line.text) is not None and ENTRY.match(below.text) is not None


def _opens_short_lines(place: Place) -> bool:
    """Whether the line stands by itself between a sentence and a short one: the heading of a list."""
    line, above, below, _, alone = place
    if line.is_heading:
        return below.ends or below.piece.kind is not Kind.SUBHEADING
    if not alone or above is None or line.words > SECTION_WORDS // 2 or not _closes(above):
        return False
    return below.index == line.index + 1 and (below.ends or below.piece.kind is Kind.LIST_ITEM)


def _heads_entries(place: Place) -> bool:
    """Whether entries such as "Address: 1 Main Street" stand below the line, and none or a sentence right above it."""
    line, above, below = place.line, place.above, place.below
    if ENTRY.match(line.text) or not (ENTRY.match(below.text) and below.next and ENTRY.match(below.next.text)):
        return False
    return above is None or _closes(above) or ENTRY.match(above.text) is not None


def _ranks(place: Place) -> bool:
    """Whether the line is one of a ranking's numbered headings, which stand apart from what is said of each."""
    return place.alone and _counts(place.line) and (place.above is None or _closes(place.above))


def _closes(line: Line) -> bool:
    return line.ends or line.text.endswith(":")
