"""Authors of HTML pages: bylines in lines held for something else, papers that sign by themselves, words of buttons."""

from __future__ import annotations

import json

import pytest

import cleanpress

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
