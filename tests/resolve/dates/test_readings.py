"""Values from the reference day and from what the text says; what was assumed is told."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressextract.dates import find_dates


def values(text: str, reference: str | None = "2024-05-02", **options):
    return [found.value for found in find_dates(text, reference, **options)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Am 3. Januar wurde gefeiert.", "2024-01-03"),
        ("Am 3. Januar wird gefeiert.", "2025-01-03"),
        ("Am 20. Dezember hatte es geschneit.", "2023-12-20"),
        ("Im November soll gewählt werden.", "2024-11"),
        ("Im Februar sank die Zahl der Gäste.", "2024-02"),
    ],
)
def test_the_tense_decides_the_year(text, value):
    assert values(text) == [value]


def test_the_weekday_outranks_the_tense():
    # 3 May was a Friday in 2024, a Wednesday in 2023.
    assert values("Am Freitag, 3. Mai, wurde gefeiert.", "2024-04-01") == ["2024-05-03"]


def test_a_weekday_that_does_not_fit_is_told():
    (found,) = find_dates("Montag, 17. Mai 2024")
    assert (found.value, found.warnings) == ("2024-05-17", ("weekday_mismatch",))


def test_without_reference_day_nothing_is_taken_from_today():
    found = find_dates("Am 3. Mai, am Montag und gestern, im Juni, nächste Woche")
    assert [one.value for one in found] == ["XXXX-05-03", "XXXX-WXX-1", "XXXX-XX-XX", "XXXX-06", "XXXX-WXX"]
    assert {one.basis for one in found} == {"unresolved"}
    assert all(one.warnings for one in found)
    assert all(one.begin is None for one in found)


def test_the_only_year_of_a_text_serves_without_reference_day():
    found = find_dates("Stand 2. Mai 2017. Am 3. Juni wird gefeiert.")
    assert [(one.value, one.basis) for one in found] == [("2017-05-02", "explicit"), ("2017-06-03", "inferred")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("am 3., 5. und 8. Juni 2025", ["2025-06-03", "2025-06-05", "2025-06-08"]),
        ("vom 28. Dezember bis 3. Januar 2025", ["2024-12-28", "2025-01-03"]),
        ("vom 28. Dezember 2024 bis 3. Januar", ["2024-12-28", "2025-01-03"]),
        ("im September und Oktober 2022", ["2022-09", "2022-10"]),
        ("9.1. - 10.2.2023", ["2023-01-09", "2023-02-10"]),
    ],
)
def test_lists_and_ranges_share_their_year(text, expected):
    assert values(text) == expected


def test_both_ends_of_a_range_name_each_other():
    first, last = find_dates("vom 3. bis 5. Mai", "2024-05-01")
    assert (first.range, last.range) == (1, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am 7. Mai um 17 Uhr", ["2024-05-07", "2024-05-07T17:00"]),
        ("Um 17 Uhr am 7. Mai", ["2024-05-07T17:00", "2024-05-07"]),
        ("Das Fest ist am 7. Mai. Beginn ist um 17 Uhr.", ["2024-05-07", "2024-05-07T17:00"]),
        ("Jeden Montag um 17 Uhr", ["XXXX-WXX-1", "T17:00"]),
        ("Am 7. und 8. Mai, jeweils 17 Uhr", ["2024-05-07", "2024-05-08", "T17:00"]),
        ("Sprechzeiten: Mo-Fr 9 Uhr bis 12 Uhr", ["XXXX-WXX-1", "T09:00", "T12:00"]),
        ("Am 7. Mai bis 2 Uhr", ["2024-05-07", "2024-05-08T02:00"]),
    ],
)
def test_a_clock_time_takes_the_day_near_it(text, expected):
    assert values(text) == expected


def test_a_newspaper_gives_lone_clock_times_its_own_day():
    text = "Am 7. Mai ist Wahl. Um 17 Uhr tagt heute niemand. Um 18 Uhr brannte es."
    assert values(text, clock_day=True)[-1] == "2024-05-02T18:00"
    assert values("Um 18 Uhr brannte es.") == ["T18:00"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Heute um 19 Uhr beginnt das Turnier.", "2024-05-02"), ("Der Rat hat heute zugestimmt.", "2024-05-02"), ("Ab heute gilt Tempo 30.", "2024-05-02"),
        ("Das ist bis heute so.", "PRESENT_REF"), ("Noch heute leben dort früher vertriebene Familien.", "PRESENT_REF"), ("die heutigen Städte", "PRESENT_REF"),
    ],
)  # fmt: skip
def test_heute_is_the_day_or_nowadays(text, value):
    assert values(text)[0] == value


def test_articles_can_count_as_inside():
    text = "Seit rund drei Jahren, in den vergangenen Wochen und im Laufe der kommenden Woche"
    assert [f.text for f in find_dates(text, "2024-05-02")] == ["drei Jahren", "vergangenen Wochen", "kommenden Woche"]
    assert [f.text for f in find_dates(text, "2024-05-02", articles="inside")] == [
        "rund drei Jahren",
        "den vergangenen Wochen",
        "der kommenden Woche",
    ]


def test_vague_words_can_be_left_out():
    text = "Damals, am 3. Mai 1998, im 20. Jahrhundert, an Ostern 1998 und im Vorjahr"
    assert values(text, vague=False) == ["1998-05-03"]


def test_the_reference_date_may_be_a_date():
    assert find_dates("gestern", date(2024, 5, 2)) == find_dates("gestern", "2024-05-02")


def test_the_basis_is_named():
    found = find_dates("Gestern, am Freitag, dem 3. Mai 2024, und am 5. Juni wird getagt.", "2024-05-02")
    assert [one.basis for one in found] == ["relative", "explicit", "inferred"]
    assert found[2].why


def test_a_foreign_date_says_who_read_it():
    (found,) = find_dates("Paris, le 14 juillet 2023")
    assert (found.value, found.rule) == ("2023-07-14", "date.foreign")


@given(st.text(max_size=200), st.one_of(st.none(), st.dates()))
@settings(max_examples=150, deadline=None)
def test_any_text_and_any_reference_day_are_survived(text, reference):
    found = find_dates(text, reference)
    assert all(text[one.start : one.end] == one.text for one in found)


@given(
    st.lists(
        st.sampled_from(
            [
                "am 3. Mai",
                "Montag",
                "um 10 Uhr",
                "2019",
                "heute",
                "bis",
                "vom 3. bis",
                "5. Juni 2020",
                "im Winter",
                "Ende",
                "nächsten Jahres",
                "jeden Tag",
                "29. Februar",
                "gestern Abend",
                "W",
                ",",
                "und",
                ". ",
            ]
        ),
        max_size=14,
    ),
    st.one_of(st.none(), st.dates()),
)
@settings(max_examples=200, deadline=None)
def test_any_mixture_of_expressions_is_survived(words, reference):
    text = " ".join(words)
    found = find_dates(text, reference)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(found[one.range].range == index for index, one in enumerate(found) if one.range is not None)
