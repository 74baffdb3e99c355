"""``pressextract show``: a record for human eyes."""

from __future__ import annotations

import difflib
import textwrap
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pressextract.errors import ConfigError
from pressextract.record import Record, read_records

if TYPE_CHECKING:
    from pressextract.record.models import Contact, Date, Event, Organization, Person, Quote

__all__ = ["readable", "show_records"]

_WIDTH = 110


def show_records(path: Path, *, wanted: str | None, everything: bool, write: Callable[[str], None]) -> None:
    """Write the first record of a file, or the one with an id, or all.

    Raises:
        ConfigError: ``config.id`` when no record has the id.
    """
    shown, ids = 0, list[str]()
    for record in read_records(path):
        ids.append(record.id)
        if wanted in {None, record.id}:
            write("\n".join(readable(record)) + "\n")
            shown += 1
            if not everything:
                return
    if not shown:
        if not ids:
            raise ConfigError(f"{path} holds no record", reason="id")
        near = difflib.get_close_matches(wanted or "", ids, n=3) or [one for one in ids if (wanted or "") in one][:3]
        hint = f"did you mean {', '.join(near)}?" if near else f"its ids are {', '.join(ids[:5])}"
        more = f" and {len(ids) - 5} more" if not near and len(ids) > 5 else ""  # noqa: PLR2004 - those just named
        raise ConfigError(f"{path} holds no record with id {wanted!r}: {hint}{more}", reason="id")


def readable(record: Record) -> Iterator[str]:
    """Lines that show everything but the text itself."""
    names = {person.id: person.name for person in record.persons}
    names |= {organization.id: organization.name for organization in record.organizations}
    yield f"{record.id}  ({record.source.path}, {record.source.encoding}, {record.language.code})"
    yield from _head(record)
    yield from _block("persons", map(_person, record.persons, [names] * len(record.persons)))
    yield from _block("organizations", map(_organization, record.organizations))
    yield from _block("places", (f"{place.name} [{place.kind}] {len(place.mentions)}×" for place in record.locations))
    yield from _block("dates", map(_date, record.dates))
    yield from _block("contacts", map(_contact, record.contacts, [names] * len(record.contacts)))
    yield from _block("events", map(_event, record.events))
    yield from _block("quotes", map(_quote, record.quotes, [names] * len(record.quotes)))
    yield from _block("removed", (f"{part.reason}: {_short(part.text)}" for part in record.removed))
    yield from _block("warnings", (f"{warning.code}: {warning.message}" for warning in record.warnings))


def _head(record: Record) -> Iterator[str]:
    rows = {
        "title": record.title and record.title.text,
        "subtitle": record.subtitle and record.subtitle.text,
        "issuer": record.issuer,
        "published": record.published and f"{record.published.value} (from {record.published.basis})",
        "reference": record.reference_date and f"{record.reference_date.value} (from {record.reference_date.basis})",
    }
    yield from (f"  {name:<11}{value or '–'}" for name, value in rows.items())


def _block(name: str, rows: Iterable[str]) -> Iterator[str]:
    lines = list(rows)
    if lines:
        yield f"  {name} ({len(lines)})"
        yield from (f"    {line}" for line in lines)


def _short(text: str) -> str:
    return textwrap.shorten(text, _WIDTH, placeholder=" …")


def _join(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _person(person: Person, names: dict[str, str]) -> str:
    roles = (_join(role.role, role.organization and names[role.organization]) for role in person.roles)
    return f"{' '.join((*person.titles, person.name))} {len(person.mentions)}×" + "".join(
        f" – {role}" for role in roles
    )


def _organization(organization: Organization) -> str:
    aliases = f" = {', '.join(organization.aliases)}" if organization.aliases else ""
    return f"{organization.name} [{organization.kind}] {len(organization.mentions)}×{aliases}"


def _date(date: Date) -> str:
    notes = "".join(f" !{warning}" for warning in date.warnings)
    return f"{date.text}  →  {date.value} ({date.basis}){notes}"


def _contact(contact: Contact, names: dict[str, str]) -> str:
    numbers = [phone.e164 for phone in contact.phones]
    numbers += [f"mobile {phone.e164}" for phone in contact.mobiles] + [f"fax {phone.e164}" for phone in contact.fax]
    return _join(
        contact.person and names[contact.person],
        contact.role,
        contact.organization and names[contact.organization],
        *numbers,
        *contact.emails,
        *contact.urls,
        _short(contact.address.raw) if contact.address else None,
    )


def _event(event: Event) -> str:
    when = " bis ".join(filter(None, (event.start, event.end)))
    return _join(when, _short(event.title), event.venue, event.status)


def _quote(quote: Quote, names: dict[str, str]) -> str:
    speaker = names[quote.speaker] if quote.speaker else quote.speaker_text
    return f"{speaker or '?'}: {_short(quote.text)}"
