"""The day of a clock time."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from pressextract.resolve.dates.style import DateStyle
    from pressextract.resolve.dates.timeline import Point, Timeline
    from pressextract.shapes import Mention

__all__ = ["day_of_clock", "in_opening_hours"]

_BEHIND = 60
"""Characters behind a clock time in which its day may still follow (``um 20 Uhr am Freitag, 3. Mai``)."""
_PART_REACH = 1500
"""Characters that a day carries over its own sentence to a part of the day (``am Abend``)."""
_HOURS = regex.compile(
    r"\b(?:Öffnungszeiten|Sprechzeiten|Sprechstunden?|Bürozeiten|Geschäftszeiten|erreichbar|Erreichbarkeit|geöffnet|Servicezeiten|Telefonzeiten)\b",
    regex.IGNORECASE,
)
_EACH = regex.compile(r"\b(?:jeweils|immer|jedes[ ]Mal|täglich|stets)\b", regex.IGNORECASE)
_PERIODS = ("P1D", "P1W", "XXXX-WXX")
"""Values of recurring times that repeat their clock times; a yearly event still has its day."""


def in_opening_hours(text: str, at: int) -> bool:
    """Whether the words before a place speak of hours that recur every week."""
    return bool(_HOURS.search(text, max(0, at - 220), at))


def day_of_clock(mention: Mention, *, line: Timeline, style: DateStyle) -> tuple[str | None, str]:
    """The ISO day and why, or None: recurring times and times without a day near them have none."""
    left, right = line.sentence(mention)
    if _EACH.search(line.text, max(left, mention.start - 40), mention.start):
        return None, ""
    at = bisect_left(line.points, mention.start, key=lambda point: point.start)
    before = _before(line.points, at, left)
    if before == "recurring":
        return None, ""
    if before:
        return before, "same sentence"
    if after := _after(line.points, at, mention, right=right):
        return after, "follows"
    if not style.clock_day and _HOURS.search(line.text, max(0, left - 150), mention.start):
        return None, ""
    part = not mention.value.value[1:].replace(":", "").isdigit()
    if carried := _carried(line.points, at, mention, reach=_PART_REACH if part else style.clock_reach):
        return carried, "day mentioned before"
    if style.clock_day and line.reference:
        return line.reference.isoformat(), "reference"
    return None, ""


def _before(points: list[Point], at: int, left: int) -> str | None:
    for point in reversed(points[max(0, at - 12) : at]):
        if point.start < left:
            return None
        if point.type == "SET" and point.value.startswith(_PERIODS):
            return "recurring"
        if point.shown_day and not point.derived:
            return point.shown_day
    return None


def _after(points: list[Point], at: int, mention: Mention, *, right: int) -> str | None:
    for point in points[at : at + 3]:
        if point.start - mention.end > _BEHIND or point.start >= right:
            return None
        if point.shown_day:
            return point.shown_day
    return None


def _carried(points: list[Point], at: int, mention: Mention, *, reach: int) -> str | None:
    for point in reversed(points[max(0, at - 40) : at]):
        if mention.start - point.end > reach or (point.type == "SET" and point.value.startswith(_PERIODS)):
            return None
        if point.shown_day and not point.derived:
            return point.shown_day
    return None
