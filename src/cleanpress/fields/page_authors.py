"""Which of the names that an HTML page says are its story's authors."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cleanpress.dates import find_dates
from cleanpress.fields.choose import Candidate
from cleanpress.model import BODY_LABELS, Label, Metadata
from cleanpress.read.html_titles import squeezed
from cleanpress.rules.fold import fold
from cleanpress.rules.name_shape import looks_like_name
from cleanpress.rules.names import is_entity, marker_length, names_author, person_names, role_words

Names = tuple[str, ...]

_HEAD = frozenset((
    "jsonld", "jsonld organization", "jsonld creator", "jsonld creator organization", "webpage", "person", "publisher",
    "meta", "article", "og", "dc", "parsely", "sailthru", "byl", "citation", "itemprop", "twitter", "contributor",
    "label", "link",
))  # fmt: skip
"""Sources whose text is a name, or a list of some, and nothing around it."""
_STRONG = ("jsonld", "meta", "label", "article", "byline top", "class top", "rel top", "line marked near", "href top")
"""Sources that a candidate is compared with."""
_GROUPS = {
    "head": frozenset(["meta", "article", "label", "parsely", "sailthru", "byl", "dc", "citation", "og", "itemprop"]),
    "jsonld": frozenset(["jsonld", "jsonld creator", "webpage"]),
    "seen": frozenset((
        "byline top", "class top", "rel top", "href top", "itemprop top", "line marked near", "line bare near",
        "address top",
    )),
    "far": frozenset([
        f"{source} {place}" for source in ("byline", "class", "rel", "href", "itemprop") for place in ("far", "bio")
    ] + ["line marked below", "line bare below", "says below", "says near"]),
}  # fmt: skip
_SURE = _GROUPS["head"] | _GROUPS["jsonld"] | _GROUPS["seen"] | {"jsonld organization"}
_PLACEHOLDERS = frozenset((
    "admin", "administrator", "editor", "name", "written by", "author", "staff", "unknown", "null", "undefined", "none",
    "anonymous", "user", "super user", "guest", "default", "webmaster", "wordpress", "wordpressadmin", "root", "test",
    "by", "posted by", "author name", "redaktion", "redaccion", "redazione", "redakcja",
))  # fmt: skip
_AROUND = re.compile(
    r"^(?:(?:written|posted|published|created|text|story)\s+)?(?:by|von|par|por|door)\b:?\s+"
    r"|(?<!\s)\s+(?:\([a-z.]{2,6}\)|@\w+)$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"://|^www\.|^@|\S@\S")
_TAIL = re.compile(r"\s*(?:[|•·–—(]|\d{1,2}[.:/]\d|\b(?:updated|published|posted|last|on|am|in|at)\b:?).*$", re.IGNORECASE)
_JOINED = re.compile(r"[,;&|/]|\s(?:and|und|et|y|e|og|och|en|i|with|mit)\s")
_READERS = frozenset([Label.COMMENT, Label.COMMENT_META, Label.COMMENT_FORM, Label.RELATED])
_UNNAMED = frozenset([Label.OTHER, Label.AUTHOR_BIO, Label.BODY, Label.SUBHEADING])
_WRITTEN = re.compile(
    r"\b(?:written|authored|article|posted|story|post|words|text) by:?\s+|\b(?:author|autor|autorin|auteur|autore):\s+"
    r"|\b(?:geschrieben|verfasst) von\s+|\bescrito por\s+|\b[ée]crit par\s+|\bscritto da\s+",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z\u00c0-\u017e][\w.'’-]+(?:\s+(?:(?:de|da|di|van|von|der|del|la|le)\s+)?[A-Z\u00c0-\u017e][\w.'’-]*){1,3}")
_OTHERS = re.compile(
    r"\b(?:edited|reviewed|checked|verified|translated|illustrat(?:ed|ions?)|photos?|photographs?|photography|pictures?)"
    r"(?: and \w+)?(?: by|:)\s+|\b(?:reviewer|editor|fact.?checker):\s+",
    re.IGNORECASE,
)
_CREDENTIALS = re.compile(
    r"(?:[,\s]+(?:Ph\.?D|M\.?D|Psy\.?D|Ed\.?D|R\.?N|B\.?S\.?N|R\.?D\.?N?|LDN|NP|DPT|DDS|DVM|LCSW|CSCS|MBA|MPH|M\.?Sc?|B\.?Sc|MA|BA|JD|"
    r"J\.D|Esq|CPA|CFP|CFA|FACLM|M\.Ed|MSW|LMFT)[.®]?)+$"
)
_NEAR = 14
"""Lines below the headline, and half as many above, among which the author is named."""
_MOST = 12
_STORY_WORDS = 3000
_LONGEST = 300


def author_candidates(
    meta: Metadata, headline: str | None, texts: Sequence[str], labels: Sequence[Label], main: int | None
) -> list[Candidate[Names]]:
    """All names and lists of names that may be the authors, with what speaks for and against them."""
    edited = _edited(texts)
    groups = _groups(meta, texts, labels, main, edited)
    said = _said(texts, labels)
    pool: dict[frozenset[str], Candidate[Names]] = {}
    keys: dict[str, frozenset[str]] = {}
    for source, names in groups:
        key = frozenset(map(fold, names))
        keys.setdefault(source, key)
        pool.setdefault(key, Candidate(names)).signs.add(source)
        if len(names) > 1:
            pool.setdefault(frozenset([fold(names[0])]), Candidate(names[:1])).signs.add(f"first {source}")
    told = bool(keys.keys() & {"jsonld", "meta", "article", "label"})
    persons = {key for key, one in pool.items() if not one.signs.isdisjoint(_SURE) and all(" " in name and looks_like_name(name) and not is_entity(name) for name in one.value)}
    named = {key for source, key in keys.items() if source in _SURE}
    alone = len(set().union(*named)) == 1 if named else False
    house = {squeezed(name) for name in (meta.site, *(one.text for one in meta.told if one.source == "publisher")) if name}
    for key, candidate in pool.items():
        candidate.signs.add("head names some" if told else "head names none")
        groups = [name for name, group in _GROUPS.items() if not candidate.signs.isdisjoint(group)]
        candidate.signs.add("+".join(groups) or "elsewhere")
        candidate.signs.add(f"{len(groups)} groups")
        candidate.signs.update(_relations(key, keys))
        if alone and key in named:
            candidate.signs.add("alone")
        if any(len(word) >= 4 and word.lower() in said for name in candidate.value for word in name.split()):
            candidate.signs.add("said")
        if not key.isdisjoint(edited):
            candidate.signs.add("edited")
        shape = set(_shape(candidate.value, house, headline))
        candidate.signs |= shape
        for one in shape & {"full names", "no names", "entity", "house", "1 word"}:
            candidate.signs.add(f"{one}: {'+'.join(groups)}")
            if one in {"entity", "house"} and persons - {key}:
                candidate.signs.add(f"{one}, others named")
    return list(pool.values())


def _groups(
    meta: Metadata, texts: Sequence[str], labels: Sequence[Label], main: int | None, edited: frozenset[str]
) -> list[tuple[str, Names]]:
    """The names of each source, each once, in order; of lines, those of each line."""
    found: dict[str, list[str]] = {}
    for one in meta.told:
        if one.field == "author":
            names = _listed(one.text) if one.source in _HEAD else _printed(one.text)
            found.setdefault(one.source, []).extend(names)
    groups = [(source, _unique(names)[:_MOST]) for source, names in found.items()]
    near: list[str] = []
    for source, text in _lines(texts, labels, main):
        names = _printed(text)
        groups.append((source, _unique(names)))
        if source.startswith("line") and source.endswith("near"):
            near.extend(names)
    groups.append(("lines near", _unique(near)[:_MOST]))
    # Beside the author, pages name who edited and checked in elements of the same class.
    kept = [(source, tuple(name for name in names if fold(name) not in edited) or names) for source, names in groups]
    return [(source, names) for source, names in kept if names]


def _lines(texts: Sequence[str], labels: Sequence[Label], main: int | None) -> Iterator[tuple[str, str]]:
    """The lines that name somebody, with how and where they stand."""
    story = next((i for i, label in enumerate(labels) if label in BODY_LABELS), len(labels))
    middle = story if main is None else main
    for i, label in enumerate(labels):
        text = texts[i]
        if len(text) > _LONGEST or label in _READERS:
            continue
        place = "near" if middle - _NEAR // 2 <= i <= middle + _NEAR else "above" if i < middle else "below"
        if label is Label.BYLINE and names_author(text):
            marked = "marked" if marker_length(text.lstrip("- ").split()) else "dash" if text.startswith("—") else "bare"
            yield f"line {marked} {place}", text
        elif place == "near" and 2 <= len(text.split()) <= 4 and label in _UNNAMED and looks_like_name(text):
            yield f"name {label.value} {place}", text
        elif (match := _WRITTEN.search(text)) and (name := _NAME.match(text, match.end())):
            yield f"says {place}", name[0]


def _edited(texts: Sequence[str]) -> frozenset[str]:
    """Who edited, checked, translated or photographed, as far as lines of few words tell."""
    found: set[str] = set()
    for text in texts:
        if len(text) <= 160 and (match := _OTHERS.search(text)):
            found.update(map(fold, person_names(text[match.end() :])))
    return frozenset(found)


def _said(texts: Sequence[str], labels: Sequence[Label]) -> frozenset[str]:
    """The words that the story writes in small letters: hardly a part of a name."""
    found: set[str] = set()
    left = _STORY_WORDS
    for text, label in zip(texts, labels, strict=True):
        if label in BODY_LABELS and left > 0:
            words = text.split()
            left -= len(words)
            found.update(word.strip(".,;:!?()\"'“”’") for word in words if word[0].islower())
    return frozenset(found)


def _listed(text: str) -> list[str]:
    """The names in a value that holds nothing else."""
    if ";" in text or "|" in text:
        return [name for part in re.split("[;|]", text)[:_MOST] if part.strip() for name in _listed(part)]
    bare = _AROUND.sub("", text.strip()).strip(" ,;")
    if not bare or _ADDRESS.search(bare) or len(bare) > _LONGEST:
        return []
    if _JOINED.search(bare):
        names = tuple(short for name in person_names(bare) if (short := _CREDENTIALS.sub("", f" {name}").strip()))
        if names and all(looks_like_name(name) for name in names):
            return list(names)
    return [bare]


def _printed(text: str) -> list[str]:
    """The names in a text of the page that may hold a role, a date, a link beside them."""
    names = [short for name in person_names(text) if (short := _CREDENTIALS.sub("", f" {name}").strip())]
    if names and all(looks_like_name(name) for name in names):
        return names
    if find_dates(text):
        return names
    bare = _TAIL.sub("", _AROUND.sub("", text.strip())).strip(" ,;:")
    if bare and len(bare.split()) <= 4 and len(bare) <= 40 and any(map(str.isalpha, bare)):
        return [bare]
    return names


def _unique(names: Iterable[str]) -> Names:
    seen: dict[str, str] = {}
    for name in names:
        if key := fold(name):
            seen.setdefault(key, name)
    return tuple(seen.values())


def _relations(key: frozenset[str], keys: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """How it agrees with what other sources say."""
    for source in _STRONG:
        other = keys.get(source)
        if other is None or other == key:
            continue
        if key < other:
            yield f"in {source}"
        elif other < key:
            yield f"holds {source}"
        elif key & other:
            yield f"meets {source}"
        else:
            yield f"not {source}"


def _shape(names: Names, house: set[str], headline: str | None) -> Iterator[str]:
    yield "1 name" if len(names) == 1 else "2 names" if len(names) == 2 else "3 names" if len(names) < 5 else "many names"
    joined = " ".join(names)
    if all(" " in name and looks_like_name(name) for name in names):
        yield "full names"
    elif all(looks_like_name(name) for name in names):
        yield "names"
    else:
        yield "no names"
    if any(is_entity(name) for name in names):
        yield "entity"
    if any(squeezed(name) in house for name in names):
        yield "house"
    elif any(len(one) > 3 and (one in squeezed(joined) or squeezed(joined) in one) for one in house):
        yield "like house"
    if any(fold(name) in _PLACEHOLDERS for name in names):
        yield "placeholder"
    if any(map(str.isdigit, joined)):
        yield "digits"
    if joined.islower():
        yield "lower"
    if joined.isupper():
        yield "capitals"
    if any(" " not in name for name in names):
        yield "1 word"
    if any(len(name.split()) > 4 for name in names):
        yield "long"
    if any(word in role_words() for name in names for word in fold(name).split()):
        yield "role word"
    if headline and any(len(name) > 4 and name in headline for name in names):
        yield "in headline"
