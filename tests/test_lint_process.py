"""`cleanpress check` as a process: what it imports, how fast it goes through many files, what a kill leaves behind."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import process_time

import pytest

import cleanpress
from cleanpress import Cleaner, Config
from cleanpress.lint.files import Task
from cleanpress.lint.run import Order, look_at_all

FIRST = "The mayor of Springfield resigned on Monday after she lost vote number {0} in the council by a wide margin."
STORY = "Mayor quits after vote {0}\n\n" + FIRST + "\n\nA crowd of {0} had gathered on the steps of the town hall.\n"
HEAVY = {"lxml", "trafilatura", "justext", "bs4", "rich", "dateutil", "charset_normalizer", "numpy", "asyncio", "ssl"}
"""What reads HTML, draws on terminals or talks to networks: nothing that a line of text needs."""
ALSO_NOT = {"pathspec", "difflib", "tomllib", "multiprocessing", "subprocess"}
"""What only patterns, configuration files, mistakes in them and many files need."""


def imported(tmp_path: Path, *arguments: str) -> set[str]:
    """The packages that the command imports, as Python itself tells."""
    (tmp_path / "a.txt").write_text(STORY.format(1) + "\nShare this:\n", "utf-8")
    program = f"import sys; sys.path.insert(0, {str(Path(cleanpress.__file__).parent.parent)!r}); "
    program += f"from cleanpress.cli import main; sys.exit(main({[*arguments]!r}))"
    run = subprocess.run(
        [sys.executable, "-I", "-X", "importtime", "-c", program],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )
    assert "CP201" in run.stdout, run.stderr
    names = re.findall(r"^import time: +\d+ \| +\d+ \| +(\S+)$", run.stderr, re.MULTILINE)
    assert "cleanpress.lint.finder" in names
    return {name.partition(".")[0] for name in names}


@pytest.mark.slow
@pytest.mark.parametrize("form", ["concise", "full", "json"])
def test_nothing_heavy_is_imported(form: str, tmp_path: Path) -> None:
    assert not imported(tmp_path, "check", "--output-format", form, "a.txt") & (HEAVY | ALSO_NOT)


def write_many(folder: Path, number: int) -> Iterator[tuple[str, Config]]:
    config = Config()
    for n in range(number):
        file = folder / f"{n}.txt"
        file.write_text(STORY.format(n) + "\nShare this:\n" * (n % 10 == 0), "utf-8")
        yield str(file), config


def test_no_file_costs_a_process_or_a_pattern(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = list(write_many(tmp_path, 300))
    order = Order(Task.CHECK, "auto", None)
    first = list(look_at_all(files[:100], order))  # the first lines that are met compile what they need

    costly: list[object] = []
    with monkeypatch.context() as patch:
        for place in ("re.compile", "regex.compile", "subprocess.Popen", "concurrent.futures.ProcessPoolExecutor"):
            patch.setattr(place, lambda *arguments, **_: costly.append(arguments))
        rest = list(look_at_all(files[100:], order))
    assert not costly
    assert [len(report.residue) for report in first + rest] == [int(n % 10 == 0) for n in range(300)]


@pytest.mark.slow
def test_checking_costs_little_more_than_cleaning(tmp_path: Path) -> None:
    files = list(write_many(tmp_path, 600))
    order = Order(Task.CHECK, "auto", None)
    cleaner = Cleaner()
    list(look_at_all(files[:100], order, jobs=1))

    def seconds_to_clean() -> float:
        began = process_time()
        for name, _ in files[100:]:
            cleaner.clean(Path(name).read_bytes())
        return process_time() - began

    def seconds_to_check() -> float:
        began = process_time()
        assert sum(len(report.residue) for report in look_at_all(files[100:], order, jobs=1)) == 50
        return process_time() - began

    ratio = min(seconds_to_check() / seconds_to_clean() for _ in range(2))
    assert ratio < 1.4  # 1.05 on an idle machine


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_ctrl_c_ends_all_processes_quietly(tmp_path: Path) -> None:
    for _ in write_many(tmp_path, 2000):
        pass
    # A shell that runs the tests in the background has Ctrl-C ignored, and what ignores it hands that on.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    run = subprocess.Popen(
        [sys.executable, "-m", "cleanpress", "check", "--jobs", "2", str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(Path(cleanpress.__file__).parent.parent), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    signal.signal(signal.SIGINT, before)
    assert run.stdout is not None
    run.stdout.readline()
    os.killpg(run.pid, signal.SIGINT)
    _, errors = run.communicate(timeout=60)
    assert (run.returncode, errors) == (130, b"")


_DYING = """
import json, os, signal, sys
from contextlib import contextmanager
from pathlib import Path
import cleanpress.lint.files as files
from cleanpress.cli import main

file, old = Path(sys.argv[1]), sys.argv[2].encode()
left = 0

def dies():
    global left
    left -= 1
    return left == 0

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def dying(call):
    # Dies right before the call, when its turn comes.
    def called(*arguments, **options):
        if dies():
            die()
        return call(*arguments, **options)
    return called

class Torn:
    # A file that dies when half of what it is given is on the disk.
    def __init__(self, file):
        self.file = file
    def write(self, data):
        if dies():
            self.file.write(data[: len(data) // 2])
            self.file.flush()
            die()
        self.file.write(data)

whole_file = files.whole_file

@contextmanager
def torn(path):
    with whole_file(path) as file:
        yield Torn(file)

main(["check", "-q", str(file)])  # what is read once is read before the forks
os.fsync, os.open, files.whole_file = dying(os.fsync), dying(os.open), torn
for name in ("replace", "chmod", "stat"):
    setattr(Path, name, dying(getattr(Path, name)))
for moment in range(1, 60):
    file.write_bytes(old)
    os.chmod(file, 0o640)
    child = os.fork()
    if not child:
        left = moment
        os._exit(main(["check", "--fix", "-q", str(file)]))
    status = os.waitpid(child, 0)[1]
    print(json.dumps([status, file.read_bytes().decode(), os.stat(file).st_mode & 0o777]), file=sys.stderr)
    if not os.WIFSIGNALED(status):
        break
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals and forks")
@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
def test_a_kill_leaves_the_old_file_or_the_new_one(name: str, tmp_path: Path) -> None:
    old, new = STORY.format(1) + "\nShare this:\n", STORY.format(1)
    if name.endswith("jsonl"):
        old, new = (f'{{"text":"A short one."}}\n{{"text":{json.dumps(text)}}}\n' * 2 for text in (old, new))
    file = tmp_path / name
    file.write_text(old, "utf-8")
    run = subprocess.run(
        [sys.executable, "-c", _DYING, str(file), old],
        env={**os.environ, "PYTHONPATH": str(Path(cleanpress.__file__).parent.parent)},
        capture_output=True,
        check=True,
    )
    ends = [json.loads(line) for line in run.stderr.splitlines()]
    assert len(ends) > 8, "died at every step"
    assert [status for status, _, _ in ends] == [signal.SIGKILL] * (len(ends) - 1) + [0]
    texts = [text for _, text, _ in ends]
    assert set(texts) == {old, new}, "half a file"
    assert texts == sorted(texts, key=[old, new].index)
    assert {mode for _, _, mode in ends} == {0o640}
