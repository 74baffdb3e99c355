"""``pressextract export``: records as flat tables, calendars and address cards."""

from __future__ import annotations

import difflib
import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from pressextract.errors import ConfigError
from pressextract.export import cards, sheets, stores
from pressextract.record import Record, read_records

__all__ = ["FORMATS", "export_records"]

Writer = Callable[[Iterable[Record], Path], None]

FORMATS: dict[str, Writer] = {
    "csv": sheets.write_csv,
    "xlsx": sheets.write_xlsx,
    "sqlite": stores.write_sqlite,
    "parquet": stores.write_parquet,
    "duckdb": stores.write_duckdb,
    "ics": cards.write_ics,
    "vcf": cards.write_vcf,
}
FOLDERS = frozenset({"csv", "parquet"})
"""Formats that are a folder with one file per table."""
_OTHER_NAMES = {"excel": "xlsx", "xls": "xlsx", "ical": "ics", "calendar": "ics", "vcard": "vcf", "db": "sqlite"}


def export_records(records: Path, *, to: str, output: Path | None = None, force: bool = False) -> Path:
    """Write a JSONL file of records in another format; the place that was written.

    Args:
        to: One of ``FORMATS``.
        output: Default: beside the records, with the format's suffix (a folder for csv and parquet).

    Raises:
        ConfigError: Unknown format, the place is taken, or an optional package is missing.
        InputError, RecordError: The records cannot be read.
    """
    if to not in FORMATS:
        plain = to.lower().lstrip(".")
        near = difflib.get_close_matches(_OTHER_NAMES.get(plain, plain), FORMATS, n=1)
        hint = f"did you mean {near[0]!r}? Formats: " if near else "choose "
        raise ConfigError(f"no format {to!r}: {hint}{', '.join(FORMATS)}", reason="format")
    target = output or records.with_name(f"{records.stem}-{to}" if to in FOLDERS else f"{records.stem}.{to}")
    if target.exists() and not force:
        raise ConfigError(f"{target} exists: pass --force to overwrite it, or choose another -o", reason="exists")
    if target.resolve() == records.resolve():
        raise ConfigError(f"{target} holds the records themselves: choose another -o", reason="output")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _write_whole(FORMATS[to], records=records, target=target)
    except OSError as error:
        raise ConfigError(
            f"{target} cannot be written: {error.strerror or error}: choose another -o", reason="output"
        ) from error
    return target


def _write_whole(write: Writer, *, records: Path, target: Path) -> None:
    """Into a hidden place beside the target first, so that half an export never stands under its name."""
    with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as scratch:
        part = Path(scratch) / target.name
        write(read_records(records), part)
        if target.is_dir() and not target.is_symlink():
            shutil.rmtree(target)
        part.replace(target)
