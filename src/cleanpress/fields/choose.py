"""Several things said of one field: which is right?

Each candidate has signs: where it is said, what it looks like, how it agrees with the others. Each sign has points,
fitted on pages whose fields are known (`weights/fields.tsv`); the candidate with the highest sum is taken if that is
over the points of saying nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Candidate(Generic[Value]):
    """A value that the field may have, and what speaks for or against it."""

    __slots__ = ("signs", "value")

    def __init__(self, value: Value) -> None:
        self.value = value
        self.signs: set[str] = set()


@cache
def points_of(field: str) -> Mapping[str, int]:
    """The points of each sign for `title`, `author` or `date`, in hundredths, whose sums are exact in any order."""
    points: dict[str, int] = {}
    for row in (files("cleanpress") / "weights" / "fields.tsv").read_text("utf-8").splitlines():
        if row and not row.startswith("#"):
            name, sign, value = row.split("\t")
            if name == field:
                points[sign] = round(100 * float(value))
    return points


def best(field: str, candidates: Iterable[Candidate[Value]]) -> Candidate[Value] | None:
    """The candidate with the most points; of several the first. None if none has any."""
    points = points_of(field)
    chosen, highest = None, 0
    for candidate in candidates:
        score = sum(points.get(sign, 0) for sign in candidate.signs)
        if score > highest:
            chosen, highest = candidate, score
    return chosen
