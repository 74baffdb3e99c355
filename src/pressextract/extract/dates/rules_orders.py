"""Days in other orders and spellings: ``2024-05-03``, ``April 2, 2025``, ``12/09/15``, ``erster Mai``."""

# A pattern, a row of phrases and a list of words read better whole; calendars are full of plain numbers.
# ruff: noqa: E501, PLR2004

from __future__ import annotations

from datetime import date

from pressextract.extract.dates import lexicon as lex
from pressextract.extract.dates.days import DAY_HEADS, WEEKDAY_HEADS, day_of, full_day
from pressextract.extract.dates.fragments import (
    CLOSE,
    DAY,
    MONTH_FULL,
    ON_DAY,
    YEAR,
    Headed,
    headed,
    is_count,
    month_of,
    ordinal_of,
    weekday_of,
    year_of,
)
from pressextract.rules import Match
from pressextract.shapes.dates import Partial

__all__ = ["RULES"]


def _split(match: Match) -> Partial | None:
    return None if is_count(match) else day_of(match, year=match.group("year").replace(" ", ""))


def _word_day(match: Match) -> Partial | None:
    day, month = ordinal_of(match.group("ordinal")), month_of(match)
    if day > 31:
        return None
    return Partial("DATE", f"{year_of(match) or 'XXXX'}-{month:02d}-{day:02d}", weekday=weekday_of(match))


def _instant(match: Match) -> Partial | None:
    try:
        date.fromisoformat(match.group("day"))
    except ValueError:
        return None
    return Partial("TIME", f"{match.group('day')}T{match.group('hour')}:{match.group('minute')}")


def _slashed(match: Match) -> Partial | None:
    """``12/09/15`` of an American feed: month first only where the month cannot be second."""
    first, second, year = int(match.group("first")), int(match.group("second")), year_of(match)
    for day, month, order in ((first, second, "day"), (second, first, "month")):
        try:
            date(int(year or 0), month, day)
        except ValueError:
            continue
        swapped = f"{year}-{first:02d}-{second:02d}" if order == "day" and first <= 12 else ""
        return Partial("DATE", f"{year}-{month:02d}-{day:02d}", extra={"or": swapped} if swapped else {})
    return None


RULES: tuple[Headed, ...] = (
    headed(
        "day_month_split",
        rf"LEFT{ON_DAY}{DAY}[ ]?\.SP0{MONTH_FULL}[ ](?<year>(?=\d{{1,3}}[ ])(?:1[ ]?9|2[ ]?0)[ ]?\d[ ]?\d)END(?!SP0(?:Uhr|h)END){CLOSE}",
        _split,
        heads=DAY_HEADS,
        source="scanned letters: blanks inside the year",
        strength=0.8,
        accepts={"2024-05-03": ("3. Mai 20 24", "Freitag, 3. Mai 2 024", "3 . Mai 202 4")},
        rejects=("3. Mai 20 24 Uhr", "3. Mai 20 Personen", "3. Mai 30 24"),
    ),
    headed(
        "iso",
        r"LEFT(?<year>1\d\d\d|20\d\d)(?<sep>[-/])(?<month>0[1-9]|1[0-2])(?P=sep)(?<day>0[1-9]|[12]\d|3[01])(?![\d_-])(?!\p{L}{2})(?:(?=T\d\d:?\d\d)|(?!\p{L}))",
        full_day,
        heads=("#4",),
        source="ISO 8601",
        strength=0.98,
        accepts={
            "2017-10-11": ("2017-10-11", "Stand: 2017/10/11", "2017-10-11T17:00"),
            "2024-02-29": ("2024-02-29,", "(2024-02-29)"),
        },
        rejects=("2023-02-29", "2017-13-11", "12017-10-11", "2017-10-112"),
    ),
    headed(
        "iso_instant",
        r"LEFT(?<day>(?:1\d\d\d|20\d\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:T|SP)(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?END(?!:)",
        _instant,
        heads=("#4",),
        source="ISO 8601",
        strength=0.99,
        accepts={
            "2016-01-26T11:25": ("2016-01-26 11:25:01", "2016-01-26T11:25", "2016-01-26T11:25:01+01:00"),
            "2024-02-29T00:00": ("2024-02-29 00:00",),
        },
        rejects=("2023-02-29T10:00", "2016-01-26 25:00", "2016-13-26T11:25", "2016-01-26"),
    ),
    headed(
        "day_month_written",
        rf"LEFT{ON_DAY}(?<ordinal>\L<ordinals>)SP{MONTH_FULL}(?:SP{YEAR})?END{CLOSE}",
        _word_day,
        heads=lex.heads(WEEKDAY_HEADS, lex.ORDINALS),
        accepts={
            "XXXX-05-01": ("am ersten Mai", "der erste Mai", "Ersten Mai"),
            "2015-03-30": ("dreißigster März 2015", "dreissigsten Maerz 2015"),
            "XXXX-12-24": ("am vierundzwanzigsten Dezember", "Sonntag, vierundzwanzigster Dezember"),
        },
        rejects=("vierzigster Mai", "erste Maiers", "ersten Monat"),
    ),
    headed(
        "month_day_year",
        rf"(?<![\p{{L}}_§$€@])(?:{ON_DAY})(?<month>\L<months>|\L<months_english>|(?:\L<months_short>)\b\.?)SP{DAY}(?:st|nd|rd|th)?,SP0{YEAR}(?!\d)",
        full_day,
        heads=lex.heads(lex.MONTHS, lex.MONTHS_ENGLISH, lex.MONTHS_SHORT, WEEKDAY_HEADS),
        source="what English site software prints above German texts",
        strength=0.95,
        accepts={
            "2025-04-02": ("April 2, 2025", "Mittwoch, April 2, 2025", "APRIL 02, 2025"),
            "2015-12-09": ("December 09, 2015", "Dezember 9, 2015Dezember"),
            "2021-03-01": ("March 1st, 2021", "März 1, 2021"),
        },
        rejects=("April 2, 20", "February 30, 2020", "April 2 und 2025 Besucher"),
    ),
    headed(
        "slashed",
        r"LEFT(?<!/)(?<first>0?[1-9]|[12]\d|3[01])/(?<second>0?[1-9]|[12]\d|3[01])/(?<year>20\d\d|\d\d)(?![\d/])END",
        _slashed,
        heads=("#1", "#2"),
        strength=0.6,
        accepts={
            "2015-09-12": ("12/09/15", "12/09/2015", "12/9/15"),
            "2015-12-31": ("31/12/2015", "12/31/2015"),
        },
        rejects=("13/13/2015", "1/2/3/15", "45/09/15"),
    ),
)  # fmt: skip
