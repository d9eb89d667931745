"""Cuts a region into comments: which meta belongs to the words above it, and which to those below."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from cleanpress.rules.thread import kinds as k
from cleanpress.rules.thread.marks import key_of
from cleanpress.rules.thread.region import IDENTITY, Region

# How the kinds lean where the thread itself says nothing: verbs, avatars and numbers open a comment, buttons close it.
LEAN = {
    k.SAYS: 1.0,
    k.DATED: 0.5,
    k.NAME: 0.6,
    k.FURNITURE: -1.0,
    k.NUMBER: 1.5,
    k.AVATAR: 1.5,
    k.LOOSE: 0.6,
    k.BOTH: 2.0,
}
SIGNED = -1.2
"""Lean of "Posted by Ann": below the words in Typepad and Blogger, above them in phpBB."""

AGREED = 0.8
"""Share of the gaps of several lines in which a class stands on one side, from which it does in all."""

Gap = list[int]
"""Neighbouring lines of meta between two stretches of words."""


class Rhythm:
    """The order of a region's parts, learned from all of its comments."""

    def __init__(self, region: Region) -> None:
        self.region = region
        self.gaps = self._gaps()
        self.lean = self._learn()
        self._agree()

    def _gaps(self) -> list[Gap]:
        region = self.region
        gaps: list[Gap] = []
        last = -2
        for i in range(region.start, region.end):
            kind = region.kinds[i]
            if kind in {k.WORDS, k.HEADER}:
                continue
            if i != last + 1 or not gaps or self._breaks(last, i):
                gaps.append([])
            gaps[-1].append(i)
            last = i
        return [gap for gap in gaps if any(region.kinds[i] in IDENTITY for i in gap)]

    def _breaks(self, last: int, i: int) -> bool:
        """Whether words stand between two neighbouring lines: at the end of the first or the start of the second."""
        kinds, marks = self.region.kinds, self.region.marks
        opens = kinds[last] == k.BOTH and marks[last].shape != "signed"
        return opens or (kinds[i] == k.BOTH and marks[i].shape == "signed")

    def class_of(self, i: int) -> str:
        """What counts as the same part in every comment."""
        kind = self.region.kinds[i]
        if kind == k.FURNITURE:
            return kind + key_of(self.region.lines[i])
        if kind == k.BOTH:
            return kind + self.region.marks[i].shape
        return kind

    def _prior(self, i: int) -> float:
        kind = self.region.kinds[i]
        if kind == k.BOTH:
            return -9.0 if self.region.marks[i].shape == "signed" else 9.0
        who = self.region.author.get(i)
        if kind in {k.SAYS, k.DATED} and who is not None and who.first and " " in who.verb:
            return SIGNED
        return LEAN.get(kind, 0.0)

    def _learn(self) -> dict[str, float]:
        """The lean of every class: positive where it stands above its words."""
        votes: dict[str, float] = defaultdict(float)
        gaps = self.gaps
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

    def _agree(self) -> None:
        """A class stands where it stands beside others: "Ann on May 3" alone closes a comment too, where a button below
        it has shown on which side of its words it stands."""
        sides: dict[str, list[bool]] = defaultdict(list)
        for gap in self.gaps:
            if len(gap) > 1:
                size = self.split(gap)
                for place, i in enumerate(gap):
                    sides[self.class_of(i)].append(place < size)
        for cls, above in sides.items():
            share = sum(above) / len(above)
            if len(above) > 1 and (share >= AGREED if self.lean[cls] > 0 else share <= 1 - AGREED):
                self.lean[cls] = -self.lean[cls]

    def _vote_by_first(self, votes: dict[str, float]) -> None:
        """What stands right under the heading opens the first comment; what others have there and it has not closes."""
        region, gaps = self.region, self.gaps
        first = gaps[0]
        above = [i for i in range(region.start, first[0]) if region.kinds[i] == k.WORDS]
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
        below = [i for i in range(last[-1] + 1, region.end) if region.kinds[i] == k.WORDS]
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
        return i >= self.region.start and (self.region.kinds[i] == k.WORDS or self.region.kinds[gap[0]] == k.BOTH)

    def _blank_votes(self) -> Counter[str]:
        """Blank lines: the widest one of a gap parts what is above it from what is below it."""
        lines = self.region.lines
        votes: Counter[str] = Counter()
        for gap in self.gaps[1:]:
            below = gap[-1] + 1
            edges = [lines[i].piece.blank_before for i in gap]
            edges.append(lines[below].piece.blank_before if below < self.region.end else 0)
            widest = max(edges)
            if below >= self.region.end or edges.count(widest) != 1 or self.region.kinds[gap[-1]] == k.BOTH:
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
            group = "who" if kind in {k.SAYS, k.DATED, k.NAME, k.BOTH} else kind
            if group in {"who", k.NUMBER} or (kind == k.DATE and "who" not in seen):
                if group in seen:
                    found.append([])
                    seen = set()
                seen.add(group)
            found[-1].append(i)
        return found
