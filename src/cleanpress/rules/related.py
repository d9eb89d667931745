"""CP4xx: links to other stories, menus, breadcrumbs, footers."""

from __future__ import annotations

import regex

from cleanpress.model import Label
from cleanpress.rules.cues import folded_cues
from cleanpress.rules.engine import Match, phrase_rule, rule
from cleanpress.rules.line import Line

phrase_rule(
    "CP401",
    Label.RELATED,
    "related_heading",
    why="Themes and recommendation widgets put a heading above their list of other stories, such as 'Most read'.",
    hit=[
        "The mayor quit.\n\n⟦Related posts⟧",
        "⟦You may also like:⟧",
        "⟦Das könnte Sie auch interessieren⟧",
        "⟦Sur le même sujet⟧",
        "⟦Te puede interesar⟧",
        "⟦Материалы по теме⟧",
        "⟦関連記事⟧",
        "⟦More stories from Jane Doe⟧",
    ],
    miss=[
        "Related costs rose by a third.",
        "He likes what you may also like.",
        "The most read book of the year was his.",
        "The latest news shocked her neighbours.",
        "Auch interessant fand er das Buch.",
    ],
)

phrase_rule(
    "CP402",
    Label.RELATED,
    "related_link",
    why="Pointers to one other story or the next page stand inside and under stories: 'Read more: …', 'Older posts'.",
    hit=[
        "The mayor quit.\n\n⟦Read more: Who will follow the mayor?⟧",
        "⟦SEE ALSO: Ten mayors who quit⟧",
        "⟦Lesen Sie auch: Wer folgt auf den Bürgermeister?⟧",
        "⟦À lire aussi : Qui succédera au maire ?⟧",
        "⟦Czytaj także: Kto po burmistrzu?⟧",
        "⟦Читайте также: Кто придёт после мэра⟧",
        "⟦続きを読む⟧",
        "⟦Older posts⟧",
        "⟦Vorheriger Beitrag⟧",
    ],
    miss=[
        "You can read more in his book, which came out in May.",
        "The previous post was held by his brother.",
        "Watch out for the dog.",
        "Read my lips: no new taxes were planned, he told them, and they laughed, because they had heard that before.",
    ],
    strength=3.5,
)

phrase_rule(
    "CP403",
    Label.NAV,
    "nav",
    why="Menus, skip links, search and log-in boxes, pagers and footers are made of the same few words everywhere.",
    hit=[
        "⟦Skip to content⟧",
        "⟦Zum Inhalt springen⟧",
        "⟦Mot de passe oublié ?⟧",
        "⟦Iniciar sesión⟧",
        "⟦Page 2 of 9⟧",
        "⟦返回顶部⟧",
        "⟦Politik⟧",
        "⟦Zaloguj się⟧",
    ],
    miss=[
        "He wanted to skip to the end.",
        "Contact with the crew was lost at noon.",
        "Politik ist ein hartes Geschäft.",
        "About 300 people came.",
    ],
)

_MORE, _STORIES, _THEME = map(folded_cues, ("more", "story", "theme"))
_FITS = _MORE | _STORIES | _THEME
_EAST_ASIAN_HEADING = regex.compile(
    r"[\W_]*+(?:関連|最新|人気|おすすめ|お勧め|オススメ|注目|新着|話題|その他|もっと|あわせて|よく読まれ(?:ている|てる|た)|相关|相關|热门|熱門|推荐|推薦|更多"
    r"|延伸|精彩|관련|최신|인기|추천|주요|많이 본)の?.{0,8}?"
    r"(?:記事|ニュース|動画|コンテンツ|トピックス|キーワード|ワード|リンク|ランキング|文章|新闻|新聞|资讯|阅读|閱讀|报道|報導|视频|기사|뉴스|영상)(?:一覧|はこちら)?[\W_]*+"
)


