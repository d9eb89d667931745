"""Every line of a document with its label and the evidence behind it, for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from io import StringIO
from typing import TYPE_CHECKING

from cleanpress.model import BODY_LABELS, Article, Block, Finding, Label
from cleanpress.render.escape import visible_line

if TYPE_CHECKING:
    from rich.text import Text

COLOURS: Mapping[Label, str] = {
    Label.HEADLINE: "bold cyan",
    Label.STANDFIRST: "cyan",
    Label.BYLINE: "blue",
    Label.DATE: "blue",
    Label.SECTION: "blue",
    Label.BODY: "green",
    Label.SUBHEADING: "bold green",
    Label.CAPTION: "magenta",
    Label.COMMENT: "yellow",
    Label.COMMENT_META: "yellow",
    Label.OTHER: "white",
}
"""Fields have colours of their own; every other label is residue, and red."""
_RESIDUE = "red"
_MARGIN = 32
"""Columns before a line's text: its number, label and score."""


def explain(article: Article, *, color: bool = False, width: int | None = None) -> str:
    """One row for every line of the text, with the findings that decided its block below, then a summary.

    Args:
        article: what to explain.
        color: whether to colour labels with a terminal's escapes.
        width: columns of the terminal; longer lines are cut there. None keeps them whole.

    Returns:
        Text that is safe to send to a terminal: nothing of the article is printed raw or read as markup.
    """
    from rich.console import Console
    from rich.text import Text

    out = StringIO()
    console = Console(
        file=out,
        force_terminal=color,
        color_system="standard" if color else None,
        width=width or 1_000_000,  # rich would wrap at 80
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    rows = [row for block in article.blocks for row in _block_rows(block)]
    for row in [*rows, Text(), *_closing_rows(article)]:
        row.truncate(console.width, overflow="ellipsis")
        console.print(row, soft_wrap=width is None, no_wrap=True, overflow="ignore")
    return out.getvalue().rstrip("\n")


def _block_rows(block: Block) -> Iterator[Text]:
    from rich.text import Text

    style = COLOURS.get(block.label, _RESIDUE)
    for offset, line in enumerate(block.text.rstrip().replace("\r\n", "\n").split("\n")):
        row = Text(f"{block.line + offset:>6}  ", style="dim")
        label, score = (block.label.value, f"{block.score:+.1f}") if offset == 0 else ("", "")
        row.append(f"{label:<15}", style=style)
        row.append(f"{score:>6}   ", style="dim")
        row.append(visible_line(line), style="" if block.label in BODY_LABELS else style)
        yield row
    findings = sorted(block.findings, key=lambda finding: -abs(finding.weight))
    if findings:
        evidence = " · ".join(_finding(finding, block.label) for finding in findings)
        yield Text(" " * _MARGIN + evidence, style="dim")


def _finding(finding: Finding, label: Label) -> str:
    """`CP312 +3.0`, with its label where that is not the block's, and what was seen."""
    other = "" if finding.label is label else f" {finding.label}"
    message = f" ({visible_line(finding.message)})" if finding.message else ""
    return f"{visible_line(finding.code)} {finding.weight:+.1f}{other}{message}"


def _closing_rows(article: Article) -> Iterator[Text]:
    from rich.text import Text

    counts = Counter(block.label for block in article.blocks)
    if counts:
        legend = Text("blocks  ", style="dim")
        parts = [Text(f"{n.value} {counts[n]}", style=COLOURS.get(n, _RESIDUE)) for n in Label if counts[n]]
        yield legend + Text("  ").join(parts)
    for code, why in _reasons(article).items():
        row = Text(f"{code}  ", style="dim")
        row.append(visible_line(why))
        yield row
    kept, words = len(article.body.split()), len(article.text.split())
    facts = f"{kept} of {words} words in the body, confidence {article.confidence:.2f}"
    yield Text(visible_line(f"{facts}, read as {article.format} in {article.encoding}, rules {article.ruleset or '-'}"))


def _reasons(article: Article) -> dict[str, str]:
    """Why the rules that were seen exist, in the order of their codes."""
    from cleanpress.rules import installed_rules

    seen = {finding.code for block in article.blocks for finding in block.findings}
    return {rule.code: rule.why for rule in installed_rules() if rule.code in seen}
