"""What a page says of its article outside its text: JSON-LD, meta elements, `<title>`, microdata."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import combinations, pairwise
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from cleanpress.dates import read_date
from cleanpress.model import Metadata
from cleanpress.read.html_jsonld import plain, read_jsonld

if TYPE_CHECKING:
    from lxml.etree import _Element

# Names of meta elements, the most reliable first.
_TITLE = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "title")
_STANDFIRST = ("og:description", "description", "twitter:description", "dc.description")
_AUTHOR = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl")
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "publishdate", "pubdate", "publish-date",
    "publication_date", "cxenseparse:recs:publishtime", "article.published", "og:published_time", "last-publish-date",
    "date",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified")
_SECTION = ("article:section", "og:article:section", "parsely-section", "articlesection", "section")
_TAGS = ("article:tag", "og:article:tag", "parsely-tags", "sailthru.tags", "news_keywords", "keywords")
_SITE = ("og:site_name", "application-name", "apple-mobile-web-app-title", "twitter:site")

_SEPARATOR = re.compile(r"(?<!\s)\s+[|\-–—·•»«:/~]{1,2}\s+|(?:(?<!\s)\s+)?[|»]\s*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
# "By Ann Lee", "Ann Lee (ale)", "Ann Lee @annlee"
_AROUND_NAME = re.compile(r"^(?:(?:written|posted)\s+)?by:?\s+|(?<!\s)\s+(?:\([a-z]{2,5}\)|@\w+)$", re.IGNORECASE)
_HOST = re.compile(r"://|\bwww\.|\w\.[a-z]{2,6}(?=[\s/)]|$)")
_NOT_NAMES = frozenset(["admin", "administrator", "editor", "name", "written by", "author", "staff", "unknown", "null"])
_MAX_VALUE = 5_000
_MAX_PARTS = 8


def read_metadata(root: _Element, url: str | None, titles: Sequence[str] = ()) -> Metadata:
    """The article's metadata.

    Args:
        root: the parsed page.
        url: where it came from.
        titles: what stands in its `<h1>`s; tells which part of a title names the site.
    """
    data = read_jsonld(root)
    meta = _meta(root)
    micro = _microdata(root)
    site = _first(meta, _SITE) or data.site
    language = _language(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"))
    authors = tuple(data.authors or _people([*meta.get("citation_author", ()), *_all(meta, _AUTHOR)], site))
    return Metadata(
        headline=_headline([data.headline, _first(meta, _TITLE), _title(root)], site, url, titles),
        standfirst=data.standfirst or _first(meta, _STANDFIRST),
        byline=_first(meta, ("byl",)) or (", ".join(authors) or None),
        authors=tuple(_people(authors, site)),
        published=data.published or _first_date(meta, _PUBLISHED) or _date(micro.get("datepublished")),
        modified=data.modified or _first_date(meta, _MODIFIED) or _date(micro.get("datemodified")),
        section=data.section or _first(meta, _SECTION) or micro.get("articlesection"),
        tags=tuple(dict.fromkeys((*_meta_tags(meta), *data.tags)))[:100],
        language=language or _language(data.language) or _language(_first(meta, ("og:locale", "content-language"))),
        site=site,
        comments=data.comments,
    )


def _meta(root: _Element) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        value = plain((element.get("content") or "")[:_MAX_VALUE])
        if key and value:
            values.setdefault(key.strip().lower(), []).append(value)
    return values


def _microdata(root: _Element) -> dict[str, str]:
    """The first value of each schema.org property that an element states by an attribute."""
    values: dict[str, str] = {}
    for element in root.iter("time", "span", "abbr", "a", "link", "div"):
        name = element.get("itemprop")
        if name is None and element.get("pubdate") is not None:
            name = "datePublished"
        if name is None:
            continue
        value = element.get("datetime") or element.get("content") or (element.text if name == "articleSection" else "")
        if text := plain((value or "")[:_MAX_VALUE]):
            for word in name.lower().split():
                values.setdefault(word, text)
    return values


def _title(root: _Element) -> str | None:
    # An <svg> has titles too.
    element = next(root.iter("title"), None)
    return plain((element.text or "")[:_MAX_VALUE]) if element is not None else None


def _first(meta: Mapping[str, list[str]], names: Sequence[str]) -> str | None:
    return next((meta[name][0] for name in names if name in meta), None)


def _all(meta: Mapping[str, list[str]], names: Sequence[str]) -> list[str]:
    return next((meta[name] for name in names if name in meta), [])


def _first_date(meta: Mapping[str, list[str]], names: Sequence[str]) -> date | datetime | None:
    return next((found for name in names for value in meta.get(name, ()) if (found := _date(value))), None)


def _date(value: str | None) -> date | datetime | None:
    return read_date(value) if value and len(value) < 60 else None


def _meta_tags(meta: Mapping[str, list[str]]) -> Iterator[str]:
    values = _all(meta, _TAGS)
    for value in values[:100]:
        yield from filter(None, (part.strip() for part in (value.split(",") if len(values) == 1 else [value])))


def _people(names: Sequence[str], site: str | None) -> Iterator[str]:
    """Names without addresses, handles, placeholders and the site itself, which many systems enter as the author."""
    house = _folded(site or "")
    for name in dict.fromkeys(names):
        bare = _AROUND_NAME.sub("", name).strip(" ,;")
        folded = _folded(bare)
        if not folded or bare.lower() in _NOT_NAMES or _HOST.search(bare):
            continue
        if len(house) < 4 or not (house in folded or (len(folded) >= 4 and folded in house)):
            yield bare


def _language(value: str | None) -> str | None:
    """`en_us` as `en-US`; None for what is no tag."""
    if not value or not _LANGUAGE.fullmatch(value.strip()):
        return None
    first, *rest = re.split("[-_]", value.strip())
    return "-".join([first.lower(), *(part.title() if len(part) == 4 else part.upper() for part in rest)])


def _headline(candidates: list[str | None], site: str | None, url: str | None, titles: Sequence[str]) -> str | None:
    """The first candidate that the page shows as its title, else the first; both without the site's name."""
    found = [cut for text in candidates if text and (cut := cut_site(text, site, url, titles))]
    shown = {_folded(title) for title in titles}
    return next((text for text in found if _folded(text) in shown), found[0] if found else None)


