"""The nouns of cleanpress, frozen, of the standard library alone. Named tuples where a page has many: a frozen
dataclass takes five times as long to make. Offsets are positions in `Article.text`, in code points, end exclusive."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple

from cleanpress.labels import BODY_LABELS as BODY_LABELS  # noqa: PLC0414 - one of the nouns
from cleanpress.labels import RESIDUE_LABELS as RESIDUE_LABELS  # noqa: PLC0414 - one of the nouns
from cleanpress.labels import Kind as Kind  # noqa: PLC0414 - one of the nouns
from cleanpress.labels import Label as Label  # noqa: PLC0414 - one of the nouns
from cleanpress.labels import Style as Style  # noqa: PLC0414 - one of the nouns


class Span(NamedTuple):
    """A stretch of `Article.text`."""

    start: int
    end: int


class Hints(NamedTuple):
    """What HTML says about a block besides its words."""

    tag: str = ""
    """The nearest block element: `p`, `h2`, `li`, `figcaption`."""
    roles: frozenset[Label] = frozenset()
    """Labels that the elements around it claim through their class, id, role or schema.org words."""
    link_density: float = 0.0
    """Share of its characters that stand inside links, 0 to 1."""
    depth: int = 0
    """How many comment containers it stands in."""
    in_story: bool = False
    """Inside the element that holds the story."""
    comment: int | None = None
    """Index in `Source.comments` of the reader's comment whose element holds it."""
    part: Label | None = None
    """Whether the markup calls it that comment's words (`comment`) or its name and date (`comment_meta`)."""
    names: tuple[str, ...] = ()
    """Tags with class names and roles of the three elements around it, the innermost first."""
    within: tuple[int, ...] = ()
    """Numbers of the elements around it that hold other blocks too, the innermost first, at most eight."""
    hidden: bool = False
    """Whether it shows only after a click or a script."""
    elsewhere: bool = False
    """Whether it belongs to another story, which the page appends below its own."""
    image: str | None = None
    """The address of the picture that shares a figure with it."""
    told: int | None = None
    """How surely the article that the page's structured data quote has it (0 to 2); None where they quote none."""


class Piece(NamedTuple):
    """A block before anything is known of it: a line, an unwrapped paragraph, or a sentence of a page squeezed
    into one line."""

    start: int
    end: int
    line: int
    """1-based number of the line it starts on."""
    plain: str
    """Its words as a reader sees them: hard wraps joined, Markdown's marks off, list marker kept."""
    blank_before: int = 0
    """Blank lines above it."""
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    """Heading level (1 to 6) of a subheading, else the indentation in columns."""
    verbatim: bool = True
    """Whether `plain` is `text[start:end]` as it stands, so that positions in one are positions in the other."""
    protected: bool = False
    """Front matter and fenced code: never residue."""
    hints: Hints | None = None


class Told(NamedTuple):
    """One thing that an HTML page says of its article (`field`: title, author or date), and the place it says it in
    (`jsonld`, `og`, `h1`). Which place to trust is not decided here. Of the `kind` of page there is no text."""

    field: str
    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of itself outside its text (JSON-LD, meta elements, microdata)."""

    standfirst: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    site: str | None = None
    comments: tuple[Comment, ...] = ()
    told: tuple[Told, ...] = ()
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A document after reading: its text, cut into pieces, and what came with it."""

    text: str
    format: str
    """`text`, `markdown` or `html`: what it was read as."""
    encoding: str
    pieces: tuple[Piece, ...]
    language: str | None = None
    metadata: Metadata = Metadata()
    squeezed: bool = False
    """Whether the page came as one line, so that pieces are sentences."""
    comments: tuple[Comment, ...] = ()
    """What markup says of each element that holds a comment: no text, and only the order of depths counts."""
    other_reader: Callable[[], Callable[[str], bool] | None] | None = None
    """Asks another reader of a page which texts are the story's, which takes time."""
    inlines: Callable[[int, int], tuple[Inline, ...]] | None = None
    """What a page styles between two offsets of its text, counted from the first."""


