"""What became of a document, for a person: each field under its name, then what was taken out, and why."""

from __future__ import annotations

from collections.abc import Iterator

from cleanpress.model import Article, Comment, Removal
from cleanpress.render.escape import visible
from cleanpress.render.text import caption_line, comment_date

_INDENT = "    "
_LONGEST_EXCERPT = 100


def summary(article: Article) -> str:
    """Headline, byline, dates, section, standfirst, body, captions, comments and removed lines, each under its name;
    what the document does not have is left out. No line end at the end, and nothing that a terminal would obey."""
    return visible("\n\n".join(_sections(article)))


def _sections(article: Article) -> Iterator[str]:
    yield _facts(article)
    if article.body:
        yield _section(f"Body ({_number(len(article.body.split()), 'word')})", article.body)
    if article.captions:
        lines = "\n".join(caption_line(caption) for caption in article.captions)
        yield _section(f"Captions ({len(article.captions)})", lines)
    if article.comments:
        yield _section(f"Comments ({len(article.comments)})", "\n\n".join(map(_comment, article.comments)))
    if article.removed:
        yield _section(f"Removed ({len(article.removed)})", "\n".join(map(_removal, article.removed)))


def _facts(article: Article) -> str:
    """The fields of one line, beside their names."""
    byline = article.byline or ""
    if article.authors and ", ".join(article.authors) not in byline:
        byline = f"{byline} [{', '.join(article.authors)}]".strip()
    facts = (
        ("Headline", article.headline or "(none found)"),
        ("Byline", byline),
        ("Date", str(article.published or "")),
        ("Updated", str(article.modified or "")),
        ("Section", article.section or ""),
        ("Tags", ", ".join(article.tags)),
        ("Standfirst", article.standfirst or ""),
        ("Confidence", f"{article.confidence:.0%}"),
    )
    return "\n".join(f"{name + ':':<12}{' '.join(value.split())}" for name, value in facts if value)


def _section(title: str, text: str) -> str:
    return f"{title}\n" + "\n".join(f"{_INDENT}{line}" if line.strip() else "" for line in text.split("\n"))


def _comment(comment: Comment) -> str:
    heading = " — ".join(part for part in (comment.author or "(unnamed)", comment_date(comment)) if part)
    lines = [heading, *(f"  {line}".rstrip() for line in comment.text.split("\n"))]
    return "\n".join(f"{'  ' * comment.depth}{line}".rstrip() for line in lines)


def _removal(removal: Removal) -> str:
    text = " ".join(removal.text.split())
    excerpt = text if len(text) <= _LONGEST_EXCERPT else text[: _LONGEST_EXCERPT - 1] + "…"
    why = f"\n{_INDENT}{removal.why}" if removal.why else ""
    return f"line {removal.line}: {removal.rule} {removal.label}: {excerpt}{why}"


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
