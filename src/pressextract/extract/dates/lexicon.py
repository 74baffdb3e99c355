"""German words of time, as data.

Keys are lower case with umlauts; ``variants`` adds the spellings without them (``maerz``, ``fuenf``, ``dreissig``).
"""

# A pattern, a row of phrases and a list of words read better whole; calendars are full of plain numbers.
# ruff: noqa: PLR2004

from __future__ import annotations

from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_V = TypeVar("_V")

_PLAIN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_SWISS = str.maketrans({"ß": "ss"})


def variants(words: Mapping[str, _V]) -> Mapping[str, _V]:
    """The table with the spellings that keyboards without umlauts and Swiss texts use."""
    rows = chain.from_iterable(
        ((word, value), (word.translate(_PLAIN), value), (word.translate(_SWISS), value))
        for word, value in words.items()
    )
    return MappingProxyType(dict(rows))


def table(rows: Mapping[_V, str]) -> Mapping[str, _V]:
    """From value to words, a line each, to word to value, variants included."""
    return variants({word: value for value, words in rows.items() for word in words.split()})


MONTHS = table(
    {
        1: "januar jänner januars jänners",
        2: "februar feber februars",
        3: "märz märzen",
        4: "april aprils",
        5: "mai",
        6: "juni juno junis",
        7: "juli julei julis",
        8: "august augusts",
        9: "september septembers",
        10: "oktober october oktobers",
        11: "november novembers",
        12: "dezember december dezembers",
    }
)
"""Full names, Austrian and regional ones too; DIN 5008 and the Duden."""

MONTHS_SHORT = table(
    {
        1: "jan jän",
        2: "feb febr",
        3: "mrz mär",
        4: "apr",
        6: "jun",
        7: "jul",
        8: "aug",
        9: "sep sept",
        10: "okt",
        11: "nov",
        12: "dez",
    }
)
"""Abbreviations; alone they mean little (``Jan`` is a name), so a number must stand beside them."""

MONTHS_ENGLISH = table(
    {1: "january", 2: "february", 3: "march", 5: "may", 6: "june", 7: "july", 10: "october", 12: "december"}
)
"""Site software prints ``March 2, 2025`` above German texts."""

MONTHS_FOREIGN = (
    frozenset(
        "january february march may june july october december "
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre dicembre "
        "enero febrero abril mayo junio julio septiembre octubre noviembre diciembre "
        "januari februari maart mei juni juli augustus "
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia "
        "ledna února března dubna května června července srpna září října listopadu prosince "
        "januar februar marts maj juni juli oktober".split()
    )
    - MONTHS.keys()
)
"""Where a foreign date stands; dateparser reads which month it is (its languages are in ``reader``). Words that are
German too are left to our own rules, so that a German date never loads it."""

WEEKDAYS = table(
    {
        1: "montag montags",
        2: "dienstag dienstags",
        3: "mittwoch mittwochs",
        4: "donnerstag donnerstags",
        5: "freitag freitags",
        6: "samstag sonnabend samstags sonnabends",
        7: "sonntag sonntags",
    }
)
WEEKDAYS_SHORT = table({1: "mo mon", 2: "di die", 3: "mi mit", 4: "do don", 5: "fr fre", 6: "sa sam", 7: "so son"})
"""``Die`` and ``Mit`` are words far more often: a dot and a number must follow (see ``fragments``)."""

SEASONS = table(
    {
        "SP": "frühling frühlings frühjahr frühjahrs frühjahre",
        "SU": "sommer sommers sommermonate sommermonaten",
        "FA": "herbst herbstes herbsts spätherbst",
        "WI": "winter winters wintermonate wintermonaten",
    }
)
"""TIMEX3 as KRAUTS uses it: autumn is FA."""

DAY_PARTS = table(
    {
        "MO": "morgen vormittag früh morgens vormittags frühmorgens vormittages",
        "MI": "mittag mittags",
        "AF": "nachmittag nachmittags spätnachmittag",
        "EV": "abend abends vorabend spätabends",
        "NI": "nacht nachts mitternacht",
    }
)
"""KRAUTS counts the noon hours (``Mittag``) to TAF where it marks them; we keep MI apart."""

NOUN_PARTS = table(
    {"MO": "morgen vormittag", "MI": "mittag", "AF": "nachmittag", "EV": "abend", "NI": "nacht"},
)
"""Second parts of ``Dienstagabend``."""

