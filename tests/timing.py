"""How tests measure time: against the same work on a smaller input, never against a clock that another machine would
disagree with, and more than once before they complain."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import process_time

import pytest

GROWTH = 4
BOUND = 2.0 * GROWTH
"""Four times the input may take eight times the time (caches, a busy machine); quadratic work takes sixteen."""
SLACK = 0.01
"""Seconds that are noise."""
ENOUGH = 0.05
"""Seconds from which a measurement tells: whatever passes the bound here only thanks to the slack took less."""
SMALLEST, LARGEST = 4_000, 260_000
ATTEMPTS = 3
TOO_LONG = 1.0
"""Seconds after which a text four times as long is not worth waiting for."""


def seconds(work: Callable[[], object]) -> float:
    """Processor time, so that other programs do not count; without the garbage collector, whose pauses depend on what
    other tests left lying about."""
    gc.disable()
    try:
        began = process_time()
        work()
        return process_time() - began
    finally:
        gc.enable()


def least_seconds(work: Callable[[], object], attempts: int = 5) -> float:
    """The least of some measurements: noise only ever adds."""
    return min(seconds(work) for _ in range(attempts))


def assert_linear(
    work: Callable[[str], object], grow: Callable[[int], str], size: int = SMALLEST, largest: int = LARGEST
) -> None:
    """Fast cases grow until their time can be measured, slow ones stay small. What looks too slow is measured again (a
    machine is slow by chance, bad code always), and then in the next size: a step, from which another way is taken, is
    no curve."""
    before = seconds(lambda: work(grow(size)))
    compared = strikes = 0
    while (size < largest and (before < ENOUGH or not compared)) or strikes:
        after = _measured(work, grow(size), grow(size * GROWTH), before)
        strikes = strikes + 1 if after > BOUND * before + SLACK else 0
        if strikes == 2 or (strikes and after > TOO_LONG):
            pytest.fail(f"{size} characters took {before:.3f} s, {GROWTH} times as many took {after:.3f} s")
        size, before, compared = size * GROWTH, after, 1


def _measured(work: Callable[[str], object], small: str, large: str, before: float) -> float:
    """Seconds that the large text takes; the least of some looks where the first one is too slow beside the small."""
    after = seconds(lambda: work(large))
    for _ in range(ATTEMPTS):
        if after <= BOUND * before + SLACK or after > TOO_LONG:
            break
        before = max(before, seconds(lambda: work(small)))
        after = min(after, seconds(lambda: work(large)))
    return after
