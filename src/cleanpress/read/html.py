"""HTML -> Source: the page rendered to text, cut into pieces with what the markup says of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from cleanpress.model import Hints, Kind, Label, Piece, Source
from cleanpress.read.html_address import absolute, base_of
from cleanpress.read.html_comments import label_of, settle_items
from cleanpress.read.html_context import Context, settle_chains, settle_roles
from cleanpress.read.html_inlines import Styled, inlines_reader
from cleanpress.read.html_metadata import read_metadata
from cleanpress.read.html_next import set_apart_next_stories
from cleanpress.read.html_opinion import MAX_CHARS, MAX_DEPTH, MAX_ELEMENTS, second_opinion
from cleanpress.read.html_quoted import Quoted, quoted_story
from cleanpress.read.html_render import Draft, Renderer
from cleanpress.read.html_streamed import put_streamed_parts
from cleanpress.read.html_tree import parse, stray_text

_NOT_STORY = frozenset((
    Label.COMMENT, Label.COMMENT_FORM, Label.COMMENT_META, Label.SHARE, Label.RELATED, Label.NEWSLETTER, Label.AD,
    Label.NAV, Label.LEGAL, Label.AUTHOR_BIO, Label.CAPTION, Label.TAGS,
))  # fmt: skip
_PARAGRAPH_CHARS = 80
"""Characters from which a block with few links is taken for a paragraph."""
_FEW_LINKS = 0.3
_STORY_SHARE = 0.8
"""The story's container is the innermost element that holds this share of all paragraphs."""


def read_html(html: str, url: str | None, encoding: str) -> Source:
    """Renders a page to text: visible text only, a line or more for each block, tables row by row.

    `url` helps telling the site's name in titles, and makes addresses full.
    """
    root = parse(html)
    if root is None:
        return _stray_source(html, encoding)
    put_streamed_parts(root, html)
    page = Renderer()
    page.opener.asks = "schema.org/QAPage" in html
    page.walk(root)
    title = next((number for number, draft in enumerate(page.drafts) if draft.context.tag == "h1"), -1)
    settle_roles(page.contexts, page.chars, title)
    settle_chains(page.contexts)
    if set_apart_next_stories(root, page.contexts, page.marks, html):
        page.marks = [mark for mark in page.marks if not mark.context.elsewhere]
    quoted = quoted_story(root, html)
    if quoted is not None:
        _put_quoted(page.drafts, quoted)
    metadata = read_metadata(root, url, page.marks, html)
    comments = tuple(settle_items(page.opener.items))
    story, residue = _story_drafts(page, _NOT_STORY), _NOT_STORY
    if not story and len(comments) == 1:
        # A page whose only "comment" holds all of its text is an opinion.
        residue = _NOT_STORY - {Label.COMMENT, Label.COMMENT_META}
        story = _story_drafts(page, residue)
    base = base_of(root, url)
    text, pieces = _lay_out(page.drafts, story, residue, quoted, base)
    return Source(
        text,
        "html",
        encoding,
        tuple(pieces),
        metadata.language,
        metadata,
        comments=comments,
        other_reader=partial(second_opinion, root) if _may_ask(html, page) else None,
        inlines=inlines_reader(_styled_parts(page.drafts, pieces), base),
    )


def _styled_parts(drafts: Sequence[Draft], pieces: Sequence[Piece]) -> list[tuple[int, Styled]]:
    return [
        (piece.start + at, styled) for draft, piece in zip(drafts, pieces, strict=True) for at, styled in draft.styled
    ]


def _may_ask(html: str, page: Renderer) -> bool:
    small = len(html) <= MAX_CHARS and page.deepest <= MAX_DEPTH and page.elements <= MAX_ELEMENTS
    return small and bool(page.drafts)


def _put_quoted(drafts: list[Draft], quoted: Quoted) -> None:
    """Puts in what only structured data have of the story, where its beginning ends: a paywalled page prints that, and
    tells search engines the whole."""
    texts = [draft.text for draft in drafts]
    # Beside paragraphs of its own, a page says in other words what it describes to search engines.
    if quoted.shown(texts) or not (quoted.whole or _prose(drafts, _NOT_STORY) < len(quoted.body)):
        return
    told = [number for number, text in enumerate(texts) if quoted.holds(text)]
    titles = [number for number, draft in enumerate(drafts) if draft.context.tag == "h1"]
    at = (told[-1:] or titles[-1:] or [len(drafts) - 1])[0] + 1
    context = drafts[told[-1]].context if told else _story_context()
    parts = quoted.rest(texts)
    drafts[at:at] = [Draft(text, context, (), 0.0, 2, Kind.PARAGRAPH, quoted=True) for text in parts]


def _prose(drafts: Iterable[Draft], residue: frozenset[Label]) -> int:
    """Characters in paragraphs."""
    return sum(len(draft.text) for draft in drafts if _is_paragraph(draft, residue))


def _is_paragraph(draft: Draft, residue: frozenset[Label]) -> bool:
    plain = draft.link_density < _FEW_LINKS and draft.context.roles.isdisjoint(residue)
    return plain and len(draft.text) >= _PARAGRAPH_CHARS


def _story_context() -> Context:
    context = Context(None)
    context.tag, context.roles = "p", frozenset([Label.BODY])
    return context


def _stray_source(html: str, encoding: str) -> Source:
    context = Context(None)
    lines = (" ".join(line.split()) for line in stray_text(html).splitlines())
    drafts = [Draft(line, context, (), 0.0, 1, Kind.PARAGRAPH) for line in lines if line]
    text, pieces = _lay_out(drafts, range(0), _NOT_STORY, None)
    return Source(text, "html", encoding, tuple(pieces))


def _lay_out(
    drafts: Sequence[Draft], story: range, residue: frozenset[Label], quoted: Quoted | None, base: str | None = None
) -> tuple[str, list[Piece]]:
    """The text of all drafts, and the pieces with their offsets in it."""
    parts: list[str] = []
    pieces: list[Piece] = []
    at, line = 0, 1
    for number, draft in enumerate(drafts):
        gap = draft.gap if parts else 0
        parts.append("\n" * gap + draft.text)
        at, line = at + gap, line + gap
        level = draft.context.level if draft.kind is Kind.SUBHEADING else 0
        end = at + len(draft.text)
        hints = _hints(draft, number in story, residue, quoted)
        if draft.context.figure is not None:
            hints = hints._replace(image=absolute(draft.context.figure.image, base))
        pieces.append(Piece(at, end, line, draft.text, max(0, gap - 1), draft.kind, level, hints=hints))
        at, line = end, line + draft.text.count("\n")
    return "".join(parts), pieces


def _hints(draft: Draft, contained: bool, residue: frozenset[Label], quoted: Quoted | None) -> Hints:
    context = draft.context
    roles = context.roles
    if draft.inline:
        roles = roles.union(*[inner.claims for inner in draft.inline])
    return Hints(
        tag=context.tag,
        roles=roles,
        link_density=draft.link_density,
        depth=context.depth,
        in_story=(contained or draft.quoted) and roles.isdisjoint(residue),
        comment=context.item.number if context.item else None,
        part=label_of(draft.part),
        names=context.names,
        within=context.chain,
        hidden=context.hidden,
        elsewhere=context.elsewhere,
        told=quoted.told(draft.text) if quoted else None,
    )


def _story_drafts(page: Renderer, residue: frozenset[Label]) -> range:
    """The drafts of the innermost element that holds nearly all that reads like a story."""
    for draft in page.drafts:
        if _is_paragraph(draft, residue):
            draft.context.mass += len(draft.text)
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
