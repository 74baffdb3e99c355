"""Mentions of one place merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressextract.resolve.names.found import as_found, bare
from pressextract.shapes.facts import LocationFact

if TYPE_CHECKING:
    from pressextract.shapes import Mention
    from pressextract.shapes.names import NameValue

__all__ = ["merge_locations"]


def merge_locations(mentions: list[Mention]) -> tuple[LocationFact, ...]:
    """Places in order of first mention."""
    names = {_name(one) for one in mentions}
    places: dict[str, list[Mention]] = {}
    written: dict[str, str] = {}
    for mention in mentions:
        name = bare(_name(mention), known=names)
        key = name.casefold()
        places.setdefault(key, []).append(mention)
        if key not in written or written[key].isupper():
            written[key] = name
    return tuple(_fact(written[key], found, row) for row, (key, found) in enumerate(places.items(), start=1))


def _name(mention: Mention) -> str:
    value: NameValue = mention.value
    return value.canonical.name if value.canonical else value.name


def _fact(name: str, mentions: list[Mention], row: int) -> LocationFact:
    kind = next((one.value.kind for one in mentions if one.value.kind), None)
    if name.isupper() and len(name) > 4:  # noqa: PLR2004 - "USA" and "NRW" stay
        name = name.title()
    return LocationFact(id=f"l{row}", name=name, mentions=tuple(map(as_found, mentions)), kind=kind or "other")
