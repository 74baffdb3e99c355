"""Arithmetic on the calendar, and the first and last instant of a TIMEX3 value."""

# Lists of words read better as text; calendars are full of plain numbers.
# ruff: noqa: PLR2004

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import regex

from pressextract.resolve.dates.feasts import public_holiday

__all__ = [
    "BERLIN",
    "add_months",
    "bounds",
    "easter",
    "feast",
    "iso_week",
    "span_of_unit",
    "unit_value",
    "weekday_near",
]

BERLIN = ZoneInfo("Europe/Berlin")
_HALF, _QUARTER = 6, 3
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
"""Meteorological seasons; a winter is named after the year in which it begins, except January to March (KRAUTS)."""
_PARTS = {"MO": (5, 12), "MI": (11, 14), "AF": (12, 18), "EV": (18, 24), "NI": (22, 30)}
"""Hours of the parts of the day, the end excluded; the night runs into the next day."""


def add_months(day: date, months: int) -> date:
    """The same day some months on, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    month += 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def iso_week(day: date) -> str:
    """``2017-W41``."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def unit_value(day: date, unit: str) -> str:
    """TIMEX3 value of the unit that holds a day."""
    if unit == "year":
        return f"{day.year:04d}"
    if unit == "month":
        return f"{day.year:04d}-{day.month:02d}"
    if unit == "week":
        return iso_week(day)
    if unit == "weekend":
        return f"{iso_week(day)}-WE"
    if unit == "quarter":
        return f"{day.year:04d}-Q{(day.month - 1) // _QUARTER + 1}"
    if unit == "half":
        return f"{day.year:04d}-H{(day.month - 1) // _HALF + 1}"
    if unit == "decade":
        return f"{day.year // 10:03d}"
    if unit == "century":
        return f"{day.year // 100:02d}"
    return day.isoformat()


_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "weekend": 7}


def span_of_unit(day: date, unit: str, offset: int) -> date | None:
    """A day in the unit that lies ``offset`` units on, None beyond the calendar."""
    try:
        return day + timedelta(days=_DAYS[unit] * offset) if unit in _DAYS else add_months(day, _MONTHS[unit] * offset)
    except (OverflowError, ValueError):
        return None


def weekday_near(day: date, weekday: int, *, way: int) -> date:
    """The weekday (1 to 7) on (``way`` 0) or strictly behind (1) or before (-1) a day, the nearest for 0."""
    ahead = (weekday - day.isoweekday()) % 7
    if way > 0:
        return day + timedelta(days=ahead or 7)
    if way < 0:
        return day - timedelta(days=(7 - ahead) if ahead else 7)
    return day + timedelta(days=ahead if ahead <= 3 else ahead - 7)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus of 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, part = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * part + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _first_advent(year: int) -> date:
    christmas = date(year, 12, 25)
    return christmas - timedelta(days=christmas.isoweekday() + 21)


def feast(code: str, year: int, *, region: str | None = None) -> date | None:
    """The day of a feast (codes in the lexicon of the extract room), None when that year or region has none."""
    if code[0] == "P":
        return public_holiday(code[2:], year, region=region)
    if code[0] == "E":
        return easter(year) + timedelta(days=int(code[1:]))
    if code[0] == "A":
        return _first_advent(year) + timedelta(days=int(code[1:]))
    if code[0] == "N":
        month, weekday, nth = (int(part) for part in code[1:].split("-"))
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    return date.fromisoformat(f"{year:04d}-{code}")


_DAY = regex.compile(r"\d{4}-\d\d-\d\d")
_WEEK = regex.compile(r"(\d{4})-W(\d\d)(-WE|-\d)?")


def bounds(value: str) -> tuple[str | None, str | None]:
    """First and last instant of a value: days as ISO dates, clock times as instants with their offset from UTC."""
    day, _, clock = value.partition("T")
    try:
        if clock:
            return _clock_bounds(date.fromisoformat(day), clock)
        first, last = _day_bounds(value)
    except (ValueError, OverflowError):
        return None, None
    return (first.isoformat(), last.isoformat()) if first and last else (None, None)


def _clock_bounds(day: date, clock: str) -> tuple[str, str]:
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - the zone follows below, so that 24:00 works
    if clock in _PARTS:
        begin, end = (midnight + timedelta(hours=hours) for hours in _PARTS[clock])
    else:
        hours, _, minutes = clock.partition(":")
        begin = end = midnight + timedelta(hours=int(hours), minutes=int(minutes or 0))
    return begin.replace(tzinfo=BERLIN).isoformat(), end.replace(tzinfo=BERLIN).isoformat()


def _day_bounds(value: str) -> tuple[date | None, date | None]:
    if _DAY.fullmatch(value):
        day = date.fromisoformat(value)
        return day, day
    if week := _WEEK.fullmatch(value):
        year, number, rest = int(week.group(1)), int(week.group(2)), week.group(3) or ""
        first = date.fromisocalendar(year, number, 6 if rest == "-WE" else int(rest[1:] or 1))
        return first, first + timedelta(days=1 if rest == "-WE" else 0 if rest else 6)
    year_text, _, part = value.partition("-")
    if not year_text.isdigit():
        return None, None
    if len(year_text) < 4:
        scale = 10 ** (4 - len(year_text))
        first_year = int(year_text) * scale
        return date(max(first_year, 1), 1, 1), date(first_year + scale - 1, 12, 31)
    return _part_bounds(int(year_text), part)


def _part_bounds(year: int, part: str) -> tuple[date | None, date | None]:
    if not part:
        return date(year, 1, 1), date(year, 12, 31)
    if part in _SEASONS:
        begin, end = _SEASONS[part]
        return date(year, begin, 1), _month_end(year + (end < begin), end)
    if part[0] in "QH" and part[1:].isdigit():
        length = _QUARTER if part[0] == "Q" else _HALF
        last = int(part[1:]) * length
        return date(year, last - length + 1, 1), _month_end(year, last)
    if part.isdigit():
        return date(year, int(part), 1), _month_end(year, int(part))
    return None, None


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
