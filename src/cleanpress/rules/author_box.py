"""CP65x: what the box about the author says of him."""

from __future__ import annotations

import regex

from cleanpress.model import Label
from cleanpress.rules.engine import Match, rule
from cleanpress.rules.fold import fold
from cleanpress.rules.line import Line
from cleanpress.rules.names import looks_like_name
from cleanpress.rules.word_lists import word_set

_NAME = r"(?:\p{Lu}[\p{L}\p{M}.'’-]*+(?: (?:van|von|de|der|den|la|le|al|el|bin|di|da|dos))*+ ){2,4}"
_WRITER = (
    r"(?:(?:staff |senior |freelance |contributing |news |sports? |science |tech(?:nology)? |political |business "
    r"|travel |food |features? )*+"
    r"(?:writer|journalist|reporter|columnist|correspondent|blogger|copywriter|editor|contributor|author"
    r"|editor-in-chief|novelist|essayist))"
)
_BIO = regex.compile(
    rf"{_NAME}(?:is|was|has been|works as|has worked as)\b(?: \S+){{0,6}}? {_WRITER}\b"
    rf"|{_NAME}(?:covers\b(?=.{{3,80}}\b(?:for|at)\b)|writes about|reports on|writes for|reports for|has written"
    rf" for|contributes to|blogs at|tweets at|can be reached|may be reached|lives in)\b"
    rf"|{_NAME}is an?\b(?: [\p{{L}}-]+){{1,8}} (?:and lives in|who lives in|based in|living in)\b"
    rf"|{_NAME}(?:ist|war|arbeitet als|schreibt als)\b(?: \S+){{0,5}}? (?:\p{{L}}*?[Rr]edakteur"
    rf"|\p{{L}}*?[Jj]ournalist|\p{{L}}*?[Aa]utor|\p{{L}}*?[Kk]orrespondent|\p{{L}}*?[Rr]eporter|Blogger|Kolumnist"
    rf"|Volontär)(?:in)?\b"
    rf"|{_NAME}(?:schreibt (?:für|über|seit|als|regelmäßig)|berichtet (?:für|über|seit|aus))\b"
    rf"|{_NAME}est\b(?: \S+){{0,3}}? (?:journaliste|rédact(?:eur|rice)|chroniqueu(?:r|se)|correspondante?|auteure?"
    rf"|autrice)\b"
    rf"|{_NAME}es\b(?: \S+){{0,3}}? (?:periodista|redactora?|columnista|corresponsal|escritora?|reportera?"
    rf"|editora?)\b"
    rf"|{_NAME}è\b(?: \S+){{0,3}}? (?:giornalista|redat(?:tore|trice)|editorialista|corrispondente|autore|autrice"
    rf"|blogger)\b"
    rf"|{_NAME}é\b(?: \S+){{0,3}}? (?:jornalista|redatora?|colunista|repórter|correspondente|editora?|escritora?)\b"
    rf"|{_NAME}is\b(?: \S+){{0,3}}? (?:journaliste?|redact(?:eur|rice)|verslagge(?:ver|efster)|columniste?"
    rf"|correspondente?|freelancer)\b"
    rf"|{_NAME}(?:jest )?(?:dziennikark?a?|dziennikarz|redaktork?a?|publicyst(?:k)?a)\b",
)
_SUBJECT = regex.compile(
    r"(?:The |Our |This )?(?:author|writer|columnist|reporter) (?:is|was|can be|may be|lives|has written|teaches"
    r"|works)\b"
    r"|(?:He|She|They) (?:is|are|was|has been) (?:the author of [\p{Lu}“«„]|a (?:graduate|former)|based in|a"
    r" (?:regular |frequent )?contribut\w+ )"
    r"|(?:Der|Die|Unser|Unsere) Autor(?:in)? (?:ist|war|lebt|arbeitet|schreibt)\b|L['’]aut(?:eure?|rice) est\b"
    r"|(?:El|La) autora? es\b|L['’]autore è\b|[OA] autora? é\b"
)
_ABOUT = frozenset(["about", "uber", "sobre", "over", "om", "despre", "acerca", "о", "про"])


