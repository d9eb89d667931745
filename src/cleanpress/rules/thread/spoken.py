"""Lines of who speaks and no date: "Ann says:", "Posted by Ann", "Ann → Bob", "in reply to Ann"."""

from __future__ import annotations

from collections.abc import Sequence

from cleanpress.rules.line import Text
from cleanpress.rules.thread import kinds as k
from cleanpress.rules.thread.kinds import Mark
from cleanpress.rules.thread.names import (
    ARROW,
    Who,
    Word,
    may_name,
    only_words,
    people,
    reply_at,
    says_at_end,
    words_of,
)
from cleanpress.rules.thread.words import by_first_word, by_last_word

_GLUED = (
    "さんのコメント",
    "さんの発言",
    "님의 말",
    "님이 말",
    "说道",
    "說道",
    "写道",
    "寫道",
    "评论道",
    "より",
    "说",
    "說",
)
"""Verbs that WordPress and Blogger print where no spaces part words: "山中老人说道：", "김민수님의 말:"."""
_CLOSES = ":：.… "


def spoken(seen: Text, start: int) -> Mark | None:
    """A name with its verb or preposition and no date; a verb alone; "in reply to Ann"."""
    text = seen.text
    if only_words(text[start:]):
        return None
    short = seen.words <= 3 or (seen.words <= 12 and (_may_speak(seen.folded_words) or _has_arrow(text)))
    glued = _glued(text, start)
    if glued is not None:
        return Mark(k.SAYS, (glued,), shape=glued.verb)
    words = words_of(text, start, len(text)) if short and text[-1:] not in "!?" else []
    if not words:
        return None
    cut = reply_at(words)
    if cut is not None and cut[0] == 0 and cut[1] < len(words):
        return Mark(k.FURNITURE, target=text[words[cut[1]].start :].strip(" .:@"))
    return _speaker(text, start, words)


def _speaker(text: str, start: int, words: Sequence[Word]) -> Mark | None:
    who = people(text, start, len(text), after=False)
    if len(who) == 1 and who[0].sure and may_name(text[who[0].start : who[0].end]) and not _is_sentence(text, who[0]):
        target = text[slice(*who[0].target)] if who[0].target else None
        return Mark(k.SAYS, tuple(who), shape=who[0].verb, target=target)
    alone = says_at_end(words) == len(words) or (not who and len(words) <= 3)
    # "on", "says:", but not "No."
    return Mark(k.LOOSE) if alone and text[-1] != "." and not any(w.folded.isdigit() for w in words) else None


def _is_sentence(text: str, who: Who) -> bool:
    """Whether the verb behind the name ends a sentence: "Cảm ơn bài viết." thanks for what somebody wrote."""
    return bool(who.verb) and not who.first and text[-1] == "." and not text.endswith("..")


def _glued(text: str, start: int) -> Who | None:
    """The name before a verb that no space parts from it, where the two fill the line."""
    if text.isascii() or text[-1] not in _CLOSES:
        return None
    said = text[start:].rstrip(_CLOSES)
    verb = next((verb for verb in _GLUED if said.endswith(verb)), "")
    name = said.removesuffix(verb)
    if not verb or name != name.strip() or not may_name(name) or "返信" in name:
        return None
    return Who(start, start + len(name), True, verb, first=False)


def _may_speak(words: Sequence[str]) -> bool:
    """Whether folded words can hold a verb or preposition at all; spares most lines a closer look."""
    if not words:
        return False
    first = words[0].rstrip(":")
    opens = first in by_first_word("by") or first in by_first_word("says_first")
    return opens or words[-1] in by_last_word("says") or not by_first_word("reply_to").keys().isdisjoint(words)


def _has_arrow(text: str) -> bool:
    """Whether an arrow may point from a writer at whom he answers: "Ann → Bob"."""
    return ARROW.search(text, 1) is not None
