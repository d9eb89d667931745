"""HTML -> Source: the page rendered to text, cut into pieces with what the markup says of each."""

from __future__ import annotations

from collections.abc import Sequence

from cleanpress.model import Hints, Kind, Label, Piece, Source
from cleanpress.read.html_comments import label_of, settle_items
from cleanpress.read.html_context import Context, settle_roles
from cleanpress.read.html_metadata import read_metadata
from cleanpress.read.html_opinion import MAX_CHARS, MAX_DEPTH, MAX_ELEMENTS, line_key, second_opinion
from cleanpress.read.html_render import Draft, Renderer
from cleanpress.read.html_tree import parse, stray_text

_NOT_STORY = frozenset((
    Label.COMMENT, Label.COMMENT_FORM, Label.COMMENT_META, Label.SHARE, Label.RELATED, Label.NEWSLETTER, Label.AD,
    Label.NAV, Label.LEGAL, Label.AUTHOR_BIO, Label.CAPTION, Label.TAGS,
))  # fmt: skip
_PARAGRAPH_CHARS = 80
"""Characters from which a block with few links is taken for a paragraph."""
_STORY_SHARE = 0.8
"""The story's container is the innermost element that holds this share of all paragraphs."""


def read_html(html: str, url: str | None, encoding: str) -> Source:
    """Renders a page to text: visible text only, a line or more for each block, tables row by row.

    `url` helps telling the site's name in titles.
    """
    root = parse(html)
    if root is None:
        return _stray_source(html, encoding)
    page = Renderer()
    page.walk(root)
    title = next((number for number, draft in enumerate(page.drafts) if draft.context.tag == "h1"), -1)
    settle_roles(page.contexts, page.chars, title)
    opinion = second_opinion(root) if _may_ask(html, page) else frozenset()
    metadata = read_metadata(root, url, page.marks, page.opener)
    comments = tuple(settle_items(page.opener.items))
    text, pieces = _lay_out(page.drafts, _story_drafts(page), opinion)
    return Source(text, "html", encoding, tuple(pieces), metadata.language, metadata, comments=comments)


def _may_ask(html: str, page: Renderer) -> bool:
    small = len(html) <= MAX_CHARS and page.deepest <= MAX_DEPTH and page.elements <= MAX_ELEMENTS
    return small and bool(page.drafts)


def _stray_source(html: str, encoding: str) -> Source:
    context = Context(None)
    lines = (" ".join(line.split()) for line in stray_text(html).splitlines())
    drafts = [Draft(line, context, (), 0.0, 1, Kind.PARAGRAPH) for line in lines if line]
    text, pieces = _lay_out(drafts, range(0), frozenset())
    return Source(text, "html", encoding, tuple(pieces))


def _lay_out(drafts: Sequence[Draft], story: range, opinion: frozenset[str]) -> tuple[str, list[Piece]]:
    """The text of all drafts, and the pieces with their offsets in it."""
    parts: list[str] = []
    pieces: list[Piece] = []
    at, line = 0, 1
    for number, draft in enumerate(drafts):
        gap = draft.gap if parts else 0
        parts.append("\n" * gap + draft.text)
        at, line = at + gap, line + gap
        context = draft.context
        roles = frozenset[Label]().union(context.roles, *(inner.claims for inner in draft.inline))
        in_story = _is_in_story(draft, roles, number in story, opinion)
        comment = context.item.number if context.item else None
        part = label_of(draft.part)
        hints = Hints(context.tag, roles, draft.link_density, context.depth, in_story, comment, part)
        level = context.level if draft.kind is Kind.SUBHEADING else 0
        end = at + len(draft.text)
        pieces.append(Piece(at, end, line, draft.text, max(0, gap - 1), draft.kind, level, hints=hints))
        at, line = end, line + draft.text.count("\n")
    return "".join(parts), pieces


def _is_in_story(draft: Draft, roles: frozenset[Label], contained: bool, opinion: frozenset[str]) -> bool:
    if opinion and line_key(draft.text) in opinion:
        return True
    return contained and not roles & _NOT_STORY


def _story_drafts(page: Renderer) -> range:
    """The drafts of the innermost element that holds nearly all that reads like a story."""
    for draft in page.drafts:
        context = draft.context
        plain = draft.link_density < 0.3 and not context.depth and not context.roles & _NOT_STORY
        if plain and len(draft.text) >= _PARAGRAPH_CHARS:
            context.mass += len(draft.text)
    for context in reversed(page.contexts):
        if context.parent is not None:
            context.parent.mass += context.mass
    story = page.contexts[0]
    needed = _STORY_SHARE * story.mass
    # In document order: whatever holds enough lies inside the last one that did. The paragraph itself is no container.
    for context in page.contexts:
        if needed and context.mass >= needed and context.tag != "p":
            story = context
    return range(story.drafts_before, story.drafts_end) if story.mass else range(0)
