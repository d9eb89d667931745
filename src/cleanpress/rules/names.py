"""The names in a byline, one each.

A byline is cut at hard marks (bars, dates, semicolons), its marker ("By", "Von", "文/") and roles ("Staff Writer") come
off, and what is left is split at commas and words for "and". Names stay as printed. Agencies, desks and sites count as
authors only when no person is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import regex

from cleanpress.dates import find_dates
from cleanpress.rules.catalogue import read_table
from cleanpress.rules.fold import fold
from cleanpress.rules.name_shape import CASED_WORD, NO_SPACES, PARTICLES, looks_like_name
from cleanpress.rules.name_words import ENTITY, NOISE, NOT_AUTHORS, PLACES, TITLES
from cleanpress.rules.word_lists import word_set

__all__ = [
    "agencies",
    "is_entity",
    "is_marker",
    "looks_like_name",
    "marker_length",
    "markers",
    "names_author",
    "person_names",
    "role_heads",
    "role_words",
    "roles",
]

LONGEST_BYLINE = 600
"""Characters; the rest of a longer text is no byline."""

AND = word_set(
    "and und et y e og och i a en ja és ve și si και и і й та dan và un ir ak agus eta oraz sowie plus with"
    " mit avec con med & + aan מאת و"
)
_CAPITAL_AND = word_set("AND UND ET Y OG OCH EN I And Und")
_CUT = word_set(
    "in for für from aus at am im on under unter pour para per voor dla bei beim um à em w z do til för hos"
    " unter dans via als über ve özel @"
)
_AMBIGUOUS = frozenset(["de", "da", "di", "do", "van", "von", "vom", "ni", "od", "per", "av", "af", "nga"])
_HARD = regex.compile(r"[|•·⋅∙●▪;│｜丨¦\n\t«»<>]|[/／⁄]+|\s[-–—]+(?=\s)|\s{3,}|\s[-–—]+$")
_LABEL = regex.compile(r"\s(?=\p{L}[\p{L}.]{1,20}+\s?[:：])")
_COMMA = regex.compile(r"(?:(?<!\s)\s++)?+[,，、;؛،]\s*+")
_BRACKETS = regex.compile(r"\([^()]{0,200}\)|（[^（）]{0,200}）|\[[^\[\]]{0,200}\]|【[^【】]{0,200}】")
_CLOCK = regex.compile(
    r"(?:\b(?:um|at|à|a las?|às|alle|ore|om|kl\.?|o godz\.?) )?+(?<![\w:])\d{1,2}[:h]\d{2}(?![\w:])"
    r"(?: ?(?:uhr|[ap]\.?m\b\.?))?+",
    regex.IGNORECASE,
)
_ADDRESS = regex.compile(r"(?<!\S)\S[^\s@]*+@\S[^\s.]*+\.\S++|https?://\S++")
_COUNT = regex.compile(r"(?<![\p{L}\p{N}])\d[\d.,:]*+\s*+(\p{L}+)?")
_SITE = regex.compile(r"(?:[\w-]++\.)++(?:com|org|net|de|at|ch|be|nl|fr|it|es|pl|uk|eu|info|ru|tv|io|br)")
_CJK_WORDS = (
    r"(?:文|作者|原作者|本报记者|本報記者|新华社记者|中央社記者|記者|记者|撰文|撰稿|採訪|采访|責任編輯|责任编辑|編輯|编辑|責編|责编|編譯|编译|取材・文|取材"
    r"|構成・文|構成|聞き手|執筆者?|著者|筆者|投稿者|作成者|ライター|編集|翻訳|訳|文・写真|글|글쓴이|기자명|작성자)"
)
_CJK_OTHERS = ("来源", "來源", "责任编辑", "責任編輯", "责编", "責編", "编辑：", "編輯：", "校对")
"""What Chinese pages print before the outlet, the editor and the proof-reader."""
_CJK_MARK = regex.compile(rf"{_CJK_WORDS}(?:\s*[:：＝=・]\s*|\s+|(?=\p{{Han}}{{2,4}}+$))")
_CJK_SLASH = regex.compile(rf"(?<![\p{{Han}}])({_CJK_WORDS})\s?[/／|｜丨]\s?")
_CJK_DROP = regex.compile(r".*(?:報導|报道|報道|電|电|編輯部|综合|綜合)$")
_CJK_TAIL = regex.compile(
    r"(?:(?<!\s)\s++)?+(?:記者|记者|特派員|論説委員|編集委員|通信員|客員編集委員|선임기자|인턴기자|객원기자|수습기자|전문기자|기자|특파원|논설위원|칼럼니스트|さん|氏|攝影?|摄影?|撮影)\s*+=?$"
)


def person_names(byline: str) -> tuple[str, ...]:
    """The names in a byline, as printed, each once.

    Agencies, desks and sites are named only where the byline names no person.
    """
    segments = _segments(byline[:LONGEST_BYLINE])
    marked = [rest for rest, is_marked in segments if is_marked and rest]
    bare = [rest for rest, is_marked in segments if not is_marked]
    for group in (marked, bare):
        parts = [part for segment in group for part in _parts(segment, alone=len(segments) == 1)]
        names = _unique(part for part in parts if looks_like_name(part) and not is_entity(part))
        if names:
            full = tuple(name for name in names if " " in name or NO_SPACES.search(name))
            return full or names
        if entities := _entities(parts):
            return entities
    return ()


def names_author(byline: str) -> bool:
    """Whether a byline says who wrote, and not who edited, checked or photographed."""
    return regex.split(r"[ :.]", fold(byline), maxsplit=1)[0] not in NOT_AUTHORS and not byline.startswith(_CJK_OTHERS)


def _segments(byline: str) -> list[tuple[str, bool]]:
    """The stretches between hard marks, each without its marker, and whether it had one."""
    text = _without_noise(byline)
    found: list[tuple[str, bool]] = []
    for piece in _HARD.split(_LABEL.sub("|", _CJK_SLASH.sub(r"\1: ", text))):
        segment = piece.lstrip(" .").strip(" ,:*#_\"“”„'")
        if segment and (fold(segment).split(" ")[0].rstrip(":") not in NOT_AUTHORS or _is_marked(segment)):
            found.append(_unmark(segment))
    return found


def _is_marked(segment: str) -> bool:
    return _unmark(segment)[1]


def _without_noise(text: str) -> str:
    """Without times, dates, addresses, brackets and counts ("4 comments"); a bar stands where they stood."""
    text = _CLOCK.sub(" | ", text)
    for span in reversed(find_dates(text)):
        text = f"{text[: span.start]} | {text[span.end :]}"
    text = _ADDRESS.sub(" | ", text)
    bare = _BRACKETS.sub(" ", text)
    text = bare if any(map(str.isalpha, bare)) else text.translate({ord(c): " " for c in "()[]（）【】"})
    counted = {match.group(1).lower() for match in _COUNT.finditer(text) if match.group(1)}
    text = _COUNT.sub(" | ", text)
    noise = NOISE | counted
    return " ".join(word for word in text.split(" ") if word.lower().strip(",:") not in noise)


def _unmark(segment: str) -> tuple[str, bool]:
    """The segment without "By", "Von", "Text:", "文/"; and whether there was such a marker."""
    if match := _CJK_MARK.match(segment):
        return segment[match.end() :].strip(), True
    marked = False
    words = segment.split()
    if fold(segment) in roles():  # "Editor at Large": its first word is a marker, too
        return segment, False
    for _ in range(3):
        length = marker_length(words)
        if not length:
            break
        words, marked = words[length:], True
    return " ".join(words).strip(" :：՝—–-"), marked


def marker_length(words: Sequence[str]) -> int:
    folded = [fold(word) for word in words[:5]]
    for length in range(min(5, len(words)), 0, -1):
        if " ".join(folded[:length]) in markers():
            if length > 1 or folded[0] not in _AMBIGUOUS:
                return length
            # "De Niro", "Van Morrison", "von der Leyen" are names; "De Ion Popescu", "von Krimiblogger" have a marker.
            rest = words[1:]
            sure = folded[0] == "von" or words[0].islower()
            return int(bool(rest) and (sure or len(rest) > 1) and rest[0] not in PARTICLES)
    return 0


def is_marker(words: Sequence[str]) -> bool:
    """Whether these words are a byline's marker alone: "By", "Written by", "Von"."""
    bare = [word.strip(":") for word in words]
    # Most lines are none: one look tells.
    may_be = 0 < len(bare) <= 3 and " ".join(map(fold, bare)) in markers()
    return may_be and marker_length([*bare, "Name", "Name"]) == len(bare)


