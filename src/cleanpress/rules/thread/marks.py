"""What one line can be in a thread: a name, a date, furniture, words, or several of these at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import regex

from cleanpress.dates import DateSpan
from cleanpress.rules.fold import fold
from cleanpress.rules.line import Line
from cleanpress.rules.thread import kinds as k
from cleanpress.rules.thread.inline import inline
from cleanpress.rules.thread.kinds import Mark
from cleanpress.rules.thread.names import (
    SCORE,
    Who,
    Word,
    by_inside,
    may_name,
    may_speak,
    people,
    reply_at,
    says_at_end,
    words_of,
)
from cleanpress.rules.thread.sections import is_entry, section
from cleanpress.rules.thread.stamps import stamps
from cleanpress.rules.thread.words import PINGBACK, folded

LONGEST_STAMP = 25
"""Words of the longest line that holds nothing but a name and a date."""
_NOTHING = Mark(k.WORDS)
_BULLET = regex.compile(r"[-*+•·▪●◦‣–]\s+")
_NUMBER = regex.compile(r"(?:#|nr\.?|no\.?|№)?\s?\d{1,5}\s?[.):]?|\(\d{1,5}\)", regex.IGNORECASE)
_CLOCK_ONLY = regex.compile(r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?|\s?uhr|\s?h)?", regex.IGNORECASE)
_PICTURE = r"avatar|gravatar|picture|photo|profile (?:picture|photo|image)|profilbild"
_AVATAR = regex.compile(
    rf"(?:{_PICTURE}|foto|image|user(?: ?pic| avatar)?|avatar image)"
    rf"(?: (?:of|for|von|de|di|av|af|för|from))?(?: .{{1,48}})?"
    rf"|.{{1,48}}(?:'s|s')? (?:{_PICTURE})",
    regex.IGNORECASE,
)


def marks_of(lines: Sequence[Line]) -> list[Mark]:
    """A mark for every line."""
    marks = [mark(line) for line in lines]
    # "Antworten" heads a list of answers once, and is a button below each of them.
    of_page = {k.HEADER, k.STOP}
    sections = Counter(line.text.lower() for line, found in zip(lines, marks, strict=True) if found.kind in of_page)
    for i, found in enumerate(marks):
        entry = is_entry(lines[i])
        if found.kind in of_page and sections[lines[i].text.lower()] >= (2 if entry else 3):
            marks[i] = Mark(k.FURNITURE, shape=k.BUTTON if entry else "")
    return marks


def mark(line: Line) -> Mark:
    """What the line can be."""
    if line.piece.protected:
        return _NOTHING
    short = _short(line) if line.words <= LONGEST_STAMP and len(line.text) <= 200 else None
    return short or _both(line) or _NOTHING


def _both(line: Line) -> Mark | None:
    """A line of meta and words."""
    found = inline(line)
    if found is None:
        return None
    who = found.who
    target = line.text[slice(*who.target)] if who and who.target else None
    return Mark(k.BOTH, (who,) if who else (), found.date, found.words, found.shape, target)


def _short(line: Line) -> Mark | None:
    return _notice(line) or _meta(line, bullet_end(line.text))


def _notice(line: Line) -> Mark | None:
    """A number, a comment's notice of removal, a pingback, an avatar's alternative text."""
    if _NUMBER.fullmatch(line.text, bullet_end(line.text)):
        return Mark(k.NUMBER, shape="#")
    if line.folded in folded("deleted"):
        return Mark(k.BLANKED)
    if not PINGBACK.isdisjoint(line.folded.split()[:3]):
        return Mark(k.PING)
    return None


def _meta(line: Line, start: int) -> Mark | None:
    """What names, dates, verbs and the rules make of the line."""
    label = section(line)
    stamped = _stamp(line, start) if line.dates and label not in {k.HEADER, k.STOP} else None
    if stamped is not None:
        return stamped
    spoken = _spoken(line, start)
    if spoken is not None and (not label or (spoken.kind == k.SAYS and label != k.STOP)):
        return spoken
    if label:
        return _labelled(line, label)
    return Mark(k.AVATAR) if line.words <= 6 and _AVATAR.fullmatch(line.text, start) else None


def _labelled(line: Line, label: str) -> Mark:
    """What a rule found, unless a name, a date and words fill the line."""
    both = _both(line) if label == k.FURNITURE and line.dates else None
    if both is not None and both.date is not None:
        return both
    return Mark(label, shape=k.BUTTON if label == k.FURNITURE and is_entry(line) else "")


def is_clock(date: DateSpan) -> bool:
    """Whether the date is a time of day only."""
    return _CLOCK_ONLY.fullmatch(date.text) is not None


def bullet_end(text: str) -> int:
    """Where the text starts after its list marker."""
    bullet = _BULLET.match(text)
    return bullet.end() if bullet else 0


def _stamp(line: Line, start: int) -> Mark | None:
    """A line of a date and hardly more."""
    text, dates = line.text, stamps(line.text, line.dates)
    if not dates:
        return None
    who = _beside(text, start, dates)
    # "Ann, May 3: lol" is a line of words too.
    goes_on = text[dates[-1].end :].lstrip(" )").startswith(":") and len(text) > dates[-1].end + 2
    if goes_on or not _only_names(line, who):
        return None
    first = dates[0]
    # A clock alone is a video's length or a live blog's entry, unless a name stands beside it.
    if len(dates) == 1 and is_clock(first) and not any(w.sure for w in who):
        return Mark(k.FURNITURE) if not who else None
    target = next((text[slice(*w.target)] for w in who if w.target), None)
    return Mark(k.DATED if who else k.DATE, tuple(who), first, shape=_shape(who, first), target=target)


def _beside(text: str, start: int, dates: Sequence[DateSpan]) -> list[Who]:
    """What may be names before, between and after dates."""
    who = people(text, start, dates[0].start, after=False)
    for before, following in pairwise(dates):
        who += people(text, before.end, following.start, after=True)
    return who + people(text, dates[-1].end, len(text), after=True)


def _only_names(line: Line, who: Sequence[Who]) -> bool:
    """Whether nothing that stands beside the dates is running text: "lol Posted by Ann on May 3" has some."""
    text = line.text
    if text[-1:] in "!?" or any(by_inside(text, w.start, w.end) for w in who):
        return False
    rest = sum(len(text[w.start : w.end].split()) for w in who)
    short = rest <= 6 or (rest <= 10 and line.words <= 12)
    return short and all(may_name(text[w.start : w.end]) for w in who)


def _shape(who: Sequence[Who], date: DateSpan) -> str:
    place = "d" if not who else "a" if who[0].after else "b"
    clock = "c" if ":" in date.text else ""
    return place + clock + ("r" if date.relative else "") + (who[0].verb if who else "")


def _spoken(line: Line, start: int) -> Mark | None:
    """A name with its verb or preposition and no date; a verb alone; "in reply to Ann"."""
    text = line.text
    short = line.words <= 3 or (line.words <= 9 and may_speak(line.folded.split()))
    words = words_of(text, start, len(text)) if short and text[-1:] not in "!?" else []
    if not words:
        return None
    cut = reply_at(words)
    if cut is not None and cut[0] == 0 and cut[1] < len(words):
        return Mark(k.FURNITURE, target=text[words[cut[1]].start :].strip(" .:@"))
    return _speaker(text, start, words)


def _speaker(text: str, start: int, words: Sequence[Word]) -> Mark | None:
    who = people(text, start, len(text), after=False)
    if len(who) == 1 and who[0].sure and may_name(text[who[0].start : who[0].end]):
        target = text[slice(*who[0].target)] if who[0].target else None
        return Mark(k.SAYS, tuple(who), shape=who[0].verb, target=target)
    alone = says_at_end(words) == len(words) or (not who and len(words) <= 3)
    # "on", "says:", but not "No."
    return Mark(k.LOOSE) if alone and text[-1] != "." and not any(w.folded.isdigit() for w in words) else None


def score_of(text: str) -> int | None:
    """The points that a line of furniture prints."""
    found = SCORE.search(text)
    if not found:
        return None
    return int((found[1] or found[2]).replace("−", "-").replace("+", ""))


def number_of(line: Line) -> int:
    """The number that a line of a number shows."""
    return int("".join(c for c in line.text if c.isdigit()) or 0)


def key_of(line: Line) -> str:
    """What makes two lines the same furniture: the folded text, bullets off."""
    return fold(line.folded)
