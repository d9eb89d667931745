"""WCXB, web content extraction benchmark: `dev/ground-truth/ID.json` and `dev/html/ID.html.gz`.

A gold file holds `url`, `ground_truth` (`main_content`, `title`, `author`, `publish_date`, `with`, `without`) and under
`_internal` the type of the page. Only the development pages are read unless the folder given is that of another split.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.page import Page, passages, read_object


def find(folder: Path) -> Path | None:
    """The folder of the split."""
    for root in (folder / "dev", folder):
        if (root / "ground-truth").is_dir() and (root / "html").is_dir():
            return root
    return None


def read(root: Path) -> list[Page]:
    """Its pages; `kind` is the type of page."""
    return [_page(root, path.stem, read_object(path)) for path in sorted((root / "ground-truth").glob("*.json"))]


def _page(root: Path, name: str, entry: Mapping[str, Any]) -> Page:
    gold = entry.get("ground_truth") or {}
    return Page(
        id=name,
        source=root / "html" / f"{name}.html.gz",
        kind=_kind(entry),
        url=entry.get("url"),
        body=gold.get("main_content") or "",
        title=gold.get("title"),
        authors=passages(gold["author"]) if "author" in gold else None,
        date=(gold["publish_date"] or "") if "publish_date" in gold else None,
        wanted=passages(gold.get("with")),
        unwanted=passages(gold.get("without")),
    )


def _kind(entry: Mapping[str, Any]) -> str:
    kind = (entry.get("_internal") or {}).get("page_type")
    if isinstance(kind, dict):
        kind = kind.get("primary")
    # Its own scorer counts the older name with the newer.
    return "collection" if kind == "category" else kind or "article"
