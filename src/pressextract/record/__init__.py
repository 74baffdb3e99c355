"""The record room: facts become validated records.

The models are the schema; ``build_record`` fills them and leads every offset back to the raw text.
"""

from __future__ import annotations

from pressextract.record.build import build_record
from pressextract.record.check import Breach, check_line, read_records
from pressextract.record.models import SCHEMA_VERSION, Record
from pressextract.record.redact import CONTACT_KINDS, redact
from pressextract.record.schema import record_schema

__all__ = [
    "CONTACT_KINDS",
    "SCHEMA_VERSION",
    "Breach",
    "Record",
    "build_record",
    "check_line",
    "read_records",
    "record_schema",
    "redact",
]
