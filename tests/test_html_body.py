"""Where the story of a page is found: streamed, folded, quoted, cut in two, between menus."""

from __future__ import annotations

import json

import pytest

import cleanpress
from cleanpress.model import Label

FERRY = """The ferry between the two islands will not run this winter, the harbour office said on Monday, because its only captain has retired and nobody has answered the advertisement.
Some four hundred people cross the strait every week to see a doctor, to shop or to go to school, and many of them learned of the decision from a note on the ticket booth.
“We were told in August that a replacement had been found,” said the mayor of the smaller island, who had asked the county for money twice and been refused both times.
Until the spring, a fishing boat will carry mail and medicine on Tuesdays and Fridays, weather permitting, and the school will put up its pupils in an empty hotel."""  # noqa: E501 - a paragraph a line
PARAGRAPHS = FERRY.splitlines()
MENU = "".join(
    f"<li><a href=/{name}>{name}</a></li>" for name in ("News", "Sport", "Weather", "Tides", "Jobs", "Ferries")
)
TEASERS = "".join(
    f"<div class=card><a href=/{n}><h3>{title}</h3></a></div>"
    for n, title in enumerate(("Lighthouse gets a new lamp", "Herring is back in the strait", "Museum opens on Sunday"))
)


def framed(main: str, head: str, after: str = "") -> cleanpress.Article:
    """A page of a paper, with its menus and teasers around what it is for."""
    html = (
        f"<html lang=en><head>{head}</head><body><header><nav><ul>{MENU}</ul></nav></header><main>{main}</main>"
        f"<aside class=related><h2>More stories</h2>{TEASERS}</aside>{after}"
        f"<footer><ul>{MENU}</ul><p>© The Island Post</p></footer></body></html>"
    )
    return cleanpress.clean(html, format="html")


def page(story: str, head: str = "", after: str = "") -> cleanpress.Article:
    title = "No ferry this winter"
    return framed(f"<h1>{title}</h1>{story}", f"<title>{title}</title>{head}", after)


def paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def test_a_story_between_menus_and_teasers() -> None:
    article = page(f"<article>{paragraphs(PARAGRAPHS)}</article>")
    assert article.body.split("\n\n") == PARAGRAPHS
    assert article.headline == "No ferry this winter"
    assert article.confidence > 0.5


def test_menus_are_set_aside_and_not_lost() -> None:
    article = page(paragraphs(PARAGRAPHS))
    assert "".join(block.text for block in article.blocks) == article.text
    assert [block.start for block in article.blocks] == sorted(block.start for block in article.blocks)
    entries = [block.label for block in article.blocks if block.text.strip() in {"- Sport", "- Tides"}]
    assert entries == [Label.NAV] * 4
    assert {removal.rule for removal in article.removed if removal.text == "- Sport"} == {"CP954"}


def test_a_list_with_links_in_the_story_is_kept() -> None:
    letters = "<ul><li><a href=/a>The letter</a> of the captain to the county, of 3 March.</li>"
    letters += "<li><a href=/b>The answer</a> that he never got, for want of a stamp.</li></ul>"
    article = page(
        f"<article>{paragraphs(PARAGRAPHS[:2])}<p>The documents:</p>{letters}{paragraphs(PARAGRAPHS[2:])}</article>"
    )
    assert "The letter of the captain" in article.body
    assert "The answer that he never got" in article.body


TITLES = [
    "Why the ferry is late",
    "What the captain saw from the bridge",
    "A guide to the islands",
    "How to tie a knot",
]


def links(titles: list[str]) -> str:
    return "<ul>" + "".join(f"<li><a href='/{n}'>{title}</a></li>" for n, title in enumerate(titles)) + "</ul>"


@pytest.mark.parametrize("heading", ["Table of Contents", "Related articles"])
def test_a_list_of_links_below_a_heading_of_residue_goes_whole(heading: str) -> None:
    listed = f"<h3>{heading}</h3>{links(TITLES)}"
    article = page(f"<article>{paragraphs(PARAGRAPHS[:2])}{listed}{paragraphs(PARAGRAPHS[2:])}</article>")
    assert article.body.split("\n\n") == PARAGRAPHS


def test_a_blog_s_archive_of_all_its_titles_goes() -> None:
    archive = f"<h3>Archive</h3>{links([f'{title}, part {n}' for n in range(12) for title in TITLES])}"
    article = page(f"<article>{paragraphs(PARAGRAPHS)}{archive}</article>")
    assert article.body.split("\n\n") == PARAGRAPHS


