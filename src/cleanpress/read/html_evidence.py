"""What the markup of a page says of title, authors and dates: headings, `<time>`, rel, itemprop, class words, links.

Nothing is decided here. Each thing is noted with the place it stands in: at the story's title (`top`), elsewhere
(`far`), in the author's portrait (`bio`), in an entry of a list (`listed`), or beside the story (`side`), where cards
and menus name others. What stands in readers' comments is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cleanpress.dates import read_date
from cleanpress.model import Label, Told
from cleanpress.read.html_context import Context
from cleanpress.read.html_signs import signs_of
from cleanpress.read.html_titles import squeezed

if TYPE_CHECKING:
    from lxml.etree import _Element

TOP, FAR, BIO, LISTED, SIDE = "top", "far", "bio", "listed", "side"

_SIDE = frozenset((
    Label.RELATED, Label.NAV, Label.AD, Label.NEWSLETTER, Label.COMMENT_FORM, Label.LEGAL, Label.CAPTION,
    Label.COMMENT, Label.COMMENT_META,
))  # fmt: skip
_ASIDE = frozenset(["article", "aside", "nav", "footer", "form", "figure"])
_LISTED = frozenset(["li", "tr", "blockquote"])
_FOOT = re.compile(r"(?:^|\s)(?:post|entry|article|story)[-_]?(?:footer|bottom|utility)", re.IGNORECASE)
_POST = re.compile(r"(?:^|\s)(?:hentry|post|entry|article|post-outer|single)(?=\s|$)", re.IGNORECASE)
"""Blogs print author and day below the post, in a footer of its own; that of the page is told by what it stands in."""
_AUTHOR_PATHS = frozenset((
    "author", "authors", "autor", "autore", "autores", "autors", "autoren", "auteur", "auteurs", "auteure", "byline",
    "by", "people", "staff", "contributor", "contributors", "writer", "writers", "journalist", "journalists",
    "redakteur", "redakteure", "profile", "profiles", "reporter", "reporters", "columnist", "columnists", "expert",
    "experts", "our-team", "team", "experte", "experten", "user", "users", "member", "members",
))  # fmt: skip
"""What the address of an author's page names before the author."""
_NAMING = frozenset([Label.HEADLINE, Label.BYLINE, Label.DATE])
_YEAR = re.compile(r"(?:19|20)\d\d")
_MAX_PATH = 300
_TITLED = frozenset(["h1", "h2"])
NAMERS = _TITLED | {"a"}
"""Elements that may name something though they claim nothing."""
_ABOVE = 500
"""Characters of text above the title in which its author or date may stand."""
_BELOW = 1500
"""And below it: decks and pictures' captions come in between."""
_MAX_TEXT = 240
_MAX_NODES = 40
_MAX_FOUND = 150
_MAX_WRAPPED = 5
_LEAST_TITLE = 3
_BARS = " :|-–—"
_MAX_DEPTH = 60


class Mark(NamedTuple):
    """An element of the text that claims to be title, byline or date, a heading, or a link to an author's page."""

    element: _Element
    claims: frozenset[Label]
    at: int
    """Characters of text before it."""
    context: Context
    """What the element hands down."""


class _Found:
    """An element that may name an author, a date or the title."""

    __slots__ = ("at", "element", "field", "holds", "source", "text")

    def __init__(self, element: _Element, field: str, source: str, text: str, at: int) -> None:
        self.element = element
        self.field = field
        self.source = source
        self.text = text
        self.at = at
        """Characters of text before it."""
        self.holds = False
        """Whether another one for the same field stands in it."""


def may_name(tag: str, attributes: Mapping[str, str], claimed: frozenset[Label]) -> bool:
    """Whether an element may name the title, the author or a date."""
    if tag in _TITLED or not _NAMING.isdisjoint(claimed):
        return True
    return tag == "a" and _leads_to_author(attributes.get("href", ""))


def _leads_to_author(href: str) -> bool:
    return not _AUTHOR_PATHS.isdisjoint(href[:_MAX_PATH].lower().split("/")[1:-1])


def gather(marks: Sequence[Mark], titles: frozenset[str]) -> list[Told]:
    """All that elements say, in document order.

    Args:
        marks: the elements that may say something.
        titles: what the head calls the page, `squeezed`; tells which heading is the story's.
    """
    found, headings = _find(marks)
    anchors = [one for one in headings if squeezed(one.text) in titles]
    anchors = anchors or [one for one in headings if one.element.tag == "h1"]
    around = {parent for one in anchors for parent in _ancestors(one.element)}
    _mark_holders(found)
    told = [Told("title", one.source, one.text) for one in headings]
    told.extend(part for one in headings if one in anchors for part in _heading_parts(one.element))
    for one in found:
        place = _place(one, anchors, around)
        source = "byline" if one.holds else one.source
        if place is not None and not (one.holds and one.field == "date"):
            told.append(Told(one.field, f"{source} {place}", one.text))
    return told


def _find(marks: Sequence[Mark]) -> tuple[list[_Found], list[_Found]]:
    """Elements that name authors or dates, and headings; both in document order."""
    found: list[_Found] = []
    headings: list[_Found] = []
    for element, claimed, at, _ in marks:
        tag = str(element.tag)
        if (tag in _TITLED or Label.HEADLINE in claimed) and len(headings) < _MAX_FOUND:
            headings.extend(_heading(element, tag, claimed, at))
        if len(found) < _MAX_FOUND:
            found.extend(_named(element, tag, claimed, at))
    return found, headings


