"""Contact points: who can be reached where, from boxes, prose, by-lines and imprints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressextract.resolve.contacts.items import collect_items
from pressextract.resolve.contacts.layout import find_blocks
from pressextract.resolve.contacts.merge import merge_drafts
from pressextract.resolve.contacts.owners import draft_contacts
from pressextract.resolve.contacts.roles import find_role
from pressextract.resolve.outcome import Contacts
from pressextract.shapes.facts import AddressFact, Beaten, ContactFact, Found, PhoneFact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pressextract.resolve.contacts.drafts import Draft
    from pressextract.resolve.contacts.items import Item
    from pressextract.resolve.outcome import Names
    from pressextract.shapes import CleanDoc, Mention

__all__ = ["resolve_contacts"]


def resolve_contacts(doc: CleanDoc, mentions: tuple[Mention, ...], *, names: Names) -> Contacts:
    """All contact points in text order, and the digits that were refused as telephone numbers."""
    items = collect_items(mentions, names, text=doc.view)
    drafts: list[Draft] = []
    for block in find_blocks(doc, items):
        for draft in draft_contacts(block, doc.view):
            draft.role = find_role(draft, block, names=names, text=doc.view)
            drafts.append(draft)
    merged = sorted(merge_drafts(drafts), key=lambda draft: draft.stretches[0])
    contacts = tuple(_fact(draft, number, doc) for number, draft in enumerate(merged, start=1))
    return Contacts(contacts, (), tuple(_beaten(mentions)))


def _fact(draft: Draft, number: int, doc: CleanDoc) -> ContactFact:
    evidence = tuple(draft.evidence)
    spans = dict.fromkeys(draft.stretches)
    return ContactFact(
        id=f"c{number}",
        spans=tuple(Found(start, end, draft.rule, draft.confidence, evidence) for start, end in spans),
        person=draft.person,
        role=draft.role,
        organization=draft.organization,
        phones=_numbers(draft, "phone"),
        fax=_numbers(draft, "fax"),
        mobiles=_numbers(draft, "mobile"),
        emails=_strings(draft, "email"),
        urls=_strings(draft, "url"),
        address=_address(draft.address, doc),
    )


def _numbers(draft: Draft, kind: str) -> tuple[PhoneFact, ...]:
    """Each number once, as first written."""
    found: dict[str, PhoneFact] = {}
    for item in draft.points:
        if item.kind == kind:
            found.setdefault(item.value.e164, PhoneFact(item.value.e164, item.value.raw, item.value.extension))
    return tuple(found.values())


def _strings(draft: Draft, kind: str) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for item in draft.points:
        if item.kind == kind:
            found.setdefault(str(item.value).casefold(), str(item.value))
    return tuple(found.values())


def _address(item: Item | None, doc: CleanDoc) -> AddressFact | None:
    if item is None:
        return None
    value = item.value
    raw = " ".join(doc.text[item.start : item.end].split("\n"))
    return AddressFact(raw, value.street, value.house_number, value.postal_code, value.city, value.po_box)


def _beaten(mentions: Iterable[Mention]) -> Iterable[Beaten]:
    for mention in mentions:
        if mention.kind == "refused":
            refusal = mention.value
            yield Beaten(mention.start, mention.end, refusal.rule, refusal.by, refusal.why)
