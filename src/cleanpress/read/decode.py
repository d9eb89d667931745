"""Bytes to text, as a person would read them.

In this order: a byte-order mark; UTF-16 and UTF-32 without one; ISO-2022-JP, which hides in ASCII; UTF-8, also with a
few broken bytes; else the legacy encoding that the document declares or that reads best (`charsets`). UTF-8 costs
nothing beyond the decoding; BeautifulSoup, which finds the declaration, and `charsets` are imported only for the last
step.
"""

from __future__ import annotations

import codecs
import re
from itertools import islice

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65_536
_ESCAPED = re.compile("[\udc80-\udcff]+")
"""What "surrogateescape" makes of bytes that are not UTF-8."""
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")

_ALIASES = {
    # Browsers read these labels as their Windows supersets, and so do the pages that carry them.
    "ascii": "windows-1252",
    "iso8859-1": "windows-1252",
    "iso8859-9": "windows-1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "cp950",
}
_DECLARABLE = re.compile(
    r"windows-125[0-8]|iso-?8859-(?:[2-8]|1[03456])|koi8-[rut]|cp(?:437|85[0258]|86[0-69]|874|932|949|950)"
    r"|mac-(?:roman|cyrillic|greek|latin2|turkish|iceland)|gb18030|big5hkscs|euc-jp|iso2022_(?:jp|kr)|johab|ptcp154"
)
"""Codecs that a document may name; Python has others ("unicode_escape", "rot13") that no document should reach."""


def split_bom(data: bytes) -> tuple[bytes, str | None]:
    """The bytes after the byte-order mark and the encoding it names; the bytes as they are and None without one."""
    for mark, encoding in _BOMS:
        if not data.startswith(mark):
            continue
        rest = data[len(mark) :]
        if encoding.startswith("utf-16") and rest and rest.isascii() and b"\0" not in rest:
            return rest, "utf-8"  # 8-bit text under a mark that some tool put there
        return rest, encoding
    return data, None


def decode(data: bytes) -> tuple[str, str]:
    """The text of `data`, without its byte-order mark, and the name of the encoding read (a codec of Python).

    Bytes that the encoding does not know become U+FFFD. Never raises, whatever the bytes.
    """
    data, marked = split_bom(data)
    if marked is not None and marked != "utf-8":
        return data.decode(marked, "replace"), marked
    if b"\0" in data and (wide := _wide(data[:_SAMPLE])):
        return data.decode(wide, "replace"), wide
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _legacy(data)
    return (_iso_2022(data) if b"\x1b$" in data else None) or (text, "utf-8")


def is_binary(data: bytes) -> bool:
    """Whether these bytes are no text in any encoding: a picture, an archive, a program. Looks at the first 64 KB."""
    sample = data[:_SAMPLE]
    if split_bom(sample)[1] is not None:
        return False
    if _MAGIC.match(sample) or (_PRINTABLE_MAGIC.match(sample) and _CONTROL.search(sample[:40])):
        return True
    if b"\0" in sample and _wide(sample):
        return False
    text = sample.rstrip(b"\0")  # padding
    if not text:
        return bool(sample)
    controls = len(text) - len(text.translate(None, _CONTROLS))
    try:
        codecs.getincrementaldecoder("utf-8")().decode(text, final=len(data) <= _SAMPLE)
    except UnicodeDecodeError:
        return controls > 0.03 * len(text)  # random bytes have 9%
    return controls > 0.3 * len(text)


