"""Second look: what stands around a line, computed from the first look's scores in a few linear passes."""

from __future__ import annotations

from collections.abc import Sequence
from math import log1p

from cleanpress.label.own import OWN, Columns
from cleanpress.label.page import Page, signed_log
from cleanpress.model import Label
from cleanpress.rules.line import Line

KEPT_FROM_OWN = (
    "words",
    "end mark",
    "small words",
    "lower case",
    "learned words",
    "words of paragraphs",
    "kind",
    "repeats",
    "blank lines above",
    "digits",
    "first character",
    "link density",
    "dates",
    "sentences",
    "quotes",
    "question",
)
AROUND = (
    "own score",
    "line before",
    "second line before",
    "third line before",
    "line after",
    "second line after",
    "third line after",
    "3 lines around",
    "3 lines before",
    "3 lines after",
    "10 lines around",
    "10 lines before",
    "10 lines after",
    "6 lines around by words",
    "25 lines around by words",
    "in best run",
    "distance to best run",
    "place in best run",
    "best run's share",
    "story before",
    "story after",
    "story's share of page",
    "story's words",
    "since comments opened",
    "since links opened",
    "since prompt",
    "until comments open",
    "until links open",
    "openings after story",
    "dates around",
    "residue around",
    "residue's share of page",
    "best line around",
    "run's lines",
    "run's words",
    "distance to longest run",
    "learned words around",
    "blank lines below",
    "alike lines together",
    "lines since headline",
    "line number",
    "lines to end",
    "comment findings",
    "residue findings",
    "since paragraph",
    "until paragraph",
    "since colon",
    "words in gap",
    "words shared with story",
    *KEPT_FROM_OWN,
)
"""The features of the second look, in order."""
_KEPT_INDEXES = tuple(OWN.index(name) for name in KEPT_FROM_OWN)
_BLANK = OWN.index("blank lines above")
RESIDUE = frozenset(
    {
        Label.SHARE,
        Label.RELATED,
        Label.COMMENT_FORM,
        Label.COMMENT_HEADER,
        Label.NEWSLETTER,
        Label.AD,
        Label.NAV,
        Label.LEGAL,
        Label.TAGS,
    }
)
THREAD = frozenset({Label.COMMENT, Label.COMMENT_META})


def around_features(lines: Sequence[Line], own: Columns, scores: Sequence[float], headline: int | None) -> Columns:
    """The features `AROUND`, a column each.

    Args:
        lines: the lines without lifted interruptions.
        own: their features in the first look.
        scores: their log-odds after the first look.
        headline: index of the line that repeats the page's title, where the story starts.
    """
    page = Page(lines, own, scores)
    count = page.count
    return [
        page.clipped,
        page.shifted(-1),
        page.shifted(-2),
        page.shifted(-3),
        page.shifted(1),
        page.shifted(2),
        page.shifted(3),
        page.mean(page.sum_score, 3, 4),
        page.mean(page.sum_score, 3, 0),
        page.mean(page.sum_score, -1, 4),
        page.mean(page.sum_score, 10, 11),
        page.mean(page.sum_score, 10, 0),
        page.mean(page.sum_score, -1, 11),
        page.by_words(6),
        page.by_words(25),
        *page.best_run(),
        [s / page.story_words for s in page.sum_story[:-1]],
        [1.0 - s / page.story_words for s in page.sum_story[1:]],
        [page.sum_story[-1] / page.sum_weight[-1]] * count,
        [log1p(page.story_words)] * count,
        *page.sections(),
        page.total(page.sum_dates, 6),
        page.total(page.sum_residue, 6),
        [page.sum_residue[-1] / count] * count,
        _peaks(page.chance, 5),
        *page.runs(),
        page.mean(page.sum_learned, 5, 6),
        [*own[_BLANK][1:], 4.0],
        page.alike(),
        [0.0 if headline is None else signed_log(i - headline) for i in range(count)],
        [log1p(i) for i in range(count)],
        [log1p(count - i) for i in range(count)],
        _strongest(lines, THREAD),
        _strongest(lines, RESIDUE),
        *page.gaps(),
        page.shared_words(),
        *[own[k] for k in _KEPT_INDEXES],
    ]


def _strongest(lines: Sequence[Line], labels: frozenset[Label]) -> list[float]:
    return [max([0.0, *(f.weight for f in x.findings if f.label in labels)]) if x.findings else 0.0 for x in lines]


def _peaks(values: Sequence[float], reach: int) -> list[float]:
    """The highest value within `reach` lines."""
    count = len(values)
    return [max(values[max(0, i - reach) : min(count, i + reach + 1)]) for i in range(count)]
