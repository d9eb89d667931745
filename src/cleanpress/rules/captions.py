"""CP3xx: captions, credits, alt texts and the controls of image viewers."""

from __future__ import annotations

import regex

from cleanpress.model import Label
from cleanpress.rules.engine import Match, phrase_rule, rule
from cleanpress.rules.fold import fold
from cleanpress.rules.line import Line
from cleanpress.rules.names import agencies, looks_like_name
from cleanpress.rules.word_lists import phrase_set, word_set

phrase_rule(
    "CP301",
    Label.CAPTION,
    "caption_credit",
    why="Figures, galleries and embeds print their credit and their controls as lines of their own.",
    hit=[
        "The mayor quit.\n\n⟦Photo: Jane Doe/Example News⟧\n\nHe left town.",
        "⟦Bild vergrößern⟧",
        "⟦Crédit photo : Mairie de Lyon⟧",
        "⟦View this post on Instagram⟧",
        "⟦写真を拡大⟧",
        "⟦Фото: пресс-служба завода⟧",
    ],
    miss=[
        "Photo shows nothing new, the lawyer said in court.",
        "Das Bild vergrößern heißt nicht, es schärfer zu machen.",
        "La foto muestra al alcalde en mayo.",
        "The company enlarged its image with a campaign.",
    ],
)
phrase_rule(
    "CP302",
    Label.CAPTION,
    "agency",
    why="The name of an agency or stock site alone on a line is the credit of the picture or of the story.",
    hit=["The mayor quit.\n\n⟦Getty Images⟧\n\nHe left town.", "⟦dpa-Zentralbild⟧", "⟦ИТАР-ТАСС⟧"],
    miss=["Reuters was told by two people.", "Getty Images sued the company.", "Die dpa meldet den Rücktritt."],
    strength=3.0,
)

_PICTURE = (
    r"(?:photo(?:graph|illustration)?s?|photograph(?:ie|y)|fot(?:o|os|ografie|ografía|ografia|ó|ók)|foto's"
    r"|fotoğraf|фото(?:графия)?|снимк[аи]|світлина"
    r"|bild(?:er|quelle|nachweis|rechte)?|images?|imag[eé]n(?:es)?|imagem|immagin[ei]|pictures?|pics?|kuvat?|kép"
    r"|zdjęci[ae]|beeld|bilde|billede"
    r"|φωτ(?:ο|ό|ογραφία)?\.?|צילום|تصوير|صورة|عکس|तस्वीर|फोटो|ছবি|ảnh|hình|görsel|gambar|illustrations?|grafi[ck]"
    r"|screenshots?|screengrab"
    r"|(?:photo |image |foto|bild|picture |video )?credits?|crédits?(?: photos?)?|créditos?|crediti|courtesy"
    r"|quelle|copyright)"
)
_CREDIT = regex.compile(
    rf"(?:^|[\s(\[–—|/.-])(?:{_PICTURE}\s?(?:[:：/©]|\(c\)|by\s|von\s|par\s|av\s|af\s|door\s|courtesy\s(?:of\s)?)"
    rf"|fot\.\s|zdj\.\s|nuotr\.)\s*+(?P<who>\S.{{1,70}})$",
    regex.IGNORECASE,
)
_CREDIT_CUES = frozenset(
    fold(word) + mark
    for word in word_set(
        "photo photos photograph photographs foto fotos fotó fotografía fotografia foto's fotoğraf фото снимка"
        " світлина bild bilder bildquelle bildnachweis image images imagen imagem immagine picture pictures pic"
        " kuva kuvat kép zdjęcie beeld bilde billede φωτο φωτό φωτογραφία צילום تصوير صورة عکس फोटो ছবি ảnh"
        " görsel gambar illustration grafik graphic screenshot credit credits crédit crédits crédito créditos"
        " courtesy quelle copyright"
    )
    for mark in (":", "")
) | {"fot", "fot.", "zdj."}
_BRACKETED = regex.compile(r"[(\[（【]([^()\[\]（）【】]{2,90})[)\]）】]\W{0,2}$")
_CLOSING = frozenset(")]）】")
_PICTURE_START = regex.compile(
    rf"(?!credit/|copyright/){_PICTURE}(?:\s?[:：/|©]|\s?\(c\)|\s(?:by|von|par|de|di|av|af|door|courtesy|via"
    rf"|credit)\b|\s(?-i:\p{{Lu}})|$)",
    regex.IGNORECASE,
)
_EAST_ASIAN_START = regex.compile(r"(?:写真|画像|撮影|提供|图片?|圖片?|照片|摄影?|攝影?|사진|제공)\s?[:：=/／]")
_PICTURE_ALONE = regex.compile("photos?|fotos?|foto's|beeld|фото|bilde?|kuva|mynd|ảnh", regex.IGNORECASE)
_FILE_WORDS = phrase_set(
    "file photo|file|file image|handout|contributed|supplied|submitted|pool|screenshot|stock photo"
    "|archivbild|archivfoto|symbolbild|symbolfoto|archiv|symbolfoto|archives|photo d'archives"
    "|photo d'illustration|archivo|foto de archivo|imagen de archivo|archivio|foto d'archivio|arquivo"
    "|divulgacao|reproducao|archieffoto|archiefbeeld|zdjecie ilustracyjne|zdjecie archiwalne|arkivfoto"
    "|arkivbild|arkistokuva|ilustracni foto|ilustracne foto|архив|архивное фото|архівне фото|arsiv|temsili"
    "|istimewa|ilustrasi|public domain|资料图|資料照|資料写真|courtesy photo"
)


