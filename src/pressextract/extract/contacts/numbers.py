"""phonenumbers, asked one thing: is this dialled string a number, and what is its E.164 form?

It never finds anything: at its VALID strength it reads ``03.05.2024`` as a number. It is imported on the first number.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import regex

__all__ = ["Dialled", "area_code_length", "dial"]

_E164 = regex.compile(r"\+[1-9]\d{5,14}")
"""ITU-T E.164 allows fifteen digits; the library holds longer German numbers for valid."""


@dataclass(frozen=True, slots=True)
class Dialled:
    """A parsed number.

    Attributes:
        valid: Its prefix and length are in the country's numbering plan.
        mobile: Of a mobile range.
    """

    e164: str
    valid: bool
    mobile: bool


@lru_cache(maxsize=4096)
def dial(digits: str, *, region: str) -> Dialled | None:
    """The number that one reaches with ``digits`` in a region, or None if no such number can exist.

    Args:
        digits: With ``+`` and country code, or national with its trunk zero.
        region: ISO 3166 code that national digits belong to.
    """
    import phonenumbers as lib  # noqa: PLC0415 - costs 60 ms, and most commands need no number

    try:
        number = lib.parse(digits, None if digits.startswith("+") else region)
    except lib.NumberParseException:
        return None
    e164 = lib.format_number(number, lib.PhoneNumberFormat.E164)
    if not (lib.is_possible_number(number) and _E164.fullmatch(e164)):
        return None
    kind = lib.number_type(number)
    return Dialled(
        e164,
        valid=lib.is_valid_number(number),
        mobile=kind == lib.PhoneNumberType.MOBILE,
    )


@lru_cache(maxsize=4096)
def area_code_length(e164: str) -> int:
    """How many digits behind the country code are the area code; 0 for mobile and service numbers."""
    import phonenumbers as lib  # noqa: PLC0415 - as above

    return int(lib.length_of_geographical_area_code(lib.parse(e164)))
