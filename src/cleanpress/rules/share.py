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

US_AT = 24
"""Characters after which a sentence about following speaks of somebody else."""
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
    name, network = line.folded_words[:-1], line.folded_words[-1]
    if not name or network not in _vocabulary()[0] or line.lower_share or line.ends:
        return None
    return any(other.folded_words[:-1] == name and other.folded_words[-1] in _vocabulary()[0] for other in near)


_FOLLOW = regex.compile(
    r"(?:(?:please |you can |don't forget to |also )*+(?:follow|like|find|join)\b"
    r"|(?:folg(?:en|t|e)|besuch(?:en|t|e)|liken?)\b"
    r"|suivez|rejoignez|retrouvez|s[íi]gue(?:nos|me)?\b|sigue\b|encuéntranos|segui(?:ci|teci|mi)?\b|siga(?:-nos)?\b|acompanhe"
    r"|curta\b|volg\b|följ\b|følg\b|seuraa\b|obserwuj|polub|śledź|sledujte|kövess|urmăre[șs]te|подпи(?:шитесь|сывайтесь)|підпи(?:шіться|суйтесь)"
    r"|следите|стежте|takip edin|ακολουθήστε|последвайте|pratite|ikuti|تابعونا|تابعنا)",
    regex.IGNORECASE,
)
_US = regex.compile(
    r"\b(?:us|our|me|my|uns|unser\w*|mir|nous|notre|nos|s[íi]guenos|nuestr\w+|seguici|seguiteci|nostr\w+|siga-nos|noss\w+"
    r"|ons|onze|oss|os|vår\w*|meitä|nas|nasz\w*|naš\w*|minket|ne|нас|наш\w*|bizi|μας|ни|kami|تابعونا|تابعنا)\b",
    regex.IGNORECASE,
)


@rule(
    "CP204",
    Label.SHARE,
    why="Sites ask in a sentence to be followed: a verb of following, 'us', and the networks.",
    hit=[
        "⟦Follow us on Facebook, Twitter and Instagram for more stories like this one.⟧",
        "⟦Folgen Sie uns auch auf Facebook und Instagram!⟧",
        "⟦Suivez notre actualité sur Facebook et Twitter.⟧",
        "⟦Síguenos en Facebook y en Instagram para no perderte nada.⟧",
    ],
    miss=[
        "Follow the money on Facebook, he told us.",
        "“Follow us on Facebook”, the poster said.",
        "He asked us to like his page on Facebook.",
        "Follow the river until you find us.",
    ],
    strength=3.2,
    cues=_vocabulary()[0],
    longest=32,
)
def follow_us(line: Line) -> Match:
    if _FOLLOW.match(line.text.lstrip("▶►>»👉 ")) is None:
        return False
    us = _US.search(line.text)
    return us is not None and us.start() <= US_AT


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
