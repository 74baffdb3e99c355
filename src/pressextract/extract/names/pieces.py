"""A stretch of the view that may be a name, while the model's spans are corrected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pressextract.shapes import Label

__all__ = ["Piece"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the view with its label, and what was corrected so far."""

    start: int
    end: int
    label: Label
    why: tuple[str, ...] = ()

    def cut(self, why: str, *, start: int | None = None, end: int | None = None, label: Label | None = None) -> Piece:
        """The piece with other ends or label."""
        return Piece(
            self.start if start is None else start,
            self.end if end is None else end,
            label or self.label,
            (*self.why, why),
        )
