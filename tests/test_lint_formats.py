"""How findings are printed: for people, for programs, and safe whatever the data holds."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import documents

from cleanpress import Config, check
from cleanpress.cli import main
from cleanpress.lint.finder import Finder
from cleanpress.lint.formats import FORMATS, make_format
from cleanpress.lint.report import Report
from cleanpress.rules import all_rules

FIRST = "The mayor of Springfield resigned on Monday after she lost the vote in the council by a wide margin."
STORY = (
    f"Mayor quits after vote\n\n{FIRST}\n\nA crowd had gathered on the steps of the town hall, and she waved to it.\n"
)
DIRTY = f"{STORY}\nShare this:\n\nPhoto: Ann Miller / Reuters\n\nAdvertisement\n"
ESCAPE = re.compile("\x1b\\[[0-9;]*m")
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def dirty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with findings, in the current folder."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "a.txt"
    file.write_text(DIRTY, "utf-8")
    return file


def printed(capsys: Capture, *arguments: str) -> str:
    assert main(["check", "a.txt", *arguments]) == 1
    return capsys.readouterr().out


def test_full_shows_the_lines_and_the_reason(dirty: Path, capsys: Capture) -> None:
    out = printed(capsys, "--output-format", "full")
    first = out.split("\n\n")[0]
    reason = next(rule.why for rule in all_rules() if rule.code == "CP201")
    assert first.startswith("CP201 [*] share: Share this:\n --> a.txt:7:1\n  |\n5 | A crowd")
    assert "\n7 | Share this:\n  | ^^^^^^^^^^^\n8 |\n9 | Photo: Ann Miller / Reuters\n  |\n  = " in first
    assert " ".join(line[4:] for line in first.splitlines() if line.startswith("  = ")) == reason
    assert "CP" in out.split("\n\n")[1]
    assert out.endswith("[*] 2 fixable with the `--fix` option (1 more with the `--unsafe-fixes` option).\n")


def test_colour_is_for_terminals(dirty: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for form in ("concise", "full"):
        plain = printed(capsys, "--output-format", form)
        assert "\x1b" not in plain
        coloured = printed(capsys, "--output-format", form, "--color", "always")
        assert coloured != plain
        assert ESCAPE.sub("", coloured) == plain
        with monkeypatch.context() as patch:
            patch.setattr(sys.stdout, "isatty", lambda: True)
            assert printed(capsys, "--output-format", form) == coloured
            patch.setenv("NO_COLOR", "1")
            assert printed(capsys, "--output-format", form) == plain
    diff = printed(capsys, "--diff", "--color", "always")
    assert "\x1b[31m-Share this:\x1b[0m" in diff
    assert ESCAPE.sub("", diff) == printed(capsys, "--diff")


def test_json_has_the_keys_that_ruff_has(dirty: Path, capsys: Capture) -> None:
    items = json.loads(printed(capsys, "--output-format", "json"))
    assert [item["code"] for item in items] == [found.code for found in check(DIRTY)]
    share = items[0]
    assert share["filename"] == "a.txt"
    assert share["location"] == {"row": 7, "column": 1}
    assert share["end_location"] == {"row": 7, "column": 12}
    assert share["fix"] == {
        "applicability": "safe",
        "message": "Take out share",
        "edits": [{"content": "", "location": {"row": 7, "column": 1}, "end_location": {"row": 8, "column": 1}}],
    }
    assert items[1]["fix"]["applicability"] == "unsafe"
    dirty.write_text(STORY, "utf-8")
    assert main(["check", "a.txt", "--output-format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_github_annotates_lines(dirty: Path, capsys: Capture) -> None:
    Path("a, b: 100%.txt").write_text(DIRTY, "utf-8")
    assert main(["check", "a, b: 100%.txt", "--output-format", "github"]) == 1
    first = capsys.readouterr().out.splitlines()[0]
    assert first == (
        "::error title=cleanpress (CP201),file=a%2C b%3A 100%25.txt,line=7,col=1,endLine=7,endColumn=12"
        "::a, b: 100%25.txt:7:1: CP201 share: Share this:"
    )


def test_sarif_is_what_code_scanning_reads(dirty: Path, capsys: Capture) -> None:
    log = json.loads(printed(capsys, "--output-format", "sarif"))
    assert (log["version"], log["$schema"].rpartition("/")[2]) == ("2.1.0", "sarif-2.1.0.json")
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(rules) == len(set(rules))
    assert run["columnKind"] == "unicodeCodePoints"
    assert [result["ruleId"] for result in run["results"]] == [found.code for found in check(DIRTY)]
    assert {result["ruleId"] for result in run["results"]} == set(rules)
    (location,) = run["results"][0]["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "a.txt"},
        "region": {"startLine": 7, "startColumn": 1, "endLine": 7, "endColumn": 12},
    }
    odd = dirty.with_name("ü ?#.txt")
    odd.write_text(DIRTY, "utf-8")
    assert main(["check", str(odd), "--output-format", "sarif"]) == 1
    uri = json.loads(capsys.readouterr().out)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert uri["artifactLocation"]["uri"] == odd.resolve().as_uri()


def test_statistics_count_by_rule(dirty: Path, capsys: Capture) -> None:
    dirty.write_text(DIRTY.replace(FIRST, f"{FIRST}\n\nShare this:"), "utf-8")
    lines = printed(capsys, "--statistics").splitlines()
    assert lines[0] == "2  CP201  [*] share"
    assert lines[-2] == "Found 4 residue blocks."
    rows = json.loads(printed(capsys, "--statistics", "--output-format", "json"))
    assert rows[0] == {"code": "CP201", "name": "share", "count": 2, "fixable_count": 2}


@given(documents, st.sampled_from(FORMATS), st.booleans())
def test_nothing_of_a_text_is_sent_raw(document: str, form: str, color: bool) -> None:
    """Neither controls nor marks of direction, and no line end that would forge a line of the report."""
    name = "a\x1b[2J\u202e\nb.txt"
    found = Finder(Config()).find(document, "text")
    report = Report(name)
    report.add(found.residue, found, False)
    made = make_format(form, color)
    text = ESCAPE.sub("", made.report(report) + made.end())
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff]", text)
    if form in {"json", "sarif"}:
        json.loads(text)
    elif form == "concise":
        assert len(text.splitlines()) == len(found.residue)
    elif form == "github":
        assert all(line.startswith("::error ") for line in text.splitlines())


def test_long_findings_are_cut(dirty: Path, capsys: Capture) -> None:
    dirty.write_text(f"{STORY}\n{'Facebook Pinterest WhatsApp LinkedIn ' * 6}\n", "utf-8")
    assert max(map(len, printed(capsys).splitlines())) < 200
    assert max(map(len, printed(capsys, "--output-format", "full").splitlines())) < 200


@pytest.mark.skipif(os.name == "nt", reason="names")
def test_wide_characters_are_underlined_whole(dirty: Path, capsys: Capture) -> None:
    dirty.write_text(f"{STORY}\n広告\n", "utf-8")
    assert "広告\n  | ^^^^\n" in printed(capsys, "--output-format", "full")
