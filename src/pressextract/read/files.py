"""Paths to documents, sorted, any depth."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pressextract.errors import InputError, PressextractError
from pressextract.read.decode import decode
from pressextract.shapes import Hints, RawDoc

__all__ = ["Job", "Unreadable", "find_jobs", "read_job"]

SUFFIXES = frozenset({".txt", ".jsonl"})
_KNOWN_FIELDS = frozenset({"id", "text", "reference_date", "published", "source"})


@dataclass(frozen=True, slots=True)
class Job:
    """One file to read.

    Attributes:
        id: Path below the input folder without suffix, ``/`` as separator.
        path: As the user would find it: the input path with what lies below it.
    """

    id: str
    path: Path


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A document that could not be read, and why."""

    id: str
    path: str
    error: PressextractError


def find_jobs(paths: Iterable[Path], *, exclude: Iterable[Path] = ()) -> tuple[Job, ...]:
    """All files below the given paths, in the order of the paths and sorted within each.

    Files named directly are taken whatever their suffix; in folders only ``.txt`` and ``.jsonl`` count, hidden files
    and folders do not, and links to folders are not followed (they may form loops). A file that is reached twice is
    read once, one in ``exclude`` not at all; files of different folders that would share an id keep apart by their
    folder's name.

    Raises:
        InputError: ``input.missing`` for a path that does not exist, ``input.none`` when no file is found.
    """
    jobs: dict[Path, Job] = {}
    excluded = {path.resolve() for path in exclude}
    taken: set[str] = set()
    for path in paths:
        if not path.exists():
            raise InputError(f"{path} does not exist: check the path", reason="missing")
        for file, job_id in _below(path):
            key = file.resolve()
            if key not in jobs and key not in excluded:
                jobs[key] = Job(_free_id(job_id, path=path, taken=taken), file)
                taken.add(jobs[key].id)
    if not jobs:
        raise InputError("no .txt or .jsonl file below the given paths: check the folder", reason="none")
    return tuple(jobs.values())


def _below(path: Path) -> Iterator[tuple[Path, str]]:
    if not path.is_dir():
        yield path, path.stem
        return
    found = []
    for folder, folders, files in path.walk() if hasattr(path, "walk") else _walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [folder / name for name in files if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES]
    relative = sorted((file.relative_to(path).with_suffix("").as_posix(), file) for file in found)
    yield from ((file, job_id) for job_id, file in relative)


def _walk(path: Path) -> Iterator[tuple[Path, list[str], list[str]]]:
    """``Path.walk`` for Python 3.11."""
    import os  # noqa: PLC0415 - only needed on 3.11

    for folder, folders, files in os.walk(path):
        yield Path(folder), folders, files


def _free_id(job_id: str, *, path: Path, taken: set[str]) -> str:
    """An id that no earlier file has: with its folder's name, then with a number."""
    if job_id not in taken:
        return job_id
    folder = f"{path.resolve().name if path.is_dir() else path.resolve().parent.name}/{job_id}"
    candidate, count = folder, 2
    while candidate in taken:
        candidate, count = f"{folder}~{count}", count + 1
    return candidate


def read_job(job: Job, *, max_bytes: int, encoding: str | None = None) -> Iterator[RawDoc | Unreadable]:
    """The documents of one file; failures are values, in their place.

    Args:
        max_bytes: Longer files are refused with ``input.too_long``; for ``.jsonl`` the limit holds per line.
    """
    try:
        if job.path.suffix.lower() == ".jsonl":
            yield from _read_lines(job, max_bytes=max_bytes, encoding=encoding)
        else:
            yield _read_text(job, max_bytes=max_bytes, encoding=encoding)
    except PressextractError as error:
        yield Unreadable(job.id, str(job.path), error)
    except OSError as error:
        reason = f"{job.path} cannot be read: {error.strerror or error}: check that it is a file and its permissions"
        yield Unreadable(job.id, str(job.path), InputError(reason, reason="unreadable"))


