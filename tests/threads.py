"""Threads of comments as blog systems print them, with what a reader would find in them.

Written from how the systems' pages look, not from how cleanpress reads them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from thread_words import TONGUES, Tongue


@dataclass
class Said:
    """One comment as it was meant."""

    author: str | None
    published: datetime | None
    """None where the system prints no date, or one relative to now."""
    text: list[str]
    parent: int | None = None


@dataclass
class Sample:
    """A page of a story and a thread."""

    text: str
    story: list[str]
    said: list[Said]
    system: str
    language: str


@dataclass
class Page:
    """What a system's template needs."""

    tongue: Tongue
    comments: list[Said] = field(default_factory=list)

    def name(self, said: Said) -> str:
        return said.author or ""

    def moment(self, said: Said) -> str:
        return self.tongue.moment(said.published) if said.published else ""


Template = Callable[[Page, int, Said], list[str]]
"""The lines of one comment; "" is a blank line."""


def wordpress(page: Page, n: int, said: Said) -> list[str]:
    return [_spoken(page, said), page.moment(said), "", *_apart(said), "", page.tongue.reply, ""]


def wordpress_bare(page: Page, n: int, said: Said) -> list[str]:
    return [_spoken(page, said), page.moment(said), *said.text]


def wordpress_ago(page: Page, n: int, said: Said) -> list[str]:
    return [said.author or "", page.moment(said), page.tongue.reply, "", *_apart(said), ""]


def classic(page: Page, n: int, said: Said) -> list[str]:
    return [*_apart(said), "", f"{page.tongue.by} {said.author} — {page.moment(said)}", ""]


def blogger(page: Page, n: int, said: Said) -> list[str]:
    return [_spoken(page, said).replace(":", "..."), "", *_apart(said), "", page.moment(said), ""]


def blogger_new(page: Page, n: int, said: Said) -> list[str]:
    return [f"{said.author} {page.moment(said)}", *_apart(said), page.tongue.reply, ""]


def typepad(page: Page, n: int, said: Said) -> list[str]:
    return [*_apart(said), "", f"{page.tongue.by}: {said.author} | {page.moment(said)}".replace("::", ":"), ""]


def movable_type(page: Page, n: int, said: Said) -> list[str]:
    return [f"{said.author} | {page.moment(said)} | {page.tongue.reply}", "", *_apart(said), ""]


def drupal(page: Page, n: int, said: Said) -> list[str]:
    return [f"{page.tongue.by} {said.author}, {page.moment(said)}.", *_apart(said), page.tongue.reply, ""]


def livejournal(page: Page, n: int, said: Said) -> list[str]:
    buttons = f"({page.tongue.reply}) (Thread) (Link)"
    return [said.author or "", page.moment(said) + " (UTC)", *_apart(said), buttons, ""]


def vbulletin(page: Page, n: int, said: Said) -> list[str]:
    return [page.moment(said), f"#{n + 1}", said.author or "", "", *_apart(said), ""]


def numbered(page: Page, n: int, said: Said) -> list[str]:
    return [f"{n + 1}. {said.author} - {page.moment(said)}", *_apart(said), ""]


def listed(page: Page, n: int, said: Said) -> list[str]:
    return [f"{n + 1}. {said.author}", f"   {page.moment(said)}", "", *_apart(said), "", page.tongue.reply, ""]


def counted(page: Page, n: int, said: Said) -> list[str]:
    return [f"{n + 1}", "", said.author or "", page.moment(said), "", *_apart(said), ""]


def plain(page: Page, n: int, said: Said) -> list[str]:
    return [said.author or "", page.moment(said), *_apart(said), ""]


def date_first(page: Page, n: int, said: Said) -> list[str]:
    return [page.moment(said), said.author or "", *_apart(said), ""]


def dated_bar(page: Page, n: int, said: Said) -> list[str]:
    return [f"{page.moment(said)} | {said.author}", *_apart(said), ""]


def signed(page: Page, n: int, said: Said) -> list[str]:
    return [*_apart(said), f"{page.tongue.by} {said.author}", page.moment(said), ""]


def under(page: Page, n: int, said: Said) -> list[str]:
    return [*_apart(said), f"– {said.author}, {page.moment(said)}", ""]


def between(page: Page, n: int, said: Said) -> list[str]:
    return [said.author or "", *_apart(said), page.moment(said), ""]


def avatars(page: Page, n: int, said: Said) -> list[str]:
    buttons = f"{page.tongue.reply} · Link"
    return [f"{said.author}'s avatar", said.author or "", page.moment(said), *_apart(said), buttons, ""]


