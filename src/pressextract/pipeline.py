"""The order of the rooms: read → clean → annotate → extract → resolve → record.

One document's failure is a value: every document that was found ends as ``Done`` or ``Failed``, in input order.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from pressextract.clean import clean
from pressextract.errors import PressextractError
from pressextract.extract import extract
from pressextract.overlay import ruleset_of
from pressextract.read import ReadOptions, Unreadable, find_jobs, read_job
from pressextract.record import CONTACT_KINDS, Record, build_record, redact
from pressextract.repeats import Repeats, find_repeats
from pressextract.resolve import resolve
from pressextract.ruleset import using
from pressextract.settings import Settings
from pressextract.shapes import Annotated, CleanDoc, Hints, Mention, RawDoc
from pressextract.timing import OverTime, time_limit

if TYPE_CHECKING:
    from datetime import date

    from pressextract.shapes.facts import Facts

__all__ = [
    "Analysis",
    "Annotator",
    "Done",
    "Failed",
    "Item",
    "Outcome",
    "analyse",
    "count_repeats",
    "extract_paths",
    "extract_text",
    "make_annotator",
    "process",
    "process_chunk",
    "read_docs",
]

_LOG = logging.getLogger(__name__)

CHUNK = 8
"""Documents that are annotated together; fixed, so that batches do not depend on the number of workers."""

_BASE_S = 60.0
_PER_CHARACTER_S = 0.001
"""Fifty times what a release takes on a slow laptop, so that load alone never fails a document."""

_T = TypeVar("_T")
Annotator: TypeAlias = Callable[[Sequence[CleanDoc]], Iterable[Annotated]]


@dataclass(frozen=True, slots=True)
class Done:
    """A document with its record.

    Attributes:
        line: The record as one JSON line, without line end.
    """

    id: str
    path: str
    line: str

    @property
    def record(self) -> Record:
        """The record as a model."""
        return Record.model_validate_json(self.line)


@dataclass(frozen=True, slots=True)
class Failed:
    """A document without a record, and why."""

    id: str
    path: str
    code: str
    message: str


Outcome: TypeAlias = Done | Failed
Item: TypeAlias = RawDoc | Unreadable | Done
"""What goes through a run: documents, what could not be read, and what an earlier run has finished."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that the rooms made of one document, for ``explain``."""

    doc: CleanDoc
    annotated: Annotated
    mentions: tuple[Mention, ...]
    facts: Facts
    record: Record


@cache
def make_annotator(model: str | None) -> Annotator:
    """The annotate room with a model, loaded once per process.

    Raises:
        ModelError: The model cannot be loaded.
    """
    from pressextract.annotate import annotate_many, load_model  # noqa: PLC0415 - only where names are read

    loaded = load_model(model)
    return lambda docs: annotate_many(docs, model=loaded)


def analyse(raw: RawDoc, *, settings: Settings, annotator: Annotator | None = None) -> Analysis:
    """One document through all rooms."""
    with using(ruleset_of(settings)):
        doc = clean(raw)
        (annotated,) = (annotator or make_annotator(settings.model))([doc])
        return _analysis(doc, annotated, settings=settings)


def _analysis(doc: CleanDoc, annotated: Annotated, *, settings: Settings) -> Analysis:
    mentions = extract(doc, annotated, indirect_speech=settings.indirect_speech)
    facts = resolve(doc, annotated, mentions=mentions, reference_date=settings.reference_date)
    record = build_record(doc, facts)
    if settings.redact:
        places = (doc.offsets.span(one.start, one.end) for one in mentions if one.kind in CONTACT_KINDS)
        record = redact(record, settings.redact, contact_spans=places)
    return Analysis(doc, annotated, mentions, facts, record)


def extract_text(
    text: str,
    *,
    id: str = "text",  # noqa: A002 - the record's own name for it
    reference_date: date | None = None,
    settings: Settings | None = None,
) -> Record:
    r"""The record of one release.

    Args:
        text: The release as it is; offsets in the record refer to it (line ends are normalised to ``\\n``).
        id: Goes into the record.
        reference_date: Day that relative and incomplete dates are resolved against; without it, the text's own
            publication date, and what stays open stays marked so.

    Raises:
        PressextractError: The text is empty, or the model cannot be loaded.
    """
    from pressextract.read import decode  # noqa: PLC0415 - a sibling of the ones above, needed only here

    settings = settings or Settings()
    decoded = decode(text.encode(), name=id, encoding="utf-8")
    raw = RawDoc(id=id, path=id, text=decoded.text, hints=Hints(reference_date=reference_date))
    return analyse(raw, settings=settings).record


def extract_paths(paths: Iterable[Path | str], *, settings: Settings | None = None) -> Iterator[Outcome]:
    """Outcomes of all documents below the given files and folders, in input order.

    Raises:
        InputError: A path does not exist, or nothing is there to read.
        ModelError: The model cannot be loaded.
    """
    return process([Path(path) for path in paths], settings=settings or Settings())


def process(
    paths: Sequence[Path],
    *,
    settings: Settings,
    annotator: Annotator | None = None,
    exclude: Sequence[Path] = (),
    known: Callable[[RawDoc], str | None] | None = None,
    repeats: Repeats | None = None,
) -> Iterator[Outcome]:
    """Like ``extract_paths``.

    Args:
        annotator: Replaces the model and keeps the work in this process.
        exclude: Files that are no input though they lie below the paths (an output of before).
        known: The finished line of a document, if an earlier run left one.
        repeats: What ``count_repeats`` found, where the caller needs it, too.
    """
    ruleset_of(settings)  # what is wrong with the rules is told before any work is done
    repeats = repeats or count_repeats(paths, settings=settings, exclude=exclude)
    found = read_docs(paths, settings=settings, exclude=exclude)
    docs: Iterator[Item] = (repeats.marked(doc) if isinstance(doc, RawDoc) else doc for doc in found)
    if known:
        docs = (_finished(doc, known) for doc in docs)
    if settings.workers > 1 and annotator is None:
        from pressextract.workers import process_in_workers  # noqa: PLC0415 - multiprocessing only when asked for

        yield from process_in_workers(_chunks(docs), settings=settings)
        return
    annotator = annotator or make_annotator(settings.model)
    for chunk in _chunks(docs):
        yield from process_chunk(chunk, settings=settings, annotator=annotator)


