"""Hypothesis strategies: documents from the seeds' own blocks, made-up stories in several languages, and noise."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as st
from story_words import WORDS, Words

ROOT = Path(__file__).resolve().parent.parent
SEED_PATHS = tuple(sorted((ROOT / "seeds").glob("*.txt")))
# Read as bytes: what a checkout does to line ends is not what is tested here.
SEEDS = tuple(path.read_bytes().decode("utf-8").replace("\r\n", "\n") for path in SEED_PATHS)
SEED_BLOCKS = tuple(block for seed in SEEDS for block in seed.split("\n\n") if block.strip())

RESIDUE = (
    "Share this:",
    "Click to share on Facebook (Opens in new window)",
    "Advertisement",
    "ADVERTISEMENT",
    "Story continues below advertisement",
    "Follow us on Twitter",
    "Sign up for our newsletter",
    "Subscribe to our newsletter",
    "Enter your email address",
    "All rights reserved.",
    "Skip to main content",
    "Print this article",
    "Your email address will not be published. Required fields are marked *",
    "We use cookies to improve your experience.",
    "Anzeige",
    "Lesen Sie auch",
    "Alle Rechte vorbehalten.",
    "Publicité",
    "Lire aussi",
    "Publicidad",
    "Todos los derechos reservados",
    "Reklama",
    "Реклама",
    "広告",
    "إعلان",
)
"""Lines that only a page prints, whole in themselves: what stands around them does not depend on them."""


class Story(NamedTuple):
    """A story without anything around it."""

    language: str
    headline: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """Headline and paragraphs, a blank line apart."""
        return "\n\n".join([self.headline, *self.paragraphs])


@st.composite
def stories(draw: st.DrawFn, languages: tuple[str, ...] = tuple(WORDS), least: int = 3) -> Story:
    """Made-up news stories; no sentence is told twice."""
    language = draw(st.sampled_from(languages))
    words = WORDS[language]
    sentences = draw(st.permutations(words.sentences))
    paragraphs = []
    at = 0
    for size in draw(st.lists(st.integers(2, 4), min_size=least, max_size=5)):
        chosen = sentences[at : at + size]
        at += size
        if len(chosen) >= 2:
            paragraphs.append(words.gap.join(_filled(draw, words, sentence) for sentence in chosen))
    return Story(language, _filled(draw, words, draw(st.sampled_from(words.headlines))), tuple(paragraphs))


def _filled(draw: st.DrawFn, words: Words, sentence: str) -> str:
    return sentence.format(
        name=draw(st.sampled_from(words.names)),
        place=draw(st.sampled_from(words.places)),
        number=draw(st.integers(3, 900)),
    )


@st.composite
def with_residue(draw: st.DrawFn) -> str:
    """Stories and seeds with residue put in at any place."""
    blocks = draw(st.one_of(stories().map(lambda story: story.text), st.sampled_from(SEEDS))).split("\n\n")
    for line in draw(st.lists(st.sampled_from(RESIDUE), min_size=1, max_size=6)):
        blocks.insert(draw(st.integers(0, len(blocks))), line)
    return "\n\n".join(blocks)


@st.composite
def reshuffled(draw: st.DrawFn) -> str:
    """A seed with its blocks in another order, or blocks of all the seeds."""
    if draw(st.booleans()):
        return "\n\n".join(draw(st.permutations(draw(st.sampled_from(SEEDS)).split("\n\n"))))
    return "\n\n".join(draw(st.lists(st.sampled_from(SEED_BLOCKS), min_size=1, max_size=20)))


@st.composite
def with_headline_again(draw: st.DrawFn) -> str:
    """The headline two or three times, also in capitals or with the site's name behind it."""
    blocks = draw(st.one_of(stories().map(lambda story: story.text), st.sampled_from(SEEDS))).split("\n\n")
    headline = blocks[0].split("\n")[0]
    for again in draw(
        st.lists(st.sampled_from((headline, headline.upper(), f"{headline} - The Herald")), min_size=1, max_size=2)
    ):
        blocks.insert(draw(st.sampled_from((0, 1))), again)
    return "\n\n".join(blocks)


