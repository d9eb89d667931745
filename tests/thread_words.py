"""What the generator of threads says, by language: names, sentences, headings, verbs, dates. Our own words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True)
class Tongue:
    """How one language fills the templates."""

    code: str
    names: list[str]
    story: list[str]
    said: list[str]
    heading: str
    says: str
    by: str
    reply: str
    date: str
    """With the gaps `{d}`, `{m}`, `{y}`."""
    at: str
    ago: str
    answers: str
    months: list[str]
    on: str
    """What ties a name to its date."""
    like: str

    def day(self, when: datetime) -> str:
        """The date as its blogs print it."""
        if self.code == "ja":
            return f"{when.year}年{when.month}月{when.day}日"
        return self.date.format(d=when.day, m=self.months[when.month - 1], y=when.year)

    def moment(self, when: datetime) -> str:
        """Date and time as its blogs print them."""
        if self.code == "en":
            half = "am" if when.hour < 12 else "pm"
            return f"{self.day(when)} {self.at} {(when.hour - 1) % 12 + 1}:{when.minute:02} {half}"
        return f"{self.day(when)}{self.at}{when.hour:02}:{when.minute:02}"


TONGUES = tuple(Tongue(**row) for row in json.loads(Path(__file__).with_suffix(".json").read_text("utf-8")))
STORY = "".join(paragraph + "\n\n" for paragraph in TONGUES[0].story)
"""A story in English that comments may follow."""
