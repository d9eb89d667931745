"""Findings as SARIF 2.1.0, which code scanning services read."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

from cleanpress import __version__
from cleanpress.lint.formats.base import Format
from cleanpress.lint.report import Report
from cleanpress.lint.residue import Residue
from cleanpress.render.json import dump
from cleanpress.rules.engine import installed_rules

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


class Sarif(Format):
    """One run with all findings, and the rules they name."""

    def __init__(self, color: bool = False) -> None:
        super().__init__(color)
        self._results: list[dict[str, Any]] = []

    def report(self, report: Report) -> str:
        self._results += [_result(report.name, residue) for residue in report.residue]
        return ""

    def end(self) -> str:
        driver = {
            "name": "cleanpress",
            "version": __version__,
            "rules": _rules({result["ruleId"] for result in self._results}),
        }
        run = {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "results": self._results,
        }
        return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rules(codes: set[str]) -> list[dict[str, Any]]:
    return [
        {
            "id": rule.code,
            "name": rule.name,
            "shortDescription": {"text": f"{rule.name.replace('_', ' ')} ({rule.label})"},
            "fullDescription": {"text": rule.why},
        }
        for rule in installed_rules()
        if rule.code in codes
    ]


def _result(name: str, residue: Residue) -> dict[str, Any]:
    region = {
        "startLine": residue.line,
        "startColumn": residue.column,
        "endLine": residue.end_line,
        "endColumn": residue.end_column,
    }
    return {
        "ruleId": residue.code,
        "level": "error",
        "message": {"text": residue.message},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(name)}, "region": region}}],
        "properties": {"label": residue.label.value},
    }


def _uri(name: str) -> str:
    """Relative to the current folder where the path is; quoted, with slashes."""
    path = Path(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix().encode("utf-8", "surrogateescape"))
