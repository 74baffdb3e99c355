"""``pressextract eval``: records against annotated releases."""

from __future__ import annotations

import difflib
import json
from pathlib import Path

from pressextract.errors import ConfigError
from pressextract.evaluate.gold import GoldDoc, load_gold
from pressextract.evaluate.intervals import f1_intervals
from pressextract.evaluate.layers import LAYERS, RELAXED
from pressextract.evaluate.scores import Scores, score_files
from pressextract.evaluate.tables import as_json_object, confusion_lines, rule_lines, table_lines
from pressextract.evaluate.tally import Tally

__all__ = ["LAYERS", "RELAXED", "GoldDoc", "Scores", "Tally", "evaluate", "evaluate_files", "load_gold", "score_files"]


def evaluate(records: Path, gold: Path) -> tuple[Tally, tuple[str, ...]]:
    """The tally of all documents, and the names of those without a record; see ``score_files``."""
    scores = score_files(records, gold)
    return scores.total(), scores.missing


def evaluate_files(
    records: Path, gold: Path, *, errors: str | None = None, as_json: bool = False, detail: bool = False
) -> str:
    """The table of all layers, one JSON object, or the errors of one layer, as text.

    Args:
        detail: With the confusion of labels and the errors by rule; JSON has them always.

    Raises:
        ConfigError: ``config.layer`` for an unknown layer.
    """
    layers = (*LAYERS, *RELAXED)
    if errors is not None and errors not in layers:
        near = difflib.get_close_matches(errors, layers, n=1) or ["date"]
        raise ConfigError(f"no layer {errors!r}: did you mean {near[0]!r}? Layers: {', '.join(layers)}", reason="layer")
    scores = score_files(records, gold)
    tally = scores.total()
    if errors is not None:
        return "\n".join(tally.errors[errors])
    bounds = f1_intervals(scores.tallies, layers)
    if as_json:
        return json.dumps(as_json_object(tally, bounds, missing=scores.missing), ensure_ascii=False)
    lines = [*table_lines(tally, bounds), *tally.errors["text"]]
    if detail:
        lines += [*confusion_lines(tally), *rule_lines(tally)]
    if scores.missing:
        lines.append(f"{len(scores.missing)} documents have no record: {', '.join(scores.missing[:8])}")
    return "\n".join(lines)
