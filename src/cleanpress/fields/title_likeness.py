"""How titles of one page are alike: in their words, as one that holds the other, in the words of the page's address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import unquote

from cleanpress.read.html_address import parted

Words = frozenset[str]

GOES_ON = "goes on from"
"""A title that begins with all of another, which may have been cut off."""

_WORD = re.compile(r"[^\W_]+")
_LIKE, _SOME = 0.4, 0.15
"""Of the words of two titles, how many both have."""
_SAME = 0.75
_LEAST = 4
"""Letters of a title that tell anything of another that holds it."""
_SLUG_WORDS = 2
_MAX_PATH = 500


def words_of(title: str) -> Words:
    """The words of a title, each once."""
    return frozenset(_WORD.findall(title.casefold()))


def shared(some: Words, others: Words) -> float:
    """Which part of the words of two titles both have."""
    return len(some & others) / max(1, len(some | others))


def relations(key: str, words: Words, strong: Mapping[str, tuple[str, Words]]) -> Iterator[str]:
    """How a title agrees with what the surest sources say.

    A heading that says in other words what search engines are told is still the headline; one that shares no word
    with it heads something else.

    Args:
        key: the title, `squeezed`.
        words: its words.
        strong: the same of each sure source.
    """
    for source, (other, other_words) in strong.items():
        if other == key or len(key) < _LEAST or len(other) < _LEAST:
            continue
        if key in other:
            yield f"in {source}"
            if other.startswith(key):
                yield f"begins {source}"  # cut off, as networks and search engines have it
        elif other in key:
            yield f"holds {source}"
            if key.startswith(other):
                yield f"{GOES_ON} {source}"
        else:
            yield f"not {source}"
            part = shared(words, other_words)
            yield f"{'like' if part >= _LIKE else 'some of' if part > _SOME else 'unlike'} {source}"


def slug_signs(words: Words, slugs: Iterable[Words]) -> Iterator[str]:
    """How many of the words in the page's address a title has: the address is made of the headline."""
    part = max((len(slug & words) / len(slug) for slug in slugs), default=None)
    if part is not None:
        yield f"address {min(3, int(4 * part))}"


def slugs_of(url: str | None) -> list[Words]:
    """The words of each part of an address that has several."""
    path = parted(url).path[:_MAX_PATH]
    return [words for part in path.split("/") if len(words := words_of(unquote(part))) >= _SLUG_WORDS]


def is_description(headline: str, name: str, titles: Iterable[str]) -> bool:
    """Whether what structured data call a headline is none, and the name is: Wikipedia gives what a page is about."""
    others = [words_of(title) for title in titles]
    best = max((shared(words_of(headline), other) for other in others), default=0.0)
    return best <= _SAME < max((shared(words_of(name), other) for other in others), default=0.0)
