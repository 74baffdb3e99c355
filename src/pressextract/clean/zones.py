"""What each line is: furniture, headline and subtitle as found, the rest by its words and its place."""

# ruff: noqa: E501 - patterns and word lists stay whole
from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from pressextract.clean.furniture import Verdict
from pressextract.shapes import Line, Zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressextract.clean.layout import Layout
    from pressextract.clean.rows import Row

__all__ = ["Heads", "section_states", "zone_lines"]

_CONTACT_HEAD = regex.compile(
    r"^\W*(?:(?:ihr[en]?\s+)?(?:presse|medien|bürger)?(?:kontakte?|ansprechpartner(?:in|innen)?|ansprechperson(?:en)?)\b|(?:für\s+)?(?:weitere\s+)?(?:presse|medien)?(?:an|rück)?fragen\b|"
    r"(?:presse|medien)(?:stelle|referat|team|büro|abteilung)\b|weitere (?:auskünfte|informationen)\b|(?:pressesprecher|redaktion|erreichbarkeit|anschrift|absender)\b|auskünfte?\b)",
    regex.IGNORECASE,
)
_IMPRINT_HEAD = regex.compile(
    r"^\W*(?:herausgeber|impressum|v\. ?i\. ?s\. ?d\. ?p|verantwortlich|bankverbindung|redaktionsschluss)",
    regex.IGNORECASE,
)
_ABOUT_HEAD = regex.compile(
    r"^\W*(?:über (?:die|den|das|uns|[\p{Lu}\d]|[„»\"])|hintergrund|zum hintergrund|zur (?:person|sache|geschichte)|zum (?:unternehmen|projekt|verein)|stichwort|kurzprofil|"
    r"unternehmensprofil|boilerplate|das unternehmen)",
)
_ABOUT_FOLDED = regex.compile(
    r"^\W*(?:hintergrund|zum hintergrund|über (?:die|den|das|uns)\b|zur person|stichwort|kurzprofil|unternehmensprofil)",
    regex.IGNORECASE,
)
_HEAD_CHARS = 90
_CONTACT_TRAITS = ("phone", "email", "address", "url")


@dataclass(frozen=True, slots=True)
class Heads:
    """Rows of headline and subtitle, or None."""

    title: int | None
    subtitle: int | None


def zone_lines(text: str, layout: Layout, *, heads: Heads, verdicts: Sequence[Verdict]) -> tuple[Line, ...]:
    """All lines of the text, blank ones too, each with its zone."""
    zones = _zones(text, layout, heads=heads, verdicts=verdicts)
    by_line = {row.line: at for at, row in enumerate(layout.rows)}
    lines, at = [], 0
    for number, line in enumerate(text.split("\n")):
        row = by_line.get(number)
        if row is None:  # blank, or in the middle of a text that is too long to be looked at whole
            lines.append(Line(at, at + len(line), "body" if line.strip() else "blank"))
        elif zones[row] == "furniture":
            lines.append(Line(at, at + len(line), "furniture", verdicts[row].reason, verdicts[row].rule))
        else:
            lines.append(Line(at, at + len(line), zones[row]))
        at += len(line) + 1
    return tuple(lines)


def section_states(text: str, layout: Layout, *, verdicts: Sequence[Verdict]) -> list[Zone]:
    """The section that each row belongs to: ``body``, ``about``, ``contact`` or ``imprint``; furniture ends one."""
    states: list[Zone] = []
    state: Zone = "body"
    for at in range(len(layout.rows)):
        state = "body" if verdicts[at].furniture else _state(text, layout, at, state=state)
        states.append(state)
    return states


def _zones(text: str, layout: Layout, *, heads: Heads, verdicts: Sequence[Verdict]) -> list[Zone]:
    rows = layout.rows
    title_key = rows[heads.title].traits.key if heads.title is not None else None
    zones: list[Zone] = []
    state: Zone = "body"
    for at, row in enumerate(rows):
        if row.traits.key == title_key:  # a breadcrumb or caption that says the headline again is kept
            zones.append("title")
        elif at == heads.subtitle:
            zones.append("subtitle")
        elif verdicts[at].furniture:
            zones.append("furniture")
            state = "body"
        else:
            state = _state(text, layout, at, state=state)
            zones.append(_zone(layout, at, state=state, title=heads.title))
    _mark_lead(rows, zones)
    return zones


def _state(text: str, layout: Layout, at: int, *, state: Zone) -> Zone:
    """The section that a row belongs to: a short heading opens one, running text closes a contact box."""
    row = layout.rows[at]
    words = text[row.start : min(row.end, row.start + _HEAD_CHARS)]
    short = row.length <= _HEAD_CHARS
    if _IMPRINT_HEAD.match(words):
        return "imprint"
    if _CONTACT_HEAD.match(words) and (short or any(row.has(name) for name in _CONTACT_TRAITS)):
        return "contact" if layout.contact[at] or _contact_ahead(layout, at) else state
    if at > layout.first >= 0 and short and (_ABOUT_HEAD.match(words) or _ABOUT_FOLDED.match(words)):
        return "about"
    if row.traits.prose and state in {"contact", "imprint"} and not any(row.has(name) for name in _CONTACT_TRAITS):
        return "body"
    if state == "about" and row.blank_before and not row.traits.prose and layout.contact[at]:
        return "contact"
    return state


def _contact_ahead(layout: Layout, at: int) -> bool:
    return any(layout.contact[at : at + 6])


def _zone(layout: Layout, at: int, *, state: Zone, title: int | None) -> Zone:
    row = layout.rows[at]
    if row.has("date_line") or (row.has("press_word") and row.length < _HEAD_CHARS):
        return "dateline"
    if state in {"contact", "imprint"}:
        return state
    if row.has("photo") and not (row.traits.prose and row.length > 3 * _HEAD_CHARS):
        return "caption"
    if title is not None and at < title and not row.traits.prose:
        return "contact" if _is_contact(layout, at) else "kicker"
    if state == "about":
        return "about"
    if _is_contact(layout, at):
        return "contact"
    numbered_day = row.has("date") and row.has("starts:digit")  # "18. Juli 2024 | …" is no item 18
    return "list" if row.has("bullet") and not numbered_day else "body"


def _is_contact(layout: Layout, at: int) -> bool:
    """A short line with a number or address, or one beside such lines in its block."""
    row = layout.rows[at]
    if row.traits.prose:
        return False
    if any(row.has(name) for name in ("phone", "email")) and row.length < 2 * _HEAD_CHARS:
        return True
    start, end = layout.blocks[at]
    return (
        end - start > 1
        and layout.contact[at]
        and row.length < _HEAD_CHARS
        and not row.has("bullet")
        and at > layout.first
    )


def _mark_lead(rows: Sequence[Row], zones: list[Zone]) -> None:
    """The first paragraph of running text."""
    first = next((at for at, row in enumerate(rows) if zones[at] == "body" and row.traits.prose), None)
    if first is not None:
        zones[first] = "lead"
