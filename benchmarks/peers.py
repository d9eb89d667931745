"""Other programs that take text from pages, each called as its documentation does. Only those installed are run."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from typing import Any

from benchmarks.page import BenchmarkError, Extraction, passages

BODY = frozenset[str]()
"""A system that gives nothing but text."""
Extract = Callable[[bytes, str | None], Extraction]


@dataclass(frozen=True)
class Peer:
    """A program by the name of its distribution."""

    name: str
    module: str
    extract: Extract
    """From a page and its URL."""
    fields: Collection[str] = BODY
    """What it gives beside the body (`scoring.FIELDS`)."""

    @property
    def installed(self) -> bool:
        """Whether it can be imported."""
        return find_spec(self.module) is not None

    @property
    def label(self) -> str:
        """Its name with its version."""
        return f"{self.name} {version(self.name)}"


def _decoded(html: bytes) -> str:
    """For programs that take text only."""
    from trafilatura.utils import decode_file

    return str(decode_file(html))


def _trafilatura(html: bytes, url: str | None) -> Extraction:
    from trafilatura import bare_extraction

    page: Any = bare_extraction(html, url=url, with_metadata=True, include_comments=True)
    if page is None:
        return Extraction()
    authors = tuple(author.strip() for author in (page.author or "").split(";") if author.strip())
    return Extraction(page.text or "", page.title, authors, page.date, page.comments or "")


def _newspaper(html: bytes, url: str | None) -> Extraction:
    from newspaper import Article

    page: Any = Article(url or "https://example.org/", fetch_images=False)
    page.download(input_html=_decoded(html))
    page.parse()
    published = page.publish_date
    date = published.isoformat() if hasattr(published, "isoformat") else published or None
    return Extraction(page.text, page.title, tuple(page.authors), date)


def _goose(html: bytes, url: str | None) -> Extraction:
    page: Any = _goose_program().extract(url=url, raw_html=_decoded(html))
    authors = passages(list(page.authors or ()))
    return Extraction(page.cleaned_text or "", page.title or None, authors, page.publish_date or None)


@cache
def _goose_program() -> Any:
    from goose3 import Goose

    return Goose({"enable_image_fetching": False})


def _readability(html: bytes, _url: str | None) -> Extraction:
    from bs4 import BeautifulSoup
    from readability import Document

    page: Any = Document(_decoded(html))
    return Extraction(BeautifulSoup(page.summary(), "lxml").get_text("\n"), page.title())


def _boilerpy3(html: bytes, _url: str | None) -> Extraction:
    from boilerpy3 import extractors

    return Extraction(extractors.ArticleExtractor().get_content(_decoded(html)))


def _justext(html: bytes, _url: str | None) -> Extraction:
    from justext import justext

    paragraphs = justext(html, _stop_words())
    return Extraction("\n\n".join(one.text for one in paragraphs if not one.is_boilerplate))


@cache
def _stop_words() -> frozenset[str]:
    """Of all languages, since a page does not say reliably which is its own."""
    from justext import get_stoplist, get_stoplists

    return frozenset[str]().union(*(get_stoplist(name) for name in get_stoplists()))


def _resiliparse(html: bytes, _url: str | None) -> Extraction:
    from resiliparse.extract.html2text import extract_plain_text

    return Extraction(extract_plain_text(_decoded(html), main_content=True))


def _html_text(html: bytes, _url: str | None) -> Extraction:
    from html_text import extract_text

    return Extraction(extract_text(_decoded(html)))


def _inscriptis(html: bytes, _url: str | None) -> Extraction:
    from inscriptis import get_text

    return Extraction(get_text(_decoded(html)))


def _html2text(html: bytes, _url: str | None) -> Extraction:
    from html2text import html2text

    return Extraction(html2text(_decoded(html)))


def _bs4(html: bytes, _url: str | None) -> Extraction:
    from bs4 import BeautifulSoup

    return Extraction(BeautifulSoup(html, "lxml").get_text("\n"))


REFERENCE = Peer("trafilatura", "trafilatura", _trafilatura, fields=frozenset({"title", "authors", "date", "comments"}))
"""The one beside which times are told; cleanpress needs it, so that it is always there."""
PEERS = (
    REFERENCE,
    Peer("newspaper4k", "newspaper", _newspaper, fields=frozenset({"title", "authors", "date"})),
    Peer("goose3", "goose3", _goose, fields=frozenset({"title", "authors", "date"})),
    Peer("readability-lxml", "readability", _readability, fields=frozenset({"title"})),
    Peer("boilerpy3", "boilerpy3", _boilerpy3),
    Peer("justext", "justext", _justext),
    Peer("resiliparse", "resiliparse", _resiliparse),
    Peer("html-text", "html_text", _html_text),
    Peer("inscriptis", "inscriptis", _inscriptis),
    Peer("html2text", "html2text", _html2text),
    Peer("beautifulsoup4", "bs4", _bs4),
)


def choose(asked: Sequence[str] | None) -> list[Peer]:
    """All that are installed, or those asked for; what is not there to be asked for is an error."""
    if asked is None:
        return [peer for peer in PEERS if peer.installed]
    known = {peer.name: peer for peer in PEERS}
    for name in asked:
        if name not in known:
            raise BenchmarkError(f"no peer {name!r}; there are {', '.join(known)}")
        if not known[name].installed:
            raise BenchmarkError(f"{name} is not installed: pip install {name}")
    return [peer for peer in PEERS if peer.name in asked]


def warm_up(peers: Iterable[Peer], html: bytes, url: str | None) -> None:
    """Each once for nothing: the first call imports packages and builds tables, which belongs into no time told."""
    for peer in peers:
        with suppress(Exception):
            peer.extract(html, url)
