"""Every rule hits what it says it hits, exactly, and misses what it says it misses."""

from __future__ import annotations

import re

import pytest

from cleanpress.read.text import read_text
from cleanpress.rules.engine import Rule, all_rules
from cleanpress.rules.inspect import inspect, rule_book

LINE_RULES = [r for r in all_rules() if r.check is not None or r.table is not None]
RULES_OF_TEXT = [r for r in LINE_RULES if r.check is not None and not r.around]


def found_by(rule: Rule, text: str) -> list[str]:
    lines = inspect(read_text(text).pieces, rule_book())
    return [text[x.piece.start : x.piece.end] for x in lines if any(f.code == rule.code for f in x.findings)]


@pytest.mark.parametrize("rule", LINE_RULES, ids=lambda r: f"{r.code}-{r.name}")
def test_rule_hits_what_its_examples_mark(rule: Rule) -> None:
    for example in rule.hit:
        wanted = re.findall(r"⟦(.*?)⟧", example, re.DOTALL)
        assert wanted, f"{rule.code}: a hit marks what must be found with ⟦ ⟧: {example!r}"
        assert found_by(rule, example.replace("⟦", "").replace("⟧", "")) == wanted


@pytest.mark.parametrize("rule", LINE_RULES, ids=lambda r: f"{r.code}-{r.name}")
def test_rule_misses_its_near_misses(rule: Rule) -> None:
    for example in rule.miss:
        assert found_by(rule, example) == []


@pytest.mark.parametrize(
    "rule", [r for r in LINE_RULES if r.check and not r.around], ids=lambda r: f"{r.code}-{r.name}"
)
def test_rule_that_looks_around_says_so(rule: Rule) -> None:
    """What the others find is kept by the line's text, so they must see nothing else."""
    for example in (*rule.hit, *rule.miss):
        for line in inspect(read_text(example.strip("⟦⟧")).pieces, rule_book()):
            for name in ("piece", "index", "page", "findings"):
                setattr(line, name, None)
            if rule.check and rule.shortest <= line.words <= rule.longest:
                rule.check(line)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda r: f"{r.code}-{r.name}")
def test_rule_says_why_and_shows_both_sides(rule: Rule) -> None:
    assert len(rule.why.split()) >= 5
    assert rule.hit
    assert rule.miss
