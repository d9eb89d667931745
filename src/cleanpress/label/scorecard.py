"""An additive scorecard: the verdict is the sum of points read from small named tables.

Each table looks at one feature or at two together (a generalised additive model with pairwise terms; Lou, Caruana,
Gehrke and Hooker, "Accurate intelligible models with pairwise interactions", KDD 2013). So every verdict can be told
as a list of contributions, and a reviewer can read what a weight does. `scripts/fit_weights.py` writes the tables.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import NamedTuple


class Table(NamedTuple):
    """Points by two features, or by one: then the second is the constant after the last feature."""

    first: int
    second: int
    points: tuple[tuple[float, ...], ...]
    """By the bin of the first feature, then of the second."""


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Named features, the cuts that sort their values into bins, and the tables of points."""

    names: tuple[str, ...]
    cuts: tuple[tuple[float, ...], ...]
    base: float
    tables: tuple[Table, ...]

    def scores(self, columns: Sequence[Sequence[float]]) -> list[float]:
        """The log-odds of every line.

        Args:
            columns: for each feature its values, line by line. Whole columns at a time are several times as fast as
                line by line.
        """
        count = len(columns[0])
        bins = [[bisect_left(cuts, value) for value in column] for cuts, column in zip(self.cuts, columns, strict=True)]
        bins.append([0] * count)
        totals = [self.base] * count
        for first, second, points in self.tables:
            totals = [t + points[a][b] for t, a, b in zip(totals, bins[first], bins[second], strict=True)]
        return totals

    def contributions(self, values: Sequence[float]) -> Iterator[tuple[str, float]]:
        """What each table gave, by the names of its features."""
        bins = [*map(bisect_left, self.cuts, values), 0]
        for first, second, points in self.tables:
            name = self.names[first]
            yield name + f" and {self.names[second]}" * (second < len(self.names)), points[bins[first]][bins[second]]


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
            tables.append(Table(first, second, tuple(tuple(map(float, r.split())) for r in cells[2].split(" / "))))
    if names != list(features):
        raise ValueError(f"weights/{name}.tsv was fitted for other features; run scripts/fit_weights.py")
    return Scorecard(tuple(names), tuple(cuts), base, tuple(tables))
