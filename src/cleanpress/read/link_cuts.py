"""Rows of paragraphs that were cut at their links: BeautifulSoup's `get_text("\\n")` ends the row at every link and
every word in bold.

Two things tell them from the rows of a menu: sentences that go on over the cut, and the space that stood beside the
link. It stays at the end of the row before the link or at the start of the row behind it; the link itself has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cleanpress.punctuation import COLONS, SENTENCE_ENDS, last_mark
from cleanpress.read.language import elided_words, function_words
from cleanpress.read.rows import Row

_CLOSERS = frozenset(",.;:!?)]}%…’”»。，、；：！？）」』》〉】،؛؟।")
_ENDS = SENTENCE_ENDS | COLONS
_OPENERS = frozenset("([{„‘「『（《〈【、，")
_CLOSING_QUOTES = frozenset("\"'”’»“")
_EITHER_QUOTES = frozenset("\"'“«")
"""Quotes that open in one language and close in another: “so” but „so“, «so» but »so«. A » that opens is too rare
beside the arrow of "Read more »"."""
_BEHIND_QUOTE = frozenset(" ,.;:!?)")
_BEFORE_QUOTE = frozenset([" ", "", *_OPENERS])
_APOSTROPHES = frozenset("'’")
_HYPHENS = frozenset("-‑–")
_ASIDES = frozenset("(–—-")
"""Marks that open an aside, and no entry of a menu."""
_PARTICLES = "はがのにとをでもやへ"
"""Japanese marks a word's part in the sentence with one of these behind it; no sentence opens with them, nor ends."""
_SIGN = frozenset(["by", "von", "par", "por", "di", "de", "av", "af", "door", "przez", "od", "от", "από", "posted"])
"""Words with which bylines begin, in small letters too."""
_SPACES = frozenset(" \u00a0")
_BEFORE_LINK = frozenset(space + end for space in _SPACES for end in ("\r\n", "\n", "\r"))
_BEHIND_LINK = frozenset(end + space for space in _SPACES for end in ("\r\n", "\n", "\r"))
_BETWEEN_LINKS = frozenset(["\n \n", " \n \n", "\n \n "])
_FRAGMENTS = 3
"""Rows that seem to go on in the middle of a sentence from which a text counts as cut at its links."""
_CLAUSE = 30
"""Characters from which a row of several words is likely part of a sentence, not a link of a menu."""
_SENTENCE = 60
"""Characters from which it surely is."""


def are_cut(text: str, rows: Sequence[Row], wrapped: bool) -> bool:
    """Whether sentences go on over line ends. In a text that looks wrapped at a column they always do, so there only
    the space behind a link tells; elsewhere one such space is enough."""
    found = 0
    for upper, lower in pairwise(rows):
        if lower.blank_before:
            continue
        if _is_behind_link(text, upper, lower):
            found += 1 if wrapped else _FRAGMENTS
        elif not wrapped:
            found += _is_middle(upper.text, lower.text)
        if found >= _FRAGMENTS:
            return True
    return False


def _is_behind_link(text: str, upper: Row, lower: Row) -> bool:
    """Whether a sentence goes on behind a link, after the space that parts them: few other texts have such a row."""
    return (
        lower.text[0].islower()
        and _is_led(text, upper, lower)
        and (" " in lower.text or _is_closed(lower.text))
        and not _is_sign(lower.text)
        and not _is_closed(upper.text)
    )


def _is_led(text: str, upper: Row, lower: Row) -> bool:
    """Whether the lower row starts with a single space, and the upper one, a link, with none."""
    return upper.indent == 0 and text[upper.end : lower.start] in _BEHIND_LINK


def _is_middle(upper: str, lower: str) -> bool:
    """Whether the line end between these rows seems to stand inside a sentence."""
    first = lower[0]
    if first in _CLOSERS:
        return len(lower) < 3 or first > "\u3000" or lower[1] == " " or lower[1] in _CLOSERS - {first}
    if _is_closed(upper):
        return False
    if _opens_with_particle(lower):
        return True
    return first.islower() and not _is_sign(lower) and len(upper) >= 20 and " " in upper and " " in lower


def _is_sign(text: str) -> bool:
    """Whether it may be a byline in small letters: "by Jane Doe" below a title."""
    return text.split(None, 1)[0] in _SIGN


def _opens_with_particle(text: str) -> bool:
    """Whether a particle opens the row, and no longer word in kana (もっと, はてな)."""
    return text[0] in _PARTICLES and not "\u3040" <= text[:3].lstrip(_PARTICLES)[:1] <= "\u309f"


def goes_on(text: str, upper: Row, lower: Row) -> bool:
    """Whether the lower row goes on with the upper one's paragraph, in a text cut at its links."""
    if lower.blank_before:
        return _goes_on_below_space(text, upper, lower)
    if lower.text[0] in _CLOSERS:
        return True
    if _is_closed(upper.text):
        return _is_lead(text, upper, lower)
    last, first = upper.text[-1], lower.text[0]
    if _opens(upper.text) or _opens_with_particle(lower.text) or _is_one_word(text, upper, lower):
        return True
    if is_unspaced(last) and is_unspaced(first):
        return last in _PARTICLES
    return _goes_on_at_link(text, upper, lower)


