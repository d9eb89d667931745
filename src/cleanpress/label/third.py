"""Third look, for pages with markup: what the elements around the lines say, beside what both looks at the text say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from cleanpress.label.decide import Verdicts
from cleanpress.label.forest import Forest, load_forest
from cleanpress.label.frame import FRAME, Frame, frame_features
from cleanpress.label.looks import Looks
from cleanpress.model import Kind, Label
from cleanpress.rules.line import Line

LENIENT = 0.7
"""Log-odds that are added, since doubt keeps text."""
LEAD = 1.5
"""Log-odds over the cut from which the first lines of the story are no deck."""
OPINION = 0.8
"""Log-odds that the second opinion adds or takes."""
TOLD = 1.5
"""Log-odds for a line that structured data quote as the article's: few pages do, so no fit can tell."""


@cache
def frame_forest() -> Forest:
    """The weights of the third look, loaded at first use."""
    return load_forest("third", FRAME)


def look_at_markup(lines: Sequence[Line], looks: Looks) -> Looks:
    """The looks, with how sure we are that each line is the story's once its markup is known."""
    if not lines:
        return looks
    scores = frame_forest().scores(frame_features(Frame(lines, looks.first, looks.second)))
    told = [TOLD if line.piece.hints and line.piece.hints.told else 0.0 for line in lines]
    return replace(
        looks, second=[score + more + LENIENT + looks.gate.cut for score, more in zip(scores, told, strict=True)]
    )


def with_opinion(lines: Sequence[Line], looks: Looks, taken: Callable[[str], bool] | None) -> Looks:
    """The looks, with what another reader of the page takes for the story.

    Args:
        lines: of the page.
        looks: at them.
        taken: whether it takes a text for the story's; None where it has no opinion.
    """
    if taken is None:
        return looks
    said = [OPINION if taken(line.text) else -OPINION for line in lines]
    return replace(looks, second=[score + more for score, more in zip(looks.second, said, strict=True)])


def keep_leads(decided: Verdicts) -> Verdicts:
    """The verdicts, with decks that markup has among the story's own paragraphs, and does not call decks, given back to
    the story: many stories start with a bold paragraph or a heading."""
    verdicts = list(decided.verdicts)
    for i, (line, verdict) in enumerate(zip(decided.lines, decided.verdicts, strict=True)):
        hints = line.piece.hints
        margin = decided.looks.second[i] - decided.looks.gate.cut
        if verdict.label is Label.STANDFIRST and margin >= LEAD and hints and Label.STANDFIRST not in hints.roles:
            label = Label.SUBHEADING if line.piece.kind is Kind.SUBHEADING else Label.BODY
            verdicts[i] = verdict._replace(label=label, score=margin)
    return decided._replace(verdicts=verdicts)