class Finding(NamedTuple):
    """One piece of evidence about a block: a rule saw something."""

    code: str
    label: Label
    """The label it speaks for."""
    weight: float
    """How strongly, in log-odds; negative speaks against."""
    message: str = ""
    """What was seen, where the rule's own reason is not enough."""


class Block(NamedTuple):
    """A part of the text with its verdict and the findings that decided it: a line, a paragraph or a part of one, with
    the blank lines below it, so that a document's blocks, joined, give its text back from the first word on."""

    start: int
    end: int
    text: str
    line: int
    label: Label
    score: float
    """Log-odds in favour of `label`."""
    findings: tuple[Finding, ...] = ()


class Inline(NamedTuple):
    """Words that a paragraph of an HTML page sets apart: a link, emphasis, code. Offsets are positions in the
    paragraph's text; of two that overlap, one holds the other."""

    start: int
    end: int
    style: Style
    target: str | None = None
    """The address of a link, in full where the page's own is known."""


class Paragraph(NamedTuple):
    """A paragraph of the body, without Markdown's marks; list markers stay."""

    kind: Kind
    text: str
    inlines: tuple[Inline, ...] = ()
    """What HTML styles in it, by its start, the outer one first."""


@dataclass(frozen=True, slots=True)
class Caption:
    """A picture's or video's caption and who made it."""

    text: str
    credit: str | None = None
    image: str | None = None
    """The address of the picture, as far as markup has it."""


@dataclass(frozen=True, slots=True)
class Comment:
    """One reader's comment."""

    author: str | None
    published: date | datetime | None
    text: str
    depth: int = 0
    parent: int | None = None
    """Index of the comment it answers, in `Article.comments`."""
    published_text: str | None = None
    """The date as printed, also when relative ("2 days ago")."""
    score: int | None = None
    is_author: bool = False
    """Written by the story's own author."""
    start: int | None = None
    end: int | None = None
    """The span of its lines in `Article.text`; None where only structured data has it."""


class Removal(NamedTuple):
    """A block that is in no field, and why."""

    label: Label
    rule: str
    """Code of the strongest finding."""
    text: str
    start: int
    end: int
    line: int
    why: str


@dataclass(frozen=True, slots=True)
class Article:
    """A document taken apart. Every non-space character of `text` lies in exactly one of `blocks`; headline, body
    and each comment are subsequences of `text` (white space and Markdown's marks aside)."""

    text: str
    headline: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    authors: tuple[str, ...] = ()
    published: date | datetime | None = None
    modified: date | datetime | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    body: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    captions: tuple[Caption, ...] = ()
    comments: tuple[Comment, ...] = ()
    removed: tuple[Removal, ...] = ()
    spans: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    """Where headline, standfirst, byline, date and section stand in `text`; no entry for what only metadata said."""
    quoted: tuple[str, ...] = ()
    """Names of the fields that quote one metadata string of an HTML page instead of its text."""
    format: str = "text"
    encoding: str = "utf-8"
    ruleset: str = ""
    blocks: tuple[Block, ...] = ()
    confidence: float = 0.0

    def to_text(self, include: Iterable[str] = ()) -> str:
        """Headline, standfirst and body, a blank line apart; `include` adds `byline`, `captions`, `comments`.

        Raises:
            ValueError: `include` names something else.
        """
        from cleanpress.render import to_text

        return to_text(self, include)

    def to_markdown(self) -> str:
        """The article as Markdown, comments as nested quotes."""
        from cleanpress.render import to_markdown

        return to_markdown(self)

    def to_dict(self) -> dict[str, Any]:
        """Plain values for JSON, following the published schema."""
        from cleanpress.render import to_dict

        return to_dict(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """`to_dict()` as JSON text."""
        from cleanpress.render import to_json

        return to_json(self, indent=indent)

    def to_jsonld(self) -> dict[str, Any]:
        """A schema.org `NewsArticle` with its `Comment`s."""
        from cleanpress.render import to_jsonld

        return to_jsonld(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Article:
        """The article that `to_dict()` described.

        Raises:
            ValueError: the data is not of this schema.
        """
        from cleanpress.render import from_dict

        return from_dict(data)
