"""What the generator of threads says, by language: names, sentences, headings, verbs, dates. Our own words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "fi": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta "
    "marraskuuta joulukuuta",
    "da": "januar februar marts april maj juni juli august september oktober november december",
}


@dataclass(frozen=True)
class Tongue:
    """How one language fills the templates."""

    code: str
    names: tuple[str, ...]
    story: tuple[str, ...]
    said: tuple[str, ...]
    heading: str
    says: str
    by: str
    reply: str
    date: str
    """With the gaps `{d}`, `{m}`, `{y}`."""
    at: str
    ago: str
    answers: str

    def day(self, when: datetime) -> str:
        """The date as its blogs print it."""
        if self.code == "ja":
            return f"{when.year}年{when.month}月{when.day}日"
        month = MONTHS[self.code].split()[when.month - 1]
        return self.date.format(d=when.day, m=month, y=when.year)

    def moment(self, when: datetime) -> str:
        """Date and time as its blogs print them."""
        if self.code == "en":
            half = "am" if when.hour < 12 else "pm"
            return f"{self.day(when)} {self.at} {(when.hour - 1) % 12 + 1}:{when.minute:02} {half}"
        return f"{self.day(when)}{self.at}{when.hour:02}:{when.minute:02}"


def _tongue(code: str, names: str, story: str, said: str, *rest: str) -> Tongue:
    return Tongue(code, tuple(names.split("|")), tuple(story.split("|")), tuple(said.split("|")), *rest)


TONGUES = (
    _tongue(
        "en",
        "Ann Miller|bob_the_builder|Charles|Dolores O'Neil|Anonymous|JD|Pat|sunny78|Mary-Jo K.|The Old Gardener",
        "The council voted late on Monday to close the old swimming pool, although nearly four thousand people had signed a "
        "petition to keep it open for at least another two years.|Repairs would have cost more than the town spends on all "
        "of its parks in a year, the treasurer said, and nobody had offered to pay for them.|What will become of the "
        "building is not yet known, but a school and a theatre have both asked for the keys.",
        "Nice!|I learned to swim in that pool and so did my children, so this makes me really sad.|Thanks for writing about "
        "it.|Has anybody asked what the school wants to do with the water slide? I would buy it.|They never wanted to keep "
        "it in the first place, they only waited until people got tired of asking.|You are wrong about the money, the "
        "repairs were paid for in the spring.|lol|My sister lives next door and she says that the roof has been leaking "
        "for years.",
        "{n} Comments", "says:", "Posted by", "Reply", "{m} {d}, {y}", "at", "{n} days ago", "in reply to",
    ),
    _tongue(
        "de",
        "Anna Müller|hansimglück|Karl-Heinz|Sabine R.|Gast|Uwe|blumenfee22|Frau Holle|Dr. Schmidt|Jens",
        "Der Gemeinderat hat am Montagabend beschlossen, das alte Hallenbad zu schließen, obwohl fast viertausend Menschen "
        "verlangt hatten, dass es noch mindestens zwei Jahre offen bleibt.|Die Reparatur hätte mehr gekostet, als die Stadt "
        "in einem Jahr für alle ihre Parks ausgibt, sagte der Kämmerer, und niemand habe sie bezahlen wollen.|Was aus dem "
        "Gebäude wird, ist noch offen, aber eine Schule und ein Theater haben schon nach den Schlüsseln gefragt.",
        "Schade!|In diesem Bad habe ich schwimmen gelernt und meine Kinder auch, das macht mich wirklich traurig.|Danke für "
        "den Bericht.|Hat jemand gefragt, was die Schule mit der Rutsche machen will? Ich würde sie kaufen.|Die wollten es "
        "nie behalten, sie haben nur gewartet, bis keiner mehr fragt.|Das stimmt so nicht, die Reparatur war im Frühjahr "
        "schon bezahlt.|So ein Unsinn.|Meine Schwester wohnt nebenan und sagt, dass es seit Jahren hineinregnet.",
        "{n} Kommentare", "sagt:", "Kommentar von", "Antworten", "{d}. {m} {y}", " um ", "vor {n} Tagen", "als Antwort auf",
    ),
    _tongue(
        "fr",
        "Anne Dubois|petit_prince|Jean-Luc|Sophie L.|Anonyme|Gilles|fleur75|Marie-Claude|Le Jardinier|Zoé",
        "Le conseil municipal a décidé lundi soir de fermer la vieille piscine, alors que près de quatre mille habitants "
        "avaient demandé de la garder ouverte pendant au moins deux années de plus.|Les travaux auraient coûté plus que ce "
        "que la ville dépense en un an pour tous ses parcs, a expliqué le trésorier, et personne ne voulait payer.|On ne "
        "sait pas encore ce que deviendra le bâtiment, mais une école et un théâtre ont déjà demandé les clés.",
        "Dommage !|J'ai appris à nager dans cette piscine et mes enfants aussi, cela me rend vraiment triste.|Merci pour "
        "cet article.|Quelqu'un a-t-il demandé ce que l'école veut faire du toboggan ? Je l'achèterais volontiers.|Ils "
        "n'ont jamais voulu la garder, ils ont seulement attendu que les gens se lassent.|C'est faux, les travaux étaient "
        "déjà payés au printemps.|Bravo.|Ma sœur habite juste à côté et elle dit qu'il pleut dedans depuis des années.",
        "{n} commentaires", "dit :", "Posté par", "Répondre", "{d} {m} {y}", " à ", "il y a {n} jours", "en réponse à",
    ),
    _tongue(
        "es",
        "Ana García|pepe_lucho|Carlos|María José|Anónimo|Nacho|luna33|El Jardinero|Rosa M.|Iñaki",
        "El ayuntamiento decidió el lunes por la noche cerrar la vieja piscina, aunque casi cuatro mil vecinos habían pedido "
        "que siguiera abierta por lo menos durante otros dos años.|Las obras habrían costado más de lo que la ciudad gasta "
        "en un año en todos sus parques, dijo el tesorero, y nadie quiso pagarlas.|Todavía no se sabe qué será del edificio, "
        "pero una escuela y un teatro ya han pedido las llaves.",
        "¡Qué pena!|En esa piscina aprendí a nadar y mis hijos también, así que me da mucha tristeza.|Gracias por la "
        "noticia.|¿Alguien ha preguntado qué quiere hacer la escuela con el tobogán? Yo lo compraría.|Nunca quisieron "
        "mantenerla, solo esperaron a que la gente se cansara de preguntar.|Eso no es cierto, las obras ya estaban pagadas "
        "en primavera.|Vaya.|Mi hermana vive al lado y dice que llueve dentro desde hace años.",
        "{n} comentarios", "dijo:", "Publicado por", "Responder", "{d} de {m} de {y}", ", ", "hace {n} días", "en respuesta a",
    ),
    _tongue(
        "it",
        "Anna Rossi|gatto_nero|Carlo|Maria Pia|Anonimo|Gigi|stella90|Il Giardiniere|Rosa B.|Luca",
        "Il consiglio comunale ha deciso lunedì sera di chiudere la vecchia piscina, anche se quasi quattromila persone "
        "avevano chiesto di tenerla aperta per almeno altri due anni.|I lavori sarebbero costati più di quanto la città "
        "spende in un anno per tutti i suoi parchi, ha detto il tesoriere, e nessuno voleva pagarli.|Che cosa ne sarà "
        "dell'edificio non si sa ancora, ma una scuola e un teatro hanno già chiesto le chiavi.",
        "Peccato!|In quella piscina ho imparato a nuotare e anche i miei figli, quindi mi dispiace davvero.|Grazie per "
        "l'articolo.|Qualcuno ha chiesto che cosa vuole fare la scuola con lo scivolo? Io lo comprerei.|Non l'hanno mai "
        "voluta tenere, hanno solo aspettato che la gente si stancasse.|Non è vero, i lavori erano già pagati in "
        "primavera.|Che vergogna.|Mia sorella abita accanto e dice che ci piove dentro da anni.",
        "{n} commenti", "ha detto:", "Scritto da", "Rispondi", "{d} {m} {y}", " alle ", "{n} giorni fa", "in risposta a",
    ),
    _tongue(
        "pt",
        "Ana Souza|ze_carioca|Carlos|Maria Clara|Anônimo|Beto|flor21|O Jardineiro|Rosa P.|João",
        "A câmara decidiu na noite de segunda-feira fechar a velha piscina, embora quase quatro mil moradores tivessem pedido "
        "que ela ficasse aberta por pelo menos mais dois anos.|As obras custariam mais do que a cidade gasta em um ano com "
        "todos os seus parques, disse o tesoureiro, e ninguém quis pagar.|Ainda não se sabe o que será do prédio, mas uma "
        "escola e um teatro já pediram as chaves.",
        "Que pena!|Foi nessa piscina que aprendi a nadar e meus filhos também, por isso fico muito triste.|Obrigado pela "
        "notícia.|Alguém perguntou o que a escola quer fazer com o escorregador? Eu compraria.|Eles nunca quiseram manter, "
        "só esperaram o povo cansar de perguntar.|Isso não é verdade, as obras já estavam pagas na primavera.|Absurdo.|Minha "
        "irmã mora ao lado e diz que chove dentro há anos.",
        "{n} comentários", "disse:", "Postado por", "Responder", "{d} de {m} de {y}", " às ", "{n} dias atrás", "em resposta a",
    ),
    _tongue(
        "nl",
        "Anna de Vries|jantje_b|Kees|Maria van Dam|Anoniem|Wim|zonnetje7|De Tuinman|Rosa K.|Joost",
        "De gemeenteraad heeft maandagavond besloten het oude zwembad te sluiten, hoewel bijna vierduizend mensen hadden "
        "gevraagd om het nog minstens twee jaar open te houden.|De reparatie zou meer hebben gekost dan de stad in een jaar "
        "aan al haar parken uitgeeft, zei de penningmeester, en niemand wilde betalen.|Wat er met het gebouw gebeurt is nog "
        "niet bekend, maar een school en een theater hebben al om de sleutels gevraagd.",
        "Jammer!|In dat zwembad heb ik leren zwemmen en mijn kinderen ook, dus ik vind het echt erg.|Bedankt voor het "
        "artikel.|Heeft iemand gevraagd wat de school met de glijbaan wil doen? Ik zou hem kopen.|Ze hebben het nooit willen "
        "houden, ze hebben gewacht tot de mensen moe werden.|Dat klopt niet, de reparatie was in het voorjaar al "
        "betaald.|Onzin.|Mijn zus woont ernaast en zegt dat het er al jaren lekt.",
        "{n} reacties", "schreef:", "Geplaatst door", "Beantwoorden", "{d} {m} {y}", " om ", "{n} dagen geleden",
        "in antwoord op",
    ),
    _tongue(
        "sv",
        "Anna Berg|lillstrumpa|Kalle|Maria Ek|Anonym|Nisse|solros4|Trädgårdsmästaren|Rosa L.|Åke",
        "Kommunen beslutade sent på måndagen att stänga den gamla simhallen, trots att nästan fyra tusen invånare hade bett "
        "om att den skulle hållas öppen i minst två år till.|Reparationen skulle ha kostat mer än vad staden lägger på alla "
        "sina parker under ett år, sade kassören, och ingen ville betala.|Vad som ska hända med huset är inte klart, men en "
        "skola och en teater har redan frågat efter nycklarna.",
        "Synd!|I den simhallen lärde jag mig simma och mina barn också, så det känns verkligen tråkigt.|Tack för "
        "artikeln.|Har någon frågat vad skolan vill göra med rutschkanan? Jag skulle köpa den.|De ville aldrig behålla den, "
        "de väntade bara tills folk tröttnade.|Det stämmer inte, reparationen var redan betald i våras.|Struntprat.|Min "
        "syster bor bredvid och säger att det har läckt i flera år.",
        "{n} kommentarer", "skriver:", "Skriven av", "Svara", "{d} {m} {y}", " kl. ", "{n} dagar sedan", "som svar till",
    ),
    _tongue(
        "pl",
        "Anna Nowak|kot_w_butach|Karol|Maria K.|Gość|Jurek|slonko5|Ogrodnik|Róża|Łukasz",
        "Rada miasta postanowiła w poniedziałek wieczorem zamknąć starą pływalnię, chociaż prawie cztery tysiące mieszkańców "
        "prosiło, żeby była otwarta jeszcze przynajmniej przez dwa lata.|Naprawa kosztowałaby więcej, niż miasto wydaje w "
        "ciągu roku na wszystkie swoje parki, powiedział skarbnik, i nikt nie chciał zapłacić.|Co stanie się z budynkiem, "
        "jeszcze nie wiadomo, ale szkoła i teatr już poprosiły o klucze.",
        "Szkoda!|Na tej pływalni nauczyłem się pływać i moje dzieci też, więc jest mi naprawdę przykro.|Dzięki za "
        "artykuł.|Czy ktoś pytał, co szkoła chce zrobić ze zjeżdżalnią? Ja bym ją kupił.|Nigdy nie chcieli jej zostawić, "
        "czekali tylko, aż ludzie przestaną pytać.|To nieprawda, naprawa była już zapłacona wiosną.|Bzdura.|Moja siostra "
        "mieszka obok i mówi, że od lat leje się tam woda.",
        "{n} komentarzy", "pisze:", "Dodane przez", "Odpowiedz", "{d} {m} {y}", " o ", "{n} dni temu", "w odpowiedzi na",
    ),
    _tongue(
        "ru",
        "Анна Петрова|кот_матроскин|Карл|Мария К.|Аноним|Юра|solnce5|Садовник|Роза|Иван",
        "Городской совет решил в понедельник вечером закрыть старый бассейн, хотя почти четыре тысячи жителей просили оставить "
        "его открытым ещё хотя бы на два года.|Ремонт обошёлся бы дороже, чем город тратит за год на все свои парки, сказал "
        "казначей, и никто не захотел платить.|Что станет со зданием, пока неизвестно, но школа и театр уже попросили ключи.",
        "Жаль!|В этом бассейне я научился плавать и мои дети тоже, поэтому мне очень грустно.|Спасибо за статью.|Кто-нибудь "
        "спросил, что школа хочет сделать с горкой? Я бы её купил.|Они никогда не хотели его оставлять, просто ждали, пока "
        "людям надоест.|Это неправда, ремонт был оплачен ещё весной.|Чушь.|Моя сестра живёт рядом и говорит, что крыша "
        "течёт уже много лет.",
        "{n} комментариев", "пишет:", "Автор:", "Ответить", "{d} {m} {y}", " в ", "{n} дней назад", "в ответ на",
    ),
    _tongue(
        "cs",
        "Anna Nováková|kocour_mikes|Karel|Marie K.|Host|Jirka|slunicko5|Zahradník|Růžena|Ondřej",
        "Zastupitelé v pondělí večer rozhodli, že starý bazén zavřou, ačkoli téměř čtyři tisíce obyvatel žádaly, aby zůstal "
        "otevřený ještě alespoň dva roky.|Oprava by stála víc, než město za rok vydá za všechny své parky, řekl pokladník, a "
        "nikdo ji nechtěl zaplatit.|Co bude s budovou, se zatím neví, ale škola a divadlo už požádaly o klíče.",
        "Škoda!|V tom bazénu jsem se naučil plavat a moje děti také, takže je mi to opravdu líto.|Díky za článek.|Ptal se "
        "někdo, co chce škola udělat se skluzavkou? Já bych ji koupil.|Nikdy ho nechtěli nechat, jen čekali, až to lidi "
        "přestane bavit.|To není pravda, oprava byla zaplacená už na jaře.|Nesmysl.|Moje sestra bydlí vedle a říká, že tam "
        "léta zatéká.",
        "{n} komentářů", "napsal:", "Vložil", "Odpovědět", "{d}. {m} {y}", " v ", "před {n} dny", "v reakci na",
    ),
    _tongue(
        "tr",
        "Ayşe Yılmaz|kara_kedi|Kemal|Zeynep K.|Anonim|Cem|gunes5|Bahçıvan|Gül|Ömer",
        "Belediye meclisi pazartesi akşamı eski yüzme havuzunu kapatmaya karar verdi, oysa neredeyse dört bin kişi havuzun en "
        "az iki yıl daha açık kalmasını istemişti.|Onarım, şehrin bir yılda bütün parkları için harcadığından daha pahalıya "
        "mal olacaktı, dedi sayman, ve kimse ödemek istemedi.|Binanın ne olacağı henüz bilinmiyor, ama bir okul ve bir "
        "tiyatro şimdiden anahtarları istedi.",
        "Yazık!|Ben yüzmeyi o havuzda öğrendim, çocuklarım da öyle, bu yüzden gerçekten üzüldüm.|Haber için teşekkürler.|Okulun "
        "kaydırakla ne yapacağını soran oldu mu? Ben satın alırdım.|Onu hiç tutmak istemediler, sadece insanların bıkmasını "
        "beklediler.|Bu doğru değil, onarım ilkbaharda ödenmişti.|Saçmalık.|Kız kardeşim bitişikte oturuyor ve yıllardır su "
        "aktığını söylüyor.",
        "{n} yorum", "dedi ki:", "Yazan:", "Cevapla", "{d} {m} {y}", " saat ", "{n} gün önce", "cevaben",
    ),
    _tongue(
        "fi",
        "Anna Virtanen|musta_kissa|Kalle|Maria K.|Nimetön|Jussi|aurinko5|Puutarhuri|Ruusu|Väinö",
        "Kaupunginvaltuusto päätti maanantai-iltana sulkea vanhan uimahallin, vaikka lähes neljä tuhatta asukasta oli pyytänyt "
        "pitämään sen auki vielä ainakin kaksi vuotta.|Korjaus olisi maksanut enemmän kuin kaupunki käyttää vuodessa kaikkiin "
        "puistoihinsa, sanoi rahastonhoitaja, eikä kukaan halunnut maksaa.|Rakennuksen kohtalo ei ole vielä selvillä, mutta "
        "koulu ja teatteri ovat jo pyytäneet avaimia.",
        "Sääli!|Siinä hallissa opin uimaan ja lapsenikin oppivat, joten olen todella surullinen.|Kiitos jutusta.|Onko kukaan "
        "kysynyt, mitä koulu aikoo tehdä liukumäellä? Minä ostaisin sen.|He eivät koskaan halunneet pitää sitä, he vain "
        "odottivat että ihmiset väsyvät.|Tuo ei pidä paikkaansa, korjaus oli maksettu jo keväällä.|Höpö höpö.|Siskoni asuu "
        "vieressä ja sanoo, että katto on vuotanut vuosia.",
        "{n} kommenttia", "sanoo:", "Kirjoittanut", "Vastaa", "{d}. {m} {y}", " klo ", "{n} päivää sitten",
        "vastaus käyttäjälle",
    ),
    _tongue(
        "da",
        "Anna Jensen|sorte_kat|Kaj|Maria K.|Gæst|Jens|solskin5|Gartneren|Rosa|Søren",
        "Byrådet besluttede mandag aften at lukke den gamle svømmehal, selv om næsten fire tusinde borgere havde bedt om, at "
        "den blev holdt åben i mindst to år mere.|Reparationen ville have kostet mere, end byen bruger på alle sine parker på "
        "et år, sagde kassereren, og ingen ville betale.|Hvad der skal ske med bygningen vides endnu ikke, men en skole og "
        "et teater har allerede bedt om nøglerne.",
        "Øv!|I den svømmehal lærte jeg at svømme og det gjorde mine børn også, så jeg er virkelig ked af det.|Tak for "
        "artiklen.|Er der nogen som har spurgt, hvad skolen vil med rutsjebanen? Jeg ville købe den.|De ville aldrig beholde "
        "den, de ventede bare til folk blev trætte.|Det passer ikke, reparationen var allerede betalt i foråret.|Vrøvl.|Min "
        "søster bor ved siden af og siger, at det har regnet ind i årevis.",
        "{n} kommentarer", "siger:", "Skrevet af", "Svar", "{d}. {m} {y}", " kl. ", "for {n} dage siden", "som svar til",
    ),
    _tongue(
        "ja",
        "山田花子|kuroneko|太郎|佐藤|名無しさん|ケンジ|hikari5|庭師|桜|鈴木一郎",
        "市議会は月曜日の夜、古い市民プールを閉鎖することを決めた。少なくともあと二年は開けておいてほしいと、四千人近い住民が署名していた。|修理には"
        "市が一年間にすべての公園に使う金額よりも多くの費用がかかると会計係は述べ、誰も支払おうとはしなかった。|建物がどうなるかはまだ分かっていないが"
        "、学校と劇場がすでに鍵を求めているという。",
        "残念！|私はあのプールで泳ぎを覚えました。子どもたちも同じなので、本当に悲しいです。|記事をありがとうございます。|学校が滑り台をどうするつもり"
        "なのか、誰か聞きましたか？私なら買います。|最初から残す気はなかったのだと思います。みんなが諦めるのを待っていただけです。|それは違います。修理代"
        "は春にもう払われていました。|なるほど。|姉が隣に住んでいますが、何年も雨漏りしているそうです。",
        "コメント{n}件", "より:", "投稿者:", "返信", "", " ", "{n}日前", "への返信",
    ),
)  # fmt: skip