def _goes_on_below_space(text: str, upper: Row, lower: Row) -> bool:
    """Whether a sentence goes on below a row that holds nothing but the space between two links."""
    gap = text[upper.end : lower.start].replace("\r", "").replace("\u00a0", " ")
    return (
        gap in _BETWEEN_LINKS
        and lower.text[0].islower()
        and " " in lower.text
        and (len(lower.text) >= 20 or gap != "\n \n")
        and not _is_sign(lower.text)
        and not _is_closed(upper.text)
    )


def _is_lead(text: str, upper: Row, lower: Row) -> bool:
    """Whether the upper row is what a paragraph opens with in bold: "Price:", "Berlin."."""
    colon = upper.text[-1] in ":："
    if _is_led(text, upper, lower):
        return colon or (upper.text[-1] == "." and len(upper.text) < _SENTENCE <= len(lower.text))
    return colon and len(lower.text) >= _SENTENCE and text[upper.end : lower.start] in _BEFORE_LINK


def _goes_on_at_link(text: str, upper: Row, lower: Row) -> bool:
    # More than one space, or a tab, is how the template was indented.
    before = text[upper.end : lower.start] in _BEFORE_LINK
    spaced = before or (lower.indent == 1 and text[lower.start - 1] in _SPACES)
    clause = len(upper.text) >= _CLAUSE and " " in upper.text
    if lower.text[0].islower():
        return spaced or clause
    if not spaced:
        return False
    if upper.text.rsplit(None, 1)[-1] in function_words():
        return True
    if before:  # titles end with a space, too: what stands below them are whole sentences
        title = len(lower.text) >= _SENTENCE or upper.text.isupper()
        return _is_enclosed(text, lower) or (clause and not title)
    return len(lower.text) >= _SENTENCE or (upper.indent == 0 and (clause or lower.text[0] in _ASIDES))


def _is_enclosed(text: str, lower: Row) -> bool:
    """Whether words follow on this row, a link with a space before it: behind another space, or a mark, or in small
    letters."""
    tail = text[lower.end : lower.end + 4].replace("\r", "")
    if tail[:1] == "\n":
        return tail[1:2] in _CLOSERS or (tail[1:2] in _SPACES and not tail[2:3].isspace())
    return tail[:1] in _SPACES and tail[1:2] == "\n" and tail[2:3].islower() and len(lower.text) < _CLAUSE


def _is_tight(text: str, upper: Row, lower: Row) -> bool:
    """Whether nothing but the line end parts these rows."""
    return text[upper.end : lower.start] in {"\n", "\r\n", "\r"}


def _opens(text: str) -> bool:
    """Whether the text ends with a mark that opens what follows."""
    return text[-1] in _OPENERS or (text[-1] in _EITHER_QUOTES and text[-2:-1] in _BEFORE_QUOTE)


def _is_one_word(text: str, upper: Row, lower: Row) -> bool:
    """Whether the cut has no space on either side, and stands inside a word or beside its quote or hyphen."""
    if not _is_tight(text, upper, lower):
        return False
    above, below = upper.text, lower.text
    if below[0] in _CLOSING_QUOTES:
        return below[1:2] in _BEHIND_QUOTE and not below[2:3].isupper()
    if below[0] in _HYPHENS:
        return below[1:2].isalpha() and above[-1].isalnum()
    if above[-1] in _APOSTROPHES:
        return above.rsplit(None, 1)[-1].lower().replace("’", "'") in elided_words()
    return below[0].islower() and _is_cut_word(text, upper, lower)


def _is_cut_word(text: str, upper: Row, lower: Row) -> bool:
    """Whether the upper row is a drop cap, or a link that ends inside a word."""
    if len(upper.text) == 1 and upper.text.isupper():
        return len(lower.text) >= _SENTENCE
    spaced = text[upper.start - 2 : upper.start] in _BEFORE_LINK and not text[upper.start - 3].isspace()
    return spaced and upper.text[-1].isalpha() and len(lower.text) >= _CLAUSE


def is_unspaced(character: str) -> bool:
    """Whether Japanese or Chinese write it, without spaces between words."""
    return "\u3040" <= character <= "\u9fff"


def _is_closed(text: str) -> bool:
    """Whether the text ends with a sentence's end or a colon, closing quotes aside."""
    return last_mark(text) in _ENDS


def joint(text: str, upper: Row, lower: Row) -> str:
    """What stands between these rows when they are read as one paragraph: mostly a space."""
    if not _is_tight(text, upper, lower):
        return " "
    last, first = upper.text[-1], lower.text[0]
    closed = first in _CLOSERS or _opens(upper.text) or (is_unspaced(last) and is_unspaced(first))
    return "" if closed or _is_one_word(text, upper, lower) else " "
