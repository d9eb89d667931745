"""CP7xx: headline and repetition."""

from __future__ import annotations

from cleanpress.model import Label
from cleanpress.rules.engine import context_rule

context_rule(
    "CP701",
    "headline_again",
    Label.HEADLINE,
    why="Page dumps print the title element and the heading, and scrapers put the title on top once more.",
    hit=["Mayor quits after vote\n\n⟦Mayor quits after vote⟧\n\nThe mayor resigned on Monday after losing the vote."],
    miss=["Mayor quits after vote\n\nThe mayor quits, and nobody knows why."],
)
