"""Findings for people: a line each, or with the lines around them and the reason."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator

from cleanpress.lint.formats.base import Format, concise
from cleanpress.lint.report import Report
from cleanpress.lint.residue import Residue
from cleanpress.render.escape import visible_line

BOLD, RED, CYAN, BLUE, DIM = "1", "1;31", "36", "1;34", "2"
WIDEST, LONGEST = 160, 6
"""Characters of a line, and lines of a finding, that are shown."""
WIDTH = 100


def paint(text: str, style: str, color: bool) -> str:
    """Text that is safe to show, in the style of a terminal's escape."""
    return f"\x1b[{style}m{text}\x1b[0m" if color and text else text


class Concise(Format):
    """`path:line:column: CODE message`."""

    sums_up = True

    def report(self, report: Report) -> str:
        rows = zip(report.residue, report.fixable, strict=True)
        return "".join(self._line(report.name, residue, fixable) + "\n" for residue, fixable in rows)

    def _line(self, name: str, residue: Residue, fixable: bool) -> str:
        line = concise(name, residue, fixable)
        if not self.color:
            return line
        path = visible_line(name)
        place, _, rest = line[len(path) :].partition(f": {residue.code} ")
        mark = "[*] " if fixable else ""
        return "".join(
            [
                paint(path, BOLD, True),
                paint(place + ":", CYAN, True),
                f" {paint(residue.code, RED, True)} {paint(mark, CYAN, True)}{rest.removeprefix(mark)}",
            ]
        )


class Full(Format):
    """Each finding with the lines around it, and why it is one."""

    sums_up = True

    def report(self, report: Report) -> str:
        rows = zip(report.residue, report.fixable, strict=True)
        return "".join("\n".join(self._entry(report.name, *row)) + "\n\n" for row in rows)

    def _entry(self, name: str, residue: Residue, fixable: bool) -> Iterator[str]:
        mark = paint("[*] ", CYAN, self.color) if fixable else ""
        yield f"{paint(residue.code, RED, self.color)} {mark}{paint(visible_line(residue.message), BOLD, self.color)}"
        first = residue.text_line or residue.line
        rows = list(_rows(residue, first))
        width = len(str(first + len(residue.lines) + len(residue.below) - 1))
        place = visible_line(f"{name}:{residue.line}:{residue.column}")
        bar = paint("|", BLUE, self.color)
        yield f"{' ' * width}{paint('-->', BLUE, self.color)} {place}"
        yield f"{' ' * width} {bar}"
        for number, text, carets in rows:
            shown = text if carets is not None else paint(text, DIM, self.color)
            yield f"{paint(f'{number:>{width}}', BLUE, self.color)} {bar} {shown}".rstrip()
            if carets:
                yield f"{' ' * width} {bar} {paint(carets, RED, self.color)}"
        yield f"{' ' * width} {bar}"
        for line in textwrap.wrap(visible_line(residue.reason), WIDTH):
            yield f"{' ' * width} {paint('=', BLUE, self.color)} {line}"


def _rows(residue: Residue, first: int) -> Iterator[tuple[str, str, str | None]]:
    """Numbered lines; with carets where the finding stands, empty ones where it goes on, None around it."""
    for number, line in enumerate(residue.above, first - len(residue.above)):
        yield str(number), _short(line), None
    start = (residue.text_column or residue.column) - 1
    lines = residue.lines
    for offset, line in enumerate(lines[:LONGEST]):
        before = line[:start] if offset == 0 else ""
        rest = line[len(before) :]
        ends_here = offset == len(lines) - 1
        words = residue.text if len(lines) == 1 else rest if not ends_here else rest.rstrip()
        shown = _short(line)
        indent = _columns(visible_line(before)) if offset == 0 else len(line) - len(line.lstrip())
        size = min(_columns(visible_line(words.strip())), max(1, _columns(shown) - indent))
        yield str(first + offset), shown, " " * indent + "^" * size if indent < WIDEST else ""
    if len(lines) > LONGEST:
        yield "", f"... {len(lines) - LONGEST} more lines", ""
    for number, line in enumerate(residue.below, first + len(lines)):
        yield str(number), _short(line), None


def _short(line: str) -> str:
    line = visible_line(line)
    return line if len(line) <= WIDEST else line[: WIDEST - 1] + "…"


def _columns(text: str) -> int:
    """The columns that a terminal needs: two for a character of Chinese or Japanese, none for an accent alone."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )
