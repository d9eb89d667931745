"""CP9xx: what stands around a line. The second look in `label/around.py` computes it; it carries codes so that
`explain` and the reference have one vocabulary."""

from __future__ import annotations

from cleanpress.model import Label
from cleanpress.rules.engine import context_rule

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
