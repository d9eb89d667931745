"""Other stories whose teasers are cut short, or that say their age, are links; a story that trails off is none."""

from __future__ import annotations

import pytest

import cleanpress

STORY = (
    "The council of the small town voted for a new bridge on Monday evening, after four hours of talk.",
    "It has been closed to lorries since the flood in spring, the mayor said, and nobody knows who will pay.",
    "The county has promised an answer to the letters of the town until the autumn of this year.",
)
ENGLISH = (
    ("Ferry will run on Sundays", "The ferry across the river will run on Sundays as well, since so many people ..."),
    ("Who pays for the parks", "The parks of the town cost more than its two schools do, says a report that was ..."),
    ("Mill opens its doors again", "After eleven years the old mill at the lower end of the town has been opened …"),
)
JAPANESE = (
    ("渡し船、日曜も運航へ", "川を渡る渡し船が来月から日曜日にも運航されることになったと町が二日発表した..."),
    ("公園の費用はだれが払う", "町の公園の費用が二つの学校の費用を上回っていることが報告書で分かったという…"),
    ("水車小屋、十一年ぶりに公開", "町の下手にある古い水車小屋が十一年ぶりに公開され、多くの人が訪れたと…"),
)


@pytest.mark.parametrize("teasers", [ENGLISH, JAPANESE], ids=["english", "japanese"])
@pytest.mark.parametrize("day", ["", "1/13"])
def test_a_list_of_cut_teasers_is_no_part_of_the_story(teasers: tuple[tuple[str, str], ...], day: str) -> None:
    rows = [row for title, teaser in teasers for row in (title, teaser, day) if row]
    body = cleanpress.clean("\n\n".join([*STORY, *rows]), format="text").body
    assert STORY[-1] in body
    assert not [teaser for _, teaser in teasers if teaser in body]


@pytest.mark.parametrize("age", ["Town / {n} h ago", "vor {n} Stunden", "il y a {n} heures", "{n}時間前"])
def test_titles_with_their_ages_are_no_part_of_the_story(age: str) -> None:
    rows = [row for n, (title, _) in enumerate(ENGLISH, 2) for row in (title, age.format(n=n))]
    body = cleanpress.clean("\n\n".join([*STORY, *rows]), format="text").body
    assert body == "\n\n".join(STORY)


def test_a_story_may_trail_off() -> None:
    said = [f"{line[:-1]} ..." for line in STORY]
    text = "\n\n".join([STORY[0], said[0], STORY[1], said[1], STORY[2], said[2], STORY[0]])
    assert cleanpress.clean(text, format="text").body == text