def cut_site(title: str, site: str | None, url: str | None, titles: Sequence[str] = ()) -> str | None:
    """A title without the site's name and sections at its ends; None if nothing else is in it."""
    cuts = [(0, 0), *((match.start(), match.end()) for match in _SEPARATOR.finditer(title)), (len(title), len(title))]
    parts = [title[left:right] for (_, left), (right, _) in pairwise(cuts)]
    if len(parts) == 1:
        return None if _is_site(title, site, url) else title
    if len(parts) <= _MAX_PARTS and titles:
        shown = {_folded(heading) for heading in titles}
        for first, last in sorted(combinations(range(len(cuts)), 2), key=lambda ends: ends[0] - ends[1]):
            stretch = title[cuts[first][1] : cuts[last][0]].strip()
            if _folded(stretch) in shown:
                return stretch
    first, last = 0, len(parts)
    while last - first > 1 and _is_site(parts[last - 1], site, url):
        last -= 1
    while last - first > 1 and _is_site(parts[first], site, url):
        first += 1
    if last - first == 1 and _is_site(parts[first], site, url):
        return None
    # A bar stands before a name even where nothing else tells it: "A long headline of the story | Daily Bread".
    front = title[cuts[first][1] : cuts[last - 1][0]]
    barred = last - first > 1 and "|" in title[slice(*cuts[last - 1])]
    if last == len(parts) and barred and len(front) > 2 * len(parts[last - 1]) and len(front) > 20:
        last -= 1
    return title[cuts[first][1] : cuts[last][0]].strip()


def _is_site(part: str, site: str | None, url: str | None) -> bool:
    folded = _folded(part)
    if not folded or (site and folded == _folded(site)):
        return True
    host = (urlsplit(url).hostname or "") if url and "[" not in url else ""
    labels = [label for label in host.split(".") if label not in {"www", "com", "org", "net", "co", "blog", "m"}]
    return folded in {_folded(label) for label in labels if len(label) > 2} or folded == _folded(host)


def _folded(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold().removeprefix("www")
