"""A mention with the value that the walk found for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pressextract.shapes import Mention

__all__ = ["Basis", "Reading"]


Basis = Literal["explicit", "inferred", "relative", "unresolved"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A mention with its value; ``shown`` is False for what the style leaves out."""

    mention: Mention
    value: str
    basis: Basis
    warnings: tuple[str, ...] = ()
    shown: bool = True
    why: str = ""
