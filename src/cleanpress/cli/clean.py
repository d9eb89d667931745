"""`cleanpress clean PATH...`: splits documents and prints their parts."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cleanpress.atomic import whole_file, write_whole
from cleanpress.cli.inputs import FORMATS, Found, Input, clean_inputs, find_inputs
from cleanpress.cli.output import report, show, tell
from cleanpress.model import Article

SUFFIXES: Mapping[str, str] = {
    "summary": ".txt",
    "text": ".txt",
    "markdown": ".md",
    "json": ".json",
    "jsonl": ".jsonl",
    "jsonld": ".jsonld",
}
"""Formats, with the suffix of their files."""
EXTRAS = ("byline", "captions", "comments")


def add_parser(verbs: Any) -> None:
    """Adds the verb to the command."""
    parser = verbs.add_parser(
        "clean",
        help="split documents into headline, byline, body and comments",
        description="Splits documents into headline, byline, body and comments, and accounts for every line taken out.",
    )
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a file, a folder, or - for standard input")
    parser.add_argument(
        "--output-format",
        choices=tuple(SUFFIXES),
        help="default: summary (every part, and what was removed); with -o, what its suffix says, else text",
    )
    parser.add_argument(
        "--input-format", choices=FORMATS, default="auto", help="what the documents are (default: auto)"
    )
    parser.add_argument("-o", "--output", metavar="FILE|DIR", help="write there; a folder gets one file a document")
    parser.add_argument(
        "--include", type=_extras, default=(), metavar="PART,...", help=f"for text: also {', '.join(EXTRAS)}"
    )
    parser.set_defaults(run=run, fail=parser.error)


def run(arguments: argparse.Namespace) -> int:
    """Cleans every document; 1 if one failed."""
    form = _output_format(arguments)
    if arguments.include and form != "text":
        arguments.fail("--include goes with --output-format text")
    found = find_inputs(arguments.paths)
    tally = Tally()
    articles = tally.count(clean_inputs(found, arguments.input_format))
    renderer = Renderer(form, arguments.include)
    if arguments.output is None:
        _show(articles, renderer, found.many)
    else:
        _save(articles, renderer, found, arguments)
    if found.many or arguments.output is not None:
        tell(tally.line(found.failed))
    return 1 if found.failed else 0


@dataclass(frozen=True, slots=True)
class Renderer:
    """Writes an article in one format."""

    form: str
    include: tuple[str, ...] = ()

    def render(self, document: Input, article: Article) -> str:
        """The article in this format, without a line end at its end."""
        from cleanpress import render

        if self.form == "text":
            return render.to_text(article, self.include)
        if self.form == "markdown":
            return render.to_markdown(article)
        if self.form == "summary":
            return render.summary(article)
        return self._json(document, article)

    def _json(self, document: Input, article: Article) -> str:
        from cleanpress.render.json import dump, to_dict
        from cleanpress.render.jsonld import to_jsonld

        indent = None if self.form == "jsonl" else 2
        if self.form == "jsonld":
            return dump(to_jsonld(article), indent=indent)
        return dump({"path": document.name, **to_dict(article)}, indent=indent)


@dataclass(slots=True)
class Tally:
    """What was done, for the closing line."""

    documents: int = 0
    words: int = 0
    kept: int = 0
    removed: int = 0

    def count(self, articles: Iterable[tuple[Input, Article]]) -> Iterator[tuple[Input, Article]]:
        """The same articles, counted as they pass."""
        for document, article in articles:
            self.documents += 1
            self.words += len(article.text.split())
            self.kept += len(article.body.split())
            self.removed += len(article.removed)
            yield document, article

    def line(self, failed: int) -> str:
        """The closing line."""
        files = f"{self.documents} document{'' if self.documents == 1 else 's'}"
        blocks = f"{self.removed} block{'' if self.removed == 1 else 's'}"
        failures = f", {failed} failed" if failed else ""
        return f"{files}: {self.kept} of {self.words} words in the body, {blocks} removed{failures}"


def _extras(value: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in value.split(",") if name.strip())
    unknown = [name for name in names if name not in EXTRAS]
    if unknown:
        raise argparse.ArgumentTypeError(f"no such part: {', '.join(unknown)} (there are {', '.join(EXTRAS)})")
    return names


def _output_format(arguments: argparse.Namespace) -> str:
    if arguments.output_format:
        return str(arguments.output_format)
    if arguments.include:
        return "text"
    if arguments.output is None:
        return "summary"
    suffix = Path(arguments.output).suffix.lower()
    return next((form for form, own in SUFFIXES.items() if own == suffix and form != "summary"), "text")


def _show(articles: Iterable[tuple[Input, Article]], renderer: Renderer, many: bool) -> None:
    """Prints: one JSON value for one document, an array for many; other formats under a line with the file's name."""
    as_array = many and renderer.form in {"json", "jsonld"}
    number = 0
    for number, (document, article) in enumerate(articles, start=1):
        text = renderer.render(document, article)
        if as_array:
            show(("[\n" if number == 1 else ",\n") + text, end="")
        elif many and renderer.form != "jsonl":
            show(("\n" if number > 1 else "") + f"==> {document.name} <==\n{text}")
        else:
            show(text)
        sys.stdout.flush()
    if as_array:
        show("\n]" if number else "[]")


def _save(
    articles: Iterator[tuple[Input, Article]], renderer: Renderer, found: Found, arguments: argparse.Namespace
) -> None:
    target = Path(arguments.output)
    into_folder = target.is_dir() or arguments.output.endswith(("/", os.sep))
    if renderer.form == "jsonl":
        path = target / "articles.jsonl" if into_folder else target
        _refuse_overwriting([path], found, arguments)
        _save_lines(articles, renderer, path, found)
        return
    if not into_folder and found.many and (target.suffix or target.exists()):
        arguments.fail("many documents go into one file only with --output-format jsonl; else name a folder with -o")
    into_folder = into_folder or found.many
    places = {document: _place(document, target, renderer.form) if into_folder else target for document in found.inputs}
    _refuse_clashes(places, arguments)
    _refuse_overwriting(places.values(), found, arguments)
    for document, article in articles:
        data = (renderer.render(document, article) + "\n").encode("utf-8", "backslashreplace")
        _write(places[document], data, found)


def _write(path: Path, data: bytes, found: Found) -> None:
    try:
        write_whole(path, data)
    except OSError as error:
        found.failed += 1
        report(str(path), error)


def _save_lines(articles: Iterable[tuple[Input, Article]], renderer: Renderer, path: Path, found: Found) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(path) as file:
            for document, article in articles:
                file.write((renderer.render(document, article) + "\n").encode())
    except OSError as error:
        found.failed += 1
        report(str(path), error)


def _place(document: Input, folder: Path, form: str) -> Path:
    return folder / document.place.with_suffix(SUFFIXES[form])


def _refuse_clashes(places: Mapping[Input, Path], arguments: argparse.Namespace) -> None:
    taken: dict[str, Input] = {}
    for document, place in places.items():
        other = taken.setdefault(os.path.normcase(place), document)
        if other is not document:
            arguments.fail(f"{other.name} and {document.name} would both be written to {place}")


def _refuse_overwriting(places: Iterable[Path], found: Found, arguments: argparse.Namespace) -> None:
    sources = {os.path.realpath(document.path): document for document in found.inputs if document.path is not None}
    for place in places:
        source = sources.get(os.path.realpath(place))
        if source is not None:
            arguments.fail(f"{place} would overwrite the input {source.name}")
