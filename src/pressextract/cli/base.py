"""What all commands share: the app, the options that several take, exit codes, how errors are told."""

from __future__ import annotations

import datetime as dt
import logging
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pressextract.errors import PressextractError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "EXIT_ALL_FAILED",
    "EXIT_FAILED",
    "EXIT_INTERRUPTED",
    "EXIT_USAGE",
    "Encoding",
    "Force",
    "Model",
    "Paths",
    "Quiet",
    "Records",
    "ReferenceDate",
    "Verbose",
    "app",
    "day_of",
    "reported",
    "set_up_log",
]

EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_ALL_FAILED = 3
EXIT_INTERRUPTED = 130

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,  # plain help starts in half the time
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Paths = Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files, folders of any depth, or - for stdin.")]
Model = Annotated[
    str | None, typer.Option(help="Path or package of a spaCy pipeline with PER/ORG/LOC. Default: the shipped one.")
]
ReferenceDate = Annotated[
    dt.datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"],
        metavar="YYYY-MM-DD",
        help="Resolve incomplete dates against this day, not the text's own.",
    ),
]
Encoding = Annotated[str | None, typer.Option(help="Encoding of all inputs. Default: detected per file.")]
Verbose = Annotated[int, typer.Option("--verbose", "-v", count=True, help="Say more (-vv: with tracebacks).")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say only what went wrong.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite existing files.")]
Records = Annotated[Path, typer.Argument(help="A JSONL file of records.")]


@contextmanager
def reported() -> Iterator[None]:
    """Our own errors become one line on stderr and exit code 2."""
    try:
        yield
    except PressextractError as error:
        typer.echo(f"pressextract: {error} [{error.code}]", err=True)
        raise typer.Exit(EXIT_USAGE) from None
    except KeyboardInterrupt as error:
        typer.echo(f"pressextract: {error or 'interrupted'}", err=True)
        raise typer.Exit(EXIT_INTERRUPTED) from None
    except BrokenPipeError:
        # The reader of our stdout has gone (| head); Python would complain once more at exit.
        sys.stderr.close()
        raise typer.Exit(0) from None


def day_of(moment: dt.datetime | None) -> dt.date | None:
    """The day of a ``--reference-date``."""
    return moment.date() if moment else None


def set_up_log(verbose: int, *, quiet: bool) -> None:
    """Send the log to stderr, as loud as asked for."""
    if verbose and quiet:
        raise typer.BadParameter("--verbose and --quiet contradict each other: choose one")
    level = logging.ERROR if quiet else (logging.WARNING, logging.INFO, logging.DEBUG)[min(verbose, 2)]
    logging.basicConfig(level=level, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
