"""Writes `src/cleanpress/date_words.tsv`: what months, weekdays and "2 days ago" are called, from the CLDR in Babel.

What CLDR does not have (yesterday, clock words, links such as *kl.*, everyday abbreviations) comes from
`scripts/date_words.tsv`. Run it after a change there or an update of Babel, and read the diff.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from babel import Locale, localedata

from cleanpress.date_words import cut

LANGUAGES = """
    af am ar ar_LB ar_DZ ar_MA az be bg bn br bs bs_Cyrl ca cs cy da de de_AT el en en_AU en_CA en_GB eo es es_MX et eu
    fa fi fil fo fr fr_CA fy ga gd gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lb lt lv mk ml mn mr ms mt my nb
    ne nl nn pa pl ps pt pt_PT ro ru si sk sl so sq sr sr_Latn sv sw ta te th tk tr uk ur uz vi yue zh zh_Hant
"""
HERE = Path(__file__).parent
TABLE = HERE.parent / "src/cleanpress/date_words.tsv"
HALVES = ("am", "pm", "pg", "ptg", "gh", "gd")
VAGUE = ("year", "month", "hour")
"""Units that date-fns and Rails count with "about"."""
UNITS = ("year", "month", "week", "day", "hour", "minute", "second")

Row = tuple[str, str, str]
"""Kind, value, phrase."""


@cache
def entries() -> dict[tuple[str, str], list[str]]:
    """The table by hand: by kind and language."""
    lines = (HERE / "date_words.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("# ")]
    return {(kind, language): phrases.split() for kind, language, phrases in rows}


def from_cldr(locale: Locale) -> Iterator[Row]:
    """Months, weekdays, halves of the day, link words and "2 days ago" of one language."""
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            yield from months(locale, locale.months[context][width])
            for name in locale.days[context][width].values():
                yield "weekday", "", name
    yield from halves(locale)
    for style in locale.date_formats.values():
        for literal in re.findall(r"'([^']+)'", style.pattern):
            yield "link", "", literal
    for glue in locale.datetime_formats.values():
        for literal in re.findall(r"[^\W\d_]+", str(glue)):
            yield "clock_link", "", literal
    yield from ago(locale)


def halves(locale: Locale) -> Iterator[Row]:
    """Before noon, after noon, with the hours they add."""
    for half, hours in (("am", "0"), ("pm", "12")):
        for width in ("wide", "abbreviated"):
            if name := locale.day_periods["format"].get(width, {}).get(half):
                yield "half", hours, name


def months(locale: Locale, names: dict[int, str]) -> Iterator[Row]:
    """Month names, also with what Hebrew ("in") and Basque ("of") glue to them."""
    for number, name in names.items():
        yield "month", str(number), name
        if locale.language == "he":
            yield "month", str(number), "ב" + name
        if locale.language == "eu":
            yield "month", str(number), name + "ren"


def ago(locale: Locale) -> Iterator[Row]:
    """CLDR's templates for so many units ago, also with the number one spelt out or left out, and with "about"."""
    fields: Any = locale._data["date_fields"]
    for unit in UNITS:
        for width in ("", "-short", "-narrow"):
            for form, template in fields.get(unit + width, {}).get("past", {}).items():
                # "-1 j." (French, narrow) and the like are no words for the past.
                if not isinstance(template, str) or template[0] in "-−+":
                    continue
                numbers = ["1"]
                if form == "one" and not width:
                    numbers += [one.strip("-") for one in entries().get(("one", locale.language), ())]
                for number in numbers:
                    yield "relative", "", template.replace("{0}", number)
                # Where the number comes first, it is found without what stands before it.
                if unit in VAGUE and not width and not template.startswith("{0}"):
                    for about, number in product(entries().get(("about", locale.language), ()), numbers):
                        yield "relative", "", template.replace("{0}", f"{about.replace('_', ' ')} {number}")


def by_hand(code: str) -> Iterator[Row]:
    """What the table by hand has for a language."""
    names = {"yesterday": "relative", "doubtful": "doubtful_day"}
    for (kind, language), phrases in entries().items():
        if language != code or kind in ("one", "about"):
            continue
        for entry in phrases:
            phrase, _, value = entry.partition("=")
            yield names.get(kind, kind), value, phrase.replace("#", "1").replace("_", " ")


def sign(phrase: str) -> Row:
    """The word by which `has_date` suspects a phrase without digits: its longest."""
    longest = max(reversed(phrase.split()), key=len)
    # Scripts without spaces between words: Thai to Burmese, Khmer, kana, Han, and Hangul (which glues particles on).
    unspaced = re.search(r"[\u0e00-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af]", longest)
    return "unspaced_sign" if unspaced else "sign", "", longest


def rows(code: str) -> Iterator[Row]:
    """All rows of a language, phrases cut and folded."""
    localedata._cache.clear()  # Babel 2.18 leaks the stand-alone months of one locale into the next
    for kind, value, phrase in (*from_cldr(Locale.parse(code)), *by_hand(code)):
        words = cut(phrase.lower())
        if kind == "weekday" and len(words[0]) == 1 and words[0] < "\u0e00":
            continue  # Hungarian "V", Azerbaijani "B."
        if not words or ("#" in words and kind != "relative"):
            continue  # "tháng 11", "11月": the grammar knows them by "tháng" and "月"
        if kind == "half" and re.fullmatch("[a-z]{1,3}", words[0]) and words[0] not in HALVES:
            continue  # Hungarian "de.", Vietnamese "SA", Uzbek "TO", Gaelic "m" are small words, or Saturday, elsewhere
        if kind == "relative" and re.fullmatch(r"# (d|s|t|min|md|tim)", " ".join(words)):
            continue  # "5 min" (nn, sv): also how long a reading takes
        yield kind, value, " ".join(words)
        if kind in ("relative", "doubtful_day") and "#" not in words:
            yield sign(phrase.lower())


def main() -> None:
    """Write the table."""
    table: dict[Row, list[str]] = defaultdict(list)
    for code in LANGUAGES.split():
        for row in dict.fromkeys(rows(code)):
            table[row].append(code.replace("_", "-"))
    lines = ["kind\tvalue\tphrase\tlanguages"]
    for kind, value, phrase in sorted(table, key=lambda row: (row[0], row[1].zfill(2), row[2])):
        lines.append(f"{kind}\t{value}\t{phrase}\t{' '.join(table[kind, value, phrase])}")
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{TABLE.name}: {len(lines) - 1} rows")


if __name__ == "__main__":
    main()
