"""Scores as text and as plain values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pressextract.evaluate.tally import Tally

__all__ = ["as_json_object", "confusion_lines", "rule_lines", "table_lines"]

_LABELS = ("PER", "ORG", "LOC", "-")
_SHOWN_RULES = 40

Bounds = Mapping[str, tuple[float, float]]


def as_json_object(tally: Tally, bounds: Bounds, *, missing: tuple[str, ...]) -> dict[str, Any]:
    """Everything as plain values."""
    rules: dict[str, dict[str, dict[str, int]]] = {}
    for layer, rule in sorted({*tally.right, *tally.wrong}):
        rules.setdefault(layer, {})[rule] = {"right": tally.right[layer, rule], "wrong": tally.wrong[layer, rule]}
    return {
        "layers": {layer: {**tally.row(layer), "f1_95": list(bounds[layer])} for layer in bounds},
        "confusion": {gold: {said: tally.confusion[gold, said] for said in _LABELS} for gold in _LABELS},
        "rules": rules,
        "missing": list(missing),
        "text_faults": tally.errors["text"],
    }


def table_lines(tally: Tally, bounds: Bounds) -> Iterator[str]:
    """Layers with their scores and intervals."""
    yield f"{'layer':<14}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}{'found':>7}   F1, 95 %"
    for layer, (low, high) in bounds.items():
        row = tally.row(layer)
        counts = f"{row['gold']:>7}{row['found']:>7}"
        yield f"{layer:<14}{row['p']:>7.3f}{row['r']:>7.3f}{row['f1']:>7.3f}{counts}   {low:.3f}–{high:.3f}"


def confusion_lines(tally: Tally) -> Iterator[str]:
    """Gold labels against found ones, of mentions that share a character."""
    yield ""
    yield f"{'gold ↓ found →':<16}" + "".join(f"{label:>7}" for label in _LABELS)
    for gold in _LABELS:
        yield f"{gold:<16}" + "".join(f"{tally.confusion[gold, said]:>7}" for said in _LABELS)


def rule_lines(tally: Tally) -> Iterator[str]:
    """Rules with the most wrong findings first; strict layers only."""
    rows = [key for key in tally.wrong if "~" not in key[0]]
    rows.sort(key=lambda key: (-tally.wrong[key], key))
    yield ""
    yield f"{'layer':<14}{'rule':<34}{'right':>7}{'wrong':>7}{'P':>7}"
    for layer, rule in rows[:_SHOWN_RULES]:
        right, wrong = tally.right[layer, rule], tally.wrong[layer, rule]
        yield f"{layer:<14}{rule:<34}{right:>7}{wrong:>7}{right / (right + wrong):>7.3f}"
