"""Names residue that no finding names, by the section it stands in and by its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from cleanpress.label.lift import opens_section
from cleanpress.label.looks import Looks
from cleanpress.model import BODY_LABELS, Finding, Label
from cleanpress.rules.line import Line

NAMED = 1.0
"""Log-odds from which a finding names residue."""
LASTING = 2.0
"""Log-odds from which a finding lends its name to the lines below."""
TEASED = frozenset({Label.DATE, Label.BYLINE, Label.SECTION, Label.TAGS, Label.CAPTION})
"""What stands beside the link to another story is part of that teaser."""
UNNAMING = frozenset({Label.SECTION, Label.DATE, Label.BYLINE, Label.BODY, Label.OTHER})
SOON_OVER = {
    Label.TAGS: 3,
    Label.LEGAL: 2,
    Label.NEWSLETTER: 3,
    Label.COMMENT_FORM: 2,
    Label.SHARE: 1,
    Label.COMMENT: 1,
    Label.COMMENT_META: 1,
}
"""How many nameless lines a line of these lends its name to, whatever section it stands in."""
RUNS_ON = {Label.NAV: 99, Label.RELATED: 40}
"""The same for what runs long, where no section is open."""


def name_residue(lines: Sequence[Line], labels: list[Label], looks: Looks) -> None:
    """Replaces `OTHER` by what the line is."""
    story = [i for i, label in enumerate(labels) if label in BODY_LABELS]
    first, last = (story[0], story[-1]) if story else (len(lines), len(lines))
    related = False
    previous, since = Label.OTHER, 0
    for i, line in enumerate(lines):
        if labels[i] in BODY_LABELS:
            related, previous = False, Label.OTHER
            continue
        if opens_section(line):
            related = labels[i] is Label.RELATED
        if related and i > first and labels[i] in TEASED:
            labels[i] = Label.RELATED
        if labels[i] is not Label.OTHER or line.piece.protected:
            previous, since = labels[i], 0
            continue
        since += 1
        own = _named_by(line)
        if own is not None:
            labels[i] = own.label
            if own.weight >= LASTING:
                previous, since = own.label, 0
        else:
            labels[i] = _lent(previous, since, related) or _by_place(line, i, first, last, looks)


def _named_by(line: Line) -> Finding | None:
    """The finding that names the line. Rubrics and dates name nothing here: in a menu they are entries, under a link
    part of it."""
    named = [f for f in line.findings if f.weight >= NAMED and f.label not in UNNAMING]
    return max(named, key=lambda f: f.weight) if named else None


def _lent(previous: Label, since: int, related: bool) -> Label | None:
    """The name that the last line with one, or else the open section, lends to the nameless lines below."""
    if since <= SOON_OVER.get(previous, 0):
        return previous
    if related:
        return Label.RELATED
    return previous if since <= RUNS_ON.get(previous, 0) else None


def _by_place(line: Line, i: int, first: int, last: int, looks: Looks) -> Label:
    """Above the story stands the menu; below it links; inside it captions."""
    start = first if looks.headline is None else min(first, looks.headline)
    if i < start:
        return Label.NAV
    if i > last:
        return Label.RELATED if line.words >= 5 else Label.NAV
    return Label.CAPTION if line.words >= 3 else Label.OTHER
