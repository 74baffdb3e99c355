"""Years and what is counted in them: ``2008``, ``Saison 2007/08``, ``60er Jahre``, ``20. Jahrhundert``."""

# A pattern, a row of phrases and a list of words read better whole; calendars are full of plain numbers.
# ruff: noqa: E501, PLR2004

from __future__ import annotations

from collections.abc import Mapping

import regex

from pressextract.extract.dates import lexicon as lex
from pressextract.extract.dates.fragments import (
    NO_AMOUNT,
    ORDINAL,
    YEAR,
    Headed,
    century_of,
    group,
    headed,
    is_count,
    ordinal_of,
)
from pressextract.rules import Match
from pressextract.shapes.dates import Mod, Partial

__all__ = ["RULES"]

_CODE = regex.compile(
    r"(?:§§?|\b(?:Nr|Abs|Art|Artikel|Az|Drs|Drucksache|PLZ|ISO|DIN|EN|EG|EU|Tel|Telefon|Fax|Konto|BLZ|Seite|S|HRB|VR|Postfach)\.?:?)[ ]?$"
)
_POST_CODE = regex.compile(r"(?:\d[ ]?[a-z]?,[ ]|\b[ACF]H?-)$")
_STREET = regex.compile(r"(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm)[ ]$", regex.IGNORECASE)
_CLUB = regex.compile(r"[ “\"»]{1,2}e\.[ ]?V\b")
_CAPITAL_NEXT = regex.compile(r"[ ]\p{Lu}\p{Ll}")
_YEAR_CUE = regex.compile(
    r"\b(?:bzw\.|sowie|statt|anstatt|jahr|jahre|jahres|seit|ab|bis|von|anno|um|vor|nach|schon|bereits|erst|noch|geboren|gegründet|und|oder|zwischen|nur|"
    r"herbst|sommer|winter|frühjahr|frühling|jahrgang|wurde|war|der|die|das|deutsch|ca\.|etwa)[ ]$|[(–-]$",
    regex.IGNORECASE,
)
_ROUND = 1900

"""Round numbers below are counts more often than years."""
_FIRST_SURE, _LAST_SURE = 1500, 2060


def _year(match: Match) -> Partial | None:
    """A bare year: a number of four digits that no count, code, price or post code claims."""
    text, start, end = match.string, match.start(), match.end()
    before = text[max(0, start - 16) : start]
    if (
        is_count(match)
        or _CODE.search(before)
        or _STREET.search(text[max(0, start - 24) : start])
        or _CLUB.match(text, end)
        or (_POST_CODE.search(before) and _CAPITAL_NEXT.match(text, end))
    ):
        return None
    number = int(match.group("year"))
    round_count = number < _ROUND and number % 100 == 0
    if (round_count or not _FIRST_SURE <= number <= _LAST_SURE) and not _YEAR_CUE.search(before):
        return None
    return Partial("DATE", match.group("year"))


def _named_year(match: Match) -> Partial:
    return Partial("DATE", f"{int(match.group('year')):04d}")


_DECADES = {
    "zwanziger": 2, "dreißiger": 3, "dreissiger": 3, "vierziger": 4, "fünfziger": 5, "fuenfziger": 5, "sechziger": 6,
    "siebziger": 7, "achtziger": 8, "neunziger": 9, "zehner": 1, "nuller": 0, "neuziger": 9,
}  # fmt: skip


def _decade(match: Match) -> Partial | None:
    word = match.group("decade").lower().removesuffix("n")
    if word in _DECADES:
        tens, century = _DECADES[word], None
    else:
        digits = word.removesuffix("er").rstrip("-")
        if not digits.endswith("0"):
            return None
        tens, century = int(digits[-2]), digits[:-2] or None
    if century is None:  # "die 20er Jahre" are 1920 to 1929 unless the text says otherwise; "10er" and "nuller" 2000s
        century = "20" if tens < 2 else "19"
    return Partial("DATE", f"{century}{tens}")


