"""Days and spans that count from another day: ``gestern``, ``kommenden Freitag``, ``Ende nächsten Jahres``, ``heuer``."""

from __future__ import annotations

import regex

from pressextract.extract.dates import lexicon as lex
from pressextract.extract.dates.fragments import ORDINAL, YEAR, Headed, group, headed, ordinal_of, weekday_of, year_of
from pressextract.extract.dates.rules_spans import anchor_of
from pressextract.rules import Match  # noqa: TC001 - value functions are inspected by the rule list
from pressextract.shapes.dates import Partial

__all__ = ["RULES"]

_DAYS = {"gestern": -1, "vorgestern": -2, "übermorgen": 2, "uebermorgen": 2}
_GESTRIG = {"gestrigen": -1, "gestrige": -1, "gestriger": -1, "morgigen": 1, "morgige": 1, "morgiger": 1, "heutigen": 0, "heutige": 0, "heutiger": 0, "heutiges": 0, "vorgestrigen": -2}
# "der morgen", "am Morgen", "guten Morgen" are the part of the day; "morgen" in small letters is the next day.
_MORNING = regex.compile(r"\b(?:am|vom|zum|den|der|dem|guten|jeden|jedem|eines|frühen|bis[ ]zum|diesem|gegen|und|heute|gestern|früh)[ ]$", regex.IGNORECASE)
_OF_TODAY = regex.compile(r"[ ](?:und|von)?[ ]?heute\b")


def _day(match: Match) -> Partial:
    return Partial("DATE", anchor="now", unit="day", offset=_DAYS[match.group("day").lower()])


def _tomorrow(match: Match) -> Partial | None:
    word, text = match.group("day"), match.string
    before = text[max(0, match.start() - 10) : match.start()]
    if _MORNING.search(before):
        return None
    if word[0].isupper() and not _starts_sentence(text, match.start()):
        return None
    if regex.match(r"[ ]von[ ](?:heute|gestern|morgen)", text[match.end() : match.end() + 14]):
        return None
    if regex.search(r"\b(?:von|über)[ ]$", before):  # "die Welt von morgen"
        return Partial("DATE", "FUTURE_REF", vague=True)
    return Partial("DATE", anchor="now", unit="day", offset=1)


def _starts_sentence(text: str, at: int) -> bool:
    return not text[:at].strip() or bool(regex.search(r"(?:[.!?:»“”\"„\n]|^)[ ]*$", text[max(0, at - 4) : at]))


def _today(_match: Match) -> Partial:
    return Partial("DATE", anchor="today", unit="day", offset=0)


def _adjective(match: Match) -> Partial | None:
    weekday, offset = weekday_of(match), _GESTRIG[match.group("day").lower()]
    if weekday or group(match, "tag"):
        return Partial("DATE", anchor="now", unit="day", offset=offset, weekday=weekday)
    return Partial("DATE", anchor="today" if not offset else "now", unit="day", offset=offset, extra={"adjective": "1"})


def _weekday(match: Match) -> Partial | None:
    word = match.group("weekday")
    if not word[0].isupper():
        return None
    if word.lower().endswith("s") and not group(match, "turn"):
        return None
    weekday = weekday_of(match)
    return Partial("DATE", f"XXXX-WXX-{weekday}", weekday=weekday, anchor=anchor_of(match))


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
_NEW_UNITS = frozenset({"year", "week", "month"})
_FROM_FOCUS = frozenset({"day"})


def _turn_unit(match: Match) -> Partial | None:
    word = match.group("unit")
    if not word[0].isupper():
        return None
    unit, turn = _UNIT[word.lower()], lex.TURN[match.group("turn").lower()]
    if turn == 10:  # noqa: PLR2004 - "the same", see the lexicon
        return Partial("DATE", anchor="focus", unit=unit, offset=0)
    if turn == 9:  # noqa: PLR2004 - "the new", see the lexicon
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
    return Partial("DATE", anchor="now", unit=unit, offset=turn if abs(turn) <= 2 else 0, mod=mod)  # type: ignore[arg-type]  # noqa: PLR2004


def _holiday(match: Match) -> Partial | None:
    word = " ".join(match.group("holiday").split()).lower()
    if not match.group("holiday")[0].isupper() and word not in {"heiligen abend", "zweiten weihnachtstag", "ersten weihnachtstag"}:
        return None
    return Partial("DATE", f"{year_of(match) or 'XXXX'}-XX-XX", extra={"holiday": lex.HOLIDAYS[word], "name": word}, anchor=anchor_of(match))


def _advent(match: Match) -> Partial | None:
    number = ordinal_of(match.group("ordinal"))
    if not 1 <= number <= 4:  # noqa: PLR2004 - there are four
        return None
    return Partial("DATE", f"{year_of(match) or 'XXXX'}-XX-XX", extra={"holiday": f"A{7 * (number - 1):+d}", "name": f"{number}. advent"})


