"""The options of `cleanpress check`, and what they put over a configuration file."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cleanpress.cli.output import add_color_option
from cleanpress.config import Config
from cleanpress.config_options import OPTIONS, read_codes
from cleanpress.lint.formats import FORMATS
from cleanpress.lint.kinds import FORMATS as INPUT_FORMATS


def add_options(parser: argparse.ArgumentParser) -> None:
    """Adds all of them."""
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", help="a file, a folder (default: .), or - for standard input"
    )
    _add_fixes(parser.add_argument_group("fixes"))
    _add_rules(parser.add_argument_group("rules"))
    _add_files(parser.add_argument_group("files"))
    _add_output(parser.add_argument_group("output"))


def _add_fixes(group: Any) -> None:
    what = group.add_mutually_exclusive_group()
    what.add_argument("--fix", action="store_true", help="take out what is found")
    what.add_argument("--diff", action="store_true", help="show what --fix would change; write nothing")
    group.add_argument(
        "--unsafe-fixes",
        action="store_true",
        default=None,
        help="also take out comments, captions and boxes about the author",
    )
    group.add_argument(
        "--budget",
        type=_reader("budget", float),
        metavar="SHARE",
        help="leave a text as it is where more than this share of it would go (default: 0.6)",
    )
    group.add_argument("--exit-non-zero-on-fix", action="store_true", help="exit with 1 if anything was taken out")


def _add_rules(group: Any) -> None:
    for name, meaning in (
        ("select", "report these codes only (CP201, CP2, or ALL)"),
        ("ignore", "don't report these codes"),
        ("extend-select", "report these codes besides"),
    ):
        group.add_argument(f"--{name}", type=_codes, action="extend", metavar="CODE,...", help=meaning)
    group.add_argument(
        "--per-file-ignores",
        type=_pairs,
        action="extend",
        metavar="PATTERN:CODE,...",
        help="don't report a code in files that match; stands for per-file-ignores of the configuration",
    )
    group.add_argument("--config", metavar="FILE", help="use this configuration file for all files")
    group.add_argument("--isolated", action="store_true", help="use no configuration file")


def _add_files(group: Any) -> None:
    group.add_argument(
        "--input-format", choices=INPUT_FORMATS, default="auto", help="what the files are (default: auto)"
    )
    group.add_argument(
        "--text-field",
        type=_names,
        action="extend",
        metavar="NAME,...",
        help="fields of JSONL records that hold article text; dots lead into objects (default: text)",
    )
    group.add_argument(
        "--exclude",
        type=_names,
        action="extend",
        default=[],
        metavar="PATTERN,...",
        help="leave out paths that match, as in a .gitignore, besides those that the configuration excludes",
    )
    group.add_argument(
        "--force-exclude",
        action="store_true",
        default=None,
        help="leave them out where they are named one by one, too",
    )
    group.add_argument(
        "--no-respect-gitignore",
        dest="respect_gitignore",
        action="store_false",
        default=None,
        help="search files that git ignores, too",
    )
    group.add_argument("--stdin-filename", metavar="NAME", help="the name of what comes on standard input")
    group.add_argument(
        "-j",
        "--jobs",
        type=_jobs,
        metavar="N",
        help="processes (default: as many as are worth it, one for a few files)",
    )


def _add_output(group: Any) -> None:
    group.add_argument("--output-format", choices=FORMATS, default="concise", help="default: concise")
    group.add_argument("--statistics", action="store_true", help="count findings by rule instead of listing them")
    group.add_argument("--exit-zero", action="store_true", help="exit with 0 even where findings remain")
    group.add_argument("-q", "--quiet", action="store_true", help="no closing line")
    add_color_option(group)


def given_config(arguments: argparse.Namespace) -> Config | None:
    """The configuration that the command line names; None where each file has its own.

    Raises:
        ConfigError: the file sets what is no option.
    """
    if arguments.config is not None:
        if arguments.isolated:
            arguments.fail("--config names a configuration, --isolated wants none")
        try:
            return Config.read(arguments.config)
        except OSError as error:
            arguments.fail(f"{arguments.config}: {error.strerror}")
    return Config() if arguments.isolated else None


def over_config(config: Config, arguments: argparse.Namespace) -> Config:
    """The configuration with what the command line says put over it."""
    changes: dict[str, Any] = {
        name: getattr(arguments, name)
        for name in ("unsafe_fixes", "budget", "force_exclude", "respect_gitignore")
        if getattr(arguments, name) is not None
    }
    if arguments.select is not None:
        changes |= {"select": frozenset(arguments.select), "extend_select": frozenset()}
    if arguments.extend_select:
        chosen = changes.get("extend_select", config.extend_select)
        changes["extend_select"] = chosen | frozenset(arguments.extend_select)
    if arguments.ignore:
        changes["ignore"] = config.ignore | frozenset(arguments.ignore)
    if arguments.text_field:
        changes["text_field"] = tuple(arguments.text_field)
    return replace(config, **changes)


def file_ignores(arguments: argparse.Namespace) -> dict[str, frozenset[str]] | None:
    """Codes to ignore by pattern of paths, as the command line has them; None where it says nothing."""
    if arguments.per_file_ignores is None:
        return None
    ignores: dict[str, frozenset[str]] = {}
    for pattern, code in arguments.per_file_ignores:
        ignores[pattern] = ignores.get(pattern, frozenset()) | {code}
    return ignores


def _names(value: str) -> list[str]:
    names = [name.strip() for name in value.split(",")]
    return [name for name in names if name]


def _codes(value: str) -> list[str]:
    try:
        return sorted(read_codes(_names(value)))
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _pairs(value: str) -> list[tuple[str, str]]:
    pairs = []
    for pair in _names(value):
        pattern, colon, code = pair.rpartition(":")
        if not colon or not pattern.strip():
            raise argparse.ArgumentTypeError(f"takes PATTERN:CODE, not {pair!r}")
        pairs += [(pattern.strip(), own) for own in _codes(code)]
    return pairs


def _reader(option: str, convert: Callable[[str], object]) -> Callable[[str], object]:
    """Reads a value as a configuration file's would be."""

    def read(value: str) -> object:
        try:
            return OPTIONS[option].read(convert(value))
        except ValueError:
            raise argparse.ArgumentTypeError("takes a share from 0 to 1, such as 0.6") from None

    return read


def _jobs(value: str) -> int:
    if not value.isascii() or not value.isdigit() or not int(value):
        raise argparse.ArgumentTypeError("takes a number from 1 on")
    return int(value)
