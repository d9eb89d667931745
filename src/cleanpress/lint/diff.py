"""What a fix would change, as a unified diff. Only deletions happen, and where they do is known, so nothing is
compared: any file is shown in linear time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cleanpress.model import Span

CONTEXT = 3
_NO_END = "\n\\ No newline at end of file\n"


class _Change(NamedTuple):
    """Lines that go, and what stays of them."""

    start: int
    end: int
    new: list[str]


def unified_diff(name: str, text: str, kept: Iterable[Span]) -> str:
    """The diff of a file of which these parts, in order, stay; empty where that is all of it."""
    lines = _lines(text)
    hunks = list(_hunks(_changes(lines, kept)))
    if not hunks:
        return ""
    parts = [f"--- {name}\n+++ {name}\n"]
    shift = 0
    for hunk in hunks:
        parts += _printed(lines, hunk, shift)
        shift += sum(len(change.new) - (change.end - change.start) for change in hunk)
    return "".join(parts)


def _lines(text: str) -> list[str]:
    """The lines as `diff` and `patch` take them: a line feed ends one, nothing else."""
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _changes(lines: Sequence[str], kept: Iterable[Span]) -> Iterator[_Change]:
    stays = _staying(lines, kept)
    first, left = None, ""
    for number, (line, stay) in enumerate(zip(lines, stays, strict=True)):
        if first is None:
            if stay == line:
                continue
            first, left = number, ""
        left += stay
        # What lost its line end goes on with the next line.
        if not left or left.endswith("\n") or number == len(lines) - 1:
            yield _narrowed(lines, _Change(first, number + 1, _lines(left)))
            first = None


def _staying(lines: Sequence[str], kept: Iterable[Span]) -> Iterator[str]:
    """What stays of each line."""
    spans = iter(kept)
    span = next(spans, None)
    start = 0
    for line in lines:
        end = start + len(line)
        parts = []
        while span is not None and span.start < end:
            parts.append(line[max(0, span.start - start) : span.end - start])
            if span.end > end:
                break
            span = next(spans, None)
        yield "".join(parts)
        start = end


def _narrowed(lines: Sequence[str], change: _Change) -> _Change:
    """The change without lines at its start that stay as they were."""
    start, end, new = change
    same = 0
    while same < len(new) and start + same < end and lines[start + same] == new[same]:
        same += 1
    return _Change(start + same, end, new[same:])


def _hunks(changes: Iterable[_Change]) -> Iterator[list[_Change]]:
    """Changes near each other, together."""
    hunk: list[_Change] = []
    for change in changes:
        if hunk and change.start - hunk[-1].end > 2 * CONTEXT:
            yield hunk
            hunk = []
        hunk.append(change)
    if hunk:
        yield hunk


def _printed(lines: Sequence[str], hunk: Sequence[_Change], shift: int) -> Iterator[str]:
    first, last = max(0, hunk[0].start - CONTEXT), min(len(lines), hunk[-1].end + CONTEXT)
    grown = sum(len(change.new) - (change.end - change.start) for change in hunk)
    yield f"@@ -{_range(first, last - first)} +{_range(first + shift, last - first + grown)} @@\n"
    at = first
    for change in hunk:
        yield from _marked(" ", lines[at : change.start])
        yield from _marked("-", lines[change.start : change.end])
        yield from _marked("+", change.new)
        at = change.end
    yield from _marked(" ", lines[at:last])


def _range(first: int, count: int) -> str:
    # A range of no lines names the line above it; one of one line needs no count.
    return f"{first if count == 0 else first + 1}" + ("" if count == 1 else f",{count}")


def _marked(mark: str, lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield mark + line if line.endswith("\n") else mark + line + _NO_END
