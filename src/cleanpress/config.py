"""The one configuration object."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from cleanpress.errors import CleanpressError

FILE_NAME = "cleanpress.toml"


class ConfigError(CleanpressError):
    """A configuration file holds what no option takes."""


@dataclass(frozen=True, slots=True)
class Config:
    """What a user may choose. Codes are whole ("CP312") or the start of some ("CP3")."""

    ignore: frozenset[str] = field(default_factory=frozenset)
    """Codes of rules that are off."""
    max_chars: int = 200_000_000
    """Characters beyond which a document is refused with `InputTooLarge`."""

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
            own = folder / FILE_NAME
            if own.is_file():
                return cls._read(own, _load_toml(own))
            project = folder / "pyproject.toml"
            if project.is_file():
                tool = _load_toml(project).get("tool", {})
                if "cleanpress" in tool:
                    return cls._read(project, tool["cleanpress"])
        return cls()

    @classmethod
    def _read(cls, path: Path, table: dict[str, Any]) -> Config:
        values = {key.replace("-", "_"): value for key, value in table.items()}
        unknown = values.keys() - {f.name for f in fields(cls)}
        if unknown:
            raise ConfigError(f"{path}: no such option: {', '.join(sorted(unknown))}")
        if "ignore" in values:
            codes = values["ignore"]
            if not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
                raise ConfigError(f"{path}: ignore takes a list of codes")
            values["ignore"] = frozenset(codes)
        if not isinstance(values.get("max_chars", 1), int):
            raise ConfigError(f"{path}: max-chars takes a number")
        return cls(**values)


def _load_toml(path: Path) -> dict[str, Any]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from error
