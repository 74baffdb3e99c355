"""The role word of a contact point, as it stands in the box or sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pressextract.resolve.contacts.lexicon import HEADING, PARTNER, ROLE_WORD
from pressextract.resolve.contacts.segments import row_of

if TYPE_CHECKING:
    from pressextract.resolve.contacts.drafts import Draft
    from pressextract.resolve.contacts.items import Item
    from pressextract.resolve.contacts.layout import Block
    from pressextract.resolve.outcome import Names

__all__ = ["find_role"]

_BEHIND = regex.compile(
    r"(?:[ ]*,[ ]*|[ ]*\n\s*|[ ]*\(|[ ]*[|·•–][ ]*|[ ]+)(?<role>\p{L}[\p{L}&/.*: -]{2,70}?)(?=[ ]*(?:[,)|·•(\n:;]"
    r"|\.[ ]|$|[ ]–[ ]))"
)
_BEFORE = regex.compile(
    r"[ \t]*(?:[-–•*][ ]*)?(?<role>\p{Lu}[\p{L}. -]{3,60}?)[ ]*(?:[/:|,–][ ]*|[ ])(?:(?:Frau|Herrn?|Dr\.|Prof\.)[ ]*)*"
)


def find_role(draft: Draft, block: Block, *, names: Names, text: str) -> str | None:
    """Said of the person inside the block, else the partner word that heads it, else a unit behind the name."""
    if draft.person:
        person = next((one for one in names.persons if one.id == draft.person), None)
        if person:
            for role in person.roles:
                if role.role and block.start <= role.found.start < block.end:
                    return role.role
        own = next((item for item in block.items if item.ref == draft.person), None)
        if own and (beside := _behind(own, block, text) or _before(own, block, text)):
            return beside
    if partner := PARTNER.search(text[block.start : _first_point(draft, block)]):
        return partner["role"].strip()
    return None


def _first_point(draft: Draft, block: Block) -> int:
    return min((item.start for item in draft.points if block.start <= item.start), default=block.end)


def _behind(person: Item, block: Block, text: str) -> str | None:
    """``Name, Pressesprecher``, ``Name (Amtsleiter)``, or the next line, if it names no body and reads like a role."""
    match = _BEHIND.match(text, person.end, block.end)
    if match is None:
        return None
    start, end = match.span("role")
    if any(item.start < end and start < item.end for item in block.items):
        return None
    return match["role"].strip() if ROLE_WORD.search(match["role"]) else None


def _before(person: Item, block: Block, text: str) -> str | None:
    """``Pressesprecherin / Name``, ``Geschäftsführer: Name`` at the beginning of the row."""
    row = row_of(block, person)
    match = _BEFORE.fullmatch(text, row.start, person.start) if row else None
    if match is None or any(item.start < person.start for item in (row.items if row else ())):
        return None
    role = match["role"].strip()
    return role if ROLE_WORD.search(role) and not HEADING.match(role) else None
