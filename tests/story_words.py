"""Sentences in our own words, by language, from which stories are made up. `{name}`, `{place}` and `{number}` are filled
in, so that no two sentences of a story are alike."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """What stories of one language are made of."""

    headlines: tuple[str, ...]
    sentences: tuple[str, ...]
    names: tuple[str, ...]
    places: tuple[str, ...]
    gap: str = " "
    """What stands between two sentences."""
    codec: str = "cp1252"
    """The encoding that old sites in this language use."""


WORDS: dict[str, Words] = {
    "en": Words(
        headlines=(
            "Council votes to keep {place} library open",
            "Storm leaves {number} homes in {place} without power",
            "Why {place} is counting its hedgehogs",
            "Bakers in {place} fear the price of butter",
        ),
        sentences=(
            "The council in {place} decided on Tuesday evening to spend {number} pounds on the repair of the old bridge.",
            "{name}, who has lived by the river for {number} years, said the noise had never been worse than this spring.",
            "Nobody had expected so many people to come to the meeting in {place}, and some had to stand in the corridor.",
            "A report that was published last week found that {number} of the wells near {place} had run dry.",
            '"We waited for an answer and never got one," said {name}, who runs a small bakery in the centre of {place}.',
            "The plan was first put forward by {name} in the winter, when the heating of the hall had failed twice.",
            "Engineers from {place} have measured the walls for {number} days and found cracks in the northern tower.",
            "According to {name}, the work should have started before the rains came and the road became impassable.",
            "The school had to send {number} children home because the roof above the gymnasium was no longer safe.",
            "In {place} itself, few remember how the quarrel over the market began, but most have an opinion about it.",
            "{name} does not believe that the new timetable will change much for those who travel to {place} every day.",
            "Two of the {number} boats that left the harbour in the morning came back with nothing but torn nets.",
            "When the lights went out, {name} lit a candle and went on reading to the children as if nothing had happened.",
            "The farmers around {place} say they need at least {number} more days of sun before they can bring in the barley.",
        ),
        names=("Alma Fenwick", "Tom Okafor", "Ruth Delaney", "Peter Lindqvist", "Grace Mbeki", "Harold Nunn"),
        places=("Westhaven", "Little Marlow", "Dunmore", "Ashby Cross", "Port Ellery"),
    ),
    "de": Words(
        headlines=(
            "Stadtrat von {place} rettet die alte Bücherei",
            "Sturm legt {number} Haushalte in {place} lahm",
            "Warum {place} seine Igel zählt",
        ),
        sentences=(
            "Der Gemeinderat von {place} beschloss am Dienstagabend, {number} Euro für die Sanierung der Brücke auszugeben.",
            "{name}, die seit {number} Jahren am Fluss wohnt, hat so viel Lärm wie in diesem Frühjahr noch nie gehört.",
            "Niemand hatte erwartet, dass so viele Menschen nach {place} kommen würden, und einige mussten im Flur stehen.",
            "Ein Gutachten aus der vergangenen Woche zeigt, dass {number} Brunnen in der Nähe von {place} versiegt sind.",
            "„Wir haben auf eine Antwort gewartet und nie eine bekommen“, sagte {name}, Bäckermeister in {place}.",
            "Den Plan hatte {name} schon im Winter vorgelegt, als die Heizung im Saal zweimal ausgefallen war.",
            "Ingenieure aus {place} haben {number} Tage lang die Mauern vermessen und Risse im Nordturm entdeckt.",
            "Nach Ansicht von {name} hätten die Arbeiten beginnen müssen, bevor der Regen die Straße unpassierbar machte.",
            "Die Schule schickte {number} Kinder nach Hause, weil das Dach über der Turnhalle nicht mehr sicher war.",
            "In {place} selbst weiß kaum noch jemand, wie der Streit um den Markt begann, doch fast alle haben eine Meinung.",
            "{name} glaubt nicht, dass der neue Fahrplan für die Pendler nach {place} viel verändern wird.",
            "Zwei der {number} Boote, die am Morgen ausgelaufen waren, kehrten mit zerrissenen Netzen zurück.",
        ),
        names=("Hanna Brückner", "Jörg Weißmann", "Sabine Köhler", "Lukas Österreich", "Ilse Möbius"),
        places=("Obermühl", "Neustetten", "Wörlau", "Kirchfelden"),
    ),
    "fr": Words(
        headlines=(
            "La mairie de {place} sauve la vieille bibliothèque",
            "La tempête prive {number} foyers d'électricité à {place}",
            "Pourquoi {place} compte ses hérissons",
        ),
        sentences=(
            "Le conseil municipal de {place} a décidé mardi soir de consacrer {number} euros à la réparation du vieux pont.",
            "{name}, qui habite au bord de la rivière depuis {number} ans, n'a jamais entendu autant de bruit qu'au printemps.",
            "Personne ne s'attendait à voir autant de monde à la réunion de {place}, et certains ont dû rester dans le couloir.",
            "Un rapport publié la semaine dernière montre que {number} puits des environs de {place} sont désormais à sec.",
            "« Nous avons attendu une réponse et nous n'en avons jamais reçu », raconte {name}, boulangère à {place}.",
            "L'idée avait été présentée par {name} pendant l'hiver, après deux pannes de chauffage dans la salle des fêtes.",
            "Des ingénieurs venus de {place} ont mesuré les murs pendant {number} jours et découvert des fissures dans la tour.",
            "Selon {name}, les travaux auraient dû commencer avant que la pluie ne rende la route impraticable.",
            "L'école a renvoyé {number} enfants chez eux parce que le toit du gymnase menaçait de s'effondrer.",
            "À {place}, peu de gens se souviennent de l'origine de la querelle du marché, mais chacun a son avis.",
            "{name} ne croit pas que les nouveaux horaires changeront la vie de ceux qui se rendent chaque jour à {place}.",
            "Deux des {number} bateaux sortis le matin sont rentrés avec des filets déchirés et rien d'autre.",
        ),
        names=("Élodie Garnier", "Benoît Lefèvre", "Margaux Périer", "Hervé Chastaing"),
        places=("Saint-Aubry", "Montbreuil", "La Chênaie", "Pontvert"),
    ),
    "es": Words(
        headlines=(
            "El ayuntamiento de {place} salva la vieja biblioteca",
            "La tormenta deja sin luz a {number} hogares en {place}",
            "Por qué {place} cuenta sus erizos",
        ),
        sentences=(
            "El ayuntamiento de {place} decidió el martes por la noche destinar {number} euros a la reparación del puente.",
            "{name}, que vive junto al río desde hace {number} años, nunca había oído tanto ruido como esta primavera.",
            "Nadie esperaba que acudiera tanta gente a la reunión de {place}, y algunos tuvieron que quedarse en el pasillo.",
            "Un informe publicado la semana pasada revela que {number} pozos de los alrededores de {place} se han secado.",
            "«Esperamos una respuesta y nunca llegó», contó {name}, que tiene una pequeña panadería en el centro de {place}.",
            "El plan lo había presentado {name} durante el invierno, cuando la calefacción del salón falló dos veces.",
            "Ingenieros de {place} midieron los muros durante {number} días y encontraron grietas en la torre del norte.",
            "Según {name}, las obras deberían haber empezado antes de que la lluvia dejara el camino intransitable.",
            "La escuela mandó a casa a {number} niños porque el techo del gimnasio ya no era seguro.",
            "En {place} pocos recuerdan cómo empezó la disputa por el mercado, pero casi todos tienen una opinión.",
            "{name} no cree que el nuevo horario cambie mucho la vida de quienes viajan cada día a {place}.",
            "Dos de los {number} barcos que salieron por la mañana volvieron con las redes rotas y las manos vacías.",
        ),
        names=("Inés Villalobos", "Andrés Peñarroya", "Lucía Ordóñez", "Tomás Ibáñez"),
        places=("Villaseca", "Puerto Almendro", "Montalvillo", "Río Hondo"),
    ),
    "pl": Words(
        headlines=(
            "Radni z miejscowości {place} uratowali starą bibliotekę",
            "Wichura pozbawiła prądu {number} domów w gminie {place}",
            "Dlaczego {place} liczy swoje jeże",
        ),
        sentences=(
            "Rada gminy {place} postanowiła we wtorek wieczorem przeznaczyć {number} złotych na naprawę starego mostu.",
            "{name}, która od {number} lat mieszka nad rzeką, nigdy nie słyszała takiego hałasu jak tej wiosny.",
            "Nikt się nie spodziewał, że na zebranie w gminie {place} przyjdzie tyle osób, część musiała stać na korytarzu.",
            "Z raportu ogłoszonego w zeszłym tygodniu wynika, że wyschło {number} studni w okolicy miejscowości {place}.",
            "„Czekaliśmy na odpowiedź i nigdy jej nie dostaliśmy” – powiedziała {name}, która prowadzi małą piekarnię.",
            "Pomysł przedstawiła zimą {name}, kiedy w sali po raz drugi zepsuło się ogrzewanie.",
            "Inżynierowie z miasta {place} przez {number} dni mierzyli mury i znaleźli pęknięcia w północnej wieży.",
            "Jak twierdzi {name}, roboty powinny były ruszyć, zanim deszcze zamieniły drogę w błoto.",
            "Szkoła odesłała do domu {number} dzieci, ponieważ dach nad salą gimnastyczną przestał być bezpieczny.",
            "W miejscowości {place} mało kto pamięta, jak zaczął się spór o targ, ale prawie każdy ma własne zdanie.",
            "{name} nie wierzy, że nowy rozkład jazdy wiele zmieni dla tych, którzy codziennie jeżdżą do miasta {place}.",
            "Dwie z {number} łodzi, które rano wypłynęły z portu, wróciły z podartymi sieciami.",
        ),
        names=("Jadwiga Świątek", "Małgorzata Żebrowska", "Bożena Łączyńska", "Zofia Gęsior"),
        places=("Białogóra", "Dąbrówno", "Łęczna Wola", "Źródlisko"),
        codec="cp1250",
    ),
    "ru": Words(
        headlines=(
            "Совет города {place} спас старую библиотеку",
            "Буря оставила без света {number} домов в городе {place}",
            "Зачем {place} считает своих ежей",
        ),
        sentences=(
            "Совет города {place} решил во вторник вечером потратить {number} рублей на ремонт старого моста.",
            "{name}, которая живёт у реки уже {number} лет, никогда не слышала такого шума, как этой весной.",
            "Никто не ожидал, что на собрание в городе {place} придёт столько людей, и некоторым пришлось стоять в коридоре.",
            "В докладе, опубликованном на прошлой неделе, говорится, что {number} колодцев у города {place} пересохли.",
            "«Мы ждали ответа и так его и не получили», — сказала {name}, хозяйка небольшой пекарни.",
            "План ещё зимой предложила {name}, когда в зале во второй раз сломалось отопление.",
            "Инженеры из города {place} измеряли стены {number} дней и нашли трещины в северной башне.",
            "Как считает {name}, работы следовало начать прежде, чем дожди размыли дорогу.",
            "Школа отправила домой {number} детей, потому что крыша над спортивным залом стала опасной.",
            "В самом городе {place} мало кто помнит, с чего начался спор о рынке, но мнение есть почти у каждого.",
            "{name} не верит, что новое расписание многое изменит для тех, кто каждый день ездит в город {place}.",
            "Две из {number} лодок, вышедших утром из гавани, вернулись с порванными сетями.",
        ),
        names=("Анна Широкова", "Вера Полянская", "Ольга Ежова", "Мария Щукина"),
        places=("Белогорск", "Заречный", "Озёрск", "Старый Яр"),
        codec="cp1251",
    ),
    "ja": Words(
        headlines=(
            "{place}の古い図書館、存続が決まる",
            "暴風で{place}の{number}世帯が停電",
            "{place}がハリネズミを数える理由",
        ),
        sentences=(
            "{place}の町議会は火曜日の夜、古い橋の修理に{number}万円を充てることを決めた。",
            "川のそばに{number}年住んでいる{name}さんは、今年の春ほどうるさかったことはないと話す。",
            "{place}の集会にこれほど多くの人が来るとは誰も思わず、廊下に立つ人もいた。",
            "先週公表された報告書によると、{place}の近くでは{number}本の井戸が枯れている。",
            "「返事を待っていたが、ついに来なかった」と、小さなパン屋を営む{name}さんは語った。",
            "この計画は、会館の暖房が二度目に壊れた冬に{name}さんが初めて示したものだ。",
            "{place}の技術者たちは{number}日かけて壁を測り、北の塔にひびを見つけた。",
            "{name}さんは、雨で道が通れなくなる前に工事を始めるべきだったと考えている。",
            "体育館の屋根が危険になったため、学校は{number}人の子どもを家に帰した。",
            "{place}では市場をめぐる争いの始まりを覚えている人は少ないが、意見のない人もいない。",
            "朝に港を出た{number}隻の船のうち二隻は、破れた網だけを持って戻ってきた。",
        ),
        names=("佐伯春子", "森田健一", "大野千鶴", "柳沢誠"),
        places=("青海町", "北浜村", "白樺台", "朝霧市"),
        gap="",
        codec="shift_jis",
    ),
    "ar": Words(
        headlines=(
            "مجلس {place} ينقذ المكتبة القديمة",
            "العاصفة تقطع الكهرباء عن {number} منزلا في {place}",
            "لماذا تحصي {place} قنافذها",
        ),
        sentences=(
            "قرر مجلس بلدية {place} مساء الثلاثاء إنفاق {number} دينار على إصلاح الجسر القديم فوق النهر.",
            "وقالت {name} التي تسكن قرب النهر منذ {number} عاما إنها لم تسمع ضجيجا كهذا من قبل.",
            "ولم يتوقع أحد أن يحضر هذا العدد من الناس إلى الاجتماع في {place} واضطر بعضهم إلى الوقوف في الممر.",
            "وأظهر تقرير صدر الأسبوع الماضي أن {number} بئرا قرب {place} قد جفت تماما هذا الصيف.",
            "وأضافت {name} التي تدير مخبزا صغيرا في وسط المدينة أنها انتظرت جوابا لم يصل أبدا.",
            "وكانت {name} قد عرضت الخطة في الشتاء بعد أن تعطلت التدفئة في القاعة مرتين متتاليتين.",
            "وقاس مهندسون من {place} الجدران طوال {number} يوما ووجدوا شقوقا في البرج الشمالي.",
            "وترى {name} أن العمل كان يجب أن يبدأ قبل أن تجعل الأمطار الطريق غير سالك.",
            "وأعادت المدرسة {number} طفلا إلى بيوتهم لأن سقف القاعة الرياضية لم يعد آمنا.",
            "وفي {place} نفسها لا يتذكر كثيرون كيف بدأ الخلاف على السوق لكن لكل منهم رأيا فيه.",
        ),
        names=("سلمى الحداد", "نور الخطيب", "ليلى منصور", "هدى البيطار"),
        places=("عين الزيتون", "وادي النخيل", "تل الرمان", "مرفأ السلام"),
        codec="cp1256",
    ),
}
