"""``pressextract rules``."""

from __future__ import annotations

from typing import Annotated

import typer

from pressextract.cli.base import app, reported

__all__ = ["rules"]


@app.command()
def rules(
    rule: Annotated[str | None, typer.Argument(metavar="[ID]", help="One rule's page.")] = None,
) -> None:
    """List the extraction rules, or show one with its phrases.

    Example: pressextract rules date.day_month
    """
    from pressextract.rulebook import list_rules, rule_page

    with reported():
        typer.echo(rule_page(rule) if rule else list_rules())
