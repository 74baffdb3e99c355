"""The walk over a text's mentions, in order: each is completed from the reference day and from what came before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

import regex

from pressextract.resolve.dates.calendar import (
    feast,
    iso_week,
    span_of_unit,
    unit_value,
    weekday_near,
)
from pressextract.resolve.dates.clocks import day_of_clock
from pressextract.resolve.dates.cues import clause_way
from pressextract.resolve.dates.style import EVERYTHING
from pressextract.resolve.dates.timeline import Point, Timeline
from pressextract.resolve.dates.today import means_day
from pressextract.resolve.dates.years import choose_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressextract.resolve.dates.style import DateStyle
    from pressextract.shapes import Mention
    from pressextract.shapes.dates import Partial

__all__ = ["Reading", "walk"]

Basis = Literal["explicit", "inferred", "relative", "unresolved"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A mention with its value; ``shown`` is False for what the style leaves out."""

    mention: Mention
    value: str
    basis: Basis
    warnings: tuple[str, ...] = ()
    shown: bool = True
    why: str = ""


def walk(text: str, mentions: Sequence[Mention], *, reference: date | None, style: DateStyle) -> list[Reading]:
    """Readings of all mentions, in order."""
    line = Timeline(text, reference)
    line.read(mentions)
    readings = []
    for index, mention in enumerate(mentions):
        reading = _read(mention, index, mentions, line=line, style=style)
        readings.append(reading)
        _remember(reading, readings, line)
    return readings


_SHOWN_DAY = regex.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")
_DAY = regex.compile(r"\d{4}-\d\d-\d\d")
_UNKNOWN = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
    "half": "XXXX-HX", "year": "XXXX", "decade": "XXX", "century": "XX",
}  # fmt: skip


def _remember(reading: Reading, readings: list[Reading], line: Timeline) -> None:
    mention, value = reading.mention, reading.value
    partial: Partial = mention.value
    match = _DAY.match(value)
    day = date.fromisoformat(match.group()) if match and partial.type in {"DATE", "TIME"} else None
    dated = _SHOWN_DAY.match(value) if partial.type in {"DATE", "TIME"} else None
    line.points.append(
        Point(
            mention.start,
            mention.end,
            value,
            partial.type,
            day,
            reading.basis == "explicit",
            dated.group() if dated else "",
            partial.anchor in {"near", "focus"},
        )
    )
    if day and partial.type == "DATE" and line.reference and day != line.reference:
        line.named[day] = mention.end
    if partial.linked == "last" and day and partial.type == "DATE" and len(readings) > 1:
        before = _DAY.match(readings[-2].value)
        if before and (first := date.fromisoformat(before.group())) <= day:
            line.ranges.append((mention.end, first, day))


def _read(mention: Mention, index: int, mentions: Sequence[Mention], *, line: Timeline, style: DateStyle) -> Reading:
    partial: Partial = mention.value
    if partial.type in {"DURATION", "SET"}:
        return Reading(mention, partial.value, "explicit")
    if not style.vague and _left_out(mention, line):
        return _hidden(_read(mention, index, mentions, line=line, style=EVERYTHING))
    if partial.vague:
        return Reading(mention, partial.value, "explicit", shown=style.vague)
    if partial.anchor == "today":
        return _today(mention, index, mentions, line=line, style=style)
    if partial.unit:
        return _counted(mention, line=line, style=style)
    if partial.value.startswith("XXXX-WXX-"):
        return _weekday(mention, line=line)
    if "holiday" in partial.extra:
        return _feast(mention, line=line, style=style)
    if partial.type == "TIME" and partial.value.startswith("T"):
        return _clock(mention, index, mentions, line=line, style=style)
    if partial.value.startswith("XXXX"):
        return _with_part(_yearless(mention, index, mentions, line=line), partial)
    return _with_part(_explicit(mention, line=line, style=style), partial)


def _with_part(reading: Reading, partial: Partial) -> Reading:
    """The part of the day behind a day (``Abend des 10. November``)."""
    if partial.part and partial.type == "TIME" and "T" not in reading.value:
        return replace(reading, value=f"{reading.value}T{partial.part}")
    return reading


_HIDDEN_RULES = frozenset({"date.neighbour", "date.edge", "date.day_after"})
_DEFINITE_SEASON = regex.compile(r"\b(?:bis|ab|seit|ganzen|Anfang|Ende|Mitte|zum|spätestens[ ]im|noch[ ]im|bereits[ ]im|erst[ ]im|schon[ ]im)[ ]$", regex.IGNORECASE)


def _left_out(mention: Mention, line: Timeline) -> bool:
    """What the annotation guideline of press releases does not count: ``Vorjahr``, ``diesem Tag``, winters in general."""
    partial: Partial = mention.value
    if mention.rule in _HIDDEN_RULES or (partial.anchor == "focus" and partial.unit == "day"):
        return True
    if mention.rule == "date.season" and not partial.anchor and not partial.mod:
        before = line.text[max(0, mention.start - 16) : mention.start]
        way = clause_way(line.text, mention.start, mention.end)
        return not _DEFINITE_SEASON.search(before) and -1 < way < 1.5  # noqa: PLR2004 - a clear tense
    return False


