"""Both looks and the gate over the lines of a document: how sure we are that each is the story's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import NamedTuple, TypeVar

from cleanpress.gate import Gate, gate
from cleanpress.label.around import AROUND, around_features
from cleanpress.label.forest import Forest, load_forest
from cleanpress.label.headline import headline_anchor
from cleanpress.label.lift import lift
from cleanpress.label.own import OWN, own_columns
from cleanpress.label.page import Page
from cleanpress.label.scorecard import Scorecard, load_scorecard
from cleanpress.label.wording import WORDING, Wordings, learned_words
from cleanpress.rules.line import Line

T = TypeVar("T")
LEARNED = OWN.index("learned words")
NEARLY_CLEAN = 3.0
"""Signs of a dump below which a text is nearly clean."""
NO_MENU = 6.0
"""Signs above the story below which no menu stands there: a share bar has as many."""
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


class Reading(NamedTuple):
    """The weights of both looks; what the wording of a line gives by itself is remembered."""

    wordings: Wordings
    first: Scorecard
    second: Forest


@cache
def reading() -> Reading:
    """The weights, loaded at first use."""
    first = load_scorecard("first", OWN)
    wordings = Wordings(learned_words(), first.within(WORDING))
    return Reading(wordings, first.beyond(WORDING), load_forest("second", AROUND))


def look(lines: Sequence[Line], squeezed: bool = False) -> Looks:
    """Scores every line, first by itself, then with its surroundings.

    Args:
        lines: the lines of a document with their findings.
        squeezed: whether the lines were cut out of one long one.
    """
    if not lines:
        return Looks([], [], gate(lines, []), None)
    known = reading()
    wordings = known.wordings.read(lines)
    own = own_columns(lines, wordings)
    first = known.first.scores(own, [wording.points for wording in wordings])
    opened = gate(lines, own[LEARNED], squeezed)
    stay = lift(lines, opened.above < NO_MENU)
    kept = pick(lines, stay)
    anchor = headline_anchor(kept)
    worded = pick(wordings, stay)
    long_words = [wording.long_words for wording in worded]
    page = Page(kept, [pick(column, stay) for column in own], pick(first, stay), long_words, anchor)
    scores = known.second.scores(around_features(page, known.second.used))
    second = [LIFTED] * len(lines)
    for i, score in zip(stay, scores, strict=True):
        second[i] = score
    return Looks(first, second, opened, None if anchor is None else stay[anchor])


def pick(values: Sequence[T], indexes: Sequence[int]) -> Sequence[T]:
    """The values at these indexes."""
    if len(indexes) == len(values):
        return values
    return itemgetter(*indexes)(values) if len(indexes) > 1 else [values[i] for i in indexes]
