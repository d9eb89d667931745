"""CP1xx: comment forms, comment headers and the furniture of one comment."""

from __future__ import annotations

from functools import cache

import regex

from cleanpress.model import Label
from cleanpress.rules.catalogue import read_table
from cleanpress.rules.engine import Match, phrase_rule, rule
from cleanpress.rules.fold import fold
from cleanpress.rules.line import Line

phrase_rule(
    "CP101",
    Label.COMMENT_FORM,
    "comment_form",
    why="The form for a new comment prints its fields, its rules and how to log in as lines of their own.",
    hit=[
        "He left town.\n\n⟦Leave a Reply Cancel reply⟧",
        "⟦Your email address will not be published. Required fields are marked *⟧",
        "⟦Schreibe einen Kommentar⟧",
        "⟦Vous devez être connecté pour publier un commentaire.⟧",
        "⟦Notificarme los nuevos comentarios por correo electrónico.⟧",
        "⟦Оставить комментарий⟧",
        "⟦コメントを残す⟧",
    ],
    miss=[
        "He would not leave a reply on the machine.",
        "Your email address will tell much about you.",
        "Ein Kommentar von ihm war nicht zu bekommen.",
        "The committee asked for comment from the public last week.",
    ],
)
phrase_rule(
    "CP102",
    Label.COMMENT_HEADER,
    "comment_header",
    why="Comment sections carry sort orders, pagers, loaders and the notice that they are closed.",
    hit=[
        "He left town.\n\n⟦Comments are closed.⟧",
        "⟦Sort by newest⟧",
        "⟦Load more comments⟧",
        "⟦Alle Kommentare anzeigen⟧",
        "⟦Les commentaires sont fermés.⟧",
        "⟦Комментарии закрыты⟧",
    ],
    miss=[
        "The comments are closed to no one who pays.",
        "Best of all was the soup.",
        "Les commentaires fusent de partout.",
        "Alle Kommentare anzeigen wollte er nicht.",
    ],
)
phrase_rule(
    "CP103",
    Label.COMMENT_META,
    "comment_entry",
    why="Around each comment stand its links, votes, badges, avatar and the notices of moderators.",
    hit=[
        "⟦Reply to this comment⟧",
        "⟦Like · Reply · 2d⟧",
        "⟦Posted by: Jane Doe | May 3, 2016 at 10:12 AM⟧",
        "⟦Dieser Kommentar wurde vom Autor entfernt.⟧",
        "⟦Répondre à ce commentaire⟧",
        "⟦Ваш комментарий ожидает проверки.⟧",
    ],
    miss=[
        "In reply the mayor quit his office and left the town for good.",
        "The top commenter of the year was a boy.",
        "Ihr Kommentar dazu war kurz.",
        "He wrote a reply to this comment of hers.",
    ],
)
phrase_rule(
    "CP110",
    Label.COMMENT_HEADER,
    "comment_opening",
    why="A section of comments opens with their number, with a heading, or with the invitation to write the first.",
    hit=[
        "He left town.\n\n⟦5 Comments⟧",
        "⟦3 Gedanken zu „Der Bürgermeister geht“⟧",
        "⟦Commentaires (12)⟧",
        "⟦12 комментариев⟧",
        "⟦Be the first to comment⟧",
        "⟦댓글 3개⟧",
        "⟦2件のコメント⟧",
    ],
    miss=[
        "Five comments made him famous.",
        "Comments like these hurt, she said.",
        "Die Kommentare waren freundlich.",
        "He had 5 comments on the draft and two on the plan.",
    ],
)

_SPEAKS = regex.compile(r"(?:[:：]|…|\.\.\.)\s*+$")
_CLOCK = regex.compile(r"\d{1,2}\s?[:.h]\s?\d{2}(?!\d)|\d\s?[ap]\.?m\b", regex.IGNORECASE)
_NUMBERED = regex.compile(r"(?:#|№|nr\.? ?|no\.? ?)\s?\d{1,5}\s?[.):]?|\d{1,4}\s?[.)]", regex.IGNORECASE)
LONGEST_NAME = 4


@cache
def _spoken() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Verbs after a name, their last words, and the words that no name starts with; folded."""
    rows = list(read_table("comment_says"))
    after = frozenset(fold(p.text) for p in rows if p.match == "suffix")
    return (
        after,
        frozenset(x.rsplit(" ", 1)[-1] for x in after),
        frozenset(fold(p.text) for p in rows if p.match == "prefix"),
    )


def _speaker(folded: str) -> str:
    """What stands before the verb that ends a folded line; empty where none does."""
    words = folded.split(" ")
    for size in (3, 2, 1):
        if len(words) > size and " ".join(words[-size:]) in _spoken()[0]:
            return " ".join(words[:-size])
    return ""


@rule(
    "CP130",
    Label.COMMENT_META,
    why="WordPress, Blogger and others put 'says:' after the name of who wrote a comment.",
    hit=[
        "⟦Jane Doe says:⟧\n\nNice.",
        "⟦leni sagt:⟧",
        "⟦Marie a dit…⟧",
        "⟦Pedro García dice:⟧",
        "⟦Анна пишет:⟧",
        "⟦Bob says: May 3, 2016 at 10:12 am⟧",
        "⟦Anonymous said...⟧",
    ],
    miss=[
        "He says:",
        "The mayor of the small town by the sea says:",
        "Jane Doe says so.",
        "Der Minister sagt:",
        "As the old song says:",
    ],
    strength=3.5,
    cues={end + mark for end in _spoken()[1] for mark in ("", ":")},
    longest=14,
)
def name_says(line: Line) -> Match:
    dated = bool(line.dates)
    text = line.dated_rest() if dated else line.text
    if not dated and not _SPEAKS.search(text):
        return False
    name = _speaker(fold(text.rstrip(" ,-–—|")) if dated else line.folded)
    words = name.split(" ")
    if not name or len(words) > LONGEST_NAME or not _spoken()[2].isdisjoint(words):
        return False
    return 1.0 if dated else 0.55


@rule(
    "CP131",
    Label.COMMENT_META,
    why="Some systems number the comments, each number on a line of its own.",
    hit=["⟦#12⟧\n\nNice.", "⟦12.⟧"],
    miss=["12", "No. 5 is alive", "Room 12."],
    strength=0.8,
    cues=("0",),
    longest=2,
)
def comment_number(line: Line) -> Match:
    return _NUMBERED.fullmatch(line.text) is not None


@rule(
    "CP132",
    Label.COMMENT_META,
    why="A name and a date with the time of day, and nothing else, head a comment on most systems.",
    hit=["⟦JensDey, 26. Januar 2022 13:14⟧", "⟦Jane Doe May 3, 2016 at 10:12 am⟧"],
    miss=["26. Januar 2022 13:14", "On 3 May 2016 at 10:12 the old bridge over the river fell.", "Jane Doe, 1998"],
    strength=0.8,
    cues=("0:0", "0.0", "0", "am", "pm"),
    longest=12,
)
def name_and_time(line: Line) -> Match:
    if line.ends or not _CLOCK.search(line.text) or len(line.dates) != 1:
        return False
    rest = line.dated_rest().strip(" ,-–—|·•@")
    return 1 <= len(rest.split()) <= LONGEST_NAME and any(c.isalpha() for c in rest) and not rest.endswith(":")
