"""``pressextract review``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pressextract.cli.base import Force, Records, app, reported

__all__ = ["review"]


@app.command()
def review(
    records: Records,
    gold: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Where gold goes. Default: beside the records, NAME-gold.")
    ] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port on 127.0.0.1; 0: any free one.")] = 0,
    open_: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
    export: Annotated[
        str | None, typer.Option(metavar="TOOL", help="Write the finished gold for labelstudio or doccano, and end.")
    ] = None,
    output: Annotated[str, typer.Option("--output", "-o", metavar="FILE|-", help="Where --export goes.")] = "-",
    force: Force = False,
) -> None:
    """Accept, correct and add findings on a local page; what is finished is gold for eval.

    Every action is kept at once; ended or crashed, the same command goes on where it stopped.

    Example: pressextract review records.jsonl --gold gold/ --open
    """
    from pressextract.review import default_gold, export_gold, serve

    folder = gold or default_gold(records)
    with reported():
        if export is not None:
            count = export_gold(folder, tool=export, output=output, force=force)
            typer.echo(f"wrote {count} releases", err=True)
            return
        serve(records, gold=folder, port=port, tell=lambda text: typer.echo(text, err=True), show=open_)
