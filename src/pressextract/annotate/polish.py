"""What the whole document tells about names that the tagger found window by window.

Both steps look at all places of one surface together. Completions of single spans (legal form behind, title in front,
open bracket) and a second look for known family names were tried as well: on held-out releases they changed no score,
so they are not here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from statistics import fmean
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Named", "polished", "sure_enough", "voted"]

UNSURE = -0.3
"""Mean log probability under which a name takes over the label that its surface has elsewhere in the document."""


class Named(NamedTuple):
    """A name in token offsets, end exclusive, with the tagger's mean log probability."""

    start: int
    end: int
    label: str
    log_score: float


def polished(names: Sequence[Named], words: Sequence[str], *, floor: float) -> list[Named]:
    """The names of a document after the vote, less the doubtful ones."""
    return sure_enough(voted(names, words), words, floor=floor)


def voted(names: Sequence[Named], words: Sequence[str]) -> list[Named]:
    """Unsure names with the label that weighs most over all places of their surface.

    Sure ones keep theirs: a town may be a place in one sentence and part of the administration's name in the next.
    """
    weights: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for name in names:
        weights[_surface(name, words)][name.label] += 10**name.log_score  # type: ignore[assignment]  # a float is fine
    return [
        name._replace(label=weights[_surface(name, words)].most_common(1)[0][0]) if name.log_score < UNSURE else name
        for name in names
    ]


def sure_enough(names: Sequence[Named], words: Sequence[str], *, floor: float) -> list[Named]:
    """Names whose surface has a mean score above the floor over its places in the document."""
    scores: dict[tuple[str, ...], list[float]] = defaultdict(list)
    for name in names:
        scores[_surface(name, words)].append(name.log_score)
    return [name for name in names if fmean(scores[_surface(name, words)]) > floor]


def _surface(name: Named, words: Sequence[str]) -> tuple[str, ...]:
    return tuple(words[name.start : name.end])
