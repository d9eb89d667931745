"""Plain text and Markdown -> pieces: lines, unwrapped paragraphs, or the sentences of a page squeezed into a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cleanpress.model import Hints, Kind, Piece, Source
from cleanpress.read.joins import find_join, join_rows, wrap_width
from cleanpress.read.markdown import (
    Mark,
    fence_end,
    front_matter_end,
    is_list_item,
    leaves_link_open,
    looks_like_markdown,
    read_form,
    read_mark,
)
from cleanpress.read.rows import BYTE_ORDER_MARK, Row, split_rows
from cleanpress.read.squeezed import is_squeezed, split_squeezed

LONGEST_HEADING = 8
"""Rows of a wrapped heading at the most, with the address it links to."""
COLUMN = 78
"""Characters of a line in what html2text prints, where nobody asks for another width."""
_NO_LINKS = Hints()
_IMAGE = Hints(tag="img")


def read_text(text: str, format: str = "auto", encoding: str = "utf-8") -> Source:  # noqa: A002 - CONTRACT's name
    """Cuts a text into pieces. `format` is `text`, `markdown` or `auto`; a text that shows Markdown's marks loses
    them for judgement whatever it is called, since scrapers save Markdown as `.txt`."""
    rows = split_rows(text)
    if is_squeezed(rows):
        return Source(text, "text", encoding, _from_start(text, split_squeezed(rows)), squeezed=True)
    marked = format == "markdown" or looks_like_markdown(text)
    pieces = _marked_pieces(text, rows, _may_run_on(text, rows, format)) if marked else _plain_pieces(text, rows)
    kept = format if format in {"text", "markdown"} else "markdown" if marked else "text"
    return Source(text, kept, encoding, _from_start(text, pieces))


def _from_start(text: str, pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces; a byte-order mark lies in the first one, whose words don't show it."""
    first, *others = tuple(pieces) or (None,)
    if first is None:
        return ()
    marked = text.startswith(BYTE_ORDER_MARK) and first.start > 0 and first.line == 1
    return (first._replace(start=0, verbatim=False) if marked else first, *others)


def _plain_pieces(text: str, rows: Sequence[Row]) -> Iterator[Piece]:
    join = find_join(text, rows)
    at = front_matter_end(rows)
    if at:
        yield _protected(text, rows[:at])
    while at < len(rows):
        fenced = fence_end(rows, at) if rows[at].text[0] in "`~" else at
        if fenced > at:
            yield _protected(text, rows[at:fenced])
            at = fenced
            continue
        end = at + 1
        while join and end < len(rows) and join(rows[end - 1], rows[end]):
            end += 1
        yield _joined(text, rows[at:end])
        at = end


def _joined(text: str, rows: Sequence[Row]) -> Piece:
    first = rows[0]
    kind = Kind.LIST_ITEM if is_list_item(first.text) else Kind.PARAGRAPH
    if len(rows) == 1:
        return Piece(first.start, first.end, first.line, first.text, first.blank_before, kind, first.indent)
    plain = join_rows(text, rows)
    return Piece(first.start, rows[-1].end, first.line, plain, first.blank_before, kind, first.indent, verbatim=False)


def _protected(text: str, rows: Sequence[Row]) -> Piece:
    start, end = rows[0].start, rows[-1].end
    plain = text[start:end]
    return Piece(start, end, rows[0].line, plain, rows[0].blank_before, Kind.CODE, protected=True)


def _may_run_on(text: str, rows: Sequence[Row], format: str) -> bool:  # noqa: A002
    """Whether rows without a blank line between them are one paragraph, as in Markdown: not where headings alone made
    a scraped text look like it."""
    return format == "markdown" or "](" in text or wrap_width(rows) > 0


def _marked_pieces(text: str, rows: Sequence[Row], run_on: bool) -> Iterator[Piece]:
    at = front_matter_end(rows)
    if at:
        yield _protected(text, rows[:at])
    while at < len(rows):
        fenced = fence_end(rows, at) if rows[at].text[0] in "`~" else at
        if fenced > at:
            yield _protected(text, rows[at:fenced])
            at = fenced
            continue
        mark = read_mark(rows[at], text[rows[at].end : rows[at].end + 2])
        end = _paragraph_end(text, rows, at, mark) if run_on else at + 1
        yield _marked_piece(rows[at:end], mark)
        at = end


def _paragraph_end(text: str, rows: Sequence[Row], at: int, mark: Mark) -> int:
    """The index after the rows that Markdown joins into one paragraph with row `at`."""
    end = at + 1
    if mark.ends_block:
        return _wrapped_heading_end(rows, at) if mark.kind is Kind.SUBHEADING else end
    quoted = rows[at].text.startswith(">")
    while end < len(rows) and rows[end].blank_before == 0:
        below = rows[end]
        if below.text.startswith(">") != quoted:
            break
        inner = below._replace(text=below.text.lstrip("> ")) if quoted else below
        if not inner.text:
            break
        following = read_form(inner, text[below.end : below.end + 2])
        if following.starts_block:
            break
        end += 1
        if following.ends_block:
            break
    return end


def _wrapped_heading_end(rows: Sequence[Row], at: int) -> int:
    """The index after the rows of a heading: html2text wraps it like a paragraph, which Markdown knows no way to
    say."""
    end, joined = at + 1, rows[at].text
    most = min(len(rows), at + LONGEST_HEADING)
    while end < most and not rows[end].blank_before and not read_form(rows[end], "").starts_block:
        if not leaves_link_open(joined) and not _fills(rows[end - 1].text, rows[end].text):
            return end
        joined += " " + rows[end].text
        end += 1
    return at + 1 if leaves_link_open(joined) else end


def _fills(upper: str, lower: str) -> bool:
    """Whether the next word would have passed the column at which html2text wraps."""
    return len(upper) <= COLUMN < len(upper) + 1 + len(lower.split(None, 1)[0])


def _marked_piece(rows: Sequence[Row], first: Mark) -> Piece:
    mark = first
    if len(rows) > 1:
        # Links and emphasis run on over wrapped lines, so the marks come off the joined text.
        texts = [row.text.lstrip("> ") if row.text.startswith(">") else row.text for row in rows]
        joined = " ".join(filter(None, texts))
        if not texts[0]:
            # A bare ">" parts the quote below it from the one above.
            first = read_form(rows[1], "")
        mark = read_mark(rows[0]._replace(text=joined), "")._replace(kind=first.kind, level=first.level)
    row = rows[0]
    hints = _IMAGE if mark.image else Hints(link_density=mark.linked) if mark.linked else _NO_LINKS
    return Piece(
        row.start,
        rows[-1].end,
        row.line,
        mark.text,
        row.blank_before,
        mark.kind,
        mark.level,
        verbatim=len(rows) == 1 and mark.text == row.text,
        hints=hints,
    )
