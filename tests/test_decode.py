"""Bytes are read as a person would read them."""

from __future__ import annotations

import codecs
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import least_seconds

import cleanpress
from cleanpress.read.decode import decode, is_binary, split_bom

GERMAN = "Der Bürgermeister trat am Montag zurück. „Ich bin müde“, sagte er – die Straße gehörte den Gegnern."
FRENCH = "Le maire a démissionné lundi. « Je suis très fatigué », a-t-il déclaré à la presse après l’échec du vote."
PORTUGUESE = "A Câmara não aprovou a proposta. “Você não é o único”, disse o presidente após a votação de ontem."
SPANISH = "¿Quién votó en contra? El alcalde dimitió el lunes, según informó la oficina de prensa del año pasado."
NORWEGIAN = "Ordføreren gikk av på mandag. Han sa at det ikke er så mye å gjøre etter at forslaget ble nedstemt."
POLISH = "Burmistrz podał się do dymisji w poniedziałek. „Jestem zmęczony”, powiedział po głosowaniu, które przegrał."
CZECH = "Starosta v pondělí odstoupil. Řekl, že už je příliš unavený, a že hlasování bylo zbytečné a nešťastné."
HUNGARIAN = "A polgármester hétfőn lemondott. Azt mondta, hogy túl fáradt, és a szavazás után nem tud többet tenni."
RUSSIAN = "Мэр подал в отставку в понедельник. «Я устал», — сказал он журналистам после голосования в городском совете."
UKRAINIAN = "Міський голова подав у відставку в понеділок. Він сказав, що дуже втомився після голосування в раді."
BULGARIAN = "Кметът подаде оставка в понеделник. Той каза, че е уморен след гласуването и няма да се кандидатира."
GREEK = "Ο δήμαρχος παραιτήθηκε τη Δευτέρα. Είπε ότι είναι κουρασμένος μετά την ψηφοφορία στο συμβούλιο."
TURKISH = (
    "Belediye başkanı pazartesi günü istifa etti. Oylamadan sonra çok yorgun olduğunu söyledi ve şehirden ayrıldı."
)
HEBREW = "ראש העיר התפטר ביום שני. הוא אמר כי הוא עייף מאוד לאחר ההצבעה במועצה."
ARABIC = "استقال رئيس البلدية يوم الاثنين. وقال إنه متعب جدا بعد التصويت في المجلس."
LITHUANIAN = (
    "Meras pirmadienį atsistatydino. Jis sakė, kad yra labai pavargęs po balsavimo taryboje ir daugiau nedalyvaus."
)
THAI = "นายกเทศมนตรีลาออกเมื่อวันจันทร์ เขากล่าวว่าเหนื่อยมากหลังการลงคะแนน"
JAPANESE = "市長は月曜日に辞任した。投票の結果を受けて「とても疲れた」と記者団に語った。"
CHINESE = "市长星期一辞职。他在投票以后对记者说，自己非常疲倦，不会再参加下一次选举。"
TRADITIONAL = "市長星期一辭職。他在投票以後對記者說，自己非常疲倦，不會再參加下一次選舉。"
KOREAN = "시장은 월요일에 사임했다. 그는 투표가 끝난 뒤 기자들에게 매우 피곤하다고 말했다."

LEGACY = [
    (GERMAN, "windows-1252"),
    (FRENCH, "windows-1252"),
    (PORTUGUESE, "windows-1252"),
    (SPANISH, "iso-8859-1"),
    (NORWEGIAN, "iso-8859-1"),
    (FRENCH, "mac-roman"),
    (POLISH, "windows-1250"),
    (CZECH, "windows-1250"),
    (CZECH, "iso-8859-2"),
    (HUNGARIAN, "iso-8859-2"),
    (RUSSIAN, "windows-1251"),
    (RUSSIAN.translate({ord(c): '"' for c in "«»"} | {ord("—"): "-"}), "koi8-r"),
    (RUSSIAN.translate({ord(c): '"' for c in "«»"} | {ord("—"): "-"}), "iso-8859-5"),
    (RUSSIAN.translate({ord(c): '"' for c in "«»"} | {ord("—"): "-"}), "cp866"),
    (UKRAINIAN, "windows-1251"),
    (UKRAINIAN, "koi8-u"),
    (BULGARIAN, "windows-1251"),
    (GREEK, "windows-1253"),
    (GREEK, "iso-8859-7"),
    (TURKISH, "windows-1254"),
    (HEBREW, "windows-1255"),
    (ARABIC, "windows-1256"),
    (LITHUANIAN, "windows-1257"),
    (THAI, "cp874"),
    (JAPANESE, "shift_jis"),
    (JAPANESE, "euc-jp"),
    (JAPANESE, "iso2022_jp"),
    (CHINESE, "gbk"),
    (TRADITIONAL, "big5"),
    (KOREAN, "euc-kr"),
]
SENTENCES = [value for name, value in sorted(globals().items()) if name.isupper() and isinstance(value, str)]


