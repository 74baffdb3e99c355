"""Check sums and calendar checks of numbers that are no telephone numbers."""

from __future__ import annotations

from datetime import date

__all__ = ["clock_holds", "day_holds", "iban_holds"]

# Lengths from the SWIFT IBAN registry, for the countries whose accounts German releases name.
_IBAN_LENGTHS = {
    "DE": 22, "AT": 20, "CH": 21, "LI": 21, "LU": 20, "NL": 18, "BE": 16, "FR": 27, "IT": 27, "ES": 24, "PL": 28,
    "CZ": 24, "DK": 18, "GB": 22, "SE": 24, "FI": 18, "HU": 28, "PT": 25, "IE": 22, "NO": 15, "HR": 21, "SI": 19,
    "SK": 24, "RO": 24,
}  # fmt: skip


def iban_holds(iban: str) -> bool:
    """Length of the country and check sum (ISO 13616, modulo 97) agree; ``iban`` without blanks."""
    if len(iban) != _IBAN_LENGTHS.get(iban[:2], len(iban)) or len(iban) < min(_IBAN_LENGTHS.values()):
        return False
    turned = iban[4:] + iban[:4]
    return int("".join(str(int(letter, 36)) for letter in turned)) % 97 == 1


def day_holds(day: str, month: str, year: str | None = None) -> bool:
    """The calendar has this day; without a year, in a leap year; two-digit years are of this century."""
    full = int(year or 2000)
    try:
        date(full + 2000 if full < 100 else full, int(month), int(day))  # noqa: PLR2004 - two digits
    except ValueError:
        return False
    return True


def clock_holds(hour: str, minute: str | None = None) -> bool:
    """A clock shows it; ``24`` is the end of a day."""
    return int(hour) <= 24 and int(minute or 0) < 60  # noqa: PLR2004 - hours and minutes
