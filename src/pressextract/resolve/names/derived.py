"""Adjectives of the document's places: ``Bottroper Firmen`` speaks of Bottrop, though it is no mention of its name.

Found only for places that the document names, and only before a capital word, where nothing but the adjective stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from pressextract.shapes import Evidence
from pressextract.shapes.facts import Found

if TYPE_CHECKING:
    from pressextract.shapes.facts import LocationFact

__all__ = ["with_derived"]

_ADJECTIVE = regex.compile(r"(?<![\p{L}\d-])(?P<word>\p{Lu}\p{L}{2,}er)(?=[ ]\p{Lu})")
_KINDS = frozenset(("city", "quarter", "state", "country", "other"))
_STRENGTH = 0.9


def with_derived(locations: Sequence[LocationFact], view: str) -> tuple[LocationFact, ...]:
    """Places with the adjectives made from their names."""
    forms = {form: one.id for one in locations if one.kind in _KINDS for form in _forms(one.name)}
    taken = [(found.start, found.end) for one in locations for found in one.mentions]
    places: dict[str, list[Found]] = {}
    for match in _ADJECTIVE.finditer(view) if forms else ():
        owner = forms.get(match["word"])
        if owner and not any(start <= match.start() < end for start, end in taken):
            evidence = (Evidence("adjective of a place", match["word"]),)
            places.setdefault(owner, []).append(
                Found(match.start(), match.end(), "name.loc_adjective", _STRENGTH, evidence)
            )
    return tuple(replace(one, derived=tuple(places.get(one.id, ()))) for one in locations)


def _forms(name: str) -> Iterator[str]:
    """``Bottroper``, ``Haller``, ``Bremer`` and ``Essener``, ``Dresdner``; only of names of one word."""
    if not name.isalpha():
        return
    yield f"{name}er"
    if name.endswith("e"):
        yield f"{name}r"
    if name.endswith("en"):
        yield f"{name[:-2]}er"
        yield f"{name[:-2]}ner"
    if name.endswith("er"):
        yield f"{name[:-2]}rer"
