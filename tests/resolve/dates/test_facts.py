"""``resolve_dates``: the record's dates, its warnings, and what was beaten."""

from __future__ import annotations

import pytest
from tests.support import make_doc, make_names

from pressextract.extract.dates import EXTRACTOR
from pressextract.record.values import _timex
from pressextract.resolve.dates import resolve_dates
from pressextract.resolve.outcome import Days
from pressextract.shapes.facts import DayFact


def resolve(text: str, reference: str | None = "2024-05-02"):
    doc = make_doc(text)
    mentions = EXTRACTOR.run(doc, make_names(text, {}), ())
    return resolve_dates(doc, mentions, days=Days(reference=DayFact(reference, "text") if reference else None))


def test_ids_count_in_text_order():
    facts = resolve("Am 3. Mai 2024, am 4. Mai 2024 und am 5. Mai 2024").dates
    assert [(fact.id, fact.value) for fact in facts] == [
        ("d1", "2024-05-03"),
        ("d2", "2024-05-04"),
        ("d3", "2024-05-05"),
    ]


def test_the_record_leaves_out_vague_words_and_keeps_durations():
    facts = resolve("Damals, seit drei Jahren und jeden Montag, im Vorjahr wie an Ostern 2023").dates
    assert [fact.value for fact in facts] == ["P3Y", "XXXX-WXX-1"]


def test_spans_of_years_are_parted():
    text = "In der Saison 2021/22 und im Geschäftsjahr 2015"
    assert [(text[f.found.start : f.found.end], f.value) for f in resolve(text).dates] == [
        ("2021", "2021"),
        ("22", "2022"),
        ("2015", "2015"),
    ]


def test_the_record_counts_noch_in_to_its_fixed_phrase():
    text = "Das soll noch in diesem Jahr geschehen, in diesem Jahr also."
    assert [text[f.found.start : f.found.end] for f in resolve(text).dates] == ["noch in diesem Jahr", "diesem Jahr"]


def test_heute_at_the_head_of_a_sentence_without_a_happening_is_nowadays():
    assert resolve("Heute arbeiten dort dreißig Leute.").dates == ()
    assert [fact.value for fact in resolve("Heute beginnt der Lauf.").dates] == ["2024-05-02"]


def test_warnings_carry_a_code_and_a_place():
    (warning,) = resolve("Montag, 17. Mai 2024").warnings
    assert (warning.code, warning.span) == ("date.weekday_mismatch", (0, 20))
    assert "2024-05-17" in warning.message


def test_without_reference_day_a_day_stays_open_with_a_warning():
    outcome = resolve("Am 3. Mai wird gefeiert.", None)
    assert [(fact.value, fact.basis) for fact in outcome.dates] == [("XXXX-05-03", "unresolved")]
    assert [warning.code for warning in outcome.warnings] == ["date.year_unknown"]


def test_what_a_rule_beat_is_told():
    beaten = resolve("11. Oktober 2017").beaten
    assert ("date.day_month", "date.day_month_year") in {(one.rule, one.by) for one in beaten}


def test_mentions_of_other_kinds_are_left_alone():
    doc = make_doc("Am 3. Mai 2024")
    (mention,) = EXTRACTOR.run(doc, make_names(doc.text, {}), ())
    other = type(mention)(kind="phone", start=0, end=2, text="Am", rule="phone.x")
    assert len(resolve_dates(doc, (other, mention), days=Days()).dates) == 1


@pytest.mark.parametrize("reference", ["2024-05-02", None])
def test_every_value_of_the_corpus_is_a_timex_of_the_record(reference):
    from tests.test_corpus import CASES, read

    for case in CASES:
        text, _ = read(case.values[0])
        for fact in resolve(text, reference).dates:
            assert _timex(fact.value) == fact.value
