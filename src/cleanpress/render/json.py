"""The article as plain values, and back without loss; `article.schema.json` beside this file describes the form.

`SCHEMA` changes when a reader of the old form would misread the new one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import Any, TypeVar

from cleanpress.labels import Word
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
from cleanpress.render.escape import UNSAFE

SCHEMA = 1
_T = TypeVar("_T")


def to_dict(article: Article) -> dict[str, Any]:
    """Plain values for JSON: `schema`, then the fields of `Article` under their own names.

    Tuples are lists, enums their values; a date is "2024-05-05", a datetime "2024-05-05T10:00:00+02:00".
    """
    return {"schema": SCHEMA, **_record(article)}


def _record(value: Any) -> dict[str, Any]:
    if isinstance(value, tuple):  # a named one
        return {name: _plain(item) for name, item in zip(value._fields, value, strict=True)}  # type: ignore[attr-defined]
    return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}


def _plain(value: Any) -> Any:
    if value is None or type(value) in (str, int, float, bool):  # most values, and no enum
        return value
    if isinstance(value, Word):
        return value.value
    if isinstance(value, date):  # datetimes too
        return value.isoformat()
    if isinstance(value, Mapping):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return [_plain(item) for item in value]
    return _record(value)


def to_json(article: Article, *, indent: int | None = None) -> str:
    """`to_dict()` as JSON text that any encoding of Unicode takes and any terminal can show."""
    return dump(to_dict(article), indent=indent)


def dump(value: Any, *, indent: int | None = None) -> str:
    """JSON text of plain values, readable, but for what is unsafe to show: that is escaped, so that lone surrogates
    can be encoded, and U+2028 does not end a line of JSONL."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    return UNSAFE.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    return f"\\u{ord(char):04x}" if char < "\U00010000" else json.dumps(char)[1:-1]


def from_dict(data: Mapping[str, Any]) -> Article:
    """The article that `to_dict` described, equal to it in every field.

    Raises:
        ValueError: the data is not of this schema.
    """
    if not isinstance(data, Mapping) or data.get("schema") != SCHEMA:
        found = data.get("schema") if isinstance(data, Mapping) else type(data).__name__
        raise ValueError(f"not an article of schema {SCHEMA}: {found!r}")
    reader = _Reader(data, "article")
    return Article(
        text=reader.text("text"),
        headline=reader.text_or_none("headline"),
        standfirst=reader.text_or_none("standfirst"),
        byline=reader.text_or_none("byline"),
        authors=reader.texts("authors"),
        published=reader.moment("published"),
        modified=reader.moment("modified"),
        section=reader.text_or_none("section"),
        tags=reader.texts("tags"),
        language=reader.text_or_none("language"),
        body=reader.text("body"),
        paragraphs=reader.each("paragraphs", _paragraph),
        captions=reader.each("captions", _caption),
        comments=reader.each("comments", _comment),
        removed=reader.each("removed", _removal),
        spans=_spans(reader),
        quoted=reader.texts("quoted"),
        format=reader.text("format"),
        encoding=reader.text("encoding"),
        ruleset=reader.text("ruleset"),
        blocks=reader.each("blocks", _block),
        confidence=reader.number("confidence"),
    )


def _paragraph(reader: _Reader) -> Paragraph:
    return Paragraph(reader.kind("kind"), reader.text("text"), reader.each("inlines", _inline))


def _inline(reader: _Reader) -> Inline:
    style = Style(reader.text("style"))
    return Inline(reader.count("start"), reader.count("end"), style, reader.text_or_none("target"))


def _caption(reader: _Reader) -> Caption:
    return Caption(reader.text("text"), reader.text_or_none("credit"), reader.text_or_none("image"))


def _comment(reader: _Reader) -> Comment:
    return Comment(
        author=reader.text_or_none("author"),
        published=reader.moment("published"),
        text=reader.text("text"),
        depth=reader.count("depth"),
        parent=reader.count_or_none("parent"),
        published_text=reader.text_or_none("published_text"),
        score=reader.count_or_none("score"),
        is_author=reader.flag("is_author"),
        start=reader.count_or_none("start"),
        end=reader.count_or_none("end"),
    )


def _removal(reader: _Reader) -> Removal:
    return Removal(
        label=reader.label("label"),
        rule=reader.text("rule"),
        text=reader.text("text"),
        start=reader.count("start"),
        end=reader.count("end"),
        line=reader.count("line"),
        why=reader.text("why"),
    )


def _block(reader: _Reader) -> Block:
    return Block(
        start=reader.count("start"),
        end=reader.count("end"),
        text=reader.text("text"),
        line=reader.count("line"),
        label=reader.label("label"),
        score=reader.number("score"),
        findings=reader.each("findings", _finding),
    )


def _finding(reader: _Reader) -> Finding:
    return Finding(reader.text("code"), reader.label("label"), reader.number("weight"), reader.text("message"))


def _span(reader: _Reader) -> Span:
    return Span(reader.count("start"), reader.count("end"))


def _spans(reader: _Reader) -> dict[str, tuple[Span, ...]]:
    spans = _Reader(reader.value("spans", Mapping), f"{reader.place}.spans")
    return {name: spans.each(name, _span) for name in spans.data}


class _Reader:
    """One object of the data, read field by field; what does not fit raises ValueError with its place."""

    def __init__(self, data: Any, place: str) -> None:
        if not isinstance(data, Mapping):
            raise ValueError(f"{place}: an object is missing")
        self.data = data
        self.place = place

    def value(self, name: str, *types: type) -> Any:
        value = self.data.get(name, self)
        # A bool is an int to Python, not to JSON.
        if not isinstance(value, types) or (isinstance(value, bool) and bool not in types):
            raise ValueError(f"{self.place}.{name}: {'missing' if value is self else f'unfit value {value!r:.80}'}")
        return value

    def text(self, name: str) -> str:
        return str(self.value(name, str))

    def text_or_none(self, name: str) -> str | None:
        value: str | None = self.value(name, str, type(None))
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        items = self.value(name, list, tuple)
        if not all(isinstance(item, str) for item in items):
            raise ValueError(f"{self.place}.{name}: not all strings")
        return tuple(items)

    def count(self, name: str) -> int:
        return int(self.value(name, int))

    def count_or_none(self, name: str) -> int | None:
        value: int | None = self.value(name, int, type(None))
        return value

    def number(self, name: str) -> float:
        return float(self.value(name, int, float))

    def flag(self, name: str) -> bool:
        return bool(self.value(name, bool))

    def label(self, name: str) -> Label:
        return Label(self.text(name))

    def kind(self, name: str) -> Kind:
        return Kind(self.text(name))

    def moment(self, name: str) -> date | datetime | None:
        value = self.text_or_none(name)
        if value is None:
            return None
        return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)

    def each(self, name: str, read: Callable[[_Reader], _T]) -> tuple[_T, ...]:
        items = self.value(name, list, tuple)
        return tuple(read(_Reader(item, f"{self.place}.{name}[{i}]")) for i, item in enumerate(items))
