"""CP643: the word above a story's tags, where only what stands below it tells."""

from __future__ import annotations

from cleanpress.model import Label
from cleanpress.rules.context import is_surely
from cleanpress.rules.engine import Match, rule
from cleanpress.rules.line import Line

TAG_WORDS = 4
_OTHERS = frozenset(Label) - {Label.BODY, Label.TAGS}
FEWEST, MOST = 2, 15
"""Tags that stand below the word."""


@rule(
    "CP643",
    Label.TAGS,
    why="'Topics', 'Themen' or 'Argomenti' may head a part of a story; above single words and the end of the page, or "
    "a share bar, they head its tags.",
    hit=["He left town on Monday.\n⟦Topics⟧\nTown hall\nMoney\nShare this article"],
    miss=[
        "He left town.\nTopics\nTown hall\nThe council met on Monday, and nobody spoke for the mayor.",
        "Topics\nTown hall\nMoney\nShare this article",
    ],
    strength=3.4,
    longest=3,
    around=True,
)
def word_above_tags(line: Line) -> Match:
    above, below, tags = line.previous, line.next, 0
    if above is None or not any(f.code == "CP604" for f in line.findings):
        return None
    while below is not None and tags <= MOST and not below.ends and below.words <= TAG_WORDS and not _is_residue(below):
        tags += 1
        below = below.next
    return FEWEST <= tags <= MOST and (below is None or _is_residue(below))


def _is_residue(line: Line) -> bool:
    return is_surely(line, _OTHERS)
