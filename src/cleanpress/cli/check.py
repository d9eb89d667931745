"""`cleanpress check PATH...`: residue as a linter's findings; told, taken out, or shown as a difference."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from cleanpress.cli.check_options import add_options, file_ignores, given_config, over_config
from cleanpress.cli.output import report

if TYPE_CHECKING:
    from cleanpress.lint.formats import Tally
    from cleanpress.lint.report import Report
    from cleanpress.lint.run import Order
    from cleanpress.lint.walk import Walk

STDIN = "-"


def add_parser(verbs: Any) -> None:
    """Adds the verb to the command."""
    parser = verbs.add_parser(
        "check",
        help="residue as a linter's findings: list it, take it out, show the difference",
        description="Lists what is no part of a story in text, Markdown and JSONL files, and takes it out with --fix. "
        "Exit status: 0 nothing found, or all of it taken out; 1 findings remain, or a file failed; 2 wrong usage.",
    )
    add_options(parser)
    parser.set_defaults(run=run, fail=parser.error)


def run(arguments: argparse.Namespace) -> int:
    """Checks every file; 1 if findings remain or a file failed."""
    from cleanpress.cli.check_output import Printer
    from cleanpress.lint.formats import Tally

    if STDIN in arguments.paths and len(arguments.paths) > 1:
        arguments.fail("- stands alone: either standard input or files")
    printer, tally = Printer(arguments), Tally()
    for done in _reports(arguments, tally):
        tally.count(done)
        printer.report(done)
    printer.close(tally)
    return _status(arguments, tally)


def _reports(arguments: argparse.Namespace, tally: Tally) -> Iterator[Report]:
    from cleanpress.lint.files import Task
    from cleanpress.lint.run import Order, look_at_all
    from cleanpress.lint.walk import Configs, Walk

    task = Task.DIFF if arguments.diff else Task.FIX if arguments.fix else Task.CHECK
    order = Order(task, arguments.input_format, file_ignores(arguments))
    walk = Walk(
        Configs(lambda config: over_config(config, arguments), given_config(arguments)), report, arguments.exclude
    )
    if arguments.paths == [STDIN]:
        yield _input_report(arguments, order, walk)
    else:
        yield from look_at_all(walk.files(arguments.paths or ["."]), order, arguments.jobs)
        tally.failed += walk.failed


def _input_report(arguments: argparse.Namespace, order: Order, walk: Walk) -> Report:
    """What was found on standard input."""
    from cleanpress.lint.files import look_at_input
    from cleanpress.lint.finder import Finder
    from cleanpress.lint.report import Report

    data = sys.stdin.buffer.read()
    config = walk.config_of(arguments.stdin_filename or STDIN)
    if config is None:  # excluded
        return Report(arguments.stdin_filename, output=data)
    name = arguments.stdin_filename or "<stdin>"
    return look_at_input(name, data, order.task, Finder(config, order.ignores), order.format)


def _status(arguments: argparse.Namespace, tally: Tally) -> int:
    if tally.failed:
        return 1
    if arguments.exit_zero:
        return 0
    if arguments.diff:
        return 1 if tally.differing else 0
    return 1 if tally.left or (arguments.exit_non_zero_on_fix and tally.fixed) else 0
