"""Days between the lines of a story are its own where there are many."""

from __future__ import annotations

import cleanpress

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
