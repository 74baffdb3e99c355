"""Checked strings: ISO 8601 and TIMEX3."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

import regex
from pydantic import AfterValidator

__all__ = ["IsoInstant", "IsoMoment", "IsoPartialDay", "Timex"]

_DAY = r"(?:\d{4}|XXXX)-(?:\d\d|XX)-(?:\d\d|XX)"
_CLOCK = r"T(?:[012]\d(?::[0-5]\d(?::[0-5]\d)?)?|MO|MI|AF|EV|NI)"
_TIMEX = regex.compile(
    rf"(?:{_DAY}(?:{_CLOCK})?"  # a day, a clock time or part of a day
    rf"|{_CLOCK}"
    r"|\d{2,4}|XXXX|\d{2}XX|\d{3}X"  # century, decade, year
    r"|(?:\d{4}|XXXX)-(?:\d\d|XX|Q[1-4X]|H[12X]|T[1-3]|SP|SU|FA|WI)"  # month, quarter, half-year, term, season
    rf"|(?:\d{{4}}|XXXX)-W(?:[0-5]\d|XX)(?:-(?:WE|0?[1-7]|X)(?:{_CLOCK})?)?"  # week, weekend, weekday
    r"|BC\d{2,4}"
    r"|PT?(?:\d+(?:\.\d+)?|X)(?:DE|CE|WE|SP|SU|FA|WI|[SMHDWYLQ]|MO|AF|EV|NI)(?:T?(?:\d+|X)[SMHDWYQ])*"  # spans of time
    r"|(?:PAST|PRESENT|FUTURE)_REF)",
)
_PARTIAL_DAY = regex.compile(
    r"(?:\d{4}|XXXX)(?:-(?:\d\d|XX|W\d\d|Q[1-4]|H[12]|SP|SU|FA|WI)(?:-(?:\d\d|XX|WE))?)?"
    r"(?:T[012]\d:[0-5]\d)?"
)


def _timex(value: str) -> str:
    if not _TIMEX.fullmatch(value):
        raise ValueError(f"no TIMEX3 value: {value!r}")
    _known_day(value[:10])
    return value


def _partial_day(value: str) -> str:
    if not _PARTIAL_DAY.fullmatch(value):
        raise ValueError(f"no ISO day or day with clock time: {value!r}")
    _known_day(value[:10])
    return value


def _known_day(value: str) -> None:
    """Refuse days that no calendar has, such as ``2023-02-29``."""
    if regex.fullmatch(r"\d{4}-\d\d-\d\d", value):
        date.fromisoformat(value)
    elif regex.fullmatch(r"XXXX-\d\d-\d\d", value):
        date.fromisoformat(f"2000{value[4:]}")  # a leap year, since the year is open


def _moment(value: str) -> str:
    date.fromisoformat(value)
    return value


def _instant(value: str) -> str:
    datetime.fromisoformat(value)
    return value


IsoMoment = Annotated[str, AfterValidator(_moment)]
"""``YYYY-MM-DD``."""
IsoInstant = Annotated[str, AfterValidator(_instant)]
"""ISO 8601 date or date-time, with offset where the instant is known."""
IsoPartialDay = Annotated[str, AfterValidator(_partial_day)]
"""ISO date or date-time, coarser where the text is, ``XXXX`` for an unknown year."""
Timex = Annotated[str, AfterValidator(_timex)]
"""TIMEX3 value."""
