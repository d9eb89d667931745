"""CP5xx: newsletters, paywalls, advertisements, consent, legal notices."""

from __future__ import annotations

import regex

from cleanpress.model import Label
from cleanpress.rules.context import is_surely
from cleanpress.rules.cues import count_cues
from cleanpress.rules.engine import Match, phrase_rule, rule
from cleanpress.rules.line import Line

LONG_NOTICE = 60
"""Words from which a notice of consent is a paragraph: what stands around it must speak against it as well."""
LEAST_WORDS = 10
"""A shorter prompt is a phrase of a table."""

phrase_rule(
    "CP501",
    Label.NEWSLETTER,
    "newsletter",
    why="Sites ask for an address, a donation or an app in the same words: 'Sign up for our newsletter', 'Donate now'.",
    hit=[
        "The mayor quit.\n\n⟦Sign up for our newsletter⟧",
        "⟦Join 8 other subscribers⟧",
        "⟦🚀 Subscribe to our newsletter 👇⟧",
        "⟦Enter your email address⟧",
        "⟦Abonnieren Sie unseren Newsletter⟧",
        "⟦Inscrivez-vous à notre newsletter⟧",
        "⟦Suscríbete a nuestro boletín⟧",
        "⟦Подпишитесь на нашу рассылку⟧",
        "⟦Get the day's top news in your inbox⟧",
    ],
    miss=[
        "The newsletter that he wrote was read by ten people.",
        "She signed up for the army.",
        "Donors gave ten million last year.",
        "Their email addresses were stolen.",
    ],
)

phrase_rule(
    "CP502",
    Label.NEWSLETTER,
    "paywall",
    why="Where the free part of a story ends, the subscription system asks for a log-in or money.",
    hit=[
        "⟦Already a subscriber? Log in⟧",
        "⟦You have 3 free articles left⟧",
        "⟦Subscribe to continue reading⟧",
        "⟦Jetzt abonnieren und weiterlesen⟧",
        "⟦Cet article est réservé aux abonnés⟧",
        "⟦Contenido exclusivo para suscriptores⟧",
        "⟦Masz już subskrypcję?⟧",
        "⟦この記事は会員限定です⟧",
    ],
    miss=[
        "The club has 300 members only.",
        "She is already a subscriber of three papers.",
        "Subscribers pay more than last year.",
        "Continuing was no option.",
    ],
)

phrase_rule(
    "CP503",
    Label.AD,
    "ad",
    why="Ad slots and sponsored posts must be marked as such, and say that the story goes on below.",
    hit=[
        "The mayor quit.\n\n⟦Advertisement⟧\n\nHe left town.",
        "⟦Story continues below advertisement⟧",
        "⟦- Anzeige -⟧",
        "⟦La suite après cette publicité⟧",
        "⟦Continua depois da publicidade⟧",
        "⟦REKLAMA⟧",
        "⟦広告⟧",
    ],
    miss=[
        "The advertisement was banned in May.",
        "Anzeige erstattete er nicht.",
        "The story continues to trouble the town.",
        "Publicité et politique font bon ménage.",
    ],
)

phrase_rule(
    "CP504",
    Label.NAV,
    "consent",
    why="Cookie banners and placeholders of embedded posts ask for consent and lead to the privacy policy.",
    hit=[
        "⟦Accept all cookies⟧",
        "⟦Datenschutzerklärung⟧",
        "⟦We use cookies to make this site work.⟧",
        "⟦An dieser Stelle finden Sie einen externen Inhalt.⟧",
        "⟦Gérer les cookies⟧",
        "⟦Política de privacidad⟧",
        "⟦Polityka prywatności⟧",
    ],
    miss=[
        "She baked cookies for the whole town.",
        "The cookies were gone by noon.",
        "Privacy is dead, he said.",
        "They accept all who come.",
    ],
)

phrase_rule(
    "CP505",
    Label.LEGAL,
    "legal",
    why="Footers state copyright, licence, liability and the software; affiliate links must be disclosed.",
    hit=[
        "⟦© 2019 Town News. All rights reserved.⟧",
        "⟦Powered by WordPress⟧",
        "⟦Alle Rechte vorbehalten⟧",
        "⟦Mentions légales⟧",
        "⟦As an Amazon Associate I earn from qualifying purchases.⟧",
        "⟦The views expressed are those of the author.⟧",
        "⟦Все права защищены⟧",
    ],
    miss=[
        "The law gives him all rights.",
        "The town is powered by wind.",
        "Terms were agreed on Friday.",
        "His views were expressed in a letter.",
    ],
)

phrase_rule(
    "CP506",
    Label.NAV,
    "wall",
    why="Servers that have no such page, or take their reader for a robot, say so in the story's place.",
    hit=[
        "⟦Page not found⟧",
        "⟦Checking your browser before accessing example.org⟧",
        "⟦Sorry, the page you are looking for has been moved.⟧",
        "⟦Seite nicht gefunden⟧",
        "⟦Página no encontrada⟧",
    ],
    miss=[
        "The page was not found among his papers.",
        "She was denied access to the vault.",
        "Sorry, the page boy said, and closed the door.",
        "Are robots what you need?",
    ],
)


