"""A forest gives every line what a walk down its trees by hand gives it."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from cleanpress.label.around import AROUND
from cleanpress.label.forest import Split, Tree, forest_of, load_forest

CUTS = ((0.0, 1.0, 2.5), (), (-3.0,))
TREES: tuple[Tree, ...] = (
    Split(0, 1, Split(2, 0, 7, -1500), Split(0, 2, 1, 90)),
    Split(2, 0, 400, -3),
    12,
)


def by_hand(tree: Tree, values: Sequence[float]) -> int:
    while isinstance(tree, Split):
        tree = tree.met if values[tree.feature] <= CUTS[tree.feature][tree.cut] else tree.missed
    return tree


@given(
    st.lists(st.tuples(st.floats(-5, 5), st.floats(-5, 5), st.sampled_from([-3.0, -3.1, 0.0])), min_size=1),
    st.sampled_from([0, 70_000]),
)
def test_all_lines_at_once(lines: list[tuple[float, float, float]], much: int) -> None:
    trees = (*TREES, Split(2, 0, much, 5))
    expected = [sum(by_hand(tree, line) for tree in trees) / 1000 for line in lines]
    assert forest_of("abc", CUTS, trees).scores([*zip(*lines, strict=True)]) == expected


def test_the_fitted_forest_uses_features_that_there_are() -> None:
    forest = load_forest("second", AROUND)
    assert forest.used <= {*AROUND}
    assert len(forest.trees) >= 50
