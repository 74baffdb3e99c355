"""The one pass: dispatch by first word, longest reading, no overlaps, linear time."""

from __future__ import annotations

import subprocess
import sys
import time
from itertools import pairwise

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support import make_doc, make_names

from pressextract.extract.dates import EXTRACTOR, find_mentions
from pressextract.extract.dates.finder import ENTRIES, scan_dates
from pressextract.rules import find

FIRST = regex.compile(r"\d+|\p{L}+")


def head_of(text: str) -> str:
    word = FIRST.search(text).group()
    return f"#{min(len(word), 5)}" if word[0].isdecimal() else word.lower()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.rule.id)
def test_the_heads_of_a_rule_cover_its_own_phrases(entry):
    for phrase in (phrase for phrases in entry.rule.accepts.values() for phrase in phrases):
        match = entry.rule.pattern.search(phrase)
        assert head_of(phrase[match.start() :]) in entry.heads, phrase


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.rule.id)
def test_the_pass_finds_every_accepted_phrase_by_this_rule_or_a_longer_one(entry):
    for phrase in (phrase for phrases in entry.rule.accepts.values() for phrase in phrases):
        (alone,) = find(entry.rule, phrase)
        covering = [m for m in scan_dates(phrase) if m.start <= alone.start and alone.end <= m.end]
        assert covering, phrase


def test_the_longest_reading_wins_and_says_what_it_beat():
    (mention,) = scan_dates("am 11. Oktober 2017")
    assert (mention.rule, mention.text) == ("date.day_month_year", "11. Oktober 2017")
    assert "date.day_month" in [evidence.words for evidence in mention.evidence if evidence.what == "beat"]


def test_a_complete_day_is_given_as_iso_day():
    (mention,) = find_mentions("Stand: Freitag, 3. Mai 2024")
    assert mention.value.value == "2024-05-03"
    assert mention.value.weekday == 5


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Frau Mai kam im Mai.", "Mai", "PER"),
        ("Die Straße des 17. Juni ist zu.", "Straße des 17. Juni", "LOC"),
        ("Der TSV 1860 gewann.", "TSV 1860", "ORG"),
    ],
)
def test_words_inside_a_name_are_no_dates(text, name, label):
    doc, names = make_doc(text), make_names(text, {label: [name]})
    starts = {n.start for n in names.names}
    inside = [
        m.text
        for m in EXTRACTOR.run(doc, names, ())
        if any(n.start <= m.start < n.end for n in names.names if n.start in starts)
    ]
    assert inside == []


def test_furniture_is_not_read():
    text = "Am 3. Mai 2024 ist Markt.\nStand 4. Mai 2024"
    doc = make_doc(text, furniture=["Stand 4. Mai 2024"])
    assert [m.text for m in EXTRACTOR.run(doc, make_names(text, {}), ())] == ["3. Mai 2024"]


def test_offsets_refer_to_the_text_with_its_own_blanks():
    text = "Am 3.\u00a0Mai\u00a02024"
    (mention,) = find_mentions(text)
    assert text[mention.start : mention.end] == mention.text == "3.\u00a0Mai\u00a02024"


def test_a_phrase_runs_on_behind_a_long_line_only():
    wrapped = "Der Verein lädt alle Mitglieder herzlich ein, am 3.\nMai 2024 zu kommen."
    assert [m.text for m in find_mentions(wrapped)] == ["3.\nMai 2024"]
    assert [m.text for m in find_mentions("Raum 3.\nMai 2024")] == ["Mai 2024"]


@given(st.text(alphabet="0123456789. :-–/()MaiJunioktFrSa,Uhrbsd\n", max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_text_is_survived_and_mentions_never_overlap(text):
    mentions = find_mentions(text)
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(one.end <= two.start for one, two in pairwise(mentions))


@pytest.mark.parametrize(
    "unit",
    [
        "3., ",
        "3. bis ",
        "10-",
        "1.1.",
        "am ",
        "Montag und ",
        "ein Jahr und ",
        "2019/",
        "a.",
        "a-",
        "12:",
        "Ende ",
        "(",
        "§ 1 Abs. ",
        "0221 4710-",
        "der ",
        "x" * 40 + "\n",
    ],
)
def test_no_text_takes_more_than_linear_time(unit):
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        began = time.process_time()
        find_mentions(text)
        return time.process_time() - began

    find_mentions(unit * 10)
    short = max(min(seconds(2_000), seconds(2_000)), 0.005)
    assert seconds(16_000) < 8 * short * 3 + 0.2  # eight times the text; three times for the noise of a busy machine


def test_german_dates_do_not_load_dateparser():
    code = (
        "import sys; from pressextract.dates import find_dates; find_dates('Am Freitag, 3. Mai 2024, 4 April 2023, 5.6.2022');"
        " assert 'dateparser' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_two_rules_of_one_phrase_do_not_both_speak():
    entry = next(entry for entry in ENTRIES if entry.rule.id == "date.year")
    assert [m.text for m in find(entry.rule, "Mai 2024")] == ["2024"]
    assert [m.text for m in scan_dates("Mai 2024")] == ["Mai 2024"]
