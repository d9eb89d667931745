"""The parts of a name line: who, in reply to whom, and what is only furniture around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import regex

from cleanpress.rules.fold import fold
from cleanpress.rules.name_shape import is_initial
from cleanpress.rules.thread.buttons import buttons
from cleanpress.rules.thread.words import by_first_word, by_last_word, is_glue, is_month, speaking

_SEPARATOR = regex.compile(
    r"(?:(?:\G|(?<!\s))\s++)?+[|·•●∙⋅►▸▶→⇒➜»›–—\[\]]\s*+|(?:\G|(?<!\s))\s++(?:[-~/:>*]\s++|(?=#\d))|,\s*+$"
)
ARROW = regex.compile(r"[►▸▶→⇒➜>]")
# `re`, not `regex`: on short texts it is twice as fast. It takes four control characters for spaces.
_WORD = re.compile(r"[\S\x1c-\x1f]+")
_CLOCK = regex.compile(r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:[ap]\.?m\.?|uhr|h)?|\d{1,2}[ap]\.?m\.?")
_NO_COMMENTS = regex.compile(
    r"\b(?:no|\d+|keine?|aucun|sin|nessun|sem|geen|inga|ingen|brak|нет|\+) ?"
    r"(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|komentarzy|комментари\w+)\b",
    regex.IGNORECASE,
)
"""What lists of stories print beside a date where a thread prints a name."""
_OF_STORY = regex.compile(
    r"\s*(?:最終更新|更新|配信|公開|掲載|发布时间|更新时间|發布時間|更新時間|입력|수정"
    r"|last (?:updated|modified|edited)\b|zuletzt (?:aktualisiert|geändert)\b"
    r"|mis à jour\b|dernière mise à jour\b|última actualización\b|ultimo aggiornamento\b)",
    regex.IGNORECASE,
)
"""What stories, and no comments, print before the day of a change."""
SCORE = regex.compile(
    r"([-+−]?\d{1,6})\s*+(?:points?|pts|punkte?n?|votes?|stimmen|likes?|upvotes?|puntos?|pontos?|punti|пункт\w*|балл\w*)\b"
    r"|^\(?([+−-]\d{1,5})\)?$",
    regex.IGNORECASE,
)
_EDGE = " \t\u00a0,;:|·•*-–—_()[]{}<>«»\"“”„'’‘…#~=/"
_MARKS = ".,:;!?*|<>-_+#()[]{}\"'"  # what `fold` takes off the edges of an ASCII word
LONGEST_NAME = 60
LONGEST_INITIALS = 8
MOST_WORDS = 8


class Word(NamedTuple):
    """A word of a line, folded, with its place."""

    start: int
    end: int
    folded: str


class Who(NamedTuple):
    """What may be a name, with its place in the line."""

    start: int
    end: int
    sure: bool
    """Whether a verb or preposition says that it is one: "Ann says", "Posted by Ann"."""
    verb: str = ""
    """The verb or preposition, folded."""
    after: bool = False
    """Whether it stands after the line's date."""
    target: tuple[int, int] | None = None
    """Where the name of the one who is answered stands."""
    first: bool = True
    """Whether the verb or preposition stands before it."""


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words of a stretch of a line."""
    return [Word(m.start(), m.end(), _fold_word(m.group())) for m in _WORD.finditer(text, start, end)]


def _fold_word(word: str) -> str:
    return word.lower().strip(_MARKS) if word.isascii() else fold(word)


def may_name(text: str) -> bool:
    """Whether a stretch that stands where names stand can be one: a name, a handle, a role, a company."""
    text = text.strip()
    if not 1 <= len(text) <= LONGEST_NAME or not any(c.isalnum() for c in text):
        return False
    if text[-1] in "!?…。！？*" or '"' in text or "“" in text or "„" in text:
        return False
    parts = text.split()
    if len(parts) > MOST_WORDS or ": " in text or is_month(parts):
        return False
    # "Sergio L.", "B.A." and "Jr." end with a stop, sentences too: a stop ends a name only after an initial.
    if any(part[-1] in "!?" or (part[-1] == "." and len(part) > 5) for part in parts[:-1]):
        return False
    return text[-1] != "." or is_initial(parts[-1]) or "." in parts[-1][:-1]


def looks_named(text: str) -> bool:
    """Whether a short line by itself looks like a reader's name: capitals, or one handle."""
    if not may_name(text):
        return False
    parts = text.split()
    if len(parts) == 1:
        return text[-1] not in ".:,;" or (text[-1] == "." and "." in text[:-1] and len(text) <= LONGEST_INITIALS)
    cut = reply_at(words_of(text, 0, len(text)))
    if cut is not None and cut[0] and cut[1] < len(parts):
        return looks_named(" ".join(parts[: cut[0]]))
    capital = sum(1 for part in parts if not part[0].islower())
    return len(parts) <= 5 and capital * 2 > len(parts) and text[-1] not in ",;:"