def bullets(page: Page, n: int, said: Said) -> list[str]:
    return [f"  • {said.author} {page.moment(said)} Link", "", *[f"    {p}" for p in _apart(said)], ""]


def inline(page: Page, n: int, said: Said) -> list[str]:
    return [f"{said.author}, {page.moment(said)}: {said.text[0]}", *said.text[1:], ""]


def inline_signed(page: Page, n: int, said: Said) -> list[str]:
    return [*said.text[:-1], f"{said.text[-1]} {page.tongue.by} {said.author}, {page.moment(said)}", ""]


def on_date(page: Page, n: int, said: Said) -> list[str]:
    return [f"{said.author} {page.tongue.on} {page.moment(said)}".replace("  ", " "), *_apart(said), ""]


def glued(page: Page, n: int, said: Said) -> list[str]:
    # After "sunny78" nobody could tell where the day starts, nor that a Latin name ends at a year in Japanese.
    author = said.author or ""
    glue = " " if author[-1:].isdigit() or (page.tongue.code == "ja" and author.isascii()) else ""
    return [f"{said.author}{glue}{page.moment(said)}", "", *_apart(said), ""]


def closing(page: Page, n: int, said: Said) -> list[str]:
    return [*_apart(said), said.author or "", page.moment(said), ""]


def closing_line(page: Page, n: int, said: Said) -> list[str]:
    return [*_apart(said), f"{said.author} | {page.moment(said)}", ""]


def facebook(page: Page, n: int, said: Said) -> list[str]:
    return [said.author or "", *_apart(said), f"{page.tongue.like} · {page.tongue.reply} · {_ago(page, n)}", ""]


def disqus(page: Page, n: int, said: Said) -> list[str]:
    return [f"{said.author} • {_ago(page, n)}", *_apart(said), f"{page.tongue.reply} • Share ›", ""]


def undated(page: Page, n: int, said: Said) -> list[str]:
    return [_spoken(page, said), *_apart(said), ""]


def scored(page: Page, n: int, said: Said) -> list[str]:
    return [f"{said.author} · {page.moment(said)}", "", *_apart(said), "", f"+{n}", page.tongue.reply, ""]


def awaiting(page: Page, n: int, said: Said) -> list[str]:
    notice = ["Your comment is awaiting moderation."] if n == len(page.comments) - 1 else []
    return [_spoken(page, said), page.moment(said), *notice, "", *_apart(said), ""]


def answered(page: Page, n: int, said: Said) -> list[str]:
    buttons = [f"{page.tongue.reply} ({n % 3})", f"{page.tongue.like} {n + 2}"]
    return [said.author or "", page.moment(said), *_apart(said), *buttons, ""]


def placed(page: Page, n: int, said: Said) -> list[str]:
    places = ["Leeds", "Ulm", "Lyon", "Oslo", "Turku"]
    return [said.author or "", f"{places[n % 5]} | {page.moment(said)}", *_apart(said), page.tongue.reply, ""]


def voted(page: Page, n: int, said: Said) -> list[str]:
    return [said.author or "", *_apart(said), f"{n + 3}", f"{2 * n}", page.tongue.reply, ""]


def aged(page: Page, n: int, said: Said) -> list[str]:
    return [said.author or "", *_apart(said), page.tongue.like, page.tongue.reply, f"{n + 2} h", ""]


def handles(page: Page, n: int, said: Said) -> list[str]:
    return [said.author or "", f"(@reader{n})", _ago(page, n), *_apart(said), "0", page.tongue.reply, ""]


def pointed(page: Page, n: int, said: Said) -> list[str]:
    return [f"{said.author} •", _ago(page, n), "−", "+", *_apart(said), "•", f"{page.tongue.reply} ›", ""]


def coloned(page: Page, n: int, said: Said) -> list[str]:
    return [f"{said.author}:", page.moment(said), *_apart(said), page.tongue.reply, ""]


SYSTEMS: Mapping[str, Template] = {
    system.__name__: system
    for system in (
        wordpress,
        wordpress_bare,
        wordpress_ago,
        classic,
        blogger,
        blogger_new,
        typepad,
        movable_type,
        drupal,
        livejournal,
        vbulletin,
        numbered,
        listed,
        counted,
        plain,
        date_first,
        dated_bar,
        signed,
        under,
        between,
        avatars,
        bullets,
        inline,
        inline_signed,
        on_date,
        glued,
        closing,
        closing_line,
        facebook,
        disqus,
        undated,
        scored,
        awaiting,
        answered,
        placed,
        voted,
        aged,
        handles,
        pointed,
        coloned,
    )
}
UNDATED = frozenset(["facebook", "disqus", "undated", "voted", "aged", "handles", "pointed"])
"""Systems that print no date, or one relative to now."""


