"""What comment systems print around a name, by language: who says, by whom, in reply to whom.

Folded as `rules.fold.fold` does. Shown by WordPress, Blogger, Typepad, Movable Type, Drupal, Joomla, Discourse, phpBB and
their translations; a short phrase that every page shows to everyone.
"""

from __future__ import annotations

from functools import cache

from cleanpress.rules.fold import fold

SAYS = {
    "en": "says|said|wrote|writes|commented|replied|replies|responded|responds|said in reply to|has left a new "
    "comment|says in reply to",
    "de": "sagt|sagte|schreibt|schrieb|meint|meinte|hat gesagt|hat geschrieben|kommentierte|kommentiert|antwortete|"
    "antwortet|hat kommentiert",
    "fr": "dit|a dit|ecrit|a ecrit|a commente|repond|a repondu|commente",
    "es": "dice|dijo|ha dicho|escribio|escribe|comento|comenta|respondio|responde",
    "it": "dice|ha detto|scrive|ha scritto|ha commentato|commenta|risponde|ha risposto",
    "pt": "disse|diz|escreveu|escreve|comentou|comenta|respondeu|responde",
    "ca": "diu|ha dit|va dir|ha escrit",
    "gl": "di|dixo",
    "nl": "zegt|zei|schreef|schrijft|reageerde|antwoordde",
    "sv": "sager|sade|sa|skriver|skrev|kommenterade|svarade",
    "da": "siger|sagde|skriver|skrev|svarede",
    "nb": "sier|sa|skriver|skrev|svarte",
    "fi": "sanoo|sanoi|kirjoittaa|kirjoitti|kommentoi|vastasi",
    "is": "segir|sagði",
    "pl": "pisze|napisał|napisała|napisał(a)|mówi|powiedział|powiedziała|powiedział(a)|komentuje|skomentował|skomentowała|"
    "odpowiedział|odpowiedziała",
    "cs": "říká|řekl|řekla|řekl(a)|napsal|napsala|napsal(a)|píše|komentoval|odpověděl|odpověděla",
    "sk": "hovorí|povedal|povedala|povedal(a)|napísal|napísala|napísal(a)|píše",
    "hr": "kaže|kaze|je napisao|je napisala|je rekao|je rekla",
    "sl": "pravi|je napisal|je napisala|je rekel",
    "sr": "каже|је рекао|је написао",
    "ru": "говорит|пишет|сказал|сказала|сказал(а)|написал|написала|написал(а)|комментирует|прокомментировал|"
    "прокомментировала|ответил|ответила",
    "uk": "каже|говорить|пише|сказав|сказала|сказав(ла)|написав|написала|коментує|відповів|відповіла",
    "bg": "каза|казва|написа|пише",
    "ro": "spune|spunea|a spus|a scris|scrie|zice|a comentat|a raspuns",
    "hu": "szerint|írta|mondta|írja|mondja|szólt hozzá",
    "el": "λέει|είπε|έγραψε|γράφει|σχολίασε|απάντησε",
    "tr": "dedi ki|diyor ki|dedi|yazdı|diyor|şöyle dedi|yorum yaptı|yanıtladı",
    "ja": "より|さんのコメント|のコメント|さんより|さんが書きました|さんの発言|さん",
    "zh": "说道|说|說|說道|表示|评论道|写道|寫道|发表于|發表於|回复|回覆",
    "ko": "님의 말|님이 말|말하길|님의 댓글|님이 작성|님",
    "ar": "يقول|قال|كتب|كتبت|قالت|تقول|علق",
    "he": "הגיב|אמר|כתב|אומר|הגיבה|אמרה|כתבה",
    "fa": "گفت|می گوید|نوشت|می‌گوید",
    "vi": "nói|viết|cho biết|đã viết|đã nói",
    "id": "berkata|mengatakan|menulis|bilang",
    "lt": "sako|rašo|rašė",
    "lv": "saka|raksta|teica",
    "et": "ütleb|kirjutas|ütles",
}
"""After the name: "Ann says:"."""

