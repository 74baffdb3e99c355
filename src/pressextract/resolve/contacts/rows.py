"""Lines of boxes and sentences of running text, with what stands in them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from pressextract.resolve.contacts.lexicon import CONNECTORS, CREDIT, HEADING, PRESS_UNIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pressextract.resolve.contacts.items import Item
    from pressextract.shapes import CleanDoc

__all__ = ["Row", "read_rows"]

_MAX_NAME_ROW = 110
"""Characters of a line that only names somebody; longer ones are running text."""
_LOWER_WORDS = 4
"""From so many words in lower case on (connectors aside) a line is running text, and one fewer with a full stop."""
_REST_OF_SENTENCE = 4
"""Words beside names and points; a line with more that ends like a sentence is one."""
_PROGRAMME = regex.compile(
    r"\d[ ]?(?:Uhr|h)\b|\b\d{1,2}[:.]\d\d[ ]?[-–][ ]?\d{1,2}[:.]\d\d"
    r"|\b\d{1,2}\.[ ]?(?:\d{1,2}\.|Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)"
)


@dataclass(frozen=True, slots=True)
class Row:
    """A line, or a sentence of running text, with what stands in it."""

    start: int
    end: int
    text: str
    items: tuple[Item, ...]
    prose: bool
    heading: bool
    blanks_before: int
    line: int
    rest: int = 0
    goes_on: bool = False
    """A line that only goes on with an address begun above."""

    @property
    def has_point(self) -> bool:
        """Somebody can be reached by it."""
        return any(item.is_point for item in self.items)

    @property
    def is_core(self) -> bool:
        """It makes a box by itself: a point or an address with a town."""
        if self.has_point or self.goes_on:
            return True
        whole = any(
            item.kind == "address" and item.value.postal_code and (item.value.street or item.value.po_box)
            for item in self.items
        )
        return whole and not self.is_programme

    @property
    def has_name(self) -> bool:
        """A person or an organization stands in it."""
        return any(item.kind in {"person", "org"} for item in self.items)

    @property
    def is_credit(self) -> bool:
        """A caption or a photo credit."""
        return CREDIT.match(self.text) is not None

    @property
    def is_short(self) -> bool:
        """Could be a line of a box: few words beside what is found in it, no day or hour of a programme."""
        sentence = self.rest > _REST_OF_SENTENCE and self.text.rstrip()[-1:] in ".!?"
        return (
            not (self.prose or sentence or self.is_credit or _PROGRAMME.search(self.text))
            and len(self.text) <= _MAX_NAME_ROW
        )

    @property
    def is_programme(self) -> bool:
        """A line with a clock time and an address is an event's."""
        return not self.has_point and _PROGRAMME.search(self.text) is not None


def read_rows(doc: CleanDoc, items: Sequence[Item]) -> Iterator[Row]:
    """Rows of the view in order; blank lines and headlines are counted, not given.

    Args:
        items: Sorted by start.
    """
    starts = [item.start for item in items]
    continued = _line_starts_inside(doc.view, items)
    blanks = number = at = 0
    for text in doc.view.split("\n"):
        start, end = at, at + len(text)
        at = end + 1
        number += 1
        if not text.strip() or _is_headline(doc, start, text):
            blanks += 1
            continue
        inside = tuple(items[bisect_left(starts, start) : bisect_left(starts, end)])
        goes_on = start in continued
        rest, prose = _rest(text, inside, start)
        for row_start, row_end in _sentences(text, start, inside) if prose else ((start, end),):
            own = tuple(item for item in inside if row_start <= item.start < row_end)
            part = doc.view[row_start:row_end]
            heading = HEADING.match(part) is not None and not prose
            yield Row(row_start, row_end, part, own, prose, heading, blanks, number, rest, goes_on and not prose)
            blanks = 0


def _line_starts_inside(text: str, items: Iterable[Item]) -> frozenset[int]:
    """Beginnings of lines that only go on with an address."""
    inside = [item for item in items if item.kind == "address" and "\n" in item.text]
    return frozenset(at + 1 for item in inside for at in range(item.start, item.end) if text[at] == "\n")


def _is_headline(doc: CleanDoc, start: int, text: str) -> bool:
    """Headlines name no contacts; a line below them that ends in a press unit is no subtitle but a signature."""
    zone = doc.zone_at(start)
    if zone not in {"title", "subtitle", "kicker"}:
        return False
    end = len(text.rstrip())
    return zone == "title" or not any(match.end() >= end > match.start() > 0 for match in PRESS_UNIT.finditer(text))


_WORD = regex.compile(r"\p{L}[\p{L}'’-]+")


def _rest(text: str, items: Iterable[Item], offset: int) -> tuple[int, bool]:
    """Words beside the items, and whether they make running text, which has verbs and adjectives."""
    chars = list(text)
    for item in items:
        for place in range(item.start - offset, min(item.end - offset, len(chars))):
            chars[place] = " "
    words = _WORD.findall("".join(chars))
    lower = [word for word in words if word[0].islower() and word not in CONNECTORS]
    sentence = text.rstrip()[-1:] in ".!?" and len(lower) >= _LOWER_WORDS - 1
    return len(words), sentence or len(lower) >= _LOWER_WORDS


_SENTENCE_END = regex.compile(
    r"(?<!\b(?:Tel|Telef|Fax|Mob|Str|Nr|Dr|Prof|bzw|Hr|Fr|St|ca|Abs|Art|Ing|Dipl|Mag|geb|gez|inkl|evtl|Abt|Hs|Hausnr"
    r"|App|[ivadeubzozS\p{Lu}]|\d{1,2}))[.!?][)“”\"»«]*\s+(?=[\p{Lu}„“\"»(])"
)


def _sentences(text: str, offset: int, items: Iterable[Item]) -> Iterator[tuple[int, int]]:
    at = 0
    for match in _SENTENCE_END.finditer(text):
        end = match.end()
        if any(item.start < offset + match.start() + 1 < item.end for item in items):
            continue
        yield offset + at, offset + end
        at = end
    if text[at:].strip():
        yield offset + at, offset + len(text)
