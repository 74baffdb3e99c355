"""Days with their number: ``Freitag, 3. Mai 2024``, ``03.05.24``, ``3.`` in ``3. bis 5. Mai``."""

# A pattern, a row of phrases and a list of words read better whole; calendars are full of plain numbers.
# ruff: noqa: E501, PLR2004

from __future__ import annotations

from datetime import date

import regex

from pressextract.extract.dates.days import DAY_HEADS, day_of, full_day
from pressextract.extract.dates.fragments import (
    CLOSE,
    DAY,
    MONTH,
    MONTH_NUMBER,
    NO_AMOUNT,
    ON_DAY,
    SHORT_YEAR,
    YEAR,
    Headed,
    headed,
    is_count,
    month_of,
    weekday_of,
    year_of,
)
from pressextract.rules import Match
from pressextract.shapes.dates import Link, Partial

__all__ = ["RULES"]


def _partial(match: Match) -> Partial | None:
    return day_of(match, year=None)


_CAPITAL_NEXT = regex.compile(r"[ ]\p{Lu}")
_HEADING = regex.compile(r"(?:^|\n)[ ]*$")
_PREPOSITION = regex.compile(
    r"\b(?:am|vom|zum|bis|ab|seit|dem|den|der|und|sowie|auf)[ ]{1,2}$|[-–/(][ ]?$", regex.IGNORECASE
)


def _numeric_partial(match: Match) -> Partial | None:
    """``24.2.``; at the head of a line ``2.1. Ziele`` is a section, ``02.01. Ziele`` a day."""
    padded = len(match.group("day")) == len(match.group("month")) == 2
    before = match.string[max(0, match.start() - 12) : match.start()]
    heads_line = _HEADING.search(before) and _CAPITAL_NEXT.match(match.string, match.end())
    if heads_line and not padded and not match.group("weekday"):
        return None
    return None if is_count(match) else day_of(match, year=None)


def _undotted(match: Match) -> Partial | None:
    """``06.03`` without its second dot could be a clock time or a price: a weekday or preposition must say so."""
    before = match.string[max(0, match.start() - 12) : match.start()]
    if (match.group("weekday") or _PREPOSITION.search(before)) and not is_count(match):
        return day_of(match, year=None)
    return None


def _listed(match: Match) -> Partial | None:
    """A day whose month stands behind the next one; a later day number means the month before."""
    day, last = int(match.group("day")), int(match.group("last"))
    month, year = month_of(match), year_of(match)
    linked: Link | None = "first" if match.group("range") else None
    if day > last:
        return None
    try:
        date(int(year or 2000), month, day)
    except ValueError:
        return None
    return Partial("DATE", f"{year or 'XXXX'}-{month:02d}-{day:02d}", weekday=weekday_of(match), linked=linked)


_SEPARATOR = r"SP0(?:,(?:[ ]und)?|;|und|u\.|sowie|bzw\.|oder|&|\+|\|)SP0"
_RANGE = r"SP0(?:bis(?:SP(?:einschließlich|einschl\.|inkl\.|zum|Sonntag|Samstag|Freitag))*,?(?:SPden)?|DASH)SP0"
_ITEM = r"(?:(?:den|am|dem|\L<weekdays>|(?:\L<weekdays_short>)\b\.?),?SP(?:(?:den|dem)SP)?)?\d{1,2}\.?"
_TAIL = rf"(?:{_SEPARATOR}{_ITEM}){{0,8}}?(?:{_SEPARATOR}|(?<range>{_RANGE}))(?:(?:den|am|dem|\L<weekdays>|(?:\L<weekdays_short>)\b\.?),?SP(?:(?:den|dem)SP)?)?"


