"""CP95x: what HTML says about a block besides its words."""

from __future__ import annotations

from collections.abc import Sequence

from cleanpress.model import Finding, Hints, Kind, Label, Piece
from cleanpress.rules.engine import context_rule
from cleanpress.rules.line import Line
from cleanpress.rules.names import looks_like_name, marker_length

context_rule(
    "CP950",
    "in_story",
    Label.BODY,
    why="The element with nearly all paragraphs of the page holds the block.",
    hit=["<article><p>⟦The mayor resigned on Monday after losing the vote.⟧</p></article>"],
    miss=["<nav><p>The mayor resigned on Monday after losing the vote.</p></nav>"],
)
context_rule(
    "CP951",
    "outside_story",
    Label.OTHER,
    why="The block stands outside the element that holds the story.",
    hit=["<article><p>The mayor quit.</p></article><div>⟦Weather: 12 degrees⟧</div>"],
    miss=["<article><p>The mayor quit.</p></article>"],
)
context_rule(
    "CP952",
    "named_by_markup",
    Label.OTHER,
    why="Class names, roles and schema.org words of the elements around a block name what it is: 'share-bar', "
    "'related-posts', figcaption, itemprop=author.",
    hit=["<ul class='share-bar'><li>⟦Facebook⟧</li></ul>"],
    miss=["<p class='shareholders'>The owners met.</p>"],
)
context_rule(
    "CP953",
    "in_comment_container",
    Label.COMMENT,
    why="Comment systems put each comment into an element of its own, answers inside the one they answer.",
    hit=["<ol class='commentlist'><li class='comment'><p>⟦Good riddance.⟧</p></li></ol>"],
    miss=["<p class='no-comment'>The mayor would not comment.</p>"],
)
context_rule(
    "CP954",
    "links_by_markup",
    Label.NAV,
    why="Short lines of links in what the markup calls a menu, a footer, a bar or a box of other stories, outside the "
    "element that holds the story: sites print a hundred of them around each story.",
    hit=["<nav><ul><li><a href=/>⟦Home⟧</a></li></ul></nav><article><p>The mayor quit on Monday.</p></article>"],
    miss=["<article><p>The mayor quit on Monday.</p><ul><li><a href=/>The letter</a></li></ul></article>"],
    strength=4.0,
)
context_rule(
    "CP955",
    "next_story",
    Label.RELATED,
    why="Sites append the next story when a reader comes to the end of one, in a frame like the first one's, with its "
    "own title, writer and address.",
    hit=[
        "<article data-url=/a><h1>Mayor quits</h1></article><article data-url=/b>⟦<h1>Bridge closed</h1>...⟧</article>"
    ],
    miss=["<article><h1>Mayor quits</h1><section><h2>What she said</h2>...</section></article>"],
    strength=4.0,
)
STORY, OUTSIDE, NAMED, IN_COMMENT = 2.0, 2.5, 2.2, 5.0
CAPTIONED = 3.4
"""A figcaption is a caption and nothing else."""
OF_THREAD = frozenset({"CP120", "CP121"})
"""What the thread says of a line, which has seen the whole comment."""
META = frozenset({Label.BYLINE, Label.DATE, Label.COMMENT_META, Label.SHARE, Label.AUTHOR_BIO, Label.COMMENT_FORM})
OF_COMMENTS = frozenset({Label.COMMENT, Label.COMMENT_FORM, Label.COMMENT_HEADER, Label.COMMENT_META})
FURNITURE = (Label.NAV, Label.RELATED, Label.SHARE, Label.NEWSLETTER, Label.AD, Label.LEGAL)
"""What is set aside is called, the first that its elements claim."""
SIGNING = (Label.BYLINE, Label.DATE)
AT_TITLE = 6
"""Lines below the title in which its author and day are printed."""
HEADINGS = frozenset(["h1", "h2", "h3", "h4"])
LINKED = 0.5
"""Share of links from which a line is one."""
UNNAMED = frozenset({Label.BODY, Label.COMMENT})
"""What roles say in other ways."""
NO_STORY_S = UNNAMED | {Label.BYLINE, Label.DATE, Label.SECTION}
"""What a whole paragraph is not: some sites wrap the story's first one with its day in one element."""
LONGEST_SIGN = 24
"""Words of a byline at the most."""
ENTRY, TITLE = 5, 20
"""Words of an entry of a menu, and of the title of another story, at the most."""
SURE = 4.0


def set_aside(pieces: Sequence[Piece]) -> tuple[list[Piece], list[tuple[Piece, Finding]]]:
    """Parts the entries of menus and the like, which need no look at their words, from the rest.

    Returns:
        The pieces to look at, and the others with what they are.
    """
    kept: list[Piece] = []
    aside: list[tuple[Piece, Finding]] = []
    below = AT_TITLE
    for piece in pieces:
        below = 0 if piece.hints is not None and piece.hints.tag == "h1" else below + 1
        if piece.hints is not None and piece.hints.elsewhere:
            aside.append((piece, Finding("CP955", Label.RELATED, SURE)))
        elif (
            piece.hints is not None
            and _is_furniture(piece, piece.hints)
            and not (below <= AT_TITLE and Label.DATE not in piece.hints.roles and _may_sign(piece.plain))
        ):
            # Right below the title stand its author and day, which link to the author's and the day's stories.
            named = (*FURNITURE, *SIGNING) if below <= AT_TITLE else FURNITURE
            label = next((some for some in named if some in piece.hints.roles), Label.NAV)
            aside.append((piece, Finding("CP954", label, SURE)))
        else:
            kept.append(piece)
    return kept, aside


def _may_sign(text: str) -> bool:
    """Whether a line right below the title reads like who wrote the story: many pages say so by no class at all."""
    words = text.split()
    return 1 < len(words) <= ENTRY and (bool(marker_length(words)) or looks_like_name(text))


def _is_furniture(piece: Piece, hints: Hints) -> bool:
    roles, linked = hints.roles, hints.link_density >= LINKED
    if (
        hints.tag == "h1"
        or hints.told
        or (not linked and piece.kind is Kind.TABLE_ROW)
        or (roles and not roles.isdisjoint(OF_COMMENTS))
    ):
        return False
    if linked and Label.NAV in roles:
        return True
    if hints.in_story or not (linked or Label.NAV in roles):
        return False
    words = piece.plain.count(" ") + 1
    if words <= ENTRY:
        return Label.NAV in roles or hints.tag not in HEADINGS
    return linked and words <= TITLE and hints.tag not in HEADINGS and not roles.isdisjoint(FURNITURE)


def add_markup_findings(lines: Sequence[Line]) -> None:
    """Adds what the markup says of each line to its findings."""
    for line in lines:
        hints = line.piece.hints
        if hints is None or not hints.tag:
            continue
        label = next((f.label for f in line.findings if f.code in OF_THREAD), None)
        # What the page's own container has for the story is a forum's post, unless it was read as a comment.
        if hints.depth and (label or not hints.in_story):
            label = label or (Label.COMMENT_META if META & hints.roles else Label.COMMENT)
            line.findings.append(Finding("CP953", label, IN_COMMENT))
        if hints.in_story:
            line.findings.append(Finding("CP950", Label.BODY, STORY))
        else:
            line.findings.append(Finding("CP951", Label.OTHER, OUTSIDE))
        for role in (
            sorted(hints.roles - (UNNAMED if line.words <= LONGEST_SIGN else NO_STORY_S)) if hints.roles else ()
        ):
            line.findings.append(Finding("CP952", role, CAPTIONED if hints.tag == "figcaption" else NAMED))
