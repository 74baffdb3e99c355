"""One release as the report shows it: rows of findings with their places, in UTF-16 offsets.

A finding is ``[kind, id, title, properties, confidence, rules, places, warnings]``. ``title`` is null where it is the
text of its first place. A property is ``[key, value]`` or ``[key, value, id]`` with the finding that the value names; a
place is ``[start, end, confidence]``. Confidences are whole per cent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from pressextract.pages import Units

if TYPE_CHECKING:
    from pressextract.record import Record
    from pressextract.record.models import Contact, Mention, Organization, Person, Phone, Span

__all__ = ["detail"]

Row = list[Any]


def detail(record: Record) -> dict[str, Any]:
    """Head, findings, warnings and origin of one record."""
    shaper = _Shaper(record)
    return {
        "head": list(shaper.head()),
        "found": [
            *map(shaper.person, record.persons),
            *map(shaper.organization, record.organizations),
            *shaper.places(),
            *shaper.dates(),
            *map(shaper.contact, record.contacts),
            *shaper.events(),
            *shaper.quotes(),
            *shaper.removed(),
        ],
        "warnings": [[one.code, one.message, shaper.span(one.span)] for one in record.warnings],
        "source": {
            "path": record.source.path,
            "encoding": record.source.encoding,
            "sha256": record.source.sha256,
            "language": record.language.code,
        },
    }


def _percent(value: float) -> int:
    return round(100 * value)


def _rules(found: Iterable[Any]) -> str:
    return ", ".join(dict.fromkeys(one.rule for one in found))


class _Shaper:
    """One record's rows."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.units = Units(record.text)
        self.names = {one.id: one.name for one in record.persons} | {one.id: one.name for one in record.organizations}

    def span(self, span: Span | None) -> Row | None:
        return [self.units.of(span.start), self.units.of(span.end)] if span else None

    def spots(self, spans: Iterable[Span], confidence: float) -> list[Row]:
        return [[self.units.of(one.start), self.units.of(one.end), _percent(confidence)] for one in spans]

    def mentions(self, mentions: Iterable[Mention]) -> list[Row]:
        return [row for one in mentions for row in self.spots((one,), one.confidence)]

    def head(self) -> Iterator[Row]:
        record = self.record
        for key in ("title", "subtitle"):
            span = getattr(record, key)
            yield [key, span.text if span else None, None, self.span(span)]
        yield ["issuer", record.issuer, None, None]
        for key, day in (("published", record.published), ("reference_date", record.reference_date)):
            yield [key, day.value, day.basis, self.span(day.span)] if day else [key, None, None, None]

    def _named(self, kind: str, entry: Any, *, title: str, props: list[Row]) -> Row:
        lowest = min((one.confidence for one in entry.mentions), default=1.0)
        return [
            kind,
            entry.id,
            title,
            props,
            _percent(lowest),
            _rules(entry.mentions),
            self.mentions(entry.mentions),
            [],
        ]

    def person(self, person: Person) -> Row:
        props: list[Row] = []
        for role in person.roles:
            if role.role:
                props.append(["role", role.role])
            if role.organization:
                props.append(["organization", self.names[role.organization], role.organization])
        return self._named("person", person, title=" ".join((*person.titles, person.name)), props=props)

    def organization(self, one: Organization) -> Row:
        props: list[Row] = [["kind", one.kind]] if one.kind != "other" else []
        props += [["alias", alias] for alias in one.aliases]
        if one.parent:
            props.append(["parent", self.names[one.parent], one.parent])
        return self._named("organization", one, title=one.name, props=props)

    def places(self) -> Iterator[Row]:
        for one in self.record.locations:
            props: list[Row] = [["kind", one.kind]] if one.kind != "other" else []
            yield self._named("place", one, title=one.name, props=props)

    def dates(self) -> Iterator[Row]:
        for one in self.record.dates:
            props: list[Row] = [["value", one.value], ["basis", one.basis]]
            if one.type in {"DURATION", "SET"}:
                props.append(["type", one.type])
            spots = self.spots((one,), one.confidence)
            yield ["date", one.id, None, props, _percent(one.confidence), one.rule, spots, list(one.warnings)]

    def contact(self, one: Contact) -> Row:
        props: list[Row] = []
        if one.role:
            props.append(["role", one.role])
        if one.organization and one.person:
            props.append(["organization", self.names[one.organization], one.organization])
        for key, numbers in (("phone", one.phones), ("mobile", one.mobiles), ("fax", one.fax)):
            props += [[key, _number(number)] for number in numbers]
        props += [["email", value] for value in one.emails] + [["url", value] for value in one.urls]
        if one.address:
            props.append(["address", " ".join(one.address.raw.split())])
        first = next((value for _, value, *_ in props), "–")
        title = self.names.get(one.person or one.organization or "") or first
        spots = self.spots(one.spans, one.confidence)
        return ["contact", one.id, title, props, _percent(one.confidence), one.rule, spots, []]

    def events(self) -> Iterator[Row]:
        for one in self.record.events:
            given = (("start", one.start), ("end", one.end), ("venue", one.venue), ("status", one.status))
            props = [[key, value] for key, value in given if value]
            spots = self.spots(one.spans, one.confidence)
            yield ["event", one.id, one.title, props, _percent(one.confidence), one.rule, spots, []]

    def quotes(self) -> Iterator[Row]:
        for one in self.record.quotes:
            name = self.names[one.speaker] if one.speaker else one.speaker_text
            props = [["speaker", name, one.speaker]] if name else []
            spots = self.spots((one,), one.confidence)
            yield ["quote", one.id, None, props, _percent(one.confidence), one.rule, spots, []]

    def removed(self) -> Iterator[Row]:
        for number, one in enumerate(self.record.removed, 1):
            spots = self.spots((one,), one.confidence)
            yield [
                "removed",
                f"r{number}",
                None,
                [["reason", one.reason]],
                _percent(one.confidence),
                one.rule,
                spots,
                [],
            ]


def _number(phone: Phone) -> str:
    return f"{phone.e164} · {phone.raw}" if phone.raw != phone.e164 else phone.e164
