"""`cleanpress config [PATH]`: the configuration that governs a path, or the JSON Schema of configuration files."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from cleanpress.cli.output import report, show
from cleanpress.config import Config
from cleanpress.config_options import OPTIONS, schema


def add_parser(verbs: Any) -> None:
    """Adds the verb to the command."""
    parser = verbs.add_parser(
        "config",
        help="the configuration of a folder; the JSON Schema of configuration files",
        description="Prints the configuration that governs a path, as cleanpress.toml would have it.",
    )
    parser.add_argument("path", metavar="PATH", nargs="?", default=".", help="a file or a folder (default: .)")
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of configuration files instead")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Prints the configuration; 1 if the path can't be read."""
    from cleanpress.render.json import dump

    if arguments.schema:
        show(dump(schema(), indent=2))
        return 0
    path = Path(arguments.path)
    if not path.exists():
        report(arguments.path, "No such file or directory")
        return 1
    config = Config.find(path if path.is_dir() else path.parent)
    show("\n".join(_toml(config)))
    return 0


def _toml(config: Config) -> Iterator[str]:
    """Options with their values, tables last, as TOML wants it."""
    yield f"# from {config.root}" if config.root else "# no configuration file: the defaults"
    values = {name: getattr(config, name.replace("-", "_")) for name in OPTIONS}
    for name, value in values.items():
        if not isinstance(value, Mapping):
            yield f"{name} = {_value(value)}"
    for name, value in values.items():
        if isinstance(value, Mapping) and value:
            yield ""
            yield f"[{name}]"
            yield from (f"{_value(key)} = {_value(lines)}" for key, lines in value.items())


def _value(value: object) -> str:
    """A value in TOML; its strings are written like JSON's."""
    from cleanpress.render.json import dump

    if isinstance(value, frozenset):
        value = sorted(map(str, value))
    return dump(list(value) if isinstance(value, tuple) else value)
