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

SMALL = 16_000
"""Characters of the smaller document: enough that quadratic work outweighs what every document costs."""
GROWTH = 4
BOUND = 2.0 * GROWTH
"""Four times the input may take eight times the time (caches, collection of garbage, a busy machine); quadratic work
takes sixteen."""
SLACK = 0.02
"""Seconds that are noise."""
ATTEMPTS = 4


def seconds(work: Callable[[], object]) -> float:
    """Processor time, so that other programs on the machine do not count."""
    began = process_time()
    work()
    return process_time() - began


def assert_linear(work: Callable[[str], object], grow: Callable[[int], str]) -> None:
    """Measures again only where the first look was too slow: a slow machine is slow by chance, bad code always."""
    small, large = grow(SMALL), grow(SMALL * GROWTH)
    least = most = float("inf")
    for _ in range(ATTEMPTS):
        least = min(least, seconds(lambda: work(small)))
        most = min(most, seconds(lambda: work(large)))
        if most <= BOUND * least + SLACK:
            return
    pytest.fail(f"{SMALL} characters took {least:.3f} s, {GROWTH} times as many took {most:.3f} s")


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
        cleanpress.clean(grow(SMALL), format="text")
        assert peak(grow(SMALL * GROWTH)) <= 1.5 * GROWTH * peak(grow(SMALL)) + 1_000_000


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
        for ending in ("", "x"):
            # Shorter than documents: hundreds of texts a pattern, and backtracking shows early.
            assert_linear(search, lambda size, grow=grow, ending=ending: grow(size // 8) + ending)  # type: ignore[misc]
