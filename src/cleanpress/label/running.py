"""Running sums, distances and likenesses over the lines of a page, as columns."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

FAR = 60
"""Lines beyond which a section heading no longer matters by its distance."""
Shape = tuple[int, float, bool]
"""A line from afar: its length, its end mark, whether it has a date."""
LENGTHS = (2.0, 4.0, 7.0, 12.0, 20.0, 35.0, 60.0)
"""Words from which a line looks longer."""
_RAMP = tuple(map(float, range(1, FAR + 1)))


def sums(values: Iterable[float]) -> list[float]:
    """The running sums, from 0 before the first value."""
    return [*accumulate(values, initial=0.0)]


def since(count: int, places: Sequence[int], stops: Sequence[int] = ()) -> list[float]:
    """How many lines above each line the last of these places is, at most `FAR`; below a stop none is near."""
    column = [float(FAR)] * count
    opening = {*places}
    for place, end in pairwise(sorted({*places, *stops, count - 1})):
        if place in opening:
            length = min(end - place, FAR)
            column[place + 1 : place + 1 + length] = _RAMP[:length]
    return column


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
