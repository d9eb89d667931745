"""Which of a page's titles is its headline: without the site, without rubrics, as the page prints it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleanpress
from cleanpress.fields.title_likeness import is_description, relations, shared, slug_signs, slugs_of, words_of
from cleanpress.read.html_titles import cut_site, squeezed, without_site

TITLE = "Old bridge over the Vell closes for repairs"
BODY = (
    "<p>The old bridge over the river Vell will be closed from Monday on, the council decided after a long debate.</p>"
    "<p>Drivers must take the ferry in the north or the long way round by the quarry, which adds half an hour.</p>"
    "<p>Repairs of the two middle arches will take until the end of the winter, the town's engineer said.</p>"
)


def headline(head: str, top: str, url: str | None = None) -> str | None:
    page = f"<html lang=en><head>{head}</head><body><main><article>{top}{BODY}</article></main></body></html>"
    return cleanpress.clean(page, "html", url).headline


@pytest.mark.parametrize(
    ("title", "site", "url", "expected"),
    [
        ("Bridge closes - Vell Courier", "Vell Courier", None, "Bridge closes"),
        (
            "Vell Courier: news | Bridge closes | Vell Courier",
            "Vell Courier",
            None,
            "Vell Courier: news | Bridge closes",
        ),
        (
            "Old bridge closes for good | Bridgeworks Tools",
            None,
            "https://bridgeworks.example/a",
            "Old bridge closes for good",
        ),
        ("Bridge closes | Town and river", None, "https://courier.example/a", "Bridge closes | Town and river"),
        ("Vell Courier", "Vell Courier", None, "Vell Courier"),
        ("Vell Courier | Home", "Vell Courier", None, "Home"),
    ],
)
def test_site_at_the_ends_of_a_title(title: str, site: str | None, url: str | None, expected: str) -> None:
    assert without_site(title, site, url) == expected


def test_name_that_the_address_tells_is_the_smaller_part() -> None:
    assert without_site("Courier | Courier tells all", None, "https://www.courier.example/") == "Courier tells all"
    assert without_site("Now: the courier | A courier who tells it all", None, "https://courier.example/").endswith(
        "all"
    )


@given(st.text(max_size=60), st.text(max_size=12) | st.none())
def test_title_without_its_site_is_a_part_of_it(title: str, site: str | None) -> None:
    assert without_site(title, site, "https://courier.example/a") in title
    cut = cut_site(title, site, "https://courier.example/a")
    assert cut is None or cut in title


def test_headline_cut_short_by_what_networks_are_told() -> None:
    short = "Old bridge over the Vell"
    head = f"<title>{short}</title><meta property='og:title' content='{short}'>"
    assert headline(head, f"<h1>{TITLE}</h1>") == TITLE


def test_heading_that_says_the_title_in_other_words() -> None:
    told = "Old Vell bridge closes: what repairs mean for drivers"
    head = f"<title>{told}</title><meta property='og:title' content='{told}'>"
    shown = "Vell bridge closes for repairs until the end of winter"
    assert headline(head, f"<h1>{shown}</h1>", "https://courier.example/vell-bridge-closes-for-repairs") == shown


def test_rubric_in_the_heading_that_the_head_lacks() -> None:
    head = f"<title>{TITLE} - Courier</title><meta property='og:title' content='{TITLE}'>"
    assert headline(head, f"<h1><span>Traffic</span> <span>{TITLE}</span></h1>") == TITLE


def test_headline_is_no_line_of_a_menu() -> None:
    head = f"<title>{TITLE}</title><meta property='og:title' content='{TITLE}'>"
    top = f"<nav><ul><li><a href=/>Home</a><li><a href=/2>{TITLE}</a></ul></nav>"
    page = f"<head>{head}</head><body>{top}<article>{BODY}</article></body>"
    assert cleanpress.clean(page, "html").headline == TITLE


def test_description_in_the_place_of_the_headline() -> None:
    data = json.dumps({"@type": "Article", "name": "Vell", "headline": "river in the north of the island"})
    head = f"<title>Vell - Encyclopedia</title><script type='application/ld+json'>{data}</script>"
    assert headline(head, "<h1>Vell</h1>") == "Vell"
    assert is_description("river in the north of the island", "Vell", ["Vell"])
    assert not is_description("Bridge closes for repairs", "Bridge closes", ["Bridge closes for repairs"])
    assert not is_description("Bridge closes", "Courier", ["Ferry stays in port"])


def signs(title: str, other: str) -> set[str]:
    return set(relations(squeezed(title), words_of(title), {"h1": (squeezed(other), words_of(other))}))


@pytest.mark.parametrize(
    ("title", "other", "expected"),
    [
        ("Old bridge closes", "Old bridge closes for repairs", {"in h1", "begins h1"}),
        ("closes for repairs", "Old bridge closes for repairs", {"in h1"}),
        ("Traffic: Old bridge closes", "Old bridge closes", {"holds h1"}),
        ("Old bridge shut for repairs", "Old bridge closes for repairs", {"not h1", "like h1"}),
        ("Ferry stays in port over winter", "Bridge closes for the winter", {"not h1", "unlike h1"}),
        ("Old bridge closes", "Old Bridge closes!", set()),
        ("Old", "Old bridge closes", set()),
    ],
)
def test_how_titles_agree(title: str, other: str, expected: set[str]) -> None:
    assert signs(title, other) == expected


def test_words_of_the_address() -> None:
    slugs = slugs_of("https://courier.example/news/old-bridge-closes-repairs.html?page=2")
    assert set(slug_signs(words_of(TITLE), slugs)) == {"address 3"}
    assert set(slug_signs(words_of("Ferry stays in port"), slugs)) == {"address 0"}
    assert not list(slug_signs(words_of(TITLE), slugs_of("https://courier.example/12345")))
    assert slugs_of(None) == slugs_of("https://[x/a-b") == []


@given(st.text(max_size=40), st.text(max_size=40))
def test_shared_words_are_shared_both_ways(one: str, other: str) -> None:
    assert shared(words_of(one), words_of(other)) == shared(words_of(other), words_of(one))
    assert 0 <= shared(words_of(one), words_of(other)) <= 1


@pytest.mark.parametrize("sign", ["¶", "#", "§", "🔗"])
def test_sign_that_links_a_heading_to_itself(sign: str) -> None:
    link = f"<a class=headerlink href='#ferry' title='Link to this heading'>{sign}</a>"
    body = "<p>The ferry crosses the river every twenty minutes, and in the summer every ten, from six to ten.</p>" * 3
    page = f"<html><body><main><h1>How the ferry runs{link}</h1>{body}<h2>In winter{link}</h2>{body}</main></body>"
    article = cleanpress.clean(page, "html")
    assert article.headline == "How the ferry runs"
    assert [one.text for one in article.paragraphs if one.kind == "subheading"] == ["In winter"]
    assert sign not in article.text
