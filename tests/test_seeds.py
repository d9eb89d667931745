"""The five seeds, every field as an editor reads it. Written by hand from the texts, not from what the program said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

import pytest
from strategies import SEED_PATHS, SEEDS

import cleanpress
from cleanpress import Article, Caption

Range = tuple[int, int, str]


class Expected(NamedTuple):
    """What an editor reads in a seed."""

    lines: Sequence[Range]
    """First and last line (1-based) of every stretch, and its label; bars part the labels of one line."""
    headline: str
    standfirst: str | None = None
    byline: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    section: str | None = None
    captions: tuple[Caption, ...] = ()
    comments: tuple[tuple[str, date, str, int | None], ...] = ()
    """Author, date, date as printed, score; the words stand in `lines`."""


EXPECTED: Mapping[str, Expected] = {
    "000": Expected(
        lines=[
            (1, 1, "headline"),
            (3, 5, "body"),
            (7, 7, "caption"),
            (9, 11, "body"),
            (13, 14, "caption"),
            (16, 16, "body"),
        ],
        headline="U.S. Petitions Allies To Reject All Huawei Devices Over Spying Allegations",
        captions=(Caption("mate 20 pro"), Caption("Huawei Headquarters")),
    ),
    "001": Expected(
        lines=[(1, 3, "headline"), (6, 10, "body"), (12, 14, "comment_form")],
        headline="US Wants Allies to Stop Using Huawei Products",
    ),
    "002": Expected(
        lines=[(1, 1, "date"), (2, 2, "section|byline"), (4, 6, "headline"), (8, 20, "body"), (22, 22, "share")],
        headline="USA urges allies to shun Huawei Technologies",
        byline="By Bruce West",
        authors=("Bruce West",),
        published=date(2018, 11, 25),
        section="Money",
    ),
    "003": Expected(
        lines=[
            (1, 1, "headline"),
            (3, 3, "section"),
            (4, 4, "headline"),
            (6, 10, "body"),
            (12, 13, "caption"),
            (15, 17, "body"),
            (19, 19, "subheading"),
            (21, 31, "body"),
            (33, 33, "share"),
            (34, 34, "comment_header"),
            (36, 36, "related"),
            (39, 42, "comment_form"),
            (44, 44, "comment_meta"),
            (46, 49, "comment"),
            (51, 51, "comment_meta"),
            (53, 53, "comment"),
            (55, 55, "comment_meta"),
            (57, 57, "comment"),
            (59, 60, "comment_meta"),
            (62, 62, "comment"),
            (64, 66, "comment_meta"),
            (68, 68, "comment"),
            (70, 71, "comment_form"),
        ],
        headline="Washington pressures allied countries to drop Huawei",
        captions=(
            Caption("Washington USA 3"),
            Caption("Washington embarks on a diplomatic offensive against Huawei.", "© Shutterstock"),
        ),
        comments=(
            ("CJ Brown", date(2018, 11, 26), "Nov 26, 2018", None),
            ("Sergio L.", date(2018, 11, 25), "Nov 25, 2018", None),
            ("Mwalife", date(2018, 11, 24), "Nov 24, 2018", None),
            ("Deactivated Account", date(2018, 11, 23), "Nov 23, 2018", 46),
            ("John A", date(2018, 11, 23), "Nov 23, 2018", None),
        ),
    ),
    "004": Expected(
        lines=[
            (1, 1, "headline"),
            (3, 3, "standfirst"),
            (6, 17, "body"),
            (19, 19, "subheading"),
            (21, 28, "body"),
            (30, 30, "subheading"),
            (32, 36, "body"),
            (38, 40, "comment_form"),
        ],
        headline="USA Pressure on Allies – “Boycott Huawei”",
        standfirst="Leaders of intelligence agencies and other officials have said they are concerned that Huawei and "
        "other companies are in debt to the Chinese Government or the Communist Party, which increases the risk of "
        "espionage.",
    ),
}
TEXTS = {path.name[:3]: text for path, text in zip(SEED_PATHS, SEEDS, strict=True)}
every_seed = pytest.mark.parametrize("seed", EXPECTED)


@cache
def read(seed: str) -> Article:
    return cleanpress.clean(TEXTS[seed])


def lines_of(seed: str, *labels: str) -> list[tuple[int, str]]:
    """Number and words of the seed's lines with one of these labels, as an editor sees them."""
    rows = TEXTS[seed].split("\n")
    return [
        (number, rows[number - 1].strip())
        for first, last, label in EXPECTED[seed].lines
        for number in range(first, last + 1)
        if label in labels and rows[number - 1].strip()
    ]