@pytest.mark.parametrize(("text", "encoding"), LEGACY)
def test_legacy_encodings_are_recognized(text: str, encoding: str) -> None:
    for document in (text, f"{text}\n{text}", f"<p>Reuters, 5.5.2024</p>\n<p>{text}</p>"):
        decoded, name = decode(document.encode(encoding))
        assert decoded == document
        assert document.encode(name).decode(name) == document, "the name is a codec that writes it back"


@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_unicode_encodings_with_and_without_a_mark(text: str, encoding: str) -> None:
    document = f"{text}\nBBC 2024\n"
    assert decode(document.encode(encoding)) == (document, encoding)
    assert decode(("\ufeff" + document).encode(encoding)) == (document, encoding)
    assert not is_binary(document.encode(encoding))


def test_plain_cases() -> None:
    assert decode(b"") == ("", "utf-8")
    assert decode(codecs.BOM_UTF8) == ("", "utf-8")
    assert decode(b"plain\r\ntext") == ("plain\r\ntext", "utf-8")
    assert decode("It’s naïve".encode()) == ("It’s naïve", "utf-8")
    assert decode(b"caf\xe9") == ("café", "windows-1252")
    assert decode(b"It\x92s") == ("It’s", "windows-1252")


def test_nul_and_control_characters_stay_where_they_are() -> None:
    assert decode(b"one\0two \x1b[31m") == ("one\0two \x1b[31m", "utf-8")


def test_a_wrong_mark_is_no_reason_to_misread() -> None:
    assert decode(b"\xff\xfeplain text") == ("plain text", "utf-8")
    assert decode(codecs.BOM_UTF8 + b"caf\xe9") == ("café", "windows-1252")


def test_broken_utf8_stays_utf8() -> None:
    text = "Die Straße ist für Fußgänger – „geöffnet“. "
    broken = text.encode() * 5 + "schön".encode()[:4] + b" und " + text.encode()[:-3] + b"\xff"
    decoded, encoding = decode(broken)
    assert encoding == "utf-8"
    assert decoded == broken.decode("utf-8", "replace")
    assert "\ufffd" in decoded


@pytest.mark.parametrize("cut", range(1, 5))
def test_utf8_that_ends_within_a_character(cut: int) -> None:
    data = ("Ça va – très bien. " * 3 + "\U0001f600").encode()[:-cut]
    assert decode(data) == (data.decode("utf-8", "replace"), "utf-8")


def test_windows_1252_pasted_into_utf8() -> None:
    data = "“Naïve”, said the café’s owner. ".encode() + "It’s the café – “naïve”.".encode("windows-1252")
    assert decode(data) == ("“Naïve”, said the café’s owner. It’s the café – “naïve”.", "utf-8")


def test_lone_surrogates_in_utf8_become_replacement_characters() -> None:
    assert decode(b"\xed\xa0\x80 caf\xc3\xa9") == ("\ufffd\ufffd\ufffd café", "utf-8")


