"""What all formats have in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cleanpress.render.escape import visible_line

if TYPE_CHECKING:
    from cleanpress.lint.report import Report
    from cleanpress.lint.residue import Residue


@dataclass(slots=True)
class Tally:
    """What was found in all files."""

    files: int = 0
    left: int = 0
    fixed: int = 0
    fixable: int = 0
    unsafe: int = 0
    differing: int = 0
    """Files with a diff."""
    failed: int = 0
    by_code: Counter[str] = field(default_factory=Counter)
    fixable_codes: Counter[str] = field(default_factory=Counter)

    def count(self, report: Report) -> None:
        """Counts one file in."""
        self.files += 1
        self.left += len(report.residue)
        self.fixed += report.fixed
        self.fixable += sum(report.fixable)
        self.unsafe += report.unsafe
        self.differing += bool(report.diff)
        self.failed += report.failed
        for residue, fixable in zip(report.residue, report.fixable, strict=True):
            self.by_code[residue.code] += 1
            self.fixable_codes[residue.code] += fixable


class Format(ABC):
    """Writes reports in one form, piece by piece."""

    sums_up = False
    """Whether people read it, who like a closing line."""

    def __init__(self, color: bool = False) -> None:
        self.color = color

    @abstractmethod
    def report(self, report: Report) -> str:
        """One file's findings."""

    def end(self) -> str:
        """What comes after the last file."""
        return ""


def concise(name: str, residue: Residue, fixable: bool) -> str:
    """One finding in one line, safe to show: `path:line:column: CODE message`."""
    mark = "[*] " if fixable else ""
    return visible_line(f"{name}:{residue.line}:{residue.column}: {residue.code} {mark}{residue.message}")
