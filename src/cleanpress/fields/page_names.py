"""The names that each part of an HTML page says: its head, its elements, its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from cleanpress.dates import find_dates
from cleanpress.fields.printed import Printed
from cleanpress.model import BODY_LABELS, Label, Metadata
from cleanpress.rules.fold import fold
from cleanpress.rules.name_shape import looks_like_name
from cleanpress.rules.names import is_marker, marker_length, names_author, person_names
from cleanpress.rules.word_lists import word_set

Names = tuple[str, ...]

_HEAD = frozenset((
    "jsonld", "jsonld news", "jsonld organization", "jsonld creator", "jsonld creator organization", "webpage",
    "person", "publisher", "meta", "article", "og", "dc", "parsely", "sailthru", "byl", "citation", "itemprop",
    "twitter", "contributor", "label", "link",
))  # fmt: skip
"""Sources whose text is a name, or a list of some, and nothing around it."""
_AROUND = re.compile(
    r"^(?:(?:written|posted|published|created|text|story)\s+)?(?:by|von|par|por|door)\b:?\s+"
    r"|(?<!\s)\s+(?:\([a-z.]{2,6}\)|@\w+)$",
    re.IGNORECASE,
)
_GLUED = re.compile(r"^By(?=(?:[A-Z][a-z]+|(?:[A-Z]\.){1,3}) [A-Z])")
"""Set apart by a style sheet alone: "ByAnn Lee", "ByJ.R. Stone"."""
_ADDRESS = re.compile(r"://|^www\.|^@|\S@\S")
_BEHIND = re.compile(r"[|•·–—(]|\d[.:/]\d|\b(?:updated|published|posted|last|on|am|in|at)\b", re.IGNORECASE)
"""What may stand behind a name: a date, a clock, a rubric."""
_JOINED = re.compile(r"[,;&|/]|\s(?:and|und|et|y|e|og|och|en|i|with|mit)\s")
_READERS = frozenset([Label.COMMENT, Label.COMMENT_META, Label.COMMENT_FORM, Label.RELATED])
_UNNAMED = frozenset([Label.OTHER, Label.AUTHOR_BIO, Label.BODY, Label.SUBHEADING])
_WRITTEN = re.compile(
    r"\b(?:written|authored|article|posted|story|post|words|text) by:?\s+|\b(?:author|autor|autorin|auteur|autore):\s+"
    r"|\b(?:geschrieben|verfasst) von\s+|\bescrito por\s+|\b[ée]crit par\s+|\bscritto da\s+",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"[A-Z\u00c0-\u017e][\w.'’-]+(?:\s+(?:(?:de|da|di|van|von|der|del|la|le)\s+)?[A-Z\u00c0-\u017e][\w.'’-]*){1,3}"
)
_OTHERS = re.compile(
    r"\b(?:edited|reviewed|checked|verified|translated|illustrat(?:ed|ions?)|photos?|photographs?|photography|pictures?)"
    r"(?: and \w+)?(?: by|:)\s+|\b(?:reviewer|editor|fact.?checker):\s+",
    re.IGNORECASE,
)
_CREDENTIALS = word_set(
    "phd md psyd edd pharmd rn bsn rd rdn ldn np dpt dds dmd dvm lcsw cscs mba mph ms msc bsc ma ba jd esq cpa cfp cfa"
    " faclm facs faad med msw lmft do"
)
_NOBODY = frozenset((
    "undefined", "null", "none", "unknown", "name", "by", "posted by", "written by", "author", "author name", "n/a",
    "default", "test", "admin", "administrator", "super user", "webmaster", "wordpress", "root", "view profile",
    "view all posts", "read more", "follow", "read", "min read", "minute read", "minutes", "anonym", "anonimo",
    "written", "reading", "reading time", "profile", "edit", "lesezeit", "bearbeiten", "编辑", "編集",
))  # fmt: skip
"""What programs and forms print where a name should be."""
_CONTROLS = word_set(
    "share article sign log login logout menu subscribe newsletter newsletters learn more disclosure advertiser account"
    " advertisement create video library privacy policy cookies cookie home search read reply explore shop follow view"
    " download pdf print comments comment checked youtube facebook twitter instagram linkedin pinterest tiktok bluesky"
    " whatsapp reddit rss anmelden registrieren"
)
"""Words of buttons, menus and networks, of which no name is made: "Member Login", "Advertiser Disclosure"."""
_NAME_WORDS, _NAME_CHARS = 4, 40
_MOST = 12
_MOST_LINES = 60
_LONGEST = 300
_SHORT = 160
_SIGN_WORDS = 20
"""Words of a byline at the most that stands in a line held for something else."""
_MARKER = 24
"""Characters of a line that holds "Written by" and nothing else: the name stands below."""
_STORY_WORDS = 2000


def names_by_source(meta: Metadata, page: Printed, edited: frozenset[str]) -> list[tuple[str, Names]]:
    """The names of each source, each once, in order; of lines, those of each line."""
    found: dict[str, list[str]] = {}
    for one in meta.told:
        if one.field == "author" and one.source != "sign":
            names = _listed(one.text) if one.source in _HEAD else _printed(one.text)
            found.setdefault(one.source, []).extend(names)
    groups = [(source, _unique(names)) for source, names in found.items()]
    known = {fold(name): name for _, names in groups for name in names if " " in name}
    near: list[str] = []
    signs = [one.text for one in meta.told if one.source == "sign" and names_author(one.text)]
    lines = ((f"line {_form(text)} near", text) for text in signs)
    for source, text in chain(lines, islice(_lines(page), _MOST_LINES)):
        signers = [_as_known(name, known) for name in _printed(text)]
        groups.append((source, _unique(signers)))
        if source.startswith("line") and source.endswith("near"):
            near.extend(signers)
    groups.append(("lines near", _unique(near)))
    # Beside the author, pages name who edited and checked in elements of the same class.
    kept = [(source, tuple(name for name in names if fold(name) not in edited) or names) for source, names in groups]
    return [(source, names) for source, names in kept if names]


def _lines(page: Printed) -> Iterator[tuple[str, str]]:
    """The lines that name somebody, with how and where they stand."""
    top = page.top
    for i, label in enumerate(page.labels):
        text = page.texts[i]
        if len(text) > _LONGEST or label in _READERS:
            continue
        if page.beside[i] and i not in top:
            continue
        place = "near" if i in top else "above" if i < top.start else "below"
        if (label is Label.BYLINE or place == "near") and _follows_marker(page, i) and names_author(text):
            yield f"line marked {place}", text
        elif label is Label.BYLINE and names_author(text):
            yield f"line {_form(text)} {place}", text
        elif (label is Label.BYLINE or (place == "near" and label not in BODY_LABELS)) and (
            signed := _signed(text, dated=page.dated[i])
        ):
            yield f"line marked {place}", signed
        elif place == "near" and 2 <= len(text.split()) <= 4 and label in _UNNAMED and looks_like_name(text):
            yield f"name {label.value} {place}", text
        elif _may_say(text) and (match := _WRITTEN.search(text)) and (name := _NAME.match(text, match.end())):
            yield f"says {place}", name[0]


def _signed(text: str, *, dated: bool) -> str | None:
    """What a short line says from its marker on, which may stand behind the day: "Published 1 May 2024 by Ann Lee"."""
    bare = text.lstrip("-–—•· ")
    if len(bare) > _SHORT:
        return None
    if dated and (spans := find_dates(bare)) and spans[0].start <= _MARKER:
        bare = bare[spans[0].end :].lstrip("-–—•·|, ")
    words = bare.split()
    return bare if 1 < len(words) <= _SIGN_WORDS and marker_length(words) and names_author(bare) else None


def _follows_marker(page: Printed, i: int) -> bool:
    above = page.texts[i - 1] if i else ""
    return len(above) <= _MARKER and len(page.texts[i]) <= _SHORT and is_marker(above.lstrip("- ").split())


def _may_say(text: str) -> bool:
    """Whether the dearer look is worth it."""
    return ":" in text or " by" in text or " von " in text or " par " in text or " por " in text or " da " in text


def _as_known(name: str, known: Mapping[str, str]) -> str:
    """A name without what the line prints behind it, if an element or the head names who begins it."""
    words = name.split()
    begins = (" ".join(words[:length]) for length in range(len(words) - 1, 1, -1))
    return next((known[key] for begin in begins if (key := fold(begin)) in known), name)


def _form(byline: str) -> str:
    """Whether a byline has a marker ("By"), or a dash, as posts of social media quoted in the story end."""
    return "marked" if marker_length(byline.lstrip("- ").split()) else "dash" if byline.startswith("—") else "bare"


def edited_names(texts: Sequence[str]) -> frozenset[str]:
    """Who edited, checked, translated or photographed, as far as lines of few words tell."""
    found: set[str] = set()
    for text in texts:
        if len(text) <= _SHORT and (":" in text or " by " in text) and (match := _OTHERS.search(text)):
            found.update(map(fold, person_names(text[match.end() :])))
    return frozenset(found)


def said_words(page: Printed) -> frozenset[str]:
    """The words that the story writes in small letters: hardly a part of a name."""
    found: set[str] = set()
    left = _STORY_WORDS
    for text, label in zip(page.texts, page.labels, strict=True):
        if label in BODY_LABELS and left > 0:
            words = text.split()[:left]
            left -= len(words)
            found.update(filter(str.islower, words))
    return frozenset([word.strip(".,;:!?()\"'“”’") for word in found])


def _listed(text: str) -> list[str]:
    """The names in a value that holds nothing else."""
    if ";" in text or "|" in text:
        return [name for part in re.split("[;|]", text)[:_MOST] if part.strip() for name in _listed(part)]
    bare = _AROUND.sub("", text.strip()).strip(" ,;")
    if marker_length(words := bare.split()) and not is_marker(words):
        return _printed(bare)
    if not bare or _ADDRESS.search(bare) or len(bare) > _LONGEST:
        return []
    names = _persons(bare) if _JOINED.search(bare) else []
    return names if names and all(map(looks_like_name, names)) else [bare]


def _printed(text: str) -> list[str]:
    """The names in a text of the page that may hold a role, a date, a link beside them."""
    text = _GLUED.sub("By ", text.lstrip("-–—•· "))
    names = _persons(text)
    if (names and all(map(looks_like_name, names))) or find_dates(text):
        return names
    bare = _AROUND.sub("", text.strip())
    behind = _BEHIND.search(bare)
    bare = (bare[: behind.start()] if behind else bare).strip(" ,;:")
    words = bare.split()
    short = 0 < len(words) <= _NAME_WORDS and len(bare) <= _NAME_CHARS and any(map(str.isalpha, bare))
    return [bare] if short and not is_marker(words) else names


def _persons(text: str) -> list[str]:
    """The names of a byline without "MD", "PhD" behind them."""
    return list(filter(None, map(_without_credentials, person_names(text))))


def _without_credentials(name: str) -> str:
    words = name.split()
    while words and _is_credential(re.sub(r"\W", "", words[-1])):
        words.pop()
    return " ".join(words).rstrip(",")


def _is_credential(word: str) -> bool:
    """Whether a degree is meant, which has two capitals at least: "MA", "PhD". Ma and Do are surnames."""
    return word.lower() in _CREDENTIALS and (sum(map(str.isupper, word)) > 1 or word == "Esq")


def _unique(names: Iterable[str]) -> Names:
    seen: dict[str, str] = {}
    for name in names:
        if (key := fold(name)) and key not in _NOBODY and _CONTROLS.isdisjoint(key.split()):
            seen.setdefault(key, name)
    return tuple(seen.values())[:_MOST]
