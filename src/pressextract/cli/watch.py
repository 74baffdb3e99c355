"""``pressextract watch``."""

from __future__ import annotations

from typing import Annotated

import typer

from pressextract.cli.base import (
    Config,
    Encoding,
    Ignore,
    Model,
    Paths,
    ReferenceDate,
    Rules,
    Select,
    app,
    day_of,
    options_of,
    reported,
    set_up_log,
)

__all__ = ["watch"]


@app.command()
def watch(
    paths: Paths,
    model: Model = None,
    reference_date: ReferenceDate = None,
    encoding: Encoding = None,
    select: Select = None,
    ignore: Ignore = None,
    rules: Rules = None,
    config: Config = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Stop after so many documents.")] = None,
    interval: Annotated[float, typer.Option(min=0.05, metavar="SECONDS", help="How often to look.")] = 0.3,
) -> None:
    """Run a small folder again whenever a document, a rule or the code changes, and show what that changed.

    The model stays loaded and reads only what is new, so a change of a rule shows within a second or two.

    Example: pressextract watch releases/ --rules rules
    """
    from pressextract.watch import watch as watch_paths

    set_up_log(0, quiet=False)
    with reported():
        loaded = options_of(
            config, model=model, reference_date=day_of(reference_date), encoding=encoding, select=select,
            ignore=ignore, rules=rules, limit=limit,
        )  # fmt: skip
        settings = loaded.options.settings
        watch_paths(paths, settings=settings, config=loaded.file, interval_s=interval, write=typer.echo)
