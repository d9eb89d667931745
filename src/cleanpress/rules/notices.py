"""CP52x: copyright lines, affiliate and liability notices, which are too varied for a table of phrases."""

from __future__ import annotations

import regex

from cleanpress.model import Label
from cleanpress.rules.cues import count_cues
from cleanpress.rules.engine import Match, rule
from cleanpress.rules.line import Line

LONGEST_DISCLOSURE = 26
LEAST_WORDS = 8
"""A shorter notice is a phrase of a table."""
_COPYRIGHT = regex.compile(
    r"^[^\w©ⓒ℗™&(]{0,3}+(?:©|\(c\)|ⓒ|℗|™ (?:&|and) ©|copyright\b|&copy;).{0,80}?\b(?:19|20)\d\d\b"
    r"|^[^.:]{2,60}©\s*+(?:19|20)\d\d\b",
    regex.IGNORECASE,
)


@rule(
    "CP521",
    Label.LEGAL,
    why="Pages and agencies end with their copyright: the sign, a year and a name, in any order.",
    hit=[
        "⟦© 2019-2021 Town News Ltd⟧",
        "⟦Copyright © 2020 by Town News. No use without leave.⟧",
        "⟦Town News © 2018⟧",
        "⟦© Town News, 12.05.2017⟧",
    ],
    miss=[
        "Photo: © 2019 Jane Doe",
        "© Jane Doe",
        "The copyright on the song ends in 2030.",
        "In 2019 he copyrighted the name.",
    ],
    cues=("©", "(", "ⓒ", "copyright", "™", "℗", "&"),
    longest=39,
    strength=3.2,
)
def copyright_line(line: Line) -> Match:
    if not _COPYRIGHT.search(line.text):
        return False
    # Beside a picture the same line is its credit; there it is short and has no more than a name.
    return 0.6 if line.words <= 3 and not line.text[-4:].isdigit() else True


@rule(
    "CP522",
    Label.LEGAL,
    why="Publishers forbid copying in a sentence of its own, made of the same legal formulas.",
    hit=[
        "⟦All rights reserved. No part may be reproduced without the prior written leave of the publisher.⟧",
        "⟦Jegliche Vervielfältigung oder Weiterverbreitung ohne Genehmigung ist untersagt.⟧",
        "⟦Todos los derechos reservados. Queda prohibida la reproducción sin autorización.⟧",
        "⟦Todos os direitos reservados. É proibida a reprodução sem autorização.⟧",
    ],
    miss=[
        "He took the car without permission.",
        "The seller reserved all rights to the house, the judge said.",
        "Ohne Genehmigung darf hier niemand bauen.",
        "The reproduction of rabbits is fast.",
    ],
    strength=3.0,
    longest=90,
    shortest=LEAST_WORDS,
    mentions="forbid",
)
def no_copying(line: Line) -> Match:
    found = count_cues(line.text.lower(), "rights")
    return found >= 2 and (1.3 if found > 2 else True)


@rule(
    "CP523",
    Label.LEGAL,
    why="Whoever earns by links must say so: commission, affiliate, links, purchase, 'we', all in a sentence or two.",
    hit=[
        "⟦Our editors pick everything they show; we may earn a commission when you buy via links on this page.⟧",
        "⟦Bei den Links mit Sternchen bekommen wir vom Händler eine Provision; für Sie ändert sich der Preis nicht.⟧",
        "⟦Quand vous passez par nos liens pour un achat, nous percevons une commission, sans frais pour vous.⟧",
    ],
    miss=[
        "The commission links the crash to the brakes.",
        "The affiliate of the bank will buy the factory.",
        "Agents earn a commission of 5% on every house they sell.",
        "Die Provision war ihm zu niedrig.",
    ],
    strength=3.2,
    longest=90,
    shortest=LEAST_WORDS,
    mentions="earning",
)
def affiliate_notice(line: Line) -> Match:
    text = line.text.lower()
    found = count_cues(text, "purchase")
    if found < 2 or not _SPEAKS.search(text):
        return False
    return 1.3 if found > 3 else True


