"""Readings of digits as telephone numbers, before and after they are accepted."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from pressextract.extract.contacts.labels import Label
from pressextract.extract.contacts.numbers import Dialled

__all__ = ["DASHES", "LABELLED", "LIST_GAP", "WEAKLY_LABELLED", "Candidate", "Number", "own_dial", "stem_of"]

LABELLED, WEAKLY_LABELLED = 0.935, 0.8
"""Strength of a reading with a label, and behind ``unter`` or a single letter; above and below most claims."""
DASHES = "-–—‐‑−"
LIST_GAP = regex.compile(r"[ \t]*(?:[/,;+&|]|und|oder|bzw\.|u\.|od\.|sowie|bis)?[ \t]*")
"""What stands between the numbers of a list."""
_LONGEST_DIAL = 5
_SHORTEST_STEM = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reading of some digits as a number.

    Attributes:
        digits: With ``+``, with a trunk zero, or local.
        strength: To be weighed against claims.
    """

    start: int
    end: int
    rule: str
    digits: str
    strength: float
    label: Label | None


@dataclass(frozen=True, slots=True)
class Number:
    """A number that was accepted, with what later numbers inherit from it.

    Attributes:
        note: What was inherited, for ``explain``.
    """

    candidate: Candidate
    dialled: Dialled
    raw: str
    region: str
    extension: str | None = None
    note: str = ""


def own_dial(raw: str) -> int:
    """How many digits stand behind the last dash of a number; 0 without a dash."""
    _, *behind = regex.split(rf"[{DASHES}]", raw)
    return len(regex.sub(r"\D", "", behind[-1])) if behind else 0


def stem_of(number: Number, *, length: int) -> str | None:
    """E.164 digits before the direct dial: what stands before the last dash, or all but as many digits."""
    e164 = number.dialled.e164
    dial = own_dial(number.raw)
    if 0 < dial <= _LONGEST_DIAL:
        return e164[:-dial]
    return e164[:-length] if len(e164) - length > _SHORTEST_STEM else None
