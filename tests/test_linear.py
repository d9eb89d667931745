"""Invariant 6: twice the input takes at most about twice the time, whatever the input; memory likewise."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re
import tracemalloc
from collections.abc import Callable
from time import process_time
from typing import Any

import pytest
import regex
from strategies import ADVERSARIAL, SEEDS

import cleanpress

GROWTH = 4
BOUND = 2.0 * GROWTH
"""Four times the input may take eight times the time (caches, a busy machine); quadratic work takes sixteen."""
SLACK = 0.01
"""Seconds that are noise."""
ENOUGH = 0.05
"""Seconds from which a measurement tells: whatever passes the bound here only thanks to the slack took less."""
SMALLEST, LARGEST = 4_000, 260_000
ATTEMPTS = 4


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


def assert_linear(work: Callable[[str], object], grow: Callable[[int], str], largest: int = LARGEST) -> None:
    """Fast cases grow until their time can be measured, slow ones stay small. What looks too slow is measured again: a
    machine is slow by chance, bad code always."""
    size = SMALLEST
    before = seconds(lambda: work(grow(size)))
    while size < largest and before < ENOUGH:
        small, large = grow(size), grow(size * GROWTH)
        after = seconds(lambda text=large: work(text))  # type: ignore[misc]
        for _ in range(ATTEMPTS):
            if after <= BOUND * before + SLACK:
                break
            before = max(before, seconds(lambda text=small: work(text)))  # type: ignore[misc]
            after = min(after, seconds(lambda text=large: work(text)))  # type: ignore[misc]
        else:
            pytest.fail(f"{size} characters took {before:.3f} s, {GROWTH} times as many took {after:.3f} s")
        size, before = size * GROWTH, after


@pytest.mark.slow
@pytest.mark.parametrize("name", ADVERSARIAL)
def test_time_grows_with_the_text(name: str) -> None:
    cleanpress.clean(SEEDS[0])  # tables are loaded on first use
    assert_linear(lambda text: cleanpress.clean(text, format="text"), ADVERSARIAL[name])


@pytest.mark.slow
@pytest.mark.parametrize("name", ADVERSARIAL)
def test_time_grows_with_the_markdown(name: str) -> None:
    cleanpress.clean(SEEDS[0])
    assert_linear(lambda text: cleanpress.clean(text, format="markdown"), ADVERSARIAL[name])


@pytest.mark.slow
def test_time_grows_with_the_bytes() -> None:
    for codec in ("utf-8", "utf-16", "cp1252", "cp1251", "shift_jis"):
        sample = "".join(SEEDS).encode(codec, "replace")

        def grow(size: int, sample: bytes = sample) -> str:
            return (sample * (size // len(sample) + 1)).hex()

        assert_linear(lambda text: cleanpress.clean(bytes.fromhex(text), format="text"), grow)


@pytest.mark.slow
def test_memory_grows_with_the_text() -> None:
    def peak(text: str) -> int:
        gc.collect()
        tracemalloc.start()
        try:
            cleanpress.clean(text, format="text")
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    for grow in (ADVERSARIAL["no two lines alike"], ADVERSARIAL["no two words alike"], ADVERSARIAL["a "]):
        cleanpress.clean(grow(20_000), format="text")  # tables are loaded on first use
        small, large = grow(20_000), grow(20_000 * GROWTH)
        assert peak(large) <= 1.5 * GROWTH * peak(small) + 1_000_000


def _patterns() -> dict[str, Any]:
    """Every compiled pattern that a module of ours holds, by where it is."""
    found: dict[str, Any] = {}
    for module in pkgutil.walk_packages(cleanpress.__path__, "cleanpress."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, (regex.Pattern, re.Pattern)):
                found[f"{module.name}.{name}"] = value
    return found


PATTERNS = _patterns()


@pytest.mark.slow
@pytest.mark.parametrize("name", PATTERNS)
def test_pattern_is_linear(name: str) -> None:
    """No pattern backtracks beyond linear, even on a text that no caller of today would show it."""
    pattern = PATTERNS[name]

    def search(text: str) -> int:
        subject = text.encode("utf-8", "surrogatepass") if isinstance(pattern.pattern, bytes) else text
        return sum(1 for _ in pattern.finditer(subject))

    for grow in ADVERSARIAL.values():
        # Shorter than documents: a hundred texts a pattern, and backtracking shows early. Something behind the run
        # makes a pattern give back what it took.
        assert_linear(search, lambda size, grow=grow: grow(size // 4) + "x", 5_000)  # type: ignore[misc]
