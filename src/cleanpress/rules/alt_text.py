"""CP33x: alternative texts, gallery counters and the formulas of captions."""

from __future__ import annotations

import regex

from cleanpress.model import Label
from cleanpress.rules.engine import Match, rule
from cleanpress.rules.line import Line
from cleanpress.rules.word_lists import phrase_set, word_set

_COUNTER = regex.compile(r"(\d{1,3})\s?/\s?(\d{1,3})\b(?![/.,]\d|/)")
_POSITION = regex.compile(
    r"[(（](?:(?:far |top |bottom |front |back |second from |third from )?(?:left|right)|cent(?:er|re)|l|r|[lrM]\."
    r"|m\.|v\.\s?l\.(?:\s?n\.\s?r\.)?|pictured(?: (?:left|right|centre|center))?"
    r"|l(?:eft)? to r(?:ight)?|l-r|links|rechts|Mitte|im Bild|hinten|vorne|oben|unten|v\.\s?li\.|à gauche|à"
    r" droite|au centre|izq\.?|der\.?|izquierda"
    r"|derecha|centro|a sinistra|a destra|al centro|esq\.|dir\.|à esquerda|à direita|ao centro|po lewej|po prawej"
    r"|z lewej|z prawej|t\.?\s?[vh]\.?|vas\.|oik\."
    r"|vlevo|vpravo|vľavo|balra|jobbra|[bj]|слева|справа|в центре|зліва|ліворуч|праворуч|solda|sağda|ortada|右|左"
    r"|中央|왼쪽|오른쪽|가운데)[)）]"
)
_FILE_NAME = regex.compile(
    r"[\p{L}\p{N} ()%&,+~@'._-]{1,100}\.(?:jpe?g|png|gif|webp|tiff?|bmp|heic|avif|svg)"
    r"|(?:IMG|DSC[NF]?|DSCF|PXL|MVIMG|VID|GOPR|SAM|WP|Screenshot|Screen Shot|Bildschirmfoto|Capture|image)[-_"
    r" ]?\d[\w .-]{1,40}",
    regex.IGNORECASE,
)
_FORMULA = regex.compile(
    r"FILE (?:PHOTO|IMAGE|PICTURE)\b|FILE\s?[-–—]|(?:In|On) this (?:[\w.]+,? ){0,6}(?:photo|image|photograph"
    r"|frame ?grab|illustration)(?:,| (?:taken|provided|released|made|from))"
    r"|This (?:undated |handout |combination |file |booking |aerial |satellite )*(?:photo|image|photograph"
    r"|combination of (?:photos|pictures|images))s? (?:provided|released|taken|made|from|shows|combo)"
    r"|(?:Undated|Handout|Combination|File) (?:photo|picture|image)\b|Pictured(?: (?:above|below|left|right"
    r"|here))?(?:,|:| is | are )|(?:Above|Below|Left|Right|Clockwise from top(?: left)?|From left|L to R|L-R|Top"
    r"|Bottom):"
    r"|(?:Cette|Sur cette) (?:photo|image) (?:prise|fournie|diffusée|non datée)|(?:Fotografía|Foto|Imagen) de"
    r" archivo (?:fechada|de |del |tomada)"
    r"|(?:Das|Dieses) (?:Archivbild|Archivfoto|Symbolbild|undatierte) |(?:Nella foto|Na foto|Na imagem|En la foto"
    r"|En la imagen|Na zdjęciu|На фото|На снимке|На фотографии|Kuvassa|På bilden|På bildet|Op de foto|Im Bild|Auf"
    r" dem Bild)[:,]"
)
_CREDIT_SIGN = regex.compile(
    r"©|ⓒ|(?:[/|]|\b(?:photo|foto|bild|image|credit|fot\.|фото)\b)\s?[:.]?\s?[\p{Lu}(]", regex.IGNORECASE
)


