"""Where contact points stand: boxes of short lines, and sentences of running text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import regex

from pressextract.resolve.contacts.lexicon import HOUSE_UNIT, PRESS_ROLE, PRESS_UNIT, STRONG_HEADING
from pressextract.resolve.contacts.rows import Row, read_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pressextract.resolve.contacts.items import Item
    from pressextract.shapes import CleanDoc

__all__ = ["Block", "find_blocks"]

_UP = 7
"""Rows that may stand above the first point of a box."""
_WIDE_GAP = 4
"""Blank lines (furniture among them) over which a house's address keeps its numbers."""
_BETWEEN = 3
"""Rows without a point between two rows of one box."""
_TITLES = 12
"""Characters that titles beside a name may have."""
_HOURS = regex.compile(
    r"\b(?:Mo|Di|Mi|Do|Fr|Sa|So|[Mm]ontags?|[Dd]ienstags?|[Dd]onnerstags?|[Ff]reitags?|[Tt]äglich|[Ww]erktags)\b"
)
"""Opening hours stand in boxes."""


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that speak of the same contact points.

    Attributes:
        before: The sentence before, for pronouns and unnamed houses, or None.
    """

    rows: tuple[Row, ...]
    prose: bool = False
    before: Row | None = None
    named_only: bool = False
    items: tuple[Item, ...] = field(default=())

    @property
    def start(self) -> int:
        """First character."""
        return self.rows[0].start

    @property
    def end(self) -> int:
        """Behind the last character."""
        return self.rows[-1].end


def find_blocks(doc: CleanDoc, items: Sequence[Item]) -> tuple[Block, ...]:
    """All places with contact points, in text order, without overlaps."""
    rows = tuple(read_rows(doc, items))
    blocks = list(_boxes(rows))
    used = {(row.start, row.end) for block in blocks for row in block.rows}
    blocks += _prose_blocks(rows, used)
    used = {(row.start, row.end) for block in blocks for row in block.rows}
    blocks += _named_boxes(rows, used)
    return tuple(sorted(blocks, key=lambda block: block.start))


def _prose_blocks(rows: Sequence[Row], used: set[tuple[int, int]]) -> Iterator[Block]:
    """Sentences with points; neighbours in one paragraph join unless each names its own person."""
    current: list[Row] = []
    before: Row | None = None
    for index, row in enumerate(rows):
        if not (row.prose and row.has_point) or (row.start, row.end) in used:
            if current:
                yield _block(current, before)
                current = []
            continue
        if current and (row.line != current[-1].line or _own_people(current, row)):
            yield _block(current, before)
            current = []
        if not current:
            above = rows[index - 1] if index else None
            before = above if above and above.prose and row.line - above.line <= 1 else None
        current.append(row)
    if current:
        yield _block(current, before)


def _own_people(current: Iterable[Row], row: Row) -> bool:
    there = {item.ref for one in current for item in one.items if item.kind == "person"}
    here = {item.ref for item in row.items if item.kind == "person"}
    return bool(here - there) and bool(there)


def _block(rows: Sequence[Row], before: Row | None) -> Block:
    return Block(tuple(rows), prose=True, before=before, items=tuple(item for row in rows for item in row.items))


def _boxes(rows: Sequence[Row]) -> Iterator[Block]:
    """Groups of core rows with the names above them."""
    taken = -1
    index = 0
    while index < len(rows):
        if rows[index].prose or not rows[index].is_core:
            index += 1
            continue
        first = _top(rows, index, floor=taken)
        last = _bottom(rows, index)
        box = rows[first : last + 1]
        yield Block(tuple(box), items=tuple(item for row in box for item in row.items))
        taken = last
        index = last + 1


def _top(rows: Sequence[Row], index: int, *, floor: int) -> int:
    """The first row of the box whose first core row is at ``index``."""
    top = index
    if rows[index].heading and not _continues(rows, index, floor):
        return top
    people = any(item.kind == "person" for item in rows[index].items)
    named = rows[index].has_name
    for row in range(index - 1, max(floor, index - 1 - _UP), -1):
        above, below = rows[row], rows[row + 1]
        if not above.is_short or below.blanks_before > 1:
            break
        gap = below.blanks_before == 1
        if above.heading and not _continues(rows, row, floor):
            return row if not (gap and people and named) else top
        if above.has_name:
            if gap and named and not _double_spaced(rows, index):
                break
            named, top = True, row
        elif above.heading:
            top = row
        elif gap and not _double_spaced(rows, index):
            break
    return top


def _continues(rows: Sequence[Row], row: int, floor: int) -> bool:
    """A heading word right below a name or a role is a unit of it: ``Polizei Hagen`` / ``Pressestelle``."""
    if row - 1 <= floor or rows[row].blanks_before or rows[row].has_name:
        return False
    above = rows[row - 1]
    fits = not above.heading or above.has_name or _continues(rows, row - 1, floor)
    return above.is_short and not above.is_core and fits


def _double_spaced(rows: Sequence[Row], index: int) -> bool:
    """Every line of the box stands in a paragraph of its own."""
    below = rows[index + 1] if index + 1 < len(rows) else None
    return rows[index].blanks_before == 1 and (below is None or below.blanks_before >= 1 or not below.is_core)


def _bottom(rows: Sequence[Row], index: int) -> int:
    """The last row of the box that begins with the core row at ``index``."""
    bottom = index
    for row in range(index + 1, len(rows)):
        here = rows[row]
        if row - bottom > _BETWEEN or (here.prose and not _fits(rows, index, row)):
            break
        if here.blanks_before > 1 and not _numbers_of_house(rows, index, row):
            break
        goes_on = _is_label(here) or _house_above(rows, index, row) or _names_last(rows, index, row)
        if here.heading and not goes_on:
            break
        if here.blanks_before and not (here.is_core or _leads_to_core(rows, row)):
            break
        if here.is_core or any(item.kind == "url" for item in here.items) or _names_last(rows, index, row):
            bottom = row
        elif not here.is_short and not _HOURS.search(here.text):
            break
    return bottom


def _leads_to_core(rows: Sequence[Row], row: int) -> bool:
    """A name or a unit behind a blank line, right above further points."""
    if not (rows[row].is_short and (rows[row].has_name or HOUSE_UNIT.match(rows[row].text))):
        return False
    return any(rows[at].is_core and not rows[at].heading for at in range(row + 1, min(row + 3, len(rows))))


def _is_label(row: Row) -> bool:
    return row.has_point and not row.has_name


def _fits(rows: Sequence[Row], index: int, row: int) -> bool:
    """``Bitte schreiben Sie uns: info@…`` in the middle of a box, no blank line around it, and nobody named."""
    return (
        rows[row].has_point
        and not rows[row].has_name
        and not any(one.blanks_before for one in rows[index + 1 : row + 1])
    )


def _numbers_of_house(rows: Sequence[Row], index: int, row: int) -> bool:
    """Nameless numbers, some blank lines below a house's address that has none yet."""
    here = rows[row]
    nameless = here.has_point and not here.has_name and not here.heading and here.blanks_before <= _WIDE_GAP
    return nameless and not any(one.has_point for one in rows[index:row])


