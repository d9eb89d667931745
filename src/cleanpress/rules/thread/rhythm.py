"""Cuts a region into comments: which meta belongs to the words above it, and which to those below."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from cleanpress.model import Label
from cleanpress.rules.line import Line
from cleanpress.rules.thread import marks as m
from cleanpress.rules.thread.parts import IDENTITY, Region

# How the kinds lean where the thread itself says nothing: verbs, avatars and numbers open a comment, buttons close it.
LEAN = {m.SAYS: 1.0, m.DATED: 0.5, m.DATE: 0.0, m.NAME: 0.6, m.FURNITURE: -1.0, m.NUMBER: 1.5, m.AVATAR: 1.5, m.LOOSE: 0.6,
        m.BOTH: 2.0, m.BLANKED: 0.0, m.PING: 0.0}  # fmt: skip
ELSEWHERE = frozenset({Label.RELATED, Label.NAV, Label.LEGAL, Label.NEWSLETTER, Label.COMMENT_FORM, Label.COMMENT_HEADER, Label.TAGS})
SIGNED = -1.2
"""Lean of "Posted by Ann": below the words in Typepad and Blogger, above them in phpBB."""


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


Gap = list[int]
"""Neighbouring lines of meta between two stretches of words."""


class Rhythm:
    """The order of a region's parts, learned from all of its comments."""

    def __init__(self, region: Region) -> None:
        self.region = region
        self.gaps = self._gaps()
        self.lean = self._learn()

    def _gaps(self) -> list[Gap]:
        region = self.region
        gaps: list[Gap] = []
        last = -2
        for i in range(region.start, region.end):
            kind = region.kinds[i]
            if kind in {m.WORDS, m.HEADER}:
                continue
            if i != last + 1 or not gaps or self._breaks(last, i):
                gaps.append([])
            gaps[-1].append(i)
            last = i
        return [gap for gap in gaps if any(region.kinds[i] in IDENTITY for i in gap)]

    def _breaks(self, last: int, i: int) -> bool:
        """Whether words stand between two neighbouring lines: at the end of the first or the start of the second."""
        kinds, marks = self.region.kinds, self.region.marks
        opens = kinds[last] == m.BOTH and marks[last].shape != "signed"
        return opens or (kinds[i] == m.BOTH and marks[i].shape == "signed")

    def class_of(self, i: int) -> str:
        """What counts as the same part in every comment."""
        kind = self.region.kinds[i]
        if kind == m.FURNITURE:
            return kind + m.key_of(self.region.lines[i])
        if kind == m.BOTH:
            return kind + self.region.marks[i].shape
        return kind

    def _prior(self, i: int) -> float:
        kind = self.region.kinds[i]
        if kind == m.BOTH:
            return -9.0 if self.region.marks[i].shape == "signed" else 9.0
        who = self.region.author.get(i)
        if kind in {m.SAYS, m.DATED} and who is not None and who.first and " " in who.verb:
            return SIGNED
        return LEAN.get(kind, 0.0)

    def _learn(self) -> dict[str, float]:
        """The lean of every class: positive where it stands above its words."""
        votes: dict[str, float] = defaultdict(float)
        region, gaps = self.region, self.gaps
        if not gaps:
            return votes
        for gap in gaps:
            for i in gap:
                votes[self.class_of(i)] = self._prior(i)
        for cls, count in self._blank_votes().items():
            votes[cls] += max(-2.0, min(2.0, 0.5 * count))
        self._vote_by_first(votes)
        self._vote_by_last(votes)
        return votes

    def _vote_by_first(self, votes: dict[str, float]) -> None:
        """What stands right under the heading opens the first comment; what others have there and it has not closes."""
        region, gaps = self.region, self.gaps
        first = gaps[0]
        above = [i for i in range(region.start, first[0]) if region.kinds[i] == m.WORDS]
        if region.trusted and not above:
            for i in first:
                votes[self.class_of(i)] += 3.0
        head = tuple(self.class_of(i) for i in first)
        usual = Counter(tuple(self.class_of(i) for i in gap) for gap in gaps[1:-1] or gaps[1:])
        sequence = usual.most_common(1)[0][0] if usual else ()
        if len(head) < len(sequence) and sequence[len(sequence) - len(head) :] == head:
            for cls in sequence[: len(sequence) - len(head)]:
                votes[cls] -= 0.0 if cls in head else 2.0
            for cls in head:
                votes[cls] += 2.0
        elif region.trusted and above and self._prose(above) and sequence in ((), head):
            for i in first:
                votes[self.class_of(i)] -= 1.5

    def _vote_by_last(self, votes: dict[str, float]) -> None:
        """What nothing follows closes the last comment; words below the last name are its."""
        region, last = self.region, self.gaps[-1]
        below = [i for i in range(last[-1] + 1, region.end) if region.kinds[i] == m.WORDS]
        if not below and self._words_above(last):
            for i in last:
                votes[self.class_of(i)] -= 3.0 if len(self.gaps) > 1 or region.trusted else 0.0
        elif below and len(below) <= 6:
            for i in last:
                votes[self.class_of(i)] += 1.5 if self.region.kinds[i] in IDENTITY else 0.0

    def _prose(self, indexes: Sequence[int]) -> bool:
        lines = self.region.lines
        return any(lines[i].words >= 12 or (lines[i].ends and lines[i].words >= 4) for i in indexes)

    def _words_above(self, gap: Gap) -> bool:
        i = gap[0] - 1
        return i >= self.region.start and (self.region.kinds[i] == m.WORDS or self.region.kinds[gap[0]] == m.BOTH)

    def _blank_votes(self) -> Counter[str]:
        """Blank lines: the widest one of a gap parts what is above it from what is below it."""
        lines = self.region.lines
        votes: Counter[str] = Counter()
        for gap in self.gaps[1:]:
            below = gap[-1] + 1
            edges = [lines[i].piece.blank_before for i in gap]
            edges.append(lines[below].piece.blank_before if below < self.region.end else 0)
            widest = max(edges)
            if below >= self.region.end or edges.count(widest) != 1 or self.region.kinds[gap[-1]] == m.BOTH:
                continue
            at = edges.index(widest)
            for place, i in enumerate(gap):
                votes[self.class_of(i)] += -1 if place < at else 1
        return votes

    def split(self, gap: Sequence[int]) -> int:
        """How many lines of a gap belong to the words above it."""
        total = sum(self.lean[self.class_of(i)] for i in gap)
        best, found = total, 0
        for place, i in enumerate(gap, 1):
            total -= 2 * self.lean[self.class_of(i)]
            if total > best:
                best, found = total, place
        return found

    def parts(self, gap: Gap) -> list[Gap]:
        """A gap cut where a second name or date shows that the comment between has no words."""
        found: list[Gap] = [[]]
        seen: set[str] = set()
        for i in gap:
            kind = self.region.kinds[i]
            group = "who" if kind in {m.SAYS, m.DATED, m.NAME, m.BOTH} else kind
            if group in {"who", m.NUMBER} or (kind == m.DATE and "who" not in seen):
                if group in seen:
                    found.append([])
                    seen = set()
                seen.add(group)
            found[-1].append(i)
        return found


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
        longest = max((after[0] - before[-1] for before, after in zip(gaps, gaps[1:], strict=False)), default=12)
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
        buttons = {i for draft in self.done for i in draft.tail if self.region.kinds[i] == m.FURNITURE}
        known = {word for i in buttons for word in lines[i].folded.split() if len(word) > 3}
        for draft in self.done:
            last = max(draft.words, default=-1)
            if len(draft.words) > 1 and not buttons & {*draft.tail} and self.region.kinds[last] == m.WORDS:
                line = lines[last]
                if line.words <= 4 and not line.ends and line.piece.blank_before and known & {*line.folded.split()}:
                    draft.words.remove(last)
                    draft.tail.append(last)

    def _gap(self, gap: Gap) -> None:
        for part in self.rhythm.parts(gap):
            size = self.rhythm.split(part)
            tail, head = part[:size], part[size:]
            if tail and self.current is not None:
                self.current.tail += tail
                if self.current.words:
                    self.closing |= {m.key_of(self.region.lines[i]) for i in tail if self.region.kinds[i] == m.FURNITURE}
                self._words_of_both(tail)
            named = any(self.region.kinds[i] in IDENTITY for i in tail)
            if head or named:
                self._close()
                self.current = Draft()
                self.current.head += head
                self._words_of_both(head)

    def _words_of_both(self, part: Sequence[int]) -> None:
        if self.current is not None:
            self.current.words += [i for i in part if self.region.kinds[i] == m.BOTH]

    def _loose(self, i: int) -> None:
        kind = self.region.kinds[i]
        if self.current is None or kind == m.HEADER:
            return
        if kind == m.WORDS:
            self.current.words.append(i)
        else:
            self.current.tail.append(i)
            key = m.key_of(self.region.lines[i])
            known = self.region.marks[i].shape == m.BUTTON or key in self.closing
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
        if current is None or region.kinds[i] != m.WORDS:
            return current is None
        if current.closed or not (current.head or current.tail):
            return True
        line = region.lines[i]
        if not current.words:
            return False
        if _is_residue(line) or self._comes_again(i) or line.is_heading or line.piece.blank_before > max(2, self._widest()):
            return True
        return all(self._is_scrap(k) for k in range(i, min(i + 3, region.end))) and i + 3 <= region.end

    def _comes_again(self, i: int) -> bool:
        """Whether the page prints the line once more below: a notice, no reader's words."""
        text = self.region.lines[i].text
        return any(self.region.lines[k].text == text for k in range(i + 1, min(i + 30, len(self.region.lines))))

    def _widest(self) -> int:
        gaps = self.rhythm.gaps
        if not hasattr(self, "_widest_blank"):
            inside = range(gaps[0][0] + 1, gaps[-1][-1] + 1)
            self._widest_blank = max((self.region.lines[k].piece.blank_before for k in inside), default=1)
        return self._widest_blank

    def _is_scrap(self, i: int) -> bool:
        line = self.region.lines[i]
        return line.words <= 6 and not line.ends and self.region.kinds[i] == m.WORDS


def _is_residue(line: Line) -> bool:
    """Whether a rule holds the line for another part of the page."""
    return any(f.weight >= 1.0 and f.label in ELSEWHERE for f in line.findings)
