"""``pressextract extract``."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Annotated

import typer

from pressextract.cli.base import (
    EXIT_ALL_FAILED,
    EXIT_FAILED,
    Encoding,
    Force,
    Model,
    Paths,
    Quiet,
    ReferenceDate,
    Verbose,
    app,
    day_of,
    reported,
    set_up_log,
)

__all__ = ["extract"]


@app.command()
def extract(
    paths: Paths,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE|-", help="Where records go; - is stdout.")
    ] = "-",
    model: Model = None,
    reference_date: ReferenceDate = None,
    encoding: Encoding = None,
    max_bytes: Annotated[int | None, typer.Option(min=1, help="Longest text in bytes. Default: 5000000.")] = None,
    max_package_bytes: Annotated[
        int | None, typer.Option(min=1, help="Longest PDF, DOCX, mail, ZIP, … in bytes. Default: 50000000.")
    ] = None,
    text_column: Annotated[
        str | None, typer.Option(metavar="NAME", help="Text in .csv, .parquet and .jsonl. Default: text.")
    ] = None,
    id_column: Annotated[str | None, typer.Option(metavar="NAME", help="Id in these. Default: id.")] = None,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes; the output is the same for any number.")] = 1,
    limit: Annotated[int | None, typer.Option(min=1, help="Stop after so many documents.")] = None,
    errors: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write failed documents here, one JSON line each.")
    ] = None,
    timeout: Annotated[
        float | None, typer.Option(min=0.001, metavar="SECONDS", help="Longest time per document.")
    ] = None,
    force: Force = False,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with an earlier run: finished, unchanged inputs are skipped.")
    ] = False,
    verbose: Verbose = 0,
    quiet: Quiet = False,
) -> None:
    """Turn releases into records, one JSON line each, in the order of the input.

    Example: pressextract extract releases/ -o records.jsonl --workers 2 --errors failed.jsonl
    """
    from pressextract.run import Report, run_extract
    from pressextract.settings import Settings

    set_up_log(verbose, quiet=quiet)
    with reported():
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # a polite kill ends like Ctrl-C
        chosen = {
            "max_bytes": max_bytes,
            "max_package_bytes": max_package_bytes,
            "text_column": text_column,
            "id_column": id_column,
        }
        settings = Settings(
            model=model,
            reference_date=day_of(reference_date),
            encoding=encoding,
            workers=workers,
            limit=limit,
            timeout_s=timeout,
            **{name: value for name, value in chosen.items() if value},
        )
        report: Report = run_extract(
            paths,
            settings=settings,
            output=output,
            errors=errors,
            force=force,
            resume=resume,
            quiet=quiet,
            verbose=bool(verbose),
        )
    if report.failed:
        raise typer.Exit(EXIT_FAILED if report.done else EXIT_ALL_FAILED)
