"""What the markup of a page says of its lines, beside what they say themselves: columns for the third look.

The measure of all of it is the story as the looks at the text see it: how much of it an element holds, and how much
else; whether lines of the same path, which a site fills with things of one kind, read like story elsewhere on the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from math import exp, log1p
from types import MappingProxyType

from cleanpress.model import Hints, Label
from cleanpress.rules.line import Line

_ROLES = (Label.BODY, Label.COMMENT, Label.RELATED, Label.NAV, Label.CAPTION, Label.AUTHOR_BIO, Label.LEGAL)
_TAGS = (
    "p",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "div",
    "td",
    "tr",
    "figcaption",
    "blockquote",
    "dd",
    "dt",
    "pre",
)
_TAG_NUMBERS = {tag: float(number) for number, tag in enumerate(_TAGS, 1)}
_MOST, _HALF = 0.8, 0.5
_DEPTHS = 3
_NO_HINTS = Hints()


class Frame:
    """The lines of a page with their hints, and how much story each element holds."""

    def __init__(self, lines: Sequence[Line], first: Sequence[float], second: Sequence[float]) -> None:
        self.lines = lines
        self.count = len(lines)
        self.first = first
        self.second = [6.0 if score > 6.0 else -6.0 if score < -6.0 else score for score in second]
        self.hints = [line.piece.hints or _NO_HINTS for line in lines]
        self.words = [min(line.words, 120) + 1.0 for line in lines]
        self.chance = [1.0 / (1.0 + exp(-score)) for score in self.second]
        self.mass = [chance * words for chance, words in zip(self.chance, self.words, strict=True)]
        self.total = sum(self.mass) or 1.0

    @cached_property
    def held(self) -> tuple[dict[int, float], dict[int, float], dict[int, float]]:
        """By element, the story's words, all words and the linked ones in it."""
        mass: dict[int, float] = {}
        words: dict[int, float] = {}
        linked: dict[int, float] = {}
        for hints, story, size in zip(self.hints, self.mass, self.words, strict=True):
            for number in hints.within:
                mass[number] = mass.get(number, 0.0) + story
                words[number] = words.get(number, 0.0) + size
                linked[number] = linked.get(number, 0.0) + size * hints.link_density
        return mass, words, linked

    @cached_property
    def levels(self) -> list[list[int]]:
        """The element so many steps out from each line; the outermost one known where there are fewer."""
        around = [hints.within or (-1,) for hints in self.hints]
        return [[elements[min(depth, len(elements) - 1)] for elements in around] for depth in range(_DEPTHS)]

    def share_at(self, depth: int) -> list[float]:
        """How much of the page's story stands in the element so many steps out."""
        mass = self.held[0]
        return [mass.get(number, 0.0) / self.total for number in self.levels[depth]]

    def purity_at(self, depth: int) -> list[float]:
        """How much of what stands in that element is story."""
        mass, words, _ = self.held
        return [mass[number] / words[number] if number in words else 0.0 for number in self.levels[depth]]

    def linked_at(self, depth: int) -> list[float]:
        """How much of what stands in that element is linked."""
        _, words, linked = self.held
        return [linked[number] / words[number] if number in words else 0.0 for number in self.levels[depth]]

    def story_element(self, share: float) -> int:
        """The smallest element that holds this share of the story."""
        mass, words, _ = self.held
        enough = [number for number, story in mass.items() if story >= share * self.total]
        return min(enough, key=lambda number: (words[number], -number), default=-1)

    @cached_property
    def most(self) -> int:
        """The element with most of the story."""
        return self.story_element(_MOST)

    def steps_inside(self, share: float) -> list[float]:
        """How many elements lie between a line and the element with this share of the story; -1 outside of it."""
        story = self.story_element(share)
        return [float(h.within.index(story)) if story in h.within else -1.0 for h in self.hints]

    def mass_before(self) -> list[float]:
        """The share of the story above each line."""
        return [some / self.total for some in accumulate(self.mass[:-1], initial=0.0)] if self.count else []

    def from_element(self) -> list[float]:
        """Lines above (negative) or below the element with most of the story; 0 inside."""
        inside = [i for i, hints in enumerate(self.hints) if self.most in hints.within]
        if not inside:
            return [0.0] * self.count
        start, end = inside[0], inside[-1]
        return [-log1p(start - i) if i < start else log1p(i - end) if i > end else 0.0 for i in range(self.count)]

    def since_title(self) -> list[float]:
        """Lines since the page's first `<h1>`, negative above it."""
        title = next((i for i, hints in enumerate(self.hints) if hints.tag == "h1"), None)
        if title is None:
            return [-9.0] * self.count
        return [log1p(i - title) if i >= title else -log1p(title - i) for i in range(self.count)]

    @cached_property
    def paths(self) -> dict[tuple[str, ...], tuple[float, float, float, int]]:
        """By path: words, story's words, linked words, lines."""
        found: dict[tuple[str, ...], tuple[float, float, float, int]] = {}
        for hints, story, size in zip(self.hints, self.mass, self.words, strict=True):
            words, mass, linked, lines = found.get(hints.names[:3], (0.0, 0.0, 0.0, 0))
            found[hints.names[:3]] = words + size, mass + story, linked + size * hints.link_density, lines + 1
        return found

    def of_path(self, read: Callable[[tuple[float, float, float, int]], float]) -> list[float]:
        """What is read of each line's path."""
        told = {path: read(entry) for path, entry in self.paths.items()}
        return [told[hints.names[:3]] for hints in self.hints]

    def like_others(self) -> list[float]:
        """How story-like the other lines of the same path are; -1 where there are none."""
        return [
            (mass - own) / (words - size) if words - size > 0.5 else -1.0
            for (words, mass, _, _), own, size in zip(
                [self.paths[h.names[:3]] for h in self.hints], self.mass, self.words, strict=True
            )
        ]

    def inside_same(self) -> list[float]:
        """How much of what the innermost element holds besides the line is story; -1 where it holds nothing else."""
        mass, words, _ = self.held
        return [
            (mass[number] - own) / (words[number] - size) if number in words and words[number] - size > 0.5 else -1.0
            for number, own, size in zip(self.levels[0], self.mass, self.words, strict=True)
        ]

    def shifted(self, values: Sequence[float], by: int, edge: float) -> list[float]:
        """The value of the line so many further down."""
        if by > 0:
            return [*values[by:], *[edge] * by][: self.count]
        return [*[edge] * -by, *values][: self.count]

    @cached_property
    def densities(self) -> list[float]:
        """The link density of every line."""
        return [hints.link_density for hints in self.hints]

    def repeated_texts(self) -> list[float]:
        """How often the line's text is on the page."""
        counts = Counter(line.text for line in self.lines)
        return [float(counts[line.text]) for line in self.lines]


