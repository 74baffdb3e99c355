"""Effects of the command line: exit code, exact streams, files written."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pressextract import __version__
from pressextract.cli import app

TEXT = (
    "Stadt Musterau lädt ein\n\nMusterau, 2. Mai 2024. Am 3. Mai spricht Eva Muster um 17 Uhr im Rathaus über den "
    "Handel und die Stadt. Fragen beantwortet Eva Muster, Tel. 030 23125-101.\n"
)


def run(*args: object):
    return CliRunner().invoke(app, [str(arg) for arg in args])


@pytest.fixture
def folder(tmp_path) -> Path:
    path = tmp_path / "in"
    path.mkdir()
    for name in ("a", "b", "c"):
        (path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    return path


def test_extract_writes_one_line_a_document_and_a_summary_to_stderr(folder, tmp_path):
    out = tmp_path / "r.jsonl"
    result = run("extract", folder, "-o", out)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert [json.loads(line)["id"] for line in out.read_text(encoding="utf-8").splitlines()] == ["a", "b", "c"]
    assert "3 records written" in result.stderr
    assert "persons" in result.stderr


def test_stdout_carries_records_only(folder):
    result = run("extract", folder)
    assert result.exit_code == 0
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["a", "b", "c"]


def test_one_unreadable_file_is_named_and_the_rest_is_there(folder, tmp_path):
    (folder / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    out, errors = tmp_path / "r.jsonl", tmp_path / "e.jsonl"
    result = run("extract", folder, "-o", out, "--errors", errors)
    assert result.exit_code == 1
    assert len(out.read_text(encoding="utf-8").splitlines()) == 3
    (failed,) = map(json.loads, errors.read_text(encoding="utf-8").splitlines())
    assert (failed["id"], failed["code"]) == ("bad", "input.binary")
    assert "bad.txt" in failed["path"]
    assert "1 documents failed: input.binary 1" in result.stderr


def test_quiet_says_only_what_went_wrong(folder, tmp_path):
    result = run("extract", folder, "-o", tmp_path / "r.jsonl", "-q")
    assert (result.exit_code, result.stderr) == (0, "")


def test_an_existing_output_is_kept_unless_forced(folder, tmp_path):
    out = tmp_path / "r.jsonl"
    out.write_text("mine\n")
    result = run("extract", folder, "-o", out)
    assert result.exit_code == 2
    assert "--force" in result.stderr
    assert out.read_text() == "mine\n"
    assert run("extract", folder, "-o", out, "--force").exit_code == 0
    assert out.read_text() != "mine\n"


def test_an_output_inside_the_input_is_no_input(folder):
    out = folder / "records.jsonl"
    assert run("extract", folder, "-o", out).exit_code == 0
    before = out.read_bytes()
    assert run("extract", folder, "-o", out, "--force").exit_code == 0
    assert out.read_bytes() == before


def test_output_and_errors_are_two_files(folder, tmp_path):
    result = run("extract", folder, "-o", tmp_path / "x", "--errors", tmp_path / "x")
    assert result.exit_code == 2
    assert "choose two files" in result.stderr


def test_a_path_that_is_not_there_ends_with_2(tmp_path):
    result = run("extract", tmp_path / "nowhere", "-o", tmp_path / "r.jsonl")
    assert result.exit_code == 2
    assert "does not exist" in result.stderr
    assert "[input.missing]" in result.stderr
    assert not (tmp_path / "r.jsonl").exists()


def test_a_model_that_is_not_there_ends_with_2(folder, tmp_path):
    result = run("extract", folder, "--model", tmp_path / "none")
    assert result.exit_code == 2
    assert "[model." in result.stderr


def test_quiet_and_verbose_contradict_each_other(folder):
    assert run("extract", folder, "-q", "-v").exit_code == 2


def test_the_reference_date_resolves_what_is_open(folder, tmp_path):
    (folder / "a.txt").write_text(
        "Treffen\n\nDas nächste Treffen der Gruppe ist am 3. Mai in der Stadt.\n", encoding="utf-8"
    )
    out = tmp_path / "r.jsonl"
    run("extract", folder / "a.txt", "-o", out, "--reference-date", "2023-04-01")
    record = json.loads(out.read_text(encoding="utf-8"))
    assert record["reference_date"]["value"] == "2023-04-01"
    assert record["reference_date"]["basis"] == "option"
    assert [date["value"] for date in record["dates"]] == ["2023-05-03"]


def test_without_any_year_days_stay_open(folder, tmp_path):
    (folder / "a.txt").write_text(
        "Treffen\n\nDas nächste Treffen der Gruppe ist am 3. Mai in der Stadt.\n", encoding="utf-8"
    )
    out = tmp_path / "r.jsonl"
    run("extract", folder / "a.txt", "-o", out)
    record = json.loads(out.read_text(encoding="utf-8"))
    assert record["reference_date"] is None
    assert [(date["value"], date["basis"]) for date in record["dates"]] == [("XXXX-05-03", "unresolved")]


def test_validate_accepts_what_extract_writes(folder, tmp_path):
    out = tmp_path / "r.jsonl"
    run("extract", folder, "-o", out)
    result = run("validate", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "3 records, 0 breaches" in result.stderr


def test_validate_names_line_and_path_of_every_breach(folder, tmp_path):
    out = tmp_path / "r.jsonl"
    run("extract", folder, "-o", out)
    lines = out.read_text(encoding="utf-8").splitlines()
    broken = json.loads(lines[1])
    broken["persons"][0]["mentions"][0]["start"] = 0
    broken["language"]["code"] = 7
    out.write_text("\n".join([lines[0], json.dumps(broken), "{", lines[0]]) + "\n", encoding="utf-8")
    result = run("validate", out)
    assert result.exit_code == 1
    assert f"{out}:2: language.code:" in result.stdout
    assert f"{out}:3:" in result.stdout
    assert f"{out}:4: id: 'a' stands in line 1 already" in result.stdout


def test_validate_of_a_missing_file_ends_with_2(tmp_path):
    assert run("validate", tmp_path / "none").exit_code == 2


def test_schema_is_json(tmp_path):
    schema = json.loads(run("schema").stdout)
    assert schema["properties"]["schema_version"]["const"] == "1.0"


def test_explain_names_rule_and_place_of_every_mention(folder):
    result = run("explain", folder / "a.txt")
    assert result.exit_code == 0
    assert "030 23125-101" in result.stdout
    assert "+493023125101" in result.stdout
    assert "3:" in result.stdout
    only = run("explain", folder / "a.txt", "--kind", "phone").stdout
    assert "'030 23125-101'" in only
    assert "  date  " not in only


def test_explain_of_a_folder_is_refused(folder):
    assert run("explain", folder).exit_code == 2


def test_explain_of_an_unreadable_file_ends_with_1(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    result = run("explain", tmp_path / "a.txt")
    assert result.exit_code == 1
    assert "input.empty" in result.stdout


def test_show_prints_one_record_or_all(folder, tmp_path):
    out = tmp_path / "r.jsonl"
    run("extract", folder, "-o", out)
    assert "+493023125101" in run("show", out).stdout
    assert run("show", out, "--id", "b").stdout.startswith("b  (")
    assert run("show", out, "--all").stdout.count("contacts (1)") == 3
    missing = run("show", out, "--id", "zzz")
    assert missing.exit_code == 2
    assert "no record with id 'zzz': its ids are a, b" in missing.stderr
    record = json.loads(out.read_text(encoding="utf-8").splitlines()[0])
    long = tmp_path / "long.jsonl"
    long.write_text(json.dumps(record | {"id": "staedte/musterau_01"}) + "\n", encoding="utf-8")
    assert "did you mean staedte/musterau_01?" in run("show", long, "--id", "staedte/musterau_1").stderr


def test_rules_lists_and_shows(folder):
    listing = run("rules").stdout.splitlines()
    assert len(listing) > 20
    name = listing[0].split()[0]
    page = run("rules", name).stdout
    assert page.startswith(name)
    assert "accepts" in page
    assert run("rules", "no.such.rule").exit_code == 2


def test_eval_scores_and_lists_errors(gold, tmp_path):
    out = tmp_path / "r.jsonl"
    run("extract", gold, "-o", out)
    table = run("eval", out, gold).stdout
    assert table.startswith("layer")
    assert json.loads(run("eval", out, gold, "--json").stdout)["missing"] == []
    assert run("eval", out, gold, "--errors", "ORG").exit_code == 0
    wrong = run("eval", out, gold, "--errors", "phon")
    assert wrong.exit_code == 2
    assert "did you mean 'phone'" in wrong.stderr


def test_version():
    assert run("--version").stdout.strip() == __version__


@pytest.mark.parametrize("command", [one.name or one.callback.__name__ for one in app.registered_commands])
def test_help_of_every_command_ends_with_an_example(command):
    assert "Example: pressextract" in run(command, "--help").stdout


def test_help_imports_nothing_heavy():
    code = "import sys; sys.argv = ['pressextract', '--help']\ntry:\n    import runpy; runpy.run_module('pressextract', run_name='__main__')\nfinally:\n    print(sorted(sys.modules), file=sys.stderr)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    loaded = result.stderr.rsplit("[", 1)[-1]
    assert "Usage:" in result.stdout
    for name in ("spacy", "pydantic", "phonenumbers", "dateparser", "onnxruntime", "numpy", "pressextract.record"):
        assert f"'{name}'" not in loaded


def test_the_module_runs_as_a_program(folder, tmp_path):
    out = tmp_path / "r.jsonl"
    command = [sys.executable, "-m", "pressextract", "extract", str(folder), "-o", str(out)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout) == (0, "")
    assert out.exists()


@pytest.mark.parametrize("option", ["-o", "--errors"])
@pytest.mark.parametrize("given", ["folder", "file", "link"])
def test_an_input_is_never_overwritten_even_when_forced(folder, tmp_path, option, given):
    source, link = folder / "a.txt", tmp_path / "link.txt"
    link.symlink_to(source)
    path = folder if given == "folder" else source
    result = run("extract", path, option, link if given == "link" else source, "--force")
    assert result.exit_code == 2
    assert "one of the inputs" in result.stderr
    assert "[config.output]" in result.stderr
    assert source.read_text(encoding="utf-8") == TEXT
    assert sorted(one.name for one in folder.iterdir()) == ["a.txt", "b.txt", "c.txt"]


def test_outputs_of_before_in_the_input_folder_may_be_overwritten(folder):
    (folder / "bad.txt").write_bytes(b"")
    command = ("extract", folder, "-o", folder / "r.jsonl", "--errors", folder / "e.jsonl")
    assert run(*command).exit_code == 1
    again = run(*command, "--force")
    assert again.exit_code == 1
    assert "3 records written" in again.stderr
    assert "1 documents failed" in again.stderr


def test_files_with_other_endings_are_counted_in_the_summary(folder, tmp_path):
    for name in ("a.doc", "b.text", "none", "c.DOC", ".hidden.doc"):
        (folder / name).write_text(TEXT, encoding="utf-8")
    (folder / "A.TXT").write_text(TEXT, encoding="utf-8")
    result = run("extract", folder, "-o", folder / "r.out")
    assert "4 records written" in result.stderr
    said = "left out: 4 files with other endings (.doc 2, .text 1, none 1): name a file to try it anyway"
    assert said in result.stderr.splitlines()
    again = run("extract", folder, folder / "b.text", "-o", tmp_path / "r.jsonl")
    assert "left out: 3 files with other endings (.doc 2, none 1)" in again.stderr
    assert "left out" not in run("extract", folder, "-o", tmp_path / "q.jsonl", "-q").stderr


@pytest.mark.parametrize(
    ("given", "hint"),
    [("2.5.2024", "write 2024-05-02"), ("02. 05. 2024", "write 2024-05-02"), ("morgen", "write it like 2024-05-02")],
)
def test_a_reference_date_of_another_form_is_told_in_the_right_one(folder, given, hint):
    result = run("extract", folder, "--reference-date", given)
    assert result.exit_code == 2
    assert hint in result.stderr
    assert "[config.value]" in result.stderr


def test_an_existing_list_of_failures_is_told_by_its_own_option(folder, tmp_path):
    errors = tmp_path / "e.jsonl"
    errors.write_text("mine\n", encoding="utf-8")
    result = run("extract", folder, "-o", tmp_path / "r.jsonl", "--errors", errors)
    assert result.exit_code == 2
    assert "choose another --errors" in result.stderr
    assert errors.read_text(encoding="utf-8") == "mine\n"


def test_a_binary_file_named_txt_is_not_to_be_converted_to_txt(folder, caplog):
    (folder / "a.txt").write_bytes(bytes(range(32)) * 9)
    assert run("extract", folder / "a.txt").exit_code == 3
    assert "holds binary data, not text, whatever its name: open the original" in caplog.text
