"""CP507: jobs on offer, in boxes between the paragraphs of papers that have a market of them."""

from __future__ import annotations

import regex

from cleanpress.model import Label
from cleanpress.rules.engine import Match, rule
from cleanpress.rules.line import Line

# "(m/w/d)", "(f/m/x)", "(all genders)": German, Austrian and Swiss offers must be open to all, and say so.
_OPEN_TO_ALL = regex.compile(
    r"\((?:(?:[mwfdxi]|div\.?|gn|\*)(?:\s?[/|,*]\s?(?:[mwfdxi]|div\.?|gn|\*)){2,3}|all genders?|H/F|F/H|[hm]/v/x)\)",
    regex.IGNORECASE,
)


@rule(
    "CP507",
    Label.AD,
    why="The title of a job on offer names the sexes it is open to, as laws against discrimination ask; no sentence of "
    "a story does.",
    hit=[
        "He quit.\n\n⟦Fachkraft für Abwassertechnik (m/w/d) Stadt Musterstadt⟧\n\nHe left.",
        "⟦IT-Architekt*in (m/w/div) Musterwerke GmbH (öffnet im neuen Fenster)⟧",
        "⟦Senior Data Engineer (f/m/x)⟧",
        "⟦Chargé de projet (H/F) - Mairie de Lyon⟧",
        "⟦Product Owner (all genders) | Musterstadt⟧",
    ],
    miss=[
        "Die Stadt sucht eine Fachkraft (m/w/d), sagte die Bürgermeisterin am Montag.",
        "The answers (a/b/c) are below.",
        "Teams (M/F) of two",
        "Die Kürzel (m/w/d) in Stellenanzeigen sind Pflicht.",
    ],
    strength=3.2,
    cues=("/", "(all"),
    longest=24,
)
def job_on_offer(line: Line) -> Match:
    return not line.ends and _OPEN_TO_ALL.search(line.text) is not None
