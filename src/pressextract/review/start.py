"""Where a review starts: with what the record says, or with gold that is there already."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pressextract.review.items import Contact, Date, Event, Item, Name, Quote, Removed, Review, Role

if TYPE_CHECKING:
    from pressextract.evaluate import GoldDoc
    from pressextract.record import Record

__all__ = ["from_gold", "from_record"]

_LABELS = {"PER": "persons", "ORG": "organizations", "LOC": "locations"}


def from_record(record: Record) -> Review:
    """Every finding of a record, open."""
    items = (*_names(record), *_dates(record), *_quotes(record), *_removed(record), *_rows(record))
    return Review(
        items=items,
        title=record.title.text if record.title else None,
        published=record.published.value if record.published else None,
        reference_date=record.reference_date.value if record.reference_date else None,
    )


def _names(record: Record) -> Iterator[Item]:
    for label, field in _LABELS.items():
        for entry in getattr(record, field):
            for number, mention in enumerate(entry.mentions, 1):
                yield Name.model_validate(
                    {
                        "id": f"{entry.id}.{number}",
                        "label": label,
                        **mention.model_dump(exclude={"text"}),
                    }
                )


def _dates(record: Record) -> Iterator[Item]:
    for one in record.dates:
        if one.type in {"DATE", "TIME"}:
            fields = one.model_dump(include={"id", "start", "end", "type", "value", "rule", "confidence"})
            yield Date.model_validate(fields)


def _quotes(record: Record) -> Iterator[Item]:
    names = _entries(record)
    for one in record.quotes:
        speaker = names[one.speaker] if one.speaker else one.speaker_text
        fields = one.model_dump(include={"id", "start", "end", "rule", "confidence"})
        yield Quote.model_validate({**fields, "speaker": speaker or None})


def _removed(record: Record) -> Iterator[Item]:
    for number, one in enumerate(record.removed, 1):
        fields = one.model_dump(include={"start", "end", "rule", "confidence"})
        yield Removed.model_validate({"id": f"r{number}", **fields})


def _entries(record: Record) -> dict[str, str]:
    return {one.id: one.name for one in record.persons} | {one.id: one.name for one in record.organizations}


def _rows(record: Record) -> Iterator[Item]:
    names = _entries(record)
    for person in record.persons:
        for number, role in enumerate(person.roles, 1):
            house = names[role.organization] if role.organization else None
            found = {"rule": role.span.rule, "confidence": role.span.confidence}
            yield Role(id=f"{person.id}r{number}", person=person.name, role=role.role, organization=house, **found)
    for one in record.contacts:
        yield Contact(
            id=one.id,
            rule=one.rule,
            confidence=one.confidence,
            person=names[one.person] if one.person else None,
            role=one.role or None,
            organization=names[one.organization] if one.organization else None,
            phones=tuple(phone.e164 for phone in (*one.phones, *one.mobiles)),
            fax=tuple(phone.e164 for phone in one.fax),
            emails=one.emails,
            urls=one.urls,
            address=" ".join(one.address.raw.split()) if one.address else None,
        )
    for event in record.events:
        yield Event.model_validate(
            event.model_dump(include={"id", "title", "start", "end", "venue", "rule", "confidence"})
        )


def from_gold(doc: GoldDoc) -> Review:
    """Finished gold as a finished review: everything accepted."""
    fields = doc.fields
    rows: list[dict[str, Any]] = []
    for layer, key, taken in (
        ("name", "entities", ("label", "start", "end")),
        ("date", "dates", ("type", "value", "start", "end")),
        ("quote", "quotes", ("speaker", "start", "end")),
        ("role", "roles", ("person", "role", "organization")),
        ("contact", "contacts", ("person", "role", "organization", "phones", "fax", "emails", "urls", "address")),
        ("event", "events", ("title", "start", "end", "venue")),
    ):
        rows += [
            {"layer": layer, **{name: one[name] for name in taken if one.get(name)}} for one in fields.get(key, ())
        ]
    rows += [{"layer": "removed", "start": start, "end": end} for start, end in _lines(doc)]
    numbered = [{"id": f"g{number}", "state": "accepted", "start": 0, **row} for number, row in enumerate(rows, 1)]
    for row in numbered:
        if row["layer"] in {"role", "contact"} or (row["layer"] == "event" and row["start"] == 0):
            del row["start"]
    wanted = {key: fields.get(key) for key in ("title", "published", "reference_date")}
    return Review.model_validate({"items": numbered, "done": True, "doubts": fields.get("doubts", ()), **wanted})


def _lines(doc: GoldDoc) -> Iterator[tuple[int, int]]:
    wanted = {line.strip() for line in doc.fields.get("boilerplate", ())} - {""}
    at = 0
    for line in doc.text.split("\n"):
        if line.strip() in wanted:
            yield at, at + len(line)
        at += len(line) + 1
