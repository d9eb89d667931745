"""The top of the story: headline and its repetitions, standfirst, section, byline and date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from cleanpress.label.lift import is_decisive
from cleanpress.label.looks import NEARLY_CLEAN, Looks
from cleanpress.label.signature import label_signature
from cleanpress.label.title import ALT_TEXT, LONGEST, SIGNED, stems_of, title_scores
from cleanpress.model import BODY_LABELS, Label
from cleanpress.rules.line import Line
from cleanpress.rules.names import looks_like_name

DATED_WORDS = 9
BESIDE_DATE = 3
"""Words beside a date from which a line of the story tells of one: "came out a month ago"."""
STANDFIRST_WORDS = (6, 70)
DECK_WORDS = 8
"""Words of a deck without a full stop at the least."""
MOST_DECKS = 2
TOPICS = 3
"""Dashes from which a line is a list of topics."""
SUMMARY_WORDS = 35
"""Words up to which a line may sum up the story; a longer one is its first paragraph."""
FULLER = 1.5
RETOLD, RETOLD_IN = 0.5, 7
"""Share of its longer words that the paragraphs below say again, and how many of them are asked."""
LEAST_SHARE = 0.35
"""Of a line with title and site, the share that the title has at the least."""
HARDLY = 0.6
"""Points that tell a title from a deck no more."""
LEAST_LIKENESS = 0.0
SAME = 0.8
"""Share of common words from which two headlines are one ("small differences")."""
LONGER = 4
"""How many times as long as the other one of two like headlines is at the most, before they are folded."""
BREADCRUMB = "CP451"
PARTING = "|-–—·•:»"
_NUMBER = re.compile(r"\d+")
LEAST_TITLE = 8
"""Characters of a title that may be followed by the site's name."""
LONE = 12
"""Lines after which a paragraph without another one stands alone."""
FURNITURE = frozenset({*SIGNED, Label.SHARE, Label.COMMENT_HEADER})
"""What stands between headline and picture."""
CAPTION_WORDS = (4, 25)
RUBRICS, RUBRIC_WORDS = 3, 3
MENU_RUBRICS = 3
"""Rubrics below each other from which they are a menu's."""
RUBRIC_LINES = 4
"""Lines above the headline among which a rubric stands; further up the same words are menu entries."""


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
        if i == head or lines[i].words > LONGEST or is_decisive(lines[i]) or _is_breadcrumb(lines[i]):
            continue
        if same_headline(lines[i], lines[head]):
            labels[i] = Label.HEADLINE
    for i in range(max(0, head - RUBRICS), head):
        if labels[i] in BODY_LABELS and lines[i].words <= RUBRIC_WORDS and not lines[i].ends:
            labels[i] = Label.SECTION  # no line of the story stands above its headline
    end = _second_paragraph(lines, labels, first)
    _label_furniture(lines, labels, head, first, end)
    label_signature(lines, labels, head, end)
    _find_picture(lines, labels, head, first)
    _find_standfirst(lines, labels, head, first, looks.gate.signs >= NEARLY_CLEAN)


def _first_paragraph(lines: Sequence[Line], labels: Sequence[Label]) -> int | None:
    """The first paragraph of the story that is followed by another soon, for a lone one may be a notice or a teaser
    among the menus; the first line of the story where it has no paragraph."""
    story = [i for i, label in enumerate(labels) if label in BODY_LABELS]
    paragraphs = [i for i in story if lines[i].is_paragraph]
    follows = (i for i, after in pairwise(paragraphs) if after - i <= LONE)
    return next(follows, next(iter(paragraphs or story), None))


def find_headline(lines: Sequence[Line], labels: Sequence[Label], looks: Looks, first: int) -> int | None:
    """The line most like the story's title; None where none is like one."""
    scores = title_scores(lines, labels, looks, first)
    found = [i for i, score in scores.items() if score >= LEAST_LIKENESS and _may_be_headline(lines[i], labels[i])]
    best = max(found, key=lambda i: (scores[i], i), default=None)
    # Where headline and deck are as like a title, the headline stands above.
    while best is not None and best - 1 in found and scores[best - 1] > scores[best] - HARDLY:
        best -= 1
    return best


