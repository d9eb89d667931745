"""One file checked, fixed or compared: plain text, Markdown, or the records of a JSONL file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from enum import Enum
from io import BytesIO
from pathlib import Path
from typing import IO, BinaryIO

from cleanpress.atomic import whole_file
from cleanpress.errors import BinaryFileError, InputTooLarge
from cleanpress.lint.diff import unified_diff
from cleanpress.lint.encoded import CannotCut, Encoded
from cleanpress.lint.finder import Finder
from cleanpress.lint.jsonl import Line, RecordReader, between
from cleanpress.lint.kinds import format_of
from cleanpress.lint.report import Report, over_budget
from cleanpress.model import Span
from cleanpress.read.decode import is_binary

_CHUNK = 1 << 20
HTML = "is a page of HTML, which was not checked (cleanpress clean reads it)"


class Task(str, Enum):
    """What to do with files."""

    CHECK = "check"
    FIX = "fix"
    DIFF = "diff"


def look_at(name: str, task: Task, finder: Finder, format: str = "auto") -> Report:  # noqa: A002 - CONTRACT's name
    """Checks, fixes or compares a file; what goes wrong is told in the report."""
    report = Report(name)
    path = Path(name)
    try:
        before = path.stat()
        if format_of(name, format) == "jsonl":
            with path.open("rb") as file:
                _look_at_records(report, file, task, finder, lambda: _replacing(path, before))
        else:
            data = _look_at_text(report, path.read_bytes(), task, finder, format_of(name, format))
            if data is not None:
                with _replacing(path, before) as draft:
                    draft.write(data)
    except (OSError, BinaryFileError, InputTooLarge) as error:
        report = Report(name, notes=report.notes)  # what was found is of no file that is there
        report.fail(error.strerror if isinstance(error, OSError) and error.strerror else str(error))
    return report


def look_at_input(name: str, data: bytes, task: Task, finder: Finder, format: str = "auto") -> Report:  # noqa: A002
    """The same with what stands on standard input, under the name that it has elsewhere."""
    report = Report(name)
    try:
        if format_of(name, format) == "jsonl":
            output = BytesIO()
            _look_at_records(report, BytesIO(data), task, finder, lambda: nullcontext(output))
            report.output = output.getvalue() or None
        else:
            report.output = _look_at_text(report, data, task, finder, format_of(name, format))
    except (BinaryFileError, InputTooLarge) as error:
        report.fail(str(error))
    if report.output is None:
        report.output = data
    return report


def _look_at_text(report: Report, data: bytes, task: Task, finder: Finder, format: str) -> bytes | None:  # noqa: A002
    """What the file becomes; None where it stays as it is."""
    if is_binary(data):
        raise BinaryFileError("holds no text (binary file)")
    encoded = Encoded(data)
    unsafe = finder.config.unsafe_fixes
    if task is Task.CHECK:
        found = finder.find(encoded.text, format, report.name)
        report.add(found.residue, found, unsafe)
        if found.is_html:
            report.note(HTML)
        return None
    fixed = finder.fix(encoded.text, format, report.name)
    if fixed.before.is_html:
        report.note(HTML)
    if fixed.before.over_budget:
        report.note(over_budget(fixed.before.share, finder.config.budget))
    try:
        new = encoded.keeping(fixed.kept) if fixed.removed else None
    except CannotCut as reason:
        report.add(fixed.before.residue, fixed.before._replace(over_budget=True), unsafe)
        report.note(f"left as it is: {reason}")
        return None
    report.add(fixed.after.residue, fixed.after, unsafe)
    report.fixed = fixed.removed
    if task is Task.DIFF:
        report.diff = unified_diff(report.name, encoded.text, fixed.kept)
        return None
    return new


def _look_at_records(
    report: Report,
    file: IO[bytes],
    task: Task,
    finder: Finder,
    replacing: Callable[[], AbstractContextManager[BinaryIO]],
) -> None:
    """Goes through a file of records, which may be larger than memory; a new one is begun when a line changes."""
    reader = RecordReader(report, finder, fixes=task is not Task.CHECK)
    if task is Task.DIFF:
        report.diff = _records_diff(report.name, reader.read(file))
        return
    with ExitStack() as stack:
        draft: BinaryIO | None = None
        done = 0
        for line in reader.read(file):
            if draft is None and task is Task.FIX and line.new != line.old:
                draft = stack.enter_context(replacing())
                _copy_start(file, draft, done)
            if draft is not None:
                draft.write(line.new)
            done += len(line.old)


def _copy_start(file: IO[bytes], draft: BinaryIO, size: int) -> None:
    """Copies the first bytes of a file that is being read elsewhere."""
    at = file.tell()
    file.seek(0)
    while size:
        chunk = file.read(min(size, _CHUNK))
        draft.write(chunk)
        size -= len(chunk)
    file.seek(at)


def _records_diff(name: str, lines: Iterable[Line]) -> str:
    old: list[str] = []
    kept: list[Span] = []
    at = 0
    for line in lines:
        text = line.old.decode("utf-8", "surrogateescape")
        kept += [Span(at + start, at + end) for start, end in between(line.cuts, len(text))]
        old.append(text)
        at += len(text)
    return unified_diff(name, "".join(old), kept)


@contextmanager
def _replacing(path: Path, before: os.stat_result) -> Iterator[BinaryIO]:
    """A draft that replaces a file, unless somebody wrote to it since it was read: their work would be lost.

    Raises:
        OSError: somebody did; or the draft can't be written.
    """
    with whole_file(path) as draft:
        yield draft
        now = path.stat()
        if (now.st_mtime_ns, now.st_size, now.st_ino) != (before.st_mtime_ns, before.st_size, before.st_ino):
            raise OSError(0, "left as it is: somebody else wrote to it meanwhile")
