"""Months, years and what is counted in them: ``Oktober 2017``, ``KW 42``, ``2. Quartal 2016``, ``60er Jahre``."""

from __future__ import annotations

import regex

from pressextract.extract.dates import lexicon as lex
from pressextract.extract.dates.fragments import (
    NO_AMOUNT,
    DIGITS,
    MONTH,
    MONTH_FULL,
    ORDINAL,
    SHORT_YEAR,
    YEAR,
    Headed,
    century_of,
    group,
    headed,
    is_count,
    month_of,
    ordinal_of,
    year_of,
)
from pressextract.rules import Match  # noqa: TC001 - value functions are inspected by the rule list
from pressextract.shapes.dates import Partial

__all__ = ["RULES"]

_ANCHORS = {1: "next", -1: "last", 0: "this", 2: "next", -2: "last", 9: "next", 10: None}


def anchor_of(match: Match) -> str | None:
    """Direction of the group ``turn``."""
    return _ANCHORS.get(lex.TURN.get((group(match, "turn") or "").lower(), 10))


def _month_year(match: Match) -> Partial | None:
    return None if is_count(match) else Partial("DATE", f"{year_of(match)}-{month_of(match):02d}")


_LOOSE_MONTHS = frozenset({"mai", "april", "august", "juni", "juli"})
"""Also names of people, and ``juni`` of shops: they need a preposition or a month beside them."""
_LEADS_MONTH = regex.compile(
    r"\b(?:zwischen|im|in|seit|ab|bis|von|vom|zum|anfang|ende|mitte|beginn|monat|monats|des|den|der|und|oder|auf|für|für den|vor|"
    r"nach|ersten|letzten|vergangenen|kommenden|nächsten|jeden|gesamten|ganzen)[ ]{1,2}$|[-–/,|][ ]?$|^[ ]*$|\n[ ]*$",
    regex.IGNORECASE,
)
_NAME_NEXT = regex.compile(r"[ ](?!(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)\p{Lu}\p{Ll}+")


def _month(match: Match) -> Partial | None:
    word = match.group("month")
    before = match.string[max(0, match.start() - 14) : match.start()]
    if not word[0].isupper():
        return None
    if word.lower() in _LOOSE_MONTHS and not group(match, "turn") and not _LEADS_MONTH.search(before):
        return None
    return Partial("DATE", f"XXXX-{month_of(match):02d}", anchor=anchor_of(match))


def _numeric_month(match: Match) -> Partial:
    return Partial("DATE", f"{match.group('year')}-{month_of(match):02d}")


_CODE = regex.compile(r"(?:§§?|\b(?:Nr|Abs|Art|Artikel|Az|Drs|Drucksache|PLZ|ISO|DIN|EN|EG|EU|Tel|Telefon|Fax|Konto|BLZ|Seite|S|HRB|VR|Postfach)\.?:?)[ ]?$")
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
    if is_count(match) or _CODE.search(before) or _STREET.search(text[max(0, start - 24) : start]) or _CLUB.match(text, end) or (_POST_CODE.search(before) and _CAPITAL_NEXT.match(text, end)):
        return None
    number = int(match.group("year"))
    round_count = number < _ROUND and number % 100 == 0
    if (round_count or not _FIRST_SURE <= number <= _LAST_SURE) and not _YEAR_CUE.search(before):
        return None
    return Partial("DATE", match.group("year"))


def _named_year(match: Match) -> Partial:
    return Partial("DATE", f"{int(match.group('year')):04d}")


def _season(match: Match) -> Partial | None:
    word = match.group("season")
    if not word[0].isupper():
        return None
    code = lex.SEASONS[word.lower()]
    return Partial("DATE", f"{year_of(match) or 'XXXX'}-{code}", anchor=anchor_of(match), vague=False)


_LEADS_SEASON = regex.compile(r"\b(?:im|ins|den|der|dem|des|vom|zum|bis|ab|seit|für|in|und|oder|über|ganzen|frühen|späten|auf)[ ]{1,2}$", regex.IGNORECASE)


def _bare_season(match: Match) -> Partial | None:
    before = match.string[max(0, match.start() - 12) : match.start()]
    if not group(match, "turn") and not _LEADS_SEASON.search(before):
        return None
    return _season(match)


def _quarter(match: Match) -> Partial | None:
    number = ordinal_of(match.group("ordinal")) if group(match, "ordinal") else int(match.group("number"))
    letter = "Q" if match.group("unit").lower()[0] in "qt" else "H"
    if not 1 <= number <= (4 if letter == "Q" else 2):
        return None
    return Partial("DATE", f"{year_of(match) or 'XXXX'}-{letter}{number}")


def _week(match: Match) -> Partial | None:
    number = int(match.group("number"))
    if not 1 <= number <= 53:  # noqa: PLR2004 - ISO 8601
        return None
    return Partial("DATE", f"{year_of(match) or 'XXXX'}-W{number:02d}")


