"""Dates in lines: what is found, what must not be, and what holds for any text."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta, timezone
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import assert_linear

from cleanpress.date_words import words
from cleanpress.dates import find_dates, has_date, read_date, spans_of


def aware(*moment: int, offset: float = 0) -> datetime:
    return datetime(*moment, tzinfo=timezone(timedelta(hours=offset)))  # type: ignore[arg-type,misc]


# The whole line is one span: line, language, value.
DATES = [
    ("Mon, Nov. 26, 2018 at 9:12 a.m. EST", "en", aware(2018, 11, 26, 9, 12, offset=-5)),
    ("06.11.2025, 21:00 Uhr", "de", datetime(2025, 11, 6, 21)),
    ("2019-06-19T11:36:00+02:00", None, aware(2019, 6, 19, 11, 36, offset=2)),
    ("2019-06-19T11:36:00-0530", None, aware(2019, 6, 19, 11, 36, offset=-5.5)),
    ("2019-06-19T11:36:00Z", None, aware(2019, 6, 19, 11, 36)),
    ("2019-06-19 11:36:00.123 UTC", None, aware(2019, 6, 19, 11, 36)),
    ("19.10.2019 11:36", None, datetime(2019, 10, 19, 11, 36)),
    ("25 de noviembre de 2018", "es", date(2018, 11, 25)),
    ("25 de novembre del 2018", "ca", date(2018, 11, 25)),
    ("2018年11月25日", None, date(2018, 11, 25)),
    ("2018年11月25日(日) 午前9時12分", "ja", datetime(2018, 11, 25, 9, 12)),
    ("2018年11月25日 星期日 下午3:05", "zh", datetime(2018, 11, 25, 15, 5)),
    ("2018년 11월 25일 (일) 오후 3:12", "ko", datetime(2018, 11, 25, 15, 12)),
    ("2018. 11. 25.", "ko", date(2018, 11, 25)),
    ("25. listopadu 2018", "cs", date(2018, 11, 25)),
    ("25. 11. 2018 v 9:12", "cs", datetime(2018, 11, 25, 9, 12)),
    ("25 listopada 2018", "pl", date(2018, 11, 25)),
    ("25. listopada 2018", "hr", date(2018, 10, 25)),
    ("25 ноября 2018 г., 21:00", "ru", datetime(2018, 11, 25, 21)),
    ("25 листопада 2018 року о 09:12", "uk", datetime(2018, 11, 25, 9, 12)),
    ("25.11.2018 klo 9.12", "fi", datetime(2018, 11, 25, 9, 12)),
    ("25. nov. 2018 kl. 09.12", "da", datetime(2018, 11, 25, 9, 12)),
    ("25. nov. 2018 09.12.00", "da", datetime(2018, 11, 25, 9, 12)),
    ("2018 m. lapkričio 25 d., sekmadienis", "lt", date(2018, 11, 25)),
    ("svētdiena, 2018. gada 25. novembris", "lv", date(2018, 11, 25)),
    ("2018(e)ko azaroaren 25(a), igandea", "eu", date(2018, 11, 25)),
    ("25 tháng 11, 2018", "vi", date(2018, 11, 25)),
    ("Chủ nhật, 25/11/2018, 09:12 (GMT+7)", "vi", aware(2018, 11, 25, 9, 12, offset=7)),
    ("25 พฤศจิกายน 2561", "th", date(2018, 11, 25)),
    ("25/11/2561", "th", date(2018, 11, 25)),
    ("٢٥ نوفمبر ٢٠١٨", "ar", date(2018, 11, 25)),
    ("25 تشرين الثاني 2018", "ar", date(2018, 11, 25)),
    ("۲۵ نوامبر ۲۰۱۸، ساعت ۹:۱۲", "fa", datetime(2018, 11, 25, 9, 12)),
    ("25 בנובמבר 2018, 09:12", "he", datetime(2018, 11, 25, 9, 12)),
    ("25 नवंबर 2018, 9:12 pm", "hi", datetime(2018, 11, 25, 21, 12)),
    ("২৫ নভেম্বর, ২০১৮", "bn", date(2018, 11, 25)),
    ("17 Mayıs 2020 Pazar 10:20", "tr", datetime(2020, 5, 17, 10, 20)),
    ("EKİM 5, 2020", None, date(2020, 10, 5)),
    ("12. MÄR 2025 18:03", "de", datetime(2025, 3, 12, 18, 3)),
    ("Mittwoch, 03. November 2021, 16.45 Uhr", "de", datetime(2021, 11, 3, 16, 45)),
    ("Do, 5. Mai 2022", "de", date(2022, 5, 5)),
    ("mar. 25 mar. 2018", "es", date(2018, 3, 25)),
    ("Le 25/11/2018 à 10h30"[3:], "fr", datetime(2018, 11, 25, 10, 30)),
    ("1er mars 2018", "fr", date(2018, 3, 1)),
    ("Juli 30, 2013 um 2:33 pm", "de", datetime(2013, 7, 30, 14, 33)),
    ("Dec 31, 2025 8:51pm UTC", "en", aware(2025, 12, 31, 20, 51)),
    ("April 28, 2025 11:02 AM ET", "en", datetime(2025, 4, 28, 11, 2)),
    ("May 26,2018", "en", date(2018, 5, 26)),
    ("Mar 14, 2018", "en", date(2018, 3, 14)),
    ("Sunday the 25th of November, 2018", "en", date(2018, 11, 25)),
    ("Mon Nov 26 09:12:00 EST 2018", "en", aware(2018, 11, 26, 9, 12, offset=-5)),
    ("Mon, 26 Nov 2018 12:05:00 +0100 (CET)", None, aware(2018, 11, 26, 12, 5, offset=1)),
    ("26 Nov 2018, 12:05 am", "en", datetime(2018, 11, 26, 0, 5)),
    ("25-Nov-2018", None, date(2018, 11, 25)),
    ("25-Nov-18", None, date(2018, 11, 25)),
    ("2018/11/25", None, date(2018, 11, 25)),
    ("12/11/2018", "de", date(2018, 11, 12)),
    ("12/11/2018", "en-GB", date(2018, 11, 12)),
    ("11/11/2018", "en-US", date(2018, 11, 11)),
    ("12/25/2018", None, date(2018, 12, 25)),
    ("25/12/2018", "en-US", date(2018, 12, 25)),
    ("11/25/18", "en", date(2018, 11, 25)),
    ("25.11.18", None, date(2018, 11, 25)),
    ("25.11.70", None, date(1970, 11, 25)),
    ("11.04.2020, 10:27", None, datetime(2020, 4, 11, 10, 27)),
    # No year, or more than one reading: found, without a value.
    ("12/11/2018", None, None),
    ("12/11/2018", "en", None),
    ("12/11/2018", "en-US", None),
    ("12/11/2018", "ja", None),
    ("18/11/05", "hu", None),
    ("10. listopada 2018", None, None),
    ("31 February 2018", "en", None),
    ("۴ آذر ۱۳۹۷", "fa", None),
    ("November 2018", "en", None),
    ("12/2006", "de", None),
    ("Jun 20th at 2:41 am", "en", None),
    ("06 PM | 18 Mai", "de", None),
    ("18. September um 08:37", "de", None),
    ("11 de mayo", None, None),
    ("11月25日", "ja", None),
    ("5 May", None, None),
    ("25 Mar", "en", None),
    ("25 mar.", "es", None),
    ("21:00", None, None),
    ("Di., 18.05., 22:38", "de", None),
]

RELATIVE = """
    πριν 2 ώρες; 3 μέρες πριν; منذ 5 ساعات; منذ يومين; منذ يوم;
    for 3 dager siden; 2 timer siden; 2 veckor sedan; en månad sedan;
    преди час; prije mjesec dana; pre godinu dana; 2 zile în urmă; uma hora atrás; egy hónapja; sebulan yang lalu;
    2 ชั่วโมงที่แล้ว; 2 ساعت قبل; 하루 전;
    2 days ago; an hour ago; just now; yesterday; 5 mins ago; 2d ago; 6 years ago; Yesterday at 9:12 pm;
    vor 3 Stunden; vor einer Stunde; gestern; Gestern, 21:00 Uhr; Heute, 10:20; hace 2 días; hace una hora; ayer;
    il y a 2 heures; il y a un an; Hier à 10:20; há 3 dias; ontem; 2 ore fa; ieri; 2 dagen geleden; gisteren;
    för 3 timmar sedan; i går kl. 10.20; for 2 dage siden; for 3 timer siden; 3 tuntia sitten; eilen;
    fyrir 3 klukkustundum; před 2 dny; včera; pred 2 dňami; pred 3 dnevi; prije 2 dana; пре 2 дана; 2 napja; tegnap;
    acum 2 ore; преди 2 дни; 2 дня назад; 1 час назад; вчера; 2 дні тому; 2 дні таму; πριν από 2 ημέρες; χθες;
    2 gün önce; dün 10:20; 2 gün öncə; قبل 3 أيام; أمس; לפני 3 ימים; אתמול; ۳ روز پیش; دیروز; 3 दिन पहले; ৩ দিন আগে;
    3 دن پہلے; 3 วันที่ผ่านมา; เมื่อวาน; 3 ngày trước; hôm qua; 3 hari yang lalu; kemarin; 3 hari lalu; 3 日前; 3時間前;
    昨日 10:20; 2小时前; 昨天; 3일 전; 어제; 2 päeva eest; pirms 2 dienām; prieš 2 dienas; fa 2 dies; ahir; hai 2 días;
    duela 2 egun; 2 ditë më parë; пред 2 дена; 2 araw ang nakalipas; 2 dae gelede; godzinę temu; 2 dni temu;
    siku 2 zilizopita; 2d; 3h; il y a environ 2 heures; vor mehr als einem Jahr; hace casi 3 años;
    πριν από περίπου μία ώρα
