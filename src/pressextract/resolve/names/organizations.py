"""Mentions of one organization merged, with its canonical name, aliases and parent."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from pressextract.resolve.names.aliases import (
    adjective_of_place,
    is_acronym,
    key_of,
    same_by_initials,
    shortens,
    without_form,
)
from pressextract.resolve.names.found import as_found
from pressextract.shapes import Evidence
from pressextract.shapes.facts import OrganizationFact

if TYPE_CHECKING:
    from collections.abc import Callable

    from pressextract.shapes import Mention
    from pressextract.shapes.facts import Found
    from pressextract.shapes.tables import KnownName

__all__ = ["merge_organizations"]

_OTHER_TONGUE = frozenset(("UN", "UNO", "EU", "WHO", "WFP", "IWF", "EZB", "NATO", "OSZE"))
"""Acronyms of another language's name."""
_OPENING = regex.compile(r"[ ]?\((?:kurz:?[ ]|im[ ]Folgenden[ ])?[„\"“]?")


@dataclass(slots=True)
class _Body:
    """An organization while mentions are collected.

    Attributes:
        why: Reason of the merge for each name that is not the body's first.
        row: The row of the user's table, which knows the canonical name.
    """

    names: Counter[str] = field(default_factory=Counter)
    mentions: list[Mention] = field(default_factory=list)
    why: dict[str, str] = field(default_factory=dict)
    row: KnownName | None = None

    @property
    def name(self) -> str:
        """The canonical name: the table's, else the longest form, capitals only when the text has no other."""
        return self.row.name if self.row else max(self.names, key=_rank_of(self.names))


def _rank_of(names: Counter[str]) -> Callable[[str], tuple[bool, bool, int, bool, int, str]]:
    def rank(name: str) -> tuple[bool, bool, int, bool, int, str]:
        by_town = any(adjective_of_place(name, other) for other in names)
        return (
            not is_acronym(name),
            not name.isupper(),
            len(key_of(name)) if " " in name else 0,
            not by_town,
            names[name],
            name,
        )

    return rank


def merge_organizations(mentions: list[Mention], *, view: str) -> tuple[OrganizationFact, ...]:
    """Organizations in order of first mention."""
    bodies = _by_name(mentions)
    _bind_brackets(bodies, mentions, view)
    _merge(bodies, shortens, why="short form of the one longer name")
    _merge(bodies, adjective_of_place, why="town as adjective")
    _merge(bodies, _initials, why="initials of the one name that fits")
    _merge(bodies, _shortened_head, why="acronym for the head of the name")
    _merge(bodies, _led_by_acronym, why="the name without its leading acronym")
    ordered = sorted(bodies, key=lambda body: min(one.start for one in body.mentions))
    facts = [_fact(body, row) for row, body in enumerate(ordered, start=1)]
    return tuple(_with_parents(facts, ordered))


def _by_name(mentions: list[Mention]) -> list[_Body]:
    bodies: dict[tuple[str, ...], _Body] = {}
    keys = {_key(one) for one in mentions}
    for mention in mentions:
        key = _key(mention)
        if key and key[-1].endswith("s") and (*key[:-1], key[-1][:-1]) in keys:
            key = (*key[:-1], key[-1][:-1])
        body = bodies.setdefault(key, _Body())
        body.mentions.append(mention)
        body.row = body.row or mention.value.canonical
        if mention.value.canonical:
            body.names[mention.value.name] += 1
        else:
            body.names[_genitive_off(mention.value.name, key)] += 1
    return list(bodies.values())


def _key(mention: Mention) -> tuple[str, ...]:
    row: KnownName | None = mention.value.canonical
    return key_of(row.name if row else mention.value.name)


def _genitive_off(name: str, key: tuple[str, ...]) -> str:
    return name[:-1] if key and key_of(name)[-1:] != key[-1:] else name


def _join(bodies: list[_Body], into: _Body, other: _Body, *, why: str) -> None:
    into.mentions += other.mentions
    into.why |= other.why | dict.fromkeys(other.names, why)
    into.names.update(other.names)
    into.row = into.row or other.row
    bodies.remove(other)


