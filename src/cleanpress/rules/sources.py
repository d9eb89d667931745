"""CP617: whose report the story is."""

from __future__ import annotations

import regex

from cleanpress.model import Label
from cleanpress.rules.cues import folded_cues
from cleanpress.rules.engine import Match, rule
from cleanpress.rules.fold import fold
from cleanpress.rules.line import Line
from cleanpress.rules.names import agencies

_BETWEEN = regex.compile(r"[/|,;+&、，]| [-–—] | (?:and|und|et|y|e|en|i|och|og|ja|ve|и|та|و) ")


@rule(
    "CP617",
    Label.BYLINE,
    why="Papers that print an agency's report say so in a line of its own: a word for source, and agencies.",
    hit=[
        "He left town.\n\n⟦Source: Reuters⟧",
        "⟦Fuente: EFE⟧",
        "⟦Source : AFP⟧",
        "⟦Bron: ANP⟧",
        "⟦Kaynak: AA⟧",
        "⟦Источник: РИА Новости⟧",
        "⟦المصدر : وكالات⟧",
        "⟦提供：共同通信⟧",
        "⟦With inputs from PTI⟧",
        "⟦Zdroj: ČTK, Reuters⟧",
    ],
    miss=[
        "Source: the minutes of the council",
        "The source was Reuters.",
        "Source: Reuters reported on Monday that the mayor would go",
        "With inputs from farmers, the plan was changed.",
        "Fuente: elaboración propia",
        "Bron: ANP\n\nDe veerboot vaart vanaf 1 mei weer, negen jaar nadat de laatste boot werd verkocht.",
    ],
    strength=3.2,
    cues={":", "：", *(opening.split(" ")[0] for opening in folded_cues("source") if " " in opening)},
    longest=10,
    around=True,
)
def agency_as_source(line: Line) -> Match:
    if line.next is not None and line.next.is_paragraph:
        return False  # amid the story it is the credit of a picture
    opening, colon, rest = line.text.replace("：", ":").partition(":")
    if not colon:
        opening, rest = _with_files(line.text)
    if fold(opening) not in folded_cues("source") or not rest.strip():
        return False
    return all(fold(name) in agencies() for name in _BETWEEN.split(" ".join(rest.split()).strip(".")))


def _with_files(text: str) -> tuple[str, str]:
    """The words before the agencies where no colon stands between, and the agencies: "With files from Reuters"."""
    words = text.split()
    for length in range(min(4, len(words) - 1), 1, -1):
        opening = " ".join(words[:length])
        if fold(opening) in folded_cues("source"):
            return opening, " ".join(words[length:])
    return "", ""
