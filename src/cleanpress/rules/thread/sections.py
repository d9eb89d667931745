"""What the rules of lines say about a line, as far as a thread needs it."""

from __future__ import annotations

from functools import cache

import regex

from cleanpress.model import Label
from cleanpress.remember import remember
from cleanpress.rules.line import Line, look_at
from cleanpress.rules.thread import kinds as k
from cleanpress.rules.thread.words import folded, nouns

OPENING = "CP110"
AROUND = "CP902"
OPENS = 2.4
"""Log-odds from which a heading is one."""
STOPS = 3.0
"""Log-odds from which a line belongs to another part of the page."""
LEAST = 1.0
OF_RHYTHM = frozenset({"CP130", "CP131", "CP132"})
"""Rules that see in one line what is read here from all."""
_OF_STORY = frozenset(
    {
        Label.BYLINE,
        Label.DATE,
        Label.CAPTION,
        Label.SECTION,
        Label.HEADLINE,
        Label.STANDFIRST,
        Label.BODY,
        Label.AUTHOR_BIO,
    }
)
"""Labels that rules give to names and dates wherever they stand."""
_ZERO = regex.compile(r"\W*0\b")
# A box of what readers wrote lately, under whatever story.
_LATELY = regex.compile(
    r"\W*(?:\d+\s+)?(?:latest|recent|newest|letzte|neueste|aktuelle|derniers?|récents?|últimos|recentes|ultimi|laatste|recente|"
    r"senaste|seneste|siste|viimeisimmät|uusimmat|ostatnie|najnowsze|poslední|nejnovější|последние|свежие|останні|son|最新|最近|최근)\b",
    regex.IGNORECASE,
)
_FIRST_NUMBER = regex.compile(r"\d{1,3}(?:[.,]\d{3})*+(?!\d)")
# What may follow the number of comments: "5 Comments on “Title”", "5 Comments so far", "3 Gedanken zu „Titel“".
_GOES_ON = (
    r"(?:seite|page|página|pagina|strona|on|to|so|for|about|zu|auf|bei|till|til|para|sobre|a|sur|su|op|do|k|к|для|в|en|em|de|и|and|und|et|y|–|-|»|add|leave|"
    r"post|feed|rss|already|kommentar|[\p{P}\p{S}])"
)


@cache
def _count() -> regex.Pattern[str]:
    number = r"0(?:[.,']0)*+"
    end = rf"(?:$|[\s,:(]++{_GOES_ON}\b?.*)"
    counted = rf"\W{{0,4}}+{number}\s*+(?:{nouns()}){end}"
    return regex.compile(rf"{counted}|(?:{nouns()})\s*+[(:\[]?\s*+{number}[)\]]?件?개?{end}")


@cache
def _noun() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\w)(?:{nouns()}|reply|commenter|commenting|kommentier\w*+)(?!\w)")


def names_comments(line: Line) -> bool:
    """Whether the line speaks of comments, as "Write new comment:" does and the field "Last name" does not."""
    return _noun().search(line.folded) is not None


def section(line: Line) -> str:
    """The kind that rules give to the line; empty where they leave it open."""
    if not line.findings:
        return k.HEADER if _counts(line) else ""
    found = [f for f in line.findings if f.code not in OF_RHYTHM and f.label not in _OF_STORY]
    if _counts(line) or any(f.code == OPENING and f.weight >= OPENS for f in found):
        return k.HEADER
    strongest = max(found, key=lambda f: f.weight, default=None)
    if strongest is None or strongest.weight < LEAST or line.folded in folded("anonymous"):
        return ""
    return _kind_of(strongest.label, strongest.weight, line.words)


def _kind_of(label: Label, weight: float, words: int) -> str:
    if label is Label.COMMENT_META:
        return k.FURNITURE
    if label in {Label.SHARE, Label.AD}:
        return k.FURNITURE if words <= 4 and weight >= OPENS else ""
    if label is Label.COMMENT_HEADER:
        return k.HEADER if weight >= OPENS else ""
    return k.STOP if weight >= (OPENS if label is Label.COMMENT_FORM else STOPS) else ""


def is_entry(line: Line) -> bool:
    """Whether a rule holds the line for furniture of comments."""
    return any(f.label is Label.COMMENT_META for f in line.findings)


def opens(line: Line) -> bool:
    """Whether comments follow the line."""
    if counts_none(line) or is_lately(line):
        return False
    return _is_count(line.text) or any(f.code == OPENING and f.weight >= OPENS for f in line.findings)


def is_order(line: Line) -> bool:
    """Whether only what stands around the line says that it belongs to comments: "Newest" sorts whatever follows."""
    return not _counts(line) and all(f.weight < OPENS for f in line.findings if f.code != AROUND)


def is_lately(line: Line) -> bool:
    """ "Latest comments": a box of what readers wrote under other stories."""
    return _LATELY.match(line.text) is not None


def _counts(line: Line) -> bool:
    """Whether the line counts comments: "5 Comments", "3 Gedanken zu „Titel“"."""
    # A folded number is a 0.
    short = line.words <= 24 and not line.ends and "0" in line.folded
    return short and _is_count(line.text) and any(map(str.isdigit, line.text))


@remember
def _is_count(text: str) -> bool:
    return _ZERO.match(text) is None and _count().match(look_at(text).folded) is not None


def counts_none(line: Line) -> bool:
    """ "0 Comments"."""
    return _ZERO.match(line.text) is not None


def count_of(line: Line) -> int | None:
    """How many comments a heading says there are."""
    number = _FIRST_NUMBER.search(line.text[:40]) if _is_count(line.text) else None
    return int(number.group().replace(",", "").replace(".", "")) if number else None
