"""What a line is: a paragraph's heading, one more line of a list, an entry of a menu, a teaser."""

from __future__ import annotations

import pytest

import cleanpress
from cleanpress.label.measures import is_measure
from cleanpress.read.text import read_text
from cleanpress.rules.inspect import inspect, rule_book
from cleanpress.rules.line import look_at

LONG = (
    "The old bridge over the river was closed on Monday, after engineers had found cracks in two of its pillars, and"
    " nobody in the town hall could say when the first cars would be allowed to cross it again."
)


def headings(text: str) -> list[str]:
    article = cleanpress.clean(text, format="text")
    return [paragraph.text for paragraph in article.paragraphs if paragraph.kind.value == "subheading"]


@pytest.mark.parametrize(
    "heading",
    ["A town without a bridge", "What is a pillar?", "What went well:", "3. The new bridge", "OPENING HOURS"],
)
def test_short_line_above_a_paragraph_is_a_subheading(heading: str) -> None:
    assert headings(f"{LONG}\n\n{heading}\n\n{LONG}") == [heading]


@pytest.mark.parametrize(
    "lines",
    [
        "When will the bridge be open again, and who is going to pay for it?\n\n",
        "How do you get to work now?\n",
        "He said:\n\n“",
        "a few things\n\n",
        "Three pillars,\n\n",
    ],
)
def test_questions_and_announcements_are_the_story_s(lines: str) -> None:
    assert headings(f"{LONG}\n\n{lines}{LONG}") == []


def test_last_line_of_a_list_heads_nothing() -> None:
    assert headings(f"{LONG}\n\nSand\nGravel\nSteel\n\n{LONG}") == []


def test_entries_stand_below_the_name_of_what_they_tell_of() -> None:
    entries = "The Old Mill\nAddress: 1 Main Street\nTickets: 4 euros"
    assert headings(f"{LONG}\n\n{entries}\n\n{LONG}") == ["The Old Mill"]


def test_numbered_headings_of_a_ranking_stand_above_short_lines_too() -> None:
    assert headings(f"{LONG}\n\n2. The stone bridge\n\nBest for carts\n\n{LONG}")[:1] == ["2. The stone bridge"]
    assert headings(f"{LONG}\n\n1. Sand\n\n2. Gravel\n\n3. Steel\n\n{LONG}") == []


def labels_of(text: str, *lines: str) -> list[str]:
    found = {block.text.strip(): block.label.value for block in cleanpress.clean(text, format="text").blocks}
    return [found[line] for line in lines]


MENU = "Home\n\nNews\n\nSport\n\nContact\n\nSearch"
STORY = f"{LONG}\n\n{LONG}\n\nWhat happens now\n\n{LONG}"


def test_rubrics_and_counts_between_teasers_belong_to_them() -> None:
    teasers = [
        "Two men rob a bar by the river and get away on a tram",
        "Region",
        "Critics of the new bridge grow louder before the vote",
        "Culture",
        "Why the old theatre will stay closed until the summer",
    ]
    text = "\n\n".join([MENU, STORY, "Read also", *teasers])
    assert labels_of(text, *teasers) == ["related"] * len(teasers)


def test_rows_of_a_calendar_are_the_site_s() -> None:
    text = "\n\n".join([MENU, STORY, "Read also", "Why the old theatre stays closed for another year", "M T W T F S S"])
    assert labels_of(text, "M T W T F S S") == ["nav"]


def test_signature_may_stand_below_the_story() -> None:
    assert cleanpress.clean(f"The bridge\n\n{STORY}\n\nPosted by Jane Doe at 10:52", format="text").authors == (
        "Jane Doe",
    )


TEASED = (
    "Ferry takes over from the bridge\n"
    "The ferry that nobody had wanted carries four hundred people a day, and the captain has hired two more hands.\n"
    "Who paid for the cracks\n"
    "Two firms had been asked to look after the pillars, and neither of them can say today what it did since then.\n"
)


def test_titles_with_teasers_below_a_heading_of_links_are_links() -> None:
    text = f"{STORY}\n\nMore articles on this topic\n\n{TEASED}"
    assert set(labels_of(text, *TEASED.splitlines())) == {"related"}


@pytest.mark.parametrize("heading", ["Read also", "Related articles", "More articles"])
def test_the_story_goes_on_below_a_list_of_titles(heading: str) -> None:
    titles = "Ferry takes over from the bridge\nWho paid for the cracks\nThe captain has hired two more hands"
    article = cleanpress.clean(f"{LONG}\n\n{heading}\n{titles}\n\n{LONG}\n\n{STORY}", format="text")
    assert article.body.count(LONG) == 5
    assert "Ferry" not in article.body