SAYS_FIRST = {"ar": "يقول|قال|كتب|كتبت|تقول", "id": "kata", "el": "ο χρήστης|η χρήστης|ο/η"}
"""Before the name, in languages whose verb comes first."""

BY = {
    "en": "comment by|posted by|written by|submitted by|comment from|reply from|reply by|response by|response from|left by|"
    "added by|by|from|author|name|poster|blogger|anonymous user|commenter|user",
    "de": "kommentar von|geschrieben von|verfasst von|gepostet von|eingestellt von|beitrag von|erstellt von|antwort von|"
    "gespeichert von|von|name",
    "fr": "commentaire de|commentaire par|rédigé par|posté par|écrit par|publié par|soumis par|envoyé par|réponse de|par|de|nom",
    "es": "comentario de|comentario por|publicado por|escrito por|enviado por|respuesta de|por|nombre",
    "it": "commento di|commento da|scritto da|inviato da|postato da|pubblicato da|risposta di|di|da|nome",
    "pt": "comentário de|comentário por|postado por|publicado por|escrito por|enviado por|resposta de|por|nome",
    "nl": "reactie van|reactie door|geplaatst door|geschreven door|ingezonden door|antwoord van|door|van|naam",
    "sv": "kommentar av|kommentar från|skriven av|skrivet av|inlägg av|postat av|publicerat av|svar från|av|från|namn",
    "da": "kommentar af|kommentar fra|skrevet af|indlæg af|svar fra|af|fra|navn",
    "nb": "kommentar av|kommentar fra|skrevet av|innlegg av|postet av|svar fra|av|fra|navn",
    "fi": "kommentti|kirjoittanut|lähettänyt|kommentoija|kirjoittaja|nimi",
    "pl": "komentarz od|komentarz autorstwa|dodał|dodała|dodane przez|napisane przez|wysłane przez|autor|przez|przesłane przez",
    "cs": "komentář od|komentoval|vložil|vložila|napsal|přidal|odeslal|autor|od|zaslal",
    "sk": "komentár od|vložil|pridal|napísal|autor|od",
    "ru": "комментарий от|автор|отправил|отправила|написал|добавил|опубликовал|от|имя",
    "uk": "коментар від|автор|надіслав|додав|від|ім'я",
    "ro": "comentariu de|comentariu de la|postat de|scris de|trimis de|publicat de|de|autor",
    "hu": "írta|beküldte|hozzászóló|szerző|hozzászólás",
    "el": "σχόλιο από|γράφτηκε από|αναρτήθηκε από|δημοσιεύτηκε από|υποβλήθηκε από|από",
    "tr": "yazan|gönderen|yorum yapan|yorumlayan|yazar|ekleyen",
    "ja": "投稿者|投稿|名前|コメント投稿者|by",
    "zh": "作者|发布者|發佈者|发表者|评论人|由",
    "ko": "작성자|글쓴이|이름|게시자",
    "ar": "تعليق من|تعليق بواسطة|كتبه|بواسطة|أرسلت بواسطة|من|الكاتب",
    "he": "תגובה מאת|נכתב על ידי|מאת|פורסם על ידי",
    "vi": "bình luận của|gửi bởi|đăng bởi|viết bởi|bởi|của",
    "id": "komentar oleh|komentar dari|dikirim oleh|ditulis oleh|oleh|dari",
    "ca": "comentari de|publicat per|escrit per|enviat per|per",
}
"""Before the name: "Comment by Ann"."""

