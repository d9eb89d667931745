"""Names come out of bylines one each, as printed; what is no name does not."""

from __future__ import annotations

import pytest

from cleanpress.rules.names import looks_like_name, person_names

BYLINES = {
    # marker and names
    "By Jane Doe": ("Jane Doe",),
    "By Jane Doe and John Roe in London": ("Jane Doe", "John Roe"),
    "BY JANE DOE AND JOHN ROE": ("JANE DOE", "JOHN ROE"),
    "by: Jane Doe, Dec 17, 2025": ("Jane Doe",),
    "Von Dominik Muster und Theresa Beispiel 06.11.2025, 21:00 Uhr": ("Dominik Muster", "Theresa Beispiel"),
    "von Max Muster": ("Max Muster",),
    "vom Krimileser": ("Krimileser",),
    "von weinleser am": ("weinleser",),
    "By Jane Doe ⋅ Review Editor": ("Jane Doe",),
    "Par Sébastien Dupont": ("Sébastien Dupont",),
    "Por Ana Pérez y Luis Gómez": ("Ana Pérez", "Luis Gómez"),
    "Por José Ortega y Gasset": ("José Ortega y Gasset",),
    "Escribe Camila Méndez en Territorio": ("Camila Méndez",),
    "Di Mario Rossi": ("Mario Rossi",),
    "Door Jan de Vries en Piet Jansen": ("Jan de Vries", "Piet Jansen"),
    "Av Kari Nordmann og Ola Nordmann": ("Kari Nordmann", "Ola Nordmann"),
    "Af Lars Hansen, journalist": ("Lars Hansen",),
    "Автор: Иван Петров и Анна Сидорова": ("Иван Петров", "Анна Сидорова"),
    "بقلم محمد علي": ("محمد علي",),
    "Eingestellt von Weinleser um 10:52": ("Weinleser",),
    "Erstellt von Max Muster am 3. Mai 2016": ("Max Muster",),
    "Text: Max Muster Foto: Erika Muster": ("Max Muster",),
    "Author: Patrick Roe": ("Patrick Roe",),
    "Written by Rob Roe\n   Edited by Betsy Doe": ("Rob Roe",),
    # rows
    "Money | By Bruce West": ("Bruce West",),
    "Jane Doe | Published 1 day ago": ("Jane Doe",),
    "21. Jan 2022 // Dominik Muster": ("Dominik Muster",),
    "4.02.2022 par Bob Roe": ("Bob Roe",),
    "Posted by Brennnessel under Just For Fun, Rebloggt | Schlagwörter: Antipoden, Welt": ("Brennnessel",),
    "19.6.2007 9:40 Uhr Christoph Muster 71 Kommentare": ("Christoph Muster",),
    "17. Februar 2020 Frau Muster Kommentare 4 Kommentare": ("Frau Muster",),
    # roles, places, addresses
    "Bruce West, Staff Writer": ("Bruce West",),
    "Reuters correspondent Jane Doe": ("Jane Doe",),
    "Anna Müller, Redakteurin": ("Anna Müller",),
    "Dylan Roe, MS, RD": ("Dylan Roe",),
    "Genevieve Roe, Ph.D.": ("Genevieve Roe",),
    "Dr. Max Muster": ("Max Muster",),
    "Jane Doe, New York": ("Jane Doe",),
    "Jane Doe (London)": ("Jane Doe",),
    "By Jane Doe for The Example": ("Jane Doe",),
    "Jane Doe jane@example.com @janedoe": ("Jane Doe",),
    "Von Felix Muster und Jörg Beispiel, dpa": ("Felix Muster", "Jörg Beispiel"),
    "Reporting by Jane Doe; editing by John Roe": ("Jane Doe",),
    # what belongs to names
    "By J. K. Rowe": ("J. K. Rowe",),
    "Rowe, J. K.": ("J. K. Rowe",),
    "Jong, Michiel de": ("Michiel de Jong",),
    "West, Bruce": ("Bruce West",),
    "Vincent van der Berg, Marie de la Tour": ("Vincent van der Berg", "Marie de la Tour"),
    "Sean O'Neill and Mary McDonald": ("Sean O'Neill", "Mary McDonald"),
    "Oliver St. John": ("Oliver St. John",),
    "Chris Wilson-Smith": ("Chris Wilson-Smith",),
    "Christoph von Muster": ("Christoph von Muster",),
    "Robert De Niro": ("Robert De Niro",),
    "Van Morris": ("Van Morris",),
    "CJ Brown": ("CJ Brown",),
    "Maria & Katerina": ("Maria", "Katerina"),
    # scripts without capitals
    "山田太郎": ("山田太郎",),
    "取材・文／山田太郎、鈴木花子": ("山田太郎", "鈴木花子"),
    "文/张三": ("张三",),
    "記者王小明／台北報導": ("王小明",),
    "김철수 기자": ("김철수",),
    # where no person is named
    "(Reuters)": ("Reuters",),
    "Von dpa": ("dpa",),
    "The Associated Press": ("The Associated Press",),
    "19.10.2019 11:36 telestadt": ("telestadt",),
    "By oradmin": ("oradmin",),
    "fri.juli": ("fri.juli",),
    "Redaktion": ("Redaktion",),
    "Datum: 13. April 2017 Autor: www.example.com 2 Kommentare": ("www.example.com",),
    "Posted by 6 years ago": (),
    "": (),
    "12. März 2025 18:03": (),
}


@pytest.mark.parametrize("byline", BYLINES)
def test_names_of_a_byline(byline: str) -> None:
    assert person_names(byline) == BYLINES[byline]


NAMES = """
Jane Doe|J. K. Rowe|CJ Brown|Sergio L.|Ludwig van Beethoven|María del Carmen|JANE DOE|Seán Ó Riada|Иван Петров
Γιάννης Παπαδόπουλος|山田太郎|ジョン・スミス|김철수|محمد علي|דוד כהן|राम शर्मा|wHATEver42|stefa.nus|Mary McDonald
"""

NO_NAMES = """
J|the mayor|The mayor quits|He left town.|Jane Doe left town on Monday|12:30|3 May 2016|What is it?|and|Home > News
写真はきれいだ、と彼は言った|Jane Doe and John Roe and Max Muster and Anna|In|They|Published on
"""


@pytest.mark.parametrize("text", NAMES.strip().replace("\n", "|").split("|"))
def test_names(text: str) -> None:
    assert looks_like_name(text)


@pytest.mark.parametrize("text", ["", *NO_NAMES.strip().replace("\n", "|").split("|")])
def test_no_names(text: str) -> None:
    assert not looks_like_name(text)


def test_any_length_of_text_is_read_in_bounds() -> None:
    for text in ("By " + "Jane Doe, " * 100_000, "a" * 1_000_000, "(" * 5_000 + "[" * 5_000, "- " * 50_000):
        assert len(person_names(text)) < 50
    assert not looks_like_name("A" * 1_000_000)
