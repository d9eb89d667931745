"""The top of the story: headline and its repetitions, standfirst, section, byline and date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cleanpress.label.lift import is_decisive
from cleanpress.label.looks import Looks
from cleanpress.model import BODY_LABELS, Kind, Label
from cleanpress.rules.line import Line
from cleanpress.rules.names import looks_like_name

HEADLINE_WORDS = (2, 32)
DATED_WORDS = 9
STANDFIRST_WORDS = (6, 70)
LINES_ABOVE_STORY = 40
ALT_TEXT = "CP334"
LEAST_LIKENESS = -1.2
SAME = 0.8
"""Share of common words from which two headlines are one ("small differences")."""
LONGER = 4
"""How many times as long as the other one of two like headlines is at the most, before they are folded."""
RUBRIC_LINES = 4
"""Lines above the headline among which a rubric stands; further up the same words are menu entries."""
SIGNED = frozenset({Label.BYLINE, Label.DATE})


def label_top(lines: Sequence[Line], labels: list[Label], looks: Looks) -> None:
    """Labels what stands between the top of the page and the story's first paragraph."""
    first = _first_paragraph(lines, labels)
    if first is None:
        return
    head = find_headline(lines, labels, looks, first)
    if head is None:
        return
    labels[head] = Label.HEADLINE
    for i in range(min(len(lines), first + 60)):
        if i == head or lines[i].words > HEADLINE_WORDS[1] or is_decisive(lines[i]):
            continue
        if same_headline(lines[i], lines[head]):
            labels[i] = Label.HEADLINE
    _label_furniture(lines, labels, head, first)
    _find_standfirst(lines, labels, head, first)


def _first_paragraph(lines: Sequence[Line], labels: Sequence[Label]) -> int | None:
    """The first paragraph of the story; the first line of it where it has none."""
    story = [i for i, label in enumerate(labels) if label in BODY_LABELS]
    return next((i for i in story if lines[i].is_paragraph), story[0] if story else None)


def find_headline(lines: Sequence[Line], labels: Sequence[Label], looks: Looks, first: int) -> int | None:
    """The line above the first paragraph that is most like the title; None where none is like one."""
    start = max(0, first - LINES_ABOVE_STORY)
    printed = Counter(line.folded for line in lines[:first] if line.words <= HEADLINE_WORDS[1])
    best, chosen = LEAST_LIKENESS, None
    for i in range(start, first):
        line = lines[i]
        if not _may_be_headline(line, labels[i]):
            continue
        score = _title_likeness(line) + _place_likeness(lines, i, first)
        score += 0.4 * max(-3.0, min(1.0, looks.first[i]))
        score += 2.5 * (i == looks.headline) + 1.2 * (printed[line.folded] > 1 and line.words > 2)
        if score > best:
            best, chosen = score, i
    return chosen


def _may_be_headline(line: Line, label: Label) -> bool:
    if not HEADLINE_WORDS[0] <= line.words <= HEADLINE_WORDS[1] or is_decisive(line):
        return False
    return label in BODY_LABELS or label is Label.OTHER or _is_alt_text(line)


def _is_alt_text(line: Line) -> bool:
    """Whether only its likeness to a neighbour makes it a caption; headlines are printed twice in a row, too."""
    return any(f.code == ALT_TEXT for f in line.findings) and not any(
        f.label is Label.CAPTION and f.code != ALT_TEXT for f in line.findings
    )


def _title_likeness(line: Line) -> float:
    """What the line itself says: titles have some words and no full stop."""
    score = 1.0 if 4 <= line.words <= 18 else 0.2 if line.words > 2 else -0.5
    if line.is_heading:
        score += 2.5 if line.piece.level == 1 else 1.0
    score -= 1.2 * (line.ends and not line.text.endswith(("?", "!", "？", "！")))
    score -= 1.5 * (line.piece.kind in {Kind.LIST_ITEM, Kind.TABLE_ROW})
    score -= 1.0 * line.text.endswith((":", ",", ";", "...", "…"))
    score -= 1.0 * (line.text.count(",") >= 3)
    named = [f.weight for f in line.findings if f.label not in {Label.BODY, Label.OTHER} and f.code != ALT_TEXT]
    return score - 0.8 * max(named, default=0.0)


