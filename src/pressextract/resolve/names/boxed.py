"""Employers that contact boxes tell: the house that heads a box is the house of the persons in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pressextract.shapes import Evidence
from pressextract.shapes.facts import Found, RoleFact

if TYPE_CHECKING:
    from pressextract.resolve.outcome import Contacts, Names
    from pressextract.shapes.facts import ContactFact, PersonFact

__all__ = ["employers_from_contacts"]

_STRENGTH = 0.6


def employers_from_contacts(names: Names, contacts: Contacts) -> Names:
    """Persons of contact points that name a house, where nothing else says whom they work for."""
    boxes: dict[str, ContactFact] = {}
    for contact in contacts.contacts:
        if contact.person and contact.organization:
            boxes.setdefault(contact.person, contact)
    return replace(names, persons=tuple(_employed(one, boxes.get(one.id)) for one in names.persons))


def _employed(person: PersonFact, contact: ContactFact | None) -> PersonFact:
    if contact is None or any(role.organization for role in person.roles):
        return person
    why = Evidence("employer implied", "the house of the contact point")
    inside = [row for row, role in enumerate(person.roles) if _holds(contact, role.found.start)]
    if inside:
        role = person.roles[inside[0]]
        grown = replace(
            role, organization=contact.organization, found=replace(role.found, evidence=(*role.found.evidence, why))
        )
        return replace(person, roles=(*person.roles[: inside[0]], grown, *person.roles[inside[0] + 1 :]))
    start = next((one for one in person.mentions if _holds(contact, one.start)), None)
    if start is None:
        return person
    found = Found(start.start, start.end, "role.box_contact", _STRENGTH, (why,))
    return replace(person, roles=(*person.roles, RoleFact(None, contact.organization, found)))


def _holds(contact: ContactFact, at: int) -> bool:
    """Whether a place lies within the contact point's lines."""
    return bool(contact.spans) and min(one.start for one in contact.spans) - 200 <= at <= max(
        one.end for one in contact.spans
    )