_DECADES = {
    "zwanziger": 2, "dreißiger": 3, "dreissiger": 3, "vierziger": 4, "fünfziger": 5, "fuenfziger": 5, "sechziger": 6,
    "siebziger": 7, "achtziger": 8, "neunziger": 9, "zehner": 1, "nuller": 0, "neuziger": 9,
}  # fmt: skip


def _decade(match: Match) -> Partial | None:
    word = match.group("decade").lower().rstrip("'’")
    if word in _DECADES:
        tens, century = _DECADES[word], None
    else:
        digits = word.removesuffix("er").rstrip("-")
        if not digits.endswith("0"):
            return None
        tens, century = int(digits[-2]), digits[:-2] or None
    if century is None:  # "die 20er Jahre" are 1920 to 1929 unless the text says otherwise; "10er" and "nuller" 2000s
        century = "20" if tens < 2 else "19"  # noqa: PLR2004 - see above
    return Partial("DATE", f"{century}{tens}")


def _century(match: Match) -> Partial | None:
    number = ordinal_of(match.group("ordinal"))
    if not 1 <= number <= 21:  # noqa: PLR2004 - the press does not speak of the 22nd
        return None
    if group(match, "bc"):
        return Partial("DATE", f"BC{century_of(number)}")
    return Partial("DATE", century_of(number), mod={"ersten": "START", "zweiten": "END"}.get((group(match, "half") or "").lower()))  # type: ignore[arg-type]  # closed by the table


def _span_of_years(match: Match) -> Partial | None:
    """``Schuljahr 2021/22``: the year in which it begins, and the span as its instants."""
    first, second = match.group("first"), match.group("second")
    if second and int(second[-2:]) != (int(first) + 1) % 100:
        return None
    kind = (group(match, "kind") or "").lower()
    return Partial("DATE", first, extra={"span": kind or "years", "to": f"{first[:2]}{second}" if second and len(second) == 2 else second or ""})  # noqa: PLR2004 - short form


_TERMS = r"Saison|Spielzeit|Schuljahr(?:es|s)?|Kindergartenjahr(?:es|s)?|Wintersemester(?:s)?|Winterhalbjahr|WS|Ausbildungsjahr(?:es)?|Geschäftsjahr(?:es)?|Wirtschaftsjahr(?:es)?|Studienjahr(?:es)?|Amtsperiode|Wintersaison|Förderperiode|Doppelhaushalt|Haushaltsjahr|Haushaltsjahre|Theatersaison|Heizperiode|Jahrgang"

