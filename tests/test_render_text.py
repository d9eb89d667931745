"""Plain text, the summary, JSON-LD, and the safe form of text."""

from __future__ import annotations

import json
from datetime import date, datetime, timezone

import pytest
from article_strategies import articles, texts
from hypothesis import given

from cleanpress.model import Article, Caption, Comment, Label, Removal
from cleanpress.render import summary, to_jsonld, to_text
from cleanpress.render.escape import UNSAFE, visible, visible_line

ARTICLE = Article(
    text="",
    headline="Mayor quits",
    standfirst="She lost the vote.",
    byline="By Jane Doe",
    authors=("Jane Doe",),
    published=datetime(2024, 5, 5, 10, 30, tzinfo=timezone.utc),
    section="Politics",
    tags=("mayor", "vote"),
    language="en",
    body="The mayor resigned.\n\nNobody was surprised.",
    captions=(Caption("The mayor in May", "Reuters"), Caption("Photo: AFP", "AFP")),
    comments=(
        Comment("Ann", date(2024, 5, 6), "Good.", score=3),
        Comment("Bob", None, "Why?", depth=1, parent=0, published_text="2 days ago"),
        Comment(None, None, "First!"),
    ),
    removed=(Removal(Label.SHARE, "CP201", "Share this", 0, 10, 7, "A prompt of share buttons."),),
)


def test_text_is_headline_standfirst_and_body() -> None:
    assert to_text(ARTICLE) == ("Mayor quits\n\nShe lost the vote.\n\nThe mayor resigned.\n\nNobody was surprised.")
    assert to_text(Article("")) == ""


def test_text_includes_the_rest_in_reading_order() -> None:
    assert to_text(ARTICLE, ["comments", "captions", "byline"]).split("\n\n") == [
        "Mayor quits",
        "She lost the vote.",
        "By Jane Doe",
        "The mayor resigned.",
        "Nobody was surprised.",
        "The mayor in May (Reuters)",
        "Photo: AFP",
        "Ann — 2024-05-06\nGood.",
        "Bob — 2 days ago\nWhy?",
        "First!",
    ]


def test_text_refuses_other_parts() -> None:
    with pytest.raises(ValueError, match="include takes byline, captions, comments, not tags"):
        to_text(ARTICLE, ["tags", "byline"])


def test_jsonld_is_a_news_article_with_comments() -> None:
    data = to_jsonld(ARTICLE)
    assert data["@context"] == "https://schema.org"
    assert data["@type"] == "NewsArticle"
    assert data["description"] == "She lost the vote."
    assert data["author"] == [{"@type": "Person", "name": "Jane Doe"}]
    assert data["datePublished"] == "2024-05-05T10:30:00+00:00"
    assert data["keywords"] == ["mayor", "vote"]
    assert "dateModified" not in data
    first, second, third = data["comment"]
    assert first["upvoteCount"] == 3
    assert first["datePublished"] == "2024-05-06"
    assert second["parentItem"] == {"@id": first["@id"]}
    assert third == {"@type": "Comment", "@id": "#comment-3", "text": "First!"}


def test_jsonld_of_nothing_has_no_empty_fields() -> None:
    assert to_jsonld(Article("")) == {"@context": "https://schema.org", "@type": "NewsArticle"}


@given(articles)
def test_jsonld_and_text_take_any_article(article: Article) -> None:
    json.dumps(to_jsonld(article))
    to_text(article, ["byline", "captions", "comments"])
    assert not UNSAFE.search(summary(article))


def test_summary_accounts_for_what_was_removed() -> None:
    printed = summary(ARTICLE)
    assert "Headline:   Mayor quits\nByline:     By Jane Doe\nDate:       2024-05-05 10:30:00+00:00" in printed
    assert "line 7: CP201 share: Share this" in printed
    assert "A prompt of share buttons." in printed
    assert "\n      Bob — 2 days ago\n" in printed, "replies are indented"


@given(texts)
def test_visible_text_is_safe_and_says_what_was_there(text: str) -> None:
    shown = visible(text)
    assert not UNSAFE.search(shown)
    shown.encode("utf-8")
    assert visible(shown) == shown
    assert "\n" not in visible_line(text)


def test_visible_forms() -> None:
    assert visible("a\x1b[31mb\x00\u202ec\ud800\r\nd\re\tf") == "a\\x1b[31mb\\x00\\u202ec\\ud800\nd\\x0de\tf"
    assert visible("Zürich 日本 😀 e\u0301 \u200d") == "Zürich 日本 😀 e\u0301 \u200d"
