"""Fits the points by which title, authors and dates of HTML pages are chosen.

    python scripts/fit_fields.py FOLDER

FOLDER holds `gold.json`, a list of pages with `id`, `dataset`, `url`, `title`, `authors` and `date` (null where a page
names none), and each page as `ID.html`. The same folder gives the same points. Pages of one site never stand on both
sides of the split that the printed figures come from.

Each field is a choice: of all candidates of a page, and of saying nothing, one is right. The points are the weights of
a conditional logit model (McFadden 1974), one a sign. Needs the `fit` extra (numpy and scipy come with LightGBM).
"""

from __future__ import annotations

import argparse
import json
import re
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np
from fit_pages import site_of
from fit_tables import WEIGHTS
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from cleanpress.assemble import main_headline, with_signs
from cleanpress.dates import read_date
from cleanpress.fields.date_reader import DateReader
from cleanpress.fields.page_authors import author_candidates
from cleanpress.fields.page_dates import date_candidates
from cleanpress.fields.page_title import title_candidates
from cleanpress.fields.printed import Printed, printed
from cleanpress.label.decide import decide
from cleanpress.label.doubt import look_and_doubt
from cleanpress.label.third import look_at_markup, settle_by_markup
from cleanpress.model import Metadata
from cleanpress.read.decode import decode
from cleanpress.read.html import read_html
from cleanpress.read.html_titles import squeezed
from cleanpress.read.language import detect_language
from cleanpress.rules.fold import fold
from cleanpress.rules.inspect import inspect, rule_book
from cleanpress.rules.markup import add_markup_findings, set_aside
from cleanpress.rules.thread import add_thread_findings

FOLDS = 5
SHRINK: Mapping[str, float] = {"title": 3.0, "author": 4.5, "date": 3.0}
"""How much a sign must be worth: the penalty on squared points. From 2 to 7, pages of other sites are read as well."""
FEWEST, LEAST = 4, 0.05
"""Candidates that a sign must be seen on, and points that are worth a row."""
WEIGHT: Mapping[str, Mapping[str, float]] = {
    "title": {"fundus": 2.5, "readability": 4.0},
    "author": {"fundus": 6.0},
    "date": {"fundus": 2.0},
}
"""Small collections count more, so that their kind of page is heard."""
UNNAMED: Mapping[str, Mapping[str, float]] = {
    "author": {"traf": 0.2, "readability": 0.3, "wcxb": 2.5},
    "date": {"traf": 0.2, "readability": 0.2, "wcxb": 0.6},
}
"""Pages without gold: two of the collections leave out much of what their pages print."""
TAUGHT: Mapping[str, frozenset[str]] = {
    "title": frozenset(["article"]),
    "author": frozenset(["article", "forum"]),
    "date": frozenset(["article", "product"]),
}
"""The kinds of page that a field is fitted on: threads name accounts, and goods have no day of publication."""
HEADER = """\
# Written by scripts/fit_fields.py; do not edit. Points are log-odds of being the page's title, authors or date.
# Fitted on the dev pages of WCXB (Foley 2026, CC-BY-4.0), the test pages of Fundus (MIT) and of Readability
# (Apache-2.0), and the evaluation pages of trafilatura (Apache-2.0); see NOTICE.
"""
_SPLIT = re.compile(r"[;,&|/\n]|\s[-–—]\s|\s(?:and|und|et|y|e|og|och|en)\s")


@dataclass(slots=True)
class Choice:
    """What one page says of one field."""

    signs: list[set[str]]
    """Of each candidate."""
    right: list[float]
    """How right each candidate is, and at the end how right it is to choose none."""
    weight: float
    fold: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    rows = []
    for field, choices in read_choices(parser.parse_args().folder).items():
        held_out = {fold: fit([c for c in choices if c.fold != fold], SHRINK[field]) for fold in range(FOLDS)}
        scores = [score(choice, held_out[choice.fold]) for choice in choices]
        print(f"{field}: {len(choices)} pages, right on {sum(scores) / len(scores):.3f} of those held out")
        seen = Counter(sign for choice in choices for signs in choice.signs for sign in signs)
        for sign, points in sorted(fit(choices, SHRINK[field]).items()):
            if seen[sign] >= FEWEST and abs(points) >= LEAST:
                rows.append(f"{field}\t{sign}\t{points:.2f}\n")
    (WEIGHTS / "fields.tsv").write_text(HEADER + "".join(rows), "utf-8")