def _place_likeness(lines: Sequence[Line], i: int, first: int) -> float:
    """What its neighbours say: titles stand right above the byline, the date or the story, menus among their like."""
    score = -0.1 * (first - i)
    for below in range(i + 1, min(first, i + 4)):
        if lines[below].dates or any(f.label in SIGNED and f.weight >= 0.8 for f in lines[below].findings):
            score += 1.5
            break
    above_is_short = i == 0 or lines[i - 1].words <= 4
    below_is_short = lines[i + 1].words <= 4 and not lines[i + 1].findings
    return score - 0.7 * (above_is_short and below_is_short and lines[i].words <= 5) + 0.5 * (i == 0)


def same_headline(line: Line, other: Line) -> bool:
    """Whether two lines are one headline, small differences aside."""
    # Long lines are not folded to learn that they are no headline.
    if len(line.text) > LONGER * len(other.text) + 40 or len(other.text) > LONGER * len(line.text) + 40:
        return False
    a, b = line.folded, other.folded
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if len(short) >= 20 and len(short) >= 0.5 * len(long) and (long.startswith(short) or long.endswith(short)):
        return True
    if len(line.folded_words) < 4 or len(other.folded_words) < 4:
        return False
    one, two = set(line.folded_words), set(other.folded_words)
    return len(one) >= 4 and len(two) >= 4 and len(one & two) >= SAME * len(one | two)


def _label_furniture(lines: Sequence[Line], labels: list[Label], head: int, first: int) -> None:
    """Bylines, dates and rubrics near the headline need less evidence than elsewhere."""
    for i in range(max(0, head - 6), first):
        if labels[i] not in BODY_LABELS and labels[i] is not Label.OTHER:
            continue
        line = lines[i]
        strongest = max(line.findings, key=lambda f: f.weight, default=None)
        if strongest is not None and strongest.label in SIGNED and strongest.weight >= 0.8:
            labels[i] = strongest.label
        elif i >= head - RUBRIC_LINES and _is_rubric(line):
            labels[i] = Label.SECTION
        elif i > head and line.dates and line.words <= DATED_WORDS:
            labels[i] = Label.BYLINE if looks_like_name(line.dated_rest()) else Label.DATE


def _is_rubric(line: Line) -> bool:
    """Whether the line may name a rubric and is nothing else for sure."""
    rubric = any(f.label is Label.SECTION and f.weight >= 0.8 for f in line.findings)
    return rubric and all(f.weight < 2.0 for f in line.findings if f.label is not Label.SECTION)


def _find_standfirst(lines: Sequence[Line], labels: list[Label], head: int, first: int) -> None:
    """A summary set apart from the story: by furniture or a picture between them, by a heading's mark, or because
    the story says it again."""
    open_labels = BODY_LABELS | {Label.OTHER}
    deck = next((i for i in range(head + 1, min(len(lines), first + 1)) if _may_be_deck(lines[i], labels[i])), None)
    if deck is None:
        return
    if labels[deck] is Label.OTHER:
        labels[deck] = Label.STANDFIRST
        return
    after = next((i for i in range(deck + 1, len(lines)) if labels[i] in BODY_LABELS), None)
    if after is None:
        return
    set_apart = any(labels[i] in SIGNED for i in range(deck + 1, after))
    said_again = any(
        same_headline(lines[i], lines[deck]) for i in range(deck + 1, len(lines)) if labels[i] in open_labels
    )
    if set_apart or said_again or lines[deck].is_heading:
        labels[deck] = Label.STANDFIRST


def _may_be_deck(line: Line, label: Label) -> bool:
    if not STANDFIRST_WORDS[0] <= line.words <= STANDFIRST_WORDS[1] or (label is Label.OTHER and line.words < 10):
        return False
    return label in BODY_LABELS or (label is Label.OTHER and not line.findings)
