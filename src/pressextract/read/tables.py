"""CSV (RFC 4180, any of the usual separators) and Parquet: one document a row, read row by row."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from importlib import import_module
from typing import IO, Any

from pressextract.errors import InputError
from pressextract.read.decode import decode
from pressextract.read.options import ReadOptions
from pressextract.read.rows import Rows, Unreadable
from pressextract.read.walk import Job
from pressextract.shapes import RawDoc

__all__ = ["read_csv", "read_parquet"]

_HEAD_BYTES = 262_144
_FIELDS = ("published", "reference_date", "source")
_BATCH_ROWS = 32
_FREE_BYTES = 1_000_000


def read_csv(job: Job, file: IO[bytes], *, options: ReadOptions) -> Iterator[RawDoc | Unreadable]:
    """The documents of a CSV file.

    Raises:
        InputError: ``input.column``, ``input.csv``, or what decoding raises.
    """
    head = file.read(_HEAD_BYTES)
    whole = head if len(head) < _HEAD_BYTES else head[: head.rfind(b"\n") + 1] or head
    encoding = decode(whole, name=str(job.path), encoding=options.encoding).encoding
    csv.field_size_limit(options.max_bytes)
    stream = io.TextIOWrapper(io.BufferedReader(_Behind(head, file)), encoding=encoding, newline="")
    header = stream.readline(options.max_bytes)
    delimiter = max(",;\t|", key=header.count)
    columns = next(csv.reader([header], delimiter=delimiter), [])
    _need_column(columns, options.text_column, name=str(job.path))
    rows, reader = Rows(job, "csv", options), csv.DictReader(stream, columns, delimiter=delimiter, restval="")
    number = 1
    while True:
        number += 1
        try:
            fields = next(reader)
        except StopIteration:
            return
        except (csv.Error, UnicodeDecodeError) as error:
            message = f"{rows.name(number)} cannot be read ({error}), nor what follows it: mend the file"
            raise InputError(message, reason="csv") from error
        yield rows.document(fields, number=number, source=_digested(fields, options), encoding=encoding)


class _Behind(io.RawIOBase):
    """A stream with its head put back in front."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(piece) :]
        buffer[: len(piece)] = piece
        return len(piece)


def _need_column(columns: list[str], wanted: str, *, name: str) -> None:
    if wanted not in columns:
        named = ", ".join(columns)[:200] or "none"
        raise InputError(f"{name} has no column {wanted!r} (it has {named}): pass --text-column", reason="column")


def _digested(fields: dict[str, Any], options: ReadOptions) -> bytes:
    """Bytes that change when anything does on which the record depends."""
    used = {key: fields.get(key) for key in (options.id_column, options.text_column, *_FIELDS)}
    return json.dumps(used, ensure_ascii=False, sort_keys=True, default=str).encode("utf-8", "surrogatepass")


def read_parquet(job: Job, file: IO[bytes], *, options: ReadOptions) -> Iterator[RawDoc | Unreadable]:
    """The documents of a Parquet file.

    Raises:
        InputError: ``input.extra``, ``input.column``, ``input.expands`` or ``input.damaged``.
    """
    try:
        arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as error:
        message = f'{job.path} is Parquet, which needs pyarrow: pip install "pressextract[parquet]"'
        raise InputError(message, reason="extra") from error
    rows = Rows(job, "parquet", options)
    try:
        table = parquet.ParquetFile(file)
        names = table.schema_arrow.names
        _need_column(names, options.text_column, name=str(job.path))
        _refuse_bomb(table, file, name=str(job.path), options=options)
        wanted = [one for one in (options.id_column, options.text_column, *_FIELDS) if one in names]
        number = 0
        for batch in table.iter_batches(_BATCH_ROWS, columns=wanted):
            for fields in batch.to_pylist():
                number += 1
                yield rows.document(fields, number=number, source=_digested(fields, options), encoding="binary")
    except (arrow.ArrowException, OSError, ValueError) as error:
        raise InputError(f"{job.path} is damaged: {error}: write it anew", reason="damaged") from error


def _refuse_bomb(table: Any, file: IO[bytes], *, name: str, options: ReadOptions) -> None:
    """A group of rows that unfolds to too much; pyarrow reads it whole."""
    at = file.tell()
    size = file.seek(0, io.SEEK_END)
    file.seek(at)
    most = max(_FREE_BYTES, options.max_expansion * size)
    groups = (table.metadata.row_group(one).total_byte_size for one in range(table.num_row_groups))
    if any(group > most for group in groups):
        raise InputError(f"{name} unfolds to more than {most} bytes: write it in smaller groups", reason="expands")
