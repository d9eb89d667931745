"""Threads known by their rhythm: parsed back from an independent generator, and absent where nobody commented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from thread_words import STORY, TONGUES
from threads import SYSTEMS, Sample, sample
from timing import BOUND, GROWTH, least_seconds

from cleanpress import clean
from cleanpress.fields.comments import comments_of
from cleanpress.model import Comment, Label
from cleanpress.read.text import read_text
from cleanpress.rules.inspect import inspect, rule_book
from cleanpress.rules.line import Line
from cleanpress.rules.thread import Thread, find_threads, thread_findings
from cleanpress.rules.thread.buttons import ages
from cleanpress.rules.thread.names import may_name

CERTAIN = 3.2
STORY_LINE = (
    "The old bridge over the river was closed on Monday, after engineers had found cracks in two of its pillars, and"
    " nobody could say when the first cars would cross it again."
)


def read(text: str) -> tuple[list[Line], tuple[Thread, ...]]:
    lines = inspect(read_text(text).pieces, rule_book())
    return lines, find_threads(lines)


def comments(text: str) -> tuple[Comment, ...]:
    lines, threads = read(text)
    found = thread_findings(threads)
    labels = [found[i].label if i in found and found[i].weight >= CERTAIN else Label.BODY for i in range(len(lines))]
    return comments_of(threads, lines, labels, text)


def wall_clock(comment: Comment) -> str | None:
    return comment.published.strftime("%Y-%m-%d %H:%M") if comment.published else None


def check(page: Sample, *, parents: bool = False) -> None:
    got = comments(page.text)
    assert [(c.author, c.text) for c in got] == [(s.author, "\n\n".join(s.text)) for s in page.said], page.text
    dates = [s.published.strftime("%Y-%m-%d %H:%M") if s.published else None for s in page.said]
    assert [wall_clock(c) for c in got] == dates
    if parents:
        assert [c.parent for c in got] == [s.parent for s in page.said]
    lines, threads = read(page.text)
    first = min(i for thread in threads for entry in thread.entries for i in (*entry.meta, *entry.words))
    assert [line.text for line in lines[:first] if line.text in page.story] == page.story


@pytest.mark.parametrize("system", sorted(SYSTEMS))
def test_every_system_is_read_in_every_language(system: str) -> None:
    for tongue in TONGUES:
        if (system, tongue.code) == ("inline_signed", "fi"):
            continue  # "Kirjoittanut" alone, with nothing before it, could be a name
        check(sample(2, system, tongue.code))


@settings(max_examples=80, deadline=None, derandomize=True)
@given(
    st.integers(0, 10_000),
    st.sampled_from(sorted(SYSTEMS.keys() - {"inline", "inline_signed", "aged"})),
    st.sampled_from(TONGUES),
    st.sampled_from(["indent", "at", "meta"]),
    st.booleans(),
)
def test_threads_are_parsed_back(seed: int, system: str, tongue: object, answers: str, footer: bool) -> None:
    code = getattr(tongue, "code", "en")
    if answers == "meta" and system in {"signed", "avatars", "glued", "voted", "aged"}:
        return  # "Posted by Bob in reply to Ann" on one line, its date on the next, or none
    check(sample(seed, system, code, size=5, answers=answers, footer=footer), parents=True)


@pytest.mark.parametrize("system", sorted(SYSTEMS.keys() - {"inline", "inline_signed"}))
def test_comments_may_quote_the_story_and_be_longer_than_it(system: str) -> None:
    for tongue in TONGUES[::3]:
        check(sample(4, system, tongue.code, size=4, long=True))


@pytest.mark.parametrize(
    "system", ["wordpress", "plain", "livejournal", "blogger_new", "numbered", "movable_type", "on_date", "disqus"]
)
def test_a_thread_needs_no_heading(system: str) -> None:
    page = sample(1, system, "en", size=5)
    page.text = page.text.replace("5 Comments\n", "")
    check(page)


@pytest.mark.parametrize(
    "system", ["typepad", "classic", "signed", "under", "between", "closing", "closing_line", "facebook"]
)
def test_without_heading_the_first_signed_comment_starts_at_the_widest_blank(system: str) -> None:
    page = sample(1, system, "en", size=5)
    page.text = page.text.replace("5 Comments\n", "")
    check(page)


@pytest.mark.parametrize("system", sorted(SYSTEMS.keys() - {"inline_signed", "bullets"}))
def test_blank_lines_do_not_matter(system: str) -> None:
    page = sample(1, system, "en", size=5)
    rows = [row for row in page.text.splitlines() if row]
    for glue in ("\n", "\n\n"):
        check(Sample(glue.join(rows), page.story, page.said, page.system, page.language))


NOT_COMMENTS = {
    "interview": "Ann Miller: How did it begin?|Bob Stone: With a letter.|Ann Miller: From whom?|Bob Stone: My aunt.",
    "questions": "Q: Will you quit?|A: No.|Q: Never?|A: Not before May 3, 2012.|Q: And then?|A: We shall see.",
    "live blog": "10:42 The mayor enters the hall.|10:45 The vote begins.|10:59 It is over, and the pool will close.",
    "stamped blog": "Ann Miller, 10:42 am|She enters.|Ann Miller, 10:45 am|They vote.|Ann Miller, 10:59 am|Over.",
    "events": "May 3, 2012|Opening of the fair|May 4, 2012|Dance on the green|May 5, 2012|Fireworks",
    "related": "Related|Mayor quits after vote\nMay 3, 2012|Pool closes for good\nMay 2, 2012|Who pays\nMay 1, 2012",
    "teasers": "More News|By Ann Miller\nDecember 7, 2012\nFour Ways to Save a Pool|By Bob Stone\nNovember 20, 2012\n"
    "Ask the Mayor Anything|By Carl Poe\nNovember 13, 2012\nWhat Parks Cost",
    "quotes": "“It is a shame,” said Ann Miller.|“I learned to swim there,” said Bob Stone on May 3, 2012.",
    "tweet": "The Pool (@thepool) May 3, 2012|Goodbye, dear swimmers.",
    "nobody yet": "0 Comments|Be the first to comment|Leave a Reply|Name *|Email *|Website",
    "form": "Leave a Reply|Your email address will not be published.|Comment|Name *|Email *|Post Comment",
    "lately": "Recent Comments|Ann on Mayor quits after vote|Bob on Pool closes for good",
    "opening hours": "Opening hours: Mon–Fri 9:30|Address: 1 High Street|Opening hours: Tue 10:00|Address: 2 Kay",
    "ratings": "3 Comments|9|Razor Mouse|26|See it here|8|Rock Mouse|2|See it there",
    "fairs": "Spring Fair|March 16, 2026|Leeds, England|Growers show what they sell.|Boat Show|March 17, 2026|"
    "Hull, England|The boats of the year are shown.|Book Market|May 2, 2026|York, England|Dealers from all over meet.",
    "books": "18 books of May|The Pool\nby Ann Miller (May 13th)|A novel of the town.|The Hill\nby Bob Stone (May 6th)|"
    "Poems from the mill.|The Mill\nby Carl Poe (May 8th)|A history of it all.",
    "ticker": "8h25 - Sport : the village opens its gates to the athletes.|7h43 - Trade : the mill has sold more than "
    "ever.|6h12 - Town : the pool stays closed.|5h50 - Sport : the boats come in.",
    "sections": "Comment 04 NOV 25\nEditorial\n04 NOV 25|Why pools matter more than ever\nNews\n31 OCT 25|Who pays for "
    "parks\nEditorial\n30 OCT 25|What a town owes its swimmers",
    "contact": "Last Name|Email Address|24th\nDecember 22, 2025|Next week's menu for everyone\n18th\nDecember 16, 2025|"
    "Next week's menu for all of you",
    "one desk": "The Desk\nApril 15, 2025|In five years the town has sold less water.|The Desk\nApril 15, 2025|"
    "The keys were handed over.|The Desk\nApril 15, 2025|All of the water came from the hills.",
    "running text": "2 Comments|Closed since the flood of May 1, 2022|the pool is dry.|Open for everybody as of May 3, "
    "2022|nobody may dive in it.",
    "latest": "Comments|7 mins ago|Court overturns the rulings|20 mins ago|Governor signs the bill|21 mins ago|"
    "Secretary defends the harbour|55 mins ago|Town announces a settlement",
    "letter": "Dear Ann,|Thanks for yours of May 3, 2012.|Bob",
    "trackback": "1 Comment|The Other Blog\nMay 3, 2012 at 9:12 am|[…] the pool is going to be closed, says […]",
}


@pytest.mark.parametrize("name", sorted(NOT_COMMENTS))
def test_what_is_no_thread_gives_no_comments(name: str) -> None:
    page = NOT_COMMENTS[name].replace("|", "\n\n")
    assert comments(STORY + page) == ()
    assert comments(page + "\n\n" + STORY) == ()


def test_a_forum_thread_of_its_own_has_no_story_to_comment_on() -> None:
    page = sample(3, "vbulletin", "en", size=5)
    thread = page.text[page.text.index("5 Comments") + len("5 Comments") :]
    assert comments("The Old Pool\n\n" + thread.lstrip()) == ()


def test_entries_name_their_lines_and_cuts() -> None:
    text = STORY + "2 Comments\n\nAnn, May 3, 2012 at 9:12 am: I disagree.\n\nBob, May 4, 2012 at 8:01 pm: So do I."
    lines, (thread,) = read(text)
    first = thread.entries[0]
    assert first.author == "Ann"
    assert first.meta == ()
    (cut,) = first.cuts
    assert lines[cut.line].text[cut.start : cut.end] == "I disagree."
    assert {thread_findings([thread])[i].code for i in first.words} == {"CP121"}


def test_a_certain_thread_is_decisive() -> None:
    _, (thread,) = read(sample(1, "wordpress", "en", size=2).text)
    assert thread.strength >= 4.0


@pytest.mark.slow
def test_time_grows_with_the_comments() -> None:
    def lines_of(size: int) -> list[Line]:
        lines = inspect(read_text(sample(3, "wordpress", "en", size=size, answers="at").text).pieces, rule_book())
        for line in lines:
            _ = line.dates, line.folded
        (thread,) = find_threads(lines)
        assert len(thread.entries) == size
        return lines

    few, many = lines_of(5000 // GROWTH), lines_of(5000)
    assert least_seconds(lambda: find_threads(many), 3) < BOUND * least_seconds(lambda: find_threads(few), 3)


PARAGRAPH = (
    "The council of the small town voted on Monday to close the old bridge, after engineers had found cracks in two of"
    " its pillars that nobody could explain, and to let the ferry carry the cars until it is mended."
)
READERS = ("Ann", "Bob", "Cem", "Dora", "Emil", "Fay")


def test_a_thread_below_tags_and_teasers_is_found_without_a_heading() -> None:
    teasers = "\n\n".join(f"The ferry has a new captain\n{name} Muster - 06.06.2019 um 16:05 Uhr" for name in "AB")
    thread = "\n\n".join(f"{name} sagt:\n{day}. Juni 2016 um 17:21 Uhr\n\nDas war es dann wohl, danke.\n\nAntworten"
                         for day, name in enumerate(READERS, 11))  # fmt: skip
    text = f"{PARAGRAPH}\n\nVeröffentlicht 23.06.2016 um 16:14\n\nSchlagworte\n\nBrücke\n\n{teasers}\n\n{thread}"
    got = comments(f"{PARAGRAPH}\n\n{text}")
    assert [c.author for c in got] == [*READERS]
    assert {c.text for c in got} == {"Das war es dann wohl, danke."}


def test_one_reply_on_a_title_is_a_heading() -> None:
    said = "Ann says:\nSeptember 21, 2014 at 2:58 pm\n\nThe ferry is fine with me and with all who live here."
    got = comments(f"{PARAGRAPH}\n\n1 reply on “The bridge is closed”\n\n{said}\n\nComments are closed.")
    assert [(c.author, c.text[:9]) for c in got] == [("Ann", "The ferry")]


def test_le_before_a_date_is_no_part_of_the_name() -> None:
    said = "anne78 Le 12/02 à 11:30\n\nC'est le bac qui me manque le plus, et non pas le pont.\n\nAlerter\nRépondre"
    got = comments(f"{PARAGRAPH}\n\nCommentaires\n\n{said}")
    assert [(c.author, c.published_text) for c in got] == [("anne78", "12/02 à 11:30")]


@pytest.mark.parametrize("age", ["Nov {n}, 2025", "{n} days ago"])
def test_lists_of_stories_with_their_writers_and_days_are_no_thread(age: str) -> None:
    stories = "\n\n".join(
        f"{name} Smith\n{age.format(n=n)}\nThe ferry carries four hundred people a day, and the captain is tired."
        for n, name in enumerate(READERS, 2)
    )
    assert comments(f"{PARAGRAPH}\n\n{PARAGRAPH}\n\n{stories}") == ()


@pytest.mark.parametrize(
    ("heading", "names", "day", "said", "button"),
    [
        (
            "التعليقات (2)",
            ("غسان ب.", "نورس77"),
            "14 مارس 2023 الساعة 08:15",
            ("حان الوقت. أمي لم تغادر الجزيرة منذ عام 2019.", "ومن سيدفع عندما يتعطل المحرك؟"),
            "رد",
        ),
        (
            "टिप्पणियाँ (2)",
            ("गोपाल ब.", "मीरा ओझा"),
            "14 मार्च 2023",
            ("बहुत देर हो चुकी थी। मेरी माँ द्वीप से बाहर नहीं गई हैं।", "और इंजन ख़राब हुआ तो पैसे कौन देगा?"),
            "जवाब दें",
        ),
        ("评论(2)", ("网友", "郭先生"), "2023-03-14 08:15", ("早该这样了。我母亲没离开过岛。", "坏了谁出钱？"), "回复"),
        ("コメント(2件)", ("匿名希望", "田中"), "2023年3月14日 8:15", ("やっとだ。", "壊れたら誰が払うのか。"), "返信"),
    ],
    ids=["initial-ar", "initial-hi", "anonymous-zh", "anonymous-ja"],
)
def test_names_of_readers_in_scripts_without_capitals(
    heading: str, names: tuple[str, str], day: str, said: tuple[str, str], button: str
) -> None:
    thread = [line for name, words in zip(names, said, strict=True) for line in (name, day, words, button)]
    text = "\n\n".join([STORY_LINE, STORY_LINE, heading, *thread])
    assert [(comment.author, comment.text) for comment in comments(text)] == [*zip(names, said, strict=True)]


def test_a_sentence_that_ends_with_a_letter_is_no_name() -> None:
    assert may_name("Sergio L.")
    assert may_name("דנה ל.")
    assert not may_name("She left.")
    assert not may_name("נמאס לי.")


STORIES = f"{PARAGRAPH}\n\n{PARAGRAPH}\n\n"
SAID = (
    "The ferry is fine with me.",
    "Who pays for it?",
    "My aunt has lived by the bridge since the war and never crossed it.",
    "No.",
    "I would rather swim.",
    "Ask the captain, he is tired of carrying four hundred people a day.",
)


@pytest.mark.parametrize(
    ("orders", "more"),
    [
        ("Newest\nOldest\nMost liked", "Load more comments"),
        ("Nyeste\nÆldste\nMest populære", "Vis flere kommentarer"),
        ("Plus récents\nPlus anciens\nLes plus appréciés", "Encore des commentaires"),
        ("Най-нови\nНай-стари", "Още коментари"),
        ("Най-харесвани", "И още 12 коментара"),
    ],
)
def test_orders_above_and_pagers_below_are_no_comments(orders: str, more: str) -> None:
    said = "\n\n".join(f"{name}\n{day}.05.2012 9:12\n{SAID[day - 13]}" for day, name in enumerate(READERS, 13))
    got = comments(f"{STORIES}6 Comments\n\n{orders}\n\n{said}\n\n{more}\n\n© 2012 The Weekly")
    assert [(c.author, c.text) for c in got] == [*zip(READERS, SAID, strict=True)]


@pytest.mark.parametrize(
    "said",
    [
        "{name}说道：\n2012年5月{day}日 9:12\n可惜了。",
        "{name}님의 말:\n2012년 5월 {day}일 9:12\n아쉽네요.",
        "{name} פ. הגיב:\n{day}.5.2012 9:12\nחבל!",
    ],
)
def test_a_verb_or_an_initial_needs_neither_space_nor_capital(said: str) -> None:
    names = ["王大力", "阿杰"] if "说" in said else ["김민수", "길손"] if "님" in said else ["דנה", "יוסי"]
    thread = "\n\n".join(said.format(name=name, day=day) for day, name in enumerate(names, 13))
    got = comments(f"{STORIES}2 Comments\n\n{thread}")
    assert [c.author for c in got] == ([f"{name} פ." for name in names] if "הגיב" in said else names)


def test_a_verb_that_ends_a_sentence_names_nobody() -> None:
    said = "Lan\n13/05/2012 9:12\nCảm ơn bài viết.\nTrả lời\n\nMinh\n14/05/2012 9:12\nTiếc quá!\nTrả lời"
    assert [c.author for c in comments(f"{STORIES}2 bình luận\n\n{said}")] == ["Lan", "Minh"]


def test_where_all_names_stand_a_nickname_of_small_words_is_one() -> None:
    names = ["Ann Lee", "Bob", "big bad wolf", "Dora"]
    said = "\n".join(f"{name}\nMay {day}, 2012 at 9:12 am\n{SAID[day - 3]}\nReply" for day, name in enumerate(names, 3))
    assert [c.author for c in comments(f"{STORIES}4 Comments\n{said}")] == names


def test_whom_a_comment_quotes_did_not_write_it() -> None:
    quotes = "Ann wrote:\nThe ferry is fine with me.\n"
    said = "\n".join(
        f"{name}\nMay {day}, 2012 at 9:12 am\n{quotes if name == 'Bob' else ''}{SAID[day - 3]}\nReply"
        for day, name in enumerate(READERS, 3)
    )
    got = comments(f"{STORIES}6 Comments\n{said}")
    assert [c.author for c in got] == [*READERS]
    assert got[1].text == "Ann wrote:\n\nThe ferry is fine with me.\n\nWho pays for it?"


def test_votes_below_a_comment_say_nothing_of_the_next() -> None:
    said = "\n".join(f"{name}\n{ago} hours ago\n{SAID[ago - 2]}\n{ago}\nReply" for ago, name in enumerate(READERS, 2))
    got = comments(f"{STORIES}6 Comments\n{said}")
    assert [(c.author, c.score, c.parent) for c in got] == [(name, n, None) for n, name in enumerate(READERS, 2)]


def test_a_short_age_counts_among_others_and_a_weight_does_not() -> None:
    said = "\n\n".join(f"{name}\n{ago} t\n{SAID[ago - 2]}\nSvar" for ago, name in enumerate(READERS, 2))
    assert [c.published_text for c in comments(f"{STORIES}6 kommentarer\n\n{said}")] == [f"{n} t" for n in range(2, 8)]
    assert ages("66g") == []
    assert ages("5 min") == []


def test_a_date_in_digits_may_be_glued_to_a_name() -> None:
    said = "\n".join(f"{name} Lee{day}.05.2012 9:12\n{SAID[day - 13]}" for day, name in enumerate(READERS, 13))
    assert [c.author for c in comments(f"{STORIES}6 Comments\n{said}")] == [f"{name} Lee" for name in READERS]


def test_writer_and_answered_run_together_are_parted_where_both_have_written() -> None:
    names = ["Ann Lee", "Bob", "Bob Ann Lee", "Mary Bob", "Cem Ann Lee"]
    said = "\n\n".join(f"{name} • {n + 2} days ago\n{SAID[n]}\nReply" for n, name in enumerate(names))
    got = comments(f"{STORIES}5 Comments\n\n{said}")
    assert [(c.author, c.parent) for c in got] == [
        ("Ann Lee", None), ("Bob", None), ("Bob", 0), ("Mary Bob", None), ("Cem", 0),
    ]  # fmt: skip


def test_a_picture_without_a_text_is_nobody_s_name() -> None:
    rows = [row for name in ("Ann Lee", "Bo Dahl", "Cy Young") for row in (name, "May 3, 2021 at 4:05 pm", "I saw it.")]
    text = "\n\n".join(["The ferry stopped on Monday, as everybody knows by now.", "3 Comments", *rows, "![](a.png)"])
    assert clean(text.replace("Bo Dahl", "![](b.png)"), format="markdown").comments
