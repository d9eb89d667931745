"""Verdicts -> Article: nothing is decided here that a verdict does not say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter

from cleanpress.fields.captions import captions_of
from cleanpress.fields.comments import comments_of, dated_by_language, with_told
from cleanpress.fields.facts import Facts, Parts, page_facts, text_facts, told_standfirst
from cleanpress.fields.page import page_fields
from cleanpress.label.decide import Verdict
from cleanpress.label.top import same_headline
from cleanpress.model import (
    BODY_LABELS,
    Article,
    Block,
    Finding,
    Inline,
    Kind,
    Label,
    Metadata,
    Paragraph,
    Piece,
    Removal,
    Source,
    Span,
    Told,
)
from cleanpress.rules.engine import reasons
from cleanpress.rules.line import Line
from cleanpress.rules.thread import Thread

FIELD_LABELS = frozenset(
    {Label.HEADLINE, Label.STANDFIRST, Label.BYLINE, Label.DATE, Label.SECTION, Label.CAPTION, Label.COMMENT}
)
DATED_LABELS = frozenset({Label.DATE, Label.BYLINE})
NO_RULE = "CP900"
_weight = attrgetter("weight")


def assemble(  # noqa: PLR0913, PLR0917 - what each stage found
    source: Source,
    lines: Sequence[Line],
    verdicts: Sequence[Verdict],
    threads: Sequence[Thread],
    language: str | None,
    confidence: float,
    ruleset: str,
    aside: Sequence[tuple[Piece, Finding]] = (),
) -> Article:
    """The article that these verdicts describe; what was set aside is in its blocks only."""
    text = source.text
    meta = with_signs(source.metadata, aside)
    main = main_headline(lines, [v.label for v in verdicts])
    if source.format == "html":
        page = page_fields(meta, lines, [v.label for v in verdicts], main, language)
        verdicts = _with_headline(lines, verdicts, main, page.line)
        by_label = _by_label(lines, verdicts)
        facts = page_facts(page, by_label, _dated(lines, verdicts), language)
    else:
        by_label = _by_label(lines, verdicts)
        facts = text_facts(main, lines, by_label, _dated(lines, verdicts), language)
    labels = [v.label for v in verdicts]
    blocks = _blocks(text, lines, verdicts, aside)
    standfirst = "\n\n".join(by_label[Label.STANDFIRST].texts) if Label.STANDFIRST in by_label else None
    paragraphs = _paragraphs(source, lines, verdicts)
    comments = dated_by_language(comments_of(threads, lines, labels, text, facts.authors), language)
    quoted = facts.quoted
    body = "\n\n".join(p.text for p in paragraphs)
    told = None if standfirst else told_standfirst(meta.standfirst, facts.headline, body)
    quoted += ("standfirst",) if told else ()
    quoted += ("comments",) if meta.comments and not comments else ()
    return Article(
        text=text,
        headline=facts.headline,
        standfirst=standfirst or told,
        byline=facts.byline,
        authors=facts.authors,
        published=facts.published,
        modified=facts.modified,
        section=_section(by_label) or meta.section,
        tags=meta.tags,
        language=language or meta.language,
        body=body,
        paragraphs=paragraphs,
        captions=captions_of(_captioned(lines, labels)),
        comments=with_told(comments, meta.comments),
        removed=_removed(blocks, None if facts.line is None else lines[facts.line].piece.start),
        spans=_spans(lines, by_label, facts),
        quoted=quoted,
        format=source.format,
        encoding=source.encoding,
        ruleset=ruleset,
        blocks=blocks,
        confidence=confidence,
    )


def with_signs(meta: Metadata, aside: Sequence[tuple[Piece, Finding]]) -> Metadata:
    """What the page says, with author and day of lines that were set aside: links to both right below a title."""
    texts = [piece.plain for piece, found in aside if found.label in DATED_LABELS]
    told = [Told("author", "sign", text) for text in texts]
    told.extend(Told("date", "line close", text) for text in texts if any(map(str.isdigit, text)))
    return replace(meta, told=(*meta.told, *told)) if told else meta


def _captioned(lines: Sequence[Line], labels: Sequence[Label]) -> Iterator[tuple[str, str | None]]:
    for line, label in zip(lines, labels, strict=True):
        if label is Label.CAPTION:
            yield line.text, line.piece.hints.image if line.piece.hints else None


def _with_headline(
    lines: Sequence[Line], verdicts: Sequence[Verdict], main: int | None, chosen: int | None
) -> Sequence[Verdict]:
    """The verdicts with the headline at the line that all of the page's titles point at."""
    if chosen is None or chosen == main:
        return verdicts
    changed = list(verdicts)
    changed[chosen] = changed[chosen]._replace(label=Label.HEADLINE)
    if main is not None and not same_headline(lines[main], lines[chosen]):
        changed[main] = changed[main]._replace(label=Label.SUBHEADING if main > chosen else Label.OTHER)
    return changed


def _blocks(
    text: str, lines: Sequence[Line], verdicts: Sequence[Verdict], aside: Sequence[tuple[Piece, Finding]]
) -> tuple[Block, ...]:
    """One block a line; the blank lines below belong to it, so that the blocks, joined, give the text back."""
    judged = [(line.piece, *verdict) for line, verdict in zip(lines, verdicts, strict=True)]
    if aside:
        judged += [(piece, found.label, found.weight, (found,)) for piece, found in aside]
        judged.sort(key=_start)
    ends = [_line_start(text, above[0].end, below[0].start) for above, below in pairwise(judged)]
    ends.append(len(text))
    return tuple(
        [
            Block(piece.start, end, text[piece.start : end], piece.line, label, round(score, 3), findings)
            for (piece, label, score, findings), end in zip(judged, ends, strict=False)
        ]
    )


