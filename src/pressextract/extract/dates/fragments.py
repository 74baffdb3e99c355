"""Pieces that the date rules are composed of, and the factory that makes a rule of them.

Patterns ignore case; where a capital decides (``So``, ``Mai``), the value function looks at the match. A phrase may
run on behind a line end only when the line before it is long, as in hard-wrapped mail.
"""

# A pattern, a row of phrases and a list of words read better whole; calendars are full of plain numbers.
# ruff: noqa: PLR2004

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import regex

from pressextract.extract.dates import lexicon as lex
from pressextract.rules import Match, Rule, compile_rule
from pressextract.shapes.dates import Partial

__all__ = [
    "DIGITS",
    "Headed",
    "century_of",
    "compile_dates",
    "headed",
    "month_of",
    "number_of",
    "weekday_of",
    "year_of",
]

SP = r"(?>[ \t]{1,3}|(?<=[^\n]{40})\n)"
"""At least one blank."""
SP0 = r"(?>[ \t]{1,3}|(?<=[^\n]{40})\n|)"
LEFT = r"(?<![\p{L}\d_§$€@])(?<!\d[.,:])"
"""Not inside a word, a longer number, a decimal, a version."""
RIGHT = r"(?![\p{L}\d_])(?![.,:/-]\d)"
END = r"(?![\p{L}\d_])"
NO_AMOUNT = r"(?!(?:[ ]{0,2})[€$%°])"
"""No sign behind a number makes an amount of it; words do so in ``is_count``."""
DAY = r"(?<day>0?[1-9]|[12]\d|3[01])"
MONTH_NUMBER = r"(?<month>0?[1-9]|1[0-2])"
MONTH = r"(?<month>\L<months>|(?:\L<months_short>)\b\.?)"
MONTH_FULL = r"(?<month>\L<months>)"
YEAR = r"(?<year>1\d\d\d|20\d\d)"
SHORT_YEAR = r"(?<year>1\d\d\d|20\d\d|['’]?\d\d)"
WEEKDAY = r"(?<weekday>\L<weekdays>|(?:\L<weekdays_short>)\b\.?)"
TURN = r"(?<turn>\L<turn>)"
NUMBER = r"(?<number>\d{1,4}(?:[.,]\d{1,3})?|\L<numbers>)"
ORDINAL = r"(?<ordinal>\d{1,2}\.|\L<ordinals>)"
# "Mittwoch, den 3.", "Dienstag (15.12.)"; a bracket that is opened must close (see CLOSE).
ON_DAY = rf"(?:(?:{TURN}SP)?(?:{WEEKDAY}(?:SP0,?SP0(?:(?:den|dem|der)SP)?|(?<open>SP0\()))?)".replace("SP0", SP0)
CLOSE = r"(?(open)\)|)"
HOUR = r"(?<hour>[01]?\d|2[0-4])"
MINUTE = r"(?<minute>[0-5]\d)"
DASH = r"(?:-|–|—|/)"

_LISTS: Mapping[str, Iterable[str]] = {
    "months": lex.MONTHS,
    "months_short": lex.MONTHS_SHORT,
    "months_english": lex.MONTHS_ENGLISH,
    "months_foreign": lex.MONTHS_FOREIGN,
    "weekdays": lex.WEEKDAYS,
    "weekdays_short": lex.WEEKDAYS_SHORT,
    "seasons": lex.SEASONS,
    "parts": lex.DAY_PARTS,
    "noun_parts": lex.NOUN_PARTS,
    "units": lex.UNITS,
    "numbers": lex.NUMBERS,
    "ordinals": lex.ORDINALS,
    "turn": lex.TURN,
    "mods": lex.MODS,
    "holidays": lex.HOLIDAYS,
}
_MACROS = {"SP0": SP0, "SP": SP, "LEFT": LEFT, "RIGHT": RIGHT, "END": END, "DASH": DASH}
_MACRO = regex.compile(r"SP0|SP|LEFT|RIGHT|END|DASH")
DIGITS = tuple(f"#{length}" for length in range(1, 6))
"""Heads of rules that begin with a number of so many digits (five and more are one class)."""


def compile_dates(pattern: str) -> regex.Pattern[str]:
    """A rule pattern; ``SP``, ``SP0``, ``LEFT``, ``RIGHT``, ``END`` and ``DASH`` stand for the pieces above."""
    pattern = _MACRO.sub(lambda match: _MACROS[match.group()], pattern)
    used = {name: words for name, words in _LISTS.items() if rf"\L<{name}>" in pattern}
    return compile_rule(pattern, ignore_case=True, **used)


