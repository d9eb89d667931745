"""CP602 to CP604, CP62x to CP64x: dates, rubrics and tags."""

from __future__ import annotations

from functools import cache

import regex

from cleanpress.model import Label
from cleanpress.rules.catalogue import read_table
from cleanpress.rules.context import DECISIVE
from cleanpress.rules.engine import Match, phrase_rule, rule
from cleanpress.rules.fold import fold, fold_numbers
from cleanpress.rules.line import Line
from cleanpress.rules.word_lists import word_set

phrase_rule(
    "CP602",
    Label.DATE,
    "date_marker",
    why="Publication and update dates and reading times stand on lines of their own, after a fixed word.",
    hit=["The mayor quits\n\n⟦5 min read⟧", "⟦Stand: 03.05.2016, 12:00 Uhr⟧", "⟦Mis à jour : 3 mai 2016⟧", "⟦3小时前⟧"],
    miss=[
        "The five-minute read is a myth.",
        "Er war vor drei Stunden noch da.",
        "Published in 1998 by a small press in London, the novel sold well and was soon read by many people.",
    ],
    strength=3.5,
)
phrase_rule(
    "CP603",
    Label.SECTION,
    "section_kicker",
    why="Sites print the rubric of a story above its headline.",
    hit=["⟦Politik⟧\n\nDer Bürgermeister geht", "⟦Breaking news⟧", "⟦Économie⟧"],
    miss=["Politics is a dirty business.", "Das ist Politik von gestern.", "The economy grew."],
    strength=3.0,
)
phrase_rule(
    "CP604",
    Label.TAGS,
    "tags_marker",
    why="Publishing systems list tags and categories under a story, after a marker of their own.",
    hit=["He left town.\n\n⟦Filed under⟧", "⟦Schlagworte⟧", "⟦Posted in News and tagged city, mayor⟧"],
    miss=[
        "Tags help readers to find a story.",
        "He filed under protest.",
        "Die Kategorie war neu für ihn und für alle anderen auch.",
    ],
)


@cache
def rubric_names() -> frozenset[str]:
    return frozenset(fold(row.text) for row in read_table("section_kicker"))


@cache
def _date_words() -> frozenset[str]:
    """Every word of the date table: what may stand beside a date in a line that says nothing else."""
    words = {word for row in read_table("date_marker") for word in fold(row.text).split(" ") if "%" not in word}
    return (frozenset(word.strip(":.,()|-") for word in words) | {"", "&", "0", "edt", "est", "pst", "gmt", "utc"}) - {
        "in"
    }


@cache
def _tag_heads() -> frozenset[str]:
    return frozenset(fold(row.text) for row in read_table("tags_marker") if row.match == "exact")


@cache
def _sure_tag_heads() -> frozenset[str]:
    return frozenset(
        fold(row.text) for row in read_table("tags_marker") if row.match == "exact" and row.strength == "strong"
    )


def all_date_words(text: str) -> bool:
    folded = fold_numbers(fold(text))
    return all(word.strip(":.,()|•·⋅∙●–—/≈~-") in _date_words() for word in folded.split(" "))


@rule(
    "CP620",
    Label.DATE,
    why="A line with nothing but a date, or a date and words such as 'updated', dates the story.",
    hit=[
        "The mayor quits\n\n⟦May 3, 2016⟧\n\nHe left town.",
        "⟦Veröffentlicht am 3. Mai 2016 um 12:00 Uhr⟧",
        "⟦Publié le 3 mai 2016 à 12h30 - Mis à jour le 4 mai 2016⟧",
        "⟦2016年5月3日 12:00⟧",
        "⟦Last updated on 17 December 2025⟧",
    ],
    miss=[
        "The mayor quit on May 3, 2016.",
        "In May 2016",
        "3 May 2016: the mayor quits",
        "Updated rules came on 3 May 2016",
    ],
    strength=4.0,
    longest=16,
)
def date_alone(line: Line) -> Match:
    dates = line.dates
    if not dates or line.text.endswith(("?", ":")):
        return None
    rest = line.dated_rest()
    if not any(map(str.isalnum, rest)):
        sure = any(span.value is not None for span in dates)
        return 1.0 if sure else (0.6 if any(span.relative for span in dates) else 0.5)
    return all_date_words(rest)


_RUBRIC_MARK = regex.compile(r"[,|/·•>›]")
_NOTICE = regex.compile(
    r"(?:\W*(?:UPDATED?|Updated?|Breaking(?: News)?|BREAKING(?: NEWS)?|Developing|DEVELOPING|Aktualisierung"
    r"|Aktualisiert|Eilmeldung|Mise à jour|MISE À JOUR|MISE A JOUR"
    r"|Actualización|ACTUALIZACIÓN|Actualizado|Aggiornamento|AGGIORNAMENTO|Atualização|ATUALIZAÇÃO|Aktualizacja"
    r"|AKTUALIZACJA|Uppdatering|Oppdatering|Opdatering|Päivitys"
    r"|Aktualizace|Aktualizácia|Frissítés|FRISSÍTÉS|Actualizare|UPDATE \d|Обновлено|ОБНОВЛЕНО|Оновлено|Güncelleme"
    r"|GÜNCELLEME)(?:\s?\d{1,2})?\s?[:：])\s*+\S"
)