def _is_agency_credit(text: str) -> bool:
    """Whether one side of a slash or the whole is an agency: "Jane Doe/AFP", "AP Photo/Jane Doe", "dpa"."""
    parts = [fold(part) for part in regex.split(r"[/|]|\s[-–]\s|\bvia\b", text)]
    return any(part in agencies() for part in parts)


def _names_makers(text: str) -> bool:
    """Whether a text is only names, agencies and marks, without a sentence's small words."""
    words = [word for word in regex.split(r"[\s/|,&+]+", text) if word]
    small = sum(word[0].islower() and fold(word) not in agencies() and "." not in word for word in words)
    return 0 < len(words) <= 10 and small * 2 <= len(words)


@rule(
    "CP310",
    Label.CAPTION,
    why="Picture desks end a caption with its credit in brackets.",
    hit=[
        "He quit.\n\n⟦The mayor at the town hall in May. (Photo: Jane Doe)⟧\n\nHe left.",
        "⟦Der Bürgermeister im Mai. (Bild: Kantonspolizei)⟧",
        "⟦Le maire en mai (Photo Jean Dupont)⟧",
        "⟦Protesters in the capital on Monday (Jane Doe/AFP)⟧",
        "⟦Un bombero en la zona (foto de archivo)⟧",
        "⟦閉鎖された閲覧室（写真：山田花子）⟧",
        "⟦La strada chiusa dopo la scossa (ansa)⟧",
    ],
    miss=[
        "The photo (taken in May) shows the mayor.",
        "He joined the agency (AFP) in 1998.",
        "The bill (and the file) was lost (again).",
        "They met twice (once in a photo studio).",
        "The talks will go on, he said. (Reuters)",
    ],
    strength=3.5,
    longest=90,
    cues=(")", "]", "）", "】"),
)
def credit_in_brackets(line: Line) -> Match:
    match = None if _CLOSING.isdisjoint(line.text[-4:]) else _BRACKETED.search(line.text)
    if match is None:
        return None
    inner = match.group(1).strip()
    if _PICTURE_START.match(inner) or fold(inner) in _FILE_WORDS or _EAST_ASIAN_START.match(inner):
        return True
    if "/" not in inner and fold(inner) in agencies():
        # "... he said. (AFP)" signs a story, "The mayor on Monday (AFP)" a picture.
        return line.words > 3 and line.text[match.start() - 2 : match.start()].strip()[-1:] not in '.!?”“»«"…'
    return "/" in inner and _is_agency_credit(inner) and _names_makers(inner)


@rule(
    "CP311",
    Label.CAPTION,
    why="A copyright sign before names at the end of a line is a picture credit; no sentence of a story ends so.",
    hit=[
        "He quit.\n\n⟦The mayor in May. / © Shutterstock⟧\n\nHe left town.",
        "⟦Radfahren in Salzburg © Tourismus Salzburg GmbH / Jan Muster⟧",
        "⟦© www.example.at⟧",
        "⟦Bereit für den Kampf: Max Muster (l). © Jan Muster/dpa/Archiv⟧",
    ],
    miss=[
        "The company behind © marks, Shutterstock, was sold.",
        "Put a © before your name and hope.",
        "© 2019 Example Corp. All rights reserved.",
    ],
    strength=3.5,
    cues=("©", "ⓒ"),
)
def credit_after_copyright_sign(line: Line) -> Match:
    before, _, who = line.text.replace("ⓒ", "©").rpartition("©")
    who = who.strip(" .")
    if not who or "reserved" in line.folded or not _names_makers(who) or len(who) > 90:
        return None
    if not before.strip() and regex.match(r"(?:\d{4}|by\b|copyright\b)", who, regex.IGNORECASE):
        return 0.4  # so do footers of sites
    return True


