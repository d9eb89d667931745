"""trafilatura's evaluation: `tests/evaldata.json` (older: `evaldata.py`) and pages in `tests/cache/` and `tests/eval/`.

The data map a URL to `file`, `with` and `without` (passages that must and must not be in the text) and, for some,
`comments` (passages of readers' comments).
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.page import BenchmarkError, Page, passages, read_object

_NAMES = ("evaldata.json", "evaldata.py")
_FOLDERS = ("cache", "eval")


def find(folder: Path) -> Path | None:
    """The folder of the tests."""
    for root in (folder / "tests", folder):
        if any((root / name).is_file() for name in _NAMES):
            return root
    return None


def read(root: Path) -> list[Page]:
    """Its pages."""
    path = next(root / name for name in _NAMES if (root / name).is_file())
    entries = read_object(path) if path.suffix == ".json" else _literal(path)
    return [
        Page(
            id=entry["file"],
            source=_source(root, entry["file"]),
            url=url,
            wanted=passages(entry.get("with")),
            unwanted=passages(entry.get("without")),
            comments=passages(entry.get("comments")),
        )
        for url, entry in entries.items()
        if entry.get("file")
    ]


def _source(root: Path, name: str) -> Path:
    paths = [root / folder / name for folder in _FOLDERS]
    return next((path for path in paths if path.is_file()), paths[-1])


def _literal(path: Path) -> Mapping[str, Mapping[str, Any]]:
    """The dictionary that a Python file gives a name; the file is read, not run."""
    try:
        statements = ast.parse(path.read_text("utf-8")).body
        values = [ast.literal_eval(node.value) for node in statements if isinstance(node, ast.Assign)]
    except (OSError, ValueError, SyntaxError) as error:
        raise BenchmarkError(f"{path}: {error}") from error
    for value in values:
        if isinstance(value, dict):
            return value
    raise BenchmarkError(f"{path}: no dictionary of pages")
