"""CP45x: shapes of menus, breadcrumbs and pagers that no table of phrases can say."""

from __future__ import annotations

from itertools import pairwise

import regex

from cleanpress.model import Kind, Label
from cleanpress.rules.cues import folded_cues
from cleanpress.rules.engine import Match, rule
from cleanpress.rules.fold import fold
from cleanpress.rules.line import Line

# Crumbs are short; a longer part is a sentence or a title.
LONGEST_CRUMB = 5
_CRUMB = regex.compile(r"(?:(?<!\s)\s++)?+(?:[»›>→❯]|::|≫)++\s*+|(?<!\s)\s++[/\\]\s++")
_ARROWS = frozenset("»›>→❯≫")
_CODE = regex.compile(r"[<«(){};=]|->|\w::|::\w")
_SLASH = regex.compile(r"\s[/\\]\s")
_BAR = regex.compile(r"[|¦❘｜]")
_PIPE = regex.compile(r"(?:(?<!\s)\s++)?+[|¦❘｜]\s*+|(?<!\s)\s++[·•∙▪●]\s++")


@rule(
    "CP451",
    Label.NAV,
    why="Breadcrumbs tell where the page stands in the site: 'Home » News » Town'.",
    hit=[
        "⟦Home » News » Town hall⟧",
        "⟦Startseite › Politik⟧",
        "⟦Accueil > Société > Faits divers⟧",
        "⟦Home / Blog / The mayor who quit⟧",
        "⟦Главная → Новости → Общество⟧",
        "⟦You are here: Home > News > Town⟧",
    ],
    miss=[
        "5 > 3",
        "He lives in Berlin / Paris.",
        "The path Home > News leads nowhere, she wrote, and nobody answered.",
        "Elle a dit : « Home »",
        "and/or",
    ],
    cues=("»", "›", ">", "→", "❯", "/", ":", "≫"),
    longest=24,
    strength=3.2,
)
def breadcrumb(line: Line) -> Match:
    if line.ends or not ("::" in line.text or "/" in line.text or "\\" in line.text or _ARROWS & set(line.text)):
        return False
    lead, _, path = line.text.partition(": ")  # "You are here: Home » News"
    parts = [p for p in _CRUMB.split(path if path and len(lead.split()) <= LONGEST_CRUMB else line.text) if p]
    if len(parts) < 2 or _CODE.search(line.text):
        return False
    if any(len(p.split()) > LONGEST_CRUMB for p in parts[:-1]) or any(p.strip().isdigit() for p in parts):
        return False
    if fold(parts[0]) in folded_cues("home"):
        return True
    # Slashes also part the names of a credit or the lines of a poem, and manuals name the way through a menu.
    return len(parts) >= 3 and ":" not in line.text and not _SLASH.search(line.text) and 0.47


@rule(
    "CP452",
    Label.NAV,
    why="Menus and footers put their items on one line between bars or dots.",
    hit=[
        "⟦Home | News | Sport | Contact⟧",
        "⟦Impressum | Datenschutz | AGB⟧",
        "⟦About · Help · Terms · Privacy⟧",
        "⟦Política • Economía • Deportes • Cultura⟧",
    ],
    miss=[
        "The mayor quits | Town News",
        "By Jane Doe | May 5, 2020 | 3:15 pm",
        "Temperature: 30 | Humidity: 20 | Wind: 5",
        "| a | b | c |",
        "Photo: Jane Doe | Town News",
        "Unique design • Loud • Comfortable fit",
        "Ann an hour ago | parent | next",
    ],
    cues=("|", "·", "•", "¦", "❘", "｜", "▪", "●", "∙"),
    longest=30,
    strength=3.2,
    around=True,
)
def menu_line(line: Line) -> Match:
    text = line.text.strip()
    if line.piece.kind is Kind.TABLE_ROW or text[:1] in "|•·▪●" or regex.search(r"\d", text) or ":" in text:
        return False
    parts = [p for p in _PIPE.split(text) if p]
    words = [len(p.split()) for p in parts]
    if len(parts) < 3 or max(words) > 4 or sum(words) > 2.5 * len(parts) or "?" in text:
        return False
    if any(date.relative and " " in date.text for date in line.dates):
        return False  # "Ann an hour ago | parent | next" heads a comment
    if any(n is not None and len(_PIPE.split(n.text)) == len(parts) for n in (line.previous, line.next)):
        return False  # rows of a table
    # Dots also part the merits of a product; there a menu must show a word of menus.
    if not _BAR.search(text) and folded_cues("section").isdisjoint(map(fold, parts)):
        return False
    return 1.2 if len(parts) > 3 else True


