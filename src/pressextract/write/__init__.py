"""The write room: JSON lines into a file that appears only when it is whole, or to stdout."""

from __future__ import annotations

from pressextract.write.journal import Journal
from pressextract.write.known import Known
from pressextract.write.lines import LineWriter, open_writer

__all__ = ["Journal", "Known", "LineWriter", "open_writer"]
