"""`cleanpress check`: what it prints and writes, which files it looks at, and how it ends."""

from __future__ import annotations

import errno
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from cleanpress.cli import main

FIRST = "The mayor of Springfield resigned on Monday after she lost the vote in the council by a wide margin."
SECOND = "“I am tired,” she told reporters on the steps of the town hall, where a crowd had gathered."
STORY = f"Mayor quits after vote\n\n{FIRST}\n\n{SECOND}\n"
DIRTY = f"{STORY}\nShare this:\n"
COMMENTS = (
    "\nAnn Miller says:\nMay 3, 2012 at 9:12 am\n\nGood for her, I say, and I hope that she comes back one day.\n\n"
    "Reply\n\nBob Brown says:\nMay 4, 2012 at 8:01 pm\n\nI will miss her, and so will the town. Nobody did as much "
    "for the park as she did.\n\nReply\n"
)
WITH_COMMENTS = f"{STORY}\n2 Comments\n{COMMENTS}"
LINE = re.compile(r"(.+):(\d+):(\d+): (CP\d{3}) (\[\*\] )?(.+)")
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, text: str | bytes = DIRTY) -> Path:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def feed(monkeypatch: pytest.MonkeyPatch, text: str | bytes) -> None:
    data = text if isinstance(text, bytes) else text.encode()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))


def checked(capsys: Capture, *arguments: str) -> list[str]:
    """The paths with findings."""
    main(["check", "--quiet", *arguments])
    lines = capsys.readouterr().out.splitlines()
    return list(dict.fromkeys(match[1].replace(os.sep, "/") for line in lines if (match := LINE.fullmatch(line))))


# How it ends.


def test_a_finding_is_a_line_and_status_1(folder: Path, capsys: Capture) -> None:
    write("a.txt")
    assert main(["check", "a.txt"]) == 1
    out, err = capsys.readouterr()
    assert out == (
        "a.txt:7:1: CP201 [*] share: Share this:\nFound 1 residue block.\n[*] 1 fixable with the `--fix` option.\n"
    )
    assert err == ""


def test_nothing_found_is_status_0(folder: Path, capsys: Capture) -> None:
    write("a.txt", STORY)
    assert main(["check", "a.txt"]) == 0
    assert capsys.readouterr() == ("All checks passed!\n", "")
    assert main(["check", "-q", "a.txt"]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--select", "CP999"],
        ["--select", "no code"],
        ["--no-such-option"],
        ["--fix", "--diff"],
        ["--budget", "60"],
        ["--per-file-ignores", "a.txt"],
        ["--jobs", "0"],
        ["-", "a.txt"],
        ["--config", "missing.toml"],
        ["--config", "a.txt", "--isolated"],
    ],
)
def test_wrong_usage_is_status_2(arguments: list[str], folder: Path, capsys: Capture) -> None:
    write("a.txt")
    assert main(["check", *arguments]) == 2
    assert capsys.readouterr().err


def test_exit_zero(folder: Path, capsys: Capture) -> None:
    write("a.txt")
    assert main(["check", "--exit-zero", "a.txt"]) == 0
    assert "CP201" in capsys.readouterr().out
    assert main(["check", "--exit-zero", "missing.txt"]) == 1


