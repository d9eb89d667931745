"""Date lines and bylines -> when the story was published and changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from itertools import pairwise
from typing import NamedTuple

from cleanpress.dates import find_dates
from cleanpress.rules.fold import fold

# The words pages print before the date of a change, in the languages of most pages.


def _folded(words: str) -> frozenset[str]:
    """The words as they are looked up; what holds a space is written with "_"."""
    return frozenset(fold(word).replace("_", " ") for word in words.split())


_CHANGED = (
    "updated update modified edited revised changed amended aktualisiert aktualisierung stand geandert bearbeitet "
    "mis maj modifie actualise actualizado actualizada actualizacion modificado editado aggiornato aggiornata "
    "aggiornamento modificato atualizado atualizada atualizacao bijgewerkt gewijzigd update zaktualizowano "
    "aktualizacja uppdaterad opdateret oppdatert paivitetty guncelleme guncellendi обновлено изменено оновлено "
    "actualitzat aktualizovano aktualizovane frissitve actualizat ενημερωση ενημερωθηκε diperbarui anderung reviewed "
    "revision обновена актуализирана ажурирано azurirano posodobljeno atnaujinta atjaunots uuendatud "
    "更新 更新日 更新日時 最終更新 最終更新日 更新时间 更新于 最后更新 最后更新于 最近更新 更新時間 更新於 最後更新 "
    "수정 최종수정 업데이트 עודכן עדכון تحديث التحديث به‌روزرسانی بروزرسانی अपडेट अपडेटेड อัปเดต อัพเดต অপডেট "
    "cập_nhật"
)
CHANGED = _folded(_CHANGED)
AS_OF = "stand"
"""German broadcasters and papers print one date, that of the state of the text ("Stand: 3.5.2024, 9:12 Uhr")."""
_PUBLISHED = (
    "published posted publie publiee publicado publicada publicacion pubblicato pubblicata pubblicazione "
    "veroffentlicht veroffentlichung erschienen erstellt gepostet publicacao gepubliceerd geplaatst publicerad "
    "publisert publiceret udgivet julkaistu opublikowano publikovano zverejneno kozzeteve publicat yayinlanma "
    "yayinlandi опубликовано опублікована опубліковано δημοσιευση 公開日 掲載日 投稿日 公開 发布时间 发布于 发表于 "
    "입력 등록 승인 diterbitkan dipublikasikan פורסם نشر نشرت انتشار प्रकाशित เผยแพร่ đăng_lúc xuất_bản"
)
PUBLISHED = _folded(_PUBLISHED)
"""The words before the day of publication."""
AROUND = 40
"""Characters beside a date in which such words stand."""


class Dates(NamedTuple):
    """When a story was published and last changed, and where that is printed."""

    published: date | datetime | None
    modified: date | datetime | None
    at: tuple[tuple[int, int, int], ...]
    """(line, start, end) of the dates used."""


def words_before(text: str, at: int) -> set[str]:
    """The last words before a place in a text, folded, where what a date is of is said, alone and in pairs."""
    words = fold(text[max(0, at - AROUND) : at]).replace(":", " ").split()[-4:]
    return {*words, *map(" ".join, pairwise(words))}


def dates_of(texts: Sequence[tuple[int, str]], language: str | None) -> Dates:
    """The dates of (line, text) pairs in order: the first is that of publication, one after a word such as
    "Updated" that of a change. A page that prints only a change has no date of publication, unless it says "Stand"."""
    published: date | datetime | None = None
    modified: date | datetime | None = None
    as_of: date | datetime | None = None
    at: list[tuple[int, int, int]] = []
    for line, text in texts:
        for span in find_dates(text, language):
            if span.value is None:
                continue
            words = words_before(text, span.start)
            changed = bool(CHANGED & words)
            as_of = as_of or (span.value if AS_OF in words else None)
            if changed and modified is None:
                modified = span.value
            elif not changed and published is None:
                published = span.value
            else:
                continue
            at.append((line, span.start, span.end))
    return Dates(published or as_of, modified, tuple(at))


def dates_at(
    texts: Sequence[tuple[int, str]], language: str | None, days: set[date]
) -> tuple[tuple[int, int, int], ...]:
    """(line, start, end) of the first place where each of the days is printed."""
    at = []
    left = set(days)
    for line, text in texts:
        for span in find_dates(text, language) if left else ():
            if span.value is not None and day_of(span.value) in left:
                left.remove(day_of(span.value))
                at.append((line, span.start, span.end))
    return tuple(at)


def day_of(value: date | datetime) -> date:
    """The calendar day, as printed."""
    return value.date() if isinstance(value, datetime) else value