def _bind_brackets(bodies: list[_Body], mentions: list[Mention], view: str) -> None:
    """``Wirtschaftsförderung Bottrop (WFB)`` makes one body of both."""
    for one, two in pairwise(mentions):
        if not _OPENING.fullmatch(view[one.end : two.start]) or not is_acronym(two.text) or is_acronym(one.text):
            continue
        long, short = (next(body for body in bodies if x in body.mentions) for x in (one, two))
        fits = _initials(two.text, one.value.name) or two.value.canonical is not None
        told = two.value.kind is None or two.rule == "name.org_acronym"
        if long is not short and (fits or (told and _introduces(one.value.name, two.text))):
            _join(bodies, long, short, why="acronym in brackets behind the name")


def _initials(short: str, long: str) -> bool:
    return is_acronym(short) and same_by_initials(short, long)


def _shortened_head(short: str, long: str) -> bool:
    """``IHK zu Aalen`` and ``Industrie- und Handelskammer zu Aalen``."""
    first, _, rest = short.partition(" ")
    return bool(rest) and long.endswith(f" {rest}") and _initials(first, long.removesuffix(f" {rest}"))


def _introduces(name: str, acronym: str) -> bool:
    """Whether an acronym in brackets can be this name's: not ``Gruppe des Abkommens X (AX)``, nor ``Messe Aalen (KKT)``.

    The parent at a name's end has an acronym of its own, and a bracket may hold a place.
    """
    words: list[str] = regex.findall(r"[\p{L}\d]+", name.casefold())
    first = acronym[0].casefold()
    if regex.search(r"[ ](?:der|des)[ ]", name):
        return words[0].startswith(first)
    return acronym in _OTHER_TONGUE or any(word.startswith(first) for word in words)


def _led_by_acronym(short: str, long: str) -> bool:
    """``Muster Standort GmbH`` and ``MSG – Muster Standort GmbH``."""
    first, _, rest = long.partition(" ")
    return is_acronym(first) and key_of(without_form(rest.lstrip("–- "))) == key_of(without_form(short))


def _merge(bodies: list[_Body], test: Callable[[str, str], bool], *, why: str) -> None:
    """A body joins the one other body that the test finds for it; with several nothing is certain."""
    for body in sorted(bodies, key=lambda one: -len(key_of(one.name))):
        if test is _initials and any(other.name.startswith(f"{body.name} ") for other in bodies):
            continue  # the acronym begins another's name
        found = [
            other
            for other in bodies
            if other is not body and not (other.row and body.row) and any(test(body.name, long) for long in other.names)
        ]
        if len(found) > 1:
            found = [
                other
                for other in found
                if not any(shortens(other.name, third.name) for third in found if third is not other)
            ]
        if len(found) == 1:
            _join(bodies, found[0], body, why=why)


def _fact(body: _Body, row: int) -> OrganizationFact:
    name = body.name
    mentions = sorted(body.mentions, key=lambda one: one.start)
    values = sorted((one.value for one in mentions), key=lambda value: value.name != name)
    return OrganizationFact(
        id=f"o{row}",
        name=name,
        mentions=tuple(_found(body, one) for one in mentions),
        kind=(body.row.kind if body.row else None) or next((value.kind for value in values if value.kind), "other"),
        legal_form=next((value.legal_form for value in values if value.legal_form), None),
        aliases=tuple(sorted(set(body.names) - {name})),
    )


def _found(body: _Body, mention: Mention) -> Found:
    found = as_found(mention)
    why = body.why.get(mention.value.name)
    return replace(found, evidence=(*found.evidence, Evidence("merged", f"{why}: {body.name!r}"))) if why else found


def _with_parents(facts: list[OrganizationFact], bodies: list[_Body]) -> list[OrganizationFact]:
    """A unit's parent is the body that its own name ends with: ``Institut X der Hochschule Aalen``."""
    by_name = {
        key_of(without_form(name)): fact.id
        for fact, body in zip(facts, bodies, strict=True)
        for name in (*body.names, body.name)
    }
    grown = []
    for fact, body in zip(facts, bodies, strict=True):
        parents = {one.value.parent for one in body.mentions if one.value.parent}
        ids = {found for parent in parents if (found := by_name.get(key_of(without_form(parent))))} - {fact.id}
        grown.append(replace(fact, parent=min(ids)) if len(ids) == 1 else fact)
    return grown
