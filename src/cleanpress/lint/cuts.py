"""Takes residue out of a text: whole lines, or the part of a line that it is, and nothing else.

Of the blank lines around what goes, one stays between what was apart; at the edges of a text its own white space stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

from cleanpress.model import Span
from cleanpress.read.markdown import is_list_item, looks_like_markdown

_STARTS_BLOCK = ("#", ">", "|")


class _State(Enum):
    KEPT = 0
    BLANK = 1
    GONE = 2


class _Row(NamedTuple):
    start: int
    content_end: int
    """Where its line end begins."""
    end: int
    state: _State
    parts: tuple[Span, ...]
    """What goes of a row that stays."""


def cuts(text: str, residue: Iterable[Span], folds: bool = False) -> list[Span]:
    """What to delete so that these spans go, in order.

    Args:
        text: the text.
        residue: spans in order that don't overlap, without white space at their edges.
        folds: whether lines without a blank one between them make one paragraph.
    """
    rows = _rows(text, residue)
    found: list[Span] = []
    at = 0
    while at < len(rows):
        if rows[at].state is _State.KEPT:
            found += rows[at].parts
            at += 1
            continue
        end = at
        while end < len(rows) and rows[end].state is not _State.KEPT:
            end += 1
        if any(row.state is _State.GONE for row in rows[at:end]):
            found += _run(text, rows, at, end, folds)
        at = end
    return [span for span in found if span.start < span.end]


def folds_lines(text: str, blocks: Iterable[str], markdown: bool) -> bool:
    """Whether lines of this text run on into the next where no blank line parts them."""
    return markdown or any("\n" in block.strip() for block in blocks) or looks_like_markdown(text)


def _rows(text: str, residue: Iterable[Span]) -> list[_Row]:
    rows: list[_Row] = []
    spans = iter(residue)
    span = next(spans, None)
    start = 0
    for raw in text.splitlines(keepends=True):
        end = start + len(raw)
        content_end = start + len(raw.splitlines()[0])
        here: list[Span] = []
        while span is not None and span.start < end:
            here.append(Span(max(span.start, start), min(span.end, content_end)))
            if span.end > end:
                break
            span = next(spans, None)
        rows.append(_row(text, start, content_end, end, here))
        start = end
    return rows


def _row(text: str, start: int, content_end: int, end: int, here: Sequence[Span]) -> _Row:
    if not here:
        state = _State.KEPT if text[start:content_end].strip() else _State.BLANK
        return _Row(start, content_end, end, state, ())
    whole = _together(text, here)
    if len(whole) == 1 and not (text[start : whole[0].start] + text[whole[0].end : content_end]).strip():
        return _Row(start, content_end, end, _State.GONE, ())
    return _Row(start, content_end, end, _State.KEPT, tuple(_widened(text, start, content_end, span) for span in whole))


def _together(text: str, spans: Iterable[Span]) -> list[Span]:
    """The spans, those joined that only white space parts."""
    joined: list[Span] = []
    for span in spans:
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _widened(text: str, start: int, end: int, span: Span) -> Span:
    """The span with the white space before it, or after it where it starts its line."""
    before = text[start : span.start]
    if before.strip():
        return Span(start + len(before.rstrip()), span.end)
    after = text[span.end : end]
    return Span(span.start, span.end + len(after) - len(after.lstrip()))


def _run(text: str, rows: Sequence[_Row], at: int, end: int, folds: bool) -> list[Span]:
    """What to delete of rows `at` to `end`, which are blank or go, so that one blank line stays where one was."""
    run = rows[at:end]
    gone = [row for row in run if row.state is _State.GONE]
    if at == 0:
        last = gone[-1].content_end if end == len(rows) else run[-1].end
        return [Span(gone[0].start, last)]
    if end == len(rows):
        return [Span(rows[at - 1].content_end, gone[-1].content_end)]
    blank = next((row for row in run if row.state is _State.BLANK), None)
    if blank is not None:
        return [Span(run[0].start, blank.start), Span(blank.end, run[-1].end)]
    if folds and not _starts_block(text[rows[end].start : rows[end].content_end]):
        return [Span(run[0].start, run[-1].content_end)]
    return [Span(run[0].start, run[-1].end)]


def _starts_block(row: str) -> bool:
    """Whether a row never goes on with the paragraph above it."""
    row = row.strip()
    return row.startswith(_STARTS_BLOCK) or is_list_item(row)
