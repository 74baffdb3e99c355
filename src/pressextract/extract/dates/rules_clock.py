"""Clock times and parts of the day: ``17.30 Uhr``, ``10`` in ``10–16 Uhr``, ``halb neun``, ``gestern Abend``."""

# A pattern, a row of phrases and a list of words read better whole; calendars are full of plain numbers.
# ruff: noqa: E501, PLR2004

from __future__ import annotations

import regex

from pressextract.extract.dates import lexicon as lex
from pressextract.extract.dates.fragments import HOUR, MINUTE, NO_AMOUNT, Headed, group, headed, is_count, weekday_of
from pressextract.rules import Match
from pressextract.shapes.dates import Link, Partial

__all__ = ["RULES"]

_NOON = 12
_LATE = regex.compile(
    r"SP0(?:abends|nachmittags|am[ ]Abend|am[ ]Nachmittag)".replace("SP0", "[ ]{0,3}"), regex.IGNORECASE
)
_AFTER = r"(?!\d)(?![.,:/-]\d)"
_SCORE = regex.compile(
    r"[ ]?(?:-?(?:Sieg|Erfolg|Niederlage|Führung|Heimsieg|Auswärtssieg|Remis)|gewonnen|verloren|Tore|Punkte|Sätze|Std|"
    r"Stunden|Min|Sek|\(\d+:\d+)",
    regex.IGNORECASE,
)
_SCALE = regex.compile(
    r"(?:Maßstab|Verhältnis|Endstand|Ergebnis|Joh|Mose|Mt|Mk|Lk|Kor|Röm|Ps|Psalm|Jes|Apg|siegte|gewann|verlor|mit)\.?[ ](?:von[ ]|zu[ ])?$",
    regex.IGNORECASE,
)


def _time(hour: int, minute: int, match: Match, *, end: int | None = None) -> Partial:
    if hour < _NOON and _LATE.match(match.string, end or match.end()):
        hour += _NOON
    return Partial("TIME", f"T{hour:02d}:{minute:02d}")


def _clock(match: Match) -> Partial | None:
    hour, minute = int(match.group("hour")), int(group(match, "minute") or 0)
    if hour == 24 and minute:
        return None
    if group(match, "tempore"):
        minute += 15  # cum tempore: a quarter past, the academic quarter
    return _time(hour, minute, match)


def _colon(match: Match) -> Partial | None:
    before = match.string[max(0, match.start() - 16) : match.start()]
    if is_count(match) or _SCORE.match(match.string, match.end()) or _SCALE.search(before):
        return None
    return _clock(match)


def _dotted(match: Match) -> Partial | None:
    return None if is_count(match) else _clock(match)


_ITEM = regex.compile(r"[ ]{0,6}(?:[-–|:][ ])?[\p{Lu}„“\"]")


def _line(match: Match) -> Partial | None:
    after = _ITEM.match(match.string, match.end())
    return _dotted(match) if after else None


def _head(match: Match) -> Partial | None:
    """First of a range or list whose ``Uhr`` stands at the end; ``20-22 Uhr`` yes, ``22-20 Uhr`` over midnight too."""
    time = _clock(match)
    if time is None:
        return None
    late = _LATE.match(match.string, match.end("close"))
    hour = int(time.value[1:3])
    if late and hour < _NOON and int(match.group("last")) < _NOON:
        hour += _NOON
    linked: Link | None = "first" if match.group("range") else None
    return Partial("TIME", f"T{hour:02d}{time.value[3:]}", linked=linked)


_WORD_HOURS = {word: int(value) for word, value in lex.NUMBERS.items() if value == int(value) and 1 <= value <= 24}
_HOURS = "|".join(
    sorted(
        (word for word in _WORD_HOURS if not word.startswith("ein") or word in {"ein", "eins"}), key=len, reverse=True
    )
)
_WORD_HOUR = rf"(?<word>{_HOURS}|eins|\d{{1,2}})"


def _word_hour(match: Match) -> int:
    word = match.group("word").lower()
    return 1 if word == "eins" else int(word) if word.isdigit() else _WORD_HOURS[word]


def _written(match: Match) -> Partial | None:
    hour = _word_hour(match)
    return _time(hour, 0, match) if hour <= 24 else None


def _fraction(match: Match) -> Partial | None:
    hour, how = _word_hour(match), match.group("how").lower().split()
    if hour > _NOON:
        return None
    if how[0] == "halb":
        hour, minute = hour - 1, 30
    elif how[-1] == "nach":
        minute = 15
    elif how[-1] == "vor" or how[0].startswith(("drei", "dreiv")):
        hour, minute = hour - 1, 45
    else:  # "viertel neun" of the east and south is 8:15
        hour, minute = hour - 1, 15
    return _time(hour % 24, minute, match)


def _part_of_day(match: Match) -> Partial | None:
    if match.string[max(0, match.start() - 4) : match.start()].lower() == "uhr ":
        return None  # "8 Uhr abends" has read it already
    word = match.group("part").lower()
    return Partial("TIME", f"T{lex.DAY_PARTS[word]}")


