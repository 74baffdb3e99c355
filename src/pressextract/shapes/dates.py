"""What mentions of kind ``date`` say before they are resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

__all__ = ["Partial"]


@dataclass(frozen=True, slots=True)
class Partial:
    """A time expression as far as its own words tell.

    Attributes:
        type: TIMEX3 type.
        value: TIMEX3 value with ``X`` for what the words leave open (``XXXX-10-11``), or empty when only
            ``anchor`` tells (``gestern``).
        weekday: 1 (Monday) to 7, when written.
        anchor: How to resolve what is open, read by the resolve room (``next``, ``last``, ``this``, ``day``, …).
        offset: Signed count of ``unit`` from the anchor (``gestern``: -1 day).
        linked: Which end of a range this is; the other end is the neighbouring mention.
    """

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str = ""
    weekday: int | None = None
    anchor: str | None = None
    offset: int = 0
    unit: str | None = None
    linked: Literal["first", "last"] | None = None
    warnings: tuple[str, ...] = ()
    extra: dict[str, str] = field(default_factory=dict)
