"""Captions and their credits."""

from __future__ import annotations

import pytest

from cleanpress.fields.captions import split_credit


@pytest.mark.parametrize(
    ("line", "text", "credit"),
    [
        ("The ferry in May. Photo: Bo Kim", "The ferry in May.", "Photo: Bo Kim"),
        ("Two boats on the bed of the lake. (Jane Doe / The Westhaven Post)",
         "Two boats on the bed of the lake.", "Jane Doe / The Westhaven Post"),
        ("The mayor speaks to voters. (John Roe for The Westhaven Post)",
         "The mayor speaks to voters.", "John Roe for The Westhaven Post"),
        ("La alcaldesa durante el pleno. ANA PÉREZ RUIZ", "La alcaldesa durante el pleno.", "ANA PÉREZ RUIZ"),
        ("Des bateaux dans la passe. | JEAN DUPONT / PRESSE", "Des bateaux dans la passe.", "JEAN DUPONT / PRESSE"),
        ("The mayor beside the head of NASA", "The mayor beside the head of NASA", None),
        ("The new bridge (opened in May 2016)", "The new bridge (opened in May 2016)", None),
        ("IMPRINT | PRIVACY | A KANGA PROJECT", "IMPRINT | PRIVACY | A KANGA PROJECT", None),
        ("", "", None),
    ],
)  # fmt: skip
def test_a_caption_is_parted_from_its_credit(line: str, text: str, credit: str | None) -> None:
    caption = split_credit(line)
    assert (caption.text, caption.credit) == (text, credit)
