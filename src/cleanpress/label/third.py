"""Third look, for pages with markup: what the elements around the lines say, beside what both looks at the text say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

from cleanpress.label.decide import Verdict, Verdicts
from cleanpress.label.forest import Forest, load_forest
from cleanpress.label.frame import FRAME, Frame, frame_features
from cleanpress.label.looks import Looks
from cleanpress.model import BODY_LABELS, Hints, Kind, Label
from cleanpress.punctuation import COLONS
from cleanpress.rules.line import Line

READERS = frozenset({Label.COMMENT, Label.COMMENT_META})
"""What a reader's words are called, and his name above them."""
LENIENT = 0.7
"""Log-odds that are added, since doubt keeps text."""
STORY = 100
"""Words of a story that has readers' words beside it."""
TIME = 5
"""Words of a time at the most: "1 hr 5 min ago"."""
DOUBTFUL = 1.5
"""Log-odds over the cut below which a line among prompts is none of the story."""
LEAD = 1.0
"""Log-odds over the cut from which the first lines of the story are no deck."""
OPINION = 0.8
"""Log-odds that the second opinion adds or takes."""
LINKED = 0.8
"""Share of links from which a line is one."""
FEW = 4
"""Links below each other that a heading can tell of,"""
MANY = 20
"""and from which they are a list that only a machine writes."""
KNOWN = 0.25
"""Share of such a list that is known as residue from which all of it is."""
HEADING = 8
"""Words of its heading at the most."""
LINKS = frozenset({Label.NAV, Label.RELATED, Label.TAGS})
TOLD = 1.5
"""Log-odds for a line that structured data quote as the article's: few pages do, so no fit can tell."""


@cache
def frame_forest() -> Forest:
    """The weights of the third look, loaded at first use."""
    return load_forest("third", FRAME)


def look_at_markup(lines: Sequence[Line], looks: Looks) -> Looks:
    """The looks, with how sure we are that each line is the story's once its markup is known."""
    if not lines:
        return looks
    scores = frame_forest().scores(frame_features(Frame(lines, looks.first, looks.second)))
    told = [TOLD * (hints.told or 0) for hints in (line.piece.hints or Hints() for line in lines)]
    return replace(
        looks, second=[score + more + LENIENT + looks.gate.cut for score, more in zip(scores, told, strict=True)]
    )


def with_opinion(lines: Sequence[Line], looks: Looks, taken: Callable[[str], bool] | None) -> Looks:
    """The looks, with what another reader of the page takes for the story.

    Args:
        lines: of the page.
        looks: at them.
        taken: whether it takes a text for the story's; None where it has no opinion.
    """
    if taken is None:
        return looks
    said = [OPINION if taken(line.text) else -OPINION for line in lines]
    return replace(looks, second=[score + more for score, more in zip(looks.second, said, strict=True)])


def settle_by_markup(decided: Verdicts) -> Verdicts:
    """The verdicts, with what only markup can tell put right: leads that were taken for decks, times above the entries
    of live blogs, readers' words and offers that were taken for the story."""
    verdicts = list(decided.verdicts)
    readers: list[int] = []
    prompts: list[int] = []
    story = 0
    for i, (line, verdict) in enumerate(zip(decided.lines, decided.verdicts, strict=True)):
        hints = line.piece.hints or Hints()
        margin = decided.looks.second[i] - decided.looks.gate.cut
        if verdict.label is Label.STANDFIRST and margin >= LEAD and Label.STANDFIRST not in hints.roles:
            # Many stories start with a bold paragraph or a heading, among their others.
            label = Label.SUBHEADING if line.piece.kind is Kind.SUBHEADING else Label.BODY
            verdicts[i] = verdict._replace(label=label, score=margin)
        elif verdict.label is Label.NEWSLETTER:
            prompts.append(i)
        elif verdict.label in BODY_LABELS and _is_reader_s(line, hints):
            readers.append(i)
        elif verdict.label in BODY_LABELS and _is_time(line, hints):
            verdicts[i] = verdict._replace(label=Label.DATE)
        elif verdict.label in BODY_LABELS:
            story += line.words
    if story >= STORY:
        # Reviews of what the page sells stand in no thread that could be read.
        for i in readers:
            verdicts[i] = verdicts[i]._replace(label=Label.COMMENT)
    for i in _headings_of_readers(decided.lines, verdicts):
        verdicts[i] = verdicts[i]._replace(label=Label.COMMENT_HEADER)
    _name_offers(decided, verdicts, prompts)
    _name_lists_of_links(decided.lines, verdicts)
    return decided._replace(verdicts=verdicts)


