"""Comments that markup holds in an element each: their lines are known, only what each line is must be told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import takewhile

from cleanpress.model import Comment, Label
from cleanpress.rules.line import Line
from cleanpress.rules.thread import kinds as k
from cleanpress.rules.thread.entry import Cut, Entry, Thread
from cleanpress.rules.thread.marks import Marks, key_of, score_of
from cleanpress.rules.thread.names import looks_named, may_name, named
from cleanpress.rules.thread.regions import STORY_WORDS
from cleanpress.rules.thread.stamps import stamps

STRENGTH = 6.0
_ELSEWHERE = frozenset({Label.RELATED, Label.NAV, Label.NEWSLETTER, Label.AD})
_META = frozenset({Label.BYLINE, Label.DATE, Label.COMMENT_META, Label.SHARE, Label.AUTHOR_BIO, Label.COMMENT_FORM})
_SHORT = 6
"""Words of the longest line that is furniture because it comes back."""
_DEEPEST = 50
_UNTOLD = 4
"""How many times as many words may stand in elements without name and date."""
_POSTS = 300
"""Words of comments from which they are no comments on a page without a story."""
_OF_STORY = 0.8
"""Share of words in the story from which comments are posts of their own."""


def held_thread(lines: Sequence[Line], marks: Marks, comments: Sequence[Comment]) -> Thread | None:
    """The thread that the page's elements of comments make; None where they hold none."""
    held = _lines_of(lines, len(comments))
    furniture = _furniture(lines, held)
    read = [
        (_Reader(lines, marks, indexes, comment, furniture).entry(), comment.depth)
        for indexes, comment in zip(held, comments, strict=True)
        if indexes
    ]
    read = _joined(read)
    spoken = [(entry, level) for entry, level in read if entry.words]
    told = [(entry, level) for entry, level in spoken if entry.author or entry.published_text]
    if not told or _size(spoken, lines) > _UNTOLD * _size(told, lines) or _is_story(told, lines):
        return None
    return Thread(tuple(_placed(told)), STRENGTH)


def _lines_of(lines: Sequence[Line], count: int) -> list[list[int]]:
    """The lines of each comment, without those of answers to it."""
    held: list[list[int]] = [[] for _ in range(count)]
    for line in lines:
        hints = line.piece.hints
        if hints is not None and hints.comment is not None and _is_held(line):
            held[hints.comment].append(line.index)
    return held


def _is_held(line: Line) -> bool:
    """Whether the line stands in a comment under the story: not of a box at its side, nor of what holds the story."""
    hints = line.piece.hints
    within = hints is not None and hints.comment is not None and Label.COMMENT in hints.roles
    return within and hints is not None and not hints.roles & _ELSEWHERE


def _joined(read: Sequence[tuple[Entry, int]]) -> list[tuple[Entry, int]]:
    """The comments, where name and words have an element each, put together: `<dt>` and `<dd>`, header and content."""
    joined: list[tuple[Entry, int]] = []
    for entry, level in read:
        above, place = joined[-1] if joined else (entry, level)
        told = entry.author or entry.published_text
        if entry.words and not told and not above.words and (above.author or above.published_text) and level >= place:
            meta = tuple(sorted({*above.meta, *entry.meta}))
            joined[-1] = replace(above, meta=meta, words=entry.words, cuts=entry.cuts), place
        elif _signs(above, entry) and level == place:
            meta = tuple(sorted({*above.meta, *entry.meta}))
            joined[-1] = (
                replace(above, meta=meta, published=entry.published, published_text=entry.published_text),
                place,
            )
        elif _frames(above, entry) and level > place:
            meta = tuple(sorted({*above.meta, *above.words, *entry.meta}))
            joined[-1] = replace(entry, meta=meta), place
        else:
            joined.append((entry, level))
    return joined


def _signs(above: Entry, entry: Entry) -> bool:
    """Whether an element holds no more than the day of the comment above it, as Blogger's `<dd>` below the words."""
    dated = entry.published_text is not None and entry.author is None and not entry.words
    return dated and bool(above.words) and above.author is not None and above.published_text is None


def _frames(above: Entry, entry: Entry) -> bool:
    """Whether an element holds nothing of its own but its writer's badge: the comment stands in the one below."""
    same = above.author is not None and above.author == entry.author
    return same and above.published_text is None and entry.published_text is not None


def _size(entries: Sequence[tuple[Entry, int]], lines: Sequence[Line]) -> int:
    return sum(lines[i].words for entry, _ in entries for i in entry.words)


def _is_story(told: Sequence[tuple[Entry, int]], lines: Sequence[Line]) -> bool:
    """Whether they are posts of a forum: another reader of the page takes them for the story, or there is no other."""
    size = _size(told, lines)
    above = sum(line.words for line in lines if line.is_paragraph and not _is_held(line))
    if above < STORY_WORDS and (size > _POSTS or len(told) == 1):
        return True
    words = [lines[i] for entry, _ in told for i in entry.words]
    story = sum(line.words for line in words if line.piece.hints and line.piece.hints.in_story)
    return story >= _OF_STORY * size and size > above


def _furniture(lines: Sequence[Line], held: Sequence[Sequence[int]]) -> frozenset[str]:
    """Short lines that most comments have."""
    counts = Counter(key for indexes in held for key in {key_of(lines[i]) for i in indexes if lines[i].words <= _SHORT})
    least = max(3, 0.6 * sum(bool(indexes) for indexes in held))
    return frozenset(key for key, count in counts.items() if count >= least)


