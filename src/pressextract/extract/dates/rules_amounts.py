"""Durations and recurring times: ``zwei Jahren und drei Monaten``, ``jahrelang``, ``jeden ersten Montag``, ``täglich``."""

from __future__ import annotations

import regex

from pressextract.extract.dates import lexicon as lex
from pressextract.extract.dates.fragments import (
    DIGITS,
    NUMBER,
    Headed,
    group,
    headed,
    number_of,
    weekday_of,
)
from pressextract.rules import Match  # noqa: TC001 - value functions are inspected by the rule list
from pressextract.shapes.dates import Partial

__all__ = ["RULES"]

_UNITS = r"(?<unit>\L<units>)"
_ADJECTIVES = r"(?:(?:volle|vollen|lange|langen|ganze|ganzen|weitere|weiteren|ehrenamtliche|ehrenamtlichen|knappes|knappe|gute|gutes|guten|intensive|anstrengende|tolle|wertvolles|letzten|vergangenen|gemeinsame|gemeinsamen|kalendarische|arbeitsreiche|aufeinanderfolgende|aufeinanderfolgenden|spannende|zusätzliche|erfolgreiche|erfolgreichen)SP)"
_TAILS = r"(?:SP(?:lang|zuvor|später|spaeter|darauf|davor|danach|vorher|früher|hinweg))?"


def _unit(match: Match, name: str = "unit") -> str:
    """Unit of a word, also of a compound (``Arbeitstage``)."""
    word = match.group(name).lower()
    return lex.UNITS[word] if word in lex.UNITS else next(lex.UNITS[word[at:]] for at in range(len(word)) if word[at:] in lex.UNITS)


def _amount(number: float, unit: str) -> str:
    if unit in {"quarter", "half"}:
        number, unit = number * (3 if unit == "quarter" else 6), "month"
    return lex.PERIOD[unit].format(f"{number:g}")


_NO_DURATION = frozenset("montage sonntage samstage freitage feiertage geburtstage werktags festtage jahrestage".split())


_AGE = regex.compile(r"[ ](?:alt|jung|alte[nrs]?|junge[nrs]?|jüngere[nr]?|ältere[nr]?)\b")
_AT_AGE = regex.compile(r"\b(?:Alter von|mit) $")


def _duration(match: Match) -> Partial | None:
    number = number_of(match.group("number"))
    word = match.group("unit")
    if _AGE.match(match.string, match.end()) or _AT_AGE.search(match.string[max(0, match.start() - 10) : match.start()]):
        return None
    if number == 1 and word.lower() not in lex.UNITS:  # "ein Abenteuertag" is no length
        return None
    if number is None or word.lower() in _NO_DURATION or not word[0].isupper():
        return None
    if number == 1 and lex.UNITS.get(word.lower()) == "day" and word.lower() in {"tages"}:  # "eines Tages" is vague
        return None
    value = _amount(number, _unit(match))
    second = group(match, "second")
    if second:
        more = number_of(second)
        value += _amount(more, _unit(match, "unit_second")).removeprefix("PT" if "T" in value else "P") if more is not None else ""
    return Partial("DURATION", value)


def _half(match: Match) -> Partial:
    whole = number_of(match.group("number") or "0") if group(match, "number") else 0
    return Partial("DURATION", _amount((whole or 0) + 0.5, _unit(match)))


_VAGUE_UNITS = {"year": "PXY", "month": "PXM", "week": "PXW", "day": "PXD", "hour": "PTXH", "minute": "PTXM", "second": "PTXS",
                "decade": "PXDE", "century": "PXCE", "millennium": "PXL", "weekend": "PXWE", "quarter": "PXQ", "half": "PXH"}  # fmt: skip


def _vague(match: Match) -> Partial | None:
    if not match.group("unit")[0].isupper():
        return None
    return Partial("DURATION", _VAGUE_UNITS[_unit(match)])


def _turned(match: Match) -> Partial | None:
    """``den vergangenen zwei Jahren``: a length, not a date."""
    if not match.group("unit")[0].isupper():
        return None
    number = group(match, "number")
    if number is None:
        return Partial("DURATION", _VAGUE_UNITS[_unit(match)], vague=True)
    value = number_of(number)
    return Partial("DURATION", _amount(value, _unit(match))) if value is not None else None


_LONG = {"jahrelang": "PXY", "jahrzehntelang": "PXDE", "monatelang": "PXM", "wochenlang": "PXW", "tagelang": "PXD", "stundenlang": "PTXH",
         "minutenlang": "PTXM", "jahrhundertelang": "PXCE", "mehrjährig": "PXY", "mehrtägig": "PXD", "mehrwöchig": "PXW",
         "mehrmonatig": "PXM", "mehrstündig": "PTXH"}  # fmt: skip


def _long(match: Match) -> Partial:
    word = match.group("word").lower()
    return Partial("DURATION", next(value for stem, value in _LONG.items() if word.startswith(stem)))