@pytest.mark.parametrize("heading", ["You may also like", "Te puede interesar", "İlginizi Çekebilir"])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_the_story_goes_on_below_an_editor_s_box_of_one_link(heading: str, between: str) -> None:
    told = [
        "The lease costs 412,000 pounds a year, of which the council pays half; the rest must come from fares.",
        "Six people have been hired, four of them from the island, and their training ends with a week at night.",
        "The board expects 21,000 passengers in the first year, which is more than the last ferry ever had.",
    ]
    box = between.join([heading, "What the last ferry left behind"])
    text = "\n\n".join([LONG, box, told[0], "Advertisement", "A crew of six", told[1], "Sign up now", told[2], LONG])
    body = cleanpress.clean(text, format="text").body
    assert all(line in body for line in told)
    assert "What the last ferry" not in body


@pytest.mark.parametrize(
    ("prompt", "field"),
    [
        ("Sign up for our newsletter", "Your email address"),
        ("Newsletter abonnieren", "Ihre E-Mail-Adresse"),
        ("Suscríbete a nuestro boletín", "Tu correo electrónico"),
        ("Cadastre-se na nossa newsletter", "Seu e-mail"),
    ],
)
def test_the_field_of_a_sign_up_box_opens_no_comments(prompt: str, field: str) -> None:
    text = "\n\n".join([LONG, STORY, prompt, field, "OK", "The work is to take until autumn, says the county."])
    assert labels_of(text, prompt, field, "OK") == ["newsletter"] * 3
    assert cleanpress.clean(text, format="text").body.endswith("says the county.")


def test_what_may_be_a_prompt_is_one_beside_its_like() -> None:
    prompts = "Sign up for our newsletter\nSubscribe for $5 a month"
    assert labels_of(f"{LONG}\n\n{prompts}\n\n{LONG}", *prompts.splitlines()) == ["newsletter", "newsletter"]


def test_headings_alone_join_no_rows() -> None:
    lines = ["Bread with seeds", "Butter of the farm", "Cheese from the hills"]
    text = "\n\n".join(["# One", LONG, "# Two", LONG, "# Three", LONG, "\n".join(lines), LONG])
    assert {block.text.strip() for block in cleanpress.clean(text).blocks} >= set(lines)


def test_front_matter_and_code_are_neither_headline_nor_link() -> None:
    title = "A bridge is closed in the old town"
    text = (
        f"---\ntitle: {title}\n---\n\n# {title}\n\n{LONG}\n\n{LONG}\n\n## Related articles\n\n```\nHow to bake\n```\n"
    )
    labels = [block.label.value for block in cleanpress.clean(text).blocks]
    assert [*labels[:2], *labels[-2:]] == ["other", "headline", "related", "body"]


SECOND = "The ferry will take over for a year; it runs twice an hour, and the council pays for the tickets of pupils."


def test_pointers_and_sign_up_boxes_leave_the_story_around_them_alone() -> None:
    box = "Abonnez-vous à notre newsletter\nChaque matin, l'essentiel de votre commune\nVotre adresse e-mail\nOK"
    pointer = "Leggi anche\nIl ponte che nessuno voleva pagare"
    text = "\n".join([LONG, pointer, SECOND, box, "What the mayor says", SECOND, LONG])
    assert cleanpress.clean(text).body.split("\n\n") == [LONG, SECOND, "What the mayor says", SECOND, LONG]


def test_numbers_beside_buttons_are_counters() -> None:
    text = f"{LONG}\n\n41\n12\nShare this article\n\n{LONG}"
    assert [block.label.value for block in cleanpress.clean(text).blocks] == ["body", "share", "share", "share", "body"]
    assert "41" in cleanpress.clean(f"{LONG}\n\nThe rooms:\n\n41\n\n12\n\n{LONG}").body


def test_a_line_between_share_bar_and_story_is_a_picture_s() -> None:
    text = f"A bridge is closed\nBy Jane Doe\n3 May 2016\nThe bridge as it looked before the war\n{LONG}\n{SECOND}"
    assert [caption.text for caption in cleanpress.clean(text).captions] == ["The bridge as it looked before the war"]


def test_a_desk_s_code_ends_the_last_sentence() -> None:
    assert look_at("Nobody was hurt. (dpa/ab)").ends
    assert not look_at("The mayor on Monday (dpa)").ends
    assert not look_at("The bridge. (Photo by Jane Doe)").ends


def test_german_quotes_end_sentences() -> None:
    assert look_at("„Niemand wurde verletzt.“").ends
    assert not look_at("Die Brücke „Alte Mühle“").ends


@pytest.mark.parametrize(
    "ingredients",
    [
        "For the dough\n400 g flour\n2 cups sugar\n3 eggs\n1 pinch of salt",
        "Für den Teig\n400 g Mehl\n½ TL Zimt\n3 EL Zucker\n2 Eier",
        "Pour la pâte\n1 kg de farine\n20 cl de lait\n3 œufs\n1 gousse d'ail",
        "生地\n薄力粉 200g\n砂糖 大さじ2\n卵 1個\nバター 50g",
    ],
)
def test_ingredients_are_the_story_s(ingredients: str) -> None:
    menu = "\n".join(["Home", "News", "Recipes", "Travel", "Contact"])
    text = f"{menu}\n\nA cake from the old bridge\n\nPrint\n{ingredients}\n\n{LONG}\n\n{STORY}\n\n{menu}"
    body = cleanpress.clean(text).body
    assert set(ingredients.split("\n")) <= set(body.split("\n\n"))
    assert "Contact" not in body


