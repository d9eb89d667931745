"""Lines of buttons around a comment, with their counts: "Like · Reply (3)", "Antworten ↓", "답글 2", "+3 -1 Reply"."""

from __future__ import annotations

from typing import NamedTuple

import regex

from cleanpress.dates import DateSpan
from cleanpress.remember import remember
from cleanpress.rules.fold import fold
from cleanpress.rules.thread.words import folded

LONGEST = 80
"""Characters of the longest line that is nothing but buttons."""
LONGEST_PHRASE = 5
_BARS = regex.compile(r"[|·•∙⋅,;:()\[\]{}/+−–—↓↑→←↩↪▲▼›»…]+|(?<!\w)-|-(?!\w)|\d[\d.,]*+[km]?\b|\d[\d.,]*+")
"""What stands between buttons, their counts too."""
_FIELD = regex.compile(r"[^|·•∙⋅()\[\]]+")
# "66g" is a weight: a unit of one letter stands apart.
_AGE = regex.compile(r"\s*+(?P<age>\d{1,3}(?:\s|(?=[^\W\d_]{3}|[\p{Han}\p{Hangul}]))(?P<unit>[^\W\d]{1,9}'?)\.?)")
_VOTES = regex.compile(r"[\s\d+−.,/()|·•∙▲▼△▽↑↓-]*+(?:[\p{So}\p{Sk}\u200d\ufe0f]++[\s\d+−.,/()|·•∙▲▼△▽↑↓-]*+)++")
"""Counts and the signs beside them: "👍 3", "▲ 5 ▼"."""
_SIGNS = regex.compile(r"[+−|·•∙▲▼△▽↑↓↩↪⋮×▾▴–—-]{1,3}")
"""What is left of buttons that are pictures."""


class Buttons(NamedTuple):
    """A line of nothing but buttons."""

    answers: bool
    """Whether one of them stands below comments only: "Reply", "Report"."""


@remember
def buttons(text: str) -> Buttons | None:
    """The buttons that fill a text, if they do."""
    if len(text) > LONGEST:
        return None
    found = [_pressed(field) for field in _BARS.split(text) if field and any(map(str.isalpha, field))]
    if not found or None in found:
        return None
    return Buttons(any(found))


def is_tally(text: str) -> bool:
    """Whether a text is votes or signs and no word: "👍 3", "▲", "+". A comment may be a face and nothing else."""
    if _SIGNS.fullmatch(text):
        return True
    return any(map(str.isdigit, text)) and not text.isdigit() and _VOTES.fullmatch(text) is not None


def _pressed(field: str) -> bool | None:
    """Whether a button of the field belongs to comments only; None where the field is more than buttons."""
    words = fold(field).split()
    answers, at = False, 0
    while at < len(words):
        for size in range(min(LONGEST_PHRASE, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + size])
            if any(phrase in folded(kind) for kind in ("answer", "button", "badge")):
                answers = answers or phrase in folded("answer")
                at += size
                break
        else:
            return None
    return answers


def ages(text: str, *, alone: bool = False) -> list[DateSpan]:
    """How long ago a comment was written, where a unit cut short fills a field: "Ann · 2 h", "Gefällt mir · 3 Tg.".

    Args:
        text: a line.
        alone: whether units that mean something else by themselves count where they fill the line.
    """
    if len(text) > LONGEST:
        return []
    fields = list(_FIELD.finditer(text))
    for field in fields:
        found = _AGE.fullmatch(field.group().rstrip())
        unit = fold(found["unit"]) if found else ""
        # "5 min" alone is how long a reading takes, "3 g" a weight.
        beside = unit in folded("minute") or unit in folded("age_beside") if len(fields) > 1 else False
        if found and (beside or unit in folded("age") or (alone and unit in folded("age_beside"))):
            start, end = field.start() + found.start("age"), field.start() + found.end("age")
            return [DateSpan(start, end, text[start:end], None, True)]
    return []
