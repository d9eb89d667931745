"""The only module that knows every stage: bytes -> source -> lines with findings -> verdicts -> article."""

from __future__ import annotations

import zlib
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from cleanpress.assemble import assemble
from cleanpress.collector import collector_held
from cleanpress.confidence import confidence_of
from cleanpress.config import Config
from cleanpress.errors import BinaryFileError, InputTooLarge
from cleanpress.label.decide import Verdict, decide
from cleanpress.label.doubt import look_and_doubt
from cleanpress.label.forum import open_thread
from cleanpress.label.looks import Looks
from cleanpress.label.third import look_at_markup, settle_by_markup, with_opinion
from cleanpress.model import BODY_LABELS, Article, Source
from cleanpress.read.decode import decode, is_binary
from cleanpress.read.language import detect_language
from cleanpress.read.sniff import sniff_format
from cleanpress.read.text import read_text
from cleanpress.rules.catalogue import ANY_LANGUAGE, Phrase
from cleanpress.rules.engine import all_rules, installed_rules
from cleanpress.rules.inspect import RuleBook, inspect, rule_book
from cleanpress.rules.line import Line
from cleanpress.rules.markup import add_markup_findings, set_aside
from cleanpress.rules.thread import Thread, add_thread_findings
from cleanpress.settle import settle

if TYPE_CHECKING:
    from concurrent.futures import Future

ASK_BELOW = 0.4
"""Confidence in the body of a page below which a second opinion is worth its time,"""
COLLAPSED = 100
"""and words of a body below which it may have collapsed to a caption or a teaser. Of longer ones in doubt, another
reader spoils more than it mends."""
FORMATS = ("auto", "text", "markdown", "html")


@cache
def ruleset() -> str:
    """The version of rules and weights: the release and a digest of the tables, and of the rules of other packages."""
    from cleanpress import __version__

    digest = 0
    for folder in ("weights", "rules/phrases", "rules/thread"):
        tables = sorted((files("cleanpress") / folder).iterdir(), key=lambda entry: entry.name)
        for table in tables:
            if table.name.endswith(".tsv"):
                digest = zlib.crc32(table.read_bytes(), digest)
    for rule in installed_rules()[len(all_rules()) :]:
        digest = zlib.crc32(f"{rule.code} {rule.label} {rule.strength}\n".encode(), digest)
    return f"{__version__}+{digest:08x}"


class Cleaner:
    """Takes documents apart by one configuration. Thread-safe and picklable: it holds nothing but its configuration;
    rules and weights are built once a process."""

    __slots__ = ("config",)

    def __init__(self, config: Config | None = None) -> None:
        self.config = config or Config()

    def clean(self, document: str | bytes, format: str = "auto", url: str | None = None) -> Article:  # noqa: A002
        """The document taken apart; see `cleanpress.clean`."""
        if format not in FORMATS:
            raise ValueError(f"format is one of {', '.join(FORMATS)}, not {format!r}")
        self._refuse_too_large(document)
        encoding = "utf-8"
        if isinstance(document, bytes):
            if is_binary(document):
                return Article(text="", encoding="binary", ruleset=ruleset())
            document, encoding = decode(document)
        with collector_held():
            return self._take_apart(_read(document, format, url, encoding))

    def clean_many(self, documents: Iterable[str | bytes], workers: int = 1) -> Iterator[Article]:
        """The documents taken apart, in order, lazily, at most a few of them in memory; more than one worker means
        processes."""
        if workers <= 1:
            yield from map(self.clean, documents)
            return
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        # Spawned, not forked: a fork beside running threads may deadlock.
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            waiting: deque[Future[Article]] = deque()
            for document in documents:
                waiting.append(pool.submit(self.clean, document))
                if len(waiting) > 2 * workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()

    def _refuse_too_large(self, document: str | bytes) -> None:
        if len(document) > self.config.max_chars:
            raise InputTooLarge(f"{len(document)} characters are more than the limit of {self.config.max_chars}")

    def _take_apart(self, source: Source) -> Article:
        book = _book_of(self.config)
        marked = source.format == "html"
        pieces, aside = set_aside(source.pieces) if marked else (source.pieces, [])
        lines = inspect(pieces, book)
        threads = add_thread_findings(lines, source.comments)
        looks, threads = look_and_doubt(lines, threads, source.squeezed)
        if marked:
            verdicts, threads, confidence = _judge_by_markup(source, lines, looks, threads)
        else:
            decided = decide(lines, looks, source.squeezed)
            confidence = confidence_of(decided)
            verdicts = settle(source, lines, decided.verdicts, book)
        sample = " ".join(line.text for line in lines if line.words >= 8)[:4000]
        language = source.language or detect_language(sample or source.text[:4000])
        return assemble(source, lines, verdicts, threads, language, confidence, ruleset(), aside)