@rule(
    "CP511",
    Label.NEWSLETTER,
    why="Sign-up boxes explain themselves in a sentence or two that speak to the reader: what comes, and where to.",
    hit=[
        "⟦Get our best stories every Friday. Enter your email below; you can unsubscribe whenever you like.⟧",
        "⟦Die wichtigsten Themen jeden Morgen: Geben Sie Ihre E-Mail-Adresse an und erhalten Sie unseren Newsletter.⟧",
        "⟦Chaque matin, l'essentiel : laissez votre adresse e-mail et recevez notre newsletter gratuite.⟧",
        "⟦Todos los días en tu correo las noticias del pueblo: apúntate a nuestra newsletter sin coste.⟧",
    ],
    miss=[
        "The newsletter reached 40,000 readers, who sent him emails about it every single day.",
        "She said that people should sign up for the course before May.",
        "The hackers asked users to enter their passwords by email.",
        "He told the court that the email had never reached his inbox.",
    ],
    strength=3.2,
    longest=90,
    shortest=LEAST_WORDS,
    mentions="offer",
)
def newsletter_pitch(line: Line) -> Match:
    # A story speaks of newsletters in the third person; a page says "you" and "our".
    text = line.text.lower()
    asks = count_cues(text, "ask")
    if asks < 2 or (asks == 2 and line.words > 30):
        return False
    return 1.3 if asks > 2 else True


_WE = regex.compile(
    r"\b(?:we|our|us|wir|unser\w*|nous|notre|nos|nosotros|nuestr\w+|noi|nostr\w+|nós|nossos?|nossas?|wij|onze|ons|nas|nasz\w*"
    r"|мы|нас|наш\w*|ми|bize|biz)\b",
    regex.IGNORECASE,
)
_YOU = regex.compile(
    r"\b(?:you|your|sie|ihre?n?|dich|deine?|vous|votre|tú|tu|usted|te|apóyanos|voi|tuo|tua|você|seu|sua|je|jouw|jij|twoj\w+|ty"
    r"|вы|вас|ваш\w*|ви|siz\w*)\b",
    regex.IGNORECASE,
)


@rule(
    "CP512",
    Label.NEWSLETTER,
    why="Publishers ask readers for money in their own voice: 'we', 'you', 'support', 'donate', all in one paragraph.",
    hit=[
        "⟦We rely on readers like you. If you value our work, please make a donation today.⟧",
        "⟦Wir schreiben unabhängig. Unterstützen Sie unsere Arbeit mit Ihrer Spende, wenn Sie können.⟧",
        "⟦Nous sommes indépendants : soutenez notre rédaction, faites un don si vous le pouvez.⟧",
    ],
    miss=[
        "“We rely on your donation,” the priest told the crowd.",
        "They donate what they can, and we all know it.",
        "The club asked its members for support and donations.",
        "Our work is done, she said, and you may go.",
    ],
    strength=2.5,
    longest=90,
    shortest=LEAST_WORDS,
    mentions="plea",
)
def support_pitch(line: Line) -> Match:
    text = line.text.lower()
    asks = count_cues(text, "gift")
    if asks < 2 or any(q in text for q in '“„«"'):
        return False
    if not _WE.search(text) or not _YOU.search(text):
        return False
    return 1.4 if asks > 2 else 0.8


@rule(
    "CP514",
    Label.NEWSLETTER,
    why="Sign-up boxes open with a question to the reader: 'Interested in politics?'",
    hit=["He left.\n\n⟦Interested in the town hall?⟧\nSign up for our newsletter\n\nNobody saw him."],
    miss=["He left.\n\nWho saw him?\n\nNobody saw him.", "Sign up for our newsletter\n\nWho saw him?"],
    strength=3.2,
    cues=("?", "？"),
    longest=12,
    around=True,
)
def question_above_prompt(line: Line) -> Match:
    below = line.next
    if below is None or not below.findings or below.piece.blank_before or line.text[-1] not in "?？":
        return None
    return is_surely(below, (Label.NEWSLETTER,))


@rule(
    "CP513",
    Label.NAV,
    why="Cookie banners and placeholders of embeds explain themselves: cookies, consent, settings, this site.",
    hit=[
        "⟦This website and our partners store cookies in your browser; change your settings here.⟧",
        "⟦So akzeptieren Sie die Cookies von Drittplattformen. Mehr in unserer Datenschutzerklärung.⟧",
        "⟦En naviguant, vous acceptez que ce site dépose des cookies, selon vos paramètres.⟧",
        "⟦Questo sito, con il tuo consenso, salva cookie per mostrarti annunci.⟧",
    ],
    miss=[
        "Browsers will soon block cookies, the company said on Monday.",
        "The court ruled that the site had set cookies without the consent of its users.",
        "She accepted the cookies, the milk and the bread.",
        "The app asked for consent to use personal data, which the regulator called unlawful.",
    ],
    strength=3.0,
    longest=110,
    shortest=LEAST_WORDS,
    mentions="cookie",
)
def consent_notice(line: Line) -> Match:
    text = line.text.lower()
    found = count_cues(text, "consent")
    if found < 2 or not (_YOU.search(text) or _THIS_SITE.search(text)):
        return False
    if _REPORTED.search(text):
        return False
    return 1.3 if found > 3 and line.words <= LONG_NOTICE else True


_THIS_SITE = regex.compile(
    r"\b(?:this (?:web)?site|our (?:web)?site|these cookies|cookie is (?:set|used)|diese (?:website|webseite|seite)"
    r"|ce site|est[ea] (?:sitio|web|site)|questo sito|deze (?:web)?site|ta strona|we use|wir verwenden|nous utilisons"
    r"|utilizamos|utilizziamo)\b",
)
# A story reports: it names who said, ruled or fined.
_REPORTED = regex.compile(
    r"\b(?:said|says|ruled|court|fined|lawsuit|according to|sagte|gericht|urteil|a déclaré|tribunal|dijo|ha detto|disse"
    r"|zei|powiedział|заявил|суд)\b",
)
