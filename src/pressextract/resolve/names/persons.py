"""Mentions of one person merged: full name first, then surname alone; two of one surname are kept apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import regex

from pressextract.resolve.names.address import likely_address
from pressextract.resolve.names.found import as_found
from pressextract.shapes.facts import PersonFact

if TYPE_CHECKING:
    from pressextract.shapes import Mention

__all__ = ["merge_persons", "split_name"]

# Where a family name begins before its last word.
_PARTICLE = regex.compile(
    r"von|van|zu|zur|zum|vom|de|der|den|dem|del|della|di|da|dos|du|la|le|ter|ten|te|af|av|bin|ibn|al|el|y|'t|op|in|im|auf|und"
    r"|Freiherr|Freifrau|Freiin|Baron|Baronin|Graf|Gräfin|Fürst|Fürstin|Prinz|Prinzessin|Herzog|Herzogin|Edler|Edle|Ritter|Burggraf|Von|Van"
)


@dataclass(slots=True)
class _Person:
    """A person while mentions are collected."""

    given: tuple[str, ...]
    family: str
    mentions: list[Mention] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    salutations: set[str] = field(default_factory=set)


def split_name(name: str) -> tuple[str | None, str | None]:
    """Given and family name; a single word is a family name, nobility and particles belong to the family name."""
    words = name.split()
    if len(words) == 1:
        return None, name
    at = len(words) - 1
    while at > 0 and _PARTICLE.fullmatch(words[at - 1]):
        at -= 1
    return " ".join(words[:at]) or None, " ".join(words[at:])


def merge_persons(mentions: list[Mention]) -> tuple[PersonFact, ...]:
    """Persons in order of first mention."""
    bases = _bases(mentions)
    people: list[_Person] = []
    full = [one for one in mentions if split_name(bases[one.text])[0]]
    for mention in full:
        _join_full(people, mention, bases[mention.text])
    for mention in mentions:
        if mention not in full:
            _join_short(people, mention, bases[mention.text])
    people.sort(key=lambda person: min(one.start for one in person.mentions))
    return tuple(_fact(person, row) for row, person in enumerate(people, start=1))


def _bases(mentions: list[Mention]) -> dict[str, str]:
    """Each surface with its genitive s undone where the document has the name without it, or has its family name so."""
    surfaces = {one.text for one in mentions}
    families = {split_name(one)[1] for one in surfaces}
    bases = {}
    for one in surfaces:
        stem = one[:-1].rstrip("'’")
        family = split_name(stem)[1] if stem.strip() else None
        undone = one.endswith("s") and (stem in surfaces or family in families)
        bases[one] = " ".join((stem if undone else one).split())
    known = {one.text: one.value.canonical.name for one in mentions if one.value.canonical}
    return bases | known


def _fold(word: str) -> str:
    return word.casefold().strip("'’.")


def _join_full(people: list[_Person], mention: Mention, name: str) -> None:
    given, family = split_name(name)
    parts = tuple((given or "").split())
    for person in people:
        if _fold(person.family) == _fold(family or "") and _same_given(person.given, parts):
            person.given = max(person.given, parts, key=len)
            break
    else:
        person = _Person(parts, family or name)
        people.append(person)
    person.mentions.append(mention)
    person.names[name] += 1
    if mention.value.salutation:
        person.salutations.add(mention.value.salutation)


def _same_given(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """``Eva M.`` and ``Eva``; ``E.`` and ``Eva``; not ``Eva`` and ``Ute``."""
    first, second = (_fold(x[0]) if x else "" for x in (one, two))
    return bool(first and second) and (first == second or (min(len(first), len(second)) == 1 and first[0] == second[0]))


def _join_short(people: list[_Person], mention: Mention, name: str) -> None:
    candidates = [person for person in people if person.given and _fits(person, name)]
    if len(candidates) > 1:
        candidates = _narrow(candidates, mention)
    if candidates:
        person = candidates[0]
    else:
        person = next((one for one in people if not one.given and _fold(one.family) == _fold(name)), None) or _Person(
            (), name
        )
        if person not in people:
            people.append(person)
    person.mentions.append(mention)
    person.names[name] += 1


def _fits(person: _Person, name: str) -> bool:
    family = _fold(person.family)
    short = _fold(name)
    last = _fold(person.family.split()[-1])
    return short in (family, last) or (" " not in name and bool(person.given) and short == _fold(person.given[0]))


def _narrow(people: list[_Person], mention: Mention) -> list[_Person]:
    """Of several persons of one surname: by salutation, told or likely, else the one named last before."""
    salutation = mention.value.salutation
    if salutation:
        told = [one for one in people if salutation in one.salutations]
        people = told or [one for one in people if likely_address(" ".join(one.given)) == salutation] or people
    before = [one for one in people if any(x.start < mention.start for x in one.mentions)] or people
    return sorted(before, key=lambda one: -max((x.start for x in one.mentions if x.start < mention.start), default=-1))


def _fact(person: _Person, row: int) -> PersonFact:
    name = max(person.names, key=lambda one: (len(one.split()), person.names[one], len(one)))
    if name.isupper() and len(name) > 1:
        name = next((one for one in person.names if not one.isupper()), name)
    given, family = split_name(name)
    mentions = sorted(person.mentions, key=lambda one: one.start)
    titles: dict[str, None] = {}
    for mention in mentions:
        titles.update(dict.fromkeys(mention.value.titles))
    return PersonFact(
        id=f"p{row}",
        name=name,
        mentions=tuple(map(as_found, mentions)),
        titles=tuple(titles),
        given_name=given,
        family_name=family,
    )