@rule(
    "CP404",
    Label.RELATED,
    why="Headings of link lists say 'more', 'similar', 'latest' of stories, posts or news and nothing else.",
    hit=[
        "⟦More articles on this topic⟧",
        "⟦Weiterführende Artikel zu diesem Thema⟧",
        "⟦Autres articles de la même rubrique⟧",
        "⟦Otras noticias del autor⟧",
        "⟦Meistgelesen Empfohlen⟧",
        "⟦Другие статьи автора⟧",
        "⟦■関連キーワード⟧",
        "⟦最新のスポーツ記事⟧",
        "⟦相关阅读⟧",
        "⟦많이 본 뉴스⟧",
    ],
    miss=[
        "More news is good news.",
        "The latest posts were lost in the fire",
        "Other stories of the tower block",
        "Mehr zu Hause",
        "Die Artikel",
        "最新の技術を伝える記事だ。",
        "人気の動画を見て、彼は笑った。",
    ],
    strength=3.6,
    cues=_MORE | frozenset("記ニ動ワキコラト文新资阅閱报報视기뉴영"),
    longest=12,
)
def heading_of_links(line: Line) -> Match:
    words = line.folded_words
    if line.ends:
        return None
    if not _FITS.issuperset(words):
        return not line.text.isascii() and _EAST_ASIAN_HEADING.fullmatch(line.text) is not None
    if len(words) < 2:
        return None
    return not _STORIES.isdisjoint(words) or _MORE.issuperset(words)


_ARROWS = "→»›►▶▸➔➜⟶❯≫"
_BACK_ARROWS = "←«‹◄◀◂❮≪"


@rule(
    "CP410",
    Label.RELATED,
    why="Teasers are cut by the system that prints them; it marks the cut and links to the rest.",
    hit=[
        "⟦The mayor said on Monday that she would not [...]⟧",
        "⟦The mayor said on Monday that she would […]⟧",
        "⟦Der Bürgermeister sagte am Montag, er werde … Weiterlesen⟧",
        "⟦El alcalde dijo el lunes que… Leer más⟧",
        "⟦The mayor said on Monday that she... Read more »⟧",
        "⟦Мэр заявил в понедельник, что… Читать далее⟧",
    ],
    miss=[
        "She waited, and waited…",
        "He said: “I […] will stay.”",
        "You can read more in his book.",
        "“Of course [...]”, he said.",
    ],
    cues=("…", "[", "."),
    longest=60,
    strength=3.5,
)
def truncated_teaser(line: Line) -> Match:
    text = line.text
    if text.endswith(("[…]", "[...]", "[&hellip;]")):
        return line.words >= 6
    if "…" not in text and "..." not in text and "[" not in text:
        return False
    return bool(_MORE_AFTER_CUT.search(text, max(0, len(text) - 60)))


_MORE_AFTER_CUT = regex.compile(
    r"(?:…|\.\.\.|\])\s*+[\[(→»]?\s*+(?:read (?:more|on|full|the rest)|continue(?: reading)?|more|see more|view more"
    r"|full story|weiter(?:lesen)?|mehr(?: lesen)?|lire (?:la suite|plus|l'article)|la suite|suite|voir plus|leer más"
    r"|leer mas|seguir leyendo|sigue leyendo|ver más|más|leggi (?:tutto|di più|altro)|continua(?: a leggere)?"
    r"|leia mais|ler mais|continue lendo|saiba mais|lees (?:meer|verder)|meer|czytaj (?:dalej|więcej)|więcej|läs mer"
    r"|læs mere|les mer|lue lisää|číst (?:dál|více)|celý článek|čítať ďalej|tovább|bővebben"
    r"|citește mai (?:mult|departe)|прочетете още|още|διαβάστε περισσότερα|περισσότερα"
    r"|читать (?:далее|дальше|полностью)|подробнее|далее"
    r"|читати далі|детальніше|devamını oku|devamı|اقرأ المزيد|المزيد|קרא עוד|המשך קריאה|ادامه مطلب|और पढ़ें|আরও পড়ুন"
    r"|อ่านต่อ|xem (?:thêm|tiếp)|đọc (?:tiếp|thêm)|baca (?:selengkapnya|selanjutnya|lebih lanjut)|続きを読む|もっと見る"
    r"|더보기|阅读(?:更多|全文)|閱讀(?:更多|全文)|查看更多|看更多|更多)\s*+[\])→»›.…]{0,3}\s*+$",
    regex.IGNORECASE,
)


