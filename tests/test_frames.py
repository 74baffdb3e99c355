"""Records as data frames and back."""

from __future__ import annotations

import builtins

import pytest

from pressextract import extract_text, from_pandas, from_polars, to_pandas, to_polars
from pressextract.errors import ConfigError, RecordError

TEXT = (
    "Stadt Musterau lädt ein\n\nMusterau, 2. Mai 2024. Am 3. Mai spricht Eva Muster um 17 Uhr im Rathaus. „Wir bauen für "
    "alle“, sagt Eva Muster, Leiterin der Kranbau Ostmoor AG. Fragen: Jan Özdemir, Tel. 030 23125-101, Musterweg 3, "
    "12345 Musterau, muster@stadt.example.\n"
)


@pytest.fixture(scope="module")
def records():
    bare = "Treffen\n\nDas nächste Treffen der Gruppe ist am 3. Mai in der Stadt.\n"
    return [extract_text(TEXT, id="a"), extract_text(bare, id="b")]


@pytest.mark.parametrize(("there", "back"), [(to_pandas, from_pandas), (to_polars, from_polars)])
def test_nothing_is_lost_on_the_way(records, there, back):
    assert list(back(there(records))) == records


@pytest.mark.parametrize("there", [to_pandas, to_polars])
def test_a_row_is_a_release_and_a_column_a_field(records, there):
    frame = there(records)
    assert list(frame.columns) == list(type(records[0]).model_fields)
    assert list(frame["id"]) == ["a", "b"]


def test_a_flat_table_has_its_keys(records):
    for frame in (to_pandas(records, table="dates"), to_polars(records, table="dates")):
        assert len(frame) == sum(len(record.dates) for record in records)
        assert {"2024-05-02", "2024-05-03", "XXXX-05-03"} <= set(frame["value"])


@pytest.mark.parametrize("there", [to_pandas, to_polars])
def test_an_unknown_table_is_refused(records, there):
    with pytest.raises(ConfigError, match=r"no table 'dats': choose documents"):
        there(records, table="dats")


@pytest.mark.parametrize(("there", "back"), [(to_pandas, from_pandas), (to_polars, from_polars)])
def test_no_records_make_an_empty_frame(there, back):
    frame = there([])
    assert (len(frame), "persons" in list(frame.columns)) == (0, True)
    assert list(back(frame)) == []
    assert len(there([], table="dates")) == 0


def test_other_columns_are_passed_over_and_missing_ones_named(records):
    frame = to_pandas(records)
    frame["note"] = "mine"
    assert list(from_pandas(frame)) == records
    with pytest.raises(RecordError, match=r"row 0: text"):
        list(from_pandas(frame.drop(columns=["text"])))


def test_a_frame_through_a_file_is_the_same(records, tmp_path):
    frame = to_polars(records)
    frame.write_parquet(tmp_path / "r.parquet")
    import polars as pl

    assert list(from_polars(pl.read_parquet(tmp_path / "r.parquet"))) == records


@pytest.mark.parametrize(("there", "name"), [(to_pandas, "pandas"), (to_polars, "polars")])
def test_without_the_package_the_way_to_it_is_told(records, monkeypatch, there, name):
    import sys

    monkeypatch.delitem(sys.modules, name, raising=False)
    whole = builtins.__import__
    monkeypatch.setattr("pressextract.export.extras.import_module", lambda one: whole("no_such_" + one))
    with pytest.raises(ConfigError, match=rf"pip install 'pressextract\[{name}\]'"):
        there(records)
