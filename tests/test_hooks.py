"""The hooks and the workflow of docs/check.md, run as they are printed there: by the real pre-commit, in real git
repositories, with cleanpress installed from a clone."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any

import pytest
import yaml
from strategies import ROOT

PAGE = ROOT / "docs" / "check.md"
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
ADDRESS = "https://git.example.org/cleanpress"
"""What stands in the docs for the place that cleanpress is cloned from."""
FIRST = "The mayor of Springfield resigned on Monday after she lost the vote in the council by a wide margin."
STORY = (
    f"Mayor quits after vote\n\n{FIRST}\n\nA crowd had gathered on the steps of the town hall, and she waved to it.\n"
)
DIRTY = f"{STORY}\nShare this:\n"
PACKAGED = (
    "src", "pyproject.toml", "hatch_build.py", "README.md", "LICENSE", "NOTICE", ".pre-commit-hooks.yaml",
)  # fmt: skip

posix = pytest.mark.skipif(sys.platform == "win32", reason="names and shells of POSIX")


def hooks() -> dict[str, dict[str, Any]]:
    return {hook["id"]: hook for hook in yaml.safe_load(MANIFEST.read_text("utf-8"))}


def snippets(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)


def snippet(start: str) -> str:
    """The YAML of the docs that starts so."""
    (found,) = [text for text in snippets("yaml") if text.startswith(start)]
    return found


class Repository:
    """A git repository with surroundings of its own."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        self.env = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON"))}
        for name in ("AUTHOR", "COMMITTER"):
            self.env |= {f"GIT_{name}_NAME": "Ann", f"GIT_{name}_EMAIL": "ann@example.org"}
        self.env |= {"HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1", "PRE_COMMIT_HOME": str(home / "pre-commit")}
        self.env |= {"PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])}
        folder.mkdir(parents=True, exist_ok=True)
        self.run("git", "init", "-q", "-b", "main")

    def run(self, *command: str, status: int = 0) -> str:
        """Runs a command here; what it prints."""
        run = subprocess.run(
            command, cwd=self.folder, env=self.env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
        printed = run.stdout.decode("utf-8", "replace")
        if "No matching distribution" in printed and not os.environ.get("CI"):
            pytest.skip("no package index at hand")
        assert run.returncode == status, printed
        return printed

    def commit(self, status: int = 0) -> str:
        """Commits what is staged, through the hooks."""
        return self.run("git", "commit", "-q", "-m", "texts", status=status)

    def write(self, name: str, text: str = DIRTY) -> Path:
        """Writes a file."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
        return file


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps what it installs: once for all tests."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory, home: Path) -> Repository:
    """cleanpress as a repository that can be cloned, as it stands in this folder."""
    repository = Repository(tmp_path_factory.mktemp("clone") / "cleanpress", home)
    for name in PACKAGED:
        source, target = ROOT / name, repository.folder / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(source, target)
    repository.run("git", "add", ".")
    repository.commit()
    return repository


@pytest.fixture
def texts(tmp_path: Path, home: Path, clone: Repository) -> Repository:
    """A repository that guards its article text as docs/check.md says."""
    repository = Repository(tmp_path / "texts", home)
    revision = clone.run("git", "rev-parse", "HEAD").strip()
    config = snippet("repos:").replace(ADDRESS, str(clone.folder)).replace("v0.1.0", revision)
    repository.write(".pre-commit-config.yaml", config)
    repository.run("git", "add", ".")
    repository.run("pre-commit", "install")
    return repository


def test_the_manifest_opts_in_and_runs_once() -> None:
    assert list(hooks()) == ["cleanpress-check", "cleanpress-fix"]
    for hook in hooks().values():
        assert hook["files"] == "^$"
        assert hook["types_or"] == ["text"]
        assert hook["require_serial"] is True
        assert hook["language"] == "python"
        assert hook["entry"].startswith("cleanpress check ")


def test_our_own_pages_have_no_residue(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """By the hook's own command; the reference, which quotes residue, is left out by our configuration."""
    from cleanpress.cli import main

    monkeypatch.chdir(ROOT)
    pages = [str(path.relative_to(ROOT)) for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"))]
    assert len(pages) > 5
    assert Path("docs", "rules.md").as_posix() in [Path(page).as_posix() for page in pages]
    command = hooks()["cleanpress-check"]["entry"].split()[1:]
    assert main([*command, *pages]) == 0, capsys.readouterr().out


def test_both_hooks_are_in_the_docs() -> None:
    page = PAGE.read_text("utf-8")
    assert all(name in page for name in hooks())
    assert all(name in (ROOT / "README.md").read_text("utf-8") for name in hooks())


@pytest.mark.slow
@posix
def test_a_commit_is_blocked_fixed_and_passes(texts: Repository) -> None:
    file = texts.write("data/a.txt")
    texts.write("data/b.md", STORY)
    texts.write("notes/c.txt")
    texts.run("git", "add", ".")
    printed = texts.commit(status=1)
    assert "data/a.txt:7:1: CP201 [*] share: Share this:" in printed
    assert "notes/c.txt" not in printed, "only where the user says"
    printed = texts.run("pre-commit", "run", "--hook-stage", "manual", "cleanpress-fix", status=1)
    assert "files were modified by this hook" in printed
    assert file.read_text("utf-8") == STORY
    texts.run("git", "add", ".")
    texts.run("pre-commit", "run", "--hook-stage", "manual", "cleanpress-fix")
    texts.commit()
    assert texts.run("git", "show", "HEAD:data/a.txt") == STORY


@pytest.mark.slow
@posix
def test_what_is_staged_counts(texts: Repository) -> None:
    file = texts.write("data/a.txt")
    texts.run("git", "add", ".")
    texts.write("data/a.txt", STORY)
    assert "data/a.txt:7:1: CP201" in texts.commit(status=1), "the fix is not staged"
    assert file.read_text("utf-8") == STORY
    texts.run("git", "add", ".")
    texts.write("data/a.txt", DIRTY)
    texts.commit()
    assert file.read_text("utf-8") == DIRTY


@pytest.mark.slow
@posix
def test_many_files_with_odd_names(texts: Repository) -> None:
    odd = ["a b.txt", "-dash.txt", "ü 漢.md", "quote's \".txt", "[x]{y}.txt", "$HOME.txt", "tab\t.txt"]
    for name in [*odd, *(f"{number:04}.txt" for number in range(300))]:
        texts.write(f"data/{name}")
    texts.write("data/records.jsonl", '{"text": "A short one.", "n": 1.0}\n')
    texts.run("git", "add", ".")
    printed = texts.commit(status=1)
    assert printed.count("CP201") == len(odd) + 300
    assert printed.count("Found ") == 1, "one process"
    texts.run("pre-commit", "run", "--hook-stage", "manual", "cleanpress-fix", status=1)
    texts.run("git", "add", ".")
    texts.commit()
    found = {path.read_text("utf-8") for path in (texts.folder / "data").iterdir() if path.suffix != ".jsonl"}
    assert found == {STORY}


@pytest.mark.slow
@posix
def test_the_configuration_of_the_repository_counts(texts: Repository) -> None:
    texts.write("data/raw/a.txt")
    texts.write("data/b.txt")
    texts.write("cleanpress.toml", 'exclude = ["data/raw/"]\nper-file-ignores = { "b.txt" = ["CP2"] }\n')
    texts.run("git", "add", ".")
    texts.commit()


@pytest.mark.slow
@posix
def test_the_workflow_finds_residue(tmp_path: Path, home: Path, clone: Repository) -> None:
    """Each `run` step of the workflow in a shell, as GitHub runs it, after a checkout and with a fresh Python."""
    workflow = yaml.safe_load(snippet("name:"))
    assert {True, "jobs", "name"} == set(workflow), "`on` is a YAML 1.1 boolean to this reader"
    (job,) = workflow["jobs"].values()
    assert [step["uses"].partition("@")[0] for step in job["steps"] if "uses" in step] == [
        "actions/checkout",
        "actions/setup-python",
    ]
    install, check = [step["run"].replace(ADDRESS, f"file://{clone.folder}") for step in job["steps"] if "run" in step]
    repository = Repository(tmp_path / "texts", home)
    repository.write("data/a.txt")
    venv.create(tmp_path / "venv", with_pip=True)
    repository.env["PATH"] = os.pathsep.join([str(tmp_path / "venv" / "bin"), repository.env["PATH"]])
    repository.run("bash", "-e", "-c", install)
    printed = repository.run("bash", "-e", "-c", check, status=1)
    assert printed.startswith("::error title=cleanpress (CP201),file=data/a.txt,line=7,col=1,")
    repository.write("data/a.txt", STORY)
    repository.run("bash", "-e", "-c", check)
