"""The lines of a page, as the choice of its title, authors and dates looks at them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cleanpress.model import BODY_LABELS, Label, Metadata
from cleanpress.rules.line import Line

_BESIDE = frozenset([Label.RELATED, Label.NAV, Label.COMMENT, Label.COMMENT_META, Label.AD, Label.NEWSLETTER])
_PARAGRAPH_CHARS = 120
_LINES_ABOVE, _LINES_BELOW = 7, 14


@dataclass(frozen=True, slots=True)
class Printed:
    """What a page prints."""

    texts: Sequence[str]
    labels: Sequence[Label]
    """What each line is held for."""
    dated: Sequence[bool]
    """Which lines hold a date."""
    beside: Sequence[bool]
    """Which lines stand in an element that claims to hold other stories, readers' comments, menus."""
    main: int | None
    """The line that reads most like the headline."""
    language: str | None
    """BCP-47; tells in dates which number is the month."""

    @property
    def first_paragraph(self) -> int:
        """The first line of the story that is long enough for a paragraph; the number of lines if none is."""
        story = (i for i, label in enumerate(self.labels) if label in BODY_LABELS)
        return next((i for i in story if len(self.texts[i]) > _PARAGRAPH_CHARS), len(self.texts))

    @property
    def top(self) -> range:
        """The lines around the headline, where author and date are printed."""
        story = [i for i, label in enumerate(self.labels) if label in BODY_LABELS]
        first, last = (story[0], story[-1]) if story else (len(self.labels), len(self.labels))
        middle = first if self.main is None else self.main
        end = middle + _LINES_BELOW + 1
        # What stands behind a story of few lines belongs to others.
        return range(middle - _LINES_ABOVE, min(end, last + 1) if last > middle else end)

    @property
    def close(self) -> range:
        """Those right at it."""
        top = self.top
        middle = top.start + _LINES_ABOVE
        return range(middle - 2, min(middle + 6, top.stop))


def printed(lines: Sequence[Line], labels: Sequence[Label], main: int | None, language: str | None) -> Printed:
    """The view of these lines."""
    texts = [line.text for line in lines]
    dated = [bool(line.dates) for line in lines]
    beside = [line.piece.hints is not None and not _BESIDE.isdisjoint(line.piece.hints.roles) for line in lines]
    return Printed(texts, labels, dated, beside, main, language)


def kinds_of(meta: Metadata) -> set[str]:
    """What kinds of page it says it is, as signs."""
    return {f"page: {one.source}" for one in meta.told if one.field == "kind"}
