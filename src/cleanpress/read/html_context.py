"""What an element hands down to the text in it: tag, link, heading, claims, comment depth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cleanpress.model import Kind, Label
from cleanpress.read.html_comments import Item, Part, holds_one, part_of
from cleanpress.read.html_images import Figure, opens_figure
from cleanpress.read.html_roles import ANSWER
from cleanpress.read.html_signs import Signs, signs_of

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


_NOTHING: frozenset[Label] = frozenset()


class Context:
    """One element that changes something for the text in it, with the stretch of drafts it covers."""

    __slots__ = (
        "chain",
        "chars",
        "claims",
        "depth",
        "drafts_before",
        "drafts_end",
        "elsewhere",
        "figure",
        "framed",
        "hidden",
        "item",
        "item_drafts",
        "kind",
        "level",
        "link",
        "listed",
        "mass",
        "names",
        "parent",
        "part",
        "roles",
        "steps",
        "tag",
    )

    def __init__(self, parent: Context | None) -> None:
        self.parent = parent
        self.claims: frozenset[Label] = _NOTHING
        self.roles: frozenset[Label] = _NOTHING
        # Numbers of the elements around that hold more than one block, the innermost first.
        self.chain: tuple[int, ...] = ()
        self.drafts_before = 0
        self.drafts_end = 0
        # Characters of text in it, once it is closed.
        self.chars = 0
        # Characters of story-like paragraphs in it.
        self.mass = 0
        # Whether it holds another story than the page's.
        self.elsewhere = False
        if parent is None:
            self._start()
        else:
            self._inherit(parent)

    def _start(self) -> None:
        self.tag: str = ""
        self.link: bool = False
        self.kind: Kind = Kind.PARAGRAPH
        self.level: int = 0
        self.depth: int = 0
        # Whether a footer in it is an article's or a comment's, not the page's.
        self.framed: bool = False
        # Whether it is hidden until a script or a click shows it.
        self.hidden: bool = False
        self.figure: Figure | None = None
        # Number of drafts at the start of the comment around, to tell a wrapper from an answer.
        self.item_drafts: int = -1
        # Whether comments stand in it; the comment around, what this is of it, and the steps from it to its answers.
        self.listed: bool = False
        self.item: Item | None = None
        self.part: Part | None = None
        self.steps: int = 0
        self.names: tuple[str, ...] = ()

    def _inherit(self, parent: Context) -> None:
        self.tag = parent.tag
        self.link = parent.link
        self.kind = parent.kind
        self.level = parent.level
        self.depth = parent.depth
        self.framed = parent.framed
        self.hidden = parent.hidden
        self.figure = parent.figure
        self.item_drafts = parent.item_drafts
        self.listed = parent.listed
        self.item = parent.item
        self.part = parent.part
        self.steps = parent.steps
        self.names = parent.names


_BARE = frozenset(["br", "img", "wbr", "source", "picture", "col"])
"""Elements without text of their own."""
_PLAIN = frozenset(["span", "b", "strong", "i", "em", "u", "font", "small", "sup", "sub", "s", "mark", "abbr", "code"])
"""Elements that say nothing by their tag."""
LONGEST_PATH = 3
"""Elements by which lines of one kind are told."""
LONGEST_CHAIN = 8


class Opener:
    """Opens contexts, and keeps the comments found so far."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        # Whether the page says that its readers answer a question.
        self.asks = False

    def open(self, tag: str, attributes: Mapping[str, str], parent: Context, drafts: int) -> Context:
        """The context of an element: a new one if it changes anything, else its parent's."""
        if parent.figure is not None:
            parent.figure.see(tag, attributes)
        if tag in _BARE or (tag in _PLAIN and not attributes):
            return parent
        signs = signs_of(tag, attributes)
        if signs.is_item or self.asks:
            signs = self._where_it_stands(signs, attributes, parent)
        linked = tag == "a" and not parent.link
        part = part_of(tag, attributes) if parent.item is not None else None
        if not (tag in BLOCKS or linked or signs.claims or part):
            return parent
        context = _entered(tag, signs, parent, drafts)
        context.link = parent.link or linked
        # Most elements stand in no thread, and open none.
        if signs.of_thread or parent.listed or parent.item is not None:
            self._open_comment(context, tag, attributes, signs, part)
        return context

    def _where_it_stands(self, signs: Signs, attributes: Mapping[str, str], parent: Context) -> Signs:
        """What the element says, where it stands."""
        if signs.is_item and parent.listed:
            # A shop's reviews are each called so, and together customers' reviews.
            return signs._replace(is_comment=True)
        if self.asks and attributes.get("itemprop", "").lower() == ANSWER:
            return signs._replace(claims=signs.claims | {Label.COMMENT}, is_comment=True, of_thread=True)
        return signs

    def _open_comment(
        self, context: Context, tag: str, attributes: Mapping[str, str], signs: Signs, part: Part | None
    ) -> None:
        """Sets which comment the element belongs to, and as what."""
        around = context.item
        context.listed = context.listed or Label.COMMENT in signs.claims
        if holds_one(tag, signs.is_comment, context.claims, context.listed and around is None):
            context.item = Item(tag, attributes, around, context.drafts_before, context.steps)
            context.part, context.steps = None, 0
            self.items.append(context.item)
        elif tag == "form":
            # The form for an answer stands in what it answers.
            context.item, context.listed = None, False
        elif signs.holds_answers and tag in BLOCKS:
            context.steps += 1
        elif part is not None and around is not None:
            context.part = around.add(part, context.part)


def _entered(tag: str, signs: Signs, parent: Context, drafts: int) -> Context:
    """What an element hands down by its tag and by what it says of itself."""
    context = Context(parent)
    context.drafts_before = drafts
    claimed = signs.claims
    if tag in BLOCKS:
        context.tag = tag
        _set_kind(context, tag)
    if claimed or tag in BLOCKS:
        context.names = (signs.name, *parent.names[: LONGEST_PATH - 1])
    context.claims = claimed | {Label.NAV} if tag == "footer" and not parent.framed else claimed
    context.framed = parent.framed or tag in _FRAMES or Label.COMMENT in claimed
    if signs.is_comment:
        # <li class="comment"><div class="comment">: the second only wraps; an answer comes after some text.
        if parent.item_drafts != drafts:
            context.depth = parent.depth + 1
        context.item_drafts = drafts
    if (claimed or tag == "figure") and opens_figure(tag, claimed, parent.figure):
        context.figure = Figure()
    return context


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


def settle_chains(contexts: Sequence[Context]) -> None:
    """Numbers the elements that hold several blocks; one that holds just what another in it holds does not count."""
    for number, context in enumerate(contexts):
        parent = context.parent
        chain = parent.chain if parent is not None else ()
        span = (context.drafts_before, context.drafts_end)
        same = parent is not None and span == (parent.drafts_before, parent.drafts_end)
        context.chain = chain if same or span[1] - span[0] < 2 else (number, *chain[: LONGEST_CHAIN - 1])
