"""The walk over a text's mentions, in order: each is completed from the reference day and from what came before."""

# Lists of words read better as text; calendars are full of plain numbers.
# ruff: noqa: PLR2004

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import regex

from pressextract.resolve.dates.calendar import (
    feast,
)
from pressextract.resolve.dates.clocks import day_of_clock
from pressextract.resolve.dates.cues import clause_way
from pressextract.resolve.dates.reading import Reading
from pressextract.resolve.dates.relative import read_counted
from pressextract.resolve.dates.style import EVERYTHING
from pressextract.resolve.dates.timeline import Point, Timeline
from pressextract.resolve.dates.today import means_day
from pressextract.resolve.dates.weekdays import NAMED_DAYS, read_weekday
from pressextract.resolve.dates.years import choose_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressextract.resolve.dates.style import DateStyle
    from pressextract.shapes import Mention
    from pressextract.shapes.dates import Partial

__all__ = ["Reading", "walk"]


def walk(text: str, mentions: Sequence[Mention], *, reference: date | None, style: DateStyle) -> list[Reading]:
    """Readings of all mentions, in order."""
    line = Timeline(text, reference)
    line.read(mentions)
    readings: list[Reading | None] = []
    for index, mention in enumerate(mentions):
        if _is_clock(mention):
            readings.append(None)  # once all days are known, below
            continue
        reading = _read(mention, index, mentions, line=line, style=style)
        readings.append(reading)
        _remember(reading, line)
    rows = zip(mentions, [None, *mentions[:-1]], readings, strict=True) if mentions else ()
    return [reading or _clock(mention, previous, line=line, style=style) for mention, previous, reading in rows]


def _is_clock(mention: Mention) -> bool:
    partial: Partial = mention.value
    return partial.type == "TIME" and partial.value.startswith("T")


_SINCE = ("seit ", "seit dem ", "seit den ")
"""A day since which something goes on is not the day of what follows."""
_SHOWN_DAY = regex.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")

_DAY = regex.compile(r"\d{4}-\d\d-\d\d")


def _remember(reading: Reading, line: Timeline) -> None:
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
            partial.anchor in {"near", "focus"}
            or line.text[max(0, mention.start - 12) : mention.start].lower().endswith(_SINCE),
        )
    )
    near = day is not None and line.reference is not None and 0 < abs((day - line.reference).days) < NAMED_DAYS
    if day and partial.type == "DATE" and near:
        line.named[day] = mention.end
    if partial.linked == "last" and day and partial.type == "DATE" and len(line.points) > 1:
        first = line.points[-2].day
        if first and first <= day:
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
        return read_counted(mention, line=line, style=style)
    if partial.value.startswith("XXXX-WXX-"):
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        return read_weekday(mention, following, line=line, style=style)
    if "holiday" in partial.extra:
        return _feast(mention, line=line, style=style)
    if partial.value.startswith("XXXX"):
        return _with_part(_yearless(mention, index, mentions, line=line), partial)
    return _with_part(_explicit(mention, line=line, style=style), partial)


def _with_part(reading: Reading, partial: Partial) -> Reading:
    """The part of the day behind a day (``Abend des 10. November``)."""
    if partial.part and partial.type == "TIME" and "T" not in reading.value:
        return replace(reading, value=f"{reading.value}T{partial.part}")
    return reading


_HIDDEN_RULES = frozenset({"date.neighbour", "date.day_after"})

_DEFINITE_SEASON = regex.compile(
    r"\b(?:bis|ab|seit|ganzen|Anfang|Ende|Mitte|zum|spätestens[ ]im|noch[ ]im|bereits[ ]im|erst[ ]im|schon[ ]im)[ ]$",
    regex.IGNORECASE,
)