"""

# Spans inside a line: line, language, the spans' texts.
WITHIN = [
    ("Ion – 17 februarie 2023 la 12:57", "ro", ["17 februarie 2023 la 12:57"]),
    ("Jan 3 May 2012", None, ["3 May 2012"]),
    ("Von Dominik Bath und Theresa Martus 06.11.2025, 21:00 Uhr", "de", ["06.11.2025, 21:00 Uhr"]),
    ("2. Februar 2020 2. Februar 2020 Alexander 1 Kommentar", "de", ["2. Februar 2020"] * 2),
    ("08.03.2016 | 15:30 Uhr 08.03.2016 um 15:30 Uhr", "de", ["08.03.2016 | 15:30 Uhr", "08.03.2016 um 15:30 Uhr"]),
    ("39 points · 6 years ago · edited 5 years ago", "en", ["6 years ago", "5 years ago"]),
    ("Ann · 2d · Reply", "en", ["2d"]),
    ("17 Feb 2020 2 Comments", "en", ["17 Feb 2020"]),
    ("Published: August 08, 2023", "en", ["August 08, 2023"]),
    ("25-26 November 2018", "en", ["26 November 2018"]),
    ("9:30-10:30", "en", ["9:30", "10:30"]),
    ("stefanie am 19.2.12", "de", ["19.2.12"]),
    ("Die Tat geschah vor 50 Jahren Die Polizei", "de", ["vor 50 Jahren"]),
    ("発表は2018年11月25日発表", "ja", ["2018年11月25日"]),
    ("En 2019. El 16 de marzo", "es", ["16 de marzo"]),
]

MISSES = [
    "",
    "In May the march began, and the sun set in March.",
    "May I? Mar was out. Sat in the Sun.",
    "1/2 cup of flour",
    "24/7",
    "version 3.5.2018a",
    "v2.3.2018",
    "Python 3.11.22 and section 1.2.10",
    "won 3-1",
    "192.168.1.12",
    "the cost is 12.50",
    "$5 May",
    "1,200 people",
    "in May 1,200",
    "May 5 be enough",
    "may 5 people",
    "5 out of 10",
    "2 mai mult",
    "+49 30 1234567",
    "555-12-2018",
    "Tel. 3.2.1199",
    "https://example.com/2018/11/25/title",
    "img_2018-11-25.jpg",
    "2018",
    "5 minutes",
    "8 Min",
    "3D",
    "14 h of work",
    "iPhone 14 Pro",
    "V4 Pro",
    "45.13.2018",
    "13:75",
    "hier ist es heute schön",
    "most people want it now",
]


@pytest.mark.parametrize(("line", "language", "value"), DATES)
def test_a_date_fills_the_line(line: str, language: str | None, value: date | None) -> None:
    (span,) = find_dates(line, language)
    assert span.text.rstrip(".") == line.rstrip(".")
    assert span.value == value
    assert type(span.value) is type(value)
    assert not span.relative
    if isinstance(value, datetime) and isinstance(span.value, datetime):
        assert span.value.utcoffset() == value.utcoffset()


@pytest.mark.parametrize("line", [line.strip() for line in RELATIVE.split(";")])
def test_relative(line: str) -> None:
    (span,) = find_dates(line)
    assert (span.text, span.value, span.relative) == (line, None, True)
    assert find_dates(f"Jane Doe · {line} · 5") == find_dates(f"Jane Doe · {line} · 5", "xx") != ()


@pytest.mark.parametrize(("line", "language", "texts"), WITHIN)
def test_within_a_line(line: str, language: str, texts: list[str]) -> None:
    assert [span.text for span in find_dates(line, language)] == texts


@pytest.mark.parametrize("line", MISSES)
def test_no_date(line: str) -> None:
    assert find_dates(line) == ()


@pytest.mark.parametrize(
    "line", [line for line in MISSES if not any(c.isdigit() for c in line) and "heute" not in line]
)
def test_lines_without_digits_are_refused_at_once(line: str) -> None:
    assert not has_date(line)


MACHINE = [
    ("2019-06-19", date(2019, 6, 19)),
    ("20190619", date(2019, 6, 19)),
    (" 2019-06-19T11:36:00+02:00 ", aware(2019, 6, 19, 11, 36, offset=2)),
    ("2019-06-19T11:36:00.5Z", datetime(2019, 6, 19, 11, 36, 0, 500_000, tzinfo=timezone.utc)),
    ("2019-06-19T11:36-0500", aware(2019, 6, 19, 11, 36, offset=-5)),
    ("2019-06-19 11:36:00 UTC", aware(2019, 6, 19, 11, 36)),
    ("20190619T113600Z", aware(2019, 6, 19, 11, 36)),
    ("2019-06-19T11:36", datetime(2019, 6, 19, 11, 36)),
    ("Wed, 19 Jun 2019 11:36:00 +0200", aware(2019, 6, 19, 11, 36, offset=2)),
    ("19 Jun 2019 11:36:00 GMT", aware(2019, 6, 19, 11, 36)),
    ("2019", None),
    ("2019-06", None),
    ("2019-13-01", None),
    ("2019-06-19T25:00", None),
    ("2019-06-19T11:36:00+99:00", None),
    ("June 19, 2019", None),
    ("19/06/2019", None),
    ("Wed, 45 Jun 2019 11:36:00 +0200", None),
    ("", None),
]


@pytest.mark.parametrize(("value", "expected"), MACHINE)
def test_read_date(value: str, expected: date | None) -> None:
    read = read_date(value)
    assert read == expected
    assert type(read) is type(expected)


LANGUAGES = """
    af ar az be bg bn bs ca cs da de el en en-GB es et eu fa fi fil fr gl gu he hi hr hu hy id is it ja ka kk kn ko lt
    lv mk ml mr ms nb ne nl nn pa pl pt ro ru sk sl sq sr sr-Latn sv sw ta te th tr uk ur uz vi zh zh-Hant
