"""Rows that are one paragraph: lines wrapped at a column, and paragraphs that a program broke at every link.

Each reading is on only where the text as a whole shows that it was broken so; both ask of two neighbouring rows whether
the lower one goes on with the upper one's paragraph.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from cleanpress.read.language import function_words
from cleanpress.read.markdown import LIST_MARK
from cleanpress.read.rows import Row

Join = Callable[[Row, Row], bool]
_CLOSERS = frozenset(",.;:!?)]}%…’”»。，、；：！？）」』")
_ENDS = frozenset(".!?…:。！？：")
_QUOTES = "\"'”’»)]）」』*_ "
_OPENERS = frozenset("([{“„«‘「『（")
_PARTICLES = frozenset("はがのにとをでもやへ")
"""Japanese marks a word's part in the sentence with one of these behind it; no sentence opens with them, nor ends."""
_SIGN = frozenset(["by", "von", "par", "por", "di", "de", "av", "af", "door", "przez", "od", "от", "από", "posted"])
"""Words with which bylines begin, in small letters too."""
_SPACED = frozenset(space + end for space in " \u00a0" for end in "\r\n")
FRAGMENTS = 3
"""Rows that go on in the middle of a sentence from which a text counts as broken at its links."""


def find_join(text: str, rows: Sequence[Row]) -> Join | None:
    """How this text's paragraphs were broken; None where they were not."""
    width = wrap_width(rows)
    if width:
        return lambda upper, lower: _wrapped(upper, lower, width)
    if _is_broken_at_links(rows):
        return lambda upper, lower: _runs_on(text, upper, lower)
    return None


def wrap_width(rows: Sequence[Row]) -> int:
    """The column at which a program wrapped this text, 0 where none did.

    Lines of a wrapped text end where the next word would not have fitted; those of any other text end anywhere.
    """
    if len(rows) < 6:
        return 0
    lengths = sorted(row.end - row.start for row in rows)
    width = lengths[min(len(lengths) - 1, int(len(lengths) * 0.985))]
    if lengths[-1] < 55 or not 40 <= width <= 100:
        return 0
    full = below = 0
    for upper, lower in pairwise(rows):
        if lower.blank_before == 0 and upper.end - upper.start >= 40:
            below += 1
            full += upper.end - upper.start + 1 + _first_word(lower.text) > width - 2
    return width if below >= 3 and full >= 0.5 * below else 0


def _wrapped(upper: Row, lower: Row, width: int) -> bool:
    length = upper.end - upper.start
    return (
        lower.blank_before == 0
        and length >= 0.6 * width
        and length + 1 + _first_word(lower.text) > width - 4
        and not LIST_MARK.match(lower.text)
        and not lower.text.startswith("#")
    )


def _first_word(text: str) -> int:
    """Characters up to where a program may break the line."""
    return 1 if _is_unspaced(text[0]) else len(text.split(None, 1)[0])


def _is_broken_at_links(rows: Sequence[Row]) -> bool:
    """Whether sentences go on over line ends: BeautifulSoup's `get_text("\\n")` ends the line at every link."""
    found = 0
    for upper, lower in pairwise(rows):
        if lower.blank_before == 0 and _is_middle(upper.text, lower.text):
            found += 1
            if found >= FRAGMENTS:
                return True
    return False


def _is_middle(upper: str, lower: str) -> bool:
    """Whether the line end between these rows stands inside a sentence, without a doubt."""
    first = lower[0]
    if first in _CLOSERS:
        return len(lower) < 3 or lower[1:2] == " "
    if first in _PARTICLES:
        return _is_unspaced(upper[-1]) and (len(lower) >= 8 or len(lower) == 1)
    signs = first.islower() and lower.split(None, 1)[0] in _SIGN  # "by Jane Doe" below a title
    return (
        first.islower()
        and not signs
        and not ends_sentence(upper)
        and len(upper) >= 20
        and " " in upper
        and " " in lower
    )


def _runs_on(text: str, upper: Row, lower: Row) -> bool:
    if lower.blank_before:
        return False
    if lower.text[0] in _CLOSERS:
        return True
    last, first = upper.text[-1], lower.text[0]
    if ends_sentence(upper.text):
        return False
    if last in _OPENERS or last in "、，":
        return True
    if _is_unspaced(last) and _is_unspaced(first):
        return first in _PARTICLES or last in _PARTICLES
    return _goes_on_behind_link(text, upper, lower)


def _goes_on_behind_link(text: str, upper: Row, lower: Row) -> bool:
    # The space that stood before or after the link is still there, at the end of one row or the start of the other.
    # More than one, or a tab, is how the template was indented.
    spaced = text[upper.end : upper.end + 2] in _SPACED
    spaced = spaced or (lower.indent == 1 and text[lower.start - 1] in " \u00a0")
    long = len(upper.text) >= 30 and " " in upper.text
    if lower.text[0].islower():
        return spaced or long
    return spaced and (long or len(lower.text) >= 60 or upper.text.rsplit(None, 1)[-1] in function_words())


def _is_unspaced(character: str) -> bool:
    """Whether Japanese or Chinese write it, without spaces between words."""
    return "\u3040" <= character <= "\u9fff"


def ends_sentence(text: str) -> bool:
    """Whether the text ends with a sentence's end or a colon, closing quotes aside."""
    last = text[-1]
    if last in _QUOTES:
        last = text[-8:].rstrip(_QUOTES)[-1:]
    return last in _ENDS


def join_rows(text: str, rows: Sequence[Row]) -> str:
    """The words of rows that are one paragraph, in one line; no space before a mark that closes, nor where the script
    has none."""
    parts = [rows[0].text]
    for upper, lower in pairwise(rows):
        closed = lower.text[0] in _CLOSERS or upper.text[-1] in _OPENERS
        closed = closed or (_is_unspaced(upper.text[-1]) and _is_unspaced(lower.text[0])) or upper.text[-1] in "、，"
        tight = closed and text[upper.end : lower.start] in {"\n", "\r\n", "\r"}
        parts += ("" if tight else " "), lower.text
    return "".join(parts)
