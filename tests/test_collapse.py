"""Where hardly anything of a page is left for its story, lines in doubt are kept."""

from __future__ import annotations

from cleanpress.gate import Gate
from cleanpress.label.collapse import DOUBT, restore_collapsed
from cleanpress.label.looks import Looks
from cleanpress.model import Label
from cleanpress.read.text import read_text
from cleanpress.rules.inspect import inspect, rule_book

CUT = 0.5
PICTURES = (
    "The tiles in the hall are older than the house.",
    "Our cat has claimed the armchair by the stove.",
    "The lamp was a find from the flea market in Lille.",
    "Breakfast tastes best at the old kitchen table.",
)


def kept(rows: list[str], labels: list[Label], below: float = DOUBT / 2) -> list[str]:
    """The rows that are the story's once all of them stand so far below the cut."""
    lines = inspect(read_text("\n".join(rows), "text").pieces, rule_book())
    scores = [CUT + 1.0 if label is Label.BODY else CUT - below for label in labels]
    restore_collapsed(lines, labels, Looks(scores, scores, Gate(8.0, CUT, 8.0), None))
    return [row for row, label in zip(rows, labels, strict=True) if label is Label.BODY]


def test_of_a_page_of_pictures_what_is_said_of_them_stays() -> None:
    assert kept([*PICTURES], [Label.BODY, *[Label.OTHER] * 3]) == [*PICTURES]


def test_what_is_in_no_doubt_goes() -> None:
    assert kept([*PICTURES], [Label.BODY, *[Label.OTHER] * 3], below=2 * DOUBT) == [PICTURES[0]]


def test_counters_and_what_a_rule_found_something_in_go() -> None:
    rows = [*PICTURES, "12", "Save", "Sign up for our newsletter", "Follow us on Twitter"]
    assert kept(rows, [Label.BODY, *[Label.OTHER] * 7]) == [*PICTURES]


def test_a_story_is_left_as_it_is() -> None:
    story = " ".join(["The old bridge was closed on Monday, after engineers had found cracks in two of its piers."] * 6)
    assert kept([story, *PICTURES], [Label.BODY, *[Label.OTHER] * 4]) == [story]
