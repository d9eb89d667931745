"""Mozilla Readability's test pages: `test/test-pages/NAME/`, each with three files.

`source.html` is the page; `expected.html` and `expected-metadata.json` (`title`, `byline`, `publishedTime`) the answer.
What is expected was printed by Readability itself and reviewed, so that the body says how far a system agrees with it.
"""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup

from benchmarks.page import Page, passages, read_object

_URL = "http://fakehost/test/page.html"
"""Where the tests pretend that the pages are."""


def find(folder: Path) -> Path | None:
    """The folder of pages."""
    for root in (folder / "test" / "test-pages", folder / "test-pages", folder):
        if any(root.glob("*/source.html")):
            return root
    return None


def read(root: Path) -> list[Page]:
    """Its pages."""
    return [_page(source) for source in sorted(root.glob("*/source.html"))]


def _page(source: Path) -> Page:
    expected, metadata = source.with_name("expected.html"), source.with_name("expected-metadata.json")
    about = read_object(metadata) if metadata.is_file() else {}
    return Page(
        id=source.parent.name,
        source=source,
        url=_URL,
        body=BeautifulSoup(expected.read_bytes(), "lxml").get_text() if expected.is_file() else None,
        title=about.get("title"),
        authors=passages(about["byline"]) if "byline" in about else None,
        date=about.get("publishedTime"),
    )
