"""Durations: ``zwei Jahren und drei Monaten``, ``jahrelang``, ``die 35-Stunden-Woche``."""

# A pattern, a row of phrases and a list of words read better whole; calendars are full of plain numbers.
# ruff: noqa: E501

from __future__ import annotations

import regex

from pressextract.extract.dates import lexicon as lex
from pressextract.extract.dates.fragments import (
    DIGITS,
    NUMBER,
    Headed,
    amount_of,
    group,
    headed,
    number_of,
    unit_of,
)
from pressextract.rules import Match
from pressextract.shapes.dates import Partial

__all__ = ["RULES"]

_UNITS = r"(?<unit>\L<units>)"
_ADJECTIVES = r"(?:(?:volle|vollen|lange|langen|ganze|ganzen|weitere|weiteren|ehrenamtliche|ehrenamtlichen|knappes|knappe|gute|gutes|guten|intensive|anstrengende|tolle|wertvolles|letzten|vergangenen|gemeinsame|gemeinsamen|kalendarische|arbeitsreiche|aufeinanderfolgende|aufeinanderfolgenden|spannende|zusätzliche|erfolgreiche|erfolgreichen)SP)"
_TAILS = r"(?:SP(?:lang|zuvor|später|spaeter|darauf|davor|danach|vorher|früher|hinweg))?"
_NO_DURATION = frozenset(
    ("montage sonntage samstage freitage feiertage geburtstage werktags festtage jahrestage").split()
)
_AGE = regex.compile(r"[ ](?:alt|jung|alte[nrs]?|junge[nrs]?|jüngere[nr]?|ältere[nr]?)\b")
_AT_AGE = regex.compile(r"\b(?:Alter von|mit) $")


def _duration(match: Match) -> Partial | None:
    number = number_of(match.group("number"))
    word = match.group("unit")
    if _AGE.match(match.string, match.end()) or _AT_AGE.search(
        match.string[max(0, match.start() - 10) : match.start()]
    ):
        return None
    if number == 1 and word.lower() not in lex.UNITS:  # "ein Abenteuertag" is no length
        return None
    if number is None or word.lower() in _NO_DURATION or not word[0].isupper():
        return None
    if number == 1 and lex.UNITS.get(word.lower()) == "day" and word.lower() == "tages":  # "eines Tages" is vague
        return None
    value = amount_of(number, unit_of(match))
    second = group(match, "second")
    if second:
        more = number_of(second)
        value += (
            amount_of(more, unit_of(match, "unit_second")).removeprefix("PT" if "T" in value else "P")
            if more is not None
            else ""
        )
    return Partial("DURATION", value)


def _half(match: Match) -> Partial:
    whole = number_of(match.group("number") or "0") if group(match, "number") else 0
    return Partial("DURATION", amount_of((whole or 0) + 0.5, unit_of(match)))


_VAGUE_UNITS = {"year": "PXY", "month": "PXM", "week": "PXW", "day": "PXD", "hour": "PTXH", "minute": "PTXM", "second": "PTXS",
                "decade": "PXDE", "century": "PXCE", "millennium": "PXL", "weekend": "PXWE", "quarter": "PXQ", "half": "PXH"}  # fmt: skip


def _vague(match: Match) -> Partial | None:
    if not match.group("unit")[0].isupper():
        return None
    return Partial("DURATION", _VAGUE_UNITS[unit_of(match)])


def _turned(match: Match) -> Partial | None:
    """``den vergangenen zwei Jahren``: a length, not a date."""
    if not match.group("unit")[0].isupper():
        return None
    number = group(match, "number")
    if number is None:
        return Partial("DURATION", _VAGUE_UNITS[unit_of(match)], vague=True)
    value = number_of(number)
    return Partial("DURATION", amount_of(value, unit_of(match))) if value is not None else None


