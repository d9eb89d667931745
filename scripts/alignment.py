"""Which lines of a scraped text belong to a gold body: the best chain of matches that keeps the order of both.

Each line votes for places in the gold text through the word triples they share; the heaviest chain of places in rising
order wins (a weighted longest increasing subsequence over a Fenwick tree). Long lines that match words the chain left
free are taken too, since some pages print a paragraph out of order.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

# Scripts without spaces count by character.
_UNSPACED = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f"
_TOKEN = regex.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
Place = tuple[int, int, float]
"""Start, end and weight of a match in the gold text."""


def tokens(text: str) -> list[str]:
    """Lower-case words, or characters of scripts without spaces."""
    return list(_TOKEN.findall(text.lower()))


class _Chain:
    """The heaviest chain of matches that ends at or before a place (Fenwick tree of prefix maxima)."""

    def __init__(self, size: int) -> None:
        self._best: list[tuple[float, int]] = [(0.0, -1)] * (size + 3)
        self.nodes: list[tuple[int, int, int, int]] = []

    def before(self, place: int) -> tuple[float, int]:
        best = (0.0, -1)
        at = place + 1
        while at > 0:
            best = max(best, self._best[at])
            at -= at & -at
        return best

    def add(self, line: int, places: Sequence[Place], last: int) -> None:
        found = []
        for start, end, weight in places:
            total, previous = self.before(min(start + 2, last))
            found.append((min(end, last), total + weight, len(self.nodes)))
            self.nodes.append((line, start, end, previous))
        for end, total, node in found:
            at = end + 1
            while at < len(self._best):
                self._best[at] = max(self._best[at], (total, node))
                at += at & -at


class Gold:
    """A gold body, indexed by words and word triples."""

    def __init__(self, body: str) -> None:
        self.tokens = tokens(body)
        self.words: dict[str, list[int]] = {}
        self.triples: dict[tuple[str, ...], list[int]] = {}
        for i, word in enumerate(self.tokens):
            self.words.setdefault(word, []).append(i)
        for i in range(len(self.tokens) - 2):
            self.triples.setdefault(tuple(self.tokens[i : i + 3]), []).append(i)

    def places(self, line: Sequence[str]) -> tuple[list[Place], float]:
        """Where a line may stand, and the share of its triples that occur at all."""
        if len(line) <= 2:
            return self._places_of_few(line)
        votes: dict[int, list[int]] = {}
        hits = 0
        for j in range(len(line) - 2):
            found = self.triples.get(tuple(line[j : j + 3]))
            if found is None:
                continue
            hits += 1
            for place in found if len(found) < 40 else ():
                vote = votes.setdefault((place - j) // 4, [0, place, place + 3])
                vote[0] += 1
                vote[1], vote[2] = min(vote[1], place), max(vote[2], place + 3)
        share = hits / (len(line) - 2)
        return (self._heaviest(votes, len(line)) if share >= 0.6 else []), share

    def _places_of_few(self, line: Sequence[str]) -> tuple[list[Place], float]:
        size = len(line)
        found = [
            (p, p + size, size * 0.9)
            for p in self.words.get(line[0], ())
            if size == 1 or self.tokens[p + 1 : p + 2] == [line[1]]
        ]
        return found[:30], float(bool(found))

    @staticmethod
    def _heaviest(votes: dict[int, list[int]], size: int) -> list[Place]:
        best = sorted(votes.items(), key=lambda item: -item[1][0])[:8]
        places = []
        for diagonal, _ in best:
            near = [vote for at in (diagonal - 1, diagonal, diagonal + 1) if (vote := votes.get(at))]
            count = sum(vote[0] for vote in near)
            start, end = min(vote[1] for vote in near), max(vote[2] for vote in near)
            if count >= 0.4 * (size - 2) or count >= 0.8 * best[0][1][0]:
                places.append((start, end, float(min(size, count + 2))))
        return places


def align(lines: Sequence[str], body: str) -> list[bool]:
    """For each line, whether it is part of the gold body."""
    gold = Gold(body)
    last = len(gold.tokens)
    chain = _Chain(last)
    shares = [0.0] * len(lines)
    split = [tokens(line) for line in lines]
    for number, words in enumerate(split):
        if words:
            places, shares[number] = gold.places(words)
            chain.add(number, places, last)
    inside = [False] * len(lines)
    used = bytearray(last + 4)
    node = chain.before(last)[1]
    while node >= 0:
        line, start, end, node = chain.nodes[node]
        inside[line] = True
        used[start : min(end, last)] = b"\1" * (min(end, last) - start)
    for number, words in enumerate(split):
        if not inside[number] and len(words) >= 8 and shares[number] >= 0.7:
            inside[number] = _fills_free_words(gold, words, used)
    return inside


def _fills_free_words(gold: Gold, words: Sequence[str], used: bytearray) -> bool:
    total = 0
    free = []
    for j in range(len(words) - 2):
        found = gold.triples.get(tuple(words[j : j + 3]))
        if found:
            total += 1
            free += [p for p in found if not used[p + 1]][:1]
    if not total or len(free) < 0.6 * total:
        return False
    for place in free:
        used[place : place + 3] = b"\1\1\1"
    return True
