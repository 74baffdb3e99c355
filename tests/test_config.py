"""Settings files: which one is read, what outranks what, what is refused."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from pressextract.cli import app
from pressextract.config import load_options, nearest_file
from pressextract.errors import ConfigError
from pressextract.settings import RunOptions, Settings

VALUES = {
    "model": ('"press_xy"', "press_xy"),
    "reference_date": ("2024-05-01", "2024-05-01"),
    "encoding": ('"cp1252"', "cp1252"),
    "max_bytes": ("1000", 1000),
    "max_package_bytes": ("2000", 2000),
    "text_column": ('"body"', "body"),
    "id_column": ('"nr"', "nr"),
    "redact": ('"both"', "both"),
    "workers": ("3", 3),
    "timeout_s": ("2.5", 2.5),
    "limit": ("7", 7),
    "select": ('["date."]', ["date."]),
    "ignore": ('["date.foreign"]', ["date.foreign"]),
    "rules": ('["rules"]', None),
    "gazetteer": ('["namen.toml"]', None),
    "corpus_stats": ("false", False),
    "indirect_speech": ("true", True),
    "output": ('"-"', "-"),
    "errors": ('"failed.jsonl"', None),
    "force": ("true", True),
    "resume": ("true", True),
    "verbose": ("1", 1),
    "quiet": ("true", True),
}


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder, text, name="pressextract.toml"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_every_setting_can_stand_in_the_file_and_none_is_forgotten_here(here):
    assert set(VALUES) == set(RunOptions.model_fields)
    write(here, "\n".join(f"{key} = {toml}" for key, (toml, _) in VALUES.items()))
    loaded = load_options()
    dumped = loaded.options.model_dump(mode="json")
    assert {key: dumped[key] for key, (_, value) in VALUES.items() if value is not None} == {
        key: value for key, (_, value) in VALUES.items() if value is not None
    }
    assert loaded.options.rules == (here / "rules",)
    assert loaded.options.errors == here / "failed.jsonl"
    assert loaded.origins["workers"].endswith("pressextract.toml:9")


def test_the_nearest_file_upwards_is_read(here):
    write(here, "workers = 2")
    below = here / "a" / "b"
    below.mkdir(parents=True)
    assert nearest_file(below) == here / "pressextract.toml"
    nearer = write(here / "a", "workers = 3")
    assert nearest_file(below) == nearer


def test_a_table_in_pyproject_counts_and_names_its_line(here):
    write(here, '[project]\nname = "x"\n\n[tool.pressextract]\nlimit = 4\n', "pyproject.toml")
    loaded = load_options()
    assert (loaded.options.limit, loaded.origins["limit"]) == (4, f"{here / 'pyproject.toml'}:5")


def test_a_pyproject_without_the_table_is_passed_by(here):
    write(here, '[project]\nname = "x"\n', "pyproject.toml")
    assert nearest_file(here) != here / "pyproject.toml"


def test_options_outrank_the_file(here):
    write(here, "workers = 2\nquiet = true")
    loaded = load_options(given={"workers": 4, "verbose": 1, "limit": None})
    assert (loaded.options.workers, loaded.options.quiet, loaded.options.verbose) == (4, False, 1)
    assert loaded.origins["workers"] == "--workers"
    assert "limit" not in loaded.origins


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("\nworker = 2", "config.unknown", ["pressextract.toml:2", "'worker'", "did you mean 'workers'?"]),
        ("max-bytes = 2", "config.unknown", ["did you mean 'max_bytes'?"]),
        ("timeout = 2", "config.unknown", ["did you mean 'timeout_s'?"]),
        ('workers = "2"', "config.value", ["pressextract.toml:1: workers", "integer", "'2'"]),
        ("workers = true", "config.value", ["workers", "True"]),
        ("workers = 0", "config.value", ["workers", "greater than or equal to 1"]),
        ('reference_date = "gestern"', "config.value", ["reference_date", "date"]),
        ('select = "date"', "config.value", ["select", "tuple"]),
        ("workers = \nlimit = 1", "config.file", ["is not TOML", "line 1"]),
    ],
)
def test_what_is_wrong_is_refused_with_file_line_and_key(here, text, code, words):
    write(here, text)
    with pytest.raises(ConfigError) as caught:
        load_options()
    assert caught.value.code == code
    for word in words:
        assert word in str(caught.value)


def test_a_file_that_is_not_there_ends_with_2(here):
    result = CliRunner().invoke(app, ["show-settings", "--config", "none.toml"])
    assert result.exit_code == 2
    assert "none.toml cannot be read" in result.stderr


def test_show_settings_names_each_origin(here):
    write(here, "workers = 2\n")
    lines = CliRunner().invoke(app, ["show-settings", "--limit", "5"]).stdout.splitlines()
    assert lines[0].endswith("pressextract.toml")
    by_name = {line.lstrip("# ").split(" ")[0]: line for line in lines[1:]}
    assert set(by_name) == set(RunOptions.model_fields)
    assert by_name["workers"].startswith("workers = 2 ")
    assert by_name["workers"].endswith("pressextract.toml:1")
    assert by_name["limit"].endswith("# --limit")
    assert by_name["model"].endswith("# default")


def test_what_show_settings_prints_is_a_settings_file(here):
    write(here, 'workers = 2\nselect = ["date."]\nreference_date = 2024-05-01\n')
    printed = CliRunner().invoke(app, ["show-settings"]).stdout
    copy = write(here, printed, "copy.toml")
    assert load_options(copy).options == load_options().options


def test_extract_reads_the_file_and_resume_knows_it(here):
    (here / "in").mkdir()
    (here / "in" / "a.txt").write_text("Treffen\n\nDas nächste Treffen der Gruppe ist am 3. Mai in der Stadt.\n")
    config = write(here, 'reference_date = 2023-04-01\noutput = "r.jsonl"\nquiet = true\n')
    runner = CliRunner()
    result = runner.invoke(app, ["extract", "in"])
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    record = json.loads((here / "r.jsonl").read_text(encoding="utf-8"))
    assert record["dates"][0]["value"] == "2023-05-03"
    write(here, config.read_text() + 'ignore = ["date.foreign"]\n')
    mixed = runner.invoke(app, ["extract", "in", "--resume"])
    assert mixed.exit_code == 2
    assert "other settings (ignore)" in mixed.stderr


def test_run_options_hold_their_settings():
    options = RunOptions(workers=2, select=("date.",), quiet=True)
    assert options.settings == Settings(workers=2, select=("date.",))
    assert options.settings.model_fields_set == {"workers", "select"}


def test_a_switch_that_is_on_by_default_can_be_turned_off_by_option_and_stays_on_without(here):
    assert load_options(given={"corpus_stats": False}).options.corpus_stats is False
    assert load_options(given={"corpus_stats": None}).options.corpus_stats is True
