"""One run of ``extract``: records to their place, failures to theirs, progress and summary to stderr."""

from __future__ import annotations

import json
import logging
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from pressextract.errors import ConfigError
from pressextract.pipeline import Done, Failed, Outcome, process
from pressextract.settings import Settings
from pressextract.write import LineWriter, open_writer

__all__ = ["Report", "run_extract"]

_LOG = logging.getLogger(__name__)
_COUNTED = ("persons", "organizations", "locations", "dates", "contacts", "events", "quotes")
_SHOWN_FAILURES = 10


@dataclass(slots=True)
class Report:
    """What came of a run.

    Attributes:
        failures: By code.
        found: Entries per field of the record.
        covered: Documents in which the field is not empty.
        warnings: By code.
    """

    done: int = 0
    failures: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    covered: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    @property
    def failed(self) -> int:
        """Documents without a record."""
        return self.failures.total()


def run_extract(
    paths: Sequence[Path],
    *,
    settings: Settings,
    output: str,
    errors: Path | None = None,
    force: bool = False,
    quiet: bool = False,
    verbose: bool = False,
) -> Report:
    """Extract and write; see ``pressextract extract --help``.

    Raises:
        PressextractError: Nothing could be started: paths, output or model.
    """
    if errors is not None and output != "-" and errors.resolve() == Path(output).resolve():
        raise ConfigError(f"{errors} is both -o and --errors: choose two files", reason="output")
    report = Report()
    started = time.monotonic()
    own = [path for path in (None if output == "-" else Path(output), errors) if path]
    with ExitStack() as stack:
        failed = stack.enter_context(open_writer(str(errors), force=force)) if errors else None
        records = stack.enter_context(open_writer(output, force=force))
        tick = stack.enter_context(_progress(quiet=quiet))
        for outcome in process(paths, settings=settings, exclude=own):
            _take(outcome, report=report, records=records, failed=failed, say=not quiet and (verbose or not errors))
            tick()
    report.seconds = time.monotonic() - started
    if not quiet:
        for line in _summary(report, output=output, errors=errors):
            print(line, file=sys.stderr)  # noqa: T201 - the summary is for people
    return report


def _take(outcome: Outcome, *, report: Report, records: LineWriter, failed: LineWriter | None, say: bool) -> None:
    if isinstance(outcome, Done):
        records.write(outcome.line)
        _count(outcome, report)
        return
    report.failures[outcome.code] += 1
    if failed:
        failed.write(_failure_line(outcome))
    if not failed or (say and report.failed <= _SHOWN_FAILURES):
        _LOG.error("%s [%s]", outcome.message, outcome.code)


def _failure_line(failed: Failed) -> str:
    fields = {"id": failed.id, "path": failed.path, "code": failed.code, "message": failed.message}
    return json.dumps(fields, ensure_ascii=False)


def _count(done: Done, report: Report) -> None:
    record = json.loads(done.line)
    report.done += 1
    for name in _COUNTED:
        report.found[name] += len(record[name])
        report.covered[name] += bool(record[name])
    for name in ("title", "issuer", "published", "reference_date"):
        report.covered[name] += record[name] is not None
    report.warnings.update(warning["code"] for warning in record["warnings"])


def _progress(*, quiet: bool) -> AbstractContextManager[Callable[[], None]]:
    """A counter on stderr, only when somebody sits there."""
    if quiet or not sys.stderr.isatty():
        return nullcontext(lambda: None)
    return _bar()


def _bar() -> AbstractContextManager[Callable[[], None]]:
    from contextlib import contextmanager  # noqa: PLC0415 - only on a terminal

    from rich.console import Console  # noqa: PLC0415 - only on a terminal
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    @contextmanager
    def bar() -> Iterator[Callable[[], None]]:
        columns = (SpinnerColumn(), TextColumn("documents"), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            task = progress.add_task("documents", total=None)
            yield lambda: progress.advance(task)

    return bar()


def _summary(report: Report, *, output: str, errors: Path | None) -> Iterator[str]:
    rate = report.done / report.seconds if report.seconds else 0.0
    where = "stdout" if output == "-" else output
    yield f"{report.done} records written to {where} in {report.seconds:.1f} s ({rate:.1f} a second)"
    if report.done:
        entries = (f"{name} {report.found[name]} (in {report.covered[name]})" for name in _COUNTED)
        yield "found: " + ", ".join(entries)
        days = ("title", "issuer", "published", "reference_date")
        yield f"of {report.done} documents: " + ", ".join(f"{name} in {report.covered[name]}" for name in days)
    if report.warnings:
        yield "warnings: " + ", ".join(f"{code} {count}" for code, count in sorted(report.warnings.items()))
    if report.failed:
        codes = ", ".join(f"{code} {count}" for code, count in sorted(report.failures.items()))
        listed = f"; listed in {errors}" if errors else ""
        yield f"{report.failed} documents failed: {codes}{listed}"
