"""CONTRACT's invariants as properties, over the seeds, made-up stories, noise and arbitrary text.

Invariant 6 (linear) is measured in test_linear.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import regex
from hypothesis import assume, example, given
from hypothesis import strategies as st
from story_words import WORDS
from strategies import RESIDUE, SEEDS, Story, any_text, documents, marked, noisy, plain_documents, stories

import cleanpress
from cleanpress import Article, Block
from cleanpress.model import BODY_LABELS, Label
from cleanpress.rules import all_rules

formats = st.sampled_from(("text", "markdown"))
KEPT = BODY_LABELS | {Label.HEADLINE, Label.STANDFIRST}
WORD = regex.compile(r"\w+")
ESCAPED = regex.compile(r"\\[^\w\s]")


def squeezed(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def is_subsequence(part: Iterable[str], whole: Iterable[str]) -> bool:
    rest: Iterator[str] = iter(whole)
    return all(item in rest for item in part)


def told(article: Article) -> dict[str, str]:
    """What the article says, by field."""
    fields = {name: getattr(article, name) for name in ("headline", "standfirst", "byline", "section", "body")}
    fields |= {f"comment {i}": comment.text for i, comment in enumerate(article.comments)}
    fields |= {f"caption {i}": caption.text for i, caption in enumerate(article.captions)}
    return {name: text for name, text in fields.items() if text}


def assert_whole(article: Article) -> None:
    """Invariant 1."""
    at = 0
    for block in article.blocks:
        assert at <= block.start < block.end, "blocks stand in order and do not overlap"
        assert not article.text[at : block.start].strip(), "only white space stands between blocks"
        assert article.text[block.start : block.end] == block.text
        at = block.end
    assert not article.text[at:].strip()


# 1. Nothing is lost.


@given(documents, formats)
@example("", "text")
@example(" \n\u2028\t", "markdown")
@example("---\ntitle: a\n", "markdown")
@example("```\nx", "text")
def test_nothing_is_lost(document: str, kind: str) -> None:
    article = cleanpress.clean(document, format=kind)
    assert article.text == document, "text input is never unescaped or repaired"
    assert_whole(article)


@given(documents)
def test_nothing_is_lost_whatever_it_is_taken_for(document: str) -> None:
    article = cleanpress.clean(document)
    assert_whole(article)
    if article.format != "html":
        assert article.text == document


@given(documents, st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "cp1252", "shift_jis", "koi8-r")))
def test_nothing_is_lost_of_bytes(document: str, codec: str) -> None:
    assert_whole(cleanpress.clean(document.encode(codec, "replace")))


@given(st.binary(max_size=300))
def test_any_bytes_are_read(data: bytes) -> None:
    assert_whole(cleanpress.clean(data))


@given(stories(), st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "old")))
def test_bytes_are_read_as_a_person_would(story: Story, codec: str) -> None:
    text = story.text
    mark = "\ufeff" if codec == "utf-16-le" else ""
    codec = WORDS[story.language].codec if codec == "old" else codec
    # What the old encoding can't say was never printed in it.
    text = text.encode(codec, "ignore").decode(codec).removeprefix("\ufeff")
    assert cleanpress.clean((mark + text).encode(codec)).text == text


@given(documents, formats)
def test_spans_point_at_their_fields(document: str, kind: str) -> None:
    article = cleanpress.clean(document, format=kind)
    for name, spans in article.spans.items():
        for span in spans:
            assert 0 <= span.start < span.end <= len(document), name
    if article.headline:
        first = article.spans["headline"][0]
        assert is_subsequence(squeezed(article.headline), squeezed(document[first.start : first.end]))
    for removal in article.removed:
        assert document[removal.start : removal.end] == removal.text


# 2. Nothing is made up.


@given(documents, formats)
def test_nothing_is_made_up(document: str, kind: str) -> None:
    article = cleanpress.clean(document, format=kind)
    for name, text in told(article).items():
        assert is_subsequence(squeezed(text), squeezed(document)), name


@given(plain_documents)
def test_no_word_is_made_up(document: str) -> None:
    article = cleanpress.clean(document)
    for name, text in told(article).items():
        assert is_subsequence(WORD.findall(text), WORD.findall(document)), name
    assert "\n\n".join(p.text for p in article.paragraphs) == article.body


# 3. What came out clean stays as it is.


def assert_settled(document: str, kind: str = "auto") -> None:
    once = cleanpress.clean(document, format=kind)
    printed = once.to_text()
    again = cleanpress.clean(printed)
    assert again.to_text() == printed
    assert again.headline == once.headline


@given(plain_documents)
def test_cleaning_twice_changes_nothing(document: str) -> None:
    assert_settled(document)


@given(st.one_of(noisy(), marked, any_text), formats)
def test_cleaning_noise_twice_changes_nothing(document: str, kind: str) -> None:
    # A mark that Markdown escapes is a bare one once it is printed, and means something when that is read again.
    assume(not ESCAPED.search(document))
    assert_settled(document, kind)


@pytest.mark.parametrize("seed", SEEDS)
def test_cleaning_a_seed_twice_changes_nothing(seed: str) -> None:
    assert_settled(seed)


# 4. A line of residue takes nothing with it.


def span_of(block: Block) -> tuple[int, int]:
    """Where the words of a block stand, without the white space around them."""
    lead = len(block.text) - len(block.text.lstrip())
    return block.start + lead, block.start + len(block.text.rstrip())


def _gaps(article: Article) -> list[int]:
    """Where a body block ends that a blank line parts from another below."""
    gaps = []
    for upper, lower in zip(article.blocks, article.blocks[1:], strict=False):
        end, start = span_of(upper)[1], span_of(lower)[0]
        if {upper.label, lower.label} <= BODY_LABELS and article.text[end:start].count("\n") >= 2:
            gaps.append(end)
    return gaps


def assert_local(text: str, at: int, residue: str) -> None:
    """`residue`, put in at `at`, goes; every line of the body stays."""
    before = cleanpress.clean(text)
    inserted = f"\n\n{residue}"
    after = cleanpress.clean(text[:at] + inserted + text[at:])
    labels = {span_of(block): block.label for block in after.blocks}
    for block in before.blocks:
        if block.label in BODY_LABELS:
            start, end = span_of(block)
            shift = len(inserted) if start >= at else 0
            label = labels.get((start + shift, end + shift))
            assert label in BODY_LABELS, f"{block.text[:60]!r} became {label}"
    mine = [label for (start, _), label in labels.items() if at <= start < at + len(inserted)]
    assert mine
    assert not BODY_LABELS & {*mine}


@given(st.data(), st.one_of(st.sampled_from(SEEDS), stories(least=4).map(lambda story: story.text)))
def test_residue_between_paragraphs_goes_alone(data: st.DataObject, text: str) -> None:
    gaps = _gaps(cleanpress.clean(text))
    assume(gaps)
    assert_local(text, data.draw(st.sampled_from(gaps)), data.draw(st.sampled_from(RESIDUE)))


@pytest.mark.parametrize("residue", RESIDUE)
def test_residue_in_a_seed_goes_alone(residue: str) -> None:
    for seed in SEEDS:
        gaps = _gaps(cleanpress.clean(seed))
        for gap in {gaps[0], gaps[len(gaps) // 2], gaps[-1]}:
            assert_local(seed, gap, residue)


# 5. The same document gives the same article.


@given(documents, documents)
def test_earlier_documents_leave_no_trace(document: str, other: str) -> None:
    first = cleanpress.clean(document)
    cleanpress.clean(other)
    assert cleanpress.clean(document) == first


@given(plain_documents, st.sampled_from(("\r\n", "\r")))
def test_line_ends_change_nothing(document: str, line_end: str) -> None:
    one = cleanpress.clean(document)
    other = cleanpress.clean(document.replace("\n", line_end))
    assert other.to_text() == one.to_text()
    assert [(b.label, b.line, b.text.replace(line_end, "\n")) for b in other.blocks] == [
        (b.label, b.line, b.text) for b in one.blocks
    ]
    assert [c.text for c in other.comments] == [c.text for c in one.comments]


def test_threads_share_a_cleaner() -> None:
    cleaner = cleanpress.Cleaner()
    alone = [cleaner.clean(seed) for seed in SEEDS]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(cleaner.clean, SEEDS * 4)) == alone * 4


@pytest.mark.slow
def test_workers_keep_the_order() -> None:
    cleaner = cleanpress.Cleaner()
    assert list(cleaner.clean_many(SEEDS * 3, workers=2)) == [cleaner.clean(seed) for seed in SEEDS] * 3


_PRINT_ALL = """
import sys, cleanpress
for path in sys.argv[1:]:
    print(cleanpress.clean_file(path).to_json())
