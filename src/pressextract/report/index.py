"""What the report's list, filters and charts need of every release, as columns."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressextract.record import Record

__all__ = ["FIELDS", "KINDS", "Index", "doubt"]

FIELDS = (
    "title", "subtitle", "issuer", "published", "persons", "roles", "organizations", "locations", "dates", "contacts",
    "phones", "emails", "events", "quotes", "removed",
)  # fmt: skip
"""Fields whose presence is counted; a release holds one bit for each."""

KINDS = ("persons", "organizations", "locations", "dates", "contacts", "events", "quotes")
"""Fields with confidences; a release holds count and lowest confidence for each."""

WEAK = 0.6
"""A finding below this is called weak: on data/gold/test 14 of 28 names below it are right, 1,019 of 1,138 above."""

_NO_TITLE, _NO_DAY, _WARNING, _WARNINGS, _WEAK = 30, 20, 10, 30, 20


class Index:
    """Columns that grow by one entry a release; names and codes are stored once and numbered."""

    def __init__(self) -> None:
        self._columns: dict[str, list[Any]] = {
            key: []
            for key in ("id", "title", "day", "folder", "has", "count", "low", "weak", "doubt", "warn", "orgs", "locs")
        }
        self._tables: dict[str, dict[str, int]] = {"folders": {}, "codes": {}, "orgNames": {}, "locNames": {}}

    def add(self, record: Record) -> None:
        """Take in one record."""
        codes = [warning.code for warning in record.warnings]
        findings = {kind: list(_confidences(record, kind)) for kind in KINDS}
        weak = sum(value < WEAK for values in findings.values() for value in values)
        row = {
            "id": record.id,
            "title": record.title.text if record.title else "",
            "day": record.published.value[:10] if record.published else "",
            "folder": self._number("folders", folder(record)),
            "has": sum(1 << bit for bit, field in enumerate(FIELDS) if _has(record, field)),
            "count": [len(getattr(record, kind)) for kind in KINDS],
            "low": [round(100 * min(values, default=1)) for values in findings.values()],
            "weak": weak,
            "doubt": doubt(record, weak=weak, findings=sum(map(len, findings.values()))),
            "warn": [self._number("codes", code) for code in codes],
            "orgs": [self._number("orgNames", one.name) for one in record.organizations],
            "locs": [self._number("locNames", one.name) for one in record.locations],
        }
        for key, value in row.items():
            self._columns[key].append(value)

    def _number(self, table: str, name: str) -> int:
        return self._tables[table].setdefault(name, len(self._tables[table]))

    def columns(self) -> dict[str, Any]:
        """Everything, ready for JSON."""
        tables = {key: list(table) for key, table in self._tables.items()}
        return {"fields": FIELDS, "kinds": KINDS, "columns": self._columns, **tables}


def folder(record: Record) -> str:
    """The folder of a release, or the file that holds it as a line."""
    place = PurePosixPath(record.source.path)
    if place.suffix == ".jsonl":
        return str(place)
    parent = str(PurePosixPath(record.id).parent)
    return parent if parent != "." else place.parent.name or "."


def doubt(record: Record, *, weak: int, findings: int) -> int:
    """How much a release asks for a second look, from 0 to 100.

    30 without a title, 20 without a day of publication, 10 for each warning up to 30, and up to 20 for the share of
    weak findings.
    """
    points = _NO_TITLE * (record.title is None) + _NO_DAY * (record.published is None)
    points += min(_WARNINGS, _WARNING * len(record.warnings))
    return points + round(_WEAK * weak / findings) if findings else points + _WEAK


def _has(record: Record, field: str) -> bool:
    if field == "roles":
        return any(person.roles for person in record.persons)
    if field == "phones":
        return any(contact.phones or contact.mobiles for contact in record.contacts)
    if field == "emails":
        return any(contact.emails for contact in record.contacts)
    return bool(getattr(record, field))


def _confidences(record: Record, kind: str) -> Iterator[float]:
    for found in getattr(record, kind):
        if hasattr(found, "mentions"):
            yield from (mention.confidence for mention in found.mentions)
        else:
            yield found.confidence
