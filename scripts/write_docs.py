"""Writes `docs/rules.md` from the rules themselves; with `--check`, says whether it is fresh."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from cleanpress.rules import Rule, all_rules

PAGE = Path(__file__).resolve().parent.parent / "docs" / "rules.md"
FAMILIES = {
    "1": "Comments and comment forms",
    "2": "Share prompts",
    "3": "Captions and credits",
    "4": "Related stories and navigation",
    "5": "Newsletters, paywalls, ads, consent, legal",
    "6": "Byline, date, section",
    "7": "Headline and repetition",
    "8": "Shape of the story",
    "9": "Context",
}
HEAD = """\
# The rules

Written by `scripts/write_docs.py` from the rules in `src/cleanpress/rules/`; do not edit.

A rule gives evidence, not a verdict. *Strength* is in log-odds for the label; fitted weights and what stands around a
line decide together with it. In the examples, ⟦ ⟧ mark what the rule finds. Codes are permanent.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes the page, or compares it; 1 where it is stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 where the page is stale")
    given = parser.parse_args(arguments)
    page = rules_page(all_rules())
    if given.check:
        fresh = PAGE.exists() and PAGE.read_text("utf-8") == page
        print(f"{PAGE.name} is {'fresh' if fresh else 'stale: run python scripts/write_docs.py'}")
        return 0 if fresh else 1
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page, "utf-8", newline="\n")
    return 0


def rules_page(rules: Iterable[Rule]) -> str:
    """The whole page."""
    families = [(digit, list(members)) for digit, members in groupby(rules, key=lambda rule: rule.code[2])]
    parts = [HEAD, "\n".join(_contents(families))]
    for digit, members in families:
        parts.append(f"## CP{digit}xx {FAMILIES[digit]}")
        parts += ["\n\n".join(_entry(rule)) for rule in members]
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def _contents(families: Iterable[tuple[str, Sequence[Rule]]]) -> Iterator[str]:
    yield "| code | name | label | strength |"
    yield "| --- | --- | --- | --- |"
    for _, members in families:
        for rule in members:
            yield f"| [{rule.code}](#{rule.code.lower()}) | {rule.name} | {rule.label} | {rule.strength:g} |"


def _entry(rule: Rule) -> Iterator[str]:
    # An anchor of its own: what a heading's becomes differs from site to site.
    yield f'### <a id="{rule.code.lower()}"></a>{rule.code} {rule.name}'
    yield f"Label: `{rule.label}`. {rule.why}"
    if rule.table:
        yield f"Its phrases stand in [`{rule.table}.tsv`](../src/cleanpress/rules/phrases/{rule.table}.tsv)."
    yield "Hits:"
    yield from map(_example, rule.hit)
    yield "Misses:"
    yield from map(_example, rule.miss)


def _example(text: str) -> str:
    # Longer than any fence inside, so that no example ends its own block.
    fence = "````" if "```" in text else "```"
    return f"{fence}text\n{text}\n{fence}"


if __name__ == "__main__":
    raise SystemExit(main())