_CONTROLS = bytes(set(range(0x20)) - set(b"\b\t\n\v\f\r\x0e\x0f\x1a\x1b")) + b"\x7f"
_CONTROL = re.compile(b"[" + re.escape(_CONTROLS) + b"]")
_MAGIC = re.compile(
    rb"\x89PNG|\xff\xd8\xff|%PDF-|PK[\x03\x05\x07][\x04\x06\x08]|\x1f\x8b|\x1f\x9d|BZh[1-9]1AY|\xfd7zXZ\0|\x28\xb5\x2f\xfd"
    rb"|7z\xbc\xaf|\x7fELF|\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe|\xfe\xed\xfa[\xce\xcf]|\0asm|\xd0\xcf\x11\xe0"
    rb"|II\*\0|MM\0\*|\0\0[\x01\x02]\0|ID3[\x02-\x04]|SQLite format 3\0|\x1a\x45\xdf\xa3|.{4}ftyp|\0\x01\0\0",
    re.DOTALL,
)
_PRINTABLE_MAGIC = re.compile(rb"GIF8[79]a|RIFF|OggS|fLaC|wOF[F2]|OTTO|PAR1|8BPS|Rar!|MZ|BM")


def _wide(sample: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: which, judged by where the NULs stand and whether it reads as text."""
    if not sample.strip(b"\0"):
        return None
    nuls = [sample[place::4].count(0) for place in range(4)]
    quarter = len(sample) / 4
    if len(sample) >= 8 and nuls[3] > 0.95 * quarter and nuls[2] > 0.9 * quarter:
        return "utf-32-le"
    if len(sample) >= 8 and nuls[0] > 0.95 * quarter and nuls[1] > 0.9 * quarter:
        return "utf-32-be"
    even, odd = nuls[0] + nuls[2], nuls[1] + nuls[3]
    printable = len(sample) - len(sample.translate(None, bytes(range(0x20, 0x7F)) + b"\t\n\r"))
    if printable > 0.9 * (len(sample) - even - odd):
        # Letters of ASCII beside NULs: UTF-16 only where they take turns, else text with NULs in it.
        if max(even, odd) < 1.2 * quarter or min(even, odd) > 0.1 * quarter:
            return None
        return "utf-16-be" if even > odd else "utf-16-le"
    ratings = {name: _reads_as_text(sample.decode(name, "replace")) for name in ("utf-16-le", "utf-16-be")}
    best = max(ratings, key=lambda name: ratings[name])
    return best if ratings[best] > 0.7 else None


_WIDE_GOOD = re.compile(r"[\t\n\r\x20-\x7e\u3000-\u301f\uff00-\uff5e]")
_WIDE_FAIR = re.compile(
    "[\u00a0-\u024f\u0370-\u052f\u0590-\u06ff\u0900-\u0dff\u0e00-\u0e5f\u1e00-\u1eff\u2010-\u2040\u20ac"
    "\u3020-\u30ff\u4e00-\u9fff\uac00-\ud7a3]"
)
_WIDE_BAD = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\ufff0-\uffff\ua000-\ua4cf\u3400-\u4dbf]")


def _reads_as_text(text: str) -> float:
    """About 1 for text in the right byte order, much less for the wrong one and for binary data."""
    good, fair, bad = (sum(1 for _ in form.finditer(text)) for form in (_WIDE_GOOD, _WIDE_FAIR, _WIDE_BAD))
    return (good + 0.8 * fair - 2 * bad) / max(1, len(text))


def _iso_2022(data: bytes) -> tuple[str, str] | None:
    try:
        return data.decode("iso2022_jp_ext"), "iso2022_jp_ext"
    except UnicodeDecodeError:
        return None


def _damaged_utf8(data: bytes) -> tuple[str, str] | None:
    """The text, if most of what is beyond ASCII is UTF-8: a few lost bytes, or passages of Windows-1252 pasted in."""
    text = data.decode("utf-8", "surrogateescape")
    broken = len(text) - len(data.decode("utf-8", "ignore"))
    valid = len(data.translate(None, _ASCII)) - broken
    # Half a pair of UTF-16 in UTF-8's clothes is forbidden, yet a sign of UTF-8.
    halves = 3 * sum(1 for _ in _SURROGATE.finditer(data))
    # Bytes of valid sequences come in twos and threes: there must be about as many characters as broken bytes.
    if valid + halves < 2 * (broken - halves) and not _cut_short(data):
        return None
    if not halves and _pasted_windows_1252(text):
        return text.translate(_WINDOWS_1252), "utf-8"
    return data.decode("utf-8", "replace"), "utf-8"


_ASCII = bytes(range(0x80))
_SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_WINDOWS_1252 = {0xDC00 + byte: bytes([byte]).decode("windows-1252", "replace") for byte in range(0x80, 0x100)}
_UNFINISHED = re.compile(rb"(?:[\xe0-\xef][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{1,2})\Z")


def _cut_short(data: bytes) -> bool:
    """UTF-8 whose only fault is that it ends within a character."""
    tail = _UNFINISHED.search(data, max(0, len(data) - 3))
    if tail is None:
        return False
    try:
        data[: tail.start()].decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


_PASTED_MARKS = "“”‘’–—…•«»„‹›·©®™€£°\u00a0"


def _pasted_windows_1252(text: str) -> bool:
    """Whether the broken bytes, read as Windows-1252, stand where such characters belong: quotes at the edges of
    words, accented letters in them. Halves of UTF-8 characters do not."""
    fitting = total = 0
    for run in islice(_ESCAPED.finditer(text), 2_000):
        if run.end() == len(text):
            continue  # cut short, most likely
        total += 1
        before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
        fitting += _fits(run.group().translate(_WINDOWS_1252), before, after)
    return total > 0 and fitting >= 0.8 * total


def _fits(chars: str, before: str, after: str) -> bool:
    inside = before.isalpha() and after.isalpha()
    if len(chars) > 2 or any(char in "ÃÂ\ufffd" for char in chars):  # what the first bytes of UTF-8 look like
        return False
    if chars.isalpha():
        # A small letter in a word, a capital that starts one.
        return (chars.islower() and (before.isalpha() or after.isalpha())) or (after.isalpha() and not before.isalpha())
    if len(chars) == 2:
        return chars[0].isalpha() and before.isalpha() and chars[1] in "’”»…–—"
    return chars in _PASTED_MARKS and (not inside or chars in "’–—")


def _legacy(data: bytes) -> tuple[str, str]:
    from cleanpress.read.charsets import guess

    encoding = guess(_telling_bytes(data), _declared(data))
    return data.decode(encoding, "replace"), encoding


def _declared(data: bytes) -> str | None:
    """The codec that an XML declaration or a meta element names, if it is one to believe."""
    if b"<" not in data[:2048]:
        return None
    from bs4.dammit import EncodingDetector, UnicodeDammit

    from cleanpress.read.charsets import CHARSETS

    label = EncodingDetector.find_declared_encoding(data[:_SAMPLE], is_html=True)
    if not label:
        return None
    label = UnicodeDammit.CHARSET_ALIASES.get(label, label)
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    ours = {codecs.lookup(charset.name).name: charset.name for charset in CHARSETS}
    name = _ALIASES.get(name) or ours.get(name, name)
    return name if _DECLARABLE.fullmatch(name) else None


_BETWEEN_CHARACTERS = re.compile(rb"[\x00-\x2f\x3a-\x3f]")
"""Bytes that are no part of a longer character in any legacy encoding."""


def _telling_bytes(data: bytes, limit: int = 16_384, stretch: int = 1_024) -> bytes:
    """Stretches around bytes beyond ASCII, taken evenly over the document and cut between characters."""
    if len(data) <= limit:
        return data
    step = max(stretch, len(data) * stretch // limit)
    parts: list[bytes] = []
    position = 0
    while found := _BEYOND_ASCII.search(data, position):
        start = max(position, found.start() - stretch // 4)
        part = data[start : start + stretch]
        cuts = [cut.start() for cut in _BETWEEN_CHARACTERS.finditer(part)]
        parts.append(part[0 if start == 0 or not cuts else cuts[0] : cuts[-1] if cuts else stretch])
        position = start + step
    return b"\n".join(parts)
