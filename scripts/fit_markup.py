"""Fits the weights of the third look, which reads the markup of pages, and confidence for HTML, from pages with gold.

    python scripts/fit_markup.py FOLDER [--folds 5]

FOLDER holds `gold.json` and each page as `<id>.html`. The rows of `gold.json` have `id`, `url`, and either the whole
`body`, or the segments that must (`with`) and must not (`without`, `comments`) stand in it. Run after fit_weights.py:
the looks at the text are fitted here too, without each page's site, so that the third learns how far to trust them on
pages that they have not seen. Pages of one site never stand on both sides of a split. The same folder gives the same
weights.

Needs the `fit` extra (LightGBM grows the trees; nothing of it is needed to run cleanpress).
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import fmean
from typing import Any
from urllib.parse import urlsplit

import lightgbm
import numpy as np
from alignment import align, tokens
from fit_pages import Document, count_table, count_words
from fit_tables import check, report_features, write_forest, write_scorecard
from fit_weights import CONFIDENCE_NOTE, FIRST_ROUNDS, NOTE, PARAMETERS, TREES, second_values, unseen, word_f1

from cleanpress.confidence import MARKED, marked_features
from cleanpress.gate import gate
from cleanpress.label.decide import decide
from cleanpress.label.forest import load_forest
from cleanpress.label.frame import FRAME, Frame, frame_features
from cleanpress.label.headline import headline_anchor
from cleanpress.label.looks import LEARNED, LIFTED, Looks, look
from cleanpress.label.own import own_features
from cleanpress.label.third import LENIENT, settle_by_markup
from cleanpress.label.wording import word_table
from cleanpress.model import BODY_LABELS
from cleanpress.read.decode import decode
from cleanpress.read.html import read_html
from cleanpress.rules.inspect import inspect, rule_book
from cleanpress.rules.markup import add_markup_findings, set_aside
from cleanpress.rules.thread import add_thread_findings

TREES_OF_MARKUP, DEPTH = 120, 5
CHOSEN = {
    **PARAMETERS,
    "learning_rate": 0.11,
    "num_leaves": 2**DEPTH - 1,
    "max_depth": DEPTH,
    "max_bin": 15,
    "min_data_in_leaf": 120,
    "feature_fraction": 0.4,
}
SEGMENT_WEIGHT = 0.02
"""What a segment counts beside the share of its page that a line of a whole body has."""
LEAST_SEGMENT = 40
"""Characters of a line from which it may be a part of a segment."""


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    options = parser.parse_args(argv)
    pages = [*read_pages(options.folder, options.folds)]
    documents = [document for document, _ in pages]
    print(f"{len(pages)} pages, {sum(len(d.lines) for d in documents)} lines")
    gold = np.array([g for d in documents for g in d.gold], dtype=np.int8)
    weights = np.concatenate([known for _, known in pages])
    weights /= weights[weights > 0].mean()
    fold_of = np.array([d.fold for d in documents for _ in d.lines], dtype=np.int8)
    # Scores as sites not seen before get them, and as the weights in use give them, which knew many of these pages:
    # each alone teaches the third look a scale that is off.
    unseen_values = markup_values(documents, *unseen_text(documents, gold, weights, fold_of))
    first, second = text_in_use(documents)
    values = np.vstack([unseen_values, markup_values(documents, first, second)])
    third = fit_third(values, np.tile(gold, 2), np.tile(weights, 2), np.tile(fold_of, 2))[len(gold) :]
    fit_confidence([*zip(documents, looks_of(documents, first, third), strict=True)])
    return 0


def read_pages(folder: Path, folds: int) -> Iterator[tuple[Document, np.ndarray]]:
    """The lines of each page with gold, which of them are the story's, and how much each counts: nothing where the gold
    says nothing of it."""
    book = rule_book()
    for row in json.loads((folder / "gold.json").read_text("utf-8")):
        if not (row["body"] or row["with"] or row["without"]):
            continue
        text, encoding = decode((folder / f"{row['id']}.html").read_bytes())
        source = read_html(text, row["url"] or None, encoding)
        lines = inspect(set_aside(source.pieces)[0], book)
        if not lines:
            continue
        add_thread_findings(lines, source.comments)
        texts = [line.text for line in lines]
        words = [len(tokens(text)) for text in texts]
        size = len(tokens(row["body"] or ""))
        if row["body"]:
            marks = [int(kept) for kept in align(texts, row["body"])]
            known = np.minimum((np.array(words, dtype=np.float32) + 1) / max(size, 50), 0.2)
        else:
            marks = told_by_segments(texts, row)
            known = np.array([SEGMENT_WEIGHT * (mark >= 0) for mark in marks], dtype=np.float32)
        host = urlsplit(row["url"] or "").hostname
        site = host.removeprefix("www.") if host else row["id"]
        fold = zlib.crc32(site.encode()) % folds
        yield Document(row["id"], "html", site, fold, lines, [mark == 1 for mark in marks], words, size), known


def told_by_segments(texts: Sequence[str], row: Mapping[str, Any]) -> list[int]:
    """Of each line 1 where a segment of the story stands in it, 0 where one of the rest does, else -1."""
    marks = [-1] * len(texts)
    plain = [" ".join(text.split()) for text in texts]
    for name, mark in (("with", 1), ("without", 0), ("comments", 0)):
        for segment in (" ".join(some.split()) for some in row[name]):
            for i, text in enumerate(plain):
                if segment and (segment in text or (len(text) > LEAST_SEGMENT and text in segment)):
                    marks[i] = mark
    return marks


def unseen_text(
    documents: Sequence[Document], gold: np.ndarray, weights: np.ndarray, fold_of: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Both looks at the text of each line, as fits without its fold have them."""
    sites = count_words([d for d in documents if d.body_words])
    tables = {f: word_table((k, v[0]) for k, v in count_table(sites, f).items()) for f in sorted({*fold_of.tolist()})}
    for document in documents:
        document.own = own_features(document.lines, tables[document.fold])
    own = np.ascontiguousarray(np.hstack([np.array(d.own, dtype=np.float32) for d in documents]).T)
    chosen = {**PARAMETERS, "learning_rate": 0.25, "num_leaves": 4, "max_depth": 2}
    first = unseen(own, gold, weights, fold_of, chosen, FIRST_ROUNDS)
    around, kept = second_values(documents, first)
    chosen = {**PARAMETERS, "learning_rate": 0.15, "num_leaves": 31, "max_depth": 5}
    second: np.ndarray = np.full(len(first), LIFTED, dtype=np.float32)
    second[kept] = unseen(around, gold[kept], weights[kept], fold_of[kept], chosen, TREES)
    return first, second


