"""Dates, clock times, durations and recurring times: what the words say, before they are resolved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pressextract.extract.base import Extractor
from pressextract.extract.dates.finder import ENTRIES, scan_dates
from pressextract.extract.dates.joins import join_dates
from pressextract.extract.dates.masks import mask

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pressextract.shapes import Annotated, CleanDoc, Label, Mention, Name

__all__ = ["EXTRACTOR", "find_mentions"]

_YEARS = frozenset({"date.year", "date.year_second"})
"""A year inside the name of a club (``TSV 1860``) dates nothing."""
_NAME_LIKE = frozenset(
    {"date.month", "date.season", "date.weekday", "date.day_month", "date.part_of_day", "date.today"}
)
"""Rules whose words also stand in names (``August Müller``, ``Straße des 17. Juni``)."""


def find_mentions(text: str, names: Iterable[Name] = ()) -> tuple[Mention, ...]:
    """All mentions of a text in order, without overlaps; those that are part of a name are left out."""
    masked = mask(text)
    taken = {at: name.label for name in names for at in range(name.start, name.end)}
    mentions = join_dates(scan_dates(masked), masked)
    return tuple(replace(one, text=text[one.start : one.end]) for one in mentions if not _in_name(one, taken))


def _in_name(mention: Mention, taken: Mapping[int, Label]) -> bool:
    label = taken.get(mention.start)
    return bool(label) and (mention.rule in _NAME_LIKE or (mention.rule in _YEARS and label == "ORG"))


def _run(doc: CleanDoc, annotated: Annotated, _earlier: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return find_mentions(doc.view, annotated.names)


EXTRACTOR = Extractor("dates", _run, tuple(entry.rule for entry in ENTRIES))