def _ago(page: Page, n: int) -> str:
    return page.tongue.ago.format(n=n + 2)


def _spoken(page: Page, said: Said) -> str:
    return f"{said.author} {page.tongue.says}"


def _apart(said: Said) -> list[str]:
    """The paragraphs with a blank line between them."""
    lines: list[str] = []
    for paragraph in said.text:
        lines += ["", paragraph] if lines else [paragraph]
    return lines


def sample(  # noqa: PLR0913 - each a way in which pages differ
    seed: int,
    system: str | None = None,
    language: str | None = None,
    *,
    size: int | None = None,
    answers: str = "",
    footer: bool = False,
    long: bool = False,
) -> Sample:
    """A page whose thread follows from the seed.

    Args:
        seed: decides everything left open.
        system: key of `SYSTEMS`.
        language: code of one of `TONGUES`.
        size: number of comments.
        answers: how answers are shown: `indent`, `at` ("@Ann"), `meta` ("Bob in reply to Ann"), or not at all.
        footer: whether a form and a footer follow.
        long: whether every comment quotes the story and is longer than it.
    """
    rng = Random(seed)  # noqa: S311
    tongue = next((t for t in TONGUES if t.code == language), None) or rng.choice(TONGUES)
    system = system or rng.choice(sorted(SYSTEMS))
    said = _comments(rng, tongue, size or rng.randint(2, 9))
    page = Page(tongue, said)
    for one in said if long else ():
        # What everybody says in a word or two could be a button.
        much = [paragraph for paragraph in tongue.said if len(paragraph) > 40]
        one.text = [rng.choice(tongue.story), *rng.sample(much, len(much)), rng.choice(tongue.story)]
    for one in said if system in UNDATED else ():
        one.published = None
    lines: list[str] = ["The Old Pool" if tongue.code == "en" else tongue.story[2].split(",")[0][:30], ""]
    for paragraph in tongue.story:
        lines += [paragraph, ""]
    lines += [tongue.heading.format(n=len(said)), ""]
    lines += _thread(rng, page, SYSTEMS[system], answers)
    if footer:
        lines += ["Leave a Reply", "", "Name (required)", "", "Email (will not be published)", "", "© 2012 The Weekly"]
    return Sample("\n".join(lines) + "\n", list(tongue.story), said, system, tongue.code)


def _thread(rng: Random, page: Page, template: Template, answers: str) -> list[str]:
    lines: list[str] = []
    depth: list[int] = []
    for n, said in enumerate(page.comments):
        said.parent = rng.choice([None, *range(max(0, n - 3), n)]) if answers and n else None
        if answers == "indent" and n:
            # An answer stands below what it answers and its other answers.
            open_ = _open(page.comments[:n])
            said.parent = rng.choice([None, *open_])
        parent = page.comments[said.parent] if said.parent is not None else None
        depth.append(depth[said.parent] + 1 if said.parent is not None else 0)
        if answers in {"at", "meta"} and parent is not None:
            # Names must tell which comment is meant: the last one of that name.
            said.parent = max(k for k in range(n) if page.comments[k].author == parent.author)
        shown = said
        if answers == "at" and parent is not None:
            said.text[0] = f"@{parent.author}: {said.text[0]}"
        if answers == "meta" and parent is not None:
            shown = Said(f"{said.author} {page.tongue.answers} {parent.author}", said.published, said.text)
        block = template(page, n, shown)
        pad = "    " * depth[n] if answers == "indent" else ""
        lines += [pad + line if line else "" for line in block]
    return lines


def _open(before: list[Said]) -> list[int]:
    """The comments that the next one can answer in a page set by indentation: the last one and those it answers."""
    chain = []
    at: int | None = len(before) - 1
    while at is not None:
        chain.append(at)
        at = before[at].parent
    return chain


def _comments(rng: Random, tongue: Tongue, size: int) -> list[Said]:
    when = datetime(2012, rng.randint(1, 10), rng.randint(1, 28), rng.randint(0, 23), rng.randint(0, 59))
    said = []
    for _ in range(size):
        when += timedelta(minutes=rng.randint(1, 3000))
        text = rng.sample(tongue.said, rng.choice([1, 1, 1, 2, 3]))
        if rng.random() < 0.1:
            text = [rng.choice(tongue.story), *text]  # quotes the story
        said.append(Said(rng.choice(tongue.names), when.replace(second=0), text))
    return said