@every_seed
def test_every_line_has_its_label(seed: str) -> None:
    article = read(seed)
    expected = {
        number: label.split("|")
        for first, last, label in EXPECTED[seed].lines
        for number, row in enumerate(TEXTS[seed].split("\n"), 1)
        if first <= number <= last and row.strip()
    }
    found: dict[int, set[str]] = {}
    for block in article.blocks:
        for number in range(block.line, block.line + block.text.rstrip().count("\n") + 1):
            found.setdefault(number, set()).add(str(block.label))
    wrong = {
        number: f"{'/'.join(sorted(found.get(number, set())))} for {'/'.join(labels)}"
        for number, labels in expected.items()
        if not found.get(number) or not found[number] <= set(labels)
    }
    assert not wrong


@every_seed
def test_top_of_the_story(seed: str) -> None:
    article, expected = read(seed), EXPECTED[seed]
    assert article.headline == expected.headline
    assert article.standfirst == expected.standfirst
    assert article.byline == expected.byline
    assert article.authors == expected.authors
    assert article.published == expected.published
    assert article.modified is None
    assert article.section == expected.section
    assert article.tags == ()
    assert article.language == "en"


@every_seed
def test_body(seed: str) -> None:
    article = read(seed)
    story = lines_of(seed, "body", "subheading")
    assert [paragraph.text for paragraph in article.paragraphs] == [text for _, text in story]
    assert article.body == "\n\n".join(text for _, text in story)
    subheadings = {text for _, text in lines_of(seed, "subheading")}
    assert {p.text for p in article.paragraphs if p.kind == "subheading"} == subheadings
    assert article.headline not in article.body.split("\n\n")


@every_seed
def test_captions(seed: str) -> None:
    assert read(seed).captions == EXPECTED[seed].captions


@every_seed
def test_comments(seed: str) -> None:
    article, expected = read(seed), EXPECTED[seed]
    assert [(c.author, c.published, c.published_text, c.score) for c in article.comments] == list(expected.comments)
    assert [(c.depth, c.parent, c.is_author) for c in article.comments] == [(0, None, False)] * len(expected.comments)
    said = [text for first, last, label in expected.lines if label == "comment" for text in _said(seed, first, last)]
    assert [" ".join(c.text.split()) for c in article.comments] == said


def _said(seed: str, first: int, last: int) -> list[str]:
    return [" ".join(" ".join(TEXTS[seed].split("\n")[first - 1 : last]).split())]


@every_seed
def test_what_is_removed_is_accounted_for(seed: str) -> None:
    """Every line in no field is removed, with its label, its place and a reason; repetitions of the headline too."""
    article = read(seed)
    fields = {"headline", "standfirst", "byline", "date", "section", "body", "subheading", "caption", "comment"}
    labels = [label for _, _, label in EXPECTED[seed].lines if not set(label.split("|")) & fields]
    expected = lines_of(seed, *labels) + lines_of(seed, "headline")[1:]
    assert sorted((r.line, " ".join(r.text.split())) for r in article.removed) == sorted(
        (number, " ".join(text.split())) for number, text in expected
    )
    for removal in article.removed:
        assert removal.rule.startswith("CP")
        assert removal.why
        assert TEXTS[seed][removal.start : removal.end] == removal.text


@every_seed
def test_spans_and_confidence(seed: str) -> None:
    article = read(seed)
    for name, spans in article.spans.items():
        assert spans, name
    told = {name: article.text[spans[0].start : spans[0].end] for name, spans in article.spans.items()}
    assert told["headline"] == EXPECTED[seed].headline
    assert told.get("standfirst") == EXPECTED[seed].standfirst
    assert len(article.spans["headline"]) == len(lines_of(seed, "headline"))
    if EXPECTED[seed].published:
        assert told["date"] == "Sun, November 25, 2018"
        assert told["section"].strip(" |") == "Money"
        assert told["byline"].strip(" |") == "By Bruce West"
    assert article.confidence > 0.5, "more likely right than not"
    assert article.encoding == "utf-8"