@rule(
    "CP330",
    Label.CAPTION,
    why="Galleries print the number of the picture before its caption: '1/5 The mayor'.",
    hit=["⟦1/5 The mayor at the town hall.⟧\n\n⟦2/5 His deputy.⟧", "⟦4/12 Der Schaden am Auto ist hoch.⟧"],
    miss=[
        "1/2 cup of sugar",
        "3/4 of the voters stayed at home.",
        "24/7 news is tiring for all of us.",
        "1/8 inch of steel",
    ],
    strength=3.0,
    cues=("0/0", "/"),
    around=True,
)
def gallery_counter(line: Line) -> Match:
    match = _COUNTER.match(line.text)
    if match is None:
        return None
    at, total = int(match.group(1)), int(match.group(2))
    if not 1 <= at <= total:
        return None
    for other in (line.previous, line.next):
        near = _COUNTER.match(other.text) if other else None
        if near and int(near.group(2)) == total and abs(int(near.group(1)) - at) == 1:
            return True
    return 0.8 if total > 4 and total not in {8, 10, 16, 32} and line.words >= 3 else None


@rule(
    "CP331",
    Label.CAPTION,
    why="Captions say in brackets where in the picture a person stands; a story has no left and right.",
    hit=[
        "⟦Jane Doe (left) and John Roe (right) in May⟧",
        "⟦Max Muster (l.) und Jan Beispiel⟧",
        "⟦Ana Pérez (izq.) con el alcalde⟧",
    ],
    miss=["Sen. John Roe (R) voted no.", "He turned (left, then right) and ran.", "The party (far-left) won."],
    strength=2.0,
    cues=("(", "（"),
)
def place_in_picture(line: Line) -> Match:
    return _POSITION.search(line.text) is not None


@rule(
    "CP332",
    Label.CAPTION,
    why="Pictures without an alternative text show their file name.",
    hit=["He quit.\n\n⟦IMG_1234.jpg⟧\n\nHe left.", "⟦mayor-town-hall-300x200.png⟧", "⟦DSC01234⟧"],
    miss=["Save it as a .jpg file.", "The image 4 was lost.", "He opened photo.png and wept."],
    strength=3.5,
    cues=(".", "_", *"0123456789"),
    longest=8,
)
def file_name(line: Line) -> Match:
    return _FILE_NAME.fullmatch(line.text.strip()) is not None


@rule(
    "CP333",
    Label.CAPTION,
    why="Agencies begin captions with fixed formulas: 'FILE -', 'In this photo taken', 'Pictured:'.",
    hit=[
        "⟦FILE - The mayor speaks to reporters in May.⟧",
        "⟦In this photo provided by the police, a car burns.⟧",
        "⟦Na zdjęciu: burmistrz w maju⟧",
        "⟦På bilden: borgmästaren i maj⟧",
    ],
    miss=[
        "In this photo business, nobody is safe.",
        "This photo is all she has.",
        "Above all, he wanted peace.",
        "File your taxes in May.",
    ],
    strength=3.0,
    cues=word_set(
        "file photo image photograph pictured above: below: left: right: combination undated handout picture"
        " cette archivo archivbild archivfoto photo, image, photograph, symbolbild undatierte foto: foto,"
        " imagen: imagen, imagem: imagem, zdjeciu: фото: снимке: фотографии: kuvassa: bilden: bildet: bild:"
        " bottom: top: left, l-r: r: pictured: pictured, snimku:"
    ),
)
def caption_formula(line: Line) -> Match:
    return _FORMULA.match(line.text) is not None


@rule(
    "CP334",
    Label.CAPTION,
    why="A picture's alternative text says in other letters what its caption says: 'town hall', 'Town Hall'.",
    hit=[
        "He quit on Monday.\n\n⟦town hall⟧\n⟦Town Hall⟧\n\nHe left.",
        "⟦Springfield USA 3⟧\nSpringfield prepares for the vote. / © Shutterstock\n\nHe left.",
    ],
    miss=[
        "The mayor quits\n\nThe mayor quits\n\nHe left.",
        "Town Hall\n\nThe town hall was closed on Monday.",
        "yes\nno",
    ],
    strength=3.0,
    longest=8,
    around=True,
)
def alt_text_of_neighbour(line: Line) -> Match:
    above, below = line.previous, line.next
    for other in (below, above):
        if other is not None and other.words == line.words and other.lowered == line.lowered:
            if line.ends or line.is_heading or len(line.text) < 5:
                return None
            if line.text != other.text:
                return line.text.islower() or other.text.islower()
            return 0.5 if line.index > 4 and line.words > 1 else None
    if below is not None and not line.ends and line.words > 2 and line.folded and below.folded.startswith(line.folded):
        return 1.0 if _CREDIT_SIGN.search(below.text) else None
    if below is None or not line.text[-1:].isdigit() or not 1 < line.words <= 5 or below.words > 30:
        return None
    first = line.split[0]
    named = first[0].isupper() and first in below.split[:6]
    return 0.8 if named and _CREDIT_SIGN.search(below.text) else None


