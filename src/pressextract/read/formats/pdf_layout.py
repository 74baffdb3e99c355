"""Reading order and paragraphs of lines that have a place on a page.

Columns are found row by row: a stretch of white that several rows leave free parts what stands left and right of it
(after the XY-cut of Nagy and Seth, but from rows, so that a headline over two columns does not hide them).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Piece", "reading_order", "to_paragraphs"]

_COLUMN_ROWS = 3
"""Rows that must have words on both sides of the white; fewer are a table's or a header's."""
_BULLET = regex.compile(r"^(?:[•·▪◦‣–—*-]|\(?\d{1,2}[.)]|[a-z]\))\s")
_LABEL = regex.compile(r"(?:[:.]|^\W{1,2}|^\d{1,3}[.)]?)$")
_CELLS = "  "
_USUAL_GAPS = (-0.5, 1.5)
"""White between lines of one paragraph, in heights of a line."""
_JUMP = -2
"""Heights that the next line stands higher: the top of the next column or page."""
_APART = 0.3
"""Heights more than usual between paragraphs."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with their box, in points from the lower left corner.

    Attributes:
        edge: ``header`` or ``footer`` for what stands where those do, else empty.
        column: Left and right end of the column that it belongs to.
    """

    words: str
    left: float
    bottom: float
    right: float
    top: float
    edge: str = ""
    column: tuple[float, float] = (0.0, 0.0)

    @property
    def height(self) -> float:
        """Of its line."""
        return max(self.top - self.bottom, 1.0)

    def with_edge(self, edge: str) -> Piece:
        """The same piece, told where it stands."""
        return replace(self, edge=edge)


def reading_order(pieces: Sequence[Piece]) -> list[Piece]:
    """Lines from top to bottom, column after column."""
    rows = _rows(pieces)
    if not rows:
        return []
    white = 1.2 * median(piece.height for row in rows for piece in row)
    out: list[Piece] = []
    at = 0
    while at < len(rows):
        end, gap = _group(rows, at, white=white)
        if gap is None:
            out += _as_lines(rows[at:end])
        else:
            middle = (gap[0] + gap[1]) / 2
            sides = (
                [one for row in rows[at:end] for one in row if (one.left < middle) is side] for side in (True, False)
            )
            out += [line for side in sides for line in reading_order(side)]
        at = end
    return out


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces that stand on one line, from left to right; rows from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: (-one.top, one.left)):
        if rows:
            last = rows[-1][-1]
            overlap = min(last.top, piece.top) - max(last.bottom, piece.bottom)
            if overlap > 0.5 * min(last.height, piece.height):
                rows[-1].append(piece)
                continue
        rows.append([piece])
    return [sorted(row, key=lambda one: one.left) for row in rows]


def _group(rows: Sequence[Sequence[Piece]], at: int, *, white: float) -> tuple[int, tuple[float, float] | None]:
    """End of the rows from ``at`` on that share a stretch of white, and the widest such stretch; None if no column."""
    free = _free(rows[at], white=white)
    if not free:
        return at + 1, None
    end = at + 1
    while end < len(rows):
        left = [gap for one in free if (gap := _kept_free(one, rows[end]))[1] - gap[0] >= white]
        if not left:
            break
        free, end = left, end + 1
    best = max(free, key=lambda gap: gap[1] - gap[0])
    both = [row for row in rows[at:end] if row[0].right <= best[0] + 1 and row[-1].left >= best[1] - 1]
    labels = sum(bool(_LABEL.search(_before(row, best).words)) for row in both)
    if len(both) < _COLUMN_ROWS or labels >= 0.5 * len(both):
        return at + 1, None
    return end, best


def _before(row: Sequence[Piece], gap: tuple[float, float]) -> Piece:
    return [one for one in row if one.right <= gap[0] + 1][-1]


def _free(row: Sequence[Piece], *, white: float) -> list[tuple[float, float]]:
    pairs = pairwise(row)
    return [(one.right, two.left) for one, two in pairs if two.left - one.right >= white]


def _kept_free(gap: tuple[float, float], row: Sequence[Piece]) -> tuple[float, float]:
    """What a row leaves free of a stretch."""
    left, right = gap
    for one in row:
        if one.right <= left or one.left >= right:
            continue
        if one.left <= left and one.right >= right:
            return left, left
        if one.left - left > right - one.right:
            right = min(right, one.left)
        else:
            left = max(left, one.right)
    return left, right


def _as_lines(rows: Sequence[Sequence[Piece]]) -> list[Piece]:
    """Each row as one line, its cells apart; the column is that of all rows."""
    column = (min(row[0].left for row in rows), max(one.right for row in rows for one in row))
    lines = []
    for row in rows:
        words = row[0].words
        for one, two in pairwise(row):
            words += (_CELLS if two.left - one.right > one.height else " ") + two.words
        box = (row[0].left, min(one.bottom for one in row), max(one.right for one in row), max(one.top for one in row))
        lines.append(Piece(words, *box, edge=row[0].edge, column=column))
    return lines


def to_paragraphs(lines: Sequence[Piece]) -> str:
    """Lines joined to paragraphs where the next word would not have fitted any more."""
    lines = _with_columns(lines)
    leading = _leading(lines)
    out = lines[0].words if lines else ""
    for one, two in pairwise(lines):
        if _runs_on(one, two, leading=leading):
            out = _hyphenated(out, two.words)
        elif _stands_apart(one, two, leading=leading):
            out += f"\n\n{two.words}"
        else:
            out += f"\n{two.words}"
    return out


def _with_columns(lines: Sequence[Piece]) -> list[Piece]:
    """Lines of one left edge that follow each other share a column as wide as the widest of them."""
    out: list[Piece] = []
    run: list[Piece] = []
    for line in [*lines, None]:
        if line is not None and (not run or abs(line.left - run[0].left) < 2 * line.height):
            run.append(line)
            continue
        column = (min(one.left for one in run), max(one.right for one in run)) if run else (0.0, 0.0)
        out += [replace(one, column=column) for one in run]
        run = [line] if line is not None else []
    return out


def _leading(lines: Sequence[Piece]) -> float:
    """The usual white between lines, in heights of a line."""
    gaps = [(one.bottom - two.top) / one.height for one, two in pairwise(lines)]
    return median([gap for gap in gaps if _USUAL_GAPS[0] < gap < _USUAL_GAPS[1]] or [0.2])


def _alike(one: Piece, two: Piece) -> bool:
    return abs(one.height - two.height) <= 0.15 * max(one.height, two.height)


def _stands_apart(one: Piece, two: Piece, *, leading: float) -> bool:
    gap = (one.bottom - two.top) / one.height
    return gap > leading + _APART or gap < _JUMP or not _alike(one, two)


def _runs_on(one: Piece, two: Piece, *, leading: float) -> bool:
    """Whether a line ended only because it was full."""
    gap = (one.bottom - two.top) / one.height
    if not _alike(one, two) or _BULLET.match(two.words):
        return False
    if gap < _JUMP:
        if one.words[-1] in ".!?:" or not two.words[0].islower():
            return False
    elif gap > leading + _APART or (two.left > one.left + _INDENT * one.height and not _BULLET.match(one.words)):
        return False
    width = (two.right - two.left) / max(len(two.words), 1)
    first = two.words.split(" ")[0]
    full = one.right + width * (len(first) + 1) > one.column[1] - 0.2 * one.height
    wide = one.column[1] - one.column[0] > _NARROW * one.height
    return full and wide and len(one.words) >= _LINE_CHARS


_INDENT = 1.5
_NARROW = 9
_LINE_CHARS = 18
"""Shorter lines, and narrower columns, are addresses and lists."""


def _hyphenated(text: str, following: str) -> str:
    """Both lines in one; a hyphen within a word becomes soft, one of a compound stays."""
    if text.endswith("\u00ad") or (text.endswith("-") and text[-2:-1].isalpha()):
        bare = text[:-1]
        if following[:1].islower():
            word = regex.match(r"\p{L}+", following)
            coordinated = word is not None and word[0] in {"und", "oder", "bzw", "sowie", "bis"}
            return f"{bare}- {following}" if coordinated else f"{bare}\u00ad{following}"
        return f"{bare}-{following}"
    return f"{text} {following}"
