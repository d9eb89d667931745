"""Configuration files: which governs a path, what they may set, what is wrong with them; rules of other packages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import cleanpress
from cleanpress import Config, ConfigError, Label
from cleanpress.cli import main
from cleanpress.config_options import OPTIONS, read_options, schema

FIRST = "The mayor of Springfield resigned on Monday after she lost the vote in the council by a wide margin."
STORY = (
    f"Mayor quits after vote\n\n{FIRST}\n\nA crowd had gathered on the steps of the town hall, and she waved to it.\n"
)
DIRTY = f"{STORY}\nShare this:\n\nAdvertisement\n"
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, text: str) -> None:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def found(capsys: Capture, *arguments: str) -> list[str]:
    main(["check", "--quiet", *arguments])
    return [":".join(line.split(" ")[:2]) for line in capsys.readouterr().out.splitlines()]


def test_the_nearest_file_upward_governs(folder: Path, capsys: Capture) -> None:
    write("pyproject.toml", '[tool.cleanpress]\nignore = ["CP2"]\n')
    write("a.txt", DIRTY)
    write("sub/pyproject.toml", "[tool.other]\n")
    write("sub/b.txt", DIRTY)
    write("sub/deep/cleanpress.toml", 'select = ["CP2"]\n')
    write("sub/deep/pyproject.toml", "[tool.cleanpress]\nignore = ['CP5']\n")
    write("sub/deep/c.txt", DIRTY)
    assert [line.replace(os.sep, "/") for line in found(capsys)] == [
        "a.txt:9:1::CP503",
        "sub/b.txt:9:1::CP503",
        "sub/deep/c.txt:7:1::CP201",
    ]
    assert found(capsys, "--isolated", "a.txt") == ["a.txt:7:1::CP201", "a.txt:9:1::CP503"]
    assert found(capsys, "--config", "sub/deep/cleanpress.toml", "a.txt") == ["a.txt:7:1::CP201"]
    assert found(capsys, "--select", "ALL", "sub/deep/c.txt") == [
        "sub/deep/c.txt:7:1::CP201",
        "sub/deep/c.txt:9:1::CP503",
    ]
    assert found(capsys, "--extend-select", "CP503", "sub/deep/c.txt") == found(capsys, "--isolated", "sub/deep/c.txt")
    assert found(capsys, "--ignore", "CP5", "a.txt") == []


def test_ignores_by_path(folder: Path, capsys: Capture) -> None:
    write(
        "project/cleanpress.toml",
        '[per-file-ignores]\n"docs/rules.txt" = ["ALL"]\n"*.md" = ["CP2"]\n"!*.md" = ["CP5"]\n',
    )
    for name in ("docs/rules.txt", "rules.txt", "docs/a.md"):
        write(f"project/{name}", DIRTY)
    assert [line.replace(os.sep, "/") for line in found(capsys, "project")] == [
        "project/rules.txt:7:1::CP201",
        "project/docs/a.md:9:1::CP503",
    ]
    assert found(capsys, "--per-file-ignores", "project/rules.txt:CP2", "project/rules.txt") == [
        "project/rules.txt:9:1::CP503"
    ]
    assert len(found(capsys, "--per-file-ignores", "nowhere.txt:CP2", "project/docs")) == 4, "in place of the file's"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("selct = []", "no such option: selct (did you mean select?)"),
        ("per-file-ignore = {}", "did you mean per-file-ignores?"),
        ("zzzzzzzz = 1", "no such option: zzzzzzzz"),
        ('keep = ["captoin"]', "no such label: captoin (did you mean caption?)"),
        ("budget = 60", "budget takes a share from 0 to 1"),
        ('ignore = "CP2"', "ignore takes a list of codes"),
        ('ignore = ["no code"]', "not 'no code'"),
        ('ignore = ["CP999"]', "no rule has the code CP999"),
        ('languages = ["English"]', "short code"),
        ('unsafe-fixes = "yes"', "takes true or false"),
        ("max-chars = 0", "takes a number from 1 on"),
        ('phrases = ["a"]', "takes a table"),
        ('[phrases]\nCP201 = ["a\\nb"]', "single lines"),
        ('[phrases]\nCP299 = ["a phrase"]', "no rule has the code CP299"),
        ('[templates]\nCP201 = ["no gap"]', "a gap"),
        ('[per-file-ignores]\n"a" = "CP2"', "takes a list of codes"),
        ("ignore = [", "cleanpress.toml: "),
    ],
)
def test_what_is_wrong_is_named_and_status_2(text: str, reason: str, folder: Path, capsys: Capture) -> None:
    write("cleanpress.toml", text)
    write("a.txt", DIRTY)
    assert main(["check", "a.txt"]) == 2
    out, err = capsys.readouterr()
    assert reason in err
    assert (out, err.count("\n")) == ("", 1)


def test_options_are_read(folder: Path) -> None:
    write(
        "pyproject.toml",
        """\
        [tool.cleanpress]
        select = ["cp2"]
        keep = ["caption"]
        languages = ["en"]
        budget = 0.5
        unsafe-fixes = true
        text-field = "body"
        exclude = ["raw/"]
        phrases = { CP201 = ["Boost us"] }
        templates = { CP401 = ["More about %s"] }
        """,
    )
    config = Config.find("nowhere/below")
    assert config == Config(
        select=frozenset({"CP2"}),
        keep=frozenset({Label.CAPTION}),
        languages=frozenset({"en"}),
        budget=0.5,
        unsafe_fixes=True,
        text_field=("body",),
        exclude=("raw/",),
        phrases={"CP201": ("Boost us",)},
        templates={"CP401": ("More about %s",)},
        root=folder.resolve(),
    )


def test_clean_obeys_the_same_file(folder: Path, capsys: Capture) -> None:
    write("a.txt", STORY.replace("\n\nA crowd", "\n\nBoost us on Friendica\n\nA crowd"))
    write("cleanpress.toml", '[phrases]\nCP201 = ["Boost us on Friendica"]\n')
    assert main(["clean", "--output-format", "text", "a.txt"]) == 0
    assert capsys.readouterr().out == STORY


# `cleanpress config`.


def test_config_prints_what_governs(folder: Path, capsys: Capture) -> None:
    write("cleanpress.toml", 'ignore = ["CP2"]\n[phrases]\nCP201 = ["Boost \\"us\\" – now"]\n')
    write("sub/a.txt", DIRTY)
    assert main(["config", "sub/a.txt"]) == 0
    printed = capsys.readouterr().out
    assert str(folder.resolve()) in printed
    write("again/cleanpress.toml", printed)
    assert Config.find("again") == Config(
        ignore=frozenset({"CP2"}), phrases={"CP201": ('Boost "us" – now',)}, root=(folder / "again").resolve()
    )
    assert main(["config", "missing"]) == 1


def test_config_prints_the_schema(capsys: Capture) -> None:
    assert main(["config", "--schema"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed == schema()
    Draft202012Validator.check_schema(printed)
    assert set(printed["properties"]) == set(OPTIONS)
    assert {name.replace("-", "_") for name in OPTIONS} == {
        name for name in Config.__dataclass_fields__ if name != "root"
    }


some_values = st.recursive(
    st.sampled_from(["CP2", "cp201", "caption", "en", "a %s b", "a phrase", "", 0, 1, 0.5, -1, 2, True, None, "x y"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["CP201", "*.md"]), inner, max_size=2),
    max_leaves=4,
)


@given(st.dictionaries(st.sampled_from([*OPTIONS, "other"]), some_values, max_size=2))
def test_what_is_read_is_what_the_schema_says(table: dict[str, object]) -> None:
    try:
        read_options(table)
    except ValueError:
        return
    Draft202012Validator(schema()).validate(table)


# Rules of other packages.

PLUGIN = """
from cleanpress.rules import Label, Line, Match, rule

