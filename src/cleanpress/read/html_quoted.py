"""The story as the page's structured data quote it: evidence for its paragraphs, and the text itself where a page shows
but the beginning of it (a paywall, a script that fills the page in)."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.etree import _Element

LEAST = 400
"""Characters from which such a text may be the whole story; shorter ones are teasers."""
_MAX_SCRIPT, _MAX_NODES, _MAX_BODY = 2_000_000, 5_000, 200_000
_KEY = 32
"""Letters by which two prints of a paragraph are the same."""
_TOLD = 0.5
"""Share of the quoted text from which the page shows it itself."""
_BREAKS = re.compile(r"<(?:br|/p|/div|/li|/h[1-6])\b[^<>]{0,100}>", re.IGNORECASE)
_TAGS = re.compile(r"<[^<>]{0,1000}>")
_SENTENCE = re.compile(r"(?<=[.!?…。！？])(?:[\"”’»)]{0,2})\s+|\n+")
_CUT = ("…", "...", "[…]")


class Quoted:
    """A story that structured data quote."""

    def __init__(self, body: str) -> None:
        self.body = body
        bare = _bare(body)
        # From every place: publishing systems glue paragraphs together, so that none starts a word.
        self._keys = _keys_of(bare)
        self._size = len(bare)

    def holds(self, text: str) -> bool:
        """Whether a text, or its beginning, stands in it."""
        return _key_of(text) in self._keys

    def shown(self, texts: Sequence[str]) -> bool:
        """Whether the page shows most of it itself."""
        return sum(len(_bare(text)) for text in texts if self.holds(text)) >= _TOLD * self._size

    def rest(self, texts: Sequence[str]) -> list[str]:
        """What none of these texts shows, in paragraphs."""
        known = {key for text in texts if self.holds(text) for key in _keys_of(_bare(text))}
        known |= {_key_of(text) for text in texts if self.holds(text)}
        paragraphs: list[str] = []
        for paragraph in self.body.splitlines():
            left = [part for part in _SENTENCE.split(paragraph) if part.strip() and _key_of(part) not in known]
            if left:
                paragraphs.append(" ".join(" ".join(left).split()))
        return paragraphs


def _bare(text: str) -> str:
    """Letters and digits alone: quotes are curly in one print and straight in the other."""
    return "".join(filter(str.isalnum, text)).casefold()


def _keys_of(bare: str) -> set[str]:
    return {bare[start : start + _KEY] for start in range(max(1, len(bare) - _KEY + 1))}


def _key_of(text: str) -> str:
    return _bare(text[: 4 * _KEY])[:_KEY]


def quoted_story(root: _Element, page: str) -> Quoted | None:
    """The longest text that a script of structured data calls an article's body; None where there is none, or one that
    was cut off."""
    if '"articleBody"' not in page:
        return None
    bodies = [_plain(body) for body in _bodies(root)]
    body = max(bodies, key=len, default="")
    return Quoted(body[:_MAX_BODY]) if len(body) >= LEAST and not body.endswith(_CUT) else None


def _bodies(root: _Element) -> Iterator[str]:
    level: list[Any] = []
    for script in root.iter("script"):
        text = script.text or ""
        if "ld+json" in (script.get("type") or "") and "articleBody" in text and len(text) <= _MAX_SCRIPT:
            try:
                level.append(json.loads(text, strict=False))
            except (ValueError, RecursionError):
                continue
    seen = 0
    while level and seen < _MAX_NODES:
        value = level.pop()
        seen += 1
        if isinstance(value, dict):
            body = value.get("articleBody")
            if isinstance(body, str):
                yield body
            level += value.values()
        elif isinstance(value, list):
            level += value


def _plain(body: str) -> str:
    # Twice: many systems escape what is escaped already.
    text = html.unescape(html.unescape(body)) if "&" in body else body
    if "<" in text:
        text = _TAGS.sub("", _BREAKS.sub("\n", text))
    return text.strip()
