"""Whom somebody works for when the role names no organization: ``Geschäftsführerin Ute Ems sagte``.

Only for posts inside a house; a mayor, a minister or a photographer has none by this step. The grounds, in order: the
role's own first part names a body of the document (``Bundestagspräsidentin``, ``Verbandsvorsitzende``), a house carries
the person's surname (``Bäckermeisterin Ute Ems`` and ``Bäckerei Ems``), the last organization before in the same paragraph,
the one body in the document that can have such a post, the organization that the whole document is about.
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
    r"bundespräsident|ministerpräsident|staatssekretär|regierungspräsident|landtagspräsident|stadtpräsident|gemeindepräsident|delegationsleiter"
    r"|projektleiter|einsatzleiter|studienleiter|spielleiter|wahlleiter|fraktionsvorsitzend.*a\. ?d|ausschussvorsitzend|juryvorsitzend"
    r"|bezirksvorsteher|musikdirektor|minister|bürgermeister|senator|stadtr[aä]t|landr[aä]t|seelsorger|kantor|pastor|pfarrer|a\. ?D\.",
    regex.IGNORECASE,
)
"""Offices of the public and of one day, which have no employer that the text leaves out."""
_PLAIN = regex.compile(
    r"(?:\p{Ll}+e[rnms]?[ ])*(?:(?:haupt|vize|ehren|gründungs|co-?|mit|firmen|unternehmens|presse|medien|personal|betriebs|marketing|vertriebs"
    r"|bereichs|abteilungs|verwaltungs|vorstands|aufsichtsrats|landes|bundes|kreis|bezirks|rats|senior-?|junior-?|allein|general|gesamt|geschäfts"
    r"|kommunikations|niederlassungs|standort|filial|werks?|klinik|heim|instituts|chef|cheftrainer|oberarzt)s?-?)*"
    r"(?:geschäftsführ|vorst[aä]nd|vorsitz|leiter|leitung|sprecher|direktor|präsident|inhaber|gründer|manager|prokurist|chef|intendant|rektor|referent"
    r"|mitarbeiter|c[etfio]o\b|obmann|obfrau|sekretär|schatzmeister|trainer|coach|koordinator|kapitän|ausbilder|ansprechpartner|gesprächspartner"
    r"|chief|chairman|director|officer|pressekontakt|kassenwart|redakteur)",
    regex.IGNORECASE,
)
"""A post of the house as a whole; ``Turnierdirektor`` and ``Parkchef`` head something of their own."""
_OURS = regex.compile(r"\b[Uu]nsere?[nmr]?[ ](?:\p{Ll}+[ ])?$")
_PARTNER = regex.compile(r"ansprech|gesprächs", regex.IGNORECASE)
_JURY = regex.compile(r"\b(?:[Jj]ury|[Gg]utachter|[Pp]reisrichter|[Pp]odium)")
_TRADE = regex.compile(
    r"meister|lehrling|auszubildend|geselle|handwerker|bäcker|gärtner|dachdecker|wirt|winzer|händler|architekt",
    regex.IGNORECASE,
)
# Which bodies can have a post, by words of the post.
_BODIES: tuple[tuple[regex.Pattern[str], frozenset[str]], ...] = (
    (
        regex.compile(r"inhaber|gründer|gesellschafter|seniorchef|juniorchef|firmen|unternehmens|betriebsleit|\bc[etfio]o\b", regex.IGNORECASE),
        frozenset(("company",)),
    ),
    (regex.compile(r"geschäftsführ|prokurist", regex.IGNORECASE), frozenset(("company", "association", "chamber", "other"))),
    (regex.compile(r"vorsitzende|kassen|schatzmeister|schriftführ|pressewart", regex.IGNORECASE), frozenset(("association", "party", "other"))),
)  # fmt: skip
# First parts of roles and what the name of the body then holds.
_HINTS = {
    "verband": "verband|bund", "rats": "\\brat\\b", "kammer": "kammer|ihk|hwk", "verein": "verein|e\\. ?v|club", "fraktion": "fraktion|spd|cdu|csu|fdp|grüne|linke",
    "polizei": "polizei", "amts": "amt", "klinik": "klinik|hospital|krankenhaus", "museum": "museum", "hochschul": "hochschule|universität",
    "universität": "universität", "stiftung": "stiftung", "sparkasse": "sparkasse", "schul": "schule|gymnasium|kolleg", "firmen": "gmbh|ag|kg|se",
    "unternehmen": "gmbh|ag|kg|se", "bank": "bank", "theater": "theater", "innung": "innung|handwerk", "partei": "partei|spd|cdu|csu|fdp|grüne|linke",
    "agentur": "agentur", "kreis": "kreis", "werk": "werk|gmbh|ag", "hafen": "hafen|häfen|port", "messe": "messe", "bezirk": "bezirk", "gericht": "gericht",
    "genossenschaft": "eg|genossenschaft", "gewerkschaft": "gewerkschaft|ver\\.di|ig ", "institut": "institut", "kirchen": "kirche|bistum",
}  # fmt: skip
_FIELD = regex.compile(r"[ ](?:der|des|für)[ ]")
_PARTS = 4
_WORD = 6
"""Letters that a word of the name has at least when a role may begin with it."""
_BREAK = regex.compile(r"\n[ ]*\n|(?<=[.!?:“”\"«»])[ ]*\n")
_LONGEST = 1500
"""A paragraph is no longer than this, in characters."""
_DOMINANT = 1.3
"""How much more weight the document's main organization has than the next one; 1.3, 1.6, 2 and 3 were tried, see
``docs/quality-names.md``."""


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
        self._weights = _weights(doc, organizations)
        self._main = _heaviest(self._weights, list(self._weights))

    def filled(self, role: RoleFact, person: PersonFact) -> RoleFact:
        """The role with an organization where a ground is found, and the ground as evidence."""
        if role.organization or not role.role or any(one.organization for one in person.roles):
            return role
        if _OFFICE.search(role.role):
            return role
        found, why = self._ground(role, role.role, person)
        return _with(role, found, why) if found else role

    def _ground(self, role: RoleFact, words: str, person: PersonFact) -> tuple[str | None, str]:
        in_house = bool(_IN_HOUSE.search(words))
        if found := self._by_hint(words, role.found.start):
            return found, "the role's first part names the body"
        if (in_house or _TRADE.search(words)) and (found := self._of_surname(person)):
            return found, "the house carries the surname"
        if in_house and _OURS.search(self._view, max(0, role.found.start - 30), role.found.start) and self._main:
            return self._main, "the house that speaks"
        return self._of_bare_post(role, words) if in_house else (None, "")

    def _of_bare_post(self, role: RoleFact, words: str) -> tuple[str | None, str]:
        """What stands behind a name so fully names its body, if any; a jury's members have other houses."""
        at, paragraph = role.found.start, self._paragraph(role.found.start)
        own = role.found.rule == "role.behind_name" or _FIELD.search(words) or not _PLAIN.match(words)
        if own or _JURY.search(self._view, paragraph, at):
            return None, ""
        if (before := self._before(paragraph, at)) and self._fits(words, before):
            return before, "last organization before in the paragraph"
        if _PARTNER.search(words):
            return None, ""
        if only := self._only(words):
            return only, "the one body that has such a post"
        if self._main and self._fits(words, self._main):
            return self._main, "the organization that the document is about"
        return None, ""

    def _of_surname(self, person: PersonFact) -> str | None:
        family = (person.family_name or "").casefold().split()[-1:]
        if not family or len(family[0]) < _PARTS:
            return None
        houses = [
            fact.id
            for fact in self._facts.values()
            if fact.kind in ("company", "other")
            and any(family[0] in key_of(name) for name in (fact.name, *fact.aliases))
        ]
        return houses[0] if len(houses) == 1 else None

    def _fits(self, words: str, organization: str) -> bool:
        """Whether such a body has such a post, as far as its kind tells."""
        kinds = next((kinds for pattern, kinds in _BODIES if pattern.search(words)), None)
        return kinds is None or self._facts[organization].kind in kinds | {"other"}

    def _only(self, words: str) -> str | None:
        kinds = next((kinds for pattern, kinds in _BODIES if pattern.search(words)), None)
        fitting = [
            fact.id for fact in self._facts.values() if kinds and fact.kind in kinds - {"other"} and fact.mentions
        ]
        return fitting[0] if len(fitting) == 1 else _heaviest(self._weights, fitting)

    def _paragraph(self, at: int) -> int:
        breaks = [match.end() for match in _BREAK.finditer(self._view, max(0, at - _LONGEST), at)]
        return breaks[-1] if breaks else max(0, at - _LONGEST)

    def _before(self, paragraph: int, at: int) -> str | None:
        free = (place for place in reversed(self._places) if (place.start, place.end) not in self._taken)
        return next((place.id for place in free if paragraph <= place.start and place.end <= at), None)

    def _by_hint(self, role: str, at: int) -> str | None:
        low = role.casefold().split()[-1] if " " not in role else role.casefold()
        for fact in self._facts.values():
            for name in (fact.name, *fact.aliases):
                head = next(iter(key_of(name)), "")
                if len(head) >= _WORD and low.startswith(head) and len(low) > len(head) + _PARTS:
                    return fact.id
        hint = next(
            (pattern for first, pattern in _HINTS.items() if low.startswith(first) and len(low) > len(first) + _PARTS),
            None,
        )
        fitting = [
            fact.id for fact in self._facts.values() if hint and regex.search(rf"(?:{hint})", fact.name.casefold())
        ]
        return self._one_of(fitting, at)

    def _one_of(self, fitting: list[str], at: int) -> str | None:
        """The only one; of several the last one before in the paragraph, else one that outweighs the others."""
        if len(fitting) > 1:
            paragraph = self._paragraph(at)
            places = (place for place in reversed(self._places) if paragraph <= place.start and place.end <= at)
            near = next((place.id for place in places if place.id in fitting), None)
            return near or _heaviest(self._weights, fitting)
        return fitting[0] if fitting else None


def _with(role: RoleFact, organization: str, why: str) -> RoleFact:
    found = replace(role.found, evidence=(*role.found.evidence, Evidence("employer implied", why)))
    return replace(role, organization=organization, found=found)


def _weights(doc: CleanDoc, organizations: tuple[OrganizationFact, ...]) -> Counter[str]:
    """How much the document is about each organization: by mentions, those in headline and contact lines doubled."""
    weights: Counter[str] = Counter()
    for fact in organizations:
        for one in fact.mentions:
            weights[fact.id] += (
                2 if doc.zone_at(one.start) in ("title", "subtitle", "contact", "imprint", "about") else 1
            )
    return weights


def _heaviest(weights: Counter[str], among: list[str]) -> str | None:
    """The one that outweighs the next by far, or None."""
    ranked = sorted(among, key=lambda one: -weights[one])
    if not ranked or (len(ranked) > 1 and weights[ranked[0]] < _DOMINANT * weights[ranked[1]]):
        return None
    return ranked[0]
