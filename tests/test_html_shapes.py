"""Pages of special shapes: live blogs, questions, AMP, print views, paywalls, walls before the page."""

from __future__ import annotations

import pytest
from test_html_body import PARAGRAPHS, paragraphs
from test_html_kinds import BRIDGE, page

import cleanpress
from cleanpress.model import Label

TOP = "<h1>No ferry this winter</h1>"
TIMES = ("14:52", "14:20", "13:05", "12:40")
ENTRIES = {
    "clocks": "<article class=live-entry><time>{time}</time><h3>{title}</h3><p>{text}</p></article>",
    "dates": "<div class=post><span class=timestamp>3 Nov 2026, {time}</span><h3>{title}</h3><p>{text}</p></div>",
    "writers": "<div class=post><b class=author>Ann Lee</b> <time>3 Nov 2026, {time}</time><p>{text}</p>"
    "<a href=#>Share</a></div>",
}


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_entries_of_a_live_blog_are_body(entry: str) -> None:
    said = [PARAGRAPHS[0], BRIDGE[0], PARAGRAPHS[2], BRIDGE[1]]
    titles = ("Harbour closed", "Bridge closed", "Mayor speaks", "Cracks measured")
    entries = zip(TIMES, titles, said, strict=True)
    article = page(TOP + "".join(entry.format(time=a, title=b, text=c) for a, b, c in entries))
    assert not article.comments
    assert [text for text in article.body.split("\n\n") if text in said] == said
    assert not set(TIMES) & set(article.body.split("\n\n"))


QUESTION = "I have to be at the mainland on Fridays all winter. Does any fishing boat take people along?"
ANSWERS = {
    "tern": "Ask at the harbour in the morning. The blue boat takes two people along if the sea is calm.",
    "puffin": "I went with the mail boat last year. You need a note from the county, and you sit among the sacks.",
}


def test_answers_to_a_question_are_comments() -> None:
    kinds = ("acceptedAnswer", "suggestedAnswer")
    answers = "".join(
        f'<div itemprop={kind} itemscope itemtype="https://schema.org/Answer"><div itemprop=text><p>{text}</p></div>'
        f"<a itemprop=author href=/u/{name}>{name}</a> <time datetime=2026-11-0{day}>{day} Nov 2026</time></div>"
        for day, (kind, (name, text)) in enumerate(zip(kinds, ANSWERS.items(), strict=True), 4)
    )
    article = page(
        '<div itemscope itemtype="https://schema.org/QAPage"><div itemprop=mainEntity itemscope'
        f' itemtype="https://schema.org/Question">{TOP}<div itemprop=text><p>{QUESTION}</p></div>{answers}</div></div>'
    )
    assert QUESTION in article.body
    assert [(comment.author, comment.text) for comment in article.comments] == [*ANSWERS.items()]


def test_answers_to_frequent_questions_are_body() -> None:
    asked = "".join(
        '<div itemprop=mainEntity itemscope itemtype="https://schema.org/Question"><h3>Who pays for it?</h3>'
        f'<div itemprop=acceptedAnswer itemscope itemtype="https://schema.org/Answer">'
        f"<p itemprop=text>{text}</p></div></div>"
        for text in BRIDGE
    )
    article = page(f'{TOP}<div itemscope itemtype="https://schema.org/FAQPage">{asked}</div>')
    assert not article.comments
    assert all(text in article.body for text in BRIDGE)


def test_amp() -> None:
    html = (
        "<!doctype html><html ⚡><title>No ferry this winter</title><amp-sidebar><p><a href=/>Tides</a></amp-sidebar>"
        "<amp-consent><p>We and our partners use cookies to show you advertising that fits you.</p></amp-consent>"
        f"<article>{TOP}<amp-img src=/a.jpg><noscript><img src=/a.jpg></noscript></amp-img>{paragraphs(PARAGRAPHS[:2])}"
        "<amp-ad><div placeholder>Loading</div><div fallback>No ad today</div></amp-ad>"
        f"{paragraphs(PARAGRAPHS[2:])}</article>"
        "<amp-list src=/more.json><template type=amp-mustache><p>{{title}} and more of it</p></template></amp-list>"
    )
    assert cleanpress.clean(html).body.split("\n\n") == PARAGRAPHS


