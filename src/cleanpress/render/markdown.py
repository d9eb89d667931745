"""The article as Markdown (CommonMark with tables).

Text that was not Markdown is escaped where a reader of Markdown would take it for marks. Text that was gets the marks
of its body back from its blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from cleanpress.model import BODY_LABELS, Article, Block, Comment, Kind, Paragraph
from cleanpress.render.text import caption_line, comment_date

_INLINE = re.compile(
    r"[\\`*\[\]~]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # an underscore within a word is no emphasis
    r"|<(?=[A-Za-z/!?])"
    r"|&(?=#?\w{1,32};)"
)
_LINE_START = re.compile(r"#{1,6}(?=\s|$)|>|[-+](?=\s|$)|(?:=+|-+)(?=\s*$)|-(?=[\s-]*$)")
_NUMBER_START = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_BULLET = re.compile(r"[-*+•·▪●◦‣–]\s+")
_NUMBER = re.compile(r"(\d{1,9}[.)])\s+")
_ONE_PER_LINE = frozenset({Kind.LIST_ITEM, Kind.TABLE_ROW, Kind.CODE})
"""Kinds whose neighbours stand on the next line, not a blank line apart."""
_WIDEST_MARGIN = 80


def to_markdown(article: Article) -> str:
    """Headline, standfirst, byline, body, captions, comments; the comments as quotes, a `>` for each step of depth."""
    return "\n\n".join(part for part in _parts(article) if part)


def _parts(article: Article) -> Iterator[str]:
    if article.headline:
        yield f"# {_line(article.headline)}"
    if article.standfirst:
        yield _italic(article.standfirst)
    byline = article.byline or (f"By {', '.join(article.authors)}" if article.authors else "")
    if byline:
        yield _italic(byline)
    marked = article.format == "markdown" and any(block.label in BODY_LABELS for block in article.blocks)
    yield _marked_body(article) if marked else _body(article.paragraphs)
    for caption in article.captions:
        yield _italic(caption_line(caption))
    yield "\n".join(_comments(article.comments))


def escape(text: str) -> str:
    """Text that Markdown shows as it is: inline marks escaped, and what would start a block at a line's start.

    Indentation and trailing spaces, which mean code and line breaks, go.
    """
    return "\n".join(_escape_line(line.strip()) for line in text.split("\n"))


def _escape_line(line: str) -> str:
    line = _INLINE.sub(lambda mark: "\\" + mark.group(), line)
    line = "\\" + line if _LINE_START.match(line) else line
    return _NUMBER_START.sub(r"\1\\\2", line, count=1) if _NUMBER_START.match(line) else line


def _line(text: str) -> str:
    """Escaped text on one line. A closing run of hashes would be taken for the heading's end."""
    escaped = escape(" ".join(text.split()))
    return re.sub(r"(?<=\s)(#+)$", r"\\\1", escaped)


def _italic(text: str) -> str:
    line = _line(text)
    return f"*{line}*" if line else ""


def _body(paragraphs: Sequence[Paragraph]) -> str:
    parts = []
    for kind, run in groupby(paragraphs, key=lambda paragraph: paragraph.kind):
        texts = [paragraph.text for paragraph in run if paragraph.text.strip()]
        if kind is Kind.TABLE_ROW:
            parts.append(_table(texts))
        elif kind is Kind.CODE:
            parts.append(_fence("\n".join(texts)))
        else:
            parts.append(("\n" if kind in _ONE_PER_LINE else "\n\n").join(_paragraph(kind, text) for text in texts))
    return "\n\n".join(part for part in parts if part)


def _paragraph(kind: Kind, text: str) -> str:
    if kind is Kind.SUBHEADING:
        return f"## {_line(text)}"
    if kind is Kind.QUOTE:
        return _quote(escape(text), 1)
    if kind is Kind.LIST_ITEM:
        return _item(" ".join(text.split()))
    return escape(text)


def _item(text: str) -> str:
    number = _NUMBER.match(text)
    if number:
        return f"{number[1]} {escape(text[number.end() :])}"
    bullet = _BULLET.match(text)
    return f"- {escape(text[bullet.end() :] if bullet else text)}"


def _fence(code: str) -> str:
    if code.startswith(("```", "~~~", "---\n", "+++\n")):
        return code  # fenced already, or front matter
    longest = max((len(run.group()) for run in re.finditer("`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{code}\n{fence}" if code else ""


def _table(rows: Sequence[str]) -> str:
    cells = [[_line(cell) for cell in re.split(r"[|\t]", row.strip().strip("|"))] for row in rows]
    cells = [row for row in cells if any(re.sub(r"[-:\s\\]", "", cell) for cell in row)]  # not the line of dashes
    if not cells:
        return ""
    width = max(map(len, cells))
    lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in cells]
    return "\n".join([lines[0], f"|{' --- |' * width}", *lines[1:]])


def _quote(text: str, depth: int) -> str:
    return "\n".join(f"{'> ' * depth}{line}".rstrip() for line in text.split("\n"))


def _comments(comments: Sequence[Comment]) -> Iterator[str]:
    """The comments with what parts them: an answer stays within the quote of what it answers."""
    for number, comment in enumerate(comments):
        if number:
            yield ("> " * comment.depth).rstrip()
        yield _comment(comment)


def _comment(comment: Comment) -> str:
    author = f"**{_line(comment.author)}**" if comment.author and comment.author.strip() else ""
    heading = " · ".join(part for part in (author, _line(comment_date(comment))) if part)
    return _quote("\n\n".join(part for part in (heading, escape(comment.text)) if part), comment.depth + 1)


def _marked_body(article: Article) -> str:
    """The body's blocks as they stand in the text, marks and all, with what was between them taken out."""
    parts: list[str] = []
    last: Block | None = None
    for block in article.blocks:
        if block.label not in BODY_LABELS:
            continue
        if last is not None:
            parts.append(_between(article.text[last.start + len(last.text.rstrip()) : block.start]))
        parts.append(_indentation(article.text, block.start) + block.text.rstrip())
        last = block
    return "".join(parts).strip("\n")


def _between(gap: str) -> str:
    """What parts two blocks of the body: their line end or blank line, or a space within a line."""
    if gap.strip():
        return "\n\n" if "\n" in gap else " "
    lines = gap.count("\n")
    return "\n" * min(lines, 2) if lines else gap


def _indentation(text: str, start: int) -> str:
    """The white space between the start of the line and the block, which nests list items."""
    reach = max(0, start - _WIDEST_MARGIN)
    line_start = text.rfind("\n", reach, start) + 1 or reach
    margin = text[line_start:start]
    return margin if not margin.strip() else ""
