"""The folded tables: the file that the wheel brings says what the tables say."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from timing import least_seconds

from cleanpress.rules.catalogue import PLACEHOLDER, PhraseIndex, read_table
from cleanpress.rules.engine import all_rules
from cleanpress.rules.fold import fold, fold_lines, fold_numbers
from cleanpress.rules.folded import FILE, Rows, dump, fold_tables, parse

TABLES = sorted(rule.table for rule in all_rules() if rule.table)


@pytest.fixture(scope="module")
def rows() -> Rows:
    return fold_tables(TABLES)


def test_file_and_tables_are_one(rows: Rows) -> None:
    assert parse(dump(rows)) == rows
    assert sum(map(len, rows.values())) == sum(1 for table in TABLES for _ in read_table(table))


def test_every_phrase_is_found_again(rows: Rows) -> None:
    index = PhraseIndex(rows, TABLES)
    for table in TABLES:
        for phrase in read_table(table):
            folded = fold_numbers(fold(phrase.text))
            if phrase.match != "template":
                assert table in {found.table for found in index.find(folded, folded.split(" "))}, phrase


def test_every_template_is_found_with_its_gaps_filled(rows: Rows) -> None:
    """Words without spaces between them included: "上一篇：%s" stands in the table, "上一篇：渡轮停航" on the page."""
    index = PhraseIndex(rows, TABLES)
    fillings = {"%s": "渡轮停航", "%n": "张三李四", "%d": "12", "%t": "2021-05-12 10:30"}
    for table in TABLES:
        for phrase in read_table(table):
            if phrase.match == "template":
                text = PLACEHOLDER.sub(lambda gap: fillings[gap.group()], phrase.text)
                folded = fold_numbers(fold(text))
                assert table in {found.table for found in index.find(folded, folded.split(" "))}, phrase


@pytest.mark.parametrize("printed", ["来源：新华社", "来源: 新华社", "上一篇：渡轮停航", "【写真】港のフェリー"])
def test_scripts_without_spaces_need_none_around_a_gap(rows: Rows, printed: str) -> None:
    index = PhraseIndex(rows, TABLES)
    folded = fold_numbers(fold(printed))
    assert "template" in {found.match for found in index.find(folded, folded.split(" "))}


def test_pictures_around_a_phrase_are_no_part_of_it() -> None:
    for text, folded in {
        "🚀 Sign up now": "sign up now",
        "✉️ Read on ➡️": "read on",
        "👍👍": "👍👍",
        "12 👍 now": "0 👍 now",
    }.items():
        assert fold_numbers(fold(text)) == folded
        assert fold_lines([text, "é"])[0] == folded.split(" ")


def test_tables_that_are_off_find_nothing(rows: Rows) -> None:
    index = PhraseIndex(rows, TABLES[:1])
    for row in (row for way in rows.values() for row in way):
        folded = row.partition("\t")[0]
        assert {phrase.table for phrase in index.find(folded, folded.split(" "))} <= {TABLES[0]}


def test_folding_lines_together_changes_nothing() -> None:
    texts = [phrase.text for table in TABLES for phrase in read_table(table)]
    texts += [
        "",
        " ",
        "1,304 Réponses !",
        "⟶ MORE\u2003…",
        "½ ² ٢٥",
        "a\nb",
        "İstanbul",
        "Straße’s",
        "\u0301x",
        "12.\x1d5",
    ]
    expected = [fold_numbers(fold(text)).split(" ") for text in texts]
    assert fold_lines(texts) == expected
    without = [text for text in texts if "\n" not in text]
    assert fold_lines(without) == [fold_numbers(fold(text)).split(" ") for text in without]


def test_the_source_tree_has_no_file() -> None:
    """There an edited row must count at once."""
    assert not (Path(__file__).parent.parent / "src" / "cleanpress" / "rules" / "phrases" / FILE).exists()


def test_an_installed_file_is_of_these_tables(rows: Rows) -> None:
    installed = files("cleanpress.rules") / "phrases" / FILE
    assert not installed.is_file() or installed.read_text("utf-8") == dump(rows)


@pytest.mark.slow
def test_loading_is_fast(rows: Rows) -> None:
    text = dump(rows)

    assert least_seconds(lambda: PhraseIndex(parse(text), TABLES)) < 0.3  # 0.05 s on an idle machine
