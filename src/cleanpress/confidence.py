"""How sure we are that the body is right."""

from __future__ import annotations

from functools import cache
from math import exp, log1p

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


@cache
def confidence_card() -> Scorecard:
    """The weights, fitted on how often such bodies were right."""
    return load_scorecard("confidence", CONFIDENCE)


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


def confidence_of(decided: Verdicts) -> float:
    """The probability that the body's word F1 is over 0.9; 0 where there is no body."""
    features = confidence_features(decided)
    if not features[2]:
        return 0.0
    score = confidence_card().scores([[value] for value in features])[0]
    return round(1.0 / (1.0 + exp(-max(-30.0, min(30.0, score)))), 4)