"""


@pytest.mark.slow
def test_surroundings_change_nothing() -> None:
    """Hash seed, time zone and locale; run in processes of their own, since Python reads them when it starts."""
    from strategies import SEED_PATHS

    printed = set()
    for surroundings in (
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
        {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "3", "TZ": "America/Los_Angeles", "LC_ALL": "de_DE.UTF-8", "PYTHONUTF8": "0"},
    ):
        run = subprocess.run(
            [sys.executable, "-c", _PRINT_ALL, *map(str, SEED_PATHS)],
            env={**os.environ, "PYTHONIOENCODING": "utf-8", **surroundings},
            capture_output=True,
            check=True,
        )
        printed.add(run.stdout)
    assert len(printed) == 1


# 7. Doubt keeps text.


@given(stories())
def test_a_story_alone_stays_whole(story: Story) -> None:
    article = cleanpress.clean(story.text)
    assert not [(b.label, b.text) for b in article.blocks if b.label not in KEPT]


@given(st.one_of(documents, any_text))
def test_every_removal_has_its_reason(document: str) -> None:
    codes = {rule.code for rule in all_rules()}
    for removal in cleanpress.clean(document).removed:
        assert removal.rule in codes
        assert removal.why


NO_ARTICLES = {
    "a poem": "I left the kettle on the stove\nand walked out to the pier,\nthe gulls were quarrelling for bread\nas "
    "they have done all year.\n\nThe harbour light came on at five\nand coloured all the spray,\nand nobody I used to "
    "know\nwas anywhere that day.",
    "a letter": "Dear Aunt Mildred,\n\nThank you for the scarf. It is warm and very long, and the dog likes it too.\n\n"
    "We are all well here, though the roof has been leaking since the storm.\n\nYours,\nHenry",
    "a list": "- two onions\n- half a pound of flour\n- salt\n- a lemon\n- six eggs",
    "code": "def area(radius):\n    return 3.14159 * radius ** 2\n\nprint(area(4))",
    "a word": "Hello",
    "a sentence": "The kettle has been boiling for a quarter of an hour.",
    "a chat": "are you coming tonight\nno idea yet\nask your sister\nshe has the car",
    "a table": "name;town;age\nAlma;Dunmore;41\nTom;Ashby;29\nRuth;Ellery;56",
    "a chorus": "HAMLET. To what base uses we may return.\nHORATIO. 'Twere to consider too curiously, to consider so.",
}


@pytest.mark.parametrize("name", NO_ARTICLES)
def test_what_is_no_article_stays(name: str) -> None:
    article = cleanpress.clean(NO_ARTICLES[name])
    assert not [(b.label, b.text) for b in article.blocks if b.label not in KEPT]
