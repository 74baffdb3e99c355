"""Bootstrap intervals of F1: documents are drawn anew, with a fixed seed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from pressextract.evaluate.tally import Tally

__all__ = ["SAMPLES", "SEED", "f1_intervals"]

SAMPLES = 1000
SEED = 20_240_501
_BOUNDS = (2.5, 97.5)


def f1_intervals(tallies: Sequence[Tally], layers: Iterable[str]) -> dict[str, tuple[float, float]]:
    """The middle 95 % of F1 over ``SAMPLES`` sets of documents, drawn with replacement, by layer.

    Documents are drawn and not mentions, since the mentions of one release are right or wrong together.
    """
    names = tuple(layers)
    counts = np.array([[[t.hit[one], t.said[one] + t.due[one]] for one in names] for t in tallies], dtype=np.float64)
    if not len(counts):
        return dict.fromkeys(names, (0.0, 0.0))
    drawn = np.random.default_rng(SEED).multinomial(len(tallies), [1 / len(tallies)] * len(tallies), size=SAMPLES)
    hits, both = np.moveaxis(np.tensordot(drawn, counts, axes=1), -1, 0)
    scores = np.divide(2 * hits, both, out=np.zeros_like(hits), where=both > 0)
    low, high = np.percentile(scores, _BOUNDS, axis=0)
    return {one: (round(float(low[at]), 4), round(float(high[at]), 4)) for at, one in enumerate(names)}
