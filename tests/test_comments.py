"""Comments as fields: who, when, what, to whom, from the threads that the rhythm found."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from thread_words import STORY

import cleanpress
from cleanpress.fields.comments import comments_of
from cleanpress.model import Comment, Label
from cleanpress.read.text import read_text
from cleanpress.rules.inspect import inspect, rule_book
from cleanpress.rules.thread import find_threads, thread_findings


def comments(thread: str, *authors: str) -> tuple[Comment, ...]:
    text = STORY + thread
    lines = inspect(read_text(text).pieces, rule_book())
    threads = find_threads(lines)
    found = thread_findings(threads)
    labels = [found[i].label if i in found else Label.BODY for i in range(len(lines))]
    got = comments_of(threads, lines, labels, text, authors)
    for comment in got:
        assert comment.start is not None
        assert comment.end is not None
        assert all(part in text[comment.start : comment.end] for part in comment.text.split("\n\n"))
    return got


def test_paragraphs_are_a_blank_line_apart() -> None:
    (comment,) = comments("1 Comment\n\nAnn says:\nMay 3, 2012 at 9:12 am\n\nNo.\nNever!\n\nOr so.\n\nReply")
    assert comment.text == "No.\n\nNever!\n\nOr so."
    assert comment.published == datetime(2012, 5, 3, 9, 12)


def test_a_relative_date_is_kept_as_printed() -> None:
    one, two = comments("2 Comments\n\nAnn • 2 years ago\n\nNo.\n\nReply\n\nBob • 3 weeks ago\n\nYes.\n\nReply")
    assert (one.published, one.published_text) == (None, "2 years ago")
    assert two.published_text == "3 weeks ago"


def test_the_story_s_author_is_known() -> None:
    one, two = comments(
        "2 Comments\n\nAnn says:\nMay 3, 2012 at 9:12 am\n\nNo.\n\nBob Stone says:\nMay 4, 2012 at 9:12 am\n\nYes.",
        "Bob Stone",
    )
    assert not one.is_author
    assert two.is_author


def test_answers_hang_on_what_they_answer() -> None:
    got = comments(
        "3 Comments\n\nAnn → Post\nMay 2, 2012 at 9:12 am\n\nNo.\n\n".replace(" → Post", "")
        + "Bob in reply to Ann\nMay 3, 2012 at 9:12 am\n\nYes.\n\nCarl in reply to Bob\nMay 4, 2012 at 9:12 am\n\nWell."
    )
    assert [(c.author, c.parent, c.depth) for c in got] == [("Ann", None, 0), ("Bob", 0, 1), ("Carl", 1, 2)]


def test_the_answers_of_a_deleted_comment_hang_on_what_it_answered() -> None:
    got = comments(
        "3 Comments\n\nAnn says:\nMay 2, 2012 at 9:12 am\n\nNo.\n\nReply\n\n"
        "    Bob says:\n    May 3, 2012 at 9:12 am\n\n    This comment has been removed by the author.\n\n    Reply\n\n"
        "        Carl says:\n        May 4, 2012 at 9:12 am\n\n        Well.\n\n        Reply"
    )
    assert [(c.author, c.text, c.parent, c.depth) for c in got] == [("Ann", "No.", None, 0), ("Carl", "Well.", 0, 1)]


def test_points_are_the_score() -> None:
    one, two = comments(
        "2 Comments\n\nAnn · 39 points · May 3, 2012 9:12\n\nI would keep it.\n\nReply\n\n"
        "Bob · -2 points · May 4, 2012 9:12\n\nI would not.\n\nReply"
    )
    assert (one.score, two.score) == (39, -2)
    assert (one.author, two.author) == ("Ann", "Bob")


def test_words_that_were_not_labelled_comment_stay_out() -> None:
    text = STORY + "1 Comment\n\nAnn says:\nMay 3, 2012 at 9:12 am\n\nNo."
    lines = inspect(read_text(text).pieces, rule_book())
    assert comments_of(find_threads(lines), lines, [Label.BODY] * len(lines), text) == ()


def test_bullets_and_a_badge_as_in_seed_003() -> None:
    got = comments(
        "Write new comment:\n\n  • CJ Brown Nov 26, 2018 Link to comment\n\n    Let me get this right.\n\n"
        "    Whatever!\n\n"
        "  •   46\n    Deactivated Account Nov 23, 2018 Link to comment\n\n    I do not trust them.\n\n"
        "  • John A Nov 23, 2018 Link to comment\n\n    This is a trade war.\n\nWrite new comment:"
    )
    assert [(c.author, c.published, c.text) for c in got] == [
        ("CJ Brown", date(2018, 11, 26), "Let me get this right.\n\nWhatever!"),
        ("Deactivated Account", date(2018, 11, 23), "I do not trust them."),
        ("John A", date(2018, 11, 23), "This is a trade war."),
    ]


def test_the_thread_tells_day_from_month() -> None:
    thread = "3 Comments\n\n" + "".join(
        f"Submitted by {name} on {day}/2012 - 09:12.\n\nI would keep it.\n\nreply\n\n"
        for name, day in (("Ann", "05/03"), ("Bob", "05/04"), ("Carl", "05/21"))
    )
    assert [c.published for c in comments(thread)] == [datetime(2012, 5, day, 9, 12) for day in (3, 4, 21)]


def test_day_and_month_that_could_be_either_way_are_left_open() -> None:
    one, two = comments("2 Comments\n\nAnn, 05/03/2012 9:12\n\nNo.\n\nBob, 05/03/2012 9:14\n\nYes.")
    assert (one.published, two.published) == (None, None)
    assert one.published_text == "05/03/2012 9:12"


def test_nested_quotes_of_markdown_are_answers() -> None:
    story = "# The old pool\n\n" + STORY + "## 3 Comments\n\n"
    one = "> **Ann** · May 3, 2012 at 9:12 am\n>\n> I would keep it.\n>\n"
    two = "> > **Bob** · May 4, 2012 at 8:01 pm\n> >\n> > I would not.\n>\n"
    three = "> > > **Cy** · May 5, 2012 at 7:00 am\n> > >\n> > > Why?\n\n"
    four = "> **Dee** · May 6, 2012 at 7:00 am\n>\n> [Read](https://example.org) this."
    got = cleanpress.clean(story + one + two + three + four, format="markdown").comments
    assert [(c.author, c.text, c.parent, c.depth) for c in got] == [
        ("Ann", "I would keep it.", None, 0),
        ("Bob", "I would not.", 0, 1),
        ("Cy", "Why?", 1, 2),
        ("Dee", "Read this.", None, 0),
    ]


FRENCH = "Le vieux pont a été fermé lundi, après que des ingénieurs ont trouvé des fissures dans deux de ses piles."


def test_the_language_tells_day_from_month_where_the_thread_does_not() -> None:
    text = (
        f"{FRENCH}\n\n1 commentaire\n\nMaëlle\n06/02/2024 à 09:41\nDommage, je passais par là tous les jours.\nRépondre"
    )
    assert [comment.published for comment in cleanpress.clean(text).comments] == [datetime(2024, 2, 6, 9, 41)]


@pytest.mark.parametrize(
    ("header", "moment", "button", "day"),
    [
        ("", "10.01.2024 09:15", "Responder", 10),
        ("Diskuse (2 příspěvky)", "10. 1. 2024 9:15", "Reagovat", 10),
        ("Kommentit (2)", "10.1.2024 klo 9.15", "Vastaa", 10),
        ("تعليقان", "10 يناير 2024 الساعة 9:15 ص", "رد", 10),
    ],
)
def test_two_comments_are_a_thread(header: str, moment: str, button: str, day: int) -> None:
    story = [FRENCH, FRENCH, FRENCH]
    said = ["Ana Pérez", moment, "Dommage, je passais par là.", button, "Karel N.", moment, "Enfin !", button]
    comments = cleanpress.clean("\n".join([*story, header, *said])).comments
    assert [(comment.author, comment.published and comment.published.day) for comment in comments] == [
        ("Ana Pérez", day),
        ("Karel N.", day),
    ]


def test_whom_a_comment_answers_is_no_writer() -> None:
    said = ["Ann", "• 2 years ago", "No.", "Reply", "Bob", "> Ann", "• 2 years ago", "Why not?", "Reply"]
    comments = cleanpress.clean("\n".join([FRENCH, FRENCH, "2 Comments", *said])).comments
    assert [comment.author for comment in comments] == ["Ann", "Bob"]


def test_blogger_s_verb_ends_in_dots() -> None:
    said = ["Ines said...", "Do you knead?", "7 May 2009 at 11:30", "Nell said...", "Hardly.", "7 May 2009 at 12:05"]
    comments = cleanpress.clean("\n".join([FRENCH, FRENCH, "2 comments:", *said])).comments
    assert [comment.author for comment in comments] == ["Ines", "Nell"]


def test_a_desk_signs_the_story_and_no_comment() -> None:
    text = f"A bridge\n\n12 Postings\n\n{FRENCH}\n\n{FRENCH} (abc, 8.2.2022)\n\n{FRENCH}"
    assert not cleanpress.clean(text).comments


def test_votes_below_a_comment_are_none_of_its_words() -> None:
    said = ["Ann", "3 May 2012, 9:12", "No.", "Reply", "+12", "Bob", "4 May 2012, 8:01", "Why not?", "Reply", "-3"]
    comments = cleanpress.clean("\n".join([FRENCH, FRENCH, "2 Comments", *said])).comments
    assert [comment.text for comment in comments] == ["No.", "Why not?"]


def test_initials_above_names_are_a_thread_without_days_too() -> None:
    said = ["JD", "Jane D.", "I crossed it every day.", "B", "B.", "Good riddance.", "MK", "Max Krug", "Who pays?"]
    text = "\n".join([FRENCH, FRENCH, "Customer Reviews", "Based on 3 reviews", *said, "1 2 3", FRENCH])
    article = cleanpress.clean(text)
    assert [(comment.author, comment.text) for comment in article.comments] == [
        ("Jane D.", "I crossed it every day."),
        ("B.", "Good riddance."),
        ("Max Krug", "Who pays?"),
    ]


def test_below_a_writer_may_stand_whom_he_answers() -> None:
    ann, bob = ["Ann", "14 May 2017 11:20", "No.", "Reply"], ["Bob", "Ann", "14 May 2017 12:02", "Why not?", "Reply"]
    text = "\n".join([FRENCH, FRENCH, "2 comments", *ann, *bob])
    assert [comment.author for comment in cleanpress.clean(text).comments] == ["Ann", "Bob"]


def test_guests_are_named_without_a_note() -> None:
    said = ["Submitted by Ann (not verified) on Wed, 06/16/2010 - 08:11.", "No horses?", "reply"]
    text = "\n\n".join([FRENCH, FRENCH, "1 comment", *said])
    assert [comment.author for comment in cleanpress.clean(text).comments] == ["Ann"]


def test_a_counter_above_the_story_heads_no_thread_though_the_story_is_dated_below() -> None:
    japanese = (
        "児童がいなくなった小学校の屋上に、口径六十センチの望遠鏡が据えられた。町は夜の暗さを売りにしようとしている。"
    )
    text = "\n".join(["廃校が天文台に", "コメント3件", japanese, japanese, japanese, "最終更新:11/6(土) 7:02"])
    assert not cleanpress.clean(text).comments


def test_orders_and_pages_below_the_heading_belong_to_it() -> None:
    said = [
        "#1 — 15. Mai 2020, 19:22 Uhr",
        "Ann",
        "Nein.",
        "Antworten",
        "#1.1 — 15. Mai 2020, 20:05 Uhr",
        "Bob",
        "Doch.",
        "Antworten",
    ]
    story = [FRENCH, "Le maire a dit mardi que la ville ne paierait pas les travaux, et que le pont resterait fermé."]
    text = "\n".join([*story, "Kommentare", "24 Kommentare Seite 1 von 4", "Neueste", *said])
    article = cleanpress.clean(text)
    assert [comment.author for comment in article.comments] == ["Ann", "Bob"]
    assert article.body == "\n\n".join(story)
