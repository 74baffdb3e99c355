"""The record as frozen, strict pydantic models: field order is key order, unknown fields are refused.

Offsets are half-open code points into ``text``; ``text[start:end]`` equals the span's text, always. Values that have
a standard are checked against it: E.164 for numbers, ISO 8601 and TIMEX3 for dates.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from pressextract.record.values import IsoInstant, IsoMoment, IsoPartialDay, Timex

__all__ = ["SCHEMA_VERSION", "Record"]

SCHEMA_VERSION: Literal["1.0"] = "1.0"

Offset = Annotated[int, Field(ge=0)]
Confidence = Annotated[float, Field(ge=0, le=1, description="From 0 to 1.")]
RuleId = Annotated[
    str, StringConstraints(min_length=1), Field(description="Stable id of the rule or model that found it.")
]
Text = Annotated[str, StringConstraints(min_length=1)]
E164 = Annotated[str, StringConstraints(pattern=r"^\+[1-9]\d{5,14}$")]
Basis = Literal["text", "metadata", "filename", "option"]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, str_strip_whitespace=False)


class Span(_Model):
    """Half-open code points into the record's text."""

    start: Offset
    end: Offset
    text: Text


class Mention(Span):
    """A place in the text, and the rule that found it."""

    rule: RuleId
    confidence: Confidence


class Source(_Model):
    """The file that the record was made from."""

    path: str
    sha256: str = Field(description="Of the bytes as found, hexadecimal; empty for text passed in by a program.")
    media_type: str
    encoding: str = Field(description="As found.")
    size_bytes: int = Field(ge=0)


class Language(_Model):
    """ISO 639-1 code; a document that is not German gets a warning."""

    code: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
    confidence: Confidence


class Published(_Model):
    """The day the release was issued."""

    value: IsoMoment = Field(description="ISO day.")
    basis: Basis
    span: Span | None


class ReferenceDate(_Model):
    """The day that relative and incomplete dates were resolved against."""

    value: IsoMoment = Field(description="ISO day.")
    basis: Literal["text", "metadata", "filename", "option", "published"]
    span: Span | None


class Removed(Mention):
    """Lines that are no part of the release."""

    reason: Text


class Role(_Model):
    """What the text says that a person is; either side may be null."""

    role: Text | None
    organization: str | None = Field(description="Id of an organization.")
    span: Mention


class Person(_Model):
    """One person with all mentions."""

    id: str
    name: Text
    titles: tuple[str, ...]
    given_name: str | None
    family_name: str | None
    roles: tuple[Role, ...]
    mentions: tuple[Mention, ...]


OrganizationKind = Literal[
    "authority", "company", "association", "chamber", "party", "university", "school", "church", "media", "other"
]
LocationKind = Literal["country", "state", "district", "city", "quarter", "street", "venue", "other"]


class Organization(_Model):
    """One organization with all mentions."""

    id: str
    name: Text = Field(description="Longest official form, inflection undone.")
    kind: OrganizationKind
    legal_form: str | None
    aliases: tuple[str, ...]
    parent: str | None = Field(description="Id of the organization that this one is a unit of.")
    mentions: tuple[Mention, ...]


class Location(_Model):
    """One place with all mentions."""

    id: str
    name: Text
    kind: LocationKind
    state: str | None = Field(
        None, description="Federal state of a German place, null where unknown or where several bear the name."
    )
    key: str | None = Field(
        None,
        pattern=r"^(?:\d{2}|\d{5}|\d{8})$",
        description="Official key (AGS): 8 digits for a municipality, 5 for a district, 2 for a state; else null.",
    )
    mentions: tuple[Mention, ...]
    derived: tuple[Mention, ...] = Field(
        (), description="Adjectives made from the name (`Bottroper`), which are no mentions of it."
    )


class Date(Mention):
    """One time expression."""

    id: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: Timex
    begin: IsoInstant | None = Field(description="First instant, null if open or unknown.")
    end_value: IsoInstant | None = Field(description="Last instant, null if open or unknown.")
    basis: Literal["explicit", "inferred", "relative", "unresolved"]
    range: str | None = Field(description="Id of the other end.")
    warnings: tuple[str, ...]


class Phone(_Model):
    """A number in E.164 and as written."""

    e164: E164
    raw: Text
    extension: str | None = None


class Address(_Model):
    """A postal address; parts that the text does not give are null."""

    street: str | None
    house_number: str | None
    postal_code: str | None
    city: str | None
    po_box: str | None
    raw: Text


