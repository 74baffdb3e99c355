"""``pressextract rules``: list, page, check, statistics."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pressextract.cli.base import EXIT_FAILED, Config, Rules, app, options_of, reported

__all__ = ["list_rules"]


@app.command("rules")
def list_rules(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[ID | check [DIR...] | PATH...]", help="See above.")
    ] = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Run over files and folders: hits and time of every rule.")
    ] = False,
    rules: Rules = None,
    config: Config = None,
) -> None:
    """List the extraction rules, show one with its phrases, check rules of your own, or measure them.

    Without arguments, all rules; with an ID, its page; with check, the phrases of the rules in a folder (default: the
    folders of the settings, then the shipped rules), exit code 1 on faults.

    Example: pressextract rules date.day_month
    """
    from pressextract import rulebook

    with reported():
        settings = options_of(config, rules=rules).options.settings
        if statistics:
            for line in rulebook.statistics([Path(word) for word in words or ()], settings=settings):
                typer.echo(line)
        elif words and words[0] == "check":
            faults, note = rulebook.check([Path(word) for word in words[1:]], settings=settings)
            for fault in faults:
                typer.echo(fault)
            typer.echo(note, err=True)
            raise typer.Exit(EXIT_FAILED if faults else 0)
        elif words and len(words) > 1:
            raise typer.BadParameter("one ID, or check with folders, or paths with --statistics")
        else:
            page = rulebook.rule_page(words[0], settings=settings) if words else rulebook.list_rules(settings=settings)
            typer.echo(page)
