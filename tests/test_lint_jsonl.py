"""JSONL: texts found in records, and taken out of them with every other byte unchanged."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import plain_documents

import cleanpress
from cleanpress import Config
from cleanpress.cli import main
from cleanpress.lint.files import Task, look_at_input
from cleanpress.lint.finder import Finder
from cleanpress.lint.records import RecordError, field_texts

FIRST = "The mayor of Springfield resigned on Monday after she lost the vote in the council by a wide margin."
SECOND = "“I am tired,” she told reporters on the steps of the town hall, where a crowd had gathered."
STORY = f"Mayor quits after vote\n\n{FIRST}\n\n{SECOND}"
DIRTY = f"{STORY}\n\nShare this:"
Capture = pytest.CaptureFixture[str]


def fixed(data: bytes, config: Config | None = None) -> bytes:
    done = look_at_input("a.jsonl", data, Task.FIX, Finder(config or Config(budget=1.0)))
    assert done.output is not None
    return done.output


def texts(record: str, *fields: str) -> list[str]:
    return [found.text for found in field_texts(record, fields)]


# Where texts stand.


@pytest.mark.parametrize(
    ("record", "field", "found"),
    [
        ('{"text": "a"}', "text", ["a"]),
        (' {"id":1,"text" :\t"a" } \r\n', "text", ["a"]),
        ('{"doc": {"body": "a", "text": "b"}}', "doc.body", ["a"]),
        ('{"doc.body": "a"}', "doc.body", ["a"]),
        ('{"text": ["a", "b", {"c": 1}]}', "text", ["a", "b"]),
        ('{"parts": [{"text": "a"}, {"text": "b"}, [], [{"text": "c"}]]}', "parts.text", ["a", "b", "c"]),
        ('{"te\\u0078t": "a"}', "text", ["a"]),
        ('{"text": "a", "text": "b"}', "text", ["b"]),
        ('{"text": null}', "text", []),
        ('{"text": 12345678901234567890123.0E+5}', "text", []),
        ('{"other": {"text": "a"}}', "text", []),
        ("{}", "text", []),
        ('{"text": {}, "a": []}', "text", []),
        ('{"n": ' + "9" * 10_000 + ', "text": "a"}', "text", ["a"]),
        ('{"n": NaN, "text": "a"}', "text", ["a"]),
    ],
)
def test_texts_are_found_by_their_field(record: str, field: str, found: list[str]) -> None:
    assert texts(record, field) == found


def test_several_fields_come_in_the_order_of_the_record() -> None:
    assert texts('{"b": "1", "a": "2"}', "a", "b", "a") == ["1", "2"]


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ('{"text": "a"', "ends within"),
        ('{"text": }', "Expecting value at column 10"),
        ('{"text": "a" "b": 1}', "Expecting ',' at column 14"),
        ('{"text": "a"} {}', "Extra data"),
        ('{"text": "a",}', "Expecting"),
        ("[1]", "no JSON object"),
        ('"text"', "no JSON object"),
        ("text", "Expecting value"),
        ('{"a": ' + "[" * 200_000, "nested too deep"),
        ('{"text": ' + "[" * 200_000, "nested too deep"),
        ('{"text": "a\nb"}', "Invalid control character"),
    ],
)
def test_what_is_no_record(record: str, reason: str) -> None:
    with pytest.raises(RecordError, match=reason):
        field_texts(record, ["text"])


pieces = st.sampled_from(
    [
        "a",
        "é",
        "漢",
        "😀",
        "\\n",
        "\\/",
        "\\\\",
        '\\"',
        "\\u00e9",
        "\\ud83d\\ude00",
        "\\ud83d",
        "\\ude00",
        "\\u0041",
        " ",
    ]
)


@given(st.lists(pieces, max_size=12))
def test_each_character_has_its_place(literal: list[str]) -> None:
    record = '{"id": 1, "text": "' + "".join(literal) + '"}'
    (found,) = field_texts(record, ["text"])
    assert found.text == json.loads(record)["text"]
    places = [found.place(offset) for offset in range(len(found.text) + 1)]
    for char, start, end in zip(found.text, places, places[1:], strict=False):
        assert json.loads(f'"{record[start:end]}"') == char
    assert record[places[-1] :] == '"}'


# Fixes.

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


@given(st.data(), plain_documents, st.booleans(), st.booleans())
def test_only_the_text_changes(data: st.DataObject, document: str, ascii_only: bool, wide: bool) -> None:
    extra = data.draw(st.dictionaries(st.text(max_size=4).filter(lambda key: key != "text"), values, max_size=3))
    fields = data.draw(st.permutations([*extra.items(), ("text", document)]))
    separators = (" , ", " : ") if wide else (",", ":")
    record = json.dumps(dict(fields), ensure_ascii=ascii_only, separators=separators).encode("utf-8", "replace")
    # Between others that stay as they are, odd forms of numbers and escapes and all.
    around = b'{"n": 1.0E+2, "text":"\\u0041 \\/ short one"}\r\n'
    new = fixed(around + record + b"\n" + around).removeprefix(around).removesuffix(around)
    text = json.loads(record)["text"]
    expected = cleanpress.fix(text, config=Config(budget=1.0))
    assert json.loads(new) == {**json.loads(record), "text": expected}
    literal = json.dumps(text, ensure_ascii=ascii_only).encode("utf-8", "replace")
    before, _, after = record.partition(literal)
    assert new.startswith(before)
    assert new.endswith(after + b"\n")
    rest = iter(record + b"\n")
    assert all(byte in rest for byte in new), "only deletions"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("last", [b"", b"\n", b"\n\n"])
def test_mark_line_ends_and_blank_lines_stay(mark: bytes, line_end: bytes, last: bytes) -> None:
    dirty, clean = (json.dumps({"id": 7, "text": text}).encode() for text in (DIRTY, STORY))
    odd = '{"text":"a line\u2028 separator"}'.encode()

    def file(record: bytes) -> bytes:
        return mark + line_end.join([record, odd, b"", record]) + last

    assert fixed(file(dirty)) == file(clean)


def test_findings_tell_the_record_and_the_line_within_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    record = json.dumps({"doc": {"body": DIRTY}})
    Path("a.jsonl").write_text(f'{{"doc": {{"body": "Short."}}}}\n{record}\n', "utf-8")
    assert main(["check", "--text-field", "doc.body", "a.jsonl"]) == 1
    column = record.index("Share this:") + 1
    assert capsys.readouterr().out.splitlines()[0] == (
        f"a.jsonl:2:{column}: CP201 [*] share: Share this: (doc.body, line 7)"
    )
    assert main(["check", "--text-field", "doc.body", "--output-format", "json", "a.jsonl"]) == 1
    (item,) = json.loads(capsys.readouterr().out)
    assert item["location"] == {"row": 2, "column": column}
    assert item["end_location"] == {"row": 2, "column": column + len("Share this:")}
    assert (item["field"], item["text_location"]) == ("doc.body", {"row": 7, "column": 1})
    assert main(["check", "--text-field", "doc.body", "--output-format", "full", "a.jsonl"]) == 1
    assert "7 | Share this:\n" in capsys.readouterr().out
    assert main(["check", "--text-field", "doc.body", "--fix", "a.jsonl"]) == 0
    assert json.loads(Path("a.jsonl").read_text("utf-8").splitlines()[1]) == {"doc": {"body": STORY}}


def test_bad_records_are_told_and_the_rest_is_fixed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    dirty, clean = (json.dumps({"text": text}).encode() for text in (DIRTY, STORY))
    bad = [b"no record", b'{"text": "\xff"}', b"[]"]
    Path("a.jsonl").write_bytes(b"\n".join([dirty, *bad, dirty]))
    assert main(["check", "--fix", "a.jsonl"]) == 1
    assert Path("a.jsonl").read_bytes() == b"\n".join([clean, *bad, clean])
    assert capsys.readouterr().err.splitlines() == [
        "a.jsonl:2: is no JSON: Expecting value at column 1",
        "a.jsonl:3: is no UTF-8 at byte 11 of the line",
        "a.jsonl:4: is no JSON object",
    ]
    Path("a.jsonl").write_bytes(b"nothing\n" * 1000)
    assert main(["check", "a.jsonl"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 21


def test_a_field_that_no_record_has_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.jsonl").write_text('{"body": "Share this:"}\n', "utf-8")
    assert main(["check", "a.jsonl"]) == 1
    assert "no record has a text in the field text" in capsys.readouterr().err
    Path("a.jsonl").write_text("", "utf-8")
    assert main(["check", "a.jsonl"]) == 0


def test_the_budget_is_that_of_a_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.chdir(tmp_path)
    lines = f"{FIRST}\n\nShare this:\n\nAdvertisement\n\nSign up for our newsletter\n\nAll rights reserved."
    records = [json.dumps({"text": text}) + "\n" for text in (DIRTY, lines)]
    Path("a.jsonl").write_text("".join(records), "utf-8")
    assert main(["check", "--fix", "--budget", "0.3", "a.jsonl"]) == 1
    assert "a.jsonl:2: left as it is: 43 % of the text would go" in capsys.readouterr().err
    first, second = Path("a.jsonl").read_text("utf-8").splitlines(keepends=True)
    assert json.loads(first)["text"] == STORY
    assert second == records[1]


def test_a_file_is_read_line_by_line() -> None:
    """Nothing of a record is held longer than its report: a file may be larger than memory."""
    record = json.dumps({"text": STORY}).encode() + b"\n"

    class Endless(BytesIO):
        lines = 0

        def __next__(self) -> bytes:
            if self.lines == 300:
                raise StopIteration
            self.lines += 1
            return record

    from cleanpress.lint.jsonl import RecordReader
    from cleanpress.lint.report import Report

    file = Endless()
    reader = RecordReader(Report("a.jsonl"), Finder(Config()), fixes=True)
    for seen, line in enumerate(reader.read(file), 1):
        assert line.new == line.old
        assert file.lines == seen
