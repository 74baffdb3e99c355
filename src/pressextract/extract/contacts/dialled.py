"""Patterns of telephone numbers; what they mean beyond their digits is told in ``phones``.

Numbers are written as DIN 5008 wants it (``0221 4710-455``), as ITU-T E.123 does (``+49 221 4710455``), and in every
other way: ``02041/703-3742``, ``(0 69) 9 00 09-0 22``, ``040.66969-410``, ``+49 (0) 2041 70-30``. A run of groups is
found whole; whether two numbers stand in it is settled by ``split_run``.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import regex

from pressextract.rules import Match, Rule, compile_rule

__all__ = ["DIAL", "EXTENSION", "INTERNATIONAL", "LOCAL", "NATIONAL", "RULES", "SECOND", "plain_digits", "split_run"]

_MARK = r"[-/.·‐‑‒–—−~]"
_SEP = rf"[ \t]{{0,2}}{_MARK}?[ \t]{{0,2}}"
_DIGITS = r"\d{1,14}+"
_FIRST = rf"(?:{_SEP}{_DIGITS})"
"""Behind a bracket or a country code a group may follow at once."""
_GROUPS = rf"(?:(?:[ \t]{{1,2}}(?:{_MARK}[ \t]{{0,2}})?+|{_MARK}[ \t]{{0,2}}){_DIGITS}){{0,14}}"
"""Further groups, something between them; possessive, or a long run of digits could be cut in thousands of ways."""
_GLUED_LABEL = r"(?<!(?:[Tt]el|TEL|[Ff]ax|FAX|[Ff]on|FON|[Tt]elefon|[Mm]obil|[Hh]andy|[Nn]r|[Nn]ummer)\.?-?)"
_FREE = rf"(?<![\d_@#+]|\d[.,:/–-]|\p{{L}}{_GLUED_LABEL}|[\p{{L}}_][-.]{_GLUED_LABEL})"
"""Neither inside a word nor behind a digit and a mark; a label may be glued to the number."""
_MIN_DIGITS = 6
_MAX_DIGITS = 17
"""An E.164 number has 15 digits; trunk and dial prefixes come on top."""


def plain_digits(text: str) -> str:
    """Digits with a leading plus if written; ``(0)`` and the trunk zero behind a country code are dropped."""
    text = regex.sub(r"^[(\s]*(?:\+{1,2}|00(?=[ \t(]?[1-9]))[(\s]*", "+", text)
    if not text.startswith("+"):
        return regex.sub(r"\D", "", text)
    text = regex.sub(r"[(\[][ \t]*0[ \t]*[)\]]", "", text, count=1)
    digits = "+" + regex.sub(r"\D", "", text)
    return regex.sub(r"^\+(49|43|41)0+", r"+\1", digits)


def _within(match: Match) -> str | None:
    digits = plain_digits(match.group())
    return digits if len(digits.lstrip("+")) >= _MIN_DIGITS else None


INTERNATIONAL = Rule(
    id="phone.international",
    source="ITU-T E.123; DIN 5008; with the trunk zero in brackets as German letterheads have it",
    pattern=compile_rule(
        rf"(?<![\d_@#+]|\d[.,:/–-]|\p{{L}}{_GLUED_LABEL}) [(]?(?:\+{{1,2}}[ ]?|00[ ]?)[(]?[1-9]\d{{0,2}}[)]? "
        rf"(?:{_SEP}[(\[][ ]?0[ ]?[)\]])? (?:{_SEP}[(]\d{{1,5}}[)])? {_FIRST}{_GROUPS} (?!\d)"
    ),
    value=_within,
    accepts={
        "+492214710455": (
            "+49 221 4710-455",
            "+49 (0) 221 47 10 - 455",
            "0049 221/4710455",
            "+49(0)221.4710.455",
            "(+49) 221 4710455",
            "+49 0221 4710-455",
        ),
        "+431588012311": ("Tel. +43 (1) 588 01 23 11", "+43 1 588012311"),
        "+41445550123": ("+41 44 555 01 23", "+41 (0)44 555 01 23"),
    },
    rejects=("+12 Prozent", "a+49 221 4710-455", "5+3 = 8"),
    strength=0.8,
)
NATIONAL = Rule(
    id="phone.national",
    source="DIN 5008; area code with its trunk zero, brackets, slash, dots or blanks, groups of any size",
    pattern=compile_rule(
        rf"{_FREE} (?:[(\[][ ]?0(?:[ /]?\d){{0,5}}[ ]?[)\]]{_FIRST}|0(?!0)\d{{0,13}}+) {_GROUPS} (?!\d)"
    ),
    value=_within,
    accepts={
        "02214710455": (
            "0221 4710-455",
            "0221/4710455",
            "(0221) 47 10 - 4 55",
            "0221.4710.455",
            "0 221 / 47 10 - 4 55",
            "0221-4710-455",
        ),
        "06990009022": ("Telefon (0 69) 9 00 09-0 22", "069/90009022"),
        "08001234567": ("0800 1234567", "0800 / 12 34 567"),
    },
    rejects=("A0221 4710", "1.0221 4710", "0221", "12-0221 4710", "Nr. 5/0221 4710"),
    strength=0.65,
)
LOCAL = Rule(
    id="phone.local",
    source=(
        "numbers without area code or with a country code that lost its plus, only behind a telephone label: Tel. "
        "703-3742"
    ),
    pattern=compile_rule(rf"{_FREE} (?<!-|\d[ ]) [1-9]\d{{0,13}}+ {_GROUPS} (?!\d)"),
    value=lambda match: digits if 4 <= len(digits := plain_digits(match.group())) <= 13 else None,  # noqa: PLR2004 - subscriber numbers
    accepts={
        "4710455": ("Tel. 4710-455", "Telefon: 47 10 455"),
        "90009022": ("Tel. 9 00 09-0 22",),
        "492214710455": ("Telefon 49 221 4710-455",),
    },
    rejects=("Tel. 112", "0221 4710"),
    strength=0.3,
)
SECOND = Rule(
    id="phone.second",
    source="a second direct dial behind a number: -3742/-3743, -3742 oder -3743, -410 / 411",
    pattern=compile_rule(
        r"(?<=\d)[ \t]{0,2}(?:/|,|;|\+|&|\||und|oder|bzw\.|u\.|od\.|sowie|bis)[ \t]{0,2}(?:[Dd]urchwahl[ ]|DW[ ]?)?"
        r"(?:(?<span>[-–—‐‑][ \t]?(?:\d{1,2}(?:[ ]\d\d){1,2}|\d{1,5}))(?![\d\p{L}@]|[ ]?[-–./:][ ]?\d)|"
        r"(?<span>\d{1,2}[ ]\d\d|\d{1,4})(?=[ \t]*(?:$|[\n,;)|(]|\.(?!\d))))"
    ),
    value=lambda match: plain_digits(match["span"]),
    accepts={
        "456": ("0221 4710-455/-456", "0221 4710-455 oder -456", "0221 4710-455 / 456"),
        "99": ("0221 4710-0, -99",),
        "743": ("4710 - 7 42 oder - 7 43",),
    },
    rejects=("0221 4710-455", "oder -456", "4710-455 und 0221 4710"),
    strength=0.9,
)
DIAL = Rule(
    id="phone.dial",
    source="a direct dial behind its own label: Fax -499, Durchwahl: 455",
    pattern=compile_rule(
        r"(?:(?<![\d\p{L}])(?=[-–—‐‑])|(?<=[Dd]urchwahl[ ]|[Dd]urchwahl:[ ]))(?<span>[-–—‐‑]?[ ]?(?:\d{1,2}"
        r"(?:[ ]\d\d){1,2}|\d{1,5}))(?![\d\p{L}@%]|[ ]?[-–/.:][ ]?\d)"
    ),
    value=lambda match: plain_digits(match["span"]),
    accepts={"499": ("Fax -499", "Fax: - 499"), "0": ("Tel. -0",)},
    rejects=("4710-455", "-12.5"),
    strength=0.3,
)
EXTENSION = Rule(
    id="phone.extension",
    source=(
        "extension or direct dial by word: DW 13 (Austria), Durchwahl 455, App. 12, Apparat 12, Nebenstelle 12, Ext. 12"
    ),
    pattern=compile_rule(
        r"(?<=[\d)])[ \t]{0,2}(?:[,;/(]?[ \t]{0,2}(?<dial>DW|Dw|Kl\.|Klappe)|[(/]?[ \t]{0,2}(?<dial>Durchwahl|Durchw\.)"
        r"|[,;/(]?[ \t]{0,2}(?<inner>App\.|Apparat|Nebenstelle|Nst\.|[Ee]xt\.|Extension|int\.))"
        r"[ ]?[:.]?[ ]?-?[ ]?(?<span>\d{1,5})(?!\d)"
    ),
    value=lambda match: ("dial " if match["dial"] else "inner ") + match["span"],
    accepts={
        "dial 13": ("545 82 30 DW 13", "545 82 30, DW: 13", "4710-0 (Durchwahl 13)"),
        "inner 12": ("4710-0, App. 12", "4710-0 (Apparat 12)"),
    },
    rejects=("DW 13", "4710 DWD 13", "4710-0, Durchwahl -13"),
    strength=0.9,
)
RULES = (INTERNATIONAL, NATIONAL, LOCAL, SECOND, DIAL, EXTENSION)


@dataclass(frozen=True, slots=True)
class _Group:
    start: int
    end: int
    sep: str
    digits: str


_GROUP = regex.compile(r"(?<sep>[^\d]*)(?<digits>\d+)")
_SPLIT_AFTER = 7
"""Digits that a number with its area code has at least."""


def split_run(text: str) -> tuple[tuple[int, int], ...]:
    """Ranges of the numbers in one run of groups: ``0221 4710-455 0221 4710-459`` holds two.

    A later group with a trunk zero begins a new number when enough digits stand on both sides; a last group as long as
    the one before, behind a slash, is a second direct dial and is left to ``phone.second``.
    """
    groups = [_Group(m.start(), m.end(), m["sep"], m["digits"]) for m in _GROUP.finditer(text)]
    cuts = [0]
    for row, group in enumerate(groups[1:], start=1):
        before = sum(len(g.digits) for g in groups[cuts[-1] : row])
        after = sum(len(g.digits) for g in groups[row:])
        if _begins_number(group) and before >= _SPLIT_AFTER and after >= _SPLIT_AFTER:
            cuts.append(row)
    cuts.append(len(groups))
    parts = [groups[a:b] for a, b in pairwise(cuts)]
    return tuple(_range(_without_second(part), first=row == 0) for row, part in enumerate(parts))


def _begins_number(group: _Group) -> bool:
    """``0221`` behind a blank or slash, not ``00`` or ``0`` inside a number."""
    return len(group.digits) > 2 and group.digits[0] == "0" and group.digits[1] != "0" and "-" not in group.sep  # noqa: PLR2004


def _without_second(groups: list[_Group]) -> list[_Group]:
    if len(groups) < 3:  # noqa: PLR2004 - area code, base, dial
        return groups
    *_, dial, last = groups
    is_dial = any(mark in dial.sep for mark in "-–—‐‑−") or (len(groups) > 3 and len(dial.digits) == len(last.digits))  # noqa: PLR2004
    return groups[:-1] if "/" in last.sep and is_dial and len(last.digits) <= len(dial.digits) <= 4 else groups  # noqa: PLR2004


def _range(groups: list[_Group], *, first: bool) -> tuple[int, int]:
    start = 0 if first else groups[0].start + len(groups[0].sep) - ("(" in groups[0].sep)
    return start, groups[-1].end
