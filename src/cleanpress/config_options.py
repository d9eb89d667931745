"""What a configuration file may set: for each option its name, what it takes, and its JSON Schema. One table serves the
reader, the messages for what is wrong, `cleanpress config` and the schema."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from cleanpress.model import Label

Schema = dict[str, Any]
_CODE = re.compile(r"[A-Z]+[0-9]{0,6}")
_GAP = re.compile(r"%[sdtn]")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


class Option(NamedTuple):
    """One option of a configuration file."""

    read: Callable[[object], object]
    """Its value from TOML's; raises `ValueError` with what it takes."""
    schema: Schema
    meaning: str


def nearest(name: str, names: Iterable[str]) -> str:
    """ " (did you mean X?)", or nothing where no name is near."""
    from difflib import get_close_matches

    near = get_close_matches(name, [*names], n=1, cutoff=0.5)
    return f" (did you mean {near[0]}?)" if near else ""


def read_options(table: object) -> dict[str, object]:
    """The values of a table of a configuration file, by the names of `Config`.

    Raises:
        ValueError: it sets what is no option, or an option takes something else.
    """
    if not isinstance(table, Mapping):
        raise ValueError("cleanpress is a table of options")
    values: dict[str, object] = {}
    for key, value in table.items():
        name = key.replace("_", "-")
        if name not in OPTIONS:
            raise ValueError(f"no such option: {key}{nearest(name, OPTIONS)}")
        try:
            values[name.replace("-", "_")] = OPTIONS[name].read(value)
        except ValueError as error:
            raise ValueError(f"{key} {error}") from None
    return values


def schema() -> Schema:
    """The JSON Schema of `cleanpress.toml` and of `[tool.cleanpress]`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "cleanpress",
        "description": "cleanpress.toml, or the table [tool.cleanpress] of pyproject.toml",
        "type": "object",
        "properties": {name: {"description": o.meaning, **o.schema} for name, o in OPTIONS.items()},
        "additionalProperties": False,
    }


def read_codes(value: object) -> frozenset[str]:
    """Codes or starts of codes, in capitals.

    Raises:
        ValueError: a text is none.
    """
    codes = _strings(value, "a list of codes")
    for code in codes:
        if not _CODE.fullmatch(code.upper()):
            raise ValueError(f"takes codes such as CP201 or CP2, not {code!r}")
    return frozenset(code.upper() for code in codes)


def read_labels(value: object) -> frozenset[Label]:
    """Labels by their names."""
    names = _strings(value, "a list of labels")
    for name in names:
        if name not in {*Label}:
            raise ValueError(f"takes labels; no such label: {name}{nearest(name, map(str, Label))}")
    return frozenset(map(Label, names))


def _strings(value: object, what: str) -> tuple[str, ...]:
    if not isinstance(value, list | tuple | frozenset) or not all(isinstance(item, str) and item for item in value):
        raise ValueError(f"takes {what}")
    return tuple(value)


def _patterns(value: object) -> tuple[str, ...]:
    return _strings(value, "a list of patterns of paths")


def _languages(value: object) -> frozenset[str]:
    names = _strings(value, 'a list of languages such as "en"')
    for name in names:
        if not _LANGUAGE.fullmatch(name):
            raise ValueError(f'takes languages by their short code such as "en" or "pt", not {name!r}')
    return frozenset(names)


def _fields(value: object) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) and value else _strings(value, "the name of a field, or a list of some")


def _by_pattern(value: object) -> dict[str, frozenset[str]]:
    if not isinstance(value, Mapping):
        raise ValueError("takes a table: patterns of paths, each with a list of codes")
    return {pattern: read_codes(codes) for pattern, codes in value.items()}


def _by_code(value: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, Mapping):
        raise ValueError("takes a table: codes of rules, each with a list of lines")
    table: dict[str, tuple[str, ...]] = {}
    for code, given in value.items():
        lines = _strings(given, "a table: codes of rules, each with a list of lines")
        for line in lines:
            if not any(map(str.isalnum, line)) or len(line.splitlines()) > 1 or "\t" in line:
                raise ValueError(f"takes single lines with a word in them, not {line!r}")
        table[code.upper()] = lines
    return table


def _templates(value: object) -> dict[str, tuple[str, ...]]:
    table = _by_code(value)
    for line in (line for lines in table.values() for line in lines):
        words = _GAP.sub(" ", line)
        if words == line or not any(map(str.isalpha, words)):
            raise ValueError(f"takes lines with words and a gap (%s, %d, %t or %n), not {line!r}")
    return table


def _share(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError("takes a share from 0 to 1, such as 0.6")
    return float(value)


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("takes true or false")
    return value


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValueError("takes a number from 1 on")
    return value


def _list(pattern: str = "") -> Schema:
    return {"type": "array", "items": {"type": "string", "minLength": 1, **({"pattern": pattern} if pattern else {})}}


_CODES = _list("^[A-Za-z]+[0-9]{0,6}$")
_LINES: Schema = {"type": "object", "additionalProperties": _list()}
_FLAG: Schema = {"type": "boolean"}

OPTIONS: Mapping[str, Option] = {
    "select": Option(read_codes, _CODES, "Codes (CP201, or CP2 for all that start so) that check reports."),
    "extend-select": Option(read_codes, _CODES, "Codes that check reports besides those of select."),
    "ignore": Option(read_codes, _CODES, "Codes that check doesn't report; for clean, rules that are off."),
    "per-file-ignores": Option(
        _by_pattern,
        {"type": "object", "additionalProperties": _CODES},
        "Patterns of paths, as in a .gitignore, each with the codes that check doesn't report there.",
    ),
    "languages": Option(
        _languages, _list(f"^{_LANGUAGE.pattern}$"), "Languages whose phrases count (en, pt); all without it."
    ),
    "keep": Option(
        read_labels,
        {"type": "array", "items": {"enum": [label.value for label in Label]}},
        "Labels that check leaves in.",
    ),
    "phrases": Option(_by_code, _LINES, "Codes of rules, each with lines that count as its findings."),
    "templates": Option(
        _templates, _LINES, "The same with gaps: %s any short text, %d a number, %t a date or time, %n names."
    ),
    "budget": Option(
        _share,
        {"type": "number", "minimum": 0, "maximum": 1},
        "The largest share of a text that a fix may take out (0.6 without it); where more would go, it is only told.",
    ),
    "unsafe-fixes": Option(_yes_or_no, _FLAG, "Whether fixes take out comments, captions and boxes about authors."),
    "text-field": Option(
        _fields,
        {"anyOf": [{"type": "string", "minLength": 1}, _list()]},
        "Fields of JSONL records that hold article text; dots lead into nested objects (text without it).",
    ),
    "exclude": Option(_patterns, _list(), "Patterns of paths, as in a .gitignore, that check doesn't look at."),
    "force-exclude": Option(_yes_or_no, _FLAG, "Whether exclude counts for paths that are named one by one, too."),
    "respect-gitignore": Option(_yes_or_no, _FLAG, "Whether files that git ignores are left out of a folder."),
    "max-chars": Option(_number, {"type": "integer", "minimum": 1}, "Characters beyond which a document is refused."),
}
