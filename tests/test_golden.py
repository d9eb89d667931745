"""Golden cases: texts in our own words, and what an editor reads in them.

A case is a folder in `fixtures/`: `source.txt`, `about.toml` (what it shows) and `expected.json`. With
`--update-golden` the program's reading replaces the expected one and the difference is printed; look at each line.
"""

from __future__ import annotations

import difflib
import json
from pathlib import Path
from typing import Any

import pytest
from strategies import ROOT

import cleanpress
from cleanpress import Article

try:
    import tomllib
except ModuleNotFoundError:  # Python 3.10
    import tomli as tomllib  # type: ignore[import-not-found, no-redef, unused-ignore]

CASES = sorted(path.parent for path in (ROOT / "fixtures").glob("*/about.toml"))
FIELDS = ("headline", "standfirst", "byline", "authors", "published", "modified", "section", "language")


def reading(article: Article) -> dict[str, Any]:
    """What a reader of the article would note down: every field, and what was taken out."""
    written = article.to_dict()
    return {
        **{name: written.get(name) for name in FIELDS},
        "paragraphs": [{"kind": str(p.kind), "text": p.text} for p in article.paragraphs],
        "captions": [{"text": c.text, "credit": c.credit} for c in article.captions],
        "comments": [
            {
                "author": c.author,
                "published": c.published.isoformat() if c.published else None,
                "published_text": c.published_text,
                "depth": c.depth,
                "parent": c.parent,
                "text": c.text,
            }
            for c in article.comments
        ],
        "removed": [{"label": str(r.label), "text": r.text.strip()} for r in article.removed],
    }


def written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case_is_read_as_an_editor_reads_it(
    case: Path, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    about = tomllib.loads((case / "about.toml").read_text("utf-8"))
    source = next(case.glob("source.*")).read_bytes()
    expected_path = case / "expected.json"
    expected = expected_path.read_text("utf-8") if expected_path.exists() else ""
    found = written(reading(cleanpress.clean(source, format=about["format"])))
    diff = "".join(
        difflib.unified_diff(
            expected.splitlines(True), found.splitlines(True), "as an editor reads it", "as we read it"
        )
    )
    if request.config.getoption("--update-golden"):
        if diff:
            expected_path.write_text(found, "utf-8", newline="\n")
            with capsys.disabled():
                print(f"\n{case.name}\n{diff}")  # noqa: T201 - the answer to the option
        return
    assert not diff, f"\n{diff}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case_says_what_it_shows(case: Path) -> None:
    about = tomllib.loads((case / "about.toml").read_text("utf-8"))
    assert about.keys() == {"shows", "language", "format"}
    assert len(about["shows"]) >= 20