@rule(
    "CP453",
    Label.NAV,
    why="Pagers list page numbers in order, with arrows or 'next' at their ends.",
    hit=["⟦1 2 3 4 5 Next »⟧", "⟦« 1 2 3 … 10 »⟧", "⟦1 2 3 … 14 Weiter⟧", "⟦Pages: 1 2 3⟧", "⟦[1] [2] [3]⟧"],
    miss=["12 14 18", "3-2-1", "1 2", "The score was 1 2 3 in the end.", "1. 2. 3. place for the mayor"],
    cues=("1",),
    longest=16,
    strength=3.0,
)
def pager(line: Line) -> Match:
    tokens = _TOKEN.findall(line.text)
    numbers = [int(t) for t in tokens if t.isdigit()]
    words = [t for t in tokens if not t.isdigit()]
    if len(numbers) < 3 or numbers[0] != 1 or len(words) > 2:
        return False
    if any(b <= a for a, b in pairwise(numbers)) or numbers[1:3] != [2, 3]:
        return False
    if any(fold(w) not in folded_cues("pager") for w in words):
        return False
    return bool(words) or not line.ends


_TOKEN = regex.compile(r"\d{1,5}+|\p{L}++")


@rule(
    "CP454",
    Label.NAV,
    why="A menu without marks between its items leaves the site's sections side by side on one line.",
    hit=[
        "⟦Home News Sport Business Culture Travel⟧",
        "⟦Startseite Politik Wirtschaft Sport Kultur Wissen⟧",
        "⟦Inicio Política Economía Deportes Cultura⟧",
        "⟦About Contact Privacy Terms Careers⟧",
    ],
    miss=[
        "Sport and business were his life at home.",
        "News of the World",
        "Politik Wirtschaft",
        "Home Office warns business about travel",
    ],
    cues=(
        "home", "news", "sport", "sports", "politics", "business", "about", "contact", "startseite", "politik",
        "wirtschaft", "accueil", "politique", "inicio", "politica", "deportes", "cronaca", "esportes", "nieuws",
        "kontakt", "wiadomosci", "nyheter", "nyheder", "uutiset", "zpravy", "новости", "haberler", "gundem",
        "services", "privacy",
    ),
    longest=40,
    strength=2.5,
)  # fmt: skip
def section_row(line: Line) -> Match:
    words = line.folded.split()
    if len(words) < 4 or line.ends:
        return False
    return sum(w in folded_cues("section") for w in words) >= max(4, 0.7 * len(words))


@rule(
    "CP455",
    Label.NAV,
    why="Language switchers name each language in its own words.",
    hit=["⟦English Deutsch Français Español⟧", "⟦EN | DE | FR⟧", "⟦Русский English 中文⟧"],
    miss=["English and Deutsch", "He speaks English, Deutsch, Français, Español.", "de la en it", "English"],
    cues=("english", "deutsch", "francais", "espanol", "русскии", "en", "italiano", "portugues", "العربية", "中文"),
    longest=24,
    strength=3.0,
)
def language_switch(line: Line) -> Match:
    words = [w.strip("|/,·•()") for w in line.folded.split()]
    named = [w for w in words if w]
    if len(named) < 3 or line.ends or any(w not in folded_cues("language") for w in named):
        return False
    # Two-letter codes are also words of many languages: a switcher prints them as capitals or all alike.
    return any(len(w) > 2 for w in named) or line.text.isupper()
