"""The command line: thin, lazy, records on stdout and everything else on stderr.

A new command is its module, which decorates it with ``@app.command()``, and its name in ``_MODULES``. A module imports
what it calls inside the command, so that ``--help`` stays instant.
"""

from __future__ import annotations

from importlib import import_module
from typing import Annotated

import typer

from pressextract import __version__
from pressextract.cli.base import app

__all__ = ["app"]

_MODULES = (
    "extract",
    "explain",
    "records",
    "rules",
    "export",
    "report",
    "review",
    "evaluate",
    "watch",
)
"""In the order in which ``--help`` lists their commands."""


def _version(value: bool) -> None:
    if value:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """German press releases as validated records, one JSON line per release.

    Exit codes: 0 all documents written; 1 some documents failed, or a check found faults; 2 usage, settings or
    model; 3 all documents failed; 130 interrupted.

    Example: pressextract extract data/raw -o records.jsonl
    """


for _name in _MODULES:
    import_module(f"{__name__}.{_name}")
