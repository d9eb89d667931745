"""HTML mode: pages in, all fields out, beside the peers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from benchmarks.page import Extraction, Page
from benchmarks.peers import REFERENCE, Extract, Peer, warm_up
from benchmarks.runs import Run, with_all
from benchmarks.scoring import FIELDS, judge, summary
from benchmarks.tables import Row
from cleanpress import Cleaner

Runs = dict[str, dict[str, Run]]
"""By kind of page and system."""


def own(cleaner: Cleaner) -> Extract:
    """cleanpress, called as the peers are."""

    def extract(html: bytes, url: str | None) -> Extraction:
        article = cleaner.clean(html, format="html", url=url)
        return Extraction(
            article.body,
            article.headline,
            article.authors,
            article.published.isoformat() if article.published else None,
            "\n\n".join(comment.text for comment in article.comments),
        )

    return extract


def run(pages: Iterable[Page], peers: Sequence[Peer]) -> Runs:
    """Every system on every page, page by page in turn, so that a busy machine slows all of them alike."""
    others = [peer for peer in peers if peer != REFERENCE]
    systems = [Peer("cleanpress", "cleanpress", own(Cleaner()), fields=FIELDS), REFERENCE, *others]
    runs: Runs = {}
    for at, page in enumerate(pages):
        html = page.html
        if at == 0:
            warm_up(systems, html, page.url)
        of_kind = runs.setdefault(page.kind, {system.name: Run() for system in systems})
        for system in systems:
            run = of_kind[system.name]
            got = run.clock.call(partial(system.extract, html, page.url), Extraction())
            run.judgements.append(judge(page, got, system.fields))
    return runs


def rows(runs: Runs) -> dict[str, list[Row]]:
    """A table a kind of page, a row a system."""
    return {
        kind: [
            {
                "system": name,
                "pages": len(run.judgements),
                "errors": run.clock.errors,
                **summary(run.judgements),
                f"time / {REFERENCE.name}": run.clock.ratio(of_kind[REFERENCE.name].clock),
            }
            for name, run in of_kind.items()
        ]
        for kind, of_kind in with_all(runs).items()
    }
