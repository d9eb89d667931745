"""What one line can be in a thread: a name, a date, furniture, words, or several of these at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

import regex

from cleanpress.dates import DateSpan
from cleanpress.remember import SHORT, remember
from cleanpress.rules.fold import fold
from cleanpress.rules.line import Line, Text, look_at
from cleanpress.rules.thread import kinds as k
from cleanpress.rules.thread.buttons import ages, buttons, is_tally
from cleanpress.rules.thread.inline import inline
from cleanpress.rules.thread.kinds import Mark
from cleanpress.rules.thread.names import (
    SCORE,
    Who,
    by_inside,
    looks_named,
    may_name,
    people,
)
from cleanpress.rules.thread.sections import is_entry, section
from cleanpress.rules.thread.spoken import spoken
from cleanpress.rules.thread.stamps import glued_stamps, has_clock, stamps
from cleanpress.rules.thread.words import PINGBACK, folded

LONGEST_STAMP = 25
"""Words of the longest line that holds nothing but a name and a date."""
LONGEST_GLUED = 9
"""Words of the longest line whose date may be glued to a name."""
LONGEST_ANSWERED = 5
MAIL = 3
"""Lines below each other from which they head a mail."""
LONGEST_KEY = 18
"""Characters before the end of the colon in one."""
# Disqus prints who is answered below the writer: "> Ann Smith".
_ANSWERED = regex.compile(r"[>›↪↳➦⤷]\s?(?=\p{L})")
_OF_PAGE = frozenset({k.HEADER, k.STOP})
_NOTHING = Mark(k.WORDS)
_BULLET = regex.compile(r"[-*+•·▪●◦‣–]\s+")
_NUMBER = regex.compile(r"(?:#|nr\.?|no\.?|№)?\s?\d{1,5}\s?[.):]?|\(\d{1,5}\)", regex.IGNORECASE)
_VOTES = regex.compile(r"[+−-]\d{1,5}(?:/[+−-]?\d{1,5})?")
# wpDiscuz prints the account below the name: "(@guest)".
_HANDLE = regex.compile(r"\(@[\w.-]{1,40}\)")
_CLOCK_ONLY = regex.compile(r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?|\s?uhr|\s?h)?", regex.IGNORECASE)
_PICTURE = r"avatar|gravatar|picture|photo|profile (?:picture|photo|image)|profilbild"
_PICTURES = frozenset(
    {"avatar", "gravatar", "picture", "photo", "profile", "profilbild", "foto", "image", "user", "userpic"}
)
"""Words one of which each of these holds."""
_AVATAR = regex.compile(
    rf"(?:{_PICTURE}|foto|image|user(?: ?pic| avatar)?|avatar image)"
    rf"(?: (?:of|for|von|de|di|av|af|för|from))?(?: .{{1,48}})?"
    rf"|.{{1,48}}(?:'s|s')? (?:{_PICTURE})",
    regex.IGNORECASE,
)


class Marks:
    """A mark for every line, made when somebody asks for it: most lines stand where no thread can."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._labels = [*map(section, lines)]
        self._known: dict[int, Mark] = dict.fromkeys(_heads_of_mails(lines), _NOTHING)
        labelled = [i for i, label in enumerate(self._labels) if label in _OF_PAGE and self[i].kind in _OF_PAGE]
        # "Antworten" heads a list of answers once, and is a button below each of them.
        printed = Counter(lines[i].text.lower() for i in labelled)
        counted = Counter(lines[i].folded for i in labelled)
        headed = False
        for i in labelled:
            pressed = buttons(lines[i].text) if self[i].kind == k.HEADER else None
            # "Reply (3)", "3 Antworten" count the answers to one comment; once and first they head them all.
            if pressed is not None and pressed.answers and (headed or counted[lines[i].folded] > 1):
                self._known[i] = Mark(k.FURNITURE, shape=k.BUTTON)
            headed = headed or self[i].kind == k.HEADER
            entry = is_entry(lines[i])
            if printed[lines[i].text.lower()] >= (2 if entry else 3):
                self._known[i] = Mark(k.FURNITURE, shape=k.BUTTON if entry else "")
        self.sections = [i for i in labelled if self[i].kind in _OF_PAGE]
        """Lines that head or belong to a section of the page."""

    def __getitem__(self, i: int) -> Mark:
        mark = self._known.get(i)
        if mark is None:
            line = self._lines[i]
            entry = bool(line.findings) and is_entry(line)
            mark = _NOTHING if line.piece.protected else _mark(line.text, self._labels[i], entry)
            if len(line.text) <= 2 and i + 1 < len(self._lines) and _is_monogram(line.text, self._lines[i + 1].text):
                mark = Mark(k.AVATAR, shape=k.MONOGRAM)
            self._known[i] = mark
        return mark


def _heads_of_mails(lines: Sequence[Line]) -> Iterator[int]:
    """The lines at the head of a mail that a story quotes: who wrote to whom, and when, opens no comment."""
    for heads, run in groupby(range(len(lines)), lambda i: _heads_mail(lines[i].text)):
        if heads and len(places := list(run)) >= MAIL:
            yield from places


def _heads_mail(text: str) -> bool:
    """Whether a line says what the head of a mail says: "Subject: ferry"."""
    key, colon, _ = text[:LONGEST_KEY].replace("\N{FULLWIDTH COLON}", ":").partition(":")
    return bool(colon) and fold(key.strip()) in folded("mail")


