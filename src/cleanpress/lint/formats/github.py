"""Findings as annotations of GitHub Actions."""

from __future__ import annotations

from cleanpress.lint.formats.base import Format, concise
from cleanpress.lint.report import Report
from cleanpress.lint.residue import Residue
from cleanpress.render.escape import visible

_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}


class Github(Format):
    """A workflow command a finding: it becomes an annotation of the line in the pull request."""

    def report(self, report: Report) -> str:
        return "".join(_command(report.name, residue) + "\n" for residue in report.residue)


def _command(name: str, residue: Residue) -> str:
    properties = {
        "title": f"cleanpress ({residue.code})",
        "file": name,
        "line": residue.line,
        "col": residue.column,
        "endLine": residue.end_line,
        "endColumn": residue.end_column,
    }
    listed = ",".join(f"{key}={_escaped(visible(str(value)), _PROPERTY)}" for key, value in properties.items())
    return f"::error {listed}::{_escaped(concise(name, residue, fixable=False), _DATA)}"


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(char, char) for char in text)
