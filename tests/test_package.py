"""The wheel, installed as a user would: by the pip that Python brings, into a fresh virtual environment."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
from strategies import ROOT

from cleanpress.rules.engine import all_rules
from cleanpress.rules.folded import FILE, dump, fold_tables

pytestmark = pytest.mark.slow

_IMPORT_ALL = """
import importlib, pkgutil, cleanpress
for module in pkgutil.walk_packages(cleanpress.__path__, "cleanpress."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
for name in cleanpress.__all__:
    getattr(cleanpress, name)
import bs4, justext, lxml.html.clean, regex, rich, trafilatura
page = "<html><body><article><h1>A title</h1><p>A story.</p></article></body></html>"
article = cleanpress.clean(page, format="html")
assert article.text, "the second opinion on HTML must be at hand"
print(cleanpress.__file__)
"""


def pip(python: Path, *arguments: str) -> None:
    """Runs pip; skips where there is no network, but never in a build: there it must be there."""
    run = subprocess.run(
        [python, "-m", "pip", "--disable-pip-version-check", "--no-input", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    offline = "No matching distribution" in run.stderr or "NewConnectionError" in run.stderr
    if run.returncode and offline and not os.environ.get("CI"):
        pytest.skip("no package index at hand")
    assert run.returncode == 0, run.stderr


def test_wheel_installs_and_imports(tmp_path: Path) -> None:
    home = tmp_path / "venv"
    venv.create(home, with_pip=True)
    scripts = home / ("Scripts" if sys.platform == "win32" else "bin")
    python = scripts / "python"
    pip(python, "wheel", "--no-deps", "--quiet", "--wheel-dir", str(tmp_path), str(ROOT))
    (wheel,) = tmp_path.glob("cleanpress-*.whl")

    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
        folded = packed.read(f"cleanpress/rules/phrases/{FILE}").decode()
    tables = sorted(rule.table for rule in all_rules() if rule.table)
    assert folded == dump(fold_tables(tables)), "what the build folded must be what the source says"
    for path in (ROOT / "src").rglob("*"):
        if path.is_file() and path.suffix != ".pyc" and not path.name.startswith("."):
            assert path.relative_to(ROOT / "src").as_posix() in names
    assert not [name for name in names if name.startswith(("tests", "seeds", "scripts", "fixtures", "benchmarks"))]
    assert [name for name in names if name.endswith("LICENSE")]
    assert [name for name in names if name.endswith("NOTICE")]

    pip(python, "install", "--quiet", str(wheel))
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    run = subprocess.run(
        [python, "-W", "ignore", "-c", _IMPORT_ALL],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert str(home) in run.stdout, "the installed package, not the one beside the tests"
    seeds = subprocess.run(
        [scripts / "cleanpress", "clean", str(ROOT / "seeds")],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert seeds.returncode == 0, seeds.stderr
    assert b"USA urges allies to shun Huawei Technologies" in seeds.stdout
