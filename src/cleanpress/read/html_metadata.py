"""What a page says of its article outside its text: JSON-LD, meta elements, `<title>`, microdata."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from cleanpress.dates import read_date
from cleanpress.model import Metadata, Told
from cleanpress.read.html_evidence import gather
from cleanpress.read.html_jsonld import plain, read_jsonld
from cleanpress.read.html_titles import cut_site, squeezed, title_parts

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
    r"written|author|autor|auteur|autore|verfass|geschrieben|escrito|[ée]crit|scritto|door|av|skrevet|napisan|yazan"
    r"|kirjoittan|автор|作者|^by$|^from$|^von$|^par$", re.IGNORECASE
)  # fmt: skip
"""What WordPress puts into twitter:label1 before the author's name."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
# "By Ann Lee", "Ann Lee (ale)", "Ann Lee @annlee"
_AROUND_NAME = re.compile(r"^(?:(?:written|posted)\s+)?by:?\s+|(?<!\s)\s+(?:\([a-z]{2,5}\)|@\w+)$", re.IGNORECASE)
_HOST = re.compile(r"://|\bwww\.|\w\.[a-z]{2,6}(?=[\s/)]|$)")
_NOT_NAMES = frozenset(["admin", "administrator", "editor", "name", "written by", "author", "staff", "unknown", "null"])
_DUBLIN = re.compile(r"^(dc|dcterms?)[:_]")
"""Dublin Core is written DC.title, dc:title and dcterms.title."""
_SCRIPTED = re.compile(
    r"(?:datePublished|publishDate|publishedAt|published_at|publicationDate|publication_date|publishedDate"
    r"|publish_date|firstPublished|date_published|pubDate|published_time)(?:At)?\\{0,4}[\"']\s{0,3}:\s{0,3}\\{0,4}[\"']"
    r"(\d{4}-\d\d-\d\d(?:[T ][\d:.]{5,15}(?:Z|[+-][\d:]{4,5})?)?)"
)
_MAX_SCRIPT = 1_000_000
_MAX_VALUE = 5_000


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
        told=(*data.told, *_told(meta, root), *gather(root, _names_of_page(data, meta, root, site, url))),
        url=url,
    )


def _told(meta: Mapping[str, list[str]], root: _Element) -> Iterator[Told]:
    """What the head says of title, authors and dates."""
    for field, names in _TOLD.items():
        for name, source in names.items():
            yield from (Told(field, source, value) for value in meta.get(name, ())[:30])
    for number in "1234":
        label, value = meta.get(f"twitter:label{number}"), meta.get(f"twitter:data{number}")
        if label and value and _WRITTEN.search(label[0]):
            yield Told("author", "label", value[0])
    if title := _title(root):
        yield Told("title", "title", title)
    yield from _scripted(root)
    for link in root.iter("link"):
        if link.get("rel") == "author" and (name := plain(link.get("title"))):
            yield Told("author", "link", name)


def _scripted(root: _Element) -> Iterator[Told]:
    """The first date of publication in the data that pages hand to their own scripts, as JSON or as its quotation."""
    for script in root.iter("script"):
        text = script.text
        if text and "ubli" in text and "ld+json" not in (script.get("type") or ""):
            if match := _SCRIPTED.search(text[:_MAX_SCRIPT]):
                yield Told("date", "script", match[1])
                return


def _names_of_page(
    data: Metadata, meta: Mapping[str, list[str]], root: _Element, site: str | None, url: str | None
) -> frozenset[str]:
    """What the head calls the page, with and without the site's name, for comparison with its headings."""
    raw = [data.headline, *(value for name in _TOLD["title"] for value in meta.get(name, ())[:1]), _title(root)]
    titles = [text for text in raw if text]
    cut = [short for text in titles if (short := cut_site(text, site, url))]
    parts = [part for text in titles for name, part in title_parts(text) if name in {"front", "first"} and len(part) > 12]
    return frozenset(filter(None, map(squeezed, (*titles, *cut, *parts))))


def _meta(root: _Element) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("http-equiv")
        if key is None and (key := element.get("itemprop")):
            key = f"itemprop {key.split()[0]}" if key.split() else None
            keys = [key.lower()] if key else []
        else:
            keys = (key or "").lower().split()[:5]
        value = plain((element.get("content") or "")[:_MAX_VALUE])
        for name in keys if value else ():
            values.setdefault(_DUBLIN.sub(r"\1.", name), []).append(value or "")
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
    house = squeezed(site or "")
    for name in dict.fromkeys(names):
        bare = _AROUND_NAME.sub("", name).strip(" ,;")
        folded = squeezed(bare)
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
    shown = {squeezed(title) for title in titles}
    return next((text for text in found if squeezed(text) in shown), found[0] if found else None)
