"""What a page looks like after the first look: running sums, runs of story, the sections its headings open."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from math import exp, log1p
from operator import attrgetter, mul, sub, truediv
from typing import NamedTuple

from cleanpress.label.own import OWN, Columns
from cleanpress.label.running import FAR, Shape, shapes_of, since, sums
from cleanpress.model import Label
from cleanpress.rules.line import Line

_WORDS, _KIND, _LEARNED, _DATES, _END_MARK = map(OWN.index, ("words", "kind", "learned words", "dates", "end mark"))
FARTHEST = 200
"""Lines beyond which the distance from a stretch of story no longer matters."""
RUN_GAP = 3
"""Lines without story that end a run of it."""


class Run(NamedTuple):
    """A run of story, with the words of its lines."""

    start: int
    end: int
    words: float


class Page:
    """Running sums and runs over one page, from which a line's surroundings are read in constant time."""

    def __init__(
        self,
        lines: Sequence[Line],
        own: Columns,
        scores: Sequence[float],
        long_words: Sequence[Collection[str]],
        headline: int | None,
    ) -> None:
        """
        Args:
            lines: the lines without lifted interruptions.
            own: their features in the first look.
            scores: their log-odds after the first look.
            long_words: the longer words of each.
            headline: index of the line that repeats the page's title, where the story starts.
        """
        self.count = len(lines)
        self.lines = lines
        self.own = own
        self.long_words = long_words
        self.headline = headline
        self.clipped = [4.0 if s > 4.0 else -4.0 if s < -4.0 else s for s in scores]
        self.chance = [1.0 / (1.0 + exp(30.0 if s < -30.0 else -s)) for s in scores]
        self.weight = [words + 1.0 if words < 120.0 else 121.0 for words in own[_WORDS]]
        self.sum_score = sums(self.clipped)
        self.sum_story = sums(map(mul, self.chance, self.weight))
        self.sum_weight = sums(self.weight)
        self.sum_learned = sums(own[_LEARNED])
        self.story_words = self.sum_story[-1] or 1.0

    @cached_property
    def sum_dates(self) -> list[float]:
        """Running sum of lines with a date."""
        return sums([1.0 if dates else 0.0 for dates in self.own[_DATES]])

    @cached_property
    def sum_residue(self) -> list[float]:
        """Running sum of short lines whose words speak against the story."""
        learned_and_words = zip(self.own[_LEARNED], self.own[_WORDS], strict=True)
        return sums([1.0 if learned < -1.0 and words < 15.0 else 0.0 for learned, words in learned_and_words])

    def total(self, running: list[float], before: int, after: int) -> Iterator[float]:
        """For every line i the sum over lines i-before to i+after-1."""
        count = self.count
        starts = [0.0] * before + running if before >= 0 else running[-before:]
        ends = running + running[-1:] * after
        return map(sub, ends[after : after + count], starts[:count])

    def mean(self, running: list[float], before: int, after: int) -> list[float]:
        """The mean over the same lines; -4 where there are none."""
        widths = self.total([*map(float, range(self.count + 1))], before, after)
        totals = self.total(running, before, after)
        return [total / width if width else -4.0 for total, width in zip(totals, widths, strict=True)]

    def by_words(self, reach: int) -> list[float]:
        """The share of story among the words within `reach` lines of every line."""
        story = self.total(self.sum_story, reach, reach + 1)
        return [*map(truediv, story, self.total(self.sum_weight, reach, reach + 1))]

    def shifted(self, by: int) -> list[float]:
        """The clipped score of the line `by` lines further down; -5 beyond the page."""
        if by > 0:
            return (self.clipped[by:] + [-5.0] * by)[: self.count]
        return ([-5.0] * -by + self.clipped)[: self.count]

    def always(self, value: float) -> list[float]:
        """What is the same for every line of the page."""
        return [value] * self.count

    def peaks(self, reach: int) -> list[float]:
        """The highest chance of story within `reach` lines."""
        padded = [0.0] * reach + self.chance + [0.0] * reach
        return [max(padded[i : i + 2 * reach + 1]) for i in range(self.count)]

    @cached_property
    def best(self) -> tuple[int, int]:
        """The stretch with the most story in it (Kadane's maximum-sum stretch over word weights)."""
        best, start, end = 0.0, 0, 0
        total, opened = 0.0, 0
        for i, (chance, weight) in enumerate(zip(self.chance, self.weight, strict=True)):
            value = weight * (chance - 0.35)
            if total <= 0.0:
                total, opened = value, i
            else:
                total += value
            if total > best:
                best, start, end = total, opened, i + 1
        return start, end

    def in_best_run(self) -> list[float]:
        """1 inside the best run, 0 outside."""
        start, end = self.best
        return [0.0] * start + [1.0] * (end - start) + [0.0] * (self.count - end)

    def place_in_best_run(self) -> list[float]:
        """From 0 at its top to 1 at its end; 0 outside."""
        start, end = self.best
        span = max(1, end - start - 1)
        return [0.0] * start + [i / span for i in range(end - start)] + [0.0] * (self.count - end)

    def best_share(self) -> float:
        """How much of the story stands in the best run."""
        start, end = self.best
        return (self.sum_story[end] - self.sum_story[start]) / self.story_words

    def away(self, start: int, end: int) -> list[float]:
        """The distance from a stretch of lines, up or down, on a logarithmic scale."""
        above = [-log1p(min(distance, FARTHEST)) for distance in range(start, 0, -1)]
        below = [log1p(min(distance, FARTHEST)) for distance in range(1, self.count - end + 1)]
        return above + [0.0] * (end - start) + below

    def since_headline(self) -> list[float]:
        """The distance from the headline, the same way."""
        return self.always(0.0) if self.headline is None else self.away(self.headline, self.headline + 1)

    @cached_property
    def runs(self) -> list[Run]:
        """The runs of lines that are rather story, with short gaps."""
        found: list[Run] = []
        for i in [i for i, chance in enumerate(self.chance) if chance > 0.4]:
            if found and i - found[-1].end < RUN_GAP:
                start, _, words = found.pop()
                found.append(Run(start, i + 1, words + self.weight[i]))
            else:
                found.append(Run(i, i + 1, self.weight[i]))
        return found

    def over_runs(self, values: Sequence[float]) -> list[float]:
        """A value for each run, spread over its lines; 0 outside."""
        column = self.always(0.0)
        for run, value in zip(self.runs, values, strict=True):
            column[run.start : run.end] = [value] * (run.end - run.start)
        return column

    def from_longest_run(self) -> list[float]:
        """The distance from the run with the most words."""
        longest = max(self.runs, key=attrgetter("words"), default=Run(0, self.count, 0.0))
        return self.away(longest.start, longest.end)

    @cached_property
    def openings(self) -> dict[str, list[int]]:
        """Where sections of comments, links and prompts open."""
        places: dict[str, list[int]] = {"comments": [], "links": [], "prompt": []}
        for i, line in self.marked:
            what = opens_what(line)
            if what is not None:
                places[what].append(i)
        return places

    def late_openings(self) -> list[float]:
        """How many sections of comments and links opened after the bulk of the story, up to 5."""
        half = 0.5 * self.story_words
        column = self.always(0.0)
        late = sorted(i for i in self.openings["comments"] + self.openings["links"] if self.sum_story[i] > half)
        for number, place in enumerate(late[:5], 1):
            column[place + 1 :] = [float(number)] * (self.count - place - 1)
        return column

    @cached_property
    def sure(self) -> list[int]:
        """The paragraphs that are surely text. A list inside a story is short, announced by a colon, and followed by
        more story: so where a line stands between two of them tells much."""
        return [i for i, score in enumerate(self.clipped) if score > 0.5 and self.lines[i].is_paragraph]

    def since_colon(self) -> list[float]:
        """Lines since a colon announced something, up to the next paragraph."""
        words = self.own[_WORDS]
        colons = [i for i, mark in enumerate(self.own[_END_MARK]) if mark == 2.0 and words[i] >= 3.0]
        if not colons:
            return self.always(float(FAR))
        return since(self.count, colons, [*self.sure, *(i for i, some in enumerate(words) if some > 25.0)])

    def since(self, places: Sequence[int], *, own: bool = False) -> list[float]:
        """Lines since the last of these places; `own` counts 0 at the place itself."""
        column = since(self.count, places)
        for place in places if own else ():
            column[place] = 0.0
        return column

    def until(self, places: Sequence[int], *, own: bool = False) -> list[float]:
        """Lines to the next of these places."""
        return self.since([self.count - 1 - place for place in places], own=own)[::-1]

    def words_in_gap(self) -> list[float]:
        """The words between the paragraphs above and below that are surely text, on a logarithmic scale."""
        column = self.always(0.0)
        start = 0
        for end in [*self.sure, self.count]:
            column[start:end] = [log1p(self.sum_weight[end] - self.sum_weight[start])] * (end - start)
            start = end + 1
        return column

    @cached_property
    def marked(self) -> list[tuple[int, Line]]:
        """The lines with findings."""
        return [(i, line) for i, line in enumerate(self.lines) if line.findings]

    def strongest(self, labels: frozenset[Label]) -> list[float]:
        """The strongest finding of these labels."""
        column = self.always(0.0)
        for i, line in self.marked:
            for finding in line.findings:
                if finding.weight > column[i] and finding.label in labels:
                    column[i] = finding.weight
        return column

    def blank_share(self) -> float:
        """The blank lines a line of text has on this page: programs that just drop tags leave dozens."""
        return sum([line.piece.blank_before for line in self.lines]) / self.count

    @cached_property
    def shapes(self) -> list[Shape]:
        """What each line looks like from afar."""
        return shapes_of(self.own[_WORDS], self.own[_END_MARK], self.own[_DATES])

    def shared_words(self) -> list[float]:
        """The share of a line's longer words that other lines of the best run use: teasers of other stories, blurbs
        and menus speak of other things."""
        start, end = self.best
        once: set[str] = set()
        again: set[str] = set()
        for some in self.long_words[start:end]:
            again |= once.intersection(some)
            once.update(some)
        others = [once] * start + [again] * (end - start) + [once] * (self.count - end)
        return [
            len(known.intersection(some)) / len(some) if some else 0.5
            for known, some in zip(others, self.long_words, strict=True)
        ]


def opens_what(line: Line) -> str | None:
    """`comments`, `links` or `prompt` where a short line opens a section of them."""
    if line.words > 15:
        return None
    for finding in line.findings:
        if finding.weight >= 2.0:
            if finding.label in {Label.COMMENT_HEADER, Label.COMMENT_FORM}:
                return "comments"
            if finding.label is Label.RELATED:
                return "links"
            if finding.label in {Label.NEWSLETTER, Label.LEGAL, Label.SHARE}:
                return "prompt"
    return None
