"""CP314, CP315, CP317, CP318: picture credits that are known by their shape, where no word or sign says so."""

from __future__ import annotations

import regex

from cleanpress.model import Label
from cleanpress.rules.engine import Match, rule
from cleanpress.rules.fold import fold
from cleanpress.rules.line import Line
from cleanpress.rules.names import agencies

# "VÍCTOR SAINZ", "YANN LE GOFF / OUEST-PRESSE": two words or more in capitals, after a lower-case one.
_CAPITAL_NAME = regex.compile(
    r"(?<=[\p{Ll}.,!?»«”“\"')|/–—-] )"
    r"(?:\p{Lu}[\p{Lu}'’.-]*+(?: (?:DE|LA|EL|DEL|VAN|VON|DI|DA|DOS|Y|E) )?[ /&,|]{1,3}){1,6}"
    r"\p{Lu}[\p{Lu}'’.()-]+$"
)
LONGEST_CREDIT = 90
"""Characters of a photographer's name with the agency's."""
_CLOSED = frozenset(".!?…»«”“\"')|/")
"""What ends a caption's words before such a credit."""
_FURNITURE = frozenset({Label.SHARE, Label.DATE, Label.BYLINE, Label.COMMENT_HEADER, Label.CAPTION, Label.NAV})


@rule(
    "CP315",
    Label.CAPTION,
    why="Papers of Spain, Portugal and France end a caption with its photographer's name in capitals, often without a "
    "mark before it.",
    hit=[
        "He quit.\n\n⟦La alcaldesa durante el pleno, este martes. ANA PÉREZ RUIZ⟧\n\nHe left.",
        "He quit.\n\n⟦Des bateaux dans la passe, mardi 6 février. | JEAN DUPONT / PRESSE⟧\n\nHe left.",
        "3 May 2016\n⟦O presidente da câmara na sessão de ontem RUI MARTINS⟧\nHe left town on the day after.",
    ],
    miss=[
        "He quit.\n\nNeue Chefin für die Spedition MAX MUSTER GMBH\n\nHe left.",
        "The band sang a song of PINK FLOYD.",
        "THE MAYOR QUITS",
        "She worked for NASA and the FBI",
    ],
    strength=3.3,
    shortest=6,
    longest=40,
    around=True,
)
def credit_in_capitals(line: Line) -> Match:
    if line.ends or not line.text[-3:-1].isupper():
        return None
    found = _CAPITAL_NAME.search(line.text, max(0, len(line.text) - 60))
    if found is None or line.words - len(found.group().split()) < 4:
        return None
    if line.text[found.start() - 2] in ".!?»«”“)|/":
        return True
    return _is_below_furniture(line) and 0.8


@rule(
    "CP317",
    Label.CAPTION,
    why="Papers of Spain and Latin America end a caption with the agency alone: 'The mayor on Tuesday. EFE'.",
    hit=["3 May 2016\n⟦La alcaldesa durante el pleno de este martes. EFE⟧\nHe left town on the day after."],
    miss=["He left town.\n\nHe will be back on Tuesday, the mayor said. EFE", "EFE", "She works for EFE"],
    strength=3.3,
    shortest=5,
    longest=30,
    around=True,
)
def agency_behind_caption(line: Line) -> Match:
    said, _, agency = line.text.rpartition(" ")
    if line.ends or said[-1:] not in {".", "!", "?"} or fold(agency) not in agencies():
        return False
    return _is_below_furniture(line)


def _is_below_furniture(line: Line) -> bool:
    """Whether a date, byline, button or caption stands right above the line."""
    above = line.previous
    return above is not None and any(f.label in _FURNITURE and f.weight >= 2.4 for f in above.findings)


_IN_BRACKETS = regex.compile(
    r"""(?<=[.!?…]["”’“‘»«]?\s)\((?:(?:\p{Lu}[\p{L}'’.-]{0,20}+ ){1,3}\p{Lu}[\p{L}'’.-]{0,20}+"""
    r"""(?: ?/ ?| for (?:[Tt]he )?)|Courtesy (?:of )?)"""
    r"""(?:\p{Lu}[\p{L}&'’.-]{0,20}+ ?){1,5}\)$"""
)


