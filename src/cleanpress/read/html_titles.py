"""Titles that carry the names of site and section: cut into parts, compared without spaces and marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from urllib.parse import urlsplit

from cleanpress.remember import remember

_SEPARATOR = re.compile(r"(?<!\s)\s+[|\-–—·•»«:/~]{1,2}\s+|(?:(?<!\s)\s+)?[|»]\s*")
_MARKS = re.compile(r"[\W_]+")
_MAX_PARTS = 8


@remember
def squeezed(text: str) -> str:
    """A text's letters and digits in lower case: what two spellings of one title share."""
    return _MARKS.sub("", text).casefold().removeprefix("www")


def cut_site(title: str, site: str | None, url: str | None, titles: Sequence[str] = ()) -> str | None:
    """A title without the site's name and sections at its ends; None if nothing else is in it."""
    cuts = _cuts(title)
    parts = [title[left:right] for (_, left), (right, _) in pairwise(cuts)]
    if len(parts) == 1:
        return None if is_site(title, site, url) else title
    if len(parts) <= _MAX_PARTS and titles:
        shown = {squeezed(heading) for heading in titles}
        for first, last in sorted(combinations(range(len(cuts)), 2), key=lambda ends: ends[0] - ends[1]):
            stretch = title[cuts[first][1] : cuts[last][0]].strip()
            if squeezed(stretch) in shown:
                return stretch
    first, last = 0, len(parts)
    while last - first > 1 and is_site(parts[last - 1], site, url):
        last -= 1
    while last - first > 1 and is_site(parts[first], site, url):
        first += 1
    if last - first == 1 and is_site(parts[first], site, url):
        return None
    # A bar stands before a name even where nothing else tells it: "A long headline of the story | Daily Bread".
    front = title[cuts[first][1] : cuts[last - 1][0]]
    barred = last - first > 1 and "|" in title[slice(*cuts[last - 1])]
    if last == len(parts) and barred and len(front) > 2 * len(parts[last - 1]) and len(front) > 20:
        last -= 1
    return title[cuts[first][1] : cuts[last][0]].strip()


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
    host = (urlsplit(url).hostname or "") if url and "[" not in url else ""
    labels = [label for label in host.split(".") if label not in {"www", "com", "org", "net", "co", "blog", "m"}]
    return folded in {squeezed(label) for label in labels if len(label) > 2} or folded == squeezed(host)
