"""Documents that are rows of a file: JSON lines, CSV, Parquet, each with its text and an id.

``published``, ``reference_date`` and ``source`` are understood as well; other fields are the user's own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from difflib import get_close_matches
from typing import IO, Any

from pressextract.errors import InputError, PressextractError
from pressextract.read.decode import decode
from pressextract.read.options import ReadOptions
from pressextract.read.sniff import MEDIA_TYPES
from pressextract.read.walk import Job, shown
from pressextract.shapes import Hints, RawDoc

__all__ = ["Rows", "Unreadable", "read_lines"]

_OWN_FIELDS = frozenset({"reference_date", "published", "source"})


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A document that could not be read, and why."""

    id: str
    path: str
    error: PressextractError


@dataclass(slots=True)
class Rows:
    """Rows of one file to documents, ids unique among them."""

    job: Job
    kind: str
    options: ReadOptions
    _taken: set[str] = field(default_factory=set)

    def name(self, number: int) -> str:
        """The place of a row, for messages and records."""
        return f"{shown(self.job.path)}:{number}"

    def document(self, fields: Mapping[str, Any], *, number: int, source: bytes, encoding: str) -> RawDoc | Unreadable:
        """One row as a document.

        Args:
            source: Bytes that stand for the row, for its digest.
        """
        name, doc_id = self.name(number), f"{self.job.id}/{number}"
        try:
            doc_id = f"{self.job.id}/{_id(fields, self.options.id_column, number=number)}"
            if doc_id in self._taken:
                raise InputError(
                    f"{name}: id {doc_id.rpartition('/')[2]!r} stands in an earlier line: make ids unique",
                    reason="duplicate",
                )
            text = _text(fields, self.options, name=name)
            self._taken.add(doc_id)
            hints = Hints(
                _day(fields, "published", name=name), _day(fields, "reference_date", name=name), _source(fields, name)
            )
        except PressextractError as error:
            return Unreadable(doc_id, name, error)
        raw = RawDoc(id=doc_id, path=name, text=text, hints=hints, encoding=encoding, size_bytes=len(source))
        return replace(raw, sha256=hashlib.sha256(source).hexdigest(), media_type=MEDIA_TYPES[self.kind])


def read_lines(job: Job, file: IO[bytes], *, options: ReadOptions) -> Iterator[RawDoc | Unreadable]:
    """The documents of a ``.jsonl`` file; an over-long line spoils only itself."""
    rows, count, most = Rows(job, "jsonl", options), 0, options.max_bytes
    while line := file.readline(most + 1):
        count += 1
        name = rows.name(count)
        if len(line) > most:
            while line and not line.endswith(b"\n"):  # the rest of the over-long line
                line = file.readline(most)
            message = f"{name} is longer than {most} bytes: split it or raise --max-bytes"
            yield Unreadable(f"{job.id}/{count}", name, InputError(message, reason="too_long"))
        elif line.strip(b" \t\r\n\xef\xbb\xbf"):
            try:
                decoded = decode(line, name=name, encoding=options.encoding)
                fields = _parse_line(decoded.text, name=name, options=options)
            except PressextractError as error:
                yield Unreadable(f"{job.id}/{count}", name, error)
                continue
            yield rows.document(fields, number=count, source=line, encoding=decoded.encoding)
    if not count:
        raise InputError(f"{job.path} is empty: nothing to extract; remove the file or fill it", reason="empty")


def _parse_line(text: str, *, name: str, options: ReadOptions) -> dict[str, Any]:
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name} is no JSON: {error}", reason="jsonl") from error
    id_column, text_column = options.id_column, options.text_column
    wanted = f'a line is {{"{id_column}": "…", "{text_column}": "…"}} with optional reference_date, published, source'
    if not isinstance(fields, dict) or not isinstance(fields.get(text_column), str):
        raise InputError(f"{name}: {wanted}", reason="jsonl")
    if not isinstance(fields.get(id_column), str | int):
        raise InputError(f"{name}: {wanted}", reason="jsonl")
    known = sorted({id_column, text_column, *_OWN_FIELDS})
    for key in sorted(set(fields) - set(known)):  # other fields are the user's own; slips of ours are not
        if near := get_close_matches(key, known, n=1, cutoff=0.8):
            raise InputError(f"{name}: field {key!r}: did you mean {near[0]!r}?", reason="jsonl")
    return fields


def _id(fields: Mapping[str, Any], column: str, *, number: int) -> str:
    """The row's own id; a table without such a column counts its rows."""
    value = fields.get(column)
    if value is None or value == "":
        return str(number)
    return str(value).encode("utf-8", "replace").decode()


def _text(fields: Mapping[str, Any], options: ReadOptions, *, name: str) -> str:
    value = fields.get(options.text_column)
    text = value if isinstance(value, str) else ""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    _refuse_surrogates(text, name=name)
    if not text.strip():
        raise InputError(f"{name}: its text is empty: nothing to extract", reason="empty")
    if len(text) > options.max_bytes:
        message = f"{name} is longer than {options.max_bytes} bytes: split it or raise --max-bytes"
        raise InputError(message, reason="too_long")
    return text


def _refuse_surrogates(text: str, *, name: str) -> None:
    """JSON escapes can smuggle in half characters, which no UTF-8 file can hold."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        message = f"{name}: half a character (lone surrogate) at offset {error.start} of its text: mend the escape"
        raise InputError(message, reason="encoding") from error


def _source(fields: Mapping[str, Any], name: str) -> str | None:
    source = fields.get("source")
    if not isinstance(source, str | None):
        raise InputError(f"{name}: source must be text", reason="jsonl")
    return source or None


def _day(fields: Mapping[str, Any], key: str, *, name: str) -> date | None:
    value = fields.get(key)
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise InputError(f"{name}: {key} is {value!r}, not a day such as 2024-05-03", reason="jsonl") from error