REPLY_TO = {
    "en": "in reply to|in response to|replied to|replying to|reply to|responding to|said in reply to|replied to comment from|"
    "responded to|replied to:|answered",
    "de": "als antwort auf|antwort auf|antwortet auf|antwortete auf|antwort an",
    "fr": "en réponse à|réponse à|répond à|a répondu à",
    "es": "en respuesta a|respuesta a|responde a|respondió a",
    "it": "in risposta a|risposta a|risponde a|in replica a|ha risposto a",
    "pt": "em resposta a|em resposta à|resposta a|respondeu a|responde a|em resposta ao",
    "nl": "als antwoord op|in antwoord op|antwoord op|reageert op|in reactie op",
    "sv": "som svar på|som svar till|svar till|svarar",
    "da": "som svar på|som svar til|i svar til|svar på|svar til",
    "nb": "som svar på|som svar til|svar til|svarer",
    "fi": "vastaus käyttäjälle|vastauksena|vastaa käyttäjälle|vastaus kommenttiin",
    "pl": "w odpowiedzi na|w odpowiedzi do|w odpowiedzi dla|odpowiedź do|odpowiada",
    "cs": "v reakci na|odpověď na|odpověď pro|reaguje na",
    "ru": "в ответ на|ответ на|в ответ|отвечает|в ответ автору|в ответ пользователю|ответ для",
    "uk": "у відповідь на|відповідь на|у відповіді до",
    "ro": "ca răspuns la|răspuns la|raspuns la|drept răspuns la",
    "hu": "válasz|válasz erre|válaszul",
    "el": "σε απάντηση στο|σε απάντηση του|ως απάντηση σε|απάντηση στο|σε απάντηση στον",
    "tr": "yanıt olarak|cevaben|şuna yanıt|yanıtladığı",
    "ja": "への返信|に返信|への返答",
    "zh": "回复|回覆|答复",
    "ko": "에 대한 답글|에게 답장",
    "ar": "ردا على|رد على|ردًا على|رداً على",
    "he": "בתגובה ל|בתגובה על",
    "vi": "trả lời|phản hồi cho",
    "id": "membalas|sebagai balasan untuk|balasan untuk",
}
"""Between the writer and the one who is answered: "Bob in reply to Ann"."""

GLUE = (
    "on at am um uhr den le la à a las los el il lo alle ore em às as o op om kl klo kello den the of in in: w dnia o godz "
    "godzinie v ve г г. в года at: date: date time posted posted: posted on posted at published updated edited vor ago av dne "
    "dňa at. klokken h hrs hours hs utc gmt est edt pst pdt cet cest mst cst et pt ist bst written said: via submitted "
    "created added datum: datum data data: fecha fecha: время дата дата: dated time: tarihinde saat στις την στο ngày lúc "
    "lúc: pada pukul tanggal jam de del di do da e és y und and comment om: time в: на fra til vid klukkan vào în la: ora "
    "dia no na час о. день at) (at (on modified changed vom reply permalink link permalien quote flag report edit delete hide was view antworten zitieren melden répondre citer signaler responder citar rispondi cita segnala beantwoorden citeren svara citera svar citér odpowiedz cytuj odpovědět citovat ответить цитировать cevapla yanıtla vastaa last publiziert aktualisiert veröffentlicht erstellt geändert zuletzt "
    "bearbeitet publié modifié mis jour actualizado actualizada modificado pubblicato aggiornato modificato atualizado geplaatst "
    "gepubliceerd bijgewerkt gewijzigd publicerad uppdaterad publiceret opdateret publisert oppdatert julkaistu päivitetty "
    "opublikowano zaktualizowano dodano dodane wysłano publikováno aktualizováno vloženo přidáno опубликовано обновлено добавлено "
    "отправлено изменено опубліковано оновлено publicat actualizat adăugat megjelent frissítve közzétéve δημοσιεύτηκε ενημερώθηκε "
    "yayınlanma güncelleme eklenme 公開 更新 投稿日 日時 发布 发布于 發佈 发表 发表于 發表於 更新于 작성일 등록 수정 نشر تحديث פורסם עודכן"
)
_GLUE = frozenset(fold(word) for word in GLUE.split()) | {""}

