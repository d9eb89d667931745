"""Words that tell an author from what else stands in a byline: desks, sites, places, roles, editors, marks."""

from __future__ import annotations

from cleanpress.rules.word_lists import phrase_set, word_set

ENTITY = word_set(
    "news times post zeitung magazine magazin radio tv online team desk staff redaktion rédaction redaccion"
    " redaction redazione redacao redactie redakcja redaksjonen redaktionen agency agencies agentur"
    " agenturen press presse media editors journal daily herald tribune gazette university institute"
    " institut center centre foundation inc gmbh ltd llc association college newsroom bureau board company"
    " group network blog web digital service services reports wire admin editorial department society"
    " council ministry contributors support club verlag verein stiftung portal newsdesk communications"
    " research capital studio labs corp the organization organisation contributor"
)
TITLES = word_set(
    "expert experts educator specialist director officer coach consultant horticulturalist engineer scientist dietitian"
    " nutritionist attorney lawyer economist physician psychologist therapist clinician candidate manager founder"
    " strategist developer designer teacher minister senator analyst advisor adviser owner student fellow experte"
    " expertin leiter leiterin direktor direktorin geschäftsführer directeur directrice director directora direttore"
)
"""What people are who are no journalists, after a comma: "Jane Doe, Shipping Expert"."""
PLACES = phrase_set(
    "new york|los angeles|san francisco|san diego|washington d.c|washington dc|hong kong|new delhi|tel aviv"
    "|cape town|buenos aires|mexico city|las vegas|sao paulo|rio de janeiro|kuala lumpur|st. louis"
    "|addis ababa|abu dhabi|den haag|frankfurt am main|new orleans|ho chi minh city|united states"
    "|united kingdom|south africa|new zealand"
)
NOT_AUTHORS = word_set(
    "credit credits editing edited photo photos foto fotos bild bilder image images illustration illustrations"
    " additional"
    " graphics photography fotografie translated traduction übersetzung ubersetzung fact reviewed"
    " redigering video kamera camera zdjecia kuva kuvat bilde grafik published updated posted publie mis"
    " publicado actualizado atualizado pubblicato aggiornato veroffentlicht aktualisiert stand datum date"
    " tags kategorie category lesezeit quelle source"
    " quellen sources fuente fuentes fonte fonti sursa surse bron bronnen kalla kallor kilde kilder lahde lahteet"
    " avots saltinis zrodło zrodła zdroj zdroje forras izvor извор источник источники джерело джерела πηγη πηγεσ"
    " kaynak sumber nguon منبع المصدر مصدر מקור 提供 配信 出典 출처 with"
)
NOISE = word_set("e-mail email mail twitter facebook instagram linkedin follow contact whatsapp uhr folgen")
