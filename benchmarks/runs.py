"""One system over many pages: how right it was, how long it took, how often it failed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from operator import add
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

    def __add__(self, other: Clock) -> Clock:
        return Clock(self.seconds + other.seconds, self.errors + other.errors)

    def ratio(self, other: Clock) -> float | None:
        """This time by the other's."""
        return self.seconds / other.seconds if other.seconds else None


@dataclass
class Run:
    """A system's judgements, page by page."""

    clock: Clock = field(default_factory=Clock)
    judgements: list[Judgement] = field(default_factory=list)

    def __add__(self, other: Run) -> Run:
        return Run(self.clock + other.clock, self.judgements + other.judgements)


@dataclass
class TextRun:
    """One program's texts, cleaned."""

    before: Run = field(default_factory=Run)
    """Its clock is that of the program that made the text."""
    after: Run = field(default_factory=Run)
    """Its clock is that of cleaning."""
    ftfy: Clock = field(default_factory=Clock)
    hurt: int = 0

    def __add__(self, other: TextRun) -> TextRun:
        return TextRun(
            self.before + other.before, self.after + other.after, self.ftfy + other.ftfy, self.hurt + other.hurt
        )


R = TypeVar("R", Run, TextRun)


def with_all(runs: Mapping[str, Mapping[str, R]]) -> dict[str, Mapping[str, R]]:
    """By kind of page; where there are several, all of them together come first."""
    kinds = dict(sorted(runs.items()))
    if len(kinds) < 2:
        return kinds
    names = dict.fromkeys(name for of_kind in kinds.values() for name in of_kind)
    together = {name: reduce(add, [of_kind[name] for of_kind in kinds.values() if name in of_kind]) for name in names}
    return {"all": together, **kinds}