def _weekday_part(match: Match) -> Partial | None:
    word = match.group("part").lower()
    part = lex.DAY_PARTS[word]
    turn = lex.TURN.get((group(match, "turn") or "").lower())
    anchor = {None: None, 1: "next", -1: "last", 0: "this"}.get(turn)
    weekday = weekday_of(match)
    return Partial("TIME", f"XXXX-WXX-{weekday}", weekday=weekday, part=part, anchor=anchor)


_RELATIVE = {"heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1, "übermorgen": 2, "uebermorgen": 2}


def _relative_part(match: Match) -> Partial | None:
    word = (group(match, "second") or match.group("part")).lower()
    return Partial(
        "TIME", anchor="now", unit="day", offset=_RELATIVE[match.group("day").lower()], part=lex.DAY_PARTS[word]
    )


_UHR = r"(?:Uhr|h)END"
_JOIN = r"(?:(?<range>SP0(?:bis(?:SP(?:etwa|ca\.|circa|gegen))?|DASH)SP0)|(?:,SP|SP0(?:und|oder|sowie|/|bzw\.)SP0)(?:umSP)?)"
_PARTS = r"Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht|früh"

RULES: tuple[Headed, ...] = (
    headed(
        "clock",
        rf"LEFT{HOUR}(?:SP0[.:]SP0{MINUTE}(?::[0-5]\d)?)?SP0{_UHR}(?:SP?(?:(?<tempore>c\.[ ]?t\.)|s\.[ ]?t\.))?",
        _clock,
        heads=("#1", "#2"),
        source="DIN 5008:2020 writes 17:30 Uhr, press 17.30 Uhr",
        strength=0.99,
        accepts={
            "T17:00": ("um 17 Uhr", "17.00 Uhr", "17:00:00 Uhr", "17Uhr", "17 h"),
            "T18:30": ("18:30h", "18.30 Uhr", "18.30 UHR"),
            "T00:00": ("0 Uhr", "0.00 Uhr", "00:00 Uhr"),
            "T24:00": ("24 Uhr", "24.00 Uhr"),
            "T19:15": ("19 Uhr c.t.", "19.15 Uhr", "19 Uhr c. t."),
            "T20:00": ("8 Uhr abends", "20 Uhr"),
        },
        rejects=("25 Uhr", "17.60 Uhr", "24.30 Uhr", "120 Uhr", "17 Uhren", "1,5 h", "90 km/h"),
    ),
    headed(
        "clock_colon",
        rf"LEFT{HOUR}:{MINUTE}(?::[0-5]\d)?END(?![.,:/]\d){NO_AMOUNT}",
        _colon,
        heads=("#1", "#2"),
        source="ISO 8601 clock time",
        strength=0.85,
        accepts={
            "T17:30": ("von 17:30", "| 17:30", "17:30:00"),
            "T07:31": ("01.02.2016 | 07:31", "7:31 |", "(07:31)"),
        },
        rejects=("27:30 Tore", "3:1", "25:12", "24:21-Sieg", "Joh 3:16", "im Maßstab 1:25", "12:30:61:12", "siegte 21:15"),
    ),
    headed(
        "clock_head",
        rf"LEFT(?<span>{HOUR}(?:[.:]{MINUTE})?)(?=(?:(?:,SP|SP0(?:und|oder|DASH|bis)SP0)(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?){{0,3}}?{_JOIN}(?<last>[01]?\d|2[0-4])(?:[.:][0-5]\d)?SP0(?<close>Uhr|h)END)",
        _head,
        heads=("#1", "#2"),
        strength=0.95,
        accepts={
            "T10:00": ("10–16 Uhr", "von 10 bis 16 Uhr", "10.00-16.00 Uhr", "10 - 12.30 Uhr", "10, 12 Uhr"),
            "T14:30": ("14.30 bis 17 Uhr", "14:30-17:00 Uhr", "14.30 und 17 Uhr"),
        },
        rejects=("5. bis 16 Uhr", "110 bis 16 Uhr", "10 bis 16 Personen", "1,10-16 Uhr"),
    ),
    headed(
        "clock_tail",
        rf"(?<=Uhr[ ]?(?:bis|-|–)[ ]?)LEFT{HOUR}(?:[.:]{MINUTE})?END{_AFTER}(?!\.SP|SP0(?:{_UHR}|\d|\p{{L}}))",
        _clock,
        heads=("#1", "#2"),
        strength=0.8,
        accepts={"T12:00": ("9 Uhr bis 12,", "9 Uhr - 12", "9.30 Uhr–12.00")},
        rejects=("9 Uhr bis 12 Personen", "9 Uhr bis 30", "9 bis 12"),
    ),
    headed(
        "clock_dotted",
        rf"(?<=\b(?:um|gegen|ab)[ ]{{1,2}})LEFT{HOUR}\.{MINUTE}(?![\d%€]|[.,:]\d)END{NO_AMOUNT}(?!SP0(?:Uhr|h)END)",
        _dotted,
        heads=("#1", "#2"),
        strength=0.7,
        accepts={"T12:15": ("um 12.15 bestreiten", "gegen 12.15.", "ab 12.15")},
        rejects=("um 12.15 Euro", "um 3.50 %", "um 12.75", "12.15"),
    ),
    headed(
        "clock_line",
        r"(?<=(?:^|\n)[ \t]*(?:[-–•*·][ ])?)LEFT(?<hour>[01]\d|2[0-4])\.(?<minute>[0-5]\d)(?=[ ]{1,4}(?:[-–|:][ ])?[\p{L}„“\"])(?!SP(?:Uhr|h)END)",
        _line,
        heads=("#2",),
        source="programmes that write one time a line",
        strength=0.6,
        accepts={"T18.00".replace(".", ":"): ("18.00 Führung", "\n18.00 Führung"), "T19:30": ("\n• 19.30 Lesung",)},
        rejects=("um 18.00 Führung", "\n2.10 Ziele", "\n18.00 €", "\n18.00 Euro", "\n10.75 Lesung", "\n18.00 führt"),
    ),
    headed(
        "clock_written",
        rf"LEFT{_WORD_HOUR}SPUhrEND",
        _written,
        heads=lex.heads(_WORD_HOURS, ("eins",)),
        accepts={"T05:00": ("um fünf Uhr", "fuenf Uhr", "FÜNF UHR"), "T20:00": ("acht Uhr abends", "zwanzig Uhr")},
        rejects=("fünf Uhren", "dreißig Uhr", "eine Uhr"),
    ),
    headed(
        "clock_fraction",
        rf"LEFT(?<how>halb|(?:drei[ ]?)?viertel|viertel[ ](?:nach|vor))SP{_WORD_HOUR}(?:SPUhr)?END",
        _fraction,
        heads=("halb", "viertel", "dreiviertel", "drei"),
        accepts={
            "T08:30": ("um halb neun", "halb neun Uhr", "Halb 9"),
            "T03:15": ("viertel nach drei", "Viertel nach 3", "viertel vier"),
            "T08:45": ("viertel vor neun", "dreiviertel neun", "drei viertel neun"),
        },
        rejects=("halb so", "halb hundert", "ein Viertel nach", "halb 14"),
    ),
    headed(
        "weekday_part",
        r"LEFT(?:(?<turn>\L<turn>)SP)?(?<weekday>\L<weekdays>)(?:SP0|-)(?<part>früh|mittag|vormittag|nachmittag|abend|morgen|nacht)s?END",
        _weekday_part,
        heads=lex.heads(
            lex.WEEKDAYS, lex.TURN,
            (f"{day}{part}{end}" for day in lex.WEEKDAYS for part in lex.NOUN_PARTS for end in ("", "s")),
        ),
        accepts={
            "XXXX-WXX-2 TEV": ("am Dienstagabend", "Dienstag Abend", "DIENSTAGABEND"),
            "XXXX-WXX-1 TMO": ("Montagvormittag", "Montag früh", "Montag Vormittag"),
            "XXXX-WXX-5 last TNI": ("vergangenen Freitagnacht", "letzte Freitag Nacht"),
        },
        rejects=("Montagabende", "Dienstagabendrunde", "Montag"),
    ),
    headed(
        "relative_part",
        rf"LEFT(?<day>gestern|heute|vorgestern|morgen|übermorgen|uebermorgen)SP(?:am[ ])?(?:(?<part>{_PARTS}))END",
        _relative_part,
        heads=tuple(_RELATIVE),
        accepts={
            "now day -1 TEV": ("gestern Abend", "Gestern abend", "gestern am Abend"),
            "now day +1 TMO": ("morgen früh", "morgen Vormittag", "Morgen früh"),
            "now day +0 TNI": ("heute Nacht", "heute nacht"),
        },
        rejects=("gestern Abende", "heute im Morgenland", "gestern"),
    ),
    headed(
        "part_of_day",
        r"LEFT(?:(?<=\b(?:am|zu|gegen|vom|zum|in[ ]der|den|einem|bis|späten|frühen)[ ]{1,3})(?:(?:frühen|späten|gleichen|selben)SP)?(?<part>Vormittag|Mittag|Nachmittag|Abend|Morgen|Vorabend|Nacht)|(?<part>vormittags|mittags|nachmittags|abends|Mitternacht))END",
        _part_of_day,
        heads=lex.heads(lex.DAY_PARTS, ("frühen", "späten", "gleichen", "selben")),
        strength=0.6,
        accepts={
            "TEV": ("am Abend", "am späten Abend", "Abends treffe"),
            "TAF": ("am Nachmittag", "nachmittags", "am frühen Nachmittag"),
            "TNI": ("in der Nacht", "um Mitternacht"),
        },
        rejects=("Guten Abend", "8 Uhr abends", "Abendessen", "am Abendmahl", "Nachmittagsbetreuung"),
    ),
)  # fmt: skip