RULES: tuple[Headed, ...] = (
    headed(
        "day_month_year",
        rf"LEFT{ON_DAY}{DAY}(?:[ ]?\.SP0|SP){MONTH}(?:,?SP0{YEAR}END|SP0(?<year>['’]\d\d)END|SP(?<year>\d\d)(?=[;)\n]|$|,(?!SP0\d)|\.(?!\d))){CLOSE}",
        full_day,
        heads=DAY_HEADS,
        source="DIN 5008:2020, alphanumeric date",
        strength=0.99,
        accepts={
            "2024-05-03": (
                "am Freitag, 3. Mai 2024 um", "3. MAI 2024", "Freitag, den 03. Mai 2024", "der 3.Mai 2024",
                "Fr., 3. Mai '24", "3 Mai 2024", "(Freitag, 3. Mai 2024)", "3. Mai 24)",
            ),
            "2017-03-11": ("Sonnabend, 11. Maerz 2017", "11. März 2017.", "11. Mrz. 2017", "11.märz 2017"),
            "2022-01-05": ("5. Jänner 2022", "5. Jan. 2022", "kommenden Mittwoch, 5. Januar 2022"),
        },
        rejects=("29. Februar 2023", "13. Maier 2024", "31. Juni 2020", "§ 3. Mai 2024", "33. Mai 2024", "22. Oktober, 16.30 Uhr", "27. März, 15. Mai", "3. Mai 20 Uhr"),
    ),
    headed(
        "day_month",
        rf"LEFT{ON_DAY}{DAY}[ ]?\.SP0{MONTH}END{CLOSE}",
        _partial,
        heads=DAY_HEADS,
        strength=0.97,
        accepts={
            "XXXX-10-11": ("am 11.Oktober", "Dienstag, 11. Oktober,", "11. OKTOBER", "Di, 11. Okt. um", "den 11. Oktober"),
            "XXXX-02-29": ("am 29. Februar", "29. Feb.", "29. Feber"),
            "XXXX-12-24": ("Heiligabend, 24. Dezember", "24. Dez."),
        },
        rejects=("30. Februar", "11. Oktoberfest", "1,3. Mai", "Artikel 3. Mai", "12. Maiers Hof", "0. Mai"),
    ),
    headed(
        "numeric",
        rf"LEFT{ON_DAY}{DAY}\.SP0{MONTH_NUMBER}\.(?:[ ]?(?<year>1\d\d\d|20\d\d)(?!\d|[.:]\d)|(?<year>['’]?\d\d)(?![\p{{L}}\d_]|[.,:]\d)){CLOSE}",
        full_day,
        heads=DAY_HEADS,
        source="DIN 5008:2020, numeric date in the order that press uses",
        strength=0.99,
        accepts={
            "2024-05-03": ("Fr, 03.05.2024", "3.5.2024", "03.05.24", "3. 5. 2024", "Freitag (3.5.2024)", "am 3.5.24,"),
            "2019-11-01": ("01.11.2019", "Freitag, den 01.11.2019", "1.11.19."),
            "1987-03-23": ("23.3.1987", "23.03.87"),
        },
        rejects=("32.05.2024", "Version 3.5.20", "3.13.2024", "1.2.3.4", "192.168.12.20", "Kapitel 3.5.24", "29.2.2023", "Do 5.3.   19 Uhr", "So 22.3. 11–12 Uhr"),
    ),
    headed(
        "numeric_partial",
        rf"LEFT{ON_DAY}{DAY}\.[ ]?{MONTH_NUMBER}\.(?![\p{{L}}\d_]|[ ]?\d{{1,2}}\.|[ ]?['’]\d\d){NO_AMOUNT}{CLOSE}",
        _numeric_partial,
        heads=DAY_HEADS,
        strength=0.9,
        accepts={
            "XXXX-12-03": ("Sa, 3.12.", "am 03.12. in", "Samstag (3.12.)", "vom 3. 12. bis", "Sa., 03.12.,"),
            "XXXX-02-24": ("24.2.-1.3.2020", "24.02.", "bis 24.2."),
            "XXXX-01-31": ("Mittwoch, 31.01.", "31.1."),
        },
        rejects=("\n2.1. Ziele", "§ 2.1.", "3.13.", "Ziffer 3.4.", "30.2.", "1.2.3.", "mit 3.5. Prozent"),
    ),
    headed(
        "numeric_undotted",
        rf"LEFT{ON_DAY}(?<day>0[1-9]|[12]\d|3[01])\.(?<month>0[1-9]|1[0-2])(?![\p{{L}}\d_.]|[,:]\d|SP0(?:Uhr|h)END|SP0(?:DASH|bis)SP0\d){NO_AMOUNT}{CLOSE}",
        _undotted,
        heads=DAY_HEADS,
        strength=0.7,
        accepts={
            "XXXX-03-06": ("am 06.03 in", "Mittwoch, 06.03", "vom 06.03"),
            "XXXX-12-24": ("Sa, 24.12", "zum 24.12"),
            "XXXX-05-31": ("Freitag, den 31.05", "ab 31.05"),
        },
        rejects=("06.03", "um 12.10", "ab 08.10 Uhr", "am 24.12 Euro", "vom 12.10-14.30 Uhr"),
    ),
    headed(
        "day_listed",
        rf"LEFT(?<span>{ON_DAY}{DAY}\.?)(?={_TAIL}(?<last>0?[1-9]|[12]\d|3[01])\.SP0{MONTH}(?:,?SP0{SHORT_YEAR})?END){CLOSE}",
        _listed,
        heads=DAY_HEADS,
        source="press usage: the month stands once, behind the last day",
        strength=0.95,
        accepts={
            "2019-05-03": ("vom 3. bis 5. Mai 2019", "3.–5. Mai 2019", "03./04. Mai 2019", "3. und 4. Mai 2019", "3.-5.Mai 2019"),
            "XXXX-05-03": ("3. und 8. Mai", "vom 3. bis einschließlich 26. Mai", "3.-4. Mai", "3. - 5. Mai", "3 bis 5. Mai"),
            "XXXX-11-21": ("21./22. November", "Samstag, 21., und Sonntag, 22. November", "21. bis 22. Nov."),
        },
        rejects=("3. Klasse und 4. Mai", "am 3. Mai", "31. bis 3. Mai", "3. Platz"),
    ),
    headed(
        "day_listed_numeric",
        rf"LEFT(?<span>{ON_DAY}{DAY}\.)(?={_TAIL}(?<last>0?[1-9]|[12]\d|3[01])\.[ ]?{MONTH_NUMBER}\.(?:[ ]?(?<year>1\d\d\d|20\d\d)(?![\d.:])|(?<year>\d\d)(?![\d.:]))?(?![\p{{L}}\d])){CLOSE}",
        _listed,
        heads=DAY_HEADS,
        strength=0.93,
        accepts={
            "2018-03-21": ("21.-24.03.2018", "vom 21. bis 24.3.2018", "21. - 24.03.18"),
            "XXXX-05-09": ("Sa 9./So 10.5.", "Sa 9./So 10.5. 10–16 Uhr"),
            "XXXX-02-05": ("(05.-06.02.)", "5./6.2.", "5. und 6.2. in"),
        },
        rejects=("1.-3. Liga", "21.03.-24.03.2018", "24.-21.03.2018", "1. und 2.5.2.1"),
    ),
)  # fmt: skip
