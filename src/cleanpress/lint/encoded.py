"""A file's bytes and the text that they decode to, so that a piece of the text can go while every other byte stays."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, pairwise

from cleanpress.model import Span
from cleanpress.read.decode import decode, split_bom


class CannotCut(Exception):  # noqa: N818 - of this package alone
    """Where the text's lines stand in the bytes can't be told."""


class Encoded:
    """Bytes with their text."""

    __slots__ = ("_body", "_mark", "encoding", "text")

    def __init__(self, data: bytes) -> None:
        self._body, _ = split_bom(data)
        self._mark = data[: len(data) - len(self._body)]
        self.text, self.encoding = decode(data)

    def keeping(self, kept: Iterable[Span]) -> bytes:
        """The bytes of these parts of the text, which stand in order, after the byte-order mark.

        Raises:
            CannotCut: the bytes are not what their encoding writes, and a part starts or ends within such a line.
        """
        kept = list(kept)
        whole = self._cut_whole(kept)
        return self._mark + (self._cut_lines(kept) if whole is None else whole)

    def _cut_whole(self, kept: list[Span]) -> bytes | None:
        """By writing the parts anew, where writing all of them gives the very bytes that were read."""
        edges = [0, *chain.from_iterable(kept), len(self.text)]
        parts = [self.text[start:end] for start, end in pairwise(edges)]
        try:
            written = [part.encode(self.encoding) for part in parts]
        except UnicodeEncodeError:
            return None
        # What is kept and what is not take turns.
        return b"".join(written[1::2]) if b"".join(written) == self._body else None

    def _cut_lines(self, kept: list[Span]) -> bytes:
        """Line by line: damaged bytes of one line are no reason to leave the others."""
        raw = self._body.split(b"\n")
        lines = self.text.split("\n")
        if len(raw) != len(lines) or self.encoding.startswith(("utf-16", "utf-32")):
            raise CannotCut("some of its bytes are no text, so that its lines can't be told apart")
        parts: list[bytes] = []
        number, start, at = 0, 0, 0
        for span in kept:
            places = []
            for edge in span:
                while edge > start + len(lines[number]):
                    start += len(lines[number]) + 1
                    at += len(raw[number]) + 1
                    number += 1
                places.append(at + self._offset(lines[number], raw[number], edge - start))
            parts.append(self._body[places[0] : places[1]])
        return b"".join(parts)

    def _offset(self, line: str, raw: bytes, edge: int) -> int:
        """Where an offset in a line stands in its bytes."""
        ends = len(line) - len(line.rstrip("\r"))
        if edge == 0:
            return 0
        if edge >= len(line) - ends:
            return len(raw) - (len(line) - edge)
        try:
            if line.encode(self.encoding) == raw:
                return len(line[:edge].encode(self.encoding))
        except UnicodeEncodeError:
            pass
        raise CannotCut("residue stands on one line with bytes that are no text")
