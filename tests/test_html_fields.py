"""Headline, authors and dates of HTML pages, where the page says them in many places or in none."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import seconds

import cleanpress
from cleanpress.fields.choose import points_of
from cleanpress.model import Article, Label
from cleanpress.read.html import read_html
from cleanpress.read.html_titles import squeezed, title_parts

TITLE = "Old bridge over the Vell closes for repairs"
BODY = (
    "<p>The old bridge over the river Vell will be closed from Monday on, the council decided after a long debate.</p>"
    "<p>Drivers must take the ferry in the north or the long way round by the quarry, which adds half an hour.</p>"
    "<p>Repairs of the two middle arches will take until the end of the winter, the town's engineer said.</p>"
)
SITE = "<meta property='og:site_name' content='The Vell Courier'>"


def clean(head: str = "", top: str = "", end: str = "", url: str | None = None, title: str = TITLE) -> Article:
    heading = f"<h1>{title}</h1>" if title else ""
    story = f"<main><article>{heading}{top}{BODY}{end}</article></main>"
    page = f"<html lang=en><head>{head}</head><body>{story}</body></html>"
    return cleanpress.clean(page, "html", url)


def ld(**about: object) -> str:
    import json

    data = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", **about})
    return f"<script type='application/ld+json'>{data}</script>"


# Headline.


@pytest.mark.parametrize(
    "head",
    [
        f"<title>{TITLE} | The Vell Courier</title>",
        f"<title>{TITLE} - The Vell Courier</title>{SITE}",
        f"<title>The Vell Courier: {TITLE}</title><meta property='og:title' content='{TITLE}'>{SITE}",
        f"<title>{TITLE}</title><meta name='twitter:title' content='{TITLE} | The Vell Courier'>",
        ld(headline=TITLE, publisher={"name": "The Vell Courier"}),
    ],
)
@pytest.mark.parametrize("title", [TITLE, ""])
def test_headline_without_the_site(head: str, title: str) -> None:
    article = clean(head, title=title)
    assert article.headline == TITLE
    assert ("headline" in article.quoted) is (title == "")


def test_headline_is_not_the_logo() -> None:
    article = cleanpress.clean(
        f"<head><title>{TITLE} - The Vell Courier</title>{SITE}</head>"
        "<body><header><h1 class=logo><a href=/>The Vell Courier</a></h1></header>"
        f"<main><h2 class=entry-title>{TITLE}</h2>{BODY}</main>",
        "html",
    )
    assert article.headline == TITLE
    assert article.text[slice(*article.spans["headline"][0])] == TITLE


def test_headline_without_rubric_and_label() -> None:
    head = f"<meta property='og:title' content='{TITLE}'><title>{TITLE}</title>"
    article = clean(head, title=f"<span class=kicker>Traffic</span> {TITLE}")
    assert article.headline == TITLE


def test_headline_that_only_the_title_element_has() -> None:
    title = "How to mend an arch in ten steps"
    head = f"<title>{title}</title><meta property='og:title' content='{title}'>"
    article = cleanpress.clean(f"<head>{head}</head><body><h2>Contents</h2><p>Home</p>{BODY}", "html")
    assert article.headline == title
    assert "headline" in article.quoted
    assert "headline" not in article.spans


def test_headline_is_taken_out_of_the_body() -> None:
    page = f"<head><meta property='og:title' content='{TITLE}'><title>{TITLE}</title></head><p>{TITLE}</p>{BODY}"
    article = cleanpress.clean(page, "html")
    assert article.headline == TITLE
    assert TITLE not in article.body


# Authors.


@pytest.mark.parametrize(
    ("head", "top"),
    [
        (ld(headline=TITLE, author={"@type": "Person", "name": "Ann Lee"}), ""),
        (
            ld(headline=TITLE, author=[{"@type": "Person", "name": "Ann Lee"}], publisher={"name": "The Vell Courier"}),
            "",
        ),
        ("<meta name=author content='Ann Lee'>", ""),
        ("<meta name=author content='by Ann Lee'>", ""),
        ("<meta property='article:author' content='https://social.example/annlee'>", "<p class=byline>By Ann Lee</p>"),
        ("<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ann Lee'>", ""),
        ("", "<p class=byline>By <a rel=author href=/authors/ann-lee>Ann Lee</a>, Science Editor</p>"),
        ("", "<div class=meta><span class=author>Ann Lee</span><time datetime=2024-05-01>1 May 2024</time></div>"),
        ("", "<p>By Ann Lee</p><p>1 May 2024</p>"),
        ("", "<p class=author>Ann Lee <a href='mailto:ann@vell.example'>ann@vell.example</a></p>"),
        ("", "<div class=h-card><a class=p-author href=/people/ann/>Ann Lee</a></div>"),
        ("", "<div class=post-meta>Posted by <a href=/author/ann/>Ann Lee</a> in <a href=/news/>News</a></div>"),
    ],
)
def test_author(head: str, top: str) -> None:
    assert clean(f"<title>{TITLE}</title>{head}", top).authors == ("Ann Lee",)


def test_graph_refers_to_its_people() -> None:
    graph = """<script type='application/ld+json'>{"@graph": [
      {"@type": "Organization", "@id": "#house", "name": "The Vell Courier"},
      {"@type": "Person", "@id": "#ann", "name": "Ann Lee"}, {"@type": "Person", "@id": "#bo", "name": "Bo Kim"},
      {"@type": "Article", "headline": "Old bridge over the Vell closes for repairs", "publisher": {"@id": "#house"},
       "author": [{"@id": "#ann"}, {"@id": "#bo"}]}]}</script>"""
    assert clean(graph).authors == ("Ann Lee", "Bo Kim")


def test_names_one_each() -> None:
    assert clean("<meta name=author content='Ann Lee, Bo Kim and Cy Young'>").authors == (
        "Ann Lee",
        "Bo Kim",
        "Cy Young",
    )


@pytest.mark.parametrize(
    ("told", "shown", "name"),
    [("Ann Lee", "ANN LEE", "Ann Lee"), ("ann lee", "Ann Lee", "Ann Lee"), ("Jose Diaz", "José Díaz", "José Díaz")],
)
def test_names_in_two_spellings_once(told: str, shown: str, name: str) -> None:
    article = clean(f"<meta name=author content='{told}'>", f"<p class=byline>By {shown}</p>")
    assert article.authors == (name,)


def test_name_turned_round_by_a_catalogue() -> None:
    assert clean("<meta name=citation_author content='Lee, Ann'>").authors == ("Ann Lee",)


@pytest.mark.parametrize(
    "head",
    [
        "<meta name=author content=admin>",
        "<meta name=author content='Super User'>",
        "<meta name=author content=undefined>",
        "<meta name=author content='https://vell.example/author/7'>",
        "<meta name='twitter:creator' content='@vellcourier'>",
        "<meta name=generator content='Ann Lee'>",
    ],
)
def test_no_author_where_none_is_named(head: str) -> None:
    article = clean(f"<title>{TITLE}</title>{head}")
    assert (article.authors, article.byline) == ((), None)


def test_marker_is_no_name() -> None:
    top = "<p class=author>Article by</p><p class=author>Ann Lee</p>"
    assert clean(f"<title>{TITLE}</title>", top).authors == ("Ann Lee",)


def test_people_of_other_stories_and_readers_sign_nothing() -> None:
    end = (
        "<aside class=related><h3>More news</h3><ul>"
        "<li><a href=/2>Ferry stays in port</a><span class=author>Bo Kim</span></li>"
        "<li><a href=/3>Quarry sold</a><span class=author>Di Moss</span></li></ul></aside>"
        "<section id=comments class=comments><h3>2 comments</h3>"
        "<div class=comment><span class=comment-author>Cy Young</span><p>At last.</p></div>"
        "<div class=comment><span class=comment-author>Eve Hart</span><p>And the buses?</p></div></section>"
    )
    assert clean(f"<title>{TITLE}</title>", end=end).authors == ()
    assert clean(f"<title>{TITLE}</title>", "<p class=byline>By Ann Lee</p>", end).authors == ("Ann Lee",)


def test_editors_and_photographers_are_no_authors() -> None:
    top = "<div class=credits><p class=author>Ann Lee</p><p class=author>Edited by: Bo Kim</p></div>"
    assert clean(f"<title>{TITLE}</title>", top).authors == ("Ann Lee",)


@pytest.mark.parametrize(
    "top",
    [
        "<div>Written by</div><div>Ann Lee</div>",
        "<p>Von:</p><p>Ann Lee</p>",
        "<p class=byline>ByAnn Lee</p>",
        "<p class=byline><span>By</span> <a href=/people/ann>Ann Lee</a></p><p>3 min read</p>",
    ],
)
def test_name_below_its_marker_or_glued_to_it(top: str) -> None:
    assert clean(f"<title>{TITLE}</title>", top).authors == ("Ann Lee",)


def test_reading_time_is_nobody() -> None:
    assert (
        clean(f"<title>{TITLE}</title>", "<p class=byline>Written by <span>1 May 2024 · 3 min read</span></p>").authors
        == ()
    )


def test_account_of_the_one_who_signs() -> None:
    head = ld(headline=TITLE, author={"@type": "Person", "name": "annlee"})
    assert clean(head, "<p>By Ann Lee</p>").authors == ("Ann Lee",)


def test_links_below_the_title_sign_the_story() -> None:
    line = "<div class=author><a href=/people/ann>By Ann Lee</a></div>"
    article = cleanpress.clean(f"<title>{TITLE}</title><h1>{TITLE}</h1>{line}<article>{BODY}{BODY}</article>", "html")
    assert article.authors == ("Ann Lee",)
    assert {block.label for block in article.blocks if "Ann Lee" in block.text} == {Label.BYLINE}


def test_byline_is_the_line_that_names_the_author() -> None:
    article = clean("<meta name=author content='Ann Lee'>", "<p class=byline>By Ann Lee, Science Editor</p>")
    assert article.byline == "By Ann Lee, Science Editor"
    assert article.text[slice(*article.spans["byline"][0])] == article.byline
    shouted = clean("<meta name=author content='Ann Lee'>", "<p class=byline>BY ANN LEE</p>")
    assert (shouted.byline, shouted.authors) == ("BY ANN LEE", ("Ann Lee",))
    told = clean("<meta name=author content='Ann Lee'>")
    assert told.byline == "Ann Lee"
    assert "byline" in told.quoted
    assert "byline" not in told.spans


# Dates.


@pytest.mark.parametrize(
    ("head", "top", "url"),
    [
        (ld(headline=TITLE, datePublished="2024-05-01T09:30:00+02:00"), "", None),
        ("<meta property='article:published_time' content='2024-05-01T09:30:00+02:00'>", "", None),
        ("<meta name='DC.date.issued' content=2024-05-01>", "", None),
        ("<meta itemprop=datePublished content=2024-05-01>", "", None),
        ("", "<time datetime='2024-05-01T09:30:00+02:00' pubdate>yesterday</time>", None),
        ("", "<p class=posted-on>Posted on May 1, 2024</p>", None),
        ("", "<p>1 May 2024</p>", "https://vell.example/2024/05/01/bridge"),
        ('<script>window.page = {"datePublished": "2024-05-01T07:30:00Z"}</script>', "<p>May 1, 2024</p>", None),
    ],
)
def test_day_of_publication(head: str, top: str, url: str | None) -> None:
    published = clean(f"<title>{TITLE}</title>{head}", top, url=url).published
    assert published is not None
    assert (published.date() if isinstance(published, datetime) else published) == date(2024, 5, 1)


def test_the_most_exact_form_of_a_day() -> None:
    head = "<meta name=date content=2024-05-01>" + ld(headline=TITLE, datePublished="2024-05-01T09:30:00+02:00")
    zone = timezone(timedelta(hours=2))
    assert clean(head, "<p class=date>1 May 2024</p>").published == datetime(2024, 5, 1, 9, 30, tzinfo=zone)


def test_changed_later() -> None:
    article = clean(ld(headline=TITLE, datePublished="2024-05-01T09:30:00Z", dateModified="2024-06-02T08:00:00Z"))
    assert article.published == datetime(2024, 5, 1, 9, 30, tzinfo=timezone.utc)
    assert article.modified == datetime(2024, 6, 2, 8, 0, tzinfo=timezone.utc)


def test_changed_before_it_was_published_is_no_change() -> None:
    article = clean(ld(headline=TITLE, datePublished="2024-05-01T09:30:00Z", dateModified="2023-06-02T08:00:00Z"))
    assert article.published == datetime(2024, 5, 1, 9, 30, tzinfo=timezone.utc)
    assert article.modified is None


def test_dates_of_comments_cards_and_copyright_are_not_the_page_s() -> None:
    end = (
        "<aside class=related><ul><li><a href=/2>Ferry stays in port</a> <time datetime=2023-01-05>5 Jan. 2023</time>"
        "<li><a href=/3>Quarry sold</a> <time datetime=2023-02-06>6 February 2023</time></ul></aside>"
        "<section class=comments><div class=comment><span class=comment-author>Cy</span>"
        "<time class=comment-date datetime=2023-03-07>7 March 2023</time><p>At last.</p></div></section>"
        "<footer>© 2019-2024 The Vell Courier</footer>"
    )
    article = clean(f"<title>{TITLE}</title>", end=end)
    assert (article.published, article.modified) == (None, None)


def test_date_stands_where_it_is_printed() -> None:
    article = clean("<meta property='article:published_time' content='2024-05-01'>", "<p class=date>1 May 2024</p>")
    assert [article.text[slice(*span)] for span in article.spans["date"]] == ["1 May 2024"]


# Standfirst.


def described(text: str) -> Article:
    return clean(f"<title>{TITLE}</title><meta property='og:description' content='{text}'>")


def test_description_as_standfirst() -> None:
    article = described("No way across until the winter is over, and no end of the debate.")
    assert article.standfirst == "No way across until the winter is over, and no end of the debate."
    assert "standfirst" in article.quoted


@pytest.mark.parametrize(
    "text",
    [
        TITLE,
        "The old bridge over the river Vell will be closed from Monday on, the council decided after a long debate.",
        "Drivers must take the ferry in the north or the long way round by the quarry, which adds half…",
    ],
)
def test_description_that_says_the_story_again_is_no_standfirst(text: str) -> None:
    article = described(text)
    assert (article.standfirst, "standfirst" in article.quoted) == (None, False)


# What holds for any page.

names = st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=30)
heads = st.lists(
    st.tuples(
        st.sampled_from(
            ["og:title", "author", "article:author", "article:published_time", "dc.date", "citation_author"]
        ),
        names | st.dates().map(date.isoformat),
    ),
    max_size=6,
)


@given(heads, names, names, st.booleans())
def test_fields_are_quoted_or_printed(head: list[tuple[str, str]], title: str, author: str, heading: bool) -> None:
    meta = "".join(f'<meta name="{name}" content="{escape(value)}">' for name, value in head)
    shown = f"<h1>{escape(title)}</h1>" if heading else ""
    page = f"<head><title>{escape(title)}</title>{meta}</head>{shown}<p class=author>{escape(author)}</p>{BODY}"
    article = cleanpress.clean(page, "html")
    assert article == cleanpress.clean(page, "html")
    if article.headline:
        assert ("headline" in article.quoted) is ("headline" not in article.spans)
    if article.headline and "headline" in article.spans:
        assert article.headline == article.text[slice(*article.spans["headline"][0])]
    if article.byline:
        assert "byline" in article.quoted or article.byline in article.text
    assert all(name.strip() for name in article.authors)
    assert len(set(article.authors)) == len(article.authors)


def escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


@given(st.datetimes(datetime(1995, 1, 1), datetime(2035, 1, 1)), st.integers(-12, 12))
def test_moment_is_kept_as_it_is_written(moment: datetime, hours: int) -> None:
    moment = moment.replace(microsecond=0, tzinfo=timezone(timedelta(hours=hours)))
    article = clean(ld(headline=TITLE, datePublished=moment.isoformat()))
    assert isinstance(article.published, datetime)
    assert article.published == moment
    assert article.published.utcoffset() == moment.utcoffset()


@given(st.text(max_size=60))
def test_title_parts_are_parts(title: str) -> None:
    for _, part in title_parts(title):
        assert part
        assert squeezed(part).removeprefix("www") in squeezed(title) or not squeezed(part)


# The evidence itself.


def told(page: str) -> set[tuple[str, str, str]]:
    return {(one.field, one.source, one.text) for one in read_html(page, None, "utf-8").metadata.told}


def test_every_place_is_told() -> None:
    page = (
        "<head><title>Bridge closes | Courier</title><meta name='dc:title' content='Bridge closes'>"
        "<meta property='og:title og:alt' content='Bridge shut'></head><article><h1>Bridge closes</h1>"
        "<p class=byline>By <a rel=author href=/a>Ann Lee</a></p><time datetime=2024-05-01>May</time>"
        f"{BODY}<div class=author-bio><span class=author>Bo Kim</span></div></article>"
        "<div class=comment><span class=author>Cy</span></div>"
    )
    assert {
        ("title", "title", "Bridge closes | Courier"),
        ("title", "dc", "Bridge closes"),
        ("title", "og", "Bridge shut"),
        ("title", "h1", "Bridge closes"),
        ("author", "byline top", "By Ann Lee"),
        ("author", "rel top", "Ann Lee"),
        ("date", "time top", "2024-05-01"),
        ("author", "class bio", "Bo Kim"),
    } <= told(page)
    assert not any(text == "Cy" for _, _, text in told(page))


@pytest.mark.parametrize(
    "page",
    [
        "<p class=author>" + "Ann Lee, " * 20_000,
        "<title>" + "Bridge | " * 20_000 + "</title><h1>Bridge</h1>",
        "<meta name=author content='" + "Ann Lee;" * 600 + "'>" * 2_000,
        "<p class=byline>By Ann Lee</p><p class=date>1 May 2024</p>" * 5_000,
    ],
)
def test_many_names_and_dates_take_no_longer_than_their_length(page: str) -> None:
    assert seconds(lambda: cleanpress.clean(page, "html")) < 20


def test_points_are_read() -> None:
    for field in ("title", "author", "date"):
        points = points_of(field)
        assert points
        assert "" not in points


def test_line_of_the_headline_is_labelled() -> None:
    page = f"<head><meta property='og:title' content='{TITLE}'><title>{TITLE}</title></head><div>{TITLE}</div>{BODY}"
    article = cleanpress.clean(page, "html")
    assert [block.text.strip() for block in article.blocks if block.label is Label.HEADLINE] == [TITLE]
