"""Where a command's output goes: standard output, safe on a terminal; files, whole or not at all; reports of errors."""

from __future__ import annotations

import os
import secrets
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from cleanpress.render.escape import visible, visible_line


def report(place: str, reason: OSError | Exception | str) -> None:
    """Says on standard error what went wrong where: `path: reason`."""
    if isinstance(reason, OSError) and reason.strerror:
        reason = reason.strerror
    tell(f"{place}: {reason}")


def tell(message: str) -> None:
    """One line on standard error."""
    encoding = sys.stderr.encoding or "utf-8"
    line = visible_line(message).encode(encoding, "backslashreplace").decode(encoding)
    print(line, file=sys.stderr)  # noqa: T201


def show(text: str, *, end: str = "\n") -> None:
    """Text on standard output: UTF-8 exactly, or, on a terminal, with what the terminal would obey made visible."""
    if sys.stdout.isatty():
        encoding = sys.stdout.encoding or "utf-8"
        data = (visible(text) + end).encode(encoding, "backslashreplace")
    else:
        data = (text + end).encode("utf-8", "backslashreplace")
    _write(data)


def show_colored(text: str) -> None:
    """Text on standard output whose terminal escapes are ours; everything else in it is safe already."""
    encoding = (sys.stdout.encoding or "utf-8") if sys.stdout.isatty() else "utf-8"
    _write((text + "\n").encode(encoding, "backslashreplace"))


def _write(data: bytes) -> None:
    sys.stdout.flush()
    binary = getattr(sys.stdout, "buffer", None)
    if binary is None:  # a program that calls main() with its own stream
        sys.stdout.write(data.decode("utf-8", "replace"))
    else:
        binary.write(data)


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write that takes its name when it is complete: after a full disk, a signal or a kill, the old file
    is there or the new one. Mode bits stay; a link keeps pointing to its file.

    Raises:
        OSError: it can't be written.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not stat.S_ISREG(target.stat().st_mode):  # /dev/null, a pipe: nothing to replace
        with target.open("wb") as file:
            yield file
        return
    # In the same folder, since a rename across file systems would be a copy.
    draft = target.parent / f".cleanpress-{secrets.token_hex(8)}.tmp"
    try:
        with draft.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            draft.chmod(stat.S_IMODE(target.stat().st_mode))
        draft.replace(target)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    _sync_folder(target.parent)


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file at once and whole, with its folders.

    Raises:
        OSError: it can't be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with whole_file(path) as file:
        file.write(data)


def _sync_folder(folder: Path) -> None:
    """Makes the new name last over a power cut, where the system lets folders be opened."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
