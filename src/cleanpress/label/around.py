"""Second look: what stands around a line, computed from the first look's scores in a few linear passes."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from math import log1p
from types import MappingProxyType

from cleanpress.label.own import OWN, Columns
from cleanpress.label.page import Page
from cleanpress.label.running import alike_around, sums
from cleanpress.model import RESIDUE_LABELS, Label

KEPT_FROM_OWN = (
    "words",
    "end mark",
    "small words",
    "lower case",
    "words of paragraphs",
    "repeats",
    "blank lines above",
    "digits",
    "first character",
    "link density",
    "sentences",
    "quotes",
    "question",
)
THREAD = frozenset({Label.COMMENT, Label.COMMENT_META})
_BLANK, _BLURB = OWN.index("blank lines above"), OWN.index("words of paragraphs")
_FEATURES: Mapping[str, Callable[[Page], Sequence[float]]] = MappingProxyType(
    {
        "own score": lambda page: page.clipped,
        "line before": lambda page: page.shifted(-1),
        "second line before": lambda page: page.shifted(-2),
        "third line before": lambda page: page.shifted(-3),
        "line after": lambda page: page.shifted(1),
        "second line after": lambda page: page.shifted(2),
        "third line after": lambda page: page.shifted(3),
        "3 lines around": lambda page: page.mean(page.sum_score, 3, 4),
        "3 lines before": lambda page: page.mean(page.sum_score, 3, 0),
        "3 lines after": lambda page: page.mean(page.sum_score, -1, 4),
        "10 lines around": lambda page: page.mean(page.sum_score, 10, 11),
        "10 lines before": lambda page: page.mean(page.sum_score, 10, 0),
        "6 lines around by words": lambda page: page.by_words(6),
        "25 lines around by words": lambda page: page.by_words(25),
        "in best run": lambda page: page.in_best_run(),
        "distance to best run": lambda page: page.away(*page.best),
        "place in best run": lambda page: page.place_in_best_run(),
        "best run's share": lambda page: page.always(page.best_share()),
        "story before": lambda page: [s / page.story_words for s in page.sum_story[:-1]],
        "story after": lambda page: [1.0 - s / page.story_words for s in page.sum_story[1:]],
        "story's share of page": lambda page: page.always(page.sum_story[-1] / page.sum_weight[-1]),
        "story's words": lambda page: page.always(log1p(page.story_words)),
        "since comments opened": lambda page: page.since(page.openings["comments"]),
        "since links opened": lambda page: page.since(page.openings["links"]),
        "since prompt": lambda page: page.since(page.openings["prompt"]),
        "until comments open": lambda page: page.until(page.openings["comments"]),
        "until links open": lambda page: page.until(page.openings["links"]),
        "openings after story": lambda page: page.late_openings(),
        "dates around": lambda page: [*page.total(page.sum_dates, 6, 7)],
        "residue around": lambda page: [*page.total(page.sum_residue, 6, 7)],
        "residue's share of page": lambda page: page.always(page.sum_residue[-1] / page.count),
        "best line around": lambda page: page.peaks(5),
        "run's lines": lambda page: page.over_runs([float(run.end - run.start) for run in page.runs]),
        "run's words": lambda page: page.over_runs([log1p(run.words) for run in page.runs]),
        "distance to longest run": lambda page: page.from_longest_run(),
        "learned words around": lambda page: page.mean(page.sum_learned, 5, 6),
        "blank lines below": lambda page: [*page.own[_BLANK][1:], 4.0],
        "lines since headline": lambda page: page.since_headline(),
        "line number": lambda page: [*map(log1p, range(page.count))],
        "lines to end": lambda page: [*map(log1p, range(page.count, 0, -1))],
        "comment findings": lambda page: page.strongest(THREAD),
        "residue findings": lambda page: page.strongest(RESIDUE_LABELS),
        "since paragraph": lambda page: page.since(page.sure, own=True),
        "until paragraph": lambda page: page.until(page.sure, own=True),
        "since colon": lambda page: page.since_colon(),
        "words in gap": lambda page: page.words_in_gap(),
        "words shared with story": lambda page: page.shared_words(),
        "blank lines of page": lambda page: page.always(log1p(page.blank_share())),
        "words of page's lines": lambda page: page.always(log1p(page.sum_weight[-1] / page.count)),
        "sure paragraphs": lambda page: page.always(log1p(len(page.sure))),
        "words of paragraphs around": lambda page: page.mean(sums(page.own[_BLURB]), 5, 6),
        "lines of its shape around": lambda page: alike_around(page.shapes, 10),
    }
)
AROUND = (*_FEATURES, *KEPT_FROM_OWN)
"""The features of the second look, in order."""
_KEPT = tuple((name, OWN.index(name)) for name in KEPT_FROM_OWN)


def around_features(page: Page, wanted: Container[str] = AROUND) -> Columns:
    """The features `AROUND`, a column each, in which those that nobody wants are empty."""
    found = [feature(page) if name in wanted else () for name, feature in _FEATURES.items()]
    return [*found, *(page.own[index] if name in wanted else () for name, index in _KEPT)]
