"""What mentions of kind ``name``, ``name_beaten`` and ``role`` say.

Mentions of kind ``name`` never overlap each other: the names extractor settles overlaps by its stated order. Those
that lost are handed on as ``name_beaten``, for ``explain`` only.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pressextract.shapes.core import Label, Span
from pressextract.shapes.tables import KnownName

__all__ = ["BeatenName", "NameValue", "RoleValue"]


@dataclass(frozen=True, slots=True)
class NameValue:
    """A name as the text has it.

    Attributes:
        label: PER, ORG or LOC.
        name: Base form of this mention, inflection undone as far as this place allows.
        kind: Of an organization or place, when the name itself tells (``company`` for ``GmbH``), else None.
        titles: Academic titles and salutations right before a person (``Dr.``); they lie outside the span.
        legal_form: ``GmbH``, ``e. V.``, …
        acronym: The acronym that is bound to it right behind (``Wirtschaftsförderung Bottrop (WFB)``).
        salutation: ``Herr`` or ``Frau`` right before a person, or None.
        parent: Base form of the body that the name itself says it belongs to (``Hochschule Aalen`` of ``Institut
            für Materialforschung der Hochschule Aalen``), or None.
        canonical: The row of the user's table that it stands in, or None.
    """

    label: Label
    name: str
    kind: str | None = None
    titles: tuple[str, ...] = ()
    legal_form: str | None = None
    acronym: str | None = None
    salutation: str | None = None
    parent: str | None = None
    canonical: KnownName | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class BeatenName:
    """A name that lost its place to an overlapping one.

    Attributes:
        by: Rule of the winner.
        why: The reason, in words.
    """

    label: Label
    by: str
    why: str


@dataclass(frozen=True, slots=True)
class RoleValue:
    """A role phrase with the names that the text ties to it.

    Attributes:
        role: As written, without organization and place adjective; None for ``Name, Organisation`` alone.
        person: Span of the person's mention, or None.
        organization: Span of the organization's mention, or None.
        organization_text: The words that name the organization where they are no mention of their own: the first
            part of a compound (``BKA`` in ``BKA-Präsident``), or None.
    """

    role: str | None
    person: Span | None = None
    organization: Span | None = None
    organization_text: str | None = None
