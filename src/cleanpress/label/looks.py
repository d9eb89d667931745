"""Both looks and the gate over the lines of a document: how sure we are that each is the story's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from cleanpress.gate import Gate, gate
from cleanpress.label.around import AROUND, around_features
from cleanpress.label.headline import headline_anchor
from cleanpress.label.lift import lift
from cleanpress.label.own import OWN, learned_words, own_features
from cleanpress.label.scorecard import Scorecard, load_scorecard
from cleanpress.rules.line import Line

T = TypeVar("T")
LEARNED = OWN.index("learned words")
NEARLY_CLEAN = 3.0
"""Signs of a dump below which a text is nearly clean."""
LIFTED = -6.0
"""Score of a line that is lifted out: it is residue by itself."""


@dataclass(frozen=True, slots=True)
class Looks:
    """What both looks say of every line."""

    first: list[float]
    second: list[float]
    gate: Gate
    headline: int | None
    """Index of the line that repeats the page's title."""


@cache
def first_look() -> Scorecard:
    """The weights of the first look."""
    return load_scorecard("first", OWN)


@cache
def second_look() -> Scorecard:
    """The weights of the second look."""
    return load_scorecard("second", AROUND)


def look(lines: Sequence[Line], prior: Sequence[float] = ()) -> Looks:
    """Scores every line, first by itself, then with its surroundings.

    Args:
        lines: the lines of a document with their findings.
        prior: log-odds for the story that something else than the text gives them, such as the markup of a page.
    """
    if not lines:
        return Looks([], [], gate(lines, []), None)
    own = own_features(lines, learned_words())
    first = first_look().scores(own)
    if prior:
        first = [score + p for score, p in zip(first, prior, strict=True)]
    opened = gate(lines, own[LEARNED])
    stay = lift(lines, opened.signs < NEARLY_CLEAN)
    kept, own_kept, first_kept = pick(lines, stay), [pick(column, stay) for column in own], pick(first, stay)
    anchor = headline_anchor(kept)
    around = around_features(kept, own_kept, first_kept, anchor)
    second = [LIFTED] * len(lines)
    for i, score in zip(stay, second_look().scores(around), strict=True):
        second[i] = score + prior[i] if prior else score
    return Looks(first, second, opened, None if anchor is None else stay[anchor])


def pick(values: Sequence[T], indexes: Sequence[int]) -> Sequence[T]:
    """The values at these indexes."""
    return values if len(indexes) == len(values) else [values[i] for i in indexes]
