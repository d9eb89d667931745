"""A parsed page -> its text in drafts, one a block: what a reader of the page would see, without its looks.

Own pass instead of a library's, because every block needs its offsets, its element's words and its links, and
because text that is only broken by `<br>` or glued by CSS must come apart as on the screen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cleanpress.model import Kind, Label
from cleanpress.read.html_chars import seen
from cleanpress.read.html_comments import MAX_PART, Part
from cleanpress.read.html_context import BLANK, BLOCKS, Context, Opener
from cleanpress.read.html_evidence import NAMERS, Mark, may_name
from cleanpress.read.html_hidden import UNSEEN, is_apart, is_hidden, shows_later
from cleanpress.read.html_inlines import STYLES, Styled, Stylist
from cleanpress.read.html_signs import signs_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_NO_ATTRIBUTES: Mapping[str, str] = {}
_ALONE = UNSEEN | {"noscript", "dialog"}
"""Elements that may be hidden though no attribute says so."""
_PARTS = frozenset(["tr", "td", "th", "li"])
_SPACED = frozenset(["button", "label", "output", "option", "meter", "progress"])
"""Inline elements that look apart from the text around them."""
_APART = frozenset(["a", "code", "kbd"])
"""Inline elements that look apart from their like."""
_ROW_CELLS = 40
_CELL_CHARS = 300


@dataclass(slots=True)
class Draft:
    """A block of text before its offsets are known."""

    text: str
    context: Context
    inline: tuple[Context, ...]
    """Contexts that a fair share of the text stands in, such as a `<time>` that fills the line."""
    link_density: float
    gap: int
    """Line breaks before it: 1, or 2 for a blank line."""
    kind: Kind
    cell: int = 0
    """Number of the table cell it stands in."""
    part: Part | None = None
    """The part of a reader's comment that most of it stands in."""
    quoted: bool = False
    """Whether only structured data have it."""
    styled: tuple[tuple[int, Styled], ...] = ()
    """Parts of it that hold links or emphasis, with the offset of each."""


