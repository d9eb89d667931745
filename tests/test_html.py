"""HTML rendered to text and cut into pieces."""

from __future__ import annotations

from datetime import date, datetime, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import seconds

import cleanpress
from cleanpress.model import Hints, Kind, Label, Piece, Source
from cleanpress.read.html import read_html
from cleanpress.read.html_roles import said_by, word_claims
from cleanpress.read.html_signs import signs_of
from cleanpress.read.html_titles import cut_site

STORY = "The mayor said on Monday that the old bridge would be closed for repairs until the end of the year, again."


def read(html: str, url: str | None = None) -> Source:
    source = read_html(html, url, "utf-8")
    at = 0
    for piece in source.pieces:
        assert source.text[piece.start : piece.end] == piece.plain
        assert not source.text[at : piece.start].strip("\n")
        assert source.text.count("\n", 0, piece.start) + 1 == piece.line
        assert piece.verbatim
        at = piece.end
    assert at == len(source.text)
    return source


def hints_of(source: Source, beginning: str) -> Hints:
    return next(piece.hints for piece in source.pieces if piece.plain.startswith(beginning) and piece.hints)


def piece_of(source: Source, beginning: str) -> Piece:
    return next(piece for piece in source.pieces if piece.plain.startswith(beginning))


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<div>One</div><div>Two</div>", "One\nTwo"),
        ("<h1>One</h1>Two", "One\n\nTwo"),
        ("<p>One<br>two<br><br>three</p>", "One\ntwo\n\nthree"),
        ("<p>A <b>bo</b>ld\n   wo<i>rd</i>&nbsp;here .</p>", "A bold word here ."),
        ("<ul><li>One<li>Two <ul><li>Three</ul></ul>", "- One\n- Two\n- Three"),
        ("<ol><li><p>One</p></li><li><p>Two</p></li></ol>", "- One\n- Two"),
        ("<ul><li><h3>Card</h3><p>Teaser</p></li></ul>", "Card\nTeaser"),
        ("<table><tr><th>Year<th>Cars<tr><td>2020<td>12</table>", "Year | Cars\n2020 | 12"),
        ("<table><tr><td><p>Left</p><p>more</p><td>right</table>", "Left\n\nmore\n\nright"),
        ("<pre>def f():\n    return 1\n\nx = 2</pre>", "def f():\n    return 1\n\nx = 2"),
        ("<a href=1>Home</a><a href=2>News</a>", "Home News"),
        ("<div><span class=author>Ann Lee</span><time>1 May</time></div>", "Ann Lee 1 May"),
        ("<p>By<button>Like</button><button>Reply</button></p>", "By Like Reply"),
        ("<p>A</p><!-- hidden --> <script>x()</script><style>p{}</style><p>B</p>", "A\n\nB"),
        ("<p>A</p><template><p>no</p></template><p hidden>no</p><p aria-hidden=true>no</p>", "A"),
        ("<p>A</p><div style='display: none'>no</div><span class='x sr-only'>no</span>", "A"),
        ("<select><option>no</select><svg><title>no</title></svg><textarea>no</textarea>", ""),
        ("<noscript>Please enable JavaScript</noscript><p>A</p>", "A"),
        ("Donau&shy;dampf\u200bschiff &#146;A&#147;", "Donaudampfschiff ’A“"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("<p>a &lt;b&gt; &amp;amp;</p>", "a <b> &amp;"),
        ("plain words only", "plain words only"),
        ("", ""),
        (" \n\t", ""),
    ],
)
def test_rendering(html: str, text: str) -> None:
    assert read(html).text == text


def test_kinds_and_levels() -> None:
    source = read(
        "<h2>Why</h2><p>Para</p><blockquote><p>Quoted</p></blockquote><ul><li>Item</li></ul><pre>code()</pre>"
        "<table><tr><td>a</td><td>b</td></tr></table><a href=x><h3>Linked</h3></a>"
    )
    assert [(piece.kind, piece.level) for piece in source.pieces] == [
        (Kind.SUBHEADING, 2),
        (Kind.PARAGRAPH, 0),
        (Kind.QUOTE, 0),
        (Kind.LIST_ITEM, 0),
        (Kind.CODE, 0),
        (Kind.TABLE_ROW, 0),
        (Kind.SUBHEADING, 3),
    ]
    assert hints_of(source, "Linked").link_density == 1.0
    assert [piece.blank_before for piece in source.pieces][:2] == [0, 1]


