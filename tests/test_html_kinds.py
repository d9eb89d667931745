"""Pages that are no plain story: shops, recipes, stories one below the other."""

from __future__ import annotations

import json

import pytest
from test_html_body import PARAGRAPHS, framed, paragraphs

import cleanpress
from cleanpress.model import Label
from cleanpress.read.html import read_html

BRIDGE = """The old bridge over the Lenna was closed to lorries on Thursday after divers found a crack in its second pier, the county said, and drivers were sent round by the valley road.
Engineers will measure the crack every six hours until the middle of next week, and only then decide whether buses may cross.
“It has carried us for ninety years, and it will carry us for some more,” said the foreman of the works, who had laid planks across the worst of the holes.
Shops on the eastern bank expect fewer customers, and the baker has begun to take his bread across by bicycle.""".splitlines()  # noqa: E501 - a paragraph a line
INGREDIENTS = ["200 g flour", "2 eggs", "1 pinch of salt", "300 ml milk", "Butter for the pan"]
STEPS = [
    "Beat the eggs with the milk and stir in flour and salt until no lumps are left.",
    "Leave the batter for half an hour.",
    "Heat some butter and fry thin pancakes on both sides.",
]


def page(main: str, head: str = "", title: str = "No ferry this winter") -> cleanpress.Article:
    return framed(main, f"<title>{title} - Island Post</title>{head}")


def items(texts: list[str]) -> str:
    return "".join(f"<li>{text}</li>" for text in texts)


def structured(**data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **data})}</script>'


FERRY_TOP = (
    "<h1>No ferry this winter</h1><p class=byline>By Ann Lee</p><time datetime=2026-11-03>3 November 2026</time>"
)
BRIDGE_TOP = "<h1>Crack closes old bridge</h1><p class=byline>By Bo Kim</p><time datetime=2026-11-02>2 November</time>"
SCROLLED = {
    "articles with addresses": "<article data-url=/ferry>{0}</article><article data-url=/bridge>{1}</article>",
    "articles of other classes": "<article class='post-1 sea'>{0}</article><article class='post-2 land'>{1}</article>",
    "divs with addresses": "<div class=story data-page-url=/a>{0}</div><div class=story data-page-url=/b>{1}</div>",
    "a box below an article": "<article>{0}</article><div class=more><article>{1}</article></div>",
    "frames around articles": "<div class=a><article>{0}</article></div><div class=a><article>{1}</article></div>",
}


@pytest.mark.parametrize("frames", SCROLLED.values(), ids=SCROLLED)
def test_a_story_appended_for_those_who_scroll_on_is_another(frames: str) -> None:
    article = page(frames.format(FERRY_TOP + paragraphs(PARAGRAPHS), BRIDGE_TOP + paragraphs(BRIDGE)))
    assert article.body.split("\n\n") == PARAGRAPHS
    assert (article.headline, article.authors) == ("No ferry this winter", ("Ann Lee",))
    assert {block.label for block in article.blocks if block.text.strip() in BRIDGE} == {Label.RELATED}
    assert "".join(block.text for block in article.blocks) == article.text


PARTS = {
    "sections": "<article>{top}<section><h2>Captain</h2>{0}</section><section><h2>Bridge</h2>{1}</section></article>",
    "articles": "{top}<article><h2>1. The captain</h2>{0}</article><article><h2>2. The bridge</h2>{1}</article>",
    "chapters": "<section>{top}{0}</section><section><h1>The bridge</h1>{1}</section>",
    "notes": "<div class=part>{top}{0}</div><div class=part data-link=#bridge><h2>The bridge</h2>{1}</div>",
}


@pytest.mark.parametrize("parts", PARTS.values(), ids=PARTS)
def test_parts_of_one_story_stay_together(parts: str) -> None:
    article = page(parts.format(paragraphs(PARAGRAPHS), paragraphs(BRIDGE), top=FERRY_TOP))
    assert [text for text in article.body.split("\n\n") if text in {*PARAGRAPHS, *BRIDGE}] == [*PARAGRAPHS, *BRIDGE]


def test_posts_on_a_front_page_are_not_taken_apart() -> None:
    posts = f"<article>{FERRY_TOP}{paragraphs(PARAGRAPHS)}</article><article>{BRIDGE_TOP}{paragraphs(BRIDGE)}</article>"
    article = page(posts, title="News from the islands")
    assert not [removal for removal in article.removed if removal.rule == "CP955"]


def test_words_of_customers_that_a_seller_chose_are_the_pages() -> None:
    said = [
        "I came with a rag and left with a sail. Everything was shown twice, and nobody laughed at my knots.",
        "The best three weekends of my year, and the coffee was good as well.",
        "Now I mend the sails of half the harbour, and they pay me in fish.",
    ]
    quoted = "".join(
        f"<article class=testimonials-comment><div>{month} 2025</div><p class=testimonial-body>{text}</p></article>"
        for month, text in zip(("Aug", "July", "May"), said, strict=True)
    )
    article = page(
        f"<h1>Sail repair course</h1>{paragraphs(PARAGRAPHS)}<h2>What our students say</h2>"
        f"<div class=testimonials-comments>{quoted}</div>"
    )
    assert not article.comments
    assert all(text in article.body for text in said)


def test_points_of_a_description_that_structured_data_quote_are_body_in_a_sheet_too() -> None:
    told = "A shirt for the boat: it dries on your back while you row, and it hides the tar. "
    points = ["Slim fit", "Dries in an hour", "Horn buttons", "Made on the island"]
    article = page(
        f"<h1>Rower's shirt</h1><div role=dialog><h4>Description</h4><p>{told}</p><p>{'<br>'.join(points)}</p></div>",
        structured(**{"@type": "Product", "name": "Rower's shirt", "description": told + " ".join(points)}),
        title="Rower's shirt",
    )
    assert all(point in article.body for point in points[1:])


