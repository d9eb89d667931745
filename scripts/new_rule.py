"""Writes the skeleton of a rule into its family's module: `python scripts/new_rule.py CP213 share "pins of a page"`.

The first digit of the code is the family. A code that is taken, or was ever released, is refused: codes are permanent.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from cleanpress.model import Label
from cleanpress.rules import all_rules

RULES = Path(__file__).resolve().parent.parent / "src" / "cleanpress" / "rules"
MODULES = {
    "1": "comments",
    "2": "share",
    "3": "captions",
    "4": "related",
    "5": "prompts",
    "6": "credits",
    "7": "headline",
    "8": "shape",
    "9": "context",
}
"""The first module of each family, as CONTRIBUTING.md lists them."""
RETIRED: frozenset[str] = frozenset()
"""Codes of rules that a release had and a later one has not."""
SKELETON = """

@rule(
    "{code}",
    Label.{label},
    why="TODO: which program prints such lines, and why no story does.",
    hit=["TODO: a line of a story.\\n\\n⟦what must be found⟧"],
    miss=["TODO: the sentence of a story that comes closest."],
    cues=(),  # TODO: folded words one of which every such line holds; without any, each line is checked
)
def {name}(line: Line) -> Match:
    return False  # TODO: True, a factor on the strength, or (start, end) of a part of the line
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Adds the rule; 2 where it can't be."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("code", help="CP and three digits; the first is the family")
    parser.add_argument("label", choices=[str(label) for label in Label], metavar="label", help="what it speaks for")
    parser.add_argument("name", help="what it finds, in a few words")
    parser.add_argument("--rules", type=Path, default=RULES, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    name = re.sub(r"\W+", "_", given.name.strip().lower())
    problem = refusal(given.code, name)
    if problem:
        parser.error(problem)
    module = given.rules / f"{MODULES[given.code[2]]}.py"
    module.write_text(with_rule(module.read_text("utf-8"), given.code, Label(given.label), name), "utf-8", newline="\n")
    print(f"{module}: fill in why, hit and miss; then pytest -k {given.code}, then python scripts/write_docs.py")
    return 0


def refusal(code: str, name: str) -> str:
    """Why there can't be such a rule; empty where there can."""
    if not re.fullmatch(r"CP\d{3}", code) or code[2] not in MODULES:
        return f"a code is CP and three digits, the first from 1 to {len(MODULES)}; not {code!r}"
    if not name.isidentifier():
        return f"the name becomes a function's: it can't be {name!r}"
    taken = {rule.code: rule.name for rule in all_rules()}
    if code in RETIRED or code in taken:
        family = sorted(known for known in (*taken, *RETIRED) if known[:3] == code[:3])
        return f"{code} is taken ({taken.get(code, 'a rule of an earlier release')}); so are {', '.join(family)}"
    if name in taken.values():
        return f"there is a rule {name} already"
    return ""


def with_rule(source: str, code: str, label: Label, name: str) -> str:
    """The module's source with the skeleton below, and the imports that it needs."""
    needed = {
        "cleanpress.model": ["Label"],
        "cleanpress.rules.engine": ["Match", "rule"],
        "cleanpress.rules.line": ["Line"],
    }
    for module, names in needed.items():
        source = with_import(source, module, names)
    return source.rstrip("\n") + "\n" + SKELETON.format(code=code, label=label.name, name=name)


def with_import(source: str, module: str, names: Sequence[str]) -> str:
    """The source with these names imported from a module."""
    present = re.search(rf"^from {re.escape(module)} import (\(.*?\)|[^\n(]*)$", source, re.MULTILINE | re.DOTALL)
    if present is None:
        line = f"from {module} import {', '.join(names)}\n"
        # Below the last import; a module without one has the __future__ import that all of ours have.
        last = [*re.finditer(r"^(?:from|import) [^\n(]*(?:\([^)]*\))?[^\n]*\n", source, re.MULTILINE)][-1]
        gap = "\n" if "__future__" in last.group() else ""
        return source[: last.end()] + gap + line + source[last.end() :]
    known = re.findall(r"\w+", re.sub(r"#.*", "", present[1]))
    missing = [name for name in names if name not in known]
    if not missing:
        return source
    line = f"from {module} import {', '.join(sorted({*known, *missing}))}"
    return source[: present.start()] + line + source[present.end() :]


if __name__ == "__main__":
    raise SystemExit(main())
