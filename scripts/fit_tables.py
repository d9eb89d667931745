"""A forest of shallow trees -> the tables of a scorecard, as cleanpress reads them."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

WEIGHTS = Path(__file__).resolve().parent.parent / "src" / "cleanpress" / "weights"
TOLERANCE = 0.1
"""How far a score may be off for the points' rounding."""
Box = dict[int, tuple[float, float]]
"""Between which values each feature lies."""
Tables = dict[tuple[int, ...], np.ndarray]
"""Points by the bins of one feature or two."""


def leaf_boxes(node: Mapping[str, Any], limits: Box) -> Iterator[tuple[Box, float]]:
    """The leaves of a tree as boxes over the features on the way to them."""
    if "split_feature" not in node:
        yield limits, node["leaf_value"]
        return
    feature, cut = node["split_feature"], node["threshold"]
    low, high = limits.get(feature, (-math.inf, math.inf))
    yield from leaf_boxes(node["left_child"], {**limits, feature: (low, min(high, cut))})
    yield from leaf_boxes(node["right_child"], {**limits, feature: (max(low, cut), high)})


def write_scorecard(name: str, model: lightgbm.Booster, names: Sequence[str], note: str) -> Tables:
    """Sums the leaves of a model's trees into one table for each feature or pair of features, and writes them.

    A tree of depth two may look at three features, one on one side and another on the other; but each of its leaves
    stands below two at the most, and what it gives goes to the table of those.
    """
    trees = [tree["tree_structure"] for tree in model.dump_model()["tree_info"]]
    leaves = [leaf for tree in trees for leaf in leaf_boxes(tree, {})]
    cuts: dict[int, set[float]] = defaultdict(set)
    for limits, _ in leaves:
        for feature, bounds in limits.items():
            cuts[feature] |= {edge for edge in bounds if math.isfinite(edge)}
    edges = {feature: sorted(points) for feature, points in cuts.items()}
    tables: Tables = {}
    base = 0.0
    for limits, points in leaves:
        features = tuple(sorted(limits))
        if not features:
            base += points
            continue
        table = tables.setdefault(features, np.zeros([len(edges[f]) + 1 for f in features]))
        table[tuple(_bins(edges[f], limits[f]) for f in features)] += points
    fold_singles(tables)
    rows = [f"# {line}" for line in note.splitlines()]
    rows.append(f"base\t{base:.4f}")
    for index, feature_name in enumerate(names):
        # Short cut points read better; rounding moves no line that matters.
        rows.append(f"feature\t{feature_name}\t{' '.join(f'{c:.6g}' for c in edges.get(index, ()))}")
    for features, table in sorted(tables.items()):
        grid = table.reshape(table.shape[0], -1)
        cells = " / ".join(" ".join(f"{p:.3f}".rstrip("0").rstrip(".") for p in row) for row in grid)
        rows.append(f"table\t{names[features[0]]}\t{names[features[1]] if len(features) > 1 else ''}\t{cells}")
    (WEIGHTS / f"{name}.tsv").write_text("\n".join(rows) + "\n", "utf-8")
    return tables


def write_forest(name: str, model: lightgbm.Booster, names: Sequence[str], note: str) -> None:
    """Writes the trees of a model: a condition, below it what holds where it is met, then what holds where not."""
    rows = [f"# {line}" for line in note.splitlines()]
    for tree in model.dump_model()["tree_info"]:
        rows += _rows(tree["tree_structure"], names, "")
    (WEIGHTS / f"{name}.tsv").write_text("\n".join(rows) + "\n", "utf-8")


def _rows(node: Mapping[str, Any], names: Sequence[str], indent: str) -> Iterator[str]:
    if "split_feature" not in node:
        yield f"{indent}{node['leaf_value']:.3f}"
        return
    yield f"{indent}{names[node['split_feature']]} <= {node['threshold']:.6g}"
    yield from _rows(node["left_child"], names, indent + " ")
    yield from _rows(node["right_child"], names, indent + " ")


def check(name: str, model: lightgbm.Booster, values: np.ndarray, scores: Sequence[float]) -> None:
    """Whether what was written, read back, scores these lines as the model does.

    Raises:
        RuntimeError: it does not.
    """
    off = np.abs(model.predict(values, raw_score=True, num_threads=1) - np.array(scores))
    if float(np.mean(off > TOLERANCE)) > 0.01:
        raise RuntimeError(f"weights/{name}.tsv does not score as it was fitted: off by {float(off.max()):.2f}")


def fold_singles(tables: Tables) -> None:
    """Adds the table of one feature to one of the pairs that look at it too, so that fewer have to be looked up."""
    for single in [features for features in tables if len(features) == 1]:
        pair = next((f for f in sorted(tables) if len(f) == 2 and single[0] in f), None)
        if pair is not None:
            points = tables.pop(single)
            tables[pair] += points[:, None] if pair[0] == single[0] else points[None, :]


def _bins(edges: Sequence[float], limits: tuple[float, float]) -> slice:
    low, high = limits
    start = 0 if not math.isfinite(low) else edges.index(low) + 1
    end = len(edges) + 1 if not math.isfinite(high) else edges.index(high) + 1
    return slice(start, end)


def pairs_of(model: lightgbm.Booster) -> dict[tuple[int, ...], float]:
    """The features that the trees of depth two look at together, with the gain of each group."""
    gains: dict[tuple[int, ...], float] = defaultdict(float)
    for tree in model.dump_model()["tree_info"]:
        features, gain = _used(tree["tree_structure"])
        gains[tuple(sorted(features))] += gain
    return gains


def _used(node: Mapping[str, Any]) -> tuple[set[int], float]:
    if "split_feature" not in node:
        return set(), 0.0
    left, right = _used(node["left_child"]), _used(node["right_child"])
    return {node["split_feature"]} | left[0] | right[0], node["split_gain"] + left[1] + right[1]


def report_features(names: Sequence[str], model: lightgbm.Booster) -> None:
    """Prints what each feature does for a forest: its share of all that the trees gained, the mightiest first."""
    gains = model.feature_importance("gain")
    for gain, name in sorted(zip(gains.tolist(), names, strict=True), reverse=True):
        print(f"  {name}: {100 * gain / gains.sum():.1f} % of the gain")


def report(names: Sequence[str], tables: Tables) -> None:
    """Prints what each table does: the points it gives at the least and at the most, the mightiest first."""
    spans = sorted(((float(np.ptp(points)), features) for features, points in tables.items()), reverse=True)
    for span, features in spans:
        points = tables[features]
        what = " and ".join(names[f] for f in features)
        print(f"  {what}: {float(points.min()):+.2f} to {float(points.max()):+.2f}, a span of {span:.2f}")
