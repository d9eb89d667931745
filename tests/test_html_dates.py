"""The day of an HTML page: the order of its numbers, the midnight of its place, and the words beside it."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleanpress
from cleanpress.fields.choose import points_of
from cleanpress.fields.day_order import month_leads, readings
from cleanpress.model import Label
from cleanpress.read.html import read_html

TITLE = "Old bridge over the Vell closes for repairs"
BODY = (
    "<p>The old bridge over the river Vell will be closed from Monday on, the council decided after a long debate.</p>"
    "<p>Drivers must take the ferry in the north or the long way round by the quarry, which adds half an hour.</p>"
    "<p>Repairs of the two middle arches will take until the end of the winter, the town's engineer said.</p>"
)


def day(head: str = "", top: str = "", end: str = "", url: str | None = None, lang: str = "en") -> date | None:
    story = f"<main><article><h1>{TITLE}</h1>{top}{BODY}{end}</article></main>"
    published = cleanpress.clean(f"<html lang={lang}><head>{head}</head><body>{story}</body>", "html", url).published
    return published.date() if isinstance(published, datetime) else published


@pytest.mark.parametrize(
    "name", ["vr:published-time", "sw-pubdate", "publisheddate", "og:publish_date", "date.created"]
)
def test_meta_elements_of_a_publisher_s_own(name: str) -> None:
    assert day(f"<meta name='{name}' content='2024-05-01T08:00:00Z'>") == date(2024, 5, 1)


@pytest.mark.parametrize("name", ["article:expiration_time", "cache-updated", "publisher", "twitter:site:id"])
def test_meta_elements_that_hold_another_date(name: str) -> None:
    assert day(f"<meta name='{name}' content='20240501'>") is None


@pytest.mark.parametrize(
    ("moment", "lang", "expected"),
    [
        ("2024-01-31T23:00:00Z", "de", date(2024, 2, 1)),
        ("2024-06-30T22:00:00.000Z", "de-AT", date(2024, 7, 1)),
        ("2024-06-30T21:00:00Z", "fi", date(2024, 7, 1)),
        ("2024-06-30T15:00:00Z", "ja", date(2024, 7, 1)),
        ("2024-06-30T22:10:00Z", "de", date(2024, 6, 30)),
        ("2024-06-30T23:00:00Z", "en", date(2024, 6, 30)),
        ("2024-06-30T22:00:00+02:00", "de", date(2024, 6, 30)),
    ],
)
def test_midnight_written_in_utc(moment: str, lang: str, expected: date) -> None:
    assert day(f"<meta property='article:published_time' content='{moment}'>", lang=lang) == expected


@given(st.datetimes(datetime(1995, 1, 1), datetime(2035, 1, 1)))
def test_midnight_of_berlin_is_the_same_moment(moment: datetime) -> None:
    moment = moment.replace(minute=0, second=0, microsecond=0, tzinfo=timezone.utc)
    head = f"<meta property='article:published_time' content='{moment.isoformat()}'>"
    page = f"<html lang=de><head>{head}</head><body><h1>{TITLE}</h1>{BODY}</body>"
    published = cleanpress.clean(page, "html").published
    assert published == moment
    assert isinstance(published, datetime)
    assert published.utcoffset() in {timedelta(0), timedelta(hours=1), timedelta(hours=2)}


@pytest.mark.parametrize(
    ("top", "url", "expected"),
    [
        ("<p class=date>03/04/2024</p>", "https://courier.co.uk/bridge", date(2024, 4, 3)),
        ("<p class=date>03/04/2024</p>", "https://courier.example/en-au/bridge", date(2024, 4, 3)),
        ("<p class=date>03/04/2024</p>", "https://vell.gov/bridge", date(2024, 3, 4)),
        ("<p class=date>03/04/2024</p>", "https://courier.example/2024/april/03/bridge", date(2024, 4, 3)),
        ("<p class=date>03/04/2024</p>", "https://courier.example/bridge", None),
        ("", "https://courier.example/news/29-10-2024/bridge", date(2024, 10, 29)),
        ("", "https://web.archive.org/web/20160218174457/http://courier.example/2014/05/01/bridge", date(2014, 5, 1)),
        ("", "https://web.archive.org/web/20160218174457/http://courier.example/bridge", None),
    ],
)
def test_address_tells(top: str, url: str, expected: date | None) -> None:
    assert day(top=top, url=url) == expected


def test_another_date_of_the_page_tells_the_order() -> None:
    top = "<p class=date>03/04/2024</p>"
    assert day(top=top, end="<p class=date>Updated 25/04/2024</p>") == date(2024, 4, 3)
    assert day(top=top, end="<p class=date>Updated 04/25/2024</p>") == date(2024, 3, 4)
    assert day("<meta name=date content=2024-04-03>", top) == date(2024, 4, 3)


def test_order_in_doubt() -> None:
    assert month_leads(["25/04/2024", "04/25/2024"], "https://courier.co.uk/", "en") is None
    assert month_leads([], None, "en") is None
    assert month_leads([], None, "en-US") is True


@given(st.dates(date(1990, 1, 1), date(2039, 12, 31)))
def test_both_readings_of_digits(value: date) -> None:
    days = readings(f"{value.day}/{value.month}/{value.year}")
    assert days[:1] == ((value,) if value.day <= 12 else ())


@pytest.mark.parametrize(
    "start",
    [
        "1.5.2024 - ",
        "(1. Mai 2024) ",
        "VELL, 1. Mai 2024 (ag) - ",
    ],
)
def test_paragraph_that_opens_with_its_day(start: str) -> None:
    text = "Die alte Brücke bleibt ab Montag geschlossen, wie der Rat der Stadt nach langem Streit beschlossen hat. "
    top = f"<p>{start}{text}{'Wer hinüber will, muss die Fähre im Norden nehmen. ' * 4}</p>"
    assert day(top=top, lang="de") == date(2024, 5, 1)


def test_line_that_says_both_days() -> None:
    top = "<p class=date>Wed 1 May 2024 10.12 BST Last modified on Fri 3 May 2024 09.00 BST</p>"
    assert day(top=top) == date(2024, 5, 1)


def test_day_of_the_visit_far_above_the_title() -> None:
    page = (
        "<body><div class=date>Thursday, 16 May 2024</div><div><p>Vell and its river</p><p>Print</p></div>"
        f"<div class=date>14 May 2024</div><h1>{TITLE}</h1><article>{BODY}{BODY}</article></body>"
    )
    assert cleanpress.clean(page, "html").published == date(2024, 5, 14)


def test_paragraph_that_speaks_of_a_day() -> None:
    text = "On 1 May 1924 the old bridge was opened by the mayor, with a band, a dinner and a fire in the quarry. "
    assert day(top=f"<p>{text}{'The ferry stopped the day after. ' * 6}</p>") is None


def test_day_of_a_live_blog_is_not_that_of_an_entry() -> None:
    entry = (
        '{"@type":"BlogPosting","headline":"Ferry","author":"Ann Lee","publisher":"VC","datePublished":"2024-05-03"}'
    )
    data = f'{{"@type":"LiveBlogPosting","datePublished":"2024-05-01","liveBlogUpdate":[{entry}]}}'
    assert day(f"<script type='application/ld+json'>{data}</script>") == date(2024, 5, 1)


@pytest.mark.parametrize("value", ['["2024-05-01"]', '{"@type":"Date","@value":"2024-05-01"}', '"May 1, 2024"'])
def test_forms_of_a_day_in_structured_data(value: str) -> None:
    data = f'{{"@type":"NewsArticle","headline":"{TITLE}","datePublished":{value}}}'
    assert day(f"<script type='application/ld+json'>{data}</script>") == date(2024, 5, 1)


def test_day_in_the_attributes_of_an_element() -> None:
    assert day(top="<abbr class=published title=2024-05-01T23:03>Wednesday</abbr>") == date(2024, 5, 1)
    assert day(top="<time datetime='3 hours'>1 May 2024</time>") == date(2024, 5, 1)


def test_author_and_day_between_dots_for_the_eye() -> None:
    top = "<div><span>7 min read</span><div aria-hidden=true><span>·</span></div><span>May 1, 2024</span></div>"
    assert day(top=top) == date(2024, 5, 1)


def test_linked_byline_below_the_title_is_no_menu() -> None:
    line = "<div class=meta><a class=author href=/people/ann>Ann Lee</a> <span class=date>1 May 2024</span></div>"
    article = cleanpress.clean(f"<h1>{TITLE}</h1>{line}<article>{BODY}{BODY}</article>", "html")
    block = next(block for block in article.blocks if "Ann Lee" in block.text)
    assert block.label in {Label.BYLINE, Label.DATE}
    assert article.authors == ("Ann Lee",)


@pytest.mark.parametrize(
    ("head", "body", "kinds"),
    [
        ("", "single single-post postid-12", []),
        ("", "home page-template-default page page-id-12", ["static"]),
        ("", "page-node-type-page", ["static"]),
        ("<meta property='og:type' content='product'>", "", ["goods"]),
        ("", "product-template-default single-product", ["goods"]),
        ('<script type=\'application/ld+json\'>{"@type":"Product"}</script>', "", ["goods"]),
        ("<meta property='og:type' content='article'><i itemtype='http://schema.org/Product'></i>", "", []),
        ("<meta name=generator content='Discourse 3.4'>", "", ["thread"]),
        ('<script type=\'application/ld+json\'>{"@type": "DiscussionForumPosting"}</script>', "", ["thread"]),
    ],
)
def test_kind_of_page(head: str, body: str, kinds: list[str]) -> None:
    page = f"<html><head>{head}</head><body class='{body}'><h1>{TITLE}</h1>{BODY}</body>"
    told = read_html(page, None, "utf-8").metadata.told
    assert [one.source for one in told if one.field == "kind"] == kinds


def test_goods_and_pages_of_the_site_have_a_day_in_the_database_alone() -> None:
    data = '<script>var entry = {"published_at": "2021-02-12T12:42:39-05:00"}</script>'
    assert day(data) == date(2021, 2, 12)
    assert day(f"{data}<meta property='og:type' content='product'>") is None
    assert points_of("date")["page: static"] < 0


def test_day_of_a_picture() -> None:
    figure = "<figure><img src=/1.jpg><figcaption>The old bridge in the flood of 24 April 2023</figcaption></figure>"
    assert day(top=figure) is None
