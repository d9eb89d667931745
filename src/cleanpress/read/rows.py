"""Cuts a text into its non-blank rows, with exact offsets, in one pass."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """One non-blank line of a text, without the white space around it."""

    start: int
    end: int
    line: int
    """1-based."""
    blank_before: int
    indent: int
    """Columns of white space before it."""
    text: str


BYTE_ORDER_MARK = "\ufeff"
"""What files of Windows start with, and a `str` that was read from one as plain UTF-8."""


def split_rows(text: str) -> list[Row]:
    """The non-blank lines of a text, without its byte-order mark; any of Unicode's line ends ends a line."""
    rows: list[Row] = []
    at = blank = 0
    for number, raw in enumerate(text.splitlines(keepends=True), 1):
        stripped, mark = raw.strip(), 0
        if number == 1 and raw[:1] == BYTE_ORDER_MARK and (rest := raw[1:].strip()):
            stripped, mark = rest, 1
        if stripped:
            indent = raw.index(stripped[0], mark)
            start = at + indent
            rows.append(Row(start, start + len(stripped), number, blank, indent, stripped))
            blank = 0
        else:
            blank += 1
        at += len(raw)
    return rows
