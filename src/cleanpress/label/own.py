"""First look: what a line says by itself, without its neighbours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cleanpress.label.wording import WORDING, Wordings, WordTable
from cleanpress.model import Kind, Label
from cleanpress.rules.line import Line, Wording

KINDS = {
    Kind.PARAGRAPH: 0.0,
    Kind.SUBHEADING: 1.0,
    Kind.LIST_ITEM: 2.0,
    Kind.QUOTE: 3.0,
    Kind.TABLE_ROW: 4.0,
    Kind.CODE: 5.0,
}
EVIDENCE = (
    Label.SHARE,
    Label.RELATED,
    Label.COMMENT_FORM,
    Label.COMMENT_HEADER,
    Label.COMMENT_META,
    Label.NEWSLETTER,
    Label.AD,
    Label.NAV,
    Label.LEGAL,
    Label.TAGS,
    Label.CAPTION,
    Label.BYLINE,
    Label.DATE,
    Label.SECTION,
    Label.AUTHOR_BIO,
)
"""The labels whose findings count as features, one each."""
OWN = (
    *WORDING,
    "kind",
    "repeats",
    "blank lines above",
    "link density",
    *(f"{label.value} findings" for label in EVIDENCE),
)
"""The features of the first look, in order."""

Columns = Sequence[Sequence[float]]
"""For each feature its values, line by line."""


def own_features(lines: Sequence[Line], table: WordTable) -> Columns:
    """The features `OWN`, a column each."""
    return own_columns(lines, Wordings(table).read(lines))


def own_columns(lines: Sequence[Line], wordings: Sequence[Wording]) -> Columns:
    """The same from what the lines' wording says."""
    texts = [line.text for line in lines]
    repeats = Counter(texts)
    once = len(repeats) == len(texts)
    gap = _usual_gap(lines)
    pieces = [line.piece for line in lines]
    return [
        *zip(*[wording.features for wording in wordings], strict=True),
        [KINDS[piece.kind] for piece in pieces],
        [0.0] * len(texts) if once else [min(repeats[text] - 1.0, 5.0) for text in texts],
        [min(piece.blank_before / gap, 4.0) for piece in pieces],
        [-1.0 if piece.hints is None else piece.hints.link_density for piece in pieces],
        *_evidence(lines),
    ]


def _usual_gap(lines: Sequence[Line]) -> int:
    """The blank lines that usually part paragraphs here: one in most texts, dozens where tags were just dropped."""
    gaps = sorted([line.piece.blank_before for line in lines if line.words >= 12])
    return max(1, gaps[len(gaps) // 2]) if gaps else 1


def _evidence(lines: Sequence[Line]) -> Columns:
    """For each label of `EVIDENCE` the strongest finding that speaks for it."""
    none = [0.0] * len(lines)
    columns = dict.fromkeys(EVIDENCE, none)
    for i, line in enumerate(lines):
        for finding in line.findings:
            column = columns.get(finding.label)
            if column is None:
                continue
            if column is none:
                column = columns[finding.label] = none.copy()
            column[i] = max(column[i], finding.weight)
    return [*columns.values()]
