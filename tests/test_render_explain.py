"""The explanation: every line with its evidence, and nothing that a terminal would obey."""

from __future__ import annotations

import re

from article_strategies import articles
from hypothesis import given, settings

from cleanpress.model import Article, Block, Finding, Label
from cleanpress.render import explain
from cleanpress.render.escape import UNSAFE

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def _article(text: str, *labels: Label) -> Article:
    blocks, at = [], 0
    for number, (line, label) in enumerate(zip(text.split("\n"), labels, strict=True), start=1):
        evidence = (Finding("CP701", label, 2.0), Finding("CP999", Label.NAV, -0.5, "seen [bold]"))
        blocks.append(Block(at, at + len(line), line, number, label, 1.5, evidence))
        at += len(line) + 1
    return Article(text, body="one two", blocks=tuple(blocks), confidence=0.5, ruleset="1")


def test_every_line_has_number_label_score_and_evidence() -> None:
    printed = explain(_article("Mayor quits\nThe mayor left.\nShare this", Label.HEADLINE, Label.BODY, Label.SHARE))
    lines = printed.split("\n")
    assert lines[0].split() == ["1", "headline", "+1.5", "Mayor", "quits"]
    assert lines[1].strip() == "CP701 +2.0 · CP999 -0.5 nav (seen [bold])"
    assert lines[4].split() == ["3", "share", "+1.5", "Share", "this"]
    assert "blocks  headline 1  body 1  share 1" in printed
    assert "CP701  " in printed, "the rules seen are explained"
    assert "2 of 7 words in the body, confidence 0.50" in printed
    assert "\x1b" not in printed


def test_lines_of_one_block_keep_their_numbers() -> None:
    article = Article("a\nb", blocks=(Block(0, 3, "a\nb", 7, Label.BODY, 0.0),))
    assert [line.split() for line in explain(article).split("\n")[:2]] == [["7", "body", "+0.0", "a"], ["8", "b"]]


def test_colour_only_on_request_and_only_ours() -> None:
    printed = explain(_article("a\x1b[31m[red]x[/red] :smile:", Label.BODY), color=True)
    assert "\x1b[" in printed
    plain = _COLOUR.sub("", printed)
    assert "\x1b" not in plain
    assert "a\\x1b[31m[red]x[/red] :smile:" in plain


def test_long_lines_are_cut_to_the_terminal_only() -> None:
    article = _article("word " * 100, Label.BODY)
    assert max(map(len, explain(article, width=80).split("\n")[:2])) <= 80
    assert "word " * 99 in explain(article)


@settings(max_examples=40, deadline=None)
@given(articles)
def test_nothing_unsafe_is_printed(article: Article) -> None:
    assert not UNSAFE.search(explain(article))
    assert not UNSAFE.search(_COLOUR.sub("", explain(article, color=True, width=60)))
