"""Caption lines -> captions with their credits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import regex

from cleanpress.model import Caption
from cleanpress.rules.credit_shapes import credit_start

# Desks put the credit last: after a bar, slash, dash or sentence, with a word for it, a copyright sign, or in brackets.
_CREDIT = regex.compile(
    r"""(?:^|(?<=[\s|/(\[（【–—.!?-]))
    (?P<credit>
        ©\s?.{2,80}
      | (?:photos?|image|picture|illustration|video|credit|photograph|foto|bild|bilder|quelle|source|fuente|
           cr[ée]dit|photographie|fotografie|zdj[ęe]cie|fot\.|imagen|immagine|imagem|fotograf[ií]a|фото|写真|사진)
        (?:\s(?:by|credit|courtesy|von|de|par|di))?\s?[:：]?\s?[^.]{2,80}
      | (?:getty\simages|afp|reuters|ap\sphoto|dpa|shutterstock|istock|alamy|epa)[^.]{0,60}
    )[)\]）】]?\s*+$""",
    regex.VERBOSE | regex.IGNORECASE,
)
_MARKS = " \t/|()[]（）【】–—-"


def split_credit(text: str) -> Caption:
    """A caption line parted into its text and its credit."""
    # A credit is short: only the end of a long caption can hold it.
    tail_at = max(0, len(text) - 140)
    match = _CREDIT.search(text, tail_at)
    at = credit_start(text) if match is None else match.start("credit")
    if at is None:
        return Caption(text)
    credit = text[at:].rstrip().strip(_MARKS + ".")
    words = text[:at].rstrip(_MARKS)
    return Caption(words or text, credit or None)


def captions_of(texts: Iterable[tuple[str, str | None]]) -> tuple[Caption, ...]:
    """The captions of these lines with the addresses of their pictures, in order; alt text that a caption repeats is
    not told twice."""
    captions: list[Caption] = []
    for text, image in texts:
        caption = replace(split_credit(text), image=image)
        if captions and _bare(captions[-1].text) == _bare(caption.text):
            captions[-1] = caption if caption.credit or captions[-1].text.islower() else captions[-1]
        else:
            captions.append(caption)
    return tuple(captions)


def _bare(text: str) -> str:
    return text.casefold().strip(" .")
