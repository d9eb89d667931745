"""The article as plain text, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleanpress.model import Article, Caption, Comment

EXTRAS = ("byline", "captions", "comments")


def to_text(article: Article, include: Iterable[str] = ()) -> str:
    """Headline, standfirst and body, a blank line apart, without a line end at the end.

    Args:
        article: what to print.
        include: of `byline` (after the standfirst), `captions` and `comments` (after the body).

    Raises:
        ValueError: `include` names something else.
    """
    wanted = {include} if isinstance(include, str) else set(include)
    unknown = wanted - set(EXTRAS)
    if unknown:
        raise ValueError(f"include takes {', '.join(EXTRAS)}, not {', '.join(sorted(map(str, unknown)))}")
    return "\n\n".join(part for part in _parts(article, wanted) if part)


def _parts(article: Article, wanted: set[str]) -> Iterator[str]:
    yield article.headline or ""
    yield article.standfirst or ""
    if "byline" in wanted:
        yield article.byline or ""
    yield article.body
    if "captions" in wanted:
        yield from map(caption_line, article.captions)
    if "comments" in wanted:
        yield from map(_comment, article.comments)


def caption_line(caption: Caption) -> str:
    """A caption with its credit behind it, unless it tells it already."""
    if not caption.credit or caption.credit in caption.text:
        return caption.text
    return f"{caption.text} ({caption.credit})" if caption.text else caption.credit


def comment_date(comment: Comment) -> str:
    """When a comment was written: as printed, else the date we know, else nothing."""
    if comment.published_text:
        return comment.published_text
    return str(comment.published or "")[:16]


def _comment(comment: Comment) -> str:
    heading = " — ".join(part for part in (comment.author, comment_date(comment)) if part)
    return "\n".join(part for part in (heading, comment.text) if part)
