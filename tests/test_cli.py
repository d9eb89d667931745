"""The command: what it prints and writes, and how it ends."""

from __future__ import annotations

import io
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from cleanpress import __version__
from cleanpress.atomic import whole_file
from cleanpress.cli import main
from cleanpress.render import from_dict

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
STORY = (
    "Mayor quits after vote\n\nThe mayor of Springfield resigned on Monday after she lost the vote in the council by a "
    "wide margin.\n\n“I am tired,” she told reporters on the steps of the town hall, where a crowd had gathered.\n"
)
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _write(path: str, text: str = STORY) -> Path:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def _process(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        [sys.executable, "-m", "cleanpress", *arguments], check=False, capture_output=True, **options
    )


def _feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))


def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)


def test_the_five_seeds_are_split_and_accounted_for(capsys: Capture) -> None:
    assert main(["clean", str(SEEDS)]) == 0
    out, err = capsys.readouterr()
    for seed in SEEDS.glob("*.txt"):
        assert f"==> {seed} <==" in out
    assert out.count("Headline:") == 5
    assert out.count("Body (") == 5
    assert "Removed (" in out
    assert "Leave a Reply" in out
    assert err.startswith("5 documents: ")


def test_one_file_prints_no_header_and_nothing_on_stderr(folder: Path, capsys: Capture) -> None:
    _write("a.txt")
    assert main(["clean", "a.txt"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("Headline:   Mayor quits after vote\n")
    assert err == ""


def test_text_is_what_to_text_prints(folder: Path, capsys: Capture) -> None:
    _write("a.txt")
    assert main(["clean", "a.txt", "--output-format", "text"]) == 0
    assert capsys.readouterr().out == STORY
    assert main(["clean", "a.txt", "--include", "byline,comments"]) == 0
    assert capsys.readouterr().out == STORY


def test_comments_are_printed_in_every_format(folder: Path, capsys: Capture) -> None:
    one = "Ann says:\nMay 3, 2012 at 9:12 am\n\nGood.\n\nOr so.\n\nReply\n\n"
    two = "    Bob says:\n    May 4, 2012 at 8:01 pm\n\n    No.\n\n    Reply\n"
    _write("a.txt", f"{STORY}\n2 Comments\n\n{one}{two}")

    def printed(*options: str) -> str:
        assert main(["clean", "a.txt", *options]) == 0
        return capsys.readouterr().out

    text = "Ann — May 3, 2012 at 9:12 am\nGood.\n\nOr so.\n\nBob — May 4, 2012 at 8:01 pm\nNo.\n"
    assert printed("--output-format", "text", "--include", "comments") == STORY + "\n" + text
    quotes = "> **Ann** · May 3, 2012 at 9:12 am\n>\n> Good.\n>\n> Or so.\n>\n"
    quotes += "> > **Bob** · May 4, 2012 at 8:01 pm\n> >\n> > No.\n"
    assert printed("--output-format", "markdown").endswith("\n\n" + quotes)
    for form in ("json", "jsonl"):
        ann, bob = json.loads(printed("--output-format", form))["comments"]
        assert (ann["author"], ann["published"], ann["text"], ann["depth"], ann["parent"]) == (
            "Ann", "2012-05-03T09:12:00", "Good.\n\nOr so.", 0, None,
        )  # fmt: skip
        assert (bob["author"], bob["text"], bob["depth"], bob["parent"]) == ("Bob", "No.", 1, 0)
    ann, bob = json.loads(printed("--output-format", "jsonld"))["comment"]
    assert "parentItem" not in ann
    assert bob["parentItem"] == {"@id": ann["@id"]}


def test_json_is_one_object_or_an_array_or_lines(folder: Path, capsys: Capture) -> None:
    _write("in/a.txt")
    _write("in/b.md", "# " + STORY)
    assert main(["clean", "in/a.txt", "--output-format", "json"]) == 0
    single = json.loads(capsys.readouterr().out)
    assert from_dict(single).headline == "Mayor quits after vote"
    assert main(["clean", "in", "--output-format", "json"]) == 0
    array = json.loads(capsys.readouterr().out)
    assert [item["path"] for item in array] == [str(Path("in", "a.txt")), str(Path("in", "b.md"))]
    assert array[0] == single
    assert main(["clean", "in", "--output-format", "jsonl"]) == 0
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == array
    assert main(["clean", "in", "--output-format", "jsonld"]) == 0
    assert [item["@type"] for item in json.loads(capsys.readouterr().out)] == ["NewsArticle"] * 2


def test_an_array_of_nothing_is_json_too(folder: Path, capsys: Capture) -> None:
    assert main(["clean", "x.txt", "y.txt", "--output-format", "json"]) == 1
    assert json.loads(capsys.readouterr().out) == []


def test_standard_input_is_decoded_like_a_file(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    _feed(monkeypatch, STORY.encode("utf-16"))
    assert main(["clean", "-", "--output-format", "text"]) == 0
    assert capsys.readouterr().out == STORY


def test_input_format_is_passed_on(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    _feed(monkeypatch, b"# Mayor quits\n\n" + STORY.encode())
    assert main(["clean", "-", "--input-format", "markdown", "--output-format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["format"] == "markdown"


def test_bad_inputs_are_named_and_the_rest_is_done(folder: Path, capsys: Capture) -> None:
    _write("good.txt")
    Path("picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    Path("empty").mkdir()
    Path("empty/data.csv").touch()
    assert main(["clean", "gone.txt", "picture.txt", "empty", "good.txt", "--output-format", "text"]) == 1
    out, err = capsys.readouterr()
    assert STORY in out
    lines = err.splitlines()
    assert any(line.startswith("gone.txt: No such file") for line in lines)
    assert "picture.txt: holds no text (binary file)" in lines
    assert any(line.startswith("empty: no .txt, ") for line in lines)
    assert lines[-1].endswith(", 3 failed")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads everything")
def test_unreadable_file(folder: Path, capsys: Capture) -> None:
    _write("a.txt").chmod(0)
    assert main(["clean", "a.txt"]) == 1
    assert capsys.readouterr().err.startswith("a.txt: Permission denied")


def test_folders_are_walked_in_order_without_hidden_ones(folder: Path, capsys: Capture) -> None:
    for path in ("in/b.txt", "in/a.HTM", "in/c/d.markdown", "in/.git/e.txt", "in/f.csv"):
        _write(path)
    assert main(["clean", "in", "in/b.txt", "--output-format", "jsonl"]) == 0
    paths = [json.loads(line)["path"] for line in capsys.readouterr().out.splitlines()]
    assert paths == [str(Path(p)) for p in ("in/a.HTM", "in/b.txt", "in/c/d.markdown")]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["clean"],
        ["burnish"],
        ["clean", "a.txt", "--output-format", "pdf"],
        ["clean", "a.txt", "--include", "tags"],
        ["clean", "a.txt", "--include", "byline", "--output-format", "json"],
        ["clean", "a.txt", "b.txt", "-o", "both.md"],
        ["clean", "in", "-o", "all.txt"],
        ["rules", "CP000"],
    ],
)
def test_wrong_usage(arguments: list[str], folder: Path, capsys: Capture) -> None:
    for path in ("a.txt", "b.txt", "in/c.txt"):
        _write(path)
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err != ""


def test_a_broken_configuration_is_wrong_usage(folder: Path, capsys: Capture) -> None:
    _write("a.txt")
    _write("cleanpress.toml", "colour = 'red'\n")
    assert main(["clean", "a.txt"]) == 2
    assert "cleanpress.toml" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("out.txt", STORY[:22]),
        ("out.md", "# Mayor quits after vote\n\n"),
        ("out.json", "{"),
        ("out.jsonl", '{"path": "a.txt", '),
        ("out.jsonld", "{"),
        ("deep/er/out", STORY),
    ],
)
def test_output_to_a_file_takes_the_format_from_its_name(folder: Path, name: str, start: str) -> None:
    _write("a.txt")
    assert main(["clean", "a.txt", "-o", name]) == 0
    assert Path(name).read_text("utf-8").startswith(start)
    assert sorted(p.name for p in Path(name).parent.iterdir() if p.is_file()) in (
        [Path(name).name],
        ["a.txt", Path(name).name],
    )


def test_output_to_a_folder_mirrors_the_inputs(folder: Path, capsys: Capture) -> None:
    for path in ("in/a.txt", "in/c/a.txt", "in/c/b.html"):
        _write(path)
    assert main(["clean", "in", "-o", "out", "--output-format", "markdown"]) == 0
    assert sorted(p.as_posix() for p in Path("out").rglob("*.*")) == ["out/a.md", "out/c/a.md", "out/c/b.md"]
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("3 documents: ")
    assert main(["clean", "in", "-o", "lines.jsonl"]) == 0
    assert len(Path("lines.jsonl").read_text("utf-8").splitlines()) == 3
    assert main(["clean", "in", "-o", "out", "--output-format", "jsonl"]) == 0
    assert len(Path("out/articles.jsonl").read_text("utf-8").splitlines()) == 3


def test_two_inputs_never_share_an_output(folder: Path, capsys: Capture) -> None:
    for path in ("x/a.txt", "y/a.txt"):
        _write(path)
    assert main(["clean", "x/a.txt", "y/a.txt", "-o", "out"]) == 2
    assert f"x/a.txt and y/a.txt would both be written to {Path('out/a.txt')}" in capsys.readouterr().err
    assert not Path("out").exists()


@pytest.mark.parametrize("output", ["a.txt", ".", "link.txt"])
def test_an_input_is_never_overwritten(folder: Path, capsys: Capture, output: str) -> None:
    _write("a.txt")
    Path("link.txt").symlink_to("a.txt")
    assert main(["clean", "a.txt", "-o", output]) == 2
    assert "would overwrite the input a.txt" in capsys.readouterr().err
    assert Path("a.txt").read_text("utf-8") == STORY


@pytest.mark.skipif(os.name == "nt", reason="mode bits and links")
def test_an_old_output_keeps_its_mode_and_its_link(folder: Path) -> None:
    _write("a.txt")
    _write("real.txt", "old").chmod(0o640)
    Path("out.txt").symlink_to("real.txt")
    assert main(["clean", "a.txt", "-o", "out.txt"]) == 0
    assert Path("out.txt").is_symlink()
    assert Path("real.txt").read_text("utf-8") == STORY
    assert stat.S_IMODE(Path("real.txt").stat().st_mode) == 0o640


def test_a_failure_while_writing_leaves_the_old_file(folder: Path) -> None:
    target = _write("out.txt", "old")

    def interrupted() -> None:
        with whole_file(target) as file:
            file.write(b"new, but not")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert [(p.name, p.read_text()) for p in Path().iterdir()] == [("out.txt", "old")]


def test_an_output_that_cannot_be_written_is_named(folder: Path, capsys: Capture) -> None:
    _write("a.txt")
    _write("file", "")
    for form in ("text", "jsonl"):
        assert main(["clean", "a.txt", "-o", "file/out", "--output-format", form]) == 1
        assert str(Path("file/out")) in capsys.readouterr().err


HOSTILE = "Mayor \x1b[31mquits\x07 after vote\u202e\n\n" + STORY.split("\n\n", 1)[1]


@pytest.mark.parametrize("form", ["text", "markdown", "json", "jsonl", "jsonld", "summary"])
def test_a_terminal_gets_nothing_it_would_obey(
    folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    _write("a.txt", HOSTILE)
    _terminal(monkeypatch)
    assert main(["clean", "a.txt", "--output-format", form]) == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\x07" not in out
    assert "\u202e" not in out
    assert "quits" in out


def test_a_pipe_gets_the_text_exactly(folder: Path, capsys: Capture) -> None:
    _write("a.txt", HOSTILE)
    assert main(["clean", "a.txt", "--output-format", "text"]) == 0
    assert capsys.readouterr().out == HOSTILE


def test_output_is_utf8_whatever_the_locale(folder: Path) -> None:
    _write("a.txt")
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = _process("clean", "a.txt", "gone-é.txt", "--output-format", "text", env=environment)
    assert STORY.encode() in done.stdout.replace(b"\r\n", b"\n")
    assert b"Traceback" not in done.stderr
    assert done.returncode == 1


def test_file_names_cannot_speak_to_the_terminal(folder: Path, capsys: Capture) -> None:
    assert main(["clean", "a\x1b[2J\n.txt"]) == 1
    assert capsys.readouterr().err.startswith("a\\x1b[2J .txt: No such file")


def test_explain_shows_lines_and_colours_on_request(folder: Path, capsys: Capture) -> None:
    _write("a.txt", HOSTILE)
    assert main(["explain", "a.txt"]) == 0
    plain = capsys.readouterr().out
    assert "\x1b" not in plain
    assert "headline" in plain
    assert "body" in plain
    assert main(["explain", "a.txt", "--color", "always"]) == 0
    assert "\x1b[" in capsys.readouterr().out
    assert main(["explain", "gone.txt"]) == 1


def test_explain_colours_a_terminal_unless_told_not_to(
    folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write("a.txt")
    _terminal(monkeypatch)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "60")
    assert main(["explain", "a.txt"]) == 0
    assert "\x1b[" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(["explain", "a.txt"]) == 0
    out = capsys.readouterr().out
    assert "\x1b[" not in out
    assert "…" in out


def test_rules_are_listed_and_explained(capsys: Capture) -> None:
    assert main(["rules"]) == 0
    listed = capsys.readouterr().out
    assert "CP701  headline" in listed
    assert main(["rules", "cp701"]) == 0
    page = capsys.readouterr().out
    assert "⟦" in page
    assert "Must not hit:" in page
    assert main(["rules", "CP7"]) == 0
    assert capsys.readouterr().out in listed


def test_version_and_help_are_cheap(capsys: Capture) -> None:
    program = (
        "import sys\nfrom cleanpress.cli import main\nstatus = main(['--version'])\n"
        "heavy = {'bs4', 'trafilatura', 'rich', 'lxml', 'regex', 'dateutil', 'charset_normalizer'} & set(sys.modules)\n"
        "sys.exit(status or ', '.join(heavy) or None)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, f"cleanpress {__version__}", "")
    assert main(["clean", "--help"]) == 0
    assert "--output-format" in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt", reason="pipes")
def test_a_closed_pipe_is_no_error() -> None:
    many = [str(SEEDS)] + [str(seed) for seed in SEEDS.glob("*")]
    process = subprocess.Popen(
        [sys.executable, "-m", "cleanpress", "clean", *many, "--output-format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(1)
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 141
    assert errors == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_on_standard_output(folder: Path) -> None:
    _write("a.txt")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "cleanpress", "clean", "a.txt"], check=False, stdout=full, stderr=subprocess.PIPE
        )
    assert done.returncode == 1
    assert done.stderr == b"<stdout>: No space left on device\n"


def test_ctrl_c_ends_with_130(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    class Interrupted(io.BytesIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            raise KeyboardInterrupt

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(Interrupted()))
    assert main(["clean", "-"]) == 130
    assert capsys.readouterr() == ("", "")


def test_module_runs_as_a_program() -> None:
    done = _process("clean", "-", "--output-format", "text", input=STORY.encode())
    assert (done.returncode, done.stdout, done.stderr) == (0, STORY.encode(), b"")
