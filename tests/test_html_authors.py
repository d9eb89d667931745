"""Authors of HTML pages: bylines in lines held for something else, papers that sign by themselves, words of buttons."""

from __future__ import annotations

import json

import pytest

import cleanpress
from cleanpress.read.html import read_html

TITLE = "Old bridge over the Vell closes for repairs"
BODY = (
    "<p>The old bridge over the river Vell will be closed from Monday on, the council decided after a long debate.</p>"
    "<p>Drivers must take the ferry in the north or the long way round by the quarry, which adds half an hour.</p>"
    "<p>Repairs of the two middle arches will take until the end of the winter, the town's engineer said.</p>"
)


def authors(head: str = "", top: str = "", above: str = "") -> tuple[str, ...]:
    story = f"<main><article>{above}<h1>{TITLE}</h1>{top}{BODY}</article></main>"
    return cleanpress.clean(
        f"<html lang=en><head><title>{TITLE}</title>{head}</head><body>{story}</body>", "html"
    ).authors


@pytest.mark.parametrize(
    "top",
    [
        "<p>Published May 1, 2024 by Ann Lee</p>",
        "<p>05/13/2024 by Ann Lee, Council Correspondent</p>",
        "<p class=meta>By <a href=/2>Ann Lee</a></p>",
        "<div class=tags><b>Written by:</b> Ann Lee</div>",
    ],
)
def test_byline_in_a_line_of_another_kind(top: str) -> None:
    assert authors(top=top) == ("Ann Lee",)


def test_links_right_below_the_title_are_looked_at() -> None:
    line = "<div><span>1 May 2024</span><span>·</span><a title='Ann Lee'><div>Ann Lee</div></a></div>"
    assert authors(top=line) == ("Ann Lee",)
    linked = "<div><ul><li><a href=/ann>Ann Lee</a></li><li><a href=/topics>All our topics of today</a></li></ul></div>"
    page = cleanpress.clean(f"<h1>{TITLE}</h1>{linked}<article>{BODY}{BODY}</article>", "html")
    assert "Ann Lee" not in page.body
    assert "All our topics" not in page.body


def test_byline_above_the_title() -> None:
    assert authors(above="<div><span>Published May 1, 2024</span> <span>by Ann Lee</span></div>") == ("Ann Lee",)


@pytest.mark.parametrize(
    "top",
    [
        "<p class=byline><a href=/login>Member Login</a></p>",
        "<p class=author>Share Article</p>",
        "<div class=byline><a href=/disclosure>Advertiser Disclosure</a></div>",
    ],
)
def test_buttons_beside_the_title_are_nobody(top: str) -> None:
    assert authors(top=top) == ()


def test_who_led_the_interview() -> None:
    head = "<meta name='twitter:label1' content='Interview by'><meta name='twitter:data1' content='Ann Lee'>"
    assert authors(head) == ("Ann Lee",)


def data(kind: str) -> str:
    about = {
        "@type": kind,
        "headline": TITLE,
        "author": {"@type": "Organization", "name": "The Vell Courier"},
        "publisher": {"@type": "Organization", "name": "The Vell Courier"},
    }
    return f"<script type='application/ld+json'>{json.dumps(about)}</script>"


def test_paper_that_signs_with_its_own_name() -> None:
    assert authors(data("NewsArticle")) == ("The Vell Courier",)


@pytest.mark.parametrize("kind", ["Article", "NewsArticle"])
@pytest.mark.parametrize("top", ["<p class=byline>Ann Lee</p>", "<p>By Ann Lee</p>"])
def test_paper_that_names_itself_where_somebody_signs(kind: str, top: str) -> None:
    assert authors(data(kind), top) == ("Ann Lee",)


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        ("<div class=byline>ByJ.R. Stone</div>", ("J.R. Stone",)),
        ("<p class=author>By Rui Ma</p>", ("Rui Ma",)),
        ("<p class=author>Written by Minh Do, MD</p>", ("Minh Do",)),
        ("<p class=author>Written by Ann Lee, MA, PhD</p>", ("Ann Lee",)),
        ("<p class=author>von fabian am 3. Mai 2024</p>", ("fabian",)),
    ],
)
def test_what_stands_at_a_name(top: str, expected: tuple[str, ...]) -> None:
    assert authors(top=top) == expected


@pytest.mark.parametrize("value", ["Author: Ann Lee", "Skrevet av Ann Lee", "Автор: Ann Lee"])
def test_marker_in_metadata(value: str) -> None:
    assert authors(f"<meta name=author content='{value}'>") == ("Ann Lee",)


@pytest.mark.parametrize(
    "foot",
    [
        "<footer class=entry-meta>Posted by <span class=vcard><a rel=author href=/ann>Ann Lee</a></span></footer>",
        "<div class=post-footer><span class='post-author vcard'>Posted by <span class=fn>Ann Lee</span></span></div>",
    ],
)
def test_footer_of_a_post_names_its_author(foot: str) -> None:
    told = read_html(f"<body><article><h1>{TITLE}</h1>{BODY}{foot}</article></body>", None, "utf-8").metadata.told
    assert {one.source.split()[-1] for one in told if one.field == "author"} <= {"top", "far"}
    outside = f"<body><article><h1>{TITLE}</h1>{BODY}</article><footer><a rel=author href=/author/ann>Ann</a></footer>"
    told = read_html(outside, None, "utf-8").metadata.told
    assert [one.source for one in told if one.field == "author"] == ["rel side"]


def test_thread_is_by_who_asked() -> None:
    name = "<a itemprop=url href=/u/vellwalker><span itemprop=name>vellwalker</span></a>"
    asked = f"<div itemprop=author itemscope>{name}</div>"
    assert authors("<meta name=generator content='Discourse 3.4'>", asked) == ("vellwalker",)


def test_what_stands_behind_a_known_name_is_cut_off() -> None:
    person = '<script type=\'application/ld+json\'>{"@type": "Person", "name": "Ann Lee"}</script>'
    assert authors(person, "<p>Written by <span>Ann Lee</span> <span>Gardener</span></p>") == ("Ann Lee",)


@pytest.mark.parametrize("word", ["Reading time: 3 min", "Profile", "编辑"])
def test_words_of_forms_are_nobody(word: str) -> None:
    assert authors(top=f"<p class=author>{word}</p>") == ()
