"""Who a point of running text belongs to.

Each point goes to the nearest person before it in its sentence if the words between tie them, else to a person named
right behind it, else to the organization that stands beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pressextract.resolve.contacts.lexicon import CUE
from pressextract.resolve.contacts.segments import Segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressextract.resolve.contacts.items import Item
    from pressextract.resolve.contacts.layout import Block

__all__ = ["prose_segments"]

_TIE = 160
"""Characters between a person and a point that belong together in one sentence."""


def prose_segments(block: Block, text: str) -> list[Segment]:
    """Segments of one or more sentences, in the order of their first points.

    Addresses and URLs go with the point before them, or with the first.
    """
    people = [item for item in block.items if item.kind == "person"]
    orgs = [item for item in block.items if item.kind == "org"]
    segments: dict[str, Segment] = {}
    for point in (item for item in block.items if item.is_point):
        owner = _owner(point, people, block, text)
        house = None if owner or people else _house(point, orgs, text)
        key = owner.ref if owner else house.ref if house else ""
        if key not in segments:
            segments[key] = Segment([owner] if owner else [], [house] if house else list(orgs))
        segments[key].items.append(point)
    found = _with_mails_of_nobody(segments)
    for item in block.items:
        if item.kind in {"address", "url"}:
            before = [segment for segment in found if segment.points[0].start < item.start]
            (before or found[:1])[-1].items.append(item)
    return found


def _with_mails_of_nobody(segments: dict[str, Segment]) -> list[Segment]:
    """Where one person alone has a number, an e-mail without an owner in the same sentences is theirs."""
    nobody = segments.get("")
    owners = [segment for segment in segments.values() if segment.people]
    if nobody and len(owners) == 1 and len(segments) == 2 and all(item.kind == "email" for item in nobody.items):  # noqa: PLR2004 - one and nobody
        owners[0].items += nobody.items
        return owners
    return list(segments.values())


def _owner(point: Item, people: Sequence[Item], block: Block, text: str) -> Item | None:
    before = [person for person in people if person.end <= point.start]
    after = [person for person in people if person.start >= point.end]
    if before and _is_tied(before[-1], point, text):
        return before[-1]
    if after and _AFTER.fullmatch(text, point.end, after[0].start):
        return after[0]
    if not people and block.before and _ELLIPTIC.search(text, block.start, point.start):
        return next((item for item in reversed(block.before.items) if item.kind == "person"), None)
    return None


def _house(point: Item, orgs: Sequence[Item], text: str) -> Item | None:
    """``unter Tel. … bei der Polizeistation Bergen``, else the nearest one before, else the first behind."""
    before = [org for org in orgs if org.end <= point.start]
    after = [org for org in orgs if org.start >= point.end]
    if after and _AFTER.fullmatch(text, point.end, after[0].start):
        return after[0]
    return before[-1] if before else after[0] if after else None


_ELLIPTIC = regex.compile(
    r"\b(?:[Ss]ie|[Ee]r|[Dd]iese[rn]?)[ ](?:ist|steht|beantwortet|nimmt|gibt)\b|\b(?:ist|steht|beantwortet|nimmt"
    r"|gibt)[ ](?:[Ss]ie|[Ee]r)\b"
    r"|^\s*(?:Tel|Telefon|E-Mail|Mobil|Erreichbar|Kontakt)\b"
)
"""The sentence goes on about somebody named before."""
_SAYING = regex.compile(
    r"\b(?:sagte?|erklärte?|betonte?|so|freut|meint|lobte?|dankte?|eröffnete?|stellte?|begrüßte?|berichtete?"
    r"|ergänzte?|übergab|überreichte?"
    r"|weist|wies|ruft|rief|kündigte?|hofft|weiß|findet|wurde|wird|hatte?|haben|war|waren)\b"
)
"""Verbs between a name and a number that begin another thought."""
_AFTER = regex.compile(
    r"[\s,;]*(?:\(|bei(?:[ ]der|[ ]dem|m)?|von|an|zu|ist|erreich\p{L}*(?:[ ]\p{L}+){0,3}[ ]"
    r"|nimmt|gibt|steht|Ansprechpartner\p{L}*"
    r"|[ \t,:])*[ (]*"
    r"(?:(?:Frau|Herrn?|Dr\.|Prof\.|die|der|das|den|dem|man|Sie)[ ]*)*"
)


_ADJACENT = regex.compile(r"[ ,;:|/–-]*(?:[\p{L}.-]+[ .:,|/]*){0,3}")
"""At most three words, a label or a role, stand between name and point."""


def _is_tied(person: Item, point: Item, text: str) -> bool:
    between = text[person.end : point.start]
    if len(between) > _TIE or "\n" in between:
        return False
    bracketed = regex.search(r"\([^()]{0,20}\Z", between) is not None
    cued = CUE.search(text, max(0, person.start - _TIE), point.start) is not None
    return _SAYING.search(between) is None and (bracketed or cued or _ADJACENT.fullmatch(between) is not None)
