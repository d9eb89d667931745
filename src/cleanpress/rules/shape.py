"""CP8xx: the shape and words of a line as evidence for the story. The first look in `label/own.py` computes it; it
carries a code so that `explain` and the reference have one vocabulary."""

from __future__ import annotations

from cleanpress.model import Label
from cleanpress.rules.engine import context_rule

context_rule(
    "CP801",
    "own_look",
    Label.BODY,
    why="The line by itself: its length and end mark, its share of small words, words learned from the short lines and "
    "paragraphs of many sites. Negative weights speak against the story.",
    hit=["⟦The mayor resigned on Monday after losing the vote in the council.⟧"],
    miss=["Weather"],
)
