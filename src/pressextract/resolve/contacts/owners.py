"""From the segments of a block to contact points."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

import regex

from pressextract.resolve.contacts.drafts import Draft
from pressextract.resolve.contacts.lexicon import BODY_UNIT
from pressextract.resolve.contacts.prose import prose_segments
from pressextract.resolve.contacts.segments import Segment, box_segments, row_of
from pressextract.shapes import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pressextract.resolve.contacts.items import Item
    from pressextract.resolve.contacts.layout import Block

__all__ = ["draft_contacts"]

_FOLD = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ı": "i", "ł": "l", "ø": "o"})
"""As mail boxes are spelt."""


def draft_contacts(block: Block, text: str) -> list[Draft]:
    """The contact points of one block; roles are added later.

    A personal e-mail (``h.stolz@…``) goes to its person wherever it stands; a general one that closes a box of several
    persons is for all of them, and so is one number for a team; as many numbers as persons are one each.
    """
    segments = prose_segments(block, text) if block.prose else box_segments(block, text)
    segments = [single for segment in segments for single in _singles(segment, block)]
    _move_personal_mails(segments)
    _share_closing_mail(segments, block)
    return [draft for segment in segments if (draft := _draft(segment, segments, block))]


def _singles(segment: Segment, block: Block) -> list[Segment]:
    """One segment for each of a team; a row with as many points of a kind as persons has one for each (columns)."""
    people = segment.people
    if len(people) < 2:  # noqa: PLR2004 - a team
        return [segment]
    own: list[list[Item]] = [[] for _ in people]
    common: list[Item] = []
    for group in _groups(segment, block):
        personal = [next((row for row, one in enumerate(people) if _is_personal(item, one)), -1) for item in group]
        if len(group) == len(people) and personal[0] <= 0:
            personal = list(range(len(people)))
        for row, item in zip(personal, group, strict=True):
            (own[row] if row >= 0 else common).append(item)
    return [
        Segment([one], list(segment.lead), sorted([*own[row], *common], key=lambda item: item.start), "one of a team")
        for row, one in enumerate(people)
    ]


def _groups(segment: Segment, block: Block) -> list[list[Item]]:
    """Items of one kind on one row; a second direct dial belongs to the row of its base."""
    groups: dict[tuple[str, int], list[Item]] = {}
    for item in segment.items:
        row = row_of(block, item)
        groups.setdefault((item.kind, row.start if row else -1), []).append(item)
    return list(groups.values())


def _is_personal(item: Item, person: Item) -> bool:
    return item.kind == "email" and _is_of(str(item.value), person.text)


def _move_personal_mails(segments: Sequence[Segment]) -> None:
    """``h.stolz@…`` belongs to Heike Stolz."""
    for segment in segments:
        for item in [one for one in segment.items if one.kind == "email"]:
            wanted = [other for other in segments if other.people and _is_of(str(item.value), other.people[0].text)]
            if len(wanted) == 1 and wanted[0] is not segment:
                segment.items.remove(item)
                wanted[0].items.append(item)
                wanted[0].reason = "the e-mail holds the name"


def _is_of(mail: str, name: str) -> bool:
    """The mail box holds the family name, or the given name as a word of its own."""
    local = _plain(mail.partition("@")[0])
    parts = [part for part in regex.split(r"[\s-]+", _plain(name)) if len(part) > 2]  # noqa: PLR2004 - "de", "zu"
    return bool(parts) and (parts[-1] in local or parts[0] in regex.split(r"[._-]", local))


_BESIDE = 2
"""``Name, Organisation``: characters between a person and their own house."""


def _plain(name: str) -> str:
    return regex.sub(r"\p{Mn}", "", normalize("NFD", name.casefold().translate(_FOLD)))


def _share_closing_mail(segments: Sequence[Segment], block: Block) -> None:
    """A general e-mail behind several persons with numbers is for all of them."""
    owners = [segment for segment in segments if segment.people and segment.reason != "one of a team"]
    if len(owners) < 2 or block.prose:  # noqa: PLR2004 - several
        return
    *others, last = owners
    mails = [item for item in last.items if item.kind == "email"]
    if (
        len(mails) != 1
        or any(item.kind == "email" for one in others for item in one.items)
        or not all(one.points for one in others)
    ):
        return
    if not any(_is_of(str(mails[0].value), one.people[0].text) for one in owners) and _stands_apart(
        mails[0], last, block
    ):
        for segment in others:
            segment.items.append(mails[0])


def _stands_apart(mail: Item, last: Segment, block: Block) -> bool:
    """On a line of its own, or all persons share the line."""
    row = row_of(block, mail)
    if row is None:
        return False
    people = {item.ref for item in row.items if item.kind == "person"}
    return len(people) != 1 or last.people[0].ref not in people


def _draft(segment: Segment, segments: Sequence[Segment], block: Block) -> Draft | None:
    rule, confidence = _kind(block)
    organization = _organization(segment, segments)
    draft = Draft(
        rule,
        confidence,
        person=segment.people[0].ref if segment.people else None,
        organization=organization.ref if organization else None,
        points=[item for item in segment.items if item.is_point or item.kind == "url"],
        address=_address(segment, segments, block),
    )
    if (
        not draft.keys
        and not (block.named_only and (draft.person or draft.organization))
        and not _is_house_address(draft, segment, block)
    ):
        return None
    draft.stretches = [segment.stretch]
    draft.evidence = _reasons(segment, organization, block)
    return draft


def _kind(block: Block) -> tuple[str, float]:
    return (
        ("contact.prose", 0.8) if block.prose else ("contact.named", 0.7) if block.named_only else ("contact.box", 0.9)
    )


def _is_house_address(draft: Draft, segment: Segment, block: Block) -> bool:
    """An address alone is a contact only in a box, with the name of the house, or of a person below a heading."""
    own = [item for item in segment.items if item.kind == "address" and item.value.postal_code]
    named = draft.organization is not None and not segment.people
    return bool(own) and not block.prose and (named or (bool(segment.people) and block.rows[0].heading))


def _address(segment: Segment, segments: Sequence[Segment], block: Block) -> Item | None:
    """The fullest of its own; in a box, one that the house gives for all."""
    own = [item for item in segment.items if item.kind == "address"]
    if own:
        return max(
            own,
            key=lambda item: (
                item.value.postal_code is not None,
                item.value.street is not None or item.value.po_box is not None,
            ),
        )
    if block.prose:
        return None
    shared = [item for other in segments for item in other.items if item.kind == "address" and item.value.postal_code]
    return shared[0] if len({item.start for item in shared}) == 1 else None


def _organization(segment: Segment, segments: Sequence[Segment]) -> Item | None:
    """Of the segment, a unit before its body; else of the first segment, whose house heads the block."""
    own = [item for item in segment.lead or (segments[0].lead if segment.people else []) if item.kind == "org"]
    beside = [item for item in own if segment.people and 0 < item.start - segment.people[0].end <= _BESIDE]
    units = [item for item in own[1:] if BODY_UNIT.match(item.text)]
    return next(iter(beside or units or own), None)


def _reasons(segment: Segment, organization: Item | None, block: Block) -> list[Evidence]:
    where = "in the same sentence" if block.prose else "in the same box"
    reasons: Iterable[Evidence] = (
        *(
            Evidence("person", f"{one.text}: {segment.reason or 'nearest name before the points ' + where}")
            for one in segment.people
        ),
        *([Evidence("organization", f"{organization.text}: named {where}")] if organization else []),
        *(Evidence(item.kind, item.text) for item in segment.points),
    )
    return list(reasons)
