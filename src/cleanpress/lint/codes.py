"""Which rules' findings are wanted, for a path."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from cleanpress.config import ALL, Config
from cleanpress.config_options import nearest
from cleanpress.errors import ConfigError
from cleanpress.rules.engine import installed_rules

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Selection:
    """The codes that a configuration wants reported. Of two that speak of a rule, the longer counts: `CP201` selected
    beats `CP2` ignored, and the other way round."""

    __slots__ = ("_ignored", "_known", "_selected")

    def __init__(self, selected: Iterable[str], ignored: Iterable[str]) -> None:
        self._selected = frozenset(selected)
        self._ignored = frozenset(ignored)
        self._known: dict[str, bool] = {}

    def covers(self, code: str) -> bool:
        """Whether findings of this rule are wanted."""
        known = self._known.get(code)
        if known is None:
            known = self._known[code] = _longest(self._selected, code) > _longest(self._ignored, code)
        return known

    def without(self, ignored: Iterable[str]) -> Selection:
        """The same with more codes ignored, whatever is selected."""
        return _Less(self, frozenset(ignored))


class _Less(Selection):
    """A selection, less what a path ignores."""

    __slots__ = ("_whole",)

    def __init__(self, whole: Selection, ignored: frozenset[str]) -> None:
        super().__init__((), ignored)
        self._whole = whole

    def covers(self, code: str) -> bool:
        return self._whole.covers(code) and _longest(self._ignored, code) < 0


def _longest(codes: frozenset[str], code: str) -> int:
    """The length of the longest of these that the code starts with; that of "ALL" is 0; -1 where there is none."""
    return max((0 if own == ALL else len(own) for own in codes if own == ALL or code.startswith(own)), default=-1)


def _selection(config: Config, ignores: Mapping[str, frozenset[str]]) -> Selection:
    """What a configuration wants, whatever the path."""
    per_file = (code for codes in ignores.values() for code in codes)
    for code in {*config.select, *config.extend_select, *config.ignore, *per_file}:
        known = _starts()
        if code not in known:
            raise ConfigError(f"no rule has the code {code}{nearest(code, known)}")
    return Selection(config.select | config.extend_select, config.ignore)


@cache
def _starts() -> frozenset[str]:
    """Every code, and every start of one that names a group of rules."""
    codes = [rule.code for rule in installed_rules()]
    return frozenset({ALL, *(code[:end] for code in codes for end in range(2, len(code) + 1))})


class PathCodes:
    """The selections of a configuration by path."""

    __slots__ = ("_all", "_patterns", "_root")

    def __init__(self, config: Config, ignores: Mapping[str, frozenset[str]] | None = None) -> None:
        """`ignores` stands for the ignores by path of the configuration, seen from the current folder.

        Raises:
            ConfigError: no rule has such a code.
        """
        self._root = Path.cwd() if ignores is not None or config.root is None else config.root
        ignores = config.per_file_ignores if ignores is None else ignores
        self._all = _selection(config, ignores)
        self._patterns: list[tuple[GitIgnoreSpec, bool, frozenset[str]]] = []
        if ignores:
            from pathspec import GitIgnoreSpec

            # As ruff has it, "!*.md" speaks of all paths that "*.md" doesn't match.
            self._patterns = [
                (GitIgnoreSpec.from_lines([pattern.removeprefix("!")]), not pattern.startswith("!"), codes)
                for pattern, codes in ignores.items()
            ]

    def of(self, path: str | None) -> Selection:
        """The selection for a path; for a text without one where None."""
        if path is None or not self._patterns:
            return self._all
        below = path_below(Path(path), self._root)
        ignored = [
            codes for spec, meant, codes in self._patterns if below is not None and spec.match_file(below) is meant
        ]
        return self._all.without(frozenset().union(*ignored)) if ignored else self._all


def path_below(path: Path, root: Path) -> str | None:
    """The path as seen from a folder, with slashes; None where it does not lie below it."""
    below = os.path.relpath(os.path.abspath(path), os.path.abspath(root))  # noqa: PTH100 - links stay as they are
    below = below.replace(os.sep, "/")
    return None if below == ".." or below.startswith("../") else below
