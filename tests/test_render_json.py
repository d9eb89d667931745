"""The dict form: back without loss, as its schema says, in any encoding."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta, timezone
from importlib.resources import files
from typing import Any

import pytest
from article_strategies import articles
from hypothesis import given
from jsonschema import Draft202012Validator

from cleanpress.model import Article, Comment, Label, Span
from cleanpress.render import from_dict, to_dict, to_json
from cleanpress.render.escape import UNSAFE

SCHEMA = json.loads((files("cleanpress.render") / "article.schema.json").read_text("utf-8"))


@given(articles)
def test_from_dict_gives_the_same_article(article: Article) -> None:
    again = from_dict(to_dict(article))
    assert again == article
    assert type(again.published) is type(article.published)


@given(articles)
def test_json_gives_the_same_dict(article: Article) -> None:
    text = to_json(article)
    text.encode("utf-8")
    assert not UNSAFE.search(text)
    # Two lone halves side by side become the character they form; JSON can't tell them apart.
    assert _joined(json.loads(text)) == _joined(to_dict(article))


def _joined(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


@given(articles)
def test_dict_is_as_the_schema_says(article: Article) -> None:
    Draft202012Validator(SCHEMA).validate(to_dict(article))


def test_schema_is_valid_and_knows_every_label() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$defs"]["label"]["enum"] == [label.value for label in Label]
    assert SCHEMA["properties"].keys() - {"path"} == to_dict(Article("")).keys() == set(SCHEMA["required"])


def test_dates_and_zones_are_kept_apart() -> None:
    zone = timezone(timedelta(hours=2))
    article = Article("", published=date(2024, 5, 5), modified=datetime(2024, 5, 5, tzinfo=zone))
    again = from_dict(json.loads(to_json(article)))
    assert type(again.published) is date
    assert isinstance(again.modified, datetime)
    assert again.modified.utcoffset() == timedelta(hours=2)


def test_json_is_readable_but_for_what_is_unsafe() -> None:
    article = Article("", headline="Zürich “日本” \x1b[31m\u202e\ud800\u2028")
    assert '"headline": "Zürich “日本” \\u001b[31m\\u202e\\ud800\\u2028"' in to_json(article)
    assert to_json(article, indent=2).startswith('{\n  "schema": 1,\n')


def _with(**changes: Any) -> dict[str, Any]:
    comment = Comment("A", None, "text")
    return {**to_dict(Article("x", comments=(comment,), spans={"headline": (Span(0, 1),)})), **changes}


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"schema": 2},
        [],
        "article",
        {"schema": 1},
        _with(headline=5),
        _with(text=None),
        _with(authors="Jane"),
        _with(authors=[1]),
        _with(published="yesterday"),
        _with(published="2024-13-01"),
        _with(comments=[None]),
        _with(comments=[{"author": None}]),
        _with(blocks=[{"start": True}]),
        _with(paragraphs=[{"kind": "poem", "text": ""}]),
        _with(spans={"headline": [{"start": "0", "end": 1}]}),
        _with(spans=[]),
        _with(confidence="high"),
    ],
)
def test_from_dict_refuses_what_is_no_article(data: Any) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        from_dict(data)
