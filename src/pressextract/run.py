"""One run of ``extract``: records to their place, failures to theirs, progress and summary to stderr."""

from __future__ import annotations

import hashlib
import json
import logging
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from pressextract import __version__
from pressextract.errors import ConfigError
from pressextract.overlay import marks_of, marks_of_tables
from pressextract.pipeline import Done, Failed, Outcome, count_repeats, process
from pressextract.progress import progress
from pressextract.read import find_jobs, left_out, shown
from pressextract.record import SCHEMA_VERSION
from pressextract.repeats import Repeats
from pressextract.settings import Settings
from pressextract.shapes import RawDoc
from pressextract.targets import refuse_inputs
from pressextract.write import Journal, Known, open_writer

__all__ = ["Interrupted", "Report", "run_extract"]

_LOG = logging.getLogger(__name__)
_COUNTED = ("persons", "organizations", "locations", "dates", "contacts", "events", "quotes")
_SHOWN_FAILURES = 10
_SHOWN_ENDINGS = 10
_HOLDERS = frozenset({".jsonl", ".csv", ".parquet", ".zip", ".eml", ".msg", ".mbox"})
"""Files that may hold more than one document."""
_NOT_IN_MANIFEST = {"workers", "limit", "timeout_s", "model", "rules", "gazetteer"}
"""Settings on which no line depends, or that are told otherwise."""


class Interrupted(KeyboardInterrupt):
    """Ctrl-C or a polite kill; the message says what there is and how to go on."""


@dataclass(slots=True)
class Report:
    """What came of a run.

    Attributes:
        resumed: Records that earlier runs had finished, among ``done``.
        mixed: What is to say of records of ``resumed`` that were made with other settings, which needs force.
        failures: By code.
        found: Entries per field of the record.
        covered: Documents in which the field is not empty.
        warnings: By code.
        ended: Every document was seen.
    """

    done: int = 0
    resumed: int = 0
    mixed: str = ""
    failures: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    covered: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    ended: bool = False

    @property
    def failed(self) -> int:
        """Documents without a record."""
        return self.failures.total()


class _Writer(Protocol):
    count: int

    def write(self, line: str) -> None: ...


def run_extract(
    paths: Sequence[Path],
    *,
    settings: Settings,
    output: str,
    errors: Path | None = None,
    force: bool = False,
    resume: bool = False,
    quiet: bool = False,
    verbose: bool = False,
) -> Report:
    """Extract and write; see ``pressextract extract --help``.

    Raises:
        PressextractError: Nothing could be started: paths, output or model.
        Interrupted: Ctrl-C.
    """
    _refuse_odd_targets(output, errors=errors, resume=resume)
    refuse_inputs(paths, output=output, errors=errors)
    report = Report()
    started = time.monotonic()
    own = [path for path in (None if output == "-" else Path(output), errors) if path]
    repeats = count_repeats(paths, settings=settings, exclude=own)
    with ExitStack() as stack:
        # Failures are few and listed anew by every run: with --resume the list of before may go.
        failed = (
            stack.enter_context(open_writer(str(errors), force=force or resume, option="--errors")) if errors else None
        )
        known = Known()
        records: _Writer
        if output == "-":
            records = stack.enter_context(open_writer(output))
        else:
            journal = Journal(Path(output))
            manifest = {**_manifest(settings), "repeats": repeats.digests()}
            known = journal.open_known(manifest, resume=resume, force=force)
            stack.callback(_settle, report, journal, manifest, known)
            records = stack.enter_context(journal.writing())
        tick = stack.enter_context(progress(lambda: _count_files(paths, settings), quiet=quiet))
        try:
            line_of = _line_of(known, repeats) if known else None
            for outcome in process(paths, settings=settings, exclude=own, known=line_of, repeats=repeats):
                _take(outcome, report=report, records=records, failed=failed, say=not quiet and (verbose or not errors))
                tick()
        except KeyboardInterrupt:
            raise Interrupted(_how_to_go_on(report, output=output)) from None
        report.ended = True
    report.resumed, report.mixed = known.used, known.said
    report.seconds = time.monotonic() - started
    if not quiet:
        others = left_out(paths, exclude=own, tables="text_column" in settings.model_fields_set)
        for line in (*_summary(report, output=output, errors=errors), *_left_out(others)):
            print(line, file=sys.stderr)  # noqa: T201 - the summary is for people
    return report


