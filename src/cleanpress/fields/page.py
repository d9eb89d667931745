"""Headline, authors and dates of an HTML page: what its lines print and what its markup says, weighed together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from cleanpress.fields.choose import best
from cleanpress.fields.date_reader import DateReader
from cleanpress.fields.page_authors import author_candidates
from cleanpress.fields.page_dates import date_candidates, modified_date
from cleanpress.fields.page_title import title_candidates
from cleanpress.fields.printed import Printed, printed
from cleanpress.model import Label, Metadata
from cleanpress.read.html_titles import squeezed
from cleanpress.rules.line import Line

_LINES = 400
_LINKS = frozenset([Label.NAV, Label.RELATED])
"""Entries of menus and lists say the title, too, and print no headline."""
_LONGEST = 300


class PageFields(NamedTuple):
    """What an HTML page says of its story; None and empty where it says nothing that may be trusted."""

    headline: str | None
    line: int | None
    """The line that prints the headline; None where only metadata has it."""
    authors: tuple[str, ...]
    published: date | datetime | None
    modified: date | datetime | None


def page_fields(
    meta: Metadata, lines: Sequence[Line], labels: Sequence[Label], main: int | None, language: str | None
) -> PageFields:
    """Weighs everything that a page says.

    Args:
        meta: what the markup says.
        lines: the page's lines.
        labels: what they are held for.
        main: the line that reads most like the headline.
        language: BCP-47.
    """
    page = printed(lines, labels, main, language)
    title = best("title", title_candidates(meta, page))
    headline = title.value if title else None if main is None else page.texts[main]
    at = None if headline is None else _line_of(headline, page)
    authors = best("author", author_candidates(meta, page, headline))
    reader = DateReader(page, meta.url)
    day = best("date", date_candidates(meta, page, reader))
    return PageFields(
        headline if at is None else page.texts[at],
        at,
        authors.value if authors else (),
        day.value if day else None,
        modified_date(meta, reader),
    )


def _line_of(headline: str, page: Printed) -> int | None:
    """The line that prints the headline: the one held for it, else the last above the story."""
    key = squeezed(headline)
    if page.main is not None and squeezed(page.texts[page.main]) == key:
        return page.main
    found = [i for i, text in enumerate(page.texts[:_LINES]) if len(text) <= _LONGEST and squeezed(text) == key]
    found = [i for i in found if page.labels[i] not in _LINKS]
    above = [i for i in found if i <= page.first_paragraph]
    return above[-1] if above else next(iter(found), None)
