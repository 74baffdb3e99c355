"""Settings of a run: one frozen model, unknown keys refused."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["MAX_BYTES", "MAX_PACKAGE_BYTES", "Settings"]

MAX_BYTES = 5_000_000
"""A press release has some thousand characters; a longer file than this is something else."""

MAX_PACKAGE_BYTES = 50_000_000
"""Pictures and fonts make a PDF of one page ten megabytes long."""


class Settings(BaseModel):
    """What a run depends on beside its input. The same settings, input and model give the same bytes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    model: str | None = Field(
        None, description="Path or package of a spaCy pipeline with PER/ORG/LOC; none: the shipped one."
    )
    reference_date: date | None = Field(
        None, description="Day that relative and incomplete dates are resolved against."
    )
    encoding: str | None = Field(None, description="Encoding of all inputs; none: detected per file.")
    max_bytes: int = Field(MAX_BYTES, gt=0, description="Longest text file, or line of a .jsonl file, in bytes.")
    max_package_bytes: int = Field(
        MAX_PACKAGE_BYTES,
        gt=0,
        description="Longest file of a format that carries more than its text (PDF, DOCX, mail, ZIP, …), in bytes.",
    )
    text_column: str = Field("text", min_length=1, description="Column or field with the text, in tables and .jsonl.")
    id_column: str = Field("id", min_length=1, description="Column or field with the id, in tables and .jsonl.")
    workers: int = Field(1, ge=1, le=64, description="Processes; the output does not depend on it.")
    timeout_s: float | None = Field(
        None, gt=0, description="Longest time for one document, in seconds; none: no limit."
    )
    limit: int | None = Field(None, ge=1, description="Stop after so many documents.")
