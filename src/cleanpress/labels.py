"""What a block of a document is, and its form."""

from __future__ import annotations

from enum import Enum


class Word(str, Enum):
    """A word of a fixed vocabulary, which is printed as it is."""

    __hash__ = str.__hash__  # Enum's own runs Python for every look into a set

    def __str__(self) -> str:
        return str(self.value)


class Label(Word):
    """What a block is. `BODY` and `SUBHEADING` make the body; the test for body is whether the author, reading
    the story aloud from first to last sentence, would read the line."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATE = "date"
    SECTION = "section"
    BODY = "body"
    SUBHEADING = "subheading"
    CAPTION = "caption"
    SHARE = "share"
    RELATED = "related"
    COMMENT_FORM = "comment_form"
    COMMENT_HEADER = "comment_header"
    COMMENT = "comment"
    COMMENT_META = "comment_meta"
    NEWSLETTER = "newsletter"
    AD = "ad"
    NAV = "nav"
    LEGAL = "legal"
    TAGS = "tags"
    AUTHOR_BIO = "author_bio"
    OTHER = "other"


BODY_LABELS = frozenset({Label.BODY, Label.SUBHEADING})
RESIDUE_LABELS = frozenset(
    {
        Label.SHARE,
        Label.RELATED,
        Label.COMMENT_FORM,
        Label.COMMENT_HEADER,
        Label.NEWSLETTER,
        Label.AD,
        Label.NAV,
        Label.LEGAL,
        Label.TAGS,
    }
)
"""What only the page says: nobody wrote it for the story, and no reader misses it."""


class Kind(Word):
    """The form of a block in the story, as far as its marks tell."""

    PARAGRAPH = "paragraph"
    SUBHEADING = "subheading"
    QUOTE = "quote"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    CODE = "code"


class Style(Word):
    """What sets words apart within a block."""

    LINK = "link"
    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"
