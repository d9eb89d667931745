"""Pages of forums: what opens a thread is the story, and only the answers to it are comments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleanpress.label.decide import Verdicts
from cleanpress.model import BODY_LABELS, Label
from cleanpress.rules.thread import Entry, Thread

FEW = 12
"""Words up to which a page has no story but its thread."""


def open_thread(decided: Verdicts, threads: Sequence[Thread]) -> tuple[Verdicts, tuple[Thread, ...]]:
    """The verdicts and threads of a page that has no story but a thread: systems of forums, and of questions, put what
    opens a thread into the same elements as the answers.

    Args:
        decided: the verdicts on the page's lines.
        threads: of comments.
    """
    story = sum(
        line.words
        for line, verdict in zip(decided.lines, decided.verdicts, strict=True)
        if verdict.label in BODY_LABELS
    )
    first = next((thread for thread in threads if thread.entries), None)
    if story > FEW or first is None or len(first.entries) < 2:
        return decided, (*threads,)
    post, *answers = first.entries
    verdicts = list(decided.verdicts)
    for i in post.words:
        if verdicts[i].label is Label.COMMENT and not any(cut.line == i for cut in post.cuts):
            verdicts[i] = verdicts[i]._replace(label=Label.BODY)
    rest = replace(first, entries=tuple(map(_without_post, answers)))
    return decided._replace(verdicts=verdicts), tuple(rest if thread is first else thread for thread in threads)


def _without_post(entry: Entry) -> Entry:
    """An answer to what opens the thread answers the story; the others' parents stand one place further up."""
    if not entry.parent:
        return replace(entry, parent=None, depth=0)
    return replace(entry, parent=entry.parent - 1, depth=max(1, entry.depth - 1))
