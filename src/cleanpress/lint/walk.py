"""The files that a command line names, without those that git or the user leaves out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from cleanpress.config import Config
from cleanpress.lint.codes import path_below
from cleanpress.lint.kinds import SUFFIXES

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_HERE = f".{os.sep}"
SKIPPED = frozenset({"node_modules", "__pycache__", "venv", "site-packages", "build", "dist"})
"""Folders that hold other people's text, or copies; hidden ones are skipped too."""


class Configs:
    """The configuration of each folder, read once."""

    def __init__(self, settle: Callable[[Config], Config], fixed: Config | None = None) -> None:
        """`settle` puts what the command line says over what a file says; `fixed` stands for all files."""
        self._settle = settle
        self._fixed = None if fixed is None else settle(fixed)
        self._none = settle(Config())
        self._known: dict[Path, Config] = {}

    def of_folder(self, folder: Path) -> Config:
        """The configuration that governs the files of a folder, given by its absolute path.

        Raises:
            ConfigError: its file sets what is no option.
        """
        if self._fixed is not None:
            return self._fixed
        known = self._known.get(folder)
        if known is None:
            here = Config.in_folder(folder)
            if here is not None:
                known = self._settle(here)
            else:
                known = self._none if folder.parent == folder else self.of_folder(folder.parent)
            self._known[folder] = known
        return known


class Patterns:
    """Patterns of paths as in a .gitignore, seen from a folder."""

    __slots__ = ("_root", "_spec")

    def __init__(self, root: Path, patterns: Sequence[str]) -> None:
        from pathspec import GitIgnoreSpec

        self._root = root
        self._spec: GitIgnoreSpec = GitIgnoreSpec.from_lines(patterns)

    def decide(self, path: Path, folder: bool) -> bool | None:
        """Whether they leave a path out, or take it in again; None where they say nothing of it."""
        below = path_below(path, self._root)
        if below is None or below == ".":
            return None
        return self._spec.check_file(f"{below}/" if folder else below).include


@dataclass(slots=True)
class Walk:
    """Finds files."""

    configs: Configs
    report: Callable[[str, OSError | str], None]
    """Told of each path that names none, with the reason."""
    exclude: Sequence[str] = ()
    """Patterns besides those of configurations, seen from the current folder."""
    failed: int = 0
    _gits: dict[Path, tuple[Patterns | None, bool]] = field(default_factory=dict)
    _excludes: dict[tuple[Path, tuple[str, ...]], Patterns] = field(default_factory=dict)

    def files(self, paths: Iterable[str]) -> Iterator[tuple[str, Config]]:
        """Files as named, folders with all of their text files in the order of their names; each once, with its
        configuration. Raises as `Configs.of_folder`."""
        seen: set[str] = set()
        for path in paths:
            for name, config in self._of(path):
                key = os.path.realpath(name)
                if key not in seen:
                    seen.add(key)
                    yield name, config

    def _of(self, path: str) -> Iterator[tuple[str, Config]]:
        if Path(path).is_dir():
            yield from self._folder(path)
            return
        config = self.config_of(path)
        if config is not None:
            yield path, config

    def config_of(self, path: str) -> Config | None:
        """The configuration of a file that was named; None where that leaves it out all the same. Raises as
        `Configs.of_folder`."""
        file = _absolute(path)
        config = self.configs.of_folder(file.parent)
        return None if config.force_exclude and self._is_excluded(file, config) else config

    def _folder(self, path: str) -> Iterator[tuple[str, Config]]:
        failed, here = self.failed, _absolute(path)
        config = self.configs.of_folder(here)
        if config.force_exclude and self._is_excluded(here, config, folder=True):
            return
        found = None
        for found in self._below(path, self._git_ignores(here, folder=True)):
            yield found
        if found is None and self.failed == failed:
            self._fail(path, f"no {', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]} file to check in this folder")

    def _fail(self, path: str, reason: OSError | str) -> None:
        self.failed += 1
        self.report(path, reason)

    def _below(self, top: str, ignored: bool) -> Iterator[tuple[str, Config]]:
        """The files below a folder; what is named although git ignores it is searched all the same."""
        for root, folders, names in os.walk(top, onerror=lambda error: self._fail(str(error.filename), error)):
            here = _absolute(root)
            config = self.configs.of_folder(here)
            respects = config.respect_gitignore and not ignored
            folders[:] = sorted(
                name
                for name in folders
                if not name.startswith(".")
                and name not in SKIPPED
                and not self._left_out(here / name, config, respects, folder=True)
            )
            for name in sorted(names):
                wanted = name.lower().endswith(SUFFIXES) and not name.startswith(".")
                if wanted and not self._left_out(here / name, config, respects, folder=False):
                    # As the user would write it, and as GitHub knows it: no dot before it.
                    yield os.path.join(root, name).removeprefix(_HERE), config  # noqa: PTH118

    def _left_out(self, path: Path, config: Config, respects: bool, folder: bool) -> bool:
        return self._excludes_it(path, config, folder) or (respects and self._git_ignores(path, folder))

    def _is_excluded(self, path: Path, config: Config, folder: bool = False) -> bool:
        """Whether a path, or a folder above it, is excluded."""
        return self._excludes_it(path, config, folder) or any(
            self._excludes_it(parent, config, folder=True) for parent in path.parents
        )

    def _excludes_it(self, path: Path, config: Config, folder: bool) -> bool:
        here = Path.cwd()
        for root, patterns in ((config.root or here, config.exclude), (here, tuple(self.exclude))):
            if patterns:
                key = (root, patterns)
                if key not in self._excludes:
                    self._excludes[key] = Patterns(root, patterns)
                if self._excludes[key].decide(path, folder):
                    return True
        return False

    def _git_ignores(self, path: Path, folder: bool) -> bool:
        """Whether git ignores a path whose folder it does not: the nearest .gitignore that speaks of it counts, up to
        the root of the repository."""
        for parent in path.parents:
            patterns, is_root = self._git(parent)
            decided = None if patterns is None else patterns.decide(path, folder)
            if decided is not None:
                return decided
            if is_root:
                break
        return False

    def _git(self, folder: Path) -> tuple[Patterns | None, bool]:
        """What the .gitignore of a folder says, with the exclude file of a repository that starts there; and whether
        one does."""
        if folder not in self._gits:
            lines: list[str] = []
            for file in (folder / ".git" / "info" / "exclude", folder / ".gitignore"):
                with suppress(OSError):
                    lines += file.read_text("utf-8", "replace").splitlines()
            patterns = Patterns(folder, lines) if any(line.strip(" #") for line in lines) else None
            self._gits[folder] = patterns, (folder / ".git").exists()
        return self._gits[folder]


def _absolute(path: str) -> Path:
    """The path from the root, its links as they are: a link has the configuration of where it stands."""
    return Path(os.path.abspath(path))  # noqa: PTH100
