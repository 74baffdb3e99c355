"""Expressions that count units from the reference day or from the day spoken of last."""

# Lists of words read better as text; calendars are full of plain numbers.
# ruff: noqa: PLR2004

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from pressextract.resolve.dates.calendar import (
    span_of_unit,
    unit_value,
)
from pressextract.resolve.dates.reading import Reading
from pressextract.resolve.dates.timeline import Timeline

if TYPE_CHECKING:
    from pressextract.resolve.dates.style import DateStyle
    from pressextract.shapes import Mention
    from pressextract.shapes.dates import Partial

__all__ = ["read_counted"]


_UNKNOWN = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
    "half": "XXXX-HX", "year": "XXXX", "decade": "XXX", "century": "XX",
}  # fmt: skip

_DEFINITE = frozenset(("day", "week", "weekend", "month", "year"))
"""Units that the record keeps although nothing tells which one is meant."""


def _base(mention: Mention, line: Timeline) -> date | None:
    """The day that a relative expression counts from."""
    partial: Partial = mention.value
    if partial.anchor in {"now", "new"}:
        return line.reference
    point = line.last_day(mention.start, reach=600)
    if partial.anchor == "focus":
        return point.day if point else line.reference
    year = line.last_year(mention.start, reach=260)  # "near": the year or day just spoken of, else the reference's
    if (
        partial.unit == "year"
        and not partial.offset
        and year is not None
        and line.reference
        and abs(year - line.reference.year) > 1
    ):
        return date(year, 6, 30)
    if partial.unit == "day" and point and point.start >= line.sentence(mention)[0] - 200:
        return point.day
    return line.reference


def read_counted(mention: Mention, *, line: Timeline, style: DateStyle) -> Reading:
    """``gestern``, ``nächste Woche``, ``am Tag zuvor``: so many units from a day."""
    partial: Partial = mention.value
    unit, base = partial.unit or "day", _base(mention, line)
    shown = style.vague or partial.extra.get("needs") != "mod" or partial.mod is not None
    if base is None:
        value = _UNKNOWN[unit] + (f"T{partial.part}" if partial.part else "")
        return Reading(
            mention, value, "unresolved", ("reference_unknown",), shown=shown and (style.vague or unit in _DEFINITE)
        )
    day = (
        _weekend(base, partial.offset)
        if unit == "weekend"
        else _new_year(base, partial) or span_of_unit(base, unit, partial.offset)
    )
    if day is None:
        return Reading(mention, _UNKNOWN[unit], "unresolved", ("out_of_calendar",))
    value = unit_value(day, unit) + (f"T{partial.part}" if partial.part else "")
    warnings = ("weekday_mismatch",) if partial.weekday and day.isoweekday() != partial.weekday else ()
    return Reading(mention, value, "relative", warnings, shown=shown, why=partial.anchor or "")


def _new_year(base: date, partial: Partial) -> date | None:
    """``im neuen Jahr``: the one that has just begun, or the next one from summer on."""
    if partial.anchor != "new":
        return None
    return date(base.year + (base.month > 6), 1, 1)


def _weekend(base: date, offset: int) -> date | None:
    weekend = base.isoweekday() >= 6
    weeks = offset if offset <= 0 or weekend else offset - 1
    return span_of_unit(base - timedelta(days=base.isoweekday() - 6), "week", weeks)
