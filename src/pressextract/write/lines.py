"""Lines to a temporary file beside the target, renamed at the end; ``-`` is stdout."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from pressextract.errors import ConfigError

__all__ = ["LineWriter", "open_writer"]


class LineWriter:
    r"""Writes text lines as UTF-8 with ``\\n``, whatever the platform."""

    def __init__(self, file: BinaryIO, target: str) -> None:
        self._file = file
        self._target = target
        self.count = 0

    def write(self, line: str) -> None:
        """Append one line.

        Raises:
            ConfigError: ``config.output`` when nothing more can be written (a full disk).
        """
        left = memoryview(line.encode() + b"\n")
        with _explained(self._target):
            while left:
                left = left[self._file.write(left) :]
        self.count += 1

    def flush(self) -> None:
        """Hand everything to the system."""
        with _explained(self._target):
            self._file.flush()


@contextmanager
def _explained(target: str) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise  # the reader of our stdout has gone: no fault
    except OSError as error:
        message = f"{target} cannot be written: {error.strerror}: make room, or choose another place"
        raise ConfigError(message, reason="output") from error


@contextmanager
def open_writer(target: str, *, force: bool = False, option: str = "-o") -> Iterator[LineWriter]:
    """A writer to a path, or to stdout for ``-``.

    The file appears under its name only when the block ends without an exception; on an interrupt what was written
    stays in the temporary file's place only if the caller catches it inside the block.

    Args:
        option: The one that named the target, for messages.

    Raises:
        ConfigError: ``config.exists`` when the file is there and ``force`` is not set, ``config.output`` when it
            cannot be written.
    """
    if target == "-":
        with _stdout() as writer:
            yield writer
        return
    path = Path(target)
    _refuse(path, force=force, option=option)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    except OSError as error:
        message = f"{path} cannot be written: {error.strerror}: choose another {option}"
        raise ConfigError(message, reason="output") from error
    part = Path(name)
    try:
        with os.fdopen(handle, "wb", buffering=0) as file:  # closing must not fail on what a full disk refused
            writer = LineWriter(cast("BinaryIO", file), str(path))
            yield writer
            writer.flush()
            os.fsync(file.fileno())
        _readable_like_others(part)
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


@contextmanager
def _stdout() -> Iterator[LineWriter]:
    writer = LineWriter(sys.stdout.buffer, "stdout")
    try:
        yield writer
        writer.flush()
    except ConfigError:
        # Python would try again at exit, fail again, and end with its own code.
        with suppress(OSError, ValueError), Path(os.devnull).open("wb") as nothing:
            os.dup2(nothing.fileno(), sys.stdout.fileno())
        raise


def _refuse(path: Path, *, force: bool, option: str) -> None:
    if path.is_dir():
        raise ConfigError(f"{path} is a folder: name a file, such as {path / 'records.jsonl'}", reason="output")
    if path.exists() and not force:
        raise ConfigError(f"{path} exists: pass --force to overwrite it, or choose another {option}", reason="exists")


def _readable_like_others(part: Path) -> None:
    """``mkstemp`` makes files private; give this one the rights of an ordinary new file."""
    umask = os.umask(0)
    os.umask(umask)
    part.chmod(0o666 & ~umask)
