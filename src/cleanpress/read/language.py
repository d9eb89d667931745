"""Which language a text is in, by its script and its commonest words.

Function words fill a third of any running text, so a few hundred words settle the language without a model. Near
languages (Danish and Bokmål, Czech and Slovak) share most of them; a word therefore votes the stronger, the fewer
languages have it. Letters that few languages write vote too, since menus and headings hold few function words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

SAMPLE = 2000
"""Characters looked at."""

_SCRIPTS = (
    # First code point and the script from there on; "" is what says nothing.
    (0x0000, ""), (0x0041, "Latin"), (0x005B, ""), (0x0061, "Latin"), (0x007B, ""), (0x00C0, "Latin"),
    (0x02B0, ""), (0x0370, "Greek"), (0x0400, "Cyrillic"), (0x0530, "Armenian"), (0x0590, "Hebrew"),
    (0x0600, "Arabic"), (0x0700, ""), (0x0750, "Arabic"), (0x0780, ""), (0x0900, "Devanagari"), (0x0980, "Bengali"),
    (0x0A00, "Gurmukhi"), (0x0A80, "Gujarati"), (0x0B00, ""), (0x0B80, "Tamil"), (0x0C00, "Telugu"),
    (0x0C80, "Kannada"), (0x0D00, "Malayalam"), (0x0D80, "Sinhala"), (0x0E00, "Thai"), (0x0E80, "Lao"), (0x0F00, ""),
    (0x1000, "Myanmar"), (0x10A0, "Georgian"), (0x1100, "Hangul"), (0x1200, "Ethiopic"), (0x13A0, ""),
    (0x1780, "Khmer"), (0x1800, ""), (0x1E00, "Latin"), (0x1F00, "Greek"), (0x2000, ""), (0x3040, "Kana"),
    (0x3100, ""), (0x3130, "Hangul"), (0x3190, ""), (0x3400, "Han"), (0xA000, ""), (0xAC00, "Hangul"), (0xD7B0, ""),
    (0xF900, "Han"), (0xFB00, ""), (0xFB50, "Arabic"), (0xFE00, ""), (0xFE70, "Arabic"), (0xFF00, ""),
    (0xFF66, "Kana"), (0xFFA0, ""), (0x20000, "Han"), (0x32000, ""),
)  # fmt: skip
_STARTS = [start for start, _ in _SCRIPTS]

_BY_SCRIPT = {
    "Greek": "el", "Armenian": "hy", "Hebrew": "he", "Bengali": "bn", "Gurmukhi": "pa", "Gujarati": "gu",
    "Tamil": "ta", "Telugu": "te", "Kannada": "kn", "Malayalam": "ml", "Sinhala": "si", "Thai": "th", "Lao": "lo",
    "Myanmar": "my", "Georgian": "ka", "Hangul": "ko", "Ethiopic": "am", "Khmer": "km",
}  # fmt: skip
"""Scripts that one language writes, as far as newspapers go."""

_SIMPLIFIED = frozenset("这们个说时对过发后么还为开现问实从经样让见长东车门马风话请谁难给钱钟错题岁业报电动员场")
_TRADITIONAL = frozenset("這們個說時對過發後麼還為開現問實從經樣讓見長東車門馬風話請誰難給錢鐘錯題歲業報電動員場")

_KIN = (
    {"da", "nb", "nn", "sv"},
    {"es", "pt", "gl", "ca"},
    {"cs", "sk"},
    {"hr", "bs", "sr-Latn", "sl"},
    {"sr", "mk", "bg"},
    {"ru", "uk", "be", "bg"},
    {"id", "ms"},
    {"tr", "az"},
    {"nl", "af"},
    {"de", "lb"},
    {"kk", "ky"},
    {"hi", "mr", "ne"},
)
"""Languages that share so many words that a small lead decides between them."""


@dataclass(frozen=True, slots=True)
class _Votes:
    """What each word and letter says, by script."""

    words: Mapping[str, tuple[tuple[str, float], ...]]
    letters: Mapping[str, tuple[tuple[str, float], ...]]


def detect_language(text: str) -> str | None:
    """The BCP-47 tag of the language that most of the text is in, or None when it is too short or unclear."""
    sample = _sample(text)
    scripts = _scripts(sample)
    letters = sum(scripts.values())
    if not letters:
        return None
    # Japanese is half Han, and Chinese pages hold Latin names: neither script needs a majority.
    if 3 * (scripts["Han"] + scripts["Kana"]) > letters:
        return _han_or_kana(sample, scripts)
    script, count = scripts.most_common(1)[0]
    if 2 * count < letters:
        return None
    if script in _BY_SCRIPT:
        return _BY_SCRIPT[script] if len(sample) >= 8 else None
    return _elect(sample.lower())


@cache
def function_words() -> frozenset[str]:
    """The commonest function words of all languages, in lower case. Elided ones (l', dell') are left out: in a
    line cut at spaces they never stand alone."""
    return frozenset(word for _, words, _ in _table() for word in words if not word.endswith("'"))


@cache
def elided_words() -> frozenset[str]:
    """Function words that lose their last vowel before another (l', dell', qu'), in lower case."""
    return frozenset(word for _, words, _ in _table() for word in words if word.endswith("'"))


def _table() -> list[tuple[str, list[str], list[str]]]:
    lines = files("cleanpress.read").joinpath("function_words.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines[1:])
    return [(language, words.split(), letters.split()) for language, words, letters in rows]


@cache
def _votes() -> _Votes:
    table = _table()
    words = [(language, word) for language, words, _ in table for word in words]
    letters = [(language, letter) for language, _, letters in table for letter in letters]
    return _Votes(_shared_out(words), _shared_out(letters))


def _shared_out(claims: list[tuple[str, str]]) -> dict[str, tuple[tuple[str, float], ...]]:
    """Each sign with the languages that claim it, which share its one vote."""
    owners: dict[str, list[str]] = {}
    for language, sign in claims:
        owners.setdefault(sign, []).append(language)
    return {sign: tuple((language, 1 / len(own)) for language in own) for sign, own in owners.items()}


def _sample(text: str) -> str:
    """The text, or four stretches of it: a page's dump opens with its menu and ends with its footer."""
    if len(text) <= SAMPLE:
        return text
    part, step = SAMPLE // 4, len(text) // 6
    return " ".join(text[i * step : i * step + part] for i in range(1, 5))


def _scripts(sample: str) -> Counter[str]:
    """How often each script is seen in some 130 characters spread over the sample."""
    probes = Counter(sample[:: max(1, len(sample) // 130)])
    scripts: Counter[str] = Counter()
    for char, count in probes.items():
        scripts[_SCRIPTS[bisect_right(_STARTS, ord(char)) - 1][1]] += count
    del scripts[""]
    return scripts


def _han_or_kana(sample: str, scripts: Counter[str]) -> str | None:
    # Headlines in Japanese can be all Han, so a few characters without kana prove nothing.
    if scripts["Kana"] * 20 >= scripts["Han"] and scripts["Kana"] > 1:
        return "ja"
    if scripts["Han"] < 12:
        return None
    seen = set(sample)
    simplified, traditional = len(seen & _SIMPLIFIED), len(seen & _TRADITIONAL)
    if simplified == traditional:
        return "zh"
    return "zh-Hans" if simplified > traditional else "zh-Hant"


def _elect(sample: str) -> str | None:
    """The language whose words and letters win the vote, if it wins clearly."""
    votes = _votes()
    # The apostrophe stays with the word before it: l' eau, dell' arte, qu' il. A word with a comma on it is let
    # go: function words seldom end a clause.
    words = sample.replace("’", "'").replace("'", "' ").split()
    known = Counter(filter(votes.words.__contains__, words))
    if len(known) < 3:
        return None
    scores: dict[str, float] = defaultdict(float)
    for word, count in known.items():
        for language, weight in votes.words[word]:
            scores[language] += weight * min(count, 8)
    if not sample.isascii():
        _add_letters(sample, votes.letters, scores)
    return _winner(scores, len(words))


def _add_letters(sample: str, votes: Mapping[str, tuple[tuple[str, float], ...]], scores: dict[str, float]) -> None:
    # A letter counts for less than a word, since it is in every other word; of many, every fourth will do.
    step = 4 if len(sample) > 600 else 1
    for letter, count in Counter(sample[::step]).items():
        for language, weight in votes.get(letter, ()):
            scores[language] += weight * min(count * step, 12) / 4


def _winner(scores: dict[str, float], words: int) -> str | None:
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    best, score = ranked[0]
    if score < 1.5 or score < 0.02 * words:
        return None
    for other, points in ranked[1:]:
        lead = 1.03 if any(best in kin and other in kin for kin in _KIN) else 1.4
        if points * lead > score:
            return None
    return best
