"""The year of a day, month or season that is written without one."""

# Lists of words read better as text; calendars are full of plain numbers.
# ruff: noqa: PLR2004

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

import regex

from pressextract.resolve.dates.cues import clause_way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressextract.resolve.dates.timeline import Timeline
    from pressextract.shapes import Mention
    from pressextract.shapes.dates import Partial

__all__ = ["choose_year"]

_Choice = tuple[int | None, Literal["explicit", "inferred", "relative"], str]
_LIST = 24
"""Items of a list that are read on for its year."""
_GAP = regex.compile(
    r"[\s,;/()&+–—-]*(?:(?:bis|und|oder|sowie|auf|am|den|dem|zum|vom|im|einschließlich|um|ab|von|jeweils|Uhr|auch|bzw\.)[\s,;/()–—-]*)*"
)
_MONTH_DAY = regex.compile(r"\d\d-\d\d")
_SAME_KIND = regex.compile(r"\d{4}-\d\d(?:-\d\d)?")
_MIDDLE = {"SP": (4, 15), "SU": (7, 15), "FA": (10, 15), "WI": (12, 31)}
_AGAINST = 5.0
"""How many times farther a day counts that the tense speaks against."""


def choose_year(mention: Mention, index: int, mentions: Sequence[Mention], *, line: Timeline) -> _Choice:
    """The year, what it rests on, and why; None when nothing decides."""
    partial: Partial = mention.value
    if "year_offset" in partial.extra:
        return _offset_year(mention, line)
    if (year := _borrowed(mention, index, mentions, text=line.text)) is not None:
        return year, "inferred", "year of the list or range"
    if (year := _following(mention, line)) is not None:
        return year, "inferred", "year of the list or range"
    if (year := _relative_year(mention, line)) is not None:
        return year, "inferred", "year of the sentence"
    if (year := _written_elsewhere(partial, line)) is not None:
        return year, "inferred", "same day or month with its year in the text"
    if (year := _told(mention, line)) is not None:
        return year, "inferred", "year told before"
    if line.reference is None:
        only = next(iter(line.years)) if len(line.years) == 1 else None
        return only, "inferred", "only year of the text"
    return _nearest(mention, line)


def _offset_year(mention: Mention, line: Timeline) -> _Choice:
    extra = mention.value.extra
    base = line.reference.year if line.reference else None
    if extra["year_anchor"] == "near":
        base = line.last_year(mention.start, reach=260) or base
    return (base + int(extra["year_offset"]) if base else None), "relative", "year by its distance"


def _parts(partial: Partial) -> tuple[int, int]:
    """Month and day in the middle of the value."""
    rest = partial.value[5:]
    if rest in _MIDDLE:
        return _MIDDLE[rest]
    if rest[0] == "Q":
        return int(rest[1:]) * 3 - 1, 15
    if rest[0] == "H":
        return int(rest[1:]) * 6 - 3, 30
    if rest[0] == "W":
        day = date.fromisocalendar(2021, min(int(rest[1:]), 52), 4)
        return day.month, day.day
    return int(rest[:2]), int(rest[3:] or 15)


def _borrowed(mention: Mention, index: int, mentions: Sequence[Mention], *, text: str) -> int | None:
    """``am 3. Mai, 5. Juni und 7. Juli 2019``; the first of a range over New Year belongs to the year before."""
    at, text_end = index, mention.end
    own = _parts(mention.value)
    while at + 1 < min(len(mentions), index + _LIST):
        following = mentions[at + 1]
        gap = following.start - text_end
        if gap > 40 or following.value.type not in {"DATE", "TIME"}:
            return None
        if following.value.type == "DATE":
            value = following.value.value
            if not _plain_gap(mentions, at, text):
                return None
            if value[:4].isdigit() and len(value) > 4:
                return int(value[:4]) - (own > _parts(following.value) and mention.value.linked == "first")
            if not value.startswith("XXXX-") or value.startswith("XXXX-WXX"):
                return None
        text_end, at = following.end, at + 1
    return None