def _judge_by_markup(
    source: Source, lines: Sequence[Line], looks: Looks, threads: Sequence[Thread]
) -> tuple[list[Verdict], tuple[Thread, ...], float]:
    """The verdicts on the lines of a page, its threads, and how likely the body is right. Where that is in doubt and
    the body short, another reader of the page is asked: it takes longer than all the rest, and on most pages it tells
    nothing new."""
    add_markup_findings(lines)
    seen = look_at_markup(lines, looks)
    judged = _settled(lines, seen, threads)
    if judged[2] < ASK_BELOW and source.other_reader is not None and _words_of_body(lines, judged[0]) < COLLAPSED:
        return _settled(lines, with_opinion(lines, seen, source.other_reader()), threads)
    return judged


def _words_of_body(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> int:
    return sum(line.words for line, verdict in zip(lines, verdicts, strict=True) if verdict.label in BODY_LABELS)


def _settled(
    lines: Sequence[Line], seen: Looks, threads: Sequence[Thread]
) -> tuple[list[Verdict], tuple[Thread, ...], float]:
    """What the looks at a page come to."""
    decided, left = open_thread(settle_by_markup(decide(lines, seen)), threads)
    return decided.verdicts, left, confidence_of(decided, marked=True)


def _book_of(config: Config) -> RuleBook:
    """The rules that a configuration leaves on, with the phrases it adds."""
    ways = (("exact", config.phrases), ("template", config.templates))
    added = tuple(
        Phrase(code, ANY_LANGUAGE, way, "strong", line)
        for way, table in ways
        for code, lines in table.items()
        for line in lines
    )
    return rule_book(config.ignore, config.languages, added)


def _read(text: str, format: str, url: str | None, encoding: str) -> Source:  # noqa: A002
    if format == "html" or (format == "auto" and sniff_format(text) == "html"):
        from cleanpress.read.html import read_html

        return read_html(text, url, encoding)
    return read_text(text, format, encoding)


def clean(
    document: str | bytes,
    format: str = "auto",  # noqa: A002 - CONTRACT's name
    url: str | None = None,
    config: Config | None = None,
) -> Article:
    """Takes one document apart.

    Args:
        document: its text, or its bytes in any encoding.
        format: `auto`, `text`, `markdown` or `html`.
        url: where it came from; helps HTML's metadata.
        config: what the user chose; the defaults where None.

    Raises:
        InputTooLarge: it is larger than `Config.max_chars`.
        ValueError: no such format.
    """
    return Cleaner(config).clean(document, format, url)


def clean_file(
    path: str | Path,
    format: str = "auto",  # noqa: A002 - CONTRACT's name
    config: Config | None = None,
) -> Article:
    """Reads one file and takes it apart.

    Raises:
        OSError: it can't be read.
        BinaryFileError: it holds no text.
        InputTooLarge: it is larger than `Config.max_chars`.
    """
    data = Path(path).read_bytes()
    if is_binary(data):
        raise BinaryFileError("holds no text (binary file)")
    return Cleaner(config).clean(data, format)
