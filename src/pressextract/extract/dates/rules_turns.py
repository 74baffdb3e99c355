"""Spans that count from another one: ``nächste Woche``, ``Vorjahr``, ``Tags darauf``, ``heuer``."""

# A pattern, a row of phrases and a list of words read better whole; calendars are full of plain numbers.
# ruff: noqa: E501, PLR2004

from __future__ import annotations

import regex

from pressextract.extract.dates import lexicon as lex
from pressextract.extract.dates.fragments import (
    YEAR,
    Headed,
    anchor_of,
    group,
    headed,
    year_of,
)
from pressextract.rules import Match
from pressextract.shapes.dates import Partial

__all__ = ["RULES"]

_UNIT = {
    "woche": "week", "wochenende": "weekend", "wochenendes": "weekend", "monat": "month",
    "monats": "month", "monates": "month", "quartal": "quarter", "quartals": "quarter", "halbjahr": "half",
    "halbjahres": "half", "jahr": "year", "jahres": "year", "jahrs": "year", "jahrzehnt": "decade",
    "jahrzehnts": "decade", "jahrhundert": "century", "jahrhunderts": "century", "tag": "day", "tages": "day",
    "tags": "day", "schuljahr": "year", "geschäftsjahr": "year", "schuljahres": "year", "geschäftsjahres": "year",
    "vereinsjahr": "year", "kalenderjahr": "year", "wochentag": "day", "jahreshälfte": "half",
    "halbjahrs": "half", "kalenderjahres": "year", "kalenderwoche": "week", "jahrestag": "day",
}  # fmt: skip
_UNITS = "|".join(sorted(_UNIT, key=len, reverse=True))


_OF = regex.compile(r"[ ](?:der|des|seiner|ihrer)[ ]")


def _turn_unit(match: Match) -> Partial | None:
    word = match.group("unit")
    if not word[0].isupper():
        return None
    unit, turn = _UNIT[word.lower()], lex.TURN[match.group("turn").lower()]
    if unit == "year" and turn == -1 and _OF.match(match.string, match.end()):
        return None  # "im dritten und letzten Jahr der Förderung"
    if turn == 10:
        return Partial("DATE", anchor="focus", unit=unit, offset=0)
    if turn == 9:
        return Partial("DATE", anchor="new", unit=unit, offset=1) if unit == "year" else None
    if unit == "day":  # "am nächsten Tag" counts from the day spoken of
        return Partial("DATE", anchor="focus", unit=unit, offset=turn)
    return Partial("DATE", anchor="now", unit=unit, offset=turn)


_PAIRS = {
    "vortag": ("day", -1), "vortags": ("day", -1), "vortages": ("day", -1), "folgetag": ("day", 1), "vorjahr": ("year", -1), "vorjahres": ("year", -1), "vorjahrs": ("year", -1),
    "folgejahr": ("year", 1), "folgejahres": ("year", 1), "vormonat": ("month", -1), "vormonats": ("month", -1), "vorwoche": ("week", -1),
    "folgewoche": ("week", 1), "folgemonat": ("month", 1), "vorquartal": ("quarter", -1), "vorvorjahr": ("year", -2),
}  # fmt: skip


def _neighbour(match: Match) -> Partial:
    unit, offset = _PAIRS[match.group("word").lower()]
    return Partial("DATE", anchor="near", unit=unit, offset=offset)


def _after(match: Match) -> Partial:
    unit = _UNIT[match.group("unit").lower()]
    later = match.group("way").lower() not in {"zuvor", "davor", "vorher"}
    return Partial("DATE", anchor="focus", unit=unit, offset=1 if later else -1)


def _this_year(_match: Match) -> Partial:
    return Partial("DATE", anchor="now", unit="year", offset=0)


def _weekend(match: Match) -> Partial:
    return Partial("DATE", "XXXX-WXX-WE", anchor=anchor_of(match))


def _of_unit(match: Match) -> Partial | None:
    """``des Jahres``, ``der Woche``: the current one, when a part of it is meant (joined with ``Ende``)."""
    unit = _UNIT[match.group("unit").lower()]
    if not match.group("unit")[0].isupper():
        return None
    return Partial("DATE", anchor="near", unit=unit, offset=0, extra={"needs": "mod"})


def _edge(match: Match) -> Partial:
    """``Jahresende``, ``Wochenbeginn``: one word for an edge of the current unit."""
    unit = {"jahr": "year", "woch": "week", "mona": "month"}[match.group("unit").lower()[:4]]
    end = match.group("edge").lower() in {"ende", "schluss", "wechsel", "ausklang"}
    turn = lex.TURN.get((group(match, "turn") or "").lower(), 0)
    year = year_of(match)
    mod = "END" if end else "MID" if match.group("edge").lower() == "mitte" else "START"
    if year:
        return Partial("DATE", year, mod=mod)  # type: ignore[arg-type]  # closed by the line above
    return Partial("DATE", anchor="now", unit=unit, offset=turn if abs(turn) <= 2 else 0, mod=mod)  # type: ignore[arg-type]


