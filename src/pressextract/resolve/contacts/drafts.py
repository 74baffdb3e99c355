"""A contact point while it is put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from pressextract.resolve.contacts.items import Item
from pressextract.shapes import Evidence

__all__ = ["Draft"]


@dataclass(slots=True)
class Draft:
    """Points with their owner.

    Attributes:
        person, organization: Ids.
        points: Numbers, e-mails and URLs in text order.
        rule: ``contact.box``, ``contact.prose`` or ``contact.named``.
        stretches: Ranges of the text that it was read from.
    """

    rule: str
    confidence: float
    person: str | None = None
    organization: str | None = None
    role: str | None = None
    points: list[Item] = field(default_factory=list)
    address: Item | None = None
    stretches: list[tuple[int, int]] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)

    @property
    def keys(self) -> frozenset[str]:
        """Its numbers and e-mails, comparable."""
        return frozenset(
            str(item.value).casefold() if item.kind == "email" else item.value.e164
            for item in self.points
            if item.is_point
        )
