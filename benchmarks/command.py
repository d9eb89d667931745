"""`python -m benchmarks FOLDER...`: finds out which benchmark each folder holds, runs it, prints tables."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import track

from benchmarks import html_mode, text_mode
from benchmarks.page import BenchmarkError, Page
from benchmarks.peers import PEERS, Peer, choose
from benchmarks.readers import BENCHMARKS, open_folder
from benchmarks.tables import Row, markdown

Tables = dict[str, list[Row]]
"""By kind of page."""
MODES: dict[str, Callable[[Iterable[Page], Sequence[Peer]], Tables]] = {
    "text": lambda pages, peers: text_mode.rows(text_mode.run(pages, peers)),
    "html": lambda pages, peers: html_mode.rows(html_mode.run(pages, peers)),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs what is asked for; 2 with a message where that can't be done."""
    parser = _parser()
    given = parser.parse_args(arguments)
    if given.json and not given.json.parent.is_dir():
        parser.error(f"{given.json.parent}: no such folder")
    try:
        peers = choose(given.peers)
        results = [_run(folder, given.mode, peers, given.sample) for folder in given.folders]
    except BenchmarkError as error:
        parser.error(str(error))
    if given.json:
        given.json.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", "utf-8", newline="\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    names = ", ".join(benchmark.name for benchmark in BENCHMARKS)
    parser = argparse.ArgumentParser("python -m benchmarks", description=f"Runs public benchmarks: {names}.")
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="a benchmark as it was cloned")
    parser.add_argument("--mode", choices=[*MODES, "both"], default="both", help="texts of peers, pages, or both")
    parser.add_argument(
        "--peers", nargs="*", metavar="NAME", help=f"run only these: {', '.join(peer.name for peer in PEERS)}"
    )
    parser.add_argument("--sample", type=_positive, metavar="N", help="N pages, spread evenly, instead of all")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures, too")
    return parser


def _positive(text: str) -> int:
    if text.isdecimal() and int(text):
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no number of pages")


def _run(folder: Path, mode: str, peers: Sequence[Peer], sample: int | None) -> dict[str, object]:
    benchmark, all_pages = open_folder(folder)
    pages = [page for page in all_pages if page.source.is_file()]
    if not pages:
        raise BenchmarkError(f"{folder}: gold for {len(all_pages)} pages, but none of the pages")
    chosen = pages[:: max(1, len(pages) // sample)][:sample] if sample else pages
    missing = len(all_pages) - len(pages)
    labels = [peer.label for peer in peers]
    print(f"# {benchmark.name}: {len(chosen)} of {len(all_pages)} pages")
    if missing:
        print(f"\n{missing} of them have gold, but no file.")
    print(f"\nBeside {', '.join(labels) or 'no peers'}.")
    tables = {name: _mode(name, chosen, peers) for name in MODES if mode in {name, "both"}}
    return {"benchmark": benchmark.name, "pages": len(chosen), "peers": labels, **tables}


def _mode(name: str, pages: Sequence[Page], peers: Sequence[Peer]) -> Tables:
    console = Console(stderr=True)
    tables = MODES[name](track(pages, name, console=console, transient=True, disable=not console.is_terminal), peers)
    for kind, rows in tables.items():
        print(f"\n## {name} mode, kind of page: {kind}\n\n{markdown(rows)}")
    if not tables:
        print(f"\n{name} mode: nothing to run; name peers, or clone a benchmark that stores outputs.")
    print(flush=True)
    return tables
