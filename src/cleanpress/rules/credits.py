"""CP6xx: who wrote it and when, rubrics, tags, and the box about the author."""

from __future__ import annotations

from functools import cache

import regex

from cleanpress.model import Label
from cleanpress.rules.engine import Match, phrase_rule, rule
from cleanpress.rules.fold import fold
from cleanpress.rules.line import Line
from cleanpress.rules.names import (
    is_entity,
    is_marker,
    looks_like_name,
    marker_length,
    markers,
    person_names,
    role_heads,
)
from cleanpress.rules.rubrics import all_date_words, rubric_names

phrase_rule(
    "CP601",
    Label.BYLINE,
    "byline_marker",
    why="Publishing systems print the author with a marker of their own, or a desk or agency instead of a name.",
    hit=[
        "The mayor quits\n\n⟦Author: Jane Doe⟧",
        "⟦Von unserer Redaktion⟧",
        "⟦Autor: Jan Kowalski⟧",
        "⟦By Reuters staff⟧",
    ],
    miss=[
        "By Reuters standards it was a long story.",
        "Von unserer Redaktion war keiner dabei, als der Zug kam.",
        "She wrote to the author of the book.",
    ],
)
phrase_rule(
    "CP605",
    Label.AUTHOR_BIO,
    "author_bio",
    why="Author boxes carry fixed headings and links to the author's other stories.",
    hit=["He left town.\n\n⟦About the author⟧", "⟦Alle Beiträge von Max Muster⟧", "⟦View all posts by Jane Doe⟧"],
    miss=[
        "About the author little is known.",
        "Über den Autor wissen wir wenig.",
        "Follow the money, she said.",
    ],
)

_BAR = regex.compile(r"(?:(?:\G|(?<!\s))\s++)?+[|•·●▪│/;]\s*+|\s[-–—]\s")
_ROW_MARKS = ("|", "•", "·", "●", "│")
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’.-]*")


@cache
def _openers() -> frozenset[str]:
    return frozenset(marker.split(" ")[0] for marker in markers())


def only_names(text: str, names: tuple[str, ...]) -> bool:
    """Whether names are what a text is about: few words in small letters besides them."""
    rest = text
    for name in names:
        rest = rest.replace(name, " ")
    words = _WORD.findall(rest)
    return sum(word[0].islower() or not word[0].isupper() for word in words) <= 2 and len(words) <= 8


def _marked_names(text: str) -> float:
    """How surely a text is a marker ("By", "Von") and names: 0, or a factor."""
    words = text.split()
    length = marker_length(words)
    rest = " ".join(words[length:])
    names = person_names(text) if length and rest else ()
    if not names or not only_names(rest, names):
        return 0.0
    sure = length > 1 or words[0].endswith(":")
    if any(map(is_entity, names)) and 1 < len(rest.split()) <= 5 and text[-1] not in ".:":
        return 0.0 if fold(words[0]) in {"van", "de", "da", "per"} else 0.6
    if not all(map(looks_like_name, names)):
        short = len(rest.split()) <= (4 if sure else 2) and not text.endswith(".")
        return (0.5 if sure else 0.3) if short else 0.0
    if any(" " in name for name in names):
        return 0.5 if fold(words[0]) == "published" else 1.0  # so are books
    return 0.5 if sure else 0.3


@rule(
    "CP610",
    Label.BYLINE,
    why="A byline is a word such as 'By' or 'Von' and names, and no sentence.",
    hit=[
        "The mayor quits\n\n⟦By Jane Doe and John Roe⟧\n\nHe left town.",
        "⟦Von Max Muster, dpa⟧",
        "⟦Par Jean Dupont⟧",
        "⟦Escrito por Ana Pérez⟧",
        "⟦Di Mario Rossi⟧",
        "⟦Yazan Ayşe Yılmaz⟧",
        "⟦Автор Иван Петров⟧",
    ],
    miss=[
        "By Monday the mayor had left.",
        "Von Hamburg nach Berlin fährt kein Zug.",
        "Por eso vino.",
        "By John Smith's own account he was late for the train.",
        "De Gaulle spoke to the nation.",
    ],
    strength=4.0,
    cues=frozenset(max(marker.split(" "), key=len) + mark for marker in markers() for mark in ("", ":")),
    longest=14,
)
def byline(line: Line) -> Match:
    if line.folded.split(" ", 1)[0].rstrip(":") not in _openers() or (line.ends and not line.text.endswith(".")):
        return None
    return _marked_names(line.text) or None


@rule(
    "CP611",
    Label.BYLINE,
    why="Sites print rubric, author and date in one row, with bars or dots between.",
    hit=["⟦Local desk • By Bruce West⟧", "⟦21. Jan 2022 • von Max Muster⟧", "⟦Jane Doe | 3 May 2016⟧"],
    miss=["Home | News | Sport", "Money | Power | Love", "Bread • butter • jam"],
    strength=3.5,
    cues=_ROW_MARKS,
    longest=14,
)
def byline_in_row(line: Line) -> Match:
    if line.ends:
        return None
    parts = [part for part in _BAR.split(line.text) if part]
    if len(parts) < 2:
        return None
    if any(_marked_names(part) for part in parts):
        return True
    names = person_names(line.dated_rest()) if line.dates else ()
    full = [name for name in names if " " in name and looks_like_name(name) and fold(name) not in rubric_names()]
    return 0.7 if full and only_names(line.dated_rest(), names) else None


