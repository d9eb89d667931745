"""A story that all but vanished is no story: where little is left of a page and more of it stood in doubt, doubt keeps
it. Pages of pictures with a line below each, and stories told in questions, have no paragraph to hold on to."""

from __future__ import annotations

from collections.abc import Sequence

from cleanpress.label.looks import Looks
from cleanpress.model import BODY_LABELS, Label
from cleanpress.rules.line import Line

SMALL = 80
"""Words of a body below which it may be what a collapse has left."""
DOUBT = 1.2
"""Log-odds below the cut down to which a line is in doubt."""
SHORTEST = 3
"""Words of a line in doubt at the least: shorter ones are counters and buttons."""


def restore_collapsed(lines: Sequence[Line], labels: list[Label], looks: Looks) -> None:
    """Takes the lines in doubt, which no rule speaks against, if they hold more words than the whole body."""
    kept = sum(line.words for line, label in zip(lines, labels, strict=True) if label is Label.BODY)
    if kept >= SMALL:
        return
    doubtful = [i for i, label in enumerate(labels) if label is Label.OTHER and _is_doubtful(lines[i], looks, i)]
    if sum(lines[i].words for i in doubtful) > kept:
        for i in doubtful:
            labels[i] = Label.BODY


def _is_doubtful(line: Line, looks: Looks, i: int) -> bool:
    plain = all(found.label in BODY_LABELS for found in line.findings)
    return line.words >= SHORTEST and plain and looks.second[i] > looks.gate.cut - DOUBT
