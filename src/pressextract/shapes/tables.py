"""A user's own names, as read from alias and gazetteer tables."""

from __future__ import annotations

from dataclasses import dataclass, field

from pressextract.shapes.core import Label

__all__ = ["Gazetteer", "KnownName"]


@dataclass(frozen=True, slots=True)
class KnownName:
    """One row of a table.

    Attributes:
        name: The canonical name; it stands in the record, also where the text has only an alias.
        surfaces: Name and aliases as they may stand in a text.
        kind: The record's ``kind`` of an organization or place, or None.
        parent: Canonical name of the body that an organization belongs to, or None.
        state, key: Of a place: federal state and official municipality key, or None.
        where: File and line, for ``explain``.
    """

    label: Label
    name: str
    surfaces: tuple[str, ...]
    kind: str | None = None
    parent: str | None = None
    state: str | None = None
    key: str | None = None
    where: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Gazetteer:
    """All rows of all tables.

    Attributes:
        by_word: For the first word of each surface, surfaces with their rows, longest first.
    """

    rows: tuple[KnownName, ...] = ()
    by_word: dict[str, tuple[tuple[str, KnownName], ...]] = field(default_factory=dict)
