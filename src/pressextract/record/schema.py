"""The JSON Schema of the record."""

from __future__ import annotations

from typing import Any

from pressextract.record.models import SCHEMA_VERSION, Record

__all__ = ["record_schema"]


def record_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of one line of the output."""
    schema = Record.model_json_schema(mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:pressextract:record:{SCHEMA_VERSION}",
        **schema,
    }
