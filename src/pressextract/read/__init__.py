"""The read room: files and folders become decoded documents.

``.txt`` holds one document; ``.jsonl`` holds one a line (``id``, ``text`` and optionally ``reference_date``,
``published``, ``source``). What cannot be read becomes an ``Unreadable`` with a code; nothing is skipped in silence.
"""

from __future__ import annotations

from pressextract.read.decode import Decoded, decode
from pressextract.read.files import Job, Unreadable, find_jobs, read_job

__all__ = ["Decoded", "Job", "Unreadable", "decode", "find_jobs", "read_job"]
