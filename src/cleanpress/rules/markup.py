"""CP95x: what HTML says about a block besides its words."""

from __future__ import annotations

from collections.abc import Sequence

from cleanpress.model import Finding, Label
from cleanpress.rules.engine import context_rule
from cleanpress.rules.line import Line

context_rule(
    "CP950",
    "in_story",
    Label.BODY,
    why="The element with nearly all paragraphs of the page, or a second extractor, takes the block for the story.",
    hit=["<article><p>⟦The mayor resigned on Monday after losing the vote.⟧</p></article>"],
    miss=["<nav><p>The mayor resigned on Monday after losing the vote.</p></nav>"],
)
context_rule(
    "CP951",
    "outside_story",
    Label.OTHER,
    why="The block stands outside the element that holds the story, and a second extractor left it out too.",
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
STORY, OUTSIDE, NAMED, IN_COMMENT = 2.0, -2.5, 2.2, 5.0
CAPTIONED = 3.4
"""A figcaption is a caption and nothing else."""
OF_THREAD = frozenset({"CP120", "CP121"})
"""What the thread says of a line, which has seen the whole comment."""
META = frozenset({Label.BYLINE, Label.DATE, Label.COMMENT_META, Label.SHARE, Label.AUTHOR_BIO, Label.COMMENT_FORM})


def add_markup_findings(lines: Sequence[Line]) -> list[float]:
    """Adds what the markup says of each line to its findings; gives its log-odds for the story."""
    scores = []
    for line in lines:
        hints = line.piece.hints
        if hints is None or not hints.tag:
            scores.append(0.0)
            continue
        label = next((f.label for f in line.findings if f.code in OF_THREAD), None)
        # What a second extractor takes for the story is a forum's post, unless it was read as a comment.
        if hints.depth and (label or not hints.in_story):
            label = label or (Label.COMMENT_META if META & hints.roles else Label.COMMENT)
            line.findings.append(Finding("CP953", label, IN_COMMENT))
        score = STORY if hints.in_story else OUTSIDE
        code, label = ("CP950", Label.BODY) if hints.in_story else ("CP951", Label.OTHER)
        line.findings.append(Finding(code, label, abs(score)))
        for role in sorted(hints.roles - {Label.BODY, Label.COMMENT}):
            line.findings.append(Finding("CP952", role, CAPTIONED if hints.tag == "figcaption" else NAMED))
        scores.append(score)
    return scores