def test_what_fails_is_named_and_the_rest_is_done(folder: Path, capsys: Capture) -> None:
    write("a.txt")
    write("b.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    Path("empty").mkdir()
    assert main(["check", "missing.txt", "b.txt", "empty", "a.txt"]) == 1
    out, err = capsys.readouterr()
    assert "a.txt:7:1: CP201" in out
    assert sorted(err.splitlines()) == [
        "b.txt: holds no text (binary file)",
        "empty: no .txt, .text, .md, .markdown, .jsonl or .ndjson file to check in this folder",
        "missing.txt: No such file or directory",
    ]
    assert main(["check", "missing.txt"]) == 1
    assert "passed" not in capsys.readouterr().out


# Fixes.


def test_fix_writes_and_tells(folder: Path, capsys: Capture) -> None:
    file = write("a.txt")
    assert main(["check", "--fix", "a.txt"]) == 0
    assert file.read_text("utf-8") == STORY
    assert capsys.readouterr().out == "Found 1 residue block (1 taken out, 0 remaining).\n"
    assert main(["check", "a.txt"]) == 0


def test_fix_without_a_finding_touches_nothing(folder: Path) -> None:
    file = write("a.txt", STORY)
    os.utime(file, ns=(1, 1))
    before = file.stat()
    assert main(["check", "--fix", "a.txt"]) == 0
    after = file.stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


def test_exit_non_zero_on_fix(folder: Path) -> None:
    write("a.txt")
    assert main(["check", "--fix", "--exit-non-zero-on-fix", "a.txt"]) == 1
    assert main(["check", "--fix", "--exit-non-zero-on-fix", "a.txt"]) == 0


def test_comments_stay_without_unsafe_fixes(folder: Path, capsys: Capture) -> None:
    file = write("a.txt", WITH_COMMENTS)
    assert main(["check", "a.txt"]) == 1
    assert "[*] 1 fixable with the `--fix` option (8 more with the `--unsafe-fixes` option)." in capsys.readouterr().out
    assert main(["check", "--fix", "a.txt"]) == 1
    assert file.read_text("utf-8") == STORY + COMMENTS
    assert "fixable with the `--unsafe-fixes` option." in capsys.readouterr().out
    write("a.txt", WITH_COMMENTS)
    assert main(["check", "--fix", "--unsafe-fixes", "a.txt"]) == 0
    assert file.read_text("utf-8") == STORY


def test_over_the_budget_is_told(folder: Path, capsys: Capture) -> None:
    text = f"{FIRST}\n\nShare this:\n\nAdvertisement\n\nSign up for our newsletter\n\nAll rights reserved.\n"
    file = write("a.txt", text)
    assert main(["check", "--fix", "--budget", "0.3", "a.txt"]) == 1
    out, err = capsys.readouterr()
    assert file.read_text("utf-8") == text
    assert err == "a.txt: left as it is: 43 % of the text would go, more than the budget of 30 %\n"
    assert out.count("\na.txt") == 3
    assert "fixable" not in out
    assert main(["check", "--fix", "a.txt"]) == 0


def test_what_the_budget_forbids_is_not_offered(folder: Path, capsys: Capture) -> None:
    write("a.txt", WITH_COMMENTS)
    assert main(["check", "--budget", "0.4", "a.txt"]) == 1
    assert capsys.readouterr().out.endswith("\n[*] 1 fixable with the `--fix` option.\n")
    assert main(["check", "--fix", "--unsafe-fixes", "--budget", "0.4", "a.txt"]) == 1
    assert "left as it is: 5" in capsys.readouterr().err


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252", "utf-32"])
@pytest.mark.parametrize("end", ["", "\n", "\n\n"])
def test_line_ends_encoding_mark_and_final_newline_stay(line_end: str, codec: str, end: str, folder: Path) -> None:
    mark = "\ufeff" if codec == "utf-16-be" else ""
    clean = mark + STORY.removesuffix("\n") + end
    dirty = mark + DIRTY.removesuffix("\n") + end
    file = write("a.txt", dirty.replace("\n", line_end).encode(codec))
    assert main(["check", "--fix", "a.txt"]) == 0
    assert file.read_bytes() == clean.replace("\n", line_end).encode(codec)


def test_damaged_bytes_stay(folder: Path, capsys: Capture) -> None:
    broken = STORY.encode().replace(b"tired", b"t\xff\xe2\x80red")
    file = write("a.txt", broken + b"\nShare this:\n")
    assert main(["check", "--fix", "a.txt"]) == 0
    assert file.read_bytes() == broken
    glued = b"\xff " + SECOND.encode() + b" Share this:\n"
    file = write("b.txt", f"{STORY}\n".encode() + glued + b"\n" + FIRST.encode())
    before = file.read_bytes()
    if main(["check", "b.txt"]) == 1:
        assert main(["check", "--fix", "b.txt"]) == 1
        assert file.read_bytes() == before
        assert "left as it is" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="POSIX modes and links")
