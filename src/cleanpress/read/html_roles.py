"""What the class, id and schema.org words of an element claim it to be.

Words are cut at `-`, `_` and capitals and looked up whole, the longest run first, so that `date` never matches in
`update`, and `comment-form` is a form and not a comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from cleanpress.model import Label

_TABLE: Mapping[Label, str] = {
    Label.COMMENT: """comment comments commentlist commentbox replies discussion disqus kommentar kommentare kommentarer
        commentaire commentaires comentario comentarios comentário comentários commento commenti komentarz komentarze
        reactie reacties komentar komentari komentáře diskuse yorum yorumlar talkback talkbacks livefyre fyre viafoura
        spotim hyvor coral-talk jdgm yotpo okendo loox bazaarvoice spr-reviews spr-review user-comment
        reader-comments user-reviews product-reviews customer-reviews review-list reviews-list review-widget
        responses""",
    Label.COMMENT_FORM: """comment-form comments-form commentform comment-respond respond reply-form add-comment
        leave-comment leave-reply post-comment write-comment new-comment comment-box comment-input comment-editor
        comment-login comments-login comment-policy comments-policy comment-rules comment-guidelines comment-notes
        comment-register comment-textarea reply-title kommentarformular kommentar-formular""",
    Label.COMMENT_META: """comment-meta comment-metadata comment-author comment-date comment-time comment-header
        comment-footer comment-actions comment-action comment-reply comment-tools comment-info comment-links
        comment-permalink comment-user comment-username comment-vote comment-votes comment-like comment-likes
        comment-report comment-avatar comment-controls comment-options comment-awaiting commentauthor commentmeta
        commentdate comment-head comment-top comment-by
        reply reply-link replies-count""",
    Label.COMMENT_HEADER: """comments-title comment-title
        comments-header comments-heading comment-heading comments-count
        comment-count comments-number comment-number comments-link comments-sort comment-sort comment-counter
        commentcount comments-counter comments-info comments-closed comments-toggle comment-navigation
        comments-pagination comments-top comments-label""",
    Label.SHARE: """share shares sharing sharebar sharer sharedaddy sharethis share-bar share-tools social socials
        socialmedia social-media sociable addthis addtoany a2a facebook twitter whatsapp pinterest linkedin reddit
        telegram follow-us followus follow like-button fb-like tweet teilen partage partager compartir condividi
        compartilhar delen udostępnij social-share sharing-buttons print-button jp-relatedposts-share""",
    Label.RELATED: """related relatedposts related-posts relatedarticles recommend recommended recommendation
        recommendations recommends more-from more-on more-stories morestories read-more readmore read-next readnext
        read-also readalso see-also also-read most-read mostread most-popular mostpopular popular popular-posts trending
        teaser teasers teaserlist outbrain taboola zergnet up-next upnext next-article next-post prev-post
        previous-post post-navigation post-nav nav-links latest latest-news latest-posts recent recent-posts sidebar
        rail right-rail carousel jp-relatedposts similar similar-posts suggested suggestions further-reading
        onward aside-related yarpp in-other-news other-news other-articles story-list newslist news-list""",
    Label.NEWSLETTER: """newsletter newsletters subscribe subscription subscriptions subscriber signup sign-up
        email-signup mailchimp mc4wp paywall regwall donate donation donations membership metered piano tp-modal optin
        opt-in abo abonnement abonnieren suscribete iscriviti support-us buy-now buybox""",
    Label.AD: """ad ads advert adverts advertisement advertisements advertising advertise advertorial adslot adsense
        adunit adbox adwrapper dfp gpt sponsor sponsors sponsored promo promos promotion promoted promobox affiliate
        anzeige anzeigen werbung publicidad publicidade publicité pubblicità reklama reklame annons adv googleads""",
    Label.NAV: """nav navbar navi navigation menu menus submenu dropdown breadcrumb breadcrumbs crumbs footer sitefooter
        masthead topbar toolbar pagination pager paging page-numbers cookie cookies cookiebar consent gdpr ccpa onetrust
        cmp skip skip-link skiplink searchform search-form search searchbar login sign-in signin lang-switcher
        language-switcher hamburger megamenu site-header site-footer page-footer global-header global-footer popup
        modal lightbox toc-toggle back-to-top backtop sitemap mobile-nav""",
    Label.CAPTION: """caption captions figcaption caption-text captiontext imagecaption photocaption photo-credit
        photocredit image-credit imagecredit picture-credit media-credit credit credits bildunterschrift legende
        légende didascalia wp-caption image-caption img-caption photo-caption media-caption picture-caption bu""",
    Label.BYLINE: """byline bylines author authors writer writers contributor contributors reporter reporters journalist
        autor autoren autores auteur auteurs autore autori auteurs redakteur signature author-name posted-by postedby
        written-by post-author article-author entry-author meta-author dateline-author""",
    Label.DATE: """date dates dateline datetime timestamp time published pubdate publishdate publish-date published-date
        publication-date posted-on postedon post-date entry-date article-date updated modified last-updated datum fecha
        data-publicacao date-published date-modified datepublished datemodified updated-date timeago
        publishingdate newsdate articledate postdate createdate creationdate publishtime pubtime posttime""",
    Label.SECTION: """kicker rubric rubrik eyebrow overline overtitle dachzeile spitzmarke topline section-name
        section-label article-section category-label channel-name""",
    Label.TAGS: """tags taglist tag-list tagcloud tag-cloud tag-links tags-links keywords keyword topics topic-list
        categories cat-links category-list filed-under post-tags post-categories entry-tags article-tags entry-meta-tags
        schlagworte etiquetas tagi tag-item""",
    Label.AUTHOR_BIO: """bio biography author-bio authorbio author-box authorbox author-info author-profile
        author-description author-card about-author about-the-author author-about author-block author-details
        post-author-box saboxplugin guest-author writer-bio autorenbox""",
    Label.LEGAL: """copyright copyrights disclaimer disclaimers legal license licence imprint impressum colophon
        privacy privacy-policy terms rights republish""",
    Label.STANDFIRST: """standfirst dek deck subtitle sub-title subheadline sub-headline article-summary article-intro
        article-lead article-lede article-description article-subtitle chapo chapeau vorspann anrisstext copete
        entradilla bajada occhiello sommario post-subtitle story-summary article-deck article-dek
        article-excerpt""",
    Label.HEADLINE: """headline entry-title post-title article-title story-title article-headline post-headline
        story-headline page-title articletitle posttitle""",
    Label.BODY: """articlebody article-body article-content article-text articletext articlecontent story-body
        storybody story-content story-text entry-content post-content post-body post-text postbody postcontent
        body-copy bodycopy body-text article-copy content-body field-name-body richtext rich-text text-body
        article-main-body paywall-content""",
}
# Words that would claim something else by a part of themselves.
_NOTHING = """comment-open comments-open share-price social-security author-archive section-header date-picker
    menu-item-object ad-hoc ad-free recent-updates print-only like-new post-navigation-none time-to-read
    tab-menu"""
# `has-comments`, `no-sidebar` speak of the page around; `tag-politics`, `category-share` are WordPress's
# classes for what a post is filed under.
_STATE = frozenset((
    "has", "with", "without", "no", "not", "is", "js", "show", "hide", "hidden", "enable", "enabled", "single",
    "archive", "logged"
))  # fmt: skip
_FILED = frozenset(["tag", "category", "format", "status", "type", "cat", "term", "pa", "postid", "parent"])
_WORD = re.compile(r"[A-Z]?[a-zà-ž]+|[A-Z]+(?![a-zà-ž])|\d+")
_LONGEST = 3
ANSWER = "acceptedanswer"
"""A reader's answer to a question; lists of frequent questions call their own answers so, too."""
MAX_ATTRIBUTE = 400
"""Characters read of an attribute; tracking classes run to megabytes."""