@pytest.mark.parametrize(
    ("text", "measured"),
    [("400 g flour", True), ("バター 50g", True), ("Chess 21 Game Settings", False), ("May 3 Games", False)],
)
def test_an_ingredient_is_an_amount_of_something(text: str, measured: bool) -> None:
    (line,) = inspect(read_text(text, "text").pieces, rule_book())
    assert is_measure(line) is measured


def test_facts_between_story_and_story_are_its_own() -> None:
    facts = ["Motor: 85 Nm", "Weight: 34 kg", "Load: 200 kg", "Brakes: discs"]
    text = "\n".join([f"A bridge\n\n{LONG}\n\nSpecifications", *facts, f"\n{LONG}\n\n{STORY}"])
    assert set(facts) <= set(cleanpress.clean(text).body.split("\n\n"))


def test_the_box_below_its_author_s_name_is_no_story() -> None:
    story = f"A bridge is closed\nBy Jane Doe\n3 May 2016\n\n{LONG}\n\n{STORY}\n\n"
    about = "Jane has written about bridges for twenty years, and crosses one of them every day."
    assert labels_of(f"{story}About Jane Doe\n{about}", about) == ["author_bio"]
    alone = "Reporter at the desk of towns. Before that she taught the piano to the children of the valley."
    assert labels_of(f"{story}Jane Doe\n{alone}", "Jane Doe", alone) == ["author_bio", "author_bio"]


def test_decks_lack_a_full_stop_or_stand_above_the_byline() -> None:
    short, long = "Nobody knows who will pay for a new one", f"{SECOND} So it was agreed on Monday."
    text = f"A bridge is closed in the old town\n\n{short}\n\n{long}\n\nBy Jane Doe\n\n{LONG}\n\n{STORY}"
    assert labels_of(text, short, long) == ["standfirst", "standfirst"]
    assert cleanpress.clean(text).standfirst == f"{short}\n\n{long}"
    topics = "Bridge - Ferry - Town hall - Council - Money"
    text = f"A bridge is closed in the old town\n\n{topics}\n\n{LONG}\n\n{STORY}"
    assert labels_of(text, topics) != ["standfirst"]


def test_above_the_headline_stand_rubrics() -> None:
    text = f"Baltic Sea\nA bridge is closed in the old town\nBy Jane Doe\n3 May 2016\n\n{LONG}\n\n{STORY}"
    assert labels_of(text, "Baltic Sea") == ["section"]


def test_a_story_with_a_caption_and_a_pointer_in_it_goes_on() -> None:
    text = (
        "Home\nNews\nMoney\nSport\n\nThe bridge closes on Monday\nBy Jane Doe\nMarch 12, 2024\n\nShare on Facebook\n\n"
        "The bridge will be closed to all traffic on Monday, the town hall said, after cracks were found in a pillar.\n"
        "File picture. © John Roe / Archive\n\nRead also: The town looks for a million\n\n"
        "“We had no choice,” said the mayor before some hundred people, many of whom fear months of detours.\n"
        "The work is to take until autumn, says the county, which has promised a free shuttle for the pupils.\n\n"
        "Related\nThe ferry runs again\nThree villages without a doctor\n"
    )
    body = cleanpress.clean(text, format="text").body
    assert [line.split()[1] for line in body.split("\n\n")] == ["bridge", "had", "work"]


def test_three_rubrics_in_a_row_are_a_menu() -> None:
    story = f"A bridge is closed in the old town\nBy Jane Doe\n\n{LONG}\n\n{STORY}"
    assert cleanpress.clean(f"Money\n\n{story}", format="text").section == "Money"
    assert cleanpress.clean(f"Home\nNews\nMoney\nSport\n\n{story}", format="text").section is None


@pytest.mark.parametrize(
    "printed",
    [
        "עודכן: 15.03.2023 09:12",
        "آخر تحديث: 15 مارس 2023",
        "Cập nhật: 15/3/2023",
        "به‌روزرسانی: ۲۰۲۳/۰۳/۱۵",
        "수정 2023.03.15 09:12",
        "更新 2023年3月15日",
        "更新时间：2023-03-15",
        "अपडेटेड: 15 मार्च 2023",
        "Ενημερώθηκε: 15/03/2023",
        "อัปเดต 15 มีนาคม 2023",
    ],
)
def test_the_day_of_a_change_in_languages_beyond_latin_letters(printed: str) -> None:
    article = cleanpress.clean(f"A bridge is closed in the old town\n\n2023-03-14\n\n{printed}\n\n{LONG}\n\n{STORY}")
    assert str(article.published) == "2023-03-14"
    assert str(article.modified).startswith("2023-03-15")
    assert article.authors == ()


def test_a_sunday_in_vietnamese_is_no_change() -> None:
    text = f"A bridge is closed in the old town\n\nChủ nhật, 12/3/2023, 06:40\n\n{LONG}\n\n{STORY}"
    assert cleanpress.clean(text).modified is None