@rule(
    "CP411",
    Label.RELATED,
    why="Link lists and pagers set an arrow before or after the title they lead to.",
    hit=[
        "⟦Who will follow the mayor →⟧",
        "⟦← Ten mayors who quit⟧",
        "⟦» Wer folgt auf den Bürgermeister⟧",
        "⟦Quién sigue al alcalde »⟧",
        "⟦► Les maires qui partent⟧",
    ],
    miss=[
        "»Wer folgt auf den Bürgermeister?«",
        "Elle a dit : « Je reste »",
        "«Я остаюсь», — сказал мэр.",
        "A → B",
        "Heat the oven → bake for an hour, then let it rest for ten minutes.",
        ">> he shouted",
    ],
    cues=tuple(_ARROWS + _BACK_ARROWS),
    longest=18,
    strength=2.0,
)
def arrow_link(line: Line) -> Match:
    text = line.text.strip()
    first, last = text[:1], text[-1:]
    if line.words < 3 or (line.ends and last not in _ARROWS):
        return False
    # Guillemets are quotation marks in half of Europe: one that has its partner in the line is no arrow.
    quoted = ("«" in text and "»" in text) or text.count("»") > 1 or text.count("«") > 1
    if quoted or ("‹" in text and "›" in text):
        return False
    return first in _ARROWS or first in _BACK_ARROWS or last in _ARROWS


@rule(
    "CP412",
    Label.RELATED,
    why="Teaser lists print how old or how long a story is right behind its title.",
    hit=[
        "⟦Who will follow the mayor who quit 3 hours ago⟧",
        "⟦Ten mayors who quit before her 5 min read⟧",
        "⟦Wer folgt auf den Bürgermeister vor 2 Stunden⟧",
        "⟦Quién sigue al alcalde que renunció hace 3 horas⟧",
    ],
    miss=[
        "He left the town hall in a hurry about 3 hours ago.",
        "John Smith 3 hours ago",
        "It is a long read.",
        "The fire broke out, police said, and nobody has seen the man who had rented the flat before it, 3 days ago",
    ],
    cues=("ago", "read", "vor", "hace", "fa", "geleden", "temu", "назад", "önce", "hours", "siden", "sedan", "atrás"),
    longest=20,
    strength=1.5,
)
def dated_teaser(line: Line) -> Match:
    return line.words >= 6 and not line.ends and bool(_AGE_AT_END.search(line.folded))


_AGE_AT_END = regex.compile(
    r"\b(?:0 (?:min|mins|minutes?|hours?|hrs?|days?|weeks?|months?) ago|0[ -]min(?:ute)?s?(?: read)?"
    r"|vor 0 (?:minuten|stunden?|tag(?:en)?|wochen?|monat(?:en)?)|hace 0 (?:minutos?|horas?|dias?|semanas?)"
    r"|il y a 0 (?:min|minutes?|heures?|jours?|h)|ha 0 (?:minutos?|horas?|dias?)|0 (?:minuti|ore|giorni) fa"
    r"|0 (?:minuten|uur|dagen|weken) geleden|0 (?:minut|godzin[ye]?|dni) temu"
    r"|0 (?:минут[ыу]?|час(?:а|ов)?|дн(?:я|еи)) назад|0 (?:dakika|saat|gun) once"
    r"|for 0 (?:timer?|min|dager?) siden|0 (?:timmar|dagar) sedan)$"
)
