"""From the resolved time expressions of one group to the start and end of a happening."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressextract.shapes.facts import DateFact

__all__ = ["Occasion", "occasion"]

_DAY = regex.compile(r"[\dX]{4}-\d\d(?:-\d\d)?(?:T\d\d:\d\d)?|[\dX]{4}-(?:W\d\d|SP|SU|FA|WI)")
_CLOCK = regex.compile(r"T\d\d:\d\d")
_DAY_CHARS = 10
_PART = regex.compile(r"T(?:MO|MI|AF|EV|NI|DT|PM|TMO|TEV|TNI|TAF|TMI)$")

Occasion = tuple[str, str | None]
"""First and last instant as ISO dates or date-times."""


def occasion(facts: Sequence[DateFact]) -> Occasion | None:
    """Start and end, or None where the group names no month at least."""
    values = [(fact, _plain(fact.value)) for fact in facts if fact.type in {"DATE", "TIME"}]
    day = next((value for _, value in values if len(value) == _DAY_CHARS and _DAY.fullmatch(value)), "")
    values = [(fact, day + value if day and _CLOCK.fullmatch(value) else value) for fact, value in values]
    values = [(fact, value) for fact, value in values if _DAY.fullmatch(value)]
    if not values:
        return None
    days = [(fact, value) for fact, value in values if "T" not in value]
    times = [(fact, value) for fact, value in values if "T" in value]
    if not times:
        return _of_days(days)
    start = times[0][1]
    if len(days) > 1 and days[0][0].range == days[-1][0].id:  # whole days, the clock times are those of each day
        first = next((value for _, value in times if value.startswith(days[0][1])), days[0][1])
        last = next((value for _, value in reversed(times) if value.startswith(days[-1][1])), days[-1][1])
        return first, last
    end = next((value for fact, value in times[1:] if value > start), None)
    return start, end


def _of_days(days: Sequence[tuple[DateFact, str]]) -> Occasion | None:
    start = days[0][1]
    linked = next(
        (value for fact, value in days[1:] if days[0][0].range == fact.id or fact.range == days[0][0].id), None
    )
    return start, linked


def _plain(value: str) -> str:
    """Without a part of the day: ``2016-01-12TEV`` is the plain day."""
    return _PART.sub("", value)
