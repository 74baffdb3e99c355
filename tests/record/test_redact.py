from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from fuzzing import TEXTS, light
from pressextract.pipeline import analyse
from pressextract.record import Record
from pressextract.settings import Settings
from pressextract.shapes import Hints, RawDoc

TEXT = (
    "Eva Muster eröffnet Haus\n\nMusterau, 2. Mai 2024. „Es ist ein gutes Haus für alle“, sagte Dr. Eva Muster, Leiterin der Eva "
    "Muster GmbH. Frau Muster lädt am 3. Mai ein.\n\nPressekontakt\nEva Muster\nRathausplatz 1\n12345 Musterau\nTel. 030 23125-341\n"
    "Fax -349\neva.muster@stadt.example\nwww.muster-stadt.example"
)


def record(what: str | None, text: str = TEXT) -> Record:
    raw = RawDoc("a", "a.txt", text, hints=Hints(published=date(2024, 5, 2)))
    return analyse(raw, settings=Settings(redact=what), annotator=light).record


def test_persons_vanish_from_text_and_every_field_and_contact_data_stay():
    line = record("persons").to_json()
    assert "Muster " not in line.replace("Musterau", "")
    assert "muster" not in line
    assert "+493023125341" in line
    assert "Rathausplatz" in line


def test_contact_data_vanish_and_persons_stay():
    found = record("contacts")
    line = found.to_json()
    for words in ("23125", "341", "-349", "stadt.example", "Rathausplatz"):
        assert words not in line
    assert found.contacts[0].phones[0].e164 == "+4" + "0" * 11
    assert found.persons[0].name == "Eva Muster"


def test_both_leave_neither():
    line = record("both").to_json()
    for words in ("Eva Muster", "muster", "23125", "Rathausplatz"):
        assert words not in line


@pytest.mark.parametrize("what", ["persons", "contacts", "both"])
def test_lengths_offsets_and_all_else_stay(what):
    plain, masked = record(None), record(what)
    assert len(masked.text) == len(plain.text)
    assert [(path, span.start, span.end) for path, span in masked.spans()] == [
        (path, span.start, span.end) for path, span in plain.spans()
    ]
    assert [one.value for one in masked.dates] == [one.value for one in plain.dates]
    assert masked.text.count("\n") == plain.text.count("\n")
    assert masked.source == plain.source


def test_nothing_to_mask_changes_nothing():
    text = "Neubau\n\nEs wird gebaut, und im Mai soll es fertig sein."
    assert record("both", text) == record(None, text)


def test_a_family_name_with_umlaut_is_masked_where_it_is_spelt_out():
    text = "Ein Haus\n\nDas sagt Eva Özmüller der Zeitung.\n\nEva Özmüller\noezmueller@stadt.example"
    assert "oezmueller" not in record("persons", text).to_json()


def test_the_option_masks_what_is_written(tmp_path):
    from typer.testing import CliRunner

    from pressextract.cli import app

    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    result = CliRunner().invoke(app, ["extract", str(tmp_path), "--redact", "both", "-q"])
    assert result.exit_code == 0, result.stderr
    assert "23125" not in json.loads(result.stdout)["text"]
    assert CliRunner().invoke(app, ["extract", str(tmp_path), "--redact", "alles"]).exit_code == 2


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(TEXTS)
def test_any_text_can_be_masked(text):
    plain, masked = record(None, text or " "), record("both", text or " ")
    assert len(masked.text) == len(plain.text)
    for person in plain.persons:
        for span in person.mentions:
            assert not any(char.isalnum() for char in masked.text[span.start : span.end])