@rule(
    "CP312",
    Label.CAPTION,
    why="Picture desks end a caption with photographer and agency, a slash or a bar between.",
    hit=[
        "He quit.\n\n⟦Jane Doe/Reuters⟧\n\nHe left town.",
        "⟦Police at the scene on Monday / Getty Images⟧",
        "⟦AP Photo/Jane Doe, File⟧",
        "⟦Festnahme beim Einsatz der Polizei in Palma / Max Muster⟧",
        "⟦Los bomberos trabajan en la zona | EFE⟧",
    ],
    miss=[
        "He works for AFP and/or Reuters.",
        "The car does 100 km/h.",
        "Reuters / Ipsos asked 1,000 people.",
        "Yes / No",
    ],
    strength=3.0,
    cues=("/", "|"),
)
def credit_after_slash(line: Line) -> Match:
    text = line.text.strip(" .()[]")
    before, _, last = text.replace("|", "/").rpartition("/")
    before, last = before.strip(), last.strip()
    if not before or not last or len(last) > 45 or "//" in text or line.ends:
        return None
    first = fold(before.rpartition("/")[2])
    if fold(last) in agencies():
        return True if _names_makers(before) or line.words >= 5 else 0.5
    if (first in agencies() or first.endswith(" photo")) and _names_makers(last) and line.words <= 8:
        return True
    if " / " not in text or " " not in last or not looks_like_name(last):
        return None
    return 0.6 if line.words >= 7 else (0.5 if line.words >= 4 and line.lower_share == 0 else None)


@rule(
    "CP313",
    Label.CAPTION,
    why="A word for picture, a colon or 'by', and names at the end of a line are a credit.",
    hit=[
        "He quit.\n\n⟦The mayor in May. Photo: Jane Doe⟧\n\nHe left town.",
        "⟦Gefüllte Paprika - Foto: Jan Muster⟧",
        "⟦Photo by Jane Doe⟧",
        "⟦Burmistrz w maju. Fot. Jan Kowalski⟧",
        "⟦El alcalde en mayo. Foto: Ana Pérez⟧",
    ],
    miss=[
        "Photo by photo, the story unfolds.",
        "She sent a photo: it was blurred.",
        "The image of Paris was his own.",
        "Das Bild von ihr hing im Flur.",
    ],
    strength=3.5,
    cues=_CREDIT_CUES,
)
def credit_after_picture_word(line: Line) -> Match:
    match = _CREDIT.search(line.text)
    if match is None and 2 <= line.words <= 5 and _PICTURE_ALONE.fullmatch(line.split[0]):
        who = line.text[len(line.split[0]) :].strip(" ./")
        return (
            fold(who) in agencies()
            or ("/" in who and _is_agency_credit(who))
            or (0.5 if looks_like_name(who) else None)
        )
    if match is None or (line.ends and match.start() == 0):
        return None
    who = match.group("who").strip(" .)]")
    return len(who.split()) <= 10 and (_names_makers(who) or fold(who) in agencies() or fold(who) in _FILE_WORDS)


_LENGTH = regex.compile(r"[|•·]\s?\d{1,3}:\d{2}(?::\d{2})?\s?(?:min(?:\.|uten|utes)?|std\.?)\W{0,2}$", regex.IGNORECASE)


@rule(
    "CP316",
    Label.CAPTION,
    why="Broadcasters end the caption of a video with its length behind a bar.",
    hit=[
        "He quit.\n\n⟦The mayor left the hall by the back door. 18.04.2024 | 0:21 min⟧\n\nHe left town.",
        "⟦Der Abschied im Rathaus | 3:05 Min.⟧",
    ],
    miss=[
        "He ran the mile in 4:05 min.",
        "Mile | 4:05",
    ],
    strength=3.3,
    cues=("min", "min.", "minuten", "minutes", "std", "std."),
)
def length_behind_bar(line: Line) -> Match:
    return _LENGTH.search(line.text) is not None
