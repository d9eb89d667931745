"""Whether lines come back in their like: entries of a list one below the other, teasers with title, date and summary
every three lines."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Sequence

Shape = tuple[int, float, bool]
"""A line from afar: its length, its end mark, whether it has a date."""
LENGTHS = (2.0, 4.0, 7.0, 12.0, 20.0, 35.0, 60.0)
"""Words from which a line looks longer."""
PERIODS = (2, 3, 4, 5)


def shapes_of(words: Sequence[float], end_marks: Sequence[float], dates: Sequence[float]) -> list[Shape]:
    """The shape of every line."""
    columns = zip(words, end_marks, dates, strict=True)
    return [(bisect(LENGTHS, length), mark, some > 0.0) for length, mark, some in columns]


def alike_around(shapes: Sequence[Shape], reach: int) -> list[float]:
    """How many lines within `reach` have a line's shape: entries of a list do, paragraphs of a story rarely."""
    near = Counter(shapes[:reach])
    column = []
    for i, shape in enumerate(shapes):
        if i + reach < len(shapes):
            near[shapes[i + reach]] += 1
        if i > reach:
            near[shapes[i - reach - 1]] -= 1
        column.append(near[shape] - 1.0)
    return column


def rhythm(shapes: Sequence[Shape]) -> list[float]:
    """How well the shapes around a line come back after some lines: of the four comparisons nearest to it, up and
    down, how many hold in the best period."""
    count = len(shapes)
    best = [0.0] * count
    for period in PERIODS:
        same = [1.0 if a == b else 0.0 for a, b in zip(shapes, shapes[period:], strict=False)]
        padded = [0.0] * (2 * period) + same + [0.0] * (count + period - len(same))
        links = zip(*(padded[step * period : step * period + count] for step in range(4)), strict=True)
        best = [*map(max, best, map(sum, links))]
    return best
