"""Proves the verdicts on their own output: what is printed must read the same when it is read again.

A line that context kept in a page dump may look like residue once the page around it is gone, and of two variants of a
headline the other may be taken. So the story is read once more; where the second reading differs, it is adopted, and
the proof repeated a few times at the most.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleanpress.assemble import main_headline, story_groups
from cleanpress.label.decide import Verdict, decide_labels
from cleanpress.label.doubt import look_and_doubt
from cleanpress.model import BODY_LABELS, Label, Source
from cleanpress.read.text import read_text
from cleanpress.rules.inspect import RuleBook, inspect
from cleanpress.rules.line import Line
from cleanpress.rules.thread import add_thread_findings

ROUNDS = 3
PRINTED = BODY_LABELS | {Label.HEADLINE, Label.STANDFIRST}


def settle(source: Source, lines: Sequence[Line], verdicts: Sequence[Verdict], book: RuleBook) -> list[Verdict]:
    """The verdicts, with those changed that a second reading of the printed story would not repeat."""
    settled = list(verdicts)
    for _ in range(ROUNDS):
        printed = _printed(source, lines, [v.label for v in settled])
        story = "\n\n".join(text for text, _ in printed)
        if source.format == "text" and story == source.text:
            break
        again = _read_again(story, book)
        if len(again) != len(printed):
            break
        changed = False
        for (_, indexes), label in zip(printed, again, strict=True):
            if _differs(settled[indexes[0]].label, label):
                changed = True
                if settled[indexes[0]].label is Label.HEADLINE:
                    _forget_repetitions(settled)
                for i in indexes:
                    settled[i] = settled[i]._replace(label=label)
        if not changed:
            break
    return settled


def _printed(source: Source, lines: Sequence[Line], labels: Sequence[Label]) -> list[tuple[str, list[int]]]:
    """What `to_text()` prints, paragraph by paragraph, with the lines it comes from."""
    headline = main_headline(lines, labels)
    standfirst = next((i for i, label in enumerate(labels) if label is Label.STANDFIRST), None)
    top = [(lines[i].text, [i]) for i in (headline, standfirst) if i is not None]
    return [*top, *story_groups(source, lines, labels)]


def _read_again(story: str, book: RuleBook) -> list[Label]:
    source = read_text(story, "text")
    lines = inspect(source.pieces, book)
    looks, _ = look_and_doubt(lines, add_thread_findings(lines))
    return decide_labels(lines, looks, source.squeezed)


def _forget_repetitions(settled: list[Verdict]) -> None:
    """What repeats a line that turns out to be no headline is none, either."""
    for i, verdict in enumerate(settled):
        if verdict.label is Label.HEADLINE:
            settled[i] = verdict._replace(label=Label.OTHER)


def _differs(first: Label, second: Label) -> bool:
    """Whether the line would be printed elsewhere, or not at all."""
    if (first is Label.HEADLINE) != (second is Label.HEADLINE):
        return True
    return second not in PRINTED
