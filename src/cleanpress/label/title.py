"""How like the story's title each line at the top is.

A sum of named points, as elsewhere. They were fitted on dev pages of WCXB and Fundus whose titles are known (see
NOTICE), with and without the title element above, and rounded.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex

from cleanpress.label.lists import ENTRY
from cleanpress.label.looks import Looks
from cleanpress.label.measures import is_fact, is_measure
from cleanpress.model import BODY_LABELS, Kind, Label
from cleanpress.rules.line import Line

LONGEST = 32
LONGEST_ENTRY = 8
_NUMBERED = regex.compile(r"\d{1,2}[.)]\s")
LINES_ABOVE_STORY = 80
LINES_BELOW = 12
"""A heading may stand below what looks like the first paragraph: a notice, or the teaser of another story."""
STORY_WORDS = 600
"""Words of the story that are searched for those of the title; longer ones name new things."""
STEM = 5
"""Characters that a word and its inflections share."""
LEAST_STEM = 4
SIGNED_BELOW = 4
"""Lines below the title among which author or date stand."""
BARS = (" | ", " - ", " – ", " » ", " › ", " / ")
MARKS = ".,;:!?()[]\"'“”„«»‘’…"
ALT_TEXT = "CP334"
SIGNED = frozenset({Label.BYLINE, Label.DATE})
UNTOLD = frozenset({Label.BODY, Label.OTHER, Label.SECTION, Label.CAPTION, Label.COMMENT})
"""Labels of findings that speak neither for nor against a title, or are weighed apart."""


def title_scores(lines: Sequence[Line], labels: Sequence[Label], looks: Looks, first: int) -> dict[int, float]:
    """The points of every line that may be the title, by its index.

    Args:
        lines: the lines of the document.
        labels: what they are held for so far.
        looks: what both looks say.
        first: the story's first paragraph.
    """
    story = _story_stems(lines, labels, first)
    end = min(len(lines), first + LINES_BELOW)
    signed = [_is_signature(lines[i]) for i in range(max(0, end - 1) + SIGNED_BELOW + 1) if i < len(lines)]
    found = {}
    for i in range(max(0, first - LINES_ABOVE_STORY), end):
        line = lines[i]
        anchored = i == looks.headline
        if i > first and not anchored and not (line.is_heading and line.piece.level == 1):
            continue
        if (
            line.words > LONGEST
            or len(line.text) < LEAST_STEM
            or line.text[0] == "#"
            or (i >= first and line.is_paragraph)
            or _is_listed(lines, i)
        ):
            continue
        score = _wording(line) + _standing(lines, i) + _retold(line, story)
        score += 2.8 * anchored + 2.4 * any(signed[i + 1 : i + 1 + SIGNED_BELOW])
        score -= 0.06 * max(0, min(first - i, 40)) + 1.4 * (i == first) + 3.0 * (i > first)
        found[i] = score
    return found


def _is_listed(lines: Sequence[Line], i: int) -> bool:
    """Whether the line is one more ingredient, duration, or entry such as "Pages: 448"."""
    if i and is_fact(lines[i]) and is_fact(lines[i - 1]):
        return True
    below = lines[i + 1].text if i + 1 < len(lines) else ""
    if _NUMBERED.match(lines[i].text) and (_NUMBERED.match(below) or (i and _NUMBERED.match(lines[i - 1].text))):
        return True
    entries = i > 1 and all(ENTRY.match(line.text) and line.words <= LONGEST_ENTRY for line in lines[i - 2 : i + 1])
    return is_measure(lines[i]) or entries


def _wording(line: Line) -> float:
    """What the line itself says: titles have some words and no full stop."""
    text = line.text
    asks = text.endswith(("?", "!", "？", "！"))
    score = 1.6 * (4 <= line.words <= 18) - 1.5 * (line.words == 1)
    score += 3.4 * line.is_heading * (line.piece.level == 1)
    score -= 3.3 * (line.ends and not asks and not text.endswith("…")) + 1.1 * asks
    score -= 1.4 * text.endswith((":", ",", ";", "..."))
    score -= 0.9 * (line.piece.kind in {Kind.LIST_ITEM, Kind.TABLE_ROW}) + 0.9 * text.isupper() + 0.9 * line.lower_share
    score -= 1.0 * any(bar in text for bar in BARS)
    caption = max((f.weight for f in line.findings if f.label is Label.CAPTION and f.code != ALT_TEXT), default=0.0)
    other = max((f.weight for f in line.findings if f.label not in UNTOLD), default=0.0)
    return score - 0.7 * min(4.0, caption) - 0.6 * min(4.0, other)


def _standing(lines: Sequence[Line], i: int) -> float:
    """What its place says: titles are set apart by blank lines, menu entries stand in runs of short lines."""
    line = lines[i]
    above = lines[i - 1] if i else None
    below = lines[i + 1] if i + 1 < len(lines) else None
    clear_above = above is None or line.piece.line - above.piece.line > 1
    clear_below = below is not None and below.piece.line - line.piece.line > 1
    score = 1.0 * clear_below + 2.0 * (clear_above and clear_below)
    return score + 0.5 * (below is not None and below.words > 5) - 1.3 * (above is not None and above.words > 5)


def _retold(line: Line, story: set[str]) -> float:
    """How many of its words the story says again: a title tells what the story is about."""
    stems = stems_of(line.lowered)
    if not stems:
        return 0.0
    shared = len(stems & story)
    return 2.7 * shared / max(3, len(stems)) + 2.2 * min(shared, 6) / 6


def _story_stems(lines: Sequence[Line], labels: Sequence[Label], first: int) -> set[str]:
    """The stems of the words of the story's first paragraphs."""
    stems: set[str] = set()
    left = STORY_WORDS
    for i in range(first, len(lines)):
        if labels[i] in BODY_LABELS and lines[i].is_paragraph:
            stems |= stems_of({*lines[i].lowered[:left]})
            left -= lines[i].words
            if left <= 0:
                break
    return stems


def stems_of(words: Iterable[str]) -> set[str]:
    """The beginnings of the longer words, by which "election" and "elections" are one."""
    stems: set[str] = set()
    for word in words:
        bare = word.strip(MARKS)
        if len(bare) < LEAST_STEM:
            continue
        if "\u3040" <= bare[0] <= "\u9fff":  # no spaces between words: every two characters
            stems.update(bare[at : at + 2] for at in range(min(len(bare), STORY_WORDS) - 1))
        else:
            stems.add(bare[:STEM])
    return stems


def _is_signature(line: Line) -> bool:
    return (line.words <= 12 and bool(line.dates)) or any(f.label in SIGNED and f.weight >= 0.8 for f in line.findings)
