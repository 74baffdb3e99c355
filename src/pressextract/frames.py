"""Records as data frames and back, in one line each.

    frame = to_pandas(read_records("records.jsonl"))
    records = from_pandas(frame)

A row is a release, a column a field of the record; lists stay lists, so nothing is lost on the way. With ``table`` the
rows are those of one flat table of ``export`` (``persons``, ``dates``, ``contacts``, …) instead.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pressextract.errors import ConfigError
from pressextract.export.extras import need
from pressextract.export.tables import TABLES, rows_by_table
from pressextract.record import Record

__all__ = ["from_pandas", "from_polars", "to_pandas", "to_polars"]


def to_pandas(records: Iterable[Record], *, table: str | None = None) -> Any:
    """A pandas data frame.

    Args:
        table: One of the flat tables of ``export`` with its keys; none: one row a release with all fields.

    Raises:
        ConfigError: ``config.extra`` without pandas, ``config.table`` for an unknown table.
    """
    pandas = need("pandas", extra="pandas")
    names, rows = _rows(records, table)
    columns = list(zip(*rows, strict=True)) or [()] * len(names)
    series = {name: pandas.Series(list(values), dtype=object) for name, values in zip(names, columns, strict=True)}
    frame = pandas.DataFrame(series, columns=names)
    return frame if table is None else frame.infer_objects()


def from_pandas(frame: Any) -> Iterator[Record]:
    """Records of a frame that ``to_pandas`` made, validated; other columns are passed over.

    Raises:
        RecordError: ``record.invalid`` with the number of the row.
    """
    return _records(frame.to_dict("records"))


def to_polars(records: Iterable[Record], *, table: str | None = None) -> Any:
    """A polars data frame; see ``to_pandas``."""
    polars = need("polars", extra="polars")
    names, rows = _rows(records, table)
    dicts = [dict(zip(names, row, strict=True)) for row in rows]
    return (
        polars.DataFrame(dicts, infer_schema_length=None) if dicts else polars.DataFrame({name: [] for name in names})
    )


def from_polars(frame: Any) -> Iterator[Record]:
    """Records of a frame that ``to_polars`` made; see ``from_pandas``."""
    return _records(frame.to_dicts())


def _rows(records: Iterable[Record], table: str | None) -> tuple[list[str], list[tuple[Any, ...]]]:
    if table is None:
        names = list(Record.model_fields)
        return names, [tuple(record.model_dump(mode="json").values()) for record in records]
    chosen = next((one for one in TABLES if one.name == table), None)
    if chosen is None:
        raise ConfigError(f"no table {table!r}: choose {', '.join(one.name for one in TABLES)}", reason="table")
    names = [column.name for column in chosen.columns]
    return names, [row for one, row in rows_by_table(records) if one.name == table]


def _records(rows: Iterable[Mapping[str, Any]]) -> Iterator[Record]:
    from pressextract.record.check import parse_line  # noqa: PLC0415 - a sibling, needed only here

    for number, row in enumerate(rows):
        fields = {name: _plain(row[name]) for name in Record.model_fields if name in row}
        yield parse_line(json.dumps(fields), where=f"row {number}")


def _plain(value: Any) -> Any:
    """A cell as JSON knows it: frames make NaN of none and arrays of lists."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return None if isinstance(value, float) and value != value else value  # noqa: PLR0124 - only NaN differs from itself
