"""What one line can be in a thread: a name, a date, furniture, words, or several of these at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import regex

from cleanpress.dates import DateSpan
from cleanpress.model import Label
from cleanpress.rules.fold import fold
from cleanpress.rules.line import Line
from cleanpress.rules.thread.inline import inline
from cleanpress.rules.thread.names import SCORE, Who, by_inside, may_name, people, reply_at, says_at_end, words_of
from cleanpress.rules.thread.stamps import stamps
from cleanpress.rules.thread.words import ANONYMOUS, DELETED, NOUNS, PINGBACK

WORDS, BLANKED, NAME, DATED, SAYS, DATE, FURNITURE, NUMBER, AVATAR, LOOSE, HEADER, STOP, BOTH, PING = (
    "W", "x", "N", "B", "S", "D", "F", "#", "A", "V", "H", "X", "I", "P",
)  # fmt: skip
"""Kinds: words, removed comment's notice, name alone, name and date, name and verb, date alone, furniture, number,
avatar, verb or glue alone, heading of comments, another section's line, meta and words in one line, pingback."""
LONGEST_STAMP = 25
"""Words of the longest line that holds nothing but a name and a date."""
_BULLET = regex.compile(r"[-*+•·▪●◦‣–]\s+")
_NUMBER = regex.compile(r"(?:#|nr\.?|no\.?|№)?\s?\d{1,5}\s?[.):]?|\(\d{1,5}\)", regex.IGNORECASE)
_CLOCK_ONLY = regex.compile(r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?|\s?uhr|\s?h)?", regex.IGNORECASE)
_COUNT = regex.compile(
    rf"\W{{0,4}}+0[0.,']*+\s*+(?:{NOUNS})(?:$|[\s,:(]++(?:on|to|so|for|about|zu|auf|bei|till|til|para|sobre|a|sur|su|op|do|k|к|для|в|en|em|de|и|and|"
    rf"und|et|y|–|-|»|add|leave|post|feed|rss|already|kommentar|[\p{{P}}\p{{S}}])\b?.*)|(?:{NOUNS})\s*+[(:\[]?\s*+0[)\]]?件?개?"
)
_ZERO = regex.compile(r"\W*0\b")
_FIRST_NUMBER = regex.compile(r"\d{1,3}(?:[.,]\d{3})*+(?!\d)")
BUTTON = "button"
"""Shape of furniture that only comments have: "Reply", "Permalink"."""
OPENING = "CP110"
OPENS = 2.4
"""Log-odds from which a heading is one."""
OF_RHYTHM = frozenset({"CP130", "CP131", "CP132"})
"""Rules that see in one line what is read here from all."""
_AVATAR = regex.compile(
    r"(?:avatar|gravatar|picture|photo|profile (?:picture|photo|image)|profilbild|foto|image|user(?: ?pic| avatar)?|avatar image)"
    r"(?: (?:of|for|von|de|di|av|af|för|from))?(?: .{1,48})?|.{1,48}(?:'s|s')? (?:avatar|gravatar|profile picture|picture|photo|profilbild)",
    regex.IGNORECASE,
)


class Mark(NamedTuple):
    """A line as a part of a thread."""

    kind: str
    who: tuple[Who, ...] = ()
    """What may be names, in order."""
    date: DateSpan | None = None
    words: tuple[int, int] | None = None
    """Where the words stand, in a line that holds meta too."""
    shape: str = ""
    """What lines of one system have in common: order, verb, whether a clock is printed."""
    target: str | None = None
    """Who is answered, where the line says so."""


NOTHING = Mark(WORDS)


def marks_of(lines: Sequence[Line]) -> list[Mark]:
    """A mark for every line."""
    marks = [mark(line) for line in lines]
    # "Antworten" heads a list of answers once, and is a button below each of them.
    sections = Counter(line.text.lower() for line, found in zip(lines, marks, strict=True) if found.kind in {HEADER, STOP})
    for i, found in enumerate(marks):
        if found.kind in {HEADER, STOP} and sections[lines[i].text.lower()] >= (2 if _is_entry(lines[i]) else 3):
            marks[i] = Mark(FURNITURE, shape=BUTTON if _is_entry(lines[i]) else "")
    return marks


def _is_entry(line: Line) -> bool:
    return any(f.label is Label.COMMENT_META for f in line.findings)


def mark(line: Line) -> Mark:
    """What the line can be."""
    if line.piece.protected:
        return NOTHING
    if line.words <= LONGEST_STAMP and len(line.text) <= 200:
        short = _short(line)
        if short is not None:
            return short
    found = inline(line)
    if found is not None:
        return Mark(BOTH, (found.who,) if found.who else (), found.date, found.words, found.shape)
    return NOTHING