def _following(mention: Mention, line: Timeline) -> int | None:
    """The year of the item before in a list or range; a list runs on in time, a range over New Year too."""
    point = line.points[-1] if line.points else None
    if point is None or point.type != "DATE" or len(point.value) != len(mention.value.value):
        return None
    if not _SAME_KIND.fullmatch(point.value) or not _GAP.fullmatch(line.text, point.end, mention.start):
        return None
    year, own = int(point.value[:4]), _parts(mention.value)
    before = (int(point.value[5:7]), int(point.value[8:] or 15))
    year += own < before
    partial: Partial = mention.value
    if own < before and partial.linked != "last":
        return None
    return None if partial.weekday and _weekday(year, *own) != partial.weekday else year


def _relative_year(mention: Mention, line: Timeline) -> int | None:
    """``Im kommenden Jahr … am 6. November``."""
    left = line.sentence(mention)[0]
    for point in reversed(line.points[-4:]):
        if point.start < left:
            return None
        if not point.explicit and point.type == "DATE" and point.value.isdigit() and len(point.value) == 4:
            return int(point.value)
    return None


def _plain_gap(mentions: Sequence[Mention], at: int, text: str) -> bool:
    return bool(_GAP.fullmatch(text, mentions[at].end, mentions[at + 1].start))


def _written_elsewhere(partial: Partial, line: Timeline) -> int | None:
    rest = partial.value[5:]
    if _MONTH_DAY.fullmatch(rest):
        years = line.days_with_year.get((int(rest[:2]), int(rest[3:])), set())
    else:
        return None
    near = [year for year in years if line.reference is None or abs(year - line.reference.year) <= 1]
    if len(near) != 1:
        return None
    if partial.weekday and _weekday(near[0], *_parts(partial)) != partial.weekday:
        return None
    return near[0]


def _told(mention: Mention, line: Timeline) -> int | None:
    """A year long ago or far ahead that the sentences before speak of."""
    year = line.told_year(mention.start, reach=160)
    if year is None or (line.reference and abs(year - line.reference.year) <= 1):
        return None
    if line.reference and year > line.reference.year:
        return None
    if _new_paragraph(line.text, mention.start):
        return None
    way = clause_way(line.text, mention.start, mention.end)
    if line.reference and way > 0.5:
        return None
    return year


def _new_paragraph(text: str, at: int) -> bool:
    """Whether a new paragraph began within the reach of a year told before."""
    return "\n\n" in text[max(0, at - 160) : at]


def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).isoweekday()
    except ValueError:
        return None


def _nearest(mention: Mention, line: Timeline) -> _Choice:
    partial: Partial = mention.value
    reference = line.reference
    if reference is None:
        return None, "inferred", ""
    month, day = _parts(partial)
    years = [reference.year + step for step in (-1, 0, 1)]
    if partial.weekday and _MONTH_DAY.fullmatch(partial.value[5:]):
        fitting = [year for year in years if _weekday(year, month, day) == partial.weekday]
        years = fitting or years
    way = _way(mention, line, partial)
    scored = sorted((_cost(year, month, day, partial=partial, way=way, reference=reference), year) for year in years)
    why = "tense" if way else "nearest to the reference day"
    return scored[0][1], "inferred", why


def _way(mention: Mention, line: Timeline, partial: Partial) -> float:
    if partial.anchor in {"next", "last"}:
        return 9.0 if partial.anchor == "next" else -9.0
    return clause_way(line.text, mention.start, mention.end) + 0.3 * line.lean


def _cost(year: int, month: int, day: int, *, partial: Partial, way: float, reference: date) -> float:
    try:
        days = (date(year, month, min(day, 28)) - reference).days
    except ValueError:
        return 1e9
    whole = len(partial.value) < 10
    if whole and (year, month) == (reference.year, reference.month):
        return 0.0 if abs(way) < 9 else 300.0
    against = (days < 0 < way - 0.2) or (days > 0 > way + 0.2)
    weight = 1 + (_AGAINST - 1) * min(abs(way), 1.5) / 1.5 if abs(way) < 9 else 1000.0
    return abs(days) * (weight if against else 1.0)