RULES: tuple[Headed, ...] = (
    headed(
        "turn_unit",
        rf"LEFT(?<turn>\L<turn>)SP(?<unit>{_UNITS})END",
        _turn_unit,
        heads=lex.TURN,
        strength=0.9,
        accepts={
            "now year +1": ("im nächsten Jahr", "kommenden Jahres", "nächstes Jahr"),
            "now week -1": ("vergangene Woche", "letzter Woche"),
            "now month +0": ("diesem Monat", "laufenden Monats"),
            "focus day +1": ("am nächsten Tag", "kommenden Tag"),
            "now weekend -1": ("vergangenes Wochenende",),
        },
        rejects=("nächste Jahre lang", "letzten zwei Jahre", "dieses jahr", "im letzten Jahr der Förderung"),
    ),
    headed(
        "weekend",
        r"LEFT(?:(?<turn>\L<turn>)SP|(?<=\b(?:am|das|zum|übers|vom|bis[ ]zum|des|ab)[ ]{1,3}))(?<unit>Wochenende|Wochenendes|Wochenend)END(?!-)",
        _weekend,
        heads=lex.heads(("wochenende", "wochenendes", "wochenend"), lex.TURN),
        strength=0.8,
        accepts={"XXXX-WXX-WE": ("am Wochenende", "übers Wochenende", "des Wochenendes"), "XXXX-WXX-WE next": ("kommenden Wochenende",)},
        rejects=("Wochenendhaus", "ein freies Wochenende", "Wochenendausgabe"),
    ),
    headed(
        "neighbour",
        rf"LEFT(?<word>{'|'.join(sorted(_PAIRS, key=len, reverse=True))})END",
        _neighbour,
        heads=_PAIRS,
        strength=0.8,
        accepts={"near year -1": ("im Vorjahr", "des Vorjahres"), "near day -1": ("vom Vortag",), "near week +1": ("Folgewoche",), "near month -1": ("Vormonat",)},
        rejects=("Vorjahressieger", "Vortrag", "Folgejahre"),
    ),
    headed(
        "day_after",
        rf"LEFT(?<unit>{_UNITS})SP(?<way>darauf|zuvor|danach|davor|später|vorher|drauf)END",
        _after,
        heads=_UNIT,
        strength=0.75,
        accepts={"focus day -1": ("am Tag zuvor", "tags zuvor"), "focus day +1": ("Tags darauf", "am Tag danach"), "focus week +1": ("der Woche darauf",)},
        rejects=("Tag dort", "Jahr", "Stunden zuvor"),
    ),
    headed(
        "this_year",
        r"LEFT(?<word>heuer)END",
        _this_year,
        heads=("heuer",),
        source="Austria, South Tyrol, Bavaria",
        accepts={"now year +0": ("heuer", "Heuer findet", "noch heuer")},
        rejects=("Heuern", "heuert", "angeheuert"),
    ),
    headed(
        "of_unit",
        r"LEFT(?<=\b(?:des|der|dieser)[ ]{1,3})(?<unit>Jahres|Jahrs|Woche|Monats|Monates|Jahrzehnts|Jahrhunderts|Quartals)END",
        _of_unit,
        heads=("jahres", "jahrs", "woche", "monats", "monates", "jahrzehnts", "jahrhunderts", "quartals"),
        strength=0.4,
        accepts={"near year +0": ("Ende des Jahres", "des Jahres"), "near week +0": ("Anfang der Woche",), "near month +0": ("des Monats",)},
        rejects=("Jahres", "ein Jahr", "Jahreszeit"),
    ),
    headed(
        "edge",
        rf"LEFT(?:(?<turn>\L<turn>)SP)?(?<unit>Jahres|Wochen|Monats)(?<edge>ende|anfang|beginn|mitte|wechsel|schluss)(?:SP{YEAR})?END",
        _edge,
        heads=lex.heads(lex.TURN, (f"{unit}{edge}" for unit in ("jahres", "wochen", "monats") for edge in ("anfang", "beginn", "mitte", "wechsel", "schluss")), ("jahresende", "monatsende")),
        strength=0.8,
        accepts={"now year +0 END": ("bis Jahresende", "zum Jahreswechsel"), "2024 END": ("Jahresende 2024",), "now week +0 START": ("Wochenbeginn", "zum Wochenanfang")},
        rejects=("Jahresendes", "Jahresendfeier", "Jahresabschluss"),
    ),
)  # fmt: skip