@pytest.mark.parametrize(
    ("document", "declared", "written"),
    [
        (f"<p>{GERMAN}</p>", "utf-8", "windows-1252"),
        (f"<p>{RUSSIAN}</p>", "iso-8859-1", "windows-1251"),
        (f"<p>{POLISH}</p>", "windows-1252", "windows-1250"),
        (f"<p>{GERMAN}</p>", "utf-16", "windows-1252"),
        (f"<p>{GERMAN}</p>", "rot13", "windows-1252"),
        (f"<p>{GERMAN}</p>", "unicode_escape", "windows-1252"),
        (f"<p>{GERMAN}</p>", "no-such-thing", "windows-1252"),
        (f"<p>{GERMAN}</p>", "windows-1252", "utf-8"),
    ],
)
def test_a_wrong_declaration_is_not_believed(document: str, declared: str, written: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body>{document}</body></html>'
    assert decode(page.encode(written))[0] == page


@pytest.mark.parametrize(
    ("words", "declared"),
    [
        ("Привет", "windows-1251"),
        ("Привет", "koi8-r"),
        ("łąka", "iso-8859-2"),
        ("š", "windows-1250"),
        ("ÿþ", "iso-8859-1"),
        ("市", "gb2312"),
        ("市", "shift_jis"),
        ("ħ", "iso-8859-3"),
    ],
)
def test_a_plausible_declaration_decides_where_the_text_is_too_short(words: str, declared: str) -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}"><p>{words}</p>'
    assert decode(page.encode(declared))[0] == page
    xml = f"<?xml version='1.0' encoding='{declared}'?><p>{words}</p>"
    assert decode(xml.encode(declared))[0] == xml


@given(st.binary(max_size=300))
def test_decode_never_raises(data: bytes) -> None:
    text, encoding = decode(data)
    text.encode("utf-8")  # no lone surrogates
    codecs.lookup(encoding)
    is_binary(data)
    split_bom(data)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\x1b\ufeff")))
def test_utf8_is_read_as_utf8(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8")


BINARY = [
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    b"\xff\xd8\xff\xe0\0\x10JFIF",
    b"%PDF-1.7\n%\xe2\xe3\xcf\xd3",
    b"PK\x03\x04\x14\0",
    b"\x1f\x8b\x08\0\0\0\0\0",
    b"\x7fELF\x02\x01\x01",
    b"GIF89a\x01\0\x01\0",
    b"RIFF\x24\0\0\0WEBPVP8 ",
    b"\x28\xb5\x2f\xfd\x04\0",
    b"BZh91AY&SY",
    b"\0\0\0\x18ftypmp42",
    b"\0" * 50,
    bytes(range(256)) * 4,
]


@pytest.mark.parametrize("data", BINARY)
def test_binary_files_are_told_from_text(data: bytes) -> None:
    assert is_binary(data)
    decode(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PNG is a format.",
        b"GIF89a is a format, and so is RIFF.",
        b"BM and MZ start other files.",
        b"MZ starts programs.",
        b"a line\0with a NUL in it, and more text",
        b"\x1b[31mred\x1b[0m",
        b"padded" + b"\0" * 100,
        JAPANESE.encode("iso2022_jp"),
        codecs.BOM_UTF16_LE,
    ],
)
def test_text_is_not_binary(data: bytes) -> None:
    assert not is_binary(data)


@pytest.mark.parametrize(("text", "encoding"), LEGACY)
def test_legacy_text_is_not_binary(text: str, encoding: str) -> None:
    assert not is_binary(text.encode(encoding))


@pytest.mark.parametrize(
    "unit",
    [
        b"\xff",
        b"\xe9 ",
        b"\xc3\xa9\xc3\xa9\xe9 ",
        b"\0a",
        b"\x1b$",
        b"\x82\xa0",
        b"<meta charset=\xe9",
        b"a" * 99 + b"\xe9",
    ],
)
def test_time_is_linear(unit: bytes) -> None:
    data = unit * (4_000_000 // len(unit))
    assert least_seconds(lambda: decode(data), 2) < 6


def test_utf8_needs_no_beautifulsoup() -> None:
    program = (
        "import sys; from cleanpress.read.decode import decode; decode('é'.encode()); "
        "sys.exit('bs4' in sys.modules or 'cleanpress.read.charsets' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_mark_that_a_string_kept_is_no_part_of_the_headline() -> None:
    text = "\ufeffMayor quits the town hall\n\nThe mayor of Westhaven resigned on Monday, as nine members had asked.\n"
    article = cleanpress.clean(text)
    assert article.headline == "Mayor quits the town hall"
    assert article.text == text
    assert article.blocks[0].start == 0
    assert cleanpress.clean("\ufeff").text == "\ufeff"


@pytest.mark.parametrize("start", ["\ufeff\ufeff", "\u00a0\ufeff", "\ufeff \ufeff"])
def test_more_than_one_byte_order_mark_loses_nothing(start: str) -> None:
    text = (
        f"{start}Mayor quits the town hall\n\nThe mayor of Westhaven resigned on Monday, as nine members had asked.\n"
    )
    article = cleanpress.clean(text)
    assert "".join(block.text for block in article.blocks).split() == text.split()
