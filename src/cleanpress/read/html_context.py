"""What an element hands down to the text in it: tag, link, heading, claims, comment depth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cleanpress.model import Kind, Label
from cleanpress.read.html_comments import Item, Part, holds_answers, holds_one, part_of
from cleanpress.read.html_roles import MAX_ATTRIBUTE, claims, is_comment_item

HEADINGS: Mapping[str, int] = {f"h{level}": level for level in range(1, 7)}

BLANK = frozenset((
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "dl", "table", "figure", "article",
    "aside", "section", "hr", "form", "fieldset", "details", "main", "header", "footer", "nav",
))  # fmt: skip
"""Elements with a blank line around them."""

LINE = frozenset((
    "div", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "figcaption", "center", "address",
    "legend", "summary", "body", "html", "noscript", "dialog", "menu", "hgroup", "optgroup", "listing", "xmp", "dir",
    "frameset", "noframes", "search", "template",
))  # fmt: skip
"""Elements with a line of their own."""

BLOCKS = BLANK | LINE

_FRAMES = frozenset(["article", "blockquote", "main", "section", "figure", "td"])

_STORY_SHARE = 0.5
"""An element that holds half of the page wraps it; what it claims (`page-with-sidebar`) it says of the layout."""


class Context:
    """One element that changes something for the text in it, with the stretch of drafts it covers."""

    __slots__ = (
        "chars",
        "claims",
        "depth",
        "drafts_before",
        "drafts_end",
        "framed",
        "item",
        "item_drafts",
        "kind",
        "level",
        "link",
        "listed",
        "mass",
        "parent",
        "part",
        "roles",
        "steps",
        "tag",
    )

    def __init__(self, parent: Context | None) -> None:
        self.parent = parent
        self.claims: frozenset[Label] = frozenset()
        self.roles: frozenset[Label] = frozenset()
        self.tag: str = parent.tag if parent else ""
        self.link: bool = parent.link if parent else False
        self.kind: Kind = parent.kind if parent else Kind.PARAGRAPH
        self.level: int = parent.level if parent else 0
        self.depth: int = parent.depth if parent else 0
        # Whether a footer in it is an article's or a comment's, not the page's.
        self.framed: bool = parent.framed if parent else False
        # Number of drafts at the start of the comment around, to tell a wrapper from an answer.
        self.item_drafts: int = parent.item_drafts if parent else -1
        # Whether comments stand in it; the comment around, what this is of it, and the steps from it to its answers.
        self.listed: bool = parent.listed if parent else False
        self.item: Item | None = parent.item if parent else None
        self.part: Part | None = parent.part if parent else None
        self.steps: int = parent.steps if parent else 0
        self.drafts_before = 0
        self.drafts_end = 0
        # Characters of text in it, once it is closed.
        self.chars = 0
        # Characters of story-like paragraphs in it.
        self.mass = 0


_CLAIMING = ("class", "id", "role", "itemprop", "rel", "itemtype")


class Opener:
    """Opens contexts, and keeps what elements of the same names claim and the comments found so far."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self._known: dict[object, frozenset[Label]] = {}

    def claims(self, tag: str, attributes: Mapping[str, str]) -> frozenset[Label]:
        """What the element claims to be."""
        key: object = tag
        if attributes:
            key = (tag, *(attributes.get(name, "")[:MAX_ATTRIBUTE] for name in _CLAIMING))
        claimed = self._known.get(key)
        if claimed is None:
            claimed = self._known[key] = claims(tag, attributes)
        return claimed

    def open(self, tag: str, attributes: Mapping[str, str], parent: Context, drafts: int) -> Context:
        """The context of an element: a new one if it changes anything, else its parent's."""
        claimed = self.claims(tag, attributes)
        block, linked = tag in BLOCKS, tag == "a" and not parent.link
        part = part_of(tag, attributes) if parent.item is not None else None
        if not (block or linked or claimed or part):
            return parent
        context = Context(parent)
        context.claims = claimed
        context.drafts_before = drafts
        if tag == "footer" and not parent.framed:
            context.claims = claimed | {Label.NAV}
        context.framed = parent.framed or tag in _FRAMES or Label.COMMENT in claimed
        context.link = parent.link or linked
        if block:
            context.tag = tag
            _set_kind(context, tag)
        if Label.COMMENT in claimed and is_comment_item(attributes):
            # <li class="comment"><div class="comment">: the second only wraps; an answer comes after some text.
            if parent.item_drafts != drafts:
                context.depth = parent.depth + 1
            context.item_drafts = drafts
        self._open_comment(context, tag, attributes, part)
        return context

    def _open_comment(self, context: Context, tag: str, attributes: Mapping[str, str], part: Part | None) -> None:
        """Sets which comment the element belongs to, and as what."""
        around = context.item
        context.listed = context.listed or Label.COMMENT in context.claims
        if holds_one(tag, attributes, context.claims, context.listed and around is None):
            context.item = Item(tag, attributes, around, context.drafts_before, context.steps)
            context.part, context.steps = None, 0
            self.items.append(context.item)
        elif tag == "form":
            # The form for an answer stands in what it answers.
            context.item, context.listed = None, False
        elif attributes and tag in BLOCKS and holds_answers(attributes):
            context.steps += 1
        elif part is not None and around is not None:
            context.part = around.add(part, context.part)


def _set_kind(context: Context, tag: str) -> None:
    if tag in HEADINGS:
        context.kind, context.level = Kind.SUBHEADING, HEADINGS[tag]
    elif tag == "blockquote":
        context.kind = Kind.QUOTE
    elif tag in {"pre", "listing", "xmp"}:
        context.kind = Kind.CODE
    elif tag in {"article", "table", "form"}:
        # Social embeds put whole posts in a blockquote; a table or form in a heading is a page never closed.
        context.kind, context.level = Kind.PARAGRAPH, 0


def settle_roles(contexts: Sequence[Context], chars: int, title_draft: int) -> None:
    """Hands claims down from the outermost element, leaving out those of elements that wrap the page.

    `contexts` in document order, so that parents come first; `title_draft` is the number of the first `<h1>`.
    """
    for context in contexts:
        inherited = context.parent.roles if context.parent else frozenset()
        own = context.claims
        if context.tag in {"html", "body"} and context.parent and context.parent.tag != context.tag:
            own = frozenset()
        elif own and chars > 1000 and context.chars >= _STORY_SHARE * chars:
            # A thread may well be longer than its story; but it does not hold the page's title.
            holds_title = context.drafts_before <= title_draft < context.drafts_end
            own = frozenset() if holds_title else own & {Label.COMMENT, Label.BODY}
        context.roles = inherited | own if own else inherited
