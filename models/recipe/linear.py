"""What the small linear models of the recipes share: a sparse matrix of named features, and one way to fit.

Needs numpy, which comes with spaCy. Every step is deterministic: no sampling, sums in a fixed order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

__all__ = ["Matrix", "adam", "vocabulary"]


def vocabulary(lists: Iterable[Iterable[str]], *, at_least: int) -> dict[str, int]:
    """Column of each feature that is seen often enough, in alphabetical order."""
    counts = Counter(name for names in lists for name in set(names))
    return {name: at for at, name in enumerate(sorted(name for name, count in counts.items() if count >= at_least))}


class Matrix:
    """Rows of zeros and ones."""

    def __init__(self, lists: Sequence[Iterable[str]], columns: Mapping[str, int]) -> None:
        ids = [sorted({columns[name] for name in names if name in columns}) for names in lists]
        self.row = np.repeat(np.arange(len(ids)), [len(one) for one in ids])
        self.col = np.array([column for one in ids for column in one], int)
        self.shape = (len(ids), len(columns))

    def dot(self, weights: np.ndarray) -> np.ndarray:
        """The sum of each row's weights."""
        return np.bincount(self.row, weights=weights[self.col], minlength=self.shape[0])

    def back(self, values: np.ndarray) -> np.ndarray:
        """The sum of the rows' values for each column."""
        return np.bincount(self.col, weights=values[self.row], minlength=self.shape[1])


def adam(
    gradient: Callable[[np.ndarray], np.ndarray], size: int, *, steps: int = 400, rate: float = 0.05
) -> np.ndarray:
    """Weights after gradient descent from zero, with a rate that falls to a tenth."""
    weights, mean, square = np.zeros(size), np.zeros(size), np.zeros(size)
    for step in range(1, steps + 1):
        slope = gradient(weights)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope * slope
        falling = rate * (1 - 0.9 * step / steps)
        weights -= falling * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights
