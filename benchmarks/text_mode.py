"""Text mode: what other programs made of a page goes in, cleaned text comes out; before beside after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from importlib.util import find_spec

from benchmarks.page import Extraction, Page
from benchmarks.peers import BODY, Peer, warm_up
from benchmarks.runs import Clock, TextRun, with_all
from benchmarks.scoring import is_worse, judge, summary
from benchmarks.tables import Row
from cleanpress import Cleaner

GOLD = "gold body"
"""The right body itself as input: nothing of it should go."""
BOTH = ("word F1", "shingle F1", "passage F1")
"""Measures that are told before and after."""


Runs = dict[str, dict[str, TextRun]]
"""By kind of page and program."""


def run(pages: Iterable[Page], peers: Sequence[Peer]) -> Runs:
    """Every text of every page."""
    cleaner = Cleaner()
    cleaner.clean("A line.", format="text")
    runs: Runs = {}
    for at, page in enumerate(pages):
        if at == 0 and peers:
            warm_up(peers, page.html, page.url)
        for name, clock, text in _texts(page, peers):
            run = runs.setdefault(page.kind, {}).setdefault(name, TextRun())
            run.before.clock.seconds += clock.seconds
            run.before.clock.errors += clock.errors
            _clean(run, cleaner, page, text)
    return runs


def _texts(page: Page, peers: Sequence[Peer]) -> Iterator[tuple[str, Clock, str]]:
    if page.body:
        yield GOLD, Clock(), page.body
    for name, text in page.outputs.items():
        yield f"{name} (stored)", Clock(), text
    html = page.html if peers else b""
    for peer in peers:
        clock = Clock()
        yield peer.name, clock, clock.call(partial(peer.extract, html, page.url), Extraction()).text


def _clean(run: TextRun, cleaner: Cleaner, page: Page, text: str) -> None:
    """An empty text stays in the tables: it is what a reader would get."""
    before = judge(page, Extraction(text), BODY)
    body = run.after.clock.call(lambda: cleaner.clean(text, format="text").body, text)
    after = judge(page, Extraction(body), BODY)
    run.before.judgements.append(before)
    run.after.judgements.append(after)
    run.hurt += is_worse(after, before)
    if find_spec("ftfy"):
        from ftfy import fix_text

        run.ftfy.call(lambda: fix_text(text), text)


def rows(runs: Runs) -> dict[str, list[Row]]:
    """A table a kind of page, a row a program."""
    return {kind: [_row(name, run) for name, run in of_kind.items()] for kind, of_kind in with_all(runs).items()}


def _row(name: str, run: TextRun) -> Row:
    before, after = summary(run.before.judgements), summary(run.after.judgements)
    row: Row = {
        "input": name,
        "pages": len(run.after.judgements),
        "errors": run.before.clock.errors + run.after.clock.errors,
    }
    for measure in BOTH:
        row[f"{measure} before"], row[f"{measure} after"] = before[measure], after[measure]
    return {
        **row,
        "hurt": run.hurt / len(run.after.judgements),
        "time / ftfy": run.after.clock.ratio(run.ftfy),
        "time / input": run.after.clock.ratio(run.before.clock),
    }
