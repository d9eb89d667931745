"""A forest of small decision trees: what the surroundings of a line say depends on three or four of them together.

The trees are grown by gradient boosting (Friedman, "Greedy function approximation: a gradient boosting machine", Annals
of Statistics 2001) and written as text that can be read: a condition, below it what holds where it is met, then what
holds where it is not. `scripts/fit_weights.py` writes them.

All lines of a page walk down a tree at once. Each line has a lane of 32 bits in one long integer; the lines that meet a
condition are an integer with ones in their lanes, so that a step is one `&`, and a leaf adds its points to all of its
lines by one multiplication. Python does such sums many times as fast as a loop over the lines.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import repeat
from typing import NamedTuple

LANE = 4
"""Bytes a line has for its sum."""


class Split(NamedTuple):
    """A condition: the value of a feature is at most that of its cut."""

    feature: int
    cut: int
    met: Tree
    missed: Tree


Tree = Split | int
"""A split, or a leaf's points in thousandths: above zero, so that no sum borrows from the lane beside it."""


@dataclass(frozen=True, slots=True)
class Forest:
    """Named features, the cuts that sort their values into bins, and the trees."""

    names: tuple[str, ...]
    cuts: tuple[tuple[float, ...], ...]
    base: int
    """What is added to every sum, in thousandths."""
    trees: tuple[Tree, ...]

    @property
    def used(self) -> frozenset[str]:
        """The features that some tree looks at."""
        return frozenset(name for name, cuts in zip(self.names, self.cuts, strict=True) if cuts)

    def scores(self, columns: Sequence[Sequence[float]]) -> list[float]:
        """The log-odds of every line.

        Args:
            columns: for each feature its values, line by line; those of a feature not in use may be missing.
        """
        count = len(next(filter(None, columns)))
        lanes = int.from_bytes((b"\1" + bytes(LANE - 1)) * count, "little")
        met = [[*_met(cuts, column)] if cuts else [] for cuts, column in zip(self.cuts, columns, strict=True)]
        total = sum(_walk(tree, lanes, met) for tree in self.trees)
        return [
            (points + self.base) / 1000
            for points in struct.unpack(f"<{count}I", total.to_bytes(LANE * count, "little"))
        ]


def _met(cuts: Sequence[float], column: Sequence[float]) -> Iterator[int]:
    """For each cut the lanes of the lines whose value is at most that."""
    bins = bytes(map(bisect_left, repeat(cuts), column))
    lanes = bytearray(LANE * len(bins))
    for cut in range(len(cuts)):
        lanes[::LANE] = bins.translate(_AT_MOST[cut])
        yield int.from_bytes(lanes, "little")


_AT_MOST = tuple(bytes(value <= cut for value in range(256)) for cut in range(255))
"""By cut, the table that turns bins up to it into ones and others into zeros."""


def _walk(tree: Tree, lanes: int, met: Sequence[Sequence[int]]) -> int:
    """The points of the lines in these lanes."""
    if isinstance(tree, int):
        return tree * lanes
    inside = lanes & met[tree.feature][tree.cut]
    if not inside:
        return _walk(tree.missed, lanes, met)
    if inside == lanes:
        return _walk(tree.met, lanes, met)
    return _walk(tree.met, inside, met) + _walk(tree.missed, lanes ^ inside, met)


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
    least = min(float(row) for row in rows if " <= " not in row)
    lift = 1 - round(1000 * least)
    nodes = iter(rows)
    trees = tuple([_read(row, nodes, names, edges, lift) for row in nodes])
    return Forest(tuple(names), tuple(tuple(edges.get(n, ())) for n in names), -lift * len(trees), trees)


def _read(row: str, below: Iterator[str], names: Sequence[str], edges: dict[str, list[float]], lift: int) -> Tree:
    """The tree whose first row this is; takes the rows of its branches from those below."""
    name, condition, cut = row.partition(" <= ")
    if not condition:
        return lift + round(1000 * float(row))
    met = _read(next(below), below, names, edges, lift)
    missed = _read(next(below), below, names, edges, lift)
    return Split(names.index(name), edges[name].index(float(cut)), met, missed)
