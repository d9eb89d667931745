"""Remembers what was seen in short texts.

A site prints its menus, buttons and footers on every page, and the story that is left is read a second time. What a
text shows by itself is the same each time, so it is looked at once. A bounded number of texts is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache, wraps
from typing import Any, TypeVar, cast

Look = TypeVar("Look", bound=Callable[..., Any])
TEXTS = 8192
"""How many texts are kept: those seen last."""
LONGEST = 200
"""Characters of the longest one."""


def remember(look: Look) -> Look:
    """The same look at a text, which sees a short one once. What it returns is shared: nobody may change it."""
    remembered = lru_cache(TEXTS)(look)

    @wraps(look)
    def seen(text: str, *said: Hashable) -> object:
        return remembered(text, *said) if len(text) <= LONGEST else look(text, *said)

    return cast("Look", seen)
