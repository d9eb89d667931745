"""What a page says of its article outside its text: JSON-LD, meta elements, `<title>`, microdata."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from cleanpress.model import Metadata
from cleanpress.read.html_evidence import Mark, gather
from cleanpress.read.html_jsonld import plain, read_jsonld
from cleanpress.read.html_kind import told_kinds
from cleanpress.read.html_told import meta_values, page_titles, told_by_head

if TYPE_CHECKING:
    from lxml.etree import _Element

# Names of meta elements, the most reliable first.
_STANDFIRST = ("og:description", "description", "twitter:description", "dc.description")
_SECTION = ("article:section", "og:article:section", "parsely-section", "articlesection", "section")
_TAGS = ("article:tag", "og:article:tag", "parsely-tags", "sailthru.tags", "news_keywords", "keywords")
_SITE = ("og:site_name", "application-name", "apple-mobile-web-app-title", "twitter:site")

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_MAX_SECTION = 5_000


def read_metadata(root: _Element, url: str | None, marks: Sequence[Mark], page: str) -> Metadata:
    """What the page says of its article; what it says of title, authors and dates as it stands there.

    Args:
        root: the parsed page.
        url: where it came from.
        marks: the elements of its text that may name title, authors and dates.
        page: its markup.
    """
    data = read_jsonld(root)
    meta = meta_values(root)
    site = _first(meta, _SITE) or data.site
    language = _language(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"))
    head = (*data.told, *told_by_head(meta, root))
    return Metadata(
        standfirst=data.standfirst or _first(meta, _STANDFIRST),
        section=data.section or _first(meta, _SECTION) or (_section(root) if "articleSection" in page else None),
        tags=tuple(dict.fromkeys((*_meta_tags(meta), *data.tags)))[:100],
        language=language or _language(data.language) or _language(_first(meta, ("og:locale", "content-language"))),
        site=site,
        comments=data.comments,
        told=(*head, *gather(marks, page_titles(head, site, url)), *told_kinds(root, meta, page)),
        url=url,
    )


def _section(root: _Element) -> str | None:
    """The section that an element of the page names by schema.org's word."""
    # XPath, not `find`, which touches every element from Python.
    found = root.xpath("(//*[@itemprop='articleSection'])[1]")
    return plain((found[0].get("content") or found[0].text or "")[:_MAX_SECTION]) if found else None


def _first(meta: Mapping[str, list[str]], names: Sequence[str]) -> str | None:
    return next((meta[name][0] for name in names if name in meta), None)


def _all(meta: Mapping[str, list[str]], names: Sequence[str]) -> list[str]:
    return next((meta[name] for name in names if name in meta), [])


def _meta_tags(meta: Mapping[str, list[str]]) -> Iterator[str]:
    values = _all(meta, _TAGS)
    for value in values[:100]:
        yield from filter(None, (part.strip() for part in (value.split(",") if len(values) == 1 else [value])))


def _language(value: str | None) -> str | None:
    """`en_us` as `en-US`; None for what is no tag."""
    if not value or not _LANGUAGE.fullmatch(value.strip()):
        return None
    first, *rest = re.split("[-_]", value.strip())
    return "-".join([first.lower(), *(part.title() if len(part) == 4 else part.upper() for part in rest)])
