"""The calendar, checked against other people's calendars."""

from __future__ import annotations

from datetime import date

import holidays
import pytest
from dateutil.easter import easter as other_easter
from hypothesis import given
from hypothesis import strategies as st

from pressextract.extract.dates.lexicon import HOLIDAYS
from pressextract.resolve.dates.calendar import (
    add_months,
    bounds,
    easter,
    feast,
    iso_week,
    span_of_unit,
    unit_value,
    weekday_near,
)

STATES = ("BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH")
NAMES = {
    "Neujahr": "neujahr", "Heilige Drei Könige": "heilige drei könige", "Karfreitag": "karfreitag", "Ostersonntag": "ostersonntag",
    "Ostermontag": "ostermontag", "Erster Mai": "tag der arbeit", "Christi Himmelfahrt": "christi himmelfahrt", "Pfingstsonntag": "pfingstsonntag",
    "Pfingstmontag": "pfingstmontag", "Fronleichnam": "fronleichnam", "Mariä Himmelfahrt": "mariä himmelfahrt",
    "Tag der Deutschen Einheit": "tag der deutschen einheit", "Reformationstag": "reformationstag", "Allerheiligen": "allerheiligen",
    "Buß- und Bettag": "buß- und bettag", "Erster Weihnachtstag": "erster weihnachtstag", "Zweiter Weihnachtstag": "zweiter weihnachtstag",
}  # fmt: skip


@pytest.mark.parametrize("year", range(1900, 2100))
def test_easter_agrees_with_dateutil(year):
    assert easter(year) == other_easter(year)


@pytest.mark.parametrize("state", STATES)
def test_feasts_of_the_states_agree_with_the_holidays_package(state):
    for year in range(2000, 2041):
        calendar = holidays.country_holidays("DE", subdiv=state, years=year, language="de")
        for day, names in calendar.items():
            for name in names.split("; "):
                if name in NAMES:
                    assert feast(HOLIDAYS[NAMES[name]], year) == day, (state, name, year)


def test_every_compared_feast_occurs_in_some_state():
    seen = {
        name
        for state in STATES
        for names in holidays.country_holidays("DE", subdiv=state, years=2024, language="de").values()
        for name in names.split("; ")
    }
    assert set(NAMES) - seen == set()


@pytest.mark.parametrize(
    ("name", "day"),
    # Kirchenjahr 2024 and the calendar of carnival; the second Sunday of May for Muttertag.
    [
        ("rosenmontag", "2024-02-12"), ("aschermittwoch", "2024-02-14"), ("palmsonntag", "2024-03-24"), ("gründonnerstag", "2024-03-28"),
        ("muttertag", "2024-05-12"), ("vatertag", "2024-05-09"), ("volkstrauertag", "2024-11-17"), ("totensonntag", "2024-11-24"),
        ("buß- und bettag", "2024-11-20"), ("heiligabend", "2024-12-24"), ("silvester", "2024-12-31"),
    ],
)  # fmt: skip
def test_feasts_without_a_holiday(name, day):
    assert feast(HOLIDAYS[name], 2024).isoformat() == day


@pytest.mark.parametrize(
    ("value", "begin", "end"),
    [
        ("2024-05-03", "2024-05-03", "2024-05-03"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-W18", "2024-04-29", "2024-05-05"),
        ("2024-W18-WE", "2024-05-04", "2024-05-05"),
        ("2020-W53", "2020-12-28", "2021-01-03"),
        ("2024-Q1", "2024-01-01", "2024-03-31"),
        ("2024-H2", "2024-07-01", "2024-12-31"),
        ("2024-SU", "2024-06-01", "2024-08-31"),
        ("2023-WI", "2023-12-01", "2024-02-29"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("2024-05-03T17:00", "2024-05-03T17:00:00+02:00", "2024-05-03T17:00:00+02:00"),
        ("2024-01-03T17:00", "2024-01-03T17:00:00+01:00", "2024-01-03T17:00:00+01:00"),
        ("2024-05-03T24:00", "2024-05-04T00:00:00+02:00", "2024-05-04T00:00:00+02:00"),
        ("2024-05-03TEV", "2024-05-03T18:00:00+02:00", "2024-05-04T00:00:00+02:00"),
    ],
)
def test_first_and_last_instant(value, begin, end):
    assert bounds(value) == (begin, end)


@pytest.mark.parametrize(
    "value",
    ["XXXX-05-03", "T17:00", "XXXX", "PRESENT_REF", "2021-W53", "2023-02-30", "XXXX-WXX-3", "BC04", "XXXX-XX-XXTEV"],
)
def test_what_is_open_has_no_instants(value):
    assert bounds(value) == (None, None)


def test_summer_time_begins_between_two_instants():
    assert bounds("2024-03-31T01:30")[0].endswith("+01:00")
    assert bounds("2024-03-31T03:30")[0].endswith("+02:00")


@given(day=st.dates(date(1900, 1, 1), date(2090, 12, 31)), months=st.integers(-600, 600))
def test_months_are_added_by_the_calendar(day, months):
    moved = add_months(day, months)
    assert (moved.year - day.year) * 12 + moved.month - day.month == months
    assert moved.day <= day.day


@given(day=st.dates(date(1900, 1, 1), date(2090, 12, 31)), weekday=st.integers(1, 7))
def test_the_next_and_last_weekday_are_strict_and_near(day, weekday):
    ahead, back = weekday_near(day, weekday, way=1), weekday_near(day, weekday, way=-1)
    assert ahead.isoweekday() == back.isoweekday() == weekday_near(day, weekday, way=0).isoweekday() == weekday
    assert 1 <= (ahead - day).days <= 7
    assert 1 <= (day - back).days <= 7
    assert abs((weekday_near(day, weekday, way=0) - day).days) <= 3


@pytest.mark.parametrize(
    ("unit", "offset", "value"),
    [("day", 1, "2024-05-03"), ("week", -1, "2024-W17"), ("month", 9, "2025-02"), ("quarter", 1, "2024-Q3"), ("half", 1, "2024-H2"),
     ("year", -1, "2023"), ("decade", -1, "201"), ("century", -1, "19"), ("weekend", 0, "2024-W18-WE")],
)  # fmt: skip
def test_units_from_a_day(unit, offset, value):
    assert unit_value(span_of_unit(date(2024, 5, 2), unit, offset), unit) == value


def test_beyond_the_calendar_is_no_day():
    assert span_of_unit(date(9999, 12, 31), "day", 1) is None
    assert span_of_unit(date(2, 1, 1), "century", -1) is None


def test_iso_week_of_new_year():
    assert iso_week(date(2021, 1, 1)) == "2020-W53"
