"""Stories that have the rhythm of readers' comments and no comments: interviews, letters, lists, live blogs."""

from __future__ import annotations

from pathlib import Path

import pytest

import cleanpress

STORIES = dict(
    part.split("\n", 1)
    for part in Path(__file__).with_name("no_threads.txt").read_text("utf-8").removeprefix("=== ").split("\n=== ")
)
"""By what they are; our own words."""
FORM = "Leave a Reply\n\nName *\n\nEmail *\n\n© 2024 The Weekly"
NOBODY = "0 Comments\n\nShare\n\nRelated\n\nPool closes for good\n\nFerry gets a new rope"


@pytest.mark.parametrize("below", ["", FORM, NOBODY])
@pytest.mark.parametrize("kind", sorted(STORIES))
def test_a_story_in_the_rhythm_of_comments_has_none(kind: str, below: str) -> None:
    assert cleanpress.clean(f"{STORIES[kind]}\n{below}").comments == ()
