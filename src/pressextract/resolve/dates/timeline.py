"""What the text has said so far: the days it spoke of, the years it wrote out, the ranges it opened."""

# Lists of words read better as text; calendars are full of plain numbers.
# ruff: noqa: PLR2004

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

import regex

from pressextract.resolve.dates.cues import document_way, sentence_span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressextract.shapes import Mention

__all__ = ["Point", "Timeline"]

_YEAR = regex.compile(r"\d{4}(?!\d)")
_NEWS = regex.compile(r"\b(?:gestern|vorgestern|Uhr)\b")
"""Words of texts that speak of the days around their own."""
_FULL = regex.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Point:
    """A resolved expression: its place, its value, and its day when it has one.

    Attributes:
        shown_day: The day's part of the value, ``XXXX-05-03`` when its year is open; empty for other values.
        derived: Counted from a day mentioned before (``Vortag``), so that nothing counts from it.
    """

    start: int
    end: int
    value: str
    type: str
    day: date | None
    explicit: bool
    shown_day: str = ""
    derived: bool = False


@dataclass(slots=True)
class Timeline:
    """The state of one walk over a text."""

    text: str
    reference: date | None
    points: list[Point] = field(default_factory=list)
    ranges: list[tuple[int, date, date]] = field(default_factory=list)
    days_with_year: dict[tuple[int, int], set[int]] = field(default_factory=dict)
    months_with_year: dict[int, set[int]] = field(default_factory=dict)
    named: dict[date, int] = field(default_factory=dict)
    years: set[int] = field(default_factory=set)
    lean: float = 0.0
    news: bool = False

    def read(self, mentions: Sequence[Mention]) -> None:
        """Take in what the whole text writes out, before the walk."""
        self.lean = document_way(self.text)
        self.news = bool(_NEWS.search(self.text))
        for mention in mentions:
            match = _FULL.match(mention.value.value)
            if match and mention.value.type == "DATE":
                year, month = int(match.group(1)), int(match.group(2))
                self.years.add(year)
                self.months_with_year.setdefault(month, set()).add(year)
                if match.group(3):
                    self.days_with_year.setdefault((month, int(match.group(3))), set()).add(year)

    def last_day(self, before: int, *, reach: int) -> Point | None:
        """The day mentioned last before a place, not farther than ``reach`` characters."""
        for point in reversed(self.points):
            if before - point.end > reach:
                return None
            if point.shown_day and not point.derived:
                return point
        return None

    def last_year(self, before: int, *, reach: int) -> int | None:
        """The written year mentioned last, not farther than ``reach`` characters."""
        for point in reversed(self.points):
            if before - point.end > reach:
                return None
            if point.explicit and _YEAR.match(point.value) and point.type == "DATE":
                return int(point.value[:4])
        return None

    def told_year(self, before: int, *, reach: int) -> int | None:
        """The year of a narrative: of a full date, or a bare year that opens its sentence."""
        for point in reversed(self.points):
            if before - point.end > reach:
                return None
            if point.explicit and point.type == "DATE" and _YEAR.match(point.value):
                # "Im Jahr 1998", "Schon 1998", not "der 1998 gegründete Verein"
                opens = point.start - sentence_span(self.text, point.start, point.end)[0] < 14
                return int(point.value[:4]) if len(point.value) > 4 or opens else None
        return None

    def sentence(self, mention: Mention) -> tuple[int, int]:
        """The sentence around a mention."""
        return sentence_span(self.text, mention.start, mention.end)
