"""Whom somebody works for when the role names no organization: ``Geschäftsführerin Ute Ems sagte``.

Only for posts inside a house; a mayor, a minister or a photographer has none by this step. The grounds, in order: the
role's own first part names a body of the document (``Bundestagspräsidentin``, ``Verbandsvorsitzende``), the last
organization before in the same paragraph, the organization that the whole document is about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from pressextract.resolve.names.aliases import key_of
from pressextract.shapes import Evidence

if TYPE_CHECKING:
    from pressextract.shapes import CleanDoc, Span
    from pressextract.shapes.facts import OrganizationFact, PersonFact, RoleFact

__all__ = ["fill_employers"]

_IN_HOUSE = regex.compile(
    r"geschäftsführ|vorst[aä]nd|vorsitz|leiter|leitung|sprecher|direktor|präsident|inhaber|gründer|manager|prokurist|chef|intendant|rektor"
    r"|referent|mitarbeiter|\bc[etfio]o\b|obmann|obfrau|sekretär|schatzmeister|trainer|coach|koordinator|kapitän|ausbilder|ansprechpartner"
    r"|gesprächspartner|chief|chairman|director|officer|pressekontakt|kassenwart|redakteur",
    regex.IGNORECASE,
)
_OFFICE = regex.compile(
    r"bundespräsident|ministerpräsident|staatssekretär|regierungspräsident|landtagspräsident|stadtpräsident|delegationsleiter|projektleiter"
    r"|einsatzleiter|studienleiter|spielleiter|wahlleiter|fraktionsvorsitzend.*a\. ?d|ausschussvorsitzend|juryvorsitzend|bezirksvorsteher|musikdirektor|minister|a\. ?D\.",
    regex.IGNORECASE,
)
# First parts of roles and what the name of the body then holds.
_HINTS = {
    "verband": "verband|bund", "kammer": "kammer|ihk|hwk", "verein": "verein|e\\. ?v|club", "fraktion": "fraktion|spd|cdu|csu|fdp|grüne|linke",
    "polizei": "polizei", "amts": "amt", "klinik": "klinik|hospital|krankenhaus", "museum": "museum", "hochschul": "hochschule|universität",
    "universität": "universität", "stiftung": "stiftung", "sparkasse": "sparkasse", "schul": "schule|gymnasium|kolleg", "firmen": "gmbh|ag|kg|se",
    "unternehmen": "gmbh|ag|kg|se", "bank": "bank", "theater": "theater", "innung": "innung|handwerk", "partei": "partei|spd|cdu|csu|fdp|grüne|linke",
    "kreis": "kreis", "werk": "werk|gmbh|ag", "hafen": "hafen|häfen|port", "messe": "messe", "bezirk": "bezirk", "gericht": "gericht",
    "genossenschaft": "eg|genossenschaft", "gewerkschaft": "gewerkschaft|ver\\.di|ig ", "institut": "institut", "kirchen": "kirche|bistum",
}  # fmt: skip
_FIELD = regex.compile(r"[ ](?:der|des|für)[ ]")
_PARTS = 4
_WORD = 6
"""Letters that a word of the name has at least when a role may begin with it."""
_BREAK = regex.compile(r"\n[ ]*\n|(?<=[.!?:“”\"«»])[ ]*\n")
_LONGEST = 1500
"""A paragraph is no longer than this, in characters."""
_DOMINANT = 2.0
"""How many times more weight the document's main organization has than the next one."""


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int
    id: str


def fill_employers(
    persons: tuple[PersonFact, ...],
    organizations: tuple[OrganizationFact, ...],
    *,
    doc: CleanDoc,
    taken: Collection[Span],
) -> tuple[PersonFact, ...]:
    """Persons with the organizations that their bare roles imply; a role with one is left alone.

    Args:
        taken: Mentions of organizations that the text ties to somebody's role; they tell nothing about others.
    """
    filler = _Filler(doc, organizations, taken)
    return tuple(
        replace(person, roles=tuple(filler.filled(role, person) for role in person.roles)) for person in persons
    )


class _Filler:
    """Holds the document's organizations by place and weight."""

    def __init__(self, doc: CleanDoc, organizations: tuple[OrganizationFact, ...], taken: Collection[Span]) -> None:
        self._view = doc.view
        self._facts = {fact.id: fact for fact in organizations}
        self._places = sorted(
            (_Place(one.start, one.end, fact.id) for fact in organizations for one in fact.mentions),
            key=lambda p: p.start,
        )
        self._taken = frozenset(taken)
        self._main = _main(doc, organizations)

    def filled(self, role: RoleFact, person: PersonFact) -> RoleFact:
        """The role with an organization where a ground is found, and the ground as evidence."""
        if role.organization or not role.role or any(one.organization for one in person.roles):
            return role
        if _OFFICE.search(role.role):
            return role
        if found := self._by_hint(role.role):
            return _with(role, found, "the role's first part names the body")
        if not _IN_HOUSE.search(role.role):
            return role
        if regex.search(r"\b[Uu]nsere?[nmr]?[ ](?:\p{Ll}+[ ])?$", self._view, endpos=role.found.start) and self._main:
            return _with(role, self._main, "the house that speaks")
        if role.found.rule == "role.behind_name" or _FIELD.search(role.role):
            return role  # what stands behind a name so fully names its body, if any
        if before := self._before(role.found.start):
            return _with(role, before, "last organization before in the paragraph")
        if regex.search(r"ansprech|gesprächs", role.role, regex.IGNORECASE):
            return role
        return _with(role, self._main, "the organization that the document is about") if self._main else role

    def _before(self, at: int) -> str | None:
        breaks = [match.end() for match in _BREAK.finditer(self._view, max(0, at - _LONGEST), at)]
        paragraph = breaks[-1] if breaks else max(0, at - _LONGEST)
        free = (place for place in reversed(self._places) if (place.start, place.end) not in self._taken)
        return next((place.id for place in free if paragraph <= place.start and place.end <= at), None)

    def _by_hint(self, role: str) -> str | None:
        low = role.casefold().split()[-1] if " " not in role else role.casefold()
        for fact in self._facts.values():
            for name in (fact.name, *fact.aliases):
                if any(
                    len(word) >= _WORD and low.startswith(word) and len(low) > len(word) + _PARTS
                    for word in key_of(name)
                ):
                    return fact.id
        hint = next(
            (pattern for first, pattern in _HINTS.items() if low.startswith(first) and len(low) > len(first) + _PARTS),
            None,
        )
        fitting = [
            fact.id for fact in self._facts.values() if hint and regex.search(rf"(?:{hint})", fact.name.casefold())
        ]
        return fitting[0] if len(fitting) == 1 else None


def _with(role: RoleFact, organization: str, why: str) -> RoleFact:
    found = replace(role.found, evidence=(*role.found.evidence, Evidence("employer implied", why)))
    return replace(role, organization=organization, found=found)


def _main(doc: CleanDoc, organizations: tuple[OrganizationFact, ...]) -> str | None:
    """The organization that the document is about: by mentions, those in headline and contact lines counted double."""
    weights: Counter[str] = Counter()
    for fact in organizations:
        for one in fact.mentions:
            weights[fact.id] += (
                2 if doc.zone_at(one.start) in ("title", "subtitle", "contact", "imprint", "about") else 1
            )
    ranked = weights.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _DOMINANT * ranked[1][1]):
        return None
    return ranked[0][0]
