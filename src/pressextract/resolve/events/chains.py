"""Days that ``und`` joins: two in a row are one happening, and a clock time behind the last holds for all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pressextract.resolve.events.spans import Occasion
    from pressextract.shapes import Mention

__all__ = ["Dated", "link_days"]

_DAY_CHARS = 10


@dataclass(frozen=True, slots=True)
class Dated:
    """Mentions of one happening with its start and end; the first mention speaks for all."""

    mentions: tuple[Mention, ...]
    occasion: Occasion


def link_days(dated: Iterable[Dated]) -> list[Dated]:
    """Chains resolved, in text order."""
    linked: list[Dated] = []
    chain = 0  # where the current chain begins
    for one in dated:
        joined = one.mentions[0].value.joined and bool(linked)
        if joined and _follows(linked[-1].occasion, one.occasion):
            last = linked[-1]
            linked[-1] = Dated((*last.mentions, *one.mentions), (last.occasion[0], one.occasion[0]))
            continue
        chain = chain if joined else len(linked)
        linked.append(one)
        if joined:
            linked[chain:-1] = [_with_clock(earlier, one.occasion) for earlier in linked[chain:-1]]
    return linked


def _with_clock(one: Dated, other: Occasion) -> Dated:
    """``am 3. und am 10. Mai um 19 Uhr``: the clock time of the last day for the earlier one."""
    start, end = one.occasion
    if end or len(start) != _DAY_CHARS or "T" not in other[0]:
        return one
    until = other[1]
    same_day = until is not None and until[:_DAY_CHARS] == other[0][:_DAY_CHARS]
    clock_end = start + until[_DAY_CHARS:] if until and same_day else None
    return replace(one, occasion=(start + other[0][_DAY_CHARS:], clock_end))


def _follows(first: Occasion, second: Occasion) -> bool:
    """Whether the second is the day after the first (``am 4. und 5. März``)."""
    if first[1] or second[1] or "T" in first[0] or "T" in second[0]:
        return False
    try:
        days = [date.fromisoformat(value.replace("XXXX", "2001")) for value in (first[0], second[0])]
    except ValueError:
        return False
    return days[1] - days[0] == timedelta(days=1)
