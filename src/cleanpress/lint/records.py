"""Article text inside the records of a JSONL file, and how to take a part of it out of a record that stays, byte for
byte, what it was."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from cleanpress.model import Span

_SPACE = re.compile(r"[ \t\n\r]*")
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|.)", re.DOTALL)
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
# Numbers are only passed over: none is too long.
_DECODER = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)


class RecordError(Exception):
    """A line of a JSONL file is no record."""


class FieldText:
    """A text that a record holds."""

    __slots__ = ("__dict__", "_record", "_start", "name", "text")

    def __init__(self, name: str, record: str, start: int, text: str) -> None:
        self.name = name
        self.text = text
        self._record = record
        self._start = start

    @cached_property
    def _jumps(self) -> tuple[list[int], list[int]]:
        """Offsets in the text after each escape, and where the record goes on there."""
        after, there = [0], [self._start]
        end = _string(self._record, self._start - 1)[1] - 1
        place = self._start
        half = False
        for escape in _ESCAPE.finditer(self._record, self._start, end):
            plain = escape.start() - place
            code = int(escape.group()[2:], 16) if escape.group()[1] == "u" else 0
            joins = half and not plain and code in _LOW
            after.append(after[-1] + plain + (not joins))
            place = escape.end()
            there.append(place)
            half = code in _HIGH
        return after, there

    def place(self, offset: int) -> int:
        """Where a character of the text stands in the record."""
        after, there = self._jumps
        # An escape that is half of a character has the offset of the one before it: the last of the two counts.
        jump = bisect_right(after, offset) - 1
        return there[jump] + offset - after[jump]


def field_texts(record: str, fields: Iterable[str]) -> list[FieldText]:
    """The texts of a record's fields, in the order in which they stand in it. Dots in a field's name lead into nested
    objects; lists are gone through.

    Raises:
        RecordError: it is no JSON object.
    """
    try:
        at = _skip_space(record, 0)
        if record[at : at + 1] != "{":
            json.loads(record)
            raise RecordError("is no JSON object")
        found = {text.place(0): text for field in fields for text in _Search(record, field).run(at)}
    except (ValueError, RecursionError, IndexError) as error:
        raise RecordError(f"is no JSON: {_reason(error)}") from error
    return [found[place] for place in sorted(found)]


def without(record: str, cuts: Iterable[Span]) -> str:
    """The record without these parts, which stand in order."""
    parts, at = [], 0
    for start, end in cuts:
        parts.append(record[at:start])
        at = end
    return "".join([*parts, record[at:]])


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at column {error.pos + 1}"
    return "nested too deep" if isinstance(error, RecursionError) else "it ends within a value"


def _string(text: str, at: int) -> tuple[str, int]:
    """The string at `at`, and where it ends."""
    value, end = _DECODER.raw_decode(text, at)
    return str(value), end


def _skip_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


class _Search:
    """A look for one field in one record. Values beside the way are passed over by the standard library's scanner."""

    def __init__(self, record: str, field: str) -> None:
        self.record = record
        self.field = field
        self.found: list[FieldText] = []

    def run(self, at: int) -> Iterator[FieldText]:
        end = self._value(at, self.field.split("."))
        if self.record[_skip_space(self.record, end) :]:
            raise json.JSONDecodeError("Extra data", self.record, end)
        return iter(self.found)

    def _value(self, at: int, path: Sequence[str]) -> int:
        """Reads the value at `at`; returns where it ends."""
        first = self.record[at]
        if first == "[":
            return self._list(at, path)
        if first == "{" and path:
            return self._object(at, path)
        if first == '"' and not path:
            text, end = _string(self.record, at)
            self.found.append(FieldText(self.field, self.record, at + 1, text))
            return end
        return self._pass(at)

    def _pass(self, at: int) -> int:
        end: int = _DECODER.raw_decode(self.record, at)[1]
        return end

    def _list(self, at: int, path: Sequence[str]) -> int:
        record = self.record
        at = _skip_space(record, at + 1)
        if record[at] == "]":
            return at + 1
        while True:
            at = _skip_space(record, self._value(at, path))
            if record[at] == "]":
                return at + 1
            at = _skip_space(record, self._past(at, ","))

    def _object(self, at: int, path: Sequence[str]) -> int:
        record, whole = self.record, ".".join(path)
        # Of a key that comes twice, readers take the last value.
        found, mine = self.found, self.found
        at = _skip_space(record, at + 1)
        if record[at] == "}":
            return at + 1
        while True:
            self._past(at, '"')
            key, at = _string(record, at)
            at = _skip_space(record, self._past(_skip_space(record, at), ":"))
            if key in {path[0], whole}:
                self.found = mine = []
                at = self._value(at, [] if key == whole else path[1:])
                self.found = found
            else:
                at = self._pass(at)
            at = _skip_space(record, at)
            if record[at] == "}":
                if mine is not found:
                    found += mine
                return at + 1
            at = _skip_space(record, self._past(at, ","))

    def _past(self, at: int, sign: str) -> int:
        if self.record[at] != sign:
            raise json.JSONDecodeError(f"Expecting {sign!r}", self.record, at)
        return at + 1