_SPEAKS = regex.compile(
    r"\b(?:we|our|us|i|my|wir|uns|unser\w*|nous|nos|notre|nosotros|nuestr\w+|recibimos|noi|nostr\w+|riceviamo|nós|nossos?|wij|we"
    r"|onze|nasz\w*|otrzymujemy)\b"
    r"|^\W{0,3}affiliate[- ]?links?\b|\bgekennzeichnet\w*|\bmarkierte\w* links?\b|\bmit (?:\*|stern\w*)"
)
_VIEWS = regex.compile(
    r"\b(?:views?|opinions?|statements?|facts|information|content|material)\b.{0,60}\b(?:expressed|contained|provided|presented"
    r"|published|on this)\b.{0,120}\b(?:not necessarily|do(?:es)? not (?:necessarily )?(?:reflect|represent|constitute)"
    r"|not intended|solely|sole responsibility|his own|her own|their own"
    r"|those of the author|not (?:be )?(?:a )?substitute|without warranty|no liability|informational purposes)\b"
    r"|\bnot (?:intended|meant) (?:to be |as )?(?:a substitute for|medical|legal|financial|investment)\b"
    r".{0,40}\badvice\b"
    r"|\bfor (?:general )?informational purposes only\b"
    r"|\b(?:alle )?(?:angaben|informationen|inhalte)\b.{0,80}\b(?:ohne gewähr|keine (?:gewähr|haftung)|unverbindlich)\b"
    r"|\bohne gewähr für\b|\bgib(?:t|en) nicht (?:unbedingt|zwingend|notwendigerweise)? ?die meinung\b"
    r"|\bne reflètent? pas (?:nécessairement|forcément)\b|\bn'engagent? que\b"
    r"|\bno (?:reflejan?|representan?) necesariamente\b|\bnon riflett(?:e|ono) necessariamente\b"
    r"|\bnão reflet(?:e|em) necessariamente\b",
    regex.IGNORECASE,
)


@rule(
    "CP524",
    Label.LEGAL,
    why="Publishers disclaim what their guests write: the views are the author's own, the text is no advice.",
    hit=[
        "⟦Opinions expressed by our guests are solely their own and not those of the paper.⟧",
        "⟦The information on this page is provided without warranty and is not intended as legal advice.⟧",
        "⟦This text is for informational purposes only.⟧",
        "⟦Alle Angaben auf dieser Seite sind ohne Gewähr.⟧",
        "⟦Les avis publiés ne reflètent pas nécessairement ceux de la rédaction.⟧",
    ],
    miss=[
        "The views from the tower are not for the faint of heart.",
        "He expressed opinions that were not his own.",
        "The information led to the arrest of two men.",
        "She did not mean to give advice.",
    ],
    cues=(
        "views",
        "opinions",
        "opinion",
        "information",
        "informational",
        "advice",
        "statements",
        "content",
        "material",
        "gewahr",
        "haftung",
        "unverbindlich",
        "meinung",
        "necessairement",
        "forcement",
        "engage",
        "engagent",
        "necesariamente",
        "necessariamente",
    ),
    strength=3.2,
)
def disclaimer(line: Line) -> Match:
    return bool(_VIEWS.search(line.text))


@rule(
    "CP525",
    Label.LEGAL,
    why="Republished stories say at their end where they came from and under which licence.",
    hit=[
        "⟦This article is republished from The Town News under a Creative Commons license.⟧",
        "⟦This story was first published in The Town News.⟧",
        "⟦This piece originally appeared on the author's blog.⟧",
    ],
    miss=[
        "The book was first published in 1922 and sold badly.",
        "This story began in May.",
        "The mark originally appeared on his arm.",
    ],
    cues=("article", "story", "post", "piece", "essay", "column", "report", "interview", "licensed", "republished"),
    longest=39,
    strength=2.5,
)
def first_published(line: Line) -> Match:
    return bool(_FIRST_PUBLISHED.match(line.text))


_LICENCE = regex.compile(
    r"\b(?:licen[sc]ed|available|released|published|distributed) under (?:an? |the )?(?:creative commons|cc[ -]by)\b"
    r"|\bcreative commons.{0,60}\b(?:licen[sc]e|lizenz|licence|licencia|licença|licenza|licentie|licencj\w+)\b"
    r"|\b(?:steh(?:t|en)|lizenziert|veröffentlicht) unter (?:einer |der )?(?:creative[ -]commons|cc[ -]by)\b"
    r"|\b(?:sous|bajo|sob|con) (?:une |la |una |uma |l')?(?:licence|licencia|licença|licenza)"
    r" (?:de )?(?:creative commons|cc[ -]by)\b",
    regex.IGNORECASE,
)


