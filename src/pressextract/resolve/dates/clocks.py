"""The day of a clock time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressextract.resolve.dates.style import DateStyle
    from pressextract.resolve.dates.timeline import Point, Timeline
    from pressextract.shapes import Mention

__all__ = ["day_of_clock"]

_BEHIND = 45
"""Characters behind a clock time in which its day may still follow (``um 20 Uhr am Freitag, 3. Mai``)."""
_SCHEDULE = 1500
"""Characters that a day carries over its own sentence."""
_HOURS = regex.compile(
    r"\b(?:Öffnungszeiten|Sprechzeiten|Sprechstunden?|Bürozeiten|Geschäftszeiten|erreichbar|geöffnet|Servicezeiten|Telefonzeiten)\b", regex.IGNORECASE
)

_EACH = regex.compile(r"\b(?:jeweils|immer|jedes[ ]Mal|täglich|stets)\b", regex.IGNORECASE)


def day_of_clock(
    mention: Mention, index: int, mentions: Sequence[Mention], *, line: Timeline, style: DateStyle
) -> tuple[str | None, str]:
    """The ISO day and why, or None: recurring times and times without a day near them have none."""
    left, right = line.sentence(mention)
    if _EACH.search(line.text, max(left, mention.start - 40), mention.start):
        return None, ""
    before = _before(mention, left, line)
    if before == "recurring":
        return None, ""
    if isinstance(before, str):
        return before, "same sentence"
    if after := _after(mention, index, mentions, right=right, line=line):
        return after, "follows"
    if _HOURS.search(line.text, max(0, left - 60), mention.start):
        return None, ""
    point = line.last_day(mention.start, reach=_SCHEDULE)
    if point and not _set_between(point, mention, line):
        return point.shown_day, "day mentioned before"
    if style.clock_day and line.reference:
        return line.reference.isoformat(), "reference"
    return None, ""


def _before(mention: Mention, left: int, line: Timeline) -> str | None:
    for point in reversed(line.points):
        if point.start < left:
            return None
        if point.type == "SET":
            return "recurring"
        if point.shown_day and not point.derived:
            return point.shown_day
        if point.value.startswith("T") and "XX" not in point.value and mention.start - point.end < 12:  # noqa: PLR2004 - the range's first
            return "recurring"
    return None


def _after(mention: Mention, index: int, mentions: Sequence[Mention], *, right: int, line: Timeline) -> str | None:
    """A day that follows closely; it is not resolved yet, so only written ones and the reference day count."""
    for following in mentions[index + 1 : index + 4]:
        if following.start - mention.end > _BEHIND or following.start >= right:
            return None
        value = following.value
        if value.type == "DATE" and regex.fullmatch(r"\d{4}-\d\d-\d\d", value.value):
            return str(value.value)
        if value.anchor == "today" and line.reference:
            return line.reference.isoformat()
    return None


def _set_between(point: Point, mention: Mention, line: Timeline) -> bool:
    return any(other.type == "SET" and other.start > point.end for other in line.points if other.end <= mention.start)
