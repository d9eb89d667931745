"""Links, emphasis and code within a block: which stretches of its text stand in such elements.

The walk over the page only notes where they open and close; where that lies in the text is worked out for the story's
paragraphs alone, since most links of a page stand in menus.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from cleanpress.labels import Style
from cleanpress.model import Inline
from cleanpress.read.html_address import absolute
from cleanpress.read.html_chars import seen

STYLES: Mapping[str, Style] = {
    "a": Style.LINK,
    "b": Style.STRONG,
    "strong": Style.STRONG,
    "i": Style.EMPHASIS,
    "em": Style.EMPHASIS,
    "code": Style.CODE,
    "kbd": Style.CODE,
    "samp": Style.CODE,
    "tt": Style.CODE,
}
_MAX_ADDRESS = 2_000
_NO_PAGES = ("#", "javascript:", "data:", "vbscript:", "file:")
"""Beginnings of what is no other page: a place in this one, a script, a picture's bytes, a disk."""
_NO_ADDRESS = re.compile(r"[\x00-\x20\x7f]+")  # browsers leave line breaks out, too


class Stretch(NamedTuple):
    """Runs of a block's text (`end` exclusive) within an element of a style."""

    start: int
    end: int
    style: Style
    address: str
    """What a link's `href` says."""


class Styled(NamedTuple):
    """A block's text in the runs it was made of, as the page has them, with what is styled in it."""

    runs: Sequence[str]
    stretches: Sequence[Stretch]


class Stylist:
    """Keeps which styling elements are open, and which stretches of the block being read stand in them. Bold within
    bold adds nothing: of each style one element is open, however deep a page nests them."""

    __slots__ = ("_closed", "_elements", "_open")

    def __init__(self) -> None:
        self._elements: list[Style | None] = []
        self._open: dict[Style, tuple[int, str]] = {}
        self._closed: list[Stretch] = []

    def open(self, tag: str, attributes: Mapping[str, str], runs: int) -> None:
        """An element of `STYLES` starts behind that many runs."""
        style = STYLES[tag]
        # Word processors wrap a pasted page in <b style="font-weight:normal">.
        if style in self._open or "normal" in attributes.get("style", ""):
            self._elements.append(None)
        else:
            self._elements.append(style)
            self._open[style] = runs, attributes.get("href", "")

    def close(self, runs: int) -> None:
        """The innermost of them ends behind that many runs."""
        style = self._elements.pop()
        if style is not None:
            start, address = self._open.pop(style)
            if start < runs:
                self._closed.append(Stretch(start, runs, style, address))

    def take(self, runs: int) -> list[Stretch]:
        """The stretches of the block that ends here; what is still open goes on in the next one."""
        found, self._closed = self._closed, []
        for style, (start, address) in self._open.items():
            if start < runs:
                found.append(Stretch(start, runs, style, address))
            self._open[style] = 0, address
        return found


def inlines_reader(placed: Sequence[tuple[int, Styled]], base: str | None) -> Callable[[int, int], tuple[Inline, ...]]:
    """Tells what is styled between two offsets of the page's text, which `placed` has blocks for, in order."""

    def inlines(start: int, end: int) -> tuple[Inline, ...]:
        found: list[Inline] = []
        for number in range(bisect_left(placed, start, key=itemgetter(0)), len(placed)):
            at, styled = placed[number]
            if at >= end:
                break
            places = _places(styled.runs)
            for first, last, style, address in styled.stretches:
                words = [place for place in places[first:last] if place is not None]
                target = _target(address) if style is Style.LINK else None
                if words and (target or style is not Style.LINK):
                    begins, ends = at - start + words[0][0], min(at + words[-1][1], end) - start
                    found.append(Inline(begins, ends, style, absolute(target, base)))
        return tuple(sorted((inline for inline in found if inline.start < inline.end), key=_outermost_first))

    return inlines


def _outermost_first(inline: Inline) -> tuple[int, int]:
    return inline.start, -inline.end


def _places(runs: Sequence[str]) -> list[tuple[int, int] | None]:
    """Where the words of each run stand once white space is folded; None for a run without words."""
    places: list[tuple[int, int] | None] = []
    at, apart = 0, False
    for run in map(seen, runs):
        words = run.split()
        if words:
            start = at + (at > 0 and (apart or run[0].isspace()))
            at = start + len(" ".join(words))
            places.append((start, at))
            apart = run[-1].isspace()
        else:
            places.append(None)
            apart = apart or bool(run)
    return places


def _target(address: str) -> str | None:
    """The page that a link leads to; None where it leads to a place in this one, or runs a script."""
    address = _NO_ADDRESS.sub("", address)
    unfit = not address or len(address) > _MAX_ADDRESS or address.lower().startswith(_NO_PAGES)
    return None if unfit else address
