"""Settings of a run: one frozen model, unknown keys refused."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["MAX_BYTES", "Settings"]

MAX_BYTES = 5_000_000
"""A press release has some thousand characters; a longer file than this is something else."""


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
    max_bytes: int = Field(MAX_BYTES, gt=0, description="Longest input file, or line of a .jsonl file, in bytes.")
    workers: int = Field(1, ge=1, le=64, description="Processes; the output does not depend on it.")
    timeout_s: float | None = Field(
        None, gt=0, description="Longest time for one document, in seconds; none: no limit."
    )
    limit: int | None = Field(None, ge=1, description="Stop after so many documents.")
