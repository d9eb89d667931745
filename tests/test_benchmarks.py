"""`benchmarks/`: readers of each layout, measures worked out by hand, both modes, and what goes wrong."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from strategies import ROOT

from benchmarks.command import main
from benchmarks.fields import days, fold, names, names_f1
from benchmarks.html_mode import rows as html_rows
from benchmarks.html_mode import run as run_html
from benchmarks.measures import Rates, Shares, found, harmonic_mean, shingle_shares, word_rates
from benchmarks.page import BenchmarkError, Extraction, Page
from benchmarks.peers import PEERS, Peer, choose
from benchmarks.readers import open_folder
from benchmarks.runs import Clock
from benchmarks.scoring import is_worse, judge, summary
from benchmarks.tables import markdown
from benchmarks.text_mode import GOLD
from benchmarks.text_mode import rows as text_rows
from benchmarks.text_mode import run as run_text

FIRST = "The ferry between the two islands will sail again from Monday, nine weeks after its engine failed at sea."
SECOND = (
    "Engineers replaced the shaft in a yard on the mainland, where the ship had been towed in the first days of "
    "spring, and a trial on Thursday went without a fault, so that the company has no reason to keep it in harbour."
)
THIRD = (
    "Until then the council keeps paying for a smaller boat, which takes no cars and stays in port when it is windy."
)
REMARK = "My mother has missed three appointments at the hospital because of this."
MENU = "Home News Sport Weather"
BODY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
TITLE = "Ferry sails again after nine weeks"
HTML = f"""<!DOCTYPE html><html lang="en"><head><title>{TITLE}</title><meta name="author" content="Ada Quill">
<meta property="article:published_time" content="2024-03-05T08:00:00+00:00"></head><body><nav><a href="/">{MENU}</a>
</nav><article><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>
<section id="comments"><h2>1 comment</h2><div class="comment"><b>Tom</b><p>{REMARK}</p></div></section>
<footer>All rights reserved.</footer></body></html>"""


def write(path: Path, content: object) -> None:
    """Text as it is, gzipped where the name says so; everything else as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = content if isinstance(content, str) else json.dumps(content)
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())


def aeb(folder: Path) -> None:
    write(folder / "ground-truth.json", {"a1": {"articleBody": BODY, "url": "https://example.org/a"}})
    write(folder / "html" / "a1.html.gz", HTML)
    write(folder / "output" / "all-of-it.json", {"a1": {"articleBody": f"{MENU}\n\n{BODY}\n\nAll rights reserved."}})
    write(folder / "output" / "nothing.json", {"a1": {"articleBody": ""}})


def wcxb(folder: Path) -> None:
    gold = {"main_content": BODY, "title": TITLE, "author": "Ada Quill", "publish_date": "2024-03-05"}
    entry = {"url": "https://example.org/a", "ground_truth": {**gold, "with": [SECOND], "without": [MENU]}}
    write(folder / "dev" / "ground-truth" / "0001.json", {**entry, "_internal": {"page_type": {"primary": "article"}}})
    write(folder / "dev" / "html" / "0001.html.gz", HTML)
    nobody = {**entry, "ground_truth": {**gold, "author": None, "publish_date": None}}
    write(folder / "dev" / "ground-truth" / "0002.json", {**nobody, "_internal": {"page_type": "category"}})
    write(folder / "dev" / "html" / "0002.html.gz", HTML)


def trafilatura(folder: Path) -> None:
    entry = {"file": "one.html", "with": [FIRST, THIRD], "without": [MENU], "comments": [REMARK]}
    lost = {"file": "lost.html", "with": [FIRST], "without": [MENU]}
    write(folder / "tests" / "evaldata.json", {"https://example.org/a": entry, "https://example.org/b": lost})
    write(folder / "tests" / "eval" / "one.html", HTML)