def test_a_print_view() -> None:
    html = (
        "<html><title>No ferry</title><a href='javascript:window.print()'>Print this page</a>"
        f"<h2>No ferry this winter</h2><p>Ann Lee, 3 November 2026</p>{paragraphs(PARAGRAPHS)}<hr>"
        "<p>URL of this article: http://example.org/ferry</p><p>Printed from The Island Post</p></html>"
    )
    assert cleanpress.clean(html, format="html").body.split("\n\n") == PARAGRAPHS


OFFERS = {
    "en": "<h2>Keep reading with a subscription</h2><p>Get unlimited access to all our stories for $1 a week.</p>"
    "<ul><li>The daily letter of the harbour</li><li>Cancel anytime</li></ul><a href=/s>Subscribe now</a>"
    "<p>Already a subscriber? <a href=/l>Log in</a></p>",
    "de": "<h3>Jetzt weiterlesen mit Inselpost Plus</h3><p>Vier Wochen lang für nur einen Euro.</p>"
    "<ul><li>Zugriff auf alle Artikel</li><li>Jederzeit kündbar</li></ul><a href=/s>Jetzt abonnieren</a>",
}


@pytest.mark.parametrize("offer", OFFERS.values(), ids=OFFERS)
def test_the_offer_below_the_beginning_of_a_story_is_none_of_it(offer: str) -> None:
    shown = [PARAGRAPHS[0], PARAGRAPHS[1][:69] + " ..."]
    assert page(f"{TOP}<div>{paragraphs(shown)}</div><div>{offer}</div>").body.split("\n\n") == shown


def test_prompts_in_a_story_take_nothing_of_it_along() -> None:
    prompts = "<p>Sign up for our newsletter</p><p>Subscribe now</p>"
    article = page(f"{TOP}<div>{paragraphs(PARAGRAPHS[:2])}{prompts}{paragraphs(PARAGRAPHS[2:])}</div>")
    assert article.body.split("\n\n") == PARAGRAPHS


WALLS = {
    "consent": (
        "<h1>Before you continue to Island Post</h1><p>We use cookies and data to deliver our services, to track "
        "outages and to measure how readers use our site.</p><p>If you accept all, we also use cookies to show you "
        "ads by your settings.</p><button>Accept all</button>"
    ),
    "consent or money": (
        "<h1>Weiter mit Werbung lesen</h1><p>Besuchen Sie unsere Website wie gewohnt mit Werbung und Tracking. Ihre "
        "Einwilligung können Sie jederzeit widerrufen.</p><p>Wir und unsere Partner verarbeiten personenbezogene Daten "
        "und speichern Informationen auf Ihrem Gerät.</p>"
    ),
    "robots": (
        "<h1>example.org</h1><p>Checking if the site connection is secure. Enable JavaScript and cookies to continue."
        "</p><p>example.org needs to review the security of your connection before proceeding.</p>"
    ),
    "error": "<h1>Page not found</h1><p>Sorry, the page you are looking for does not exist or has been moved.</p>",
}


@pytest.mark.parametrize("wall", WALLS.values(), ids=WALLS)
def test_what_stands_in_a_story_s_place_is_none(wall: str) -> None:
    assert cleanpress.clean(f"<html><title>Island Post</title><body><div>{wall}</div></body></html>").confidence < 0.1


def test_a_banner_beside_a_story_leaves_it_its_confidence() -> None:
    article = page(f"<div>{WALLS['consent']}</div>{TOP}{paragraphs(PARAGRAPHS)}{paragraphs(BRIDGE)}")
    assert article.confidence > 0.3
    assert PARAGRAPHS[0] in article.body


def test_what_is_shown_only_in_need_is_not_read() -> None:
    hint = "Please enable scripts, for without them some parts of this page will not work as they should."
    need = f"<noscript><p>{hint}</p></noscript><template><p>{hint}</p></template><iframe src=/x><p>{hint}</p></iframe>"
    article = page(f"{TOP}{paragraphs(PARAGRAPHS[:2])}{need}{paragraphs(PARAGRAPHS[2:])}")
    assert article.body.split("\n\n") == PARAGRAPHS
    assert Label.BODY not in {block.label for block in article.blocks if hint in block.text}