def _start(judged: tuple[Piece, Label, float, tuple[Finding, ...]]) -> int:
    return judged[0].start


def _line_start(text: str, end: int, start: int) -> int:
    """The start of the line that position `start` is on; `end` where a block that ends there is on the same line."""
    if start > end and text[start - 1] == "\n":
        return start
    return max(end, text.rfind("\n", end, start) + 1, text.rfind("\r", end, start) + 1)


def _by_label(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> dict[Label, Parts]:
    collected: dict[Label, tuple[list[str], list[Span]]] = {}
    for line, verdict in zip(lines, verdicts, strict=True):
        if verdict.label in FIELD_LABELS:
            texts, spans = collected.setdefault(verdict.label, ([], []))
            texts.append(line.text)
            spans.append(Span(line.piece.start, line.piece.end))
    return {label: Parts(tuple(texts), tuple(spans)) for label, (texts, spans) in collected.items()}


def _section(by_label: Mapping[Label, Parts]) -> str | None:
    """A rubric ("Money"); notices such as "Update: ..." are no rubric."""
    parts = by_label.get(Label.SECTION)
    rubrics = [t.strip(" |·•-–/") for t in (parts.texts if parts else ()) if len(t.split()) <= 4 and ":" not in t]
    return rubrics[0] if rubrics else None


def _dated(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> list[tuple[int, str]]:
    return [
        (i, line.text)
        for i, (line, verdict) in enumerate(zip(lines, verdicts, strict=True))
        if verdict.label in DATED_LABELS and line.dates
    ]


def _paragraphs(source: Source, lines: Sequence[Line], verdicts: Sequence[Verdict]) -> tuple[Paragraph, ...]:
    groups = story_groups(source, lines, [v.label for v in verdicts])
    return tuple(
        Paragraph(
            Kind.SUBHEADING if verdicts[first].label is Label.SUBHEADING else _kind(lines[first]),
            text,
            _inlines(source, lines[first].piece.start, text),
        )
        for text, (first, *_) in groups
    )


def _inlines(source: Source, start: int, text: str) -> tuple[Inline, ...]:
    if source.inlines is None or not source.text.startswith(text, start):
        return ()
    return source.inlines(start, start + len(text))


def story_groups(source: Source, lines: Sequence[Line], labels: Sequence[Label]) -> list[tuple[str, list[int]]]:
    """The story's paragraphs with the indexes of their lines; sentences of a squeezed page, and parts of one line,
    that stand together are joined again."""
    groups: list[tuple[list[str], list[int]]] = []
    last: Line | None = None
    for i, line in enumerate(lines):
        if labels[i] not in BODY_LABELS:
            last = None
            continue
        joins = last is not None and last.piece.line == line.piece.line and last.piece.verbatim and line.piece.verbatim
        if joins and last is not None and groups:
            between = source.text[last.piece.end : line.piece.start]
            parts, indexes = groups[-1]
            parts += " " if between.strip() else between, line.text
            indexes.append(i)
        elif line.text:
            groups.append(([line.text], [i]))
        last = line
    return [("".join(parts), indexes) for parts, indexes in groups]


def main_headline(lines: Sequence[Line], labels: Sequence[Label]) -> int | None:
    """Of a headline's repetitions the last above the story: the title element and the breadcrumbs stand higher, and
    carry the names of site and rubric."""
    found = [i for i, label in enumerate(labels) if label is Label.HEADLINE]
    story = next((i for i, label in enumerate(labels) if label in BODY_LABELS and lines[i].is_paragraph), len(lines))
    above = [i for i in found if i < story] or found
    marked = [i for i in above if lines[i].is_heading] or above
    # Of those that read the same, the first is the headline and the others repeat it.
    return next((i for i in found if lines[i].text == lines[marked[-1]].text), None)


def _kind(line: Line) -> Kind:
    return Kind.PARAGRAPH if line.piece.kind is Kind.SUBHEADING else line.piece.kind


def _removed(blocks: Sequence[Block], headline: int | None) -> tuple[Removal, ...]:
    why = reasons()
    removed = []
    for start, _, text, line, label, _, findings in blocks:
        repeated = label is Label.HEADLINE and start != headline
        if label in BODY_LABELS or (label in FIELD_LABELS and not repeated):
            continue
        named = [f for f in findings if f.label is label]
        strongest = max(named, key=_weight).code if named else NO_RULE
        code = "CP701" if repeated else strongest
        printed = text.rstrip()
        removed.append(Removal(label, code, printed, start, start + len(printed), line, why.get(code, "")))
    return tuple(removed)


def _spans(lines: Sequence[Line], by_label: Mapping[Label, Parts], facts: Facts) -> dict[str, tuple[Span, ...]]:
    """Where the fields stand; of a headline's repetitions the one that is printed comes first."""
    spans = {
        label.value: by_label[label].spans
        for label in (Label.HEADLINE, Label.STANDFIRST, Label.BYLINE, Label.SECTION)
        if label in by_label and label.value not in facts.quoted
    }
    if facts.line is not None:
        own = Span(lines[facts.line].piece.start, lines[facts.line].piece.end)
        spans["headline"] = (own, *(span for span in spans["headline"] if span != own))
    found = tuple(
        Span(lines[i].piece.start + start, lines[i].piece.start + end)
        if lines[i].piece.verbatim
        else Span(lines[i].piece.start, lines[i].piece.end)
        for i, start, end in facts.at
    )
    return {**spans, "date": found} if found else spans
