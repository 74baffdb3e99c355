"""Every action of a reviewer, appended to one file and on the disk before the page hears that it is done.

A line is ``{"doc", "text", "start"}`` when a release is first touched (``text`` is a digest, ``start`` the whole state
it started from, so that a later run of the extractor does not shift anything), ``{"doc", "do"}`` for an action, and
``{"doc", "undo": true}``. A last line that a crash tore was never confirmed; it is cut off.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pressextract.errors import ConfigError, InputError

__all__ = ["Journal"]

_LOG = logging.getLogger(__name__)

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows has no such locks
    fcntl = None  # type: ignore[assignment]  # looked at before it is used


class Journal:
    """The file; it is locked while it is open, so that two reviews do not write into one folder.

    Raises:
        ConfigError: ``config.locked`` if another review has it, ``config.output`` if it cannot be written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = path.open("a+b")
        except OSError as error:
            message = f"{path} cannot be written: {error.strerror}: choose another --gold"
            raise ConfigError(message, reason="output") from error
        if fcntl is not None:
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                self._file.close()
                message = f"another review works in {path.parent}: end it, or choose another --gold"
                raise ConfigError(message, reason="locked") from None

    def read(self) -> Iterator[dict[str, Any]]:
        """All lines of before; a torn last one is cut off.

        Raises:
            InputError: ``input.journal`` for a bad line in the middle, which no crash leaves.
        """
        self._file.seek(0)
        whole = 0
        for number, line in enumerate(self._file, 1):
            if not line.endswith(b"\n"):
                _LOG.warning("%s: its last line is torn: that action was not confirmed and is dropped", self.path)
                break
            try:
                entry = json.loads(line)
                known = isinstance(entry["doc"], str)
            except (ValueError, KeyError, TypeError):
                known = False
            if not known:
                message = f"{self.path}, line {number}: no action of a review: mend or remove the line"
                raise InputError(message, reason="journal")
            whole += len(line)
            yield entry
        self._file.truncate(whole)

    def append(self, entry: dict[str, Any]) -> None:
        """One line, on the disk when this returns."""
        line = json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        before = self._file.seek(0, os.SEEK_END)
        try:
            self._file.write(line)
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError:
            self._file.truncate(before)  # half a line must not stand before the next one
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
