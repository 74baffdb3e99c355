"""``pressextract validate``: every breach by file, line and path."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from pressextract.errors import InputError
from pressextract.record import Breach, check_line

__all__ = ["validate_files"]


def validate_files(files: Sequence[Path], *, write: Callable[[str], None], note: Callable[[str], None]) -> int:
    """Number of breaches; each is written as ``FILE:LINE: path: message``, the closing line goes to ``note``.

    Raises:
        InputError: A file cannot be read.
    """
    records = breaches = 0
    for file in files:
        seen: dict[str, int] = {}
        for number, line in _lines(file):
            records += 1
            for breach in (*check_line(line, number=number), *_twice(line, seen=seen, number=number)):
                breaches += 1
                path = f" {breach.path}:" if breach.path else ""
                write(f"{file}:{breach.line}:{path} {breach.message}")
    note(f"{records} records, {breaches} breaches")
    return breaches


def _lines(file: Path) -> Iterator[tuple[int, str]]:
    try:
        with file.open("rb") as stream:
            for number, line in enumerate(stream, start=1):
                if line.strip():
                    # A byte that is no UTF-8 becomes U+FFFD, and the spans no longer match: a breach with its line.
                    yield number, line.decode("utf-8", errors="replace").rstrip("\r\n")
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror}: check the path", reason="unreadable") from error


def _twice(line: str, *, seen: dict[str, int], number: int) -> Iterator[Breach]:
    """An id stands once in a file."""
    import json  # noqa: PLC0415 - the model has read the line already; this is for its id alone

    try:
        name = json.loads(line)["id"]
    except (ValueError, KeyError, TypeError):
        return
    if not isinstance(name, str):
        return
    if name in seen:
        yield Breach(number, "id", f"{name!r} stands in line {seen[name]} already")
    seen.setdefault(name, number)
