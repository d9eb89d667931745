"""CP2xx: share, like, print and follow prompts."""

from __future__ import annotations

from functools import cache

import regex

from cleanpress.model import Label
from cleanpress.rules.catalogue import read_table
from cleanpress.rules.engine import Match, phrase_rule, rule
from cleanpress.rules.fold import fold
from cleanpress.rules.line import Line

phrase_rule(
    "CP201",
    Label.SHARE,
    "share",
    why="Share bars print their buttons as lines of their own: 'Share this:', 'Tweet', 'Copy link'.",
    hit=[
        "The mayor quit.\n\n⟦Share this:⟧",
        "⟦Click to share on Facebook (Opens in new window)⟧",
        "⟦Artikel teilen⟧",
        "⟦Partager cet article⟧",
        "⟦Like Loading...⟧",
        "El alcalde dimitió.\n\n⟦Comparte esto:⟧",
        "⟦Listen to this article⟧",
        "⟦シェアする⟧",
    ],
    miss=[
        "Share prices fell on Monday.",
        "They share this view of the past.",
        "Teilen ist schwer, sagte die Mutter.",
        "Compartir es vivir, decía mi abuela.",
        "Listen to this article of faith, the bishop said.",
    ],
)

_SPLIT = regex.compile(r"[\s/|·•,:;()\[\]–—]+")


@cache
def _vocabulary() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Networks, words of buttons, and what stands between them, folded."""
    rows = list(read_table("share_words"))
    return (
        frozenset(fold(p.text) for p in rows if p.lang == "und"),
        frozenset(fold(p.text) for p in rows if p.lang != "und" and p.strength == "strong"),
        frozenset(fold(p.text) for p in rows if p.strength == "weak"),
    )


@rule(
    "CP202",
    Label.SHARE,
    why="The buttons of a share bar run into one line, which then holds nothing but networks and what to do there.",
    hit=[
        "⟦Facebook Twitter Pinterest Email⟧",
        "⟦Teilen Twittern⟧",
        "⟦Share on Facebook⟧\n⟦Compartir en WhatsApp⟧\n⟦Поделиться ВКонтакте⟧",
        "⟦Facebook X WhatsApp E-Mail Link kopieren Artikel drucken⟧",
    ],
    miss=[
        "Facebook and Twitter sue the state.",
        "Share the bread with us",
        "Twitter",
        "Print is dead",
        "Follow the money on Facebook",
    ],
    strength=4.0,
    cues=_vocabulary()[0] | _vocabulary()[1],
    longest=24,
)
def share_bar(line: Line) -> Match:
    networks, verbs, glue = _vocabulary()
    # A word of a sentence says no at once.
    if not all(w in networks or w in verbs or w in glue or not w.isalnum() for w in line.folded_words):
        return False
    words = {word for word in _SPLIT.split(line.folded) if word}
    if not all(word in networks or word in verbs or word in glue for word in words):
        return False
    named, told = words & networks, words & verbs
    if len(named) >= 2 or (named and told):
        return 1.0 if len(words) > 2 or len(named) >= 2 else 0.8
    return 0.8 if len(told) >= 2 else False


_HANDLE = regex.compile(r"@\w[\w.]{1,40}+")


@rule(
    "CP203",
    Label.SHARE,
    why="Sites print where to follow them: an account beside a network, or network after network behind their name.",
    hit=[
        "Instagram\n⟦@townnews⟧\nLinkedIn",
        "⟦Townnews Facebook⟧\n⟦Townnews Twitter⟧\n⟦Townnews YouTube⟧",
    ],
    miss=[
        "@ann thank you!",
        "The mayor left Twitter\n\nHe was seldom seen on Facebook",
        "Follow the money\nTownnews Facebook",
    ],
    strength=3.2,
    cues=_vocabulary()[0] | {"@"},
    longest=4,
    around=True,
)
def account(line: Line) -> Match:
    near = [other for other in (line.previous, line.next) if other is not None and other.words <= 4]
    if _HANDLE.fullmatch(line.text):
        return any(_vocabulary()[0].intersection(other.folded_words) for other in near) or 0.5
    *name, network = line.folded_words
    if not name or network not in _vocabulary()[0] or line.lower_share or line.ends:
        return None
    return any(other.folded_words[:-1] == name and other.folded_words[-1] in _vocabulary()[0] for other in near)


_COUNT = regex.compile(r"\+?0 ?[km]?|\.0[km]")


@cache
def _counted() -> dict[str, float]:
    """What counters count, folded, and how much the count of it tells."""
    return {fold(p.text): 1.0 if p.strength == "strong" else 0.6 for p in read_table("share_counted")}


@rule(
    "CP210",
    Label.SHARE,
    why="Counters beside share buttons are a number and what it counts.",
    hit=["⟦1.2K Shares⟧", "⟦14 likes⟧", "⟦Shares 12⟧", "⟦35 partages⟧", "⟦12 mal geteilt⟧", "⟦1204 репоста⟧"],
    miss=["He sold 14 shares.", "1.2 million people watched.", "14 views of a city", "Three likes and a dislike"],
    cues={word for phrase in _counted() for word in phrase.split(" ")},
    longest=4,
    strength=3.5,
)
def share_counter(line: Line) -> Match:
    if line.ends:
        return False
    number, _, counted = line.folded.partition(" ")
    if _COUNT.fullmatch(number):
        return _counted().get(counted, False)
    counted, _, number = line.folded.rpartition(" ")
    return _counted().get(counted, False) if _COUNT.fullmatch(number) else False
