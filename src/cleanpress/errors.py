"""What cleanpress raises."""

from __future__ import annotations


class CleanpressError(Exception):
    """What cleanpress raises by itself."""


class ConfigError(CleanpressError):
    """A configuration holds what no option takes."""


class InputTooLarge(CleanpressError):  # noqa: N818 - the public name
    """The document is larger than `Config.max_chars` allows."""


class BinaryFileError(CleanpressError):
    """The file holds no text."""
