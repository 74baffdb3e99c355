"""What is known of a whole document before its lines are judged: body, blocks, repeats, contact data."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressextract.clean.rows import Row

__all__ = ["FAR", "Layout", "is_contact", "is_contact_label", "kind_of", "place_bin", "read_layout"]

_PLACES = (0, 1, 2, 3, 5, 8, 12, 20)


@dataclass(frozen=True, slots=True)
class Layout:
    """What is known of a whole document before its lines are judged.

    Attributes:
        first, last: Rows between which the release's running text stands (``last`` inclusive); -1 if there is none.
        repeats: How often a line's key stands in the document.
        blocks: For each row, the half-open range of rows that no blank line parts.
        content: Stems of all words in the running text.
        contact: Whether a phone, e-mail or address stands within two rows.
        ahead: Rows to the next phone, e-mail or address that no link label parts from this row; 9 if there is none.
    """

    rows: Sequence[Row]
    first: int
    last: int
    repeats: Counter[str]
    blocks: tuple[tuple[int, int], ...]
    content: frozenset[str]
    contact: tuple[bool, ...]
    ahead: tuple[int, ...]


def read_layout(rows: Sequence[Row]) -> Layout:
    """The layout of a document; linear in its rows."""
    first, last = _body(rows)
    body = rows[first : last + 1] if first >= 0 else ()
    content = frozenset().union(*(row.traits.content for row in body if row.traits.prose)) if body else frozenset()
    return Layout(
        rows, first, last, Counter(row.traits.key for row in rows), _blocks(rows), content, _contact(rows), _ahead(rows)
    )


def _gain(row: Row) -> float:
    """How much a row speaks for running text; labels and short lines speak against it."""
    if row.traits.prose:
        labelled = any(
            one.startswith(("head:cookie", "part:cookie", "head:newsletter", "part:newsletter"))
            for one in row.traits.labels
        )
        return 0.3 if labelled else min(row.length, 400) / 100
    if row.traits.labels:
        return -0.2 if is_contact_label(row) else -0.8
    return -0.25 if row.traits.words < 8 else 0.0  # noqa: PLR2004 - labels and names


def _body(rows: Sequence[Row]) -> tuple[int, int]:
    """The stretch of rows with the greatest gain (Kadane), cut back to prose at both ends."""
    best, span, total, start = 0.0, (-1, -1), 0.0, 0
    for at, row in enumerate(rows):
        if total <= 0:
            total, start = 0.0, at
        total += _gain(row)
        if total > best:
            best, span = total, (start, at)
    return span


def _blocks(rows: Sequence[Row]) -> tuple[tuple[int, int], ...]:
    out: list[tuple[int, int]] = []
    start = 0
    for at in range(1, len(rows) + 1):
        if at == len(rows) or rows[at].blank_before:
            out += [(start, at)] * (at - start)
            start = at
    return tuple(out)


def is_contact(row: Row) -> bool:
    """Whether a line holds a phone number, an e-mail or a postal address."""
    return any(row.has(name) for name in ("phone", "email", "address"))


FAR = 9


def _ahead(rows: Sequence[Row]) -> tuple[int, ...]:
    out: list[int] = []
    distance = FAR
    for row in reversed(rows):
        out.append(distance)
        if is_contact(row):
            distance = 1
        elif row.traits.prose or (row.traits.labels and not is_contact_label(row)):
            distance = FAR
        else:
            distance = min(distance + 1, FAR)
    return tuple(reversed(out))


def _contact(rows: Sequence[Row]) -> tuple[bool, ...]:
    hits = [is_contact(row) for row in rows]
    return tuple(any(hits[max(0, at - 2) : at + 3]) for at in range(len(rows)))


def place_bin(value: int) -> str:
    """A count or distance in one of a few steps."""
    return next((str(edge) for edge in _PLACES if value <= edge), "far")


def is_contact_label(row: Row) -> bool:
    """Whether a line is a heading such as ``Kontakt`` or ``Ihre Ansprechpartner``."""
    return row.traits.labels[:1] == ("label:contact",)


def kind_of(rows: Sequence[Row], at: int) -> str:
    """A neighbour in one word."""
    if not 0 <= at < len(rows):
        return "none"
    row = rows[at]
    if row.traits.prose:
        return "prose"
    if row.traits.labels:
        return "contact_label" if is_contact_label(row) else "label"
    for name in ("date_line", "press_word", "phone", "email", "address", "photo", "bullet", "person"):
        if row.has(name):
            return name
    return "short" if row.length < 40 else "middle" if row.length < 90 else "long"  # noqa: PLR2004 - a third, one line
