"""`cleanpress.check` and `cleanpress.fix`."""

from __future__ import annotations

from cleanpress.config import Config
from cleanpress.lint.finder import FORMATS, Finder
from cleanpress.lint.residue import Residue
from cleanpress.read.decode import decode, is_binary

_MARK = "\ufeff"


def check(
    document: str | bytes,
    format: str = "auto",  # noqa: A002 - CONTRACT's name
    config: Config | None = None,
) -> list[Residue]:
    """The residue in a text, block by block, in order; offsets count its code points (of bytes, those of the text that
    they decode to).

    Args:
        document: its text, or its bytes in any encoding; a page of HTML has no residue to take out, see `clean`.
        format: `auto`, `text` or `markdown`.
        config: what the user chose; the defaults where None.

    Raises:
        InputTooLarge: it is larger than `Config.max_chars`.
        ConfigError: the configuration names a code that no rule has.
        ValueError: no such format.
    """
    mark, text = _read(document, format)
    found = Finder(config or Config()).find(text, format).residue
    if not mark:
        return found
    return [r._replace(start=r.start + len(mark), end=r.end + len(mark)) for r in found]


def fix(
    document: str | bytes,
    format: str = "auto",  # noqa: A002 - CONTRACT's name
    config: Config | None = None,
) -> str:
    """The text without its residue, all else as it was; a text of which more than `Config.budget` would go comes back
    whole. Comments, captions and boxes about the author go with `Config.unsafe_fixes` only. Takes and raises what
    `check` does."""
    mark, text = _read(document, format)
    fixed = Finder(config or Config()).fix(text, format)
    return mark + "".join(text[start:end] for start, end in fixed.kept)


def _read(document: str | bytes, format: str) -> tuple[str, str]:  # noqa: A002
    """The byte-order mark of a text, which is no part of its first line, and the rest."""
    if format not in FORMATS:
        raise ValueError(f"format is one of {', '.join(FORMATS)}, not {format!r}")
    if isinstance(document, bytes):
        document = "" if is_binary(document) else decode(document)[0]
    return (_MARK, document[1:]) if document.startswith(_MARK) else ("", document)
