"""The date of a weekday: from a range or day that the text named, the event spoken of, or the tense."""

# Lists of words read better as text; calendars are full of plain numbers.
# ruff: noqa: PLR2004

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import regex

from pressextract.resolve.dates.calendar import (
    iso_week,
    weekday_near,
)
from pressextract.resolve.dates.clocks import in_opening_hours
from pressextract.resolve.dates.cues import clause_way
from pressextract.resolve.dates.reading import Reading
from pressextract.resolve.dates.timeline import Timeline
from pressextract.resolve.dates.years import choose_year

if TYPE_CHECKING:
    from pressextract.resolve.dates.style import DateStyle
    from pressextract.shapes import Mention
    from pressextract.shapes.dates import Partial

__all__ = ["NAMED_DAYS", "read_weekday"]


_CARRIED, _SOON, _FAR = 900, 30, 120
"""Characters that an event's day carries on to the weekdays of its neighbours, a quarter of them when it is more than
``_SOON`` days off, none beyond ``_FAR``."""
_NAMED_REACH, NAMED_DAYS = 2500, 200
"""Characters and days within which a weekday takes up a day that the text has named."""
_RANGE_REACH = 3000
_SHORT_LINE = 60
_DAY = regex.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")
_LEAN = 0.4
"""How much the lean of the whole text adds to the tense of a clause."""


def read_weekday(mention: Mention, following: Mention | None, *, line: Timeline, style: DateStyle) -> Reading:
    """``am Freitag``, ``vergangenen Sonntagabend``, ``am Wochenende``."""
    partial: Partial = mention.value
    part = f"T{partial.part}" if partial.part else ""
    if mention.rule == "date.weekday_short" and in_opening_hours(line.text, mention.start):
        return Reading(mention, partial.value, "unresolved", shown=style.vague, why="opening hours")
    if following is not None and (listed := _before_date(mention, following, line)):
        return Reading(mention, listed + part, "inferred", why="day of the list")
    day, why = _told(mention, line) or _turned(mention, line) or (None, "")
    if day is None:
        return Reading(mention, partial.value + part, "unresolved", ("reference_unknown",))
    if partial.value.endswith("WE"):
        return Reading(mention, f"{iso_week(day)}-WE", "relative", why=why)
    return Reading(mention, day.isoformat() + part, "relative", why=why)


_LISTED = regex.compile(r"[ ]?(?:,|und|/|&|sowie|bis|oder)[ ]{1,2}(?:am[ ])?")


def _before_date(mention: Mention, following: Mention, line: Timeline) -> str | None:
    """``Mittwoch und Donnerstag, 23. März``: the Wednesday is the 22nd."""
    own, other = mention.value, following.value
    if (
        own.anchor
        or not own.weekday
        or not other.weekday
        or not _LISTED.fullmatch(line.text, mention.end, following.start)
    ):
        return None
    day = _DAY.fullmatch(other.value)
    if day is None:
        return None
    year = other.value[:4]
    if not year.isdigit() and line.reference:
        year = str(choose_year(following, 0, (following,), line=line)[0])
    back = timedelta(days=(other.weekday - own.weekday) % 7)
    try:
        written = date.fromisoformat((year if year.isdigit() else "2001") + other.value[4:])
    except ValueError:
        return None
    return (written - back).isoformat() if year.isdigit() else f"XXXX{(written - back).isoformat()[4:]}"


def _way(mention: Mention, line: Timeline) -> float:
    """Which way the clause looks; a line of a list without a verb is part of a programme."""
    way = clause_way(line.text, mention.start, mention.end)
    if mention.rule == "date.weekday_short" or (way == 0 and _in_short_line(mention, line.text)):
        return max(way, 1.0)
    return way + _LEAN * line.lean


def _in_short_line(mention: Mention, text: str) -> bool:
    start = text.rfind("\n", max(0, mention.start - _SHORT_LINE), mention.start)
    end = text.find("\n", mention.end, mention.end + _SHORT_LINE)
    return (start >= 0 or mention.start < _SHORT_LINE) and end >= 0 and end - max(start, 0) < _SHORT_LINE


def _told(mention: Mention, line: Timeline) -> tuple[date, str] | None:
    """The day from what the text has said before: a range, a named day, the event it speaks of."""
    partial: Partial = mention.value
    weekday, base = partial.weekday or 6, line.reference
    if partial.anchor not in {None, "this"}:
        return None
    if day := _in_range(mention, weekday, line):
        return day, "range"
    if partial.anchor:
        return None
    way = _way(mention, line)
    if day := _named(mention, weekday, way, line):
        return day, "day of that weekday in the text"
    point = line.last_day(mention.start, reach=_CARRIED)
    ahead = (point.day - base).days if point and point.day and base else 0
    near = point is not None and (ahead <= _SOON or mention.start - point.end < _CARRIED / 4)
    far = base is None or (6 < ahead < _FAR and near)
    if point is not None and point.day is not None and far and (way >= 0 or base is None):
        return weekday_near(point.day, weekday, way=0), "day spoken of"
    return None


def _turned(mention: Mention, line: Timeline) -> tuple[date, str] | None:
    """The day from the reference day, by a word (``kommenden``) or by the tense."""
    partial: Partial = mention.value
    weekday, base = partial.weekday or 6, line.reference
    if base is None:
        return None
    if partial.anchor == "week":
        monday = base - timedelta(days=base.isoweekday() - 1) + timedelta(weeks=partial.offset)
        return monday + timedelta(days=weekday - 1), "week"
    if partial.anchor == "next":
        return weekday_near(base, weekday, way=1), "next"
    if partial.anchor == "last":
        return weekday_near(base, weekday, way=-1), "last"
    if partial.anchor != "this" and _way(mention, line) < 0:
        return weekday_near(base + timedelta(days=1), weekday, way=-1), "past tense"
    return weekday_near(
        base - timedelta(days=1), weekday, way=1
    ), "this" if partial.anchor else "future or present tense"


def _named(mention: Mention, weekday: int, way: float, line: Timeline) -> date | None:
    """A day with that weekday that the text has named before, on the side that the tense speaks of."""
    base = line.reference
    if base is None:
        return None
    ahead = [
        day for day, end in line.named.items() if day.isoweekday() == weekday and mention.start - end < _NAMED_REACH
    ]
    side = [day for day in ahead if (day > base) == (way >= 0)]
    return side[-1] if side else None


def _in_range(mention: Mention, weekday: int, line: Timeline) -> date | None:
    """The day of that weekday in the range of days that the text gave last, if it is one of a kind there."""
    for end, first, last in reversed(line.ranges):
        if mention.start - end > _RANGE_REACH:
            return None
        if 1 <= (last - first).days <= 7 and (line.reference is None or last >= line.reference):
            days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
            fitting = [day for day in days if day.isoweekday() == weekday]
            if len(fitting) == 1:
                return fitting[0]
    return None
