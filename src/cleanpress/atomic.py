"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

_BINARY = getattr(os, "O_BINARY", 0)  # else Windows would write its own line ends


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write that takes its name when it is complete: after a full disk, a signal or a kill, the old file
    is there or the new one. Mode bits stay, and the owner where the system lets us; a link keeps pointing to its file.

    Raises:
        OSError: it can't be written.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not stat.S_ISREG(target.stat().st_mode):  # /dev/null, a pipe: nothing to replace
        with target.open("wb") as file:
            yield file
        return
    old = target.stat() if target.exists() else None
    # In the same folder, since a rename across file systems would be a copy.
    draft = target.parent / f".cleanpress-{os.urandom(8).hex()}.tmp"
    # Nobody may read a draft who may not read the file.
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666 if old is None else 0o600)
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123 - a descriptor
            yield file
            file.flush()
            os.fsync(file.fileno())
        if old is not None:
            _take_over(draft, old)
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


def _take_over(draft: Path, old: os.stat_result) -> None:
    """Gives a draft the owner, where we may, and the mode of the file that it replaces."""
    new = draft.stat()
    if (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid) and hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(draft, old.st_uid, old.st_gid)
    draft.chmod(stat.S_IMODE(old.st_mode))


def _sync_folder(folder: Path) -> None:
    """Makes the new name last over a power cut, where the system lets folders be opened."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
