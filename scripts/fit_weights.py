"""Fits the weights of both looks and the learned word table from pages with gold bodies.

    python scripts/fit_weights.py FOLDER [--folds 5]

FOLDER holds `*.jsonl.xz` files, as write_views.py writes them, a page a row: `id`, `body` (gold), `views` (name -> text
of the page as some program printed it), and `url` where known. Pages of one site never stand on both sides of a split;
what a line's own site said of its words is never used to judge it. The same folder gives the same weights.

Needs the `fit` extra (LightGBM grows the tables; nothing of it is needed to run cleanpress).
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import compress
from operator import and_
from pathlib import Path
from statistics import fmean
from typing import Any

import lightgbm
import numpy as np
from fit_pages import Document, count_table, count_words, read_documents
from fit_tables import WEIGHTS, check, pairs_of, report, report_features, write_forest, write_scorecard

from cleanpress.confidence import CONFIDENCE, confidence_features
from cleanpress.gate import gate
from cleanpress.label.around import AROUND, around_features
from cleanpress.label.decide import decide
from cleanpress.label.forest import load_forest
from cleanpress.label.headline import headline_anchor
from cleanpress.label.lift import lift
from cleanpress.label.looks import LEARNED, LIFTED, NO_MENU, Looks, pick
from cleanpress.label.own import OWN, own_features
from cleanpress.label.page import Page
from cleanpress.label.scorecard import load_scorecard
from cleanpress.label.wording import (
    long_words,
    word_table,
)
from cleanpress.model import BODY_LABELS

BINS = 15
FIRST_ROUNDS, FIRST_PAIRS = 150, 30
TREES, DEPTH = 100, 5
"""Of the second look's forest."""
NEAR, FAR_STEP = 15, 4


def line_weights(documents: Sequence[Document]) -> np.ndarray:
    """Each line counts by its words, each page about alike; gold bodies double, since harm to clean text is worst."""
    weights = [
        (count + 1.0) / max(document.body_words, 50) * (2.0 if document.view == "gold" else 1.0)
        for document in documents
        for count in document.words
    ]
    clipped: np.ndarray = np.minimum(np.array(weights, dtype=np.float32), 0.2)
    scaled: np.ndarray = clipped / clipped.mean()
    return scaled


def fitted_on(documents: Sequence[Document]) -> tuple[np.ndarray, np.ndarray]:
    """The lines a look is fitted on, and the factor each stands for: all near a story, one in four of the endless
    menus far from it."""
    rows: list[int] = []
    factors: list[float] = []
    at = 0
    for document in documents:
        reach = np.convolve(np.array(document.gold, dtype=np.int32), np.ones(2 * NEAR + 1, dtype=np.int32), "same")
        for i in range(len(document.lines)):
            if len(document.lines) <= 2 * NEAR or reach[i] or (at + i) % FAR_STEP == 0:
                rows.append(at + i)
                factors.append(1.0 if len(document.lines) <= 2 * NEAR or reach[i] else float(FAR_STEP))
        at += len(document.lines)
    return np.array(rows), np.array(factors, dtype=np.float32)


PARAMETERS = {
    "objective": "binary",
    "min_data_in_leaf": 200,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.5,
    "bagging_freq": 1,
    "max_bin": BINS,
    "lambda_l2": 5.0,
    "num_threads": 1,
    "verbose": -1,
    "seed": 1,
    "deterministic": True,
    "force_col_wise": True,
}


def dataset(values: np.ndarray, gold: np.ndarray, weights: np.ndarray, names: Sequence[str]) -> lightgbm.Dataset:
    """The lines as LightGBM wants them; it takes no spaces or quotes in names."""
    plain = [re.sub(r"\W", "_", name) for name in names]
    return lightgbm.Dataset(values, gold, weight=weights, feature_name=plain, params={"max_bin": BINS})


def best_pairs(data: lightgbm.Dataset, count: int) -> list[list[int]]:
    """The pairs of features that pay most, seen by growing trees freely once; with those alone, few tables have to be
    read and looked up."""
    scout = lightgbm.train({**PARAMETERS, "learning_rate": 0.3, "num_leaves": 4, "max_depth": 2}, data, 100)
    gains = sorted((g for g in pairs_of(scout).items() if len(g[0]) == 2), key=lambda item: -item[1])
    return [list(pair) for pair, _ in gains[:count]]


