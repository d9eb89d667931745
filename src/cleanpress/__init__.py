"""Turns scraped articles into clean ones: headline, byline, body and comments, with a reason for every line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cleanpress.config import Config
    from cleanpress.errors import BinaryFileError, CleanpressError, ConfigError, InputTooLarge
    from cleanpress.lint.api import check, fix
    from cleanpress.lint.residue import Residue
    from cleanpress.model import (
        Article,
        Block,
        Caption,
        Comment,
        Finding,
        Kind,
        Label,
        Paragraph,
        Removal,
        Span,
    )
    from cleanpress.pipeline import Cleaner, clean, clean_file

__version__ = "0.1.0"
__all__ = [
    "Article",
    "BinaryFileError",
    "Block",
    "Caption",
    "Cleaner",
    "CleanpressError",
    "Comment",
    "Config",
    "ConfigError",
    "Finding",
    "InputTooLarge",
    "Kind",
    "Label",
    "Paragraph",
    "Removal",
    "Residue",
    "Span",
    "check",
    "clean",
    "clean_file",
    "fix",
]
_HOMES = {
    "BinaryFileError": "errors",
    "CleanpressError": "errors",
    "InputTooLarge": "errors",
    "Cleaner": "pipeline",
    "clean": "pipeline",
    "clean_file": "pipeline",
    "Config": "config",
    "ConfigError": "errors",
    "Residue": "lint.residue",
    "check": "lint.api",
    "fix": "lint.api",
}


def __getattr__(name: str) -> Any:
    """Imports a public name when it is first asked for, so that `import cleanpress` costs next to nothing."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'model')}"), name)
    globals()[name] = value
    return value
