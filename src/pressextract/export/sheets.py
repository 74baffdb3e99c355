"""CSV and XLSX that a German Excel opens right.

CSV has a byte order mark, semicolons and CRLF. A text that a spreadsheet would run as a formula gets an apostrophe in
front, the usual way to disarm it (OWASP, "CSV injection"); telephone numbers are written with blanks, which no
spreadsheet takes for a number. In XLSX every text is a text cell, so nothing needs disarming.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import regex

from pressextract.export.extras import need
from pressextract.export.tables import TABLES, Cell, rows_by_table

if TYPE_CHECKING:
    from pathlib import Path

    from pressextract.record import Record

__all__ = ["disarmed", "write_csv", "write_xlsx"]

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
_NUMBERS = regex.compile(r"\+\d[\d -]*(?:; \+\d[\d -]*)*")
_MAX_CELL = 32_767
"""What an Excel cell holds."""
_MAX_ROWS = 1_048_575
"""What an Excel sheet holds, less the header."""
_WIDTHS = {"title": 60, "text": 60, "name": 36, "person_name": 28, "organization_name": 36, "emails": 32, "path": 30}


def disarmed(cell: Cell) -> Cell:
    """The cell, with an apostrophe in front if a spreadsheet would run it."""
    if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) and not _NUMBERS.fullmatch(cell):
        return f"'{cell}"
    return cell


def _german(cell: Cell) -> Cell:
    """Decimal comma, as a German Excel reads it."""
    return f"{cell:g}".replace(".", ",") if isinstance(cell, float) else disarmed(cell)


def write_csv(records: Iterable[Record], folder: Path) -> None:
    """One file per table."""
    folder.mkdir()
    with ExitStack() as stack:
        writers = {}
        for table in TABLES:
            file = stack.enter_context((folder / f"{table.name}.csv").open("w", encoding="utf-8-sig", newline=""))
            writers[table.name] = csv.writer(file, delimiter=";", lineterminator="\r\n")
            writers[table.name].writerow(table.names)
        for table, row in rows_by_table(records):
            writers[table.name].writerow([_german(cell) for cell in row])


def write_xlsx(records: Iterable[Record], path: Path) -> None:
    """One sheet per table, with a frozen header and filters; rows past Excel's limit go to further sheets."""
    xlsxwriter = need("xlsxwriter", extra="xlsx")
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(str(path), {**options, "constant_memory": False, "in_memory": False})
    bold = book.add_format({"bold": True})
    sheets: dict[str, tuple[Any, int]] = {table.name: (_sheet(book, table.name, bold), 0) for table in TABLES}
    for table, row in rows_by_table(records):
        sheet, used = sheets[table.name]
        if used == _MAX_ROWS:
            sheet, used = _sheet(book, table.name, bold), 0
        for column, cell in enumerate(row):
            _put(sheet, used + 1, column, cell)
        sheets[table.name] = sheet, used + 1
    book.close()


def _sheet(book: Any, name: str, bold: Any) -> Any:
    """A new sheet for a table: its name, or with a number behind it."""
    table = next(table for table in TABLES if table.name == name)
    count = sum(sheet.get_name().partition(" ")[0] == name for sheet in book.worksheets())
    sheet = book.add_worksheet(f"{name} {count + 1}" if count else name)
    for column, header in enumerate(table.names):
        sheet.write_string(0, column, header, bold)
        sheet.set_column(column, column, _WIDTHS.get(header, 16))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, 0, len(table.names) - 1)
    return sheet


def _put(sheet: Any, row: int, column: int, cell: Cell) -> None:
    if isinstance(cell, str):
        sheet.write_string(row, column, _legal(cell)[:_MAX_CELL])
    elif cell is not None:
        sheet.write_number(row, column, cell)


def _legal(text: str) -> str:
    """Without the control characters that XML cannot hold."""
    return regex.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text)