def _parts(segment: str, *, alone: bool) -> Iterator[str]:
    """What stands between commas and words for "and", without roles."""
    pieces = [piece for piece in _COMMA.split(segment) if piece]
    if alone and len(pieces) == 2 and _is_last_first(*pieces):
        yield f"{pieces[1]} {pieces[0]}"
        return
    was_cut = False
    for at, piece in enumerate(pieces):
        if at and fold(piece).rsplit(" ", 1)[-1] in TITLES:
            continue
        for part in _split_and(piece.split()):
            kept = _cut(part)
            if (bare := _without_role(kept)) and not (was_cut and " " not in bare):
                yield bare
            was_cut |= len(kept) < len(part)


def _is_last_first(last: str, first: str) -> bool:
    """Whether a comma stands inside one name, as in "Rowling, J. K." and "Jong, Michiel de"."""
    words = first.split()
    if len(last.split()) != 1 or not 1 <= len(words) <= 3 or not looks_like_name(last) or is_entity(last):
        return False
    if fold(last) in roles() or is_entity(first) or not CASED_WORD.fullmatch(words[0]):
        return False
    return all(w in PARTICLES or CASED_WORD.fullmatch(w) for w in words) and not NO_SPACES.search(last)


def _split_and(words: list[str]) -> Iterator[list[str]]:
    part: list[str] = []
    for at, word in enumerate(words):
        joins = word in AND or (word in _CAPITAL_AND and len(part) > 1)
        keeps = word.lower() == "y" and len(part) > 1 and len(words) - at == 2  # "José Ortega y Gasset"
        if joins and not keeps:
            yield part
            part = []
        else:
            part.append(word)
    yield part