@rule(
    "CP650",
    Label.AUTHOR_BIO,
    why="The box about the author says in one sentence who writes what for whom.",
    hit=[
        "He left town.\n\n⟦Jane Doe is a freelance writer based in Springfield.⟧",
        "⟦Max Muster ist Redakteur im Ressort Politik.⟧",
        "⟦Ana Pérez es periodista y escribe sobre cultura.⟧",
        "⟦John Roe covers energy and climate for the paper.⟧",
        "⟦The author is a professor of law at the university.⟧",
    ],
    miss=[
        "Jane Doe is a teacher in Springfield.",
        "The writer left town on Monday.",
        "He is the author of his own fate, said the journalist.",
        "The author wrote about the mayor.",
    ],
    strength=2.0,
    cues=frozenset(
        fold(word)
        for word in word_set(
            "writer journalist reporter columnist correspondent blogger copywriter editor contributor author"
            " editor-in-chief novelist essayist covers writes reports contributes blogs reached lives redakteur"
            " redakteurin journalistin autor autorin korrespondent korrespondentin reporterin kolumnist"
            " kolumnistin volontär volontärin schreibt berichtet journaliste rédacteur rédactrice chroniqueur"
            " correspondante auteur auteure periodista redactor redactora columnista corresponsal escritor"
            " escritora autora giornalista redattore redattrice editorialista autore autrice jornalista redator"
            " redatora colunista repórter redacteur verslaggever correspondente dziennikarz dziennikarka"
            " redaktor redaktorka publicysta writer, journalist, reporter, editor, author, columnist,"
            " contributed wirtschaftsredakteur wirtschaftsredakteurin sportredakteur politikredakteur"
            " politikredakteurin l'auteur l'autore"
        )
    ),
)
def author_sentence(line: Line) -> Match:
    return _BIO.match(line.text) is not None or _SUBJECT.match(line.text) is not None


@rule(
    "CP651",
    Label.AUTHOR_BIO,
    why="Author boxes are headed 'About' and the author's name.",
    hit=["He left town.\n\n⟦About Jane Doe⟧", "⟦Über Max Muster⟧", "⟦Sobre Ana Pérez⟧"],
    miss=["About Time", "About the mayor", "Über allen Gipfeln ist Ruh", "Over and out"],
    strength=2.5,
    cues=_ABOUT,
    longest=5,
)
def about_name(line: Line) -> Match:
    if line.ends or fold(line.split[0]) not in _ABOUT:
        return None
    name = line.text[len(line.split[0]) :].strip(" :")
    return " " in name and looks_like_name(name)


@rule(
    "CP652",
    Label.AUTHOR_BIO,
    why="Author boxes end with the author's addresses: e-mail and accounts of social networks.",
    hit=[
        "⟦Follow Jane Doe on Twitter @janedoe⟧",
        "⟦Email: jane.doe@example.com⟧",
        "⟦Twitter: @janedoe⟧",
        "⟦Contact Jane Doe at jane@example.com⟧",
        "He left town.\n\n⟦jane.doe@example.com⟧",
    ],
    miss=[
        "He sent a letter to jane@example.com.",
        "The account @janedoe was shut.",
        "@janedoe I agree",
        "Write to us at news@example.com or call.",
    ],
    strength=2.5,
    cues=("@",),
    longest=16,
)
def author_address(line: Line) -> Match:
    return len(line.text) <= 200 and _ADDRESS.match(line.text) is not None


_ADDRESS = regex.compile(
    r"(?:[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}+$|(?:e-?mail|twitter|instagram|x|mastodon|kontakt|contact|correo|courriel)\s?:\s*\S*@\S+\W*$"
    r"|(?:follow|email|e-mail|contact|reach|tweet)\b.{0,60}?(?:\bon twitter\b|\bat\b|\bon x\b|:|\b(?:him|her|them"
    r"|me)\b).{0,30}@\S+\W*$)",
    regex.IGNORECASE,
)