def text_in_use(documents: Sequence[Document]) -> tuple[np.ndarray, np.ndarray]:
    """Both looks at the text of each line, as the weights in use have them."""
    looks = [look(document.lines) for document in documents]
    first = np.array([score for some in looks for score in some.first], dtype=np.float32)
    return first, np.array([score for some in looks for score in some.second], dtype=np.float32)


def pages_of(documents: Sequence[Document], values: np.ndarray) -> Iterator[tuple[Document, np.ndarray]]:
    """Each document with its part of the values."""
    at = 0
    for document in documents:
        yield document, values[at : at + len(document.lines)]
        at += len(document.lines)


def markup_values(documents: Sequence[Document], first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """The features of the third look."""
    both = pages_of(documents, np.stack([first, second], axis=1))
    tables = [
        np.array(frame_features(Frame(d.lines, part[:, 0].tolist(), part[:, 1].tolist())), dtype=np.float32)
        for d, part in both
    ]
    values: np.ndarray = np.ascontiguousarray(np.hstack(tables).T)
    return values


def fit_third(values: np.ndarray, gold: np.ndarray, weights: np.ndarray, fold_of: np.ndarray) -> np.ndarray:
    """Fits the third look as a forest, and gives each line's score by a fit without its fold."""
    used = weights > 0
    names = [name.replace(" ", "_").replace("'", "") for name in FRAME]
    data = lightgbm.Dataset(
        values[used], gold[used], weight=weights[used], feature_name=names, params={"max_bin": CHOSEN["max_bin"]}
    )
    model = lightgbm.train(CHOSEN, data, TREES_OF_MARKUP)
    write_forest("third", model, FRAME, NOTE.replace("fit_weights", "fit_markup"))
    report_features(FRAME, model)
    sample = values[used][:: max(1, int(used.sum()) // 1000)]
    check("third", model, sample, load_forest("third", FRAME).scores(sample.T.tolist()))
    return unseen(values, gold, weights, fold_of, CHOSEN, TREES_OF_MARKUP)


def looks_of(documents: Sequence[Document], first: np.ndarray, third: np.ndarray) -> Iterator[Looks]:
    """The looks at each document as weights fitted without its site have them."""
    for document, part in pages_of(documents, np.stack([first, third], axis=1)):
        opened = gate(document.lines, document.own[LEARNED])
        anchor = headline_anchor(document.lines)
        looks = Looks(part[:, 0].tolist(), part[:, 1].tolist(), opened, anchor)
        yield replace(looks, second=[score + LENIENT + opened.cut for score in looks.second])


def fit_confidence(pages: Sequence[tuple[Document, Looks]]) -> None:
    """Fits how often a body with these features has a word F1 over 0.9, and prints the mean F1 on unseen sites."""
    values, scores = [], []
    for document, looks in pages:
        if not document.body_words:
            continue
        add_markup_findings(document.lines)
        decided = settle_by_markup(decide(document.lines, looks))
        scores.append(word_f1(document, [verdict.label in BODY_LABELS for verdict in decided.verdicts]))
        values.append(marked_features(decided))
    print(f"word F1 {fmean(scores):.4f} of {len(scores)} pages of unseen sites")
    table = np.array(values, dtype=np.float32)
    right = np.array([score > 0.9 for score in scores], dtype=np.int8)
    names = [name.replace(" ", "_").replace("'", "") for name in MARKED]
    data = lightgbm.Dataset(table, right, feature_name=names, params={"max_bin": 15})
    chosen = {**PARAMETERS, "learning_rate": 0.1, "max_depth": 1, "num_leaves": 2, "min_data_in_leaf": 40}
    note = CONFIDENCE_NOTE.replace("fit_weights", "fit_markup")
    write_scorecard("confidence_html", lightgbm.train(chosen, data, 120), MARKED, note)


if __name__ == "__main__":
    raise SystemExit(main())
