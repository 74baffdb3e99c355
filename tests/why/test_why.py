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


@pytest.mark.parametrize("command", [["why-not", "Schluss"], ["explain"]], ids=lambda words: words[0])
def test_an_unknown_kind_is_refused(file, command):
    result = run(command[0], file, *command[1:], "--kind", "dates")
    assert result.exit_code == 2
    assert "did you mean 'date'?" in result.stderr
    assert "event, quote" in result.stderr


@pytest.mark.parametrize(
    ("words", "kind", "told"),
    [
        ("lädt ein", "event", "no date in this sentence: an event needs one"),
        ("spricht", "event", "dates in this sentence: '3. Mai' by date.day_month, '17 Uhr' by date.clock"),
        ("spricht", "quote", "nothing in this sentence was taken for a quote"),
        ("ist Schluss", "role", "the record has no role in this sentence"),
    ],
)
def test_kinds_without_patterns_say_what_they_are_made_from(file, words, kind, told):
    out = run("why-not", file, words, "--kind", kind).stdout
    assert told in out
    assert "rules were tried" not in out


def test_a_date_without_a_day_to_count_from_is_open_and_resolved_with_one(tmp_path):
    path = tmp_path / "b.txt"
    path.write_text("Eva Muster sprach gestern im Rathaus der Stadt Musterau über den Handel.\n", encoding="utf-8")
    assert "XXXX-XX-XX  unresolved" in run("why", path, "gestern").stdout
    out = run("why", path, "gestern", "--reference-date", "2024-05-02").stdout
    assert "2024-05-01  relative" in out
    assert "not in the record" not in out


def test_a_date_that_the_record_leaves_out_says_so(tmp_path):
    path = tmp_path / "b.txt"
    path.write_text(
        "Musterau, 2. Mai 2024. Damals sprach Eva Muster im Rathaus der Stadt Musterau.\n", encoding="utf-8"
    )
    assert "the record keeps definite days and times only" in run("why", path, "Damals").stdout


def test_values_are_told_in_words_and_only_of_the_kind(file):
    everything = run("explain", file).stdout
    assert "means PER Eva Muster" in everything
    assert "means DATE 2024-05-02" in everything
    assert "Value(" not in everything
    assert "Partial(" not in everything
    assert "at None" not in everything
    decided = run("explain", file, "--kind", "date").stdout.partition("## decided")[2]
    assert "d1  2024-05-02" in decided
    assert "Eva Muster" not in decided
