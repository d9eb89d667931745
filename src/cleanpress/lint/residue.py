"""What `check` reports: the blocks of an article that are no part of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import NamedTuple

from cleanpress.lint.places import Places
from cleanpress.model import RESIDUE_LABELS, Article, Block, Label
from cleanpress.read.markdown import protected_spans
from cleanpress.rules.engine import reasons

UNSAFE = frozenset({Label.COMMENT, Label.COMMENT_META, Label.CAPTION, Label.AUTHOR_BIO})
"""What somebody wrote to be read: it goes only when that is asked for."""
AGAIN, NO_RULE = "CP701", "CP900"
NEIGHBOURS = 2
"""Lines shown above and below a finding."""
LONGEST_QUOTE = 60
_weight = attrgetter("weight")


class Residue(NamedTuple):
    """A block of a text that is no part of its story."""

    code: str
    """The rule that spoke loudest."""
    label: Label
    text: str
    start: int
    """Offset in the text, in code points; `end` is exclusive."""
    end: int
    line: int
    """1-based; in a JSONL file that of the record."""
    column: int
    """1-based, in code points."""
    end_line: int
    end_column: int
    """Exclusive."""
    safe: bool
    """Whether `--fix` takes it out; else only `--unsafe-fixes` does."""
    above: tuple[str, ...] = ()
    """The lines above it, two at the most."""
    lines: tuple[str, ...] = ()
    """The lines it stands on."""
    below: tuple[str, ...] = ()
    field: str = ""
    """In a JSONL file, the field it stands in."""
    text_line: int = 0
    """In a JSONL file, its line within the text of that field, 1-based."""
    text_column: int = 0

    @property
    def message(self) -> str:
        """What it is, and how it starts, in one line."""
        words = " ".join(self.text.split())
        quoted = words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1].rstrip() + "…"
        place = f" ({self.field}, line {self.text_line})" if self.field else ""
        return f"{_NAMES.get(self.label, self.label.value.replace('_', ' '))}: {quoted}{place}"

    @property
    def reason(self) -> str:
        """Why such lines are residue."""
        return reasons().get(self.code, "")


_NAMES = {
    Label.HEADLINE: "headline again",
    Label.NAV: "navigation",
    Label.AD: "advertisement",
    Label.RELATED: "other stories",
    Label.COMMENT_META: "head of a comment",
    Label.COMMENT_HEADER: "heading of comments",
    Label.AUTHOR_BIO: "about the author",
    Label.LEGAL: "legal notice",
}


def find_residue(article: Article, covers: Callable[[str], bool], keep: frozenset[Label]) -> list[Residue]:
    """The blocks of a text's article that are residue, in order.

    Args:
        article: what the text was taken for, read as text or Markdown.
        covers: whether findings of a code are wanted.
        keep: labels that are left in.
    """
    headline = article.spans["headline"][0].start if "headline" in article.spans else None
    chosen: list[tuple[str, Block]] = []
    for block in article.blocks:
        if block.label in keep or not (
            block.label in RESIDUE_LABELS or block.label in UNSAFE or block.label is Label.HEADLINE
        ):
            continue
        if block.label is Label.HEADLINE and block.start == headline:
            continue
        code = _code(block, covers)
        if code:
            chosen.append((code, block))
    return _located(article.text, chosen) if chosen else []


def _code(block: Block, covers: Callable[[str], bool]) -> str:
    """The wanted rule that spoke loudest; empty where there is none."""
    if block.label is Label.HEADLINE:
        return AGAIN if covers(AGAIN) else ""
    named = [finding for finding in block.findings if finding.label is block.label]
    if not named:
        return NO_RULE if covers(NO_RULE) else ""
    wanted = [finding for finding in named if covers(finding.code)]
    return max(wanted, key=_weight).code if wanted else ""


def _located(text: str, chosen: Iterable[tuple[str, Block]]) -> list[Residue]:
    places = Places(text)
    protected = protected_spans(text)
    ends = [end for _, end in protected]
    found = []
    for code, block in chosen:
        start, end = block.start, block.start + len(block.text.rstrip())
        near = bisect_right(ends, start)
        if near < len(protected) and protected[near][0] < end:
            continue
        first, last = places.at(start), places.at(end)
        found.append(
            Residue(
                code,
                block.label,
                text[start:end],
                start,
                end,
                *first,
                *last,
                block.label not in UNSAFE,
                places.lines(first.line - NEIGHBOURS, first.line - 1),
                places.lines(first.line, last.line),
                places.lines(last.line + 1, last.line + NEIGHBOURS),
            )
        )
    return found
