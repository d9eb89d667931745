"""Reports as people and programs read them."""

from __future__ import annotations

from importlib import import_module

from cleanpress.lint.formats.base import Format, Tally

_HOMES = {
    "concise": ("text", "Concise"),
    "full": ("text", "Full"),
    "json": ("json", "Json"),
    "github": ("github", "Github"),
    "sarif": ("sarif", "Sarif"),
}
FORMATS = tuple(_HOMES)

__all__ = ["FORMATS", "Format", "Tally", "make_format"]


def make_format(name: str, color: bool) -> Format:
    """A format by its name, in colour where it knows any."""
    module, kind = _HOMES[name]
    made: Format = getattr(import_module(f"{__name__}.{module}"), kind)(color)
    return made
