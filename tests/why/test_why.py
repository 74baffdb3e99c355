"""``why`` and ``why-not``: one place, every rule's business with it."""

from __future__ import annotations

import pytest
import regex
from typer.testing import CliRunner

from pressextract.cli import app
from pressextract.extract import all_rules
from pressextract.shapes import Span
from pressextract.why.attempts import attempts_at
from pressextract.why.parts import joined, parts_of

TEXT = (
    "Stadt Musterau lädt ein\n\nMusterau, 2. Mai 2024. Am 3. Mai spricht Eva Muster um 17 Uhr im Rathaus. Am 31. Juni 2024 "
    "ist Schluss. Fragen beantwortet Eva Muster, Tel. 030 23125-101, und 3. im Mai.\n\nWeitere Beiträge\n"
)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*args):
    return CliRunner().invoke(app, [str(arg) for arg in args])


def test_why_names_rule_place_and_record(file):
    result = run("why", file, "2. Mai 2024")
    assert result.exit_code == 0
    assert "3:11" in result.stdout
    assert "date.day_month_year" in result.stdout
    assert "in the record:" in result.stdout
    assert "2024-05-02  explicit" in result.stdout


def test_why_of_words_without_a_find_ends_with_1(file):
    result = run("why", file, "Schluss")
    assert result.exit_code == 1
    assert "nothing was found here" in result.stdout


def test_words_that_do_not_stand_there_end_with_2(file):
    result = run("why-not", file, "Sommerfest")
    assert result.exit_code == 2
    assert "'Sommerfest' does not stand in" in result.stderr


def test_a_declined_value_is_told(file):
    out = run("why-not", file, "31. Juni 2024", "--kind", "date").stdout
    block = out[out.index("\n  date.day_month_year  ") + 1 :].splitlines()
    assert "matches '31. Juni 2024'" in block[0]
    assert "declines the match" in block[1]


def test_the_part_at_which_a_pattern_gave_up_is_named(file):
    out = run("why-not", file, "3. im Mai", "--kind", "date", "--all").stdout
    block = out[out.index("\n  date.day_month  ") + 1 :].splitlines()
    assert "matches '3.'" in block[0] or "matches '3. '" in block[0]
    assert "gave up before (?<month>" in block[1]
    assert "found here: date 'Mai' by date.month" in out


def test_a_rival_that_is_longer_is_named(file):
    out = run("why-not", file, "2. Mai", "--kind", "date", "--all").stdout
    block = out[out.index("\n  date.day_month  ") + 1 :].splitlines()
    assert "went to date.day_month_year ('2. Mai 2024'), which is longer" in block[1]


def test_furniture_is_told(file):
    out = run("why-not", file, "Weitere Beiträge").stdout
    assert "the line counts as furniture (related, clean.words.related)" in out


def test_rules_that_are_not_in_force_are_told(file, tmp_path):
    config = tmp_path / "c.toml"
    config.write_text('ignore = ["date"]', encoding="utf-8")
    out = run("why-not", file, "2. Mai 2024", "--kind", "date", "--config", config).stdout
    assert "not in force by --select and --ignore" in out
    assert "0 rules were tried" in out


def test_own_rules_are_tried_too(file, tmp_path):
    rules = tmp_path / "own.toml"
    rules.write_text(
        "[[rule]]\nid = 'date.verkehrt'\nkind = 'date'\nsource = 's'\nvalue = 'XXXX-05-{day:02}'\n"
        "pattern = '''(?<day>\\d)\\.[ ]im[ ]Juni'''\naccepts = {}\nrejects = []\n",
        encoding="utf-8",
    )
    out = run("why-not", file, "3. im Mai", "--kind", "date", "--rules", rules).stdout
    assert "date.verkehrt" in out
    assert "matches '3. im '" in out
    assert "gave up before Juni" in out


def test_the_model_is_heard(file):
    assert "the model sees no name here" in run("why-not", file, "Schluss").stdout
    assert "the model sees PER 'Eva Muster'" in run("why-not", file, "Eva Muster", "--kind", "name").stdout


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_every_pattern_can_be_taken_apart_and_put_together(rule):
    together = "|".join(joined(parts) for parts in parts_of(rule.pattern.pattern))
    again = regex.compile(f"{together}\n", rule.pattern.flags, **rule.pattern.named_lists)
    for phrase in [phrase for phrases in rule.accepts.values() for phrase in phrases]:
        assert [match.span() for match in again.finditer(phrase)] == [
            match.span() for match in rule.pattern.finditer(phrase)
        ]


def test_a_rule_gets_all_the_way_where_it_finds_something():
    rule = next(rule for rule in all_rules() if rule.id == "date.day_month")
    (attempt,) = attempts_at([rule], "am 3. Mai um", Span(3, 9))
    assert (attempt.is_whole, attempt.matched) == (True, Span(3, 9))
