"""Commands that look at records: ``show``, ``validate``, ``schema``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pressextract.cli.base import EXIT_FAILED, Records, app, reported

__all__ = ["schema", "show", "validate"]


@app.command()
def show(
    records: Records,
    id: Annotated[str | None, typer.Option(help="Only the record with this id. Default: the first.")] = None,  # noqa: A002
    all: Annotated[bool, typer.Option("--all", help="All records.")] = False,  # noqa: A002
) -> None:
    """Print records in readable form.

    Example: pressextract show records.jsonl --id staedte/01_beispiel
    """
    from pressextract.show import show_records

    with reported():
        show_records(records, wanted=id, everything=all, write=typer.echo)


@app.command()
def validate(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="JSONL files of records.")],
) -> None:
    """Check records against the schema; every breach is named by line and path.

    Example: pressextract validate records.jsonl
    """
    from pressextract.validate import validate_files

    with reported():
        breaches = validate_files(files, write=typer.echo, note=lambda text: typer.echo(text, err=True))
    raise typer.Exit(EXIT_FAILED if breaches else 0)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record.

    Example: pressextract schema > record.schema.json
    """
    import json

    from pressextract.record import record_schema

    typer.echo(json.dumps(record_schema(), ensure_ascii=False, indent=2))
