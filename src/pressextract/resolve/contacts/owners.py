"""Who a point belongs to, within one block.

A block is read in order. A person opens a segment; what stands between the last point of the segment before and the
person leads in to it (unit, organization, role); points go to the segment they stand in. Points before the first
person belong to the house. A personal e-mail (``m.sturm@…``) goes to its person wherever it stands; a general one that
closes a box of several persons goes to all of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import regex

from pressextract.resolve.contacts.drafts import Draft
from pressextract.resolve.contacts.lexicon import CUE
from pressextract.shapes import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pressextract.resolve.contacts.items import Item
    from pressextract.resolve.contacts.layout import Block, Row

__all__ = ["draft_contacts"]

_FOLD = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "è": "e", "á": "a", "ó": "o", "ç": "c", "ı": "i", "ğ": "g", "ş": "s", "ć": "c", "ń": "n", "ł": "l", "ø": "o", "å": "a", "ñ": "n"})


@dataclass(slots=True)
class _Segment:
    person: Item | None = None
    lead: list[Item] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    reason: str = ""

    @property
    def points(self) -> list[Item]:
        return [item for item in self.items if item.is_point]

    @property
    def start(self) -> int:
        return min((item.start for item in (*self.lead, *self.items, *([self.person] if self.person else []))), default=0)

    @property
    def end(self) -> int:
        return max((item.end for item in (*self.items, *([self.person] if self.person else []), *self.lead)), default=0)


def draft_contacts(block: Block, text: str) -> list[Draft]:
    """The contact points of one block; their roles are added later."""
    if block.prose:
        segments = _prose_segments(block, text)
    else:
        segments = _box_segments(block, text)
    _move_personal_mails(segments)
    _share_closing_mail(segments, block)
    drafts = [draft for segment in segments if (draft := _draft(segment, segments, block))]
    return drafts


# Boxes.


def _box_segments(block: Block, text: str) -> list[_Segment]:
    segments = [_Segment()]
    waiting: list[Item] = []  # names and units since the last point: they lead in to who comes next
    for item in block.items:
        current = segments[-1]
        if item.kind == "person":
            if current.person and current.person.ref == item.ref:
                continue
            if current.person is None and not current.items:
                current.person, current.lead = item, waiting
            elif _is_behind_its_point(current, item, block, text):
                current.person = item
            else:
                segments.append(_Segment(item, waiting))
            waiting = []
        elif item.kind == "org":
            if _opens(current, item, block):
                segments.append(_Segment(lead=[item]))
                waiting = []
            else:
                waiting.append(item)
        else:
            if not current.person or not any(one.is_point for one in current.items):
                current.lead.extend(waiting)
                waiting = []
            current.items.append(item)
    segments[-1].lead.extend(waiting)
    return _without_empty_house(segments)


def _is_behind_its_point(current: _Segment, person: Item, block: Block, text: str) -> bool:
    """``Tel. 0221 4710-455 (Meike Sturm)``: the name follows its number on the same line, and nothing follows it."""
    if current.person or not current.points:
        return False
    row = _row_of(block, person)
    last = current.points[-1]
    same_row = row is not None and row.start <= last.start < row.end
    bracketed = text[: person.start].rstrip().endswith("(") or regex.search(r"\((?:Frau|Herr|Dr\.)[ ]$", text[max(0, person.start - 12) : person.start])
    later = any(item.is_point and item.start > person.start for item in block.items)
    return bool(same_row and bracketed) or (not later and len(current.points) > 0)


def _opens(current: _Segment, org: Item, block: Block) -> bool:
    """An organization at the beginning of a row, behind points and with numbers of its own, opens a new point."""
    if not any(item.kind in {"phone", "mobile"} for item in current.items):
        return False
    row = _row_of(block, org)
    first = row is not None and not any(item.start < org.start for item in row.items)
    following = [item for item in block.items if item.start > org.start]
    for item in following:
        if item.kind == "person":
            return False
        if item.kind in {"phone", "mobile"}:
            return first
    return False


def _row_of(block: Block, item: Item) -> Row | None:
    return next((row for row in block.rows if row.start <= item.start < row.end), None)


def _without_empty_house(segments: list[_Segment]) -> list[_Segment]:
    """Numbers above a lone person who has none are that person's."""
    if len(segments) == 2 and segments[0].person is None and segments[1].person and not segments[1].points:  # noqa: PLR2004 - house and person
        house, own = segments
        return [_Segment(own.person, [*house.lead, *own.lead], [*house.items, *own.items])]
    return segments


