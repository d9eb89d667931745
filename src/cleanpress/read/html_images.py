"""The picture that a caption belongs to: the last one in its `<figure>`, wherever a page that loads it late keeps its
address."""

from __future__ import annotations

from collections.abc import Mapping

from cleanpress.model import Label

_ADDRESSES = ("data-src", "data-lazy-src", "data-original", "data-url", "src")
_SETS = ("data-srcset", "srcset")
_MAX_ADDRESS = 2_000
_PICTURES = frozenset(["img", "amp-img"])


class Figure:
    """An element around a picture and its caption."""

    __slots__ = ("image",)

    def __init__(self) -> None:
        self.image: str | None = None

    def see(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Notes the address of a picture in it."""
        if tag in _PICTURES:
            self.image = _address(attributes) or self.image


def opens_figure(tag: str, claimed: frozenset[Label], around: Figure | None) -> bool:
    """Whether an element holds a picture with its caption."""
    return tag == "figure" or (around is None and Label.CAPTION in claimed)


def _address(attributes: Mapping[str, str]) -> str | None:
    for name in _ADDRESSES:
        value = attributes.get(name, "").strip()
        # A page that loads its pictures late shows a grey square until then.
        if value and len(value) <= _MAX_ADDRESS and not value.startswith("data:"):
            return value
    for name in _SETS:
        first = attributes.get(name, "")[:_MAX_ADDRESS].split()
        if first and not first[0].startswith("data:"):
            return first[0].rstrip(",")
    return None
