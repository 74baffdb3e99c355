"""No pattern takes more than linear time on input that nearly matches, and none runs without end."""

from __future__ import annotations

from functools import partial

import pytest
import regex

from fuzzing import light
from nearmiss import MOST, drawn_out, growth, near_misses, stretched
from pressextract import pipeline
from pressextract.extract import all_rules
from pressextract.pipeline import Done, Failed, process_chunk
from pressextract.rules import Rule
from pressextract.settings import Settings
from pressextract.shapes import RawDoc

RULES = sorted(all_rules(), key=lambda rule: rule.id)
RULE_FLOOR_S, RUN_FLOOR_S = 0.004, 0.5
UNITS = (
    "Die Stadt Musterau baut am 3. Mai ein Haus. ", "Die Stadt Musterau baut am 3. Mai ein Haus und ", "„Wir bauen“, sagte Eva Muster. ",
    "Haus\n", "1 ", "-", "a", "Aa ", "030 ", "A. ", "„", "@a.",
)  # fmt: skip


def run(rule: Rule, text: str) -> None:
    try:
        for _ in rule.pattern.finditer(text, timeout=0.5):
            pass
    except TimeoutError:
        pass  # long enough to be seen as growth


def slow_inputs(rule: Rule) -> list[tuple[str, str]]:
    """Near misses on which the rule's time grows faster than their length."""
    grows = [
        (rule.id, unit)
        for unit in near_misses(rule)
        if growth(partial(run, rule), partial(stretched, unit), floor_s=RULE_FLOOR_S) >= MOST
    ]
    return grows + [
        (rule.id, start + char)
        for start, char, end in drawn_out(rule)
        if growth(partial(run, rule), partial(drawn, start, char, end), floor_s=RULE_FLOOR_S) >= MOST
    ]


def drawn(start: str, char: str, end: str, size: int) -> str:
    return start + char * size + end


@pytest.mark.parametrize("family", sorted({rule.id.partition(".")[0] for rule in RULES}))
def test_rules_grow_no_more_than_linearly_on_near_misses(family):
    assert [slow for rule in RULES if rule.id.startswith(f"{family}.") for slow in slow_inputs(rule)] == []


def test_growth_is_seen_where_it_is():
    square, line = regex.compile(r"(?:a|b)*[cd]"), regex.compile(r"a+")
    assert growth(square.search, partial(stretched, "ab"), floor_s=RULE_FLOOR_S) >= MOST
    assert growth(line.search, partial(stretched, "a"), floor_s=RULE_FLOOR_S) < MOST


def whole(text: str) -> None:
    (outcome,) = process_chunk([RawDoc("a", "a", text)], settings=Settings(), annotator=light)
    assert isinstance(outcome, Done), outcome


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_the_pipeline_grows_no_more_than_linearly(unit):
    whole(stretched(unit, 500))  # what is loaded on first use is no growth
    assert growth(whole, partial(stretched, unit), floor_s=RUN_FLOOR_S) < MOST


def test_a_pattern_without_end_is_ended_with_its_document(monkeypatch):
    endless = regex.compile(r"(?:x+x+)+y")

    def stuck(doc, annotated, **_):
        endless.search("x" * 40_000)

    monkeypatch.setattr(pipeline, "extract", stuck)
    docs = [RawDoc("a", "a", "Ein Text.")]
    (failed,) = process_chunk(docs, settings=Settings(timeout_s=0.2), annotator=light)
    assert isinstance(failed, Failed)
    assert failed.code == "internal.timeout"


def test_without_an_option_there_is_a_limit_too():
    assert pipeline._limit_s(RawDoc("a", "a", "x" * 10_000), Settings()) == 70
    assert pipeline._limit_s(RawDoc("a", "a", "x" * 10_000), Settings(timeout_s=3)) == 3


def test_an_alarm_of_somebody_else_is_left_alone():
    import signal

    from pressextract.timing import time_limit

    before = signal.signal(signal.SIGALRM, lambda *_: None)
    signal.setitimer(signal.ITIMER_REAL, 100)
    try:
        with time_limit(5):
            assert signal.getitimer(signal.ITIMER_REAL)[0] > 50
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
