from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest

import pressextract
from pressextract import Done, Failed, Settings, extract_paths, extract_text
from pressextract.pipeline import process, process_chunk
from pressextract.shapes import Annotated, RawDoc

TEXT = (
    "Stadt Musterau lädt ein\n\nMusterau. Am 3. Mai 2024 spricht Eva Muster im Rathaus über den Handel und die Stadt.\n"
)


def nobody(docs):
    """An annotator that finds no names."""
    return [Annotated() for _ in docs]


def folder(tmp_path: Path, count: int) -> Path:
    for number in range(count):
        (tmp_path / f"{number:03}.txt").write_text(f"{TEXT}Meldung Nummer {number} von heute.\n", encoding="utf-8")
    return tmp_path


def test_outcomes_come_in_input_order_and_nothing_is_lost(tmp_path):
    folder(tmp_path, 20)
    (tmp_path / "007.txt").write_bytes(b"")
    (tmp_path / "011.txt").write_bytes(b"\x89PNG\r\n")
    outcomes = list(process([tmp_path], settings=Settings(), annotator=nobody))
    assert [outcome.id for outcome in outcomes] == [f"{number:03}" for number in range(20)]
    failed = {outcome.id: outcome.code for outcome in outcomes if isinstance(outcome, Failed)}
    assert failed == {"007": "input.empty", "011": "input.binary"}


def test_limit_counts_documents(tmp_path):
    settings = Settings(limit=3)
    assert len(list(process([folder(tmp_path, 5)], settings=settings, annotator=nobody))) == 3


def test_a_document_that_breaks_the_model_fails_alone():
    def picky(docs):
        if any("zwei" in doc.text for doc in docs):
            raise RuntimeError("no zwei")
        return nobody(docs)

    docs = [RawDoc(id=name, path=name, text=f"{TEXT}{name}") for name in ("eins", "zwei", "drei")]
    first, bad, last = process_chunk(docs, settings=Settings(), annotator=picky)
    assert isinstance(first, Done)
    assert isinstance(last, Done)
    assert isinstance(bad, Failed)
    assert (bad.code, bad.id) == ("internal.error", "zwei")
    assert "no zwei" in bad.message


def test_a_document_that_breaks_a_room_fails_alone(monkeypatch):
    from pressextract import pipeline

    def broken(doc, annotated, **_):
        raise ValueError(doc.raw.id)

    monkeypatch.setattr(pipeline, "extract", broken)
    (outcome,) = process_chunk([RawDoc(id="a", path="a", text=TEXT)], settings=Settings(), annotator=nobody)
    assert isinstance(outcome, Failed)
    assert "ValueError: a" in outcome.message


def test_done_gives_its_record_back():
    (outcome,) = process_chunk([RawDoc(id="a", path="a", text=TEXT)], settings=Settings(), annotator=nobody)
    assert outcome.record.text == TEXT
    assert outcome.record.to_json() == outcome.line


def test_extract_text_uses_the_shipped_model():
    record = extract_text(TEXT, reference_date=date(2024, 5, 1))
    assert "Eva Muster" in {person.name for person in record.persons}
    assert record.reference_date.value == "2024-05-01"


def test_extract_text_refuses_nothing_but_blanks():
    with pytest.raises(pressextract.PressextractError, match="empty"):
        extract_text("  \n")


def test_extract_paths_takes_strings(tmp_path):
    (outcome,) = extract_paths([str(folder(tmp_path, 1))])
    assert isinstance(outcome, Done)


def test_the_public_surface_is_what_it_says():
    assert set(pressextract.__all__) == {
        "Done", "Failed", "PressextractError", "Record", "Settings", "extract_paths", "extract_text", "read_records", "from_pandas", "from_polars", "to_pandas", "to_polars", "__version__",
    }  # fmt: skip
    for name in pressextract.__all__:
        assert getattr(pressextract, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        pressextract.nothing  # noqa: B018


@pytest.mark.slow
def test_two_workers_give_the_same_bytes_as_one(tmp_path):
    folder(tmp_path, 60)
    (tmp_path / "013.txt").write_bytes(b"")
    one, two = (list(extract_paths([tmp_path], settings=Settings(workers=workers))) for workers in (1, 2))
    assert one == two
    assert len(one) == 60


def _die(docs):
    if any("stirb" in doc.text for doc in docs):
        os._exit(9)  # as if killed
    return nobody(docs)


@pytest.mark.slow
def test_a_worker_that_dies_takes_only_its_document(tmp_path, monkeypatch):
    from pressextract import workers

    monkeypatch.setattr(workers, "_work", _work_or_die)
    monkeypatch.setattr(workers, "_prepare", _prepare_nothing)
    folder(tmp_path, 60)
    (tmp_path / "020.txt").write_text(f"{TEXT} stirb", encoding="utf-8")
    outcomes = list(process([tmp_path], settings=Settings(workers=2)))
    assert [outcome.id for outcome in outcomes] == [f"{number:03}" for number in range(60)]
    assert [(o.id, o.code) for o in outcomes if isinstance(o, Failed)] == [("020", "internal.worker_died")]


def _prepare_nothing(model):
    pass


def _work_or_die(chunk, settings):
    return process_chunk(chunk, settings=settings, annotator=_die)


@pytest.mark.slow
def test_a_model_that_does_not_load_ends_the_run_in_workers_too(tmp_path):
    settings = Settings(workers=2, model=str(tmp_path / "no_model"))
    folder(tmp_path, 3)
    with pytest.raises(pressextract.PressextractError) as caught:
        list(process([tmp_path], settings=settings))
    assert caught.value.code.startswith("model.")


def test_errors_survive_the_way_home_from_a_worker():
    import pickle

    from pressextract.errors import InputError

    error = pickle.loads(pickle.dumps(InputError("weg", reason="missing")))  # noqa: S301 - our own bytes
    assert (error.code, str(error)) == ("input.missing", "weg")


def test_the_same_input_gives_the_same_bytes(samples):
    settings = Settings(limit=4)
    one, two = ([outcome.line for outcome in extract_paths([samples], settings=settings)] for _ in range(2))
    assert one == two
    assert all(json.loads(line)["schema_version"] == "1.0" for line in one)
