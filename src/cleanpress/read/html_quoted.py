"""The story as the page's structured data quote it: evidence for its paragraphs, and the text itself where a page shows
but the beginning of it (a paywall, a script that fills the page in). Of recipes they quote ingredients and steps, of
what is sold the description."""

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
_WORD = re.compile(r"\w+")
_LEAST_WORDS = 2
"""Words from which a line that a recipe or description holds is its own."""
_TOLD = 0.5
"""Share of the quoted text from which the page shows it itself."""
_BREAKS = re.compile(r"<(?:br|/p|/div|/li|/h[1-6])\b[^<>]{0,100}>", re.IGNORECASE)
_TAGS = re.compile(r"<[^<>]{0,1000}>")
_SENTENCE = re.compile(r"(?<=[.!?…。！？])(?:[\"”’“‘»«)]{0,2})\s+|\n+")
_CUT = ("…", "...", "[…]")


_QUOTING = ('"articleBody"', '"recipeIngredient"', '"recipeInstructions"', '"Product"')
_STORY = ('Article"', 'BlogPosting"', 'content="article"')
_STEPS = ("text", "itemListElement")


class Quoted:
    """A story that structured data quote."""

    def __init__(self, body: str, whole: bool = True, surely: int = 1) -> None:
        self.body = body
        self.whole = whole
        """Whether it is all there is of the story: what it leaves out is not the story's."""
        self._surely = surely
        bare = _bare(body)
        # Shops glue a description's points together, so that none of them is a line of it.
        self._words = "" if whole else _words_of(body)
        self._lines = frozenset(map(_words_of, () if whole else body.splitlines()))
        # From every place: publishing systems glue paragraphs together, so that none starts a word.
        self._keys = _keys_of(bare)
        self._size = len(bare)

    def holds(self, text: str) -> bool:
        """Whether a text, or its beginning, stands in it."""
        return _key_of(text) in self._keys or (bool(self._words) and self._holds_words(text))

    def _holds_words(self, text: str) -> bool:
        words = _words_of(text[: 4 * _KEY])
        return words in self._lines or (words.count(" ") > _LEAST_WORDS and words in self._words)

    def told(self, text: str) -> int | None:
        """How surely the text is the story's; None where that can't be told."""
        held = self._surely if self.holds(text) else 0
        return held if held or self.whole else None

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


def _words_of(text: str) -> str:
    """The words, a space around each."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def _keys_of(bare: str) -> set[str]:
    return {bare[start : start + _KEY] for start in range(max(1, len(bare) - _KEY + 1))}


def _key_of(text: str) -> str:
    return _bare(text[: 4 * _KEY])[:_KEY]


def quoted_story(root: _Element, page: str) -> Quoted | None:
    """What scripts of structured data quote: the longest text that is called an article's body, unless it was cut off;
    else a recipe, or the description of the one thing that the page sells. None where there is nothing of it."""
    if not _may_quote(page):
        return None
    nodes = list(_nodes(root))
    body = max(
        (_plain(body) for node in nodes if isinstance(body := node.get("articleBody"), str)), key=len, default=""
    )
    if len(body) >= LEAST and not body.endswith(_CUT):
        return Quoted(body[:_MAX_BODY])
    recipe = "\n".join(part for node in nodes for part in _recipe(node))
    if recipe:
        return Quoted(recipe[:_MAX_BODY], whole=False, surely=2)
    # Stories describe what they recommend.
    described = "" if any(mark in page for mark in _STORY) else _description(nodes)
    return Quoted(described[:_MAX_BODY], whole=False) if described else None


def _may_quote(text: str) -> bool:
    return any(key in text for key in _QUOTING)


def _recipe(node: dict[str, Any]) -> Iterator[str]:
    """The ingredients and steps of a recipe, a line each."""
    for name in ("recipeIngredient", "recipeInstructions"):
        waiting = [node.get(name)]
        while waiting:
            value = waiting.pop()
            if isinstance(value, str):
                yield _plain(value)
            elif isinstance(value, list):
                waiting += reversed(value)
            elif isinstance(value, dict):
                waiting += [value.get(step) for step in _STEPS]


def _description(nodes: Sequence[dict[str, Any]]) -> str:
    """What is said of the only product; lists of products describe each in a line."""
    found = {_plain(text) for node in nodes if node.get("@type") == "Product" and (text := node.get("description"))}
    return found.pop() if len(found) == 1 else ""


def _nodes(root: _Element) -> Iterator[dict[str, Any]]:
    level: list[Any] = []
    for script in root.iter("script"):
        text = script.text or ""
        if "ld+json" in (script.get("type") or "") and len(text) <= _MAX_SCRIPT and _may_quote(text):
            try:
                level.append(json.loads(text, strict=False))
            except (ValueError, RecursionError):
                continue
    seen = 0
    while level and seen < _MAX_NODES:
        value = level.pop()
        seen += 1
        if isinstance(value, dict):
            yield value
            level += value.values()
        elif isinstance(value, list):
            level += value


def _plain(body: str) -> str:
    # Twice: many systems escape what is escaped already.
    text = html.unescape(html.unescape(body)) if "&" in body else body
    if "<" in text:
        text = _TAGS.sub("", _BREAKS.sub("\n", text))
    return text.strip()
