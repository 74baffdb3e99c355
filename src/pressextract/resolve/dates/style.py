"""What counts as a time expression, and where its span begins: annotation guidelines differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["EVERYTHING", "PRESS", "DateStyle"]


@dataclass(frozen=True, slots=True)
class DateStyle:
    """Conventions of the output.

    Attributes:
        articles: ``inside`` counts the article and approximator of a phrase (``den vergangenen Jahren``) to it.
        vague: Keep ``jetzt``, ``damals``, feasts by name, centuries and other words without a definite day.
        clock_reach: Characters that a day mentioned before carries over its own sentence to a clock time.
        terms: ``years`` gives ``Saison 2021/22`` as its two years, ``Geschäftsjahr 2015`` as ``2015``.
        adverbials: Count ``noch in`` to the fixed phrase ``noch in diesem Jahr``.
        region: Whose public holidays a name means, by ISO 3166-2 (``DE-BY``, ``AT``), or None.
        clock_day: Give a clock time without any day in reach the reference day.
    """

    articles: Literal["inside", "outside"] = "outside"
    vague: bool = True
    clock_day: bool = False
    adverbials: bool = False
    clock_reach: int = 1500
    terms: Literal["whole", "years"] = "whole"
    region: str | None = None


PRESS = DateStyle(vague=False, adverbials=True, terms="years")
"""The record: definite days and times only."""
EVERYTHING = DateStyle()
