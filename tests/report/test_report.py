"""What the report file holds, without a browser."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re

import pytest
from typer.testing import CliRunner

from pages import HOSTILE, RELEASE, hostile, mention, record, release, write
from pressextract.cli import app
from pressextract.errors import ConfigError
from pressextract.pages import Units, fill
from pressextract.record import read_records
from pressextract.report import CHUNK, write_report
from pressextract.report.index import FIELDS, KINDS


def data(page: str, key: str):
    packed = re.search(rf'id="{key}">([A-Za-z0-9+/=]*)</script>', page)[1]
    return json.loads(gzip.decompress(base64.b64decode(packed)))


@pytest.fixture
def page(tmp_path):
    return write_report(write(tmp_path / "r.jsonl", release(), hostile())).read_text(encoding="utf-8")


def test_texts_and_findings_are_there_and_every_place_names_its_words(page):
    text = data(page, "t0")[0]
    assert text == RELEASE
    units = text.encode("utf-16-le")
    found = {one[1]: one for one in data(page, "d0")[0]["found"]}
    start, end, confidence = found["p1"][6][1]
    assert units[2 * start : 2 * end].decode("utf-16-le") == "Eva Lindner"  # an emoji stands before it
    assert confidence == 90
    assert found["p1"][2] == "Dr. Eva Lindner"
    assert ["organization", "Muster GmbH", "o1"] in found["p1"][3]
    assert ["phone", "+493023125341 · 030 23125-341"] in found["c1"][3]
    assert found["q1"][3] == [["speaker", "Eva Lindner", "p1"]]
    assert {one[0] for one in found.values()} == {
        "person",
        "organization",
        "place",
        "date",
        "contact",
        "event",
        "quote",
        "removed",
    }


def test_the_index_counts_fields_and_confidences(page):
    index = data(page, "index")
    columns = index["columns"]
    held = [field for bit, field in enumerate(FIELDS) if columns["has"][0] >> bit & 1]
    assert held == [field for field in FIELDS if field != "subtitle"]
    assert dict(zip(KINDS, columns["low"][0], strict=True)) == {
        "persons": 90, "organizations": 80, "locations": 90, "dates": 40, "contacts": 80, "events": 70, "quotes": 90,
    }  # fmt: skip
    assert dict(zip(KINDS, columns["count"][0], strict=True))["dates"] == 3
    assert index["folders"] == ["nord", "böse"]
    assert columns["weak"] == [1, 1]
    assert columns["doubt"] == [2, 35]  # 20/11 weak; 20 without a day, 10 for the warning, 20/4 weak


def test_nothing_of_a_release_stands_in_the_page_as_markup(page):
    assert "pwned" not in page
    assert data(page, "t0")[1] == HOSTILE
    assert page.count("<script") == 4  # index, program, texts, details
    assert page.count("</script>") == 4


def test_the_policy_lets_in_only_the_two_parts_that_the_page_has(page):
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)[1]
    script = re.search(r"<script>(.*?)</script>", page, re.DOTALL)[1]
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]
    for kind, text in (("script", script), ("style", style)):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "connect-src 'none'" in policy
    assert "require-trusted-types-for 'script'" in policy
    assert "unsafe" not in policy


def test_the_page_names_no_outside_resource(page):
    assert re.findall(r"https?://(?!www\.w3\.org)", page) == []
    assert re.findall(r"<(?:link|img|iframe|object|embed)\b|@import|url\(|\bsrc=", page) == []


def test_a_file_name_is_text_too(tmp_path):
    records = write(tmp_path / "<b>&.jsonl", release())
    page = write_report(records).read_text(encoding="utf-8")
    assert "<title>&lt;b&gt;&amp;.jsonl – pressextract</title>" in page


def test_equal_records_give_equal_bytes_and_chunks_hold_their_number(tmp_path):
    records = write(tmp_path / "r.jsonl", *(record(f"x{k}", f"Text {k}") for k in range(CHUNK + 1)))
    one, two = (write_report(records, output=tmp_path / name).read_bytes() for name in ("1.html", "2.html"))
    assert one == two
    page = one.decode()
    assert len(data(page, "t0")) == CHUNK
    assert data(page, "t1") == [f"Text {CHUNK}"]


def test_an_empty_file_gives_a_page(tmp_path):
    page = write_report(write(tmp_path / "r.jsonl")).read_text(encoding="utf-8")
    assert data(page, "index")["columns"]["id"] == []


def test_a_place_that_is_taken_is_refused(tmp_path):
    records = write(tmp_path / "r.jsonl", release())
    write_report(records)
    with pytest.raises(ConfigError, match="--force"):
        write_report(records)
    write_report(records, force=True)
    with pytest.raises(ConfigError, match="themselves"):
        write_report(records, output=records, force=True)
    assert next(read_records(records)).id == "nord/a"


def test_the_command_says_what_it_wrote(tmp_path):
    records = write(tmp_path / "r.jsonl", release())
    result = CliRunner().invoke(app, ["report", str(records), "-o", str(tmp_path / "x" / "report.html")])
    assert (result.exit_code, result.stdout) == (0, "")
    assert "report.html" in result.stderr
    assert (tmp_path / "x" / "report.html").exists()


def test_lines_of_a_file_are_found_under_its_name_and_loose_files_under_their_folder(tmp_path):
    line = record("a", "Text")
    line["source"]["path"] = "in/all.jsonl"
    records = write(tmp_path / "r.jsonl", line, record("b", "Text"))
    index = data(write_report(records).read_text(encoding="utf-8"), "index")
    assert index["folders"] == ["in/all.jsonl", "in"]


def test_roles_aliases_parents_and_open_ends_are_told():
    from pressextract.record.models import Record
    from pressextract.report.detail import detail

    text = "Eva Muster, Amt der Stadt Au, Tel. 5 Minuten"
    house = {"kind": "authority", "legal_form": None, "aliases": [], "parent": None}
    address = {
        "street": None,
        "house_number": None,
        "postal_code": None,
        "city": "Au",
        "po_box": None,
        "raw": "Markt 1\nAu",
    }
    one = record(
        "x", text,
        persons=[{
            "id": "p1", "name": "Eva Muster", "titles": [], "given_name": None, "family_name": None,
            "roles": [{"role": None, "organization": "o1", "span": mention(text, "Amt")}], "mentions": [],
        }],
        organizations=[
            {**house, "id": "o1", "name": "Amt", "aliases": ["AMT"], "parent": "o2", "mentions": [mention(text, "Amt")]},
            {**house, "id": "o2", "name": "Stadt Au", "kind": "other", "mentions": [mention(text, "Stadt Au")]},
        ],
        dates=[{
            **mention(text, "5 Minuten"), "id": "d1", "type": "DURATION", "value": "PT5M", "begin": None, "end_value": None,
            "basis": "explicit", "range": None, "warnings": ["year_unknown"],
        }],
        contacts=[{
            "id": "c1", "person": None, "role": "Presse", "organization": None, "mobiles": [], "fax": [], "emails": [], "urls": [],
            "phones": [{"e164": "+493023125101", "raw": "+493023125101", "extension": None}], "address": address,
            "rule": "test.rule", "confidence": 0.5, "spans": [mention(text, "Tel.") | {}],
        }],
    )  # fmt: skip
    one["contacts"][0]["spans"] = [{key: one["contacts"][0]["spans"][0][key] for key in ("start", "end", "text")}]
    found = {row[1]: row for row in detail(Record.model_validate_json(json.dumps(one)))["found"]}
    assert found["p1"][3:5] == [[["organization", "Amt", "o1"]], 100]
    assert found["o1"][3] == [["kind", "authority"], ["alias", "AMT"], ["parent", "Stadt Au", "o2"]]
    assert found["o2"][3] == []
    assert found["d1"][3] == [["value", "PT5M"], ["basis", "explicit"], ["type", "DURATION"]]
    assert found["d1"][7] == ["year_unknown"]
    assert found["c1"][2:4] == ["Presse", [["role", "Presse"], ["phone", "+493023125101"], ["address", "Markt 1 Au"]]]


@pytest.mark.parametrize("text", ["", "abc", "ä„ß“", "a😀b", "😀😀", "x\U0001f1e9\U0001f1eay"])
def test_units_lead_there_and_back(text):
    units = Units(text)
    for point in range(len(text) + 1):
        unit = len(text[:point].encode("utf-16-le")) // 2
        assert units.of(point) == unit
        assert units.point(unit) == point


def test_the_inside_of_a_pair_counts_as_behind_it():
    assert Units("a😀b").point(2) == 2


def test_what_is_filled_in_is_not_filled_again():
    assert fill("<{{a}}|{{b}}>", a="{{b}}", b="x{{a}}") == "<{{b}}|x{{a}}>"