_HALVES: Mapping[str, Mod] = {"ersten": "START", "zweiten": "END"}


def _century(match: Match) -> Partial | None:
    number = ordinal_of(match.group("ordinal"))
    if not 1 <= number <= 21:
        return None
    if group(match, "bc"):
        return Partial("DATE", f"BC{century_of(number)}")
    return Partial("DATE", century_of(number), mod=_HALVES.get((group(match, "half") or "").lower()))


def _span_of_years(match: Match) -> Partial | None:
    """``Schuljahr 2021/22``: the year in which it begins, and the span as its instants."""
    first, second = match.group("first"), match.group("second")
    if second and int(second[-2:]) != (int(first) + 1) % 100:
        return None
    kind = (group(match, "kind") or "").lower()
    return Partial(
        "DATE",
        first,
        extra={"span": kind or "years", "to": f"{first[:2]}{second}" if second and len(second) == 2 else second or ""},
    )


_TERMS = r"Saison|Spielzeit|Schuljahr(?:es|s)?|Kindergartenjahr(?:es|s)?|Wintersemester(?:s)?|Winterhalbjahr|WS|Ausbildungsjahr(?:es)?|Geschäftsjahr(?:es)?|Wirtschaftsjahr(?:es)?|Studienjahr(?:es)?|Amtsperiode|Wintersaison|Förderperiode|Doppelhaushalt|Haushaltsjahr|Haushaltsjahre|Theatersaison|Heizperiode|Jahrgang"


