"""Contacts of a text whose persons and organizations are given by hand."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from pressextract.extract.contacts import run
from pressextract.resolve.contacts import resolve_contacts
from pressextract.resolve.outcome import Contacts, Names
from pressextract.shapes import Annotated
from pressextract.shapes.facts import Found, OrganizationFact, PersonFact, RoleFact
from support import make_doc


def places(text: str, surface: str, taken: list[tuple[int, int]]) -> tuple[Found, ...]:
    found = []
    for match in regex.finditer(rf"(?<!\w){regex.escape(surface)}(?!\w)", text):
        if not any(a < match.end() and match.start() < b for a, b in taken):
            found.append(Found(match.start(), match.end(), "test.name"))
            taken.append(match.span())
    return tuple(found)


def make_named(
    text: str, persons: Iterable[str] = (), orgs: Iterable[str] = (), roles: dict[str, str] | None = None
) -> Names:
    """Every occurrence of the names; ``roles`` maps a person to a role phrase of the text."""
    taken: list[tuple[int, int]] = []
    people = []
    for number, name in enumerate(sorted(persons, key=len, reverse=True), start=1):
        said = (roles or {}).get(name)
        at = text.find(said) if said else -1
        role = (RoleFact(said, None, Found(at, at + len(said), "test.role")),) if said else ()
        people.append(PersonFact(f"p{number}", name, places(text, name, taken), roles=role))
    houses = [
        OrganizationFact(f"o{number}", name, places(text, name, taken))
        for number, name in enumerate(sorted(orgs, key=len, reverse=True), start=1)
    ]
    return Names(persons=tuple(people), organizations=tuple(houses))


def resolved(
    text: str, persons: Iterable[str] = (), orgs: Iterable[str] = (), roles: dict[str, str] | None = None, **doc
) -> tuple[Contacts, dict[str, str]]:
    names = make_named(text, persons, orgs, roles)
    document = make_doc(text, **doc)
    contacts = resolve_contacts(document, run(document, Annotated(), ()), names=names)
    return contacts, {one.id: one.name for one in (*names.persons, *names.organizations)}


def points(text: str, persons: Iterable[str] = (), orgs: Iterable[str] = (), **more) -> list[tuple]:
    """Person, organization, last digits of numbers and of faxes, e-mails; one tuple for each contact."""
    contacts, names = resolved(text, persons, orgs, **more)
    return [
        (
            names.get(one.person),
            names.get(one.organization),
            [phone.e164[-3:] for phone in (*one.phones, *one.mobiles)],
            [fax.e164[-3:] for fax in one.fax],
            [mail.partition("@")[0] for mail in one.emails],
        )
        for one in contacts.contacts
    ]
