"""Names residue that no finding names, by the section it stands in and by its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from cleanpress.label.lift import opens_section
from cleanpress.label.looks import Looks
from cleanpress.model import BODY_LABELS, Label
from cleanpress.rules.line import Line

NAMED = 1.0
"""Log-odds from which a finding names residue."""
SOON_OVER = {Label.TAGS: 6, Label.LEGAL: 2, Label.NEWSLETTER: 3, Label.COMMENT_FORM: 2, Label.SHARE: 1}
"""How many nameless lines a line of these lends its name to, whatever section it stands in."""
RUNS_ON = {Label.NAV: 99, Label.RELATED: 40}
"""The same for what runs long, where no section is open."""


def name_residue(lines: Sequence[Line], labels: list[Label], looks: Looks) -> None:
    """Replaces `OTHER` by what the line is."""
    story = [i for i, label in enumerate(labels) if label in BODY_LABELS]
    first, last = (story[0], story[-1]) if story else (len(lines), len(lines))
    section: Label | None = None
    previous, since = Label.OTHER, 0
    for i, line in enumerate(lines):
        if labels[i] in BODY_LABELS:
            section, previous = None, Label.OTHER
            continue
        if opens_section(line):
            section = Label.RELATED if labels[i] is Label.RELATED else Label.COMMENT
        if labels[i] is not Label.OTHER or line.piece.protected:
            previous, since = labels[i], 0
            continue
        own = max((f for f in line.findings if f.weight >= NAMED), key=lambda f: f.weight, default=None)
        since += 1
        if own is not None:
            labels[i] = previous = own.label
            since = 0
        elif since <= SOON_OVER.get(previous, 0):
            labels[i] = previous
        elif section is not None:
            labels[i] = section if section is not Label.COMMENT else _in_comments(line)
        elif since <= RUNS_ON.get(previous, 0):
            labels[i] = previous
        else:
            labels[i] = _by_place(line, i, first, last, looks)


def _in_comments(line: Line) -> Label:
    return Label.COMMENT if line.words >= 6 or line.ends else Label.COMMENT_META


def _by_place(line: Line, i: int, first: int, last: int, looks: Looks) -> Label:
    """Above the story stands the menu; below it links; inside it captions."""
    start = first if looks.headline is None else min(first, looks.headline)
    if i < start:
        return Label.NAV
    if i > last:
        return Label.RELATED if line.words >= 5 else Label.NAV
    return Label.CAPTION if line.words >= 3 else Label.OTHER
