"""Paragraphs that a program broke into rows are read as one; what only looks like it stays apart."""

from __future__ import annotations

import pytest

from cleanpress.read.markdown import take_off
from cleanpress.read.text import read_text

WRAPPED = """The council of the small town by the river met on Monday evening to
talk about the bridge, which has been closed to lorries since the flood
in spring. After four hours of talk it voted for a new one of steel and
put off the question of who will pay for it until the autumn, when the
county has promised an answer to its letters.

Nobody spoke for the old bridge."""

AT_LINKS = "\n".join(
    [
        "The bridge over the river was closed by ",
        "the council",
        ", which met on Monday.",
        "It asked the government in the capital and ",
        "the county",
        " for money, but so far in vain.",
        "Guests from ",
        "Leeds",
        " stayed away.",
        "Who pays for the ",
        "new bridge",
        ", nobody knows.",
        "The ferry runs.",
    ]
)
"""BeautifulSoup ends the row at every link; the spaces beside it stay."""

SHORT_ROWS = """\
Menu
News\x20
Sport\x20
Guests
FC Leeds
 lost again on Saturday, and nobody knows why.
The\x20
mayor
 said so. He met\x20
Ann Lee
, who leads the council. The owner of\x20
Mill Farm\x20
has not answered.
Fares:
 Two pounds for a car, nothing for who walks.
Leeds.
 The bridge will stay closed until the autumn at least, the council said.
The county paid\x20
\x20
for the ferry that runs in the meantime.
The old mill
 (built in 1802) stays."""
"""Around a link the spaces stay; a short row is told from an entry of a menu by them alone."""

WORDS = """\
The bridge was closed by\x20
the council
 and nobody was asked.
The council calls it "
a matter of safety
", but who lives there laughs.
T
he council of the small town by the river met on Monday about the bridge.
Elle a suivi l\u2019
Union
 sans attendre.
The rules for\x20
farm
houses and mills by the river are new,\x20
Leeds
-style and strict."""
"""Cuts without a space on either side stand inside a word, or beside its mark."""

JAPANESE = """昨日、
市議会
は新しい橋について話し合い、費用を
県
と
国
に求めることを決めた。
次の会議は来月に開かれる。"""

CHINESE = """\
昨天市议会讨论了《
新桥计划
》，决定向《
县报
》说明费用。
议员读了《
旧桥
》一书。"""
"""Titles of works are links, and their marks stand beside them."""


def paragraphs(text: str) -> list[str]:
    return [piece.plain for piece in read_text(text, "text").pieces]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            AT_LINKS,
            [
                "The bridge over the river was closed by the council, which met on Monday.",
                "It asked the government in the capital and the county for money, but so far in vain.",
                "Guests from Leeds stayed away.",
                "Who pays for the new bridge, nobody knows.",
                "The ferry runs.",
            ],
        ),
        (
            SHORT_ROWS,
            [
                "Menu",
                "News",
                "Sport",
                "Guests",
                "FC Leeds lost again on Saturday, and nobody knows why.",
                "The mayor said so. He met Ann Lee, who leads the council. The owner of Mill Farm has not answered.",
                "Fares: Two pounds for a car, nothing for who walks.",
                "Leeds. The bridge will stay closed until the autumn at least, the council said.",
                "The county paid for the ferry that runs in the meantime.",
                "The old mill (built in 1802) stays.",
            ],
        ),
        (
            WORDS,
            [
                "The bridge was closed by the council and nobody was asked.",
                'The council calls it "a matter of safety", but who lives there laughs.',
                "The council of the small town by the river met on Monday about the bridge.",
                "Elle a suivi l\u2019Union sans attendre.",
                "The rules for farmhouses and mills by the river are new, Leeds-style and strict.",
            ],
        ),
        (
            JAPANESE,
            [
                "昨日、市議会は新しい橋について話し合い、費用を県と国に求めることを決めた。",
                "次の会議は来月に開かれる。",
            ],
        ),
        (CHINESE, ["昨天市议会讨论了《新桥计划》，决定向《县报》说明费用。", "议员读了《旧桥》一书。"]),
        ("Milk\nEggs\nFlour\nButter\nSugar", ["Milk", "Eggs", "Flour", "Butter", "Sugar"]),
    ],
    ids=["links", "short", "words", "japanese", "chinese", "list"],
)
def test_rows(text: str, wanted: list[str]) -> None:
    assert paragraphs(text) == wanted


def test_wrapped_lines() -> None:
    first, last = paragraphs(WRAPPED)
    assert first.startswith("The council of the small town")
    assert first.endswith("an answer to its letters.")
    assert last == "Nobody spoke for the old bridge."


def test_quotes_that_open_in_english_close_in_german() -> None:
    quotes = [
        "„Die Brücke bleibt gesperrt, bis jemand zahlt.“",
        "Sie heißt „Alte Brücke“",
        "„Wer zahlt, weiß niemand.“",
    ]
    assert paragraphs("\n".join([AT_LINKS, *quotes]))[-3:] == quotes


def test_full_rows_between_links_are_no_column() -> None:
    links = "\n".join(f"The council of\n{name}\n has not answered." for name in ("Leeds", "York", "Hull"))
    assert paragraphs(f"{WRAPPED}\n{links}")[-1].endswith("Hull has not answered.")


def test_bylines_in_small_letters_are_no_middle_of_a_sentence() -> None:
    posts = "".join(
        f"Re: The bridge over the river\nby {name} » Tue 15 Dec, 11:30\n\nNo.\n\n" for name in ("Ann", "Bob", "Cy")
    )
    assert "by Ann » Tue 15 Dec, 11:30" in [piece.plain for piece in read_text(posts).pieces]


HEADINGS = """\
## [ Party must lead the coalition, spiritual leader
says](https://example.org/news/party-must-
lead "Party must
lead")
[Politics](/politics) / 10 h ago

## [ What a bracket that never closes

## The [bridge](/bridge)
It was closed on Monday.

# What the council of the small town by the river has said of the new bridge
across it
"""


def test_headings_are_wrapped_like_paragraphs() -> None:
    assert paragraphs(HEADINGS) == [
        "Party must lead the coalition, spiritual leader says",
        "Politics / 10 h ago",
        "[ What a bracket that never closes",
        "The bridge",
        "It was closed on Monday.",
        "What the council of the small town by the river has said of the new bridge across it",
    ]


PICTURE = r"![A bridge](data:image/svg+xml,%3csvg%20clip- path='url\(%23clip\)'" + "%20d='M86.2,1.8'" * 400 + ")"


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        (f"{PICTURE} It was closed on Monday.", "It was closed on Monday."),
        (f"[{PICTURE}](/a)It was closed on Monday.", "It was closed on Monday."),
        (
            "It was closed on Monday.](https://a.example/b_(c)) See [the plan](/d).",
            "It was closed on Monday. See the plan.",
        ),
        ("Where f[0](x) is the load, f[1](x) is the bridge.", "Where f0 is the load, f1 is the bridge."),
        ("See note 3](as printed) below.", "See note 3](as printed) below."),
        ("**# 0", "**# 0"),
        ("*> 0*", "*> 0*"),
        ("**#bridge**", "#bridge"),
    ],
)
def test_inline_marks_are_no_words(marked: str, plain: str) -> None:
    assert take_off(marked)[0] == plain
