"""Confidence of a span from the classifier's log probability, calibrated on held-out text."""

from __future__ import annotations

import math
from typing import Any

__all__ = ["confidence"]

LOGIT_LIMIT = 9.2
"""Keeps confidences between 0.0001 and 0.9999."""


def confidence(log_score: float, label: str, settings: dict[str, Any]) -> float:
    """Probability that span and label are right (Platt scaling per label).

    Args:
        log_score: Mean log probability of the span's tags.
        label: PER, ORG or LOC.
        settings: `{"calibration": {label: [slope, intercept]}}`; a label without an entry keeps the raw probability.
    """
    probability = min(max(math.exp(log_score), 1e-6), 1 - 1e-6)
    scale = settings.get("calibration", {}).get(label)
    if scale is None:
        return round(probability, 4)
    slope, intercept = scale
    logit = math.log(probability / (1 - probability))
    scaled = min(max(slope * logit + intercept, -LOGIT_LIMIT), LOGIT_LIMIT)
    return round(1 / (1 + math.exp(-scaled)), 4)