def _is_reader_s(line: Line, hints: Hints) -> bool:
    """Whether a line is a reader's by its place. What stands in a quotation, the page itself quotes."""
    return Label.COMMENT in hints.roles and not hints.in_story and line.piece.kind is not Kind.QUOTE


def _headings_of_readers(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> Iterator[int]:
    """Headings kept as the story's right above a reader's words, such as "Customer Reviews"."""
    for i, below in enumerate(verdicts[1:]):
        heads = verdicts[i].label in BODY_LABELS and lines[i].piece.kind is Kind.SUBHEADING
        if heads and below.label in READERS and _is_reader_s(lines[i + 1], lines[i + 1].piece.hints or Hints()):
            yield i


def _is_time(line: Line, hints: Hints) -> bool:
    """Whether the markup calls a line a time, such as those above the entries of a live blog."""
    return Label.DATE in hints.roles and line.words <= TIME and bool(line.dates)


def _name_offers(decided: Verdicts, verdicts: list[Verdict], prompts: Sequence[int]) -> None:
    """Doubtful lines of the story below a prompt to subscribe, in a box of which a third are such: what one gets for
    the money."""
    if len(prompts) < 2:
        return
    around = [line.piece.hints.within if line.piece.hints else () for line in decided.lines]
    asking = Counter(number for i in prompts for number in around[i])
    printed = Counter(number for numbers in around for number in numbers if number in asking)
    first = {number: i for i in reversed(prompts) for number in around[i]}
    boxes = {number: first[number] for number, count in asking.items() if count > 1 and 3 * count >= printed[number]}
    for i, verdict in enumerate(decided.verdicts):
        margin = decided.looks.second[i] - decided.looks.gate.cut
        offered = any(boxes.get(number, i) < i for number in around[i])
        if verdict.label in BODY_LABELS and margin < DOUBTFUL and offered:
            verdicts[i] = verdicts[i]._replace(label=Label.NEWSLETTER)


def _name_lists_of_links(lines: Sequence[Line], verdicts: list[Verdict]) -> None:
    """The rest of lists of links that are residue by their heading, such as a table of contents, or in good part, as a
    blog's archive of all its titles."""
    for linked, run in groupby(range(len(lines)), lambda i: _is_link(lines[i])):
        if not linked or len(places := list(run)) < FEW:
            continue
        label = _heading_of_links(lines, verdicts, places[0] - 1)
        if label is None and len(places) >= MANY:
            known = Counter(verdicts[i].label for i in places if verdicts[i].label not in BODY_LABELS)
            label = known.most_common(1)[0][0] if known.total() >= KNOWN * len(places) else None
        for i in places:
            if label is not None and verdicts[i].label in BODY_LABELS:
                verdicts[i] = verdicts[i]._replace(label=label)


def _heading_of_links(lines: Sequence[Line], verdicts: Sequence[Verdict], i: int) -> Label | None:
    """What the line above a list is, if it heads links. A colon ends a sentence of the story: "A selection:"."""
    heads = i >= 0 and verdicts[i].label in LINKS and lines[i].words <= HEADING and lines[i].text[-1:] not in COLONS
    return verdicts[i].label if heads else None


def _is_link(line: Line) -> bool:
    """Whether a line is a link in a list. Shops and front pages print what they offer as links side by side."""
    hints = line.piece.hints
    return line.piece.kind is Kind.LIST_ITEM and hints is not None and hints.link_density > LINKED
