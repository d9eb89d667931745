"""What a rule is, and the one registry that holds them.

A rule looks at one line and says yes, no, or which part of it. It carries its code, its reason, and texts it must and
must not hit; those are its tests and its page in the reference (the idea of pycodestyle and Fixit). The families'
modules are imported once, on first use, in the order of their codes.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from cleanpress.errors import CleanpressError
from cleanpress.model import Label
from cleanpress.rules.line import Line

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

Match = bool | float | tuple[int, int] | None
"""A rule's answer: False or None for no; True, or a factor on its strength, for the whole line; (start, end) for a
part of it that is residue while the rest is not."""

FAMILIES = (
    "comments",
    "share",
    "calls",
    "captions",
    "credit_shapes",
    "alt_text",
    "related",
    "pointers",
    "menus",
    "prompts",
    "boxes",
    "embeds",
    "jobs",
    "notices",
    "credits",
    "topics",
    "rubrics",
    "sources",
    "author_box",
    "thread",
    "headline",
    "shape",
    "context",
    "markup",
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: evidence for a label, with its reason and its examples."""

    code: str
    name: str
    label: Label
    why: str
    hit: tuple[str, ...]
    miss: tuple[str, ...]
    strength: float
    """Log-odds for the label where no fitted weight says otherwise."""
    check: Callable[[Line], Match] | None = None
    """None where a table of phrases, or a look at the whole document, finds it."""
    cues: frozenset[str] = frozenset()
    """Folded words or characters one of which the line must hold; empty, and no `mentions`: every line is checked."""
    longest: int = 40
    """Lines with more words than this are not checked."""
    shortest: int = 0
    """Nor are lines with fewer."""
    mentions: str = ""
    """A group of `phrases/cue_words.tsv`: the line must hold one of its words, in any case; unlike cues, they are
    looked for in lines of any length."""
    around: bool = False
    """Whether it looks at more than the line's text: at its place and form, and at the lines above and below."""
    beside: Label | None = None
    """Of a rule that looks around: some line of the page must hold evidence for this label."""
    table: str | None = None
    """Its table of phrases in `rules/phrases/`."""


OURS = "CP"
"""What our codes start with; those of other packages start with other letters."""
GROUP = "cleanpress.rules"
_registry: dict[str, Rule] = {}


def _register(rule: Rule) -> None:
    known = _registry.get(rule.code)
    if known is not None and known.name != rule.name:
        raise ValueError(f"{rule.code} is both {known.name} and {rule.name}: codes are permanent and unique")
    _registry[rule.code] = rule


def rule(  # noqa: PLR0913 - what a rule says of itself, by name
    code: str,
    label: Label,
    *,
    why: str,
    hit: Sequence[str],
    miss: Sequence[str],
    strength: float = 3.0,
    cues: Iterable[str] = (),
    longest: int = 40,
    shortest: int = 0,
    mentions: str = "",
    around: bool = False,
    beside: Label | None = None,
) -> Callable[[Callable[[Line], Match]], Callable[[Line], Match]]:
    """Registers the decorated check as a rule.

    `hit` and `miss` are texts of one or more lines; in a hit, ⟦ ⟧ mark exactly what must be found.
    """

    def add(check: Callable[[Line], Match]) -> Callable[[Line], Match]:
        _register(
            Rule(
                code,
                check.__name__,
                label,
                why,
                tuple(hit),
                tuple(miss),
                strength,
                check,
                frozenset(cues),
                longest,
                shortest,
                mentions,
                around,
                beside,
            )
        )
        return check

    return add


def phrase_rule(  # noqa: PLR0913 - the same
    code: str, label: Label, table: str, *, why: str, hit: Sequence[str], miss: Sequence[str], strength: float = 4.0
) -> None:
    """Registers a rule whose phrases are the rows of `rules/phrases/<table>.tsv`."""
    _register(Rule(code, table, label, why, tuple(hit), tuple(miss), strength, table=table))


def context_rule(  # noqa: PLR0913 - the same
    code: str, name: str, label: Label, *, why: str, hit: Sequence[str], miss: Sequence[str], strength: float = 2.0
) -> None:
    """Registers a rule that sees the whole document; the stage that computes it names it by its code."""
    _register(Rule(code, name, label, why, tuple(hit), tuple(miss), strength))


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of ours, in the order of the codes."""
    for family in FAMILIES:
        importlib.import_module(f"cleanpress.rules.{family}")
    return tuple(_registry[code] for code in sorted(_registry) if code.startswith(OURS))


@cache
def installed_rules() -> tuple[Rule, ...]:
    """Ours, then those of installed packages: modules of the entry point group `cleanpress.rules`, in which `rule`
    decorates checks as it does here.

    Raises:
        CleanpressError: such a module can't be imported.
    """
    from importlib.metadata import entry_points

    ours = all_rules()
    for point in sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value)):
        _load(point)
    others = tuple(_registry[code] for code in sorted(_registry) if not code.startswith(OURS))
    if len(ours) + len(others) < len(_registry):
        raise CleanpressError(f"rules of installed packages: codes that start with {OURS} are taken")
    return ours + others


@cache
def reasons() -> dict[str, str]:
    """Why each of them exists, by its code."""
    return {rule.code: rule.why for rule in installed_rules()}


def _load(point: EntryPoint) -> None:
    try:
        point.load()
    except Exception as error:
        package = f"{point.dist.name} ({point.value})" if point.dist else point.value
        raise CleanpressError(f"rules of the installed package {package}: {error!r}") from error
