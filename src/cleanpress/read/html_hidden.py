"""What a page hides: for good (menus, prompts, hints), or until a script or a click shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from cleanpress.model import Label

if TYPE_CHECKING:
    from lxml.etree import _Element

UNSEEN = frozenset((
    "script", "style", "title", "template", "svg", "iframe", "object", "embed", "applet", "canvas", "video",
    "audio", "map", "select", "datalist", "textarea", "input", "meta", "link", "colgroup", "noembed", "rp",
    "amp-ad", "amp-embed", "amp-sticky-ad", "amp-iframe", "amp-video", "amp-analytics",
))  # fmt: skip
"""Elements whose text nobody reads, where a browser shows what they are for."""
_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CLASSES = frozenset(["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader-only"])
_PERMALINKS = frozenset(["¶", "#", "§", "\N{LINK SYMBOL}"])
_HIDING = frozenset(["hidden", "aria-hidden", "style"])
_JUNK = frozenset([Label.NAV, Label.AD, Label.NEWSLETTER, Label.SHARE, Label.RELATED, Label.COMMENT_FORM])
_STORY_CHARS = 300
"""Text in paragraphs from which something hidden is a story or thread, not a hint."""
_ANSWER_CHARS = 80
"""Text from which a folded answer is one."""
# Questions whose answers fold out, tabs, and the rest of a text behind a button.
_FOLDED = re.compile(r"accordion|faq|collaps|toggle|expand|answer|tab-?pan|tab-?content|read-?more|show-?more|panel")
_PANELS = frozenset(["", "region", "tabpanel"])
"""Roles of what folds out below its button; a menu or a dialog has its own."""
# What opens over a page has a title that names it, too.
_POPUP = re.compile(
    r"modal|dialog|popup|pop-up|overlay|dropdown|drop-down|menu|offcanvas|drawer|cookie|consent|tooltip"
)
_HEAD = 12
"""Elements in which a heading has its button, at the most."""
_OWN_WAY = frozenset(["noscript", "article", "main", "body", "html"])


def is_hidden(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether the element is hidden by its tag, an attribute or its style."""
    if tag == "noscript" or (tag == "dialog" and "open" not in attributes):
        return True
    if _HIDING.isdisjoint(attributes):
        return False
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or ("style" in attributes and _STYLE.search(attributes["style"][:1000]) is not None)
    )


def is_apart(tag: str, attributes: Mapping[str, str], element: _Element) -> bool:
    """Whether a theme hides the element from the eye, or it is the sign that links a heading to itself, which
    documentation and wikis show under the mouse."""
    if tag == "a" and attributes.get("href", "").startswith("#") and not len(element):
        return (element.text or "").strip() in _PERMALINKS
    return "class" in attributes and _is_for_readers_aloud(tag, attributes["class"])


def _is_for_readers_aloud(tag: str, names: str) -> bool:
    """Whether a theme hides an element of these classes from the eye. The story's own title is hidden so where a
    picture shows it."""
    if "sr-only" not in names and "hidden" not in names and "screen" not in names:
        return False
    return not _CLASSES.isdisjoint(names[:400].split()) and tag not in {"h1", "h2"}


def shows_later(element: _Element, claims: frozenset[Label], names: tuple[str, ...]) -> bool:
    """Whether something hidden holds a story, a thread or an answer, that a script or a click shows. Pages hide their
    story until a script runs, forums keep the thread for search engines in `<noscript>`.

    Args:
        element: that is hidden.
        claims: what it claims to be.
        names: its own and its parents' class names and ids.
    """
    if element.tag not in _OWN_WAY and claims & _JUNK:
        return False
    said = " ".join(names).lower()
    if _FOLDED.search(said) and _is_longer(map(str, element.itertext()), _ANSWER_CHARS):
        return True
    return _is_longer(_prose(element), _ANSWER_CHARS if _is_panel(element, said) else _STORY_CHARS)


def _is_panel(element: _Element, said: str) -> bool:
    """Whether a button above the element folds it out, by what the page tells screen readers: class names of many
    themes are made by machines (WAI-ARIA Authoring Practices, patterns accordion, disclosure and tabs)."""
    if _POPUP.search(said):
        return False
    above = element.getprevious()
    return (element.get("aria-labelledby") is not None and element.get("role", "") in _PANELS) or (
        above is not None and any("aria-expanded" in some.attrib for some in islice(above.iter(), _HEAD))
    )


def _prose(element: _Element) -> Iterator[str]:
    """The words of the element's paragraphs that are no links."""
    for paragraph in element.iter("p"):
        yield paragraph.text or ""
        for child in paragraph:
            if child.tag != "a":
                yield from map(str, child.itertext())
            yield child.tail or ""


def _is_longer(texts: Iterable[str], least: int) -> bool:
    chars = 0
    for text in texts:
        chars += len(text.strip())
        if chars >= least:
            return True
    return False
