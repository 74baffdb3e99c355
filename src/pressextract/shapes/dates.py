"""What mentions of kind ``date`` say before they are resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

__all__ = ["Link", "Mod", "Partial", "TimexType"]

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Mod = Literal["START", "MID", "END"]
Link = Literal["first", "last"]


@dataclass(frozen=True, slots=True)
class Partial:
    """A time expression as far as its own words tell.

    Attributes:
        type: TIMEX3 type.
        value: TIMEX3 value with ``X`` for what the words leave open (``XXXX-10-11``), or empty when only
            ``anchor`` tells (``gestern``). A complete day is ``YYYY-MM-DD``.
        weekday: 1 (Monday) to 7, when written.
        anchor: How to resolve what is open: ``now`` counts ``offset`` units from the reference day, ``focus`` from
            the day that the text spoke of last; ``next``, ``last`` and ``this`` choose among the occurrences of an
            incomplete value; ``today`` may also mean "nowadays".
        offset: Signed count of ``unit`` from the anchor (``gestern``: -1 day).
        unit: ``day``, ``week``, ``weekend``, ``month``, ``quarter``, ``half``, ``year``, ``decade``, ``century``.
        linked: Which end of a range this is; the other end is the neighbouring mention.
        mod: TIMEX3 modifier of a part of the unit (``Anfang 2019``).
        part: Part of the day (``MO``, ``MI``, ``AF``, ``EV``, ``NI``) that the words add to a day.
        outer: Where the phrase begins when its article and approximator (``den``, ``rund``) count as inside.
        vague: No calendar value: ``jetzt``, ``damals``, ``am ersten Tag``.
        extra: Details of single rules; the resolve room reads ``holiday``, ``year_offset``, ``nth``.
    """

    type: TimexType
    value: str = ""
    weekday: int | None = None
    anchor: str | None = None
    offset: int = 0
    unit: str | None = None
    linked: Link | None = None
    mod: Mod | None = None
    part: str | None = None
    outer: int | None = None
    vague: bool = False
    warnings: tuple[str, ...] = ()
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def shown(self) -> str:
        """One comparable line, in which the rules' proofs are written: ``2017-10-11``, ``now day -1``."""
        anchor = self.anchor or ""
        if self.unit:
            anchor = f"{anchor} {self.unit} {self.offset:+d}".strip()
        words = (self.value, anchor, self.part and f"T{self.part}", self.mod)
        return " ".join(word for word in words if word)
