"""The lines of a page, as the choice of its title, authors and dates looks at them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cleanpress.model import BODY_LABELS, Label
from cleanpress.rules.line import Line

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
        middle = self.main
        if middle is None:
            middle = next((i for i, label in enumerate(self.labels) if label in BODY_LABELS), len(self.labels))
        return range(middle - _LINES_ABOVE, middle + _LINES_BELOW + 1)

    @property
    def close(self) -> range:
        """Those right at it."""
        return range(self.top.start + _LINES_ABOVE - 2, self.top.start + _LINES_ABOVE + 6)


def printed(lines: Sequence[Line], labels: Sequence[Label], main: int | None, language: str | None) -> Printed:
    """The view of these lines."""
    return Printed([line.text for line in lines], labels, [bool(line.dates) for line in lines], main, language)
