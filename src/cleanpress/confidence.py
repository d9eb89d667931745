"""How sure we are that the body is right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import compress
from math import exp, log1p
from operator import and_

from cleanpress.label.decide import Verdicts
from cleanpress.label.scorecard import Scorecard, load_scorecard
from cleanpress.model import BODY_LABELS

CONFIDENCE = (
    "margin by words",
    "doubtful share of words",
    "body words",
    "body's share of page",
    "signs of a dump",
    "sentences' share of body",
    "gaps in body",
)
"""The features, in order."""
LINKED = 0.3
"""Share of links from which a paragraph is no prose."""
NEARLY_ALL = 0.8
WALLS = frozenset(["CP504", "CP506", "CP513"])
"""Rules whose lines stand in a story's place."""
NO_STORY = 0.05
"""Confidence in the body of a page that shows none."""
MARKED = (*CONFIDENCE, "prose kept", "longest line's share", "story's share of its element")
"""The features of a page with markup."""


@cache
def confidence_card(marked: bool = False) -> Scorecard:
    """The weights, fitted on how often such bodies were right."""
    return load_scorecard("confidence_html", MARKED) if marked else load_scorecard("confidence", CONFIDENCE)


def confidence_features(decided: Verdicts) -> list[float]:
    """The features `CONFIDENCE` of a document's verdicts."""
    total = body = margin = doubtful = sentences = 0.0
    gaps = 0
    inside = False
    for line, verdict, score in zip(decided.lines, decided.verdicts, decided.looks.second, strict=True):
        words = min(line.words, 200)
        total += words
        distance = abs(score - decided.looks.gate.cut)
        margin += words * min(distance, 6.0)
        doubtful += words * (distance < 1.5)
        kept = verdict.label in BODY_LABELS
        if kept:
            body += words
            sentences += words * line.ends
            gaps += not inside
        inside = kept
    return [
        margin / (total or 1.0),
        doubtful / (total or 1.0),
        log1p(body),
        body / (total or 1.0),
        log1p(decided.looks.gate.signs),
        sentences / (body or 1.0),
        log1p(gaps),
    ]


def marked_features(decided: Verdicts) -> list[float]:
    """The features `MARKED` of a page: what a body that collapsed to a caption or a teaser shows besides."""
    kept = [verdict.label in BODY_LABELS for verdict in decided.verdicts]
    words = [min(line.words, 200) for line in decided.lines]
    body = sum(compress(words, kept))
    prose = [
        line.is_paragraph and not (line.piece.hints and line.piece.hints.link_density > LINKED)
        for line in decided.lines
    ]
    kept_prose = sum(compress(words, map(and_, kept, prose)))
    return [
        *confidence_features(decided),
        kept_prose / (sum(compress(words, prose)) or 1.0),
        max(compress(words, kept), default=0) / (body or 1.0),
        _share_of_element(decided, kept, words, body),
    ]


def _share_of_element(decided: Verdicts, kept: Sequence[bool], words: Sequence[int], body: int) -> float:
    """How much of the smallest element that holds nearly all of the body is body."""
    inside: Counter[int] = Counter()
    total: Counter[int] = Counter()
    for line, is_body, size in zip(decided.lines, kept, words, strict=True):
        for number in line.piece.hints.within if line.piece.hints else ():
            total[number] += size
            inside[number] += size if is_body else 0
    shares = [inside[number] / (size or 1) for number, size in total.items() if inside[number] >= NEARLY_ALL * body]
    return max(shares, default=0.0)


def confidence_of(decided: Verdicts, marked: bool = False) -> float:
    """The probability that the body's word F1 is over 0.9; 0 where there is no body.

    Args:
        decided: the verdicts on a document's lines.
        marked: whether the lines are of a page with markup.
    """
    features = marked_features(decided) if marked else confidence_features(decided)
    if not features[2]:
        return 0.0
    score = confidence_card(marked).scores([[value] for value in features])[0]
    sure = 1.0 / (1.0 + exp(-max(-30.0, min(30.0, score))))
    return round(min(sure, NO_STORY) if marked and _is_wall(decided) else sure, 4)


def _is_wall(decided: Verdicts) -> bool:
    """Whether most of a page's text asks for consent or says that there is no such page."""
    said = total = 0
    for line in decided.lines:
        total += line.words
        said += line.words if any(found.code in WALLS for found in line.findings) else 0
    return 2 * said > total