@rule(
    "CP612",
    Label.BYLINE,
    why="Under a headline stand the author and the date in one line, without a word between.",
    hit=["The mayor quits\n\n⟦Jane Doe 3 May 2016⟧", "⟦21.01.2022 Max Muster⟧", "⟦Ana Pérez, 3 de mayo de 2016⟧"],
    miss=["On 3 May 2016 Jane Doe quit.", "3 May 2016", "Springfield, 3 May 2016: the mayor quits"],
    strength=2.5,
    cues=tuple("0123456789"),
    longest=14,
)
def name_and_date(line: Line) -> Match:
    if line.ends or not any(span.value for span in line.dates):
        return None
    rest = line.dated_rest()
    names = () if ":" in rest or not 3 <= len(rest) <= 80 or all_date_words(rest) else person_names(line.text)
    if not names or fold(names[0]) in rubric_names() or not only_names(rest, names):
        return None
    return (" " in names[0] and looks_like_name(names[0])) or (0.4 if looks_like_name(names[0]) else None)


@rule(
    "CP613",
    Label.BYLINE,
    why="A name with a reporter's or editor's role beside it is a byline.",
    hit=[
        "⟦Bruce West, Staff Writer⟧",
        "⟦Anna Müller, Redakteurin⟧",
        "⟦Jane Doe | Political Correspondent⟧",
        "⟦Ana Pérez - Periodista⟧",
    ],
    miss=[
        "Bruce West, the writer, left.",
        "The editor, Jane Doe, quit on Monday.",
        "Writers, editors and others",
        "Editor, writer",
    ],
    strength=3.0,
    cues=role_heads(),
    longest=9,
)
def name_and_role(line: Line) -> Match:
    if line.ends:
        return None
    name, mark, role = (cell.strip() for cell in _first_cut(line.text))
    if not mark or not looks_like_name(name) or " " not in name:
        return None
    return fold(role.split(",")[0].split(" ")[-1]) in role_heads() and bool(person_names(line.text))


@rule(
    "CP615",
    Label.BYLINE,
    why="Under the author's name stands what he is, in capitals: 'Senior Staff Writer'.",
    hit=["Jane Doe\n⟦Senior Staff Writer⟧", "⟦Content Editor⟧", "⟦Redakteurin für Wirtschaft⟧"],
    miss=["The editor", "Letters to the editor", "The writer left.", "Letter to an old editor"],
    strength=1.5,
    cues=role_heads(),
    longest=6,
)
def role_alone(line: Line) -> Match:
    if line.ends or len(line.split) < 2 or not line.split[0][:1].isupper() or line.lower_share > 0.4:
        return None
    words = [word.strip(",") for word in line.folded.split(" ")]
    if words[0] in {"the", "a", "an", "der", "die", "le", "la", "el", "letters", "letter", "dear"}:
        return None
    return words[-1] in role_heads() or (
        words[0] in role_heads() and words[1] in {"in", "fur", "im", "bei", "at", "for"}
    )


@rule(
    "CP616",
    Label.BYLINE,
    why="Where the marker is an element of its own, text prints it on one line and the author on the next.",
    hit=["The mayor quits\n\nBy\n\n⟦Jane Doe⟧", "Written by:\n\n⟦Jane Doe and John Roe⟧", "Von\n\n⟦Max Muster⟧"],
    miss=["By\nMonday the mayor had left.", "He stood by\nJane Doe", "Jane Doe", "By\nthe river"],
    strength=2.5,
    around=True,
    longest=8,
)
def name_under_marker(line: Line) -> Match:
    above = line.previous
    if above is None or not 0 < above.words <= 3 or line.ends or not is_marker(above.split):
        return None
    names = person_names(line.text)
    return bool(names) and looks_like_name(names[0]) and only_names(line.text, names)


def _first_cut(text: str) -> tuple[str, str, str]:
    match = regex.search(r",\s|\s[|–—-]\s", text)
    return (text[: match.start()], match.group(), text[match.end() :]) if match else (text, "", "")


@rule(
    "CP614",
    Label.BYLINE,
    why="Under a headline the author's name may stand alone.",
    hit=["The mayor of the town quits\n\n⟦Jane Doe⟧\n\nHe left town on Monday, the paper said."],
    miss=["Jane Doe", "He left town.\n\nJane Doe", "The mayor of the town quits\n\nPress release"],
    strength=1.5,
    longest=4,
    around=True,
)
def name_under_headline(line: Line) -> Match:
    above = line.previous
    if above is None or line.index > 10 or len(line.split) < 2 or line.ends or line.is_heading:
        return None
    dated = any(x is not None and x.words < 10 and bool(x.dates) for x in (above, line.next))
    if not dated and (above.words < 4 or (above.ends and not above.is_heading)):
        return None
    if not looks_like_name(line.text) or is_entity(line.text) or line.folded in rubric_names():
        return None
    return 1.0 if dated else 0.6
