"""The fitted weights of the clean room, read once (``models/recipe/clean.py`` wrote them)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["Weights", "load_weights", "score"]


@dataclass(frozen=True, slots=True)
class Weights:
    """Feature weights of both models, and the chain's transitions (``next:release>furniture``)."""

    title: Mapping[str, float]
    furniture: Mapping[str, float]
    transitions: Mapping[str, float]


@cache
def load_weights() -> Weights:
    """The weights that ship with the package."""
    data = json.loads(files("pressextract.clean").joinpath("weights.json").read_text(encoding="utf-8"))
    return Weights(data["title"], data["furniture"], data["transitions"])


def score(names: Iterable[str], weights: Mapping[str, float]) -> float:
    """Sum of the weights of distinct features, exact, so that the last bit does not hang on the hash seed."""
    return fsum(weights[name] for name in set(names) if name in weights)
