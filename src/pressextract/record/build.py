"""Facts to record: every offset of the normal form is led back to the raw text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from unicodedata import combining

from pydantic import ValidationError

from pressextract.errors import RecordError
from pressextract.record import models as m

if TYPE_CHECKING:
    from pressextract.shapes import CleanDoc
    from pressextract.shapes import Span as CleanSpan
    from pressextract.shapes.facts import (
        AddressFact,
        ContactFact,
        DateFact,
        DayFact,
        EventFact,
        Facts,
        Found,
        LocationFact,
        OrganizationFact,
        PersonFact,
        PhoneFact,
        QuoteFact,
        RoleFact,
        WarningFact,
    )

__all__ = ["build_record"]

_DIGITS = 4
"""Decimals of a confidence; more would be noise, and differ between machines."""


def build_record(doc: CleanDoc, facts: Facts) -> m.Record:
    """The validated record of a document.

    Raises:
        RecordError: ``record.invalid``, a fault of ours: the facts contradict the schema.
    """
    try:
        return _Builder(doc).record(facts)
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        path = ".".join(str(part) for part in fault["loc"])
        message = f"{doc.raw.path}: record breaks its schema at {path or 'its root'}: {fault['msg']}"
        raise RecordError(f"{message}: a fault of pressextract; report it", reason="invalid") from error


class _Builder:
    """Holds the document while its facts are turned over."""

    def __init__(self, doc: CleanDoc) -> None:
        self._doc = doc
        self._raw = doc.raw.text

    def record(self, facts: Facts) -> m.Record:
        raw = self._doc.raw
        return m.Record(
            schema_version=m.SCHEMA_VERSION,
            id=raw.id,
            source=m.Source(
                path=raw.path,
                sha256=raw.sha256,
                media_type=raw.media_type,
                encoding=raw.encoding,
                size_bytes=raw.size_bytes,
            ),
            language=m.Language(code=facts.language, confidence=round(facts.language_confidence, _DIGITS)),
            title=self._maybe(self._doc.title),
            subtitle=self._maybe(self._doc.subtitle),
            issuer=facts.issuer,
            published=self._published(facts.published),
            reference_date=self._reference(facts.reference_date),
            text=self._raw,
            removed=self._removed(),
            persons=tuple(map(self._person, facts.persons)),
            organizations=tuple(map(self._organization, facts.organizations)),
            locations=tuple(map(self._location, facts.locations)),
            dates=tuple(map(self._date, facts.dates)),
            contacts=tuple(map(self._contact, facts.contacts)),
            events=tuple(map(self._event, facts.events)),
            quotes=tuple(map(self._quote, facts.quotes)),
            warnings=tuple(map(self._warning, facts.warnings)),
        )

    def _place(self, start: int, end: int) -> dict[str, Any]:
        raw = self._doc.offsets.span(start, end)
        last = raw.end
        while last < len(self._raw) and combining(self._raw[last]):  # a letter is not cut from its accent
            last += 1
        return {"start": raw.start, "end": last, "text": self._raw[raw.start : last]}

    def _maybe(self, span: CleanSpan | None) -> m.Span | None:
        return m.Span(**self._place(*span)) if span else None

    def _found(self, found: Found) -> dict[str, Any]:
        place = self._place(found.start, found.end)
        return {**place, "rule": found.rule, "confidence": round(found.confidence, _DIGITS)}

    def _mentions(self, found: tuple[Found, ...]) -> tuple[m.Mention, ...]:
        return tuple(m.Mention(**self._found(one)) for one in found)

    def _spans(self, found: tuple[Found, ...]) -> tuple[m.Span, ...]:
        return tuple(m.Span(**self._place(one.start, one.end)) for one in found)

    def _published(self, day: DayFact | None) -> m.Published | None:
        if day is None or day.basis == "published":
            return None
        return m.Published(value=day.value, basis=day.basis, span=self._maybe(day.span))

    def _reference(self, day: DayFact | None) -> m.ReferenceDate | None:
        return m.ReferenceDate(value=day.value, basis=day.basis, span=self._maybe(day.span)) if day else None

    def _removed(self) -> tuple[m.Removed, ...]:
        lines = (line for line in self._doc.lines if line.zone == "furniture" and line.end > line.start)
        return tuple(
            m.Removed(
                **self._place(line.start, line.end),
                rule=line.rule or "clean.furniture",
                confidence=1.0,
                reason=line.reason or "other",
            )
            for line in lines
        )

    def _person(self, fact: PersonFact) -> m.Person:
        return m.Person(
            id=fact.id,
            name=fact.name,
            titles=fact.titles,
            given_name=fact.given_name,
            family_name=fact.family_name,
            roles=tuple(map(self._role, fact.roles)),
            mentions=self._mentions(fact.mentions),
        )

    def _role(self, fact: RoleFact) -> m.Role:
        return m.Role(role=fact.role, organization=fact.organization, span=m.Mention(**self._found(fact.found)))

    def _organization(self, fact: OrganizationFact) -> m.Organization:
        return m.Organization(
            id=fact.id,
            name=fact.name,
            kind=fact.kind,  # type: ignore[arg-type]  # pydantic checks it
            legal_form=fact.legal_form,
            aliases=fact.aliases,
            parent=fact.parent,
            mentions=self._mentions(fact.mentions),
        )

    def _location(self, fact: LocationFact) -> m.Location:
        return m.Location(
            id=fact.id,
            name=fact.name,
            kind=fact.kind,  # type: ignore[arg-type]  # pydantic checks it
            state=fact.state,
            key=fact.key,
            mentions=self._mentions(fact.mentions),
            derived=self._mentions(fact.derived),
        )

    def _date(self, fact: DateFact) -> m.Date:
        return m.Date(
            **self._found(fact.found),
            id=fact.id,
            type=fact.type,
            value=fact.value,
            begin=fact.begin,
            end_value=fact.end_value,
            basis=fact.basis,
            range=fact.range,
            warnings=fact.warnings,
        )

    @staticmethod
    def _phones(facts: tuple[PhoneFact, ...]) -> tuple[m.Phone, ...]:
        return tuple(m.Phone(e164=fact.e164, raw=fact.raw, extension=fact.extension) for fact in facts)

    @staticmethod
    def _address(fact: AddressFact | None) -> m.Address | None:
        if fact is None:
            return None
        return m.Address(
            street=fact.street,
            house_number=fact.house_number,
            postal_code=fact.postal_code,
            city=fact.city,
            po_box=fact.po_box,
            raw=fact.raw,
        )

    def _contact(self, fact: ContactFact) -> m.Contact:
        return m.Contact(
            id=fact.id,
            person=fact.person,
            role=fact.role,
            organization=fact.organization,
            phones=self._phones(fact.phones),
            fax=self._phones(fact.fax),
            mobiles=self._phones(fact.mobiles),
            emails=fact.emails,
            urls=fact.urls,
            address=self._address(fact.address),
            **_best(fact.spans),
            spans=self._spans(fact.spans),
        )

    def _event(self, fact: EventFact) -> m.Event:
        return m.Event(
            id=fact.id,
            title=fact.title,
            start=fact.start,
            end=fact.end,
            venue=fact.venue,
            status=fact.status,
            **_best(fact.spans),
            spans=self._spans(fact.spans),
            organizer=fact.organizer,
            registration=fact.registration,
            fee=fact.fee,
            deadline=fact.deadline,
        )

    def _quote(self, fact: QuoteFact) -> m.Quote:
        return m.Quote(
            **self._found(fact.found),
            id=fact.id,
            speaker=fact.speaker,
            speaker_text=fact.speaker_text,
            cue=fact.cue,
            kind=fact.kind,
        )

    def _warning(self, fact: WarningFact) -> m.Notice:
        return m.Notice(code=fact.code, message=fact.message, span=self._maybe(fact.span))


def _best(spans: tuple[Found, ...]) -> dict[str, Any]:
    """Rule and confidence of the first span, which stands for the whole."""
    return {"rule": spans[0].rule, "confidence": round(spans[0].confidence, _DIGITS)}