@rule(
    "CP630",
    Label.SECTION,
    why="Sites print above the headline that a story was updated, and why: 'Update: Statement from the town'.",
    hit=[
        "⟦Update: Statement from the town⟧\nThe mayor quits",
        "⟦UPDATED: with video⟧",
        "⟦Aktualisierung: Stellungnahme der Stadt⟧",
    ],
    miss=[
        "Update your phone: it is old",
        "The update: a disaster",
        "Update: the town answered our letter on Monday, and says that it is sorry.",
    ],
    strength=2.5,
    cues=tuple(
        f"{fold(word)}:"
        for word in word_set(
            "update updated news breaking developing aktualisierung aktualisiert eilmeldung jour actualización"
            " actualizado aggiornamento atualização aktualizacja uppdatering oppdatering opdatering päivitys"
            " aktualizace aktualizácia frissítés actualizare обновлено оновлено güncelleme"
        )
    ),
    longest=14,
)
def update_notice(line: Line) -> Match:
    return not line.text.endswith((".", "!", "?")) and _NOTICE.match(line.text) is not None


@rule(
    "CP631",
    Label.SECTION,
    why="Sites print several rubrics of a story in one row.",
    hit=["⟦Allgemein, Gesellschaft, Kultur⟧", "⟦News | Politics⟧", "⟦Économie / Société⟧"],
    miss=["Politics, love and war", "Sport, he said, is life.", "Bread / butter"],
    strength=2.5,
    cues=(",", "|", "/", "·", "•", ">", "›"),
    longest=12,
)
def rubrics(line: Line) -> Match:
    parts = _RUBRIC_MARK.split(line.folded)
    return len(parts) > 1 and not line.ends and all(part.strip() in rubric_names() for part in parts)


@rule(
    "CP640",
    Label.TAGS,
    why="After 'Tags:', 'Schlagworte:' or 'Filed under:' come the tags of a story.",
    hit=[
        "He left.\n\n⟦Tags: city, mayor, money⟧",
        "⟦Mots-clés : ville, maire⟧",
        "⟦Kategorie: Aus dem Alltag⟧",
        "⟦Filed Under: News⟧",
        "⟦标签：城市, 市长⟧",
    ],
    miss=[
        "Tags: they are everywhere, she said, and nobody reads them.",
        "The tags: old and new",
        "Thema ist der Bürgermeister: er geht.",
    ],
    strength=3.5,
    cues=(
        *(
            f"{word}:"
            for row in read_table("tags_marker")
            if row.match == "exact"
            for word in fold(row.text).split(" ")[-1:]
        ),
        *(fold(row.text) for row in read_table("tags_marker") if row.match == "exact" and " " not in row.text),
        ":",
        *"标標タ태关關키キ",
    ),
)
def tag_list(line: Line) -> Match:
    head, colon, rest = line.folded.partition(":")
    if colon and rest.strip() and head.strip() in _tag_heads():
        return not (line.ends and line.lower_share > 0.5 and line.words > 6)
    # "Tags city, mayor, money": where the marker was an element of its own
    head, _, rest = line.folded.partition(" ")
    return 0.6 if rest.count(", ") > 1 and head in _sure_tag_heads() and not line.ends else None


@rule(
    "CP641",
    Label.TAGS,
    why="Social media and blogs list their tags with number signs.",
    hit=["⟦#city #mayor #money⟧", "⟦#Bürgermeister, #Stadt⟧"],
    miss=["# The mayor quits", "He was #1 in town.", "The #metoo movement grew."],
    strength=3.2,
    cues=("#",),
    longest=25,
)
def hash_tags(line: Line) -> Match:
    words = [word.strip(",;|") for word in line.split]
    return len(words) > 1 and all(len(w) > 2 and w[0] == "#" and not w[1:].isdigit() for w in words if w)


@rule(
    "CP642",
    Label.TAGS,
    why="Under 'Topics' or 'Tags' stand the tags, one a line.",
    hit=["He left town on Monday.\n\nTopics:\n⟦City⟧\n⟦Money and power⟧"],
    miss=[
        "He left.\n\nCity\nMoney",
        "Topics:\nThe mayor left town on Monday, the local paper said.",
        "He left.\nCity.",
    ],
    strength=2.0,
    longest=5,
    around=True,
)
def tag_under_marker(line: Line) -> Match:
    above = line.previous
    if above is None or line.ends or not above.findings:
        return None
    if any(f.weight >= DECISIVE and f.label is not Label.TAGS for f in line.findings):
        return None
    if any(f.code == "CP643" for f in above.findings):
        return 1.6
    for f in above.findings:
        if f.code == "CP642":
            return f.weight / 2.0  # as sure as the tag above
        if f.code == "CP604" and f.weight > 1.0:
            return 1.0 if f.weight >= 2.0 else 0.5
    return None
