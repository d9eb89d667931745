"""Links, emphasis and code of a page's paragraphs."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleanpress
from cleanpress.model import Style

BEFORE = "The orchard behind the old mill is to be felled in autumn, the parish said, because nobody has pruned it since the war."  # noqa: E501 - a paragraph a line
AFTER = "Those who want a tree of their own may fetch one before the first of October, with a spade and a cart, free of charge."  # noqa: E501 - a paragraph a line


def styled(html: str, url: str | None = None) -> list[tuple[str, Style, str | None]]:
    """What is styled in a story of three paragraphs, of which `html` is the second."""
    page = f"<html><body><article><h1>Orchard to go</h1><p>{BEFORE}</p>{html}<p>{AFTER}</p></article></body></html>"
    article = cleanpress.clean(page, format="html", url=url)
    assert article.paragraphs[0].text == BEFORE
    return [(p.text[i.start : i.end], i.style, i.target) for p in article.paragraphs for i in p.inlines]


def test_links_emphasis_and_code() -> None:
    story = (
        "<p>A <a href='/plan'>plan of <b>four\n pages</b></a>&nbsp;was <em>never</em> shown to those who pay; the file"
        " is called <code>trees_2.pdf</code>, said <strong> the clerk </strong>on Monday.</p>"
    )
    assert styled(story, "https://parish.example/news/1") == [
        ("plan of four pages", Style.LINK, "https://parish.example/plan"),
        ("four pages", Style.STRONG, None),
        ("never", Style.EMPHASIS, None),
        ("trees_2.pdf", Style.CODE, None),
        ("the clerk", Style.STRONG, None),
    ]


@pytest.mark.parametrize(
    ("head", "url", "target"),
    [
        ("", None, "plan"),
        ("", "https://parish.example/news/1", "https://parish.example/news/plan"),
        ("<link rel=canonical href=https://parish.example/n/1>", None, "https://parish.example/n/plan"),
        ("<base href=/files/>", "https://parish.example/news/1", "https://parish.example/files/plan"),
        ("<base href=http://[bad>", None, "plan"),
    ],
)
def test_links_are_in_full_where_the_page_is_known(head: str, url: str | None, target: str) -> None:
    story = "<p>Those who want to see the <a href=plan>plan</a> may ask for it at the parish office on any weekday."
    html = (
        f"<html><head>{head}</head><body><article><h1>Orchard to go</h1><p>{BEFORE}</p>{story}</article></body></html>"
    )
    found = [inline for part in cleanpress.clean(html, format="html", url=url).paragraphs for inline in part.inlines]
    assert [inline.target for inline in found] == [target]


@pytest.mark.parametrize("address", ["#note", "javascript:open()", "java\nscript:open()", "", "data:text/html,x"])
def test_what_leads_to_no_page_is_no_link(address: str) -> None:
    story = (
        f"<p>The parish says that it has asked <a href='{address}'>three gardeners</a>, and that each named a price."
    )
    assert styled(story) == []


def test_a_pasted_page_is_not_bold() -> None:
    assert styled(f"<b style='font-weight:normal'><p>{BEFORE[:60]}<i>later</i>, the clerk told the paper.</p></b>") == [
        ("later", Style.EMPHASIS, None)
    ]


def test_emphasis_over_a_line_break_is_on_both_lines() -> None:
    story = (
        "<p><i>No tree was ever sold, the clerk says,<br>and none was ever stolen, he adds, for all he knows.</i></p>"
    )
    assert [text for text, _, _ in styled(story)] == [
        "No tree was ever sold, the clerk says,",
        "and none was ever stolen, he adds, for all he knows.",
    ]


def test_in_lists_and_tables() -> None:
    story = "<ul><li><b>Apples</b>: sixty trees, most of them older than the mill.</li>"
    story += "<li>Pears: <a href=p.html>nine trees</a>, of which two are dead.</li></ul>"
    story += (
        "<table><tr><th>Tree</th><th>Price <i>asked</i></th></tr><tr><td><b>Plum</b></td><td>forty</td></tr></table>"
    )
    assert [text for text, _, _ in styled(story)] == ["Apples", "nine trees", "asked", "Plum"]


def test_bold_within_bold_is_bold() -> None:
    story = "<p>What the parish has felled so far: <b>nine <b>old</b> trees</b>, and nothing else until now.</p>"
    assert styled(story) == [("nine old trees", Style.STRONG, None)]


def test_keys_side_by_side_come_apart() -> None:
    story = "<p>Those who want the list of trees press <kbd>Ctrl</kbd><kbd>P</kbd> in the clerk's programme, and wait."
    assert [text for text, _, _ in styled(story)] == ["Ctrl", "P"]


WORDS = st.lists(st.sampled_from(["root", "bark", "leaf,", "“twig”", "a&b", "ü", "\n", "  "]), min_size=1, max_size=5)
ELEMENTS = st.sampled_from(["b", "i", "em", "strong", "code", "span", "a href=x", "u"])
PARTS = st.lists(st.tuples(ELEMENTS, WORDS, st.sampled_from(["", " "])), max_size=6)


@given(PARTS)
def test_each_stretch_holds_the_words_of_its_element(parts: list[tuple[str, list[str], str]]) -> None:
    story = ""
    wanted = []
    for element, words, glue in parts:
        text = " ".join(words)
        story += f"<{element}>{escape(text)}</{element.split()[0]}>{glue}, and then "
        if text.strip() and element not in {"span", "u"}:
            wanted.append(" ".join(text.split()))
    found = styled(f"<p>What the parish has felled so far: {story} nothing else has been touched, the clerk said.</p>")
    assert [text for text, _, _ in found] == wanted