# Running text.


def _prose_segments(block: Block, text: str) -> list[_Segment]:
    """Each point goes to the nearest person before it in the sentences of the block, if the words tie them."""
    people = [item for item in block.items if item.kind == "person"]
    segments: dict[str, _Segment] = {}
    for item in block.items:
        if item.kind in {"person", "org"}:
            continue
        owner = _prose_owner(item, people, block, text) if item.is_point or item.kind == "address" else None
        key = owner.ref if owner else ""
        if item.kind in {"url", "address"} and segments:
            key = list(segments)[-1]
        segment = segments.setdefault(key, _Segment(owner))
        segment.items.append(item)
    house = segments.get("")
    if house and len(segments) > 1 and not house.points:
        del segments[""]
    for segment in segments.values():
        segment.lead = [item for item in block.items if item.kind == "org"]
    return list(segments.values())


def _prose_owner(point: Item, people: Sequence[Item], block: Block, text: str) -> Item | None:
    before = [person for person in people if person.end <= point.start]
    after = [person for person in people if person.start >= point.end]
    if before and _is_tied(before[-1], point, text):
        return before[-1]
    if after and _names_after(point, after[0], text):
        return after[0]
    if not people and block.before and _PRONOUN.search(text[block.start : point.start]):
        return next((item for item in reversed(block.before.items) if item.kind == "person"), None)
    return None


_PRONOUN = regex.compile(r"\b(?:[Ss]ie|[Ee]r|[Ii]hr|[Ii]hm|[Dd]er|[Dd]ie)\b[^.]{0,20}\b(?:ist|erreich\w+|beantwortet|steht|nimmt|gibt)\b|^(?:Tel|Telefon|E-Mail|Mobil)\b|^(?:Erreichbar|Kontakt)")
_SAYING = regex.compile(r"\b(?:sagte?|erklärte?|betonte?|so|freut|meint|lobte?|dankte?|eröffnete?|stellte?|begrüßte?|berichtete?|ergänzte?|übergab|überreichte?|lädt|laden|bittet|bitten|weist|wies|ruft|rief|kündigte?|hofft|weiß|findet|wurde|wird|hat|haben|hatte|war|waren)\b")
_TIE = 160
"""Characters between a person and a point that belong together in one sentence."""


def _is_tied(person: Item, point: Item, text: str) -> bool:
    between = text[person.end : point.start]
    if len(between) > _TIE or "\n" in between:
        return False
    return _SAYING.search(between) is None and CUE.search(text[max(0, person.start - _TIE) : point.start]) is not None


def _names_after(point: Item, person: Item, text: str) -> bool:
    """``unter Telefon 0221 4710-455 bei Meike Sturm``, ``… (Frau Sturm)``, ``… erreicht man Meike Sturm``."""
    between = text[point.end : person.start]
    return regex.fullmatch(r"[\s,;]*(?:\(|bei|von|an|zu|ist|erreich\w+|nimmt|gibt|steht|Ansprechpartner\w*|Frau|Herrn?|Dr\.|Prof\.|man|Sie|[ \t,:])*[ (]*", between) is not None


# All.