@rule(
    "CP335",
    Label.CAPTION,
    why="A few words in small letters between two paragraphs are a picture's alternative text: 'mate 20 pro'.",
    hit=[
        (
            "The mayor of the town quit on Monday after a long fight.\n\n⟦mayor at desk⟧\n\n"
            "He will leave the town hall in May, his deputy told us."
        )
    ],
    miss=["mayor at desk", "The mayor quit.\n\nno\n\nHe left.", "He quit.\n\niPhone sales\n\nHe left."],
    strength=2.8,
    longest=8,
    around=True,
)
def lower_case_fragment(line: Line) -> Match:
    if not line.text.islower() or line.ends or len(line.text) < 6 or line.is_heading:
        return None
    before, after = line.previous, line.next
    if before is None or after is None or not (before.is_paragraph and after.is_paragraph):
        return None
    return line.text[0].isalpha() and line.text[-1] not in ":,;-–" and 1 < len(line.split) <= 7


_CREDIT_CODES = frozenset({"CP301", "CP302", "CP311", "CP312", "CP313", "CP314"})
_BARE_CREDIT = 8
"""Words of a credit that stands alone at the most."""
_DESCRIBED = regex.compile(r"[^.:©]{4,40}\p{L}{4}\.\s")
"""A credit with words of its own for the picture: "File picture. © Jane Doe"."""
_CONTROLS = phrase_set(
    "open this photo in gallery|view image in fullscreen|enlarge this image|image caption|media caption"
    "|bild in detailansicht offnen|bild in lightbox offnen|bild in grossansicht offnen|bildunterschrift"
    "|agrandir l'image|voir l'image en plein ecran|ver imagen en pantalla completa|развернуть на весь экран"
    "|사진 확대"
)


_FURNITURE = frozenset({Label.DATE, Label.BYLINE, Label.SHARE, Label.COMMENT_HEADER})


@rule(
    "CP336",
    Label.CAPTION,
    why="A line set close to the bare credit below it, and apart from what stands above, is that picture's caption.",
    hit=[
        "He quit.\n\n⟦The mayor warned of it three years ago.⟧\nPhoto: Jane Doe\n\nHe left town.",
        "⟦Feuerwehrleute am Samstag in Musterstadt⟧\nFoto: dpa\n\nEs brannte.",
        "3 May 2016\n⟦The mayor warned of it three years ago.⟧\nPhoto: Jane Doe\nHe left town.",
    ],
    miss=[
        "He quit.\n\nHe left town.\n\nPhoto: Jane Doe",
        "He quit.\nHe left town.\nPhoto: Jane Doe\nNobody saw him.",
        "Mayor quits\n\nThe mayor of Westhaven quit on Monday.\nFile picture. © Jane Doe\n\nHe left town.",
    ],
    strength=2.6,
    longest=45,
    shortest=3,
    around=True,
)
def above_bare_credit(line: Line) -> Match:
    below = line.next
    if below is None or not below.findings or below.piece.blank_before or below.words > _BARE_CREDIT:
        return None
    if _DESCRIBED.match(below.text):
        return None
    apart = line.piece.blank_before > 0 or line.previous is None or _is_furniture(line.previous)
    return apart and any(f.code in _CREDIT_CODES and f.weight >= 3.0 for f in below.findings)


def _is_furniture(line: Line) -> bool:
    """Whether the line is a date, byline or button, below which no story stands without its first paragraph."""
    return any(f.label in _FURNITURE and f.weight >= 3.0 for f in line.findings)


@rule(
    "CP337",
    Label.CAPTION,
    why="Screen readers are told 'Open this photo in gallery', 'View image in fullscreen' right before the caption.",
    hit=[
        "He quit.\n\nOpen this photo in gallery:\n\n⟦The mayor of the town wears a leather jacket.⟧\n\nHe left.",
        "View image in fullscreen\n⟦The mayor at her desk in the town hall.⟧",
    ],
    miss=["Open the gallery\n\nThe mayor of the town wears a leather jacket."],
    strength=2.6,
    longest=45,
    shortest=4,
    around=True,
)
def below_control(line: Line) -> Match:
    above = line.previous
    return above is not None and bool(above.findings) and above.folded.rstrip(" :") in _CONTROLS
