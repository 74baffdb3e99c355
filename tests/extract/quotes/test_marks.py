"""Quotation marks and the side on which they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressextract.extract.quotes.marks import find_marks


def sides(text: str) -> str:
    return "".join({"open": "<", "close": ">", "either": "?"}[mark.side] for mark in find_marks(text))


@pytest.mark.parametrize(
    "text",
    [
        "„Ja“, sagt sie.",
        "“Ja”, sagt sie.",
        "»Ja«, sagt sie.",
        "«Ja», sagt sie.",
        '"Ja", sagt sie.',
        "„Ja”, sagt sie.",
        '„Ja", sagt sie.',
        ",,Ja'', sagt sie.",
        "<<Ja>>, sagt sie.",
        ">>Ja<<, sagt sie.",
        "Sie sagt: “Ja.”",
        "Sie ruft (“Ja”) laut.",
        "„Ja‚ sagt sie.",
    ],
)
def test_every_style_opens_and_closes(text):
    assert sides(text) == "<>"


def test_the_same_mark_closes_in_one_document_and_opens_in_another():
    assert sides("„Ja“ und „Nein“") == "<><>"
    assert sides("“Ja” und “Nein”") == "<><>"


def test_the_habit_of_the_document_decides_where_the_place_does_not():
    assert sides("„Ja“ und „Nein“ und „Doch “ sagt sie") == "<><><>"


@pytest.mark.parametrize("text", ['Ein 24" Bildschirm', "Hans’ Haus und ‘ne Frage", "der o'Neill", "5 > 3 und 2 < 4"])
def test_apostrophes_inches_and_signs_are_no_pair(text):
    assert "<" not in sides(text)


@given(st.text(alphabet="„“”»«\"' ,.aB\n", max_size=60))
def test_any_text_is_survived_and_marks_lie_where_they_say(text):
    assert all(text[mark.start : mark.end] == mark.text for mark in find_marks(text))
