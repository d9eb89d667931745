"""The article as schema.org's `NewsArticle` with its `Comment`s, for JSON-LD."""

from __future__ import annotations

from typing import Any

from cleanpress.model import Article, Caption, Comment


def to_jsonld(article: Article) -> dict[str, Any]:
    """A `NewsArticle`; what the article does not tell is left out."""
    return _told(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": article.headline,
            "alternativeHeadline": article.standfirst,
            "description": article.standfirst,
            "author": [_person(name) for name in article.authors],
            "datePublished": article.published and article.published.isoformat(),
            "dateModified": article.modified and article.modified.isoformat(),
            "articleSection": article.section,
            "keywords": list(article.tags),
            "inLanguage": article.language,
            "image": [_image(caption) for caption in article.captions],
            "articleBody": article.body,
            "commentCount": len(article.comments) or None,
            "comment": [_comment(comment, number) for number, comment in enumerate(article.comments)],
        }
    )


def _told(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None and value not in ("", [])}


def _person(name: str) -> dict[str, str]:
    return {"@type": "Person", "name": name}


def _image(caption: Caption) -> dict[str, str]:
    return _told(
        {"@type": "ImageObject", "caption": caption.text, "creditText": caption.credit, "contentUrl": caption.image}
    )


def _comment(comment: Comment, number: int) -> dict[str, Any]:
    return _told(
        {
            "@type": "Comment",
            "@id": _comment_id(number),
            "parentItem": None if comment.parent is None else {"@id": _comment_id(comment.parent)},
            "author": _person(comment.author) if comment.author else None,
            "datePublished": comment.published and comment.published.isoformat(),
            "text": comment.text,
            "upvoteCount": comment.score,
        }
    )


def _comment_id(number: int) -> str:
    return f"#comment-{number + 1}"