def test_what_only_structured_data_say_of_a_product_is_quoted_where_the_page_has_no_text() -> None:
    told = "A shirt for the boat: it dries on your back while you row, hides the tar, and needs no iron at all."
    data = structured(**{"@type": "Product", "name": "Rower's shirt", "description": told})
    assert told in page("<h1>Rower's shirt</h1><div id=app></div>", data, title="Rower's shirt").body
    assert told not in page(f"<h1>Rower's shirt</h1>{paragraphs(PARAGRAPHS)}", data, title="Rower's shirt").body


@pytest.mark.parametrize("shown", [True, False])
def test_a_recipe_is_its_ingredients_and_steps(shown: bool) -> None:
    steps = [{"@type": "HowToStep", "text": step} for step in STEPS]
    data = structured(**{"@type": "Recipe", "recipeIngredient": INGREDIENTS, "recipeInstructions": steps})
    card = f"<h3>Ingredients</h3><ul>{items(INGREDIENTS)}</ul><h3>Steps</h3><ol>{items(STEPS)}</ol>" if shown else ""
    article = page(f"<h1>Late ferry pancakes</h1>{card}", data, title="Late ferry pancakes")
    assert [text for text in (*INGREDIENTS, *STEPS) if article.body.count(text) != 1] == []


def test_a_recipe_without_structured_data() -> None:
    intro = "On the island, pancakes are what you eat when the ferry is late, and all winter long it is late."
    article = page(
        f"<h1>Late ferry pancakes</h1><p>{intro}</p><h3>Ingredients</h3><ul>{items(INGREDIENTS)}</ul>"
        f"<h3>Steps</h3><ol>{items(STEPS)}</ol>",
        title="Late ferry pancakes",
    )
    assert all(text in article.body for text in (intro, *INGREDIENTS, *STEPS))


def test_a_recipe_in_a_box_beside_its_story_is_body() -> None:
    steps = [{"@type": "HowToStep", "text": step} for step in STEPS]
    data = structured(**{"@type": "Recipe", "recipeIngredient": INGREDIENTS, "recipeInstructions": steps})
    amounts = "".join(f"<div class=teaser><span>{text}</span></div>" for text in INGREDIENTS)
    article = page(f"<h1>Late ferry pancakes</h1>{paragraphs(PARAGRAPHS)}<div class=related>{amounts}</div>", data)
    assert sum(text in article.body for text in INGREDIENTS) >= len(INGREDIENTS) - 1


def test_facts_under_tabs_are_no_menu() -> None:
    facts = {"Grape": "Riesling", "Year": "2019", "Alcohol": "11.5 %", "Serve at": "8 degrees"}
    rows = "".join(f"<tr><td>{name}:</td><td>{value}</td></tr>" for name, value in facts.items())
    article = page(
        f"<h1>Island Riesling</h1><div class=tab-menu--product><div class=tab--container><p>{PARAGRAPHS[0]}</p>"
        f"<table>{rows}</table></div></div>",
        title="Island Riesling",
    )
    assert all(value in article.body for value in facts.values())


def test_a_paragraph_that_shares_an_element_with_its_day_is_body() -> None:
    first = f"<p><span class=text_date>3 November 2026. {PARAGRAPHS[0]}</span></p>"
    article = page(f"<h1>No ferry this winter</h1>{first}{paragraphs(PARAGRAPHS[1:])}")
    assert PARAGRAPHS[0] in article.body


def test_what_a_story_recommends_is_none_of_it_by_its_description() -> None:
    told = "A watch for the boat: it shows the tide, keeps the water out, and does not mind the tar on your hands."
    product = structured(**{"@type": "Product", "name": "Tide watch", "description": told})
    story = structured(**{"@type": "NewsArticle", "headline": "No ferry this winter"})
    html = f"<head>{{}}</head><h1>No ferry this winter</h1>{paragraphs(PARAGRAPHS)}<p>{told}</p>"
    alone, beside = (read_html(html.format(data), None, "utf-8") for data in (product, product + story))
    assert [piece.plain for piece in alone.pieces if piece.hints and piece.hints.told] == [told]
    assert not [piece for piece in beside.pieces if piece.hints and piece.hints.told]


def test_each_of_a_shop_s_reviews_is_a_comment() -> None:
    said = {
        "Ann Lee": ("3 May 2026", "Held in force nine, and I was the one who gave way first."),
        "Bo Kim": ("7 June 2026", "The colour is more red than orange, but it holds well and dries fast."),
    }
    reviews = "".join(
        f"<div class=review><strong class=review-author>{name}</strong> <time>{day}</time><p>{text}</p></div>"
        for name, (day, text) in said.items()
    )
    points = ["Three rows of stitches", "Weight: 2.1 kg", "Colour: orange"]
    article = page(
        f"<h1>Storm sail</h1>{paragraphs(BRIDGE)}<h2>Features</h2><ul>{items(points)}</ul><button>Add to cart</button>"
        f"<p>Only 3 left in stock</p><div class=product-reviews><h2>Customer reviews</h2>{reviews}</div>",
        title="Storm sail",
    )
    assert [(comment.author, comment.text) for comment in article.comments] == [(n, t) for n, (_, t) in said.items()]
    assert all(point in article.body for point in points)
    assert "stock" not in article.body
