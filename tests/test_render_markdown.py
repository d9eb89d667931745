"""Markdown that reads as what it was written from; markdown-it, which comes with rich, is the judge."""

from __future__ import annotations

from datetime import date

import pytest
from article_strategies import articles, words
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from cleanpress.model import Article, Block, Caption, Comment, Kind, Label, Paragraph
from cleanpress.render import to_markdown
from cleanpress.render.markdown import escape

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def _tokens(markdown: str) -> list[Token]:
    return [inner for token in PARSER.parse(markdown) for inner in (token.children or [token])]


def _words(markdown: str) -> str:
    """What a reader of the rendered page sees, as words."""
    parts = [
        " " if token.type in {"softbreak", "hardbreak"} or token.block else token.content for token in _tokens(markdown)
    ]
    return " ".join("".join(parts).split())


def _body(*paragraphs: Paragraph) -> str:
    return to_markdown(Article("", paragraphs=paragraphs))


MARKS = st.text('ab1 #*_`[]()<>&;!~\\|-+=.:/"\n\t', max_size=40)


@given(MARKS | words)
def test_escaped_text_reads_as_it_was(text: str) -> None:
    # markdown-it replaces NUL, and a line separator is white space to Python only.
    text = " ".join(text.replace("\0", "").split(" "))
    tokens = _tokens(escape(text))
    assert {token.type for token in tokens} <= {
        "text",
        "softbreak",
        "paragraph_open",
        "paragraph_close",
        "text_special",
    }
    assert _words(escape(text)) == " ".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "# not a heading",
        "1. not a list",
        "1986) was a year",
        "- not an item",
        "+ nor this",
        "> not a quote",
        "*stars* and _scores_ and `ticks`",
        "[a](http://b) and ![c](d) and <b>bold</b> and &amp;",
        "Title\n=====",
        "Title\n---",
        "* * *",
        "```",
        "~~~",
        "a\\",
        "    indented",
        "[ref]: http://example.com",
        "~~gone~~",
    ],
)
def test_literal_marks_stay_literal(text: str) -> None:
    assert _words(_body(Paragraph(Kind.PARAGRAPH, text))) == " ".join(text.split())


def test_plain_words_stay_as_they_are() -> None:
    plain = "Prices rose 5.5% (see snake_case) - a lot, he said: “No!” AT&T & 1 < 2."
    assert escape(plain) == plain


def test_the_whole_article() -> None:
    article = Article(
        text="",
        headline="Mayor *quits*",
        standfirst="She lost.",
        byline="By Jane Doe",
        paragraphs=(
            Paragraph(Kind.PARAGRAPH, "She resigned."),
            Paragraph(Kind.SUBHEADING, "Why now"),
            Paragraph(Kind.QUOTE, "I am tired."),
            Paragraph(Kind.LIST_ITEM, "• one"),
            Paragraph(Kind.LIST_ITEM, "2. two"),
            Paragraph(Kind.LIST_ITEM, "three"),
            Paragraph(Kind.TABLE_ROW, "Year | Votes"),
            Paragraph(Kind.TABLE_ROW, "2024 | 51"),
            Paragraph(Kind.CODE, "x = `1`"),
        ),
        captions=(Caption("The mayor", "AFP"),),
        comments=(
            Comment("Ann", date(2024, 5, 6), "Good.\n\nVery."),
            Comment("Bob", None, "Why?", depth=1, parent=0, published_text="today"),
            Comment(None, None, "# First"),
        ),
    )
    assert to_markdown(article) == "\n".join(
        [
            "# Mayor \\*quits\\*",
            "",
            "*She lost.*",
            "",
            "*By Jane Doe*",
            "",
            "She resigned.",
            "",
            "## Why now",
            "",
            "> I am tired.",
            "",
            "- one",
            "2. two",
            "- three",
            "",
            "| Year | Votes |",
            "| --- | --- |",
            "| 2024 | 51 |",
            "",
            "```",
            "x = `1`",
            "```",
            "",
            "*The mayor (AFP)*",
            "",
            "> **Ann** · 2024-05-06",
            ">",
            "> Good.",
            ">",
            "> Very.",
            ">",
            "> > **Bob** · today",
            "> >",
            "> > Why?",
            "",
            "> \\# First",
        ]
    )


def test_markdown_gets_its_marks_back() -> None:
    text = "# Head\n\nOne **bold** [link](u).\n\nShare this\n\n- a\n  - b\n\n## Sub\n\nEnd. Share. More."
    body = ("One **bold** [link](u).", "- a", "- b", "End.", "More.")
    blocks = [Block(at, at + len(part), part, 1, Label.BODY, 1.0) for part in body for at in [text.index(part)]]
    blocks.insert(3, Block(text.index("## Sub"), text.index("## Sub") + 6, "## Sub", 1, Label.SUBHEADING, 1.0))
    article = Article(text, headline="Head", format="markdown", blocks=tuple(blocks))
    assert to_markdown(article) == ("# Head\n\nOne **bold** [link](u).\n\n- a\n  - b\n\n## Sub\n\nEnd. More.")


def test_a_fence_is_longer_than_what_it_holds() -> None:
    assert _body(Paragraph(Kind.CODE, "a ```` b")) == "`````\na ```` b\n`````"
    assert _body(Paragraph(Kind.CODE, "```py\nx\n```")) == "```py\nx\n```"


@given(articles)
def test_any_article_renders(article: Article) -> None:
    to_markdown(article)
