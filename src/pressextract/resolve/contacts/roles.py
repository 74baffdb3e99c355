"""The role word of a contact point, as it stands in the box or sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pressextract.resolve.contacts.lexicon import HEADING, NO_ROLE, PARTNER, ROLE_WORD, UNIT_ROLE
from pressextract.resolve.contacts.segments import row_of

if TYPE_CHECKING:
    from pressextract.resolve.contacts.drafts import Draft
    from pressextract.resolve.contacts.items import Item
    from pressextract.resolve.contacts.layout import Block
    from pressextract.resolve.outcome import Names

__all__ = ["find_role"]

_BEHIND = regex.compile(
    r"(?:[ ]*,[ ]*|[ ]*\n\s*|[ ]*[|·•–][ ]*|[ ]+)(?<role>\p{L}(?:[\p{L}&/.*:-]|[ ](?![ ])){2,70}?)"
    r"(?=[ ]*(?:[,)|·•(\n:;]|\.[ ]|$|[ ]–[ ]|[ ]{2}))"
    r"|[ ]*\((?<role>[^()\d@]{3,80})\)"
)
_BEFORE = regex.compile(
    r"[ \t]*(?:[-–•*][ ]*)?(?<role>\p{Lu}[\p{L}. -]{3,60}?)[ ]*(?:[/:|,–][ ]*|[ ])(?:(?:Frau|Herrn?|Dr\.|Prof\.)[ ]*)*"
)
_UNIT_REACH = 60
_LABEL = regex.compile(r"[\s,;:.|·•–/-]*(?:(?:Tel|Telefon|Fon|T|Ruf)\b\.?:?[ ]*)?\Z")


def find_role(draft: Draft, block: Block, *, names: Names, text: str) -> str | None:
    """The role word of a draft in its block.

    What the block says that the person is; else words beside the name that read like a role; else the partner word that
    heads the block. Of a number without a person, the unit right before it.
    """
    if draft.person is None:
        return _unit(draft, text)
    said = _said(draft.person, block, names)
    if said and not PARTNER.match(said):
        return said
    own = next((item for item in block.items if item.ref == draft.person), None)
    if own and (beside := _behind(own, block, text) or _before(own, block, text)):
        return beside
    partner = PARTNER.search(text, block.start, _first_point(draft, block))
    return said or (partner["role"].strip() if partner else None)


def _said(person: str, block: Block, names: Names) -> str | None:
    """What the names room found inside the block."""
    roles = (role for one in names.persons if one.id == person for role in one.roles)
    return next((role.role for role in roles if role.role and block.start <= role.found.start < block.end), None)


def _unit(draft: Draft, text: str) -> str | None:
    """``Kundenservice`` right before its number, or a label that is a unit (``Bürgertelefon``)."""
    number = next((item for item in draft.points if item.kind in {"phone", "mobile"}), None)
    if number is None:
        return None
    label = number.value.label.rstrip(" :.")
    if UNIT_ROLE.fullmatch(label):
        return str(label)
    gap = _LABEL.search(text, max(0, number.start - _UNIT_REACH), number.start)
    end = gap.start() if gap else number.start
    found = (match.group() for match in UNIT_ROLE.finditer(text, max(0, end - _UNIT_REACH), end) if match.end() == end)
    return next((unit for unit in found if unit not in NO_ROLE), None)


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
    role = regex.sub(r"\s+", " ", match["role"]).strip()
    return role if ROLE_WORD.search(role) and role not in NO_ROLE else None


def _before(person: Item, block: Block, text: str) -> str | None:
    """``Pressesprecherin / Name``, ``Geschäftsführer: Name`` at the beginning of the row."""
    row = row_of(block, person)
    match = _BEFORE.fullmatch(text, row.start, person.start) if row else None
    if match is None or any(item.start < person.start for item in (row.items if row else ())):
        return None
    role = match["role"].strip()
    return role if ROLE_WORD.search(role) and role not in NO_ROLE and not HEADING.match(role) else None
