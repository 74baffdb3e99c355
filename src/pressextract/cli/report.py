"""``pressextract report``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pressextract.cli.base import Force, Records, app, reported

__all__ = ["report"]


@app.command()
def report(
    records: Records,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Default: beside the records, as .html.")
    ] = None,
    force: Force = False,
) -> None:
    """Write one page for the browser: every release with its findings, filters and charts; no network.

    Example: pressextract report records.jsonl -o report.html
    """
    from pressextract.report import write_report

    with reported():
        typer.echo(f"wrote {write_report(records, output=output, force=force)}", err=True)
