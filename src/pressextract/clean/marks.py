"""What the file's format itself says of lines: navigation and footers of a page, headers that repeat, the headline.

It outranks the fitted weights, but never takes out contact data: ``<footer>`` holds the press office more often than
not.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from pressextract.clean.furniture import Verdict, is_in_contact
from pressextract.clean.layout import is_contact, is_contact_label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pressextract.clean.layout import Layout
    from pressextract.shapes import Mark, OffsetMap

__all__ = ["heed_marks", "named_title", "read_marks"]


def read_marks(layout: Layout, marks: Sequence[Mark], *, offsets: OffsetMap) -> dict[int, Mark]:
    """The mark in which each marked row begins."""
    starts = [mark.start for mark in marks]
    found: dict[int, Mark] = {}
    for at, row in enumerate(layout.rows if marks else ()):
        raw = offsets.offset(row.start)
        place = bisect_right(starts, raw) - 1
        if place >= 0 and raw < marks[place].end:
            found[at] = marks[place]
    return found


def heed_marks(layout: Layout, verdicts: Sequence[Verdict], *, marks: Mapping[int, Mark]) -> list[Verdict]:
    """Verdicts with marked rows as furniture, lines of contact data excepted."""
    out = list(verdicts)
    for at, mark in marks.items():
        if mark.sure or not _belongs(layout, at):
            out[at] = Verdict(1.0, True, mark.reason, f"clean.mark.{mark.reason}")
    return out


def _belongs(layout: Layout, at: int) -> bool:
    row = layout.rows[at]
    if is_contact_label(row) or is_contact(row):
        return True
    return not row.traits.labels and is_in_contact(layout, at)


def named_title(layout: Layout, title: str | None, *, marks: Mapping[int, Mark]) -> int | None:
    """The first unmarked row that says what the format names as headline; None where no row does."""
    if not title:
        return None
    wanted = _key(title)
    rows = enumerate(layout.rows)
    return next((at for at, row in rows if at not in marks and wanted and _key(row.traits.key) == wanted), None)


def _key(words: str) -> str:
    folded = words.casefold() if "ß" not in words else words.lower()
    return "".join(char for char in folded if char.isalnum())[:_KEY_CHARS]


_KEY_CHARS = 300
"""Traits see no more than the first 400 characters of a line."""
