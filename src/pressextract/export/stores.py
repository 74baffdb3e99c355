"""SQLite, DuckDB and Parquet."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING, Any

from pressextract.export.extras import need
from pressextract.export.tables import TABLES, Row, Table, rows_by_table

if TYPE_CHECKING:
    from pathlib import Path

    from pressextract.record import Record

__all__ = ["write_duckdb", "write_parquet", "write_sqlite"]

_BATCH = 10_000
_SQL = {"text": "TEXT", "integer": "INTEGER", "real": "REAL"}
_DUCK = {"text": "VARCHAR", "integer": "BIGINT", "real": "DOUBLE"}


def _create(table: Table, types: dict[str, str], *, keys: bool) -> str:
    parts = [f'"{column.name}" {types[column.type]}' for column in table.columns]
    if keys:
        own = [name for name in ("document", "id") if name in table.names]
        if "id" in table.names or table.name == "documents":
            parts.append(f"PRIMARY KEY ({', '.join(own)})")
        if table.name != "documents":
            parts.append("FOREIGN KEY (document) REFERENCES documents (document)")
        parts += [
            f'FOREIGN KEY (document, "{column.name}") REFERENCES {column.to} (document, id)'
            for column in table.columns
            if column.to
        ]
    return f'CREATE TABLE "{table.name}" ({", ".join(parts)})'


def _insert(table: Table) -> str:
    marks = ", ".join("?" * len(table.columns))
    return f'INSERT INTO "{table.name}" VALUES ({marks})'  # noqa: S608 - names are our own constants


def _batches(records: Iterable[Record]) -> Iterator[tuple[Table, list[Row]]]:
    """Rows in batches per table; documents come before what refers to them."""
    waiting: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    for table, row in rows_by_table(records):
        waiting[table.name].append(row)
        if len(waiting[table.name]) >= _BATCH:
            for full in TABLES:
                yield full, waiting[full.name]
                waiting[full.name] = []
    for table in TABLES:
        yield table, waiting[table.name]


def write_sqlite(records: Iterable[Record], path: Path) -> None:
    """One database with primary and foreign keys, and indexes on both sides of them."""
    with closing(sqlite3.connect(path)) as base:
        for table in TABLES:
            base.execute(_create(table, _SQL, keys=True))
        for table, rows in _batches(records):
            base.executemany(_insert(table), rows)
        for table in TABLES:
            for column in table.columns:
                if column.to:
                    base.execute(
                        f'CREATE INDEX "{table.name}_{column.name}" ON "{table.name}" (document, "{column.name}")'
                    )
        base.commit()


def write_duckdb(records: Iterable[Record], path: Path) -> None:
    """One database; DuckDB checks foreign keys row by row, too slow for this, so they are left out."""
    duckdb = need("duckdb", extra="duckdb")
    arrow = need("pyarrow", extra="duckdb")
    with closing(duckdb.connect(str(path))) as base:
        for table in TABLES:
            base.execute(_create(table, _DUCK, keys=False))
        for table, rows in _batches(records):
            if rows:
                base.register("batch", _arrow(arrow, table, rows))
                base.execute(f'INSERT INTO "{table.name}" SELECT * FROM batch')  # noqa: S608 - our own constants
                base.unregister("batch")


def write_parquet(records: Iterable[Record], folder: Path) -> None:
    """One file per table, in a folder."""
    arrow = need("pyarrow", extra="parquet")
    parquet = need("pyarrow.parquet", extra="parquet")
    folder.mkdir()
    with ExitStack() as stack:
        writers = {
            table.name: stack.enter_context(
                parquet.ParquetWriter(folder / f"{table.name}.parquet", _schema(arrow, table))
            )
            for table in TABLES
        }
        for table, rows in _batches(records):
            if rows:
                writers[table.name].write_table(_arrow(arrow, table, rows))


def _schema(arrow: Any, table: Table) -> Any:
    types = {"text": arrow.string(), "integer": arrow.int64(), "real": arrow.float64()}
    return arrow.schema([(column.name, types[column.type]) for column in table.columns])


def _arrow(arrow: Any, table: Table, rows: list[Row]) -> Any:
    columns = [list(values) for values in zip(*rows, strict=True)]
    schema = _schema(arrow, table)
    return arrow.table([arrow.array(values, field.type) for values, field in zip(columns, schema, strict=True)], schema)
