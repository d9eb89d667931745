"""CP9xx: what stands around a line. The second look in `label/around.py` computes most of it; it carries codes so that
`explain` and the reference have one vocabulary."""

from __future__ import annotations

from collections.abc import Container, Sequence
from operator import attrgetter

from cleanpress.model import RESIDUE_LABELS, Finding, Label
from cleanpress.rules.engine import context_rule
from cleanpress.rules.line import Line

DECISIVE = 3.1
"""Log-odds from which a finding decides by itself."""
DECISIVE_PROMPT = 2.3
"""The same for prompts to subscribe, which no story puts to its reader, even within a longer line."""
LIKELY = 1.4
"""Log-odds from which one decides beside its like."""
LONGEST_BESIDE = 60
"""Words up to which a line's neighbours make it sure: menus and boxes print no longer ones."""
FARTHEST_FIELD = 3
"""Lines from a prompt to its field at the most: what comes, and how often, may stand between."""
BESIDE = "CP902"
_FORM = frozenset({Label.COMMENT_FORM})
_OF_COMMENTS = frozenset({Label.COMMENT_FORM, Label.COMMENT_HEADER, Label.COMMENT_META})
_PROMPT = frozenset({Label.NEWSLETTER})
_weight = attrgetter("weight")

context_rule(
    "CP900",
    "no_story",
    Label.OTHER,
    why="The shape of the line and what stands around it speak against the story: runs of short lines, residue before "
    "and after, a section heading such as 'Related' above it.",
    hit=["⟦Home\nNews\nSport\nWeather⟧\n\nThe mayor resigned on Monday after losing the vote in the council."],
    miss=["The mayor resigned on Monday.\n\nHe left town."],
)
context_rule(
    "CP901",
    "surroundings_add",
    Label.BODY,
    why="What the lines around it add to the line's own look: story before and after, the best run of story, a heading "
    "such as 'Related' above, a list that a colon announced. Negative weights speak against the story.",
    hit=[
        "The list was short:\n\n⟦Bread⟧\n\n⟦Butter⟧\n\nNobody bought anything, and the shop closed on Friday at noon."
    ],
    miss=["Home\nNews\nSport\nBread"],
)
context_rule(
    "CP902",
    "beside_its_like",
    Label.OTHER,
    why="Menus, share bars and boxes print several lines: what may be one of theirs is one, right above or below a "
    "line that is for sure.",
    hit=["He quit.\n\nSign up for our newsletter\n⟦Subscribe for $5 a month⟧\n\nHe left town."],
    miss=["Subscribe for $5 a month, he said.\n\nHe left town."],
    strength=3.2,
)


def decisive(label: Label) -> float:
    """Log-odds from which a finding for the label decides by itself."""
    return DECISIVE_PROMPT if label is Label.NEWSLETTER else DECISIVE


def is_surely(line: Line, labels: Container[Label]) -> bool:
    """Whether a finding decides by itself that the line is one of these."""
    return any(f.label in labels and f.weight >= decisive(f.label) for f in line.findings)


def add_neighbours_findings(lines: Sequence[Line], strength: float) -> None:
    """Where a line that may be residue stands beside one of the same label that is for sure, adds CP902 to its
    findings; what was found so counts for the line beyond it, too."""
    for way in (lines, lines[::-1]):
        sure = None
        for line in way:
            strongest = _strongest(line) if line.findings else None
            if strongest is None or strongest.weight < LIKELY:
                sure = None
            elif strongest.weight >= decisive(strongest.label):
                sure = strongest.label
            elif line.words > LONGEST_BESIDE:
                sure = None
            elif sure is not None and any(f.label is sure and f.weight >= LIKELY for f in line.findings):
                line.findings.append(Finding(BESIDE, sure, strength))
            else:
                sure = None


def settle_fields(lines: Sequence[Line]) -> None:
    """Sign-up boxes and comment forms ask for an address in the same words ("Your email address"). Below a prompt to
    sign up the field is that box's, and opens no section of comments."""
    for line in lines:
        if not (line.findings and is_surely(line, _FORM) and is_surely(line, _PROMPT)):
            continue
        if _kind_above(lines, line.index) is Label.NEWSLETTER:
            line.findings = [f for f in line.findings if f.label not in _FORM]


def _kind_above(lines: Sequence[Line], at: int) -> Label | None:
    """Whether the nearest line above that is sure of it is a prompt or of a comment form."""
    for above in reversed(lines[max(0, at - FARTHEST_FIELD) : at]):
        if above.words > LONGEST_BESIDE:
            return None
        if is_surely(above, _OF_COMMENTS):
            return Label.COMMENT_FORM
        if is_surely(above, _PROMPT):
            return Label.NEWSLETTER
    return None


def _strongest(line: Line) -> Finding | None:
    return max((f for f in line.findings if f.label in RESIDUE_LABELS), key=_weight, default=None)
