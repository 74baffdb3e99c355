"""What all commands share: the app, the options that several take, exit codes, how errors are told."""

from __future__ import annotations

import datetime as dt
import logging
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pressextract.errors import ConfigError, PressextractError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressextract.config import Loaded

__all__ = [
    "EXIT_ALL_FAILED",
    "EXIT_FAILED",
    "EXIT_INTERRUPTED",
    "EXIT_USAGE",
    "Config",
    "Encoding",
    "Force",
    "Gazetteer",
    "Ignore",
    "Model",
    "Paths",
    "Quiet",
    "Records",
    "ReferenceDate",
    "Rules",
    "Select",
    "Verbose",
    "app",
    "day_of",
    "options_of",
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
    str | None,
    typer.Option(
        metavar="YYYY-MM-DD",
        help="Resolve incomplete dates against this day, not the text's own.",
    ),
]
Config = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Settings file. Default: the nearest pressextract.toml.")
]
Select = Annotated[
    list[str] | None, typer.Option(metavar="RULE", help="Only this rule or family (date., phone.national); repeatable.")
]
Ignore = Annotated[list[str] | None, typer.Option(metavar="RULE", help="Not this rule or family; repeatable.")]
Rules = Annotated[
    list[Path] | None, typer.Option(metavar="DIR", help="Folder or .toml file with rules of your own; repeatable.")
]
Gazetteer = Annotated[
    list[Path] | None,
    typer.Option(metavar="FILE", help="Table (.toml, .csv) with names of your own; repeatable: docs/names.md."),
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


def options_of(config: Path | None, **given: Any) -> Loaded:
    """Defaults, settings file and what the command line gives, with where each came from."""
    from pressextract.config import load_options

    lists = {key: tuple(value) for key, value in given.items() if isinstance(value, list)}
    return load_options(config, given={**given, **lists})


def day_of(text: str | None) -> dt.date | None:
    """The day of a ``--reference-date``.

    Raises:
        ConfigError: ``config.value``; a German date is told in the form that is wanted.
    """
    if text is None:
        return None
    if day := _parsed(text, "%Y-%m-%d"):
        return day
    meant = _parsed(text, "%d.%m.%Y")
    hint = f"write {meant.isoformat()}" if meant else "write it like 2024-05-02"
    raise ConfigError(f"--reference-date {text!r} is no day of the form YYYY-MM-DD: {hint}", reason="value")


def _parsed(text: str, form: str) -> dt.date | None:
    with suppress(ValueError):
        return dt.datetime.strptime(text.replace(" ", ""), form).date()  # noqa: DTZ007 - a day has no zone
    return None


def set_up_log(verbose: int, *, quiet: bool) -> None:
    """Send the log to stderr, as loud as asked for."""
    level = logging.ERROR if quiet else (logging.WARNING, logging.INFO, logging.DEBUG)[min(verbose, 2)]
    logging.basicConfig(level=level, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
