"""What kinds of files there are, and how each is read."""

from __future__ import annotations

from pathlib import PurePath

TEXT_SUFFIXES = (".txt", ".text")
MARKDOWN_SUFFIXES = (".md", ".markdown")
RECORD_SUFFIXES = (".jsonl", ".ndjson")
SUFFIXES = (*TEXT_SUFFIXES, *MARKDOWN_SUFFIXES, *RECORD_SUFFIXES)
FORMATS = ("auto", "text", "markdown", "jsonl")


def format_of(name: str, format: str) -> str:  # noqa: A002 - CONTRACT's name
    """How to read a file of that name: as the user says, else by its suffix, else by what is in it (`auto`)."""
    if format != "auto":
        return format
    suffix = PurePath(name).suffix.lower()
    return "jsonl" if suffix in RECORD_SUFFIXES else "markdown" if suffix in MARKDOWN_SUFFIXES else "auto"