@dataclass(frozen=True, slots=True)
class Headed:
    """A rule with the first words that it can begin with (lower case, or ``#2`` for a number of two digits)."""

    rule: Rule
    heads: frozenset[str]


def headed(
    name: str,
    pattern: str,
    value: Callable[[Match], Partial | None],
    *,
    heads: Iterable[str],
    accepts: Mapping[str, tuple[str, ...]],
    rejects: tuple[str, ...],
    source: str = "press usage",
    strength: float = 0.9,
) -> Headed:
    """A rule with its heads; its proofs are compared by ``Partial.shown``."""
    made = Rule(
        id=f"date.{name}",
        source=source,
        pattern=compile_dates(pattern),
        value=value,
        accepts=accepts,
        rejects=rejects,
        strength=strength,
        show=lambda partial: partial.shown,
    )
    return Headed(made, frozenset(heads))


def group(match: Match, name: str) -> str | None:
    """A group's text, None when the pattern lacks it or it took no part."""
    return match.group(name) if name in match.re.groupindex else None


_NEXT_WORD = regex.compile(r"[ ]{1,2}((?:\p{L}|²)+)")
_SMALL = frozenset(("km m cm mm kg g t mal m² qm ha mio mrd kw mw kwh mwh ps mb gb tb dm eur chf").split())


def is_count(match: Match) -> bool:
    """Whether the noun behind makes a count of the number: ``1938 Menschen``, but not ``1938 betrieben``."""
    found = _NEXT_WORD.match(match.string, match.end())
    word = found.group(1) if found else ""
    return word.lower() in lex.COUNTED and (word[0].isupper() or word.lower() in _SMALL)


def month_of(match: Match) -> int:
    """Month of the group ``month``, written in digits or words."""
    word = match.group("month").lower().rstrip(".")
    if word.isdigit():
        return int(word)
    return lex.MONTHS.get(word) or lex.MONTHS_SHORT.get(word) or lex.MONTHS_ENGLISH[word]


def weekday_of(match: Match) -> int | None:
    """Weekday of the group ``weekday``, 1 to 7."""
    word = (group(match, "weekday") or "").lower().rstrip(".")
    return lex.WEEKDAYS.get(word) or lex.WEEKDAYS_SHORT.get(word)


_CENTURY_TURN = 50
"""``'49`` is 2049 and ``'50`` is 1950: releases look a little ahead and far back."""


def year_of(match: Match) -> str | None:
    """Four digits of the group ``year``, None when it is not there."""
    digits = (group(match, "year") or "").lstrip("'’")
    if len(digits) == 2:
        return f"{19 if int(digits) >= _CENTURY_TURN else 20}{digits}"
    return digits or None


def century_of(number: int) -> str:
    """``20`` (the 20th century) is ``19`` in TIMEX3."""
    return f"{number - 1:02d}"


_THOUSANDS = regex.compile(r"\d{1,3}\.\d{3}")


def number_of(word: str) -> float | None:
    """Value of a number in digits or words; ``1.000`` is a thousand, ``1,5`` one and a half."""
    word = word.lower()
    if word in lex.NUMBERS:
        return lex.NUMBERS[word]
    if _THOUSANDS.fullmatch(word):
        return float(word.replace(".", ""))
    try:
        return float(word.replace(",", "."))
    except ValueError:
        return None


def ordinal_of(word: str) -> int:
    """Value of an ordinal in digits (``3.``) or words."""
    return int(word.rstrip(".")) if word[0].isdigit() else lex.ORDINALS[word.lower()]


_ANCHORS = {1: "next", -1: "last", 0: "this", 2: "next", -2: "last", 9: "next", 10: None}


def anchor_of(match: Match) -> str | None:
    """Direction of the group ``turn``."""
    return _ANCHORS.get(lex.TURN.get((group(match, "turn") or "").lower(), 10))


def unit_of(match: Match, name: str = "unit") -> str:
    """Unit of a word, also of a compound (``Arbeitstage``)."""
    word = match.group(name).lower()
    return (
        lex.UNITS[word]
        if word in lex.UNITS
        else next(lex.UNITS[word[at:]] for at in range(len(word)) if word[at:] in lex.UNITS)
    )


def amount_of(number: float, unit: str) -> str:
    """TIMEX3 duration; quarters and halves of a year are months."""
    if unit in {"quarter", "half"}:
        number, unit = number * (3 if unit == "quarter" else 6), "month"
    return lex.PERIOD[unit].format(f"{number:g}")
