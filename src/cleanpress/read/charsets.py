"""Which legacy encoding reads most like language: what `decode` asks when the bytes are not UTF-8.

Why not a detector off the shelf: of 340 texts of eight phrases, in 42 languages and 24 encodings, charset-normalizer
3.5 reads 73% as they were written and chardet 5.2 63% (Portuguese, Norwegian and Finnish become Windows-1250, Polish
Windows-1252; and which of the two BeautifulSoup asks depends on what else is installed). This module reads 99%, and 97%
where texts have two phrases (62% and 64%).

The idea: a wrong encoding maps the bytes to letters that no one language uses together. So every pair of encoding
and language is asked how probable the decoded text is: each language is one line of data, its letters beyond ASCII
in order of frequency and some of its commonest words.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

LETTERS_AND_WORDS: Mapping[str, tuple[str, str]] = {
    "en": ("éèïöüñáçôê", "the and of to in is that for it with as was on be by this are you your from at or an not"),
    "de": ("üäößé", "der die und das den von zu mit ist des sich auf für nicht ein eine dem auch es im wir ich sie"),
    "fr": ("éèàêçôûîùâœëïü", "de la le et les des en un une du est que pour dans qui par sur pas au vous nous votre à"),
    "es": ("óíáéñúü", "de la que el en y los del se las por un para con no una su es al lo como más este"),
    "it": ("èàùòìé", "di e il la che in un per del è una con non dei le della si da sono al nel gli questo"),
    "pt": ("ãçéáóíêúõàâôü", "de que o do da em para um com uma os no se na por mais as dos não ao é seu este"),
    "ca": ("àéíèóçòúïü", "de la que el en i a les per del els un una amb no es al aquest o més com"),
    "gl": ("óñíáéúü", "de a que o e do da en no na os para un unha con por se as non este máis"),
    "nl": ("ëéïöèüç", "de het een van en in is dat op te zijn met voor niet die aan er om ook als uw je dit"),
    "sv": ("äåöé", "och i att det som en på är av för med den till inte om ett har de jag din du här"),
    "da": ("åøæé", "og i at det er en til af på for den med der de ikke har som et din du denne"),
    "nb": ("åøæéóô", "og i det er på en som for av å til med at har de ikke den et din du denne"),
    "fi": ("äöå", "ja on ei että se oli hän mutta kun joka ole tai jos myös voi sinun tämä mukaan"),
    "is": ("íðáéóöþúæý", "og að er í á um sem til við en var með það hann ekki fyrir þú eða af þetta"),
    "pl": ("łąęóśżćźń", "w i na z do się nie to że jest o za po od jak przez dla oraz lub ten ale są"),
    "cs": ("íáěéřůžšýčúťďňó", "a v se na je že z s o do to pro i k za si po ve jako ale nebo jsou tento"),
    "sk": ("áíéúčšžýľťôňďäóŕĺ", "a v sa na je že s z o do to pre aj za k si po ako ale alebo sú tento"),
    "hu": ("áéőöíóüúű", "a az és hogy nem is egy ez van meg de ha csak már vagy mint el azt kell ezt"),
    "hr": ("čšžćđ", "i je u na se za da su od s o koji ne kao iz a ili nije to bi po do ovaj vaš"),
    "sl": ("čšžćđ", "in je v na se za da so ki z s o ne tudi kot po pa ali ta še vaš"),
    "ro": ("ăîâşţé", "de şi în a la pe cu din nu o care este un mai sau pentru se ce fi cel acest"),
    "lt": ("ėšįųžąūčę", "ir į kad yra iš su bei tai buvo ne kaip nuo per apie dėl už arba šis jūsų"),
    "lv": ("āīēšūņļžčķģ", "un ir ar no par uz ka kas tas bija arī lai pie vai nav šis jūs jūsu"),
    "et": ("äõüöšž", "ja on ei et see ta oma kui ka oli mis aga või ning selle teie palun"),
    "tr": ("ışüöçğâî", "ve bir bu da de için ile olarak çok daha olan gibi ne sonra kadar en veya değil"),
    "vi": ("đưâơăêôáàéèíúóãùìòýõ\u0301\u0300\u0323\u0309\u0303", "và của là có cho không các trong này với một để bạn"),
    "ru": ("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ", "и в не на что с по как это за из от для к о но у а его или ваш же"),
    "uk": ("оаинівтерсклудмпязьбгчйхжцюшїщєфґ", "і в на не що з та до за як від це для про у й або а по ваш він"),
    "be": ("анаіеыорстлкяўдпмўвцзубьгчйхшжэёюф", "і ў на з не у што да як за па гэта для ад або а ваш"),
    "bg": ("аеоинтсрвдлкпзмъябгучщхцйжюшфь", "на и в за да се от с не по е са това че като или към ще"),
    "sr": ("аоеинрстувкдјплмзбгчцшжхљњћђџф", "и у је на се да за од су са не о који као или из то"),
    "mk": ("аоеинтрсвкдпмлузјбгчцшжќхѓњфџљ", "и на во да се од за со не е ја го или што како од"),
    "el": ("αοιετσνηυρπκμλωςγδόάίέθήύχφβώξζψϊϋΐΰ", "και το να του η της με για που την από τα είναι ο στην τον σε δεν"),
    "he": ("יוהלאמרתבשנעםדחקפכטגצןזסךףץ", "של את על לא עם זה הוא כי גם או היא כל אל זו אני"),
    "ar": ("اليمنرتوبعدهسةفكقحجأشطصىخءإذزثضئغآظؤ،؟", "في من على أن إلى التي عن هذا مع هذه أو لا ما كان"),
    "fa": ("ايرنمدهتوسبشزكخفگعپقجحآصطچضغذثظژئ،؟", "و در به از كه اين را با است براي آن يك تا"),
    "th": ("านร\u0e31\u0e48อกเง\u0e49ม\u0e35ล\u0e34ยวดท\u0e37สตะ\u0e47ปบ\u0e38ค\u0e39ขหแจพชโไใผซ\u0e4c\u0e33ถศภฟณ", ""),
}  # fmt: skip
_CHINESE = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学"
    "如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将"
    "两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及"
    "比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区"
    "评论请您发布留言登录邮箱地址网站阅读分享"
)
_CHINESE_TRADITIONAL = (
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學"
    "如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將"
    "兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及"
    "比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區"
    "評論請您發佈留言登入郵箱網站閱讀分享"
)
_JAPANESE = (
    "日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代"
    "明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取都和統以機平総加山思家話"
    "世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参"
    "投稿送返信名前必須購読更新記事検索次"
)
_KOREAN = (
    "이다는에의을하고가를은지한로기사으리도어자아그대나서시정인일라들스해수있과있부장보제전면여주만오게니구원상국거조경위비신동성공적세요안우개"
    "무소방중치트당등것문관던까연영발마말된유과선실생년업분생내모물산회되계체때습합년재미행간러진교건두드통였월민르않외물음호현법화각단금반단입글댓"
)

_MARKS = frozenset("“”‘’–—…«»„‚‹›•·©®™€£§°\u00a0¿¡‐№")
_KANA = frozenset(map(chr, (*range(0x3041, 0x3097), *range(0x30A1, 0x30FD))))
_WIDE_MARKS = frozenset("\u3000、。・「」『』（）！？：，；【】《》〈〉ー～—“”‘’…０１２３４５６７８９／％＋－")

_ASCII, _MARK, _UNSEEN, _BROKEN = math.log(1 / 40), math.log(1 / 250), math.log(1e-5), math.log(1e-7)
_CAPITAL, _WORD = -2.0, 1.2
_JARRING = -4.0
"""A capital after a small letter, two scripts in one word, a symbol inside one: what a wrong encoding leaves."""


@dataclass(frozen=True, slots=True)
class Charset:
    """An encoding that scraped text is found in."""

    name: str
    """As Python's codec, which reads a little more than the standard's (cp932 for Shift_JIS, as browsers do)."""
    languages: tuple[str, ...]
    prior: float = 0.0
    """Log of how common it is, next to Windows-1252."""
    lead_bytes: tuple[int, int] | None = None
    """For double-byte encodings: first bytes of the characters of everyday use."""


_WEST = ("en", "de", "fr", "es", "it", "pt", "ca", "gl", "nl", "sv", "da", "nb", "fi", "is")
_CENTRAL = ("pl", "cs", "sk", "hu", "hr", "sl", "ro", "de")
_CYRILLIC = ("ru", "uk", "be", "bg", "sr", "mk")

CHARSETS: tuple[Charset, ...] = (
    Charset("windows-1252", _WEST),
    Charset("windows-1251", _CYRILLIC),
    Charset("windows-1250", _CENTRAL, -1),
    Charset("windows-1253", ("el",), -1),
    Charset("windows-1254", ("tr", "en"), -1),
    Charset("windows-1255", ("he",), -1),
    Charset("windows-1256", ("ar", "fa"), -1),
    Charset("windows-1257", ("lt", "lv", "et"), -2),
    Charset("windows-1258", ("vi",), -3),
    Charset("cp874", ("th",), -1),
    Charset("koi8-r", ("ru", "bg"), -2),
    Charset("koi8-u", ("uk",), -3),
    Charset("iso-8859-2", _CENTRAL, -2),
    Charset("iso-8859-15", _WEST, -2),
    Charset("iso-8859-7", ("el",), -2),
    Charset("iso-8859-5", _CYRILLIC, -4),
    Charset("iso-8859-6", ("ar",), -4),
    Charset("cp866", ("ru", "bg"), -4),
    Charset("mac-cyrillic", ("ru", "uk"), -5),
    Charset("mac-roman", _WEST, -4),
    Charset("cp850", _WEST, -6),
    Charset("cp932", ("ja",), -1, (0x88, 0x97)),
    Charset("euc-jp", ("ja",), -1, (0xB0, 0xCF)),
    Charset("gb18030", ("zh-hans",), -1, (0xB0, 0xD7)),
    Charset("cp950", ("zh-hant",), -1, (0xA4, 0xC6)),
    Charset("big5hkscs", ("zh-hant",), -2, (0xA4, 0xC6)),
    Charset("cp949", ("ko",), -1, (0xB0, 0xC8)),
)

_LETTERS = re.compile(r"[^\W\d_]+")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_JARRING_PLACES = re.compile(
    # A capital after a small letter, with at least one beyond ASCII ("eBay" is a name).
    r"[a-zß-öø-ÿа-яёα-ω](?=[À-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŔŘŚŞŠŢŤŪŮŰŲŹŻŽА-ЯЁΑ-Ω])|[ß-öø-ÿа-яёα-ω](?=[A-Z])"
    # Two scripts in one word.
    r"|[a-zA-Z\u00c0-\u024f](?=[\u0370-\u03ff\u0400-\u04ff\u0590-\u05f4\u0621-\u06d3\u0e01-\u0e4d])"
    r"|[\u0370-\u03ff\u0400-\u04ff\u0590-\u05f4\u0621-\u06d3\u0e01-\u0e4d](?=[a-zA-Z\u00c0-\u024f])"
    # A symbol between letters. The right quote, the dashes, the middle dot and the soft hyphen belong there.
    r"|[^\W\d_](?=[^\w\s\x00-\x7f’‘–—\u00b7\u00ad\u0300-\u0323\u0e31-\u0e4e“”…\u3000-\u30ff\uff00-\uffef][^\W\d_])"
)


def guess(sample: bytes, declared: str | None = None) -> str:
    """The name of the encoding in which `sample` reads best.

    Args:
        sample: bytes that are not UTF-8, cut at white space.
        declared: the codec that the document itself claims; believed unless another reads far better.
    """
    scores = {charset.name: _score(sample, charset) for charset in CHARSETS}
    best = max(scores, key=lambda name: scores[name])  # the first of equals: the commoner one
    if declared is None or declared == best:
        return best
    if declared not in scores:
        broken = sample.decode(declared, "replace").count("\ufffd")
        return declared if broken <= len(sample) // 100 else best
    beyond_ascii = sum(byte > 0x7F for byte in sample)
    return declared if scores[best] - scores[declared] < 10 + 0.5 * beyond_ascii else best


def _score(sample: bytes, charset: Charset) -> float:
    """Log of the probability of the sample, as the best-fitting language of the charset would have it."""
    text = sample.decode(charset.name, "replace")
    beyond_ascii = _BEYOND_ASCII.findall(text)
    foreign = Counter(beyond_ascii)
    shared = (len(text) - len(beyond_ascii)) * _ASCII + charset.prior
    if charset.lead_bytes is None:
        shared += _JARRING * sum(1 for _ in _JARRING_PLACES.finditer(text))
    words = Counter(word.group().lower() for word in _LETTERS.finditer(text))
    return max(shared + _fit(foreign, words, language, charset) for language in charset.languages)


def _fit(foreign: Mapping[str, int], words: Mapping[str, int], language: str, charset: Charset) -> float:
    known = _probabilities(language)
    total = 0.0
    for char, count in foreign.items():
        chance = known.get(char)
        if chance is None:
            chance = _unlisted(char, charset)
        total += count * chance
    return total + _WORD * sum(words.get(word, 0) for word in _words(language))


def _unlisted(char: str, charset: Charset) -> float:
    if char == "\ufffd" or "\x80" <= char <= "\x9f" or "\ue000" <= char <= "\uf8ff":
        return _BROKEN
    if char in _MARKS:
        return _MARK
    if charset.lead_bytes is None:
        return _UNSEEN
    return _ideograph(char, charset)


@lru_cache(maxsize=20_000)
def _ideograph(char: str, charset: Charset) -> float:
    if "\uff61" <= char <= "\uff9f":  # half-width katakana: what Cyrillic and Latin bytes become in Shift_JIS
        return _BROKEN
    encoded = char.encode(charset.name, "replace")
    first, last = charset.lead_bytes or (0, 0)
    if len(encoded) == 2 and first <= encoded[0] <= last and not (charset.name == "cp949" and encoded[1] < 0xA1):
        return math.log(1e-4)
    return math.log(1e-6)


@lru_cache(maxsize=64)
def _words(language: str) -> tuple[str, ...]:
    return tuple(set(LETTERS_AND_WORDS[language][1].split())) if language in LETTERS_AND_WORDS else ()


@lru_cache(maxsize=64)
def _probabilities(language: str) -> Mapping[str, float]:
    """Log probability of each character that the language is known to use."""
    east = {"zh-hans": _CHINESE, "zh-hant": _CHINESE_TRADITIONAL, "ja": _JAPANESE, "ko": _KOREAN}
    if language in east:
        chances = dict.fromkeys(_WIDE_MARKS, math.log(1 / 200))
        chances.update(dict.fromkeys(east[language], math.log(1 / 330)))
        if language == "ja":
            chances.update(dict.fromkeys(_KANA, math.log(1 / 130)))
        return chances
    letters = LETTERS_AND_WORDS[language][0]
    # A Latin text is nearly all ASCII; the letters of other scripts are nearly all of theirs.
    mass = 0.08 if letters[0] < "\u0370" else 0.7
    chances = {}
    for letter, share in zip(letters, _falling(letters), strict=True):
        chances.setdefault(letter, math.log(mass * share))
    for letter in letters:
        capital = letter.upper()
        if capital != letter and len(capital) == 1:
            chances.setdefault(capital, chances[letter] + _CAPITAL)
    return chances


def _falling(letters: Sequence[str]) -> Iterator[float]:
    """Shares that fall with the rank, summing to 1."""
    weights = [0.9**rank for rank in range(len(letters))]
    total = sum(weights)
    return (weight / total for weight in weights)
