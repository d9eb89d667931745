"""Markdown that reads as what it was written from; markdown-it, which comes with rich, is the judge."""

from __future__ import annotations

from datetime import date

import pytest
from article_strategies import articles, words
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

import cleanpress
from cleanpress.model import Article, Block, Caption, Comment, Inline, Kind, Label, Paragraph, Style
from cleanpress.render import to_markdown
from cleanpress.render.inline import escape

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


@st.composite
def styled(draw: st.DrawFn) -> Paragraph:
    """A paragraph with whatever an HTML page may nest in it: stretches of words, the inner ones whole in the outer."""
    tokens = draw(
        st.lists(
            st.sampled_from(["word", "a*b", "“x”", "(1)", "!", "`", "[", "#", "-", "1.", "ü", "&amp;", "_"]), min_size=1
        )
    )
    glue = draw(st.lists(st.sampled_from(["", " "]), min_size=len(tokens), max_size=len(tokens)))
    text, edges = "", []
    for token, space in zip(tokens, glue, strict=True):
        text += space if text else ""
        edges.append((len(text), len(text) + len(token)))
        text += token

    def nest(first: int, last: int, depth: int) -> list[Inline]:
        found: list[Inline] = []
        while first < last and depth:
            start = draw(st.integers(first, last - 1))
            end = draw(st.integers(start + 1, last))
            style = draw(st.sampled_from(Style))
            target = "https://example.org/a_(b)?x=1&copy=2" if style is Style.LINK else None
            found.append(Inline(edges[start][0], edges[end - 1][1], style, target))
            found += nest(start, end, depth - 1)
            first = end
        return found

    return Paragraph(Kind.PARAGRAPH, text, tuple(nest(0, len(tokens), draw(st.integers(0, 3)))))


@given(styled())
def test_styled_text_reads_as_it_was(paragraph: Paragraph) -> None:
    assert _words(_body(paragraph)) == " ".join(paragraph.text.split())


@pytest.mark.parametrize(
    ("text", "inlines", "markdown"),
    [
        ("Read the plan now.", [Inline(5, 13, Style.LINK, "http://a.org/p")], "Read [the plan](http://a.org/p) now."),
        ("Oh!Look", [Inline(3, 7, Style.LINK, "a b(c)")], "Oh\\![Look](<a%20b(c)>)"),
        ("so *very* late", [Inline(3, 9, Style.STRONG)], "so **\\*very\\*** late"),
        ("un like ly", [Inline(3, 7, Style.EMPHASIS)], "un *like* ly"),
        ("unlikely", [Inline(2, 6, Style.EMPHASIS)], "un*like*ly"),
        ("call f`x` twice", [Inline(5, 9, Style.CODE)], "call `` f`x` `` twice"),
        ("she “ran”home", [Inline(4, 9, Style.EMPHASIS)], "she “ran”home"),  # no mark would be read as one there
        ("one two", [Inline(0, 7, Style.LINK, "u"), Inline(4, 7, Style.STRONG)], "[one **two**](u)"),
        ("1. May was dry", [Inline(3, 6, Style.STRONG)], "1\\. **May** was dry"),
    ],
)
def test_links_and_emphasis_get_marks(text: str, inlines: list[Inline], markdown: str) -> None:
    assert _body(Paragraph(Kind.PARAGRAPH, text, tuple(inlines))) == markdown
    assert _words(markdown) == text


def test_marks_stay_in_their_item_and_cell() -> None:
    link = Inline(2, 5, Style.LINK, "u")
    assert _body(Paragraph(Kind.LIST_ITEM, "- one two", (link,))) == "- [one](u) two"
    row = Paragraph(Kind.TABLE_ROW, "one | two", (Inline(6, 9, Style.STRONG),))
    assert _body(row).splitlines()[0] == "| one | **two** |"
    whole = Paragraph(Kind.SUBHEADING, "Why now", (Inline(0, 7, Style.STRONG), Inline(4, 7, Style.EMPHASIS)))
    assert _body(whole) == "## Why *now*"


def test_marks_of_text_that_is_markdown_come_back_when_nobody_says_so() -> None:
    told = "The ferry to **Skarn Island** will sail from the [first of May](https://e.example/may), `MV` and all."
    text = f"# Ferry runs again\n\n{told}\n\n## A crew of six\n\n- four from the island\n- two from Leith\n"
    article = cleanpress.clean(text)
    assert told in article.to_markdown()
    assert "**" not in article.body
    assert article.format == "markdown"
    assert cleanpress.clean("Ferry runs again\n\nThe ferry sails from the first of May.\n").format == "text"
