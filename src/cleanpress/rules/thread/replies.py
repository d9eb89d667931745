"""Who answers whom: indentation, "in reply to Ann", "@Ann", levels printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from cleanpress.rules.line import Line
from cleanpress.rules.thread.entry import Entry

_LEVEL = regex.compile(r"(?:level|ebene|niveau|nivel|livello|poziom|уровень|rang) (\d{1,2})", regex.IGNORECASE)
_AT = regex.compile(r"@\s?([^\s@:,;!?()\[\]<>]{1,40})")
_FIRST = "@"
"""Marks the key of a first name."""
DEEPEST = 50


def place(entries: Sequence[Entry], targets: Sequence[str | None], lines: Sequence[Line]) -> tuple[Entry, ...]:
    """The entries with depth and parent.

    Args:
        entries: the comments in order, without place.
        targets: for each, whom its meta says it answers.
        lines: the lines of the document.
    """
    levels = _levels(entries, lines)
    placed: list[Entry] = []
    latest: dict[str, int] = {}
    path: list[tuple[int, int]] = []
    for index, (entry, target, level) in enumerate(zip(entries, targets, levels, strict=True)):
        while path and path[-1][0] >= level:
            path.pop()
        parent = path[-1][1] if path else None
        if parent is None:
            parent = _answered(target, entry, lines, latest)
        path.append((level, index))
        depth = min(DEEPEST, placed[parent].depth + 1) if parent is not None else 0
        placed.append(replace(entry, depth=depth, parent=parent))
        if entry.author:
            latest[_key(entry.author)] = index
            # "@Ann" is short for the last Ann Lee.
            latest[_FIRST + _key(entry.author).split(" ", 1)[0]] = index
    return tuple(placed)


def _levels(entries: Sequence[Entry], lines: Sequence[Line]) -> list[int]:
    """How deep each entry is set: by a printed level, else by its indentation."""
    printed = [_printed(entry, lines) for entry in entries]
    if entries and all(level is not None for level in printed):
        return [level or 0 for level in printed]
    return [_indent(entry, lines) for entry in entries]


def _printed(entry: Entry, lines: Sequence[Line]) -> int | None:
    for i in entry.meta:
        found = _LEVEL.fullmatch(lines[i].text.strip())
        if found:
            return int(found[1])
    return None


def _indent(entry: Entry, lines: Sequence[Line]) -> int:
    first = min([*entry.meta[:1], *entry.words[:1]], default=None)
    if first is None or lines[first].is_heading:
        return 0
    return lines[first].piece.level


def _answered(target: str | None, entry: Entry, lines: Sequence[Line], latest: dict[str, int]) -> int | None:
    """The last comment of the one who is named as answered."""
    if target:
        return latest.get(_key(target))
    if not entry.words:
        return None
    cut = next((c for c in entry.cuts if c.line == entry.words[0]), None)
    text = lines[entry.words[0]].text[cut.start if cut else 0 :][:80].lstrip()
    found = _AT.match(text)
    if not found:
        return None
    # "@Ann Lee: no" answers Ann Lee where she wrote, else Ann.
    words = text[1:].lstrip().split()
    for size in (3, 2, 1):
        name = _key(" ".join(words[:size]))
        if name in latest:
            return latest[name]
    return latest.get(_FIRST + _key(words[0])) if words else None


def _key(name: str) -> str:
    return name.casefold().strip(" .:,;!?-–—@")
