"""What the weights are fitted on: pages as programs printed them, with the lines of their stories, and their words."""

from __future__ import annotations

import json
import lzma
import math
import re
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from alignment import align, tokens

from cleanpress.label.own import Columns
from cleanpress.label.wording import LONGEST_FOR_PAIRS, LONGEST_FOR_WORDS, PARAGRAPH, paragraph_keys, word_pairs
from cleanpress.read.text import read_text
from cleanpress.rules.inspect import inspect, rule_book
from cleanpress.rules.line import Line
from cleanpress.rules.thread import add_thread_findings

FEWEST_SITES = 6
"""Sites that a word must have been seen on."""
MOST_WORDS = 8_000


@dataclass(slots=True)
class Document:
    """One text with its lines and which of them are the story's."""

    id: str
    view: str
    site: str
    fold: int
    lines: list[Line]
    gold: list[bool]
    words: list[int]
    body_words: int
    own: Columns = field(default_factory=list)


def site_of(row: Mapping[str, Any]) -> str:
    """The site of a page: its host, else the letters its id starts with."""
    host = urlsplit(row.get("url") or "").hostname
    return host.removeprefix("www.") if host else re.match(r"\D*\d?\d*", row["id"].rsplit("_", 3)[0]).group()  # type: ignore[union-attr]


def read_pages(folder: Path) -> Iterator[dict[str, Any]]:
    """The pages of every file of the folder, in a fixed order."""
    for path in sorted(folder.glob("*.jsonl.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as rows:
            yield from map(json.loads, rows)


def read_documents(folder: Path, folds: int) -> list[Document]:
    """Every view of every page, and its gold body as a text with nothing to remove."""
    book = rule_book()
    documents = []
    for row in read_pages(folder):
        site = site_of(row)
        fold = zlib.crc32(site.encode()) % folds
        for view, text in sorted({**row["views"], "gold": row["body"]}.items()):
            if not text.strip():
                continue
            source = read_text(text, "text")
            if source.squeezed:
                continue
            lines = inspect(source.pieces, book)
            add_thread_findings(lines)
            texts = [line.text for line in lines]
            gold = [True] * len(lines) if view == "gold" else align(texts, row["body"])
            counts = [len(tokens(text)) for text in texts]
            documents.append(Document(row["id"], view, site, fold, lines, gold, counts, len(tokens(row["body"]))))
    return documents


def keys_of(line: Line) -> set[str]:
    """The words and pairs of a short line, or the words of a paragraph, as the table writes them."""
    if line.words > LONGEST_FOR_WORDS:
        return {f"{PARAGRAPH} {word}" for word in paragraph_keys(line.lowered)}
    words = line.folded.split()
    pairs = word_pairs(words) if len(words) <= LONGEST_FOR_PAIRS else ()
    return {*words, *(f"{a} {b}" for a, b in pairs)}


def count_words(documents: Sequence[Document]) -> dict[tuple[int, str], dict[str, list[int]]]:
    """By fold and site: how often each key of short lines stood outside and inside stories."""
    sites: dict[tuple[int, str], dict[str, list[int]]] = defaultdict(dict)
    for document in documents:
        if document.view == "gold":
            continue
        counts = sites[document.fold, document.site]
        for line, gold in zip(document.lines, document.gold, strict=True):
            for key in keys_of(line):
                counts.setdefault(key, [0, 0])[gold] += 1
    return sites


def count_table(
    sites: Mapping[tuple[int, str], Mapping[str, Sequence[int]]], without: int | None
) -> dict[str, tuple[float, int]]:
    """Shrunk log-odds of each key seen on enough sites; each site has one vote, however many pages it has."""
    votes: dict[str, list[float]] = {}
    for (fold, _), counts in sorted(sites.items()):
        if fold == without:
            continue
        for key, (outside, inside) in counts.items():
            vote = votes.setdefault(key, [0.0, 0.0, 0])
            vote[0] += outside / (outside + inside)
            vote[1] += inside / (outside + inside)
            vote[2] += 1
    paragraphs = {key: vote for key, vote in votes.items() if key.startswith(PARAGRAPH)}
    short = {key: vote for key, vote in votes.items() if not key.startswith(PARAGRAPH)}
    return dict(sorted((shrunk(short, MOST_WORDS) | shrunk(paragraphs, MOST_WORDS // 2)).items()))


def shrunk(votes: Mapping[str, Sequence[float]], most: int) -> dict[str, tuple[float, int]]:
    """The heaviest keys with their log-odds, drawn towards zero where few sites have spoken."""
    prior = math.log(sum(v[1] for v in votes.values()) / sum(v[0] for v in votes.values()))
    table = {}
    for key, (outside, inside, count) in votes.items():
        if count >= FEWEST_SITES:
            points = (math.log((inside + 1) / (outside + 1)) - prior) * count / (count + 8)
            if abs(points) > 0.5:
                table[key] = (round(points, 2), int(count))
    heaviest = sorted(table.items(), key=lambda item: (-abs(item[1][0]) * math.log(item[1][1]), item[0]))
    return dict(heaviest[:most])
