"""A forest of small decision trees: what the surroundings of a line say depends on three or four of them together.

The trees are grown by gradient boosting (Friedman, "Greedy function approximation: a gradient boosting machine", Annals
of Statistics 2001) and written as text that can be read: a condition, below it what holds where it is met, then what
holds where it is not. `scripts/fit_weights.py` writes them.

All lines of a page walk down a tree at once. Each line has a lane of bits in one long integer; the lines that meet a
condition are an integer with ones in their lanes, so that a step is one `&`, and a leaf adds its points to all of its
lines by one multiplication. Python does such sums many times as fast as a loop over the lines, and the faster the
narrower the lanes are.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import accumulate, repeat
from typing import NamedTuple, TypeAlias


class Split(NamedTuple):
    """A condition: the value of a feature is at most that of its cut."""

    feature: int
    cut: int
    met: Tree
    missed: Tree


Tree = Split | int
"""A split, or a leaf's points in thousandths."""
Step: TypeAlias = "tuple[int, Step, Step] | int"
"""A tree as it is walked down: the number of a condition among those of all features. Plain, since Python unpacks a
named tuple several times as slowly."""


@dataclass(frozen=True, slots=True)
class Forest:
    """Named features, the cuts that sort their values into bins, and the trees."""

    names: tuple[str, ...]
    cuts: tuple[tuple[float, ...], ...]
    trees: tuple[Tree, ...]
    steps: tuple[Step, ...]
    """The same trees, as they are walked down."""
    least: int
    """The points of a line that ends in the least leaf of each tree."""
    lane: str
    """The width of a line's lane as `array` names it: what holds the points above those."""

    @property
    def used(self) -> frozenset[str]:
        """The features that some tree looks at."""
        return frozenset(name for name, cuts in zip(self.names, self.cuts, strict=True) if cuts)

    def scores(self, columns: Sequence[Sequence[float]]) -> list[float]:
        """The log-odds of every line.

        Args:
            columns: for each feature its values, line by line; those of a feature not in use may be missing.
        """
        ones = array(self.lane, [1]) * len(next(filter(None, columns)))
        lanes = int.from_bytes(ones, sys.byteorder)
        met: list[int] = []
        for cuts, column in zip(self.cuts, columns, strict=True):
            if cuts:
                met += self._met(cuts, column, lanes)
        # Above zero, no sum borrows from the lane beside it.
        total = sum([_walk(tree, lanes, met) for tree in self.steps]) - self.least * lanes
        points = array(self.lane, total.to_bytes(len(ones) * ones.itemsize, sys.byteorder))
        return [(some + self.least) / 1000 for some in points]

    def _met(self, cuts: Sequence[float], column: Sequence[float], lanes: int) -> list[int]:
        """For each cut the lanes of the lines whose value is at most that."""
        if column[0] == column[-1] and column.count(column[0]) == len(column):
            missed = bisect_left(cuts, column[0])
            return [0] * missed + [lanes] * (len(cuts) - missed)
        # A list first: its length tells how much room the array needs.
        bins = array(self.lane, [*map(bisect_left, repeat(cuts), column)])
        highest = 8 * bins.itemsize - 1
        # A lane's highest bit stays unless more is taken from it than its cut puts on it.
        high = (lanes << highest) - int.from_bytes(bins, sys.byteorder)
        return [sums >> highest & lanes for sums in accumulate(repeat(lanes, len(cuts) - 1), initial=high)]


def _walk(step: Step, lanes: int, met: Sequence[int]) -> int:
    """The points of the lines in these lanes."""
    while not isinstance(step, int):
        condition, below, above = step
        inside = lanes & met[condition]
        if inside == lanes:
            step = below
        elif not inside:
            step = above
        else:
            return _walk(below, inside, met) + _walk(above, lanes ^ inside, met)
    return step * lanes


def load_forest(name: str, features: Sequence[str]) -> Forest:
    """Reads `weights/<name>.tsv`.

    Raises:
        ValueError: the file was fitted for other features.
    """
    text = (files("cleanpress") / "weights" / f"{name}.tsv").read_text("utf-8")
    rows = [row.strip() for row in text.splitlines() if row and not row.startswith("#")]
    conditions = [row.split(" <= ") for row in rows if " <= " in row]
    names = [*features]
    found = {name for name, _ in conditions}
    if not found.issubset(names):
        raise ValueError(f"weights/{name}.tsv was fitted for other features; run scripts/fit_weights.py")
    edges = {feature: sorted({float(cut) for name, cut in conditions if name == feature}) for feature in found}
    nodes = iter(rows)
    trees = tuple([_read(row, nodes, names, edges) for row in nodes])
    return forest_of(names, [tuple(edges.get(name, ())) for name in names], trees)


def forest_of(names: Sequence[str], cuts: Sequence[tuple[float, ...]], trees: Sequence[Tree]) -> Forest:
    """The forest of these trees, with lanes wide enough for all that they may add up to."""
    leaves = [[*_leaves(tree)] for tree in trees]
    least = sum(map(min, leaves))
    lane = "H" if sum(map(max, leaves)) - least < 1 << 16 else "L"
    before = [*accumulate(map(len, cuts), initial=0)]
    return Forest(tuple(names), tuple(cuts), tuple(trees), tuple([_steps(tree, before) for tree in trees]), least, lane)


def _steps(tree: Tree, before: Sequence[int]) -> Step:
    """A tree as it is walked down, where so many conditions stand before those of each feature."""
    if isinstance(tree, int):
        return tree
    return before[tree.feature] + tree.cut, _steps(tree.met, before), _steps(tree.missed, before)


def _read(row: str, below: Iterator[str], names: Sequence[str], edges: dict[str, list[float]]) -> Tree:
    """The tree whose first row this is; takes the rows of its branches from those below."""
    name, condition, cut = row.partition(" <= ")
    if not condition:
        return round(1000 * float(row))
    met = _read(next(below), below, names, edges)
    missed = _read(next(below), below, names, edges)
    return Split(names.index(name), edges[name].index(float(cut)), met, missed)


def _leaves(tree: Tree) -> Iterator[int]:
    if isinstance(tree, int):
        yield tree
    else:
        yield from _leaves(tree.met)
        yield from _leaves(tree.missed)