_IG = {"jährig": "year", "monatig": "month", "wöchig": "week", "tägig": "day", "stündig": "hour", "minütig": "minute"}


def _ig(match: Match) -> Partial | None:
    number = number_of(match.group("number"))
    return Partial("DURATION", _amount(number, _IG[match.group("unit").lower()])) if number else None


def _compound(match: Match) -> Partial | None:
    number = number_of(match.group("number"))
    return Partial("DURATION", _amount(number, _unit(match))) if number else None


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


def _nightly(match: Match) -> Partial:
    return Partial("SET", _PARTLY[match.group("word").lower()])


def _every(match: Match) -> Partial | None:
    weekday = weekday_of(match)
    if group(match, "of"):
        unit = "year" if match.group("of").lower().startswith("jahr") else "month"
        return Partial("SET", lex.PERIOD[unit].format(1), weekday=weekday)
    if weekday:
        part = group(match, "part")
        return Partial("SET", f"XXXX-WXX-{weekday}" + (f"T{lex.DAY_PARTS[part.lower()]}" if part else ""), weekday=weekday)
    unit = group(match, "unit")
    if unit:
        number = number_of(match.group("number")) if group(match, "number") else None
        return Partial("SET", lex.PERIOD[_unit(match)].format(f"{number or 1:g}"))
    part = group(match, "part") or ""
    return Partial("SET", f"XXXX-XX-XXT{lex.DAY_PARTS[part.lower()]}") if part else None


def _each_month(match: Match) -> Partial:
    return Partial("SET", lex.PERIOD["year" if match.group("of").lower().startswith("jahr") else "month"].format(1), weekday=weekday_of(match))


def _per(match: Match) -> Partial | None:
    if not match.group("unit")[0].isupper():
        return None
    return Partial("SET", lex.PERIOD[_unit(match)].format(1))


def _weekday_run(match: Match) -> Partial | None:
    word = match.group("first")
    if not word[0].isupper():
        return None
    first, last = (
        lex.WEEKDAYS.get(one) or lex.WEEKDAYS_SHORT.get(one) for one in (word.lower().rstrip("."), match.group("second").lower().rstrip("."))
    )
    return Partial("SET", f"XXXX-WXX-{first}", weekday=first, extra={"to": str(last)})


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
            "einige einigen mehrere mehreren viele vielen wenige wenigen ein manche etliche etlichen lange langen unzählige zahlreiche hunderte tausende all".split(),
            "jahren jahrzehnten monaten wochen tagen stunden jahrhunderten minuten".split(),
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
        rejects=("Nachtschicht", "morgen", "abend"),
    ),
    headed(
        "set_every",
        rf"LEFT(?:jede[nmrs]?|allen|an[ ]jedem)SP(?:(?<nth>\L<ordinals>|\d\.|letzten|letzte)SP)?(?:(?:(?:und|bzw\.|oder)SP(?:\L<ordinals>|\d\.)SP)?)(?:(?<weekday>\L<weekdays>)(?<part>abend|morgen|vormittag|nachmittag|mittag|nacht)?|(?<unit>Tages|Tages|Tag|Woche|Monats|Monat|Jahres|Jahr|Stunde|Minute|Wochenende|Sekunde|Quartal)|(?<part>Abend|Morgen|Vormittag|Nachmittag|Mittag|Nacht))(?:SP(?:im|des|eines|pro)SP(?<of>Monats|Monat|Jahres|Jahr))?END",
        _every,
        heads=("jeden", "jedem", "jede", "jedes", "jeder", "allen", "an"),
        accepts={
            "XXXX-WXX-1": ("jeden Montag", "jeden ersten Montag", "an jedem Montag"),
            "P1M": ("jeden ersten Montag im Monat", "jeden letzten Donnerstag im Monat", "jeden dritten Mittwoch des Monats"),
            "P1D": ("jeden Tag",),
            "P1Y": ("jedes Jahr",),
            "XXXX-WXX-1TEV": ("jeden Montagabend",),
        },
        rejects=("jeder Mensch", "jeden Tagesordnungspunkt", "jeden Montage"),
    ),
    headed(
        "set_all",
        rf"LEFT(?:alle|aller)SP(?:(?<number>\d{{1,3}}|\L<numbers>)SP)(?<unit>Jahre|Monate|Wochen|Tage|Stunden|Minuten|Jahrzehnte|Sekunden)END",
        _every,
        heads=("alle", "aller"),
        accepts={"P4Y": ("alle vier Jahre", "alle 4 Jahre"), "P2W": ("alle zwei Wochen",)},
        rejects=("alle Jahre", "alle vier Kinder", "alle vier jahren"),
    ),
    headed(
        "set_nth",
        rf"LEFT(?:\L<ordinals>|\d\.|letzte[nr]?)SP(?:(?:und|oder)SP(?:\L<ordinals>|\d\.)SP)?(?<weekday>\L<weekdays>)SP(?:im|des|eines|eines[ ]jeden)SP(?<of>Monats|Monat|Jahres)END",
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