class Renderer:
    """Walks a tree once, without recursion. Afterwards `drafts` holds the text, `contexts` the elements in their order,
    `marks` those that name something, `elements` and `chars` how many there are, `deepest` how far they are nested."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.contexts: list[Context] = [Context(None)]
        self.chars = 0
        self.deepest = 0
        self.elements = 0
        self.opener = Opener()
        self.marks: list[Mark] = []
        self._stack: list[tuple[Context, int]] = []
        self._runs: list[tuple[Context, str]] = []
        self._stylist = Stylist()
        self._gap = 2
        self._after = ""
        self._cell = 0
        self._rows: list[int] = []
        self._bullet = False
        self._revealed = 0

    def walk(self, root: _Element) -> None:
        """Renders the tree under `root`."""
        from lxml import etree

        context = self.contexts[0]
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            tag = element.tag
            if not isinstance(tag, str):
                self._text(element.tail or "", context)
            elif event == "start":
                items = element.items()
                attributes = dict(items) if items else _NO_ATTRIBUTES
                if (items or tag in _ALONE) and self._skips(tag, attributes, element, context):
                    walker.skip_subtree()
                    if "aria-hidden" in attributes and self._runs and _is_mark(element):
                        self._runs.append((context, " "))
                    self._stack.append((context, -1))
                    continue
                self._stack.append((context, self.chars))
                context = self._open(tag, attributes, element, context)
                if text := element.text:
                    self._text(text, context)
            else:
                inside, (context, chars) = context, self._stack.pop()
                if self._revealed > len(self._stack):
                    self._revealed = 0
                if chars >= 0:
                    self._close(tag, inside, context, chars)
                if text := element.tail:
                    self._text(text, context)
        self._flush()
        self.contexts[0].chars, self.contexts[0].drafts_end = self.chars, len(self.drafts)

    def _skips(self, tag: str, attributes: Mapping[str, str], element: _Element, around: Context) -> bool:
        if tag in UNSEEN:
            return not (tag == "template" and "shadowrootmode" in attributes)
        if is_hidden(tag, attributes):
            return self._stays_hidden(tag, attributes, element, around)
        return is_apart(tag, attributes, element)

    def _stays_hidden(self, tag: str, attributes: Mapping[str, str], element: _Element, around: Context) -> bool:
        """Looked at once a stretch: a thing hidden in a kept one is a hint."""
        if self._revealed:
            return True
        signs = signs_of(tag, attributes)
        names = (signs.name, attributes.get("id", ""), *around.names[:2])
        if not shows_later(element, signs.claims, names):
            return True
        self._revealed = len(self._stack) + 1
        return False

    def _open(self, tag: str, attributes: Mapping[str, str], element: _Element, parent: Context) -> Context:
        self.elements += 1
        block = tag in BLOCKS
        if block:
            self.deepest = max(self.deepest, len(self._stack))
            self._end_block(_gap(tag, parent))
        elif tag == "br":
            self._break_line(parent)
        elif tag in _SPACED or (tag == self._after and parent.kind is not Kind.CODE):
            # Menus set links side by side with no space; in running text two links never touch, nor do two keys.
            self._runs.append((parent, " "))
        if tag in STYLES:
            self._stylist.open(tag, attributes, len(self._runs))
        context = self.opener.open(tag, attributes, parent, len(self.drafts))
        if context is not parent:
            self.contexts.append(context)
            context.hidden = parent.hidden or (tag != "noscript" and self._revealed == len(self._stack))
            if tag in _PARTS:
                self._open_part(tag, element, context)
            if (context.claims or tag in NAMERS) and may_name(tag, attributes, context.claims):
                self.marks.append(Mark(element, context.claims, self.chars, context))
            if context.claims and not block and parent.tag != "p":
                # Author and date stand in spans side by side, set apart by CSS.
                self._runs.append((parent, " "))
        return context

    def _open_part(self, tag: str, element: _Element, context: Context) -> None:
        if tag == "tr":
            self._rows.append(len(self.drafts))
        elif tag in {"td", "th"}:
            self._cell += 1
        elif tag == "li":
            self._bullet = Label.COMMENT not in context.claims and _is_simple_item(element)

    def _close(self, tag: str, inside: Context, context: Context, chars: int) -> None:
        if tag in BLOCKS:
            self._end_block(_gap(tag, context))
            self._bullet = self._bullet and tag != "li"
            if tag == "tr" and self._rows:
                self._join_row(self._rows.pop())
        else:
            if tag in STYLES:
                self._stylist.close(len(self._runs))
            if tag in _SPACED or (inside is not context and inside.claims and context.tag != "p"):
                self._runs.append((context, " "))
        if inside is not context:
            inside.chars, inside.drafts_end = self.chars - chars, len(self.drafts)
        self._after = tag if tag in _APART else ""

    def _text(self, text: str, context: Context) -> None:
        # Half of all texts are the line breaks between elements.
        if self._runs or context.kind is Kind.CODE or not text.isspace():
            self._runs.append((context, text))
        self._after = ""

    def _break_line(self, context: Context) -> None:
        if context.kind is Kind.CODE:
            self._runs.append((context, "\n"))
        elif self._flush():
            self._gap = 1
        else:
            self._gap = 2

    def _end_block(self, gap: int) -> None:
        if (self._runs and self._flush()) or gap > self._gap:
            self._gap = gap

    def _flush(self) -> bool:
        """Makes a draft of the text since the last break; False if there was none."""
        runs, self._runs = self._runs, []
        stretches = self._stylist.take(len(runs))
        if not runs:
            return False
        context = runs[0][0]
        raw = seen("".join([text for _, text in runs]))
        if context.kind is Kind.CODE:
            return self._flush_code(raw, context)
        text = " ".join(raw.split())
        if not text:
            return False
        if len(runs) > 1:
            context = next((run for run, part in runs if not part.isspace()), context)
            inline, density = _shares(runs)
        else:
            inline, density = ((context,) if context.claims else ()), float(context.link)
        part = _tell_parts(runs) if context.item is not None else None
        kind = context.kind
        marker = "- " if self._bullet else ""
        if marker:
            kind, self._bullet = Kind.LIST_ITEM, False
        styled = ((len(marker), Styled([run for _, run in runs], stretches)),) if stretches else ()
        self._add(Draft(marker + text, context, inline, density, self._gap, kind, self._cell, part, styled=styled))
        return True

    def _flush_code(self, raw: str, context: Context) -> bool:
        """A `<pre>` keeps its lines; blank ones part it, since old pages put whole stories in one."""
        parts = [part.strip("\n").rstrip() for part in re.split(r"\n[ \t]*\n", raw.expandtabs(4))]
        parts = [part for part in parts if part.strip()]
        for number, part in enumerate(parts):
            self._add(Draft(part, context, (), 0.0, 2 if number else self._gap, Kind.CODE, self._cell))
        return bool(parts)

    def _add(self, draft: Draft) -> None:
        self.drafts.append(draft)
        self.chars += len(draft.text)

    def _join_row(self, start: int) -> None:
        """Joins the cells of a row of data. A row of layout holds paragraphs, other blocks, or one cell."""
        row = self.drafts[start:] if len(self.drafts) - start <= _ROW_CELLS else []
        cells = {draft.cell for draft in row}
        plain = all(draft.kind is Kind.PARAGRAPH and len(draft.text) <= _CELL_CHARS for draft in row)
        if len(row) < 2 or len(cells) != len(row) or not plain or len({draft.context.depth for draft in row}) > 1:
            return
        first = row[0]
        linked = sum(draft.link_density * len(draft.text) for draft in row) / sum(len(draft.text) for draft in row)
        # Claims of one cell are not the row's.
        parent = first.context.parent or first.context
        context = parent if parent.tag == "tr" else first.context
        joined = Draft("", context, (), round(linked, 3), first.gap, Kind.TABLE_ROW, first.cell)
        for number, draft in enumerate(row):
            joined.text += " | " if number else ""
            joined.styled += tuple((len(joined.text) + at, styled) for at, styled in draft.styled)
            joined.text += draft.text
        self.drafts[start:] = [joined]
        self.chars += 3 * (len(row) - 1)


def _is_mark(element: _Element) -> bool:
    """Whether a hidden element is a dot or bar between two texts: "Ann Lee · 3 May"."""
    text = next(filter(None, map(str.strip, map(str, element.itertext()))), "")
    return len(text) == 1 and not text.isalnum()


def _gap(tag: str, around: Context) -> int:
    return 2 if tag in BLANK and around.tag != "li" else 1


def _shares(runs: list[tuple[Context, str]]) -> tuple[tuple[Context, ...], float]:
    """The contexts that hold at least 30 % of the text, and the share of it inside links."""
    linked, total = 0, 0
    sizes: dict[Context, int] = {}
    for context, part in runs:
        size = len(part.strip())
        total += size
        if context.link:
            linked += size
        if context.claims:
            sizes[context] = sizes.get(context, 0) + size
    inline = tuple(context for context, size in sizes.items() if size * 10 >= total * 3)
    return inline, round(linked / total, 3) if total else 0.0


def _tell_parts(runs: list[tuple[Context, str]]) -> Part | None:
    """Hands the text to the parts of a comment that it stands in; the part of most of it."""
    sizes: dict[Part | None, int] = {}
    for context, text in runs:
        part = context.part
        sizes[part] = sizes.get(part, 0) + len(text.strip())
        if part is not None and len(part.text) <= MAX_PART:
            part.text += text
    return max(sizes, key=lambda part: sizes[part])


def _is_simple_item(element: _Element) -> bool:
    """Whether a list item is a line of a list and not the frame of a teaser or comment."""
    blocks = [child.tag for child in element if child.tag in BLOCKS]
    return not blocks or all(tag in {"ul", "ol"} for tag in blocks) or (blocks[0] == "p" and len(blocks) == 1)
