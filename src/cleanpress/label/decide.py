"""Scores and findings -> a label for every line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from operator import attrgetter
from typing import NamedTuple

from cleanpress.label.around import THREAD
from cleanpress.label.author import find_author_box
from cleanpress.label.collapse import restore_collapsed
from cleanpress.label.contents import drop_contents
from cleanpress.label.links import find_links
from cleanpress.label.lists import (
    join_bullets,
    keep_days,
    keep_entries,
    keep_lists,
    keep_notes,
    keep_points,
)
from cleanpress.label.looks import Looks
from cleanpress.label.measures import keep_ingredients
from cleanpress.label.residue import name_residue
from cleanpress.label.signature import unsign_lists
from cleanpress.label.subheadings import find_subheadings
from cleanpress.label.tables import join_tables, keep_cells, keep_figures
from cleanpress.label.teaser_rows import find_teaser_rows
from cleanpress.label.top import label_top
from cleanpress.model import BODY_LABELS, Finding, Label
from cleanpress.rules.context import decisive
from cleanpress.rules.line import Line

SURE_THREAD = 2.5
"""Log-odds from which a thread of comments is one: its rhythm has been weighed against the story's already."""
FIELD = 2.4
"""Log-odds from which a finding for a caption, byline, date or author's box takes a line out of the story."""
NAMED_FIELD = 1.5
"""The same where the line is no story anyway."""
FIELD_LABELS = frozenset({Label.CAPTION, Label.BYLINE, Label.DATE, Label.AUTHOR_BIO, Label.SECTION})
UNNAMED = frozenset({Label.BODY, Label.SUBHEADING, Label.OTHER})
"""Labels of findings that speak for or against the story without naming what the line is."""

_weight = attrgetter("weight")


class Verdict(NamedTuple):
    """What a line is, how surely, and why."""

    label: Label
    score: float
    findings: tuple[Finding, ...]


class Verdicts(NamedTuple):
    """The verdicts on a document's lines, with the looks they rest on."""

    lines: Sequence[Line]
    verdicts: list[Verdict]
    looks: Looks


def decide(lines: Sequence[Line], looks: Looks, squeezed: bool = False) -> Verdicts:
    """A verdict on every line."""
    labels = decide_labels(lines, looks, squeezed)
    return Verdicts(lines, [*map(_verdict, lines, labels, looks.first, looks.second, repeat(looks.gate.cut))], looks)


def decide_labels(lines: Sequence[Line], looks: Looks, squeezed: bool = False) -> list[Label]:
    """The labels alone, where nobody asks why."""
    labels = [*map(_first_label, lines, looks.second, repeat(looks.gate.cut))]
    restore_collapsed(lines, labels, looks)
    protected = {i: labels[i] for i, line in enumerate(lines) if line.piece.protected}
    drop_contents(lines, labels, looks)
    label_top(lines, labels, looks)
    unsign_lists(lines, labels, looks)
    find_author_box(lines, labels)
    find_links(lines, labels, looks)
    find_teaser_rows(lines, labels, looks)
    keep_lists(lines, labels, looks)
    join_bullets(lines, labels)
    keep_figures(lines, labels)
    keep_cells(lines, labels)
    keep_ingredients(lines, labels)
    keep_entries(lines, labels)
    keep_notes(lines, labels)
    keep_points(lines, labels)
    keep_days(lines, labels)
    name_residue(lines, labels, looks)
    join_tables(lines, labels)
    if not squeezed:
        find_subheadings(lines, labels)
    for i, label in protected.items():
        labels[i] = label
    return labels


def _first_label(line: Line, score: float, cut: float) -> Label:
    """The label as findings and score have it; `OTHER` for residue that has no name yet."""
    if line.piece.protected:
        return Label.OTHER if line.piece.start == 0 and line.text.startswith(("---", "+++")) else Label.BODY
    named = [f for f in line.findings if f.label not in UNNAMED] if line.findings else []
    strongest = max(named, key=_weight) if named else None
    if strongest is not None:
        enough = SURE_THREAD if strongest.label in THREAD else decisive(strongest.label)
        if strongest.label not in FIELD_LABELS and strongest.weight >= enough:
            return strongest.label
        if strongest.label in FIELD_LABELS and strongest.weight >= (FIELD if score > cut else NAMED_FIELD):
            return strongest.label
    return Label.BODY if score > cut else Label.OTHER


def _verdict(line: Line, label: Label, first: float, second: float, cut: float) -> Verdict:
    """The score in favour of the label: the story's margin over the cut, or the evidence against the story. What both
    looks say stands among the findings, so that every verdict can be told as a sum."""
    # Hundredths by way of a whole number: several times as fast as rounding to two places.
    findings = (
        *line.findings,
        Finding("CP801", Label.BODY, round(100.0 * first) / 100.0),
        Finding("CP901", Label.BODY, round(100.0 * (second - first)) / 100.0),
    )
    if label in BODY_LABELS:
        return Verdict(label, second - cut, findings)
    return Verdict(label, max([cut - second, 0.0, *[f.weight for f in line.findings if f.label is label]]), findings)
