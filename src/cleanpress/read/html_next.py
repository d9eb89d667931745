"""The stories that a page appends below its own as its reader scrolls on, each in a frame like the first one's.

Parts of one story stand in such frames, too. So the first frame must hold the page's title, and the next one a title
and an address of its own, or a writer or day as the first has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from cleanpress.model import Label
from cleanpress.read.html_context import HEADINGS, Context
from cleanpress.read.html_evidence import Mark
from cleanpress.read.html_titles import squeezed

if TYPE_CHECKING:
    from lxml.etree import _Element

_TITLES = frozenset(["h1", "h2"])
_LEAST_TITLE, _LONGEST = 8, 400
"""Letters of a title at the least, and characters read of it."""
_LEAST_STORY = 500
"""Characters of a story, its title with it; less is a teaser or an entry of a ticker."""
_SIGNED = 400
"""Characters around a title in which its writer and day stand."""
_MOST = 50
"""Headings that are looked at."""
_ADDRESS = re.compile(r"data-(?:[a-z]+-)*(?:url|href|permalink|canonical|uri|link|path)|itemid|about")
_SIGNS = frozenset([Label.BYLINE, Label.DATE])


def set_apart_next_stories(root: _Element, contexts: Sequence[Context], marks: Sequence[Mark], page: str) -> bool:
    """Marks the elements of other stories; whether there are such.

    Args:
        root: the parsed page.
        contexts: its elements in their order.
        marks: its headings, and what names authors and dates.
        page: its markup.
    """
    headings = [mark for mark in marks if mark.context.tag in _TITLES]
    titles = sum(mark.context.tag == "h1" for mark in headings)
    if titles < 2 and sum(context.tag == "article" and context.chars >= _LEAST_STORY for context in contexts) < 2:
        return False
    # What a live blog sets apart are its entries.
    first = None if "LiveBlogPosting" in page else _first_title(root, headings)
    if first is None:
        return False
    pair = next(_pairs_of_frames(first, headings[headings.index(first) + 1 :][:_MOST], marks), None)
    if pair is None:
        return False
    own, other = pair
    for context in contexts[contexts.index(other) :]:
        appended = context.parent is other.parent and _are_alike(own, context)
        if appended or (context.parent is not None and context.parent.elsewhere):
            context.elsewhere = True
            context.roles |= {Label.RELATED}
    return True


def _first_title(root: _Element, headings: Sequence[Mark]) -> Mark | None:
    title = squeezed(next((element.text or "" for element in root.iter("title")), ""))
    return next((mark for mark in headings if mark.context.tag == "h1" and _letters(mark) in title), None)


def _pairs_of_frames(first: Mark, headings: Sequence[Mark], marks: Sequence[Mark]) -> Iterator[tuple[Context, Context]]:
    """The elements of the first story and of another one."""
    around = {context.parent: context for context in _upwards(first.context)}
    for mark in headings:
        other = next(context for context in _upwards(mark.context) if context.parent in around)
        own = around[other.parent]
        if min(own.chars, other.chars) < _LEAST_STORY:
            continue
        if not _are_alike(own, other):
            # The first story may stand alone, and those below it in a box of theirs.
            own, other = _article_in(own, first), _article_in(other, mark)
        # Parts of a story have titles, too, but not of the first rank, unless they are articles.
        ranked = mark.context.tag == "h1" or own.tag == other.tag == "article"
        if not ranked or not _are_alike(own, other) or _letters(mark) == _letters(first):
            continue
        addressed = _has_address(mark, first) and _has_address(first, mark)
        if addressed or (_is_signed(first, own, marks) and _is_signed(mark, other, marks)):
            yield own, other


def _article_in(frame: Context, title: Mark) -> Context:
    """The outermost `<article>` between a frame and its title; the frame where there is none."""
    between = takewhile(lambda context: context is not frame.parent, _upwards(title.context))
    return next((context for context in reversed([*between]) if context.tag == "article"), frame)


def _are_alike(own: Context, other: Context) -> bool:
    """Whether both elements are frames of a whole story."""
    same = own.tag == other.tag == "article" or own.names[:1] == other.names[:1]
    return same and own.tag not in HEADINGS and min(own.chars, other.chars) >= _LEAST_STORY


def _is_signed(title: Mark, frame: Context, marks: Sequence[Mark]) -> bool:
    """Whether a writer or day stands at a title, in the same frame."""
    near = (mark for mark in marks if not _SIGNS.isdisjoint(mark.claims) and abs(mark.at - title.at) <= _SIGNED)
    return any(frame in _upwards(mark.context) for mark in near)


def _has_address(title: Mark, other: Mark) -> bool:
    """Whether an element around this title, and not around the other one, has an address."""
    shared = {id(element) for element in other.element.iterancestors()}
    return any(
        _ADDRESS.fullmatch(name)
        for element in takewhile(lambda element: id(element) not in shared, title.element.iterancestors())
        for name in element.attrib
    )


def _letters(title: Mark) -> str:
    letters = squeezed("".join(islice(title.element.itertext(), _MOST))[:_LONGEST])
    return letters if len(letters) >= _LEAST_TITLE else str(title.at)


def _upwards(context: Context) -> Iterator[Context]:
    around: Context | None = context
    while around is not None:
        yield around
        around = around.parent
