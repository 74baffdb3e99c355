"""Records as flat rows: one table per kind, with keys between them.

``document`` is the record's id and stands in every table; ``(document, id)`` is the key of every other table, and
columns such as ``person`` or ``organization`` hold such ids. Lists are joined by ``; ``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pressextract.record import Record
    from pressextract.record.models import Phone

__all__ = ["TABLES", "Cell", "Column", "Row", "Table", "rows_by_table"]

Cell = str | int | float | None
Row = tuple[Cell, ...]
_BETWEEN = "; "


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        type: ``text``, ``integer`` or ``real``.
        to: The table whose ``(document, id)`` its values name.
    """

    name: str
    type: str = "text"
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table and the way from a record to its rows."""

    name: str
    columns: tuple[Column, ...]
    rows: Callable[[Record], Iterator[Row]]

    @property
    def names(self) -> tuple[str, ...]:
        """Column names in order."""
        return tuple(column.name for column in self.columns)


def rows_by_table(records: Iterable[Record]) -> Iterator[tuple[Table, Row]]:
    """Every row of every record, record by record, so that nothing grows with their number."""
    for record in records:
        for table in TABLES:
            for row in table.rows(record):
                yield table, row


def _columns(*specs: str) -> tuple[Column, ...]:
    """``name``, ``name:integer`` or ``name>table``."""
    found = []
    for spec in specs:
        name, _, target = spec.partition(">")
        name, _, kind = name.partition(":")
        found.append(Column(name, kind or "text", target or None))
    return tuple(found)


def _documents(record: Record) -> Iterator[Row]:
    published, reference = record.published, record.reference_date
    yield (
        record.id,
        record.source.path,
        record.source.sha256,
        record.source.encoding,
        record.language.code,
        record.title.text if record.title else None,
        record.subtitle.text if record.subtitle else None,
        record.issuer,
        published.value if published else None,
        published.basis if published else None,
        reference.value if reference else None,
        reference.basis if reference else None,
        len(record.text),
        len(record.removed),
        _BETWEEN.join(warning.code for warning in record.warnings) or None,
    )


def _organizations(record: Record) -> Iterator[Row]:
    for one in record.organizations:
        aliases = _BETWEEN.join(one.aliases) or None
        yield record.id, one.id, one.name, one.kind, one.legal_form, aliases, one.parent, len(one.mentions)


def _persons(record: Record) -> Iterator[Row]:
    for one in record.persons:
        titles = _BETWEEN.join(one.titles) or None
        yield record.id, one.id, one.name, titles, one.given_name, one.family_name, len(one.mentions)


def _roles(record: Record) -> Iterator[Row]:
    names = {one.id: one.name for one in record.organizations}
    for person in record.persons:
        for role in person.roles:
            employer = names[role.organization] if role.organization else None
            yield record.id, person.id, person.name, role.role, role.organization, employer


def _locations(record: Record) -> Iterator[Row]:
    yield from (
        (record.id, one.id, one.name, one.kind, one.state, one.key, len(one.mentions)) for one in record.locations
    )


def _numbers(phones: tuple[Phone, ...]) -> str | None:
    return _BETWEEN.join(spaced(phone.e164) for phone in phones) or None


def spaced(e164: str) -> str:
    """International writing with blanks, which no spreadsheet takes for a number: ``+49 30 23125101``."""
    import phonenumbers  # noqa: PLC0415 - slow to import

    number = phonenumbers.parse(e164)
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL))


def _contacts(record: Record) -> Iterator[Row]:
    people = {one.id: one.name for one in record.persons}
    houses = {one.id: one.name for one in record.organizations}
    for one in record.contacts:
        place = one.address
        address = (
            (place.street, place.house_number, place.postal_code, place.city, place.po_box) if place else (None,) * 5
        )
        yield (
            record.id,
            one.id,
            one.person,
            people[one.person] if one.person else None,
            one.role,
            one.organization,
            houses[one.organization] if one.organization else None,
            _numbers(one.phones),
            _numbers(one.mobiles),
            _numbers(one.fax),
            _BETWEEN.join(one.emails) or None,
            _BETWEEN.join(one.urls) or None,
            *address,
            one.rule,
            one.confidence,
        )


def _dates(record: Record) -> Iterator[Row]:
    for one in record.dates:
        warnings = _BETWEEN.join(one.warnings) or None
        place = one.text, one.start, one.end
        value = one.type, one.value, one.begin, one.end_value, one.basis, one.range
        yield (record.id, one.id, *place, *value, warnings, one.rule, one.confidence)


def _events(record: Record) -> Iterator[Row]:
    for one in record.events:
        yield record.id, one.id, one.title, one.start, one.end, one.venue, one.status, one.rule, one.confidence


def _quotes(record: Record) -> Iterator[Row]:
    names = {one.id: one.name for one in (*record.persons,)} | {one.id: one.name for one in record.organizations}
    for one in record.quotes:
        person = one.speaker if one.speaker and one.speaker.startswith("p") else None
        house = one.speaker if one.speaker and one.speaker.startswith("o") else None
        speaker = names[one.speaker] if one.speaker else one.speaker_text
        yield record.id, one.id, one.text, one.start, one.end, person, house, speaker, one.cue, one.rule, one.confidence


TABLES = (
    Table(
        "documents",
        _columns(
            "document", "path", "sha256", "encoding", "language", "title", "subtitle", "issuer", "published",
            "published_basis", "reference_date", "reference_basis", "characters:integer", "removed:integer", "warnings",
        ),
        _documents,
    ),
    Table(
        "organizations",
        _columns("document", "id", "name", "kind", "legal_form", "aliases", "parent>organizations", "mentions:integer"),
        _organizations,
    ),
    Table(
        "persons",
        _columns("document", "id", "name", "titles", "given_name", "family_name", "mentions:integer"),
        _persons,
    ),
    Table(
        "roles",
        _columns(
            "document", "person>persons", "person_name", "role", "organization>organizations", "organization_name",
        ),
        _roles,
    ),
    Table("locations", _columns("document", "id", "name", "kind", "state", "key", "mentions:integer"), _locations),
    Table(
        "contacts",
        _columns(
            "document", "id", "person>persons", "person_name", "role", "organization>organizations",
            "organization_name", "phones", "mobiles", "fax", "emails", "urls", "street", "house_number", "postal_code",
            "city", "po_box", "rule", "confidence:real",
        ),
        _contacts,
    ),
    Table(
        "dates",
        _columns(
            "document", "id", "text", "start:integer", "end:integer", "type", "value", "begin", "end_value", "basis",
            "range>dates", "warnings", "rule", "confidence:real",
        ),
        _dates,
    ),
    Table(
        "events",
        _columns("document", "id", "title", "start", "end", "venue", "status", "rule", "confidence:real"),
        _events,
    ),
    Table(
        "quotes",
        _columns(
            "document", "id", "text", "start:integer", "end:integer", "person>persons", "organization>organizations",
            "speaker", "cue", "rule", "confidence:real",
        ),
        _quotes,
    ),
)  # fmt: skip
