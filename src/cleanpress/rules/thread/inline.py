"""Lines that hold both who wrote a comment and its words: "Ann, 3 May 2012: I disagree", "3. Ann — nonsense"."""

from __future__ import annotations

from typing import NamedTuple

import regex

from cleanpress.dates import DateSpan
from cleanpress.rules.thread.names import Who, by_inside, may_name, people, says_at_end, words_of
from cleanpress.rules.thread.stamps import stamps
from cleanpress.rules.thread.words import is_glue

HEAD = 170
"""Characters at a line's start, and at its end, among which meta stands that words share a line with."""
_LEAD = regex.compile(r"(?:[-*+•·▪●◦‣–]\s+)?(?:#?\d{1,5}[.):]?\s+)?")
_NUMBERED = regex.compile(r"#?\d{1,5}[.):]\s+")
_COLON = regex.compile(r"[^\s:.!?\"“”][^:!?\"“”\n]{0,39}+:\s+(?=\S)")
_DASH = regex.compile(r"(?:\G|(?<!\s))\s++[—–-]++\s++")
TAIL = 110
_STOP = regex.compile(r"(?:[!?…)\"”“]|(?<!\b\p{L})\.)(?=\s)")
_OPENS = regex.compile(r"[\s:;,.…|·•»>\]\)–—-]*+")


class Inline(NamedTuple):
    """Meta and words of one line."""

    who: Who | None
    date: DateSpan | None
    words: tuple[int, int]
    shape: str


def inline(text: str) -> Inline | None:
    """The meta at the start or end of a line of words, if there is any."""
    head = text[:HEAD]
    return _dated(text, head) or _said(text, head) or _signed(text) or _called(text)


def _skip(pattern: regex.Pattern[str], text: str, at: int = 0) -> int:
    """Where the text goes on after what the pattern matches at `at`."""
    found = pattern.match(text, at)
    return found.end() if found else at


def _dated(text: str, head: str) -> Inline | None:
    dates = stamps(head)
    if not dates:
        return None
    first = dates[0]
    start = _skip(_LEAD, head)
    if first.start > 100:
        return None
    if first.start <= start or not head[start : first.start].strip(" |·•-–—([#"):
        return _date_first(text, first)
    who = people(head, start, first.start, after=False)
    names = [w for w in who if may_name(head[w.start : w.end])]
    if len(who) != len(names) or not 1 <= len(names) <= 2 or not _tied(head[_end(names[-1]) : first.start]):
        return None
    at = _words_start(text, first.end)
    if at >= len(text):
        return None
    return Inline(names[0], first, (at, len(text)), "date")


def _end(who: Who) -> int:
    return max(who.end, who.target[1] if who.target else 0)


def _tied(between: str) -> bool:
    """Whether nothing but glue and marks stands between a name and its date."""
    return all(is_glue(w.folded) or says_at_end([w]) or ":" in between for w in words_of(between, 0, len(between)))


def _date_first(text: str, date: DateSpan) -> Inline | None:
    """ "3 May 2012 Ann: I disagree"."""
    colon = text.find(":", date.end, date.end + 60)
    if colon < 0:
        return None
    who = people(text, date.end, colon, after=True)
    at = _words_start(text, colon + 1)
    if len(who) != 1 or not may_name(text[who[0].start : who[0].end]) or at >= len(text):
        return None
    return Inline(who[0], date, (at, len(text)), "date first")


def _words_start(text: str, at: int) -> int:
    """Where the words start after a date: past clocks' glue, verbs and marks."""
    words = words_of(text, at, min(len(text), at + 40))
    size = 0
    for count, word in enumerate(words[:4], 1):
        if says_at_end(words[:count]) and text[word.end - 1] in ":….":
            size = count
    if not size:
        while size < len(words) and not words[size].folded:
            size += 1
    start = words[size - 1].end if size else at
    return _skip(_OPENS, text, start)


def _said(text: str, head: str) -> Inline | None:
    """ "Ann says: I disagree"."""
    if ":" not in head and "…" not in head and "..." not in head:
        return None
    start = _skip(_LEAD, head)
    words = words_of(text, start, min(len(text), start + 70))
    for count in range(2, min(len(words), 9)):
        size = says_at_end(words[:count]) if text[words[count - 1].end - 1] in ":…." else 0
        if not size or size == count:
            continue
        who = people(text, start, words[count - 1].end, after=False)
        at = _skip(_OPENS, text, words[count - 1].end)
        if len(who) == 1 and may_name(text[who[0].start : who[0].end]) and at < len(text):
            return Inline(who[0], None, (at, len(text)), f"says {who[0].verb}")
    return None


def _called(text: str) -> Inline | None:
    """ "Ann: I disagree", "3. Ann — nonsense": only a rhythm of such lines means anything."""
    colon = _COLON.match(text, lead := _skip(_LEAD, text)) if ":" in text[:HEAD] else None
    if colon:
        end = colon.end() - 1
        who = people(text, lead, text.rindex(":", lead, end + 1), after=False)
        if len(who) == 1 and may_name(text[who[0].start : who[0].end]):
            return Inline(who[0], None, (colon.end(), len(text)), "colon")
    numbered = _NUMBERED.match(text) if text[:1] == "#" or text[:1].isdigit() else None
    if numbered:
        dash = _DASH.search(text, numbered.end(), numbered.end() + 50)
        if dash and may_name(text[numbered.end() : dash.start()]):
            who_ = Who(numbered.end(), dash.start(), False)
            return Inline(who_, None, (dash.end(), len(text)), "number")
    return None


def _signed(text: str) -> Inline | None:
    """Words with "Posted by Ann on 3 May" or "Ann, 3 May 2012 9:12" glued to their end."""
    tail = max(0, len(text) - TAIL)
    dates = stamps(text[tail:])
    if not dates or tail + dates[-1].end < len(text) - 25:
        return None
    # "... until May. (abc, 8.2.2022)": so newspapers sign a story.
    if text[-1] == ")" and "(" in text[tail : tail + dates[-1].start]:
        return None
    date = dates[-1]
    start = by_inside(text, tail, tail + date.start) or _sentence_end(text, tail, tail + date.start)
    if start <= 0:
        return None
    who = people(text, start, tail + date.start, after=False)
    after = people(text, tail + date.end, len(text), after=True)
    names = [w for w in who if may_name(text[w.start : w.end])]
    if len(who) != 1 or len(names) != 1 or len(after) > 1:
        return None
    # Blogs of all kinds print "by"; without it only a date that ends the line signs it.
    if not names[0].sure and after:
        return None
    return Inline(names[0], date, (0, len(text[:start].rstrip())), "signed")


def _sentence_end(text: str, start: int, end: int) -> int:
    """Where the last sentence before `end` ends; -1 where none does."""
    found = -1
    for match in _STOP.finditer(text, start, end):
        found = match.end()
    return found
