"""CP405 to CP407: words that lead to another story, where they stand before one title, right above or behind it."""

from __future__ import annotations

from functools import cache

import regex

from cleanpress.model import Label
from cleanpress.rules.catalogue import read_table
from cleanpress.rules.engine import Match, rule
from cleanpress.rules.fold import fold
from cleanpress.rules.line import Line

LONGEST_TITLE = 20
"""Words of the title that is pointed at, at the most; what is longer is a paragraph."""
LONGEST_HEADING = 45
"""Characters of the words before it at the most."""
MOST_TITLES = 4
_SEPARATOR = regex.compile(r"\s?[:：|>»›→】\]]+\s*|[.!?。！？]{1,3}+\s+|\s[–—-]{1,3}\s")
_STRONG = frozenset(":：|>»›→】]")


@cache
def _headings() -> frozenset[str]:
    """Folded words that head links to other stories, or point to one."""
    rows = (row for table in ("related_heading", "related_link") for row in read_table(table))
    folded = {fold(row.text) for row in rows if row.match == "exact" and row.strength == "strong"}
    return frozenset(text for text in folded if " " in text or not text.isascii() or text in _ALONE)


_ALONE = frozenset({"related", "leseempfehlung", "redaktionstipp", "relacionadas", "icymi"})


_BEHIND = frozenset((
    "mehr", "weiter", "audio", "video", "videos", "bilder", "galerie", "podcast", "more", "read", "watch", "listen",
))  # fmt: skip


@cache
def _first_words() -> frozenset[str]:
    return frozenset(text.split(" ")[0].rstrip(":") for text in _headings())


@rule(
    "CP405",
    Label.RELATED,
    why="Editors set a pointer to another story between two paragraphs, with whatever mark their house has between "
    "the words that point and its title.",
    hit=[
        "⟦À lire aussi. Qui succédera au maire ?⟧",
        "⟦Auch interessant – Wer folgt auf den Bürgermeister?⟧",
        "⟦【関連記事】町長の後任は誰か⟧",
        "⟦Olvasta már? Ki lesz az új polgármester?⟧",
        "⟦READ ALSO | Ten mayors who quit⟧",
    ],
    miss=[
        "Read also what she wrote in May, he said.",
        "Read also: nothing that he wrote is worth the paper, and all that he said was forgotten within the hour.",
        "Related: a word that he disliked.",
        "Les plus lus, les plus aimés",
    ],
    strength=3.4,
    longest=32,
    shortest=2,
)
def pointer_with_mark(line: Line) -> Match:
    if line.folded_words[0].rstrip(":.!?]") not in _first_words() and max(line.text[:2]) < "\u2e80":
        return None
    start = len(line.text) - len(line.text.lstrip("【[(▶►■●•>»→➡👉📌 \ufe0f"))
    mark = _SEPARATOR.search(line.text, start, start + LONGEST_HEADING)
    if mark is None or fold(line.text[start : mark.start()]) not in _headings():
        return None
    title = line.text[mark.end() :].strip()
    titled = len(title.split()) >= 2 or (len(title) >= 5 and not title.isascii())
    # A sentence after a colon goes on; a title has no end mark, or asks.
    closed = title[-1:] in (".", "。") and not _STRONG.isdisjoint(mark.group())
    return titled and len(title.split()) <= LONGEST_TITLE and not closed


@rule(
    "CP407",
    Label.RELATED,
    why="German broadcasters end a link between two paragraphs with a bar and what it leads to.",
    hit=["⟦Mayor steps down after two weeks | mehr⟧", "⟦Wer folgt auf den Bürgermeister? | audio⟧"],
    miss=["Height | Width | more", "The mayor writes two columns: less | more.", "Rathaus | mehr"],
    strength=3.4,
    longest=24,
    shortest=5,
)
def pointer_behind_title(line: Line) -> Match:
    title, bar, leads = line.text.rpartition(" | ")
    return bool(bar) and leads.lower() in _BEHIND and "|" not in title and title[-1] not in ".,;:"


@rule(
    "CP406",
    Label.RELATED,
    why="Words such as 'More information' may head a part of a story; set close above a title and nothing else, they "
    "head links.",
    hit=["He quit.\n\n⟦Más información⟧\nQuién sigue al alcalde que renunció\n\nNadie lo vio."],
    miss=[
        "He quit.\n\nMás información\nQuien quiera saber más puede llamar al ayuntamiento.",
        "Más información\n\nQuién sigue al alcalde que renunció",
    ],
    strength=3.6,
    longest=4,
    around=True,
)
def heading_above_titles(line: Line) -> Match:
    below, above, titles = line.next, line.previous, 0
    if above is None or not above.ends or not any(f.code == "CP401" for f in line.findings):
        return None
    while below is not None and titles <= MOST_TITLES and not below.piece.blank_before and _is_title(below):
        titles += 1
        below = below.next
    goes_on = below is not None and (below.ends or below.piece.blank_before > 0)
    return goes_on and 0 < titles <= MOST_TITLES


def _is_title(line: Line) -> bool:
    return not line.ends and 4 <= line.words <= LONGEST_TITLE and not line.findings
