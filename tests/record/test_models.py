from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from pressextract.errors import InputError, RecordError
from pressextract.record import SCHEMA_VERSION, Record, build_record, check_line, read_records, record_schema
from pressextract.shapes import Span
from pressextract.shapes import facts as f
from support import make_doc

TEXT = "Stadt Musterau lädt ein\n\nAm 3. Mai 2024 spricht Dr. Eva Muster, Leiterin, Tel. 030 23125-101: „Es gilt.“"


def found(words: str) -> f.Found:
    start = TEXT.index(words)
    return f.Found(start, start + len(words), "test.rule", 0.123456)


def facts(**changes) -> f.Facts:
    person = f.PersonFact(
        "p1", "Eva Muster", (found("Eva Muster"),), titles=("Dr.",), given_name="Eva", family_name="Muster",
        roles=(f.RoleFact("Leiterin", "o1", found("Leiterin")),),
    )  # fmt: skip
    values = {
        "published": f.DayFact("2024-05-01", "text", Span(0, 5)),
        "reference_date": f.DayFact("2024-05-01", "published"),
        "persons": (person,),
        "organizations": (f.OrganizationFact("o1", "Stadt Musterau", (found("Stadt Musterau"),), kind="authority"),),
        "dates": (
            f.DateFact("d1", found("3. Mai 2024"), "DATE", "2024-05-03", "explicit", "2024-05-03", "2024-05-03"),
        ),
        "contacts": (
            f.ContactFact(
                "c1", (found("030 23125-101"),), person="p1", phones=(f.PhoneFact("+493023125101", "030 23125-101"),)
            ),
        ),
        "events": (f.EventFact("e1", "Stadt", (found("3. Mai 2024"),), start="2024-05-03"),),
        "quotes": (f.QuoteFact("q1", found("Es gilt."), "p1", "Eva Muster", None),),
        "warnings": (f.WarningFact("test", "ein Wort", Span(0, 5)),),
    } | changes
    return f.Facts(**values)


@pytest.fixture
def doc():
    return make_doc(TEXT, title="Stadt Musterau lädt ein")


@pytest.fixture
def line(doc) -> dict:
    return json.loads(build_record(doc, facts()).to_json())


def test_fields_stand_in_the_order_of_the_schema(line):
    assert list(line) == [
        "schema_version", "id", "source", "language", "title", "subtitle", "issuer", "published", "reference_date",
        "text", "removed", "persons", "organizations", "locations", "dates", "contacts", "events", "quotes", "warnings",
    ]  # fmt: skip


def test_umlauts_are_not_escaped(doc):
    assert "lädt" in build_record(doc, facts()).to_json()


def test_confidence_is_rounded(line):
    assert line["dates"][0]["confidence"] == 0.1235


def test_a_record_reads_back_equal(doc):
    record = build_record(doc, facts())
    assert Record.model_validate_json(record.to_json()) == record


def test_spans_lead_to_the_raw_text():
    from pressextract.clean import clean
    from pressextract.shapes import RawDoc

    raw = "Die Wirt\u00adschafts\u00adwoche\nin Mu\u0308nster"
    doc = clean(RawDoc("a", "a", raw))
    start = doc.text.index("Münster")
    place = f.LocationFact("l1", "Münster", (f.Found(start, start + 7, "r"),))
    start = doc.text.index("Wirtschaftswoche")
    firm = f.OrganizationFact("o1", "Wirtschaftswoche", (f.Found(start, start + 16, "r"),))
    record = build_record(doc, f.Facts(locations=(place,), organizations=(firm,)))
    assert record.locations[0].mentions[0].text == "Mu\u0308nster"
    assert record.organizations[0].mentions[0].text == "Wirt\u00adschafts\u00adwoche"


