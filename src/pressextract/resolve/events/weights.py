"""The fitted weights of happenings, read once (``models/recipe/events.py`` wrote them)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Weights", "load_weights"]


@dataclass(frozen=True, slots=True)
class Weights:
    """What every title starts from, and the weight of each trait of a date or a title."""

    bias: float
    traits: Mapping[str, float]


@cache
def load_weights() -> Weights:
    """The weights that ship with the package."""
    data = json.loads(files("pressextract.resolve.events").joinpath("weights.json").read_text(encoding="utf-8"))
    return Weights(data["bias"], data["traits"])
