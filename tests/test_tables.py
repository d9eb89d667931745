"""Lists and tables of which the looks kept some lines: what goes with the story, and what does not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cleanpress.label.lists import join_bullets
from cleanpress.label.tables import keep_cells, keep_figures
from cleanpress.model import Label
from cleanpress.read.text import read_text
from cleanpress.rules.inspect import inspect, rule_book
from cleanpress.rules.line import Line

IN, OUT, SHARE = Label.BODY, Label.OTHER, Label.SHARE
PARAGRAPH = (
    "The ferry crosses the river twice an hour in summer, and whoever misses the last one has to walk to the old bridge"
    " and back along the other bank, which takes until midnight."
)


def lines_of(*rows: str, gap: str = "\n\n") -> Sequence[Line]:
    return inspect(read_text(gap.join(rows), "text").pieces, rule_book())


@pytest.mark.parametrize(
    ("labels", "after"),
    [
        ([IN, IN, OUT, IN], [IN] * 4),
        ([OUT, OUT, IN, OUT], [OUT] * 4),
        ([IN, OUT, OUT, IN], [IN, OUT, OUT, IN]),
        ([IN, IN, SHARE, IN], [IN, IN, SHARE, IN]),
    ],
)
def test_entries_of_a_list_go_as_most_of_them(labels: list[Label], after: list[Label]) -> None:
    lines = lines_of("- Sand from the river", "- Gravel", "- Two old pillars", "- A crane", gap="\n")
    join_bullets(lines, labels)
    assert labels == after


@pytest.mark.parametrize("gap", ["\n\n", "\n* "])
def test_entries_of_two_lists_go_each_for_itself(gap: str) -> None:
    text = f"- Sand from the river\n- Gravel{gap}- Two old pillars\n- A crane"
    lines = inspect(read_text(text, "text").pieces, rule_book())
    labels = [IN, IN, IN, OUT]
    join_bullets(lines, labels)
    assert labels == [IN, IN, IN, OUT]


def figures(count: int) -> list[str]:
    return [f"{place}. Old Town Mill {200 - place}.5" for place in range(1, count + 1)]


@pytest.mark.parametrize(("count", "stays"), [(12, True), (5, False)])
def test_many_rows_of_figures_inside_the_story_are_its_table(count: int, stays: bool) -> None:
    rows = figures(count)
    lines = lines_of(PARAGRAPH, *rows, PARAGRAPH)
    labels = [IN, *[OUT] * count, IN]
    keep_figures(lines, labels)
    assert labels[1:-1] == [IN if stays else OUT] * count


def test_rows_of_figures_below_the_story_go() -> None:
    lines = lines_of(PARAGRAPH, *figures(12))
    labels = [IN, *[OUT] * 12]
    keep_figures(lines, labels)
    assert labels[1:] == [OUT] * 12


TOWNS = ("Leeds", "York", "Hull", "Ripon", "Selby", "Whitby", "Malton", "Thirsk", "Skipton", "Settle")


@pytest.mark.parametrize(("cells", "stays"), [(10, True), (4, False)])
def test_cells_of_figures_between_paragraphs_are_a_table_of_the_story(cells: int, stays: bool) -> None:
    rows = [cell for n, town in enumerate(TOWNS[:cells]) for cell in (str(n + 1), town, f"{n + 3}.4%")]
    lines = lines_of(PARAGRAPH, *rows, PARAGRAPH)
    labels = [IN, *[OUT] * len(rows), IN]
    keep_cells(lines, labels)
    assert labels == ([IN] * len(lines) if stays else [IN, *[OUT] * len(rows), IN])


def test_entries_of_a_menu_between_paragraphs_are_no_table() -> None:
    rows = [f"{town} {part}" for town in TOWNS for part in ("sport", "news", "weather")]
    lines = lines_of(PARAGRAPH, *rows, PARAGRAPH)
    labels = [IN, *[OUT] * len(rows), IN]
    keep_cells(lines, labels)
    assert labels == [IN, *[OUT] * len(rows), IN]
