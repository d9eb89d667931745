"""Readers' comments as the markup holds them: which element is one comment, and what in it is name, date or words.

Read from schema.org's words, microformats (`p-comment`, `h-cite`) and the class names that systems of all kinds share.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from cleanpress.dates import read_date
from cleanpress.model import Comment, Label
from cleanpress.read.html_roles import MAX_ATTRIBUTE, word_claims, words_of

NAME, AUTHOR, DATE, WORDS, SCORE = "name", "author", "date", "words", "score"
"""What a part of a comment says; `NAME` is the name itself, `AUTHOR` may hold a verb and a badge too."""

_ENDS: Mapping[str, str] = {
    NAME: """fn username user-name nickname nick display-name author-name commenter-name comment-name p-name
        commentername authorname""",
    AUTHOR: """author commenter commentauthor vcard h-card u-author p-author comment-user comment-by poster autor
        auteur autore autorin kommentator comment-poster comment-header-author""",
    DATE: """date time timestamp datetime published dt-published timeago datum fecha posted-on comment-ago
        commentdate commenttime""",
    WORDS: """content text texte texto testo body message story inhalt commenttext commentcontent commentbody
        contenttext kommentartext tresc treść tekst e-content p-content comment-copy comment-entry""",
    SCORE: "score karma vote-count votes-count upvotes like-count likes-count",
}
"""How class names end."""
_ITEMPROP: Mapping[str, str] = {
    "author": AUTHOR,
    "creator": AUTHOR,
    "name": NAME,
    "datepublished": DATE,
    "datecreated": DATE,
    "commenttime": DATE,
    "text": WORDS,
    "commenttext": WORDS,
    "reviewbody": WORDS,
    "description": WORDS,
    "upvotecount": SCORE,
}
_TAG: Mapping[str, str] = {"cite": NAME, "time": DATE}
_LEVEL = re.compile(r"(?:^|[\s_-])(?:depth|level|indent|niveau|ebene)[-_]?(\d{1,2})(?=\s|$)")
_ANSWERS = frozenset(["children", "indented", "replies", "answers", "subcomments", "antworten"])
_BY_AUTHOR = frozenset(["bypostauthor", "by-post-author", "comment-by-author", "author-comment", "is-author"])
_LISTS = frozenset(["li", "article", "dt", "dd"])
_LONGEST = 2
MAX_PART = 200
"""Characters read of a name or date."""
_NO_ITEM = frozenset([
    Label.COMMENT_FORM, Label.COMMENT_HEADER, Label.RELATED, Label.NAV, Label.NEWSLETTER, Label.AD,
])  # fmt: skip


class Part:
    """An element of a comment that tells its name, date, words or score."""

    __slots__ = ("holds_meta", "kind", "text", "value")

    def __init__(self, kind: str, value: str = "") -> None:
        self.kind = kind
        self.value = value
        """What it says by an attribute."""
        self.text = ""
        self.holds_meta = False
        """Whether it starts with the name or date: the whole comment, not its words only."""


class Item:
    """An element that holds one comment."""

    __slots__ = ("around", "by_author", "drafts", "level", "name", "number", "parts", "printed", "steps")

    def __init__(self, tag: str, attributes: Mapping[str, str], around: Item | None, drafts: int, steps: int) -> None:
        names = attributes.get("class", "")[:MAX_ATTRIBUTE]
        self.around = around
        self.drafts = drafts
        """How many drafts stand before it."""
        self.steps = steps
        """How many elements of answers it stands in, within the comment around."""
        self.name = " ".join([tag, *(token for token in names.split()[:1] if token.isalpha())])
        level = _LEVEL.search(names)
        self.printed = int(level[1]) if level else None
        self.by_author = not _BY_AUTHOR.isdisjoint(names.lower().split())
        self.parts: list[Part] = []
        self.number = -1
        self.level = 0

    def add(self, part: Part, around: Part | None) -> Part:
        """A part that starts inside another; the whole comment is no part of words."""
        if around is not None and around.kind == WORDS and part.kind != WORDS:
            around.holds_meta = around.holds_meta or not around.text.strip()
        elif around is not None and around.kind == WORDS and around.text.strip():
            around.holds_meta = True  # what stands above the words proper is name and date
        self.parts.append(part)
        return part

    def mark(self) -> Comment:
        """What was read of it."""
        date = self._part(DATE, lambda part: part.value)
        score = self._part(SCORE, lambda part: part.value or part.text).strip("+ ")
        return Comment(
            author=self._part(NAME, _text) or self._part(AUTHOR, _text) or None,
            published=read_date(date) if date else None,
            text="",
            depth=self.level if self.printed is None else self.printed,
            published_text=self._part(DATE, _text) or None,
            score=int(score) if score.lstrip("-").isdecimal() and len(score) <= 7 else None,
            is_author=self.by_author,
        )

    def _part(self, kind: str, read: Callable[[Part], str]) -> str:
        return next((found for part in self.parts if part.kind == kind and (found := read(part))), "")


def settle_items(items: Sequence[Item]) -> list[Comment]:
    """Gives each element, in document order, the number of its comment; the marks of the comments."""
    kids = Counter((id(item.around), item.name) for item in items if not item.steps)
    comments: list[Item] = []
    for item in items:
        around = item.around
        # <li class="comment"><article class="comment-box">: one comment; two such elements in it: a list.
        starts = around is not None and around.drafts == item.drafts and not item.steps
        if around is not None and starts and kids[id(around), item.name] == 1:
            whole = comments[around.number]
            whole.parts += item.parts
            whole.printed = item.printed if whole.printed is None else whole.printed
            whole.by_author = whole.by_author or item.by_author
            item.number, item.level = around.number, around.level
            continue
        item.level = around.level + 1 if around is not None else item.steps
        item.number = len(comments)
        comments.append(item)
    return [item.mark() for item in comments]


def _text(part: Part) -> str:
    text = " ".join(part.text.split())
    return text if len(text) <= MAX_PART else ""


def holds_one(tag: str, is_comment: bool, claimed: frozenset[Label], listed: bool) -> bool:
    """Whether the element holds one comment.

    Args:
        tag: of the element.
        is_comment: whether its names call it one.
        claimed: what it claims to be.
        listed: whether it stands in a list of comments, in no single one.
    """
    return (is_comment or (listed and tag in _LISTS)) and claimed.isdisjoint(_NO_ITEM)


def holds_answers(attributes: Mapping[str, str]) -> bool:
    """Whether the element sets answers apart from what they answer."""
    return not _ANSWERS.isdisjoint(attributes.get("class", "")[:MAX_ATTRIBUTE].lower().split())


def part_of(tag: str, attributes: Mapping[str, str]) -> Part | None:
    """What an element inside a comment tells of it."""
    kind = _kind(tag, attributes)
    if kind is None:
        return None
    value = attributes.get("datetime") or attributes.get("content") or ""
    if kind == DATE and not value:
        value = attributes.get("title", "")
    return Part(kind, value[:MAX_PART])


def _kind(tag: str, attributes: Mapping[str, str]) -> str | None:
    for prop in attributes.get("itemprop", "")[:MAX_ATTRIBUTE].lower().split():
        if prop in _ITEMPROP:
            return _ITEMPROP[prop]
    if tag in _TAG:
        return _TAG[tag]
    found = {kind for token in attributes.get("class", "")[:MAX_ATTRIBUTE].split() for kind in _of_token(token)}
    if not found and attributes.get("rel", "").lower() == "author":
        return AUTHOR
    # The surest first: "comment-author vcard" is no text, "comment-content author-text" no name.
    return next((kind for kind in (NAME, DATE, SCORE, WORDS, AUTHOR) if kind in found), None)


def _of_token(token: str) -> Iterator[str]:
    words = words_of(token)
    for size in range(min(_LONGEST, len(words)), 0, -1):
        kind = _KINDS.get("-".join(words[-size:]))
        # `panel-body` and `media__content` hold whatever the layout puts there.
        if kind == WORDS and len(words) > size and Label.COMMENT not in word_claims(words[-size - 1]):
            return
        if kind is not None:
            yield kind
            return


_KINDS: Mapping[str, str] = {end: kind for kind, ends in _ENDS.items() for end in ends.split()}


def label_of(part: Part | None) -> Label | None:
    """What a text is that stands in this part of a comment."""
    if part is None or (part.kind == WORDS and part.holds_meta):
        return None
    return Label.COMMENT if part.kind == WORDS else Label.COMMENT_META
