"""Lines about the story's author, at its end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from cleanpress.label.lift import is_decisive
from cleanpress.model import BODY_LABELS, Label
from cleanpress.rules.line import Line
from cleanpress.rules.names import person_names

LAST_LINES = 3
"""Lines of the story's end among which its author's box may stand."""
BIO_WORDS = 7
HEADED = "CP651"
BOX = 2
"""Paragraphs of a box below its heading at the most."""
PRONOUNS = frozenset(
    {"he", "she", "they", "er", "sie", "il", "elle", "él", "ella", "lui", "lei", "ele", "ela", "hij", "zij"}
)


def find_author_box(lines: Sequence[Line], labels: list[Label]) -> None:
    """A line at the end of the story that starts with its author's name tells of the author; so do the paragraphs
    below a heading such as "About Jane Doe", or below the author's name alone."""
    bylines = [lines[i].text for i, label in enumerate(labels) if label is Label.BYLINE]
    names = tuple(name for text in bylines for name in person_names(text) if " " in name)
    story = [i for i, label in enumerate(labels) if label in BODY_LABELS]
    _read_boxes(lines, labels, names, story)
    for i in story[max(1, len(story) - LAST_LINES) :] if names else ():
        if lines[i].text.startswith(names) and not lines[i].text.startswith(tuple(f"{name}:" for name in names)):
            labels[i] = Label.AUTHOR_BIO
    for i, line in enumerate(lines) if names else ():
        if labels[i] is Label.OTHER and line.words >= BIO_WORDS and line.text.startswith(names):
            labels[i] = Label.AUTHOR_BIO


def _read_boxes(lines: Sequence[Line], labels: list[Label], names: tuple[str, ...], story: Sequence[int]) -> None:
    below = story[len(story) // 2] if story else len(lines)
    for i, line in enumerate(lines):
        heads = labels[i] is Label.AUTHOR_BIO and any(f.code == HEADED for f in line.findings)
        alone = i > below and line.text.strip(" :") in names and labels[i] in {*BODY_LABELS, Label.OTHER}
        if not heads and not (alone and _ends_story(i, story)):
            continue
        words = {word.lower() for name in (*names, line.text) for word in name.split()} | PRONOUNS
        for j in range(i + 1, min(len(lines), i + 1 + BOX)):
            box = lines[j]
            if box.words < BIO_WORDS or is_decisive(box) or labels[j] is Label.COMMENT:
                break
            # "About" and a name head what firms say of themselves, too.
            person = line.text.endswith(names) if names else not PRONOUNS.isdisjoint(box.lowered)
            if not (alone and j == i + 1) and not (person and words.intersection(box.lowered[:1])):
                break
            labels[i] = labels[j] = Label.AUTHOR_BIO


def _ends_story(i: int, story: Sequence[int]) -> bool:
    """Whether no more than the box stands below the line."""
    return len(story) - bisect_right(story, i) <= BOX
