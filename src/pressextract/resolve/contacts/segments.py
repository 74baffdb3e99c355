"""Who a point of a box belongs to.

A box is read in order. A person opens a segment; what stands between the last point of the segment before and the
person leads in to it (unit, organization, role); points go to the segment they stand in. Points before the first
person belong to the house. Several persons on one line without points between are a team.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import regex

from pressextract.resolve.contacts.lexicon import HOUSE_UNIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressextract.resolve.contacts.items import Item
    from pressextract.resolve.contacts.layout import Block
    from pressextract.resolve.contacts.rows import Row

__all__ = ["Segment", "box_segments", "row_of"]


@dataclass(slots=True)
class Segment:
    """One or more persons, or a house, with their points.

    Attributes:
        lead: Organizations named before or beside the points.
        items: Points, URLs and addresses.
        reason: Why the points are theirs, if not by place.
    """

    people: list[Item] = field(default_factory=list)
    lead: list[Item] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    reason: str = ""

    @property
    def points(self) -> list[Item]:
        """Numbers and e-mails."""
        return [item for item in self.items if item.is_point]

    @property
    def stretch(self) -> tuple[int, int]:
        """From its first to its last item."""
        everything = (*self.people, *self.lead, *self.items)
        return min(item.start for item in everything), max(item.end for item in everything)


def row_of(block: Block, item: Item) -> Row | None:
    """The row in which an item begins."""
    return next((row for row in block.rows if row.start <= item.start < row.end), None)


def box_segments(block: Block, text: str) -> list[Segment]:
    """Segments of a box in text order; those of persons without points are left out where others have some."""
    segments = [Segment()]
    waiting: list[Item] = []  # organizations since the last point: they lead in to who comes next
    for item in block.items:
        current = segments[-1]
        if item.kind == "person":
            opened = _open_person(segments, item, waiting, block, text)
            waiting = [] if opened else waiting
        elif item.kind == "org":
            if _opens_house(current, item, block, text):
                segments.append(Segment(lead=[item]))
                waiting = []
            else:
                waiting.append(item)
        elif item.kind == "phone" and _is_unit(current, item, block, text):
            segments.append(Segment(lead=[*segments[0].lead], items=[item]))
        else:
            if not current.people or not current.points:
                current.lead.extend(waiting)
                waiting = []
            current.items.append(item)
    segments[-1].lead.extend(waiting)
    return _settled(segments, block)


def _open_person(segments: list[Segment], person: Item, waiting: list[Item], block: Block, text: str) -> bool:
    """Start a segment, join a team, or claim the points before; whether the waiting names were used up."""
    current = segments[-1]
    if any(one.ref == person.ref for one in current.people):
        return False
    if not current.people and not current.items:
        current.people, current.lead = [person], [*current.lead, *waiting]
    elif _is_team(current, person, text):
        current.people.append(person)
    elif rest := _behind_own_points(current, person, text):
        current.items = [item for item in current.items if item not in rest]
        segments.append(Segment([person], list(waiting), rest))
    elif _follows_its_point(current, person, block, text):
        current.people = [person]
    else:
        segments.append(Segment([person], list(waiting)))
    return True


def _is_team(current: Segment, person: Item, text: str) -> bool:
    """``Sigrid Wolf | Daniel Jahn | …`` on one line, no point between."""
    if not current.people or any(item.start > current.people[-1].start for item in current.items):
        return False
    return _AND.fullmatch(text, current.people[-1].end, person.start) is not None


_AND = regex.compile(
    r"[ \t]*(?:[,|/&·•]|und|oder|sowie|bzw\.)?[ \t]*(?:(?:Frau|Herrn?|Dr\.|Prof\.|Dipl\.-\p{L}+\.?)[ ]*)*"
)


def _follows_its_point(current: Segment, person: Item, block: Block, text: str) -> bool:
    """``Tel. 0221 4710-455 (Heike Stolz)``: the name is in brackets behind its number, or nothing follows it.

    Or a verb leads from the number to the name: ``unter 0221 4710-455 erreichen Sie Heike Stolz``.
    """
    if current.people or not current.points:
        return False
    if _VERB_LEADS.fullmatch(text, current.points[-1].end, person.start):
        return True
    if _OPEN_BRACKET.search(text, max(0, person.start - 20), person.start):
        row, last = row_of(block, person), current.points[-1]
        return row is not None and row.start <= last.start
    return not any(item.is_point and item.start > person.start for item in block.items)


_VERB_LEADS = regex.compile(r"[ ,]*(?:bei|erreich\p{L}*|ist|hilft|antwortet|beantwortet)\b[^\n:;|]{0,40}")


def _is_unit(current: Segment, number: Item, block: Block, text: str) -> bool:
    """``Kundendienst: 0221 4710-888`` on a line below somebody's numbers is the house's."""
    row = row_of(block, number)
    if row is None or not current.people or not current.points:
        return False
    first = not any(item.start < number.start and item.kind != "url" for item in row.items)
    return first and HOUSE_UNIT.match(text, row.start, number.start) is not None


def _behind_own_points(current: Segment, person: Item, text: str) -> list[Item]:
    """Points of a second name in brackets, where the first stood in brackets behind its points, too."""
    if not current.people or not _OPEN_BRACKET.search(text, max(0, person.start - 20), person.start):
        return []
    first = current.people[-1]
    points = [item for item in current.points if item.start > first.start]
    return points if any(item.start < first.start for item in current.points) else []


_OPEN_BRACKET = regex.compile(r"\([ ]?(?:(?:Frau|Herrn?|Dr\.|Prof\.)[ ]*)*\Z")


def _opens_house(current: Segment, org: Item, block: Block, text: str) -> bool:
    """Behind somebody's numbers, an organization with numbers of its own opens a new point.

    It does where it begins a row or a clause, or where its address or label follows at once; not where a person comes
    before the number.
    """
    if not any(item.kind in {"phone", "mobile"} for item in current.items):
        return False
    following = [item for item in block.items if item.start > org.start and item.kind not in {"org", "url"}]
    if not following or following[0].kind == "person":
        return False
    row = row_of(block, org)
    begins = row is not None and (
        not any(item.start < org.start for item in row.items) or _CLAUSE.search(text, row.start, org.start)
    )
    at_once = following[0].start - org.end <= _AT_ONCE and following[0].kind in {"address", "phone"}
    numbered = next((item for item in following if item.kind in {"phone", "mobile", "person"}), None)
    return bool(numbered and numbered.kind != "person" and (begins or at_once))


_CLAUSE = regex.compile(r"(?:;|\.|[ ]–)[ ][^;.]{0,40}\Z")
_AT_ONCE = 8
"""Characters between an organization and its address or number: ``, Tel. ``."""


def _settled(segments: Sequence[Segment], block: Block) -> list[Segment]:
    """Numbers above a lone person who has none are that person's; who has no point at all is left out."""
    if len(segments) == 2 and not segments[0].people and segments[1].people and not segments[1].points:  # noqa: PLR2004 - house and person
        house, own = segments
        return [Segment(own.people, [*house.lead, *own.lead], [*house.items, *own.items])]
    if block.named_only or not any(segment.points for segment in segments):
        return list(segments)
    kept = [segment for segment in segments if segment.points]
    for segment in segments:
        if not segment.points and not segment.people:
            _hand_down(segment, kept)
    return kept


def _hand_down(house: Segment, kept: Sequence[Segment]) -> None:
    """The house's address and name above persons with numbers hold for them, and are no point of their own."""
    for segment in kept:
        if segment.people:
            segment.lead = [*house.lead, *segment.lead] if not segment.lead else segment.lead
            if not any(item.kind == "address" for item in segment.items):
                segment.items = [*[item for item in house.items if item.kind == "address"], *segment.items]
