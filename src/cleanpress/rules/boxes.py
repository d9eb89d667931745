"""CP515: the lines of a sign-up box beside the one that says what it is."""

from __future__ import annotations

from cleanpress.model import Label
from cleanpress.rules.context import decisive
from cleanpress.rules.cues import count_cues
from cleanpress.rules.engine import Match, rule
from cleanpress.rules.line import Line

BUTTON_WORDS = 2
"""Words of a box's button at the most: "OK", "Submit"."""


@rule(
    "CP515",
    Label.NEWSLETTER,
    why="Sign-up boxes print several lines: what comes and how often, a field, the terms. Set close to a line that is "
    "a prompt for sure, one that speaks of mail, terms or days is another.",
    hit=[
        "He quit.\n\nNewsletter abonnieren\n⟦Das Wichtigste aus der Region, jeden Morgen per Mail⟧\n\nHe left.",
        "He quit.\n\n⟦Chaque matin, l'essentiel de votre commune⟧\nNewsletter\n\nHe left.",
        "He quit.\n\nOdebírat newsletter\n⟦Odhlásit se můžete kdykoli, zpracování osobních údajů zde.⟧\n\nHe left.",
    ],
    miss=[
        "Every morning he read the paper.\nHe quit, and nobody asked him why, for all had known it for a year.",
        "Sign up for our newsletter\n\nEvery morning he read the paper.",
        "Sign up for our newsletter\nThe mayor quit on Monday, and the council will meet.",
        "Sign up for our newsletter\n“I read emails every morning”, she said.",
    ],
    strength=2.6,
    longest=24,
    around=True,
)
def line_of_box(line: Line) -> Match:
    above, below = line.previous, line.next
    beside_above = above is not None and not line.piece.blank_before and _prompts(above)
    beside_below = below is not None and not below.piece.blank_before and _prompts(below)
    if not (beside_above or beside_below) or _prompts(line) or line.text[:1] in '“„«"–—»':
        return None
    if line.words <= BUTTON_WORDS and beside_above:
        return any(f.label is Label.NAV for f in line.findings)
    # A call or what has no end mark needs one word of a box, a sentence more of them.
    states = line.ends and line.text[-1] != "!" and not (beside_above and beside_below)
    return count_cues(line.text.lower(), "boxed") >= (2 if states else 1)


def _prompts(line: Line) -> bool:
    return bool(line.findings) and any(
        f.label is Label.NEWSLETTER and f.weight >= decisive(f.label) for f in line.findings
    )
