"""Pages that a server streams out of order: each late part stands in a hidden element at the end, and a script moves it
to its placeholder. React's servers print `<template id="P:1e">` where a part belongs and `<div hidden id="S:1e">` where
it came; without the script the story's paragraphs would be hidden, and in the order in which they were ready."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLACES = ("P:", "B:")
_PARTS = "S:"
_MOST = 2_000
"""Parts that are moved; pages have dozens, and each has to be proved not to hold its own place."""


def put_streamed_parts(root: _Element, html: str) -> None:
    """Moves the parts under `root` to their places."""
    if 'id="S:' not in html:
        return
    parts = {name[2:]: part for part in root.iter("div") if (name := part.get("id", "")).startswith(_PARTS)}
    places = {name: place for place in root.iter("template") if (name := place.get("id", "")).startswith(_PLACES)}
    for number, part in islice(parts.items(), _MOST):
        place = next((found for start in _PLACES if (found := places.get(start + number)) is not None), None)
        part.attrib.pop("hidden", None)
        if place is not None and place.getparent() is not None and not _holds(part, place):
            tail, part.tail = part.tail, None
            _leave_tail(part, tail)
            place.addprevious(part)


def _holds(part: _Element, place: _Element) -> bool:
    return any(element is part for element in place.iterancestors())


def _leave_tail(part: _Element, tail: str | None) -> None:
    """Text after the part stays where it was."""
    if not tail or not tail.strip():
        return
    before, around = part.getprevious(), part.getparent()
    if before is not None:
        before.tail = (before.tail or "") + tail
    elif around is not None:
        around.text = (around.text or "") + tail
