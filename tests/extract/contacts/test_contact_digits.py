"""The torture test: lines whose digits are marked with what they are (``digits.md``, ``digits_held_out.md``)."""

from __future__ import annotations

import pytest

from extract.contacts.digit_lines import HELD_OUT, read_lines
from pressextract.extract.contacts import run
from pressextract.shapes import Annotated
from support import make_doc

LINES = read_lines() + read_lines(HELD_OUT)


def phones(text):
    return [m for m in run(make_doc(text), Annotated(), ()) if m.kind == "phone"]


def numbers(text):
    return {("fax" if m.value.line == "fax" else "phone", m.value.e164) for m in phones(text)}


def test_the_torture_test_is_large_and_mixed():
    kinds = {kind for line in LINES for *_, kind in line.spans}
    assert len(LINES) >= 300
    assert len(kinds) >= 20


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.text[:50])
def test_no_digits_become_a_wrong_number(line):
    assert numbers(line.text) <= line.numbers


def test_at_least_97_percent_of_the_numbers_are_found():
    due = sum(len(line.numbers) for line in LINES)
    found = sum(len(line.numbers & numbers(line.text)) for line in LINES)
    assert found / due >= 0.97


@pytest.mark.parametrize("line", [line for line in LINES if line.mobiles], ids=lambda line: line.text[:50])
def test_mobiles_are_told_by_the_numbering_plan(line):
    assert {m.value.e164 for m in phones(line.text) if m.value.line == "mobile"} == line.mobiles


@pytest.mark.parametrize(
    "text",
    [
        "Steuernummer 012/345/67890",
        "IBAN DE02 5001 0517 0137 0750 30",
        "am 01.11.2019",
        "Meldung 0221/2023",
        "Lottozahlen 03 07 19 22 41 44",
    ],
)
def test_a_refused_run_of_digits_says_what_it_was(text):
    refused = [m for m in run(make_doc(text), Annotated(), ()) if m.kind == "refused"]
    assert refused
    assert all(m.value.by and m.value.why for m in refused)


def test_a_date_of_the_dates_extractor_beats_an_unlabelled_number():
    from pressextract.shapes import Mention
    from pressextract.shapes.dates import Partial

    text = "Stichtag 030 231 25340 laut Satzung"
    assert numbers(text) == {("phone", "+493023125340")}
    start = text.index("030")
    date = Mention("date", start, start + 13, text[start : start + 13], "date.test", 0.9, Partial("DATE"))
    assert [m.kind for m in run(make_doc(text), Annotated(), (date,))] == ["refused"]


def test_digits_of_furniture_are_not_read():
    text = "Aktuelles\nTel. 0221 4710-455"
    assert run(make_doc(text, furniture=["Tel. 0221 4710-455"]), Annotated(), ()) == ()
