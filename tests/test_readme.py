"""Every command and every piece of Python in the README and the guide runs as it stands there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from strategies import ROOT

import cleanpress
from cleanpress.rules import all_rules, installed_rules

README = (ROOT / "README.md").read_text("utf-8")
GUIDE = (ROOT / "docs" / "guide.md").read_text("utf-8")
CHECK = (ROOT / "docs" / "check.md").read_text("utf-8")
PAGES = {
    "README.md": README,
    "docs/guide.md": GUIDE,
    "docs/check.md": CHECK,
    "CONTRIBUTING.md": (ROOT / "CONTRIBUTING.md").read_text("utf-8"),
}
_SHIM = "import sys; from cleanpress.cli import main; sys.exit(main())"


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def commands(page: str) -> list[str]:
    return [line[2:] for block in blocks(page, "console") for line in block.splitlines() if line.startswith("$ ")]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A folder with what the pages name, where commands may write."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    return tmp_path


@pytest.fixture
def shell_path(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A search path on which `cleanpress` is the installed entry point, or a stand-in where we run from source."""
    folder = tmp_path_factory.mktemp("bin")
    if not (Path(sys.executable).parent / "cleanpress").exists():
        shim = folder / "cleanpress"
        shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{_SHIM}" "$@"\n')
        shim.chmod(0o755)
    return os.pathsep.join((str(folder), str(Path(sys.executable).parent), os.environ["PATH"]))


@pytest.mark.skipif(sys.platform == "win32", reason="the pages show a POSIX shell")
@pytest.mark.parametrize("command", list(dict.fromkeys(commands(README) + commands(GUIDE) + commands(CHECK))))
def test_command_runs(command: str, clone: Path, shell_path: str) -> None:
    run = subprocess.run(
        ["sh", "-c", command],
        cwd=clone,
        env={**os.environ, "PATH": shell_path, "PYTHONPATH": str(Path(cleanpress.__file__).parent.parent)},
        capture_output=True,
        check=False,
    )
    # `check` says with 1 that the stories hold residue.
    assert run.returncode in ({0, 1} if "cleanpress check" in command else {0}), run.stderr.decode()
    redirected = re.search(r" -o (\S+)", command)
    assert (clone / redirected[1]).exists() if redirected else run.stdout.strip()


@pytest.mark.parametrize("name", ["README.md", "docs/guide.md", "docs/check.md"])
def test_python_runs(
    name: str, clone: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The blocks of a page one after another, as a reader would type them."""
    monkeypatch.chdir(clone)
    installed_rules()  # before a page adds a rule, so that it stays the page's
    names: dict[str, object] = {"__name__": "__page__"}
    for block in blocks(PAGES[name], "python"):
        exec(compile(block, name, "exec"), names)  # noqa: S102 - our own page
    assert capsys.readouterr().out.strip()


def test_the_two_commands() -> None:
    """They make their environments themselves; what they run in it is tested here and by the build."""
    install, test = (block.strip() for block in blocks(README, "sh"))
    assert install == "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/cleanpress clean seeds/"
    assert test == 'python3 -m venv .venv-test && .venv-test/bin/pip install ".[test]" && .venv-test/bin/pytest'


def test_first_command_shows_the_five_stories(clone: Path, shell_path: str) -> None:
    run = subprocess.run(
        ["sh", "-c", blocks(README, "sh")[0].strip().rpartition("&& .venv/bin/")[2]],
        cwd=clone,
        env={**os.environ, "PATH": shell_path, "PYTHONPATH": str(Path(cleanpress.__file__).parent.parent)},
        capture_output=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.count(b"==> seeds") == 5


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(name: str) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", PAGES[name]):
        assert ((ROOT / name).parent / target).exists(), target


def test_pages_name_only_rules_that_exist() -> None:
    codes = {rule.code for rule in all_rules()}
    for name in ("README.md", "docs/guide.md", "docs/check.md"):
        assert set(re.findall(r"\bCP\d{3}\b", PAGES[name])) <= codes, name


def test_every_verb_is_shown() -> None:
    for verb in ("clean", "check", "explain", "rules"):
        assert f"$ cleanpress {verb} " in README
