"""Text within a block of Markdown (CommonMark): escaped, with its links, emphasis and code."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from cleanpress.model import Inline, Style

_INLINE = re.compile(
    r"[\\`*\[\]~]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # an underscore within a word is no emphasis
    r"|<(?=[A-Za-z/!?])"
    r"|&(?=#?\w{1,32};)"
)
_LINE_START = re.compile(r"#{1,6}(?=\s|$)|>|[-+](?=\s|$)|(?:=+|-+)(?=\s*$)|-(?=[\s-]*$)")
_NUMBER_START = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_IN_ADDRESS = re.compile(r"[\\<>]|&(?=#?\w{1,32};)")
_DELIMITERS = {Style.EMPHASIS: "*", Style.STRONG: "**"}


def escape(text: str) -> str:
    """Text that Markdown shows as it is: inline marks escaped, and what would start a block at a line's start.

    Indentation and trailing spaces, which mean code and line breaks, go.
    """
    return "\n".join(_escape_line(line.strip()) for line in text.split("\n"))


def one_line(text: str, inlines: Sequence[Inline] = ()) -> str:
    """Escaped text on one line. A closing run of hashes would be taken for the heading's end."""
    return re.sub(r"(?<=\s)(#+)$", r"\\\1", marked(" ".join(text.split()), inlines))


def marked(text: str, inlines: Sequence[Inline]) -> str:
    """Escaped text with marks for what is styled in it, as far as Markdown can say it."""
    if not inlines or text != " ".join(text.split()):
        return escape(text)
    parts: list[str] = []
    at = 0
    ends: list[tuple[int, str]] = []
    for inline in _sayable(text, inlines):
        while ends and ends[-1][0] <= inline.start:
            end, mark = ends.pop()
            parts += _between(text, at, end), mark
            at = end
        parts.append(_between(text, at, inline.start))
        at = inline.start
        if inline.style is Style.CODE:
            parts.append(_code(text[inline.start : inline.end]))
            at = inline.end
            continue
        if inline.style is Style.LINK and parts[-1].endswith("!"):
            parts[-1] = parts[-1][:-1] + "\\!"  # or it is a picture
        parts.append(_DELIMITERS.get(inline.style, "["))
        ends.append((inline.end, _DELIMITERS.get(inline.style) or f"]({_destination(inline.target or '')})"))
    for end, mark in reversed(ends):
        parts += _between(text, at, end), mark
        at = end
    return "".join([*parts, _between(text, at, len(text))])


def within(inlines: Sequence[Inline], start: int, end: int) -> list[Inline]:
    """What is styled in a part of the text, counted from the part's start."""
    return [
        inline._replace(start=max(inline.start, start) - start, end=min(inline.end, end) - start)
        for inline in inlines
        if inline.start < end and inline.end > start
    ]


def _sayable(text: str, inlines: Sequence[Inline]) -> Iterator[Inline]:
    """Without what Markdown has no way to say: emphasis between a letter outside and a quotation mark inside, emphasis
    in emphasis of its kind, or right behind other emphasis, and anything in code."""
    innermost_at = {inline.end: number for number, inline in enumerate(inlines)}
    around: list[Inline] = []
    ends: set[int] = set()
    for number, inline in enumerate(inlines):
        while around and around[-1].end <= inline.start:
            around.pop()
        holder = around[-1] if around else Inline(0, len(text), Style.LINK)
        fits = holder.start <= inline.start < inline.end <= holder.end and holder.style is not Style.CODE
        if not fits or any(outer.style is inline.style for outer in around):
            continue
        if inline.style in _DELIMITERS:
            mark_follows = number + 1 < len(inlines) and inlines[number + 1].start == inline.start
            opens = _opens(text, inline.start, mark_follows)
            if not opens or not _closes(text, inline.end, innermost_at[inline.end] > number):
                continue
        if inline.style is not Style.LINK:
            if inline.start in ends:
                continue
            ends.add(inline.end)
        around.append(inline)
        yield inline


def _opens(text: str, start: int, mark_follows: bool) -> bool:
    """Whether a mark is read as opening (CommonMark 0.31, section 6.2): punctuation inside needs a gap outside."""
    inside = mark_follows or _punctuation(text[start])
    return not text[start].isspace() and (start == 0 or not inside or _sets_apart(text[start - 1]))


def _closes(text: str, end: int, mark_before: bool) -> bool:
    inside = mark_before or _punctuation(text[end - 1])
    return not text[end - 1].isspace() and (end == len(text) or not inside or _sets_apart(text[end]))


def _punctuation(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"


def _sets_apart(char: str) -> bool:
    return char.isspace() or unicodedata.category(char)[0] == "P"


def _between(text: str, start: int, end: int) -> str:
    return _escape_line(text[start:end]) if start == 0 else _escape_within(text[start:end])


def _escape_line(line: str) -> str:
    line = _escape_within(line)
    line = "\\" + line if _LINE_START.match(line) else line
    return _NUMBER_START.sub(r"\1\\\2", line, count=1) if _NUMBER_START.match(line) else line


def _escape_within(text: str) -> str:
    return _INLINE.sub(lambda mark: "\\" + mark.group(), text)


def _code(text: str) -> str:
    """A code span, in a fence of backticks longer than any in it."""
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    space = " " if "`" in text[:1] + text[-1:] else ""
    return f"{fence}{space}{text}{space}{fence}"


def _destination(address: str) -> str:
    escaped = _IN_ADDRESS.sub(lambda mark: "\\" + mark.group(), re.sub(r"\s", "%20", address))
    return f"<{escaped}>" if not escaped or re.search(r"[()<>\x00-\x1f\x7f]", escaped) else escaped
