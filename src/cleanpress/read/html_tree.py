"""Markup -> a tree, whatever the markup is like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_STRAY = 1_000_000
"""Characters of the worst markup that the slow reader takes; it makes some 20 objects a tag."""

# Templates glued together end the page in its middle; a browser reads on, libxml2 drops the rest.
_ENDS = re.compile(rb"</(?:body|html)\s*>", re.IGNORECASE)
_SURROGATES = re.compile("[\ud800-\udfff]")
_UNKNOWN = "\ufffd"
# What still makes blocks when all nesting is taken out.
_FLAT = regex.compile(
    rb"<(?!/?(?:p|h[1-6]|br|title|meta|time|script|style|template|noscript)\b)/?([a-zA-Z][^\s<>/]*+)[^<>]*+>"
)
_INLINE = frozenset(b"a b i em strong font span u small big sup sub tt code".split())


def parse(html: str) -> _Element | None:
    """The root of the parsed page, or None where there is nothing that lxml takes for markup."""
    clean = _ENDS.sub(b"", _encoded(html))
    root, too_deep = _parse(clean)
    if too_deep:
        # libxml2 gives up at 2,048 open elements and drops what follows. Pages get there by fonts and spans never
        # closed, once a paragraph; what their text says is the same without them.
        flat, still = _parse(_FLAT.sub(_flattened, clean))
        return None if still else flat
    return root


def _encoded(html: str) -> bytes:
    """The markup in UTF-8, with U+FFFD for what is never text."""
    try:
        data = html.encode("utf-8")
    except UnicodeEncodeError:
        data = _SURROGATES.sub(_UNKNOWN, html).encode("utf-8")
    return data.replace(b"\0", _UNKNOWN.encode("utf-8"))


def _parse(html: bytes) -> tuple[_Element | None, bool]:
    from lxml import etree

    # Not the parser of lxml.html, whose elements are looked up by a function of Python each time one is touched.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(html, parser)
    except etree.XMLSyntaxError:
        root = None
    too_deep = any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)
    return root, too_deep


def _flattened(tag: regex.Match[bytes]) -> bytes:
    return b"" if tag[1].lower() in _INLINE else b"<br>"


def stray_text(html: str) -> str:
    """The text of markup that has no tree: a tag soup nested beyond all bounds, an unclosed comment."""
    from bs4 import BeautifulSoup
    from bs4.element import CData, NavigableString

    soup = BeautifulSoup(_without_declarations(html[:MAX_STRAY]), "html.parser")
    return soup.get_text("\n", types=(NavigableString, CData))


def _without_declarations(html: str) -> str:
    """Comments taken out, and the marks of those never closed: html.parser looks for the end of each anew."""
    first, *rest = html.split("<!--")
    parts = [first]
    for part in rest:
        inside, closed, after = part.partition("-->")
        parts.append(after if closed else inside)
    return "".join(parts).replace("<!", " ").replace("<?", " ")
