from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressextract.clean.normal import normalise

LONG = "Eine Zeile, die lang genug ist, um Fließtext zu sein, endet mit der Wirt"


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Wirt\u00adschaft", "Wirtschaft"),
        ("10\u00a0Uhr\u202f30", "10 Uhr 30"),
        ("Bu\u0308rgermeister", "Bürgermeister"),
        ("a\u200bb\ufeffc", "abc"),
        (f"{LONG}-\nschaft im Ort", f"{LONG}schaft im Ort"),
    ],
)
def test_normal_form(raw, clean):
    assert normalise(raw)[0] == clean


@pytest.mark.parametrize(
    "raw",
    [
        "Haus-\nverwalter",  # a short line is a headline or a box, not running text
        f"{LONG}-\nund Finanzen",  # a coordination keeps its hyphen
        f"{LONG}-\nSchau",  # a capital: a true hyphen
    ],
)
def test_hyphens_that_mean_something_stay(raw):
    assert normalise(raw)[0] == raw


TEXTS = st.text(st.sampled_from("ab ÄäuU\u0308\u00ad\u00a0\u200b\n-.") | st.characters(codec="utf-8"), max_size=300)


@given(TEXTS)
def test_normalising_twice_equals_once(text):
    once, _ = normalise(text)
    assert normalise(once)[0] == once


@given(TEXTS)
def test_every_offset_leads_back_to_its_character(text):
    clean, offsets = normalise(text)
    for at, char in enumerate(clean):
        start, end = offsets.span(at, at + 1)
        assert 0 <= start < end <= len(text)
        if char.isascii() and char != " ":
            assert text[start] == char or text[start : start + 1].isalpha()


@given(TEXTS)
def test_offsets_rise(text):
    clean, offsets = normalise(text)
    places = [offsets.offset(at) for at in range(len(clean))]
    assert places == sorted(set(places))


def test_a_span_before_a_removed_character_ends_before_it():
    clean, offsets = normalise("Amt\u00ad und")
    start = clean.index("Amt")
    assert offsets.span(start, start + 3) == (0, 3)