def change(line: dict, path: str, value) -> dict:
    *way, last = path.split(".")
    place = line
    for part in way:
        place = place[int(part) if part.isdigit() else part]
    place[last] = value
    return line


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("dates.0.start", 0, "dates.0: text[0:"),
        ("persons.0.mentions.0.text", "Eva Mustex", "persons.0.mentions.0"),
        ("contacts.0.person", "p9", "contacts.0.person: no such id: p9"),
        ("contacts.0.person", "o1", "contacts.0.person: no such id: o1"),
        ("persons.0.roles.0.organization", "o7", "no such id: o7"),
        ("contacts.0.phones.0.e164", "030 23125101", "pattern"),
        ("dates.0.value", "3. Mai", "no TIMEX3 value"),
        ("dates.0.value", "2023-02-29", "day"),
        ("dates.0.begin", "gestern", "Invalid isoformat"),
        ("published.value", "2024-13-01", "month"),
        ("events.0.start", "morgen", "no ISO day"),
        ("organizations.0.kind", "verein", "Input should be"),
        ("quotes.0.confidence", 1.5, "less than or equal to 1"),
        ("organizations.0.id", "p1", "id p1 stands 2 times"),
        ("extra", 1, "Extra inputs"),
        ("schema_version", "0.9", "1.0"),
        ("source.size_bytes", "7", "valid integer"),
    ],
)
def test_every_breach_is_refused_and_named(line, path, value, words):
    breaches = check_line(json.dumps(change(line, path, value)), number=3)
    assert breaches
    assert all(breach.line == 3 for breach in breaches)
    assert any(words in f"{breach.path}: {breach.message}" for breach in breaches)


def test_records_are_frozen(doc):
    with pytest.raises(ValidationError):
        build_record(doc, facts()).id = "x"


def test_facts_that_contradict_the_schema_are_our_fault(doc):
    with pytest.raises(RecordError, match="a fault of pressextract") as caught:
        build_record(doc, facts(dates=(f.DateFact("d1", found("3. Mai 2024"), "DATE", "bald", "explicit"),)))
    assert caught.value.code == "record.invalid"


@pytest.mark.parametrize(
    "value",
    [
        "2024", "2024-05", "2024-05-03", "XXXX-05-03", "2024-05-03T17:00", "T17:00", "XXXX-05-03T17:00", "2024-W41",
        "2024-W41-WE", "2024-Q2", "2024-H1", "2024-SU", "2016-01-12TEV", "199", "19", "P3Y", "PXD", "PT1H", "P0.5Y", "P1WE",
        "XXXX-WXX-01", "XXXX-WXX-1", "PRESENT_REF", "PT1NI", "XXXX-XX-XXTMO", "XXXX-XX-XX", "PTXH",
    ],
)  # fmt: skip
def test_timex_values_of_the_conventions_are_accepted(line, value):
    assert not check_line(json.dumps(change(line, "dates.0.value", value)), number=1)


@pytest.mark.parametrize("value", ["2024-1-3", "2024-05-03T25:61", "XXXX-02-30", "5 Jahre", "2024-W7", "P", ""])
def test_other_values_are_refused(line, value):
    assert check_line(json.dumps(change(line, "dates.0.value", value)), number=1)


def test_read_records_skips_blank_lines_and_names_the_bad_one(tmp_path, line):
    path = tmp_path / "r.jsonl"
    path.write_text(f"\n{json.dumps(line)}\n\n{{}}\n", encoding="utf-8")
    records = read_records(path)
    assert next(records).id == "test"
    with pytest.raises(RecordError, match=r"r\.jsonl:4: schema_version"):
        next(records)


def test_read_records_of_a_missing_file(tmp_path):
    with pytest.raises(InputError):
        list(read_records(tmp_path / "none.jsonl"))


def test_the_json_schema_names_its_version_and_forbids_other_fields():
    schema = record_schema()
    assert schema["$id"].endswith(SCHEMA_VERSION)
    assert schema["additionalProperties"] is False
    assert schema["required"][0] == "schema_version"
