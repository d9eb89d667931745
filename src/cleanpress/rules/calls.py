"""CP205, CP206: what sites ask of whoever read to the end: to join them elsewhere, to report what is spelt wrong."""

from __future__ import annotations

import regex

from cleanpress.model import Label
from cleanpress.rules.cues import count_cues, folded_cues
from cleanpress.rules.engine import Match, rule
from cleanpress.rules.line import Line

_QUOTES = tuple("\"'“„«‘「『–—»")
_SENTENCES = regex.compile(r"[.!?:…|।]\s")
_SPLIT = regex.compile(r"[\s/|·•,.:;!()\[\]–—'’\"«»“”]+")
_KEYS = regex.compile(r"ctrl\s?\+\s?enter")


@rule(
    "CP205",
    Label.SHARE,
    why="Sites ask to be joined elsewhere: a request that opens or ends a sentence, the network, and 'us', 'our' or "
    "'the channel'.",
    hit=[
        "⟦Bizi Google News'te takip edin⟧",
        "⟦Son dakika haberleri için Telegram kanalımıza katılın⟧",
        "⟦ताज़ा ख़बरों के लिए हमारे व्हाट्सऐप चैनल से जुड़ें⟧",
        "⟦Unisciti al canale Telegram⟧",
        "⟦Participe do canal no WhatsApp⟧",
        "⟦Subskrybuj nasz kanał na YouTube⟧",
        "⟦Bądź na bieżąco. Obserwuj nas w Google News!⟧",
        "⟦Dołącz do naszego kanału na WhatsAppie⟧",
        "⟦Приєднуйтесь до нашого каналу у Viber⟧",
        "⟦Urmărește-ne pe Google News⟧",
        "⟦ما را در تلگرام دنبال کنید⟧",
    ],
    miss=[
        "Join the army, the posters on Facebook said.",
        "“Unisciti al nostro canale Telegram”, diceva il biglietto.",
        "Siga o dinheiro no Facebook, disse ele.",
        "Facebook nos sigue espiando, dice la experta.",
        "La polizia entra nel canale Telegram dei no vax.",
        "Bizi Instagram'da takip ediyorlar, dedi.",
        "Our channel on YouTube had ten thousand viewers when we closed it.",
        "Наш канал в Telegram закрыли в мае.",
        "Kanalımıza iki gemi girdi.",
    ],
    strength=3.2,
    cues={phrase.split(" ")[-1] for phrase in folded_cues("join")},
    longest=18,
)
def join_us_there(line: Line) -> Match:
    if line.text.startswith(_QUOTES) or line.text.endswith("?"):
        return False
    parts = {part for word in _SPLIT.split(line.folded) for part in (word, *word.split("-"))}
    if parts.isdisjoint(folded_cues("ours")) or not any(name in line.folded for name in folded_cues("there")):
        return False
    return any(map(_requests, _SENTENCES.split(line.folded)))


def _requests(sentence: str) -> bool:
    """Whether a request opens the sentence, as in most languages, or ends it, as in Turkish and Hindi."""
    words = [word for word in _SPLIT.split(sentence) if word]
    opening, ending = (" ".join(words[:2]), words[:1]), (" ".join(words[-2:]), words[-1:])
    return any(two in folded_cues("join") or one[0] in folded_cues("join") for two, one in (opening, ending) if one)


@rule(
    "CP206",
    Label.SHARE,
    why="A widget of Russian and Ukrainian sites, Orphus, has readers mark what is spelt wrong and press Ctrl+Enter; "
    "sites say so in words of their own.",
    hit=[
        "⟦Если вы нашли опечатку, выделите фрагмент текста и нажмите Ctrl+Enter⟧",
        "⟦Заметили ошибку? Выделите её мышкой и нажмите Ctrl + Enter.⟧",
        "⟦Якщо ви знайшли помилку, виділіть текст і натисніть Ctrl+Enter⟧",
        "⟦Found a mistake? Select it and press Ctrl+Enter⟧",
    ],
    miss=[
        "Press Ctrl+Enter to start a new page.",
        "Он нажал Ctrl+Enter, и текст пропал.",
        "The error was in line 1 + 2.",
    ],
    strength=3.5,
    cues=("+",),
    longest=26,
)
def typo_report(line: Line) -> Match:
    text = line.text.lower()
    return _KEYS.search(text) is not None and count_cues(text, "mistake") > 0