def people(text: str, start: int, end: int, after: bool) -> list[Who]:
    """What may be names between `start` and `end`, furniture that is known cut away."""
    found: list[Who] = []
    at, arrow = start, False
    for match in _SEPARATOR.finditer(text, start, end):
        _add(found, text, (at, match.start()), after, arrow)
        arrow = ARROW.search(match.group()) is not None
        at = match.end()
    _add(found, text, (at, end), after, arrow)
    return found


def _add(found: list[Who], text: str, stretch: tuple[int, int], after: bool, arrow: bool) -> None:
    start, end = stretch
    if _NO_COMMENTS.search(text, start, end) or _OF_STORY.match(text, start, end):
        return
    points = SCORE.search(text, start, end)
    if points and not text[points.end() : end].strip(" )]"):
        end = points.start()
    words = words_of(text, start, end)
    words = _without_glue(words, text, after)
    if not words or buttons(text[words[0].start : words[-1].end]):
        return
    who = _who(words, text, after)
    if who is None:
        return
    # "Ann → Bob": Bob is answered.
    if arrow and found and found[-1].after == after:
        found[-1] = found[-1]._replace(target=(who.start, who.end), sure=True)
        return
    found.append(who)


def _without_glue(words: list[Word], text: str, after: bool) -> list[Word]:
    """Words without those at the ends that tie a name to a date: "Ann, on", "at 9:12 by Ann"."""
    if all(_ties(word) for word in words):
        return []
    first, last = 0, len(words)
    while first < last and _is_loose(words[first], text, first == 0 and not after):
        first += 1
    while last > first and (_is_loose(words[last - 1], text, False) or _dates(words[last - 1], last > 1 and not after)):
        # "said" ties a date to a name, and speaks where it ends the line: "Ann said..."
        if last - 1 > first and words[last - 1].folded == "said" and text[words[last - 1].end - 1] in ".:…":
            break
        last -= 1
    return words[first:last]


def _is_loose(word: Word, text: str, opens: bool) -> bool:
    if word.folded.replace(".", "").isdigit():  # "#1.1" counts answers
        return opens
    # "De Vries" and "Le Jardinier" are names, "de" and "le" are glue.
    return _ties(word) and (
        not text[word.start].isupper() or word.folded in {"on", "at", "posted", "date", "updated", "edited"}
    )


def _dates(word: Word, behind_name: bool) -> bool:
    """Whether the word between a name and a date belongs to the date, in capitals as well: "Ann Le 12 mai"."""
    return behind_name and word.folded in {"le", "am", "el", "il"}


def _ties(word: Word) -> bool:
    """Whether the word can be glue: a preposition, a clock, marks."""
    text = word.folded
    return is_glue(text) or (text[0].isdigit() and (text.isdigit() or _CLOCK.fullmatch(text) is not None))


