"""Takes Markdown's marks off, and says which lines are headings, items, quotes, tables and code.

Only what changes the words a reader sees is read here; the marks stay in the text that offsets point into.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import regex

from cleanpress.model import Kind
from cleanpress.read.rows import BYTE_ORDER_MARK, Row, split_rows
from cleanpress.remember import remember

# Possessive and bounded: an unclosed bracket costs one look, not one for every way to close it.
LINK = regex.compile(
    r"(!?)\[((?:[^\[\]]|\[[^\[\]]{0,500}+\]){0,1000}+)\](?:\((?:[^()]|\([^()]{0,500}+\)){0,3000}+\)|\[[^\[\]]{0,80}+\])"
)
_ADDRESS = r"(?:[^()\[\]]|\([^()\[\]]*+\))*+\)"
# A picture that stands in its own address takes thousands of characters.
_DATA = regex.compile(rf"\]\(data:{_ADDRESS}")
# html2text prints a link around blocks as a bracket, the blocks, and this.
_LINK_END = regex.compile(rf"\]\((?:https?:|mailto:|data:|[/#]\w){_ADDRESS}")
_EMPTY_IMAGE = regex.compile(r"!\[\]")
_EMPHASIS = regex.compile(r"(\*\*\*|\*\*|__|\*|_)(?=\S)([^*_\n]{1,500}+)(?<=\S)\1")
_STRAY_STARS = regex.compile(r"(?<!\w)(?:\*\*|__)(?=\s|$)|(?<=\S)\*\*|\*\*(?=\S)|(?<!\w)__(?=\w)|(?<=\w)__(?!\w)")
_ESCAPE = regex.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~<&])")
_CODE_SPAN = regex.compile(r"(`{1,3})([^`\n]{1,500}+)\1")
HEADING = regex.compile(r"(#{1,6})\s+(.*?)\s*+#*+$")
LIST_MARK = regex.compile(r"(?:[-*+•·▪●◦‣–]|\d{1,3}[.)])\s+")
_RULE = regex.compile(r"(?:[-*_=~]\s*+){3,}$")
_TABLE_RULE = regex.compile(r"[|:\-\s]{3,}+$")
_FENCE = regex.compile(r"(`{3,}+|~{3,}+)")
_REFERENCE = regex.compile(r"\[[^\[\]]{1,80}+\]:\s*\S")
# `re`, not `regex`: it jumps to the literal that each of these starts with. By that literal: what shows a mark, and
# whether it does at the start of a line only.
_SIGNS = (
    ("](", re.compile(r"\]\((?:https?:|/|#|mailto:|\.)"), False),
    ("#", re.compile(r"##{0,5}\s\S"), True),
    ("```", re.compile("```"), True),
    ("~~~", re.compile("~~~"), True),
)
FRONT_MATTER = ("---", "+++")
"""What front matter stands between: of YAML, of TOML."""
LONGEST_FRONT_MATTER = 200
_FIRST_ENTRY = {
    "---": regex.compile(r"[\w\"'][\w\"' .-]{0,60}+:(?:\s|$)|#|\{"),
    "+++": regex.compile(r"[\w\"'][\w\"' .-]{0,60}+=|#|\["),
}
_INLINE = re.compile(r"[\[*_`\\]")
_LIST_STARTS, _RULE_STARTS, _TABLE_STARTS = frozenset("-*+•·▪●◦‣–"), frozenset("-*_=~"), frozenset("|:- \t")
"""What list markers, rules and the rules of tables begin with; one look saves most lines a pattern."""


class Mark(NamedTuple):
    """What a row is in Markdown."""

    kind: Kind
    text: str
    """Its words, marks off."""
    level: int
    linked: float
    """Share of its characters inside links."""
    image: bool
    """Nothing but an image."""
    starts_block: bool
    """Whether it can't continue the paragraph above it."""
    ends_block: bool
    """Whether the row below can't continue it."""


def looks_like_markdown(text: str) -> bool:
    """Whether links, headings or fences show that marks are marks; a lone star or hash proves nothing."""
    found, lines = 0, text.count("\n")
    text = text[:60_000]
    for literal, sign, at_start in _SIGNS:
        if literal not in text:
            continue
        for match in sign.finditer(text):
            found += not at_start or _is_line_start(text, match.start())
            if found >= 3:
                return True
    return found >= 1 and lines < 40


def _is_line_start(text: str, at: int) -> bool:
    """Whether nothing but blanks stands before a position in its line."""
    while at and text[at - 1] in " \t\u00a0":
        at -= 1
    return at == 0 or len(text[at - 1].splitlines()[0]) == 0


def is_list_item(text: str) -> bool:
    """Whether a row starts with a list marker."""
    return (text[0] in _LIST_STARTS or text[0].isdigit()) and LIST_MARK.match(text) is not None


def leaves_link_open(text: str) -> bool:
    """Whether the text ends inside a link: in its words, or in the address behind them."""
    opened = text.rfind("[")
    closed = text.find("](", opened)
    return opened >= 0 and (text.find("]", opened) < 0 if closed < 0 else text.find(")", closed) < 0)