def test_mode_and_links_stay(folder: Path) -> None:
    file = write("there/a.txt")
    file.chmod(0o640)
    Path("link.txt").symlink_to("there/a.txt")
    assert main(["check", "--fix", "link.txt"]) == 0
    assert Path("link.txt").is_symlink()
    assert file.read_text("utf-8") == STORY
    assert file.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in Path("there").iterdir()] == ["a.txt"]


@pytest.mark.skipif(os.name == "nt" or getattr(os, "geteuid", lambda: 0)() == 0, reason="root may write anywhere")
def test_a_folder_that_takes_no_file(folder: Path, capsys: Capture) -> None:
    file = write("there/a.txt")
    file.parent.chmod(0o500)
    try:
        assert main(["check", "--fix", "there/a.txt"]) == 1
    finally:
        file.parent.chmod(0o700)
    assert file.read_text("utf-8") == DIRTY
    assert "Permission denied" in capsys.readouterr().err


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() != 0, reason="only root may give files away")
def test_the_owner_stays(folder: Path) -> None:
    file = write("a.txt")
    os.chown(file, 12345, 23456)
    assert main(["check", "--fix", "a.txt"]) == 0
    assert (file.stat().st_uid, file.stat().st_gid) == (12345, 23456)


def test_a_full_disk_leaves_the_old_file(folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    for name, text in (("a.txt", DIRTY), ("b.jsonl", json.dumps({"text": DIRTY}))):
        file = write(name, text)
        assert main(["check", "--fix", name]) == 1
        assert file.read_text("utf-8") == text
        assert capsys.readouterr() == ("", f"{name}: No space left on device\n")
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "b.jsonl"]


