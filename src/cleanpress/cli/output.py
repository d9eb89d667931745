"""Where a command's output goes: standard output, safe on a terminal; reports of errors."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser

from cleanpress.render.escape import visible, visible_line


def report(place: str, reason: OSError | Exception | str) -> None:
    """Says on standard error what went wrong where: `path: reason`."""
    if isinstance(reason, OSError) and reason.strerror:
        reason = reason.strerror
    tell(f"{place}: {reason}")


def tell(message: str) -> None:
    """One line on standard error."""
    encoding = sys.stderr.encoding or "utf-8"
    line = visible_line(message).encode(encoding, "backslashreplace").decode(encoding)
    print(line, file=sys.stderr)  # noqa: T201


def show(text: str, *, end: str = "\n") -> None:
    """Text on standard output: UTF-8 exactly, or, on a terminal, with what the terminal would obey made visible."""
    if sys.stdout.isatty():
        encoding = sys.stdout.encoding or "utf-8"
        data = (visible(text) + end).encode(encoding, "backslashreplace")
    else:
        data = (text + end).encode("utf-8", "backslashreplace")
    _write(data)


def show_colored(text: str) -> None:
    """Text on standard output whose terminal escapes are ours; everything else in it is safe already."""
    encoding = (sys.stdout.encoding or "utf-8") if sys.stdout.isatty() else "utf-8"
    _write((text + "\n").encode(encoding, "backslashreplace"))


def _write(data: bytes) -> None:
    sys.stdout.flush()
    binary = getattr(sys.stdout, "buffer", None)
    if binary is None:  # a program that calls main() with its own stream
        sys.stdout.write(data.decode("utf-8", "replace"))
    else:
        binary.write(data)


def add_color_option(parser: ArgumentParser) -> None:
    """The option that says whether to use colours."""
    parser.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="auto: on a terminal, unless NO_COLOR is set",
    )


def wants_color(choice: str) -> bool:
    """Whether to use colours, by the option's value and the surroundings."""
    if choice == "auto":
        return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    return choice == "always"
