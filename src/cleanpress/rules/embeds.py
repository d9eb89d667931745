"""CP516, CP517: what asks readers for consent: placeholders of embedded posts, and the lines of banners."""

from __future__ import annotations

import regex

from cleanpress.model import Label
from cleanpress.rules.cues import count_cues
from cleanpress.rules.engine import Match, rule
from cleanpress.rules.line import Line

FARTHEST = 3
"""Lines from one of the placeholder's lines to the next at the most."""
LONGEST = 140
LONGER = 20
"""Words for each of which a line must speak once more of what it takes."""
SOURCE_WORDS = 12
"""Words up to which a line says no more than where the content comes from."""
BUTTON_WORDS = 4
"""Words up to which a line beside the placeholder is its button or link: "YouTube content"."""
EMBED = "CP516"
CONSENT_RULES = frozenset({"CP504", "CP513", EMBED})
SURE = 2.4
"""Log-odds from which one of these rules is sure."""
# "Here", "you", "I agree", "our": the page speaks to its reader.
_SPEAKS = regex.compile(
    r"\b(?:you|your|we|our|this|please|click|i agree|du|dir|dein\w*|sie|ihnen|ihr\w*|ich|mir|unser\w*|bitte|dies\w*"
    r"|vous|votre|vos|nous|notre|ce|cet|cette|tu|te|usted|este|nuestr\w+|questo|nostr\w+|você|seu|nosso|nossa"
    r"|je|jouw|u|uw|deze|onze|ta|tę|twoj\w+|tento|naš\w*|detta|din|vår\w*|dette|vores|tämä\w*)\b"
)
_QUOTES = frozenset('“”„«»"')


@rule(
    EMBED,
    Label.NAV,
    why="Until their reader consents, pages print a box in the place of each embedded post, video or map: what it is, "
    "whose it is, that data flows, a button. Several such lines stand close to each other; a story has one at most.",
    hit=[
        "He quit.\n\n⟦Third-party content is not available⟧\n⟦Your privacy settings block it on X.⟧\n\nHe left.",
        "Er ging.\n\nExterner Inhalt\n⟦Mit dem Anzeigen willigen Sie ein, dass Daten an YouTube gehen.⟧\n\nNa gut.",
        "Il partit.\n\n⟦Ce contenu provient d'Instagram⟧\n⟦Si vous acceptez ses cookies, il s'affiche.⟧\n\nEt après ?",
        "Hij vertrok.\n\n⟦Deze inhoud van YouTube is geblokkeerd⟧\n⟦Geef toestemming om deze cookies te laden.⟧\n\nEn?",
    ],
    miss=[
        "He allowed YouTube to show the film.\n\nThe court had blocked it on Facebook a year before.",
        "Twitter asks its users to accept new settings.\n\nInstagram will load fewer posts, the company said.",
        "You can block posts on Facebook.\n\nYou can allow cookies, too, but you need not.",
        "External content\n\nThe mayor quit on Monday, and the council will meet.",
    ],
    strength=3.2,
    longest=LONGEST,
    mentions="embed",
    around=True,
)
def line_of_embed(line: Line) -> Match:
    if _tells(line):
        box = _box(line)
        return bool(box) and any(map(_names_content, (line, *box)))
    if line.words > BUTTON_WORDS or line.ends or not (_names_content(line) or _unlocks(line)):
        return False
    box = _box(line)
    return any(map(_is_sure, box)) and any(map(_names_content, (line, *box)))


@rule(
    "CP517",
    Label.NAV,
    why="Cookie banners and privacy dialogues go on about what each cookie does, and ask for consent: beside a line "
    "that asks for it for sure, one that speaks to its reader of the same is another.",
    hit=["He quit.\n\nWe use cookies to make this site work.\n⟦Privacy settings can be changed by you.⟧\n\nHe left."],
    miss=["We use cookies to make this site work.\n\nThe mayor quit, and his settings were changed by the council."],
    strength=3.2,
    longest=LONGEST,
    shortest=BUTTON_WORDS + 1,
    mentions="embed",
    around=True,
)
def line_of_banner(line: Line) -> Match:
    # Below the field for a comment the same words are part of its form.
    if any(f.label is Label.COMMENT_FORM for f in line.findings):
        return False
    return _tells(line) and any(map(_is_sure, _neighbours(line)))


def _box(line: Line) -> list[Line]:
    """The lines close to it that are a placeholder's, or may be."""
    return [other for other in _neighbours(line) if _is_sure(other) or _tells(other)]


def _tells(line: Line) -> bool:
    """Whether the line speaks to its reader of content and whose it is, or of what it takes to show it."""
    text = line.text.lower()
    if _QUOTES.intersection(text) or (line.ends and not _SPEAKS.search(text)):
        return False
    hosted, platform = count_cues(text, "hosted") > 0, count_cues(text, "platform") > 0
    unlocks = count_cues(text, "unlock")
    if unlocks > line.words // LONGER:
        return unlocks + (hosted or platform) > 1
    return hosted and platform and line.words <= SOURCE_WORDS


def _names_content(line: Line) -> bool:
    return count_cues(line.text.lower(), "hosted") > 0


def _unlocks(line: Line) -> bool:
    return count_cues(line.text.lower(), "unlock") > 0


def _is_sure(line: Line) -> bool:
    return any(f.code in CONSENT_RULES and f.weight >= SURE for f in line.findings)


def _neighbours(line: Line) -> list[Line]:
    """The lines above and below, as far as a placeholder reaches."""
    found: list[Line] = []
    above, below = line.previous, line.next
    for _ in range(FARTHEST):
        found += [other for other in (above, below) if other is not None]
        above = above.previous if above is not None else None
        below = below.next if below is not None else None
    return found
