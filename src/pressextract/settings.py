"""Settings of a run: frozen models, unknown keys refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["MAX_BYTES", "MAX_PACKAGE_BYTES", "RunOptions", "Settings"]

MAX_BYTES = 5_000_000
"""A press release has some thousand characters; a longer file than this is something else."""

MAX_PACKAGE_BYTES = 50_000_000
"""Pictures and fonts make a PDF of one page ten megabytes long."""


class Settings(BaseModel):
    """What a run depends on beside its input. The same settings, input and model give the same bytes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    model: str | None = Field(
        None, description="`accurate` (slower), or path or package of a spaCy pipeline with PER/ORG/LOC; none: `fast`."
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
    text_column: str | None = Field(
        None,
        min_length=1,
        description="Column or field with the text, in tables and .jsonl; none: `text`, and no tables in folders.",
    )
    id_column: str = Field("id", min_length=1, description="Column or field with the id, in tables and .jsonl.")
    redact: Literal["persons", "contacts", "both"] | None = Field(
        None, description="Mask persons, contact data or both in records (see docs/redact.md)."
    )
    workers: int = Field(1, ge=1, le=64, description="Processes; the output does not depend on it.")
    timeout_s: float | None = Field(
        None,
        gt=0,
        description="Longest time for one document, in seconds; none: 60 and one for every thousand characters.",
    )
    limit: int | None = Field(None, ge=1, description="Stop after so many documents.")
    corpus_stats: bool = Field(
        True, description="Look first at what repeats from file to file of a folder: slogans, menus, labels."
    )
    indirect_speech: bool = Field(
        False,
        description="Put indirect speech (`X zufolge`, subjunctive with a cue) among the quotes, as its own kind.",
    )
    select: tuple[str, ...] = Field(
        (), description="Only these rules or families (`date.`, `phone.national`); none: all. The longest fit decides."
    )
    ignore: tuple[str, ...] = Field((), description="Not these rules or families; the longest fit decides.")
    rules: tuple[Path, ...] = Field((), description="Folders or .toml files with rules of your own.")
    gazetteer: tuple[Path, ...] = Field(
        (), description="Tables (.toml, .csv, .tsv) with names of your own: organizations, places, persons."
    )


class RunOptions(Settings):
    """Settings and what else the options of ``extract`` say: where records go, and how much is told."""

    output: str = Field("-", description="Where records go; - is stdout.")
    errors: Path | None = Field(None, description="Failed documents go here, one JSON line each.")
    force: bool = Field(
        False, description="Overwrite existing files; with resume: keep records made with other settings, too."
    )
    resume: bool = Field(False, description="Go on with an earlier run: finished, unchanged inputs are skipped.")
    verbose: int = Field(0, ge=0, le=2, description="Say more: 1 progress in words, 2 with tracebacks.")
    quiet: bool = Field(False, description="Say only what went wrong.")

    @property
    def settings(self) -> Settings:
        """The part on which records depend."""
        return Settings.model_validate(self.model_dump(include=set(Settings.model_fields), exclude_unset=True))
