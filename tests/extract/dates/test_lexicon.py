"""Facts of the language and the calendar."""

from __future__ import annotations

import pytest

from pressextract.extract.dates import lexicon as lex
from pressextract.extract.dates.fragments import century_of, number_of, ordinal_of


def test_every_month_and_weekday_has_its_number():
    assert set(lex.MONTHS.values()) == set(range(1, 13))
    assert set(lex.WEEKDAYS.values()) == set(range(1, 8))


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("dreiundzwanzig", 23),
        ("fuenf", 5),
        ("dreißig", 30),
        ("dreissig", 30),
        ("einem", 1),
        ("eineinhalb", 1.5),
        ("dreieinhalb", 3.5),
        ("1.000", 1000),
        ("1,5", 1.5),
        ("99", 99),
    ],
)
def test_number_words(word, number):
    assert number_of(word) == number


def test_what_is_no_number_has_none():
    assert number_of("viele") is None


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("ersten", 1),
        ("dritter", 3),
        ("siebten", 7),
        ("achtes", 8),
        ("zwanzigste", 20),
        ("dreißigster", 30),
        ("11.", 11),
    ],
)
def test_ordinals(word, number):
    assert ordinal_of(word) == number


def test_the_twentieth_century_is_the_nineteen_hundreds():
    assert (century_of(20), century_of(1), century_of(21)) == ("19", "00", "20")
