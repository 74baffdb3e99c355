"""What the steps of the resolve room hand on."""

from __future__ import annotations

from dataclasses import dataclass

from pressextract.shapes.facts import (
    Beaten,
    ContactFact,
    DateFact,
    DayFact,
    EventFact,
    LocationFact,
    OrganizationFact,
    PersonFact,
    QuoteFact,
    WarningFact,
)

__all__ = ["Contacts", "Dates", "Days", "Events", "Names", "Quotes"]


@dataclass(frozen=True, slots=True)
class Days:
    """When the release was issued, and the day that its dates are resolved against."""

    published: DayFact | None = None
    reference: DayFact | None = None
    warnings: tuple[WarningFact, ...] = ()


@dataclass(frozen=True, slots=True)
class Dates:
    """All time expressions, without overlaps, in text order."""

    dates: tuple[DateFact, ...] = ()
    warnings: tuple[WarningFact, ...] = ()
    beaten: tuple[Beaten, ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """Persons, organizations and places; their mentions do not overlap."""

    persons: tuple[PersonFact, ...] = ()
    organizations: tuple[OrganizationFact, ...] = ()
    locations: tuple[LocationFact, ...] = ()
    warnings: tuple[WarningFact, ...] = ()
    beaten: tuple[Beaten, ...] = ()


@dataclass(frozen=True, slots=True)
class Contacts:
    """Contact points in text order."""

    contacts: tuple[ContactFact, ...] = ()
    warnings: tuple[WarningFact, ...] = ()
    beaten: tuple[Beaten, ...] = ()


@dataclass(frozen=True, slots=True)
class Events:
    """Happenings in text order."""

    events: tuple[EventFact, ...] = ()
    warnings: tuple[WarningFact, ...] = ()
    beaten: tuple[Beaten, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotes:
    """Direct speech in text order."""

    quotes: tuple[QuoteFact, ...] = ()
    warnings: tuple[WarningFact, ...] = ()
    beaten: tuple[Beaten, ...] = ()
