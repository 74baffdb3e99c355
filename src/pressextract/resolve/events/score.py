"""How likely a date is that of a happening."""

from __future__ import annotations

from math import exp, fsum
from typing import TYPE_CHECKING

from pressextract.resolve.events.weights import load_weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pressextract.resolve.events.spans import Occasion
    from pressextract.resolve.outcome import Days

__all__ = ["likelihood", "reasons", "traits_of_value"]

_SHOWN = 0.4
"""Lighter traits are left out of what ``explain`` prints."""
_DAY_CHARS = 10


def traits_of_value(occasion: Occasion, *, days: Days, again: bool) -> Iterator[str]:
    """Traits that only the resolved value shows."""
    start, end = occasion
    yield f"grain:{_grain(start)}"
    if end:
        yield "range"
    if again:
        yield "again"
    if days.published and start[:_DAY_CHARS] == days.published.value:
        yield "is published"
    if days.reference and not start.startswith("X"):
        yield from _against(start, days.reference.value)


def _grain(start: str) -> str:
    if "T" in start:
        return "time"
    return "day" if len(start) == _DAY_CHARS else ("month" if start[-2:].isdigit() else "season")


def _against(start: str, reference: str) -> Iterator[str]:
    if int(reference[:4]) > int(start[:4]):
        yield "years ago"
    day = start[:_DAY_CHARS]
    if day != reference[: len(day)]:
        yield "before ref" if day < reference[: len(day)] else "after ref"


def likelihood(traits: Iterable[str]) -> float:
    """From 0 to 1."""
    weights = load_weights()
    return 1 / (1 + exp(-fsum((weights.bias, *(weights.traits.get(trait, 0.0) for trait in traits)))))


def reasons(traits: Iterable[str]) -> str:
    """The traits that weighed most, for ``explain``."""
    weights = load_weights().traits
    heavy = [trait for trait in traits if abs(weights.get(trait, 0.0)) >= _SHOWN]
    return ", ".join(
        f"{trait} {weights[trait]:+.1f}" for trait in sorted(heavy, key=lambda trait: -abs(weights[trait]))
    )