def _may_be_headline(line: Line, label: Label) -> bool:
    if line.piece.protected or is_decisive(line) or _is_breadcrumb(line) or len(line.folded) < 2:
        return False
    return label in BODY_LABELS or label is Label.OTHER or _is_alt_text(line)


def _is_breadcrumb(line: Line) -> bool:
    return any(f.code == BREADCRUMB and f.weight >= 2.5 for f in line.findings)


def _is_alt_text(line: Line) -> bool:
    """Whether only its likeness to a neighbour makes it a caption; headlines are printed twice in a row, too."""
    return any(f.code == ALT_TEXT for f in line.findings) and not any(
        f.label is Label.CAPTION and f.code != ALT_TEXT for f in line.findings
    )


def same_headline(line: Line, other: Line) -> bool:
    """Whether two lines are one headline, small differences aside."""
    # Long lines are not folded to learn that they are no headline.
    if len(line.text) > LONGER * len(other.text) + 40 or len(other.text) > LONGER * len(line.text) + 40:
        return False
    a, b = line.folded, other.folded
    if "0" in a and "0" in b and not _share_numbers(line.text, other.text):
        return False
    if a == b:
        return True
    short, long = (a, b) if len(a) < len(b) else (b, a)
    titled = len(short) >= LEAST_TITLE and len(short) >= LEAST_SHARE * len(long)
    if titled and long.startswith(short) and _parts(long[len(short) :].lstrip()[:1]):
        return True
    if len(short) >= 20 and len(short) >= 0.5 * len(long) and (long.startswith(short) or long.endswith(short)):
        return True
    return len(line.folded_words) >= 4 and len(other.folded_words) >= 4 and _share_words(line, other)


def _share_numbers(one: str, other: str) -> bool:
    """Whether one text has no number that the other lacks: "Part 2" below a headline "Part 1" heads another part."""
    numbers, others = {*_NUMBER.findall(one)}, {*_NUMBER.findall(other)}
    return numbers <= others or others <= numbers


def _share_words(line: Line, other: Line) -> bool:
    one = set(line.folded_words)
    # Most lines share next to no word; the few that do are worth a second set.
    if len(one.intersection(other.folded_words)) < SAME * len(one):
        return False
    two = set(other.folded_words)
    return len(one) >= 4 and len(two) >= 4 and len(one & two) >= SAME * len(one | two)


def _parts(mark: str) -> bool:
    """Whether a mark parts a title from the site's name."""
    return mark in PARTING and mark != ""


def _second_paragraph(lines: Sequence[Line], labels: Sequence[Label], first: int) -> int:
    """The paragraph below the first one where that may be a deck, so that byline and date may stand between."""
    after = range(first + 1, min(len(lines), first + LONE))
    if lines[first].words > STANDFIRST_WORDS[1]:
        return first
    return next((i for i in after if labels[i] in BODY_LABELS and lines[i].is_paragraph), first)


def _label_furniture(lines: Sequence[Line], labels: list[Label], head: int, first: int, end: int) -> None:
    """Bylines, dates and rubrics near the headline need less evidence than elsewhere."""
    for i in range(max(0, head - 6), end):
        if labels[i] not in BODY_LABELS and labels[i] is not Label.OTHER:
            continue
        line = lines[i]
        strongest = max(line.findings, key=lambda f: f.weight, default=None)
        if strongest is not None and strongest.label in SIGNED and strongest.weight >= 0.8:
            labels[i] = strongest.label
        elif i > first:
            continue
        elif i >= head - RUBRIC_LINES and _is_rubric(line) and not _is_in_menu(lines, i):
            labels[i] = Label.SECTION
        elif i > head and line.dates and line.words <= DATED_WORDS:
            rest = line.dated_rest()
            if labels[i] is Label.OTHER or rest.count(" ") < BESIDE_DATE:
                labels[i] = Label.BYLINE if looks_like_name(rest) else Label.DATE


