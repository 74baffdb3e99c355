"""Every format is opened by a reader that is not ours and equals the records."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from typer.testing import CliRunner

from pressextract.cli import app
from pressextract.errors import ConfigError
from pressextract.export import FORMATS, export_records
from pressextract.export.cards import _folded
from pressextract.export.sheets import disarmed
from pressextract.export.tables import TABLES, rows_by_table
from pressextract.record import build_record, read_records
from pressextract.shapes import facts as f
from support import make_doc

TEXT = "=SUMME(A1) lädt ein\n\nAm 3. Mai 2024 von 17 bis 19 Uhr spricht Dr. Eva Muster; Tel. 030 23125-101. „Es gilt; immer.“"


def found(words: str) -> f.Found:
    start = TEXT.index(words)
    return f.Found(start, start + len(words), "test.rule", 0.5)


FACTS = f.Facts(
    issuer="=Muster; GmbH",
    published=f.DayFact("2024-05-01", "option"),
    persons=(
        f.PersonFact("p1", "Eva Muster", (found("Eva Muster"),), ("Dr.",), "Eva", "Muster", (f.RoleFact("Leiterin", "o1", found("Eva")),)),
    ),
    organizations=(
        f.OrganizationFact("o1", "@Muster; GmbH", (found("lädt"),), "company", "GmbH", ("MUS", "Muster")),
        f.OrganizationFact("o2", "Abteilung A der Muster GmbH", (found("ein"),), parent="o1"),
    ),
    locations=(f.LocationFact("l1", "Musterau", (found("immer"),), "city"),),
    dates=(
        f.DateFact("d1", found("3. Mai 2024"), "DATE", "2024-05-03", "explicit", range="d2"),
        f.DateFact("d2", found("17"), "TIME", "2024-05-03T17:00", "inferred", warnings=("weekday_mismatch",)),
    ),
    contacts=(
        f.ContactFact(
            "c1", (found("030 23125-101"),), person="p1", role="Leiterin", organization="o1",
            phones=(f.PhoneFact("+493023125101", "030 23125-101"), f.PhoneFact("+493023125102", "-102")),
            mobiles=(f.PhoneFact("+491713920012", "0171 3920012"),), fax=(f.PhoneFact("+493023125109", "-109"),),
            emails=("eva@muster.example",), urls=("https://muster.example",),
            address=f.AddressFact("Am Markt 1, 01234 Musterau", "Am Markt", "1", "01234", "Musterau"),
        ),
        f.ContactFact("c2", (found("030"),), role="Pressestelle"),
    ),
    events=(
        f.EventFact("e1", "Rede, mit; Zeichen", (found("spricht"),), "2024-05-03T17:00", "2024-05-03T19:00", "Rathaus"),
        f.EventFact("e2", "Messe", (found("spricht"),), "2024-05-03", "2024-05-05", None, "cancelled"),
        f.EventFact("e3", "Irgendwann", (found("spricht"),), "XXXX-05-03"),
        f.EventFact("e4", "Jahr", (found("spricht"),), "2024"),
    ),
    quotes=(f.QuoteFact("q1", found("Es gilt; immer."), "p1"), f.QuoteFact("q2", found("Es"), None, "Jemand", "sagt")),
)  # fmt: skip


@pytest.fixture
def records(tmp_path) -> Path:
    path = tmp_path / "r.jsonl"
    line = build_record(make_doc(TEXT, title="=SUMME(A1) lädt ein"), FACTS).to_json()
    second = json.loads(line)
    second["id"] = "zwei/b"
    path.write_text(f"{line}\n{json.dumps(second, ensure_ascii=False)}\n", encoding="utf-8")
    return path


def expected(records: Path) -> dict[str, list[tuple]]:
    rows: dict[str, list[tuple]] = {table.name: [] for table in TABLES}
    for table, row in rows_by_table(read_records(records)):
        rows[table.name].append(row)
    return rows


def test_every_kind_has_rows_and_every_row_its_width(records):
    rows = expected(records)
    for table in TABLES:
        assert rows[table.name], table.name
        assert {len(row) for row in rows[table.name]} == {len(table.columns)}


def test_csv_opens_in_a_german_excel(records):
    folder = export_records(records, to="csv")
    raw = (folder / "contacts.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfdocument;id;")
    assert raw.count(b"\r\n") == 5
    for table in TABLES:
        with (folder / f"{table.name}.csv").open(encoding="utf-8-sig", newline="") as file:
            header, *rows = csv.reader(file, delimiter=";")
        assert tuple(header) == table.names
        wanted = expected(records)[table.name]
        for row, want in zip(rows, wanted, strict=True):
            for cell, value in zip(row, want, strict=True):
                if isinstance(value, float):
                    assert float(cell.replace(",", ".")) == value
                elif isinstance(value, str) and value.startswith(("=", "@", "-")):
                    assert cell == f"'{value}"
                else:
                    assert cell == ("" if value is None else str(value))


@pytest.mark.parametrize("cell", ["=1+1", "@SUM(A1)", "-2+3", "+1+cmd|' /C calc'!A0", "\t=1", "\r=1"])
def test_formulas_are_disarmed(cell):
    assert disarmed(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["Text", "a=b", "+49 30 23125101", "+49 30 23125101; +49 171 3920012", 7, 0.5, None])
def test_other_cells_stay(cell):
    assert disarmed(cell) == cell


def test_xlsx_holds_text_as_text(records):
    import openpyxl

    book = openpyxl.load_workbook(export_records(records, to="xlsx"))
    assert book.sheetnames == [table.name for table in TABLES]
    for table in TABLES:
        header, *rows = book[table.name].iter_rows(values_only=True)
        assert header == table.names
        assert rows == expected(records)[table.name]
    contacts = book["contacts"]
    phone = contacts.cell(2, TABLES[5].names.index("phones") + 1)
    assert (phone.data_type, phone.value) == ("s", "+49 30 23125101; +49 30 23125102")
    assert book["documents"].cell(2, 6).data_type == "s"
    assert contacts.freeze_panes == "A2"


def test_sqlite_has_keys_that_hold(records):
    path = export_records(records, to="sqlite")
    with closing(sqlite3.connect(path)) as base:
        for table in TABLES:
            assert base.execute(f'SELECT * FROM "{table.name}"').fetchall() == expected(records)[table.name]
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        with pytest.raises(sqlite3.IntegrityError):
            base.execute("INSERT INTO documents (document) VALUES ('test')")
        joined = "SELECT p.name FROM quotes q JOIN persons p ON p.document = q.document AND p.id = q.person"
        assert base.execute(joined).fetchall() == [("Eva Muster",)] * 2


def test_parquet_reads_back_equal(records):
    import pyarrow.parquet as pq

    folder = export_records(records, to="parquet")
    for table in TABLES:
        found_table = pq.read_table(folder / f"{table.name}.parquet")
        assert tuple(found_table.column_names) == table.names
        assert [tuple(row.values()) for row in found_table.to_pylist()] == expected(records)[table.name]


def test_duckdb_reads_back_equal(records):
    import duckdb

    path = export_records(records, to="duckdb")
    with closing(duckdb.connect(str(path), read_only=True)) as base:
        for table in TABLES:
            assert base.execute(f'SELECT * FROM "{table.name}"').fetchall() == expected(records)[table.name]


def test_calendar_is_read_by_icalendar(records):
    import icalendar

    calendar = icalendar.Calendar.from_ical(export_records(records, to="ics").read_bytes())
    events = list(calendar.walk("VEVENT"))
    assert len(events) == 4  # two a record: days without a year or coarser than a day stay in the tables
    talk, fair = events[:2]
    berlin = ZoneInfo("Europe/Berlin")
    assert talk.decoded("dtstart") == datetime(2024, 5, 3, 17, tzinfo=berlin)
    assert talk.decoded("dtend") - talk.decoded("dtstart") == timedelta(hours=2)
    assert (str(talk["summary"]), str(talk["location"]), str(talk["status"])) == (
        "Rede, mit; Zeichen",
        "Rathaus",
        "CONFIRMED",
    )
    assert (fair.decoded("dtstart"), fair.decoded("dtend")) == (date(2024, 5, 3), date(2024, 5, 6))
    assert str(fair["status"]) == "CANCELLED"
    assert len({str(event["uid"]) for event in events}) == 4


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_cards_are_read_by_vobject(records):
    import vobject

    cards = list(vobject.readComponents(export_records(records, to="vcf").read_text(encoding="utf-8")))
    assert len(cards) == 2  # the desk without any number is no card
    card = cards[0]
    assert card.fn.value == "Dr. Eva Muster"
    assert (card.n.value.family, card.n.value.given, card.n.value.prefix) == ("Muster", "Eva", "Dr.")
    assert card.org.value == ["@Muster; GmbH"]
    assert [tel.value for tel in card.contents["tel"]] == [
        "+49 30 23125101", "+49 30 23125102", "+49 171 3920012", "+49 30 23125109",
    ]  # fmt: skip
    assert card.email.value == "eva@muster.example"
    assert (card.adr.value.street, card.adr.value.code, card.adr.value.city) == ("Am Markt 1", "01234", "Musterau")


def test_long_lines_are_folded_between_characters():
    line = f"SUMMARY:{'ä' * 100}"
    parts = _folded(line).split("\r\n")
    assert all(len(part.encode()) <= 75 for part in parts)
    assert parts[0] + "".join(part[1:] for part in parts[1:]) == line


@pytest.mark.parametrize("to", FORMATS)
def test_the_same_records_can_be_exported_again(records, to, tmp_path):
    target = tmp_path / "out" / "x"
    assert export_records(records, to=to, output=target) == target
    with pytest.raises(ConfigError, match="--force") as caught:
        export_records(records, to=to, output=target)
    assert caught.value.code == "config.exists"
    assert export_records(records, to=to, output=target, force=True).exists()
    assert [path.name for path in target.parent.iterdir()] == ["x"]


def test_records_that_do_not_read_leave_nothing_behind(tmp_path):
    bad = tmp_path / "r.jsonl"
    bad.write_text("{}\n")
    result = CliRunner().invoke(app, ["export", str(bad), "--to", "sqlite"])
    assert result.exit_code == 2
    assert "r.jsonl:1" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["r.jsonl"]


def test_an_unknown_format_is_named(records):
    result = CliRunner().invoke(app, ["export", str(records), "--to", "doc"])
    assert result.exit_code == 2
    assert "choose csv, xlsx" in result.stderr
    for name in ("excel", "xls", "XLSX"):
        result = CliRunner().invoke(app, ["export", str(records), "--to", name])
        assert result.exit_code == 2
        assert f"no format {name!r}: did you mean 'xlsx'?" in result.stderr


def test_a_missing_package_is_named_with_the_words_to_install_it(records, monkeypatch):
    from pressextract.export import extras

    def refuse(name):
        raise ImportError(name)

    monkeypatch.setattr(extras, "import_module", refuse)
    with pytest.raises(ConfigError, match=r"pip install 'pressextract\[xlsx\]'") as caught:
        export_records(records, to="xlsx")
    assert caught.value.code == "config.extra"


def test_the_command_says_where_it_wrote(records):
    result = CliRunner().invoke(app, ["export", str(records), "--to", "csv"])
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "r-csv" in result.stderr
