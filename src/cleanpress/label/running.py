"""Running sums and distances over the lines of a page, as columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

FAR = 60
"""Lines beyond which a section heading no longer matters by its distance."""
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