_ITEMPROP: Mapping[str, Label] = {
    "articlebody": Label.BODY,
    "author": Label.BYLINE,
    "creator": Label.BYLINE,
    "comment": Label.COMMENT,
    "suggestedanswer": Label.COMMENT,
    "datepublished": Label.DATE,
    "datemodified": Label.DATE,
    "datecreated": Label.DATE,
    "headline": Label.HEADLINE,
    "alternativeheadline": Label.STANDFIRST,
    "articlesection": Label.SECTION,
    "keywords": Label.TAGS,
    "caption": Label.CAPTION,
    "copyrightholder": Label.LEGAL,
    "breadcrumb": Label.NAV,
}
_ROLE: Mapping[str, Label] = {
    "navigation": Label.NAV,
    "menu": Label.NAV,
    "menubar": Label.NAV,
    "search": Label.NAV,
    "banner": Label.NAV,
    "contentinfo": Label.NAV,
    "toolbar": Label.NAV,
    "dialog": Label.NAV,
    "alertdialog": Label.NAV,
    "doc-credit": Label.CAPTION,
}
_REL: Mapping[str, Label] = {"author": Label.BYLINE, "tag": Label.TAGS, "license": Label.LEGAL}
_TAG: Mapping[str, Label] = {
    "nav": Label.NAV,
    "menu": Label.NAV,
    "figcaption": Label.CAPTION,
    "time": Label.DATE,
    "address": Label.BYLINE,
    "dialog": Label.NAV,
    "amp-sidebar": Label.NAV,
    "amp-consent": Label.NAV,
    "amp-user-notification": Label.NAV,
    "amp-lightbox": Label.NAV,
    "amp-social-share": Label.SHARE,
    "amp-next-page": Label.RELATED,
}