def fundus(folder: Path) -> None:
    country = folder / "tests" / "resources" / "parser" / "test_data" / "xx"
    about = {"url": "https://example.org/a", "crawl_date": "2024-03-06 00:00:00"}
    files = ["Islander_2024_03_06.html.gz", "Islander_2023_01_01.html.gz", "Alone_2024_01_01.html.gz"]
    write(country / "meta.info", dict.fromkeys(files, about))
    for name in files:
        write(country / name, HTML)
    body = {"summary": [FIRST], "sections": [{"headline": [], "paragraphs": [SECOND, THIRD]}]}
    newer = {"title": TITLE, "authors": ["Ada Quill"], "publishing_date": "2024-03-05 08:00:00+00:00", "body": body}
    write(country / "Islander.json", {"V2": newer, "V1_1": {**newer, "title": "An older page"}})
    write(country / "Alone.json", {"V1": newer, "V2": newer})  # a page is missing, and nobody knows whose


def readability(folder: Path) -> None:
    pages = folder / "test" / "test-pages"
    write(pages / "ferry" / "source.html", HTML)
    write(pages / "ferry" / "expected.html", f"<div>\n<p>{FIRST}</p>\n<p>{SECOND}</p>\n<p>{THIRD}</p>\n</div>")
    write(pages / "ferry" / "expected-metadata.json", {"title": TITLE, "byline": None, "publishedTime": None})
    write(pages / "bare" / "source.html", HTML)


LAYOUTS: dict[str, Callable[[Path], None]] = {
    function.__name__: function for function in (aeb, wcxb, trafilatura, fundus, readability)
}


@pytest.fixture(params=LAYOUTS)
def layout(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Path]:
    folder = tmp_path / "clone"
    LAYOUTS[request.param](folder)
    return request.param, folder


def read(name: str, folder: Path) -> dict[str, Page]:
    LAYOUTS[name](folder)
    return {page.id: page for page in open_folder(folder)[1]}


# Readers


def test_folder_tells_its_benchmark(layout: tuple[str, Path]) -> None:
    name, folder = layout
    benchmark, pages = open_folder(folder)
    assert benchmark.name == name
    assert pages[0].html.decode() == HTML


def test_inner_folders_do_as_well(tmp_path: Path) -> None:
    for name, inner in (("wcxb", "dev"), ("trafilatura", "tests"), ("readability", "test")):
        LAYOUTS[name](tmp_path / name)
        assert open_folder(tmp_path / name / inner)[0].name == name


def test_aeb(tmp_path: Path) -> None:
    page = read("aeb", tmp_path)["a1"]
    assert (page.body, page.url, page.authors) == (BODY, "https://example.org/a", None)
    assert page.outputs.keys() == {"all-of-it", "nothing"}


def test_wcxb(tmp_path: Path) -> None:
    pages = read("wcxb", tmp_path)
    page = pages["0001"]
    assert (page.kind, page.body, page.title) == ("article", BODY, TITLE)
    assert (page.authors, page.date) == (("Ada Quill",), "2024-03-05")
    assert (page.wanted, page.unwanted) == ((SECOND,), (MENU,))
    assert (pages["0002"].kind, pages["0002"].authors, pages["0002"].date) == ("collection", (), "")


@pytest.mark.parametrize("name", ["evaldata.json", "evaldata.py"])
def test_trafilatura(tmp_path: Path, name: str) -> None:
    trafilatura(tmp_path)
    path = tmp_path / "tests" / "evaldata.json"
    if name == "evaldata.py":
        path.with_name(name).write_text(f"# The pages\nEVAL_PAGES = {path.read_text('utf-8')}\n", "utf-8")
        path.unlink()
    page, lost = open_folder(tmp_path)[1]
    assert (page.body, page.wanted, page.unwanted, page.comments) == (None, (FIRST, THIRD), (MENU,), (REMARK,))
    assert not lost.source.exists()


def test_fundus_pairs_versions_and_pages_in_time(tmp_path: Path) -> None:
    pages = read("fundus", tmp_path)
    assert {name: page.title for name, page in pages.items()} == {
        "Islander_2023_01_01": "An older page",
        "Islander_2024_03_06": TITLE,
    }
    page = pages["Islander_2024_03_06"]
    assert (page.body, page.authors, page.url) == (BODY, ("Ada Quill",), "https://example.org/a")


def test_readability(tmp_path: Path) -> None:
    pages = read("readability", tmp_path)
    assert (pages["ferry"].body or "").split() == BODY.split()
    assert (pages["ferry"].title, pages["ferry"].authors, pages["ferry"].date) == (TITLE, (), None)
    assert (pages["bare"].body, pages["bare"].authors) == (None, None)