@rule(
    "CP526",
    Label.LEGAL,
    why="Blogs and encyclopaedias state the licence of their texts: 'This work is licensed under Creative Commons'.",
    hit=[
        "⟦This work is licensed under a Creative Commons Attribution 4.0 licence.⟧",
        "⟦Dieses Werk ist lizenziert unter einer Creative Commons Namensnennung 4.0 International Lizenz.⟧",
        "⟦Ce texte est publié sous licence Creative Commons.⟧",
        "⟦Este texto se publica bajo una licencia Creative Commons.⟧",
    ],
    miss=[
        "Creative Commons was founded in 2001 by a law professor.",
        "The lawyer's license was taken from her in May.",
        "Er stellte seine Bilder ins Netz.",
    ],
    cues=("creative", "cc", "cc-by"),
    longest=60,
    strength=3.1,
)
def licence(line: Line) -> Match:
    return bool(_LICENCE.search(line.text))


@rule(
    "CP527",
    Label.LEGAL,
    why="Papers must say where a machine wrote a summary, translated a story or reads it out: what it is, the machine, "
    "and what it did, all in a sentence about this text.",
    hit=[
        "⟦This summary was generated by AI and checked by an editor.⟧",
        "⟦Diese Zusammenfassung wurde mit KI erstellt.⟧",
        "⟦Diese Audioversion wurde künstlich erzeugt. Mehr dazu⟧",
        "⟦Sammendraget er laget av ChatGPT.⟧",
        "⟦Ce résumé a été généré par une IA, puis relu.⟧",
        "⟦Este resumen ha sido elaborado con inteligencia artificial.⟧",
        "⟦Dit artikel is automatisch vertaald uit het Engels.⟧",
        "⟦Ten artykuł został przetłumaczony automatycznie.⟧",
    ],
    miss=[
        "The summary of the report was written by the mayor.",
        "The machine generated a summary of the book.",
        "AI wrote the speech, he said.",
        "Insights in this article are from a report on generative AI and its market.",
        "“This article was written by AI,” she told the court.",
        "Was this story written by AI?",
    ],
    strength=3.2,
    longest=LONGEST_DISCLOSURE,
    shortest=4,
    mentions="machine",
)
def machine_wrote(line: Line) -> Match:
    text = line.text.lower()
    if _REPORTS.search(text) or line.text[-1] in "?？":
        return False
    return count_cues(text, "text") > 0 and count_cues(text, "written") > 0


# A story quotes and says who said so.
_REPORTS = regex.compile(
    r"[“”„«»\"]|\b(?:said|says|told|sagte|a dit|dijo|ha detto|disse|zei|powiedział|sade|sagde|sa)\b"
)
_FIRST_PUBLISHED = regex.compile(
    r"^\W{0,3}+(?:(?:a|an earlier|another) version of )?(?:this|the above) (?:article|story|post|piece|essay"
    r"|column|report|interview|op-ed) (?:(?:was|is|has been) )?(?:first |originally |also |previously )?"
    r"(?:published|appeared|ran|posted|republished|reprinted|licensed)\b",
    regex.IGNORECASE,
)


@rule(
    "CP528",
    Label.LEGAL,
    why="Chinese law has every site print the numbers of its licences and registrations, and where to report what is "
    "illegal on it; some space their letters out.",
    hit=[
        "⟦互联网新闻信息服务许可证10120170001 | 增值电信业务经营许可证B1-20060139⟧",
        "⟦京ICP备12006840号-2 京公网安备 11000002000008号⟧",
        "⟦违法和不良信息举报电话：010-65363636 举报邮箱：news@example.cn⟧",
        "⟦每 日 新 闻 网 版 权 所 有 ，未 经 书 面 授 权 禁 止 使 用⟧",
    ],
    miss=[
        "该公司去年取得了互联网新闻信息服务许可证。",
        "全市去年共发放许可证1200张。",
        "市民可拨打举报电话向警方提供线索。",
        "这本书的版权归作者所有。",
    ],
    cues=tuple("证證备備举舉权權"),
    longest=90,
    strength=3.2,
)
def registrations(line: Line) -> Match:
    return bool(_REGISTERED.search(line.text))


_REGISTERED = regex.compile(
    r"(?:许可证|許可證)(?:编号|編號|号|號)?\s?[:：]?\s?[A-Za-z]{0,3}\d{0,2}-?\d{6}|ICP[备備证證]|公网安备|公網安備"
    r"|(?:违法|違法|不良)(?:和不良)?(?:信息|資訊).{0,4}(?:举报|舉報)"
    r"|版\s?[权權]\s?所\s?有\s?[,，、]?\s?(?:未\s?经|未\s?經|不\s?得|禁\s?止|翻\s?印|请\s?勿)"
)