def test_a_list_of_links_that_a_sentence_of_the_story_announces_stays() -> None:
    listed = f"<p>The captain has written four books, all still sold at the harbour:</p>{links(TITLES)}"
    article = page(f"<article>{paragraphs(PARAGRAPHS[:2])}{listed}{paragraphs(PARAGRAPHS[2:])}</article>")
    assert all(title in article.body for title in TITLES)


def test_parts_that_a_server_streams_late_are_put_in_their_places() -> None:
    places = "".join(f"<template id='P:{n}'></template>" for n in range(4)).replace("'", '"')
    parts = "".join(
        f'<div hidden id="S:{n}"><p>{PARAGRAPHS[n]}</p></div><script>$RS("S:{n}","P:{n}")</script>'
        for n in (2, 0, 3, 1)
    )
    article = page(f"<article>{places}</article>", after=parts)
    assert article.body.split("\n\n") == PARAGRAPHS


@pytest.mark.parametrize(
    "part", ['<div hidden id="S:1"><template id="P:1"></template>', '<div hidden id="S:x"><p>x</p></div>']
)
def test_streamed_parts_without_a_place_do_no_harm(part: str) -> None:
    assert page(f"<article>{paragraphs(PARAGRAPHS)}</article>", after=part).body.split("\n\n") == PARAGRAPHS


def test_a_page_that_ends_in_its_middle_is_read_to_its_end() -> None:
    html = f"<html><body><h1>No ferry</h1></body></html><div class=post>{paragraphs(PARAGRAPHS)}</div></body></html>"
    assert cleanpress.clean(html, format="html").body.split("\n\n") == PARAGRAPHS


def test_answers_that_fold_out_are_read_and_folded_menus_are_not() -> None:
    answer = f"<div class=faq-answer style='display:none'>{PARAGRAPHS[3]}</div>"
    folded = f"<div class=faq><h2>Who carries the mail?</h2>{answer}</div>"
    article = page(
        f"<article>{paragraphs(PARAGRAPHS[:3])}{folded}</article><div class=menu style='display:none'>{MENU * 9}</div>"
    )
    assert PARAGRAPHS[3] in article.text
    assert article.text.count("Sport") == 2


def folded_out(head: str, panel: str, text: str) -> str:
    return f"<div><h3>{head}</h3><div {panel} style='display:none'><p><span>{text}</span></p></div></div>"


@pytest.mark.parametrize(
    ("head", "panel"),
    [
        ("Who?", "role=region aria-labelledby=a1"),
        ("Who?", "aria-hidden=true aria-labelledby=a1"),
        ("<button aria-expanded=false>Who?</button>", "class=css-1k075w5 tabindex=-1"),
    ],
)
def test_parts_that_screen_readers_are_told_of_fold_out(head: str, panel: str) -> None:
    parts = "".join(folded_out(head, panel, text) for text in PARAGRAPHS[2:])
    article = page(f"<article>{paragraphs(PARAGRAPHS[:2])}{parts}</article>")
    assert all(text in article.body for text in PARAGRAPHS)


@pytest.mark.parametrize("panel", ["class='modal fade' aria-labelledby=t", "role=dialog aria-labelledby=t"])
def test_dialogs_stay_hidden(panel: str) -> None:
    article = page(f"<article>{paragraphs(PARAGRAPHS[:3])}</article>{folded_out('Hi', panel, PARAGRAPHS[3])}")
    assert PARAGRAPHS[3] not in article.text


def test_each_of_several_parts_that_fold_out_is_read_however_deep_it_stands() -> None:
    first = folded_out("One", "class=accordion-body", PARAGRAPHS[2])
    second = f"<div><div>{folded_out('Two', 'class=accordion-body', PARAGRAPHS[3])}</div></div>"
    article = page(f"<article>{paragraphs(PARAGRAPHS[:2])}{first}{second}</article>")
    assert PARAGRAPHS[3] in article.text


def quoted(body: str) -> str:
    data = {"@type": "NewsArticle", "headline": "No ferry this winter", "articleBody": body}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_a_paywalled_story_is_read_from_structured_data() -> None:
    article = page(f"<article><p>{PARAGRAPHS[0]}</p></article>", quoted("\n".join(PARAGRAPHS)))
    assert article.body.split("\n\n") == PARAGRAPHS
    assert all(paragraph in article.text for paragraph in PARAGRAPHS)


