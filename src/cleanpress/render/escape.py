"""Text made safe to show: what a terminal would obey, or an eye would not see, becomes a visible escape."""

from __future__ import annotations

import re

UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls of C0 (but tab and line feed), DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks, embeddings, overrides and isolates of direction
    "\u2028\u2029"  # separators that some programs take for the end of a line
    "\ud800-\udfff"  # halves of surrogate pairs, which no output encoding takes
    "\ufff9-\ufffb\U000e0000-\U000e007f]"  # interlinear annotation, tags
)


def visible(text: str) -> str:
    r"""The text with control characters, terminal escapes, bidi controls and lone surrogates as `\x1b`, `\u202e`.

    Tabs and line feeds stay, and a carriage return before a line feed goes with it.
    """
    return UNSAFE.sub(_escape, text.replace("\r\n", "\n"))


def visible_line(text: str) -> str:
    r"""The same for one line of output: line feeds and tabs become spaces."""
    return visible(text).replace("\n", " ").replace("\t", " ")


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