def _short(line: Line) -> Mark | None:
    text = line.text
    start = bullet_end(text)
    if _NUMBER.fullmatch(text, start):
        return Mark(NUMBER, shape="#")
    folded = line.folded
    if folded in DELETED:
        return Mark(BLANKED)
    if not PINGBACK.isdisjoint(folded.split()[:3]):
        return Mark(PING)
    label = _section(line)
    if line.dates and label not in {HEADER, STOP}:
        stamped = _stamp(line, start)
        if stamped is not None:
            return stamped
    spoken = _spoken(line, start)
    if spoken is not None and spoken.kind == SAYS and label != STOP:
        return spoken
    if label:
        return Mark(label, shape=BUTTON if label == FURNITURE and _is_entry(line) else "")
    if _AVATAR.fullmatch(text, start) and line.words <= 6:
        return Mark(AVATAR)
    return spoken


def is_clock(date: DateSpan) -> bool:
    """Whether the date is a time of day only."""
    return _CLOCK_ONLY.fullmatch(date.text) is not None


def bullet_end(text: str) -> int:
    """Where the text starts after its list marker."""
    bullet = _BULLET.match(text)
    return bullet.end() if bullet else 0


def _section(line: Line) -> str:
    """What the rules of a line say it is, as a kind."""
    found = [f for f in line.findings if f.code not in OF_RHYTHM]
    if _counts(line) or any(f.code == OPENING and f.weight >= OPENS for f in found):
        return HEADER
    strongest = max(found, key=lambda f: f.weight, default=None)
    if strongest is None or strongest.weight < 1.0 or line.folded in ANONYMOUS:
        return ""
    if strongest.label is Label.COMMENT_META:
        return FURNITURE
    if strongest.weight < OPENS:
        return ""
    if strongest.label is Label.COMMENT_HEADER:
        return HEADER
    if strongest.label in {Label.SHARE, Label.AD}:
        return FURNITURE if line.words <= 4 else ""
    if strongest.label in {Label.BYLINE, Label.DATE, Label.CAPTION, Label.SECTION, Label.HEADLINE, Label.STANDFIRST}:
        return ""
    return STOP if strongest.weight >= 3.0 or strongest.label is Label.COMMENT_FORM else ""


def _counts(line: Line) -> bool:
    """Whether the line counts comments: "5 Comments", "3 Gedanken zu „Titel“"."""
    return line.words <= 24 and not line.ends and any(c.isdigit() for c in line.text[:12]) and opens(line)


def opens(line: Line) -> bool:
    """Whether the line is a number of comments and perhaps the title they are about."""
    return _COUNT.match(line.folded) is not None and not counts_none(line)


def counts_none(line: Line) -> bool:
    """ "0 Comments"."""
    return _ZERO.match(line.text) is not None


def count_of(line: Line) -> int | None:
    """How many comments a heading says there are."""
    number = _FIRST_NUMBER.search(line.text[:40]) if opens(line) else None
    return int(number.group().replace(",", "").replace(".", "")) if number else None


def _stamp(line: Line, start: int) -> Mark | None:
    """A line of a date and hardly more."""
    text, dates = line.text, stamps(line.text, line.dates)
    if not dates:
        return None
    first, last = dates[0], dates[-1]
    who = people(text, start, first.start, after=False) if first.start > start else []
    for before, following in zip(dates, dates[1:], strict=False):
        who += people(text, before.end, following.start, after=True)
    who += people(text, last.end, len(text), after=True)
    # "Ann, May 3: lol", "lol Posted by Ann on May 3": a line of words too.
    if text[last.end :].lstrip(" )").startswith(":") and len(text) > last.end + 2:
        return None
    if any(by_inside(text, w.start, w.end) for w in who):
        return None
    spoken = [w for w in who if not may_name(text[w.start : w.end])]
    rest = sum(len(text[w.start : w.end].split()) for w in who)
    if spoken or rest > 10 or text[-1:] in "!?" or (line.words > 12 and rest > 6):
        return None
    # A clock alone is a video's length or a live blog's entry, unless a name stands beside it.
    if is_clock(first) and len(dates) == 1 and not any(w.sure for w in who):
        return Mark(FURNITURE) if not who else None
    target = next((text[slice(*w.target)] for w in who if w.target), None)
    shape = f"{'d' if not who else 'a' if who[0].after else 'b'}{'c' if ':' in first.text else ''}{'r' if first.relative else ''}"
    if who and who[0].verb:
        shape += who[0].verb
    return Mark(DATED if who else DATE, tuple(who), first, shape=shape, target=target)


def _spoken(line: Line, start: int) -> Mark | None:
    """A name with its verb or preposition and no date; a verb alone; "in reply to Ann"."""
    text = line.text
    if line.words > 9 or text[-1:] in "!?":
        return None
    words = words_of(text, start, len(text))
    if not words:
        return None
    if says_at_end(words) == len(words):
        return Mark(LOOSE)
    cut = reply_at(words)
    if cut is not None and cut[0] == 0 and cut[1] < len(words):
        return Mark(FURNITURE, target=text[words[cut[1]].start :].strip(" .:@"))
    who = people(text, start, len(text), after=False)
    if len(who) == 1 and who[0].sure and may_name(text[who[0].start : who[0].end]):
        target = text[slice(*who[0].target)] if who[0].target else None
        return Mark(SAYS, tuple(who), shape=who[0].verb, target=target)
    if not who and all(not w.folded.isdigit() for w in words) and line.words <= 3:
        return Mark(LOOSE)
    return None


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
