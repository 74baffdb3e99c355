"""Reading records back, naming every breach by line and path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from pressextract.errors import InputError, RecordError
from pressextract.record.models import Record

__all__ = ["Breach", "check_line", "parse_line", "read_records"]


@dataclass(frozen=True, slots=True)
class Breach:
    """One fault of one line.

    Attributes:
        line: From 1.
        path: Into the record (``contacts.0.phones.1.e164``), empty for the record as a whole.
    """

    line: int
    path: str
    message: str


def check_line(text: str, *, number: int) -> tuple[Breach, ...]:
    """All breaches of one JSON line; empty when it is a valid record."""
    try:
        Record.model_validate_json(text)
    except ValidationError as error:
        return tuple(_breaches(error, number=number))
    return ()


def _breaches(error: ValidationError, *, number: int) -> Iterator[Breach]:
    for fault in error.errors(include_url=False):
        message = fault["msg"].removeprefix("Value error, ")
        path = ".".join(str(part) for part in fault["loc"])
        yield Breach(number, path, message)


def read_records(path: Path | str) -> Iterator[Record]:
    """Records of a JSONL file, one by one; blank lines are skipped.

    Raises:
        InputError: The file cannot be read.
        RecordError: A line is no valid record; the message names file, line and path.
    """
    try:
        with Path(path).open(encoding="utf-8-sig") as file:  # a mark at the front is an editor's, and harmless
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield parse_line(line, where=f"{path}:{number}")
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}: check the path", reason="unreadable") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8: records are", reason="encoding") from error


def parse_line(line: str, *, where: str) -> Record:
    """The record of one line.

    Raises:
        RecordError: ``record.invalid``; the message begins with ``where``.
    """
    try:
        return Record.model_validate_json(line)
    except ValidationError as error:
        breach = next(_breaches(error, number=0))
        place = f"{where}: {breach.path}: " if breach.path else f"{where}: "
        raise RecordError(f"{place}{breach.message}: run pressextract validate", reason="invalid") from error
