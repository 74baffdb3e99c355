"""Days without a number: ``gestern``, ``kommenden Freitag``, ``Ostermontag``, ``1. Advent``."""

# A pattern, a row of phrases and a list of words read better whole; calendars are full of plain numbers.
# ruff: noqa: E501, PLR2004

from __future__ import annotations

import regex

from pressextract.extract.dates import lexicon as lex
from pressextract.extract.dates.fragments import (
    ORDINAL,
    YEAR,
    Headed,
    anchor_of,
    group,
    headed,
    ordinal_of,
    weekday_of,
    year_of,
)
from pressextract.rules import Match
from pressextract.shapes.dates import Partial

__all__ = ["RULES"]

_DAYS = {"gestern": -1, "vorgestern": -2, "übermorgen": 2, "uebermorgen": 2}
_GESTRIG = {
    "gestrigen": -1,
    "gestrige": -1,
    "gestriger": -1,
    "morgigen": 1,
    "morgige": 1,
    "morgiger": 1,
    "heutigen": 0,
    "heutige": 0,
    "heutiger": 0,
    "heutiges": 0,
    "vorgestrigen": -2,
}
# "der morgen", "am Morgen", "guten Morgen" are the part of the day; "morgen" in small letters is the next day.
_MORNING = regex.compile(
    r"\b(?:am|vom|zum|den|der|dem|guten|jeden|jedem|eines|frühen|bis[ ]zum|diesem|gegen|und|heute|gestern|früh)[ ]$",
    regex.IGNORECASE,
)


def _day(match: Match) -> Partial | None:
    if (
        match.group("day").lower().startswith(("ü", "ue"))
        and match.string[max(0, match.start() - 4) : match.start()] == "von "
    ):
        return None  # "die Ingenieure von übermorgen"
    return Partial("DATE", anchor="now", unit="day", offset=_DAYS[match.group("day").lower()])


_OF_ANOTHER = regex.compile(r"[ ]von[ ](?:heute|gestern|morgen)")
_ABOUT = regex.compile(r"\b(?:von|über)[ ]$")
_SENTENCE_START = regex.compile(r"(?:[.!?:»“”\"„\n])[ ]*$")
_LEAD = 8
"""Blanks that may stand before a text's first word."""


def _tomorrow(match: Match) -> Partial | None:
    word, text = match.group("day"), match.string
    before = text[max(0, match.start() - 10) : match.start()]
    if _MORNING.search(before):
        return None
    if word[0].isupper() and not _starts_sentence(text, match.start()):
        return None
    if _OF_ANOTHER.match(text, match.end()):
        return None
    if _ABOUT.search(before):  # "die Welt von morgen"
        return Partial("DATE", "FUTURE_REF", vague=True)
    return Partial("DATE", anchor="now", unit="day", offset=1)


def _starts_sentence(text: str, at: int) -> bool:
    return (at < _LEAD and not text[:at].strip()) or bool(_SENTENCE_START.search(text[max(0, at - 4) : at]))


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


def _holiday(match: Match) -> Partial | None:
    word = " ".join(match.group("holiday").split()).lower()
    if not match.group("holiday")[0].isupper() and word not in {
        "heiligen abend",
        "zweiten weihnachtstag",
        "ersten weihnachtstag",
    }:
        return None
    return Partial(
        "DATE",
        f"{year_of(match) or 'XXXX'}-XX-XX",
        extra={"holiday": lex.HOLIDAYS[word], "name": word},
        anchor=anchor_of(match),
    )


def _advent(match: Match) -> Partial | None:
    number = ordinal_of(match.group("ordinal"))
    if not 1 <= number <= 4:
        return None
    return Partial(
        "DATE",
        f"{year_of(match) or 'XXXX'}-XX-XX",
        extra={"holiday": f"A{7 * (number - 1):+d}", "name": f"{number}. advent"},
    )


RULES: tuple[Headed, ...] = (
    headed(
        "relative_day",
        r"LEFT(?<day>gestern|vorgestern|übermorgen|uebermorgen)END",
        _day,
        heads=_DAYS,
        strength=0.95,
        accepts={"now day -1": ("gestern", "GESTERN", "Gestern,"), "now day -2": ("vorgestern",), "now day +2": ("übermorgen", "Uebermorgen")},
        rejects=("gesterns", "die Technik von übermorgen", "ewiggestrig"),
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
