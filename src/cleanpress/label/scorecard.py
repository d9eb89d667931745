"""An additive scorecard: the verdict is the sum of points read from small named tables.

Each table looks at one feature or at two together (a generalised additive model with pairwise terms; Lou, Caruana,
Gehrke and Hooker, "Accurate intelligible models with pairwise interactions", KDD 2013). So a reviewer can read what a
weight does. `scripts/fit_weights.py` writes the tables.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from importlib.resources import files
from itertools import repeat
from operator import getitem
from typing import NamedTuple


class Table(NamedTuple):
    """Points by two features, or by one: then the second is the constant after the last feature."""

    first: int
    second: int
    points: tuple[tuple[int, ...], ...]
    """By the bin of the first feature, then of the second; in thousandths, whose sums are exact in any order."""


@dataclass(frozen=True)
class Scorecard:
    """Named features, the cuts that sort their values into bins, and the tables of points."""

    names: tuple[str, ...]
    cuts: tuple[tuple[float, ...], ...]
    base: float
    tables: tuple[Table, ...]

    @cached_property
    def used(self) -> frozenset[int]:
        """The indexes of the features that some table looks at."""
        return frozenset(index for table in self.tables for index in table[:2] if index < len(self.names))

    def scores(self, columns: Sequence[Sequence[float]], *known: Sequence[int]) -> list[float]:
        """The log-odds of every line.

        Args:
            columns: for each feature its values, line by line; those of a feature not in use may be missing. Whole
                columns at a time are several times as fast as line by line.
            known: points that other parts of the scorecard gave each line.
        """
        return [self.base + points / 1000 for points in self.points(columns, *known)]

    def points(self, columns: Sequence[Sequence[float]], *known: Sequence[int]) -> list[int]:
        """The sum of what all tables give every line, in thousandths."""
        bins = {index: self._bins(index, columns[index]) for index in self.used}
        bins[len(self.names)] = 0
        always = 0
        terms: list[Iterable[int]] = [*known]
        for first, second, points in self.tables:
            a, b = bins[first], bins[second]
            if isinstance(b, int):
                column = [row[b] for row in points]
                if isinstance(a, int):
                    always += column[a]
                else:
                    terms.append(map(column.__getitem__, a))
            elif isinstance(a, int):
                terms.append(map([*points[a]].__getitem__, b))
            else:
                terms.append(map(getitem, map([*points].__getitem__, a), b))
        count = len(next(filter(None, columns)))
        return [*map(sum, zip(repeat(always, count), *terms, strict=True))]

    def _bins(self, index: int, column: Sequence[float]) -> list[int] | int:
        """The bin of each value; one for all where they are the same, as many columns of a page are."""
        cuts = self.cuts[index]
        if column[0] == column[-1] and column.count(column[0]) == len(column):
            return bisect_left(cuts, column[0])
        return [*map(bisect_left, repeat(cuts), column)]

    def within(self, names: Sequence[str]) -> Scorecard:
        """The part whose tables look at none but these features, as a scorecard for columns of these alone."""
        places = {self.names.index(name): place for place, name in enumerate(names) if name in self.names}
        places[len(self.names)] = len(names)
        cuts = [self.cuts[self.names.index(name)] if name in self.names else () for name in names]
        tables = [
            Table(places[first], places[second], points)
            for first, second, points in self.tables
            if first in places and second in places
        ]
        return Scorecard(tuple(names), tuple(cuts), 0.0, tuple(tables))

    def beyond(self, names: Sequence[str]) -> Scorecard:
        """What `within` leaves out."""
        inside = {self.names.index(name) for name in names if name in self.names} | {len(self.names)}
        return replace(self, tables=tuple(t for t in self.tables if not inside.issuperset(t[:2])))


def load_scorecard(name: str, features: Sequence[str]) -> Scorecard:
    """Reads `weights/<name>.tsv`.

    Raises:
        ValueError: the file was fitted for other features.
    """
    names: list[str] = []
    cuts: list[tuple[float, ...]] = []
    tables: list[Table] = []
    base = 0.0
    text = (files("cleanpress") / "weights" / f"{name}.tsv").read_text("utf-8")
    for row in text.splitlines():
        kind, _, rest = row.partition("\t")
        cells = rest.split("\t")
        if kind == "base":
            base = float(cells[0])
        elif kind == "feature":
            names.append(cells[0])
            cuts.append(tuple(map(float, cells[1].split())) if cells[1] else ())
        elif kind == "table":
            first = names.index(cells[0])
            second = names.index(cells[1]) if cells[1] else len(features)
            tables.append(Table(first, second, _thousandths(cells[2])))
    if names != list(features):
        raise ValueError(f"weights/{name}.tsv was fitted for other features; run scripts/fit_weights.py")
    return Scorecard(tuple(names), tuple(cuts), base, tuple(tables))


def _thousandths(cells: str) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(round(1000 * float(cell)) for cell in row.split()) for row in cells.split(" / "))
