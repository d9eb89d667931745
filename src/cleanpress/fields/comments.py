"""Threads -> the comments of an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleanpress.dates import find_dates
from cleanpress.model import Comment, Label
from cleanpress.rules.line import Line
from cleanpress.rules.thread import Entry, Thread

_BEGINNING = 60
"""Characters by which two prints of a comment are the same."""


def comments_of(
    threads: Sequence[Thread],
    lines: Sequence[Line],
    labels: Sequence[Label],
    text: str,
    story_authors: Sequence[str] = (),
) -> tuple[Comment, ...]:
    """The comments whose words were labelled so, in reading order.

    Args:
        threads: what the rhythm found.
        lines: the lines of the document.
        labels: the label of each.
        text: the document.
        story_authors: who wrote the story.
    """
    writers = {author.casefold() for author in story_authors}
    comments: list[Comment] = []
    for thread in threads:
        number: dict[int, int] = {}
        for index, entry in enumerate(thread.entries):
            words = [i for i in entry.words if labels[i] is Label.COMMENT]
            spoken = _words(entry, words, lines)
            if not spoken:
                continue
            parent, depth = _standing(thread, index, number)
            number[index] = len(comments)
            start, end = _span(entry, lines, text)
            comments.append(
                Comment(
                    author=entry.author,
                    published=entry.published,
                    text=spoken,
                    depth=comments[parent].depth + 1 if parent is not None else depth,
                    parent=parent,
                    published_text=entry.published_text,
                    score=entry.score,
                    is_author=entry.by_author or (entry.author is not None and entry.author.casefold() in writers),
                    start=start,
                    end=end,
                )
            )
    return tuple(comments)


def dated_by_language(comments: Sequence[Comment], language: str | None) -> tuple[Comment, ...]:
    """The comments, 3/5/2012 read as the document's language has it where nothing in their thread tells day from
    month."""
    return tuple([comment if comment.published else _dated(comment, language) for comment in comments])


def _dated(comment: Comment, language: str | None) -> Comment:
    printed = comment.published_text
    found = find_dates(printed, language) if printed and language else []
    return replace(comment, published=found[0].value) if found and found[0].value else comment


def with_told(comments: Sequence[Comment], told: Sequence[Comment]) -> tuple[Comment, ...]:
    """The comments of the text with what structured data knows of them besides; its own where the text has none."""
    if not comments:
        return tuple(told)
    known = {_beginning(comment.text): comment for comment in told}
    return tuple([_completed(comment, known.get(_beginning(comment.text))) for comment in comments])


def _beginning(text: str) -> str:
    return "".join(text[: 2 * _BEGINNING].split())[:_BEGINNING]


def _completed(comment: Comment, told: Comment | None) -> Comment:
    if told is None:
        return comment
    published = told.published if comment.published is None else comment.published
    printed = told.published_text if comment.published_text is None else comment.published_text
    return replace(comment, author=comment.author or told.author, published=published, published_text=printed)


def _words(entry: Entry, indexes: Sequence[int], lines: Sequence[Line]) -> str:
    cuts = {cut.line: cut for cut in entry.cuts}
    parts = []
    for i in indexes:
        part = lines[i].text
        if i in cuts:
            part = part[cuts[i].start : cuts[i].end]
        if part.strip():
            parts.append(part.strip())
    return "\n\n".join(parts)


def _standing(thread: Thread, index: int, number: dict[int, int]) -> tuple[int | None, int]:
    """The nearest comment above it in the thread that has words: a deleted one's answers hang on its parent."""
    parent = thread.entries[index].parent
    while parent is not None and parent not in number:
        parent = thread.entries[parent].parent
    return (number[parent] if parent is not None else None), 0


def _span(entry: Entry, lines: Sequence[Line], text: str) -> tuple[int, int]:
    held = [*entry.meta, *entry.words]
    start, end = min(lines[i].piece.start for i in held), max(lines[i].piece.end for i in held)
    return start, min(end, len(text))