plain_documents = st.one_of(
    st.sampled_from(SEEDS),
    stories().map(lambda story: story.text),
    with_residue(),
    reshuffled(),
    with_headline_again(),
)
"""Documents as scrapers leave them, without noise; lines end in a line feed."""

LINE_ENDS = ("\n", "\r\n", "\r", "\n\n", "\n \t\n", "\u2028", "\v", "\x0c", "\x85", " \n")
NOISE = (
    "\u00a0", "\u200b", "\ufeff", "\u00ad", "\u202e", "\u2066", "\x00", "\x1b[31m", "\ud800", "e\u0301", "\u0600",
    "\U0001f602", "\ufffd", "\t",
)  # fmt: skip
"""Spaces that are none, marks of direction, a terminal escape, half a surrogate pair, combining and invisible signs."""


@st.composite
def noisy(draw: st.DrawFn) -> str:
    """A document with other line ends, and noise at any place."""
    text = draw(plain_documents).replace("\n", draw(st.sampled_from(LINE_ENDS)))
    for noise in draw(st.lists(st.sampled_from(NOISE), max_size=8)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + noise + text[at:]
    return text


MARKS = (
    "# ", "## ", "> ", "> > ", "* ", "- ", "1. ", "**", "*", "_", "`", "```\n", "~~~\n", "[", "](",
    "](https://a.example/)", ")", "!", "![", "|", " | ", "|---|---|\n", "---\n", "***\n", "\\", "\\*", "&amp;", "<b>",
    "</b>", "<", "title: x\n", "\n", "\n\n", "  \n", "word", "Two words", "A whole sentence, with a comma in it.",
    "2024-05-03", "10 Comments", "Reply",
)  # fmt: skip
marked = st.lists(st.sampled_from(MARKS), max_size=60).map("".join)
"""Markdown and half of Markdown."""

any_text = st.text(st.characters(exclude_categories=()), max_size=300)
"""Any string Python can hold, control characters and lone surrogates too."""

_WORDS = (
    "the", "a", "of", "Home", "share", "5", "reply", "2020", "By", "May", "story,", "said.", "city", "—", "©", "@", "#",
    "•",
)  # fmt: skip
lines_of_words = st.lists(st.lists(st.sampled_from(_WORDS), max_size=14).map(" ".join), max_size=40).map("\n".join)
"""Lines of words that rules look for, in no sensible order."""

documents = st.one_of(plain_documents, noisy(), marked, any_text, lines_of_words)
"""Everything that may be thrown at us."""


def _grown(unit: str) -> Callable[[int], str]:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


_STORY = WORDS["en"].sentences[2].format(place="Dunmore")
_SHAPES = (
    "(", ")", "[", "]", "![", "](", "[a](b) ", "<", "&", "&amp;", "*", "**a", "_a_ ", "`", "``a", "~", "#", "# a\n",
    "> ", ">\n", ">a\n", "> > a\n", "|", "| a ", "|\n", "-", "- ", "- a\n", "---\n", "1. ", "9", "9,", "9.", "9 ",
    "2020-01-01 ", "12:30 ", "May ", "5 May 2020, ", "By ", "By A. B. and ", "A. ", "Mr. A ", "a", "a ", "aa bb\n",
    "a\n", "\n", "\n ", " ", "\t", "\u00a0", "\u200b", "\u0301", "\"", "\u201e", "\u201c\u201d", "'", ".", ". ",
    "...", "! ", "? A", "\\", "/", "http://a.b/", "www.", "a@b.c ", "@a ", "#a ", "\u6f22\u5b57", "\u3042", "\u3002",
    "\u0e01", "\u0627 ", "\uac00", "\U0001f602", "\U0001f1e9", "\ud800", "\x00", "\x1b[31m", "\r", "\r\n", "\u2028",
    "Reply\n", "5 Comments\n", "Share this: ", "Share this:\n", "Anonymous says:\n",
    "A B\n5 May 2020\nI agree.\nReply\n", "\u00a9 ", "\u00a9 2020 A ", "Photo: ", "/ \u00a9 ", "```\n", "~~~\n",
    "Home > ", "News | ", "\u2022 ", "  \u2022 A\n\n    a\n\n", _STORY + " ", _STORY + "\n\n", "Headline again\n",
    "a: b\n", "--- a\n", "![](data:", "![](data:a(", "](http:", "](http:a(", "{", "}",
    "$$", "%s", "0 comments on ", "Read more: A\n",
)  # fmt: skip
ADVERSARIAL: dict[str, Callable[[int], str]] = {
    **{repr(unit)[1:-1][:24]: _grown(unit) for unit in _SHAPES},
    "open, then close": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "brackets nested": lambda size: "[" * (size // 2) + "]" * (size // 2) + "(a)",
    "spaces, then a word": lambda size: "a" + " " * size + "b",
    "front matter without end": lambda size: "---\n" + "a: b\n" * (size // 5),
    "fence without end": lambda size: "a\n```\n" + "a b c\n" * (size // 6),
    "open headings": lambda size: "[a](/b)\n[c](/d)\n[e](/f)\n" + "## [ x\ny z\n" + "y z\n" * (size // 4),
    "wrapped lines": lambda size: ("x" * 30 + " " + "y" * 38 + "\n") * (size // 70),
    "lines of growing length": lambda size: "\n".join("a " * (i % 200) for i in range(size // 200)),
    "digits in words": lambda size: "1a" * (size // 2),
    "no two words alike": lambda size: " ".join(str(i) for i in range(size // 6)),
    "no two lines alike": lambda size: "\n".join(f"line {i} of it" for i in range(size // 15)),
}
"""Inputs that make careless code slow, by name; each takes the size wanted, in characters."""

_LD = '<script type="application/ld+json">'
HOSTILE_HTML: dict[str, Callable[[int], str]] = {
    **{
        repr(unit)[1:-1]: _grown(unit)
        for unit in (
            "<div>", "<p>", "<p>a</p>", "<b>", "<span>a", "<ul><li>", "<table><tr><td>", "<a href=",
            "<a href='x'>a</a>", "</div>", "<br>", "<!--", "<![CDATA[", "<script>", "<style>", "<h1>a</h1>",
            "<img alt=a>", "<figure>", "&amp;", "&#38;", "&", "<", ">", "<p class='comment'>a", "<blockquote>",
            "<svg>", "<input>", "<meta name=a content=b>",
            "<b>a <i>", "<b>a</b><i>a</i>", f"<p>{_STORY} <a href=a>a</a></p>",
        )
    },
    "elements nested": lambda size: "<div>" * (size // 11) + "a" + "</div>" * (size // 11),
    "an attribute without end": lambda size: "<p class='" + "a " * (size // 2),
    "attributes": lambda size: "<p " + "a=b " * (size // 4) + ">a</p>",
    "classes": lambda size: "<p class='" + "comment share " * (size // 14) + "'>a</p>",
    "structured data of spaces": lambda size: f"{_LD}a{' ' * size}b</script><p>a</p>",
    "structured data nested": lambda size: f"{_LD}{'[' * (size // 2)}{']' * (size // 2)}</script><p>a</p>",
    "a title of spaces": lambda size: f"<title>a{' ' * size}b</title><p>a</p>",
    "a title of bars": lambda size: f"<title>{'a | ' * (size // 4)}</title><p>a</p>",
    "a story": lambda size: "<article>" + f"<p>{_STORY}</p>" * (size // 120) + "</article>",
}  # fmt: skip
"""The same for pages."""
