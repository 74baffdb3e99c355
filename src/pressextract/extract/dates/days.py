"""What rules of days share, whatever their order: where they may begin, and the day that a match names."""

from __future__ import annotations

from datetime import date

import regex

from pressextract.extract.dates import lexicon as lex
from pressextract.extract.dates.fragments import group, month_of, weekday_of, year_of
from pressextract.rules import Match
from pressextract.shapes.dates import Partial

__all__ = ["DAY_HEADS", "WEEKDAY_HEADS", "day_of", "full_day"]

WEEKDAY_HEADS = lex.heads(lex.WEEKDAYS, lex.WEEKDAYS_SHORT, lex.TURN)
DAY_HEADS = lex.heads(WEEKDAY_HEADS, ("#1", "#2"))
# What stands before a number that counts sections, not days.
_SECTION = regex.compile(
    r"(?:§§?|\b(?:Abs|Absatz|Art|Artikel|Nr|Nummer|Kapitel|Kap|Ziffer|Ziff|Abschnitt|Version|Punkt|Teil|Tz|Abb|Seite|"
    r"Release|Tabelle|Los|Tor|Top))\.?[ ]?$",
    regex.IGNORECASE,
)


def day_of(match: Match, *, year: str | None) -> Partial | None:
    """The day of a match, or None when no calendar has it."""
    month, day = month_of(match), int(match.group("day"))
    try:
        date(int(year) if year else 2000, month, day)
    except ValueError:
        return None
    if not _capital(match) or _SECTION.search(match.string[max(0, match.start() - 14) : match.start()]):
        return None
    return Partial("DATE", f"{year or 'XXXX'}-{month:02d}-{day:02d}", weekday=weekday_of(match))


def _capital(match: Match) -> bool:
    """Short weekdays are written with a capital; ``mit 3.`` and ``so 5.`` are words."""
    word = group(match, "weekday")
    return not word or word[0].isupper() or word.lower() in lex.WEEKDAYS


def full_day(match: Match) -> Partial | None:
    """The day of a match whose pattern holds a year."""
    return day_of(match, year=year_of(match))
