"""Time expressions with their values: partial ones completed against the reference day, what was assumed recorded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pressextract.resolve.dates.calendar import bounds
from pressextract.resolve.dates.style import EVERYTHING, PRESS, DateStyle
from pressextract.resolve.dates.terms import split_terms
from pressextract.resolve.dates.walk import Reading, walk
from pressextract.resolve.outcome import Dates
from pressextract.shapes import Evidence, Span
from pressextract.shapes.facts import Beaten, DateFact, Found, WarningFact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pressextract.resolve.outcome import Days
    from pressextract.shapes import CleanDoc, Mention

__all__ = ["EVERYTHING", "PRESS", "DateStyle", "date_facts", "resolve_dates"]

_STILL = "noch in "
_FIRST_YEAR, _LAST_YEAR = 1000, 9000
_MESSAGES = {
    "weekday_mismatch": "the weekday does not fit the date",
    "year_unknown": "nothing tells the year",
    "reference_unknown": "relative to a reference date that is not known",
    "no_such_day": "the year that fits has no such day",
    "no_such_holiday": "that year or region has no such holiday, or regions disagree on its day",
    "out_of_calendar": "lies beyond the calendar",
}


def resolve_dates(doc: CleanDoc, mentions: Iterable[Mention], *, days: Days, style: DateStyle = PRESS) -> Dates:
    """All time expressions of a document, resolved as far as text and reference day allow."""
    found = [mention for mention in mentions if mention.kind == "date"]
    reference = date.fromisoformat(days.reference.value) if days.reference else None
    facts = date_facts(doc.view, found, reference=reference, style=style)
    warnings = tuple(
        WarningFact(f"date.{code}", f"{fact.value}: {_MESSAGES[code]}", Span(fact.found.start, fact.found.end))
        for fact in facts
        for code in fact.warnings
    )
    beaten = tuple(
        Beaten(mention.start, mention.end, evidence.words, mention.rule, "shorter or weaker at the same place")
        for mention in found
        for evidence in mention.evidence
        if evidence.what == "beat"
    )
    return Dates(facts, warnings, beaten)


def date_facts(
    text: str, mentions: Sequence[Mention], *, reference: date | None, style: DateStyle = EVERYTHING
) -> tuple[DateFact, ...]:
    """Facts of the mentions of a text, ids counted from ``d1``.

    Args:
        mentions: Of kind ``date``, in text order, without overlaps.
        reference: The day that relative and incomplete expressions count from, or None.
    """
    if reference is not None and not _FIRST_YEAR <= reference.year <= _LAST_YEAR:
        reference = None  # arithmetic at the edge of the calendar leads nowhere
    if style.terms == "years":
        mentions = tuple(split_terms(mentions))
    readings = [reading for reading in walk(text, mentions, reference=reference, style=style) if reading.shown]
    facts = [_fact(reading, f"d{number}", text, style) for number, reading in enumerate(readings, start=1)]
    return tuple(_linked(facts, readings))


def _fact(reading: Reading, id_: str, text: str, style: DateStyle) -> DateFact:
    mention = reading.mention
    outer = mention.value.outer
    start = outer if outer is not None and style.articles == "inside" else mention.start
    if (
        style.adverbials
        and mention.text.lower() == "diesem jahr"
        and text[max(0, start - len(_STILL)) : start].lower() == _STILL
    ):
        start -= len(_STILL)
    begin, end = bounds(reading.value) if mention.value.type in {"DATE", "TIME"} else (None, None)
    evidence = (
        Evidence("words", text[start : mention.end]),
        *((Evidence("basis", reading.why),) if reading.why else ()),
    )
    sure = {"explicit": 1.0, "inferred": 0.95, "relative": 0.95, "unresolved": 0.9}[reading.basis]
    return DateFact(
        id=id_,
        found=Found(start, mention.end, mention.rule, round(mention.strength * sure, 4), evidence),
        type=mention.value.type,
        value=reading.value,
        basis=reading.basis,
        begin=begin,
        end_value=end,
        warnings=reading.warnings,
    )


def _linked(facts: list[DateFact], readings: list[Reading]) -> Iterator[DateFact]:
    """Both ends of a range name each other."""
    partner: dict[int, str] = {}
    for index in range(1, len(facts)):
        if readings[index - 1].mention.value.linked == "first" and readings[index].mention.value.linked == "last":
            partner[index - 1], partner[index] = facts[index].id, facts[index - 1].id
    for index, fact in enumerate(facts):
        yield replace(fact, range=partner[index]) if index in partner else fact