def _hidden(reading: Reading) -> Reading:
    return replace(reading, shown=False)


def _explicit(mention: Mention, *, line: Timeline, style: DateStyle) -> Reading:
    partial: Partial = mention.value
    warnings: tuple[str, ...] = partial.warnings
    value, other = partial.value, partial.extra.get("or")
    if other and line.reference:  # 12/09/15: the reading nearer to the reference day
        value = min((value, other), key=lambda one: abs((date.fromisoformat(one) - line.reference).days))  # type: ignore[operator]  # checked above
    if partial.weekday and _DAY.fullmatch(value) and date.fromisoformat(value).isoweekday() != partial.weekday:
        warnings += ("weekday_mismatch",)
    century = value.isdigit() and len(value) == 2  # noqa: PLR2004 - TIMEX3 writes a century with two digits
    return Reading(mention, value, "explicit", warnings, shown=style.vague or not century)


def _today(mention: Mention, index: int, mentions: Sequence[Mention], *, line: Timeline, style: DateStyle) -> Reading:
    following = mentions[index + 1] if index + 1 < len(mentions) else None
    if not means_day(mention, following, line=line):
        return Reading(mention, "PRESENT_REF", "relative", shown=style.vague, why="nowadays")
    if line.reference is None:
        return Reading(mention, "XXXX-XX-XX", "unresolved", ("reference_unknown",), shown=style.vague)
    return Reading(mention, line.reference.isoformat(), "relative", why="reference")


def _base(mention: Mention, line: Timeline) -> date | None:
    """The day that a relative expression counts from."""
    partial: Partial = mention.value
    if partial.anchor in {"now", "new"}:
        return line.reference
    point = line.last_day(mention.start, reach=600)
    if partial.anchor == "focus":
        return point.day if point else line.reference
    year = line.last_year(mention.start, reach=260)  # "near": the year or day just spoken of, else the reference's
    if partial.unit == "year" and year is not None and line.reference and abs(year - line.reference.year) > 1:
        return date(year, 6, 30)
    if partial.unit == "day" and point and point.start >= line.sentence(mention)[0] - 200:
        return point.day
    return line.reference


def _counted(mention: Mention, *, line: Timeline, style: DateStyle) -> Reading:
    partial: Partial = mention.value
    unit, base = partial.unit or "day", _base(mention, line)
    shown = style.vague or partial.extra.get("needs") != "mod" or partial.mod is not None
    if base is None:
        value = _UNKNOWN[unit] + (f"T{partial.part}" if partial.part else "")
        return Reading(mention, value, "unresolved", ("reference_unknown",), shown=style.vague)
    day = _weekend(base, partial.offset) if unit == "weekend" else _new_year(base, partial) or span_of_unit(base, unit, partial.offset)
    if day is None:
        return Reading(mention, _UNKNOWN[unit], "unresolved", ("out_of_calendar",))
    value = unit_value(day, unit) + (f"T{partial.part}" if partial.part else "")
    warnings = ("weekday_mismatch",) if partial.weekday and day.isoweekday() != partial.weekday else ()
    return Reading(mention, value, "relative", warnings, shown=shown, why=partial.anchor or "")


def _new_year(base: date, partial: Partial) -> date | None:
    """``im neuen Jahr``: the one that has just begun, or the next one from summer on."""
    if partial.anchor != "new":
        return None
    return date(base.year + (base.month > 6), 1, 1)  # noqa: PLR2004 - half a year


def _weekend(base: date, offset: int) -> date | None:
    weekend = base.isoweekday() >= 6  # noqa: PLR2004 - Saturday and Sunday
    weeks = offset if offset <= 0 or weekend else offset - 1
    return span_of_unit(base - timedelta(days=base.isoweekday() - 6), "week", weeks)


def _weekday(mention: Mention, *, line: Timeline) -> Reading:
    partial: Partial = mention.value
    day, why = _weekday_day(mention, line)
    if day is None:
        return Reading(mention, partial.value + (f"T{partial.part}" if partial.part else ""), "unresolved", ("reference_unknown",))
    if partial.value.endswith("WE"):
        return Reading(mention, f"{iso_week(day)}-WE", "relative", why=why)
    return Reading(mention, day.isoformat() + (f"T{partial.part}" if partial.part else ""), "relative", why=why)


