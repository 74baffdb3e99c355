"""The best day that a text allows where nothing says when it was issued.

Stated rule: the day of the page's last change; else the first day that the release names with its year; a day without
a year before it takes that year if it then lies at most half a year away. Days long past beside newer ones (a
founding day) do not count. Without any full day there is no reference day.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import regex

from pressextract.resolve.document.published import full_day
from pressextract.shapes import Span
from pressextract.shapes.dates import Partial
from pressextract.shapes.facts import DayFact

if TYPE_CHECKING:
    from pressextract.shapes import CleanDoc, Mention

__all__ = ["inferred_day"]

_CHANGED = regex.compile(r"(?:zuletzt|letzte|änderung|geändert|aktualisier|bearbeit)[^\n]{0,30}$", regex.IGNORECASE)
_SKIPPED_ZONES = frozenset({"furniture", "about", "caption", "contact", "imprint"})
_OPEN_DAY = regex.compile(r"XXXX-(?P<month>\d\d)-(?P<day>\d\d)")
_YEARS_APART = 1
_DAYS_APART = timedelta(days=183)


def inferred_day(doc: CleanDoc, dates: tuple[Mention, ...]) -> DayFact | None:
    """The reference day by the rule above, or None."""
    days = [(mention, day) for mention in dates if (day := full_day(mention))]
    for mention, day in days:
        if _CHANGED.search(doc.text[max(0, mention.start - 60) : mention.start]):
            return DayFact(day, "text", Span(mention.start, mention.end), "reference.changed", 0.6)
    own = [(mention, day) for mention, day in days if doc.zone_at(mention.start) not in _SKIPPED_ZONES]
    if not own:
        return None
    newest = max(int(day[:4]) for _, day in own)
    mention, day = next((m, d) for m, d in own if int(d[:4]) >= newest - _YEARS_APART)
    return _earlier(doc, dates, before=mention, day=date.fromisoformat(day)) or DayFact(
        day, "text", Span(mention.start, mention.end), "reference.first_day", 0.5
    )


def _earlier(doc: CleanDoc, dates: tuple[Mention, ...], *, before: Mention, day: date) -> DayFact | None:
    """A day without a year that the text names before the first full one, near to it in time."""
    for mention in dates:
        if mention.start >= before.start:
            return None
        value = mention.value
        match = _OPEN_DAY.match(value.value) if isinstance(value, Partial) else None
        if match is None or doc.zone_at(mention.start) in _SKIPPED_ZONES:
            continue
        try:
            one = date(day.year, int(match["month"]), int(match["day"]))
        except ValueError:
            continue
        if one <= day and day - one <= _DAYS_APART:
            return DayFact(
                one.isoformat(), "text", Span(mention.start, mention.end), "reference.first_day_with_year", 0.4
            )
    return None
