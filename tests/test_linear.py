"""Invariant 6: twice the input takes at most about twice the time, whatever the input; memory likewise."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re
import tracemalloc
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import regex
from strategies import ADVERSARIAL, HOSTILE_HTML, SEEDS
from timing import GROWTH, assert_linear

import cleanpress


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
@pytest.mark.parametrize("name", HOSTILE_HTML)
def test_time_grows_with_the_page(name: str) -> None:
    cleanpress.clean(f"<p>{SEEDS[0]}</p>", format="html")
    # Short at first: a parser or a second opinion that is worse than quadratic would never come back.
    assert_linear(lambda text: cleanpress.clean(text, format="html"), HOSTILE_HTML[name], size=60)


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

    for grow in (ADVERSARIAL["no two lines alike"], ADVERSARIAL["no two words alike"]):
        cleanpress.clean(grow(10_000), format="text")  # tables are loaded on first use
        small, large = grow(10_000), grow(10_000 * GROWTH)
        assert peak(large) <= 1.5 * GROWTH * peak(small) + 1_000_000


class Found(NamedTuple):
    """A compiled pattern, and how our modules look with it."""

    pattern: Any
    searches: bool
    """Whether a match may start anywhere; else only where the text starts."""


def _patterns() -> dict[str, Found]:
    """Every compiled pattern that a module of ours holds, by where it is."""
    modules = [m.name for m in pkgutil.walk_packages(cleanpress.__path__, "cleanpress.") if "__main__" not in m.name]
    sources = "".join(path.read_text("utf-8") for path in Path(cleanpress.__file__).parent.rglob("*.py"))
    found: dict[str, Found] = {}
    for module in modules:
        for name, value in vars(importlib.import_module(module)).items():
            if isinstance(value, (regex.Pattern, re.Pattern)):
                uses = set(re.findall(rf"\b{name}\.(\w+)\(", sources))
                found[f"{module}.{name}"] = Found(value, not uses or not uses <= {"match", "fullmatch"})
    return found


PATTERNS = _patterns()


@pytest.mark.slow
@pytest.mark.parametrize("name", PATTERNS)
def test_pattern_is_linear(name: str) -> None:
    """No pattern backtracks beyond linear, even on a text that no caller of today would show it."""
    pattern, searches = PATTERNS[name]

    def look(text: str) -> object:
        subject = text.encode("utf-8", "surrogatepass") if isinstance(pattern.pattern, bytes) else text
        if searches:
            return sum(1 for _ in pattern.finditer(subject))
        return pattern.match(subject), pattern.fullmatch(subject)

    for grow in ADVERSARIAL.values():
        # Something behind the run makes a pattern give back what it took. Short at first: what is worse than quadratic
        # would never come back from a long one.
        assert_linear(look, lambda size, grow=grow: grow(size) + "\x01", size=60, largest=4_000)  # type: ignore[misc]