def count_repeats(paths: Sequence[Path], *, settings: Settings, exclude: Sequence[Path] = ()) -> Repeats:
    """What repeats from file to file in the folders of a run; nothing where ``corpus_stats`` is off."""
    if not settings.corpus_stats or not any(path.is_dir() for path in paths):
        return Repeats()
    jobs = find_jobs(paths, exclude=exclude, tables="text_column" in settings.model_fields_set)
    options = _read_options(settings)
    return find_repeats(jobs, paths, read=lambda job: read_job(job, options=options))


def read_docs(
    paths: Sequence[Path], *, settings: Settings, exclude: Sequence[Path] = ()
) -> Iterator[RawDoc | Unreadable]:
    """All documents below the paths, at most ``settings.limit``."""
    jobs = find_jobs(paths, exclude=exclude, tables=settings.text_column is not None)
    options = _read_options(settings)
    return islice((doc for job in jobs for doc in read_job(job, options=options)), settings.limit)


def _read_options(settings: Settings) -> ReadOptions:
    """What of the settings concerns the read room."""
    options = ReadOptions(
        encoding=settings.encoding,
        max_bytes=settings.max_bytes,
        max_package_bytes=max(settings.max_package_bytes, settings.max_bytes),
        text_column=settings.text_column or "text",
        id_column=settings.id_column,
    )
    return replace(options, parse_timeout_s=settings.timeout_s) if settings.timeout_s else options


def _finished(doc: RawDoc | Unreadable | Done, known: Callable[[RawDoc], str | None]) -> Item:
    """The document, or what an earlier run made of it."""
    line = known(doc) if isinstance(doc, RawDoc) else None
    return doc if line is None else Done(doc.id, doc.path, line)


def _chunks(docs: Iterator[Item]) -> Iterator[tuple[Item, ...]]:
    """Fixed-size chunks (``itertools.batched`` is newer than Python 3.11)."""
    while chunk := tuple(islice(docs, CHUNK)):
        yield chunk


def process_chunk(chunk: Sequence[Item], *, settings: Settings, annotator: Annotator) -> tuple[Outcome, ...]:
    """Outcomes of a chunk, in order; no exception of a document leaves this function."""
    with using(ruleset_of(settings)):
        return _outcomes(chunk, settings=settings, annotator=annotator)


def _outcomes(chunk: Sequence[Item], *, settings: Settings, annotator: Annotator) -> tuple[Outcome, ...]:
    cleaned = [_cleaned(item, settings=settings) for item in chunk]
    docs = [doc for doc in cleaned if isinstance(doc, CleanDoc)]
    try:
        with time_limit(sum(_limit_s(doc.raw, settings) for doc in docs)):
            annotated = iter(list(annotator(docs)))
    except Exception:  # noqa: BLE001 - one document spoils the batch: find out which
        _LOG.debug("a batch failed and is annotated one by one")
        annotated = None
    outcomes: list[Outcome] = []
    for doc in cleaned:
        if isinstance(doc, Done | Failed):
            outcomes.append(doc)
            continue
        ready = next(annotated) if annotated else None
        outcomes.append(_finish(doc, ready, settings=settings, annotator=annotator))
    return tuple(outcomes)


def _finish(doc: CleanDoc, annotated: Annotated | None, *, settings: Settings, annotator: Annotator) -> Outcome:
    def finish(raw: RawDoc) -> Done:
        ready = annotated or next(iter(annotator([doc])))
        line = _analysis(doc, ready, settings=settings).record.to_json()
        return Done(raw.id, raw.path, line)

    return _guarded(finish, doc.raw, timeout_s=_limit_s(doc.raw, settings))


def _limit_s(raw: RawDoc, settings: Settings) -> float:
    """The user's limit, or one that no honest document reaches: it bounds every pattern, timeout of its own or not."""
    return settings.timeout_s or _BASE_S + _PER_CHARACTER_S * len(raw.text)


def _guarded(work: Callable[[RawDoc], _T], raw: RawDoc, *, timeout_s: float) -> _T | Failed:
    """The one place that turns exceptions of a document into a value."""
    try:
        with time_limit(timeout_s):
            return work(raw)
    except OverTime:
        message = f"{raw.path} took longer than {timeout_s:g} s: raise --timeout, or split it"
        return Failed(raw.id, raw.path, "internal.timeout", message)
    except PressextractError as error:
        return Failed(raw.id, raw.path, error.code, str(error))
    except Exception as error:  # noqa: BLE001 - one bad document never stops a run
        _LOG.debug("%s failed", raw.id, exc_info=True)
        message = (
            f"{raw.path}: {type(error).__name__}: {error}: a fault of pressextract; run again with -vv and report it"
        )
        return Failed(raw.id, raw.path, "internal.error", message)


def _cleaned(item: Item, *, settings: Settings) -> CleanDoc | Outcome:
    if isinstance(item, Done):
        return item
    if isinstance(item, Unreadable):
        return Failed(item.id, item.path, item.error.code, str(item.error))
    return _guarded(clean, item, timeout_s=_limit_s(item, settings))
