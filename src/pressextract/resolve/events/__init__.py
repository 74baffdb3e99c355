"""Happenings: which of the days in a text are theirs, told once each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pressextract.resolve.document import find_days
from pressextract.resolve.events.chains import Dated, link_days
from pressextract.resolve.events.details import with_details
from pressextract.resolve.events.merge import Happening, merge
from pressextract.resolve.events.score import likelihood, reasons, traits_of_value
from pressextract.resolve.events.spans import occasion
from pressextract.resolve.outcome import Events
from pressextract.shapes import Evidence
from pressextract.shapes.facts import Beaten, EventFact, Found

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pressextract.resolve.outcome import Dates, Days, Names
    from pressextract.shapes import CleanDoc, Mention
    from pressextract.shapes.facts import DateFact

__all__ = ["dated_traits", "resolve_events"]

_ENOUGH = 0.44
"""Less likely candidates are dropped; measured in docs/quality-speech.md."""
_GIVEN_UP = "moved away"
"""Trait of a day on which it was to happen and does not (``ursprünglich am 3. Mai``)."""
_DAY_CHARS = 10


def resolve_events(
    doc: CleanDoc, mentions: tuple[Mention, ...], *, dates: Dates, names: Names, days: Days | None = None
) -> Events:
    """Happenings in text order, and the dates that were taken for something else.

    Args:
        days: Day of issue and reference day; without them they are looked for.
    """
    del names
    days = days or find_days(doc, mentions, option=None)
    believed: list[Happening] = []
    beaten: list[Beaten] = []
    for one, traits in dated_traits(mentions, dates.dates, days=days):
        first, likely = one.mentions[0], 0.0 if _GIVEN_UP in traits else likelihood(traits)
        if likely >= _ENOUGH or _ends_last(one, traits, believed):
            believed.append(_happening(doc, one, likely))
        else:
            why = f"likelihood {likely:.2f}: {reasons(traits)}"
            beaten.append(Beaten(first.start, first.end, first.rule, "event.no_happening", why))
    facts = tuple(_fact(one, number=number, days=days) for number, one in enumerate(merge(believed), 1))
    by_span = {(fact.found.start, fact.found.end): fact for fact in dates.dates}
    return Events(events=with_details(doc, facts, mentions=mentions, dates=by_span), beaten=tuple(beaten))


def _ends_last(one: Dated, traits: Sequence[str], believed: Sequence[Happening]) -> bool:
    """``Ende ist gegen 21 Uhr``: a closing clock time of the day that was just believed."""
    closing = {"closes", "clock only"} <= set(traits)
    return closing and bool(believed) and believed[-1].day == one.occasion[0][:_DAY_CHARS]


def dated_traits(
    mentions: tuple[Mention, ...], dates: Iterable[DateFact], *, days: Days
) -> Iterator[tuple[Dated, tuple[str, ...]]]:
    """Candidates that name a month at least, in text order, with all their traits."""
    by_span = {(fact.found.start, fact.found.end): fact for fact in dates}
    seen: set[str] = set()
    for one in link_days(_dated(mentions, by_span)):
        day = one.occasion[0][:_DAY_CHARS]
        yield one, (*one.mentions[0].value.traits, *traits_of_value(one.occasion, days=days, again=day in seen))
        seen.add(day)


def _dated(mentions: tuple[Mention, ...], by_span: Mapping[tuple[int, int], DateFact]) -> Iterator[Dated]:
    """Candidates whose time expressions name a month at least."""
    for mention in sorted((one for one in mentions if one.kind == "event"), key=lambda one: one.start):
        when = occasion([by_span[span] for span in mention.value.dates if span in by_span])
        if when:
            yield Dated((mention,), when)


def _happening(doc: CleanDoc, one: Dated, likely: float) -> Happening:
    value = one.mentions[0].value
    venue = doc.text[value.venue.start : value.venue.end] if value.venue else None
    title = value.name or doc.text[value.title.start : value.title.end]
    return Happening(title, one.occasion, likely, one.mentions, venue)


def _fact(one: Happening, *, number: int, days: Days) -> EventFact:
    spans = tuple(
        Found(source.start, source.end, source.rule, round(one.likelihood, 4), source.evidence)
        for source in one.sources
    )
    evidence = (*spans[0].evidence, Evidence("likelihood", f"{one.likelihood:.2f}"))
    first = Found(spans[0].start, spans[0].end, spans[0].rule, spans[0].confidence, evidence)
    start, end = one.occasion
    return EventFact(
        id=f"e{number}",
        title=one.title.strip(" ,.:"),
        spans=(first, *spans[1:]),
        start=start,
        end=end,
        venue=one.venue,
        status=_status(one, days=days),
    )


def _status(one: Happening, *, days: Days) -> Literal["planned", "past", "cancelled", "moved"]:
    if any(source.value.moved for source in one.sources):
        return "moved"
    if any(source.value.cancelled for source in one.sources):
        return "cancelled"
    if days.reference and not one.occasion[0].startswith("X"):
        last = (one.occasion[1] or one.occasion[0])[:_DAY_CHARS]
        if last != days.reference.value[: len(last)]:
            return "past" if last < days.reference.value[: len(last)] else "planned"
    return "past" if one.sources[0].value.past else "planned"
