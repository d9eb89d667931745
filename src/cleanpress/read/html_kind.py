"""What kind of page it says it is, where that is no article: a page of the site itself, goods, a thread of readers.

Publishing systems note it for their style sheets, for search engines and for networks. Of a page of the site itself
("Our services", a guide that is kept up) the database knows when it was made, and nobody published it on that day; in a
thread, names are accounts and the first of them is the author.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from cleanpress.model import Told

if TYPE_CHECKING:
    from lxml.etree import _Element

_STATIC = frozenset((
    "page-id", "page-template", "page-template-default", "template-page", "node-type-page", "page-node-type-page",
))  # fmt: skip
_GOODS = frozenset(["single-product", "woocommerce-page", "template-product"])
"""What WordPress, Drupal and Shopify call such pages in the class of <body>, numbers aside."""
_PRODUCT = re.compile(r"schema\.org/Product[\"']|\"@type\"\s{0,3}:\s{0,3}\"Product\"")
_FORUMS = re.compile(r"discourse|phpbb|vbulletin|xenforo|mybb|invision|flarum|nodebb", re.IGNORECASE)
_THREAD = re.compile(
    r"schema\.org/(?:DiscussionForumPosting|QAPage)\b|\"@type\"\s{0,3}:\s{0,3}\"(?:DiscussionForumPosting|QAPage)\""
)
_MAX_CLASSES = 100


def told_kinds(root: _Element, meta: Mapping[str, list[str]], page: str) -> Iterator[Told]:
    """The kinds that the page says it is of, each once: `static`, `goods`, `thread`."""
    body = next(root.iter("body"), None)
    classes = (body.get("class") or "").lower().split()[:_MAX_CLASSES] if body is not None else []
    names = {name.rstrip("-0123456789") for name in classes}
    called = next(iter(meta.get("og:type", ())), "").lower()
    if not _STATIC.isdisjoint(names):
        yield Told("kind", "static", "")
    if (
        not _GOODS.isdisjoint(names)
        or "product" in called
        or (called != "article" and _tells(page, _PRODUCT, ("Product",)))
    ):
        yield Told("kind", "goods", "")
    if any(map(_FORUMS.search, meta.get("generator", ()))) or _tells(
        page, _THREAD, ("DiscussionForumPosting", "QAPage")
    ):
        yield Told("kind", "thread", "")


def _tells(page: str, pattern: re.Pattern[str], names: tuple[str, ...]) -> bool:
    """Whether the page matches; most hold none of the names, which a search for plain text tells far sooner."""
    return any(name in page for name in names) and pattern.search(page) is not None