def test_diff_shows_and_writes_nothing(folder: Path, capsys: Capture) -> None:
    file = write("a.txt")
    assert main(["check", "--diff", "a.txt"]) == 1
    out, err = capsys.readouterr()
    assert out == (f"--- a.txt\n+++ a.txt\n@@ -3,5 +3,3 @@\n {FIRST}\n \n {SECOND}\n-\n-Share this:\n")
    assert err == "Would take out 1 residue block in 1 file\n"
    assert file.read_text("utf-8") == DIRTY
    write("a.txt", STORY)
    assert main(["check", "--diff", "a.txt"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.slow
def test_the_diff_is_what_git_applies(folder: Path) -> None:
    write("a.txt", f"Share this:\r\n\r\n{DIRTY}{FIRST}\n\nAdvertisement")
    write("b.jsonl", json.dumps({"text": DIRTY, "id": 1}) + "\n" + json.dumps({"text": STORY}) + "\n")
    run = [sys.executable, "-m", "cleanpress", "check", "a.txt", "b.jsonl"]
    diff = subprocess.run([*run, "--diff"], check=False, capture_output=True).stdout
    subprocess.run(["git", "apply", "-p0"], input=diff, check=True)
    patched = {name: Path(name).read_bytes() for name in ("a.txt", "b.jsonl")}
    write("a.txt", f"Share this:\r\n\r\n{DIRTY}{FIRST}\n\nAdvertisement")
    write("b.jsonl", json.dumps({"text": DIRTY, "id": 1}) + "\n" + json.dumps({"text": STORY}) + "\n")
    subprocess.run([*run, "--fix"], check=True, capture_output=True)
    assert {name: Path(name).read_bytes() for name in patched} == patched


# Standard input.


def test_standard_input(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    feed(monkeypatch, DIRTY)
    assert main(["check", "-"]) == 1
    assert capsys.readouterr().out.startswith("<stdin>:7:1: CP201 ")
    feed(monkeypatch, DIRTY)
    assert main(["check", "-", "--stdin-filename", "notes/a.txt", "--per-file-ignores", "notes/*:CP2"]) == 0
    feed(monkeypatch, json.dumps({"text": DIRTY}))
    assert main(["check", "-", "--stdin-filename", "a.jsonl"]) == 1
    assert "a.jsonl:1:" in capsys.readouterr().out
    feed(monkeypatch, DIRTY)
    assert main(["check", "-", "--stdin-filename", "a.txt", "--exclude", "*.txt", "--force-exclude"]) == 0


def test_standard_input_fixed_goes_to_standard_output(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    feed(monkeypatch, WITH_COMMENTS)
    assert main(["check", "--fix", "-"]) == 1
    out, err = capsys.readouterr()
    assert out == STORY + COMMENTS
    assert "<stdin>:12:1: CP103 head of a comment: Reply\n" in err
    assert "(1 taken out, 2 remaining)" in err
    feed(monkeypatch, STORY)
    assert main(["check", "--fix", "-"]) == 0
    assert capsys.readouterr().out == STORY
    feed(monkeypatch, f"{json.dumps({'text': DIRTY})}\n")
    assert main(["check", "--fix", "-", "--input-format", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out) == {"text": STORY}
    feed(monkeypatch, DIRTY)
    assert main(["check", "--diff", "-", "--stdin-filename", "a.txt"]) == 1
    assert capsys.readouterr().out.startswith("--- a.txt\n+++ a.txt\n@@ ")


# Which files.


def test_folders_are_searched(folder: Path, capsys: Capture) -> None:
    for name in ("a.txt", "b.md", "c.jsonl", "d.html", "e.py", ".hidden.txt", ".git/f.txt", "node_modules/g.txt"):
        write(name, json.dumps({"text": DIRTY}) if name.endswith("jsonl") else DIRTY)
    write("sub/h.TXT")
    assert checked(capsys, ".") == ["a.txt", "b.md", "c.jsonl", "sub/h.TXT"]
    assert checked(capsys) == checked(capsys, ".")
    assert checked(capsys, "sub", "a.txt", "./a.txt", "sub/h.TXT") == ["sub/h.TXT", "a.txt"]


def test_what_git_ignores_is_left_out_of_folders(folder: Path, capsys: Capture) -> None:
    Path(".git/info").mkdir(parents=True)
    write(".git/info/exclude", "local.txt\n")
    write(".gitignore", "# comment\n*.log.txt\n/build/\nraw/*\n!raw/kept.txt\n")
    write("deep/.gitignore", "x.txt\n!y.log.txt\n")
    left = ["a.log.txt", "local.txt", "raw/r.txt", "deep/x.txt", "deep/a.log.txt", "build/b.txt"]
    kept = ["deep/build2/z.txt", "deep/y.log.txt", "raw/kept.txt", "x.txt"]
    for name in left + kept:
        write(name)
    assert sorted(checked(capsys)) == sorted(kept)
    assert checked(capsys, "raw/r.txt") == ["raw/r.txt"], "what is named is wanted"
    assert "deep/x.txt" in checked(capsys, "--no-respect-gitignore")
    write(".gitignore", "data/\n")
    write("data/a.txt")
    assert "data/a.txt" not in checked(capsys)
    assert checked(capsys, "data") == ["data/a.txt"], "also a folder"
    Path("nested").mkdir()
    assert checked(capsys, "deep") == ["deep/a.log.txt", "deep/y.log.txt", "deep/build2/z.txt"]


def test_exclude_and_force_exclude(folder: Path, capsys: Capture) -> None:
    write("a.txt")
    write("raw/b.txt")
    write("raw/deep/c.txt")
    assert checked(capsys, "--exclude", "raw/") == ["a.txt"]
    assert checked(capsys, "--exclude", "a.txt,deep") == ["raw/b.txt"]
    assert checked(capsys, "--exclude", "raw", "raw/b.txt") == ["raw/b.txt"]
    assert checked(capsys, "--exclude", "raw", "--force-exclude", "raw/deep/c.txt", "a.txt") == ["a.txt"]
    assert main(["check", "--exclude", "raw", "--force-exclude", "raw"]) == 0
    assert capsys.readouterr().err == ""
    write("cleanpress.toml", 'exclude = ["/raw"]\nforce-exclude = true\n')
    assert checked(capsys, "raw/b.txt") == []
    assert checked(capsys, "--exclude", "a.txt") == []


def test_odd_names(folder: Path, capsys: Capture) -> None:
    names = ["a b.txt", "-dash.txt", "ü.txt", "a'b\".txt", "[x].txt"]
    if os.name != "nt":
        names += ["tab\t.txt", "new\nline.txt", "esc\x1b[31m.txt", os.fsdecode(b"\xff.txt"), "colon:1.txt"]
    for name in names:
        write(f"in/{name}")
    assert main(["check", "in"]) == 1
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert out.count("CP201") == len(names)
    assert main(["check", "--output-format", "sarif", "in"]) == 1
    json.loads(capsys.readouterr().out)
    assert main(["check", "--fix", "--", *(f"in/{name}" for name in names)]) == 0
    assert all(path.read_text("utf-8") == STORY for path in Path("in").iterdir())


def test_a_file_given_twice_is_checked_once(folder: Path, capsys: Capture) -> None:
    write("a.txt")
    assert main(["check", "a.txt", "./a.txt", "."]) == 1
    assert capsys.readouterr().out.count("CP201") == 1


def test_html_is_told(folder: Path, capsys: Capture) -> None:
    write("a.txt", f"<html><body><h1>Mayor quits</h1><p>{FIRST}</p><p>Share this:</p></body></html>")
    assert main(["check", "a.txt"]) == 0
    assert "HTML" in capsys.readouterr().err
    write("readme.md", f'<p align="center"><img src="a.png"></p>\n\n# Mayor quits\n\n{FIRST}\n\nShare this:\n')
    assert main(["check", "readme.md"]) == 1


def test_someone_who_writes_meanwhile_is_not_overwritten(folder: Path, capsys: Capture) -> None:
    from cleanpress.config import Config
    from cleanpress.lint.files import Task, look_at
    from cleanpress.lint.finder import Finder, Fixed

    file = write("a.txt")

    class Slow(Finder):
        def fix(self, text: str, format: str = "auto", path: str | None = None) -> Fixed:  # noqa: A002
            write("a.txt", DIRTY + "My own words.\n")
            return super().fix(text, format, path)

    done = look_at("a.txt", Task.FIX, Slow(Config()))
    assert done.failed
    assert "meanwhile" in done.notes[0]
    assert file.read_text("utf-8") == DIRTY + "My own words.\n"
    assert list(folder.iterdir()) == [folder / "a.txt"]


# Processes.


@pytest.mark.slow
def test_workers_report_in_order(folder: Path) -> None:
    for number in range(150):
        write(f"in/{number:03}.txt", DIRTY if number % 3 else STORY)
    run = [sys.executable, "-m", "cleanpress", "check", "in"]
    alone = subprocess.run([*run, "--jobs", "1"], check=False, capture_output=True)
    several = subprocess.run([*run, "--jobs", "2"], check=False, capture_output=True)
    assert (alone.returncode, alone.stdout, alone.stderr) == (several.returncode, several.stdout, several.stderr)
    assert alone.stdout.count(b"CP201") == 100
    fixed = subprocess.run([*run, "--jobs", "2", "--fix"], check=False, capture_output=True)
    assert fixed.returncode == 0
    assert {path.read_text("utf-8") for path in Path("in").iterdir()} == {STORY}
