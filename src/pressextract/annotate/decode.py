"""From tag scores to name spans: the best legal path of BILOU tags, and a confidence for each span."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

__all__ = ["LABELS", "TAGS", "Floats", "Found", "log_softmax", "spans"]

LABELS = ("PER", "ORG", "LOC")
TAGS = ("O", *(f"{prefix}-{label}" for label in LABELS for prefix in "BILU"))
"""Tag of each score column: B begins a name of several words, I goes on, L is its last word, U is a name of one."""
Floats = npt.NDArray[np.float32]
FORBIDDEN = np.float32(-1e9)


class Found(NamedTuple):
    """A span of words, end exclusive, with the mean log probability of its tags."""

    start: int
    end: int
    label: str
    log_score: float


def _transitions() -> tuple[Floats, Floats, Floats]:
    """Penalties (0 or forbidden): from tag to tag, for the first and for the last tag of a window."""
    inside = [tag[0] in "BI" for tag in TAGS]
    needs_open = [tag[0] in "IL" for tag in TAGS]
    legal = np.array(
        [
            [(inside[i] and needs_open[j] and a[2:] == b[2:]) or (not inside[i] and not needs_open[j])
             for j, b in enumerate(TAGS)]
            for i, a in enumerate(TAGS)
        ]
    )  # fmt: skip
    penalty = np.where(legal, np.float32(0), FORBIDDEN)
    first = np.where(needs_open, FORBIDDEN, np.float32(0)).astype(np.float32)
    last = np.where(inside, FORBIDDEN, np.float32(0)).astype(np.float32)
    return penalty.astype(np.float32), first, last


TRANSITIONS, FIRST, LAST = _transitions()


def log_softmax(scores: Floats) -> Floats:
    """Log probabilities along the last axis."""
    shifted = scores - scores.max(axis=-1, keepdims=True)
    out: Floats = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return out


def best_path(log_probs: Floats) -> list[int]:
    """The legal path with the highest sum (Viterbi); rows are words."""
    best = log_probs[0] + FIRST
    back = np.zeros(log_probs.shape, dtype=np.int64)
    for i in range(1, len(log_probs)):
        total = best[:, None] + TRANSITIONS
        back[i] = total.argmax(axis=0)
        best = total.max(axis=0) + log_probs[i]
    tag = int((best + LAST).argmax())
    path = [tag]
    for i in range(len(log_probs) - 1, 0, -1):
        tag = int(back[i][tag])
        path.append(tag)
    return path[::-1]


def spans(log_probs: Floats) -> list[Found]:
    """Names in the rows of one window (log probabilities, one row per word)."""
    if not len(log_probs):
        return []
    path = log_probs.argmax(axis=1).tolist()
    if not _legal(path):
        path = best_path(log_probs)
    out: list[Found] = []
    start = 0
    for i, row in enumerate(path):
        tag = TAGS[row]
        if tag[0] in "BU":
            start = i
        if tag[0] in "LU":
            score = float(np.mean([log_probs[k, path[k]] for k in range(start, i + 1)]))
            out.append(Found(start, i + 1, tag[2:], score))
    return out


def _legal(path: list[int]) -> bool:
    """Whether a path breaks no rule; most do not, which saves the search."""
    inner = all(TRANSITIONS[a, b] == 0 for a, b in pairwise(path))
    return bool(inner and FIRST[path[0]] == 0 and LAST[path[-1]] == 0)
