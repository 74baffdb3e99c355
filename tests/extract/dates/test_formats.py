"""Every day that is printed in a German format is found and comes back equal."""

# Lists of words read better as text.

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressextract.dates import find_dates

MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
SHORT = "Jan. Feb. Mrz. Apr. Mai Jun. Jul. Aug. Sep. Okt. Nov. Dez.".split()
DAYS = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()
AUSTRIA = {"Januar": "Jänner", "Februar": "Feber"}


def words(day: date) -> dict[str, str]:
    month, weekday = MONTHS[day.month - 1], DAYS[day.weekday()]
    return {
        "d": str(day.day), "dd": f"{day.day:02d}", "m": str(day.month), "mm": f"{day.month:02d}", "yyyy": f"{day.year:04d}",
        "M": month, "MM": month.upper(), "S": SHORT[day.month - 1], "A": AUSTRIA.get(month, month), "P": month.replace("ä", "ae"),
        "W": weekday, "WW": weekday.upper(), "w": weekday[:2],
    }  # fmt: skip


FORMATS = (
    "{d}. {M} {yyyy}", "{dd}. {M} {yyyy}", "{d}.{M} {yyyy}", "{d}. {MM} {yyyy}", "{d}. {S} {yyyy}", "{d}. {A} {yyyy}", "{d}. {P} {yyyy}",
    "{d} {M} {yyyy}", "{d}. {M}, {yyyy}", "{d}.{m}.{yyyy}", "{dd}.{mm}.{yyyy}", "{d}. {m}. {yyyy}", "{dd}. {mm}. {yyyy}", "{yyyy}-{mm}-{dd}",
    "{yyyy}/{mm}/{dd}", "{W}, {d}. {M} {yyyy}", "{W}, den {d}. {M} {yyyy}", "{W}, der {d}. {M} {yyyy}", "{W}, dem {d}. {M} {yyyy}",
    "{W} {d}. {M} {yyyy}", "{W}, {dd}. {M} {yyyy}", "{W}, {d}.{M} {yyyy}", "{WW}, {d}. {MM} {yyyy}", "{W}, {d}.{m}.{yyyy}", "{W}, {dd}.{mm}.{yyyy}",
    "{W}, den {dd}.{mm}.{yyyy}", "{W} {dd}.{mm}.{yyyy}", "{W}, {d}. {S} {yyyy}", "{w}, {d}. {M} {yyyy}", "{w}., {d}. {M} {yyyy}",
    "{w}, {dd}.{mm}.{yyyy}", "{w}. {dd}.{mm}.{yyyy}", "{w}., {d}.{m}.{yyyy}", "{w}, {d}.{m}.{yyyy}", "{W} ({d}. {M} {yyyy})",
    "{W} ({dd}.{mm}.{yyyy})", "{W} den {d}. {M} {yyyy}", "{M} {d}, {yyyy}", "kommenden {W}, {d}. {M} {yyyy}", "{W}, {d}. {A} {yyyy}",
)  # fmt: skip


def test_there_are_forty_formats():
    assert len(set(FORMATS)) >= 40


@pytest.mark.parametrize("form", FORMATS)
@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)))
@settings(max_examples=12, deadline=None)
def test_a_printed_day_comes_back(form, day):
    printed = form.format(**words(day))
    text = f"Der Termin am {printed} steht fest."
    (found,) = find_dates(text)
    assert (found.text, found.value, found.begin, found.basis, found.warnings) == (
        printed,
        day.isoformat(),
        day.isoformat(),
        "explicit",
        (),
    )


YEARLESS = (
    "{d}. {M}",
    "{dd}. {M}",
    "{W}, {d}. {M}",
    "{W}, {dd}.{mm}.",
    "{w}, {d}.{m}.",
    "{d}. {S}",
    "{W} ({dd}.{mm}.)",
    "{WW}, {d}. {MM}",
)


@pytest.mark.parametrize("form", YEARLESS)
@given(reference=st.dates(date(1950, 1, 1), date(2050, 12, 31)), ahead=st.integers(0, 120))
@settings(max_examples=12, deadline=None)
def test_an_announced_day_without_year_is_the_next_one(form, reference, ahead):
    day = date.fromordinal(reference.toordinal() + ahead)
    printed = form.format(**words(day))
    (found,) = find_dates(f"Das Fest findet am {printed} statt.", reference)
    assert (found.value, found.basis) == (day.isoformat(), "inferred")


@given(
    hour=st.integers(0, 23),
    minute=st.integers(0, 59),
    form=st.sampled_from(
        ["{h}.{m:02d} Uhr", "{h:02d}.{m:02d} Uhr", "{h}:{m:02d} Uhr", "{h:02d}:{m:02d} Uhr", "{h:02d}:{m:02d}h"]
    ),
)
@settings(max_examples=80, deadline=None)
def test_a_printed_clock_time_comes_back(hour, minute, form):
    (found,) = find_dates(f"Beginn ist um {form.format(h=hour, m=minute)} im Saal.")
    assert (found.type, found.value) == ("TIME", f"T{hour:02d}:{minute:02d}")