def write_words(table: Mapping[str, tuple[float, int]], note: str) -> None:
    """Writes the learned words with their points and on how many sites they stood."""
    rows = [f"# {line}" for line in note.splitlines()]
    rows += [f"{key}\t{points}\t{count}" for key, (points, count) in table.items()]
    (WEIGHTS / "words.tsv").write_text("\n".join(rows) + "\n", "utf-8")


NOTE = """Written by scripts/fit_weights.py; do not edit. Points are log-odds of standing in the story.
Fitted on the dev pages of WCXB (Foley 2026, CC-BY-4.0), the test pages of Fundus (MIT), and the evaluation pages of
trafilatura (Apache-2.0); see NOTICE."""

CONFIDENCE_NOTE = NOTE.replace("of standing in the story", "that the body is right (word F1 over 0.9)")


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--keep-out", type=int, default=-1, help="a fold left out of it all, to be scored by others")
    options = parser.parse_args(argv)
    WEIGHTS.mkdir(exist_ok=True)
    documents = [d for d in read_documents(options.folder, options.folds) if d.fold != options.keep_out]
    print(f"{len(documents)} texts, {sum(len(d.lines) for d in documents)} lines")
    sites = count_words(documents)
    folds = sorted({d.fold for d in documents})
    tables = {fold: word_table((k, v[0]) for k, v in count_table(sites, fold).items()) for fold in folds}
    full = count_table(sites, None)
    write_words(full, NOTE)
    for document in documents:
        document.own = own_features(document.lines, tables[document.fold])
    gold = np.array([g for d in documents for g in d.gold], dtype=np.int8)
    rows, factors = fitted_on(documents)
    weights: np.ndarray = np.zeros(len(gold), dtype=np.float32)
    weights[rows] = line_weights(documents)[rows] * factors
    fold_of = np.array([d.fold for d in documents for _ in d.lines], dtype=np.int8)
    own = np.ascontiguousarray(np.hstack([np.array(d.own, dtype=np.float32) for d in documents]).T)
    first = fit_first(own, gold, weights, fold_of)
    print_accuracy("first", first, gold, weights)
    around, kept = second_values(documents, first)
    second = fit_second(around, gold[kept], weights[kept], fold_of[kept])
    print_accuracy("second", second, gold[kept], weights[kept])
    looks = unseen_looks(documents, first, second, kept)
    fit_confidence(documents, looks)
    return 0


def unseen_looks(documents: Sequence[Document], first: np.ndarray, second: np.ndarray, kept: np.ndarray) -> list[Looks]:
    """The looks at each document as weights fitted without its site have them."""
    all_second: np.ndarray = np.full(len(first), LIFTED, dtype=np.float32)
    all_second[kept] = second
    looks = []
    at = 0
    for document in documents:
        end = at + len(document.lines)
        opened = gate(document.lines, document.own[LEARNED])
        stay = lift(document.lines, opened.above < NO_MENU)
        anchor = headline_anchor([document.lines[i] for i in stay])
        found = None if anchor is None else stay[anchor]
        looks.append(Looks(first[at:end].tolist(), all_second[at:end].tolist(), opened, found))
        at = end
    return looks


def fit_confidence(documents: Sequence[Document], looks: Sequence[Looks]) -> None:
    """Fits how often a body with these features has a word F1 over 0.9, on sites the looks had not seen; prints the
    mean F1 of each view there."""
    values: list[list[float]] = []
    reached: dict[str, list[float]] = defaultdict(list)
    right = []
    for document, seen in zip(documents, looks, strict=True):
        decided = decide(document.lines, seen)
        f1 = word_f1(document, [verdict.label in BODY_LABELS for verdict in decided.verdicts])
        values.append(confidence_features(decided))
        reached[document.view].append(f1)
        right.append(f1 > 0.9)
    for view, scores in sorted(reached.items()):
        print(f"  {view}: word F1 {fmean(scores):.4f} of {len(scores)} texts of unseen sites")
    table = np.array(values, dtype=np.float32)
    names = [n.replace(" ", "_").replace("'", "") for n in CONFIDENCE]
    data = lightgbm.Dataset(table, np.array(right, dtype=np.int8), feature_name=names, params={"max_bin": BINS})
    chosen = {**PARAMETERS, "learning_rate": 0.1, "max_depth": 1, "num_leaves": 2, "min_data_in_leaf": 60}
    write_scorecard("confidence", lightgbm.train(chosen, data, 120), CONFIDENCE, CONFIDENCE_NOTE)


