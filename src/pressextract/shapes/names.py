"""What mentions of kind ``name`` and ``role`` say."""

from __future__ import annotations

from dataclasses import dataclass

from pressextract.shapes.core import Label, Span  # noqa: TC001 - dataclass fields are read at run time by tools

__all__ = ["NameValue", "RoleValue"]


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
    """

    label: Label
    name: str
    kind: str | None = None
    titles: tuple[str, ...] = ()
    legal_form: str | None = None
    acronym: str | None = None


@dataclass(frozen=True, slots=True)
class RoleValue:
    """A role phrase with the names that the text ties to it.

    Attributes:
        role: As written, without organization and place adjective; None for ``Name, Organisation`` alone.
        person: Span of the person's mention, or None.
        organization: Span of the organization's mention, or None.
    """

    role: str | None
    person: Span | None = None
    organization: Span | None = None
