"""The command `cleanpress`: one module a verb.

Exit status: 0 all done, 1 some inputs failed or findings remain, 2 wrong usage, 130 interrupted, 141 nobody reads the
output any more.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from cleanpress import __version__
from cleanpress.cli import check, clean, config, explain, rules
from cleanpress.cli.output import report, tell
from cleanpress.errors import CleanpressError

_VERBS = (clean, check, explain, rules, config)
INTERRUPTED, BROKEN_PIPE = 130, 141


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command.

    Args:
        argv: its arguments; those of the process where None.

    Returns:
        The exit status.
    """
    try:
        arguments = _parser().parse_args(argv)
        status: int = arguments.run(arguments)
        sys.stdout.flush()
    except SystemExit as exit_:  # argparse: --help, --version, wrong usage
        return exit_.code if isinstance(exit_.code, int) else 2
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return BROKEN_PIPE
    except OSError as error:  # of standard output: inputs and files report their own
        _drop_output()
        report("<stdout>", error)
        return 1
    except CleanpressError as error:  # a configuration, or an installed rule, that can't be read
        tell(f"cleanpress: {error}")
        return 2
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cleanpress", description="Turns scraped articles into clean ones, with a reason for every line."
    )
    parser.add_argument("--version", action="version", version=f"cleanpress {__version__}")
    verbs = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for verb in _VERBS:
        verb.add_parser(verbs)
    return parser


def _drop_output() -> None:
    """Sends what is still buffered nowhere, else Python would complain at its exit."""
    with suppress(OSError, ValueError):  # not a real file, as in tests
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
