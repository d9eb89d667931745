"""Whether a text is HTML, Markdown or plain."""

from __future__ import annotations

import regex

from cleanpress.read.markdown import looks_like_markdown

_SAMPLE = 20_000
_BEFORE = "\ufeff \t\r\n\0"
_DOCUMENT = regex.compile(
    r"\s*+(?:<\?xml[^>]{0,200}+>\s*+)?(?:<!--.{0,2000}?-->\s*+){0,5}+<(?:!doctype\s+html|html|head|body|script|style|meta|link|title)\b[^<>]{0,2000}+>",
    regex.I | regex.S,
)
# `<p>` in a text about HTML is one tag in prose; a fragment has several, and most of them are closed.
_OPEN = regex.compile(
    r"<(?:p|div|h[1-6]|ul|ol|li|table|tr|td|article|section|main|header|footer|blockquote|figure|br|span|a)(?:\s[^<>]{0,2000}+)?\s*+/?>",
    regex.I,
)
_CLOSE = regex.compile(
    r"</(?:p|div|h[1-6]|ul|ol|li|table|tr|td|article|section|main|header|footer|blockquote|figure|span|a|body|html)\s*+>",
    regex.I,
)
_BREAKS = regex.compile(r"<br\s?/?>\s?<br\s?/?>", regex.I)
_OWN_LINE_END = regex.compile(r"[^>\s][ \t\r]*+\n")
_FENCED = regex.compile(r"^\s{0,3}(?:```|~~~).*?^\s{0,3}(?:```|~~~)", regex.M | regex.S)
_CODE_SPAN = regex.compile(r"`[^`\n]{1,300}+`")
_FRONT_MATTER = regex.compile(
    r"---[ \t]*+\n(?:[\w\"' -]{1,60}+:[^\n]*+\n|(?!---)[ \t-][^\n]*+\n|\n){1,200}+---[ \t]*+(?:\n|$)"
)
_SETEXT = regex.compile(r"^[^\s=\-#>|][^\n]{2,150}+\n(?:={3,}+|-{3,}+)[ \t]*+$", regex.M)


def sniff_format(text: str) -> str:
    """`html`, `markdown` or `text`, from the first 20,000 characters."""
    sample = text[:_SAMPLE].lstrip(_BEFORE)
    if _is_html(sample) or _is_broken_by_tags(sample):
        return "html"
    sample = sample.replace("\r\n", "\n")
    if _FRONT_MATTER.match(sample) or looks_like_markdown(sample):
        return "markdown"
    return "markdown" if len(_SETEXT.findall(sample)) >= 2 else "text"


def is_page(text: str) -> bool:
    """Whether a text is HTML, from the first 20,000 characters; not if breaks are its only tags."""
    return _is_html(text[:_SAMPLE].lstrip(_BEFORE))


def _is_broken_by_tags(sample: str) -> bool:
    """Whether breaks are what parts the text: reviews and posts in a column of a table are one line, with two breaks
    between paragraphs."""
    return _BREAKS.search(sample) is not None and not _OWN_LINE_END.search(sample.rstrip())


def _is_html(sample: str) -> bool:
    if "<" not in sample:
        return False
    if _DOCUMENT.match(sample):
        return True
    # Articles about HTML show it in fences; Markdown may hold a stray tag or two.
    prose = _CODE_SPAN.sub("", _FENCED.sub("", sample))
    opened, closed = len(_OPEN.findall(prose)), len(_CLOSE.findall(prose))
    if sample.startswith("<") and (opened > 1 or (opened and closed)):
        return True
    words = prose.count(" ") + 1
    return opened >= 3 and closed >= 2 and opened * 60 >= words
