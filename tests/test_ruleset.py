"""Rules that are in force: selection, families, statistics."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from pressextract import Settings, extract_text
from pressextract.cli import app
from pressextract.errors import ConfigError
from pressextract.overlay import ruleset_of
from pressextract.ruleset import ALL, RuleSet, fits, in_force, using

TEXT = (
    "Stadt Musterau lädt ein\n\nMusterau, 2. Mai 2024. Am 3. Mai spricht Eva Muster um 17 Uhr im Rathaus. Fragen "
    "beantwortet Eva Muster, Tel. 030 23125-101, muster@stadt.example.\n\nWeitere Beiträge\n"
)


@pytest.mark.parametrize(
    ("choice", "rule", "means"),
    [
        ("date", "date.day_month", True),
        ("date.", "date.day_month", True),
        ("date.*", "date.day_month", True),
        ("date.day", "date.day_month", True),
        ("date.day_month", "date.day_month", True),
        ("date.da", "date.day_month", False),
        ("dat", "date.day_month", False),
        ("name.org", "name.org_club", True),
    ],
)
def test_a_choice_means_whole_words_of_the_id(choice, rule, means):
    assert fits(choice, rule) is means


def test_the_longest_fit_decides():
    rules = RuleSet(select=("date", "phone.national"), ignore=("date.foreign", "phone"))
    allowed = [
        one for one in ("date.year", "date.foreign", "phone.national", "phone.local", "url.plain") if rules.allows(one)
    ]
    assert allowed == ["date.year", "phone.national"]


def test_rules_are_in_force_inside_the_block_only():
    rules = RuleSet(ignore=("date",))
    with using(rules):
        assert in_force() is rules
    assert in_force() is ALL


def test_ignored_families_leave_the_record():
    record = extract_text(TEXT, settings=Settings(ignore=("phone", "model", "clean.words")))
    assert record.dates
    assert not record.contacts or not any(point.phones for point in record.contacts)
    assert not any(mention.rule.startswith("model") for one in record.persons for mention in one.mentions)
    assert not any(cut.rule.startswith("clean.words") for cut in record.removed)
    assert any(cut.rule.startswith("clean.words") for cut in extract_text(TEXT).removed)


def test_an_ignored_rule_leaves_its_place_to_others():
    whole = extract_text(TEXT)
    assert "date.day_month_year" in {date.rule for date in whole.dates}
    without = extract_text(TEXT, settings=Settings(ignore=("date.day_month_year",)))
    assert "2. Mai" in {date.text for date in without.dates} | {date.text[:6] for date in without.dates}
    assert "date.day_month_year" not in {date.rule for date in without.dates}


def test_a_selection_holds_nothing_else():
    record = extract_text(TEXT, settings=Settings(select=("date.",)))
    assert {date.rule.split(".")[0] for date in record.dates} == {"date"}
    assert not record.persons
    assert not record.contacts


@pytest.mark.parametrize(("choice", "hint"), [("dates.", "did you mean 'date'?"), ("date.foreigner", "date.foreign")])
def test_a_choice_that_means_nothing_is_refused(choice, hint):
    with pytest.raises(ConfigError, match=hint):
        ruleset_of(Settings(ignore=(choice,)))


def test_statistics_count_hits_and_time(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    lines = CliRunner().invoke(app, ["rules", "--statistics", str(tmp_path)]).stdout.splitlines()
    rows = {line.split()[0]: line.split()[1:] for line in lines[1:]}
    assert "1 documents" in lines[0]
    hits, kept, runs, millis = rows["date.day_month_year"]
    assert (int(hits) >= 1, int(kept) >= 1, int(runs) >= 1, float(millis) > 0) == (True,) * 4
    assert rows["phone.national"][0] == "1"
    assert rows["date.foreign"][1] == "0"
    times = [float(line.split()[4]) for line in lines[1:]]
    assert times == sorted(times, reverse=True)


def test_statistics_want_paths():
    result = CliRunner().invoke(app, ["rules", "--statistics"])
    assert result.exit_code == 2
    assert "wants files or folders" in result.stderr


def test_select_on_the_command_line(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    result = CliRunner().invoke(app, ["extract", str(tmp_path), "--select", "date.", "--ignore", "date.clock"])
    record = json.loads(result.stdout)
    assert "date.clock" not in {date["rule"] for date in record["dates"]}
    assert record["dates"]
    assert record["persons"] == []