def _placed(told: Sequence[tuple[Entry, int]]) -> Iterator[Entry]:
    """The entries with depth and parent: an answer stands deeper than the last one above that it answers."""
    path: list[tuple[int, int]] = []
    for index, (entry, level) in enumerate(told):
        while path and path[-1][0] >= level:
            path.pop()
        parent = path[-1][1] if path else None
        yield replace(entry, depth=min(_DEEPEST, len(path)), parent=parent)
        path.append((level, index))


class _Reader:
    """Reads one comment."""

    def __init__(
        self,
        lines: Sequence[Line],
        marks: Marks,
        indexes: Sequence[int],
        comment: Comment,
        furniture: frozenset[str],
    ) -> None:
        self.lines = lines
        self.marks = marks
        self.indexes = indexes
        self.comment = comment
        self.furniture = furniture

    def entry(self) -> Entry:
        """The comment without its place."""
        words = self._words()
        meta = tuple(i for i in self.indexes if i not in words)
        cuts = () if self.comment.author else self._cuts(words)
        published, printed = self._date(meta, cuts)
        score = next((s for i in meta if (s := score_of(self.lines[i].text)) is not None), None)
        return Entry(
            author=self._author(meta, cuts),
            published=published,
            published_text=printed,
            meta=meta,
            words=tuple(sorted(words)),
            cuts=cuts,
            score=self.comment.score if self.comment.score is not None else score,
            by_author=self.comment.is_author,
        )

    def _cuts(self, words: set[int]) -> tuple[Cut, ...]:
        """Where the words stand in lines that name the writer too."""
        open_ = [i for i in sorted(words) if not self._is_called_words(i)]
        return tuple(Cut(i, *cut) for i in open_ if (cut := self.marks[i].words) is not None)

    def _words(self) -> set[int]:
        called = {i for i in self.indexes if self._is_called_words(i)}
        if called:
            return self._below_meta({i for i in called if not self._is_button(i)})
        words = {i for i in self.indexes if self._part(i) is None and self.marks[i].kind in {k.WORDS, k.BOTH}}
        words = {i for i in words if not self._is_button(i)}
        # In some pages everything of a comment stands in what is called its author or footer.
        words = {i for i in words if not self._roles(i) & _META} or words
        return words - {self._name_line(words)}

    def _below_meta(self, words: set[int]) -> set[int]:
        """Words without the name and date that an element of words starts with."""
        opening = takewhile(self._is_meta, sorted(words))
        return words - {*opening} or words

    def _is_meta(self, i: int) -> bool:
        name = self.comment.author
        if name is not None and self.lines[i].text.strip(" :") == name:
            return True
        untold = name is None or self.comment.published_text is None
        return untold and self.marks[i].kind in {k.DATE, k.DATED, k.SAYS, k.NUMBER, k.AVATAR, k.LOOSE}

    def _part(self, i: int) -> Label | None:
        hints = self.lines[i].piece.hints
        return hints.part if hints else None

    def _roles(self, i: int) -> frozenset[Label]:
        hints = self.lines[i].piece.hints
        return hints.roles if hints else frozenset()

    def _is_called_words(self, i: int) -> bool:
        return self._part(i) is Label.COMMENT

    def _is_button(self, i: int) -> bool:
        mark = self.marks[i]
        return mark.kind in {k.BLANKED, k.PING} or mark.shape == k.BUTTON or key_of(self.lines[i]) in self.furniture

    def _name_line(self, words: set[int]) -> int:
        """The first line, where it stands as a name above the words and nothing else names the writer."""
        first = min(words, default=-1)
        alone = len(words) > 1 and not self.comment.author and first == min(self.indexes)
        return first if alone and looks_named(self.lines[first].text) else -1

    def _author(self, meta: Sequence[int], cuts: Sequence[Cut]) -> str | None:
        if self.comment.author:
            name = named(self.comment.author)[0]
            if name and may_name(name):
                return name
        beside = [i for i in (*meta, *(cut.line for cut in cuts)) if self.marks[i].who and not _is_field(self.lines[i])]
        sure = sorted(beside, key=lambda i: not self.marks[i].who[0].sure)
        if sure:
            who = self.marks[sure[0]].who[0]
            return self.lines[sure[0]].text[who.start : who.end]
        names = [i for i in meta if self.marks[i].kind == k.WORDS and looks_named(self.lines[i].text)]
        names = [i for i in names if not _is_field(self.lines[i])]
        return named(self.lines[names[0]].text)[0] if names else None

    def _date(self, meta: Sequence[int], cuts: Sequence[Cut]) -> tuple[date | datetime | None, str | None]:
        span = next((d for i in (*meta, *(c.line for c in cuts)) if (d := self.marks[i].date) is not None), None)
        called = self.comment.published_text or ""
        span = next(iter(stamps(called)), span)
        printed = span.text if span else called if self.comment.published else None
        return self.comment.published or (span.value if span else None), printed or None


def _is_field(line: Line) -> bool:
    """Whether the line may be a field of a form: "Name", "Website"."""
    return any(f.label is Label.COMMENT_FORM and f.weight >= 1.0 for f in line.findings)
