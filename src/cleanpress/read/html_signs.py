"""What an element says of itself by its tag, its class and the like. A site says the same of thousands of elements, so
what follows from their names alone is read once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from cleanpress.model import Label
from cleanpress.read.html_comments import holds_answers
from cleanpress.read.html_roles import MAX_ATTRIBUTE, said_by

MAX_NAME = 60
"""Characters of an element's classes by which it is told from others of its tag."""
_KEPT = 8192
"""Kinds of elements that are remembered."""
# Twice as fast as `str.translate` where there is no digit, as in most names.
_DIGITS = re.compile("[0-9]+")
_NOT_ZERO = re.compile("[1-9]")
_NAMING = ("class", "role")
_RARE = ("role", "itemprop", "rel", "itemtype")
_ANY_RARE = frozenset(_RARE)


class Signs(NamedTuple):
    """What an element says by its tag and its attributes."""

    claims: frozenset[Label]
    """The labels it claims for the text in it."""
    name: str
    """The tag with class names and role, without the numbers that tell one of a kind from another."""
    is_comment: bool
    """Whether it holds one comment."""
    is_item: bool
    """Whether it is called as one comment is, or as something else: a review."""
    holds_answers: bool
    """Whether it sets answers apart from what they answer."""
    of_thread: bool
    """Whether it may change what comment a text belongs to."""


def signs_of(tag: str, attributes: Mapping[str, str]) -> Signs:
    """What the element says of itself."""
    if not attributes:
        return _signs(tag)
    names = attributes.get("class", "")[:MAX_ATTRIBUTE]
    # Numbers tell one of a kind from another, but they part words.
    own = _NOT_ZERO.sub("0", attributes["id"][:MAX_ATTRIBUTE]) if "id" in attributes else ""
    if _ANY_RARE.isdisjoint(attributes):
        return _signs(tag, names, own)
    return _signs(tag, names, own, *[attributes.get(name, "")[-MAX_ATTRIBUTE:] for name in _RARE])


@lru_cache(_KEPT)
def _signs(tag: str, names: str = "", own: str = "", *rare: str) -> Signs:
    said = {"class": names, "id": own, **dict(zip(_RARE, rare, strict=False))}
    claimed, is_item = said_by(tag, said)
    answers, comments = holds_answers(said), Label.COMMENT in claimed
    of_thread = comments or answers or tag == "form"
    return Signs(claimed, _name(tag, said), comments and is_item, is_item, answers, of_thread)


def _name(tag: str, attributes: Mapping[str, str]) -> str:
    names = [value[:MAX_NAME] for key in _NAMING if (value := attributes.get(key))]
    return _DIGITS.sub("", " ".join([tag, *names])) if names else tag
