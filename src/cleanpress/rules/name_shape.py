"""What looks like a person's name, in scripts with and without capitals."""

from __future__ import annotations

import regex

from cleanpress.rules.word_lists import word_set

PARTICLES = word_set(
    "af al av ap bar ben bin bint bte d da dal dalla das de degli dei del dela della delle den der des di"
    " do dos du e el het het't ibn im in la las le les lo los nic ní op os san st 't t te ten ter tot ul"
    " van vom von vor y ye z zu zum zur und"
)
"""Words in lower case that stand inside names: "Vincent van Gogh", "José Ortega y Gasset"."""

_NO_NAME = word_set(
    "in on at for from by"
    " a an and are as but he her his how i if is it its my no not of or our she so that their there these"
    " they this those to was we were what when where which who why with you your das die es ich ist sie und"
    " wir une les la le il ce un el los una lo gli non per"
)
_ENDING = frozenset(["jr", "sr", "st", "ste", "mr", "dr", "ph", "prof"])

_CJK = r"\p{Han}\p{Hiragana}\p{Katakana}々ー〇"
NO_SPACES = regex.compile(rf"[{_CJK}]")
_CJK_NAME = regex.compile(
    rf"[\p{{Han}}々〇]{{2,5}}|[{_CJK}]{{2,8}}|[{_CJK}]{{1,4}} [{_CJK}]{{1,5}}"
    rf"|[\p{{Katakana}}ー]+(?:[・･＝=][\p{{Katakana}}ー]+){{1,3}}"
    r"|\p{Hangul}{2,5}|\p{Hangul}{1,2} \p{Hangul}{1,3}"
)
CASED_WORD = regex.compile(r"\p{Lu}[\p{L}\p{M}'’ʼ`´.‐-]*+|(?:al|el|d|l|o|ad|as)[-'’]\p{Lu}[\p{L}\p{M}'’-]*+|'t")
_UNCASED_WORD = regex.compile(r"[\p{Lo}\p{M}.'’״׳\u200c-]{1,18}+")
_HANDLE = regex.compile(r"@?[\p{L}\p{N}][\p{L}\p{N}._-]{1,29}")
_HANDLE_SIGN = regex.compile(r"^@|[\p{N}_.-]|\p{Ll}\p{Lu}")


def looks_like_name(text: str) -> bool:
    """Whether a text has the form of a person's name: one to five words, each with a capital where the script has
    capitals, particles aside; or one word in the form of a handle ("wHATEver42", "stefa.nus")."""
    text = " ".join(text.split())
    if not 2 <= len(text) <= 60:
        return False
    if NO_SPACES.search(text) or "\uac00" <= text[0] <= "\ud7a3":
        return _CJK_NAME.fullmatch(text) is not None
    words = text.split(" ")
    if len(words) > 5:
        return False
    if all(_UNCASED_WORD.fullmatch(word) for word in words):
        return True
    if _is_cased_name(words):
        return True
    return (
        len(words) == 1 and bool(_HANDLE.fullmatch(text)) and bool(_HANDLE_SIGN.search(text)) and text[-1] not in ".-"
    )


def is_initial(word: str) -> bool:
    """Whether a word before a stop is a name cut short: "L.", "Jr."; in scripts without capitals, a single letter."""
    word = word.strip(".")
    uncased = word[:1].lower() == word[:1].upper()
    return len(word) <= 3 and (word[:1].isupper() or (uncased and sum(map(str.isalpha, word)) == 1))


def _is_cased_name(words: list[str]) -> bool:
    if words[0].lower() in _NO_NAME or words[-1] in PARTICLES:
        return False
    if not all(CASED_WORD.fullmatch(w) or (w in PARTICLES and w.islower()) for w in words):
        return False
    if words[-1].endswith(".") and len(words[-1].rstrip(".")) > 2 and words[-1].count(".") == 1:
        return words[-1].lower().rstrip(".") in _ENDING and len(words) > 1
    return any(sum(map(str.isalpha, word)) >= 2 and word[0].isupper() for word in words)