@rule(
    "XY101",
    Label.SHARE,
    why="Our own app prints its name below each story.",
    hit=["The mayor quit.\\n\\n⟦Sent from FieldNotes⟧"],
    miss=["The letter was sent from Fielding."],
    cues=["fieldnotes"],
    strength=4.0,
)
def app_name(line: Line) -> Match:
    return line.folded == "sent from fieldnotes"
"""
STORY_OF_APP = STORY.replace("\n\nA crowd", "\n\nSent from FieldNotes\n\nA crowd")


def plugged(folder: Path, source: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs the command where a package with this module is installed."""
    write("plugins/field_rules.py", source)
    write("plugins/field_rules-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: field-rules\nVersion: 1.0\n")
    write("plugins/field_rules-1.0.dist-info/entry_points.txt", "[cleanpress.rules]\nfield = field_rules\n")
    path = [str(folder / "plugins"), str(Path(cleanpress.__file__).parent.parent)]
    return subprocess.run(
        [sys.executable, "-m", "cleanpress", *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )


@pytest.mark.slow
def test_rules_of_an_installed_package(folder: Path) -> None:
    write("a.txt", STORY_OF_APP)
    run = plugged(folder, PLUGIN, "check", "--output-format", "full", "a.txt")
    assert "XY101 [*] share: Sent from FieldNotes" in run.stdout, run.stderr
    assert "= Our own app prints its name below each story." in run.stdout
    assert plugged(folder, PLUGIN, "check", "--ignore", "XY", "a.txt").returncode == 0
    assert plugged(folder, PLUGIN, "check", "--select", "CP", "a.txt").returncode == 0
    assert "XY101" in plugged(folder, PLUGIN, "rules").stdout
    assert "⟦Sent from FieldNotes⟧" in plugged(folder, PLUGIN, "rules", "XY101").stdout
    cleaned = plugged(folder, PLUGIN, "clean", "--output-format", "json", "a.txt").stdout
    assert json.loads(cleaned)["body"] == cleanpress.clean(STORY).body
    assert json.loads(cleaned)["ruleset"] != cleanpress.clean(STORY).ruleset
    write("b.txt", STORY)
    assert plugged(folder, PLUGIN, "check", "--fix", "--jobs", "2", "a.txt", "b.txt").returncode == 0
    assert Path("a.txt").read_text("utf-8") == STORY


@pytest.mark.slow
@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("import no_such_module", "field-rules (field_rules): ModuleNotFoundError"),
        (PLUGIN.replace("XY101", "CP998"), "codes that start with CP are taken"),
        (PLUGIN.replace("XY101", "CP201"), "CP201 is both share and app_name"),
    ],
)
def test_a_package_whose_rules_fail_is_named(source: str, reason: str, folder: Path) -> None:
    write("a.txt", STORY)
    run = plugged(folder, source, "check", "a.txt")
    assert run.returncode == 2
    assert reason in run.stderr
    assert run.stderr.count("\n") == 1


def test_config_errors_are_raised_in_python() -> None:
    with pytest.raises(ConfigError):
        cleanpress.clean(STORY, config=Config(phrases={"CP299": ("a",)}))
