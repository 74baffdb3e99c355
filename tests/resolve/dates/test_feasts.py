"""Holidays by name, region and year; days as the laws of the countries have them."""

from __future__ import annotations

from datetime import date

import pytest

from pressextract.dates import find_dates
from pressextract.errors import ConfigError
from pressextract.extract.dates.lexicon import HOLIDAYS
from pressextract.resolve.dates.calendar import feast
from pressextract.resolve.dates.feasts import check_region, public_holiday


@pytest.mark.parametrize(
    ("name", "region", "day"),
    [
        ("Nationalfeiertag", "AT", "2024-10-26"),  # Bundesgesetz vom 28. Juni 1967
        ("Nationalfeiertag", "AT-9", "2024-10-26"),
        ("Nationalfeiertag", "CH-ZH", "2024-08-01"),  # Art. 110 Abs. 3 BV
        ("Nationalfeiertag CH", None, "2024-08-01"),
        ("Stephanstag", None, "2024-12-26"),
        ("Stephanstag", "DE-BY", "2024-12-26"),  # not one of Bavaria's, but a day all the same
        ("Bettagsmontag", "CH", "2024-09-16"),  # Monday after the third Sunday of September
        ("Staatsfeiertag", "AT", "2024-05-01"),
    ],
)
def test_day_of_a_holiday(name: str, region: str | None, day: str) -> None:
    assert public_holiday(name, 2024, region=region) == date.fromisoformat(day)


def test_disagreeing_regions_leave_the_day_open() -> None:
    assert public_holiday("Nationalfeiertag", 2024) is None


def test_unknown_name_has_no_day() -> None:
    assert public_holiday("Tag des Hutes", 2024, region="DE") is None


@pytest.mark.parametrize("code", sorted({code for code in HOLIDAYS.values() if code.startswith("P:")}))
def test_every_name_taken_from_the_package_is_there(code: str) -> None:
    country = next((c for c in ("AT", "CH") if code.endswith(f" {c}")), None)
    assert any(feast(code, 2024, region=region) for region in (country, "DE", "AT", "CH"))


@pytest.mark.parametrize("region", ["DE", "AT", "CH", "DE-BY", "AT-9", "CH-ZH", None])
def test_known_regions(region: str | None) -> None:
    check_region(region)


@pytest.mark.parametrize("region", ["", "FR", "DE-XX", "Bayern", "de"])
def test_unknown_region_is_refused(region: str) -> None:
    with pytest.raises(ConfigError, match="is no region"):
        find_dates("Am 3. Mai.", region=region)


@pytest.mark.parametrize(
    ("text", "region", "values"),
    [
        ("Am Nationalfeiertag ist zu.", "AT", ["2024-10-26"]),
        ("Am Nationalfeiertag 2019 war zu.", "AT", ["2019-10-26"]),
        ("Am Nationalfeiertag ist zu.", None, ["XXXX-XX-XX"]),
        ("Zur Bundesfeier am See.", None, ["2024-08-01"]),
        ("Am Stefanitag beginnt der Lauf.", None, ["2024-12-26"]),
        ("Zum Weltkindertag und zum Internationalen Frauentag.", None, ["2024-09-20", "2024-03-08"]),
    ],
)
def test_holidays_in_text(text: str, region: str | None, values: list[str]) -> None:
    assert [found.value for found in find_dates(text, "2024-07-15", region=region)] == values


def test_open_day_says_why() -> None:
    [found] = find_dates("Am Nationalfeiertag ist zu.", "2024-07-15")
    assert (found.basis, found.warnings) == ("unresolved", ("no_such_holiday",))
