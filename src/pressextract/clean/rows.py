"""The lines of a text that are not blank, each with its traits.

Everything that looks at neighbours or at the whole document stands in ``layout`` and ``features``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from pressextract.clean.traits import Traits, traits

__all__ = ["ENDS", "Row", "read_rows"]

ENDS = 1500
"""Lines that are looked at from each end of a text."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line that is not blank; the span is without its outer blanks, ``line`` its number in the document."""

    line: int
    start: int
    end: int
    traits: Traits
    blank_before: bool

    @property
    def length(self) -> int:
        """Characters without outer blanks."""
        return self.end - self.start

    def has(self, name: str) -> bool:
        """Whether a trait holds."""
        return name in self.traits.names


def read_rows(text: str) -> tuple[Row, ...]:
    """The lines of a text that are not blank; of a text with very many, the first and the last ``ENDS``.

    A release has tens of lines, at most hundreds. What stands in the middle of thousands is left as it is, so that the
    time for a text without measure stays bounded.
    """
    found: list[tuple[int, int, str, bool]] = []
    at, last = 0, -1
    for number, line in enumerate(text.split("\n")):
        stripped = line.strip()
        if stripped:
            found.append((number, at + line.index(stripped[0]), stripped, number != last + 1))
            last = number
        at += len(line) + 1
    ends = found if len(found) <= 2 * ENDS else found[:ENDS] + found[-ENDS:]
    rows = [Row(line, start, start + len(words), traits(words), blank) for line, start, words, blank in ends]
    return tuple(_unwrapped(rows))


_WRAPPED_CHARS = (38, 110)
_FULL_LINES = frozenset({"function<=4", "function<=8", "function>8"})


def _unwrapped(rows: list[Row]) -> list[Row]:
    """Lines of like length that break off in mid sentence are running text, wrapped by hand."""
    out = list(rows)
    start = 0
    for at in range(1, len(rows) + 1):
        if at < len(rows) and not rows[at].blank_before:
            continue
        if _breaks_off(rows[start:at]):
            for row in range(start, at):
                old = rows[row].traits
                names = {name for name in old.names if not name.startswith("is:")} | {"prose", "wrapped"}
                out[row] = replace(rows[row], traits=replace(old, prose=True, labels=(), names=frozenset(names)))
        start = at
    return out


def _breaks_off(run: list[Row]) -> bool:
    """Whether a block is one wrapped paragraph: even lines, a sentence that runs on, and words that sentences need."""
    low, high = _WRAPPED_CHARS
    inner = run[:-1]
    if not inner or run[-1].length > high or not all(low <= row.length <= high for row in inner):
        return False
    lower = sum(row.has("starts:lower") for row in run[1:])
    stops = sum(row.has("ends:.") for row in inner)
    listed = any(row.has("bullet") for row in run[1:]) or any(row.has("email") or row.has("phone") for row in run)
    full = any(row.traits.names & _FULL_LINES for row in run)
    return full and not listed and lower >= max(1, 0.25 * len(inner)) and stops <= 0.5 * len(inner)
