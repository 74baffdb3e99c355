"""Commands that say why something was found."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pressextract.cli.base import EXIT_FAILED, Encoding, Model, ReferenceDate, app, day_of, reported

__all__ = ["explain"]


@app.command()
def explain(
    file: Annotated[Path, typer.Argument(help="One file of any format.")],
    model: Model = None,
    reference_date: ReferenceDate = None,
    encoding: Encoding = None,
    kind: Annotated[str | None, typer.Option(help="Only mentions of this kind (date, phone, name, quote, …).")] = None,
) -> None:
    """Show every mention with its rule, its evidence and what it beat.

    Example: pressextract explain release.txt --kind phone
    """
    from pressextract.explain import explain_file
    from pressextract.settings import Settings

    with reported():
        day = day_of(reference_date)
        settings = Settings(model=model, reference_date=day, encoding=encoding)
        failed = explain_file(file, settings=settings, kind=kind, write=typer.echo)
    raise typer.Exit(EXIT_FAILED if failed else 0)