RULES: tuple[Headed, ...] = (
    headed(
        "named_year",
        r"LEFT(?<span>(?:Kalender|Gesamt|Berichts|Kriegs|Bundestagswahl|Wahl|Jubiläums)?Jahr(?:e|es|s)?SP(?<year>[1-9]\d{2,3}))END(?!['’]?er)",
        _named_year,
        heads=("jahr", "jahre", "jahres", "jahrs", "kalenderjahr", "gesamtjahr", "berichtsjahr", "wahljahr", "jubiläumsjahr"),
        strength=0.98,
        accepts={"2008": ("im Jahr 2008", "des Jahres 2008", "im Jahre 2008", "Gesamtjahr 2008"), "0578": ("im Jahr 578",)},
        rejects=("im Jahr 20", "Jahrgang 2008", "Jahr 20081", "Jahre 1990er"),
    ),
    headed(
        "year",
        rf"LEFT(?<!\d[ /-])(?<!['’&=#+])(?<span>{YEAR})(?![\p{{L}}\d_])(?![.,:]\d)(?!-\d{{3}}(?!\d))(?![/-]\d{{1,2}}[/-])(?!SP0/SP0\d{{5}}){NO_AMOUNT}",
        _year,
        heads=("#4",),
        strength=0.75,
        accepts={
            "2008": ("seit 2008", "Wahlen 2008", "(2008)", "2008 wurde", "EURO 2008"),
            "1969": ("von 1969.", "1969-Revolution", "Finance Act von 1969"),
            "1550": ("um 1550", "seit 1550 in"),
        },
        rejects=("2008 Euro", "§ 2008", "1.2008", "02008", "1200 Menschen", "Nr. 2008", "2008er", "Hauptstraße 3, 2000 Neustadt", "1420", "2008 €"),
    ),
    headed(
        "year_second",
        rf"(?<=(?<!\d)(?:1\d\d\d|20\d\d)[ ]?(?:/|-|–)[ ]?)(?<span>{YEAR})(?![\p{{L}}\d_])(?![.,:/-]\d){NO_AMOUNT}",
        _named_year,
        heads=("#4",),
        strength=0.8,
        accepts={"1976": ("(1898-1976)", "1898–1976", "1970/1976"), "2010": ("2005/2010",)},
        rejects=("2010", "030/1898-19765", "12005/2010"),
    ),
    headed(
        "decade",
        r"LEFT(?<decade>(?:1\d|20)?\d0er|zwanziger|dreißiger|dreissiger|vierziger|fünfziger|fuenfziger|sechziger|siebziger|achtziger|neuziger|neunziger|nuller)(?:-|SP)?Jahre?nEND|LEFT(?<decade>(?:1\d|20)?\d0er|zwanziger|dreißiger|dreissiger|vierziger|fünfziger|fuenfziger|sechziger|siebziger|achtziger|neunziger|nuller)(?:-|SP)?JahreEND|LEFT(?<decade>(?:1\d|20)\d0er|[2-9]0er|(?:Zwanziger|Dreißiger|Dreissiger|Vierziger|Fünfziger|Sechziger|Siebziger|Achtziger|Neunziger)n)END(?!-)",
        _decade,
        heads=lex.heads(_DECADES, ("#2", "#4"), (f"{word}jahre{n}" for word in _DECADES for n in ("", "n")), (f"{word}n" for word in _DECADES)),
        accepts={
            "196": ("den 60er Jahren", "den 1960er-Jahren", "sechziger Jahre", "Sechzigerjahren", "in den Sechzigern", "60er-Jahre"),
            "199": ("Ende der 1990er-Jahre", "neunziger Jahren", "der 90er"),
            "201": ("2010er Jahre", "10er Jahre"),
        },
        rejects=("65er Jahre", "60ern", "fünfziger Schein", "160er Jahren"),
    ),
    headed(
        "century",
        rf"LEFT(?:(?<half>ersten|zweiten)SPHälfteSPdesSP)?{ORDINAL}SP0(?:Jahrhunderts?|Jahrhunderten|Jh\.|Jhd\.|Jhdt\.|Jhs\.)(?<bc>SPv\.[ ]?Chr\.)?",
        _century,
        heads=lex.heads(lex.ORDINALS, ("#1", "#2")),
        accepts={
            "19": ("dem 20. Jahrhundert", "zwanzigsten Jahrhundert", "im 20. Jh."),
            "18": ("des 19. Jahrhunderts", "19.Jahrhundert"),
            "14 START": ("ersten Hälfte des 15. Jahrhunderts",),
            "BC04": ("5. Jahrhundert v. Chr.",),
        },
        rejects=("20 Jahrhunderte", "25. Jahrhundert", "ein Jahrhundert"),
    ),
    headed(
        "term",
        rf"LEFT(?<kind>{_TERMS})SP(?<first>1\d\d\d|20\d\d)(?:SP0[/–-]SP0(?<second>\d{{4}}|\d\d))?END",
        _span_of_years,
        heads=(
            "saison", "spielzeit", "schuljahr", "schuljahres", "schuljahrs", "kindergartenjahr", "kindergartenjahres",
            "wintersemester", "ws", "ausbildungsjahr", "ausbildungsjahres", "geschäftsjahr", "geschäftsjahres",
            "wirtschaftsjahr", "studienjahr", "wintersaison", "haushaltsjahr", "theatersaison", "heizperiode", "jahrgang",
            "amtsperiode", "doppelhaushalt", "winterhalbjahr",
        ),
        accepts={"2021": ("Schuljahr 2021/22", "Schuljahres 2021/2022", "Saison 2021/22", "Wintersemester 2021/22"), "2007": ("Saison 2007/08", "Geschäftsjahr 2007")},
        rejects=("Schuljahr 21", "Saison 2021/25", "Saisonstart 2021/22"),
    ),
    headed(
        "year_pair",
        r"LEFT(?<!\d[ /-])(?<first>1\d\d\d|20\d\d)SP0/[ ]?(?<second>\d\d)(?![\d/]|[.,]\d|[-–]\d)END",
        _span_of_years,
        heads=("#4",),
        strength=0.7,
        accepts={"2021": ("2021/22", "(2021/22)", "2021/ 22")},
        rejects=("2021/25", "Tel. 2021/223", "12021/22", "2021/22/23"),
    ),
)  # fmt: skip