def word_f1(document: Document, kept: Sequence[bool]) -> float:
    """The word F1 of the body that keeps these lines."""
    got = sum(compress(document.words, kept))
    hit = sum(compress(document.words, map(and_, kept, document.gold)))
    return 2 * hit / (got + document.body_words) if got else 0.0


def fit_first(own: np.ndarray, gold: np.ndarray, weights: np.ndarray, fold_of: np.ndarray) -> np.ndarray:
    """Fits the first look as tables of a feature or two, and gives each line's score by a fit without its fold."""
    used = weights > 0
    data = dataset(own[used], gold[used], weights[used], OWN)
    groups = best_pairs(data, FIRST_PAIRS) + [[i] for i in range(len(OWN))]
    chosen = {**PARAMETERS, "learning_rate": 0.25, "num_leaves": 4, "max_depth": 2, "interaction_constraints": groups}
    model = lightgbm.train(chosen, data, FIRST_ROUNDS)
    report(OWN, write_scorecard("first", model, OWN, NOTE))
    sample = own[used][:: max(1, int(used.sum()) // 1000)]
    check("first", model, sample, load_scorecard("first", OWN).scores(sample.T.tolist()))
    return unseen(own, gold, weights, fold_of, chosen, FIRST_ROUNDS)


def fit_second(around: np.ndarray, gold: np.ndarray, weights: np.ndarray, fold_of: np.ndarray) -> np.ndarray:
    """Fits the second look as a forest of small trees, and gives each line's score by a fit without its fold."""
    used = weights > 0
    chosen = {**PARAMETERS, "learning_rate": 0.15, "num_leaves": 2**DEPTH - 1, "max_depth": DEPTH}
    model = lightgbm.train(chosen, dataset(around[used], gold[used], weights[used], AROUND), TREES)
    write_forest("second", model, AROUND, NOTE)
    report_features(AROUND, model)
    sample = around[used][:: max(1, int(used.sum()) // 1000)]
    check("second", model, sample, load_forest("second", AROUND).scores(sample.T.tolist()))
    return unseen(around, gold, weights, fold_of, chosen, TREES)


def unseen(  # noqa: PLR0913, PLR0917 - the lines by column, then how to fit them
    values: np.ndarray,
    gold: np.ndarray,
    weights: np.ndarray,
    fold_of: np.ndarray,
    chosen: Mapping[str, Any],
    rounds: int,
) -> np.ndarray:
    """For each line the score of a fit without the sites of its fold."""
    names = [str(index) for index in range(values.shape[1])]
    scores: np.ndarray = np.zeros(len(gold), dtype=np.float32)
    for fold in sorted(set(fold_of.tolist())):
        out = fold_of == fold
        inside = (weights > 0) & ~out
        partial = lightgbm.train(chosen, dataset(values[inside], gold[inside], weights[inside], names), rounds)
        scores[out] = partial.predict(values[out], raw_score=True, num_threads=1)
    return scores


def second_values(documents: Sequence[Document], first: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The second look's features of every line that is not lifted out, and which lines those are."""
    tables: list[np.ndarray] = []
    kept: list[int] = []
    at = 0
    for document in documents:
        scores = first[at : at + len(document.lines)].tolist()
        stay = lift(document.lines, gate(document.lines, document.own[LEARNED]).above < NO_MENU)
        lines = pick(document.lines, stay)
        own = [pick(column, stay) for column in document.own]
        page = Page(lines, own, pick(scores, stay), [*map(long_words, lines)], headline_anchor(lines))
        tables.append(np.array(around_features(page), dtype=np.float32))
        kept += [at + i for i in stay]
        at += len(document.lines)
    return np.ascontiguousarray(np.hstack(tables).T), np.array(kept)


def print_accuracy(name: str, scores: np.ndarray, gold: np.ndarray, weights: np.ndarray) -> None:
    """Prints how well the scores of unseen sites part story from residue."""
    right = ((scores > 0) == gold).astype(np.float32)
    print(f"{name} look, unseen sites: weighted accuracy {float((right * weights).sum() / weights.sum()):.4f}")


if __name__ == "__main__":
    raise SystemExit(main())