def _who(words: Sequence[Word], text: str, after: bool) -> Who | None:
    words, verb, first = _without_marks(words, text)
    if not words:
        return None
    target = None
    cut = reply_at(words)
    if cut is not None:
        rest = words[cut[1] :]
        target = _trim(text, rest[0].start, rest[-1].end) if rest else None
        words = words[: cut[0]]
        if not words:
            return None
    start, end = _trim(text, words[0].start, words[-1].end)
    if start >= end:
        return None
    return Who(start, end, bool(verb) or target is not None, verb, after, target, first)


def _without_marks(words: Sequence[Word], text: str) -> tuple[Sequence[Word], str, bool]:
    """Words without the verb or preposition around them."""
    before = _leads(words, "by", text) or _leads(words, "says_first", text)
    verb, first = "", True
    if before and before < len(words):
        verb = " ".join(w.folded for w in words[:before])
        words = words[before:]
    said = says_at_end(words)
    if said and said < len(words):
        verb, first = verb or " ".join(w.folded for w in words[len(words) - said :]), bool(verb)
        words = words[:-said]
    return words, verb, first


def _leads(words: Sequence[Word], table: str, text: str) -> int:
    """How many words a phrase of the table takes at the start."""
    if not words:
        return 0
    for phrase in by_first_word(table).get(words[0].folded, ()):
        size = len(phrase)
        if len(words) > size and tuple(w.folded for w in words[:size]) == phrase:
            # "De Vries", "Van Halen": a short preposition with a capital may begin a name.
            short = size == 1 and len(phrase[0]) <= 3 and text[words[0].start].isupper()
            if short and phrase[0] not in {"by", "por", "par"} and text[words[0].end - 1] != ":":
                continue
            return size
    return 0


def only_words(text: str) -> bool:
    """Whether a text is letters only, none of its words ties or gives a name away, and it counts no comments: a menu's
    entry, as most short lines are."""
    if not text.replace(" ", "").isalpha():
        return False
    words = fold(text).split()
    told = not speaking().isdisjoint(words) or all(map(is_glue, words))
    return not told and not (len(words) > 1 and _NO_COMMENTS.search(text))


def by_inside(text: str, start: int, end: int) -> int:
    """Where a phrase of several words such as "Posted by" stands inside a stretch; 0 where none does."""
    words = words_of(text, start, end)
    index = by_first_word("by")
    for at, word in enumerate(words[1:], 1):
        for phrase in index.get(word.folded, ()):
            size = len(phrase)
            if (size > 1 or text[word.end - 1] == ":") and tuple(w.folded for w in words[at : at + size]) == phrase:
                return word.start
    return 0


def says_at_end(words: Sequence[Word]) -> int:
    """How many words at the end say that somebody speaks."""
    if not words:
        return 0
    for phrase in by_last_word("says").get(words[-1].folded, ()):
        size = len(phrase)
        if size <= len(words) and tuple(w.folded for w in words[len(words) - size :]) == phrase:
            return size
    return 0


def reply_at(words: Sequence[Word]) -> tuple[int, int] | None:
    """Where "in reply to" stands among the words: its first and after its last."""
    index = by_first_word("reply_to")
    for at, word in enumerate(words):
        for phrase in index.get(word.folded, ()):
            size = len(phrase)
            if tuple(w.folded for w in words[at : at + size]) == phrase:
                return at, at + size
    return None


def named(line: str) -> tuple[str | None, str | None]:
    """Writer and answered one of a line that holds a name and no date."""
    who = people(line, 0, len(line), after=False)
    if not who:
        return line.strip(_EDGE) or None, None
    first = who[0]
    target = line[slice(*first.target)] if first.target else None
    if target is None and len(who) == 1:
        return line[first.start : first.end], None
    return line[first.start : first.end], target


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    # "Ann (Boston)" keeps its bracket.
    if end < len(text) and text[end] == ")" and "(" in text[start:end]:
        end += 1
    if end < len(text) and text[end] == "]" and "[" in text[start:end]:
        end += 1
    return start, end
