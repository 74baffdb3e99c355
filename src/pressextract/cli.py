"""The command line: thin, lazy, records on stdout and everything else on stderr."""

from __future__ import annotations

import datetime as dt
import signal
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pressextract import __version__
from pressextract.errors import PressextractError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["app"]

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

Paths = Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files (.txt, .jsonl) and folders, any depth.")]
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


@contextmanager
def _reported() -> Iterator[None]:
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


@app.command()
def extract(
    paths: Paths,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE|-", help="Where records go; - is stdout.")
    ] = "-",
    model: Model = None,
    reference_date: ReferenceDate = None,
    encoding: Encoding = None,
    max_bytes: Annotated[int | None, typer.Option(min=1, help="Longest input in bytes. Default: 5000000.")] = None,
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
    from pressextract.run import Report, run_extract  # noqa: PLC0415 - keeps --help instant
    from pressextract.settings import Settings  # noqa: PLC0415

    _log(verbose, quiet=quiet)
    with _reported():
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # a polite kill ends like Ctrl-C
        settings = Settings(
            model=model,
            reference_date=reference_date.date() if reference_date else None,
            encoding=encoding,
            workers=workers,
            limit=limit,
            timeout_s=timeout,
            **({"max_bytes": max_bytes} if max_bytes else {}),
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


@app.command()
def explain(
    file: Annotated[Path, typer.Argument(help="One .txt or .jsonl file.")],
    model: Model = None,
    reference_date: ReferenceDate = None,
    encoding: Encoding = None,
    kind: Annotated[str | None, typer.Option(help="Only mentions of this kind (date, phone, name, quote, …).")] = None,
) -> None:
    """Show every mention with its rule, its evidence and what it beat.

    Example: pressextract explain release.txt --kind phone
    """
    from pressextract.explain import explain_file  # noqa: PLC0415 - keeps --help instant
    from pressextract.settings import Settings  # noqa: PLC0415

    with _reported():
        day = reference_date.date() if reference_date else None
        settings = Settings(model=model, reference_date=day, encoding=encoding)
        failed = explain_file(file, settings=settings, kind=kind, write=typer.echo)
    raise typer.Exit(EXIT_FAILED if failed else 0)


@app.command()
def show(
    records: Annotated[Path, typer.Argument(help="A JSONL file of records.")],
    id: Annotated[str | None, typer.Option(help="Only the record with this id. Default: the first.")] = None,  # noqa: A002
    all: Annotated[bool, typer.Option("--all", help="All records.")] = False,  # noqa: A002
) -> None:
    """Print records in readable form.

    Example: pressextract show records.jsonl --id staedte/01_beispiel
    """
    from pressextract.show import show_records  # noqa: PLC0415 - keeps --help instant

    with _reported():
        show_records(records, wanted=id, everything=all, write=typer.echo)


@app.command()
def validate(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="JSONL files of records.")],
) -> None:
    """Check records against the schema; every breach is named by line and path.

    Example: pressextract validate records.jsonl
    """
    from pressextract.validate import validate_files  # noqa: PLC0415 - keeps --help instant

    with _reported():
        breaches = validate_files(files, write=typer.echo, note=lambda text: typer.echo(text, err=True))
    raise typer.Exit(EXIT_FAILED if breaches else 0)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record.

    Example: pressextract schema > record.schema.json
    """
    import json  # noqa: PLC0415 - keeps --help instant

    from pressextract.record import record_schema  # noqa: PLC0415

    typer.echo(json.dumps(record_schema(), ensure_ascii=False, indent=2))


@app.command()
def rules(
    rule: Annotated[str | None, typer.Argument(metavar="[ID]", help="One rule's page.")] = None,
) -> None:
    """List the extraction rules, or show one with its phrases.

    Example: pressextract rules date.day_month
    """
    from pressextract.rulebook import list_rules, rule_page  # noqa: PLC0415 - keeps --help instant

    with _reported():
        typer.echo(rule_page(rule) if rule else list_rules())


@app.command()
def export(
    records: Annotated[Path, typer.Argument(help="A JSONL file of records.")],
    to: Annotated[str, typer.Option("--to", metavar="FORMAT", help="csv, xlsx, sqlite, parquet, duckdb, ics or vcf.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="PATH", help="Default: beside the records.")
    ] = None,
    force: Force = False,
) -> None:
    """Write records as flat tables, a calendar or address cards.

    Tables: documents, organizations, persons, roles, locations, contacts, dates, events, quotes, with keys between them
    (csv and parquet: a folder with one file each).

    Example: pressextract export records.jsonl --to xlsx
    """
    from pressextract.export import export_records  # noqa: PLC0415 - keeps --help instant

    with _reported():
        typer.echo(f"wrote {export_records(records, to=to, output=output, force=force)}", err=True)


@app.command("eval")
def evaluate(
    records: Annotated[Path, typer.Argument(help="A JSONL file of records.")],
    gold: Annotated[Path, typer.Argument(help="A folder of NAME.txt with NAME.json, annotated by docs/annotation.md.")],
    errors: Annotated[str | None, typer.Option(metavar="LAYER", help="List the errors of one layer.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Score records against annotated releases: precision, recall and F1 per layer.

    Example: pressextract eval records.jsonl tests/gold --errors phone
    """
    from pressextract.evaluate import evaluate_files  # noqa: PLC0415 - keeps --help instant

    with _reported():
        typer.echo(evaluate_files(records, gold, errors=errors, as_json=json))


def _log(verbose: int, *, quiet: bool) -> None:
    import logging  # noqa: PLC0415 - keeps --help instant

    if verbose and quiet:
        raise typer.BadParameter("--verbose and --quiet contradict each other: choose one")
    level = logging.ERROR if quiet else (logging.WARNING, logging.INFO, logging.DEBUG)[min(verbose, 2)]
    logging.basicConfig(level=level, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
