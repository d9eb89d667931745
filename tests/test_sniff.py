"""What a text is read as when nobody says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import least_seconds

from cleanpress.read.sniff import is_page, sniff_format

HTML = [
    "<!DOCTYPE html>\n<html><head><title>A</title></head><body><p>B</p></body></html>",
    "\ufeff\n  <html lang=en>",
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">',
    "<!-- saved from somewhere -->\n<HTML><BODY>Hello",
    "<p>The council met on Monday.</p>",
    "\n\n<script>\n" + "// loaded first\n" * 2000 + "</script><!DOCTYPE html><html>",
    "<div class=story><h1>Bridge closed</h1><p>The bridge is closed.<p>It will stay so.</div>",
    "<p>The bridge is closed.\n<p>It will stay so.\n<p>Nobody knew.",
    "I liked the bridge.<br /><br />It was closed, though, and nobody knew why.<br /><br />Two stars.",
    "Bridge closed<br>\n<p>The bridge is closed.</p>\n<p>It will stay so.</p>\n<p>Nobody knew.</p>",
]
MARKDOWN = [
    "---\ntitle: Bridge closed\ndate: 2024-05-01\n---\n\nThe bridge is closed.\n",
    "# Bridge closed\n\nThe bridge is closed.\n",
    "The [mayor](https://example.org/m) said so, [twice](https://example.org/t), in [May](https://example.org/5).\n"
    * 3,
    "Bridge closed\n=============\n\nText.\n\nWhy\n---\n\nText.\n",
    "```python\nprint('<p>')\n```\n",
    "How to write `<p>` and `</p>`\n\n# A heading\n\n```html\n<div><p>A</p><p>B</p></div>\n```\n",
]
TEXT = [
    "",
    "   \n",
    "Bridge closed\n\nThe mayor said that the bridge is closed.\n\n5 Comments\n",
    "a < b and c > d, so <p> is a tag.",
    "If x<y then y>x. " * 50,
    "We are #1\n\nThe team won again, said its captain.\n",
    "In HTML a paragraph opens with <p> and ends with </p>, a break is <br>. "
    + "The rest is plain prose without marks. " * 40,
    "Name\n----\nOne dashed line is a ruler of old mailing lists.\n",
    "<3",
    "Bridge closed\nIt will stay so.<br><br>Nobody knew.\nThe mayor said so.\n",
]


@pytest.mark.parametrize("text", HTML)
def test_html(text: str) -> None:
    assert sniff_format(text) == "html"


def test_breaks_alone_make_no_page() -> None:
    """The linter reads such a text as it stands."""
    assert sniff_format("It was closed.<br><br>Nobody knew why.") == "html"
    assert not is_page("It was closed.<br><br>Nobody knew why.")
    assert is_page("<p>It was closed.<p>Nobody knew why.")


@pytest.mark.parametrize("text", MARKDOWN)
def test_markdown(text: str) -> None:
    assert sniff_format(text) == "markdown"


@pytest.mark.parametrize("text", TEXT)
def test_text(text: str) -> None:
    assert sniff_format(text) == "text"


@pytest.mark.parametrize(
    "unit", ["<", "<!--", "<p ", "---\n", "- a: b\n", "`", "```\n", "a\n=", "<a<b", "](", "<?xml "]
)
def test_no_unit_makes_it_slow(unit: str) -> None:
    text = unit * (2_000_000 // len(unit))
    assert least_seconds(lambda: sniff_format(text), 2) < 2


@given(st.text(st.characters(), max_size=400))
def test_never_raises(text: str) -> None:
    assert sniff_format(text) in {"html", "markdown", "text"}
