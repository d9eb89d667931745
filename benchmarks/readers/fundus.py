"""Fundus' test cases of parsers: `tests/resources/parser/test_data/COUNTRY/`.

A country's `meta.info` maps `Publisher_YYYY_MM_DD.html.gz` to the page's `url`. `Publisher.json` maps each version of
the publisher's parser to what it must read: `title`, `authors`, `publishing_date` and `body`, which has a `summary` and
`sections` of `headline` and `paragraphs`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from benchmarks.page import Page, passages, read_object

_DATA = Path("tests", "resources", "parser", "test_data")


def find(folder: Path) -> Path | None:
    """The folder of countries."""
    for root in (folder / _DATA, folder):
        if any(root.glob("*/meta.info")):
            return root
    return None


def read(root: Path) -> list[Page]:
    """Its pages."""
    return [page for info in sorted(root.glob("*/meta.info")) for page in _country(info)]


def _country(info: Path) -> Iterator[Page]:
    urls = read_object(info)
    for publisher, names in groupby(sorted(urls), key=lambda name: name.partition("_")[0]):
        gold = info.with_name(f"{publisher}.json")
        files = list(names)
        versions = sorted(read_object(gold).items(), key=_version) if gold.is_file() else []
        # Versions follow each other in time, and so do the pages they were written for. Where one is missing, nobody
        # can tell which page belongs to which version.
        if len(files) == len(versions):
            for name, (_, entry) in zip(files, versions, strict=True):
                yield _page(info.with_name(name), urls[name], entry)


def _version(item: tuple[str, object]) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", item[0])]


def _page(source: Path, about: Mapping[str, Any], entry: Mapping[str, Any]) -> Page:
    return Page(
        id=source.name.removesuffix(".html.gz"),
        source=source,
        url=about.get("url"),
        body="\n\n".join(_paragraphs(entry["body"])) if "body" in entry else None,
        title=entry.get("title"),
        # Fundus names what a parser gives; a field that a publisher's parser lacks may still be on the page.
        authors=passages(entry.get("authors")) or None,
        date=entry.get("publishing_date"),
    )


def _paragraphs(body: Mapping[str, Any]) -> Iterator[str]:
    yield from passages(body.get("summary"))
    for section in body.get("sections", ()):
        yield from passages(section.get("headline"))
        yield from passages(section.get("paragraphs"))
