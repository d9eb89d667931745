"""CP120, CP121: threads of readers' comments, known by their rhythm.

Comments repeat a pattern of name, date, words and furniture, in an order that is the system's own. The order is learned
from the thread itself: which short lines recur, where names stand when dates have been found, whether a name opens the
words below it or signs those above. So there is no parser per system; what the systems print is only a table of words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cleanpress.model import Comment, Finding, Label
from cleanpress.rules.engine import context_rule
from cleanpress.rules.line import Line
from cleanpress.rules.thread.entry import Cut, Entry, Thread
from cleanpress.rules.thread.evidence import LEAST
from cleanpress.rules.thread.held import held_thread
from cleanpress.rules.thread.marks import Marks
from cleanpress.rules.thread.reading import read_thread
from cleanpress.rules.thread.regions import regions
from cleanpress.rules.thread.trim import trim

__all__ = ["Cut", "Entry", "Thread", "add_thread_findings", "find_threads", "take_back", "thread_findings"]

context_rule(
    "CP120",
    "comment_meta_by_rhythm",
    Label.COMMENT_META,
    why="Who wrote a comment, when, and its buttons come back with every comment in the same places, whatever the "
    "system prints there.",
    hit=["2 Comments\n\n⟦Ann says:\nMay 3, 2012 at 9:12 am⟧\n\nGood.\n\n⟦Bob says:\nMay 4, 2012 at 8:01 pm⟧\n\nNo."],
    miss=["The mayor quit.\n\nBorn on May 3, 1950, in Leeds, she was first elected in 1998.\n\nShe left town."],
    strength=4.0,
)
context_rule(
    "CP121",
    "comment_by_rhythm",
    Label.COMMENT,
    why="What stands between the names and dates of a thread is what readers wrote.",
    hit=["2 Comments\n\nAnn says:\nMay 3, 2012 at 9:12 am\n\n⟦Good.⟧\n\nBob says:\nMay 4, 2012 at 8:01 pm\n\n⟦No.⟧"],
    miss=["Q: Will you quit?\n\nA: No.\n\nQ: Never?\n\nA: Not before May 3, 2012."],
    strength=4.0,
)


def find_threads(lines: Sequence[Line], comments: Sequence[Comment] = ()) -> tuple[Thread, ...]:
    """The threads of comments among these lines, after the rules of lines have seen them.

    Args:
        lines: of the document.
        comments: the elements of comments that markup has.
    """
    marks = Marks(lines)
    held = held_thread(lines, marks, comments) if comments else None
    if held is not None:
        return (held,)
    threads: list[Thread] = []
    taken = 0
    for span in regions(lines, marks):
        if span.start < taken:
            continue
        thread, end = read_thread(lines, marks, span)
        if thread is not None and thread.strength >= LEAST:
            threads.append(trim(thread, lines))
            taken = end
    return tuple(threads)


def add_thread_findings(lines: Sequence[Line], comments: Sequence[Comment] = ()) -> tuple[Thread, ...]:
    """Finds the threads among these lines, and says of each line of theirs what it is."""
    threads = find_threads(lines, comments)
    for i, finding in thread_findings(threads).items():
        lines[i].findings.append(finding)
    return threads


def take_back(threads: Sequence[Thread], lines: Sequence[Line]) -> None:
    """Takes back what was said of the lines of these threads: they are none."""
    for i, finding in thread_findings(threads).items():
        lines[i].findings.remove(finding)


def thread_findings(threads: Sequence[Thread]) -> Mapping[int, Finding]:
    """What the threads say about their lines, by index."""
    found: dict[int, Finding] = {}
    for thread in threads:
        for entry in thread.entries:
            for i in entry.meta:
                found[i] = Finding("CP120", Label.COMMENT_META, thread.strength)
            for i in entry.words:
                found[i] = Finding("CP121", Label.COMMENT, thread.strength)
    return found
