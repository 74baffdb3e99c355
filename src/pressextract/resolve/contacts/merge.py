"""The same point mentioned twice is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pressextract.resolve.contacts.drafts import Draft

__all__ = ["merge_drafts"]


def merge_drafts(drafts: Iterable[Draft]) -> list[Draft]:
    """Drafts of one person are one, and so are those that share a number and name nobody else; in text order."""
    merged: list[Draft] = []
    for draft in drafts:
        twin = next((other for other in merged if _same(other, draft)), None)
        if twin:
            _absorb(twin, draft)
        else:
            merged.append(draft)
    return _complete_house(merged)


def _same(one: Draft, two: Draft) -> bool:
    if one.person and two.person:
        return one.person == two.person
    shared = one.keys & two.keys
    if not shared:
        return False
    smaller = (
        one if not one.person and one.keys <= two.keys else two if not two.person and two.keys <= one.keys else None
    )
    return smaller is not None or not (one.person or two.person)


def _complete_house(drafts: list[Draft]) -> list[Draft]:
    """A point without a name (``Tel. …`` in the head) and a named house without a number (in the foot) are one."""
    nameless = [d for d in drafts if not d.person and not d.organization and d.keys]
    numberless = [d for d in drafts if not d.person and d.organization and not d.keys and d.address]
    if len(nameless) == len(numberless) == 1 and not any(
        d.organization == numberless[0].organization and d.keys for d in drafts
    ):
        first, second = sorted((nameless[0], numberless[0]), key=drafts.index)
        _absorb(first, second)
        return [d for d in drafts if d is not second]
    return drafts


def _absorb(kept: Draft, other: Draft) -> None:
    seen = {(item.kind, str(item.value)) for item in kept.points}
    kept.points += [item for item in other.points if (item.kind, str(item.value)) not in seen]
    kept.person = kept.person or other.person
    kept.organization = kept.organization or other.organization
    kept.role = kept.role or other.role
    kept.address = kept.address or other.address
    kept.stretches += other.stretches
    kept.evidence += other.evidence
    kept.confidence = max(kept.confidence, other.confidence)
