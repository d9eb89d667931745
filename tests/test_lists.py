"""Days between the lines of a story are its own where there are many, and so is what stands below "Show notes"."""

from __future__ import annotations

import pytest

import cleanpress
from cleanpress.label.lists import keep_points
from cleanpress.model import Label
from cleanpress.read.text import read_text
from cleanpress.rules.inspect import inspect, rule_book

FAIRS = (
    ("Boat Show", "Date: January 6-9, 2026", "The boats of the year are shown in the old harbour, some under sail."),
    ("Book Market", "March 17, 2026", "Dealers from all over the country meet in the halls of the mill this spring."),
    ("Spring Fair", "Date: 2 May 2026", "Growers show what they sell, and the council pays for the music in the park."),
)
FERRY = (
    "Old Ferry Day",
    "4 July 2026",
    "The ferry takes everybody across the river for nothing until the sun is down.",
)
OPENING = "There is more to see in the town this year than ever, and most of it costs nothing at all, the mayor says."
COSTS = "Only the book market asks for money at the door, two crowns a head, and the dealers give it to the library."


def test_the_days_of_a_list_of_fairs_stay() -> None:
    text = "\n\n".join(["The Fairs of the Year", OPENING, COSTS, *(row for fair in (*FAIRS, FERRY) for row in fair)])
    body = cleanpress.clean(text, format="text").body
    assert [day for _, day, _ in (*FAIRS, FERRY)[1:] if day not in body] == []


def test_the_day_that_a_story_appeared_on_goes() -> None:
    text = "\n\n".join([FAIRS[0][0], FAIRS[0][1].removeprefix("Date: "), FAIRS[0][2], FAIRS[1][2], FAIRS[2][2]])
    assert "2026" not in cleanpress.clean(text, format="text").body


MENU = ("Home", "Archive", "Imprint", "Contact", "Podcasts", "About us", "Search", "Subscribe to our newsletter")
SPOKEN_OF = (
    "Captain Noor",
    "The ferry",
    "Mill museum",
    "Old maps of the river",
    "Boat Show",
    "Harbour news",
    "Crew list",
)


@pytest.mark.parametrize("heading", ["Show notes:", "Shownotes", "Notes de l’épisode", "Links zur Folge"])
def test_what_stands_below_show_notes_is_the_episode_s(heading: str) -> None:
    rows = [*MENU, "Episode 12: The Ferry", OPENING, COSTS, heading, *SPOKEN_OF, "Share this:", "Facebook", "Twitter"]
    body = cleanpress.clean("\n\n".join(rows), format="text").body
    assert [line for line in SPOKEN_OF if line not in body] == []
    assert "Facebook" not in body


def test_fairs_with_their_places_sign_nothing() -> None:
    towns = [
        "Leeds Book Fair",
        "York Music Week",
        "Hull Boat Show",
        "Ripon Garden Fair",
        "Selby Film Days",
        "Wool Week",
    ]
    events = "\n\n".join(
        f"{town} : March {n}, 2026 | Leeds, UK\n\n{FAIRS[n % 3][2]}" for n, town in enumerate(towns, 3)
    )
    article = cleanpress.clean(f"Where to go this spring\n\n{OPENING}\n\n{events}")
    assert article.byline is None
    assert all(town in article.body for town in towns)


def test_headings_that_differ_by_a_number_are_not_the_headline_again() -> None:
    parts = "\n\n".join(f"Week {n} 2026: where to go in the islands\n\n{FAIRS[n % 3][2]} {OPENING}" for n in (1, 2, 3))
    article = cleanpress.clean(parts)
    assert article.headline == "Week 1 2026: where to go in the islands"
    assert "Week 2 2026" in article.body
    assert "Week 3 2026" in article.body


POINTS = (
    "The old ferry has crossed the river more than 130,000 times.",
    "Twelve captains have steered her, and one of them for thirty years.",
    "She burns more oil in a week than the whole village in a winter.",
)


def points(between: str) -> str:
    return f"\n\n{between}\n\n".join(f"{n}. {point}" for n, point in enumerate(POINTS, 1))


def test_numbered_points_stand_apart() -> None:
    lines = inspect(read_text(f"{OPENING}\n\n{points('External content')}\n\n{COSTS}", "text").pieces, rule_book())
    labels = [Label.BODY, *[Label.OTHER] * 5, Label.BODY]
    keep_points(lines, labels)
    assert labels == [Label.BODY, *[Label.BODY, Label.OTHER] * 2, Label.BODY, Label.BODY]


@pytest.mark.parametrize("text", [f"{OPENING}\n\n{points('')}", f"{points('Ad')}\n\n{OPENING}"])
def test_numbered_titles_below_each_other_or_above_the_story_are_no_points(text: str) -> None:
    lines = inspect(read_text(text, "text").pieces, rule_book())
    labels = [Label.BODY if line.text == OPENING else Label.OTHER for line in lines]
    before = [*labels]
    keep_points(lines, labels)
    assert labels == before
