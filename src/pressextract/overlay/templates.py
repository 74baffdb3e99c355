"""Templates of values: ``{year}-{month:month}-{day:02}`` filled from the groups of a match."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from string import Formatter

from pressextract.extract.dates.lexicon import MONTHS, MONTHS_SHORT, NUMBERS
from pressextract.rules import Match, Pattern

__all__ = ["FORMATS", "fill", "template_fault"]

_CENTURY_TURN = 50


def _month(word: str) -> str | None:
    plain = word.lower().rstrip(".")
    number = int(plain) if plain.isdigit() else MONTHS.get(plain) or MONTHS_SHORT.get(plain)
    return f"{number:02d}" if number else None


def _year(word: str) -> str | None:
    digits = word.strip("'’")
    if len(digits) == 2 and digits.isdigit():  # noqa: PLR2004 - two-digit years
        return f"{19 if int(digits) >= _CENTURY_TURN else 20}{digits}"
    return digits if digits.isdigit() else None


def _number(word: str) -> str | None:
    if word.isdigit():
        return str(int(word))
    found = NUMBERS.get(word.lower())
    return None if found is None else f"{found:g}"


FORMATS: Mapping[str, Callable[[str], str | None]] = {
    "": str,
    "02": lambda word: f"{int(word):02d}" if word.isdigit() else None,
    "04": lambda word: f"{int(word):04d}" if word.isdigit() else None,
    "month": _month,
    "year": _year,
    "number": _number,
    "lower": str.lower,
    "upper": str.upper,
    "title": str.title,
}
"""What may stand behind the colon: padding, a month or number in words as digits, a two-digit year as four."""


def template_fault(template: str, pattern: Pattern) -> str | None:
    """What is wrong with a template, in words, or None."""
    try:
        pieces = list(Formatter().parse(template))
    except ValueError as error:
        return f"{error}: write {{group}} or {{group:02}}"
    for _, name, form, conversion in pieces:
        if name is None:
            continue
        if name not in pattern.groupindex:
            known = ", ".join(pattern.groupindex) or "none"
            return f"the pattern has no group {name!r} (it has {known}): name it (?<{name}>…)"
        if (form or "") not in FORMATS or conversion:
            return f"no format {form!r}: use one of {', '.join(filter(None, FORMATS))}"
    return None


def fill(template: str, match: Match) -> str | None:
    """The template with the groups of a match, or None where a group took no part or cannot be read."""
    parts = []
    for words, name, form, _ in Formatter().parse(template):
        parts.append(words)
        if name is not None:
            group = match.group(name)
            value = None if group is None else FORMATS[form or ""](group)
            if value is None:
                return None
            parts.append(value)
    return "".join(parts)