def read_choices(folder: Path) -> dict[str, list[Choice]]:
    """The choices of all pages, by field."""
    found: dict[str, list[Choice]] = {"title": [], "author": [], "date": []}
    for row in json.loads((folder / "gold.json").read_text("utf-8")):
        kind = row.get("kind", "article")
        if not any(kind in kinds for kinds in TAUGHT.values()):
            continue
        page, meta, headline = read_page((folder / f"{row['id']}.html").read_bytes(), row.get("url"))
        collection, part = row["dataset"], zlib.crc32(_split_by(row).encode()) % FOLDS
        people = gold_people(row["authors"])
        days = gold_days(row["date"])
        title = squeezed(row["title"] or "")
        scored = {
            "title": [(c.signs, float(squeezed(c.value) == title)) for c in title_candidates(meta, page)],
            "author": [(c.signs, overlap(c.value, people)) for c in author_candidates(meta, page, headline)],
            "date": [
                (c.signs, float(not days.isdisjoint(days_of(c.value))))
                for c in date_candidates(meta, page, DateReader(page, meta.url))
            ],
        }
        for field, known in (("title", title), ("author", people), ("date", days)):
            if kind not in TAUGHT[field] or (field == "title" and not known):
                continue
            best = max((right for _, right in scored[field]), default=0.0)
            right = [right * (right == best > 0) for _, right in scored[field]]
            weight = WEIGHT[field].get(collection, 1.0) * (1.0 if known else UNNAMED[field].get(collection, 1.0))
            found[field].append(Choice([signs for signs, _ in scored[field]], [*right, float(not best)], weight, part))
    return found


def _split_by(row: Mapping[str, Any]) -> str:
    """The site; pages of Readability have lost theirs."""
    site = site_of(row)
    return site if "." in site else str(row["id"])


def read_page(data: bytes, url: str | None) -> tuple[Printed, Metadata, str | None]:
    """The lines of a page with their labels, what its markup says, and the line that reads like its headline."""
    text, encoding = decode(data)
    source = read_html(text, url, encoding)
    kept, aside = set_aside(source.pieces)
    lines = inspect(kept, rule_book())
    threads = add_thread_findings(lines, source.comments)
    looks, _ = look_and_doubt(lines, threads, source.squeezed)
    add_markup_findings(lines)
    labels = [verdict.label for verdict in settle_by_markup(decide(lines, look_at_markup(lines, looks))).verdicts]
    main = main_headline(lines, labels)
    language = source.language or detect_language(source.text[:4000])
    return (
        printed(lines, labels, main, language),
        with_signs(source.metadata, aside),
        None if main is None else lines[main].text,
    )


def fit(choices: Sequence[Choice], shrink: float) -> dict[str, float]:
    """The points of every sign; `shrink` is the penalty on their squares."""
    names = sorted({sign for choice in choices for signs in choice.signs for sign in signs})
    index = {name: number for number, name in enumerate(names)}
    rows: list[int] = []
    columns: list[int] = []
    starts, row = [], 0
    for choice in choices:
        starts.append(row)
        for signs in choice.signs:
            columns.extend(index[sign] for sign in sorted(signs))
            rows.extend([row] * len(signs))
            row += 1
        row += 1  # none of them
    table = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(row, len(names)))
    group: Any = np.repeat(np.arange(len(choices)), [len(choice.right) for choice in choices])
    weight = np.array([choice.weight for choice in choices])[group]
    right = np.concatenate([np.array(choice.right) / sum(choice.right) for choice in choices])

    def loss(points: Any) -> tuple[float, Any]:
        score = table @ points
        share = np.exp(score - np.maximum.reduceat(score, starts)[group])
        share /= np.add.reduceat(share, starts)[group]
        likely = (weight * right * np.log(np.maximum(share, 1e-12))).sum()
        return shrink / 2 * points @ points - likely, table.T @ (weight * (share - right)) + shrink * points

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x
    return dict(zip(names, map(float, found), strict=True))


def score(choice: Choice, points: Mapping[str, float]) -> float:
    """How right the best candidate is."""
    sums = [sum(points.get(sign, 0.0) for sign in sorted(signs)) for signs in choice.signs]
    best = max(sums, default=0.0)
    return choice.right[sums.index(best)] if best > 0 else choice.right[-1]


def gold_people(entries: Sequence[str] | None) -> frozenset[str]:
    names = (name for entry in entries or () for name in _SPLIT.split(re.sub(r"\([^)]*\)", " ", entry)))
    return frozenset(filter(None, map(fold, names)))


def overlap(names: Sequence[str], gold: frozenset[str]) -> float:
    """F1 of the names."""
    found = gold_people(names)
    return 2 * len(found & gold) / (len(found) + len(gold)) if gold else 0.0


def gold_days(value: str | None) -> frozenset[date]:
    found = read_date(value) if value else None
    return days_of(found) if found else frozenset()


def days_of(value: date | datetime) -> frozenset[date]:
    """The calendar days that a moment may mean: as written, and in UTC."""
    if not isinstance(value, datetime):
        return frozenset([value])
    return frozenset([value.date(), value.astimezone(timezone.utc).date() if value.tzinfo else value.date()])


if __name__ == "__main__":
    main()
