"""Titles that carry the names of site and section: cut into parts, compared without spaces and marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from cleanpress.read.html_address import parted
from cleanpress.remember import remember

_SEPARATOR = re.compile(r"(?<!\s)\s+[|\-–—·•»«:/~]{1,2}\s+|(?:(?<!\s)\s+)?[|»]\s*")
_MARKS = re.compile(r"[\W_]+")
_MAX_PARTS = 8
_SITE_WORDS, _LEAST_HOST = 5, 5
"""Words of a site's name, and letters of the word in its address that tell it."""


@remember
def squeezed(text: str) -> str:
    """A text's letters and digits in lower case: what two spellings of one title share."""
    return _MARKS.sub("", text).casefold().removeprefix("www")


def cut_site(title: str, site: str | None, url: str | None, titles: Sequence[str] = ()) -> str | None:
    """A title without the site's name and sections at its ends; None if nothing else is in it."""
    cuts = _cuts(title)
    parts = len(cuts) - 1
    if 1 < parts <= _MAX_PARTS and titles:
        shown = {squeezed(heading) for heading in titles}
        for first, last in sorted(combinations(range(len(cuts)), 2), key=lambda ends: ends[0] - ends[1]):
            stretch = title[cuts[first][1] : cuts[last][0]].strip()
            if squeezed(stretch) in shown:
                return stretch
    ends = _without_site(title, cuts, site, url)
    if ends is None:
        return None
    first, last = ends
    # A bar stands before a name even where nothing else tells it: "A long headline of the story | Daily Bread".
    front, back = title[cuts[first][1] : cuts[last - 1][0]], title[cuts[last - 1][1] : cuts[last][0]]
    barred = last - first > 1 and "|" in title[slice(*cuts[last - 1])]
    if last == parts and barred and len(front) > 2 * len(back) and len(front) > 20:
        last -= 1
    return title[cuts[first][1] : cuts[last][0]].strip()


def without_site(title: str, site: str | None, url: str | None) -> str:
    """A title without the site's own name at its ends; as it is where it is all of it."""
    cuts = _cuts(title)
    ends = _without_site(title, cuts, site, url)
    return title[cuts[ends[0]][1] : cuts[ends[1]][0]].strip() if ends else title


def _without_site(
    title: str, cuts: Sequence[tuple[int, int]], site: str | None, url: str | None
) -> tuple[int, int] | None:
    """The cuts between which the title stands; None if it is the site's name."""
    own = [is_site(title[left:right], site, url) for (_, left), (right, _) in pairwise(cuts)]
    own[-1] = own[-1] or (len(own) > 1 and _is_named_for_host(title[cuts[-2][1] :], title, url))
    if all(own):
        return None
    return own.index(False), len(own) - own[::-1].index(False)


def _is_named_for_host(part: str, title: str, url: str | None) -> bool:
    """Whether the end of a title holds the word that the address is made of: "Bridge Tires" at bridge.example."""
    if len(part.split()) > _SITE_WORDS or len(part) > len(title) / 2:
        return False
    host = parted(url).hostname or ""
    words = (squeezed(label) for label in host.split(".")[:-1])
    return any(len(word) >= _LEAST_HOST and word in squeezed(part) for word in words)


def title_parts(title: str) -> Iterator[tuple[str, str]]:
    """The title without what stands before its first or behind its last separators, and which of them it lacks."""
    cuts = _cuts(title)
    if not 2 < len(cuts) <= _MAX_PARTS + 1:
        return
    last = len(cuts) - 1
    for name, first, end in (("front", 0, last - 1), ("back", 1, last), ("first", 0, 1), ("last", last - 1, last)):
        if text := title[cuts[first][1] : cuts[end][0]].strip():
            yield name, text


def _cuts(title: str) -> list[tuple[int, int]]:
    return [(0, 0), *((match.start(), match.end()) for match in _SEPARATOR.finditer(title)), (len(title), len(title))]


def is_site(part: str, site: str | None, url: str | None) -> bool:
    """Whether a part of a title names the site: by its own word, or by the address of the page."""
    folded = squeezed(part)
    if not folded or (site and folded == squeezed(site)):
        return True
    host = parted(url).hostname or ""
    labels = [label for label in host.split(".") if label not in {"www", "com", "org", "net", "co", "blog", "m"}]
    return folded in {squeezed(label) for label in labels if len(label) > 2} or folded == squeezed(host)
