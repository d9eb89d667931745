"""Which lines of a region are names, dates, furniture and words, once the whole region has been seen."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from cleanpress.model import Label
from cleanpress.rules.line import Line
from cleanpress.rules.thread import marks as m
from cleanpress.rules.thread.marks import Mark
from cleanpress.rules.thread.names import Who, looks_named, may_name
from cleanpress.rules.thread.words import ANONYMOUS

IDENTITY = frozenset({m.SAYS, m.DATED, m.DATE, m.NAME, m.NUMBER, m.BOTH})
"""Kinds that start or end a comment; furniture alone does neither."""
STEPS = 4
"""Lines of furniture that may stand between a name and its date."""
LONGEST_FURNITURE = 6


class Region:
    """A stretch of lines that may hold a thread, with what each line is in it."""

    def __init__(self, lines: Sequence[Line], marks: Sequence[Mark], start: int, end: int, trusted: bool) -> None:
        self.lines = lines
        self.marks = marks
        self.start = start
        self.end = end
        self.trusted = trusted
        """Whether a heading such as "5 Comments" opens it."""
        self.kinds = {i: marks[i].kind for i in range(start, end)}
        self.author: dict[int, Who | None] = {}
        self._settle_both()
        self._settle_names()
        self._settle_strays()
        self._settle_end()
        self._settle_furniture()
        self._settle_slots()

    def at(self, *kinds: str) -> list[int]:
        """The lines of these kinds, in order."""
        wanted = {*kinds}
        return [i for i in range(self.start, self.end) if self.kinds[i] in wanted]

    def _settle_both(self) -> None:
        """A line of meta and words counts where its form recurs; "Name: text" only where nothing else does."""
        both = self.at(m.BOTH)
        shapes = Counter(self.marks[i].shape for i in both)
        anchors = len(self.at(m.SAYS, m.DATED, m.DATE))
        least = 2 if self.trusted else 3
        for i in both:
            shape = self.marks[i].shape
            enough = shapes[shape] >= least or (shape in {"date", "signed"} and self.trusted)
            if shape in {"colon", "number"}:
                enough = shapes[shape] >= 2 and self.trusted and not anchors and self._mostly(shapes[shape])
            elif shapes[shape] < 0.34 * anchors:
                enough = False
            if not enough:
                self.kinds[i] = m.WORDS

    def _mostly(self, count: int) -> bool:
        """Whether so many lines are most of those below the heading, up to the next section."""
        size = 0
        for i in range(self.start, self.end):
            if self.kinds[i] == m.STOP and size:
                break
            size += self.kinds[i] in {m.WORDS, m.BOTH}
        return count >= 0.5 * size

    def _settle_names(self) -> None:
        """Picks the name among what stands beside a date: what changes from comment to comment."""
        stamps = self.at(m.DATED, m.SAYS, m.BOTH)
        texts: dict[tuple[bool, int], Counter[str]] = defaultdict(Counter)
        for i in stamps:
            for column, who in self._columns(i):
                texts[column][self._folded(i, who)] += 1
        # A column that says the same beside every date is a button, unless it may be the name of all: "Anonymous".
        buttons = {
            column
            for column, counts in texts.items()
            if len(counts) == 1 and counts.total() >= 2 and (len(texts) > 1 or column[0]) and counts.total() >= 0.5 * len(stamps)
        }
        varied = sorted(texts, key=lambda c: (c in buttons, -len(texts[c]), -texts[c].total(), c))
        order = {column: place for place, column in enumerate(varied)}
        for i in stamps:
            who = [(order[column], w) for column, w in self._columns(i) if w.sure or column not in buttons]
            self.author[i] = min(who, key=lambda pair: (not pair[1].sure, pair[0]))[1] if who else None
            if not who and self.kinds[i] == m.DATED:
                self.kinds[i] = m.DATE
        self._cut_affixes([i for i in stamps if self.author[i]])

    def _columns(self, i: int) -> list[tuple[tuple[bool, int], Who]]:
        """What may be names, each with its side of the date and its place on it, counted from the date."""
        who = self.marks[i].who
        before = [w for w in who if not w.after]
        found = [((False, len(before) - place), w) for place, w in enumerate(before)]
        return [*found, *(((True, place), w) for place, w in enumerate(w for w in who if w.after))]

    def _folded(self, i: int, who: Who) -> str:
        return self.lines[i].text[who.start : who.end].lower()

    def _cut_affixes(self, stamps: Sequence[int]) -> None:
        """Takes off a first word that all names share: "Posted by" in a language that nobody listed."""
        for _ in range(3):
            names = {i: self.name(i).split() for i in stamps}
            firsts = Counter(parts[0].lower() for parts in names.values() if len(parts) > 1)
            word, count = firsts.most_common(1)[0] if firsts else ("", 0)
            rests = {" ".join(parts[1:]).lower() for parts in names.values() if len(parts) > 1 and parts[0].lower() == word}
            if count < 3 or count < 0.7 * len(stamps) or len(rests) < 3:
                return
            for i, parts in names.items():
                who = self.author[i]
                if who is not None and len(parts) > 1 and parts[0].lower() == word:
                    start = self.lines[i].text.index(parts[1], who.start + len(parts[0]))
                    self.author[i] = who._replace(start=start, verb=who.verb or word)

    def name(self, i: int) -> str:
        """The name beside a date or verb in a line; empty where there is none."""
        who = self.author.get(i)
        return self.lines[i].text[who.start : who.end] if who else ""

    def _settle_strays(self) -> None:
        """A name or date of another form than all others stands inside a comment, or below the thread; numbers that
        do not count up or down are ratings or votes."""
        numbers = self.at(m.NUMBER)
        values = [m.number_of(self.lines[i]) for i in numbers]
        steps = [abs(b - a) == 1 for a, b in zip(values, values[1:], strict=False)]
        if sum(steps) < 0.6 * len(steps) or (not steps and values and values[0] > 1):
            self.kinds.update(dict.fromkeys(numbers, m.FURNITURE))
        dated = self.at(m.DATE, m.DATED)
        if dated:
            clocks = sum("c" in self.marks[i].shape[:2] for i in dated)
            for i in dated:
                if clocks >= 3 and clocks >= 0.8 * len(dated) and not self._timed(i):
                    self.kinds[i] = m.WORDS
        verbs = Counter(self.marks[i].shape for i in self.at(m.SAYS))
        beside = {self.marks[i].shape for i in self.at(m.SAYS) if self._near_date(i)}
        for i in self.at(m.SAYS):
            verb = self.marks[i].shape
            if dated and verb not in beside and not (verbs[verb] >= 3 and verbs[verb] >= len(dated)):
                self.kinds[i] = m.WORDS

    def _timed(self, i: int) -> bool:
        date = self.marks[i].date
        return "c" in self.marks[i].shape[:2] or (date is not None and date.relative)

    def _near_date(self, i: int) -> bool:
        """Whether a date stands within a few lines of meta."""
        near = range(max(self.start, i - STEPS), min(self.end, i + STEPS + 1))
        between = {k: self.kinds[k] for k in near}
        return any(
            kind == m.DATE and not any(between[x] == m.WORDS for x in range(min(i, k), max(i, k)))
            for k, kind in between.items()
        )

    def _settle_end(self) -> None:
        """Ends the region where another section starts for good, and skips what stands between heading and thread."""
        strong = {m.SAYS, m.DATED, m.DATE, m.BOTH, m.NUMBER}
        following, last = {}, self.end + 99
        for i in range(self.end - 1, self.start - 1, -1):
            following[i] = last - i
            last = i if self.kinds[i] in strong else last
        stops = Counter(m.key_of(self.lines[i]) for i in self.at(m.STOP))
        seen = False
        for i in range(self.start, self.end):
            kind = self.kinds[i]
            seen = seen or kind in strong
            if kind == m.STOP and seen:
                away = 6 if self._is_form(i) else 0
                again = stops[m.key_of(self.lines[i])] >= 2 and following[i] <= 20
                if following[i] > away and not again:
                    self.end = i
                    break
                self.kinds[i] = m.FURNITURE
            elif kind in {m.HEADER, m.STOP}:
                self.kinds[i] = m.FURNITURE if seen else m.HEADER

    def _is_form(self, i: int) -> bool:
        """Whether the line is of a form, which some systems print below every comment; other sections end a thread."""
        return any(f.label is Label.COMMENT_FORM for f in self.lines[i].findings)

    def _settle_furniture(self) -> None:
        """Short lines that come back with every comment are furniture, whatever they say."""
        anchors = max(len(self.at(m.SAYS, m.DATED, m.BOTH)), len(self.at(m.DATE)))
        short = [i for i in self.at(m.WORDS) if self.lines[i].words <= LONGEST_FURNITURE]
        counts = Counter(m.key_of(self.lines[i]) for i in short)
        least = max(3, 0.5 * anchors)
        closing = Counter(m.key_of(self.lines[i]) for i in short if self._closes(i))
        for i in short:
            key = m.key_of(self.lines[i])
            if counts[key] >= least or (anchors <= 3 and closing[key] == counts[key] == max(2, anchors)):
                self.kinds[i] = m.FURNITURE

    def _closes(self, i: int) -> bool:
        """Whether a line that is no sentence stands right above the next comment, or ends the region."""
        if self.lines[i].ends or self.lines[i].text[-1:] == ",":
            return False
        below = i + 1
        return below == self.end or self.kinds[below] not in {m.WORDS} or self.lines[below].piece.blank_before > 0

    def _settle_slots(self) -> None:
        """Finds where names stand that have a line of their own, from where the dates stand."""
        dates = self.at(m.DATE)
        named = [i for i in self.at(m.SAYS, m.DATED, m.BOTH) if self.author.get(i)]
        if len(named) >= len(dates) and named:
            return
        anchors = dates or self.at(m.LOOSE, m.AVATAR) or self.at(m.NUMBER) or self._by_furniture()
        if not anchors:
            return
        above, below = self._slot(anchors, -1), self._slot(anchors, 1)
        first = self._first_name(anchors)
        upper = self._rate(above, anchors)
        lower = self._rate(below, anchors) + (first is not None and first not in above.values()) / len(anchors)
        chosen = above if upper >= lower else below
        if max(upper, lower) < 0.6 or not self._enough(chosen):
            chosen = {}
        for i in chosen.values():
            if may_name(self.lines[i].text) and self.lines[i].words <= 8:
                self.kinds[i] = m.NAME
        if chosen is not above and first is not None:
            self.kinds[first] = m.NAME

    def _enough(self, slot: dict[int, int]) -> bool:
        texts = {m.key_of(self.lines[i]) for i in slot.values()}
        return self.trusted or len(texts) >= 2

    def _rate(self, slot: dict[int, int], anchors: Sequence[int]) -> float:
        """Share of anchors that have a name in this slot."""
        good = {i for i in slot.values() if looks_named(self.lines[i].text) and self.lines[i].words <= 5}
        return len(good) / len(anchors)

    def _slot(self, anchors: Iterable[int], step: int) -> dict[int, int]:
        """For each anchor the line above or below that names its writer: of the few candidates the one that changes
        most from comment to comment."""
        columns: list[dict[int, int]] = [{} for _ in range(STEPS)]
        for anchor in anchors:
            for place, i in enumerate(self._candidates(anchor, step)):
                columns[place][anchor] = i
        varied = [len({m.key_of(self.lines[i]) for i in column.values()}) for column in columns]
        best = max(range(STEPS), key=lambda place: (varied[place], -place))
        slot = columns[best]
        return {} if varied[best] == 1 and len(slot) > 2 and not self._anonymous(slot) else slot

    def _anonymous(self, slot: dict[int, int]) -> bool:
        return all(self.lines[i].folded in ANONYMOUS for i in slot.values())

    def _candidates(self, anchor: int, step: int) -> list[int]:
        """The lines next to an anchor that may be names, nearest first."""
        found = []
        for away in range(1, STEPS + 1):
            i = anchor + step * away
            if not self.start <= i < self.end or self.kinds[i] in {m.DATE, m.HEADER, m.STOP}:
                break
            known = self.marks[i].kind != m.WORDS
            if not known and looks_named(self._plain(i)):
                found.append(i)
            if self.kinds[i] == m.WORDS:
                break
        return found

    def _plain(self, i: int) -> str:
        return self.lines[i].text[m.bullet_end(self.lines[i].text) :]

    def _by_furniture(self) -> list[int]:
        """The most frequent furniture as anchors, where a heading says that comments follow."""
        if not self.trusted:
            return []
        groups: dict[str, list[int]] = defaultdict(list)
        for i in self.at(m.FURNITURE):
            groups[m.key_of(self.lines[i])].append(i)
        return max(groups.values(), key=len, default=[])

    def _first_name(self, anchors: Sequence[int]) -> int | None:
        """The first line under the heading, where it looks like a name."""
        first = next((i for i in range(self.start, self.end) if self.kinds[i] != m.HEADER), self.end)
        if self.trusted and first < anchors[0] and self.kinds[first] == m.WORDS and looks_named(self._plain(first)):
            return first
        return None
