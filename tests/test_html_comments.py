"""Comments that markup holds: who, when, what and to whom, as the page's own elements tell it."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

import cleanpress
from cleanpress.model import Article, Comment, Label

STORY = (
    "<h1>The old pool</h1>"
    "<p>The council voted late on Monday to close the old swimming pool, although nearly four thousand people had "
    "signed a petition to keep it open.</p>"
    "<p>Repairs would have cost more than the town spends on all of its parks in a year, the treasurer said, and "
    "nobody had offered to pay for them.</p>"
)
SWAM = "I learned to swim in that pool and so did my children, so this makes me sad."
WRONG = "You are wrong about the money, the repairs were paid for in the spring."
ROOF = "My sister lives next door and says that the roof has been leaking for years."
CEST = timezone(timedelta(hours=2))


def page(thread: str) -> Article:
    article = cleanpress.clean(f"<html><body><article>{STORY}</article>{thread}</body></html>", format="html")
    for comment in article.comments:
        if "comments" in article.quoted:
            continue
        assert comment.start is not None
        assert all(part in article.text[comment.start : comment.end] for part in comment.text.split("\n\n"))
        assert comment.text not in article.body
    assert article.body.startswith("The council voted")
    assert article.body.endswith("to pay for them.")
    return article


def said(comments: tuple[Comment, ...]) -> list[tuple[str | None, str, int | None, int]]:
    return [(c.author, c.text, c.parent, c.depth) for c in comments]


NESTS = {
    "items of a list": f"""<ol class="comment-list">
      <li class="comment depth-1" id="comment-1"><article class="comment-body" id="div-comment-1">
        <footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Ann</b> <span>says:</span></div>
        <time datetime="2012-05-03T09:12:00+02:00">May 3, 2012 at 9:12 am</time></footer>
        <div class="comment-content"><p>{SWAM}</p></div><a class="comment-reply-link" href="#">Reply</a></article>
        <ol class="children"><li class="comment depth-2" id="comment-2"><article class="comment-body">
        <footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Bob</b> <span>says:</span></div>
        <time datetime="2012-05-04T20:01:00+02:00">May 4, 2012 at 8:01 pm</time></footer>
        <div class="comment-content"><p>{WRONG}</p></div><a class="comment-reply-link" href="#">Reply</a></article>
        </li></ol></li>
      <li class="comment depth-1" id="comment-3"><article class="comment-body">
        <footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Cy</b> <span>says:</span></div>
        <time datetime="2012-05-05T07:00:00+02:00">May 5, 2012 at 7:00 am</time></footer>
        <div class="comment-content"><p>{ROOF}</p></div><a class="comment-reply-link" href="#">Reply</a></article></li>
    </ol>""",
    "articles": f"""<section id="comments"><h2>3 Comments</h2>
      <article class="comment"><header><span class="author">Ann</span> <time datetime="2012-05-03T09:12:00+02:00">May 3,
        2012 at 9:12 am</time></header><p>{SWAM}</p>
        <article class="comment"><header><span class="author">Bob</span> <time datetime="2012-05-04T20:01:00+02:00">May
        4, 2012 at 8:01 pm</time></header><p>{WRONG}</p></article></article>
      <article class="comment"><header><span class="author">Cy</span> <time datetime="2012-05-05T07:00:00+02:00">May 5,
        2012 at 7:00 am</time></header><p>{ROOF}</p></article></section>""",
    "microdata": f"""<div itemprop="comment" itemscope itemtype="http://schema.org/Comment">
        <span itemprop="author" itemscope><span itemprop="name">Ann</span></span>
        <meta itemprop="dateCreated" content="2012-05-03T09:12:00+02:00">
        <time itemprop="dateCreated" datetime="2012-05-03T09:12:00+02:00">9 years ago</time>
        <div itemprop="text">{SWAM}</div>
        <div itemprop="comment" itemscope itemtype="http://schema.org/Comment">
        <span itemprop="author" itemscope><span itemprop="name">Bob</span></span>
        <time itemprop="dateCreated" datetime="2012-05-04T20:01:00+02:00">9 years ago</time>
        <div itemprop="text">{WRONG}</div></div></div>
      <div itemprop="comment" itemscope itemtype="http://schema.org/Comment">
        <span itemprop="author" itemscope><span itemprop="name">Cy</span></span>
        <time itemprop="dateCreated" datetime="2012-05-05T07:00:00+02:00">9 years ago</time>
        <div itemprop="text">{ROOF}</div></div>""",
    "microformats": f"""<div class="p-comment h-cite"><a class="p-author h-card" href="#">Ann</a>
        <time class="dt-published" datetime="2012-05-03T09:12:00+02:00">3 May 2012</time>
        <p class="e-content">{SWAM}</p>
        <div class="p-comment h-cite"><a class="p-author h-card" href="#">Bob</a>
        <time class="dt-published" datetime="2012-05-04T20:01:00+02:00">4 May 2012</time>
        <p class="e-content">{WRONG}</p></div></div>
      <div class="p-comment h-cite"><a class="p-author h-card" href="#">Cy</a>
        <time class="dt-published" datetime="2012-05-05T07:00:00+02:00">5 May 2012</time>
        <p class="e-content">{ROOF}</p></div>""",
    "answers beside what they answer": f"""<div id="comments">
      <div class="comment"><div class="submitted"><span class="username">Ann</span>
        <time datetime="2012-05-03T09:12:00+02:00">3 May 2012</time></div>
        <div class="content">{SWAM}</div></div>
      <div class="indented"><div class="comment"><div class="submitted"><span class="username">Bob</span>
        <time datetime="2012-05-04T20:01:00+02:00">4 May 2012</time></div>
        <div class="content">{WRONG}</div></div></div>
      <div class="comment"><div class="submitted"><span class="username">Cy</span>
        <time datetime="2012-05-05T07:00:00+02:00">5 May 2012</time></div>
        <div class="content">{ROOF}</div></div></div>""",
    "wrappers": f"""<div class="comment-wrapper">
      <div class="wc-comment level-1"><div class="wc-comment-author">Ann</div>
        <time datetime="2012-05-03T09:12:00+02:00">3 May 2012</time><div class="wc-comment-text">{SWAM}</div></div>
      <div class="wc-comment level-2"><div class="wc-comment-author">Bob</div>
        <time datetime="2012-05-04T20:01:00+02:00">4 May 2012</time><div class="wc-comment-text">{WRONG}</div></div>
      <div class="wc-comment level-1"><div class="wc-comment-author">Cy</div>
        <time datetime="2012-05-05T07:00:00+02:00">5 May 2012</time><div class="wc-comment-text">{ROOF}</div></div>
      </div>""",
}


@pytest.mark.parametrize("name", sorted(NESTS))
def test_a_nest_of_comments_is_read(name: str) -> None:
    comments = page(NESTS[name]).comments
    assert said(comments) == [("Ann", SWAM, None, 0), ("Bob", WRONG, 0, 1), ("Cy", ROOF, None, 0)]
    assert [c.published for c in comments] == [
        datetime(2012, 5, 3, 9, 12, tzinfo=CEST),
        datetime(2012, 5, 4, 20, 1, tzinfo=CEST),
        datetime(2012, 5, 5, 7, 0, tzinfo=CEST),
    ]
    assert all(c.published_text for c in comments)


def test_a_list_without_classes_below_a_container_of_comments() -> None:
    thread = f"""<div id="comments"><h3>2 comments</h3><ul>
      <li>Ann<br>May 3, 2012 at 9:12 am<p>{SWAM}</p><p>{ROOF}</p></li>
      <li>Bob<br>May 4, 2012 at 8:01 pm<p>{WRONG}</p></li></ul></div>"""
    comments = page(thread).comments
    assert [(c.author, c.text) for c in comments] == [("Ann", f"{SWAM}\n\n{ROOF}"), ("Bob", WRONG)]
    assert [c.published for c in comments] == [datetime(2012, 5, 3, 9, 12), datetime(2012, 5, 4, 20, 1)]


def test_name_and_words_in_an_element_each() -> None:
    thread = f"""<dl class="commentlist"><dt class="comment"><cite>Ann</cite> <span>3 May 2012</span></dt>
      <dd class="comment"><p>{SWAM}</p></dd>
      <dt class="comment"><cite>Bob</cite> <span>4 May 2012</span></dt><dd class="comment"><p>{WRONG}</p></dd></dl>"""
    comments = page(thread).comments
    assert [(c.author, c.published, c.text) for c in comments] == [
        ("Ann", date(2012, 5, 3), SWAM),
        ("Bob", date(2012, 5, 4), WRONG),
    ]


def test_the_story_s_author_and_the_score_are_told_by_the_markup() -> None:
    thread = f"""<ol class="commentlist"><li class="comment bypostauthor"><cite class="fn">Ann</cite>
      <span class="date">3 May 2012</span><span itemprop="upvoteCount">12</span><p>{SWAM}</p></li></ol>"""
    (comment,) = page(thread).comments
    assert (comment.author, comment.score, comment.is_author) == ("Ann", 12, True)


def test_buttons_and_badges_are_no_words() -> None:
    item = """<li class="comment"><span class="author">{}</span> <span class="badge">Regular</span>
      <span class="date">3 May 2012</span><p>{}</p><span>Flag it up</span> <a href="#">Reply</a></li>"""
    names = ("Ann", "Bob", "Cy")
    thread = "".join(item.format(*both) for both in zip(names, (SWAM, WRONG, ROOF), strict=True))
    comments = page(f'<ol class="commentlist">{thread}</ol>').comments
    assert [c.text for c in comments] == [SWAM, WRONG, ROOF]


def test_a_frame_with_its_writer_s_badge_is_one_comment_with_what_it_holds() -> None:
    thread = f"""<ol class="forumCommentList"><li class="forumCommentContainer"><div><span class="author">Ann</span>
      <span>Photos and films of hers</span></div><div id="comment-1" class="message"><span class="author">Ann</span>
      <span class="date">3 May 2012</span><p>{SWAM}</p></div></li></ol>"""
    assert said(page(thread).comments) == [("Ann", SWAM, None, 0)]


def test_a_form_is_no_comment() -> None:
    thread = f"""<div class="comment-wrapper"><div class="comment"><span class="author">Ann</span>
      <span class="date">3 May 2012</span><p>{SWAM}</p></div><form><p>Name</p><p>Email</p>
      <p>Tell us here what you think of what is written above.</p></form></div>"""
    assert said(page(thread).comments) == [("Ann", SWAM, None, 0)]


def test_an_opinion_is_no_comment() -> None:
    article = cleanpress.clean(
        f'<html><body><article class="kommentar"><span class="author">Ann Lee</span><time>3 May 2012</time>{STORY}'
        "</article></body></html>",
        format="html",
    )
    assert article.comments == ()
    assert article.body.startswith("The council voted")


def test_a_box_of_what_was_said_elsewhere_is_no_thread() -> None:
    box = f"""<div class="sidebar"><ul class="recent-comments"><li class="comment"><span class="author">Ann</span>
      <span class="date">3 May 2012</span><p>{SWAM}</p></li></ul></div>"""
    assert page(box).comments == ()


def test_structured_data_completes_what_is_printed() -> None:
    data = f"""<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "The old pool", "comment": [
      {{"@type": "Comment", "author": {{"name": "Ann"}}, "dateCreated": "2012-05-03", "text": "{SWAM}"}}]}}</script>"""
    thread = f'<div id="comments"><div class="comment"><b class="author">Ann</b><p>{SWAM}</p></div></div>'
    (comment,) = page(thread + data).comments
    assert (comment.author, comment.published, comment.text) == ("Ann", date(2012, 5, 3), SWAM)


def test_comments_that_only_structured_data_has_are_quoted() -> None:
    data = f"""<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "The old pool", "comment": [
      {{"@type": "Comment", "author": {{"name": "Ann"}}, "text": "{SWAM}", "comment": {{"@type": "Comment",
      "author": {{"name": "Bob"}}, "text": "{WRONG}"}}}}]}}</script>"""
    article = page(data)
    assert said(article.comments) == [("Ann", SWAM, None, 0), ("Bob", WRONG, 0, 1)]
    assert "comments" in article.quoted


def test_labels_follow_the_thread() -> None:
    article = page(NESTS["items of a list"])
    labels = {block.text.strip(): block.label for block in article.blocks}
    assert labels[SWAM] is Label.COMMENT
    assert labels["Reply"] is Label.COMMENT_META


@pytest.mark.parametrize("widget", ["jdgm-rev", "spr-review", "yotpo-review"])
def test_reviews_of_shop_systems_are_readers_words(widget: str) -> None:
    reviews = "".join(
        f'<div class="{widget}"><span class="{widget}__author">{name}</span><div class="{widget}__content">'
        f'<div class="{widget}__body"><p>{text}</p></div></div></div>'
        for name, text in (("Ann", SWAM), ("Bob", WRONG), ("Cy", ROOF))
    )
    comments = page(f"<section><h2>Customer Reviews</h2>{reviews}</section>").comments
    assert [(c.author, c.text) for c in comments] == [("Ann", SWAM), ("Bob", WRONG), ("Cy", ROOF)]


def test_blogger_s_list_of_names_words_and_days_is_a_comment_each() -> None:
    thread = "".join(
        f"""<dt class="comment-author" id="c{n}"><a href="#">{name}</a> said...</dt>
        <dd class="comment-body"><p>{words}</p></dd>
        <dd class="comment-footer"><span class="comment-timestamp">May {n}, 2012 at 9:12 am</span></dd>"""
        for n, (name, words) in enumerate([("Ann", SWAM), ("Bob", WRONG), ("Cy", ROOF)], 3)
    )
    got = page(f'<div id="comments"><h4>3 comments:</h4><dl id="comments-block">{thread}</dl></div>').comments
    assert [(c.author, c.text, c.published) for c in got] == [
        ("Ann", SWAM, datetime(2012, 5, 3, 9, 12)),
        ("Bob", WRONG, datetime(2012, 5, 4, 9, 12)),
        ("Cy", ROOF, datetime(2012, 5, 5, 9, 12)),
    ]


def test_content_that_holds_name_and_body_is_the_whole_comment() -> None:
    thread = "".join(
        f"""<div class="comment"><div id="comment-{n}" class="comment-anchor"></div><div class="comment-content">
        <div class="user-head"><a href="#">{name}</a></div>
        <div class="comment-meta"><span class="highlight"><a href="#" title="x">May {n}, 2012</a></span></div>
        <div class="comment-body"><p>{words}</p></div>
        <div class="comment-actions"><a>Like (2)</a><a>Reply</a><a>Share</a></div></div></div>"""
        for n, (name, words) in enumerate([("Ann", SWAM), ("Bob", "lol"), ("Cy", ROOF)], 3)
    )
    got = page(f'<div class="comments-page"><h4>3 Comments</h4><div class="comment-list">{thread}</div></div>').comments
    assert [(c.author, c.text, c.published) for c in got] == [
        ("Ann", SWAM, date(2012, 5, 3)),
        ("Bob", "lol", date(2012, 5, 4)),
        ("Cy", ROOF, date(2012, 5, 5)),
    ]


@pytest.mark.parametrize(("one", "nick", "said"), [("komentarz", "nick", "tresc"), ("reactie", "naam", "tekst")])
def test_class_names_of_more_languages(one: str, nick: str, said: str) -> None:
    thread = "".join(
        f"""<div class="{one}"><span class="{nick}">{name}</span><span class="dzien">0{n}.05.2012 9:12</span>
        <div class="{said}"><p>{words}</p></div></div>"""
        for n, (name, words) in enumerate([("Anna", SWAM), ("Bob", WRONG)], 3)
    )
    got = page(f"<div><h3>Komentarze (2)</h3>{thread}</div>").comments
    assert [(c.author, c.text, c.published) for c in got] == [
        ("Anna", SWAM, datetime(2012, 5, 3, 9, 12)),
        ("Bob", WRONG, datetime(2012, 5, 4, 9, 12)),
    ]
