"""How much of a text is residue, and so how strong the evidence must be before a line goes.

A nearly clean text and the dump of a whole page are different worlds: what is a menu entry in one is a subheading in
the other. The gate counts positive signs only; a text that shows none is left alone but for lines that are residue by
themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cleanpress.model import Label
from cleanpress.rules.line import Line

SHORT = 10
"""Words up to which a line may be a menu entry."""
LONG = 20
"""Words from which a line is surely text."""
TELLING = frozenset(
    {
        Label.NAV,
        Label.RELATED,
        Label.SHARE,
        Label.NEWSLETTER,
        Label.LEGAL,
        Label.COMMENT_FORM,
        Label.COMMENT_HEADER,
        Label.AD,
        Label.COMMENT_META,
    }
)
LEVELS = ((1.0, -4.0), (3.0, -1.5), (6.0, -1.2))
"""Signs below which the cut applies, and the cut: log-odds for the story that a line must reach to stay."""
DUMP_CUT = -0.6
SQUEEZED_LEVELS, SQUEEZED_CUT = ((0.03, -0.5), (0.1, 0.8)), 1.3
"""The same for a page squeezed into one line, by the share of its words in stretches without a sentence's end: menus
have none."""


@dataclass(frozen=True, slots=True)
class Gate:
    """What the signs add up to."""

    signs: float
    cut: float
    above: float
    """Those of the signs that stand above the first paragraph: menus do, a story's container has its links below."""


def gate(lines: Sequence[Line], learned: Sequence[float], squeezed: bool = False) -> Gate:
    """Counts the signs of a page dump.

    Args:
        lines: the lines of the document with their findings.
        learned: for each line, what the learned words say of it.
        squeezed: whether they were cut out of one long line, so that short lines tell nothing.
    """
    if squeezed:
        loose = sum(line.words for line in lines if not line.ends) / max(1, sum(line.words for line in lines))
        cut = next((cut for limit, cut in SQUEEZED_LEVELS if loose < limit), SQUEEZED_CUT)
        return Gate(100 * loose, cut, 100 * loose)
    runs = _short_runs(lines)
    long_lines = [i for i, line in enumerate(lines) if line.words >= LONG]
    first, last = (long_lines[0], long_lines[-1]) if long_lines else (len(lines) // 2, len(lines))
    among_short = [line for line, run, score in zip(lines, runs, learned, strict=True) if run >= 3 and score < -1.0]
    telling = [line.index for line in among_short if _tells(line)]
    tells = len(telling)
    head = sum([run >= 5 for run in runs[:first]])
    tail = sum([run >= 5 for run in runs[last + 1 :]])
    signs = tells + head / 4 + (tail / 6 if tells else 0.0)
    cut = next((cut for limit, cut in LEVELS if signs < limit), DUMP_CUT)
    return Gate(signs, cut, sum(i < first for i in telling) + head / 4)


def _tells(line: Line) -> bool:
    return any(f.label in TELLING and f.weight >= 1.0 for f in line.findings)


def _short_runs(lines: Sequence[Line]) -> list[int]:
    """For each line the length of the run of short lines it stands in, 0 for a long one. List items and numbered
    lines do not count: stories have lists."""
    runs = [0] * len(lines)
    start = 0
    for i in [*[i for i, line in enumerate(lines) if line.words > SHORT or line.ends], len(lines)]:
        runs[start:i] = [i - start] * (i - start)
        start = i + 1
    return runs
