"""What a reviewer works on: the findings of one release, each with what became of it.

Everything here may come from a browser or a file, so it is validated like a record. Offsets are code points.
"""

from __future__ import annotations

from typing import Annotated, Literal

import phonenumbers
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from pressextract.record.values import IsoMoment, IsoPartialDay, Timex

__all__ = ["Contact", "Date", "Event", "Item", "Name", "Quote", "Removed", "Review", "Role", "State", "live"]

State = Literal["open", "accepted", "changed", "added", "rejected"]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Maybe = Words | None


def _e164(value: str) -> str:
    try:
        number = phonenumbers.parse(value, "DE")
    except phonenumbers.NumberParseException as error:
        raise ValueError(f"no phone number: {value!r}") from error
    if not phonenumbers.is_possible_number(number):
        raise ValueError(f"no phone number: {value!r}")
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


Phone = Annotated[Words, AfterValidator(_e164)]
"""Any German or international writing; kept as E.164."""


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Item(_Model):
    id: str
    state: State = "open"
    rule: str | None = None
    confidence: float | None = Field(None, ge=0, le=1)


class _Span(_Item):
    start: int = Field(ge=0)
    end: int = Field(ge=1)


class Name(_Span):
    """A mention of a person, an organization or a place."""

    layer: Literal["name"] = "name"
    label: Literal["PER", "ORG", "LOC"]


class Date(_Span):
    """A date or a clock time with its TIMEX3 value."""

    layer: Literal["date"] = "date"
    type: Literal["DATE", "TIME"]
    value: Timex


class Quote(_Span):
    """Direct speech without its outer marks."""

    layer: Literal["quote"] = "quote"
    speaker: Maybe = None


class Removed(_Span):
    """Lines that are no part of the release."""

    layer: Literal["removed"] = "removed"


class Role(_Item):
    """What the text says that a person is."""

    layer: Literal["role"] = "role"
    person: Words
    role: Maybe = None
    organization: Maybe = None


class Contact(_Item):
    """One contact point."""

    layer: Literal["contact"] = "contact"
    person: Maybe = None
    role: Maybe = None
    organization: Maybe = None
    phones: tuple[Phone, ...] = ()
    fax: tuple[Phone, ...] = ()
    emails: tuple[Words, ...] = ()
    urls: tuple[Words, ...] = ()
    address: Maybe = None


class Event(_Item):
    """One happening with its day."""

    layer: Literal["event"] = "event"
    title: Words
    start: IsoPartialDay | None = None
    end: IsoPartialDay | None = None
    venue: Maybe = None


Item = Annotated[Name | Date | Quote | Removed | Role | Contact | Event, Field(discriminator="layer")]


class Review(_Model):
    """All that is known of one release.

    Attributes:
        done: The reviewer has finished it; its gold is on the disk.
    """

    items: tuple[Item, ...] = ()
    title: Maybe = None
    published: IsoMoment | None = None
    reference_date: IsoMoment | None = None
    doubts: tuple[Words, ...] = ()
    done: bool = False


def live(review: Review) -> tuple[Item, ...]:
    """What counts: everything but the rejected."""
    return tuple(item for item in review.items if item.state != "rejected")