@pytest.mark.parametrize("between", [" ", "", "\n", "<br/>", "&lt;p&gt;"])
def test_a_quoted_story_that_the_page_shows_is_not_told_twice(between: str) -> None:
    body = between.join(PARAGRAPHS).replace("“", '"').replace("”", '"')
    article = page(f"<article>{paragraphs(PARAGRAPHS)}</article>", quoted(body))
    assert article.body.split("\n\n") == PARAGRAPHS
    assert article.text.count(PARAGRAPHS[1]) == 1


@pytest.mark.parametrize("body", ["Short.", " ".join(PARAGRAPHS)[:450] + " ...", 7, None, ["x"]])
def test_what_is_no_whole_story_is_not_quoted(body: object) -> None:
    article = page(f"<article><p>{PARAGRAPHS[0]}</p></article>", quoted(body))  # type: ignore[arg-type]
    assert article.body == PARAGRAPHS[0]


def test_broken_structured_data_is_no_evidence() -> None:
    head = '<script type="application/ld+json">{"articleBody": "x</script>'
    assert page(f"<article>{paragraphs(PARAGRAPHS)}</article>", head).body.split("\n\n") == PARAGRAPHS


def test_a_page_without_an_article_says_so_by_low_confidence() -> None:
    article = cleanpress.clean(f"<html><body><nav><ul>{MENU}</ul></nav>{TEASERS}</body></html>", format="html")
    assert article.confidence < 0.5


def post(name: str, text: str) -> str:
    return f"<div class=comment><span class=author>{name}</span><time>3 May 2012</time><p>{text}</p></div>"


def test_what_opens_a_thread_of_a_forum_is_its_story() -> None:
    posts = [post("Ann", PARAGRAPHS[0]), post("Bob", PARAGRAPHS[1]), post("Cy", PARAGRAPHS[2])]
    article = cleanpress.clean(f"<html><body><h1>No ferry?</h1>{''.join(posts)}</body></html>", format="html")
    assert article.body == PARAGRAPHS[0]
    assert [(c.author, c.text, c.parent) for c in article.comments] == [
        ("Bob", PARAGRAPHS[1], None),
        ("Cy", PARAGRAPHS[2], None),
    ]


def test_a_thread_below_a_story_keeps_its_first_comment() -> None:
    posts = [post("Ann", "What a pity, we took it every summer."), post("Bob", "I have seen this coming for years.")]
    article = page(f"<article>{paragraphs(PARAGRAPHS)}</article><section class=comments>{''.join(posts)}</section>")
    assert [comment.author for comment in article.comments] == ["Ann", "Bob"]
    assert article.body.split("\n\n") == PARAGRAPHS


@pytest.mark.parametrize(
    ("image", "url", "address"),
    [
        ("<img src=/a.jpg>", "https://example.org/x/", "https://example.org/a.jpg"),
        ("<img src='data:image/gif;base64,xx' data-src=b.jpg>", None, "b.jpg"),
        ("<img srcset='c-1.jpg 1x, c-2.jpg 2x'>", None, "c-1.jpg"),
        ("<picture><source srcset=no.webp><img src=d.jpg></picture>", "http://[bad", "d.jpg"),
        ("", None, None),
    ],
)
def test_a_caption_has_its_credit_and_its_picture(image: str, url: str | None, address: str | None) -> None:
    caption = "<figcaption>The ferry in May. <span class=credit>Photo: Bo Kim</span></figcaption>"
    story = (
        f"<article>{paragraphs(PARAGRAPHS[:2])}<figure>{image}{caption}</figure>{paragraphs(PARAGRAPHS[2:])}</article>"
    )
    article = cleanpress.clean(f"<h1>No ferry this winter</h1>{story}", format="html", url=url)
    assert [(c.text, c.credit, c.image) for c in article.captions] == [("The ferry in May.", "Photo: Bo Kim", address)]
    assert article.body.split("\n\n") == PARAGRAPHS
    assert cleanpress.Article.from_dict(article.to_dict()) == article


def test_reviews_beside_a_story_are_not_its_text() -> None:
    reviews = "".join(
        f"<div class=rev__body><p>{text}</p></div>"
        for text in (
            "We took it every summer and never once got wet, which is more than I can say of the bridge.",
            "The coffee on board was the best in the county, and I do not say so lightly.",
        )
    )
    article = page(f"<article>{paragraphs(PARAGRAPHS)}</article><div class=product-reviews>{reviews}</div>")
    assert article.body.split("\n\n") == PARAGRAPHS
