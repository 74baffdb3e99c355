"""Commands that measure: ``eval``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pressextract.cli.base import Records, app, reported

__all__ = ["evaluate"]


@app.command("eval")
def evaluate(
    records: Records,
    gold: Annotated[Path, typer.Argument(help="A folder of NAME.txt with NAME.json, annotated by docs/annotation.md.")],
    errors: Annotated[str | None, typer.Option(metavar="LAYER", help="List the errors of one layer.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Score records against annotated releases: precision, recall and F1 per layer.

    Example: pressextract eval records.jsonl tests/gold --errors phone
    """
    from pressextract.evaluate import evaluate_files

    with reported():
        typer.echo(evaluate_files(records, gold, errors=errors, as_json=json))
