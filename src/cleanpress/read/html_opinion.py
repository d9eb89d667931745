"""What trafilatura takes for the main text: a second opinion, never the only one."""

from __future__ import annotations

import logging
from collections.abc import Callable
from copy import deepcopy
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

MAX_CHARS = 3_000_000
"""Characters of markup it is asked about: it needs about 60 times their memory."""
MAX_ELEMENTS = 20_000
"""Elements it is asked about: 100,000 cells or line breaks cost it half a minute, the square of their number."""
MAX_DEPTH = 500
"""Nesting it is asked about: it copies and prunes by recursion, ours does not."""


_HEAD = 48
"""Characters by which two readings of a paragraph are the same: the ends differ by links and notes left out."""


def second_opinion(root: _Element) -> Callable[[str], bool] | None:
    """Whether a text stands in the page's main text as trafilatura reads it; None if it has no opinion."""
    import trafilatura
    from lxml import etree

    logger = logging.getLogger("trafilatura")
    if not logger.handlers:
        # Without a handler, Python prints its "discarding data" on standard error.
        logger.addHandler(logging.NullHandler())
    try:
        found = trafilatura.bare_extraction(_copy(root), include_comments=False, with_metadata=False, fast=True)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError, RecursionError, etree.LxmlError):
        # Broken pages trip it in ever new places; having no opinion is the answer to each.
        return None
    text = getattr(found, "text", None) or ""
    keys = frozenset(filter(None, map(line_key, text.splitlines())))
    return (lambda line: line_key(line) in keys) if keys else None


def _copy(root: _Element) -> HtmlElement:
    """The page once more, since trafilatura prunes what it reads, and takes elements of this class only."""
    from lxml import etree, html

    # One class for all tags: lxml.html's own look-up runs Python for each element that is touched.
    root.getroottree().parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    return deepcopy(root)


def line_key(line: str) -> str:
    """The beginning of a line without white space and without the list and cell marks that a reading may add."""
    return "".join(line[: 4 * _HEAD].replace("|", "").replace("-", "").split())[:_HEAD]
