"""Words around a mention belong to it: parts, years, ranges, articles."""

from __future__ import annotations

import pytest

from pressextract.extract.dates import find_mentions


def shown(text: str):
    return [(m.text, m.value.shown) for m in find_mentions(text)]


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ("Bis Ende Juni", "Ende Juni", "XXXX-06 END"),
        ("zu Beginn der Woche", "Beginn der Woche", "near week +0 START"),
        ("Mitte der 1990er-Jahre", "Mitte der 1990er-Jahre", "199 MID"),
        ("Anfang nächsten Jahres", "Anfang nächsten Jahres", "now year +1 START"),
        ("Mitte kommender Woche", "Mitte kommender Woche", "now week +1 MID"),
        ("Anfang des 20. Jahrhunderts", "Anfang des 20. Jahrhunderts", "19 START"),
        ("am Abend des 10. Mai", "Abend des 10. Mai", "XXXX-05-10 TEV"),
        ("Freitag vergangener Woche", "Freitag vergangener Woche", "XXXX-WXX-5 week"),
    ],
)
def test_a_part_of_a_span_is_one_phrase(text, phrase, value):
    assert shown(text) == [(phrase, value)]


@pytest.mark.parametrize("text", ["Ende 3. Mai", "Das Ende. Juni", "am Ende der Straße"])
def test_a_part_needs_a_span_behind_it(text):
    assert not any(m.value.mod for m in find_mentions(text))


def test_a_month_takes_the_year_behind_it():
    (mention,) = find_mentions("im Januar des vorigen Jahres")
    assert mention.text == "Januar des vorigen Jahres"
    assert mention.value.extra["year_offset"] == "-1"


@pytest.mark.parametrize(
    "text",
    [
        "vom 3. bis 5. Mai",
        "10–16 Uhr",
        "14.30 bis 17 Uhr",
        "24.2.-1.3.2025",
        "von Oktober bis Dezember 2023",
        "zwischen 10 und 12 Uhr",
        "1898–1976",
    ],
)
def test_the_ends_of_a_range_are_linked(text):
    assert [m.value.linked for m in find_mentions(text)] == ["first", "last"]


@pytest.mark.parametrize("text", ["am 3. und 5. Mai", "um 10 und 12 Uhr", "2016 und 2018"])
def test_a_list_is_no_range(text):
    assert [m.value.linked for m in find_mentions(text)] == [None, None]


@pytest.mark.parametrize(
    ("text", "outer"),
    [
        ("in den vergangenen zwei Jahren", "den "),
        ("vor rund drei Jahren", "rund "),
        ("im Laufe der nächsten Woche", "der "),
        ("seit mehr als 20 Jahren", "mehr als "),
    ],
)
def test_articles_and_approximators_are_kept_apart(text, outer):
    (mention,) = find_mentions(text)
    assert text[mention.value.outer : mention.start] == outer


def test_days_and_contracted_articles_have_no_article_of_their_own():
    assert [m.value.outer for m in find_mentions("den 28. Juli und im vergangenen Jahr")] == [None, None]