class Contact(_Model):
    """One contact point."""

    id: str
    person: str | None = Field(description="Id of a person.")
    role: str | None
    organization: str | None = Field(description="Id of an organization.")
    phones: tuple[Phone, ...]
    fax: tuple[Phone, ...]
    mobiles: tuple[Phone, ...]
    emails: tuple[Text, ...]
    urls: tuple[Text, ...]
    address: Address | None
    rule: RuleId
    confidence: Confidence
    spans: tuple[Span, ...]


class Event(_Model):
    """One happening that the release announces or reports."""

    id: str
    title: Text
    start: IsoPartialDay | None
    end: IsoPartialDay | None
    venue: str | None
    status: Literal["planned", "past", "cancelled", "moved"]
    rule: RuleId
    confidence: Confidence
    spans: tuple[Span, ...]
    organizer: str | None = Field(default=None, description="Who holds or invites to it, as written.")
    registration: str | None = Field(
        default=None, description="Where to register: address, number, page, or the words."
    )
    fee: str | None = Field(default=None, description="What it costs, as written (`frei`, `12 Euro`).")
    deadline: str | None = Field(default=None, description="Last day to register, valued like a date's `value`.")


class Quote(Mention):
    """Direct speech without the outer marks; with the option for it, indirect speech too."""

    id: str
    speaker: str | None = Field(description="Id of a person or organization.")
    speaker_text: str | None = Field(description="The words that name the speaker.")
    cue: str | None
    kind: Literal["direct", "indirect"] = "direct"


class Notice(_Model):
    """Something that the reader of the record should know."""

    code: Text
    message: Text
    span: Span | None


_REFERENCES = {"organization": "o", "parent": "o", "person": "p", "range": "d", "speaker": "po"}
"""Fields that hold an id, and the first letter of the ids that they may hold."""


def _walk_spans(value: object, path: str) -> Iterator[tuple[str, Span]]:
    if isinstance(value, Span):
        yield path, value
    elif isinstance(value, tuple):
        for row, entry in enumerate(value):
            yield from _walk_spans(entry, f"{path}.{row}")
    elif isinstance(value, _Model):
        for name in type(value).model_fields:
            yield from _walk_spans(getattr(value, name), f"{path}.{name}" if path else name)


class Record(_Model):
    """One press release."""

    schema_version: Literal["1.0"]
    id: Text
    source: Source
    language: Language
    title: Span | None
    subtitle: Span | None
    issuer: str | None
    published: Published | None
    reference_date: ReferenceDate | None
    text: str
    removed: tuple[Removed, ...]
    persons: tuple[Person, ...]
    organizations: tuple[Organization, ...]
    locations: tuple[Location, ...]
    dates: tuple[Date, ...]
    contacts: tuple[Contact, ...]
    events: tuple[Event, ...]
    quotes: tuple[Quote, ...]
    warnings: tuple[Notice, ...]

    def to_json(self) -> str:
        """One JSON line without line end: fixed key order, UTF-8 unescaped."""
        return self.model_dump_json()

    def spans(self) -> Iterator[tuple[str, Span]]:
        """Every span with its path in the record."""
        yield from _walk_spans(self, "")

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Every reference as path, letters that its id may begin with, id."""
        people = [
            (f"persons.{row}.roles.{at}", role) for row, p in enumerate(self.persons) for at, role in enumerate(p.roles)
        ]
        rows: list[tuple[str, _Model]] = [
            *people,
            *((f"organizations.{row}", entry) for row, entry in enumerate(self.organizations)),
            *((f"dates.{row}", entry) for row, entry in enumerate(self.dates)),
            *((f"contacts.{row}", entry) for row, entry in enumerate(self.contacts)),
            *((f"quotes.{row}", entry) for row, entry in enumerate(self.quotes)),
        ]
        for path, entry in rows:
            for name, letters in _REFERENCES.items():
                if value := getattr(entry, name, None):
                    yield f"{path}.{name}", letters, value

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Record:
        faults = [*self._span_faults(), *self._id_faults()]
        if faults:
            raise ValueError("; ".join(faults[:10]))
        return self

    def _span_faults(self) -> Iterator[str]:
        for path, span in self.spans():
            if self.text[span.start : span.end] != span.text:
                yield f"{path}: text[{span.start}:{span.end}] is not {span.text[:40]!r}"

    def _id_faults(self) -> Iterator[str]:
        tables = (self.persons, self.organizations, self.locations, self.dates, self.contacts, self.events, self.quotes)
        ids = Counter(entry.id for table in tables for entry in table)
        yield from (f"id {name} stands {count} times" for name, count in ids.items() if count > 1)
        for path, letters, name in self.references():
            if name not in ids or name[0] not in letters:
                yield f"{path}: no such id: {name}"