def read_mark(row: Row, raw_end: str) -> Mark:
    """Reads one row; `raw_end` is what follows it on its line (two spaces there end a line for good)."""
    kind, marked, level, _, _, starts, ends = read_form(row, raw_end)
    text, linked, image = take_off(marked)
    return Mark(kind, text, level, linked, image, starts, ends)


def read_form(row: Row, raw_end: str) -> Mark:
    """The same with the marks inside the row still on."""
    text = row.text
    kind, level, quote = Kind.PARAGRAPH, row.indent, False
    while text.startswith(">"):
        # An answer is quoted once more than what it answers: the column of the last mark is its indentation.
        level, quote = row.indent + len(row.text) - len(text), True
        text = text[1:].lstrip()
    starts = quote
    heading = HEADING.match(text) if text.startswith("#") else None
    rule = heading is None and _is_rule(text)
    if heading:
        kind, level, text, starts = Kind.SUBHEADING, len(heading[1]), heading[2], True
        while text.startswith("#") and (inner := HEADING.match(text)):
            text = inner[2]
    elif text and not rule and is_list_item(text):
        kind, starts = Kind.LIST_ITEM, True
    elif text.count("|") >= 2 or (text.count(" | ") == 1 and text[0] != "["):
        kind, starts = Kind.TABLE_ROW, True
    elif rule or (text[:1] in _TABLE_STARTS and _TABLE_RULE.match(text)):
        starts = True
    if quote and kind is Kind.PARAGRAPH:
        kind = Kind.QUOTE
    ends = heading is not None or raw_end.startswith("  ") or rule or kind is Kind.TABLE_ROW
    return Mark(kind, text, level, 0.0, False, starts, ends)


def _is_rule(text: str) -> bool:
    return text[:1] in _RULE_STARTS and _RULE.match(text) is not None


def take_off(text: str) -> tuple[str, float, bool]:
    """The text without inline marks, the share of it inside links, and whether it is an image and nothing else."""
    return _without_marks(text) if _INLINE.search(text) else (text, 0.0, False)


@remember
def _without_marks(text: str) -> tuple[str, float, bool]:
    linked, images = [0], [0]

    def link(match: regex.Match[str]) -> str:
        words: str = match[2]
        if match[1]:
            images[0] += 1
            return words if match.group() == text.strip("*_ ") else ""
        if "](" in words:
            words = LINK.sub(link, words)
        linked[0] += len(words.strip())
        return words

    if "](data:" in text:
        text = _DATA.sub("](data:)", text)
    plain = LINK.sub(link, text) if "](" in text or "][" in text else text
    if "](" in plain:
        plain = _LINK_END.sub("", plain)
    if "*" in plain or "_" in plain:
        plain = _without_stars(plain)
    if "`" in plain:
        plain = _CODE_SPAN.sub(r"\2", plain)
    if "\\" in plain:
        plain = _ESCAPE.sub(r"\1", plain)
    plain = " ".join(plain.split())
    return plain, min(1.0, linked[0] / len(plain)) if plain else 0.0, images[0] > 0 and not linked[0]


def _without_stars(text: str) -> str:
    """Without emphasis; as it is where only its marks keep the text from being a heading or a quotation: "**# 1**"."""
    plain = _EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", text))
    plain = _STRAY_STARS.sub("", plain)
    opens = plain[:1] == ">" or (plain[:1] == "#" and HEADING.match(plain) is not None)
    return text if opens and plain[:1] != text[:1] else plain


def front_matter_end(rows: Sequence[Row]) -> int:
    """How many rows at the top are front matter, of YAML or TOML. A rule of dashes above a story opens none: no entry
    follows it."""
    fence = rows[0].text if rows and rows[0].line == 1 else ""
    if fence not in FRONT_MATTER or len(rows) < 3 or not _FIRST_ENTRY[fence].match(rows[1].text):
        return 0
    for index, row in enumerate(rows[1:LONGEST_FRONT_MATTER], 1):
        if row.text == fence or (row.text == "..." and fence == "---"):
            return index + 1 if index > 1 else 0
        if row.blank_before > 2:
            return 0
    return 0


def protected_spans(text: str) -> list[tuple[int, int]]:
    """Where front matter and fenced code stand, in quotes too."""
    if "```" not in text and "~~~" not in text and not text.startswith(FRONT_MATTER, text.startswith(BYTE_ORDER_MARK)):
        return []
    rows = split_rows(text)
    at = front_matter_end(rows)
    spans = [(rows[0].start, rows[at - 1].end)] if at else []
    inner = [row._replace(text=row.text.lstrip("> ") or ">") for row in rows]
    while at < len(rows):
        end = fence_end(inner, at)
        if end > at:
            spans.append((rows[at].start, rows[end - 1].end))
        at = max(end, at + 1)
    return spans


def fence_end(rows: Sequence[Row], at: int) -> int:
    """The index after the fenced code that starts at row `at`; `at` itself where none does."""
    opening = _FENCE.match(rows[at].text)
    if not opening:
        return at
    fence = opening.group()
    for index in range(at + 1, len(rows)):
        text = rows[index].text
        if text.startswith(fence) and not text.strip(fence[0]):
            return index + 1
    return at
