"""Threads that turn out to be the story: a list of books, authors and years has the rhythm of comments too."""

from __future__ import annotations

from collections.abc import Sequence

from cleanpress.label.looks import Looks, look
from cleanpress.rules.line import Line
from cleanpress.rules.thread import Thread, take_back

CERTAIN = 5.0
"""Log-odds from which a thread's rhythm is beyond doubt."""
LIKE_STORY, LIKE_STORY_PLAIN = -0.4, 1.5
"""Mean score of its words, though each is known as a comment's, from which a thread is the story; and where it is
plain that it is one."""


def look_and_doubt(
    lines: Sequence[Line], threads: Sequence[Thread], squeezed: bool = False
) -> tuple[Looks, tuple[Thread, ...]]:
    """Looks at the lines; once more without the threads that look like the story, where there are such.

    Args:
        lines: of a document, with what rules and threads say of them.
        threads: what was found of them.
        squeezed: as for `look`.

    Returns:
        The looks, and the threads that are left.
    """
    looks = look(lines, squeezed)
    doubted = [thread for thread in threads if thread.strength < CERTAIN and _is_story(thread, lines, looks)]
    if not doubted:
        return looks, tuple(threads)
    take_back(doubted, lines)
    return look(lines, squeezed), tuple(thread for thread in threads if thread not in doubted)


def _is_story(thread: Thread, lines: Sequence[Line], looks: Looks) -> bool:
    words = [i for entry in thread.entries for i in entry.words]
    weight = sum(lines[i].words for i in words)
    return (
        sum(lines[i].words * looks.second[i] for i in words)
        > (LIKE_STORY_PLAIN if thread.plain else LIKE_STORY) * weight
    )