def _move_personal_mails(segments: Sequence[_Segment]) -> None:
    """``m.sturm@…`` belongs to Meike Sturm."""
    owners = [segment for segment in segments if segment.person]
    for segment in segments:
        for item in [one for one in segment.items if one.kind == "email"]:
            wanted = [other for other in owners if other.person and _is_of(str(item.value), other.person.text)]
            if len(wanted) == 1 and wanted[0] is not segment:
                segment.items.remove(item)
                wanted[0].items.append(item)
                wanted[0].reason = "the e-mail holds the name"


def _is_of(mail: str, name: str) -> bool:
    local = mail.partition("@")[0].casefold().translate(_FOLD)
    parts = [part for part in regex.split(r"[\s-]+", name.casefold().translate(_FOLD)) if len(part) > 2]  # noqa: PLR2004 - "de", "zu"
    return bool(parts) and (parts[-1] in local or (parts[0] in regex.split(r"[._-]", local)))


def _share_closing_mail(segments: Sequence[_Segment], block: Block) -> None:
    """A general e-mail on a line of its own behind several persons with numbers is for all of them."""
    owners = [segment for segment in segments if segment.person]
    if len(owners) < 2 or block.prose:  # noqa: PLR2004 - several
        return
    last = owners[-1]
    mails = [item for item in last.items if item.kind == "email"]
    others = [item for segment in owners[:-1] for item in segment.items if item.kind == "email"]
    if len(mails) != 1 or others or not all(segment.points for segment in owners[:-1]):
        return
    row = _row_of(block, mails[0])
    alone = row is not None and not row.prose and not any(item.kind in {"person", "phone", "mobile"} for item in row.items)
    if alone and last.person and not _is_of(str(mails[0].value), last.person.text):
        for segment in owners[:-1]:
            segment.items.append(mails[0])


def _draft(segment: _Segment, segments: Sequence[_Segment], block: Block) -> Draft | None:
    rule, confidence = ("contact.prose", 0.8) if block.prose else ("contact.named", 0.7) if block.named_only else ("contact.box", 0.9)
    points = [item for item in segment.items if item.is_point or item.kind == "url"]
    address = _best_address(segment.items) or (_shared_address(segments, block) if segment.person else None)
    draft = Draft(rule, confidence, address=address, points=points)
    organization = _organization(segment, segments)
    draft.organization = organization.ref if organization else None
    if segment.person:
        draft.person = segment.person.ref
    draft.stretches = [(segment.start, segment.end)]
    draft.evidence = _reasons(segment, organization, block)
    named = block.named_only and (draft.person or draft.organization)
    return draft if draft.reachable or named else None


def _best_address(items: Iterable[Item]) -> Item | None:
    addresses = [item for item in items if item.kind == "address"]
    return max(addresses, key=lambda item: (item.value.postal_code is not None, item.value.street is not None or item.value.po_box is not None), default=None)


def _shared_address(segments: Sequence[_Segment], block: Block) -> Item | None:
    """In a box of several persons the house's address holds for those who have none."""
    if block.prose:
        return None
    found = [item for segment in segments for item in segment.items if item.kind == "address" and item.value.postal_code]
    return found[0] if len(found) == 1 else None


def _organization(segment: _Segment, segments: Sequence[_Segment]) -> Item | None:
    """Of the segment; else of the first segment, whose house heads the block."""
    own = [item for item in segment.lead if item.kind == "org"]
    if not own and segments:
        own = [item for item in segments[0].lead if item.kind == "org"]
    if segment.person and len(own) > 1:
        near = [item for item in own if abs(item.start - segment.person.start) <= 200]  # noqa: PLR2004 - its own box
        own = near or own
    return own[0] if own else None


def _reasons(segment: _Segment, organization: Item | None, block: Block) -> list[Evidence]:
    reasons = []
    where = "in the same sentence" if block.prose else "in the same box"
    if segment.person:
        reasons.append(Evidence("person", f"{segment.person.text}: {segment.reason or 'nearest name before the points ' + where}"))
    if organization:
        reasons.append(Evidence("organization", f"{organization.text}: named {where}"))
    reasons += [Evidence(item.kind, item.text) for item in segment.items if item.is_point]
    return reasons