UNITS = table(
    {
        "year": "jahr jahre jahren jahres jahrs",
        "month": "monat monate monaten monats monates",
        "week": "woche wochen",
        "day": "tag tage tagen tages tags",
        "hour": "stunde stunden",
        "minute": "minute minuten",
        "second": "sekunde sekunden",
        "decade": "jahrzehnt jahrzehnte jahrzehnten jahrzehnts jahrzehntes dekade dekaden",
        "century": "jahrhundert jahrhunderte jahrhunderten jahrhunderts jahrhundertes",
        "millennium": "jahrtausend jahrtausende jahrtausenden jahrtausends",
        "weekend": "wochenende wochenenden wochenendes",
        "quarter": "quartal quartale quartalen quartals vierteljahr vierteljahre vierteljahren",
        "half": "halbjahr halbjahre halbjahren halbjahres halbjahrs jahreshälfte",
    }
)
PERIOD = MappingProxyType(
    {
        "year": "P{}Y", "month": "P{}M", "week": "P{}W", "day": "P{}D", "hour": "PT{}H", "minute": "PT{}M",
        "second": "PT{}S", "decade": "P{}DE", "century": "P{}CE", "millennium": "P{}L", "weekend": "P{}WE",
        "quarter": "P{}Q", "half": "P{}H",
    }
)  # fmt: skip
"""TIMEX3 durations by unit."""

_ONES = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TEENS = (
    "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
)  # fmt: skip
_TENS = ("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")


def _number_words() -> dict[str, float]:
    words: dict[str, float] = {}
    for number in range(2, 100):
        ones, tens = number % 10, number // 10
        if number < len(_ONES):
            words[_ONES[number]] = number
        elif tens == 1:
            words[_TEENS[ones]] = number
        else:
            words[(f"{_ONES[ones]}und" if ones else "") + _TENS[tens]] = number
    words.update(dict.fromkeys(("ein", "eine", "einem", "einen", "einer", "eines"), 1))
    words.update({"hundert": 100, "einhundert": 100, "zweihundert": 200, "tausend": 1000, "zwo": 2})
    words.update(dict.fromkeys(("halbes", "halben", "halbe", "halber"), 0.5))
    words.update({"anderthalb": 1.5, "eineinhalb": 1.5, "einviertel": 0.25, "dreiviertel": 0.75})
    words.update({f"{_ONES[number]}einhalb": number + 0.5 for number in range(2, 10)})
    return words


NUMBERS: Mapping[str, float] = variants(_number_words())


def _ordinals() -> dict[str, int]:
    irregular = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
    words = {}
    for word, number in _number_words().items():
        whole = int(number)
        if number == whole and 2 <= whole <= 50:
            stem = irregular.get(whole) or word + ("t" if whole < 20 else "st")
            words.update({stem + end: whole for end in ("e", "en", "er", "es", "em")})
    words.update({"erst" + end: 1 for end in ("e", "en", "er", "es", "em")})
    return words


ORDINALS: Mapping[str, int] = variants(_ordinals())

MODS = table(
    {
        "START": "anfang beginn anfangs jahresbeginn",
        "MID": "mitte",
        "END": "ende",
    }
)

NEXT_WORDS = frozenset(
    ("nächste nächsten nächster nächstes nächstem kommende kommendem kommenden kommender kommendes").split()
)
LAST_WORDS = frozenset(
    (
        "letzte letzten letzter letztes letztem vergangene vergangenen vergangener vergangenes vergangenem "
        "vorige vorigen voriger voriges verflossenen abgelaufenen abgelaufene zurückliegenden"
    ).split()
)
THIS_WORDS = frozenset(
    (
        "diese dieser dieses diesem diesen laufende laufenden laufendes laufender jetzigen gegenwärtigen "
        "heurigen heurige heuriges"
    ).split()
)
TURN: Mapping[str, int] = variants(
    {
        **dict.fromkeys(NEXT_WORDS, 1),
        **dict.fromkeys(LAST_WORDS, -1),
        **dict.fromkeys(THIS_WORDS, 0),
        **dict.fromkeys(("übernächste", "übernächsten", "übernächster", "übernächstes"), 2),
        **dict.fromkeys(("vorletzte", "vorletzten", "vorletzter", "vorletztes", "vorvergangenen", "vorvorigen"), -2),
        **dict.fromkeys(("neue", "neuen", "neues", "neuem"), 9),
        **dict.fromkeys(("gleichen", "selben", "gleiche", "selbe", "selber", "desselben", "demselben"), 10),
    }
)
"""Modifiers of a unit: 1 next, -1 last, 0 this; 9 the new one (``im neuen Jahr``), 10 the same as mentioned."""

ENGLISH_ONLY = frozenset(set(MONTHS_ENGLISH) - set(MONTHS))


def heads(*words: Iterable[str]) -> frozenset[str]:
    """Lower-case first words of a rule."""
    return frozenset(chain.from_iterable(words))


