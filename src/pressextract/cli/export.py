"""``pressextract export``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pressextract.cli.base import Force, Records, app, reported

__all__ = ["export"]


@app.command()
def export(
    records: Records,
    to: Annotated[str, typer.Option("--to", metavar="FORMAT", help="csv, xlsx, sqlite, parquet, duckdb, ics or vcf.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="PATH", help="Default: beside the records.")
    ] = None,
    force: Force = False,
) -> None:
    """Write records as flat tables, a calendar or address cards.

    Tables: documents, organizations, persons, roles, locations, contacts, dates, events, quotes, with keys between them
    (csv and parquet: a folder with one file each).

    Example: pressextract export records.jsonl --to xlsx
    """
    from pressextract.export import export_records

    with reported():
        typer.echo(f"wrote {export_records(records, to=to, output=output, force=force)}", err=True)
