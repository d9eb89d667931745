"""CP515, CP518: the lines of a sign-up box, or below a wall, beside the one that says what it is."""

from __future__ import annotations

from cleanpress.model import Label
from cleanpress.rules.context import decisive, is_surely
from cleanpress.rules.cues import count_cues
from cleanpress.rules.engine import Match, rule
from cleanpress.rules.line import Line

LONGEST = 24
LONGEST_TEXT = 40
"""Words of a line that describes what comes, at the most; more words must say more of it."""
FARTHEST = 3
"""Lines from a prompt to the next one of its box at the most."""
_PROMPT = (Label.NEWSLETTER,)
WALL = frozenset({"CP502", "CP518"})
BUTTON_WORDS = 2
"""Words of a box's button at the most: "OK", "Submit"."""


@rule(
    "CP515",
    Label.NEWSLETTER,
    why="Sign-up boxes print several lines: what comes and how often, a field, the terms. Set close to a line that is "
    "a prompt for sure, one that speaks of mail, terms or days is another.",
    hit=[
        "He quit.\n\nNewsletter abonnieren\n⟦Das Wichtigste aus der Region, jeden Morgen per Mail⟧\n\nHe left.",
        "He quit.\n\n⟦Chaque matin, l'essentiel de votre commune⟧\nNewsletter\n\nHe left.",
        "He quit.\n\nSign up for our newsletter\n\n⟦Delivered once a week, it is your guide to town.⟧\n\nHe left.",
        "He quit.\n\nSign up for our newsletter\n\nYour email\n\n⟦OK⟧\n\nHe left.",
        "He quit.\n\nOdebírat newsletter\n⟦Odhlásit se můžete kdykoli, zpracování osobních údajů zde.⟧\n\nHe left.",
    ],
    miss=[
        "Every morning he read the paper.\nHe quit, and nobody asked him why, for all had known it for a year.",
        "Sign up for our newsletter\n\nEvery morning he read the paper.",
        "Sign up for our newsletter\n\nNobody, said the mayor.",
        "Sign up now\n\nA crew of six\n\nSix people are hired, and four of them come from the island.\n\nSubscribe",
        "Sign up for our newsletter\nThe mayor quit on Monday, and the council will meet.",
        "Sign up for our newsletter\n“I read emails every morning”, she said.",
    ],
    strength=2.6,
    longest=LONGEST_TEXT,
    around=True,
    beside=Label.NEWSLETTER,
)
def line_of_box(line: Line) -> Match:
    above, below = _prompt(line, -1), _prompt(line, 1)
    if not (above or below) or _prompts(line) or line.text[:1] in '“„«"–—»':
        return False
    between = bool(above and below)
    apart = not between and not _is_close(line, above, below)
    if apart and 1 not in (above, below):
        return False
    if line.words <= BUTTON_WORDS and above == 1 and any(f.label is Label.NAV for f in line.findings):
        return not apart or _is_field(line.previous)
    # A call or what has no end mark needs one word of a box, a sentence more of them, and so does what is long or set
    # apart; between two prompts less will do.
    states = line.ends and line.text[-1] not in "!！"
    wanted = 1 + states - between + (line.words > LONGEST) + apart
    found = count_cues(line.text.lower(), "boxed")
    return found >= wanted and (found > 0 or not _tells_between(line, above, below))


def _tells_between(line: Line, above: int, below: int) -> bool:
    """Whether a sentence of the story stands between the two prompts; then the line may be its subheading."""
    page = line.page() or ()
    between = page[line.index - above + 1 : line.index + below]
    return any(other.is_paragraph and not count_cues(other.text.lower(), "boxed") for other in between)


def _is_field(line: Line | None) -> bool:
    """Whether the line is the field for an address, which comment forms have in the same words."""
    return line is not None and _prompts(line) and any(f.label is Label.COMMENT_FORM for f in line.findings)


def _is_close(line: Line, above: int, below: int) -> bool:
    """Whether the one prompt stands right beside the line, without a blank line between."""
    if above:
        return above == 1 and not line.piece.blank_before
    return below == 1 and line.next is not None and not line.next.piece.blank_before


def _prompt(line: Line, step: int) -> int:
    """How many lines away the next prompt stands, nothing but short lines between; 0 where none does."""
    page = line.page() or ()
    for away in range(1, FARTHEST + 1):
        at = line.index + away * step
        if not 0 <= at < len(page):
            return 0
        if _prompts(page[at]):
            return away
        if page[at].words > LONGEST:
            return 0
    return 0


def _prompts(line: Line) -> bool:
    return bool(line.findings) and is_surely(line, _PROMPT)


@rule(
    "CP518",
    Label.NEWSLETTER,
    why="Where a story is behind a wall, the prompt to log in or to subscribe goes on with what that brings: short "
    "lines of access, prices and terms, each below the other.",
    hit=[
        "He quit.\n\nSubscribe to continue reading\n⟦Unlimited access to all stories⟧\n⟦$3 a month for a year⟧\n\nOK.",
        "Er ging.\n\nJetzt abonnieren und weiterlesen\n⟦Zugriff auf das ganze Archiv⟧\n\nNa gut.",
    ],
    miss=[
        "Subscribe to continue reading\n\nHe had access to the vault, and took a coin a month.",
        "The club gives its members unlimited access to the pool",
    ],
    strength=2.6,
    longest=LONGEST,
    around=True,
    beside=Label.NEWSLETTER,
)
def benefit_below_wall(line: Line) -> Match:
    above = line.previous
    for _ in range(FARTHEST):
        if above is None or line.ends:
            return False
        if _is_wall(above):
            return count_cues(line.text.lower(), "benefit") > 0
        above = above.previous
    return False


def _is_wall(line: Line) -> bool:
    return any(f.code in WALL and f.weight >= decisive(f.label) for f in line.findings)