def _heading(element: _Element, tag: str, claimed: frozenset[Label], at: int) -> Iterator[_Found]:
    text = (_text(element, 2 * _MAX_TEXT) or "").rstrip("¶# ")  # signs that link to the heading itself
    if text:
        yield _Found(element, "title", "headline" if Label.HEADLINE in claimed else tag, text, at)


def _named(element: _Element, tag: str, claimed: frozenset[Label], at: int) -> Iterator[_Found]:
    """Whatever the element says of author or date."""
    if Label.BYLINE in claimed or (tag == "a" and _leads_to_author(element.get("href") or "")):
        text = element.get("content") or _text(element, _MAX_TEXT)
        if text:
            yield _Found(element, "author", _author_source(element, claimed), text, at)
    if Label.DATE in claimed:
        text = _text(element, _MAX_TEXT) or ""
        # <abbr class=published title="2010-05-19T23:03">: microformats of old blogs. Themes put anything into datetime.
        values = [element.get(name) or "" for name in ("datetime", "content", "title")]
        value = next(filter(read_date, values), "") or next(filter(_YEAR.search, (*values, text)), text)
        if any(map(str.isdigit, value)):
            yield _Found(element, "date", _date_source(element, tag), value, at)


def _author_source(element: _Element, claimed: frozenset[Label]) -> str:
    if "author" in (element.get("rel") or "").lower().split():
        return "rel"
    if {"author", "creator"} & set((element.get("itemprop") or "").lower().split()):
        return "itemprop"
    if Label.BYLINE not in claimed:
        return "href"
    return "address" if element.tag == "address" and not element.get("class") else "class"


def _date_source(element: _Element, tag: str) -> str:
    words = (element.get("itemprop") or "").lower().split()
    if "datemodified" in words:
        return "itemprop modified"
    if "datepublished" in words or element.get("pubdate") is not None:
        return "itemprop"
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    changed = " modified" if "modif" in names or "updated" in names else ""
    return ("time" if tag == "time" else "class") + changed


def _mark_holders(found: list[_Found]) -> None:
    inner = {field: {one.element: one for one in found if one.field == field} for field in ("author", "date")}
    for one in found:
        for parent in _ancestors(one.element):
            outer = inner[one.field].get(parent)
            if outer is not None:
                outer.holds = True


def _place(one: _Found, anchors: list[_Found], around: set[_Element]) -> str | None:
    """Where it stands; None in what readers wrote."""
    bio = listed = foot = False
    for parent in (one.element, *_ancestors(one.element)):
        if parent in around:
            if foot and parent.tag != "article" and not _POST.search(parent.get("class") or ""):
                return SIDE
            break
        if _FOOT.search(parent.get("class") or "") or (parent.tag == "footer" and not foot):
            foot = True
            continue
        claimed = signs_of(str(parent.tag), dict(parent.items())).claims
        if Label.COMMENT in claimed or Label.COMMENT_META in claimed:
            return None
        bio = bio or Label.AUTHOR_BIO in claimed
        if claimed & _SIDE or (parent.tag in _ASIDE and anchors and parent is not one.element):
            return SIDE
        listed = listed or (parent.tag in _LISTED and parent is not one.element)
    if bio:
        return BIO
    if listed and anchors:
        return LISTED
    near = any(anchor.at - _ABOVE <= one.at <= anchor.at + _BELOW for anchor in anchors)
    return TOP if near or not anchors else FAR


def _heading_parts(heading: _Element) -> Iterator[Told]:
    """A heading without the element it opens or ends with: rubrics before the title, decks and counts behind it."""
    whole = _text(heading, 2 * _MAX_TEXT)
    if whole is None:
        return
    children = list(heading)
    for _ in range(_MAX_WRAPPED):
        if len(children) != 1 or _text(children[0], 2 * _MAX_TEXT) != whole:
            break
        children = list(children[0])
    for child, source in ((children[0], "h1 behind"), (children[-1], "h1 before")) if children else ():
        part = _text(child, _MAX_TEXT) or ""
        rest = whole.removeprefix(part) if source == "h1 behind" else whole.removesuffix(part)
        if rest != whole and len(rest.strip(_BARS)) > _LEAST_TITLE:
            yield Told("title", source, rest.strip(_BARS))


def _ancestors(element: _Element) -> Iterator[_Element]:
    parent = element.getparent()
    for _ in range(_MAX_DEPTH):
        if parent is None:
            return
        yield parent
        parent = parent.getparent()


def _text(element: _Element, longest: int) -> str | None:
    """The element's text, its parts a space apart; None where it holds too much to be one name or title."""
    from lxml import etree

    parts: list[str] = []
    size = 0
    # Counted in elements, not in texts: thousands of them may be nested around none.
    for number, (event, inner) in enumerate(etree.iterwalk(element, events=("start", "end"))):
        if number > 2 * _MAX_NODES:
            return None
        text = inner.text if event == "start" else inner.tail if inner is not element else None
        stripped = " ".join(text.split()) if text else ""
        if stripped:
            size += len(stripped) + 1
            parts.append(stripped)
        if size > longest:
            return None
    return " ".join(parts) or None
