"""Which of the names that an HTML page says are its story's authors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Set

from cleanpress.fields.choose import Candidate
from cleanpress.fields.page_names import Names, edited_names, names_by_source, said_words
from cleanpress.fields.printed import Printed, kinds_of
from cleanpress.model import Metadata
from cleanpress.read.html_titles import squeezed
from cleanpress.rules.fold import fold
from cleanpress.rules.name_shape import looks_like_name
from cleanpress.rules.names import is_entity, role_words
from cleanpress.rules.word_lists import word_set

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
_SIGNED = frozenset(["byline top", "class top", "rel top", "line marked near"])
"""Where a page prints who signs the story."""
_PLACEHOLDERS = word_set(
    "editor staff anonymous user guest wordpressadmin redaktion redaccion redazione redakcja editorial blog team"
)
_WEIGHED_BY_PLACE = frozenset(["full names", "no names", "entity", "house", "1 word"])
_SHAPES: Mapping[str, Callable[[Names], bool]] = {
    "1 name": lambda names: len(names) == 1,
    "2 names": lambda names: len(names) == 2,
    "3 names": lambda names: 3 <= len(names) < 5,
    "many names": lambda names: len(names) >= 5,
    "full names": lambda names: all(" " in name and looks_like_name(name) for name in names),
    "no names": lambda names: not all(map(looks_like_name, names)),
    "entity": lambda names: any(map(is_entity, names)),
    "placeholder": lambda names: any(fold(name) in _PLACEHOLDERS for name in names),
    "digits": lambda names: any(map(str.isdigit, "".join(names))),
    "lower": lambda names: " ".join(names).islower(),
    "capitals": lambda names: " ".join(names).isupper(),
    "1 word": lambda names: any(" " not in name for name in names),
    "long": lambda names: any(len(name.split()) > 4 for name in names),
    "role word": lambda names: any(word in role_words() for name in names for word in fold(name).split()),
}


Pool = dict[frozenset[str], Candidate[Names]]
"""Candidates by their names, folded."""


def author_candidates(meta: Metadata, page: Printed, headline: str | None) -> list[Candidate[Names]]:
    """All names and lists of names that may be the authors, with what speaks for and against them."""
    edited = edited_names(page.texts)
    pool, keys = _pooled(names_by_source(meta, page, edited))
    common = _common_signs(keys)
    said = said_words(page) if pool else frozenset()
    house, thread = _house(meta), "page: thread" in kinds_of(meta)
    persons = {key for key, one in pool.items() if not one.signs.isdisjoint(_SURE) and _are_persons(one.value)}
    firms = {key for key, one in pool.items() if any(_kinship(one.value, house)) or any(map(is_entity, one.value))}
    _drop_house(pool, persons - firms, house)
    for key, candidate in pool.items():
        signs, names = candidate.signs, candidate.value
        groups = "+".join(name for name, group in _GROUPS.items() if not signs.isdisjoint(group))
        signs |= {common, groups or "elsewhere", f"{groups.count('+') + bool(groups)} groups"}
        signs.update(_relations(key, keys, firms))
        signs.update(_wording(names, said, headline))
        if not edited.isdisjoint(map(fold, names)):
            signs.add("edited")
        shapes = {name for name, has in _SHAPES.items() if has(names)} | set(_kinship(names, house))
        signs |= shapes
        placed = shapes & _WEIGHED_BY_PLACE
        signs.update(f"{shape}: {groups}" for shape in placed)
        if thread:  # whose authors sign with the names of their accounts
            signs.update(f"thread: {sign}" for sign in (groups, *placed))
        if persons - {key}:
            signs.update(f"{shape}, others named" for shape in shapes & {"entity", "house"})
    return list(pool.values())


def _pooled(sources: Iterable[tuple[str, Names]]) -> tuple[Pool, dict[str, frozenset[str]]]:
    """The candidates with the sources that name them, and what each source names first."""
    pool: Pool = {}
    keys: dict[str, frozenset[str]] = {}
    for source, names in sources:
        key = _key(names)
        keys.setdefault(source, key)
        candidate = pool.setdefault(key, Candidate(names))
        candidate.signs.add(source)
        candidate.value = max(candidate.value, names, key=_spelling)
        if len(names) > 1:
            pool.setdefault(_key(names[:1]), Candidate(names[:1])).signs.add(f"first {source}")
    return pool, keys


def _drop_house(pool: Pool, persons: Iterable[frozenset[str]], house: frozenset[str]) -> None:
    """Publishers name themselves to search engines as the author of what, on the page, somebody signs."""
    if all(pool[key].signs.isdisjoint(_SIGNED) for key in persons):
        return
    for key, one in list(pool.items()):
        if one.signs.isdisjoint(_GROUPS["seen"]) and any(_kinship(one.value, house)):
            del pool[key]


def _key(names: Names) -> frozenset[str]:
    """Accounts are called as their owners: annlee, Ann Lee."""
    return frozenset([fold(name).replace(" ", "") for name in names])


def _spelling(names: Names) -> tuple[bool, int]:
    """How much a spelling tells: capitals where they belong, and accents that some systems take off."""
    joined = "".join(names)
    far = sum(not character.isascii() for character in joined)
    return not (joined.isupper() or joined.islower()), far + joined.count(" ")


def _common_signs(keys: Mapping[str, frozenset[str]]) -> str:
    """What the page's other candidates say of each: a machine-readable author makes all others less likely."""
    named = {key for source, key in keys.items() if source in _SURE}
    told = not keys.keys().isdisjoint(("jsonld", "meta", "article", "label"))
    alone = " alone" if len(frozenset().union(*named)) == 1 else ""
    return f"head names {'some' if told else 'none'}{alone}"


def _are_persons(names: Names) -> bool:
    return all(" " in name and looks_like_name(name) and not is_entity(name) for name in names)


def _house(meta: Metadata) -> frozenset[str]:
    """What the site and its publisher are called, `squeezed`."""
    publishers = (one.text for one in meta.told if one.source == "publisher")
    return frozenset(squeezed(name) for name in (meta.site, *publishers) if name)


def _wording(names: Names, said: frozenset[str], headline: str | None) -> Iterator[str]:
    words = (word for name in names for word in name.split())
    if any(len(word) >= 4 and word.lower() in said for word in words):
        yield "said"
    if headline and any(len(name) > 4 and name in headline for name in names):
        yield "in headline"


def _kinship(names: Names, house: frozenset[str]) -> Iterator[str]:
    """Whether the site itself is named, which many systems enter as the author."""
    whole = squeezed("".join(names))
    if any(squeezed(name) in house for name in names):
        yield "house"
    elif any(len(one) > 3 and (one in whole or (len(whole) > 3 and whole in one)) for one in house):
        yield "like house"


def _relations(key: frozenset[str], keys: Mapping[str, frozenset[str]], firms: Set[frozenset[str]]) -> Iterator[str]:
    """How it agrees with what other sources say. That one names the site itself speaks little against a person."""
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
            yield f"not {source} house" if other in firms else f"not {source}"
