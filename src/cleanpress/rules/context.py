"""CP9xx: what stands around a line. The looks in `label/` compute these; they carry codes so that `explain` and the
reference have one vocabulary."""

from __future__ import annotations

from cleanpress.model import Label
from cleanpress.rules.engine import context_rule

context_rule(
    "CP900",
    "surroundings",
    Label.OTHER,
    why="The shape of the line and what stands around it speak against the story: runs of short lines, residue before "
    "and after, a section heading such as 'Related' above it.",
    hit=["⟦Home\nNews\nSport\nWeather⟧\n\nThe mayor resigned on Monday after losing the vote in the council."],
    miss=["The mayor resigned on Monday.\n\nHe left town."],
)
