"""Whom somebody works for when the role names no organization: ``Geschäftsführerin Ute Ems sagte``.

Only for roles inside a house; a mayor, a minister or a photographer has none by this step.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from pressextract.shapes.facts import OrganizationFact, PersonFact, RoleFact

__all__ = ["fill_employers"]

_IN_HOUSE = regex.compile(
    r"(?:geschäftsführ|vorst[aä]nd|vorsitzend|leiter|leitung|sprecher|direktor|präsident|inhaber|gründer|manager|prokurist|chef|intendant|rektor"
    r"|referent|mitarbeiter|\bc[etfio]o\b|obmann|obfrau|sekretär|schatzmeister|trainer|koordinator|kapitän|meisterin$|ausbilder|ansprechpartner|gesprächspartner)",
    regex.IGNORECASE,
)
_NOT = regex.compile(
    r"bundespräsident|ministerpräsident|staatssekretär|regierungspräsident|landtagspräsident|stadtpräsident|delegationsleiter|projektleiter",
    regex.IGNORECASE,
)
MODE = "prev"


def fill_employers(
    persons: tuple[PersonFact, ...], organizations: tuple[OrganizationFact, ...], *, view: str
) -> tuple[PersonFact, ...]:
    places = sorted((one.start, one.end, fact.id) for fact in organizations for one in fact.mentions)
    return tuple(
        replace(person, roles=tuple(_filled(role, person, places, view) for role in person.roles)) for person in persons
    )


def _filled(role: RoleFact, person: PersonFact, places: list[tuple[int, int, str]], view: str) -> RoleFact:
    if role.organization or not role.role or not _IN_HOUSE.search(role.role) or _NOT.search(role.role):
        return role
    if any(one.organization for one in person.roles):
        return role
    at = role.found.start
    para = view.rfind("\n\n", 0, at) + 1
    before = [one for one in places if para <= one[0] < at]
    import os, collections

    mode = os.environ.get("EMODE", "prev")
    same = [one for one in before if not any(c in view[one[1] : at] for c in ".!?\n")]
    if mode in ("sent",):
        return replace(role, organization=same[-1][2]) if same else role
    if mode in ("prev", "prevmain") and before:
        return replace(role, organization=before[-1][2])
    if mode in ("main", "prevmain", "sentmain") and places:
        if mode == "sentmain" and same:
            return replace(role, organization=same[-1][2])
        cnt = collections.Counter(x[2] for x in places)
        best = max(cnt, key=lambda k: (cnt[k], -min(x[0] for x in places if x[2] == k)))
        return replace(role, organization=best)
    return role
