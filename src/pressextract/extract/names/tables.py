"""Names of the user's own tables, found wherever they stand as whole words, inflected too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from pressextract.extract.names.candidates import as_mention
from pressextract.extract.names.forms import inflected
from pressextract.extract.names.org_kinds import kind_of, legal_form_of
from pressextract.extract.names.place_rules import place_kind
from pressextract.shapes import Evidence

if TYPE_CHECKING:
    from pressextract.shapes import Mention
    from pressextract.shapes.tables import Gazetteer, KnownName

__all__ = ["RULES", "table_names"]

RULES = {"ORG": "name.gazetteer_organization", "LOC": "name.gazetteer_place", "PER": "name.gazetteer_person"}
"""Id of what a table finds, by label."""
_STRENGTH = 0.98
"""The user knows better than any rule."""
_WORD = regex.compile(r"(?<![\p{L}\d@])[\p{L}\d][\p{L}\p{M}\d_]*")
_NOT_BEFORE = regex.compile(r"[\p{L}\d@/.#-]")
_NOT_BEHIND = regex.compile(r"[\p{L}\d@]|-\p{L}|[.]\p{Ll}")

_Forms = dict[str, tuple[tuple[str, "KnownName"], ...]]


def table_names(view: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Mentions of the tables' names; the longest name at a place."""
    forms = _forms(gazetteer)
    until = 0
    for word in _WORD.finditer(view):
        first = word.group()
        for surface, row in (*forms.get(first, ()), *forms.get(first.removesuffix("s"), ()) * first.endswith("s")):
            start = word.start() - surface.index(first if first in surface else first[:-1])
            end = start + len(surface)
            if start < until or not view.startswith(surface, start) or (start and _NOT_BEFORE.match(view, start - 1)):
                continue
            stop = _end(view, end, row)
            if stop:
                yield _mention(view, start, stop, row)
                until = stop
                break


def _end(view: str, end: int, row: KnownName) -> int:
    """Where the name ends, with the genitive s of a person or place; 0 inside a longer word."""
    if not _NOT_BEHIND.match(view, end):
        return end
    genitive = row.label != "ORG" and view.startswith("s", end) and not _NOT_BEHIND.match(view, end + 1)
    return end + 1 if genitive else 0


def _mention(view: str, start: int, end: int, row: KnownName) -> Mention:
    evidence = (Evidence("table", f"{row.name} in {row.where}"),)
    found = as_mention(view, start, end, label=row.label, rule=RULES[row.label], strength=_STRENGTH, evidence=evidence)
    value = replace(
        found.value, name=_plain(view[start:end], row), kind=row.kind or _told(row) or found.value.kind,
        legal_form=legal_form_of(row.name), parent=row.parent or found.value.parent, canonical=row,
    )  # fmt: skip
    return replace(found, value=value)


def _told(row: KnownName) -> str | None:
    """What the canonical name tells, which may be fuller than the alias."""
    if row.label == "PER":
        return None
    return kind_of(row.name) if row.label == "ORG" else place_kind(row.name)


def _plain(surface: str, row: KnownName) -> str:
    """The surface as the table has it, inflection undone."""
    if surface in row.surfaces:
        return surface
    return next((one for one in row.surfaces if surface in inflected(one) or surface == f"{one}s"), row.name)


@lru_cache(maxsize=2)
def _forms(gazetteer: Gazetteer) -> _Forms:
    """Surfaces with their inflected forms, by first word; longer ones first."""
    forms: dict[str, list[tuple[str, KnownName]]] = {}
    for many in gazetteer.by_word.values():
        for surface, row in many:
            for form in inflected(surface) if row.label == "ORG" else {surface}:
                first = _WORD.search(form)
                if first:
                    forms.setdefault(first.group(), []).append((form, row))
    return {word: tuple(sorted(found, key=lambda one: (-len(one[0]), one[0]))) for word, found in forms.items()}
