"""Days of public holidays by name, from the ``holidays`` package: parliaments make, move and end them.

``Nationalfeiertag`` is 26 October in Austria and 1 August in Switzerland: such a name needs a region.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from pressextract.errors import ConfigError

if TYPE_CHECKING:
    from datetime import date

__all__ = ["check_region", "public_holiday"]

_COUNTRIES = ("DE", "AT", "CH")


def public_holiday(name: str, year: int, *, region: str | None = None) -> date | None:
    """The day of a public holiday.

    Args:
        name: As the package writes it in German (``Stephanstag``), with a country behind it where only that one's is
            meant (``Nationalfeiertag CH``).
        region: ``DE``, ``AT``, ``CH`` or a part of them by ISO 3166-2 (``DE-BY``, ``CH-ZH``): that region's day, if it
            has one, else its country's, else everybody's. A holiday away from home is still a day.

    Returns:
        None when the year has no such holiday, or the regions that have it disagree.
    """
    head, _, tail = name.rpartition(" ")
    country = tail if tail in _COUNTRIES else None
    days = _days(year).get(head if country else name, {})
    for wanted in (region, country or (region or "")[:2]):
        found = {day for place, places in days.items() if place == wanted for day in places}
        if len(found) == 1:
            return found.pop()
    if country:
        return None
    found = {day for places in days.values() for day in places}
    return found.pop() if len(found) == 1 else None


def check_region(region: str | None) -> None:
    """Refuse a region that the package does not know.

    Raises:
        ConfigError: ``config.region``.
    """
    if region is None or region in _COUNTRIES:
        return
    import holidays  # noqa: PLC0415 - 0.2 s that only texts with such names need to pay

    country, _, part = region.partition("-")
    if country not in _COUNTRIES or part not in holidays.country_holidays(country).subdivisions:
        raise ConfigError(
            f"{region!r} is no region: pass DE, AT, CH or a state such as DE-BY, AT-9, CH-ZH", reason="region"
        )


@lru_cache(maxsize=16)
def _days(year: int) -> dict[str, dict[str, set[date]]]:
    """Names to regions to days of one year."""
    import holidays  # noqa: PLC0415 - see above

    table: dict[str, dict[str, set[date]]] = {}
    for country in _COUNTRIES:
        for part in holidays.country_holidays(country).subdivisions:
            calendar = holidays.country_holidays(country, subdiv=part, years=year, language="de")
            for day, names in calendar.items():
                for name in names.split("; "):
                    places = table.setdefault(name, {})
                    places.setdefault(country, set()).add(day)
                    places.setdefault(f"{country}-{part}", set()).add(day)
    return table