_LONG = {"jahrelang": "PXY", "jahrzehntelang": "PXDE", "monatelang": "PXM", "wochenlang": "PXW", "tagelang": "PXD", "stundenlang": "PTXH",
         "minutenlang": "PTXM", "jahrhundertelang": "PXCE", "mehrjährig": "PXY", "mehrtägig": "PXD", "mehrwöchig": "PXW",
         "mehrmonatig": "PXM", "mehrstündig": "PTXH"}  # fmt: skip


def _long(match: Match) -> Partial:
    word = match.group("word").lower()
    return Partial("DURATION", next(value for stem, value in _LONG.items() if word.startswith(stem)))


_IG = {"jährig": "year", "monatig": "month", "wöchig": "week", "tägig": "day", "stündig": "hour", "minütig": "minute"}


def _ig(match: Match) -> Partial | None:
    number = number_of(match.group("number"))
    return Partial("DURATION", amount_of(number, _IG[match.group("unit").lower()])) if number else None


def _compound(match: Match) -> Partial | None:
    number = number_of(match.group("number"))
    return Partial("DURATION", amount_of(number, unit_of(match))) if number else None


_NUMBER_HEADS = lex.heads(DIGITS, lex.NUMBERS)


RULES: tuple[Headed, ...] = (
    headed(
        "duration",
        rf"LEFT{NUMBER}SP(?:-SP)?{_ADJECTIVES}?(?<unit>\L<units>|(?!(?:Mon|Sonn|Frei|Sams|Feier|Geburts|Fest|Jahres|Diens|Vor|Bundes|Land)tage?n?)\p{{L}}{{3,12}}?(?:tage?n?|jahre?n?|wochen?|stunden?|minuten?|monaten?))END(?:SP(?:und|,)?SP?(?<second>\d{{1,2}}|\L<numbers>)SP(?<unit_second>Monate?n?|Tage?n?|Wochen?|Stunden?|Minuten?)END)?{_TAILS}END",
        _duration,
        heads=_NUMBER_HEADS,
        accepts={
            "P3Y": ("drei Jahre", "vor drei Jahren", "3 Jahre", "drei Jahre lang", "drei lange Jahre"),
            "P1Y": ("ein Jahr", "seit einem Jahr", "eines Jahres"),
            "PT48H": ("48 Stunden", "achtundvierzig Stunden"),
            "P2Y2M": ("zwei Jahren und zwei Monaten",),
            "P1.5Y": ("eineinhalb Jahren", "anderthalb Jahre", "1,5 Jahre"),
            "P45D": ("45 Arbeitstage",),
            "P2DE": ("zwei Jahrzehnte",),
        },
        rejects=("zwei Sonntage", "drei Jahreszeiten", "zwei jahre", "ein Jahrgang", "16 Jahre alt", "ein Abenteuertag"),
    ),
    headed(
        "duration_half",
        rf"LEFT(?:(?<number>\L<numbers>)SPundSPein(?:e|en|em)?SP)?(?:ein(?:e|en|em|er|es)?SP)?(?:halbes|halben|halbe|halber)SP{_UNITS}END{_TAILS}",
        _half,
        heads=lex.heads(("halbes", "halben", "halbe", "halber"), lex.NUMBERS),
        accepts={"P0.5Y": ("ein halbes Jahr", "einem halben Jahr", "halbes Jahr"), "PT0.5H": ("eine halbe Stunde", "halben Stunde")},
        rejects=("halbe Sachen", "ein halber Meter", "halbjährig"),
    ),
    headed(
        "duration_turned",
        rf"LEFT(?<turn>\L<turn>)SP(?:(?<number>\d{{1,3}}|\L<numbers>)SP)(?:paarSP)?{_UNITS}END",
        _turned,
        heads=lex.TURN,
        accepts={"P2Y": ("den vergangenen zwei Jahren", "nächsten 2 Jahre", "letzten zwei Jahren"), "P14D": ("kommenden 14 Tagen", "nächsten vierzehn Tage")},
        rejects=("letzten Jahren", "vergangenen zwei Sätzen", "nächsten zwei jahre"),
    ),
    headed(
        "duration_vague_turned",
        r"LEFT(?<turn>\L<turn>)SP(?<unit>Jahren?|Monaten?|Wochen|Tagen?|Stunden|Jahrzehnten?|Minuten|Jahrhunderten?)END",
        _turned,
        heads=lex.TURN,
        strength=0.8,
        accepts={"PXY": ("den vergangenen Jahren", "nächsten Jahre", "letzten Jahren"), "PXW": ("vergangenen Wochen",), "PXD": ("diesen Tagen",)},
        rejects=("vergangenes Jahr", "letzten Jahres", "vergangenen jahren"),
    ),
    headed(
        "duration_vague",
        rf"LEFT(?:(?:einige|einigen|mehrere|mehreren|viele|vielen|wenige|wenigen|ein[ ]paar|manche|etliche|etlichen|lange|langen|unzählige|zahlreiche|Hunderte|Tausende|all[ ]diese|all[ ]die)SP(?:langeSP)?){_UNITS}END{_TAILS}|(?<=\b(?:seit|vor|nach|in|über|für|von|seit[ ]vielen)[ ]{{1,2}})(?<unit>Jahren|Jahrzehnten|Monaten|Wochen|Tagen|Stunden|Jahrhunderten|Minuten)END",
        _vague,
        heads=lex.heads(
            (
        "einige einigen mehrere mehreren viele vielen wenige wenigen ein manche etliche etlichen lange langen "
        "unzählige zahlreiche hunderte tausende all"
    ).split(),
            ["jahren", "jahrzehnten", "monaten", "wochen", "tagen", "stunden", "jahrhunderten", "minuten"],
        ),
        strength=0.8,
        accepts={"PXY": ("einige Jahre", "seit Jahren", "lange Jahre", "vielen Jahren"), "PXD": ("wenige Tage", "ein paar Tage", "vor Tagen"), "PTXH": ("mehrere Stunden",)},
        rejects=("einige Leute", "vielen jahren", "mehrere Jahreszeiten"),
    ),
    headed(
        "duration_word",
        r"LEFT(?<word>(?:jahrelang|jahrzehntelang|monatelang|wochenlang|tagelang|stundenlang|minutenlang|jahrhundertelang|mehrjährig|mehrtägig|mehrwöchig|mehrmonatig|mehrstündig)(?:e[nrsm]?)?)END",
        _long,
        heads=lex.heads(f"{word}{end}" for word in _LONG for end in ("", "e", "en", "er", "es", "em")),
        accepts={"PXY": ("jahrelang", "jahrelange", "mehrjährigen"), "PXD": ("tagelang", "mehrtägige")},
        rejects=("jahrein", "langjährigen", "tagelangweilig"),
    ),
    headed(
        "duration_adjective",
        r"LEFT(?:(?<number>\d{1,3})-?|(?<number>\L<numbers>))(?<unit>monatig|wöchig|tägig|stündig|minütig)(?:e[nrsm]?)?END",
        _ig,
        heads=lex.heads(DIGITS, (f"{number}{unit}{end}" for number in lex.NUMBERS for unit in _IG for end in ("", "e", "en", "er", "es", "em"))),
        accepts={"P1W": ("einwöchigen", "einwöchig"), "P3D": ("dreitägige", "3-tägigen", "3tägig"), "PT90M": ("90-minütige",)},
        rejects=("dreijährige", "wöchig", "vielwöchig"),
    ),
    headed(
        "duration_compound",
        rf"LEFT(?<number>\d{{1,3}}|\L<numbers>)-{_UNITS}(?:-\p{{L}}+)",
        _compound,
        heads=_NUMBER_HEADS,
        accepts={"PT35H": ("die 35-Stunden-Woche", "35-Stunden-Wochen"), "P3Y": ("Drei-Jahres-Plan",)},
        rejects=("35 Stunden", "35-Stunden", "35-Meter-Turm"),
    ),
)  # fmt: skip
