"""Jobs to documents: the kind is told by the bytes, the text taken out in a process apart."""

from __future__ import annotations

import hashlib
import io
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, TypeAlias

from pressextract.errors import InputError, PressextractError
from pressextract.read.decode import decode
from pressextract.read.isolated import shared_helper
from pressextract.read.options import ReadOptions
from pressextract.read.parts import Part
from pressextract.read.rows import Unreadable, read_lines
from pressextract.read.sniff import Kind, sniff
from pressextract.read.tables import read_csv, read_parquet
from pressextract.read.walk import STDIN, Job, shown
from pressextract.shapes import RawDoc

__all__ = ["read_job"]

_HEAD = 4096
_ROWS: dict[str, Callable[..., Iterator[RawDoc | Unreadable]]] = {
    "jsonl": read_lines,
    "csv": read_csv,
    "parquet": read_parquet,
}
Documents: TypeAlias = Iterator[RawDoc | Unreadable]


def read_job(job: Job, *, options: ReadOptions) -> Documents:
    """The documents of one file; failures are values, in their place."""
    try:
        with _opened(job.path) as file:
            head = file.peek(_HEAD)[:_HEAD]
            kind = _kind(head, path=job.path, options=options)
            if kind in _ROWS:
                yield from _ROWS[kind](job, _seekable(file, kind, job=job, options=options), options=options)
            else:
                yield from _read_whole(job, file, kind=kind, options=options)
    except PressextractError as error:
        yield Unreadable(job.id, shown(job.path), error)
    except OSError as error:
        reason = f"{shown(job.path)} cannot be read: {error.strerror or error}: check that it is a file and its rights"
        yield Unreadable(job.id, shown(job.path), InputError(reason, reason="unreadable"))


def _opened(path: Path) -> AbstractContextManager[io.BufferedReader]:
    """A regular file, or stdin; pipes and devices are refused before they can block."""
    if path == STDIN:
        stream = sys.stdin.buffer
        return nullcontext(stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream))  # type: ignore[arg-type,type-var] # what a test puts there
    if path.exists() and not path.is_file():
        raise InputError(f"{shown(path)} is no regular file: leave it out", reason="unreadable")
    return path.open("rb")


def _kind(head: bytes, *, path: Path, options: ReadOptions) -> Kind:
    """By content; what comes over stdin has no name, so JSON lines are told by their first."""
    kind = sniff(head, name=path.name)
    column = f'"{options.text_column}"'.encode()
    if path == STDIN and kind == "text" and head.lstrip().startswith(b"{") and column in head:
        return "jsonl"
    return kind


def _seekable(file: io.BufferedReader, kind: str, *, job: Job, options: ReadOptions) -> IO[bytes]:
    """Parquet has its directory at the end: a stream that cannot go back is read whole."""
    if kind != "parquet" or file.seekable():
        return file
    return io.BytesIO(_bounded(file, job=job, most=options.max_package_bytes, option="--max-package-bytes"))


def _read_whole(job: Job, file: io.BufferedReader, *, kind: Kind, options: ReadOptions) -> Documents:
    if kind == "text":
        data = _bounded(file, job=job, most=options.max_bytes, option="--max-bytes")
        yield _text(job, data, options=options)
        return
    data = _bounded(file, job=job, most=options.max_package_bytes, option="--max-package-bytes")
    for part in shared_helper().parse(data, name=shown(job.path), options=options):
        yield _document(job, part)


def _bounded(file: io.BufferedReader, *, job: Job, most: int, option: str) -> bytes:
    data = file.read(most + 1)
    if len(data) > most:
        message = f"{shown(job.path)} is longer than {most} bytes: split it or raise {option}"
        raise InputError(message, reason="too_long")
    return data


def _text(job: Job, data: bytes, *, options: ReadOptions) -> RawDoc:
    decoded = decode(data, name=shown(job.path), encoding=options.encoding)
    return RawDoc(
        id=job.id,
        path=shown(job.path),
        text=decoded.text,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type="text/plain",
        encoding=decoded.encoding,
        size_bytes=len(data),
    )


def _document(job: Job, part: Part) -> RawDoc | Unreadable:
    path = f"{shown(job.path)}/{part.name}" if part.name else shown(job.path)
    doc_id = f"{job.id}/{part.name}" if part.name else job.id
    if failure := part.failure:
        return Unreadable(doc_id, path, failure)
    return RawDoc(
        id=doc_id,
        path=path,
        text=part.content.text,
        sha256=part.sha256,
        media_type=part.media_type,
        encoding=part.content.encoding,
        size_bytes=part.size_bytes,
        hints=part.hints,
        marks=part.content.marks,
    )
