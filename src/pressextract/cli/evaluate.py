"""Commands that measure: ``eval`` and ``diff``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pressextract.cli.base import EXIT_FAILED, Records, app, reported

__all__ = ["diff", "evaluate"]


@app.command("eval")
def evaluate(
    records: Records,
    gold: Annotated[Path, typer.Argument(help="A folder of NAME.txt with NAME.json, annotated by docs/annotation.md.")],
    errors: Annotated[str | None, typer.Option(metavar="LAYER", help="List the errors of one layer.")] = None,
    detail: Annotated[bool, typer.Option("--detail", help="Also the confusion of labels, and errors by rule.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object, with everything.")] = False,
) -> None:
    """Score records against annotated releases: precision, recall and F1 per layer, with bootstrap intervals.

    Layers with ~ are relaxed: mentions need only overlap, roles and titles share words.

    Example: pressextract eval records.jsonl tests/gold --errors phone
    """
    from pressextract.evaluate import evaluate_files

    with reported():
        typer.echo(evaluate_files(records, gold, errors=errors, as_json=json, detail=detail))


@app.command()
def diff(
    old: Annotated[Path, typer.Argument(help="Records of the earlier run.")],
    new: Annotated[Path, typer.Argument(help="Records of the later run.")],
    examples: Annotated[int, typer.Option(min=0, help="Examples per field.")] = 3,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Show what changed between two runs, by field. Exit code 1 when something did.

    Example: pressextract diff before.jsonl records.jsonl
    """
    from json import dumps

    from pressextract.diff import compare_files, told

    with reported():
        difference = compare_files(old, new, examples=examples)
        if json:
            typer.echo(dumps(difference.as_json(), ensure_ascii=False))
        else:
            for line in told(difference):
                typer.echo(line)
    raise typer.Exit(0 if difference.is_empty else EXIT_FAILED)