def _refuse_odd_targets(output: str, *, errors: Path | None, resume: bool) -> None:
    if output == "-":
        if resume:
            raise ConfigError("--resume needs a file to go on with: name it with -o", reason="output")
        return
    if Path(output).is_dir():
        raise ConfigError(
            f"{output} is a folder: name a file, such as {Path(output) / 'records.jsonl'}", reason="output"
        )
    if errors is not None and errors.resolve() == Path(output).resolve():
        raise ConfigError(f"{errors} is both -o and --errors: choose two files", reason="output")


def _settle(report: Report, journal: Journal, manifest: dict[str, Any], known: Known) -> None:
    """After a run that saw everything, all lines are made alike, but for those that were kept on purpose."""
    if report.ended:
        journal.settle(manifest, known)


def _line_of(known: Known, repeats: Repeats) -> Callable[[RawDoc], str | None]:
    """Finished lines, but of none in whose folder other lines repeat now."""
    return lambda doc: None if known.changed.intersection(repeats.sources_of(doc)) else known.line(doc)


def _manifest(settings: Settings) -> dict[str, Any]:
    """Everything on which a record depends beside its input."""
    return {
        "pressextract": __version__,
        "schema_version": SCHEMA_VERSION,
        "model": _model_mark(settings.model),
        **settings.model_dump(mode="json", include=set(Settings.model_fields) - _NOT_IN_MANIFEST),
        "rules": marks_of(settings.rules),
        "gazetteer": marks_of_tables(settings.gazetteer),
    }


def _model_mark(model: str | None) -> str:
    """Name and, for a folder, a digest of its description and file sizes."""
    from pressextract.annotate.store import SHIPPED, shipped_path  # noqa: PLC0415 - only for a file's manifest

    short = model or "fast"
    folder = shipped_path(short) if short in SHIPPED else Path(short)
    if folder is None or not folder.is_dir():
        return model or "none"
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            digest.update(f"{file.relative_to(folder).as_posix()} {file.stat().st_size}\n".encode())
            if file.name == "meta.json":
                digest.update(file.read_bytes())
    return f"{folder.name} {digest.hexdigest()[:16]}"


def _how_to_go_on(report: Report, *, output: str) -> str:
    if output == "-":
        return f"interrupted after {report.done} records"
    return f"interrupted; {report.done} records are kept: run the same command with --resume to go on"


def _take(outcome: Outcome, *, report: Report, records: _Writer, failed: _Writer | None, say: bool) -> None:
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


def _count_files(paths: Sequence[Path], settings: Settings) -> int | None:
    """Documents to come, or None where a file may hold any number."""
    jobs = find_jobs(paths, tables="text_column" in settings.model_fields_set)
    if any(job.path.suffix.lower() in _HOLDERS or str(job.path) == "-" for job in jobs):
        return None
    return min(len(jobs), settings.limit or len(jobs))


def _summary(report: Report, *, output: str, errors: Path | None) -> Iterator[str]:
    rate = report.done / report.seconds if report.seconds else 0.0
    where = "stdout" if output == "-" else output
    resumed = f", {report.resumed} of them from before" if report.resumed else ""
    yield f"{report.done} records written to {where}{resumed}, in {report.seconds:.1f} s ({rate:.1f} a second)"
    if report.mixed:
        yield report.mixed
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


def _left_out(files: Sequence[Path]) -> Iterator[str]:
    """Files in the folders with endings that are not read; each by name with ``-v``."""
    if not files:
        return
    for file in files:
        _LOG.info("left out: %s", shown(file))
    endings = Counter(shown(Path(file.suffix)).lower() if file.suffix else "none" for file in files)
    most = sorted(endings.items(), key=lambda one: (-one[1], one[0]))
    listed = ", ".join(f"{ending} {count}" for ending, count in most[:_SHOWN_ENDINGS])
    rest = ", …" if len(most) > _SHOWN_ENDINGS else ""
    files_are = "1 file with another ending" if len(files) == 1 else f"{len(files)} files with other endings"
    yield f"left out: {files_are} ({listed}{rest}): name a file to try it anyway"
