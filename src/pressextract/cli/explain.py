"""Commands that say why something was found, or was not."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pressextract.cli.base import (
    EXIT_FAILED,
    Config,
    Encoding,
    Gazetteer,
    Model,
    ReferenceDate,
    Rules,
    app,
    day_of,
    options_of,
    reported,
)

__all__ = ["explain", "why", "why_not"]

File = Annotated[Path, typer.Argument(help="One file of any format.")]
Text = Annotated[str, typer.Argument(metavar="TEXT", help="Words of the release, as written.")]
Kind = Annotated[str | None, typer.Option(help="Only mentions of this kind (date, phone, name, quote, …).")]


@app.command()
def explain(
    file: File,
    model: Model = None,
    reference_date: ReferenceDate = None,
    encoding: Encoding = None,
    rules: Rules = None,
    gazetteer: Gazetteer = None,
    config: Config = None,
    kind: Kind = None,
) -> None:
    """Show every mention with its rule, its evidence and what it beat.

    Example: pressextract explain release.txt --kind phone
    """
    from pressextract.explain import explain_file

    with reported():
        loaded = options_of(
            config,
            model=model,
            reference_date=day_of(reference_date),
            encoding=encoding,
            rules=rules,
            gazetteer=gazetteer,
        )
        failed = explain_file(file, settings=loaded.options.settings, kind=kind, write=typer.echo)
    raise typer.Exit(EXIT_FAILED if failed else 0)


@app.command()
def why(
    file: File,
    text: Text,
    model: Model = None,
    reference_date: ReferenceDate = None,
    encoding: Encoding = None,
    rules: Rules = None,
    gazetteer: Gazetteer = None,
    config: Config = None,
) -> None:
    """Show what was found at some words of a release, by which rule, and what it beat. Exit code 1: nothing.

    Example: pressextract why release.txt "3. Mai"
    """
    from pressextract.why import why_text

    with reported():
        loaded = options_of(
            config,
            model=model,
            reference_date=day_of(reference_date),
            encoding=encoding,
            rules=rules,
            gazetteer=gazetteer,
        )
        found = why_text(file, text, settings=loaded.options.settings, write=typer.echo)
    raise typer.Exit(0 if found else EXIT_FAILED)


@app.command("why-not")
def why_not(
    file: File,
    text: Text,
    model: Model = None,
    reference_date: ReferenceDate = None,
    encoding: Encoding = None,
    rules: Rules = None,
    gazetteer: Gazetteer = None,
    config: Config = None,
    kind: Annotated[str | None, typer.Option(help="Only rules of this family (date, phone, name, …).")] = None,
    all: Annotated[bool, typer.Option("--all", help="Every rule that matched a part, not the ten nearest.")] = False,  # noqa: A002
) -> None:
    """Show which rules were tried at some words, where each pattern gave up, and what else stood in the way.

    Example: pressextract why-not release.txt "3. im Mai" --kind date
    """
    from pressextract.why import why_not_text

    with reported():
        loaded = options_of(
            config,
            model=model,
            reference_date=day_of(reference_date),
            encoding=encoding,
            rules=rules,
            gazetteer=gazetteer,
        )
        why_not_text(file, text, settings=loaded.options.settings, kind=kind, everything=all, write=typer.echo)