# Measures


def test_words_by_hand() -> None:
    # Three of four words are right, three of six were found; one "the" of two counts once.
    assert word_rates("The ferry sails north", "the ferry sails again on the") == pytest.approx((0.75, 0.5, 0.6))
    assert word_rates("", " ") == Rates(1.0, 1.0, 1.0)
    assert word_rates("a word", "") == word_rates("", "a word") == Rates(0.0, 0.0, 0.0)


def test_shingles_by_hand() -> None:
    # a-b-c-d is in both, b-c-d-e only in the text, b-c-d-x only in gold: a third each.
    shares = shingle_shares("a b c d e", "a b c d x")
    assert shares == pytest.approx((1 / 3, 1 / 3, 1 / 3))
    assert shares.precision == pytest.approx(0.5)
    assert shares.recall == pytest.approx(0.5)
    assert shingle_shares("a b", "a b") == Shares(1.0, 0.0, 0.0)  # shorter than a shingle: one of its own
    assert shingle_shares("A b", "a b") == Shares(0.0, 0.5, 0.5)  # in this one, case counts
    assert shingle_shares("", "").precision is None
    assert shingle_shares("", "a b c d").recall == 0


def test_passages_ignore_white_space_only() -> None:
    assert found(["nine  weeks", "Nine weeks", "engine"], "after nine\nweeks its engine") == 2


def test_harmonic_mean() -> None:
    assert harmonic_mean(0.5, 1.0) == pytest.approx(2 / 3)
    assert harmonic_mean(0.0, 0.0) == 0


def test_fold() -> None:
    assert fold("  Ferry\u00a0sails — “again”! ") == "ferry sails again"
    assert fold(None) == ""


@pytest.mark.parametrize(
    ("authors", "folded"),
    [
        (("By Ada Quill and Tom Reed",), {"ada quill", "tom reed"}),
        (("Dr. Ada Quill, PhD | Staff Writer",), {"ada quill", "staff writer"}),
        (("von Ada Quill und Tom Reed (Nordhafen)",), {"ada quill", "tom reed"}),
        (("Ada E. Quill", "Tom Reed\nMarch 5, 2024"), {"ada e quill", "tom reed", "2024"}),
        (("Ada Quill - 2024-03-05",), {"ada quill"}),
        ((), set()),
    ],
)
def test_names(authors: tuple[str, ...], folded: set[str]) -> None:
    assert names(authors) - {"march 5"} == folded


def test_names_f1() -> None:
    assert names_f1({"ada"}, {"ada", "tom"}) == pytest.approx(2 / 3)
    assert names_f1(set(), set()) == 1


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-03-05", {"2024-03-05"}),
        ("2024-03-05T23:30:00-05:00", {"2024-03-05", "2024-03-06"}),
        ("2024-03-05T08:00:00Z", {"2024-03-05"}),
        ("5 March 2024", {"2024-03-05"}),
        ("March 2024", set()),
        ("5 March", set()),
        ("soon", set()),
        (None, set()),
    ],
)
def test_days(value: str | None, expected: set[str]) -> None:
    assert days(value) == expected


def test_judgements_by_hand() -> None:
    page = Page(
        "a",
        Path("a.html"),
        title="One",
        authors=("Ada Quill",),
        date="2024-03-05",
        wanted=("wanted one", "wanted two"),
        unwanted=("menu", "footer"),
        comments=("nice", "not nice"),
    )
    got = Extraction("wanted one menu nice", "ONE!", ("Tom Reed",), "2024-03-06", "not nice wanted two")
    nobody = Page("b", Path("b.html"), authors=(), date="")
    figures = summary([judge(page, got), judge(nobody, Extraction("", authors=("Tom Reed",)))])
    assert {name: figure for name, figure in figures.items() if figure is not None} == {
        "empty": 1,
        "passage F1": 0.5,  # one found, one missed, one too many
        "wanted found": 0.5,
        "unwanted left": 0.5,
        "comments found": 1.0,  # "nice" is also in "not nice"
        "comments leaked": 0.5,
        "body stolen": 0.5,
        "title": 1.0,
        "authors": 0.0,
        "authors invented": 1.0,
        "date": 0.0,
        "date invented": 0.0,
    }
    without_fields = summary([judge(page, got, ())])
    assert without_fields["title"] is without_fields["comments found"] is without_fields["body stolen"] is None