RULES: tuple[Headed, ...] = (
    headed(
        "month_year",
        rf"LEFT{MONTH}(?:,?SP|SP0/SP0)(?:(?:des|im)SPJahre?sSP)?(?<year>1\d\d\d|20\d\d|['’]\d\d)END{NO_AMOUNT}",
        _month_year,
        heads=lex.heads(lex.MONTHS, lex.MONTHS_SHORT),
        strength=0.97,
        accepts={
            "2017-10": ("im Oktober 2017", "OKTOBER 2017", "Okt. 2017", "Oktober/2017", "Oktober des Jahres 2017", "Okt '17"),
            "2022-01": ("Jänner 2022", "Januar 2022", "Jan. 2022"),
        },
        rejects=("Oktober 17", "Oktober 2017 Euro", "Mais 2017x", "Oktoberfest 2017"),
    ),
    headed(
        "month",
        rf"LEFT(?:(?<turn>\L<turn>)SP(?:MonatSP)?)?{MONTH_FULL}END(?!SP0\d{{1,2}},)(?!-\p{{L}})",
        _month,
        heads=lex.heads(lex.MONTHS, lex.TURN),
        strength=0.8,
        accepts={
            "XXXX-09": ("im September", "Ende September", "September"),
            "XXXX-05": ("im Mai", "bis Mai", "April und Mai".partition(" ")[2]),
            "XXXX-03 next": ("kommenden März", "nächsten März"),
            "XXXX-08 last": ("vergangenen August", "letzten August"),
        },
        rejects=("Maier", "Frau August Müller", "Oktoberfest", "mai", "Herr Mai sagt", "März-Ausgabe"),
    ),
    headed(
        "numeric_month",
        r"LEFT(?<!/)(?<month>0[1-9]|1[0-2])/(?<year>19\d\d|20\d\d)END(?!/)",
        _numeric_month,
        heads=("#2",),
        strength=0.75,
        accepts={"2017-10": ("Stand 10/2017", "(10/2017)"), "2021-03": ("03/2021",)},
        rejects=("13/2017", "1/10/2017", "10/20171", "6/2022"),
    ),
    headed(
        "named_year",
        rf"LEFT(?<span>(?:Kalender|Gesamt|Berichts|Kriegs|Bundestagswahl|Wahl|Jubiläums)?Jahr(?:e|es|s)?SP(?<year>[1-9]\d{{2,3}}))END(?!['’]?er)",
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
        "season_year",
        r"LEFT(?<season>\L<seasons>)SP(?:(?:des|im)SPJahre?sSP)?(?<year>1\d\d\d|20\d\d)(?:/(?:\d{4}|\d\d))?END",
        _season,
        heads=lex.SEASONS,
        strength=0.97,
        accepts={
            "2024-FA": ("Herbst 2024", "im Herbst 2024", "Herbst des Jahres 2024"),
            "2005-SU": ("Sommer des Jahres 2005", "SOMMER 2005"),
            "2021-WI": ("Winter 2021/22", "Winter 2021/2022", "Winter 2021"),
        },
        rejects=("Herbstfest 2024", "sommer 2005 e", "Herbst 24"),
    ),
    headed(
        "season",
        r"LEFT(?:(?<turn>\L<turn>)SP)?(?<season>\L<seasons>)END(?![-]\p{L})",
        _bare_season,
        heads=lex.heads(lex.SEASONS, lex.TURN),
        strength=0.6,
        accepts={
            "XXXX-SU": ("im Sommer", "den ganzen Sommer", "im SOMMER"),
            "XXXX-FA next": ("kommenden Herbst", "nächsten Herbst"),
            "XXXX-WI last": ("vergangenen Winter", "letzten Winter"),
        },
        rejects=("Herr Winter", "Sommerfest", "im sommer", "Frau Sommer sagt"),
    ),
    headed(
        "quarter",
        rf"LEFT(?:{ORDINAL}SP0|(?<number>[1-4])SP)(?<unit>Quartals?|Halbjahre?s?|Jahreshälfte|Trimesters?|Vierteljahre?s?)(?:SP(?:(?:des|im)SP(?:Jahre?sSP)?)?{YEAR})?END",
        _quarter,
        heads=lex.heads(lex.ORDINALS, DIGITS[:2]),
        accepts={
            "2016-Q2": ("2. Quartal 2016", "zweiten Quartal 2016", "2.Quartal des Jahres 2016", "zweites Quartal 2016"),
            "XXXX-H1": ("1. Halbjahr", "im ersten Halbjahr", "der ersten Jahreshälfte"),
            "XXXX-Q3": ("dritten Quartal", "drittes Trimester"),
        },
        rejects=("5. Quartal", "3. Halbjahr", "letzten Quartal", "erste Quartalszahlen"),
    ),
    headed(
        "quarter_short",
        rf"LEFT(?<unit>Q|H)(?<number>[1-4])(?:[ ]|/|-){YEAR}END",
        _quarter,
        heads=("q", "h"),
        accepts={"2016-Q2": ("Q2 2016", "Q2/2016", "Q2-2016"), "2022-H1": ("H1 2022",)},
        rejects=("Q5 2016", "H3 2016", "Q2"),
    ),
    headed(
        "week_number",
        rf"LEFT(?:(?:KW|Kalenderwoche)SP0(?<number>\d{{1,2}})|(?<number>\d{{1,2}})\.SP0(?:KW|Kalenderwoche))(?:(?:SP|SP0/SP0){YEAR})?END",
        _week,
        heads=("kw", "kalenderwoche", "#1", "#2"),
        source="ISO 8601 weeks",
        accepts={
            "XXXX-W42": ("KW 42", "42. KW", "in der 42. Kalenderwoche", "KW42"),
            "2017-W05": ("KW 5/2017", "5. KW 2017", "Kalenderwoche 05 2017"),
        },
        rejects=("KW 54", "10 kW", "0. KW", "KW 420"),
    ),
    headed(
        "decade",
        r"LEFT(?<decade>(?:1\d|20)?\d0er|zwanziger|dreißiger|dreissiger|vierziger|fünfziger|fuenfziger|sechziger|siebziger|achtziger|neuziger|neunziger|nuller)(?:-|SP)?Jahre?nEND|LEFT(?<decade>(?:1\d|20)?\d0er|zwanziger|dreißiger|dreissiger|vierziger|fünfziger|fuenfziger|sechziger|siebziger|achtziger|neunziger|nuller)(?:-|SP)?JahreEND|LEFT(?<span>(?<decade>(?:1\d|20)\d0er|[2-9]0er))END(?!-)",
        _decade,
        heads=lex.heads(_DECADES, ("#2", "#4"), (f"{word}jahre{n}" for word in _DECADES for n in ("", "n"))),
        accepts={
            "196": ("den 60er Jahren", "den 1960er-Jahren", "sechziger Jahre", "Sechzigerjahren", "60er-Jahre"),
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
        r"LEFT(?<!\d[ /-])(?<first>1\d\d\d|20\d\d)SP0/[ ]?(?<second>\d\d)(?![\d/.,]|[-–]\d)END",
        _span_of_years,
        heads=("#4",),
        strength=0.7,
        accepts={"2021": ("2021/22", "(2021/22)", "2021/ 22")},
        rejects=("2021/25", "Tel. 2021/223", "12021/22", "2021/22/23"),
    ),
)  # fmt: skip
