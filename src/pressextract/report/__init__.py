"""``pressextract report``: a file of records as one page for the browser, without any network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from pressextract import __version__
from pressextract.errors import ConfigError
from pressextract.pages import Page, asset, fill, joined, packed
from pressextract.record import Record, read_records
from pressextract.report.detail import detail
from pressextract.report.index import Index
from pressextract.write import open_writer

__all__ = ["report_parts", "write_report"]

CHUNK = 64
"""Releases that are unpacked together: one opens in some milliseconds, and a file of 5,000 has 79 chunks."""

_SCRIPTS = ("words.js", "data.js", "filters.js", "list.js", "reader.js", "charts.js", "main.js")


def write_report(records: Path, *, output: Path | None = None, force: bool = False) -> Path:
    """Write the page for a JSONL file of records; the place that was written.

    Args:
        output: Default: beside the records, with the suffix ``.html``.

    Raises:
        ConfigError: The place is taken, or holds the records themselves.
        InputError, RecordError: The records cannot be read.
    """
    target = output or records.with_suffix(".html")
    if target.resolve() == records.resolve():
        raise ConfigError(f"{target} holds the records themselves: choose another -o", reason="output")
    with open_writer(str(target), force=force) as page:
        for part in report_parts(read_records(records), name=records.name):
            page.write(part)
    return target


def report_parts(records: Iterable[Record], *, name: str) -> Iterator[str]:
    """The page in parts, one or more lines each: frame, index, script, and the releases chunk by chunk.

    The index and the script stand before the releases, so that the page shows itself while the rest still loads.
    """
    index, chunks = Index(), list[str]()
    rows: list[tuple[Record, object]] = []
    for record in records:
        index.add(record)
        rows.append((record, detail(record)))
        if len(rows) == CHUNK:
            chunks += _chunk(rows, number=len(chunks) // 2)
            rows = []
    if rows:
        chunks += _chunk(rows, number=len(chunks) // 2)
    script = joined(("pages", "kit.js"), ("pages", "paint.js"), *(("report", part) for part in _SCRIPTS))
    script = f'"use strict";\n(() => {{\n{script}\n}})();\n'
    style = joined(("pages", "base.css"), ("report", "report.css"))
    page = Page(style=style, script=script)
    yield fill(
        asset("report", "report.html"),
        policy=page.policy,
        style=style,
        script=script,
        name=escape(name),
        index=packed({"name": name, "version": __version__, "chunk": CHUNK, **index.columns()}),
    )
    yield from chunks
    yield "</body>\n</html>"


def _chunk(rows: list[tuple[Record, object]], *, number: int) -> list[str]:
    """Texts and details of some releases apart: a search needs only the texts."""
    texts = packed([record.text for record, _ in rows])
    details = packed([found for _, found in rows])
    return [_data(f"t{number}", texts), _data(f"d{number}", details)]


def _data(key: str, text: str) -> str:
    return f'<script type="application/octet-stream" id="{key}">{text}</script>'
