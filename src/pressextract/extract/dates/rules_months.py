"""Months, seasons, quarters and weeks: ``Oktober 2017``, ``KW 42``, ``2. Quartal 2016``, ``Herbst``."""

# A pattern, a row of phrases and a list of words read better whole; calendars are full of plain numbers.
# ruff: noqa: E501, PLR2004

from __future__ import annotations

import regex

from pressextract.extract.dates import lexicon as lex
from pressextract.extract.dates.fragments import (
    DIGITS,
    MONTH,
    MONTH_FULL,
    NO_AMOUNT,
    ORDINAL,
    YEAR,
    Headed,
    anchor_of,
    group,
    headed,
    is_count,
    month_of,
    ordinal_of,
    year_of,
)
from pressextract.rules import Match
from pressextract.shapes.dates import Partial

__all__ = ["RULES"]


def _month_year(match: Match) -> Partial | None:
    return None if is_count(match) else Partial("DATE", f"{year_of(match)}-{month_of(match):02d}")


_LOOSE_MONTHS = frozenset({"mai", "april", "august", "juni", "juli"})

"""Also names of people, and ``juni`` of shops: they need a preposition or a month beside them."""
_LEADS_MONTH = regex.compile(
    r"\b(?:zwischen|im|in|seit|ab|bis|von|vom|zum|anfang|ende|mitte|beginn|monat|monats|des|den|der|und|oder|auf|für|für den|vor|"
    r"nach|ersten|letzten|vergangenen|kommenden|nächsten|jeden|gesamten|ganzen)[ ]{1,2}$|[-–/,|][ ]?$|^[ ]*$|\n[ ]*$",
    regex.IGNORECASE,
)


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


def _season(match: Match) -> Partial | None:
    word = match.group("season")
    if not word[0].isupper():
        return None
    code = lex.SEASONS[word.lower()]
    return Partial("DATE", f"{year_of(match) or 'XXXX'}-{code}", anchor=anchor_of(match), vague=False)


_LEADS_SEASON = regex.compile(
    r"\b(?:im|ins|den|der|dem|des|vom|zum|bis|ab|seit|für|in|und|oder|über|ganzen|frühen|späten|auf)[ ]{1,2}$",
    regex.IGNORECASE,
)


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
    if not 1 <= number <= 53:
        return None
    return Partial("DATE", f"{year_of(match) or 'XXXX'}-W{number:02d}")


RULES: tuple[Headed, ...] = (
    headed(
        "month_year",
        rf"LEFT{MONTH}(?:,?SP|SP0/SP0)(?:(?:des|im)SPJahre?sSP)?(?<year>1\d\d\d|20\d\d|['’]\d\d|(?<=\.[ ])\d\d(?=[ ]*(?:\n|$)))END{NO_AMOUNT}",
        _month_year,
        heads=lex.heads(lex.MONTHS, lex.MONTHS_SHORT),
        strength=0.97,
        accepts={
            "2017-10": ("im Oktober 2017", "OKTOBER 2017", "Okt. 2017", "Oktober/2017", "Oktober des Jahres 2017", "Okt '17", "Okt. 17\n"),
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
)  # fmt: skip
