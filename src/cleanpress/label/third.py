"""Third look, for pages with markup: what the elements around the lines say, beside what both looks at the text say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from cleanpress.label.decide import Verdicts
from cleanpress.label.forest import Forest, load_forest
from cleanpress.label.frame import FRAME, Frame, frame_features
from cleanpress.label.looks import Looks
from cleanpress.model import BODY_LABELS, Kind, Label
from cleanpress.rules.line import Line

LENIENT = 0.7
"""Log-odds that are added, since doubt keeps text."""
STORY = 100
"""Words of a story that has readers' words beside it."""
LEAD = 1.0
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


def settle_by_markup(decided: Verdicts) -> Verdicts:
    """The verdicts, with what only markup can tell put right: leads that were taken for decks, and readers' words that
    were taken for the story."""
    verdicts = list(decided.verdicts)
    readers: list[int] = []
    story = 0
    for i, (line, verdict) in enumerate(zip(decided.lines, decided.verdicts, strict=True)):
        hints = line.piece.hints
        margin = decided.looks.second[i] - decided.looks.gate.cut
        if hints is None:
            continue
        if verdict.label is Label.STANDFIRST and margin >= LEAD and Label.STANDFIRST not in hints.roles:
            # Many stories start with a bold paragraph or a heading, among their others.
            label = Label.SUBHEADING if line.piece.kind is Kind.SUBHEADING else Label.BODY
            verdicts[i] = verdict._replace(label=label, score=margin)
        elif verdict.label in BODY_LABELS and Label.COMMENT in hints.roles and not hints.in_story:
            readers.append(i)
        elif verdict.label in BODY_LABELS:
            story += line.words
    if story >= STORY:
        # Reviews of what the page sells stand in no thread that could be read.
        for i in readers:
            verdicts[i] = verdicts[i]._replace(label=Label.COMMENT)
    return decided._replace(verdicts=verdicts)
