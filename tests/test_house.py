"""What holds for the project as a whole: layers, sizes, imports, tables, generated pages."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from strategies import ROOT

import cleanpress
from cleanpress.rules.catalogue import read_table
from cleanpress.rules.engine import all_rules
from cleanpress.rules.fold import fold, fold_numbers

# The package as the tests import it: in a fresh environment that is the installed one.
PACKAGE = Path(cleanpress.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
TABLES = sorted((PACKAGE / "rules" / "phrases").glob("*.tsv"))
PHRASE_TABLES = [path for path in TABLES if path.stem != "cue_words"]
"""Those of phrases; the one of word groups has columns of its own."""
HEAVY = {"bs4", "lxml", "trafilatura", "justext", "rich", "dateutil", "regex", "numpy", "json", "asyncio"}


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_rule_reference_is_fresh() -> None:
    page = script("write_docs").rules_page(all_rules())
    assert (ROOT / "docs" / "rules.md").read_text("utf-8") == page, "run python scripts/write_docs.py"


def test_every_family_has_a_heading_in_the_reference() -> None:
    assert {rule.code[2] for rule in all_rules()} <= script("write_docs").FAMILIES.keys()


def test_imports_run_downward_only(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("importlinter", reason="in the lint extra")
    monkeypatch.chdir(ROOT)
    run = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command(['--no-cache'])",
        ],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_is_long(module: Path) -> None:
    assert len(module.read_text("utf-8").splitlines()) <= 300


def _modules_after(statement: str) -> set[str]:
    # Isolated, with our path handed over: a site's own .pth files import what they like.
    code = f"import sys; sys.path[:0] = {[str(PACKAGE.parent)]!r}; before = set(sys.modules); {statement}; "
    code += "print(*sorted(set(sys.modules) - before))"
    run = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in run.stdout.split()}


def test_importing_is_light() -> None:
    assert not _modules_after("import cleanpress") & HEAVY


def test_plain_text_needs_no_html_packages() -> None:
    after = _modules_after("import cleanpress; cleanpress.clean('A story.\\n\\nIt has two lines.', format='text')")
    assert not after & {"bs4", "lxml", "trafilatura", "justext", "rich"}


@pytest.mark.slow
def test_importing_is_fast() -> None:
    def milliseconds() -> float:
        code = (
            f"import sys; sys.path[:0] = {[str(PACKAGE.parent)]!r}\nfrom time import process_time as now\nat = now()\n"
        )
        code += "import cleanpress\nprint((now() - at) * 1000)"
        run = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
        return float(run.stdout)

    assert min(milliseconds() for _ in range(5)) < 100  # 15 ms on an idle machine


@pytest.mark.parametrize("table", PHRASE_TABLES, ids=lambda path: path.stem)
def test_phrases_are_well_formed_and_told_once(table: Path) -> None:
    seen: dict[tuple[str, str, str], str] = {}
    for phrase in read_table(table.stem):  # raises for a row that is malformed
        assert phrase.text == phrase.text.strip(), phrase
        assert re.fullmatch(r"[a-z]{2,3}(-[A-Z][a-z]{3}|-[A-Z]{2})?", phrase.lang), phrase
        assert phrase.match != "template" or re.search("%[sdtn]", phrase.text), phrase
        folded = fold_numbers(fold(phrase.text))
        assert folded, phrase
        other = seen.setdefault((phrase.lang, phrase.match, folded), phrase.text)
        assert other is phrase.text, f"{phrase.text!r} is {other!r} again"


def test_every_table_is_used() -> None:
    """By one rule, or by name in a module that reads it as words."""
    of_rules = [rule.table for rule in all_rules() if rule.table]
    assert len(of_rules) == len(set(of_rules))
    sources = "".join(module.read_text("utf-8") for module in MODULES)
    for table in {path.stem for path in TABLES} - set(of_rules):
        assert f'"{table}"' in sources or f"{table}.tsv" in sources, table


def test_public_names_are_there() -> None:
    for name in cleanpress.__all__:
        assert getattr(cleanpress, name).__doc__, name
    with pytest.raises(AttributeError):
        _ = cleanpress.no_such_name
    assert (PACKAGE / "py.typed").exists()


def test_new_rule_refuses_and_writes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new_rule = script("new_rule")
    module = tmp_path / "share.py"
    module.write_text('"""CP2xx."""\n\nfrom __future__ import annotations\n', "utf-8")
    assert new_rule.main(["CP299", "share", "pins of a page", "--rules", str(tmp_path)]) == 0
    written = module.read_text("utf-8")
    assert '"CP299"' in written
    assert "def pins_of_a_page(line: Line) -> Match:" in written
    compile(written, "share.py", "exec")
    for code in (all_rules()[0].code, "CP000", "XX299", "CP29"):
        with pytest.raises(SystemExit):
            new_rule.main([code, "share", "pins of a page", "--rules", str(tmp_path)])
    assert module.read_text("utf-8") == written
    capsys.readouterr()


def test_new_rules_go_where_the_guide_says() -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    told = dict(re.findall(r"^\| `CP(\d)xx` \|.*\| `(\w+)\.py` \|$", guide, re.MULTILINE))
    assert told == script("new_rule").MODULES
    assert all((PACKAGE / "rules" / f"{module}.py").exists() for module in told.values())


def test_data_files_have_their_notice() -> None:
    notice = (ROOT / "NOTICE").read_text("utf-8")
    for owner in ("WCXB", "Fundus", "trafilatura", "Unicode CLDR"):
        assert owner in notice


def test_seeds_are_as_they_came() -> None:
    """Their lengths in bytes: an editor that trims lines or ends the last one would change what the tests are about."""
    sizes = [path.stat().st_size for path in sorted((ROOT / "seeds").glob("*.txt"))]
    assert sizes == [2533, 2278, 2113, 6062, 3422]