_NO_CLAIMS: frozenset[Label] = frozenset()
_BY_TAG = {tag: frozenset([label]) for tag, label in _TAG.items()}
_CLAIMING = (("itemprop", _ITEMPROP), ("role", _ROLE), ("rel", _REL))
_TOKENS = 8192
"""Class names and ids of which is remembered what they say: a site has the same on every page, and few of them say
anything."""
_ITEM_WORDS = frozenset((
    "item", "node", "thread", "container", "wrapper", "entry", "single", "row", "card", "li", "box", "block",
    "parent"
))  # fmt: skip
_OTHER_THAN_ONE = frozenset((
    "add", "write", "post", "new", "leave", "submit", "all", "more", "load", "view", "show", "hide", "toggle", "no",
    "has", "with", "last", "latest", "recent", "top", "fb", "facebook", "page", "entry", "article", "section", "block"
))  # fmt: skip
_ITEMS = frozenset(["comment", "suggestedanswer", ANSWER])
_CHOSEN = frozenset(["testimonial", "testimonials"])
_COMMENT_WORDS = frozenset([
    "comment", "kommentar", "commentaire", "comentario", "comentário", "commento", "reactie", "komentarz", "komentar",
    "yorum", "review", "rev",
])  # fmt: skip


class Said(NamedTuple):
    """What an element says of itself, or one of its class names alone."""

    claims: frozenset[Label]
    """The labels it claims."""
    is_item: bool
    """Whether it is called as one comment is: `comment`, `comment-1234`, `commentItem`, not `comments` or
    `comment-body`."""


def said_by(tag: str, attributes: Mapping[str, str]) -> Said:
    """What an element's own tag and attributes say."""
    claimed, is_item = _BY_TAG.get(tag, _NO_CLAIMS), False
    names = f"{attributes.get('class', '')[:MAX_ATTRIBUTE]} {attributes.get('id', '')[:MAX_ATTRIBUTE]}"
    for name in names.split():
        said = _said(name)
        # Most names speak of nothing but looks.
        if said is not _NOTHING_SAID:
            claimed = claimed | said.claims if claimed else said.claims
            is_item = is_item or said.is_item
    for attribute, table in _CLAIMING:
        if value := attributes.get(attribute):
            claimed = claimed.union([table[word] for word in value[:MAX_ATTRIBUTE].lower().split() if word in table])
    if attributes.get("itemtype", "").lower().endswith(("/comment", "/usercomments")):
        return Said(claimed | {Label.COMMENT}, is_item=True)
    return Said(claimed, is_item or attributes.get("itemprop", "").lower() in _ITEMS)


_NOTHING_SAID = Said(_NO_CLAIMS, is_item=False)


def words_of(names: str) -> list[str]:
    """The words of class names or an id, lower case: `commentItem-12` is comment, item, 12."""
    return " ".join(_WORD.findall(names)).lower().split()


def word_claims(value: str) -> set[Label]:
    """The labels that the words of a class or id claim."""
    return {label for name in value[:MAX_ATTRIBUTE].split() for label in _said(name).claims}


@lru_cache(_TOKENS)
def _said(name: str) -> Said:
    words = words_of(name)
    return _one(_claimed(words), _names_item(words))


@lru_cache(_TOKENS)
def _one(claimed: frozenset[Label], is_item: bool) -> Said:
    """The same object for all names that say the same: thousands are kept."""
    return Said(claimed, is_item) if claimed or is_item else _NOTHING_SAID


def _claimed(words: list[str]) -> frozenset[Label]:
    # Words of customers that the seller chose are the page's own.
    if _begins().isdisjoint(words) or not _CHOSEN.isdisjoint(words):
        return _NO_CLAIMS
    if len(words) > 1 and words[0] in _STATE:
        return _NO_CLAIMS
    if len(words) > 1 and words[0] in _FILED and "-".join(words[:2]) not in _runs():
        return _NO_CLAIMS
    return frozenset(_longest_runs(words))


def _names_item(words: list[str]) -> bool:
    if _COMMENT_WORDS.isdisjoint(words):
        return False
    first = next(at for at, word in enumerate(words) if word in _COMMENT_WORDS)
    # A word before it is the system's or theme's: `wc-comment`, `mtbCommentContainer`.
    if first > 1 or words[0] in _OTHER_THAN_ONE:
        return False
    rest = (word for word in words[first:] if word not in _COMMENT_WORDS and not word.isdigit())
    return all(word in _ITEM_WORDS for word in rest)


def _longest_runs(words: list[str]) -> Iterator[Label]:
    runs, begins, at = _runs(), _begins(), 0
    while at < len(words):
        length = min(_LONGEST, len(words) - at) if words[at] in begins else 0
        while length and (run := "-".join(words[at : at + length])) not in runs:
            length -= 1
        if length and (label := runs[run]) is not None:
            yield label
        at += length or 1


@cache
def _begins() -> frozenset[str]:
    return frozenset(run.partition("-")[0] for run in _runs())


@cache
def _runs() -> Mapping[str, Label | None]:
    runs: dict[str, Label | None] = {run: label for label, block in _TABLE.items() for run in block.split()}
    return {**runs, **dict.fromkeys(_NOTHING.split())}