def _read_text(job: Job, *, max_bytes: int, encoding: str | None) -> RawDoc:
    if not job.path.is_file():
        raise InputError(f"{job.path} is no regular file: leave it out", reason="unreadable")
    with job.path.open("rb") as file:
        data = file.read(max_bytes + 1)
    _refuse_long(len(data), max_bytes=max_bytes, name=str(job.path))
    decoded = decode(data, name=str(job.path), encoding=encoding)
    return RawDoc(
        id=job.id,
        path=job.path.as_posix(),
        text=decoded.text,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type="text/plain",
        encoding=decoded.encoding,
        size_bytes=len(data),
    )


def _refuse_long(size: int, *, max_bytes: int, name: str) -> None:
    if size > max_bytes:
        raise InputError(f"{name} is longer than {max_bytes} bytes: split it or raise --max-bytes", reason="too_long")


def _read_lines(job: Job, *, max_bytes: int, encoding: str | None) -> Iterator[RawDoc | Unreadable]:
    taken: set[str] = set()
    count = 0
    with job.path.open("rb") as file:
        while line := file.readline(max_bytes + 1):
            count += 1
            name = f"{job.path}:{count}"
            if len(line) > max_bytes:
                while line and not line.endswith(b"\n"):  # the rest of the over-long line
                    line = file.readline(max_bytes)
                error = InputError(
                    f"{name} is longer than {max_bytes} bytes: split it or raise --max-bytes", reason="too_long"
                )
                yield Unreadable(f"{job.id}/{count}", name, error)
            elif line.strip(b" \t\r\n\xef\xbb\xbf"):
                yield _read_line(job, line, name=name, number=count, encoding=encoding, taken=taken)
    if not count:
        raise InputError(f"{job.path} is empty: nothing to extract; remove the file or fill it", reason="empty")


def _read_line(
    job: Job, line: bytes, *, name: str, number: int, encoding: str | None, taken: set[str]
) -> RawDoc | Unreadable:
    doc_id = f"{job.id}/{number}"
    try:
        decoded = decode(line, name=name, encoding=encoding)
        fields = _parse_line(decoded.text, name=name)
        doc_id = f"{job.id}/{fields['id']}"
        if doc_id in taken:
            raise InputError(
                f"{name}: id {fields['id']!r} stands in an earlier line: make ids unique", reason="duplicate"
            )
        taken.add(doc_id)
        text = fields["text"].removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        _refuse_surrogates(text, name=name)
        if not text.strip():
            raise InputError(f"{name}: its text is empty: nothing to extract", reason="empty")
        hints = Hints(
            _day(fields, "published", name=name), _day(fields, "reference_date", name=name), fields.get("source")
        )
        raw = RawDoc(id=doc_id, path=f"{job.path.as_posix()}:{number}", text=text, hints=hints)
    except PressextractError as error:
        return Unreadable(doc_id, name, error)
    digest = hashlib.sha256(line).hexdigest()
    return replace(raw, sha256=digest, media_type="application/jsonl", encoding=decoded.encoding, size_bytes=len(line))


def _refuse_surrogates(text: str, *, name: str) -> None:
    """JSON escapes can smuggle in half characters, which no UTF-8 file can hold."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        message = f"{name}: half a character (lone surrogate) at offset {error.start} of its text: mend the escape"
        raise InputError(message, reason="encoding") from error


def _parse_line(text: str, *, name: str) -> dict[str, Any]:
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name} is no JSON: {error}", reason="jsonl") from error
    wanted = 'a line is {"id": "…", "text": "…"} with optional reference_date, published, source'
    if not isinstance(fields, dict) or not all(isinstance(fields.get(key), str) for key in ("id", "text")):
        raise InputError(f"{name}: {wanted}", reason="jsonl")
    for key in sorted(set(fields) - _KNOWN_FIELDS):  # other fields are the user's own; slips of ours are not
        if near := get_close_matches(key, sorted(_KNOWN_FIELDS), n=1, cutoff=0.8):
            raise InputError(f"{name}: field {key!r}: did you mean {near[0]!r}?", reason="jsonl")
    if not isinstance(fields.get("source", ""), str | None):
        raise InputError(f"{name}: source must be text", reason="jsonl")
    return fields


def _day(fields: dict[str, Any], key: str, *, name: str) -> date | None:
    value = fields.get(key)
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise InputError(f"{name}: {key} is {value!r}, not a day such as 2024-05-03", reason="jsonl") from error
