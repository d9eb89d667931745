"""What a page looks like after the first look: running sums, runs of story, the sections its headings open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from math import exp, log1p

from cleanpress.label.own import OWN, Columns
from cleanpress.model import Label
from cleanpress.rules.line import Line

_KIND, _LEARNED, _DATES, _END_MARK = (OWN.index(name) for name in ("kind", "learned words", "dates", "end mark"))
FAR = 60.0
"""Lines beyond which a section heading no longer matters by its distance."""
NEVER = 9_999
MOST_WORDS, LONG_WORD = 60, 6
"""The words of a line that are compared with the story's, and their least characters: shorter ones are in any text."""
RUN_GAP = 3
"""Lines without story that end a run of it."""


class Page:
    """Running sums and runs over one page, from which a line's surroundings are read in constant time."""

    def __init__(self, lines: Sequence[Line], own: Columns, scores: Sequence[float]) -> None:
        self.count = len(lines)
        self.lines = lines
        self.own = own
        self.clipped = [max(-4.0, min(4.0, s)) for s in scores]
        self.chance = [1.0 / (1.0 + exp(-max(-30.0, min(30.0, s)))) for s in scores]
        self.weight = [min(line.words, 120) + 1.0 for line in lines]
        story = [p * w for p, w in zip(self.chance, self.weight, strict=True)]
        self.sum_score = [0.0, *accumulate(self.clipped)]
        self.sum_story = [0.0, *accumulate(story)]
        self.sum_weight = [0.0, *accumulate(self.weight)]
        self.sum_dates = [0.0, *accumulate(min(d, 1.0) for d in own[_DATES])]
        self.sum_learned = [0.0, *accumulate(own[_LEARNED])]
        residue = [float(w < -1.0 and line.words < 15) for w, line in zip(own[_LEARNED], lines, strict=True)]
        self.sum_residue = [0.0, *accumulate(residue)]
        self.story_words = self.sum_story[-1] or 1.0
        self.best = (0, 0)

    def mean(self, sums: Sequence[float], before: int, after: int) -> list[float]:
        """The mean over lines i-before to i+after-1 for every line i; -4 where there are none."""
        count = self.count
        starts = [max(0, i - before) for i in range(count)]
        ends = [min(count, max(0, i + after)) for i in range(count)]
        return [(sums[e] - sums[s]) / (e - s) if e > s else -4.0 for s, e in zip(starts, ends, strict=True)]

    def total(self, sums: Sequence[float], reach: int) -> list[float]:
        """The sum over the lines within `reach` of every line."""
        count = self.count
        return [sums[min(count, i + reach + 1)] - sums[max(0, i - reach)] for i in range(count)]

    def by_words(self, reach: int) -> list[float]:
        """The share of story among the words within `reach` lines of every line."""
        story, weight = self.total(self.sum_story, reach), self.total(self.sum_weight, reach)
        return [s / w for s, w in zip(story, weight, strict=True)]

    def shifted(self, by: int) -> list[float]:
        """The clipped score of the line `by` lines further down; -5 beyond the page."""
        if by > 0:
            return (self.clipped[by:] + [-5.0] * by)[: self.count]
        return ([-5.0] * -by + self.clipped)[: self.count]

    def best_run(self) -> Columns:
        """Inside or not, distance, place and share of the stretch with the most story in it (Kadane's maximum-sum
        stretch over word weights)."""
        best, start, end = 0.0, 0, 0
        total, opened = 0.0, 0
        for i, (p, w) in enumerate(zip(self.chance, self.weight, strict=True)):
            value = w * (p - 0.35)
            if total <= 0.0:
                total, opened = value, i
            else:
                total += value
            if total > best:
                best, start, end = total, opened, i + 1
        self.best = start, end
        share = (self.sum_story[end] - self.sum_story[start]) / self.story_words
        span = max(1, end - start - 1)
        inside = [start <= i < end for i in range(self.count)]
        return [
            [float(x) for x in inside],
            [0.0 if x else signed_log(i - start if i < start else i - end + 1) for i, x in enumerate(inside)],
            [(i - start) / span if x else 0.0 for i, x in enumerate(inside)],
            [share] * self.count,
        ]

    def runs(self) -> Columns:
        """Lines and words of the run of story a line stands in, and its distance from the longest run."""
        found: list[tuple[int, int, float]] = []
        start, last, words = -1, -NEVER, 0.0
        for i, chance in enumerate(self.chance):
            if chance <= 0.4:
                continue
            if i - last > RUN_GAP:
                if start >= 0:
                    found.append((start, last, words))
                start, words = i, 0.0
            words += self.weight[i]
            last = i
        if start >= 0:
            found.append((start, last, words))
        lines, logs = [0.0] * self.count, [0.0] * self.count
        for a, b, size in found:
            lines[a : b + 1] = [float(b - a + 1)] * (b - a + 1)
            logs[a : b + 1] = [log1p(size)] * (b - a + 1)
        first, final, _ = max(found, key=lambda run: run[2], default=(0, self.count, 0.0))
        away = [
            0.0 if first <= i <= final else signed_log(i - first if i < first else i - final) for i in range(self.count)
        ]
        return [lines, logs, away]

    def sections(self) -> Columns:
        """Lines since comments, links and prompts opened, until comments and links open, and how many sections
        opened after the bulk of the story."""
        opens = [opens_what(line) for line in self.lines]
        half = 0.5 * self.story_words
        late, count = 0, []
        for i, what in enumerate(opens):
            count.append(float(min(late, 5)))
            late += what in {"comments", "links"} and self.sum_story[i] > half
        back = opens[::-1]
        return [
            since(opens, "comments"),
            since(opens, "links"),
            since(opens, "prompt"),
            since(back, "comments")[::-1],
            since(back, "links")[::-1],
            count,
        ]

    def alike(self) -> list[float]:
        """How many neighbouring lines are of the same marked kind: a list or table holds together."""
        kinds = self.own[_KIND]
        sizes = [0.0] * self.count
        start = 0
        for i in range(1, self.count + 1):
            if i == self.count or kinds[i] != kinds[start]:
                if kinds[start] >= 2.0:
                    sizes[start:i] = [float(min(i - start, 30))] * (i - start)
                start = i
        return sizes

    def gaps(self) -> Columns:
        """Where each line stands between two paragraphs that are surely text, and whether a colon announced it: a
        list inside a story is short, announced, and followed by more story."""
        sure = [line.is_paragraph and score > 0.5 for line, score in zip(self.lines, self.clipped, strict=True)]
        above = since([("sure" if s else None) for s in sure], "sure", own=True)
        below = since([("sure" if s else None) for s in sure[::-1]], "sure", own=True)[::-1]
        colons: list[str | None] = [
            "colon" if mark == 2.0 and line.words >= 3 else "end" if s or line.words > 25 else None
            for mark, line, s in zip(self.own[_END_MARK], self.lines, sure, strict=True)
        ]
        words = [0.0] * self.count
        start = 0
        for i in [*(i for i, s in enumerate(sure) if s), self.count]:
            words[start:i] = [log1p(self.sum_weight[i] - self.sum_weight[start])] * (i - start)
            start = i + 1
        return [above, below, since(colons, "colon", stop="end"), words]

    def shared_words(self) -> list[float]:
        """The share of a line's longer words that other lines of the best run use: teasers of other stories, blurbs
        and menus speak of other things."""
        start, end = self.best
        words = [{w for w in line.lowered[:MOST_WORDS] if len(w) >= LONG_WORD} for line in self.lines]
        lines_with = Counter(word for some in words[start:end] for word in some)
        return [
            sum([lines_with[w] > (start <= i < end) for w in some]) / len(some) if some else 0.5
            for i, some in enumerate(words)
        ]


def since(marks: Sequence[str | None], wanted: str, *, own: bool = False, stop: str = "") -> list[float]:
    """How many lines above each line the last mark stands, at most `FAR`; `own` counts a line's own mark as 0, and
    after a `stop` mark nothing is near."""
    distances = []
    last = -NEVER
    for i, mark in enumerate(marks):
        if own and mark == wanted:
            last = i
        distances.append(min(FAR, float(i - last)))
        if mark == wanted:
            last = i
        elif mark is not None and mark == stop:
            last = -NEVER
    return distances


def signed_log(distance: int) -> float:
    """A distance in lines, up or down, on a logarithmic scale."""
    return log1p(min(distance, 200)) if distance >= 0 else -log1p(min(-distance, 200))


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
