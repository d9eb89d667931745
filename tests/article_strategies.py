"""Hypothesis strategies for articles: any values their types allow, also those that no document would give."""

from __future__ import annotations

from datetime import timedelta, timezone

from hypothesis import strategies as st

from cleanpress.model import (
    Article,
    Block,
    Caption,
    Comment,
    Finding,
    Inline,
    Kind,
    Label,
    Paragraph,
    Removal,
    Span,
    Style,
)

texts = st.text(max_size=30)  # with lone surrogates, controls, everything
words = st.text(st.characters(codec="utf-8"), max_size=30)
maybe = st.none() | texts
offsets = st.integers(0, 10**9)
scores = st.floats(allow_nan=False, allow_infinity=False)
zones = st.none() | st.timedeltas(timedelta(hours=-23), timedelta(hours=23)).map(
    lambda offset: timezone(timedelta(minutes=offset // timedelta(minutes=1)))
)
moments = st.none() | st.dates() | st.datetimes(timezones=zones)
labels = st.sampled_from(Label)

findings = st.builds(Finding, code=texts, label=labels, weight=scores, message=texts)
blocks = st.builds(
    Block,
    start=offsets,
    end=offsets,
    text=texts,
    line=st.integers(1, 10**6),
    label=labels,
    score=scores,
    findings=st.lists(findings, max_size=3).map(tuple),
)
comments = st.builds(
    Comment,
    author=maybe,
    published=moments,
    text=texts,
    depth=st.integers(0, 5),
    parent=st.none() | offsets,
    published_text=maybe,
    score=st.none() | st.integers(-1000, 1000),
    is_author=st.booleans(),
    start=st.none() | offsets,
    end=st.none() | offsets,
)
removals = st.builds(
    Removal,
    label=labels,
    rule=texts,
    text=texts,
    start=offsets,
    end=offsets,
    line=st.integers(1, 10**6),
    why=texts,
)
spans = st.builds(Span, start=offsets, end=offsets)
inlines = st.builds(
    Inline, start=st.integers(0, 30), end=st.integers(0, 30), style=st.sampled_from(Style), target=maybe
)
paragraphs = st.builds(
    Paragraph, kind=st.sampled_from(Kind), text=texts, inlines=st.lists(inlines, max_size=3).map(tuple)
)
articles = st.builds(
    Article,
    text=texts,
    headline=maybe,
    standfirst=maybe,
    byline=maybe,
    authors=st.lists(texts, max_size=2).map(tuple),
    published=moments,
    modified=moments,
    section=maybe,
    tags=st.lists(texts, max_size=2).map(tuple),
    language=maybe,
    body=texts,
    paragraphs=st.lists(paragraphs, max_size=3).map(tuple),
    captions=st.lists(st.builds(Caption, text=texts, credit=maybe), max_size=2).map(tuple),
    comments=st.lists(comments, max_size=2).map(tuple),
    removed=st.lists(removals, max_size=2).map(tuple),
    spans=st.dictionaries(st.sampled_from(["headline", "date"]), st.lists(spans, max_size=2).map(tuple), max_size=2),
    quoted=st.lists(texts, max_size=1).map(tuple),
    format=st.sampled_from(["text", "markdown", "html"]),
    encoding=texts,
    ruleset=texts,
    blocks=st.lists(blocks, max_size=2).map(tuple),
    confidence=st.floats(0, 1),
)