def _claimed(label: Label) -> Callable[[Frame], list[float]]:
    return lambda frame: [float(label in hints.roles) for hints in frame.hints]


_FEATURES: Mapping[str, Callable[[Frame], Sequence[float]]] = MappingProxyType(
    {
        "text score": lambda frame: frame.second,
        "own score": lambda frame: frame.first,
        "words": lambda frame: [float(line.words) for line in frame.lines],
        "sentence": lambda frame: [float(line.ends) for line in frame.lines],
        "tag": lambda frame: [_TAG_NUMBERS.get(hints.tag, 0.0) for hints in frame.hints],
        "link density": lambda frame: frame.densities,
        "comment depth": lambda frame: [float(hints.depth) for hints in frame.hints],
        "hidden": lambda frame: [float(hints.hidden) for hints in frame.hints],
        "told": lambda frame: [-1.0 if h.told is None else float(h.told > 0) for h in frame.hints],
        **{f"{label.value} claimed": _claimed(label) for label in _ROLES},
        "story share of element": lambda frame: frame.share_at(0),
        "story share of second element": lambda frame: frame.share_at(1),
        "story share of third element": lambda frame: frame.share_at(2),
        "purity of element": lambda frame: frame.purity_at(0),
        "purity of second element": lambda frame: frame.purity_at(1),
        "purity of third element": lambda frame: frame.purity_at(2),
        "links of element": lambda frame: frame.linked_at(0),
        "links of second element": lambda frame: frame.linked_at(1),
        "rest of element": lambda frame: frame.inside_same(),
        "steps inside most": lambda frame: frame.steps_inside(_MOST),
        "steps inside half": lambda frame: frame.steps_inside(_HALF),
        "from element": lambda frame: frame.from_element(),
        "since title": lambda frame: frame.since_title(),
        "story above": lambda frame: frame.mass_before(),
        "path's story": lambda frame: frame.of_path(lambda entry: entry[1] / entry[0]),
        "path's others": lambda frame: frame.like_others(),
        "path's share": lambda frame: frame.of_path(lambda entry: entry[1] / frame.total),
        "path's links": lambda frame: frame.of_path(lambda entry: entry[2] / entry[0]),
        "path's lines": lambda frame: frame.of_path(lambda entry: log1p(entry[3])),
        "path's words a line": lambda frame: frame.of_path(lambda entry: log1p(entry[0] / entry[3])),
        "line before": lambda frame: frame.shifted(frame.second, -1, -6.0),
        "line after": lambda frame: frame.shifted(frame.second, 1, -6.0),
        "links before": lambda frame: frame.shifted(frame.densities, -1, 1.0),
        "links after": lambda frame: frame.shifted(frame.densities, 1, 1.0),
        "repeats": lambda frame: frame.repeated_texts(),
        "story's words": lambda frame: [log1p(frame.total)] * frame.count,
        "lines of page": lambda frame: [log1p(frame.count)] * frame.count,
    }
)
FRAME = (*_FEATURES,)
"""The features of the third look, in order."""


def frame_features(frame: Frame) -> list[Sequence[float]]:
    """The features `FRAME`, a column each."""
    return [feature(frame) for feature in _FEATURES.values()]