@pytest.mark.parametrize(
    ("value", "labels"),
    [
        ("comment-list", {Label.COMMENT}),
        ("commentForm", {Label.COMMENT_FORM}),
        ("comment_form wide", {Label.COMMENT_FORM}),
        ("update", set()),
        ("dated", set()),
        ("gradient download", set()),
        ("shareholder", set()),
        ("article__date", {Label.DATE}),
        ("share-buttons", {Label.SHARE}),
        ("has-comments no-sidebar with-ads", set()),
        ("tag-share category-comments", set()),
        ("post-tags", {Label.TAGS}),
        ("relatedPosts", {Label.RELATED}),
        ("site-footer", {Label.NAV}),
        ("newsletter-signup", {Label.NEWSLETTER}),
        ("entry-content", {Label.BODY}),
        ("authorBio", {Label.AUTHOR_BIO}),
        ("", set()),
    ],
)
def test_class_words(value: str, labels: set[Label]) -> None:
    assert word_claims(value) == labels


@pytest.mark.parametrize(
    ("name", "item"),
    [("comment", True), ("comment-1234", True), ("commentItem", True), ("comments", False), ("comment-body", False)],
)
def test_comment_items(name: str, item: bool) -> None:
    assert said_by("li", {"class": name}).is_item is item


def test_numbers_in_an_id_part_its_words() -> None:
    """Comments differ in their numbers alone; page builders make ids of digits and letters, which speak of no ad."""
    assert signs_of("li", {"id": "comment-7"}) == signs_of("li", {"id": "comment-8"})
    assert not signs_of("div", {"id": "a7d"}).claims


THREAD = f"""
<body class="single has-sidebar"><nav><a href=/>Home</a><a href=/n>News</a></nav>
<article class="post tag-share"><h1>Bridge closed</h1>
<div class="byline">By Ann Lee</div><div class="entry-content"><p>{STORY}</p><p>{STORY.replace("mayor", "council")}</p>
<p>On <time>1 May</time> nobody had told the people who live on the other side of the river of what was to come.</p>
<figure><img src=x><figcaption>The bridge. <span class=credit>Photo: Bo Kim</span></figcaption></figure>
<div class="share-buttons">Share this</div></div></article>
<section id="comments"><h2 class="comments-title">2 Comments</h2><ol class="comment-list">
<li class="comment" id="comment-1"><div class="comment"><div class="comment-author">Cy</div><p>Well done.</p></div>
<ul class="children"><li class="comment"><div class="comment-body"><p>Not at all.</p></div></li></ul></li></ol>
<form id="commentform"><label>Your name</label><input name=n></form></section>
<aside class="sidebar"><a href=/x>Another story of the day</a></aside>
<footer>Imprint and contact</footer></body>"""


def test_roles_of_a_page() -> None:
    source = read(THREAD)
    roles = {text: hints_of(source, text).roles for text in ("By Ann", "The mayor", "The bridge", "Share this", "Cy")}
    assert roles["By Ann"] == {Label.BYLINE}
    assert roles["The mayor"] == {Label.BODY}
    assert Label.CAPTION in roles["The bridge"]
    assert Label.SHARE in roles["Share this"]
    assert roles["Cy"] == {Label.COMMENT, Label.COMMENT_META}
    assert Label.COMMENT_FORM in hints_of(source, "Your name").roles
    assert Label.COMMENT_HEADER in hints_of(source, "2 Comments").roles
    assert Label.RELATED in hints_of(source, "Another").roles
    assert Label.NAV in hints_of(source, "Home").roles
    assert Label.NAV in hints_of(source, "Imprint").roles


def test_a_date_in_a_sentence_claims_nothing() -> None:
    assert Label.DATE not in hints_of(read(THREAD), "On 1 May").roles


def test_depth_counts_comments_not_their_wrappers() -> None:
    source = read(THREAD)
    assert [hints_of(source, text).depth for text in ("The mayor", "Cy", "Well", "Not")] == [0, 1, 1, 2]


def test_in_story() -> None:
    source = read(THREAD)
    told = {text: hints_of(source, text).in_story for text in ("The mayor", "The council", "On 1 May")}
    assert all(told.values())
    assert not any(hints_of(source, text).in_story for text in ("Home", "Well", "Another", "Imprint", "Your name"))


def test_a_story_hidden_until_a_script_runs_is_read() -> None:
    hidden = f"<div class=article-body style='visibility:hidden'><p>{STORY * 4}</p></div>"
    assert "The mayor" in read(hidden).text
    assert "The mayor" not in read(hidden.replace("article-body", "cookie-consent")).text


def test_a_page_streamed_into_a_hidden_element_is_read() -> None:
    page = f"<p>Loading</p><div hidden id='S:0'><main><h1>Bridge closed</h1><p>{STORY * 4}</p></main></div>"
    assert "The mayor" in read(page).text


