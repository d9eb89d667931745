"""Which of the titles that an HTML page says is its story's headline."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from cleanpress.fields.choose import Candidate
from cleanpress.fields.printed import Printed
from cleanpress.fields.title_likeness import GOES_ON, is_description, relations, slug_signs, slugs_of, words_of
from cleanpress.model import BODY_LABELS, Label, Metadata, Told
from cleanpress.read.html_titles import cut_site, is_site, squeezed, title_parts, without_site

_LONGEST = 300
_BARE = frozenset(["label", "h1", "title", "title cut", "only h1"])
"""Sources that weigh differently on pages that tell machines nothing else."""
_LINES = 400
_GROUPS = {
    "seen": frozenset(["label", "h1", "class", "later h1", "h1 behind", "h1 before"]),
    "meta": frozenset(["og", "twitter", "dc", "meta", "parsely", "sailthru", "og cut", "twitter cut", "itemprop"]),
    "jsonld": frozenset(["jsonld", "jsonld cut"]),
    "title": frozenset(["title", "title cut", "title front"]),
}
_HEAD = _GROUPS["meta"] | _GROUPS["jsonld"] | _GROUPS["title"]
_MARKED = frozenset(["h1", "class", "later h1", "later class", *_HEAD])
_STRONG = ("label", "h1", "jsonld", "og", "title")
"""Sources that a candidate is compared with: does it hold them, or stand in them?"""
_CUT = frozenset(["title", "og", "twitter", "dc", "meta", "webpage", "jsonld", "itemname", "jsonld name"])
"""Titles that may carry the site's name."""
_TOLD = frozenset(["og", "jsonld", "twitter", "meta", "dc", "title cut"])
_SHOWN = frozenset(["h1", "label"])
_BARS = (" | ", " - ", " – ", " — ", " · ", " » ", " :: ", "|")


def title_candidates(meta: Metadata, page: Printed) -> list[Candidate[str]]:
    """All titles of a page with what speaks for them."""
    pool: dict[str, Candidate[str]] = {}
    strong: dict[str, str] = {}
    for source, text in _said(meta, page):
        key = squeezed(text)
        if not key or len(text) > _LONGEST:
            continue
        candidate = pool.setdefault(key, Candidate(text))
        if text.count(" ") > candidate.value.count(" "):
            candidate.value = text  # a line break between two lines of a heading, lost
        candidate.signs.add(source)
        strong.setdefault(source, key)
    shown = _shown(page, pool)
    seen_title = any(
        not candidate.signs.isdisjoint(_GROUPS["seen"]) and not candidate.signs.isdisjoint(_HEAD)
        for candidate in pool.values()
    )
    bare = strong.keys().isdisjoint({"og", "jsonld"})
    slugs = slugs_of(meta.url)
    words = {key: words_of(candidate.value) for key, candidate in pool.items()}
    surest = {source: (strong[source], words[strong[source]]) for source in _STRONG if source in strong}
    for key, candidate in pool.items():
        if bare:
            candidate.signs.update([f"bare {sign}" for sign in _BARE & candidate.signs])
        groups = [name for name, group in _GROUPS.items() if not candidate.signs.isdisjoint(group)]
        candidate.signs.add("+".join(groups) or "elsewhere")
        candidate.signs.add(f"{len(groups)} groups")
        if groups and groups != ["seen"] and not seen_title:
            candidate.signs.add("head, page shows other")
        candidate.signs |= shown.get(key, set())
        if "label" in candidate.signs:
            candidate.signs.add("label only" if candidate.signs.isdisjoint(_MARKED) else "label marked")
        candidate.signs.update(_shape(candidate.value, meta))
        candidate.signs.update(_heading_signs(candidate.signs, pool.values()))
        related = set(relations(key, words[key], surest))
        if groups == ["seen"] and "bar" not in candidate.signs and any(sign.startswith(GOES_ON) for sign in related):
            candidate.signs.add("head is cut off")
        candidate.signs |= related
        candidate.signs.update(slug_signs(words[key], slugs))
    return list(pool.values())


