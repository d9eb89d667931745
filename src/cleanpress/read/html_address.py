"""Addresses of a page's links and pictures, in full where the page's own is known."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urljoin, urlsplit

if TYPE_CHECKING:
    from lxml.etree import _Element


def base_of(root: _Element, url: str | None) -> str | None:
    """What the page's addresses are relative to: where it came from, or what it calls its own address, as far as a
    `<base>` does not say otherwise."""
    canonical = based = None
    for element in root.iter("base", "link"):
        address = (element.get("href") or "").strip()
        if element.tag == "base":
            based = based or address
        elif (element.get("rel") or "").lower() == "canonical" and address.startswith(("http://", "https://")):
            canonical = canonical or address
    own = url or canonical
    return absolute(based, own) if based else own


def parted(url: str | None) -> SplitResult:
    """The parts of a page's address, all of them empty where it is none. What stands in brackets may be no host's
    number, which `urlsplit` refuses."""
    return urlsplit(url if url and "[" not in url else "")


def absolute(address: str | None, base: str | None) -> str | None:
    """The address in full, where the page's is known."""
    if address is None or base is None:
        return address
    try:
        return urljoin(base, address)
    except ValueError:
        return address