RULES: tuple[Headed, ...] = (
    headed(
        "relative_day",
        r"LEFT(?<day>gestern|vorgestern|übermorgen|uebermorgen)END",
        _day,
        heads=_DAYS,
        strength=0.95,
        accepts={"now day -1": ("gestern", "GESTERN", "Gestern,"), "now day -2": ("vorgestern",), "now day +2": ("übermorgen", "Uebermorgen")},
        rejects=("gesterns", "vonvorgestern", "ewiggestrig"),
    ),
    headed(
        "tomorrow",
        r"LEFT(?<day>morgen)END(?!-)",
        _tomorrow,
        heads=("morgen",),
        strength=0.85,
        accepts={"now day +1": ("ab morgen gilt", "Morgen beginnt", "schon morgen"), "FUTURE_REF": ("die Stadt von morgen",)},
        rejects=("am Morgen", "Guten Morgen", "morgens", "jeden Morgen", "der Morgen"),
    ),
    headed(
        "today",
        r"LEFT(?<day>heute)END",
        _today,
        heads=("heute",),
        strength=0.8,
        accepts={"today day +0": ("heute", "Heute,", "ab heute")},
        rejects=("heutes", "heuten", "heutezutage"),
    ),
    headed(
        "relative_adjective",
        r"LEFT(?<day>gestrigen|gestriger|gestrige|vorgestrigen|morgigen|morgiger|morgige|heutigen|heutiger|heutiges|heutige)(?:SP(?:(?<weekday>\L<weekdays>)|(?<tag>Tage?s?)))?END",
        _adjective,
        heads=_GESTRIG,
        strength=0.8,
        accepts={"now day -1": ("am gestrigen Montag", "gestrigen Tag", "die gestrige"), "now day +0": ("heutigen Samstag", "am heutigen Tag")},
        rejects=("heutigens", "gestrigem", "morgigens"),
    ),
    headed(
        "weekday",
        r"LEFT(?<!-)(?:(?<turn>\L<turn>)SP)?(?<weekday>\L<weekdays>)END(?!-\p{Ll}|s)",
        _weekday,
        heads=lex.heads(lex.WEEKDAYS, lex.TURN),
        strength=0.8,
        accepts={
            "XXXX-WXX-1": ("am Montag", "Montag", "MONTAG"),
            "XXXX-WXX-5 next": ("kommenden Freitag", "nächsten Freitag"),
            "XXXX-WXX-6 last": ("vergangenen Samstag", "letzten Sonnabend"),
        },
        rejects=("montags", "Montage", "Sonntagsreden", "sonntag", "OSM-Samstag"),
    ),
    headed(
        "weekday_short",
        r"LEFT(?<!-)(?<weekday>(?:\L<weekdays_short>)\b\.?)(?=,?SP(?:um[ ]|ab[ ]|von[ ])?(?:[01]?\d|2[0-4])(?:[.:][0-5]\d(?!\d|[.:]\d)|SPUhr))",
        _weekday,
        heads=lex.WEEKDAYS_SHORT,
        source="fixture lists and programmes: a clock time must follow",
        strength=0.75,
        accepts={"XXXX-WXX-6": ("Sa. 18:00", "Sa, 18.30 Uhr", "Sa ab 18 Uhr"), "XXXX-WXX-7": ("So. 15:00", "So, 15 Uhr")},
        rejects=("so 15:00", "die 18:30", "So 15 Leute", "Mit 18 Jahren"),
    ),
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
        rejects=("nächste Jahre lang", "letzten zwei Jahre", "dieses jahr"),
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
    headed(
        "holiday",
        rf"LEFT(?:(?<turn>\L<turn>)SP)?(?<holiday>\L<holidays>)(?:SP{YEAR})?END(?!-)",
        _holiday,
        heads=lex.heads((word.split()[0].split("-")[0] for word in lex.HOLIDAYS), lex.TURN),
        source="feast days of the German states",
        strength=0.8,
        accepts={
            "XXXX-XX-XX": ("am Ostermontag", "Tag der Deutschen Einheit", "zu Weihnachten", "an Fronleichnam", "Buß- und Bettag"),
            "2024-XX-XX": ("Ostersonntag 2024", "Weihnachten 2024"),
        },
        rejects=("Weihnachtsmarkt", "Osterfest", "Ostern-Aktion"),
    ),
    headed(
        "advent",
        rf"LEFT{ORDINAL}SP0(?:Advents?|Adventssonntag|Adventswochenende)(?:SP{YEAR})?END",
        _advent,
        heads=lex.heads(lex.ORDINALS, ("#1",)),
        strength=0.9,
        accepts={"XXXX-XX-XX": ("1. Advent", "am zweiten Advent", "3. Adventssonntag"), "2023-XX-XX": ("1. Advent 2023",)},
        rejects=("5. Advent", "Advent", "1 Adventskranz"),
    ),
)  # fmt: skip
