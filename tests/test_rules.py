"""Every rule keeps its promises; the engine refuses rules that make none."""

from __future__ import annotations

from collections import Counter

import pytest

from pressextract.errors import RuleError
from pressextract.extract import all_rules
from pressextract.rules import Rule, check_rule, compile_rule, find, scan


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_rule_finds_what_it_accepts_and_nothing_that_it_rejects(rule):
    assert check_rule(rule) == []


def test_rule_ids_are_unique():
    assert [name for name, count in Counter(rule.id for rule in all_rules()).items() if count > 1] == []


def make_rule(**changes) -> Rule:
    values = {
        "id": "test.number",
        "source": "made up",
        "pattern": compile_rule(r"\b(?<span>\d+)[ ]Stück\b"),
        "value": lambda match: int(match["span"]),
        "accepts": {"3": ("3 Stück", "rund 3 Stück"), "12": ("12 Stück",)},
        "rejects": ("drei Stück", "3 Stücke"),
    } | changes
    return Rule(**values)


def test_the_span_group_narrows_the_mention():
    (mention,) = find(make_rule(), "rund 12 Stück")
    assert (mention.start, mention.end, mention.text, mention.value, mention.kind) == (5, 7, "12", 12, "test")


def test_a_declined_match_is_no_mention():
    assert list(find(make_rule(value=lambda _match: None), "12 Stück")) == []


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"accepts": {"3": ("3 Stück",)}}, "fewer than three"),
        ({"rejects": ("x",)}, "fewer than two"),
        ({"accepts": {"4": ("3 Stück", "4 Stück", "4 Stück")}}, "gives ['3']"),
        ({"rejects": ("3 Stück", "x")}, "must reject"),
    ],
)
def test_a_rule_that_breaks_its_word_is_found_out(changes, words):
    assert any(words in fault for fault in check_rule(make_rule(**changes)))


def test_groups_without_a_name_are_refused():
    with pytest.raises(RuleError, match="groups without a name"):
        compile_rule(r"(a)b")


def test_a_broken_pattern_is_refused():
    with pytest.raises(RuleError, match="does not compile"):
        compile_rule(r"(?<a>")


def test_word_lists_are_named_in_the_pattern():
    pattern = compile_rule(r"\b\L<months>\b", months=["Mai", "Juni"])
    assert pattern.search("im Juni").group() == "Juni"


def test_a_pattern_without_end_is_stopped(monkeypatch):
    monkeypatch.setattr("pressextract.rules.TIMEOUT_S", 0.05)
    slow = make_rule(pattern=compile_rule(r"(?:a|a|aa)+(?:a|aa)+(?:a|a)+b"))
    with pytest.raises(RuleError, match=r"test\.number ran longer") as caught:
        list(find(slow, "a" * 60))
    assert caught.value.code == "rule.timeout"


def test_scan_sorts_by_place_and_length():
    short = make_rule(id="test.short", pattern=compile_rule(r"\d"), value=lambda match: match.group())
    assert [(m.start, m.end) for m in scan([short, make_rule()], "12 Stück")] == [(0, 2), (0, 1), (1, 2)]
