"""The records of a JSONL file, checked and fixed one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO, NamedTuple

from cleanpress.errors import BinaryFileError, InputTooLarge
from cleanpress.lint.finder import Finder, Fixed
from cleanpress.lint.records import FieldText, RecordError, field_texts, without
from cleanpress.lint.report import Report, over_budget
from cleanpress.lint.residue import Residue
from cleanpress.model import Span
from cleanpress.read.decode import is_binary

_MARK = b"\xef\xbb\xbf"
_HTML = "holds a page of HTML, which was not checked"


class Line(NamedTuple):
    """A line of a JSONL file as it came, and what becomes of it."""

    old: bytes
    new: bytes
    cuts: list[Span]
    """What goes, in code points of the old line."""


class RecordReader:
    """Reads a JSONL file and tells a report what it finds."""

    def __init__(self, report: Report, finder: Finder, fixes: bool) -> None:
        self._report = report
        self._finder = finder
        self._fixes = fixes
        self._records = 0
        self._texts = 0

    def read(self, file: IO[bytes]) -> Iterator[Line]:
        """The lines of a file, fixed where that was asked for.

        Raises:
            BinaryFileError: the file holds no text.
        """
        for number, line in enumerate(file, 1):
            if number == 1 and is_binary(line):
                raise BinaryFileError("holds no text (binary file)")
            mark = _MARK if number == 1 and line.startswith(_MARK) else b""
            cuts: list[Span] = []
            record = ""
            try:
                record = line[len(mark) :].decode("utf-8")
                cuts = self._line(number, record)
            except UnicodeDecodeError as error:
                self._report.fail(f"is no UTF-8 at byte {error.start + 1} of the line", number)
            except RecordError as error:
                self._report.fail(str(error), number)
            new = mark + without(record, cuts).encode() if cuts else line
            shift = 1 if mark else 0
            yield Line(line, new, [Span(start + shift, end + shift) for start, end in cuts])
        if self._records and not self._texts:
            fields = " or ".join(self._finder.config.text_field)
            self._report.fail(f"no record has a text in the field {fields} (--text-field names others)")

    def _line(self, number: int, line: str) -> list[Span]:
        """What goes of a line."""
        if not line.strip():
            return []
        self._records += 1
        texts = field_texts(line, self._finder.config.text_field)
        self._texts += len(texts)
        looks: list[Fixed | None] = [self._look(number, text) for text in texts]
        if not any(look is not None and look.removed for look in looks):
            self._tell(number, texts, looks)
            return []
        cut = [
            Span(text.place(start), text.place(end))
            for text, look in zip(texts, looks, strict=True)
            if look is not None
            for start, end in between(look.kept, len(text.text))
        ]
        new = without(line, cut)
        self._tell(number, field_texts(new, self._finder.config.text_field), looks)
        self._report.fixed += sum(look.removed for look in looks if look is not None)
        return cut

    def _look(self, number: int, text: FieldText) -> Fixed | None:
        try:
            if self._fixes:
                look = self._finder.fix(text.text, "auto", self._report.name)
            else:
                found = self._finder.find(text.text, "auto", self._report.name)
                look = Fixed(found, found, [Span(0, len(text.text))], 0)
        except InputTooLarge as error:
            self._report.fail(str(error), number)
            return None
        if look.before.is_html:
            self._report.note(f"{text.name} {_HTML}", number)
        elif self._fixes and look.before.over_budget:
            self._report.note(over_budget(look.before.share, self._finder.config.budget), number)
        return look

    def _tell(self, number: int, texts: list[FieldText], looks: list[Fixed | None]) -> None:
        for text, look in zip(texts, looks, strict=True):
            if look is not None:
                told = [_in_record(residue, number, text) for residue in look.after.residue]
                self._report.add(told, look.after, self._finder.config.unsafe_fixes)


def _in_record(residue: Residue, number: int, text: FieldText) -> Residue:
    """A residue of a text, with its place in the file."""
    return residue._replace(
        line=number,
        column=text.place(residue.start) + 1,
        end_line=number,
        end_column=text.place(residue.end) + 1,
        field=text.name,
        text_line=residue.line,
        text_column=residue.column,
    )


def between(parts: Iterable[Span], size: int) -> Iterator[Span]:
    """What lies between these parts of a text of that size, which stand in order."""
    at = 0
    for start, end in [*parts, Span(size, size)]:
        if at < start:
            yield Span(at, start)
        at = end