def test_a_thread_in_noscript_is_read() -> None:
    assert "The mayor" in read(f"<p>A</p><noscript><div class=post><p>{STORY * 4}</p></div></noscript>").text


LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "WebSite", "name": "The Example Times"},
{"@type": "Person", "@id": "#ann", "name": "Ann Lee"},
{"@type": "NewsArticle", "headline": "Bridge &amp; road closed", "author": [{"@id": "#ann"}, {"name": "Bo Kim (bok)"}],
 "datePublished": "2024-05-01T10:00:00Z", "dateModified": "2024-05-02", "articleSection": "Town",
 "keywords": "bridges, roads", "publisher": {"name": "The Example Times"},
 "comment": [{"author": {"name": "Cy"}, "text": "<p>Well&nbsp;done.</p>", "dateCreated": "2024-05-03",
   "comment": [{"author": "Di", "text": "No."}]}, {"text": "Third"}]}]}</script>"""


def test_jsonld() -> None:
    page = f"<html lang=en_gb>{LD}<h1>Bridge & road closed</h1><p>Text"
    data = read(page).metadata
    assert (data.section, data.site) == ("Town", "The Example Times")
    assert data.tags == ("bridges", "roads")
    assert data.language == "en-GB"
    assert [(c.author, c.text, c.depth, c.parent) for c in data.comments] == [
        ("Cy", "Well done.", 0, None),
        ("Di", "No.", 1, 0),
        (None, "Third", 0, None),
    ]
    article = cleanpress.clean(page, "html")
    assert (article.headline, article.authors) == ("Bridge & road closed", ("Ann Lee", "Bo Kim"))
    assert article.published == datetime(2024, 5, 1, 10, tzinfo=timezone.utc)
    assert article.modified == date(2024, 5, 2)


def test_meta_elements() -> None:
    page = (
        "<title>Bridge closed for good - The Example Times</title>"
        "<meta property='og:site_name' content='The Example Times'>"
        "<meta name=description content='No way across until winter.'><meta name=author content='Ann Lee'>"
        "<meta property='article:published_time' content='2024-05-01'><meta property='article:tag' content='a, b'>"
        "<meta property='article:tag' content=c><p>Text"
    )
    data = read(page).metadata
    assert (data.standfirst, data.tags) == ("No way across until winter.", ("a, b", "c"))
    article = cleanpress.clean(page, "html")
    assert (article.headline, article.authors) == ("Bridge closed for good", ("Ann Lee",))
    assert article.published == date(2024, 5, 1)
    assert {"headline", "byline"} <= set(article.quoted)


def test_nothing_said_is_nothing_known() -> None:
    data = read("<p>Text").metadata
    assert (data.told, data.language) == ((), None)


@pytest.mark.parametrize(
    ("title", "site", "url", "shown", "headline"),
    [
        ("Bridge closed | Daily Bread", "Daily Bread", None, [], "Bridge closed"),
        ("Daily Bread: Bridge closed", None, None, [], "Daily Bread: Bridge closed"),
        ("Bridge closed - example.org", None, "https://www.example.org/x", [], "Bridge closed"),
        ("Daily Bread – Bridge – closed", "Daily Bread", None, [], "Bridge – closed"),
        ("Town – Bridge closed – Bread", None, None, ["Bridge closed"], "Bridge closed"),
        ("The bridge will be closed all year | Bread", None, None, [], "The bridge will be closed all year"),
        ("Cars - and how to drive them", None, None, [], "Cars - and how to drive them"),
        ("Well-being in 2024", None, None, [], "Well-being in 2024"),
        ("Daily Bread", "Daily Bread", None, [], None),
        ("Bridge closed", "Daily Bread", "http://[bad", [], "Bridge closed"),
    ],
)
def test_site_cut_from_title(title: str, site: str | None, url: str | None, shown: list[str], headline: str) -> None:
    assert cut_site(title, site, url, shown) == headline


@pytest.mark.parametrize("tag", ["header", "main", "article", "section", "nav", "div", "p"])
def test_page_without_a_body_tag(tag: str) -> None:
    # Minifiers leave out <head> and <body>; libxml2 knows no <main>, and takes it for a part of the head.
    page = f"<!doctype html><title>t</title><meta charset=utf-8><style></style><{tag}><h1>The old bridge</h1>{STORY}"
    source = read(page)
    assert [piece.plain for piece in source.pieces] == ["The old bridge", STORY]


HOSTILE = {
    "divs": "<p>a" + "<div>" * 100_000 + "deep" + "</div>" * 100_000 + "<p>end",
    "fonts": "<font>" * 100_000 + "deep",
    "hidden": "<div hidden class=article-body>" * 50_000 + "x",
    "noscript": "<noscript>" * 50_000 + "x",
    "cells": "<table><tr>" + "<td>x" * 50_000,
    "tables": "<table><tr><td>" * 50_000 + "x",
    "breaks": "x<br>" * 50_000,
    "links": "<a href=x>y</a>" * 50_000,
    "class": "<p class='" + "comment-" * 200_000 + "'>x",
    "comments": "<!--" * 100_000,
    "cdata": "<![CDATA[" * 100_000,
    "less": "<" * 1_000_000,
    "open tags": "<a" * 500_000,
    "json": "<p>x</p><script type='application/ld+json'>" + '{"a":[' * 50_000 + "</script>",
    "title": "<p>x<title>" + "a | " * 50_000 + "</title>",
    "bomb": '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' + "<p>&b;</p>" * 1000,
    "replies": "<div class=comment><p>x" * 50_000,
    "streamed": "".join(f'<template id="P:{n:x}"></template><div hidden id="S:{n:x}">' for n in range(20_000)),
    "folded": "<div class=faq style='display:none'>" * 50_000 + "x",
    "folded beside": "<div class=faq style='display:none'>x</div>" * 50_000,
    "quoted": "<p>x</p>" * 20_000
    + '<script type="application/ld+json">{"articleBody": "'
    + "a. " * 100_000
    + '"}</script>',
    "figures": "<figure><img src=x><figcaption>x" * 20_000,
    "ends": "</body></html><p>x" * 50_000,
    "authors": "<span class=author>" * 50_000 + "x",
    "authors without a name": "<p>x"
    + "<div class=author><i>" * 500
    + "</i></div>" * 500
    + "<b class=author></b>" * 50_000,
    "titles": "<h1>x" * 50_000,
    "wrapped title": "<h1>" + "<span>" * 2_000 + "x",
    "dates": "<time>1 May 2024</time>" * 50_000,
    "people": "<script type='application/ld+json'>["
    + '{"@type":"Person","name":"Ann Lee"},' * 50_000
    + "{}]</script>x",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_markup_is_read_in_time(name: str) -> None:
    # 0.1 to 3 s when the machine is idle; quadratic ones took a minute
    assert seconds(lambda: read_html(HOSTILE[name], None, "utf-8")) < 20


def test_text_below_the_parsers_depth_limit_is_kept() -> None:
    text = read(HOSTILE["divs"]).text
    assert "deep" in text
    assert "end" in text


@pytest.mark.parametrize(
    "html", ["<p>a\0b\x01c\ud800d</p>", "\0", "<p>\x1b[31mred\x9b31m</p>", "<\ud800>", "<?xml encoding='x'?><p>a"]
)
def test_characters_that_no_text_holds(html: str) -> None:
    text = read(html).text
    assert not any(c in text for c in "\0\x01\x1b\x9b\ud800")
    text.encode()


MARKUP = """<p> | </p> | <div> | </div> | <div hidden> | <li> | <ul> | <table> | <tr> | <td> | </table> | <br> | <pre>
| </a> | </pre> | <a href=x> | <h1> | <blockquote> | <noscript> | <template> | <script> | <!-- | --> | <![CDATA[ | <svg>
| &nbsp; | </svg> | <body> | </html> | <li class=comment> | <time datetime=2024-01-01> | <title> | &#0; | &#xD800;"""
PARTS = st.sampled_from([part.strip() for part in MARKUP.split("|")]) | st.text(st.characters(), max_size=12)


@settings(max_examples=60, deadline=None)
@given(st.lists(PARTS, max_size=40))
def test_any_markup_gives_exact_pieces(parts: list[str]) -> None:
    read("".join(parts))


def test_a_second_opinion_is_asked_of_collapsed_bodies_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes longer than all the rest, and spoils long bodies more often than it mends them."""
    asked: list[str] = []

    def ask(root: object) -> None:
        asked.append(str(root))

    monkeypatch.setattr("cleanpress.read.html.second_opinion", ask)
    cards = "".join(f"<div class=card><a href=/{n}><h3>Card number {n}</h3></a><p>See it</p></div>" for n in range(30))
    cleanpress.clean(f"<body><div>{cards}</div></body>", format="html")
    assert asked
    asked.clear()
    cleanpress.clean(
        f"<body><article><h1>The bridge</h1>{f'<p>{STORY}</p>' * 9}</article>{cards}</body>", format="html"
    )
    assert not asked
