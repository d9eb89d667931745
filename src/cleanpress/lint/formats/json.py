"""Findings as JSON, by the names that ruff gives its own."""

from __future__ import annotations

from typing import Any

from cleanpress.lint.formats.base import Format
from cleanpress.lint.report import Report
from cleanpress.lint.residue import Residue
from cleanpress.render.json import dump


class Json(Format):
    """An array of findings."""

    def __init__(self, color: bool = False) -> None:
        super().__init__(color)
        self._started = False

    def report(self, report: Report) -> str:
        parts = []
        for residue, fixable in zip(report.residue, report.fixable, strict=True):
            parts.append(",\n" if self._started else "[\n")
            parts.append(dump(_item(report.name, residue, fixable), indent=2))
            self._started = True
        return "".join(parts)

    def end(self) -> str:
        return "\n]\n" if self._started else "[]\n"


def _item(name: str, residue: Residue, fixable: bool) -> dict[str, Any]:
    start, end = _location(residue.line, residue.column), _location(residue.end_line, residue.end_column)
    item: dict[str, Any] = {
        "code": residue.code,
        "message": residue.message,
        "filename": name,
        "location": start,
        "end_location": end,
        "label": residue.label.value,
        "text": residue.text,
        "reason": residue.reason,
        "fix": _fix(residue) if fixable or not residue.safe else None,
    }
    if residue.field:
        item["field"] = residue.field
        item["text_location"] = _location(residue.text_line, residue.text_column)
    return item


def _location(row: int, column: int) -> dict[str, int]:
    return {"row": row, "column": column}


def _fix(residue: Residue) -> dict[str, Any]:
    """The fix of this finding alone: whole lines where it fills them."""
    start, end = _location(residue.line, residue.column), _location(residue.end_line, residue.end_column)
    if not residue.field and fills_lines(residue):
        start, end = _location(residue.line, 1), _location(residue.end_line + 1, 1)
    return {
        "applicability": "safe" if residue.safe else "unsafe",
        "message": f"Take out {residue.label.value.replace('_', ' ')}",
        "edits": [{"content": "", "location": start, "end_location": end}],
    }


def fills_lines(residue: Residue) -> bool:
    """Whether nothing else stands on its lines."""
    size = sum(map(len, (word for line in residue.lines for word in line.split())))
    return size == sum(map(len, residue.text.split()))
