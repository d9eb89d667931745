"""`cleanpress explain PATH`: every line with its label, its score and the findings behind them."""

from __future__ import annotations

import argparse
import shutil
import sys
from typing import Any

from cleanpress.cli.inputs import FORMATS, clean_inputs, find_inputs
from cleanpress.cli.output import add_color_option, show, show_colored, wants_color


def add_parser(verbs: Any) -> None:
    """Adds the verb to the command."""
    parser = verbs.add_parser(
        "explain",
        help="every line with its label and the findings behind it",
        description="Shows every line of a document with its label, its score and the findings that decided it.",
    )
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a file, a folder, or - for standard input")
    parser.add_argument("--input-format", choices=FORMATS, default="auto", help="what the document is (default: auto)")
    add_color_option(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Explains each document; 1 if one could not be read."""
    from cleanpress.render.explain import explain

    color, width = wants_color(arguments.color), _terminal_width()
    found = find_inputs(arguments.paths)
    for number, (document, article) in enumerate(clean_inputs(found, arguments.input_format)):
        if found.many:
            show(("\n" if number else "") + f"==> {document.name} <==")
        show_colored(explain(article, color=color, width=width))
    return 1 if found.failed else 0


def _terminal_width() -> int | None:
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None
