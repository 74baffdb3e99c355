"""Recurring times: ``täglich``, ``jeden ersten Montag``, ``montags``, ``Mo-Fr``."""

# A pattern, a row of phrases and a list of words read better whole; calendars are full of plain numbers.
# ruff: noqa: E501

from __future__ import annotations

from pressextract.extract.dates import lexicon as lex
from pressextract.extract.dates.fragments import (
    Headed,
    group,
    headed,
    number_of,
    unit_of,
    weekday_of,
)
from pressextract.rules import Match
from pressextract.shapes.dates import Partial

__all__ = ["RULES"]

_ADVERBS = {
    "täglich": "P1D", "alltäglich": "P1D", "tagtäglich": "P1D", "wöchentlich": "P1W", "monatlich": "P1M", "jährlich": "P1Y", "alljährlich": "P1Y", "stündlich": "PT1H",
    "halbjährlich": "P6M", "vierteljährlich": "P3M", "minütlich": "PT1M", "werktäglich": "P1D", "zweijährlich": "P2Y", "allabendlich": "P1D",
}  # fmt: skip


def _adverb(match: Match) -> Partial:
    return Partial("SET", _ADVERBS[match.group("word").lower()])


_WEEKDAYLY = {f"{word}s" if not word.endswith("s") else word: day for word, day in lex.WEEKDAYS.items()}
_PARTLY = {"morgens": "XXXX-XX-XXTMO", "vormittags": "XXXX-XX-XXTMO", "nachmittags": "XXXX-XX-XXTAF", "abends": "XXXX-XX-XXTEV",
           "nachts": "PT1NI", "werktags": "P1D", "feiertags": "P1D", "wochentags": "P1D", "mittags": "XXXX-XX-XXTMI"}  # fmt: skip


def _weekdayly(match: Match) -> Partial:
    weekday = _WEEKDAYLY[match.group("word").lower()]
    return Partial("SET", f"XXXX-WXX-{weekday}", weekday=weekday)


def _nightly(match: Match) -> Partial | None:
    if match.string[max(0, match.start() - 4) : match.start()].lower() == "uhr ":
        return None  # "8 Uhr abends" has read it already
    return Partial("SET", _PARTLY[match.group("word").lower()])


def _every(match: Match) -> Partial | None:
    weekday = weekday_of(match)
    if group(match, "of"):
        return _each_month(match)
    if weekday:
        part_of_day = group(match, "part")
        return Partial(
            "SET",
            f"XXXX-WXX-{weekday}" + (f"T{lex.DAY_PARTS[part_of_day.lower()]}" if part_of_day else ""),
            weekday=weekday,
        )
    unit = group(match, "unit")
    if unit:
        number = number_of(match.group("number")) if group(match, "number") else None
        return Partial("SET", lex.PERIOD[unit_of(match)].format(f"{number or 1:g}"))
    part = group(match, "part")
    return Partial("SET", f"XXXX-XX-XXT{lex.DAY_PARTS[part.lower()]}") if part else None


def _each_month(match: Match) -> Partial:
    return Partial(
        "SET",
        lex.PERIOD["year" if match.group("of").lower().startswith("jahr") else "month"].format(1),
        weekday=weekday_of(match),
    )


def _per(match: Match) -> Partial | None:
    if not match.group("unit")[0].isupper():
        return None
    return Partial("SET", lex.PERIOD[unit_of(match)].format(1))


def _weekday_run(match: Match) -> Partial | None:
    word = match.group("first")
    if not word[0].isupper():
        return None
    first, last = (
        lex.WEEKDAYS.get(one) or lex.WEEKDAYS_SHORT.get(one)
        for one in (word.lower().rstrip("."), match.group("second").lower().rstrip("."))
    )
    return Partial("SET", f"XXXX-WXX-{first}", weekday=first, extra={"to": str(last)})


