"""Writes the folded tables of phrases into the wheel, so that nobody's first page waits for thirty thousand rows to be
folded. The source tree has no such file: there the tables are folded on first use, and an edited row counts at once."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class FoldTables(BuildHookInterface):  # type: ignore[type-arg, misc, unused-ignore]
    """Runs for each wheel but editable ones, whose tables are the source's."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Folds the tables into a file that the wheel takes in."""
        self.folder = TemporaryDirectory()
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root) / "src"))
        try:
            from cleanpress.rules.engine import all_rules
            from cleanpress.rules.folded import FILE, dump, fold_tables
        finally:
            sys.path.pop(0)
        path = Path(self.folder.name) / FILE
        text = dump(fold_tables(sorted(rule.table for rule in all_rules() if rule.table)))
        path.write_text(text, encoding="utf-8", newline="\n")
        build_data["force_include"][str(path)] = f"cleanpress/rules/phrases/{FILE}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Clears away."""
        self.folder.cleanup()