DELETED = frozenset(
    fold(phrase)
    for phrase in (
        "this comment has been removed by the author|this comment has been removed by a blog administrator|comment deleted|"
        "this comment was deleted|[deleted]|[removed]|comment removed|this comment has been deleted|deleted by author|"
        "your comment is awaiting moderation|this comment is awaiting moderation|comment removed by moderator|"
        "dieser kommentar wurde vom autor entfernt|dieser kommentar wurde gelöscht|kommentar gelöscht|dein kommentar wartet auf "
        "moderation|dein kommentar muss noch freigeschaltet werden|este comentario ha sido eliminado por el autor|comentario "
        "eliminado|tu comentario está pendiente de moderación|ce commentaire a été supprimé par l'auteur|commentaire supprimé|"
        "votre commentaire est en attente de modération|questo commento è stato eliminato dall'autore|commento eliminato|il tuo "
        "commento è in attesa di moderazione|este comentário foi removido pelo autor|comentário removido|seu comentário está "
        "aguardando moderação|deze reactie is verwijderd door de auteur|reactie verwijderd|je reactie wacht op moderatie|"
        "kommentaren har tagits bort av författaren|den här kommentaren har tagits bort av skribenten|ten komentarz został "
        "usunięty przez autora|komentarz usunięty|twój komentarz oczekuje na moderację|tento komentář byl odstraněn autorem|"
        "комментарий удален|этот комментарий был удален автором|ваш комментарий ожидает проверки|bu yorum yazar tarafından "
        "silindi|yorum silindi|このコメントは投稿者によって削除されました|コメントは削除されました|此评论已被作者删除|该评论已删除|"
        "삭제된 댓글입니다|작성자가 댓글을 삭제했습니다|kirjoittaja on poistanut tämän kommentin"
    ).split("|")
)
"""Notices that stand where the words of a comment stood, or will stand."""

ANONYMOUS = frozenset(
    fold(name)
    for name in (
        "anonymous|anonym|anonyme|anonymer|anónimo|anônimo|anónimo|anonimo|anoniem|anonim|аноним|анонім|anonymní|nimetön|guest|gast|"
        "invité|invitado|ospite|convidado|visitante|gość|гость|гість|host|misafir|vieras|gæst|gäst|gjest|unknown|unbekannt|deactivated "
        "account|deleted user|unbekannter nutzer|unknown user|anonymous user|visitor|besucher|匿名|名無しさん|匿名用户|游客|익명"
    ).split("|")
)
"""What stands for the name of one who gave none."""

NOUNS = (
    "comments?|responses?|replies|thoughts?|kommentare?|antworten?|gedanken?|reaktionen|meinungen|commentaires?|réponses?|réactions?|"
    "comentarios?|respuestas?|comentários?|respostas?|commenti|commento|risposte|risposta|reacties|reactie|kommentarer|kommentar|svar|"
    "kommenttia|kommentti|vastausta|komentarz[ey]?|komentarzy|odpowiedzi|odpowiedź|komentář[eůi]?|komentáre?|komentárov|odpovědí|"
    "комментари[йяев]+|комментарі[йів]+|коментар[іїв]*|ответ(?:ов|а)?|yorum|yanıt|hozzászólás|megjegyzés|comentarii|comentariu|"
    "răspunsuri|σχόλια|σχόλιο|komentara?|komentari|komentar|bình luận|تعليقات?|תגובות|コメント|件のコメント|条评论|則留言|"
    "댓글|개의 댓글"
)
"""What a heading counts: "5 Comments"."""

PINGBACK = frozenset({"pingback", "trackback", "pingbacks", "trackbacks", "пинг", "пингбек", "ピンバック", "トラックバック"})


@cache
def _phrases(kind: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of a table as folded words, longest first, so that "ha dicho" wins over "dicho"."""
    table = {"says": SAYS, "says_first": SAYS_FIRST, "by": BY, "reply_to": REPLY_TO}[kind]
    folded = {tuple(fold(phrase).split()) for row in table.values() for phrase in row.split("|")}
    return tuple(sorted(folded, key=lambda words: (-len(words), words)))


@cache
def by_last_word(kind: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of a table by their last word."""
    index: dict[str, tuple[tuple[str, ...], ...]] = {}
    for words in _phrases(kind):
        index[words[-1]] = (*index.get(words[-1], ()), words)
    return index


@cache
def by_first_word(kind: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of a table by their first word."""
    index: dict[str, tuple[tuple[str, ...], ...]] = {}
    for words in _phrases(kind):
        index[words[0]] = (*index.get(words[0], ()), words)
    return index


def is_glue(folded: str) -> bool:
    """Whether a folded word only ties a name to a date."""
    return folded in _GLUE
