"""Where a sentence ends, whatever closes behind it."""

from __future__ import annotations

import pytest

from cleanpress.punctuation import ends_sentence
from cleanpress.read.text import read_text


@pytest.mark.parametrize(
    "text",
    [
        "Die Fähre fährt nicht mehr.",
        "„Die Fähre fährt nicht mehr.“",
        "„Er sagte: ‚Nie wieder.‘“",
        "»Die Fähre fährt nicht mehr.«",
        "« Le bac ne passe plus. »",
        "“The ferry has stopped.”",
        "‘The ferry has stopped.’",
        "渡し船は止まった。」",
        "नाव रुक गई।",
        "کشتی رک گئی۔",
        "هل توقفت العبارة؟",
        "**Die Fähre fährt nicht mehr.**",
    ],
)
def test_sentences_end(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize(
    "text", ["", "„", "Die „Alte Mühle“", "He nodded. “", "The ferry,", "The ferry (old)", "Nie wieder –"]
)
def test_no_sentence_ends(text: str) -> None:
    assert not ends_sentence(text)


def test_paragraphs_that_close_with_a_german_quote_stay_apart() -> None:
    rows = [
        "Der Wirt schimpft: „Wer soll denn noch kommen, wenn die Fähre nicht mehr fährt.“",
        "Am Montag will der Rat beraten, ob ",
        "die alte Brücke",
        " wieder geöffnet wird, und ",
        "die Fähre",
        " bis dahin fahren darf, was ",
        "die Kammer",
        " seit langem fordert.",
    ]
    pieces = read_text("\n".join(rows), "text").pieces
    assert pieces[0].plain == rows[0]
