"""German dates and times in plain text, without a model.

>>> from datetime import date
>>> from pressextract.dates import find_dates
>>> for found in find_dates("Am Freitag, 3. Mai, um 19 Uhr in Ulm.", reference_date=date(2024, 4, 29)):
...     print(found.text, found.value)
Freitag, 3. Mai 2024-05-03
19 Uhr 2024-05-03T19:00
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from pressextract.extract.dates import find_mentions
from pressextract.resolve.dates import DateStyle, date_facts
from pressextract.resolve.dates.feasts import check_region

if TYPE_CHECKING:
    from pressextract.shapes.facts import DateFact

__all__ = ["FoundDate", "find_dates"]


@dataclass(frozen=True, slots=True)
class FoundDate:
    """One time expression.

    Attributes:
        start, end: Half-open range of code points: ``text[start:end]`` is ``self.text``.
        type: TIMEX3 type.
        value: TIMEX3 value, ``X`` for what nothing tells.
        begin, end_value: First and last instant as ISO 8601, None if open or unknown.
        basis: ``explicit`` (written), ``inferred`` (completed from the text), ``relative``, or ``unresolved``.
        why: What a resolved value rests on, in words.
        range: Index in the result of the other end, or None.
        warnings: Codes such as ``weekday_mismatch``.
        rule: Stable id of the rule.
    """

    start: int
    end: int
    text: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    begin: str | None
    end_value: str | None
    basis: Literal["explicit", "inferred", "relative", "unresolved"]
    why: str
    range: int | None
    warnings: tuple[str, ...]
    rule: str
    confidence: float


_REACH, _NEWS_REACH = 1500, 60
"""Characters that a day carries on to a clock time in a sentence without one: releases speak of one event for
paragraphs, newspapers of the day on which they appear (two of three clock times in annotated news)."""


def find_dates(
    text: str,
    reference_date: date | str | None = None,
    *,
    articles: Literal["inside", "outside"] = "outside",
    vague: bool = True,
    clock_day: bool = False,
    region: str | None = None,
) -> tuple[FoundDate, ...]:
    """All German time expressions of a text, in order, without overlaps.

    Args:
        text: Any text; offsets refer to it.
        reference_date: Day (or its ISO form) that relative and incomplete expressions count from, usually the day on
            which the text was written. Without it they stay open (``XXXX-05-03``), never today's date.
        articles: ``inside`` counts articles and approximators of phrases to them: ``[den vergangenen Jahren]``.
        vague: Also words without a definite time (``jetzt``, ``damals``) and feasts by name.
        clock_day: As in newspapers: clock times whose sentence names no day get the reference date, not a day that
            the text named before.
        region: Whose public holidays are meant where names differ (``Nationalfeiertag``): ``DE``, ``AT``, ``CH``, or a
            state by ISO 3166-2 such as ``DE-BY``.

    Raises:
        ConfigError: An unknown region.
    """
    check_region(region)
    reference = date.fromisoformat(reference_date) if isinstance(reference_date, str) else reference_date
    style = DateStyle(
        articles=articles,
        vague=vague,
        clock_day=clock_day,
        clock_reach=_NEWS_REACH if clock_day else _REACH,
        region=region,
    )
    facts = date_facts(text, find_mentions(text), reference=reference, style=style)
    return tuple(_found(fact, text) for fact in facts)


def _found(fact: DateFact, text: str) -> FoundDate:
    place = fact.found
    return FoundDate(
        start=place.start,
        end=place.end,
        text=text[place.start : place.end],
        type=fact.type,
        value=fact.value,
        begin=fact.begin,
        end_value=fact.end_value,
        basis=fact.basis,
        why=next((evidence.words for evidence in place.evidence if evidence.what == "basis"), ""),
        range=int(fact.range[1:]) - 1 if fact.range else None,
        warnings=fact.warnings,
        rule=place.rule,
        confidence=place.confidence,
    )
