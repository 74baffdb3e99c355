"""One place decides what digits are: claims of all rules are weighed against telephone readings.

A claim that covers the beginning of a telephone reading beats it when it is stronger; one that begins later, behind a
blank, cuts it (``Tel. 0221 4710-455 9 bis 17 Uhr``). Labels make a telephone reading strong, check sums and names in
front make the others strong.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pressextract.extract.contacts import digits, registers
from pressextract.rules import scan

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pressextract.shapes import Mention

__all__ = ["Claim", "Claims", "claims_of"]

_DATE_STRENGTH = 0.85
"""Of a date that the dates extractor found: above an unlabelled number, below a labelled one."""
_CUTTING = 0.7
_WIDEST = 120
"""No claim is longer; it bounds the search backwards."""


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """Digits that a rule says are something else."""

    start: int
    end: int
    strength: float
    rule: str
    what: str


class Claims:
    """All claims of a document, asked by place."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._claims = sorted(claims)
        self._starts = [claim.start for claim in self._claims]

    def overlapping(self, start: int, end: int) -> Sequence[Claim]:
        """Claims that share a character with the range."""
        first = bisect_left(self._starts, start - _WIDEST)
        last = bisect_left(self._starts, end)
        return [claim for claim in self._claims[first:last] if claim.end > start]

    def beating(self, start: int, end: int, *, strength: float) -> Claim | None:
        """The strongest claim that beats a telephone reading of the range from its beginning."""
        rivals = [c for c in self.overlapping(start, end) if c.start <= start + 1 and c.strength > strength]
        return max(rivals, key=lambda c: (c.strength, c.end - c.start, c.rule), default=None)

    def cut(self, text: str, start: int, end: int) -> int:
        """Where a reading of the range must end, since something else begins behind a blank in it."""
        for claim in self.overlapping(start, end):
            inside = start + 1 < claim.start < end
            if inside and claim.end >= end and claim.strength >= _CUTTING and text[claim.start - 1] in " \t\n":
                return start + len(text[start : claim.start].rstrip(" \t\n-–—/.("))
        return end


def claims_of(text: str, earlier: Iterable[Mention], *, taken: Iterable[Mention]) -> tuple[Claims, tuple[Mention, ...]]:
    """Claims on the digits of a text, and the account, register, tax and case numbers among them as mentions.

    Args:
        earlier: Mentions of extractors before; their dates are claims too.
        taken: E-mails and URLs, which own the digits inside them.
    """
    numbers = scan(registers.RULES, text)
    others = scan(digits.RULES, text)
    claims = [_claim(m, m.kind) for m in numbers] + [_claim(m, m.value) for m in others]
    claims += [Claim(m.start, m.end, 1.0, m.rule, m.kind) for m in taken]
    claims += [
        Claim(m.start, m.end, _DATE_STRENGTH, m.rule, "date")
        for m in earlier
        if m.kind == "date" and m.value is not None
    ]
    return Claims(claims), tuple(numbers)


def _claim(mention: Mention, what: str) -> Claim:
    return Claim(mention.start, mention.end, mention.strength, mention.rule, what)
