"""Rows of figures as Markdown tables."""

from __future__ import annotations

from collections.abc import Sequence

Cell = str | int | float | None
Row = dict[str, Cell]


def markdown(rows: Sequence[Row]) -> str:
    """The rows in one table; a column that is empty in all of them is left out."""
    names = list(dict.fromkeys(name for row in rows for name, cell in row.items() if cell is not None))
    lines = [names, ["---" if at == 0 else "---:" for at in range(len(names))]]
    lines += [[_printed(row.get(name)) for name in names] for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _printed(cell: Cell) -> str:
    if cell is None:
        return ""
    return f"{cell:.3f}" if isinstance(cell, float) else str(cell)