def _weekday_day(mention: Mention, line: Timeline) -> tuple[date | None, str]:
    partial: Partial = mention.value
    weekday, base = partial.weekday or 6, line.reference
    if partial.anchor in {None, "this"} and (day := _in_range(mention, weekday, line)):
        return day, "range"
    way = clause_way(line.text, mention.start, mention.end) + 0.4 * line.lean
    if partial.anchor is None and weekday < 8 and (day := _named(mention, weekday, way, line)):  # noqa: PLR2004 - a weekday
        return day, "day of that weekday in the text"
    point = line.last_day(mention.start, reach=400)
    if point and point.day and partial.anchor is None and (base is None or (point.day - base).days > 6):  # noqa: PLR2004 - beyond this week
        day = weekday_near(point.day, weekday, way=0)
        if way >= 0 or base is None:
            return day, "focus"
    if base is None:
        return None, ""
    if partial.anchor == "week":
        monday = base - timedelta(days=base.isoweekday() - 1) + timedelta(weeks=partial.offset)
        return monday + timedelta(days=weekday - 1), "week"
    if partial.anchor == "next":
        return weekday_near(base, weekday, way=1), "next"
    if partial.anchor == "last":
        return weekday_near(base, weekday, way=-1), "last"
    if partial.anchor == "this":
        return weekday_near(base - timedelta(days=1), weekday, way=1), "this"
    if way < 0:
        return weekday_near(base + timedelta(days=1), weekday, way=-1), "past tense"
    return weekday_near(base - timedelta(days=1), weekday, way=1), "future or present tense"


def _named(mention: Mention, weekday: int, way: float, line: Timeline) -> date | None:
    """A day with that weekday that the text has named before, on the side of the reference day that the tense speaks of."""
    base = line.reference
    if base is None:
        return None
    ahead = [day for day, end in line.named.items() if day.isoweekday() == weekday and mention.start - end < 2500]  # noqa: PLR2004 - characters
    side = [day for day in ahead if (day > base) == (way >= 0) and abs((day - base).days) < 200]  # noqa: PLR2004 - days; farther is another matter
    return side[-1] if side else None


def _in_range(mention: Mention, weekday: int, line: Timeline) -> date | None:
    """The day of that weekday in the range of days that the text gave last, if it is one of a kind there."""
    for end, first, last in reversed(line.ranges):
        if mention.start - end > 3000:  # noqa: PLR2004 - characters; farther off it is another matter
            return None
        if 1 <= (last - first).days <= 7 and (line.reference is None or last >= line.reference):  # noqa: PLR2004 - about a week
            days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
            fitting = [day for day in days if day.isoweekday() == weekday]
            if len(fitting) == 1:
                return fitting[0]
    return None


def _feast(mention: Mention, *, line: Timeline, style: DateStyle) -> Reading:
    partial: Partial = mention.value
    code = partial.extra["holiday"]
    if partial.value[:4].isdigit():
        return Reading(mention, feast(code, int(partial.value[:4])).isoformat(), "inferred", shown=style.vague)
    base = line.reference
    if base is None:
        return Reading(mention, "XXXX-XX-XX", "unresolved", ("year_unknown",), shown=style.vague)
    candidates = [feast(code, base.year + step) for step in (-1, 0, 1)]
    if partial.anchor == "last":
        chosen = max(day for day in candidates if day < base)
    elif partial.anchor == "next":
        chosen = min(day for day in candidates if day > base)
    else:
        chosen = min(candidates, key=lambda day: abs((day - base).days))
    return Reading(mention, chosen.isoformat(), "inferred", shown=style.vague, why="nearest")


def _clock(mention: Mention, index: int, mentions: Sequence[Mention], *, line: Timeline, style: DateStyle) -> Reading:
    partial: Partial = mention.value
    day, why = day_of_clock(mention, index, mentions, line=line, style=style)
    if day:
        return Reading(mention, f"{day}{partial.value}", "inferred", why=why)
    part = not partial.value[1:].replace(":", "").isdigit()
    value = f"XXXX-XX-XX{partial.value}" if part else partial.value
    return Reading(mention, value, "unresolved", shown=style.vague or not part)


_ANNUAL = regex.compile(r"\b(?:jedes[ ]Jahr|alljährlich|eines[ ]jeden[ ]Jahres|jeden[ ]Jahres|alle[ ]\p{L}+[ ]Jahre|weltweit[ ]am)\b", regex.IGNORECASE)


def _yearless(mention: Mention, index: int, mentions: Sequence[Mention], *, line: Timeline) -> Reading:
    partial: Partial = mention.value
    if not partial.anchor and not partial.weekday and _ANNUAL.search(line.text, *line.sentence(mention)):
        return Reading(mention, partial.value, "unresolved", why="every year")
    year, basis, why = choose_year(mention, index, mentions, line=line)
    if year is None:
        return Reading(mention, partial.value, "unresolved", ("year_unknown",))
    value = f"{year:04d}{partial.value[4:]}"
    warnings: tuple[str, ...] = ()
    if _DAY.fullmatch(value):
        try:
            day = date.fromisoformat(value)
        except ValueError:  # 29 February of a year that has none
            return Reading(mention, partial.value, "unresolved", ("no_such_day",))
        if partial.weekday and day.isoweekday() != partial.weekday:
            warnings = ("weekday_mismatch",)
    return Reading(mention, value, basis, warnings, why=why)