def _is_monogram(letters: str, name: str) -> bool:
    """Whether a line holds the initials of the name below it, as avatars of readers without a picture do."""
    parts = name.split()
    # Hebrew and Arabic have no capitals.
    if not letters.isalpha() or letters != letters.upper() or not 1 <= len(parts) <= 4:
        return False
    initials = "".join(part[0] for part in (parts if len(parts) > 1 else name.split(".")) if part).upper()
    short = name[-1] not in ".!?:,;" or len(parts[-1]) <= 2 or "." in name[:-1]
    return short and (initials[: len(letters)] == letters or initials[:1] + initials[-1:] == letters)


@remember
def _mark(text: str, label: str, entry: bool) -> Mark:
    """What a text can be, by what rules say of its line: its section, and whether comments have such furniture."""
    short = None
    if len(text) <= SHORT:
        seen = look_at(text)
        short = _short(seen, label, entry) if seen.words <= LONGEST_STAMP else None
    return short or _both(text) or _NOTHING


def _both(text: str) -> Mark | None:
    """A line of meta and words."""
    found = inline(text)
    if found is None:
        return None
    who = found.who
    target = text[slice(*who.target)] if who and who.target else None
    return Mark(k.BOTH, (who,) if who else (), found.date, found.words, found.shape, target)


def _short(seen: Text, label: str, entry: bool) -> Mark | None:
    """A notice, or what names, dates, verbs and the rules make of the line."""
    start = bullet_end(seen.text)
    notice = _notice(seen, start)
    if notice is not None:
        return notice
    stamped = None if label in _OF_PAGE else _stamp(seen, start) or _pressed(seen, entry)
    if stamped is not None:
        return stamped
    said = spoken(seen, start)
    if said is not None and (not label or (said.kind == k.SAYS and label != k.STOP)):
        return said
    return _labelled(seen, label, entry) if label else _shown(seen, start)


def _pressed(seen: Text, entry: bool) -> Mark | None:
    """A line of nothing but buttons."""
    pressed = buttons(seen.text)
    return Mark(k.FURNITURE, shape=k.BUTTON if pressed.answers or entry else "") if pressed is not None else None


def _shown(seen: Text, start: int) -> Mark | None:
    """What may say how long ago, or a picture."""
    if "0" in seen.folded and (age := ages(seen.text, alone=True)):
        return Mark(k.WORDS, date=age[0], shape=k.AGE)
    return Mark(k.AVATAR) if _is_avatar(seen, start) else None


def _is_avatar(seen: Text, start: int) -> bool:
    """Whether the line is a reader's picture by its alternative text."""
    few = seen.words <= 6 and not _PICTURES.isdisjoint(seen.lowered)
    return few and _AVATAR.fullmatch(seen.text, start) is not None


def _notice(seen: Text, start: int) -> Mark | None:
    """A number, a comment's notice of removal, a pingback, an avatar's alternative text."""
    # A folded number is a 0.
    if "0" in seen.folded and _NUMBER.fullmatch(seen.text, start):
        return Mark(k.NUMBER, shape="#")
    if (seen.words == 1 and _VOTES.fullmatch(seen.text, start)) or is_tally(seen.text) or _HANDLE.fullmatch(seen.text):
        return Mark(k.FURNITURE)
    answered = _ANSWERED.match(seen.text) if seen.words <= LONGEST_ANSWERED else None
    if answered is not None and looks_named(seen.text[answered.end() :]):
        return Mark(k.FURNITURE, target=seen.text[answered.end() :].strip())
    if seen.folded in folded("deleted"):
        return Mark(k.BLANKED)
    if not PINGBACK.isdisjoint(seen.folded_words[:3]):
        return Mark(k.PING)
    return None


def _labelled(seen: Text, label: str, entry: bool) -> Mark:
    """What a rule found, unless a name, a date and words fill the line."""
    both = _both(seen.text) if label == k.FURNITURE and seen.dates else None
    if both is not None and both.date is not None:
        return both
    return Mark(label, shape=k.BUTTON if label == k.FURNITURE and entry else "")


def is_clock(date: DateSpan) -> bool:
    """Whether the date is a time of day only."""
    return _CLOCK_ONLY.fullmatch(date.text) is not None


def bullet_end(text: str) -> int:
    """Where the text starts after its list marker."""
    bullet = _BULLET.match(text)
    return bullet.end() if bullet else 0


def _stamp(seen: Text, start: int) -> Mark | None:
    """A line of a date and hardly more."""
    text, dates = seen.text, stamps(seen.text, seen.dates) if seen.dates else []
    if seen.words <= LONGEST_GLUED and "0" in seen.folded and not any(d.value or d.relative for d in dates):
        dates = glued_stamps(text) or dates
    if not dates and "0" in seen.folded:
        dates = ages(text)
    if not dates:
        return None
    who = _beside(text, start, dates)
    # "Ann, May 3: lol" is a line of words too.
    goes_on = text[dates[-1].end :].lstrip(" )").startswith(":") and len(text) > dates[-1].end + 2
    if goes_on or not _only_names(seen, who):
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


def _only_names(seen: Text, who: Sequence[Who]) -> bool:
    """Whether nothing that stands beside the dates is running text: "lol Posted by Ann on May 3" has some."""
    text = seen.text
    if text[-1:] in "!?" or any(by_inside(text, w.start, w.end) for w in who):
        return False
    rest = sum(len(text[w.start : w.end].split()) for w in who)
    short = rest <= 6 or (rest <= 10 and seen.words <= 12)
    return short and all(may_name(text[w.start : w.end]) for w in who)


def _shape(who: Sequence[Who], date: DateSpan) -> str:
    place = "d" if not who else "a" if who[0].after else "b"
    clock = "c" if has_clock(date) else ""
    return place + clock + ("r" if date.relative else "") + (who[0].verb if who else "")


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
    text = line.folded
    return text if text.isascii() else fold(text)
