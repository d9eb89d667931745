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
    words = {word for word in _SPLIT.split(line.folded) if word}
    named, told = words & networks, words & verbs
    if not words <= networks | verbs | glue:
        return False
    if len(named) >= 2 or (named and told):
        return 1.0 if len(words) > 2 or len(named) >= 2 else 0.8
    return 0.8 if len(told) >= 2 else False


_COUNT = regex.compile(r"\+?0 ?[km]?(?: ?(?:tsd|mil|mln|тыс))?|\.0[km]")
_COUNTED = frozenset(
    fold(word)
    for word in (
        "shares share likes like tweets retweets pins upvotes claps reposts saves reactions interactions engagements "
        "geteilt mal-geteilt partages partage j'aime compartidos compartido veces-compartido condivisioni compartilhamentos "
        "partilhas gedeeld keer-gedeeld udostępnień udostępnienia polubień delningar gilla delinger jakoa tykkäystä sdílení "
        "zdieľaní megosztás distribuiri споделяния κοινοποιήσεις репостов репоста лайков лайка поширень paylaşım beğeni "
        "مشاركة مشاركات שיתופים لایک chia-sẻ lượt-thích dibagikan kongsian compartits dijeljenja deljenja jagamist "
        "views reads lectures lecturas visitas visualizações visualizzazioni aufrufe weergaven wyświetleń просмотров "
        "просмотра переглядів görüntülenme مشاهدة dilihat lượt-xem vistas vues visningar visninger katselukertaa zobrazení"
    ).split()
)
_VIEWS = frozenset(fold(w) for w in "views reads lectures lecturas visitas aufrufe weergaven vistas vues".split())


@rule(
    "CP210",
    Label.SHARE,
    why="Counters beside share buttons are a number and what it counts.",
    hit=["⟦1.2K Shares⟧", "⟦14 likes⟧", "⟦Shares 12⟧", "⟦35 partages⟧", "⟦1 204 просмотра⟧".replace("1 204", "1204")],
    miss=["He sold 14 shares.", "1.2 million people watched.", "14 views of a city", "Three likes and a dislike"],
    cues=_COUNTED,
    longest=4,
    strength=3.5,
)
def share_counter(line: Line) -> Match:
    first, _, last = line.folded.partition(" ")
    if " " in last or line.ends:
        return False
    counted = last if _COUNT.fullmatch(first) else first if _COUNT.fullmatch(last) else ""
    return counted in _COUNTED and (0.6 if counted in _VIEWS else 1.0)
