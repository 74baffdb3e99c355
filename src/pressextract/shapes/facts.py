"""What the resolve room makes of a document: the record's content, still with offsets into the normal form.

Ids (``p1``, ``o1``, ``l1``, ``d1``, ``c1``, ``e1``, ``q1``) count within a document in order of first mention.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from pressextract.shapes.core import Evidence, Span

__all__ = [
    "AddressFact",
    "Beaten",
    "ContactFact",
    "DateFact",
    "DayFact",
    "EventFact",
    "Facts",
    "Found",
    "LocationFact",
    "OrganizationFact",
    "PersonFact",
    "PhoneFact",
    "QuoteFact",
    "RoleFact",
    "WarningFact",
]

Basis = Literal["text", "metadata", "filename", "option"]


@dataclass(frozen=True, slots=True)
class Found:
    """A place in the text with the rule that found it."""

    start: int
    end: int
    rule: str
    confidence: float = 1.0
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class WarningFact:
    """Something that the reader of the record should know."""

    code: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class DayFact:
    """A publication or reference day: ``value`` is ``YYYY-MM-DD``."""

    value: str
    basis: Literal["text", "metadata", "filename", "option", "published"]
    span: Span | None = None
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class RoleFact:
    """What the text says that a person is; either side may be None."""

    role: str | None
    organization: str | None
    found: Found


@dataclass(frozen=True, slots=True)
class PersonFact:
    """One person; ``name`` is the longest form in the text, without titles, genitive undone."""

    id: str
    name: str
    mentions: tuple[Found, ...]
    titles: tuple[str, ...] = ()
    given_name: str | None = None
    family_name: str | None = None
    roles: tuple[RoleFact, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganizationFact:
    """One organization; ``name`` is its longest official form, inflection undone."""

    id: str
    name: str
    mentions: tuple[Found, ...]
    kind: str = "other"
    legal_form: str | None = None
    aliases: tuple[str, ...] = ()
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class LocationFact:
    """One place; ``state`` and official ``key`` where the name alone tells which one in Germany it is.

    Attributes:
        derived: Adjectives made from the name (``Bottroper``).
    """

    id: str
    name: str
    mentions: tuple[Found, ...]
    kind: str = "other"
    state: str | None = None
    key: str | None = None
    derived: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class DateFact:
    """One time expression, resolved as far as the text and the reference date allow.

    Attributes:
        value: TIMEX3.
        begin, end_value: First and last instant as ISO 8601, None if open or unknown.
        range: Id of the other end.
        warnings: Codes such as ``weekday_mismatch``.
    """

    id: str
    found: Found
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    basis: Literal["explicit", "inferred", "relative", "unresolved"]
    begin: str | None = None
    end_value: str | None = None
    range: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PhoneFact:
    """A number in E.164 and as written."""

    e164: str
    raw: str
    extension: str | None = None


@dataclass(frozen=True, slots=True)
class AddressFact:
    """A postal address; parts that the text does not give are None."""

    raw: str
    street: str | None = None
    house_number: str | None = None
    postal_code: str | None = None
    city: str | None = None
    po_box: str | None = None


@dataclass(frozen=True, slots=True)
class ContactFact:
    """One contact point; ``person`` and ``organization`` are ids."""

    id: str
    spans: tuple[Found, ...]
    person: str | None = None
    role: str | None = None
    organization: str | None = None
    phones: tuple[PhoneFact, ...] = ()
    fax: tuple[PhoneFact, ...] = ()
    mobiles: tuple[PhoneFact, ...] = ()
    emails: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    address: AddressFact | None = None


@dataclass(frozen=True, slots=True)
class EventFact:
    """One happening; ``start`` and ``end`` are ISO dates or date-times, ``XXXX`` where the year is unknown."""

    id: str
    title: str
    spans: tuple[Found, ...]
    start: str | None = None
    end: str | None = None
    venue: str | None = None
    status: Literal["planned", "past", "cancelled", "moved"] = "planned"
    organizer: str | None = None
    registration: str | None = None
    fee: str | None = None
    deadline: str | None = None


@dataclass(frozen=True, slots=True)
class QuoteFact:
    """Speech; of direct speech the span excludes the outer marks; ``speaker`` is a person's or organization's id."""

    id: str
    found: Found
    speaker: str | None = None
    speaker_text: str | None = None
    cue: str | None = None
    kind: Literal["direct", "indirect"] = "direct"


@dataclass(frozen=True, slots=True)
class Beaten:
    """A candidate that lost, for ``explain``: where, which rule, and what beat it."""

    start: int
    end: int
    rule: str
    by: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything about one document."""

    language: str = "de"
    language_confidence: float = 1.0
    issuer: str | None = None
    published: DayFact | None = None
    reference_date: DayFact | None = None
    persons: tuple[PersonFact, ...] = ()
    organizations: tuple[OrganizationFact, ...] = ()
    locations: tuple[LocationFact, ...] = ()
    dates: tuple[DateFact, ...] = ()
    contacts: tuple[ContactFact, ...] = ()
    events: tuple[EventFact, ...] = ()
    quotes: tuple[QuoteFact, ...] = ()
    warnings: tuple[WarningFact, ...] = ()
    beaten: tuple[Beaten, ...] = field(default=())
