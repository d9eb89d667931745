"""What the head of a page says of title, authors and dates: meta elements, `<title>`, data for its own scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from cleanpress.model import Told
from cleanpress.read.html_jsonld import plain
from cleanpress.read.html_titles import cut_site, squeezed, title_parts

if TYPE_CHECKING:
    from lxml.etree import _Element

_TOLD: Mapping[str, Mapping[str, str]] = {
    "title": {
        "og:title": "og", "twitter:title": "twitter", "dc.title": "dc", "dcterms.title": "dc", "dcterm.title": "dc",
        "parsely-title": "parsely", "sailthru.title": "sailthru", "title": "meta", "headline": "meta",
        "citation_title": "citation", "itemprop headline": "itemprop", "itemprop name": "itemname",
    },
    "author": {
        "author": "meta", "article:author": "article", "og:article:author": "article", "dc.creator": "dc",
        "dcterms.creator": "dc", "dcterm.creator": "dc", "parsely-author": "parsely", "sailthru.author": "sailthru",
        "byl": "byl", "citation_author": "citation", "article:author_name": "article", "article.author": "article",
        "itemprop author": "itemprop", "twitter:creator": "twitter", "byline": "byl", "authors": "meta",
        "article_author": "article", "og:author": "og", "dc.contributor": "contributor",
    },
    "date": {
        "article:published_time": "article", "og:article:published_time": "article", "article:published": "article",
        "datepublished": "meta", "parsely-pub-date": "parsely", "sailthru.date": "sailthru", "dc.date.issued": "dc",
        "dcterms.created": "dc", "dc.date.created": "dc", "dc.date": "dc", "dcterms.date": "dc", "dcterms.issued": "dc",
        "publishdate": "meta", "pubdate": "meta", "publish-date": "meta", "publish_date": "meta", "pdate": "meta",
        "publication_date": "meta", "cxenseparse:recs:publishtime": "cxense", "article.published": "article",
        "og:published_time": "og", "last-publish-date": "meta", "date": "meta", "creation_date": "meta",
        "citation_publication_date": "citation", "citation_date": "citation", "citation_online_date": "citation",
        "article:create_date": "meta", "originalpublicationdate": "meta", "published_time": "meta",
        "article_date_original": "meta", "itemprop datepublished": "itemprop", "datecreated": "created",
        "itemprop datecreated": "created", "rnews:datepublished": "meta", "release_date": "meta", "og:pubdate": "og",
        "article:modified_time": "article modified", "og:updated_time": "og modified",
        "datemodified": "meta modified", "dcterms.modified": "dc modified", "last-modified": "meta modified",
        "itemprop datemodified": "itemprop modified", "article:updated_time": "article modified",
        "revised": "meta modified", "last_modified": "meta modified", "article:updated": "article modified",
    },
}  # fmt: skip
"""Which meta elements tell title, authors and dates, and what speaks in them."""
_WRITTEN = re.compile(
    r"written|interview|author|autor|auteur|autore|verfass|geschrieben|escrito|[ée]crit|scritto|door|av|skrevet"
    r"|napisan|yazan|kirjoittan|автор|作者|^by$|^from$|^von$|^par$", re.IGNORECASE
)  # fmt: skip
"""What WordPress puts into twitter:label1 before the author's name."""
_DUBLIN = re.compile(r"^(dc|dcterms?)[:_]")
"""Dublin Core is written DC.title, dc:title and dcterms.title."""
_SCRIPTED = re.compile(
    r"(?:datePublished|publishDate|publishedAt|published_at|publicationDate|publication_date|publishedDate"
    r"|publish_date|firstPublished|date_published|pubDate|published_time)(?:At)?\\{0,4}[\"']\s{0,3}:\s{0,3}\\{0,4}[\"']"
    r"(\d{4}-\d\d-\d\d(?:[T ][\d:.]{5,15}(?:Z|[+-][\d:]{4,5})?)?)"
)
_TIME = re.compile(r"date|time|pub_?day|(?:published|posted|created|updated|modified)(?:_?at|_?on)?$|lastmod")
_FIRST = re.compile(r"publi(?:sh|cat)|pub.?[dt]|creat|issue|avail|posted|display|release")
_LATER = re.compile(r"modif|updat|lastmod|last.?publish|revis|change")
"""What the names of meta elements say of a moment: that it is one, that of publication, that of a change."""
_MAX_DATE = 60
_MAX_SCRIPT = 1_000_000
_MAX_VALUE = 5_000
_MOST = 30
_LEAST_TITLE = 12
"""Letters of a part of a title that may be all of the headline."""


def meta_values(root: _Element) -> dict[str, list[str]]:
    """The contents of all meta elements, by name in lower case."""
    values: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("http-equiv") or ""
        # Readers of metadata take several names in one attribute; so do we.
        keys = key.lower().split()[:5] or [
            f"itemprop {name}" for name in (element.get("itemprop") or "").lower().split()
        ]
        value = plain((element.get("content") or "")[:_MAX_VALUE])
        for name in keys if value else ():
            values.setdefault(_DUBLIN.sub(r"\1.", name), []).append(str(value))
    return values


def told_by_head(meta: Mapping[str, list[str]], root: _Element) -> Iterator[Told]:
    """What the head says of title, authors and dates."""
    for field, names in _TOLD.items():
        for name, source in names.items():
            yield from (Told(field, source, value) for value in meta.get(name, ())[:_MOST])
    yield from _dated(meta)
    for number in "1234":
        label, value = meta.get(f"twitter:label{number}"), meta.get(f"twitter:data{number}")
        if label and value and _WRITTEN.search(label[0]):
            yield Told("author", "label", value[0])
    if (title := _title(root)) is not None:
        yield Told("title", "title", title)
    yield from _scripted(root)
    for link in root.iter("link"):
        if link.get("rel") == "author" and (who := plain(link.get("title"))):
            yield Told("author", "link", who)


def _dated(meta: Mapping[str, list[str]]) -> Iterator[Told]:
    """Dates in meta elements that a publisher named by itself: `vr:published-time`, `sw-pubdate`."""
    for name, values in meta.items():
        if name not in _TOLD["date"] and _TIME.search(name) and len(values[0]) <= _MAX_DATE:
            if _LATER.search(name):
                yield Told("date", "meta modified", values[0])
            elif _FIRST.search(name):
                yield Told("date", "meta", values[0])


def _scripted(root: _Element) -> Iterator[Told]:
    """The first date of publication in the data that pages hand to their own scripts, as JSON or as its quotation."""
    for script in root.iter("script"):
        text = script.text
        if not text or "ubli" not in text or "ld+json" in (script.get("type") or ""):
            continue
        if match := _SCRIPTED.search(text[:_MAX_SCRIPT]):
            yield Told("date", "script", match[1])
            return


def page_titles(told: Sequence[Told], site: str | None, url: str | None) -> frozenset[str]:
    """What the head calls the page, with and without the site's name, `squeezed`: its headings are compared with it."""
    titles = [one.text for one in told if one.field == "title"]
    cut = [short for text in titles if (short := cut_site(text, site, url))]
    parts = [part for text in titles for name, part in title_parts(text) if name in {"front", "first"}]
    long = [part for part in parts if len(part) > _LEAST_TITLE]
    return frozenset(filter(None, map(squeezed, (*titles, *cut, *long))))


def _title(root: _Element) -> str | None:
    # An <svg> has titles too.
    element = next(root.iter("title"), None)
    return plain((element.text or "")[:_MAX_VALUE]) if element is not None else None