COUNTED = frozenset(
    (
        "euro eur cent franken chf dollar mark dm prozent mio mrd millionen milliarden tausend meter metern m "
        "km kilometer kilometern cm mm zentimeter quadratmeter quadratmetern qm m² hektar ha kubikmeter liter "
        "litern tonnen kilo kg kilogramm gramm grad watt kw mw kwh mwh kilowatt megawatt megawattstunden "
        "kilowattstunden ps mb gb tb menschen personen leute einwohner einwohnern einwohnerinnen besucher "
        "besuchern besucherinnen gäste gästen teilnehmer teilnehmern teilnehmende teilnehmenden "
        "teilnehmerinnen mitglieder mitgliedern mitarbeiter mitarbeitern mitarbeiterinnen mitarbeitende "
        "mitarbeitenden beschäftigte beschäftigten angestellte kinder kindern jugendliche jugendlichen "
        "schüler schülern schülerinnen studierende studierenden studenten zuschauer zuschauern frauen männer "
        "männern bürger bürgern bürgerinnen soldaten helfer helfern helferinnen einsatzkräfte einsatzkräften "
        "stimmen unterschriften stück exemplare exemplaren seiten zeilen zeichen wörter fälle fällen plätze "
        "plätzen sitzplätze arbeitsplätze arbeitsplätzen wohnungen häuser häuser haushalte haushalten firmen "
        "unternehmen betriebe betrieben fahrzeuge fahrzeugen autos bäume bäumen tiere tieren punkte punkten "
        "mal stunden minuten sekunden tage tagen wochen monate monaten jahre jahren höhenmeter uhr spiele "
        "spielen tore toren vereine vereinen polizisten proben tests dosen impfungen anlagen aussteller "
        "ausstellern läufer läufern läuferinnen sportler sportlern quadratkilometer wahlberechtigte "
        "arbeitslose artikel artikeln werke werken objekte objekten bücher büchern fragen projekte projekten "
        "kunden patienten betten pflanzen ausgaben flaschen gemeinden städte kommunen"
    ).split()
)
"""Nouns that make a count of a number in front of them; grown from false years in our own texts."""

HOLIDAYS = variants(
    {
        "neujahr": "01-01",
        "neujahrstag": "01-01",
        "heilige drei könige": "01-06",
        "dreikönigstag": "01-06",
        "rosenmontag": "E-48",
        "faschingsdienstag": "E-47",
        "fastnachtsdienstag": "E-47",
        "aschermittwoch": "E-46",
        "palmsonntag": "E-7",
        "gründonnerstag": "E-3",
        "karfreitag": "E-2",
        "karsamstag": "E-1",
        "ostersonntag": "E+0",
        "ostermontag": "E+1",
        "tag der arbeit": "05-01",
        "maifeiertag": "05-01",
        "muttertag": "N05-7-2",
        "christi himmelfahrt": "E+39",
        "himmelfahrt": "E+39",
        "vatertag": "E+39",
        "pfingstsonntag": "E+49",
        "pfingstmontag": "E+50",
        "fronleichnam": "E+60",
        "mariä himmelfahrt": "08-15",
        "maria himmelfahrt": "08-15",
        "tag der deutschen einheit": "10-03",
        "reformationstag": "10-31",
        "halloween": "10-31",
        "allerheiligen": "11-01",
        "allerseelen": "11-02",
        "martinstag": "11-11",
        "buß- und bettag": "A-11",
        "volkstrauertag": "A-14",
        "totensonntag": "A-7",
        "ewigkeitssonntag": "A-7",
        "nikolaustag": "12-06",
        "heiligabend": "12-24",
        "heiligen abend": "12-24",
        "heiliger abend": "12-24",
        "weihnachten": "12-25",
        "erster weihnachtstag": "12-25",
        "ersten weihnachtstag": "12-25",
        "zweiter weihnachtstag": "12-26",
        "zweiten weihnachtstag": "12-26",
        "ersten weihnachtsfeiertag": "12-25",
        "zweiten weihnachtsfeiertag": "12-26",
        "silvester": "12-31",
        "sylvester": "12-31",
        "ostern": "E+0",
        "pfingsten": "E+49",
        "nationalfeiertag": "P:Nationalfeiertag",
        "bundesfeier": "P:Nationalfeiertag CH",
        "bundesfeiertag": "P:Nationalfeiertag CH",
        "staatsfeiertag": "P:Staatsfeiertag",
        "christtag": "P:Christtag",
        "stephanstag": "P:Stephanstag",
        "stefanitag": "P:Stephanstag AT",
        "berchtoldstag": "P:Berchtoldstag",
        "mariä empfängnis": "P:Mariä Empfängnis",
        "maria empfängnis": "P:Mariä Empfängnis",
        "josefstag": "P:Josefstag",
        "weltkindertag": "09-20",
        "internationaler frauentag": "03-08",
        "internationalen frauentag": "03-08",
        "weltfrauentag": "03-08",
        "augsburger friedensfest": "08-08",
        "augsburger hohes friedensfest": "08-08",
        "augsburger hohen friedensfest": "08-08",
        "bettagsmontag": "P:Bettagsmontag",
        "genfer bettag": "P:Genfer Bettag",
        "näfelser fahrt": "P:Näfelser Fahrt",
    }
)
"""A fixed day, days from Easter Sunday (``E``), from the first Sunday in Advent (``A``), ``N``th weekday of a month, or
a public holiday by its name in the ``holidays`` package (``P``), with the country where the name alone is used there.

Feast days of the church and of all German states; Vatertag is Ascension Day, Buß- und Bettag the Wednesday eleven days
before the first Advent, Muttertag the second Sunday of May. Holidays that single states or cantons made lie in the
package, because parliaments change them.
"""
