"""Tables of contents go, wherever they stand; the subheadings that they name stay."""

from __future__ import annotations

import pytest

import cleanpress

SECTIONS = {
    "Why the ferry stopped": (
        "The ferry stopped in March, when its engine failed on the third crossing of a cold morning, and nobody in the "
        "town could say for how long it would lie in the harbour."
    ),
    "What a new engine costs": (
        "A new engine costs as much as the town takes in parking fees in a year, the mayor told the council on Monday, "
        "and half of that again has to be paid for fitting it."
    ),
    "Who pays for it": (
        "The county will pay a third of the sum, the town another, and the rest is to come from those who cross the "
        "river every day to the mills and back again."
    ),
    "How long it will take": (
        "The yard wants six weeks for the work, if the parts come in time from the coast, which they have not done in "
        "any of the last three winters."
    ),
}
MENU = ["Home", "News", "Sports", "Weather", "Imprint", "Contact", "Subscribe", "Log in", "Search"]
FOOTER = ["Share this:", "Facebook", "Twitter", "Leave a comment", "Privacy policy", "© 2025 The River Post"]
OPENING = (
    "For a hundred years the ferry has brought people across the river, and for three months now it has not left the "
    "harbour, because nobody will pay for what it needs."
)
STORY = [part for section in SECTIONS.items() for part in section]


@pytest.mark.parametrize("mark", ["", "- ", "{n}. "])
@pytest.mark.parametrize("place", ["above", "below the opening", "below the story"])
def test_a_table_of_contents_is_none_of_the_story(mark: str, place: str) -> None:
    table = [mark.format(n=n) + name for n, name in enumerate(SECTIONS, 1)]
    table = table if mark == "" else ["\n".join(table)]
    parts = {
        "above": [*table, OPENING, *STORY],
        "below the opening": [OPENING, *table, *STORY],
        "below the story": [OPENING, *STORY, *table],
    }[place]
    page = [*MENU, "The Ferry That Does Not Sail", *parts, *FOOTER]
    body = cleanpress.clean("\n\n".join(page), format="text").body
    assert [name for name in SECTIONS if body.count(name) != 1] == []
    assert [text for text in SECTIONS.values() if text not in body] == []


def test_a_table_that_was_left_in_clean_text_stays() -> None:
    parts = ["The Ferry That Does Not Sail", OPENING, *SECTIONS, *STORY]
    body = cleanpress.clean("\n\n".join(parts), format="text").body
    assert [name for name in SECTIONS if body.count(name) != 2] == []


@pytest.mark.parametrize("own", [[], ["- Where she lies (5 minutes)"]])
def test_a_list_that_the_story_announces_stays(own: list[str]) -> None:
    rows = [*own, *[f"- {name}" for name in SECTIONS]]
    parts = ["The Ferry That Does Not Sail", OPENING, "The council has to answer these:", "\n".join(rows), *STORY]
    body = cleanpress.clean("\n\n".join([*MENU, *parts, *FOOTER]), format="text").body
    assert [name for name in SECTIONS if body.count(name) != 2] == []


def test_rows_that_come_twice_without_text_below_stay() -> None:
    rows = ["She has an engine of two strokes.", "She is 21 metres long.", "She needs a crew of three."]
    parts = ["Two Ferries", OPENING, *rows, STORY[1], *rows, STORY[3]]
    body = cleanpress.clean("\n\n".join([*MENU, *parts, *FOOTER]), format="text").body
    assert [row for row in rows if body.count(row) != 2] == []