"""


@cache
def printed(language: str, day: date, style: str) -> str:
    """The date as CLDR prints it."""
    dates = pytest.importorskip("babel.dates")
    return str(dates.format_date(day, style, locale=language.replace("-", "_")))


@given(
    language=st.sampled_from(LANGUAGES.split()),
    day=st.dates(date(1900, 1, 1), date(2069, 12, 31)),
    style=st.sampled_from(["full", "long", "medium"]),
    before=st.sampled_from(["", "Jane Doe, ", "» "]),
)
def test_what_cldr_prints_is_found(language: str, day: date, style: str, before: str) -> None:
    line = before + printed(language, day, style)
    (span,) = find_dates(line, language)
    assert span.value == day or (span.value is None and not any(c.isalpha() for c in line[len(before) :]))
    (unaware,) = find_dates(line)
    assert unaware.value in (day, None)


PIECES = (
    "25|11|2018|May|Mon|am|9:12|/|.|-|, | |Uhr|年|月|日|vor|ago|days|2d|Z|GMT|+|(|)|T|h|٢|11/18|9.12.00|de|İ|mar"
    "|\u200f|\ud800|\0|\n"
)


@given(
    st.text() | st.lists(st.sampled_from(PIECES.split("|"))).map("".join),
    st.sampled_from([None, "", "en", "de-AT", "th", "xx-"]),
)
def test_any_text_gives_spans_in_order(text: str, language: str | None) -> None:
    end = 0
    for span in find_dates(text, language):
        assert end <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text
        assert has_date(text)
        assert not (span.relative and span.value)
        end = span.end


@given(st.text())
def test_any_machine_date(value: str) -> None:
    read = read_date(value)
    assert read is None or isinstance(read, date)


UNITS = "1/|May |1|1.|1:|1-|2 days |25 May |12:30 |a.|11年|vor |vor 3 |(|25. 11. |2018 |am |\u200f1|1h|+1 "


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS.split("|"))
def test_linear(unit: str) -> None:
    assert_linear(find_dates, lambda size: unit * (size // len(unit)) + " 1")


def test_independent_of_what_came_before() -> None:
    lines = [(line, language) for line, language, _ in DATES]
    first = [find_dates(*line) for line in lines]
    order = list(range(len(lines)))
    random.Random(5).shuffle(order)  # noqa: S311
    assert all(find_dates(*lines[at]) == first[at] for at in order)


def test_the_gate_lets_every_date_through() -> None:
    dice = random.Random(7)  # noqa: S311 - a fixed choice of lines, no secret
    phrases = list(words().meaning)
    numbers = ["5", "11", "2018", "09", "9:12", "9.12", "21:00:05", "3.5.2018", "11/25/18", "25.11.", "2018-11-25"]
    numbers += ["10h30", "2d", "9am", "1st", "3,500", "11/2018", "٢٥"]
    gaps = [" ", " ", "", ", ", ". ", ".", "-", "/", " · ", " (", ") ", ":", "\u00a0", "’", "\u200f"]
    found = 0
    for _ in range(6000):
        parts = [
            part
            for _ in range(dice.randint(1, 4))
            for part in (dice.choice([dice.choice(numbers), dice.choice(phrases).replace("#", "2")]), dice.choice(gaps))
        ]
        text = "".join(parts)
        text = dice.choice([text, text.title(), text.upper()])
        if any(map(str.isdigit, text)) and spans_of(text):
            found += 1
            assert has_date(text), text
    assert found > 1000


def test_a_count_before_a_date_is_no_day() -> None:
    assert [span.text for span in find_dates("Like · Reply · 7 · Jun 12, 2018 9:14pm", "en")] == ["Jun 12, 2018 9:14pm"]


def test_a_short_year_behind_a_month_needs_a_clock() -> None:
    assert [span.value for span in find_dates("14 lut 18 10:02", "pl")] == [datetime(2018, 2, 14, 10, 2)]
    assert find_dates("14 lut 18", "pl")[0].value is None
