"""Lists and tables of the story of which the looks kept some lines and not others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from cleanpress.label.looks import Looks
from cleanpress.label.residue import NAMED
from cleanpress.model import BODY_LABELS, Label
from cleanpress.rules.line import Line

DOUBT = 1.6
"""Log-odds below the cut down to which a line goes with its neighbours."""
LONGEST_GAP = 20
"""Lines of a list that may be in doubt together."""
ENTRY = 8
"""Words of a list's line at the most."""
LONGEST = 12
"""Words of a line in doubt at the most; longer ones are sentences, which tell by themselves what they are."""
INSIDE = 0.1
"""Share of the story that stands above and below its lists: outside of it, menus have the same rhythm."""


def keep_lists(lines: Sequence[Line], labels: list[Label], looks: Looks) -> None:
    """Lines in doubt, between lines of the story of which one is as short, are of its list."""
    story = [i for i, label in enumerate(labels) if label in BODY_LABELS]
    words = [*accumulate((lines[i].words for i in story), initial=0)]
    total = words[-1] or 1  # A picture or link without a text has no word.
    within = [i for i, count in zip(story, words, strict=False) if INSIDE <= count / total <= 1 - INSIDE]
    for above, below in pairwise(within):
        gap = range(above + 1, below)
        if 0 < len(gap) <= LONGEST_GAP and _hold_together(lines, above, below) and _in_doubt(lines, labels, looks, gap):
            labels[above + 1 : below] = [Label.BODY] * len(gap)


def _hold_together(lines: Sequence[Line], above: int, below: int) -> bool:
    """Whether a short line of the story and the lines in doubt stand together without a blank line between."""
    if lines[above].words <= ENTRY and not any(lines[i].piece.blank_before for i in range(above + 1, below)):
        return True
    return lines[below].words <= ENTRY and not any(lines[i].piece.blank_before for i in range(above + 2, below + 1))


def _in_doubt(lines: Sequence[Line], labels: Sequence[Label], looks: Looks, gap: range) -> bool:
    return all(
        (labels[i] is Label.OTHER or (labels[i] is Label.DATE and not lines[i].dates))
        and looks.second[i] > looks.gate.cut - DOUBT
        and lines[i].words <= LONGEST
        and not any(f.weight >= NAMED and f.label is not Label.DATE for f in lines[i].findings)
        for i in gap
    )