def _cut(words: list[str]) -> list[str]:
    """Without the place or outlet after a preposition ("in London", "für dpa")."""
    shouted = all(word.isupper() for word in words)
    for at in range(1, len(words)):
        word = words[at].lower() if shouted and len(words[at]) > 2 else words[at]
        if word == "For" and at > 1:
            return words[:at]
        if word in _CUT and not (word == "in" and words[at + 1 : at + 2] in (["'t"], ["het"], ["der"])):
            return words if at == 1 and words[0].lower() in ENTITY else words[:at]
    return words


def _without_role(words: list[str]) -> str:
    """Without "Staff Writer", "Reuters correspondent", "PhD", "기자" before or after the name."""
    text = " ".join(words)
    if NO_SPACES.search(text) or _CJK_TAIL.search(text):
        return "" if _CJK_DROP.fullmatch(text) else _CJK_TAIL.sub("", text)
    folded = [fold(word) for word in words]
    if " ".join(folded) in roles():
        return text if is_entity(text) else ""
    known = [word in role_words() or word in agencies() for word in folded]
    heads = [word in roles() for word in folded]
    start = max((at + 1 for at, head in enumerate(heads) if head and all(known[: at + 1])), default=0)
    start = 0 if folded[:start] == ["md"] else start  # "Md" is also a given name
    end = min((at for at in range(1, len(words)) if all(known[at:]) and any(heads[at:])), default=len(words))
    kept = words[start:end] if start < end else []
    if len(kept) == 1 and len(words) > 1 and fold(kept[0]) not in agencies():
        return text  # "Example Staff", "The Editors": nobody's name
    while len(kept) > 2 and kept[-1].islower() and kept[1][:1].isupper():
        kept = kept[:-1]
    return " ".join(kept).strip(" ,:" if kept and _is_initial(kept[-1]) else " .,:")


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) <= 2 or word.lower() in {"jr.", "sr."} or word.count(".") > 1


def is_entity(text: str) -> bool:
    """Whether a text names an agency, a place, a site or a desk, and no person."""
    folded = fold(text)
    if folded in agencies() or folded in PLACES or _SITE.fullmatch(folded):
        return True
    return not ENTITY.isdisjoint(folded.split(" "))


def _entities(parts: list[str]) -> tuple[str, ...]:
    """Who is named where no person is: agencies first, else what is short enough for a desk or a pen name."""
    wires = _unique(part for part in parts if fold(part) in agencies())
    # "Standards Editor" is what somebody is, "The Editors" who they are.
    parts = [p for p in parts if " " not in p or p[:4] == "The " or fold(p).rsplit(" ", 1)[-1] not in role_heads()]
    return wires or _unique(p for p in parts if len(p.split()) <= 6 and any(map(str.isalpha, p)))[:3]


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(fold(name), name)
    return tuple(seen.values())


@cache
def markers() -> frozenset[str]:
    return frozenset(fold(row.text) for row in read_table("byline_words"))


@cache
def role_heads() -> frozenset[str]:
    """Roles of one word: "editor", "redakteurin"."""
    return frozenset(role for role in roles() if " " not in role and len(role) > 3)


@cache
def roles() -> frozenset[str]:
    return frozenset(fold(row.text) for row in read_table("roles"))


@cache
def role_words() -> frozenset[str]:
    return frozenset(word for role in roles() for word in role.split(" "))


@cache
def agencies() -> frozenset[str]:
    return frozenset(fold(row.text) for row in read_table("agency"))
