"""Headline, byline, authors and dates with the lines that print them: of a text, or of a page with its metadata."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from cleanpress.fields.page import PageFields
from cleanpress.fields.published import dates_at, dates_of, day_of
from cleanpress.model import Label, Span
from cleanpress.read.html_titles import squeezed
from cleanpress.rules.fold import fold
from cleanpress.rules.line import Line
from cleanpress.rules.names import is_entity, names_author, person_names


class Parts(NamedTuple):
    """The lines of one label, with where they stand."""

    texts: tuple[str, ...]
    spans: tuple[Span, ...]


_SAME = 60
"""Letters by which two texts are the same: their ends differ by cuts."""
_STORY_START = 5_000


class Facts(NamedTuple):
    """Headline, authors and dates, and where they stand."""

    headline: str | None
    line: int | None
    byline: str | None
    authors: tuple[str, ...]
    published: date | datetime | None
    modified: date | datetime | None
    at: tuple[tuple[int, int, int], ...]
    """(line, start, end) of the dates."""
    quoted: tuple[str, ...]
    """Names of those that only metadata says."""


def text_facts(
    main: int | None,
    lines: Sequence[Line],
    by_label: Mapping[Label, Parts],
    dated: Sequence[tuple[int, str]],
    language: str | None,
) -> Facts:
    """What the lines of a text say; there is nothing else."""
    byline = _byline(by_label)
    dates = dates_of(dated, language)
    return Facts(
        headline=None if main is None else lines[main].text,
        line=main,
        byline=byline,
        authors=person_names(byline) if byline else (),
        published=dates.published,
        modified=dates.modified,
        at=dates.at,
        quoted=(),
    )


def page_facts(
    page: PageFields,
    by_label: Mapping[Label, Parts],
    dated: Sequence[tuple[int, str]],
    language: str | None,
) -> Facts:
    """What a page says, with the lines that print it."""
    bylines = by_label[Label.BYLINE].texts if Label.BYLINE in by_label else ()
    names = tuple(map(fold, page.authors))
    byline = next((text for text in bylines if any(name in fold(text) for name in names)), None)
    modified = dates_of(dated, language).modified or page.modified
    if modified and page.published and day_of(modified) < day_of(page.published):
        modified = None
    days = {day_of(value) for value in (page.published, modified) if value}
    quoted: tuple[str, ...] = ("headline",) if page.headline and page.line is None else ()
    quoted += ("byline",) if page.authors and byline is None else ()
    return Facts(
        headline=page.headline,
        line=page.line,
        byline=byline or ", ".join(page.authors) or None,
        authors=page.authors,
        published=page.published,
        modified=modified,
        at=dates_at(dated, language, days),
        quoted=quoted,
    )


def told_standfirst(told: str | None, headline: str | None, body: str) -> str | None:
    """The description for search engines and networks, where it is a deck: most systems fill it with the story's
    first sentences, or with the headline again, if nobody writes one."""
    if not told or told.endswith(("…", "...")):
        return None
    start = squeezed(told)[:_SAME]
    if not start or (headline and squeezed(headline) == squeezed(told)) or start in squeezed(body[:_STORY_START]):
        return None
    return told


def _byline(by_label: Mapping[Label, Parts]) -> str | None:
    """The first byline that names a person in full, else one that names anybody, else the first."""
    parts = by_label.get(Label.BYLINE)
    if not parts:
        return None
    texts = [text for text in parts.texts if names_author(text)] or parts.texts
    named = [(text, names) for text in texts if (names := person_names(text))]
    full = (text for text, names in named if any(" " in name and not is_entity(name) for name in names))
    return next(full, named[0][0] if named else parts.texts[0])
