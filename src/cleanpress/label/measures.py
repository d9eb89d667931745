"""Lists of ingredients: each line is an amount and a thing, as in no menu."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from cleanpress.label.lift import is_decisive
from cleanpress.model import BODY_LABELS, Label
from cleanpress.rules.cues import cue_words
from cleanpress.rules.line import Line

LONGEST = 16
"""Words of an ingredient's line at the most: "2 eggs, beaten with a little milk and left to stand"."""
FEWEST = 3
"""Ingredients from which they are a list."""
GAP = 2
"""Short lines between two of them at the most: "For the dough"."""
SHORT = 6
NEAR = 12
"""Lines from the list to the nearest line of the story at the most."""
NAMELESS = frozenset({Label.OTHER, Label.DATE, Label.BYLINE, Label.CAPTION, Label.SECTION, Label.SUBHEADING})

_NUMBER = r"(?:\d+(?:[.,/]\d+)?|[½¼¾⅓⅔⅛])(?:\s?[½¼¾⅓⅔⅛]|\s\d/\d)?(?:\s?(?:-|–|to|bis|à|a|o|or)\s?\d+(?:[.,/]\d+)?)?"
# "大さじ1", "砂糖 100g": what is measured stands first.
_EAST_ASIAN = (
    r".{1,16}?[ \u3000:：・…]*+(?:(?:大さじ|小さじ|カップ)\s?[\d１-９½¼]"
    r"|(?<=[ \u3000:：・…])[\d１-９]+(?:/\d)?\s?(?:(?:g|ml|cc)(?![a-z])|個|本|枚|片|玉|束|袋|缶|克|毫升|勺|颗|根|只))"
)


@cache
def _measure() -> regex.Pattern[str]:
    units = "|".join(map(regex.escape, sorted(cue_words("unit"), key=len, reverse=True)))
    return regex.compile(
        rf"[-*•▢☐□◦·–]?\s*+{_NUMBER}\s?(?:{units})\b\.?,?\s++\(?\p{{L}}['’]?\p{{L}}|{_EAST_ASIAN}", regex.IGNORECASE
    )


@cache
def _fact() -> regex.Pattern[str]:
    """What stands above the ingredients: "15 – 30 min", "Prep time 10 mins", "Servings: 8"."""
    amounts = "|".join(sorted(cue_words("amount"), key=len, reverse=True))
    return regex.compile(
        rf"(?:[\p{{L}} ]{{3,24}}[:：]? )?\d+(?:\s?(?:-|–|to|bis|à)\s?\d+)?\s?(?:{amounts}|人分|人前|分|分钟)\.?"
        rf"|(?:[\p{{L}} ]{{0,12}})?(?:{amounts})\s?[:：]?\s?\d+",
        regex.IGNORECASE,
    )


def is_measure(line: Line) -> bool:
    """Whether the line is an amount and what it is of: "250 g flour"."""
    counts = line.words <= LONGEST and "0" in line.folded  # a folded number is a 0
    return (counts or line.text[:1] in "½¼¾⅓⅔⅛") and line.text[-1:] != "?" and _measure().match(line.text) is not None


def is_fact(line: Line) -> bool:
    """Whether the line is a duration or a number of servings."""
    return line.words <= SHORT and "0" in line.folded and _fact().fullmatch(line.text) is not None


def keep_ingredients(lines: Sequence[Line], labels: list[Label]) -> None:
    """Ingredients, and the short lines between and above them, are the story's where a line of it is near."""
    for start, end in _lists(lines):
        near = (*range(max(0, start - NEAR), start), *range(end, min(len(lines), end + NEAR)))
        if any(labels[i] in BODY_LABELS for i in (*near, *range(start, end))):
            for i in range(start, end):
                if labels[i] in NAMELESS and not is_decisive(lines[i]):
                    labels[i] = Label.BODY
            if labels[start] is Label.BODY and _heads(lines[start]):
                labels[start] = Label.SUBHEADING


def _heads(line: Line) -> bool:
    """Whether the list's first line is its heading: "Ingredients"."""
    return not is_fact(line) and not is_measure(line) and not _counts(line)


def _lists(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Where each list of ingredients starts, with its headings, and ends."""
    measured = [i for i, line in enumerate(lines) if is_measure(line)]
    at = 0
    while at < len(measured):
        last = at
        while last + 1 < len(measured) and _is_gap(lines, range(measured[last] + 1, measured[last + 1])):
            last += 1
        if last - at + 1 >= FEWEST:
            yield _top(lines, measured[at]), _bottom(lines, measured[last])
        at = last + 1


def _is_gap(lines: Sequence[Line], between: range) -> bool:
    plain = [i for i in between if not _counts(lines[i])]
    return len(plain) <= GAP and all(lines[i].words <= SHORT for i in plain)


def _counts(line: Line) -> bool:
    """Whether the line is an ingredient without a unit: "2 eggs", "salt and pepper"."""
    return line.words <= SHORT and (line.text[:1].isdigit() or line.text[:1].islower())


def _top(lines: Sequence[Line], start: int) -> int:
    """The first line of the headings and facts above a list: "Ingredients", "For the dough", "15 min"."""
    at, plain = start, 0
    while at > 0 and plain <= GAP and lines[at - 1].words <= SHORT and not lines[at - 1].ends:
        at -= 1
        fact = is_fact(lines[at])
        plain = 0 if fact else plain + 1
    while at < start and not is_fact(lines[at]) and start - at > GAP:
        at += 1
    return at


def _bottom(lines: Sequence[Line], last: int) -> int:
    """The line after the ingredients without a unit below the last one."""
    end = last + 1
    while end < len(lines) and _counts(lines[end]) and not is_decisive(lines[end]):
        end += 1
    return end
