"""Takes off an entry what is not its reader's words: the name printed again below, a form that starts, a vote count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleanpress.model import Label
from cleanpress.rules.fold import fold
from cleanpress.rules.line import Line
from cleanpress.rules.thread.entry import Entry, Thread

FORM = 3.2
"""Log-odds from which a line is a form's whatever stands around it."""
SIGNATURE_WORDS = 5
_BULLETS = " \t\u00a0•·*+▲△"


def trim(thread: Thread, lines: Sequence[Line]) -> Thread:
    """The thread without furniture among its words."""
    entries = [_without_signature(entry, lines) for entry in thread.entries]
    entries[-1] = _before_form(entries[-1], lines)
    above: tuple[int, ...] = ()
    below = _votes_below(entries, lines)
    for at, entry in enumerate(entries):
        if below:
            entries[at] = _with_votes(entry, lines)
            continue
        entries[at] = _with_score(entry, above, lines)
        if at and entries[at].score != entry.score and _level(above, lines) == _level(entries[at - 1].meta, lines):
            # The number opens the comment, so its indentation, not the name's, says how deep it stands.
            entries[at] = replace(entries[at], depth=entries[at - 1].depth, parent=entries[at - 1].parent)
        above = tuple(i for i in entry.meta if entry.words and i > entry.words[-1])
    return replace(thread, entries=tuple(entries))


def _without_signature(entry: Entry, lines: Sequence[Line]) -> Entry:
    """Profile links below a comment print the name once more, sometimes two run together ("SorinDeactivated
    Account")."""
    if not entry.author or len(entry.words) < 2:
        return entry
    last = lines[entry.words[-1]]
    if last.ends or last.words > SIGNATURE_WORDS or not last.folded.endswith(fold(entry.author)):
        return entry
    return replace(entry, words=entry.words[:-1], meta=tuple(sorted({*entry.meta, last.index})))


def _level(meta: Sequence[int], lines: Sequence[Line]) -> int | None:
    return lines[meta[0]].piece.level if meta else None


def _votes_below(entries: Sequence[Entry], lines: Sequence[Line]) -> bool:
    """Whether the first comment has its votes below its words: so have all."""
    first = next((entry for entry in entries if entry.words), None)
    numbers = [i for i in first.meta if _votes(lines[i]) is not None] if first is not None else []
    return bool(numbers) and first is not None and min(numbers) > first.words[-1]


def _with_votes(entry: Entry, lines: Sequence[Line]) -> Entry:
    below = (n for i in entry.meta if entry.words and i > entry.words[-1] and (n := _votes(lines[i])) is not None)
    score = next(below, None) if entry.score is None else None
    return entry if score is None else replace(entry, score=score)


def _votes(line: Line) -> int | None:
    """The number that fills a line."""
    text = line.text.strip(_BULLETS)
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 5 else None


def _with_score(entry: Entry, above: Sequence[int], lines: Sequence[Line]) -> Entry:
    """A bare number above a comment's words is its score, also where it stands before the name."""
    if entry.score is not None or not entry.words:
        return entry
    numbers = (_votes(lines[i]) for i in (*above, *entry.meta) if i < entry.words[0])
    score = next((n for n in numbers if n is not None), None)
    return entry if score is None else replace(entry, score=score)


def _before_form(entry: Entry, lines: Sequence[Line]) -> Entry:
    """The thread's last entry ends where the form for a new comment starts."""
    form = next(
        (i for i in sorted({*entry.meta, *entry.words}) if entry.words and i > entry.words[0] and _is_form(lines[i])),
        None,
    )
    if form is None:
        return entry
    return replace(
        entry, words=tuple(i for i in entry.words if i < form), meta=tuple(i for i in entry.meta if i < form)
    )


def _is_form(line: Line) -> bool:
    return any(f.label is Label.COMMENT_FORM and f.weight >= FORM for f in line.findings)
