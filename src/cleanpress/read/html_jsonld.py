"""JSON-LD: what the page tells search engines of its article."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from cleanpress.dates import read_date
from cleanpress.model import Comment, Metadata, Told

if TYPE_CHECKING:
    from lxml.etree import _Element

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

_ARTICLES = re.compile(r"(?:Article|Posting|Report|Review|Story|QAPage|Recipe)$")
"""NewsArticle, LiveBlogPosting, DiscussionForumPosting, AnalysisNewsArticle and so on."""
_PAGES = frozenset([
    "WebPage", "ItemPage", "AboutPage", "FAQPage", "CollectionPage", "ProfilePage", "VideoObject", "HowTo", "Course",
    "Product", "CreativeWork", "Book", "Event", "PodcastEpisode", "WebSite",
])  # fmt: skip
_MAX_SCRIPT = 2_000_000
_MAX_NODES = 20_000
"""Nodes looked at, so that a page of nothing but JSON can't cost more than its text."""
_MAX_COMMENTS = 5_000
_MAX_AROUND = 100
_TAGS = re.compile(r"<[^<>]{0,1000}>")
_BREAKS = re.compile(r"<(?:br|/p|/div|/li)\b[^<>]{0,100}>", re.IGNORECASE)


def read_jsonld(root: _Element) -> Metadata:
    """What the JSON-LD scripts under `root` say of the article."""
    nodes = list(_nodes(root))
    article = _article(nodes)
    people = _named(nodes)
    if article is None:
        return Metadata(site=_site(nodes), told=tuple(islice(_told_around(nodes, None, people), _MAX_AROUND)))
    publisher = _name(article.get("publisher"), people)
    return Metadata(
        standfirst=plain(article.get("alternativeHeadline")) or plain(article.get("description")),
        section=next(iter(_strings(article.get("articleSection"))), None),
        tags=tuple(_tags(article.get("keywords"))),
        language=next(iter(_strings(article.get("inLanguage"))), None),
        site=publisher or _site(nodes),
        comments=tuple(_comments(article, people)),
        told=(*_told(article, nodes, people), *islice(_told_around(nodes, article, people), _MAX_AROUND)),
    )


def _told(article: Mapping[str, Json], nodes: Sequence[dict[str, Json]], people: Mapping[str, str]) -> Iterator[Told]:
    """What the article's own node says of title, authors and dates."""
    for name, source in (("headline", "jsonld"), ("name", "jsonld name"), ("alternativeHeadline", "jsonld other")):
        if text := plain(article.get(name)):
            yield Told("title", source, text)
    kinds = {identity: _types(node) for node in nodes if isinstance(identity := node.get("@id"), str)}
    news = any("News" in kind for kind in _types(article))
    for name, source in (("author", "jsonld"), ("creator", "jsonld creator")):
        value = article.get(name)
        for item in (value if isinstance(value, list) else [value])[:50]:
            if text := _name(item, people):
                yield Told("author", f"{source}{_kind_of(item, kinds)}", text)
                if news:
                    # Papers sign with their own name; that of a firm in its blog's data says nothing.
                    yield Told("author", "jsonld news", text)
    if text := _name(article.get("publisher"), people):
        yield Told("author", "publisher", text)
    for name, source in (("datePublished", "jsonld"), ("dateModified", "jsonld modified"), ("dateCreated", "created")):
        if text := _moment(article.get(name)):
            yield Told("date", source, text)


def _moment(value: Json) -> str | None:
    """A date, also where it comes in a list or as a typed value."""
    value = value[0] if isinstance(value, list) and value else value
    return plain(value.get("@value") if isinstance(value, dict) else value)


def _kind_of(item: Json, kinds: Mapping[str, list[str]]) -> str:
    if not isinstance(item, dict):
        return ""
    identity = item.get("@id")
    words = _types(item) or (kinds.get(identity, []) if isinstance(identity, str) else [])
    return " organization" if any("Organization" in word or word == "Corporation" for word in words) else ""


def _told_around(
    nodes: Sequence[dict[str, Json]], article: Mapping[str, Json] | None, people: Mapping[str, str]
) -> Iterator[Told]:
    """What the nodes of the page around the article say: a WebPage's name and dates, people in the graph."""
    for node in nodes:
        if node is article:
            continue
        kinds = _types(node)
        if any(kind in _PAGES for kind in kinds):
            if text := plain(node.get("name")) or plain(node.get("headline")):
                yield Told("title", "webpage", text)
            for name, source in (("datePublished", "webpage"), ("dateModified", "webpage modified")):
                if text := _moment(node.get(name)):
                    yield Told("date", source, text)
            for item in _names(node.get("author"), people):
                yield Told("author", "webpage", item)
        elif "Person" in kinds and (text := plain(node.get("name"))):
            yield Told("author", "person", text)


