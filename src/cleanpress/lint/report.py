"""What was found in a file, and done to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from cleanpress.lint.finder import Found
from cleanpress.lint.residue import Residue

MOST_NOTES = 20


@dataclass(slots=True)
class Report:
    """What was found in a file, and done to it."""

    name: str
    """As the user would call it."""
    residue: list[Residue] = field(default_factory=list)
    """What is in it; after a fix, what is left."""
    fixable: list[bool] = field(default_factory=list)
    """For each of these whether `--fix` would take it out."""
    unsafe: int = 0
    """How many `--unsafe-fixes` would take out besides."""
    fixed: int = 0
    """Blocks that were taken out, or that a diff shows taken out."""
    diff: str = ""
    notes: list[str] = field(default_factory=list)
    """Lines for the user: why something was left as it is, or what went wrong."""
    failed: bool = False
    """Whether something went wrong."""
    output: bytes | None = None
    """What standard input has become."""

    def add(self, residue: list[Residue], found: Found, unsafe_fixes: bool) -> None:
        """Adds what was found in one text."""
        self.residue += residue
        left = found.over_budget
        self.fixable += [not left and (r.safe or unsafe_fixes) for r in residue]
        self.unsafe += sum(not r.safe for r in residue) if found.unsafe_too and not unsafe_fixes else 0

    def note(self, reason: str, line: int | None = None) -> None:
        """Notes something; of hundreds of notes about lines the first are enough."""
        if len(self.notes) < MOST_NOTES:
            self.notes.append(f"{self.name}: {reason}" if line is None else f"{self.name}:{line}: {reason}")
        elif len(self.notes) == MOST_NOTES:
            self.notes.append(f"{self.name}: and more of the kind")

    def fail(self, reason: str, line: int | None = None) -> None:
        """Notes what went wrong."""
        self.failed = True
        self.note(reason, line)


def over_budget(share: float, budget: float) -> str:
    """Why a text was left as it is."""
    return f"left as it is: {100 * share:.0f} % of the text would go, more than the budget of {100 * budget:g} %"
