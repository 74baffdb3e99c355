"""iCalendar (RFC 5545) of the events and vCards (RFC 2426) of the contacts.

Only what has a full day becomes a calendar entry, and only contacts with a number, an address or an e-mail become
cards; the rest stays in the tables. Identifiers are made from the records, so that importing twice doubles nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import regex

from pressextract.export.tables import spaced

if TYPE_CHECKING:
    from pathlib import Path

    from pressextract.record import Record
    from pressextract.record.models import Contact, Event

__all__ = ["write_ics", "write_vcf"]

_FULL = regex.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?")
_STATUS = {"planned": "CONFIRMED", "past": "CONFIRMED", "cancelled": "CANCELLED", "moved": "CONFIRMED"}
# RFC 5545 wants the zone's rules in the file; these are those of the European Union since 1996.
_BERLIN = """BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE"""


def write_ics(records: Iterable[Record], path: Path) -> None:
    """One calendar with an entry per event."""
    with path.open("w", encoding="utf-8", newline="") as file:
        for line in ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//pressextract//DE", *_BERLIN.split("\n")):
            file.write(f"{line}\r\n")
        for record in records:
            for event in record.events:
                file.writelines(f"{_folded(line)}\r\n" for line in _event(record, event))
        file.write("END:VCALENDAR\r\n")


def _event(record: Record, event: Event) -> Iterator[str]:
    if not event.start or not _FULL.fullmatch(event.start):
        return
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(record, event.id)}"
    yield f"DTSTAMP:{_stamp(record)}"
    yield f"DTSTART{_moment(event.start)}"
    if end := _end(event):
        yield f"DTEND{end}"
    yield f"SUMMARY:{_escaped(event.title)}"
    if event.venue:
        yield f"LOCATION:{_escaped(event.venue)}"
    if record.title:
        yield f"DESCRIPTION:{_escaped(record.title.text)}"
    yield f"STATUS:{_STATUS[event.status]}"
    yield "END:VEVENT"


def _uid(record: Record, name: str) -> str:
    """The same for the same record, whenever it is exported."""
    digest = hashlib.sha256(f"{record.id}\n{record.source.sha256}\n{name}".encode()).hexdigest()
    return f"{digest[:32]}@pressextract"


def _stamp(record: Record) -> str:
    """The standard wants a time of making; the release's day keeps the same input at the same bytes."""
    day = record.published or record.reference_date
    return f"{(day.value if day else '1970-01-01').replace('-', '')}T000000Z"


def _moment(value: str) -> str:
    if "T" in value:
        return f";TZID=Europe/Berlin:{datetime.fromisoformat(value):%Y%m%dT%H%M%S}"
    return f";VALUE=DATE:{date.fromisoformat(value):%Y%m%d}"


def _end(event: Event) -> str | None:
    """End of the same kind as the start, as the standard wants it; a whole day's end is the day after."""
    start, end = event.start or "", event.end
    if not end or not _FULL.fullmatch(end) or end <= start:
        return None
    if "T" not in start:
        return _moment((date.fromisoformat(end[:10]) + timedelta(days=1)).isoformat())
    return _moment(end if "T" in end else f"{end}T23:59")


def write_vcf(records: Iterable[Record], path: Path) -> None:
    """One card per contact."""
    with path.open("w", encoding="utf-8", newline="") as file:
        for record in records:
            for contact in record.contacts:
                file.writelines(f"{_folded(line)}\r\n" for line in _card(record, contact))


def _card(record: Record, contact: Contact) -> Iterator[str]:
    person = next((one for one in record.persons if one.id == contact.person), None)
    house = next((one.name for one in record.organizations if one.id == contact.organization), None)
    shown = person.name if person else house or contact.role
    if not shown or not (contact.phones or contact.mobiles or contact.fax or contact.emails or contact.address):
        return
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"UID:{_uid(record, contact.id)}"
    yield f"FN:{_escaped(' '.join((*person.titles, person.name)) if person else shown)}"
    family = (person.family_name or person.name) if person else ""
    given = (person.given_name or "") if person else ""
    titles = " ".join(person.titles) if person else ""
    yield f"N:{_escaped(family)};{_escaped(given)};;{_escaped(titles)};"
    if house:
        yield f"ORG:{_escaped(house)}"
    if contact.role:
        yield f"TITLE:{_escaped(contact.role)}"
    yield from (f"TEL;TYPE=WORK,VOICE:{spaced(phone.e164)}" for phone in contact.phones)
    yield from (f"TEL;TYPE=CELL:{spaced(phone.e164)}" for phone in contact.mobiles)
    yield from (f"TEL;TYPE=WORK,FAX:{spaced(phone.e164)}" for phone in contact.fax)
    yield from (f"EMAIL;TYPE=INTERNET:{_escaped(email)}" for email in contact.emails)
    yield from (f"URL:{_escaped(url)}" for url in contact.urls)
    yield from _address(contact)
    yield "END:VCARD"


def _address(contact: Contact) -> Iterator[str]:
    place = contact.address
    if place:
        street = " ".join(filter(None, (place.street, place.house_number)))
        parts = (place.po_box, "", street, place.city, "", place.postal_code, "")
        yield "ADR;TYPE=WORK:" + ";".join(_escaped(part or "") for part in parts)


def _escaped(text: str) -> str:
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain, written)
    return regex.sub(r"[\x00-\x1f]", " ", text)


def _folded(line: str) -> str:
    """Lines of at most 75 bytes, the rest behind a line end and a blank; never inside a character."""
    parts, size = [""], 0
    for char in line:
        width = len(char.encode())
        if size + width > 75:  # noqa: PLR2004 - RFC 5545, 3.1
            parts.append("")
            size = 1
        parts[-1] += char
        size += width
    return "\r\n ".join(parts)
