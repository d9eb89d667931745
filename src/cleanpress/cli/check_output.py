"""What `cleanpress check` prints: findings, differences, counts, fixed text, and a closing line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from cleanpress.cli.output import show, show_colored, tell, wants_color
from cleanpress.lint.formats import Tally, make_format
from cleanpress.lint.report import Report
from cleanpress.render.escape import visible_line

STDIN = "-"
_COLORS = {"-": "31", "+": "32", "@": "36"}


class Printer:
    """Prints reports as the command line asks for it."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self._arguments = arguments
        self._color = wants_color(arguments.color)
        self._form = make_format(arguments.output_format, self._color)
        self._fixes_input = arguments.fix and arguments.paths == [STDIN]
        self._lists = not arguments.diff and not arguments.statistics
        # Findings make room where the fixed text of standard input is printed.
        self._show: Callable[[str], None] = _say if self._fixes_input else show_colored if self._color else _print

    def report(self, report: Report) -> None:
        """Prints what was found in one file."""
        for note in report.notes:
            tell(note)
        if self._fixes_input:
            sys.stdout.flush()
            sys.stdout.buffer.write(report.output or b"")
        if self._arguments.diff:
            self._diff(report.diff)
        elif self._lists:
            self._put(self._form.report(report))

    def close(self, tally: Tally) -> None:
        """Prints what comes after the last file."""
        if self._lists:
            self._put(self._form.end())
        elif self._arguments.statistics and not self._arguments.diff:
            self._put(self._statistics(tally))
        if self._arguments.quiet:
            return
        if self._arguments.diff:
            tell(_would(tally))
        elif self._form.sums_up:
            self._put("\n".join(_closing(tally, fixes=self._arguments.fix)))

    def _put(self, text: str) -> None:
        text = text.removesuffix("\n")
        if text:
            self._show(text)

    def _diff(self, diff: str) -> None:
        if not self._color:
            _print(diff.removesuffix("\n")) if diff else None
            return
        for line in diff.splitlines():
            style = "1" if line.startswith(("--- ", "+++ ")) else _COLORS.get(line[:1], "")
            shown = visible_line(line)
            show_colored(f"\x1b[{style}m{shown}\x1b[0m" if style else shown)

    def _statistics(self, tally: Tally) -> str:
        from cleanpress.rules.engine import installed_rules

        names = {rule.code: rule.name for rule in installed_rules()}
        counted = sorted(tally.by_code.items(), key=lambda item: (-item[1], item[0]))
        if self._arguments.output_format == "json":
            from cleanpress.render.json import dump

            rows = [
                {"code": code, "name": names[code], "count": n, "fixable_count": tally.fixable_codes[code]}
                for code, n in counted
            ]
            return dump(rows, indent=2)
        width = len(str(counted[0][1])) if counted else 1
        return "\n".join(
            f"{n:>{width}}  {code}  {'[*]' if tally.fixable_codes[code] else '[ ]'} {names[code].replace('_', ' ')}"
            for code, n in counted
        )


def _print(text: str) -> None:
    show(text)


def _say(text: str) -> None:
    for line in text.split("\n"):
        tell(line)


def _blocks(number: int) -> str:
    return f"{number} residue block{'' if number == 1 else 's'}"


def _would(tally: Tally) -> str:
    if not tally.fixed:
        return "Nothing would be taken out"
    files = f"{tally.differing} file{'' if tally.differing == 1 else 's'}"
    return f"Would take out {_blocks(tally.fixed)} in {files}"


def _closing(tally: Tally, fixes: bool) -> list[str]:
    if fixes and tally.fixed:
        lines = [f"Found {_blocks(tally.left + tally.fixed)} ({tally.fixed} taken out, {tally.left} remaining)."]
    elif tally.left:
        lines = [f"Found {_blocks(tally.left)}."]
    else:
        return [] if tally.failed else ["All checks passed!"]
    more = f"{tally.unsafe} more with the `--unsafe-fixes` option" if tally.unsafe else ""
    if tally.fixable and not fixes:
        lines.append(f"[*] {tally.fixable} fixable with the `--fix` option{f' ({more})' if more else ''}.")
    elif more:
        lines.append(f"{tally.unsafe} fixable with the `--unsafe-fixes` option.")
    return lines
