"""Which of the titles that an HTML page says is its story's headline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cleanpress.fields.choose import Candidate
from cleanpress.fields.printed import Printed
from cleanpress.model import BODY_LABELS, Label, Metadata
from cleanpress.read.html_titles import cut_site, is_site, squeezed, title_parts

_LONGEST = 300
_BARE = frozenset(["label", "h1", "title", "title cut", "only h1"])
"""Sources that weigh differently on pages that tell machines nothing else."""
_LINES = 400
_GROUPS = {
    "seen": frozenset(["label", "h1", "class", "later h1"]),
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
        candidate.signs.update(_relations(key, strong))
    return list(pool.values())


def _said(meta: Metadata, page: Printed) -> Iterator[tuple[str, str]]:
    if page.main is not None:
        yield "label", page.texts[page.main]
    told = [one for one in meta.told if one.field == "title"]
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
        if one.source in {"h1", "h2", "headline"}:
            continue
        yield one.source, one.text
        if one.source in _CUT:
            if cut := cut_site(one.text, meta.site, meta.url, shown):
                yield f"{one.source} cut", cut
            for name, part in title_parts(one.text):
                yield f"{one.source} {name}", part


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


def _relations(key: str, strong: Mapping[str, str]) -> Iterator[str]:
    """How it agrees with what the surest sources say."""
    for source in _STRONG:
        other = strong.get(source)
        if other is None or other == key or len(key) < 4 or len(other) < 4:
            continue
        if key in other:
            yield f"in {source}"
        elif other in key:
            yield f"holds {source}"
        else:
            yield f"not {source}"