def _left_out(mention: Mention, line: Timeline) -> bool:
    """What the annotation guideline of press releases does not count: ``Vorjahr``, winters in general."""
    partial: Partial = mention.value
    if mention.rule == "date.edge":
        return partial.mod != "END"
    if mention.rule in _HIDDEN_RULES or (partial.anchor == "focus" and partial.unit == "day"):
        return True
    if mention.rule == "date.season" and partial.value[5:] in {"SU", "WI"} and not partial.anchor and not partial.mod:
        before = line.text[max(0, mention.start - 16) : mention.start]
        way = clause_way(line.text, mention.start, mention.end)
        return not _DEFINITE_SEASON.search(before) and -1 < way < 1.5
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
    century = value.isdigit() and len(value) == 2
    return Reading(mention, value, "explicit", warnings, shown=style.vague or not century)


def _today(mention: Mention, index: int, mentions: Sequence[Mention], *, line: Timeline, style: DateStyle) -> Reading:
    following = mentions[index + 1] if index + 1 < len(mentions) else None
    if not means_day(mention, following, line=line, release=not style.vague):
        return Reading(mention, "PRESENT_REF", "relative", shown=style.vague, why="nowadays")
    if line.reference is None:
        return Reading(mention, "XXXX-XX-XX", "unresolved", ("reference_unknown",))
    return Reading(mention, line.reference.isoformat(), "relative", why="reference")


def _feast(mention: Mention, *, line: Timeline, style: DateStyle) -> Reading:
    partial: Partial = mention.value
    code = partial.extra["holiday"]
    base = line.reference
    if partial.value[:4].isdigit():
        day = feast(code, int(partial.value[:4]), region=style.region)
        if day is None:
            return Reading(mention, partial.value, "unresolved", ("no_such_holiday",), shown=style.vague)
        return Reading(mention, day.isoformat(), "inferred", shown=style.vague)
    if base is None:
        return Reading(mention, "XXXX-XX-XX", "unresolved", ("year_unknown",), shown=style.vague)
    days = (feast(code, base.year + step, region=style.region) for step in (-1, 0, 1))
    candidates = [day for day in days if day]
    if partial.anchor == "last":
        candidates = [day for day in candidates if day < base][-1:]
    elif partial.anchor == "next":
        candidates = [day for day in candidates if day > base][:1]
    if not candidates:
        return Reading(mention, "XXXX-XX-XX", "unresolved", ("no_such_holiday",), shown=style.vague)
    chosen = min(candidates, key=lambda day: abs((day - base).days))
    return Reading(mention, chosen.isoformat(), "inferred", shown=style.vague, why="nearest")


def _clock(mention: Mention, previous: Mention | None, *, line: Timeline, style: DateStyle) -> Reading:
    partial: Partial = mention.value
    day, why = day_of_clock(mention, line=line, style=style)
    if day:
        day = _past_midnight(mention, previous, day, line=line)
        named = not partial.value[1:].isalpha() or why != "day mentioned before"
        return Reading(mention, f"{day}{partial.value}", "inferred", shown=style.vague or named, why=why)
    part = not partial.value[1:].replace(":", "").isdigit()
    value = f"XXXX-XX-XX{partial.value}" if part else partial.value
    return Reading(mention, value, "unresolved", shown=style.vague or not part)


_UNTIL = regex.compile(r"\b(?:bis|-|–)[ ]{0,2}$")


def _past_midnight(mention: Mention, previous: Mention | None, day: str, *, line: Timeline) -> str:
    """``bis 2 Uhr`` of an evening is the next day, and so is the end of ``zwischen 17.45 und 0.15 Uhr``."""
    value, linked = mention.value.value, mention.value.linked == "last"
    if not value[1:].replace(":", "").isdigit() or not day[:4].isdigit():
        return day
    backwards = linked and previous is not None and previous.value.type == "TIME" and value < previous.value.value
    until = value < "T05:00" and _UNTIL.search(line.text, max(0, mention.start - 6), mention.start)
    if not backwards and not until:
        return day
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


_ANNUAL = regex.compile(
    r"\b(?:jedes[ ]Jahr|alljährlich|eines[ ]jeden[ ]Jahres|jeden[ ]Jahres|alle[ ]\p{L}+[ ]Jahre|weltweit[ ]am)\b",
    regex.IGNORECASE,
)


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
