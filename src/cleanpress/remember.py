"""Remembers what was seen in a text.

A site prints its menus, buttons and footers on every page, and the story that is left is read a second time. What a
text shows by itself is the same each time, so it is looked at once. A bounded number of texts is kept: those of many
pages where they are short, those of a page or two where they are paragraphs.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache, wraps
from typing import Any, TypeVar, cast

Look = TypeVar("Look", bound=Callable[..., Any])
SHORT, LONG = 200, 2000
"""Characters of a short text, and of the longest one that is kept."""
SHORT_ONES, LONG_ONES = 8192, 512
"""How many are kept: those seen last."""


def remember(look: Look) -> Look:
    """The same look at a text, which sees each text once. What it returns is shared: nobody may change it."""
    short, long = lru_cache(SHORT_ONES)(look), lru_cache(LONG_ONES)(look)

    @wraps(look)
    def seen(text: str, *said: Hashable) -> object:
        size = len(text)
        return (short if size <= SHORT else long if size <= LONG else look)(text, *said)

    return cast("Look", seen)
