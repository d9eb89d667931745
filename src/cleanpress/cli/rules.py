"""`cleanpress rules [CODE]`: what each rule finds, and why."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from cleanpress.cli.output import show, tell

if TYPE_CHECKING:
    from cleanpress.rules import Rule


def add_parser(verbs: Any) -> None:
    """Adds the verb to the command."""
    parser = verbs.add_parser(
        "rules",
        help="the rules: why each exists, what it hits, what it must not hit",
        description="Lists the rules, or tells all about one: why it exists, what it hits, what it must not hit.",
    )
    parser.add_argument("code", metavar="CODE", nargs="?", default="", help="a code (CP312) or the start of some (CP3)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Prints the list, or one rule; 2 for a code that no rule has."""
    from cleanpress.rules import installed_rules

    code = arguments.code.upper()
    chosen = [rule for rule in installed_rules() if rule.code.startswith(code)]
    if not chosen:
        tell(f"cleanpress: no rule has the code {arguments.code}")
        return 2
    if len(chosen) == 1 and chosen[0].code == code:
        show("\n".join(_page(chosen[0])))
    else:
        show("\n".join(f"{rule.code}  {rule.label:<15} {_title(rule)}" for rule in chosen))
    return 0


def _title(rule: Rule) -> str:
    return rule.name.replace("_", " ")


def _page(rule: Rule) -> Iterator[str]:
    yield f"{rule.code} {_title(rule)}: evidence for {rule.label}"
    yield ""
    yield rule.why
    for title, examples in (("Hits what stands between ⟦ and ⟧:", rule.hit), ("Must not hit:", rule.miss)):
        if examples:
            yield from ("", title)
        for example in examples:
            yield ""
            yield from (f"    {line}".rstrip() for line in example.split("\n"))