def test_shingles_of_many_pages() -> None:
    """Where nothing was taken there is no precision, but recall is none."""
    pages = [(Page("a", Path("a"), body="a b c d"), "a b c d"), (Page("b", Path("b"), body="e f g h"), "")]
    assert summary([judge(page, Extraction(text)) for page, text in pages])["shingle F1"] == pytest.approx(2 / 3)


def test_harm() -> None:
    page = Page("a", Path("a"), body="one two three four")
    right, wrong = judge(page, Extraction("one two three four")), judge(page, Extraction("one two three"))
    assert is_worse(wrong, right)
    assert not is_worse(right, wrong)
    page = Page("a", Path("a"), wanted=("one",), unwanted=("two",))
    assert is_worse(judge(page, Extraction("one two")), judge(page, Extraction("one")))


# Modes


def test_command_runs_both_modes(layout: tuple[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name, folder = layout
    written = tmp_path / "figures.json"
    assert main([str(folder), "--peers", "beautifulsoup4", "--json", str(written)]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert f"# {name}: " in printed.out
    assert "| beautifulsoup4 | " in printed.out
    assert "| cleanpress | " in printed.out
    (result,) = json.loads(written.read_text("utf-8"))
    assert result["benchmark"] == name
    rows = [row for mode in ("text", "html") for kind in result[mode].values() for row in kind]
    assert sum(row["errors"] for row in rows) == 0
    for row in rows:
        if row.get("system") == "cleanpress":
            assert row.get("word F1") is None or row["word F1"] > 0.9
            assert row["time / trafilatura"] > 0


def test_text_mode_tells_before_and_after(tmp_path: Path) -> None:
    pages = read("aeb", tmp_path).values()
    tables = text_rows(run_text(pages, []))
    assert list(tables) == ["article"]
    rows = {row["input"]: row for row in tables["article"]}
    assert list(rows) == [GOLD, "all-of-it (stored)", "nothing (stored)"]
    assert rows[GOLD]["word F1 before"] == rows[GOLD]["word F1 after"] == 1
    dump = rows["all-of-it (stored)"]
    assert isinstance(dump["word F1 before"], float)
    assert isinstance(dump["word F1 after"], float)
    assert dump["word F1 before"] < dump["word F1 after"]
    assert dump["hurt"] == 0
    assert rows["nothing (stored)"]["word F1 after"] == 0


def test_html_mode_takes_all_fields(tmp_path: Path) -> None:
    pages = read("wcxb", tmp_path).values()
    tables = html_rows(run_html(pages, []))
    assert list(tables) == ["all", "article", "collection"]
    assert [table[0]["pages"] for table in tables.values()] == [2, 1, 1]
    own, reference = tables["article"]
    assert (own["system"], reference["system"]) == ("cleanpress", "trafilatura")
    assert (own["title"], own["authors"], own["date"], own["wanted found"]) == (1, 1, 1, 1)
    assert tables["collection"][0]["authors invented"] == 1  # the page names an author, whatever gold says


def test_peers_that_fail_are_counted(tmp_path: Path) -> None:
    def fail(html: bytes, url: str | None) -> Extraction:
        raise RuntimeError

    pages, peers = read("aeb", tmp_path).values(), [Peer("broken", "json", fail)]
    broken = html_rows(run_html(pages, peers))["article"][-1]
    assert (broken["system"], broken["errors"], broken["empty"], broken["word F1"]) == ("broken", 1, 1, 0)
    broken = text_rows(run_text(pages, peers))["article"][-1]
    assert (broken["input"], broken["errors"], broken["word F1 before"]) == ("broken", 1, 0)


def test_clock() -> None:
    clock = Clock()
    assert clock.call(lambda: 7, 0) == 7
    assert clock.call(lambda: 1 // 0, 3) == 3
    assert (clock.errors, clock.ratio(Clock())) == (1, None)
    assert clock.ratio(clock) == 1


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_peers_read_a_page(peer: Peer) -> None:
    if not peer.installed:
        pytest.skip(f"{peer.name} is in the bench extra")
    got = peer.extract(HTML.encode(), "https://example.org/a")
    assert " ".join(SECOND.split()) in " ".join(got.text.split())
    assert peer.label.startswith(f"{peer.name} ")
    assert ("title" in peer.fields) == (got.title is not None)


def test_peers_chosen() -> None:
    assert [peer.name for peer in choose(["justext", "trafilatura"])] == ["trafilatura", "justext"]
    assert choose([]) == []
    assert {"trafilatura", "justext", "beautifulsoup4"} <= {peer.name for peer in choose(None)}


def test_tables() -> None:
    assert markdown([{"system": "a", "pages": 2, "none": None}, {"system": "b", "F1": 0.5}]).splitlines() == [
        "| system | pages | F1 |",
        "| --- | ---: | ---: |",
        "| a | 2 |  |",
        "| b |  | 0.500 |",
    ]


# What goes wrong


def refusal(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as raised:
        main(arguments)
    assert raised.value.code == 2
    return capsys.readouterr().err


def test_wrong_folders(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert f"{tmp_path / 'gone'}: no such folder" in refusal([str(tmp_path / "gone")], capsys)
    message = refusal([str(tmp_path)], capsys)
    assert f"{tmp_path}: no benchmark we know" in message
    assert all(name in message for name in LAYOUTS)


def test_folders_that_are_not_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "empty" / "ground-truth.json", {})
    (tmp_path / "empty" / "html").mkdir()
    assert "looks like aeb, but holds no pages" in refusal([str(tmp_path / "empty")], capsys)
    aeb(tmp_path / "torn")
    (tmp_path / "torn" / "html" / "a1.html.gz").unlink()
    assert "gold for 1 pages, but none of the pages" in refusal([str(tmp_path / "torn")], capsys)
    for content in ("{", "[]"):
        write(tmp_path / "torn" / "ground-truth.json", content)
        assert f"{tmp_path / 'torn' / 'ground-truth.json'}: " in refusal([str(tmp_path / "torn")], capsys)


def test_pages_that_are_broken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    aeb(tmp_path)
    page = tmp_path / "html" / "a1.html.gz"
    for content in (b"version https://git-lfs.github.com/spec/v1", page.read_bytes()[:-20]):
        page.write_bytes(content)
        assert f"{page}: " in refusal([str(tmp_path), "--peers"], capsys)


def test_gold_that_is_laid_out_otherwise(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    aeb(tmp_path)
    write(tmp_path / "ground-truth.json", {"a1": "a text"})
    assert f"{tmp_path}: not laid out as aeb is" in refusal([str(tmp_path)], capsys)


def test_python_that_holds_no_pages(tmp_path: Path) -> None:
    for content in ("import os", "PAGES = open('/')", "PAGES = ["):
        (tmp_path / "evaldata.py").write_text(content, "utf-8")
        with pytest.raises(BenchmarkError, match=r"evaldata\.py"):
            open_folder(tmp_path)


def test_pages_without_a_file_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    trafilatura(tmp_path)
    main([str(tmp_path), "--peers", "--mode", "text", "--sample", "5"])
    printed = capsys.readouterr().out
    assert "# trafilatura: 1 of 2 pages" in printed
    assert "1 of them have gold, but no file" in printed
    assert "text mode: nothing to run" in printed


def test_wrong_options(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "no peer 'nobody'" in refusal([str(tmp_path), "--peers", "nobody"], capsys)
    assert "'0' is no number of pages" in refusal([str(tmp_path), "--sample", "0"], capsys)
    assert "gone: no such folder" in refusal([str(tmp_path), "--json", str(tmp_path / "gone" / "figures.json")], capsys)


def test_peers_that_are_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Peer, "installed", False)
    with pytest.raises(BenchmarkError, match="pip install goose3"):
        choose(["goose3"])
    assert choose(None) == []


def test_runs_as_a_module() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks", "--help"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert "FOLDER" in run.stdout
