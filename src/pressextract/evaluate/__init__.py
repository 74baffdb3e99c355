"""``pressextract eval``: records against annotated releases."""

from __future__ import annotations

import difflib
import json
from pathlib import Path
from typing import Any

from pressextract.errors import ConfigError, InputError
from pressextract.evaluate.gold import GoldDoc, load_gold
from pressextract.evaluate.layers import LAYERS, score_document
from pressextract.evaluate.tally import Tally
from pressextract.record import read_records

__all__ = ["LAYERS", "GoldDoc", "Tally", "evaluate", "evaluate_files", "load_gold"]


def evaluate(records: Path, gold: Path) -> tuple[Tally, tuple[str, ...]]:
    """Score a file of records against a folder of ``NAME.txt`` with ``NAME.json``.

    A record belongs to the gold whose name is the last part of its id. Gold without a record counts as missed.

    Returns:
        The tally, and the names of the gold documents without a record.

    Raises:
        InputError: ``input.none`` if the folder holds no gold; other codes if a file cannot be read.
    """
    wanted = load_gold(gold)
    if not wanted:
        raise InputError(f"{gold} holds no NAME.json beside NAME.txt: check the folder", reason="none")
    found: dict[str, dict[str, Any]] = {}
    for record in read_records(records):
        found[record.id.rsplit("/", 1)[-1]] = record.model_dump()
    tally = Tally()
    for doc in wanted:
        score_document(tally, doc, found.get(doc.name, {"text": doc.text}))
    return tally, tuple(doc.name for doc in wanted if doc.name not in found)


def evaluate_files(records: Path, gold: Path, *, errors: str | None = None, as_json: bool = False) -> str:
    """The table of all layers, one JSON object, or the errors of one layer, as text.

    Raises:
        ConfigError: ``config.layer`` for an unknown layer.
    """
    if errors is not None and errors not in LAYERS:
        near = difflib.get_close_matches(errors, LAYERS, n=1) or ["date"]
        raise ConfigError(f"no layer {errors!r}: did you mean {near[0]!r}? Layers: {', '.join(LAYERS)}", reason="layer")
    tally, missing = evaluate(records, gold)
    if errors is not None:
        return "\n".join(tally.errors[errors])
    table = {layer: tally.row(layer) for layer in LAYERS}
    if as_json:
        return json.dumps(
            {"layers": table, "missing": list(missing), "text_faults": tally.errors["text"]}, ensure_ascii=False
        )
    return "\n".join(_table(table, missing=missing, faults=tally.errors["text"]))


def _table(table: dict[str, dict[str, float]], *, missing: tuple[str, ...], faults: list[str]) -> list[str]:
    rows = [f"{'layer':<14}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}{'found':>7}"]
    for layer, row in table.items():
        rows.append(f"{layer:<14}{row['p']:>7.3f}{row['r']:>7.3f}{row['f1']:>7.3f}{row['gold']:>7}{row['found']:>7}")
    rows += faults
    if missing:
        rows.append(f"{len(missing)} documents have no record: {', '.join(missing[:8])}")
    return rows
