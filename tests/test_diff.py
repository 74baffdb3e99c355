"""What changed between two runs."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from pressextract import extract_text
from pressextract.cli import app
from pressextract.diff import compare_files, compare_records

TEXT = (
    "Stadt Musterau lädt ein\n\nMusterau, 2. Mai 2024. Am 3. Mai spricht Eva Muster um 17 Uhr im Rathaus. „Wir bauen für "
    "alle“, sagt Eva Muster, Leiterin der Kranbau Ostmoor AG. Fragen: Jan Özdemir, Tel. 030 23125-101.\n"
)


@pytest.fixture(scope="module")
def record():
    return json.loads(extract_text(TEXT, id="a").to_json())


def copy(record):
    return json.loads(json.dumps(record))


def write(path, *records):
    path.write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")
    return path


def run(*args):
    return CliRunner().invoke(app, ["diff", *map(str, args)])


def test_equal_files_differ_in_nothing(record, tmp_path):
    result = run(write(tmp_path / "a", record), write(tmp_path / "b", record))
    assert (result.exit_code, result.stdout) == (0, "0 of 1 documents differ\n")


def test_a_changed_value_is_shown_with_both_sides(record, tmp_path):
    other = copy(record)
    date = next(one for one in other["dates"] if one["text"] == "3. Mai")
    date["value"] = "2025-05-03"
    result = run(write(tmp_path / "a", record), write(tmp_path / "b", other))
    assert result.exit_code == 1
    assert "dates: 1 changed (in 1 documents)" in result.stdout
    assert "a  changed: 3. Mai = 2024-05-03: value 2024-05-03 → 2025-05-03" in result.stdout


def test_new_and_gone_entries_are_counted(record):
    other = copy(record)
    gone = other["persons"].pop()
    other["quotes"].append({**other["quotes"][0], "start": 5, "text": "Neues"})
    changes = compare_records(record, other)
    assert ("gone", gone["name"]) in changes["persons"]
    assert changes["quotes"] == [("new", "Neues")]


def test_renumbering_is_no_change(record):
    other = copy(record)
    for one in other["persons"]:
        one["id"] = "p9" + one["id"]
    for one in (*other["contacts"], *other["quotes"]):
        for key in ("person", "speaker"):
            if one.get(key):
                one[key] = "p9" + one[key]
    assert compare_records(record, other) == {}


def test_documents_of_one_side_only_are_named_and_order_does_not_matter(record, tmp_path):
    records = [{**copy(record), "id": name} for name in "abc"]
    old, new = (
        write(tmp_path / "o", *records),
        write(tmp_path / "n", records[2], {**copy(record), "id": "d"}, records[0]),
    )
    found = compare_files(old, new)
    assert (found.documents, found.differing, found.only_old, found.only_new) == (2, 0, ["b"], ["d"])
    assert run(old, new).exit_code == 1


def test_json_says_the_same(record, tmp_path):
    other = {**copy(record), "title": None}
    result = run(write(tmp_path / "a", record), write(tmp_path / "b", other), "--json")
    said = json.loads(result.stdout)
    assert said["fields"]["title"]["changed"] == 1
    assert said["fields"]["title"]["examples"] == [{"id": "a", "what": "changed: Stadt Musterau lädt ein → none"}]


def test_examples_are_bounded(record, tmp_path):
    records = [{**copy(record), "id": str(row)} for row in range(20)]
    others = [{**one, "issuer": "X"} for one in records]
    found = compare_files(write(tmp_path / "a", *records), write(tmp_path / "b", *others), examples=2)
    assert (found.fields["issuer"].changed, len(found.fields["issuer"].examples)) == (20, 2)


def test_a_bad_line_is_named(record, tmp_path):
    bad = tmp_path / "b"
    bad.write_text(json.dumps(record) + "\n\n{\n", encoding="utf-8")
    result = run(write(tmp_path / "a", record), bad)
    assert result.exit_code == 2
    assert "b:3: no record" in result.stderr


def test_a_missing_file_ends_with_2(record, tmp_path):
    assert run(write(tmp_path / "a", record), tmp_path / "none").exit_code == 2
