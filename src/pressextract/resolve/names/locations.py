"""Mentions of one place merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressextract.resolve.names.found import as_found, bare
from pressextract.resolve.names.municipalities import NEIGHBOURS, STATES, find_area
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
    abroad = _is_abroad(names)
    return tuple(
        _fact(written[key], found, row, abroad=abroad) for row, (key, found) in enumerate(places.items(), start=1)
    )


def _is_abroad(names: set[str]) -> bool:
    """Whether a text speaks of Austria or Switzerland and of no German state: its towns may then be theirs."""
    return bool(names & NEIGHBOURS) and not names & {"Deutschland", "NRW", *STATES.values()}


def _name(mention: Mention) -> str:
    value: NameValue = mention.value
    return value.canonical.name if value.canonical else value.name


def _fact(name: str, mentions: list[Mention], row: int, *, abroad: bool) -> LocationFact:
    kind = next((one.value.kind for one in mentions if one.value.kind), None)
    if name.isupper() and len(name) > 4:  # noqa: PLR2004 - "USA" and "NRW" stay
        name = name.title()
    table = next((one.value.canonical for one in mentions if one.value.canonical), None)
    area = None if abroad or table else find_area(name, kind)
    told = table or area
    return LocationFact(
        id=f"l{row}",
        name=name,
        mentions=tuple(map(as_found, mentions)),
        kind=kind or ("city" if area else "other"),
        state=told.state if told else None,
        key=told.key if told else None,
    )
