"""``pressextract extract`` and the settings that it runs with."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Annotated

import typer

from pressextract.cli.base import (
    EXIT_ALL_FAILED,
    EXIT_FAILED,
    Config,
    Encoding,
    Gazetteer,
    Ignore,
    Model,
    Paths,
    Quiet,
    ReferenceDate,
    Rules,
    Select,
    Verbose,
    app,
    day_of,
    options_of,
    reported,
    set_up_log,
)

__all__ = ["extract", "show_settings"]

Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE|-", help="Where records go. Default: -, which is stdout.")
]
MaxBytes = Annotated[int | None, typer.Option(min=1, help="Longest text in bytes. Default: 5000000.")]
MaxPackageBytes = Annotated[
    int | None, typer.Option(min=1, help="Longest PDF, DOCX, mail, ZIP, … in bytes. Default: 50000000.")
]
TextColumn = Annotated[
    str | None, typer.Option(metavar="NAME", help="Text in .csv, .parquet and .jsonl. Default: text.")
]
IdColumn = Annotated[str | None, typer.Option(metavar="NAME", help="Id in these. Default: id.")]
Redact = Annotated[
    str | None, typer.Option(metavar="WHAT", help="Mask persons, contacts or both, with offsets unchanged.")
]
Workers = Annotated[
    int | None, typer.Option(min=1, max=64, help="Processes; the output is the same for any number. Default: 1.")
]
Limit = Annotated[int | None, typer.Option(min=1, help="Stop after so many documents.")]
Errors = Annotated[Path | None, typer.Option(metavar="FILE", help="Write failed documents here, one JSON line each.")]
Timeout = Annotated[float | None, typer.Option(min=0.001, metavar="SECONDS", help="Longest time per document.")]
CorpusStats = Annotated[
    bool | None,
    typer.Option(
        "--corpus-stats/--no-corpus-stats",
        help="Look first at what repeats from file to file of a folder. Default: on.",
    ),
]
IndirectSpeech = Annotated[
    bool | None,
    typer.Option("--indirect-speech/--no-indirect-speech", help="Indirect speech among the quotes. Default: off."),
]
Force = Annotated[
    bool,
    typer.Option(
        "--force", help="Overwrite existing files; with --resume: keep records made with other settings, too."
    ),
]
Resume = Annotated[
    bool, typer.Option("--resume", help="Go on with an earlier run: finished, unchanged inputs are skipped.")
]


@app.command()
def extract(
    paths: Paths,
    output: Output = None,
    model: Model = None,
    reference_date: ReferenceDate = None,
    encoding: Encoding = None,
    max_bytes: MaxBytes = None,
    max_package_bytes: MaxPackageBytes = None,
    text_column: TextColumn = None,
    id_column: IdColumn = None,
    redact: Redact = None,
    workers: Workers = None,
    limit: Limit = None,
    errors: Errors = None,
    timeout: Timeout = None,
    corpus_stats: CorpusStats = None,
    indirect_speech: IndirectSpeech = None,
    select: Select = None,
    ignore: Ignore = None,
    rules: Rules = None,
    gazetteer: Gazetteer = None,
    config: Config = None,
    force: Force = False,
    resume: Resume = False,
    verbose: Verbose = 0,
    quiet: Quiet = False,
) -> None:
    """Turn releases into records, one JSON line each, in the order of the input.

    Every option can stand in a settings file too: see docs/settings.md.

    Example: pressextract extract releases/ -o records.jsonl --workers 2 --errors failed.jsonl
    """
    from pressextract.run import Report, run_extract

    if verbose and quiet:
        raise typer.BadParameter("--verbose and --quiet contradict each other: choose one")
    with reported():
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # a polite kill ends like Ctrl-C
        options = options_of(
            config, output=output, model=model, reference_date=day_of(reference_date), encoding=encoding,
            max_bytes=max_bytes, max_package_bytes=max_package_bytes, text_column=text_column, id_column=id_column,
            redact=redact, workers=workers, limit=limit, errors=errors, timeout_s=timeout,
            corpus_stats=corpus_stats, indirect_speech=indirect_speech, select=select,
            ignore=ignore, rules=rules, gazetteer=gazetteer, force=force, resume=resume, verbose=verbose, quiet=quiet,
        ).options  # fmt: skip
        set_up_log(options.verbose, quiet=options.quiet)
        report: Report = run_extract(
            paths,
            settings=options.settings,
            output=options.output,
            errors=options.errors,
            force=options.force,
            resume=options.resume,
            quiet=options.quiet,
            verbose=bool(options.verbose),
        )
    if report.failed:
        raise typer.Exit(EXIT_FAILED if report.done else EXIT_ALL_FAILED)


@app.command("show-settings")
def show_settings(
    output: Output = None,
    model: Model = None,
    reference_date: ReferenceDate = None,
    encoding: Encoding = None,
    max_bytes: MaxBytes = None,
    max_package_bytes: MaxPackageBytes = None,
    text_column: TextColumn = None,
    id_column: IdColumn = None,
    redact: Redact = None,
    workers: Workers = None,
    limit: Limit = None,
    errors: Errors = None,
    timeout: Timeout = None,
    corpus_stats: CorpusStats = None,
    indirect_speech: IndirectSpeech = None,
    select: Select = None,
    ignore: Ignore = None,
    rules: Rules = None,
    gazetteer: Gazetteer = None,
    config: Config = None,
    force: Force = False,
    resume: Resume = False,
    verbose: Verbose = 0,
    quiet: Quiet = False,
) -> None:
    """Print what extract would run with: every setting and where it comes from (default, file and line, option).

    Example: pressextract show-settings --workers 2
    """
    from pressextract.config import shown_settings

    with reported():
        loaded = options_of(
            config, output=output, model=model, reference_date=day_of(reference_date), encoding=encoding,
            max_bytes=max_bytes, max_package_bytes=max_package_bytes, text_column=text_column, id_column=id_column,
            redact=redact, workers=workers, limit=limit, errors=errors, timeout_s=timeout,
            corpus_stats=corpus_stats, indirect_speech=indirect_speech, select=select,
            ignore=ignore, rules=rules, gazetteer=gazetteer, force=force, resume=resume, verbose=verbose, quiet=quiet,
        )  # fmt: skip
        for line in shown_settings(loaded):
            typer.echo(line)
