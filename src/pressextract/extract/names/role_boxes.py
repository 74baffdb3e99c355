"""Roles and employers in boxes and lists, where lines stand for commas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from pressextract.extract.names.masks import ORG, PER, Masked
from pressextract.extract.names.role_grammar import LINK, ORGANIZATION, PERSON, PHRASE, compile_masked
from pressextract.extract.names.role_items import Item, item_of, parse_items

__all__ = ["in_boxes"]

_BULLET = r"[ \t•*·–-]*"
_CONTACT = r"(?:(?:[Pp]resse|[Mm]edien)?[Kk]ontakte?|[Ff]ür[ ]Rückfragen|Rückfragen(?:[ ]an)?|Auskunft|Anmeldung|Ihre?[ ]Ansprechpartner(?:in)?)"
_ALONE = compile_masked(rf"{_BULLET}(?:{_CONTACT}[^:\n]{{0,25}}:[ ]|gez\.[ ])?(?<person>{PERSON})[ ,]*")
_NAME_FIRST = compile_masked(
    rf"{_BULLET}(?:{_CONTACT}[^:\n]{{0,25}}:[ ]|gez\.[ ])?(?<person>{PERSON})"
    rf"(?<rest>[ ]*(?:[,|(–·:-].*|Tel.*|(?:und|&)[ ](?<second>{PERSON})[ ]*|))"
)
_TITLES_ONLY = regex.compile(r"[ ,]*(?:MdB|MdL|MdEP|M\.[ ]?A\.|LL\.M\.|MBA)?[ ,]*")
_YEARS = regex.compile(r"(?:seit[ ])?\d{4}(?:[ ]?[-–][ ]?\d{4})?[ ]")
_ROLE_LINE = compile_masked(rf"{_BULLET}{PHRASE}(?:{LINK}(?<org>{ORGANIZATION}))?(?:[ ]?\({ORG}+\))?[ ,:]*")
_BODY_LINE = compile_masked(
    rf"{_BULLET}(?:{_CONTACT}:?[ ]+)?(?<org>{ORGANIZATION})(?:[ ]?\({ORG}+\))?(?:[ ]?[,|–-].{{0,80}})?[ ,:]*"
)
_IN_LINE = compile_masked(
    rf"""(?:^|[:;]|\b(?:sowie|und|an)|\b(?:für|bei)[ ](?:die|das|den|der|dem)?|{_CONTACT}:?)[ ]*{_BULLET}(?<org>{ORGANIZATION})(?:[ ]?\({ORG}+\))?
    (?:,[ ][^,:\n{PER}{ORG}]{{3,40}}){{0,3}}?[ ]?(?:,|:|[|–·-])[ ]*(?<person>{PERSON})(?=[ ]*(?:[,|(–·-]|$|Tel|T\.))"""
)
_RUN_TOGETHER = compile_masked(
    rf"(?<person>{PERSON})[ ]+(?:{PHRASE}|(?<org>{ORGANIZATION}))(?=[ ]+(?:Tel|T\.|Fon|Phone|Mobil|E-?[Mm]ail|\+4))"
)
_PERSON_AGAIN = compile_masked(rf"[ ]*[|,][ ]*(?<person>{PERSON})(?=[ ]*(?:[,|(]|$|Tel))")
_REACHABLE = regex.compile(
    r"\b(?:Tel|Fon|Telefon|Telefax|Fax|Mobil|Phone|Durchwahl|E-?[Mm]ail)\b|[\w.]@\w|\(at\)|\[at\]|(?:\+4[139]|\(?0\d{2,5}\)?)[ /-]+\(?\d"
)
"""Signs of a line by which somebody can be reached; the digits themselves are the contacts extractor's business."""


_LONG_LINE = 110
"""Lines of boxes are shorter than this, in characters."""


@dataclass(frozen=True, slots=True)
class _Row:
    start: int
    words: str


def in_boxes(masked: Masked) -> Iterator[tuple[int, Item, str]]:
    """Roles on the line below the name, organizations on lines beside it."""
    rows = [_Row(m.start(), m.group()) for m in regex.finditer(r"[^\n]*", masked.text) if m.group().strip()]
    contact_lines = frozenset(
        line.start for line in rows if _REACHABLE.search(masked.view, line.start, line.start + len(line.words))
    )
    for row, line in enumerate(rows):
        yield from _in_line(masked, line, contact_lines)
        match = _NAME_FIRST.fullmatch(line.words)
        if match is None:
            continue
        person = _person(masked, line, match, "person")
        alone = _ALONE.fullmatch(line.words) is not None
        items = _items_beside(masked, rows, row) if alone or _TITLES_ONLY.fullmatch(match["rest"]) else ()
        for item in items:
            yield person, item, "role.next_line"
        body = _body_beside(masked, rows, row, contact_lines)
        if body is None or any(item.organization for item in items):
            continue
        if items:
            yield person, replace(items[0], organization=body.organization), "role.next_line"
        elif alone or not _with_own_body(masked, line):
            yield person, body, "role.box_body"
            if match["second"]:
                yield _person(masked, line, match, "second"), body, "role.box_body"


def _person(masked: Masked, line: _Row, match: regex.Match[str], group: str) -> int:
    at = line.start + match.start(group)
    return masked.outer.get(at, at)


def _near(masked: Masked, one: _Row, two: _Row) -> bool:
    """At most one blank line between."""
    low, high = sorted((one, two), key=lambda row: row.start)
    return masked.text.count("\n", low.start + len(low.words), high.start) <= 2  # noqa: PLR2004 - one blank line


def _items_beside(masked: Masked, rows: list[_Row], row: int) -> tuple[Item, ...]:
    """Roles on the next line, else on the line before when that ends in a colon."""
    if row + 1 < len(rows) and _near(masked, rows[row], rows[row + 1]):
        line = rows[row + 1]
        at = line.start + len(line.words) - len(line.words.lstrip(" \t•*·–-"))
        years = _YEARS.match(masked.text, at)
        items, _ = parse_items(masked, years.end() if years else at)
        if items and items[0].role:
            return items
    if row > 0 and rows[row - 1].words.rstrip().endswith(":") and _near(masked, rows[row - 1], rows[row]):
        line = rows[row - 1]
        match = _ROLE_LINE.fullmatch(masked.text, line.start, line.start + len(line.words))
        if match and (item := item_of(masked, match)):
            return (item,)
    return ()


def _body_beside(masked: Masked, rows: list[_Row], row: int, contact_lines: frozenset[int]) -> Item | None:
    """The organization on one of the lines beside, in a box that holds a number or address."""
    if not _in_box(masked, rows, row, contact_lines):
        return None
    for other in (row - 1, row + 1, row - 2, row + 2, row - 3):
        if not 0 <= other < len(rows) or not _near(masked, rows[min(row, other)], rows[min(row, other) + 1]):
            continue
        line = rows[other]
        match = _BODY_LINE.fullmatch(masked.text, line.start, line.start + len(line.words))
        if match and (item := item_of(masked, match)):
            return item
    return None


def _in_box(masked: Masked, rows: list[_Row], row: int, contact_lines: frozenset[int]) -> bool:
    """A number or address stands on this line or on one of the next, all of them short."""
    for at in range(row, min(row + 7, len(rows))):
        if len(rows[at].words) > _LONG_LINE or (at > row and not _near(masked, rows[at - 1], rows[at])):
            return False
        if rows[at].start in contact_lines:
            return True
    return False


def _with_own_body(masked: Masked, line: _Row) -> bool:
    """Whether the line names an organization beside the person."""
    return ORG in masked.text[line.start : line.start + len(line.words)]


def _in_line(masked: Masked, line: _Row, contact_lines: frozenset[int]) -> Iterator[tuple[int, Item, str]]:
    """``Muster AG, Ute Ems, Tel. …`` and ``für die Muster AG: Ute Ems``."""
    if line.start not in contact_lines:
        return
    end = line.start + len(line.words)
    for match in _RUN_TOGETHER.finditer(masked.text, line.start, end, timeout=5):
        if item := item_of(masked, match):
            yield masked.person_of(match), item, "role.run_together"
    for match in _IN_LINE.finditer(masked.text, line.start, end, timeout=5):
        item = item_of(masked, match)
        if item is None:
            continue
        yield masked.person_of(match), item, "role.line_body"
        after = match.end("person")
        while again := _PERSON_AGAIN.match(masked.text, after, end):
            yield masked.person_of(again), item, "role.line_body"
            after = again.end("person")
