"""One system over many pages: what came out, how long it took, how often it failed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from time import perf_counter
from typing import TypeVar

from benchmarks.scoring import Judgement

T = TypeVar("T")


@dataclass
class Clock:
    """Seconds spent and failures met, over all calls."""

    seconds: float = 0.0
    errors: int = 0

    def call(self, function: Callable[[], T], otherwise: T) -> T:
        """The function's result, or `otherwise` where it raises: a page that breaks one system is not the end."""
        began = perf_counter()
        try:
            return function()
        except Exception:
            self.errors += 1
            return otherwise
        finally:
            self.seconds += perf_counter() - began

    def ratio(self, other: Clock) -> float | None:
        """This time by the other's."""
        return self.seconds / other.seconds if other.seconds else None


@dataclass
class Run:
    """A system's judgements, page by page."""

    clock: Clock = field(default_factory=Clock)
    judgements: list[Judgement] = field(default_factory=list)
