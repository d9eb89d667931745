"""Writes what fit_weights.py reads: pages as many programs print them, a page a row, with the story each holds.

    python -m scripts.write_views FOLDER VIEWS.jsonl.xz

FOLDER is that of fit_markup.py. Every page is printed by the four that dump it whole and by a few of the extractors,
others for each page, so that the weights learn no single program. Where the gold has but segments of the story, the
story is what our own reading of the page's markup finds, if it holds every segment of the story and none of the rest:
so what markup tells teaches the looks at the text. Needs the `bench` extra.
"""

from __future__ import annotations

import argparse
import json
import lzma
import zlib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import repeat
from pathlib import Path
from typing import Any

from benchmarks.peers import PEERS, Peer
from cleanpress import clean
from cleanpress.read.html_titles import squeezed

DUMPS = frozenset({"beautifulsoup4", "html-text", "html2text", "inscriptis"})
EXTRACTORS = 3
"""Of those that print a part of the page, for each page."""
LEAST_WORDS = 60
"""Of a story that we found ourselves; in less, nobody but the gold can tell what is missing."""
LEAST_RESIDUE = 4
"""Letters of a segment of the rest that tell it from a word of the story."""


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("views", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args(argv)
    pages = json.loads((options.folder / "gold.json").read_text("utf-8"))
    written = 0
    with lzma.open(options.views, "wt", encoding="utf-8") as file, ProcessPoolExecutor(options.workers) as pool:
        for row in pool.map(row_of, repeat(options.folder), pages, chunksize=8):
            if row is not None:
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
                written += 1
    print(f"{written} of {len(pages)} pages")
    return 0


def row_of(folder: Path, page: Mapping[str, Any]) -> dict[str, Any] | None:
    """The page as fit_weights.py reads it; None where nobody knows its story."""
    html = (folder / f"{page['id']}.html").read_bytes()
    body = page["body"] or story_by_markup(html, page)
    if not body:
        return None
    views = {peer.name: view(peer, html, page["url"]) for peer in printers(page["id"])}
    return {"id": page["id"], "url": page["url"], "body": body, "views": views}


def story_by_markup(html: bytes, page: Mapping[str, Any]) -> str:
    """What our own reading of the page takes for its story, if the segments of the gold agree, else nothing."""
    body = clean(html, url=page["url"] or None).body
    found = squeezed(body)
    inside = [squeezed(segment) for segment in page["with"]]
    outside = [squeezed(segment) for name in ("without", "comments") for segment in page[name]]
    right = all(segment in found for segment in inside)
    wrong = any(segment in found for segment in outside if len(segment) >= LEAST_RESIDUE)
    return body if inside and right and not wrong and len(body.split()) >= LEAST_WORDS else ""


def printers(page: str) -> Iterator[Peer]:
    """The programs that print this page: always the same for the same page."""
    yield from (peer for peer in PEERS if peer.name in DUMPS)
    others = [peer for peer in PEERS if peer.name not in DUMPS]
    yield from sorted(others, key=partial(draw, page))[:EXTRACTORS]


def draw(page: str, peer: Peer) -> int:
    """A number by lot that stays the same."""
    return zlib.crc32(f"{page} {peer.name}".encode())


def view(peer: Peer, html: bytes, url: str | None) -> str:
    """The page as this program prints it; nothing where it fails."""
    try:
        printed = peer.extract(html, url)
    except Exception as error:  # What one of many programs stumbles over is its own affair.
        print(f"{peer.name}: {error!r}"[:100])
        return ""
    return printed.text


if __name__ == "__main__":
    raise SystemExit(main())