def _said(meta: Metadata, page: Printed) -> Iterator[tuple[str, str]]:
    if page.main is not None:
        yield "label", page.texts[page.main]
    told = _without_descriptions([one for one in meta.told if one.field == "title"])
    headings = [one.text for one in told if one.source == "h1"]
    for number, text in enumerate(headings[:5]):
        yield ("h1" if number == 0 else "later h1"), text
        if len(headings) == 1:
            yield "only h1", text
    classed = [one.text for one in told if one.source == "headline"]
    for number, text in enumerate(classed[:5]):
        yield ("class" if number == 0 else "later class"), text
    shown = [*headings[:3], *classed[:2]]
    for one in told:
        if one.source not in {"h1", "h2", "headline"}:
            yield from _forms(one, meta, shown) if one.source in _CUT else [(one.source, one.text)]


def _forms(one: Told, meta: Metadata, shown: Sequence[str]) -> Iterator[tuple[str, str]]:
    """A title that may carry the site's name, with and without it, and its parts."""
    bare = without_site(one.text, meta.site, meta.url)
    yield one.source, bare
    if bare != one.text:
        yield "with its site", one.text
    if cut := cut_site(one.text, meta.site, meta.url, shown):
        yield f"{one.source} cut", cut
    for name, part in title_parts(one.text):
        yield f"{one.source} {name}", part


def _without_descriptions(told: list[Told]) -> list[Told]:
    """What is told, a description in the place of the headline called one, and the name the headline."""
    titles = [one.text for one in told if one.source == "title"]
    titles += [part for title in titles for name, part in title_parts(title) if name in {"front", "first"}]
    given = {one.source: one for one in reversed(told) if one.source in {"jsonld", "jsonld name"}}
    headline, name = given.get("jsonld"), given.get("jsonld name")
    if headline is None or name is None or not is_description(headline.text, name.text, titles):
        return told
    others = [Told("title", "jsonld other", one.text) if one is headline else one for one in told]
    return [*others, Told("title", "jsonld", name.text)]


def _heading_signs(signs: set[str], others: Collection[Candidate[str]]) -> Iterator[str]:
    """Whether the head, too, has the heading without its rubric, or has it with it."""
    if "h1 behind" in signs:
        whole = any(not one.signs.isdisjoint(_SHOWN) and not one.signs.isdisjoint({"og", "jsonld"}) for one in others)
        yield "behind told" if not signs.isdisjoint(_TOLD) else "behind, whole told" if whole else "behind only"
    if "h1 before" in signs:
        yield "before told" if not signs.isdisjoint(_TOLD) else "before only"


def _shown(page: Printed, pool: Mapping[str, Candidate[str]]) -> dict[str, set[str]]:
    """Which candidates stand in the page's text as a line, and where."""
    found: dict[str, set[str]] = {}
    story = page.first_paragraph
    longest = 20 + max((len(candidate.value) for candidate in pool.values()), default=0)
    for i, text in enumerate(page.texts[:_LINES]):
        if len(text) <= longest and (key := squeezed(text)) in pool:
            signs = found.setdefault(key, set())
            signs.add("line")
            if i <= story + 3:
                signs.add("line above story")
            if page.labels[i] is Label.HEADLINE:
                signs.add("line labelled")
            elif page.labels[i] not in BODY_LABELS:
                signs.add(f"line {page.labels[i].value}")
    return found


def _shape(text: str, meta: Metadata) -> Iterator[str]:
    words = len(text.split())
    yield (
        "1 word"
        if words == 1
        else "2 words"
        if words == 2
        else "3 words"
        if words == 3
        else "long"
        if words > 22
        else "words"
    )
    if is_site(text, meta.site, meta.url):
        yield "site"
    elif meta.site and len(squeezed(meta.site)) > 3 and squeezed(meta.site) in squeezed(text):
        yield "with site"
    if any(bar in text for bar in _BARS):
        yield "bar"
    if text.endswith((".", "...", "…", ",")):
        yield "stop"
    if text.isupper():
        yield "capitals"