RULES: tuple[Headed, ...] = (
    headed(
        "set_adverb",
        rf"LEFT(?<word>{'|'.join(sorted(_ADVERBS, key=len, reverse=True))})(?:e[nrsm]?)?END",
        _adverb,
        heads=lex.heads(f"{word}{end}" for word in _ADVERBS for end in ("", "e", "en", "er", "es", "em")),
        accepts={"P1D": ("täglich", "tägliche", "Täglich"), "P1Y": ("jährlich", "jährlichen", "alljährlich"), "P1M": ("monatliche",)},
        rejects=("nachträglich", "täglichst", "jährlichs"),
    ),
    headed(
        "set_weekday",
        rf"LEFT(?<word>{'|'.join(_WEEKDAYLY)})END",
        _weekdayly,
        heads=_WEEKDAYLY,
        accepts={"XXXX-WXX-1": ("montags", "Montags"), "XXXX-WXX-6": ("samstags", "sonnabends")},
        rejects=("Montag", "Montagsmaler", "sonntag"),
    ),
    headed(
        "set_part",
        rf"LEFT(?<word>{'|'.join(_PARTLY)})END",
        _nightly,
        heads=_PARTLY,
        strength=0.7,
        accepts={"PT1NI": ("nachts", "Nachts"), "XXXX-XX-XXTMO": ("morgens", "vormittags"), "XXXX-XX-XXTEV": ("abends",)},
        rejects=("Nachtschicht", "morgen", "abend", "8 Uhr abends"),
    ),
    headed(
        "set_every",
        r"LEFT(?:jede[nmrs]?|allen|an[ ]jedem)SP(?:(?<nth>\L<ordinals>|\d\.|letzten|letzte)SP)?(?:(?:(?:und|bzw\.|oder)SP(?:\L<ordinals>|\d\.)SP)?)(?:(?<weekday>\L<weekdays>)(?<part>abend|morgen|vormittag|nachmittag|mittag|nacht)?(?:(?:,SP|SP(?:und|oder|sowie)SP)\L<weekdays>(?!\p{{L}}))*|(?<unit>Tages|Tages|Tag|Woche|Monats|Monat|Jahres|Jahr|Stunde|Minute|Wochenende|Sekunde|Quartal)|(?<part>Abend|Morgen|Vormittag|Nachmittag|Mittag|Nacht))(?:SP(?:im|des|eines|pro)SP(?<of>Monats|Monat|Jahres|Jahr))?END",
        _every,
        heads=("jeden", "jedem", "jede", "jedes", "jeder", "allen", "an"),
        accepts={
            "XXXX-WXX-1": ("jeden Montag", "jeden ersten Montag", "an jedem Montag", "jeden Montag und Freitag"),
            "P1M": ("jeden ersten Montag im Monat", "jeden letzten Donnerstag im Monat", "jeden dritten Mittwoch des Monats"),
            "P1D": ("jeden Tag",),
            "P1Y": ("jedes Jahr",),
            "XXXX-WXX-1TEV": ("jeden Montagabend",),
        },
        rejects=("jeder Mensch", "jeden Tagesordnungspunkt", "jeden Montage"),
    ),
    headed(
        "set_all",
        r"LEFT(?:alle|aller)SP(?:(?<number>\d{1,3}|\L<numbers>)SP)(?<unit>Jahre|Monate|Wochen|Tage|Stunden|Minuten|Jahrzehnte|Sekunden)END",
        _every,
        heads=("alle", "aller"),
        accepts={"P4Y": ("alle vier Jahre", "alle 4 Jahre"), "P2W": ("alle zwei Wochen",)},
        rejects=("alle Jahre", "alle vier Kinder", "alle vier jahren"),
    ),
    headed(
        "set_nth",
        r"LEFT(?:\L<ordinals>|\d\.|letzte[nr]?)SP(?:(?:und|oder)SP(?:\L<ordinals>|\d\.)SP)?(?<weekday>\L<weekdays>)SP(?:im|des|eines|eines[ ]jeden)SP(?<of>Monats|Monat|Jahres)END",
        _each_month,
        heads=lex.heads(lex.ORDINALS, ("#1",), ("letzten", "letzter", "letzte")),
        accepts={"P1M": ("letzten Donnerstag im Monat", "am ersten Montag des Monats", "2. und 4. Dienstag im Monat")},
        rejects=("ersten Montag", "letzten Donnerstag im Mai", "ersten Tag im Monat"),
    ),
    headed(
        "set_per",
        r"LEFT(?:pro|je)SP(?<unit>Jahr|Monat|Woche|Tag|Stunde|Minute|Quartal|Sekunde)END|LEFT(?:(?:ein|zwei|drei|vier|fünf|sechs|mehr)mal|\d-?mal)SP(?:im|am|in[ ]der|pro)SP(?<unit>Jahr|Monat|Woche|Tag|Stunde)END",
        _per,
        heads=("pro", "je", "einmal", "zweimal", "dreimal", "viermal", "fünfmal", "sechsmal", "mehrmals", "#1"),
        accepts={"P1Y": ("pro Jahr", "einmal im Jahr"), "P1W": ("zweimal pro Woche", "zweimal in der Woche"), "PT1H": ("je Stunde", "pro Stunde")},
        rejects=("pro Kopf", "je nach", "einmal im Leben"),
    ),
    headed(
        "set_weekdays",
        r"LEFT(?<first>\L<weekdays>|(?:\L<weekdays_short>)\b\.?)SP0(?:bis|DASH|–)SP0(?<second>\L<weekdays>|(?:\L<weekdays_short>)\b\.?)(?![\p{L}\d])(?!,?SP0(?:den[ ]|dem[ ]|\()?\d{1,2}\.SP0(?:\d{1,2}\.|\L<months>))",
        _weekday_run,
        heads=lex.heads(lex.WEEKDAYS, lex.WEEKDAYS_SHORT),
        strength=0.85,
        accepts={"XXXX-WXX-1": ("Montag bis Freitag", "Mo-Fr", "Mo. – Do.", "Montag–Freitag"), "XXXX-WXX-2": ("dienstags bis freitags".title(),)},
        rejects=("Montag bis Freitag, 3. Mai", "so bis Fr", "Montag und Freitag", "mit-fr"),
    ),
)  # fmt: skip
