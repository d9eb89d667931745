"""Many files, one after the other or by several processes, in order."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from cleanpress.config import Config
from cleanpress.lint.files import Task, look_at
from cleanpress.lint.finder import Finder
from cleanpress.lint.report import Report

if TYPE_CHECKING:
    from concurrent.futures import Future

CHUNK = 64
"""Files that a process is handed at a time."""
WORTH_A_PROCESS = 1000
"""Files for which it pays to start one more process, which first reads all rules."""
MOST_PROCESSES = 16


class Order(NamedTuple):
    """What to do with all files."""

    task: Task
    format: str
    ignores: Mapping[str, frozenset[str]] | None
    """Codes to ignore by path, seen from the current folder, instead of those of configurations."""


def look_at_all(files: Iterable[tuple[str, Config]], order: Order, jobs: int | None = None) -> Iterator[Report]:
    """A report on each file, in order.

    Args:
        files: their names, each with its configuration.
        order: what to do with them.
        jobs: how many processes; as many as are worth it where None.

    Raises:
        ConfigError: a configuration names a code that no rule has.
    """
    files = list(files)
    jobs = jobs or max(1, min(processors(), MOST_PROCESSES, len(files) // WORTH_A_PROCESS))
    chunks = _chunks(files, order)
    if jobs <= 1:
        for finder, names in chunks:
            for name in names:
                yield look_at(name, order.task, finder, order.format)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # Spawned, not forked: a fork beside running threads may deadlock.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_leave_interrupts) as pool:
        waiting: deque[Future[list[Report]]] = deque()
        for finder, names in chunks:
            waiting.append(pool.submit(_look_at_some, names, order, finder))
            if len(waiting) > 3 * jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def processors() -> int:
    """How many processors we may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _chunks(files: Sequence[tuple[str, Config]], order: Order) -> Iterator[tuple[Finder, list[str]]]:
    """Neighbours of one configuration, a handful at a time, with its finder."""
    for _, neighbours in groupby(files, key=lambda file: id(file[1])):
        group = list(neighbours)
        finder = Finder(group[0][1], order.ignores)
        for start in range(0, len(group), CHUNK):
            yield finder, [name for name, _ in group[start : start + CHUNK]]


def _leave_interrupts() -> None:
    """Leaves Ctrl-C to the process that started us: it lets us end the file at hand, and we print no traceback."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _look_at_some(names: Sequence[str], order: Order, finder: Finder) -> list[Report]:
    return [look_at(name, order.task, finder, order.format) for name in names]