def plain(value: Json) -> str | None:
    """A string without entities, tags and superfluous space; None if it isn't one or says nothing."""
    if not isinstance(value, str):
        return None
    text = value
    if "&" in text:
        text = html.unescape(text)
    if "<" in text:
        text = _TAGS.sub("", _BREAKS.sub("\n", text))
    return " ".join(text.split()) or None


def _nodes(root: _Element) -> Iterator[dict[str, Json]]:
    """All objects of all scripts, breadth first: outer ones before what they hold."""
    level: list[Json] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            level.extend(_load(script.text or ""))
    seen = 0
    while level:
        below: list[Json] = []
        for value in level:
            seen += 1
            if seen > _MAX_NODES:
                return
            if isinstance(value, dict):
                yield value
                # The entries of a live blog are postings of their own.
                below.extend(inner for name, inner in value.items() if name != "liveBlogUpdate")
            elif isinstance(value, list):
                below.extend(value)
        level = below


def _load(script: str) -> list[Json]:
    text = _unwrapped(script[:_MAX_SCRIPT])
    try:
        # strict=False: publishing systems put raw line breaks into strings.
        return [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        return []


def _unwrapped(script: str) -> str:
    """Without the comment marks and the semicolon that pages put around their data."""
    text = script.lstrip()
    marked = text.removeprefix("//").lstrip()
    text = marked[len("<![CDATA[") :] if marked.startswith("<![CDATA[") else text.removeprefix("<!--")
    text = text.strip().removesuffix(";").rstrip()
    if text.endswith("]]>"):
        return text.removesuffix("]]>").rstrip().removesuffix("//").rstrip()
    return text.removesuffix("-->").rstrip()


def _types(node: Mapping[str, Json]) -> list[str]:
    return _strings(node.get("@type"))


def _article(nodes: Sequence[dict[str, Json]]) -> dict[str, Json] | None:
    """The page's article: the first with most of what an article has. Related ones are given with less."""
    articles = [node for node in nodes if any(_ARTICLES.search(kind) for kind in _types(node))]
    if not articles:
        return None
    asked = ("headline", "author", "datePublished", "publisher", "articleBody", "comment")
    return max(articles, key=lambda node: sum(bool(node.get(name)) for name in asked))


def _named(nodes: Sequence[dict[str, Json]]) -> dict[str, str]:
    """Names of people and organisations by `@id`, as a graph refers to them."""
    names: dict[str, str] = {}
    for node in nodes:
        identity, name = node.get("@id"), plain(node.get("name"))
        if isinstance(identity, str) and name:
            names.setdefault(identity, name)
    return names


def _names(value: Json, people: Mapping[str, str]) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [name for name in (_name(item, people) for item in values[:50]) if name]


def _name(value: Json, people: Mapping[str, str]) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        name = value.get("name")
        # Some systems write {"name": ["Ann Lee", "Bo Kim"]} or {"name": {"name": "Ann Lee"}}.
        if isinstance(name, list):
            name = name[0] if name else None
        if isinstance(name, dict):
            name = name.get("name")
        identity = value.get("@id")
        return plain(name) or (people.get(identity) if isinstance(identity, str) else None)
    text = plain(value)
    return people.get(text, text) if text else None


def _site(nodes: Sequence[dict[str, Json]]) -> str | None:
    return next((name for node in nodes if "WebSite" in _types(node) if (name := plain(node.get("name")))), None)


def _strings(value: Json) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text for text in map(plain, values) if text]


def _tags(value: Json) -> list[str]:
    texts = _strings(value)
    if len(texts) == 1:
        texts = texts[0].split(",")
    return list(dict.fromkeys(filter(None, (text.strip() for text in texts))))[:100]


def _date(value: Json) -> date | datetime | None:
    return read_date(value) if isinstance(value, str) and len(value) < 60 else None


def _comments(article: Mapping[str, Json], people: Mapping[str, str]) -> Iterator[Comment]:
    """The readers' comments, answers after what they answer."""
    waiting: list[tuple[Json, int, int | None]] = [(article.get("comment"), 0, None)]
    count = 0
    while waiting and count < _MAX_COMMENTS:
        value, depth, parent = waiting.pop()
        if isinstance(value, list):
            waiting.extend((item, depth, parent) for item in reversed(value))
        elif isinstance(value, dict):
            raw = value.get("text") or value.get("commentText") or value.get("description")
            if text := plain(raw):
                date = value.get("dateCreated") or value.get("datePublished")
                printed = date if isinstance(date, str) else None
                yield Comment(
                    _name(value.get("author") or value.get("creator"), people),
                    _date(date),
                    text,
                    depth,
                    parent,
                    printed,
                )
                depth, parent, count = depth + 1, count, count + 1
            waiting.append((value.get("comment"), depth, parent))