@rule(
    "CP318",
    Label.CAPTION,
    why="American papers end a caption with its photographer and paper in brackets, behind the full stop.",
    hit=[
        "⟦Two boats lie on the bed of the lake on Thursday. (Jane Doe / The Westhaven Post)⟧\n\nHe left.",
        "⟦The mayor speaks to voters. (John Roe for The Westhaven Post)⟧\n\nHe left.",
        "⟦The old mill before the fire. (Courtesy of Jane Doe)⟧\n\nHe left.",
    ],
    miss=[
        "Two boats lie on the bed of the lake on Thursday. (Jane Doe / The Westhaven Post)",
        "They play on Monday (Real Westhaven / Old Mill United)\n\nHe left.",
        "He left on Monday, he said. (He had been late.)\n\nHe left.",
    ],
    strength=3.3,
    shortest=6,
    longest=45,
    around=True,
)
def credit_in_brackets(line: Line) -> Match:
    # At the end of a text, it is who wrote the story.
    return (
        line.text[-1] == ")" and line.next is not None and _IN_BRACKETS.search(line.text, _tail(line.text)) is not None
    )


def credit_start(caption: str) -> int | None:
    """Where the credit at the end of a caption starts that shows by its shape alone; None where there is none."""
    for shape in (_IN_BRACKETS, _CAPITAL_NAME):
        found = shape.search(caption, _tail(caption))
        words = "" if found is None else caption[: found.start()].rstrip()
        if found is not None and words[-1:] in _CLOSED and not words.isupper():
            return found.start()
    return None


def _tail(text: str) -> int:
    """Where a credit may start at the earliest."""
    return max(0, len(text) - LONGEST_CREDIT)


_CJK_CREDIT = regex.compile(
    r"[^\w]{0,3}(?:(?:写真|画像|図版?|イラスト|图片?|圖片?|照片|图源|圖源|题图|封面图?|摄影?|攝影?|撮影|资料图|資料照|出典|사진|그래픽|이미지|일러스트|자료|출처|ภาพ"
    r"|เครดิตภาพ)"
    r"\s?(?:提供|来源|來源|出典|クレジット|説明|说明|說明|제공|출처|설명)?\s?[:：／/=＝｜|┃ㅣ]\s*+\S.{0,50}|(?:翻攝自|翻摄自|取自|圖取自|图据).{1,30}"
    r"|.{1,24}(?:供图|供圖|撮影|提供|攝|摄)\W{0,2}|.{2,60}[=＝、（(「].{2,24}(?:撮影|提供)\W{0,2}|[^=＝]{4,60}[=＝][^=＝]{1,20}[都道府県市区町村])$"
)


@rule(
    "CP314",
    Label.CAPTION,
    why="East Asian sites print picture credits as a word for picture, a colon, slash or equals sign, and the source.",
    hit=[
        "⟦（写真：AP/アフロ）⟧",
        "⟦最後の日に集まった人々=大阪市北区、山田花子撮影⟧",
        "⟦閉鎖された橋を見る人たち＝長野県松本市⟧",
        "⟦閉鎖された橋を見る人たち＝長野県松本市⟧",
        "⟦图/新华社⟧",
        "⟦[사진=연합뉴스]⟧",
        "⟦圖／翻攝自臉書⟧",
        "⟦ภาพ: รอยเตอร์⟧",
    ],
    miss=["写真はきれいだ。", "图书馆关闭了。", "사진은 좋다.", "写真展が始まった"],
    strength=3.5,
    cues=tuple("写画図图圖照题封摄攝撮资資出사그이자출翻取供ภเ提=＝"),
    longest=30,
)
def east_asian_credit(line: Line) -> Match:
    return not line.ends and _CJK_CREDIT.match(line.text) is not None
