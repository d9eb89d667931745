"""The one configuration object."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from cleanpress.config_options import read_options
from cleanpress.errors import ConfigError
from cleanpress.model import Label

FILE_NAME = "cleanpress.toml"
ALL = "ALL"
BUDGET = 0.6


@dataclass(frozen=True, slots=True)
class Config:
    """What a user may choose. Codes are whole ("CP312") or the start of some ("CP3"); "ALL" is every code. What
    `clean` reads is `ignore`, `languages`, `phrases`, `templates` and `max_chars`; `check` and `fix` read the rest."""

    select: frozenset[str] = frozenset({ALL})
    """Codes of the rules whose findings `check` reports."""
    extend_select: frozenset[str] = frozenset()
    """Codes that `check` reports besides."""
    ignore: frozenset[str] = field(default_factory=frozenset)
    """Codes of rules that are off."""
    per_file_ignores: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Patterns of paths, as in a .gitignore, each with the codes that `check` doesn't report there."""
    languages: frozenset[str] = frozenset()
    """Languages ("en", "pt") whose phrases count; all where empty."""
    keep: frozenset[Label] = frozenset()
    """Labels that `check` leaves in."""
    phrases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Codes of rules, each with lines that count as its findings besides its own."""
    templates: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The same with gaps: `%s` for any short text, `%d` a number, `%t` a date or time, `%n` names."""
    budget: float = BUDGET
    """The largest share of a text, 0 to 1, that `fix` takes out; where more would go, it leaves the text as it is."""
    unsafe_fixes: bool = False
    """Whether `fix` takes out comments, captions and boxes about the author, too."""
    text_field: tuple[str, ...] = ("text",)
    """Fields of JSONL records that hold article text; dots lead into nested objects."""
    exclude: tuple[str, ...] = ()
    """Patterns of paths that `check` doesn't look at."""
    force_exclude: bool = False
    """Whether these count for paths that are named one by one, too."""
    respect_gitignore: bool = True
    """Whether files that git ignores are left out where a folder is searched."""
    max_chars: int = 200_000_000
    """Characters beyond which a document is refused with `InputTooLarge`."""
    root: Path | None = None
    """The folder that patterns of paths start from: that of the configuration file; no option of one."""

    @classmethod
    def find(cls, path: str | Path) -> Config:
        """The configuration that governs `path`: the nearest `cleanpress.toml`, or `[tool.cleanpress]` in the nearest
        `pyproject.toml`, in its folder or one above it; the defaults where there is none.

        Raises:
            ConfigError: the file is not TOML, or sets what is no option.
            OSError: the file can't be read.
        """
        start = Path(path).resolve()
        for folder in (start, *start.parents):
            found = cls.in_folder(folder)
            if found is not None:
                return found
        return cls()

    @classmethod
    def in_folder(cls, folder: Path) -> Config | None:
        """The configuration that stands in this very folder; None where none does. Raises as `find`."""
        for file in (folder / FILE_NAME, folder / "pyproject.toml"):
            if file.is_file():
                table = _table(file)
                if table is not None:
                    return cls._read(file, table)
        return None

    @classmethod
    def read(cls, file: str | Path) -> Config:
        """The configuration in this file, a `pyproject.toml` or one like `cleanpress.toml`. Raises as `find`."""
        file = Path(file)
        return cls._read(file, _table(file) or {})

    @classmethod
    def _read(cls, file: Path, table: object) -> Config:
        try:
            values: dict[str, Any] = read_options(table)
        except ValueError as error:
            raise ConfigError(f"{file}: {error}") from error
        return replace(cls(**values), root=file.resolve().parent)


def _table(file: Path) -> object | None:
    """The table of ours in a file; None in a pyproject.toml without one."""
    whole = _load_toml(file)
    if file.name != "pyproject.toml":
        return whole
    tool = whole.get("tool", {})
    return tool.get("cleanpress") if isinstance(tool, dict) else None


def _load_toml(path: Path) -> dict[str, Any]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from error
