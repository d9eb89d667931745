"""A text is looked at once while it is remembered, and what is remembered is bounded."""

from __future__ import annotations

import cleanpress
from cleanpress.config import Config
from cleanpress.remember import LONG, LONG_ONES, SHORT_ONES, remember

MENU = "Home\n\nSport\n\n5 Comments\n\nShare on Facebook\n\nThe mayor quit on Monday, after a long fight.\n"


def test_each_text_is_looked_at_once_while_it_is_kept() -> None:
    seen: list[str] = []
    look = remember(seen.append)
    for text in ("Home", "Sport", "Home", "a" * LONG, "a" * LONG):
        look(text)
    assert seen == ["Home", "Sport", "a" * LONG]


def test_what_is_kept_is_bounded() -> None:
    seen: list[str] = []
    look = remember(seen.append)
    texts = [*(str(number) for number in range(SHORT_ONES)), *("a" * 500 + str(number) for number in range(LONG_ONES))]
    for text in (*texts, "one more", "a" * 500, texts[0], texts[-LONG_ONES], "a" * (LONG + 1), "a" * (LONG + 1)):
        look(text)
    assert len(seen) == len(texts) + 6


def test_rules_that_are_off_stay_off_for_texts_that_were_met() -> None:
    def codes(config: Config) -> set[str]:
        return {f.code for block in cleanpress.clean(MENU, config=config).blocks for f in block.findings}

    on = codes(Config())
    off = codes(Config(ignore=frozenset({"CP2"})))
    assert any(code.startswith("CP2") for code in on)
    assert off == {code for code in on if not code.startswith("CP2")}
    assert codes(Config()) == on
