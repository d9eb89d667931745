"""`check` and `fix` on single texts: what is found, what goes, and what never does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import RESIDUE, SEEDS, Story, documents, marked, noisy, plain_documents, stories

import cleanpress
from cleanpress import Config, ConfigError, Label, Residue
from cleanpress.lint.cuts import cuts
from cleanpress.lint.residue import UNSAFE
from cleanpress.model import BODY_LABELS, RESIDUE_LABELS, Span

FIRST = "The mayor of Springfield resigned on Monday after she lost the vote in the council by a wide margin."
SECOND = "“I am tired,” she told reporters on the steps of the town hall, where a crowd had gathered."
STORY = f"Mayor quits after vote\n\n{FIRST}\n\n{SECOND}\n"
UNLIMITED = Config(budget=1.0)
formats = st.sampled_from(("text", "markdown"))


def is_subsequence(part: str, whole: str) -> bool:
    rest = iter(whole)
    return all(char in rest for char in part)


def safe(found: list[Residue]) -> list[Residue]:
    return [residue for residue in found if residue.safe]


def test_a_finding_says_what_where_and_why() -> None:
    text = STORY.replace(SECOND, f"  Share this:\n\n{SECOND}")
    (found,) = cleanpress.check(text)
    assert (found.code, found.label, found.text) == ("CP201", Label.SHARE, "Share this:")
    assert text[found.start : found.end] == "Share this:"
    assert (found.line, found.column, found.end_line, found.end_column) == (5, 3, 5, 14)
    assert found.safe
    assert found.message == "share: Share this:"
    assert "buttons" in found.reason
    assert (found.above, found.lines, found.below) == ((FIRST, ""), ("  Share this:",), ("", SECOND))


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_are_those_of_an_editor(line_end: str) -> None:
    text = f"Mayor quits\f after vote\n\n{FIRST}\n\nShare this:\n\n{SECOND}\n".replace("\n", line_end)
    (found,) = cleanpress.check(text)
    assert (found.line, found.column) == (5, 1)


def test_bytes_are_decoded() -> None:
    text = STORY + "\nAnzeige\n"
    for data in (text.encode("utf-16"), text.encode("utf-8-sig"), text.encode("cp1252")):
        assert [found.text for found in cleanpress.check(data)] == ["Anzeige"]
        assert cleanpress.fix(data) == STORY
    assert cleanpress.check(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR") == []


def test_a_byte_order_mark_in_a_string_is_no_part_of_its_first_line() -> None:
    text = f"\ufeffShare this:\n\n{STORY}"
    (found,) = cleanpress.check(text)
    assert (found.column, text[found.start : found.end]) == (1, "Share this:")
    assert cleanpress.fix(text) == f"\ufeff{STORY}"


def test_a_clean_story_stays() -> None:
    assert cleanpress.check(STORY) == []
    assert cleanpress.fix(STORY) == STORY


def test_repetitions_of_the_headline_go() -> None:
    text = f"Mayor quits after vote\n\n{STORY}"
    assert [(found.code, found.line) for found in cleanpress.check(text)] == [("CP701", 3)]
    assert cleanpress.fix(text) == STORY


def test_comments_go_only_when_asked() -> None:
    thread = "\n2 Comments\n\nAnn says:\nMay 3, 2012 at 9:12 am\n\nGood for her, I say.\n\nReply\n"
    text = STORY + thread
    found = cleanpress.check(text)
    assert {residue.label for residue in found} == {Label.COMMENT_HEADER, Label.COMMENT_META, Label.COMMENT}
    assert [residue.safe for residue in found] == [residue.label is Label.COMMENT_HEADER for residue in found]
    assert "Good for her" in cleanpress.fix(text)
    assert cleanpress.fix(text, config=Config(unsafe_fixes=True)) == STORY


def test_html_has_nothing_to_take_out() -> None:
    page = f"<html><body><h1>Mayor quits</h1><p>{FIRST}</p><p>Share this:</p></body></html>"
    assert cleanpress.check(page) == []
    assert cleanpress.fix(page) == page


def test_no_such_format() -> None:
    with pytest.raises(ValueError, match="html"):
        cleanpress.check(STORY, format="html")


def test_too_large() -> None:
    with pytest.raises(cleanpress.InputTooLarge):
        cleanpress.fix(STORY, config=Config(max_chars=10))


# What a configuration chooses.

BOTH = f"{STORY}\nShare this:\n\nAdvertisement\n"


def codes(config: Config, text: str = BOTH) -> set[str]:
    return {found.code for found in cleanpress.check(text, config=config)}


@pytest.mark.parametrize(
    ("config", "left"),
    [
        (Config(), {"CP201", "CP503"}),
        (Config(ignore=frozenset({"CP2"})), {"CP503"}),
        (Config(ignore=frozenset({"ALL"})), set()),
        (Config(select=frozenset({"CP2"})), {"CP201"}),
        (Config(select=frozenset({"CP2"}), extend_select=frozenset({"CP503"})), {"CP201", "CP503"}),
        (Config(select=frozenset({"CP2"}), ignore=frozenset({"CP201"})), set()),
        (Config(select=frozenset({"CP201"}), ignore=frozenset({"CP2"})), {"CP201"}),
        (Config(keep=frozenset({Label.AD})), {"CP201"}),
    ],
)
def test_codes_are_selected_as_ruff_selects(config: Config, left: set[str]) -> None:
    assert codes(config) == left
    fixed = cleanpress.fix(BOTH, config=config)
    assert ("Share this" not in fixed) == ("CP201" in left)
    assert ("Advertisement" not in fixed) == ("CP503" in left)


def test_an_unknown_code_is_an_error() -> None:
    with pytest.raises(ConfigError, match=r"CP999.*did you mean"):
        cleanpress.check(STORY, config=Config(select=frozenset({"CP999"})))


def test_own_templates_of_scripts_without_spaces() -> None:
    config = Config(templates={"CP402": ("返回%s栏目",)})
    text = "市长辞职\n\n西港市市长周一在市议会投票失败后辞职，十二名议员中有九名要求她下台。\n\n返回社会新闻栏目\n"
    assert [residue.code for residue in cleanpress.check(text, config=config)] == ["CP402"]


def test_own_phrases_and_templates() -> None:
    text = STORY.replace(SECOND, f"Boost us on Friendica!\n\n{SECOND}\n\nMore in our atlas of Spain\n\n{FIRST}")
    config = Config(phrases={"CP201": ("boost us on friendica",)}, templates={"CP401": ("More in our atlas of %s",)})
    assert codes(Config(), text) == set()
    assert [(found.code, found.text) for found in cleanpress.check(text, config=config)] == [
        ("CP201", "Boost us on Friendica!"),
        ("CP401", "More in our atlas of Spain"),
    ]
    with pytest.raises(ConfigError, match="CP299"):
        cleanpress.check(text, config=Config(phrases={"CP299": ("a phrase",)}))
    with pytest.raises(ConfigError, match="CP801"):
        cleanpress.check(text, config=Config(phrases={"CP801": ("a phrase",)}))


def test_languages_that_do_not_count() -> None:
    text = STORY.replace(SECOND, f"Anzeige\n\n{SECOND}")
    assert codes(Config(), text) == {"CP503"}
    assert codes(Config(languages=frozenset({"en"})), text) == set()
    assert codes(Config(languages=frozenset({"en", "de"})), text) == {"CP503"}


def test_over_the_budget_nothing_goes() -> None:
    text = f"{FIRST}\n\nShare this:\n\nAdvertisement\n\nSign up for our newsletter\n\nAll rights reserved.\n"
    assert cleanpress.fix(text, config=Config(budget=0.3)) == text
    assert cleanpress.fix(text, config=Config(budget=0.9)) == f"{FIRST}\n"
    assert cleanpress.fix(text, config=Config(budget=0.0)) == text
    assert len(cleanpress.check(text, config=Config(budget=0.3))) == 4


# What is never touched.


@pytest.mark.parametrize("fence", ["```", "~~~~", "> ```"])
def test_fenced_code_and_front_matter_stay(fence: str) -> None:
    quote = "> " if fence.startswith(">") else ""
    code = f"{fence}\n{quote}Share this:\n{quote}Advertisement\n{fence}\n"
    text = f"---\ntitle: Share this:\ntags: Advertisement\n---\n\n# Mayor quits\n\n{FIRST}\n\n{code}\nShare this:\n"
    assert [found.line for found in cleanpress.check(text)] == [text.count("\n")]
    assert cleanpress.fix(text) == text.removesuffix("\nShare this:\n")


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["bare", "marked"])
@pytest.mark.parametrize(
    "matter",
    ["---\ntitle: Mayor quits the town hall\n---\n", '+++\ntitle = "Mayor quits the town hall"\n[extra]\na = 1\n+++\n'],
)
def test_front_matter_is_no_headline(matter: str, mark: str) -> None:
    text = f"{mark}{matter}\n{FIRST}\n\n{SECOND}\n"
    article = cleanpress.clean(text)
    assert article.headline is None
    assert article.body == f"{FIRST}\n\n{SECOND}"
    assert cleanpress.check(f"{text}\nShare this:\n")[0].code == "CP201"
    assert cleanpress.fix(f"{text}\nShare this:\n") == text
    below = f"{mark}{matter}\nMayor quits the town hall\n\nBy Anna Smith\n\n{FIRST}\n\n{SECOND}\n"
    assert cleanpress.clean(below).headline == "Mayor quits the town hall"
    assert cleanpress.check(below) == []


def test_a_rule_above_the_story_is_no_front_matter() -> None:
    text = f"---\nMayor quits the town hall\n\n{FIRST}\n\n{SECOND}\n\n---\n"
    assert FIRST in cleanpress.clean(text).body


def test_a_page_in_one_line_of_code_stays() -> None:
    text = "```\n" + "Share this: " * 200 + "\n```"
    assert cleanpress.check(text) == []


# How a text is cut.


def cut(text: str, *gone: str, folds: bool = False) -> str:
    at, parts = 0, []
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in gone]
    for start, end in cuts(text, spans, folds):
        parts.append(text[at:start])
        at = end
    return "".join([*parts, text[at:]])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("A\n\nR\n\nB\n", "A\n\nB\n"),
        ("A\nR\n\nB\n", "A\n\nB\n"),
        ("A\n\nR\nB\n", "A\n\nB\n"),
        ("A\nR\nB\n", "A\nB\n"),
        ("A\n\n\n\nR\n\n\nB\n", "A\n\nB\n"),
        ("A\r\n\r\nR\r\n\r\nB\r\n", "A\r\n\r\nB\r\n"),
        ("A\r\rR\r\rB", "A\r\rB"),
        ("A\n\n  R  \n\nB", "A\n\nB"),
        ("A\n \t\nR\n\nB", "A\n \t\nB"),
        ("R\n\nA\n", "A\n"),
        ("\n\nR\n\nA\n", "\n\nA\n"),
        ("A\n\nR\n", "A\n"),
        ("A\n\nR", "A"),
        ("A\n\nR\n\n\n", "A\n\n\n"),
        ("A\nR", "A"),
        ("R", ""),
        ("R\n", "\n"),
        ("A\n\nB. R", "A\n\nB."),
        ("R B\n", "B\n"),
        ("A R B\n", "A B\n"),
        ("A\fR\fB", "A\fB"),
    ],
)
def test_whole_lines_go_and_one_blank_line_stays(text: str, left: str) -> None:
    assert cut(text, "R") == left


def test_two_parts_of_a_line_go_together() -> None:
    assert cut("R1 R2\n\nA\n", "R1", "R2") == "A\n"
    assert cut("A. R1 R2\n", "R1", "R2") == "A.\n"
    assert cut("R1 R2 A\n", "R1", "R2") == "A\n"
    assert cut("A\n\nR1\nR2\n\nR3\n\nB", "R1\nR2", "R3") == "A\n\nB"


def test_two_paragraphs_stay_two() -> None:
    assert cut("A\n# R\nB\n", "# R", folds=True) == "A\n\nB\n"
    assert cut("A\n# R\n# B\n", "# R", folds=True) == "A\n# B\n"
    assert cut("A\n\n# R\nB\n", "# R", folds=True) == "A\n\nB\n"


# Properties.


def assert_fixed(document: str, kind: str, config: Config) -> None:
    fixed = cleanpress.fix(document, format=kind, config=config)
    assert is_subsequence(fixed, document), "only deletions"
    again = cleanpress.check(fixed, format=kind, config=config)
    assert not (again if config.unsafe_fixes else safe(again)), "nothing is left that may go"
    assert cleanpress.fix(fixed, format=kind, config=config) == fixed
    if not safe(cleanpress.check(document, format=kind, config=config)) and not config.unsafe_fixes:
        assert fixed == document, "nothing changes without a finding"


@given(plain_documents, st.booleans())
def test_what_was_fixed_is_clean(document: str, unsafe: bool) -> None:
    assert_fixed(document, "text", Config(budget=1.0, unsafe_fixes=unsafe))


@given(st.one_of(noisy(), marked), formats, st.booleans())
def test_noise_that_was_fixed_is_clean(document: str, kind: str, unsafe: bool) -> None:
    assert_fixed(document, kind, Config(budget=1.0, unsafe_fixes=unsafe))


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("unsafe", [False, True])
def test_a_seed_that_was_fixed_is_clean(seed: str, unsafe: bool) -> None:
    assert_fixed(seed, "auto", Config(unsafe_fixes=unsafe))


@given(documents, formats)
def test_findings_are_the_blocks_of_residue(document: str, kind: str) -> None:
    """CONTRACT's labels, and every headline but the one that `clean` prints."""
    article = cleanpress.clean(document, format=kind)
    found = {(residue.start, residue.label) for residue in cleanpress.check(document, format=kind)}
    shift = document.startswith("\ufeff")
    if shift:  # which `clean` reads as a part of the first word
        return
    headline = article.spans["headline"][0].start if "headline" in article.spans else -1
    for block in article.blocks:
        is_residue = block.label in RESIDUE_LABELS | UNSAFE or (
            block.label is Label.HEADLINE and block.start != headline
        )
        if (block.start, block.label) in found:
            assert is_residue
        elif is_residue:
            assert block.text.lstrip("> ").startswith(("`", "~", "---")) or "```" in document or "~~~" in document
    for residue in cleanpress.check(document, format=kind):
        assert document[residue.start : residue.end] == residue.text
        assert residue.reason


@given(stories())
def test_a_story_alone_has_no_residue(story: Story) -> None:
    assert cleanpress.check(story.text) == []


@given(st.data(), stories(least=4))
def test_lines_of_a_page_between_paragraphs_go_and_nothing_else(data: st.DataObject, story: Story) -> None:
    blocks = story.text.split("\n\n")
    at = data.draw(st.integers(2, len(blocks) - 1))
    residue = data.draw(st.sampled_from(RESIDUE))
    text = "\n\n".join([*blocks[:at], residue, *blocks[at:]]) + "\n"
    assert [found.text for found in cleanpress.check(text)] == [residue]
    assert cleanpress.fix(text) == story.text + "\n"


@given(plain_documents)
def test_what_clean_calls_the_body_is_no_finding(document: str) -> None:
    body = [block.start for block in cleanpress.clean(document, format="text").blocks if block.label in BODY_LABELS]
    assert not {*body} & {found.start for found in cleanpress.check(document, format="text")}
