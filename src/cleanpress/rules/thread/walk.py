"""Walks over a region by its rhythm and hands each line to its comment."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cleanpress.model import Label
from cleanpress.rules.line import Line
from cleanpress.rules.thread import kinds as k
from cleanpress.rules.thread.marks import key_of
from cleanpress.rules.thread.region import IDENTITY, Region
from cleanpress.rules.thread.rhythm import Gap, Rhythm
from cleanpress.rules.thread.sections import names_comments

ELSEWHERE = frozenset(
    {Label.RELATED, Label.NAV, Label.LEGAL, Label.NEWSLETTER, Label.COMMENT_FORM, Label.COMMENT_HEADER, Label.TAGS}
)
"""Labels of other parts of a page."""
LONGEST_PAGER = 6
"""Words of the longest line below the last comment that leads to more of them."""


class Draft:
    """A comment while it is read."""

    def __init__(self) -> None:
        self.head: list[int] = []
        self.words: list[int] = []
        self.tail: list[int] = []
        self.closed = False

    @property
    def meta(self) -> list[int]:
        return [*self.head, *self.tail]


def drafts(region: Region, rhythm: Rhythm) -> list[Draft]:
    """The comments of a region, in order."""
    return _Reader(region, rhythm).read()


class _Reader:
    """Walks over a region and hands each line to its comment."""

    def __init__(self, region: Region, rhythm: Rhythm) -> None:
        self.region = region
        self.rhythm = rhythm
        self.done: list[Draft] = []
        self.closing: set[str] = set()
        self.current: Draft | None = Draft() if region.trusted and self._signs() else None

    def _signs(self) -> bool:
        """Whether names stand below their words, so that what stands above the first of them is a comment."""
        gaps = self.rhythm.gaps
        if not gaps:
            return False
        first = self.rhythm.parts(gaps[0])[0]
        tail = first[: self.rhythm.split(first)]
        if not any(self.region.kinds[i] in IDENTITY for i in tail):
            return False
        # More lines than any comment further down has: the heading stands above something else.
        longest = max((after[0] - before[-1] for before, after in pairwise(gaps)), default=12)
        return gaps[0][0] - self.region.start <= 2 * longest + 4

    def read(self) -> list[Draft]:
        region = self.region
        gaps = {gap[0]: gap for gap in self.rhythm.gaps}
        last = self.rhythm.gaps[-1] if self.rhythm.gaps else []
        i = region.start
        while i < region.end:
            gap = gaps.get(i)
            if gap is not None:
                self._gap(gap)
                i = gap[-1] + 1
                continue
            if last and i > last[-1] and self._ends(i):
                if self.current is not None and self.current.words and _is_pager(region.lines[i]):
                    self.current.tail.append(i)
                region.end = i
                break
            self._loose(i)
            i += 1
        self._close()
        self._take_buttons()
        self._take_names()
        return self.done

    def _take_names(self) -> None:
        """A comment's first line that repeats its writer's name stands beside an avatar."""
        for draft in self.done:
            who = next((w for i in draft.meta if (w := self.region.name(i))), "")
            first = min(draft.words, default=-1)
            if len(draft.words) > 1 and who and self.region.lines[first].text.strip(" :") == who:
                draft.words.remove(first)
                draft.head.append(first)

    def _take_buttons(self) -> None:
        """A short last line that shares a word with the buttons of other comments is one: "Like Liked by 2 people"."""
        lines = self.region.lines
        buttons = {i for draft in self.done for i in draft.tail if self.region.kinds[i] == k.FURNITURE}
        known = {word for i in buttons for word in lines[i].folded.split() if len(word) > 3}
        for draft in self.done:
            last = max(draft.words, default=-1)
            if len(draft.words) > 1 and not buttons & {*draft.tail} and self.region.kinds[last] == k.WORDS:
                line = lines[last]
                if line.words <= 4 and not line.ends and line.piece.blank_before and known & {*line.folded.split()}:
                    draft.words.remove(last)
                    draft.tail.append(last)

    def _gap(self, gap: Gap) -> None:
        for part in self.rhythm.parts(gap):
            size = self.rhythm.split(part)
            tail, head = part[:size], part[size:]
            named = any(self.region.kinds[i] in IDENTITY for i in tail)
            if named and self.current is None:
                self.current = Draft()
            if tail and self.current is not None:
                self.current.tail += tail
                if self.current.words:
                    self.closing |= {key_of(self.region.lines[i]) for i in tail if self.region.kinds[i] == k.FURNITURE}
                self._words_of_both(tail)
            if head or named:
                self._close()
                self.current = Draft()
                self.current.head += head
                self._words_of_both(head)

    def _words_of_both(self, part: Sequence[int]) -> None:
        if self.current is not None:
            self.current.words += [i for i in part if self.region.kinds[i] == k.BOTH]

    def _loose(self, i: int) -> None:
        kind = self.region.kinds[i]
        if self.current is None or kind == k.HEADER:
            return
        if kind == k.WORDS:
            self.current.words.append(i)
        else:
            self.current.tail.append(i)
            key = key_of(self.region.lines[i])
            known = self.region.marks[i].shape == k.BUTTON or key in self.closing
            known = known or _is_residue(self.region.lines[i])
            self.current.closed = self.current.closed or (known and bool(self.current.words))
            if self.current.words:
                self.closing.add(key)

    def _close(self) -> None:
        if self.current is not None and (self.current.head or self.current.tail):
            self.done.append(self.current)
        self.current = None

    def _ends(self, i: int) -> bool:
        """Whether the last comment is over: its buttons are past, or a wide gap or a run of scraps follows."""
        region, current = self.region, self.current
        if current is None or region.kinds[i] != k.WORDS:
            return current is None
        if current.closed or not (current.head or current.tail):
            return True
        line = region.lines[i]
        if not current.words:
            return False
        if (
            _is_residue(line)
            or _is_pager(line)
            or self._comes_again(i)
            or line.is_heading
            or line.piece.blank_before > max(2, self._widest())
        ):
            return True
        return all(self._is_scrap(x) for x in range(i, min(i + 3, region.end))) and i + 3 <= region.end

    def _comes_again(self, i: int) -> bool:
        """Whether the page prints the line once more below: a notice, no reader's words."""
        text = self.region.lines[i].text
        return any(self.region.lines[x].text == text for x in range(i + 1, min(i + 30, len(self.region.lines))))

    def _widest(self) -> int:
        gaps = self.rhythm.gaps
        if not hasattr(self, "_widest_blank"):
            inside = range(gaps[0][0] + 1, gaps[-1][-1] + 1)
            self._widest_blank = max((self.region.lines[x].piece.blank_before for x in inside), default=1)
        return self._widest_blank

    def _is_scrap(self, i: int) -> bool:
        line = self.region.lines[i]
        return line.words <= 6 and not line.ends and self.region.kinds[i] == k.WORDS


def _is_pager(line: Line) -> bool:
    """ "Load more comments", in whatever words."""
    return line.words <= LONGEST_PAGER and not line.ends and names_comments(line)


def _is_residue(line: Line) -> bool:
    """Whether a rule holds the line for another part of the page."""
    return any(f.weight >= 1.0 and f.label in ELSEWHERE for f in line.findings)