def _find_picture(lines: Sequence[Line], labels: list[Label], head: int, first: int) -> None:
    """The one line without a sentence's end between furniture and the first paragraph: a picture's text, for no
    subheading opens a story."""
    i = first - 1
    if i <= head + 1 or labels[i] not in BODY_LABELS or labels[i - 1] not in FURNITURE or lines[i].is_heading:
        return
    if lines[i - 1].text.endswith(":"):  # "By:"
        return
    if not lines[i].ends and CAPTION_WORDS[0] <= lines[i].words <= CAPTION_WORDS[1] and lines[i].text[-1:] != ":":
        labels[i] = Label.CAPTION


def _is_rubric(line: Line) -> bool:
    """Whether the line may name a rubric and is nothing else for sure."""
    rubric = any(f.label is Label.SECTION and f.weight >= 0.8 for f in line.findings)
    return rubric and all(f.weight < 2.0 for f in line.findings if f.label is not Label.SECTION)


def _is_in_menu(lines: Sequence[Line], i: int) -> bool:
    """Whether the rubric is one of several below each other: a story stands in one, or in a part of one."""
    start = i
    while start > max(0, i - MENU_RUBRICS) and _is_rubric(lines[start - 1]):
        start -= 1
    run = lines[start : start + MENU_RUBRICS]
    return len(run) == MENU_RUBRICS and all(map(_is_rubric, run))


def _find_standfirst(lines: Sequence[Line], labels: list[Label], head: int, first: int, dump: bool) -> None:
    """A summary set apart from the story: by furniture or a picture between them, by a heading's mark, by the full
    stop that it lacks, or because the story says it again. Below one may stand a longer one, above the byline."""
    above = head
    for _ in range(MOST_DECKS):
        deck = next(
            (i for i in range(above + 1, min(len(lines), first + 1)) if _may_be_deck(lines[i], labels[i])), None
        )
        if deck is None:
            return
        signed = above > head and any(labels[i] in SIGNED for i in range(above, deck))
        if signed or (labels[deck] is not Label.OTHER and not _is_set_apart(lines, labels, deck, dump)):
            return
        labels[deck] = Label.STANDFIRST
        above = deck


def _is_set_apart(lines: Sequence[Line], labels: Sequence[Label], deck: int, dump: bool) -> bool:
    after = next((i for i in range(deck + 1, len(lines)) if labels[i] in BODY_LABELS), None)
    if after is None:
        return False
    return (
        lines[deck].is_heading
        or any(labels[i] in SIGNED for i in range(deck + 1, after))
        or (_lacks_stop(lines[deck]) and _begins(lines[after]))
        or (dump and _is_retold(lines[deck], _open(lines, labels, deck)))
        or any(same_headline(line, lines[deck]) for line in _open(lines, labels, deck))
    )


def _begins(line: Line) -> bool:
    """Whether a paragraph begins with the line, and does not go on with a sentence that was broken at a link."""
    return line.is_paragraph and line.ends and not line.text[0].islower() and line.text[0] not in "—–-,;"


def _lacks_stop(line: Line) -> bool:
    return not line.ends and line.words >= DECK_WORDS and line.text[-1] not in ":,;-–—"


def _open(lines: Sequence[Line], labels: Sequence[Label], deck: int) -> Iterator[Line]:
    """The lines below the deck that are the story's or have no name yet."""
    return (lines[i] for i in range(deck + 1, len(lines)) if labels[i] in BODY_LABELS or labels[i] is Label.OTHER)


def _is_retold(deck: Line, below: Iterable[Line]) -> bool:
    """Whether the story starts over below the line: a fuller paragraph, and then what the line has said already."""
    if deck.words > SUMMARY_WORDS:
        return False
    told = [*islice(below, RETOLD_IN)]
    if not told or told[0].words < FULLER * deck.words:
        return False
    said = stems_of(deck.lowered)
    retold = set[str]().union(*[stems_of(line.lowered) for line in told])
    return len(said & retold) >= RETOLD * len(said) > 0


def _may_be_deck(line: Line, label: Label) -> bool:
    if not STANDFIRST_WORDS[0] <= line.words <= STANDFIRST_WORDS[1] or (label is Label.OTHER and line.words < 10):
        return False
    if line.text.count(" - ") + line.text.count(" | ") + line.text.count(" · ") >= TOPICS:
        return False
    return label in BODY_LABELS or (label is Label.OTHER and not line.findings)
