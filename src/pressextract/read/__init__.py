"""The read room: files and folders become decoded documents.

Plain text is decoded here; of other formats (``formats``) the text is taken out in a process apart (``isolated``).
Mails and packages hold several documents, and so do ``.jsonl``, CSV and Parquet files, one a line or row. What cannot
be read becomes an ``Unreadable`` with a code; nothing is skipped in silence.
"""

from __future__ import annotations

from pressextract.read.decode import Decoded, decode
from pressextract.read.files import read_job
from pressextract.read.options import ReadOptions
from pressextract.read.rows import Unreadable
from pressextract.read.walk import Job, find_jobs, left_out, shown

__all__ = ["Decoded", "Job", "ReadOptions", "Unreadable", "decode", "find_jobs", "left_out", "read_job", "shown"]
