"""Characters of a page that no reader sees, or sees as others."""

from __future__ import annotations

import re

# C1 controls: `&#146;` of Windows-1252 pages, which parsers before HTML5 hand on as they are.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# Soft hyphens and zero-width spaces are marks for line breaking; the joiners U+200C and U+200D belong to words.
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")


def seen(text: str) -> str:
    """The text as a screen shows it."""
    if text.isascii() and text.isprintable():
        return text
    text = _CONTROL.sub(_windows_1252, text)
    return text if text.isascii() else _INVISIBLE.sub("", text)


def _windows_1252(match: re.Match[str]) -> str:
    return match[0].encode("latin-1").decode("cp1252", "ignore") if match[0] > "\x7f" else " "
