"""Finished lines of earlier runs, found by id."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pressextract.shapes import RawDoc

__all__ = ["MIXED", "Known"]

_LOG = logging.getLogger(__name__)
MIXED = "mixed"
"""Key of the manifest with what differs in the settings of records that were mixed in, if any were."""


@dataclass(frozen=True, slots=True)
class _Line:
    """Where a finished line stands."""

    file: Path
    offset: int
    length: int
    sha256: str


class Known:
    """Finished lines by id; only their places are held, some hundred bytes a document.

    Attributes:
        used: How many were asked for and given.
        changed: Folders in which other lines repeat than in the earlier runs: what was made of their files is void.
        note: The manifest if records of other settings are kept, else None.
        several: They were a mixture before.
    """

    def __init__(self, files: tuple[Path, ...] = (), *, changed: frozenset[str] = frozenset()) -> None:
        self.changed = changed
        self.note: dict[str, Any] | None = None
        self.several = False
        self._lines: dict[str, _Line] = {}
        self.used = 0
        for file in files:
            self._read(file)

    def __len__(self) -> int:
        return len(self._lines)

    @property
    def said(self) -> str:
        """How many records were kept that differ in their settings, and in which; empty if all are made alike."""
        if not (self.used and self.note):
            return ""
        keys = ", ".join(sorted({key for one in self.note[MIXED] for key in one}))
        return f"{'up to ' if self.several else ''}{self.used} records made with other settings ({keys}) are kept"

    def _read(self, file: Path) -> None:
        """Index a file of records; a torn line (a kill in the middle of a write) is no line."""
        offset = 0
        with file.open("rb") as stream:
            for line in stream:
                if line.endswith(b"\n"):
                    self._index(line, file=file, offset=offset)
                else:
                    _LOG.warning("%s: its last line is torn and is done again", file)
                offset += len(line)

    def _index(self, line: bytes, *, file: Path, offset: int) -> None:
        try:
            record = json.loads(line)
            name, digest = record["id"], record["source"]["sha256"]
        except (ValueError, KeyError, TypeError):
            _LOG.warning("%s: a line at byte %d is no record and is done again", file, offset)
            return
        self._lines[name] = _Line(file, offset, len(line), digest)

    def line(self, doc: RawDoc) -> str | None:
        """The finished line of a document whose bytes are the same, or None."""
        found = self._lines.get(doc.id)
        if found is None or not doc.sha256 or found.sha256 != doc.sha256:
            return None
        with found.file.open("rb") as stream:
            stream.seek(found.offset)
            line = stream.read(found.length).decode().rstrip("\n")
        self.used += 1
        return line
