"""One page judged, and the judgements of many pages summed up."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from benchmarks.fields import days, fold, names, names_f1
from benchmarks.measures import Rates, Shares, found, harmonic_mean, shingle_shares, word_rates
from benchmarks.page import Extraction, Page

FIELDS = frozenset({"title", "authors", "date", "comments"})
"""What a system may give beside the body."""
_HARM = 0.02


@dataclass(frozen=True)
class Judgement:
    """What holds of one extraction; None where the page has no gold for it, or the system no such field."""

    empty: bool
    words: Rates | None = None
    shingles: Shares | None = None
    passages: Shares | None = None
    """Passages that belong into the body and are there, that don't and are, that do and aren't."""
    unwanted: int = 0
    """Passages that don't belong into the body, there or not."""
    comments: Shares | None = None
    """Comments found, comments in the body, comments not found."""
    stolen: tuple[int, int] | None = None
    """Passages of the body filed as comments; of how many."""
    title: bool | None = None
    authors: float | None = None
    authors_invented: bool | None = None
    date: bool | None = None
    date_invented: bool | None = None


def judge(page: Page, got: Extraction, fields: Collection[str] = FIELDS) -> Judgement:
    """Compares; `fields` are those that the system has at all."""
    passages = comments = stolen = None
    if page.wanted or page.unwanted:
        hit = found(page.wanted, got.body)
        passages = Shares(hit, found(page.unwanted, got.body), len(page.wanted) - hit)
    if page.comments:
        hit = found(page.comments, got.comments)
        comments = Shares(hit, found(page.comments, got.body), len(page.comments) - hit)
    if page.wanted and "comments" in fields:
        stolen = (found(page.wanted, got.comments), len(page.wanted))
    title = page.title if "title" in fields else None
    authors = page.authors if "authors" in fields else None
    date = page.date if "date" in fields else None
    right, right_days = names(authors or ()), days(date)
    return Judgement(
        empty=not got.body.strip(),
        words=None if page.body is None else word_rates(got.body, page.body),
        shingles=None if page.body is None else shingle_shares(got.body, page.body),
        passages=passages,
        unwanted=len(page.unwanted),
        comments=comments if "comments" in fields else None,
        stolen=stolen,
        title=fold(title) == fold(got.title) if title else None,
        authors=names_f1(names(got.authors), right) if right else None,
        authors_invented=bool(names(got.authors)) if authors == () else None,
        date=bool(right_days & days(got.date)) if right_days else None,
        date_invented=bool(days(got.date)) if date == "" else None,
    )


def is_worse(after: Judgement, before: Judgement) -> bool:
    """Whether a page lost by being cleaned: over two points of word F1, or else a passage more that is wrong."""
    if after.words and before.words:
        return after.words.f1 < before.words.f1 - _HARM
    if after.passages and before.passages:
        return after.passages.extra + after.passages.missed > before.passages.extra + before.passages.missed
    return False


def summary(judgements: Sequence[Judgement]) -> dict[str, float | None]:
    """Every measure that the gold allows, by its name in tables."""
    return {
        "empty": sum(one.empty for one in judgements),
        "word F1": _mean(judgements, lambda one: one.words and one.words.f1),
        "shingle F1": _shingle_f1(judgements),
        **_passages([one for one in judgements if one.passages]),
        **_comments(judgements),
        "title": _mean(judgements, lambda one: one.title),
        "authors": _mean(judgements, lambda one: one.authors),
        "authors invented": _mean(judgements, lambda one: one.authors_invented),
        "date": _mean(judgements, lambda one: one.date),
        "date invented": _mean(judgements, lambda one: one.date_invented),
    }


def _mean(judgements: Iterable[Judgement], value: Callable[[Judgement], float | None]) -> float | None:
    values = [number for number in map(value, judgements) if number is not None]
    return fmean(values) if values else None


def _shingle_f1(judgements: Sequence[Judgement]) -> float | None:
    """Of the mean precision where something was taken and the mean recall where there is something to take."""
    if not any(one.shingles for one in judgements):
        return None
    precision = _mean(judgements, lambda one: one.shingles and one.shingles.precision)
    recall = _mean(judgements, lambda one: one.shingles and one.shingles.recall)
    return harmonic_mean(precision or 0.0, recall or 0.0)


def _total(shares: Iterable[Shares | None]) -> Shares:
    known = [one for one in shares if one]
    return Shares(*(sum(column) for column in zip(*known, strict=True))) if known else Shares(0, 0, 0)


def _passages(judgements: Sequence[Judgement]) -> dict[str, float | None]:
    total = _total(one.passages for one in judgements)
    unwanted = sum(one.unwanted for one in judgements)
    return {
        "passage F1": harmonic_mean(total.precision or 0.0, total.recall or 0.0) if judgements else None,
        "wanted found": total.recall,
        "unwanted left": total.extra / unwanted if unwanted else None,
    }


def _comments(judgements: Sequence[Judgement]) -> dict[str, float | None]:
    total = _total(one.comments for one in judgements)
    told = total.hit + total.missed
    stolen = [one.stolen for one in judgements if one.stolen]
    wanted = sum(many for _, many in stolen)
    return {
        "comments found": total.recall,
        "comments leaked": total.extra / told if told else None,
        "body stolen": sum(few for few, _ in stolen) / wanted if wanted else None,
    }