def _house_above(rows: Sequence[Row], index: int, row: int) -> bool:
    """Right above the heading stands only the house's address."""
    return rows[row].blanks_before == 0 and not any(one.has_point for one in rows[index:row])


def _names_last(rows: Sequence[Row], index: int, row: int) -> bool:
    """``Ansprechpartnerin: Heike Stolz`` right below numbers that nobody else owns, and above none."""
    here = rows[row]
    if here.blanks_before or not here.has_name or STRONG_HEADING.match(here.text) is None:
        return False
    owned = any(item.kind == "person" for one in rows[index:row] for item in one.items)
    below = rows[row + 1] if row + 1 < len(rows) else None
    return not (owned or here.is_core or (below and below.is_core and not below.blanks_before))


def _named_boxes(rows: Sequence[Row], used: set[tuple[int, int]]) -> Iterator[Block]:
    """``Pressekontakt`` with a name and no number: the box is kept."""
    for index, row in enumerate(rows):
        if row.prose or (row.start, row.end) in used:
            continue
        if signature := _signature(rows, index):
            yield Block(signature, named_only=True, items=tuple(item for one in signature for item in one.items))
            continue
        if not STRONG_HEADING.match(row.text):
            continue
        box = [row]
        for below in rows[index + 1 : index + 4]:
            if not below.is_short or below.heading or below.blanks_before > 1 or (below.start, below.end) in used:
                break
            if not below.has_name and len(box) > 1:
                break
            box.append(below)
        named = [one for one in box if one.has_name]
        if named:
            last = box.index(named[-1])
            kept = box[: last + 1]
            yield Block(tuple(kept), named_only=True, items=tuple(item for one in kept for item in one.items))


def _signature(rows: Sequence[Row], index: int) -> tuple[Row, ...]:
    """A person alone on a line with a press role below, or beside a press unit, with the house below; else empty."""
    row = rows[index]
    if len(row.items) != 1 or row.items[0].kind != "person":
        return ()
    person = row.items[0]
    below = rows[index + 1] if index + 1 < len(rows) and not rows[index + 1].blanks_before else None
    if PRESS_UNIT.fullmatch(row.text, person.end - row.start + 1) and person.start - row.start <= _TITLES:
        house = below is not None and below.has_name and below.is_short
        return tuple(rows[index : index + 1 + house])
    alone = len(row.text.strip()) <= person.end - person.start + _TITLES
    pressed = below is not None and below.is_short and PRESS_ROLE.search(below.text) is not None
    return tuple(rows[index : index + 2]) if alone and pressed else ()
