"""Role mentions attached to persons, their organizations found among the document's."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from pressextract.resolve.names.found import as_found
from pressextract.shapes.facts import OrganizationFact, PersonFact, RoleFact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pressextract.shapes import Mention

__all__ = ["attach_roles"]


def attach_roles(
    persons: tuple[PersonFact, ...], organizations: tuple[OrganizationFact, ...], *, roles: Iterable[Mention]
) -> tuple[tuple[PersonFact, ...], tuple[OrganizationFact, ...]]:
    """Persons with their roles; organizations grow by those that only a compound names (``BKA-Präsident``)."""
    owner = {(one.start, one.end): fact.id for fact in persons for one in fact.mentions}
    bodies = {(one.start, one.end): fact.id for fact in organizations for one in fact.mentions}
    grown = list(organizations)
    found: dict[str, list[RoleFact]] = defaultdict(list)
    for mention in roles:
        value = mention.value
        person = owner.get(value.person) if value.person else None
        if person is None:
            continue
        body = bodies.get(value.organization) if value.organization else None
        if body is None and value.organization_text:
            body = _named(grown, value.organization_text)
        found[person].append(RoleFact(value.role, body, as_found(mention)))
    return tuple(replace(one, roles=_merged(found[one.id])) for one in persons), tuple(grown)


def _named(organizations: list[OrganizationFact], text: str) -> str:
    """The organization of that name, acronym or beginning; a new one when the document has no other mention of it."""
    for fact in organizations:
        if text in (fact.name, *fact.aliases):
            return fact.id
    for fact in organizations:
        if fact.name.startswith(text + " ") or fact.name.casefold().startswith(text.casefold()):
            return fact.id
    fresh = OrganizationFact(id=f"o{len(organizations) + 1}", name=text, mentions=())
    organizations.append(fresh)
    return fresh.id


def _merged(roles: list[RoleFact]) -> tuple[RoleFact, ...]:
    """Each role once, in its fullest form; a bare employer yields to a role with it."""
    kept: list[RoleFact] = []
    for role in sorted(roles, key=lambda one: one.found.start):
        row = next((x for x, one in enumerate(kept) if _same(one, role)), None)
        if row is None:
            kept.append(role)
        else:
            kept[row] = _fuller(kept[row], role)
    employers = {one.organization for one in kept if one.role}
    return tuple(one for one in kept if one.role or one.organization not in employers)


def _same(one: RoleFact, two: RoleFact) -> bool:
    """``Ministerin`` and ``Umweltministerin``, ``Vorsitzende`` and ``Vorsitzenden``; not for two different bodies."""
    if one.organization and two.organization and one.organization != two.organization:
        return False
    if one.role is None or two.role is None:
        return one.role is two.role
    short, long = sorted((_fold(one.role), _fold(two.role)), key=len)
    return long.endswith(short) or long.startswith(short + " ") or _head(short) in ("chef", "chefin")


def _fuller(one: RoleFact, two: RoleFact) -> RoleFact:
    """The one that the text ties to a body, else the longer word, else the nominative."""
    if _fold(one.role) == _fold(two.role):
        best = min(one, two, key=lambda role: len(role.role or ""))
    elif bool(one.organization) != bool(two.organization):
        best = one if one.organization else two
    else:
        best = max(one, two, key=lambda role: (_head(_fold(role.role)) not in ("chef", "chefin"), len(role.role or "")))
    return replace(best, organization=one.organization or two.organization)


def _head(role: str) -> str:
    return role.rpartition("-")[2]


_INFLECTED = regex.compile(r"(?<=vorsitzende|beauftragte|abgeordnete|beigeordnete)[nr]\b")


def _fold(role: str | None) -> str:
    """Compared without case and without the endings of nouns made from adjectives."""
    return _INFLECTED.sub("", (role or "").casefold())
