"""The article as Markdown (CommonMark with tables).

Text that was not Markdown is escaped where a reader of Markdown would take it for marks; links and emphasis of HTML
get marks. Text that was Markdown gets the marks of its body back from its blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from cleanpress.model import BODY_LABELS, Article, Block, Comment, Inline, Kind, Paragraph, Style
from cleanpress.render.inline import escape, marked, one_line, within
from cleanpress.render.text import caption_line, comment_date

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
        yield f"# {one_line(article.headline)}"
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


def _italic(text: str) -> str:
    line = one_line(text)
    return f"*{line}*" if line else ""


def _body(paragraphs: Sequence[Paragraph]) -> str:
    parts = []
    for kind, run in groupby(paragraphs, key=lambda paragraph: paragraph.kind):
        printed = [paragraph for paragraph in run if paragraph.text.strip()]
        if kind is Kind.TABLE_ROW:
            parts.append(_table(printed))
        elif kind is Kind.CODE:
            parts.append(_fence("\n".join(paragraph.text for paragraph in printed)))
        else:
            parts.append(("\n" if kind in _ONE_PER_LINE else "\n\n").join(map(_paragraph, printed)))
    return "\n\n".join(part for part in parts if part)


def _paragraph(paragraph: Paragraph) -> str:
    kind, text, inlines = paragraph
    if kind is Kind.SUBHEADING:
        # A heading that is bold through and through is so in any case.
        whole = (Style.STRONG, 0, len(text))
        return f"## {one_line(text, [i for i in inlines if (i.style, i.start, i.end) != whole])}"
    if kind is Kind.QUOTE:
        return _quote(marked(text, inlines), 1)
    return _item(text, inlines) if kind is Kind.LIST_ITEM else marked(text, inlines)


def _item(text: str, inlines: Sequence[Inline]) -> str:
    text = " ".join(text.split())
    number = _NUMBER.match(text)
    marker = number or _BULLET.match(text)
    start = marker.end() if marker else 0
    return f"{number[1] if number else '-'} {marked(text[start:], within(inlines, start, len(text)))}"


def _fence(code: str) -> str:
    if code.startswith(("```", "~~~", "---\n", "+++\n")):
        return code  # fenced already, or front matter
    longest = max((len(run.group()) for run in re.finditer("`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{code}\n{fence}" if code else ""


def _table(rows: Sequence[Paragraph]) -> str:
    cells = [list(_cells(row)) for row in rows]
    cells = [row for row in cells if any(re.sub(r"[-:\s\\]", "", cell) for cell in row)]  # not the line of dashes
    if not cells:
        return ""
    width = max(map(len, cells))
    lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in cells]
    return "\n".join([lines[0], f"|{' --- |' * width}", *lines[1:]])


def _cells(row: Paragraph) -> Iterator[str]:
    text = row.text.strip().strip("|")
    at = row.text.index(text)
    for cell in re.split(r"[|\t]", text):
        start = at + len(cell) - len(cell.lstrip())
        yield one_line(cell, within(row.inlines, start, start + len(cell.strip())))
        at += len(cell) + 1


def _quote(text: str, depth: int) -> str:
    return "\n".join(f"{'> ' * depth}{line}".rstrip() for line in text.split("\n"))


def _comments(comments: Sequence[Comment]) -> Iterator[str]:
    """The comments with what parts them: an answer stays within the quote of what it answers."""
    for number, comment in enumerate(comments):
        if number:
            yield ("> " * comment.depth).rstrip()
        yield _comment(comment)


def _comment(comment: Comment) -> str:
    author = f"**{one_line(comment.author)}**" if comment.author and comment.author.strip() else ""
    heading = " · ".join(part for part in (author, one_line(comment_date(comment))) if part)
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
