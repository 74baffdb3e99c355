"""Rules for digits that are no telephone numbers.

Each claims a stretch of digits with a strength; the arbiter weighs the claims against telephone readings. Their value
is what the digits are, in one word.
"""

from __future__ import annotations

import regex

from pressextract.extract.contacts.checks import clock_holds, day_holds
from pressextract.extract.contacts.lexicon import NOT_A_CITY, NUMBERED_WORDS, UNITS
from pressextract.rules import Match, Rule, compile_rule

__all__ = ["RULES"]

_SYMBOL_UNITS = tuple(unit for unit in UNITS if not unit[-1].isalnum())
_WORD_UNITS = tuple(unit for unit in UNITS if unit[-1].isalnum())
_LONG_NUMBER = 9
"""Characters; a longer one behind a bare ``Nummer`` may be a telephone number."""
_DAY = r"(?<day>0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?<month>0?[1-9]|1[0-2])"


def _calendar_day(match: Match) -> str | None:
    return "date" if day_holds(match["day"], match["month"], match["year"]) else None


def _clock(match: Match) -> str | None:
    return "clock" if clock_holds(match["hour"], match["minute"]) else None


def _numbered(match: Match) -> str | None:
    """``unter der Nummer 0221 …`` is a telephone number, ``Nr. 077/2025`` is none."""
    bare = match["word"].split()[-1] in {"Nr", "Nummer", "No"}
    return None if bare and len(match["span"]) > _LONG_NUMBER and match["span"][0] in "0+" else "numbered"


def _ratio(match: Match) -> str | None:
    """``13:40`` is a clock time."""
    return None if regex.fullmatch(r"[012]?\d:[0-5]\d", match.group()) else "ratio"


DAY = Rule(
    id="digits.day",
    source="DIN 5008: 03.05.2024; press usage: 3.5.24, 03/05/2024, 3. 5. 2024",
    pattern=compile_rule(
        rf"(?<![\d.+/-]) {_DAY} (?: (?<sep>[.][ ]?|/|-) {_MONTH} (?P=sep) (?<year>(?:19|20)\d\d|\d\d) | "
        rf"[ ]{_MONTH}[ ](?<year>(?:19|20)\d\d) ) (?!\d|[.,/-]\d|[ ]\d(?!\d?[:.]\d\d))"
    ),
    value=_calendar_day,
    accepts={
        "date": ("am 03.05.2024", "3.5.24", "03/05/2024, 18 Uhr", "01 11 2019", "Stand: 3. 5. 2024", "01.11.2023 11:35")
    },
    rejects=("31.02.2024", "0221 47 10 19", "49 07 11 05", "192.168.10.20", "030.23125.662"),
    strength=0.92,
)
DAY_MONTH = Rule(
    id="digits.day_month",
    source="press usage: 15.12., 05.-06.02., 21.-24.03.2018",
    pattern=compile_rule(
        rf"(?<![\d.+/]) (?:\d{{1,2}}\.[ ]?[-–—/][ ]?)? {_DAY}\.[ ]?{_MONTH}\. (?!\d)"
        rf"|(?<![\d.+/]) \d{{1,2}}\.(?:\d{{1,2}}\.)?[ ]?[-–—][ ]?(?<day>\d{{1,2}})\.(?<month>\d{{1,2}})\.[ ]?"
        rf"(?<year>(?:19|20)\d\d|\d\d)(?!\d)"
    ),
    value=_calendar_day,
    accepts={"date": ("am 15.12. um", "am 05.-06.02. statt", "21.-24.03.2018", "vom 1.3.–4.3.2019")},
    rejects=("40.13.", "0221.4710"),
    strength=0.9,
)
ISO_DAY = Rule(
    id="digits.iso_day",
    source="ISO 8601 calendar date, with time of day",
    pattern=compile_rule(
        r"(?<![\d-]) (?<year>(?:19|20)\d\d) (?<sep>[-./]?) (?<month>0[1-9]|1[0-2]) (?P=sep) (?<day>0[1-9]|[12]\d|3[01])"
        r"(?:[T _-]?\d\d[.:h]?\d\d(?:[.:]?\d\d)?Z?)? (?!\d)"
    ),
    value=_calendar_day,
    accepts={"date": ("2021-09-13", "2021-09-13 08:30", "IMG_20210913_0815", "2024/05/03")},
    rejects=("2021-19-13", "2021 0913"),
    strength=0.92,
)
CLOCK = Rule(
    id="digits.clock",
    source="DIN 5008: 14:30 Uhr; press usage: 14.30 Uhr, 8-16 Uhr, 9 bis 17 Uhr, 18 h",
    pattern=compile_rule(
        r"(?<![\d+/-]|\d[.,:]) (?<hour>[01]?\d|2[0-4]) (?:[.:](?<minute>[0-5]\d))?"
        r"(?:[ ]?(?:[-–—/]|bis|und|,)[ ]?(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?)? [ ]? (?:Uhr|h\b|Std)"
    ),
    value=_clock,
    accepts={"clock": ("14.30 Uhr", "8-16 Uhr", "von 9 bis 17 Uhr", "um 18 h", "0:00 Uhr", "08.30-13.30 Uhr")},
    rejects=("25 Uhr", "030 23125-0, Uhr", "4710-12 Uhr"),
    strength=0.92,
)
CLOCK_BARE = Rule(
    id="digits.clock_bare",
    source="ISO 8601 clock time, ranges of clock times",
    pattern=compile_rule(
        r"(?<![\d:+]|\d[.,/-]) (?<hour>[01]?\d|2[0-4]) : (?<minute>[0-5]\d) (?: :[0-5]\d)?"
        r"(?:[ ]?(?:[-–—]|bis)[ ]?\d{1,2}:\d\d)? (?![\d:])"
    ),
    value=_clock,
    accepts={"clock": ("13:40", "08:30–13:30", "02.02.2020, 23:15", "00:10:53")},
    rejects=("25:10", "0:2"),
    strength=0.9,
)
PRICE = Rule(
    id="digits.price",
    source="DIN 5008 money: 1 234,50 €, EUR 1.234,50; Swiss Fr. 1'234.–",
    pattern=compile_rule(
        r"(?<![\d+/-]|\d[.,]) \d{1,3}(?:[.'’ ]\d{3}){0,6}(?:,\d{1,2}|,[-–]{1,3}|\.[-–]{1,3})? [ ]? (?:€|Euro\b|EUR\b"
        r"|CHF\b|Franken\b|Cent\b|Fr\.|Dollar\b|US-Dollar\b)"
        r"|(?<![\d+/-]|\d[.,]) \d{1,18}(?:[.,]\d{1,9}){0,6} [ ]? (?:€|Euro\b|EUR\b|CHF\b|Franken\b|Cent\b|Dollar\b)"
        r"|(?:€|\bEUR|\bEuro|\bCHF|\bFr\.|\$|\bUSD) [ ]? \d{1,3}(?:[.'’ ]?\d{3})*(?:[.,]\d{1,2}|[.,][-–]+)? (?![\d/-])"
    ),
    value=lambda _: "price",
    accepts={"price": ("1 234,50 €", "EUR 1.234,50", "0900 Euro", "CHF 1'234.-", "kostet 12 Euro", "0,50 €")},
    rejects=("Euro Tel. 0221", "4710-12 Euro"),
    strength=0.93,
)
MEASURE = Rule(
    id="digits.measure",
    source="numbers with a unit or a counted noun: 020 Meter, 0,5 Prozent, 20 000 Besucher",
    pattern=compile_rule(
        r"(?<![\d+/-]|\d[.,]) \d{1,3}(?:[. ]\d{3}){0,6}(?:,\d{1,9})? [ ]?"
        r"(?:(?:\L<words>)(?![\w.@-]|[ ]?\d) | (?:\L<symbols>))"
        r"|(?<![\d+/-]|\d[.,]) \d{1,18}(?:[.,]\d{1,9})? [ ]? (?:(?:\L<words>)(?![\w.@-]|[ ]?\d) | (?:\L<symbols>))",
        words=_WORD_UNITS,
        symbols=_SYMBOL_UNITS,
    ),
    value=lambda _: "amount",
    accepts={"amount": ("20 000 Besucher", "0,5 Prozent", "241 Metern Höhe", "12 %")},
    rejects=("4710-12 m", "455 m.mueller@example.org", "0221 4710-20 m"),
    strength=0.7,
)
POSTAL = Rule(
    id="digits.postal",
    source="postal codes before a town: five digits in Germany, four with A- or CH- in Austria and Switzerland",
    pattern=compile_rule(
        r"(?<![\d+/,.-]|\d[ ]) (?:D[- ]|DE-)? (?:0[1-9]|[1-9]\d)\d{3} [ ]{1,2} (?!(?:\L<no>)\b) \p{Lu}\p{L}+"
        r"|(?<!\w) (?:A|AT|CH|FL|L|LI)-[1-9]\d{3} \b",
        no=NOT_A_CITY,
    ),
    value=lambda _: "postal_code",
    accepts={"postal_code": ("06526 Sangerhausen", "D-01067 Dresden", "CH-9001 St.Gallen", "10117 Berlin")},
    rejects=("12345 Menschen", "030 23125 Berlin", "20000 Besucher"),
    strength=0.8,
)
DECIMAL = Rule(
    id="digits.decimal",
    source="decimal numbers, coordinates, versions, addresses of the Internet protocol",
    pattern=compile_rule(
        r"(?<![\d+/-]|\d[.,]) \d{1,3},\d+ (?![\d/-]) | (?<![\d.]) -?(?:0|[1-9]\d{0,2})\.\d{4,} (?![\d.-])"
        r"|(?<![\d.]) (?:\d{1,3}\.){3}\d{1,3} (?![.\d-])"
    ),
    value=lambda _: "decimal",
    accepts={"decimal": ("0,75 Punkte", "51.51362, 7", "192.168.10.20", "Faktor 0,123456")},
    rejects=("0221.4710.455", "089.99998-720", "089.99998"),
    strength=0.7,
)
YEARS = Rule(
    id="digits.years",
    source="years and spans of years: 2019-2024, 2022/23, Haushalt 2023/2024",
    pattern=compile_rule(
        r"(?<![\d+./-]|\d[ ]) (?:1[89]|20)\d\d [ ]?[-–—/][ ]? (?:(?:1[89]|20)\d\d|\d\d) (?![\d./-]|[ ]\d)"
    ),
    value=lambda _: "years",
    accepts={"years": ("2019-2024", "im Schuljahr 2022/23", "Haushalt 2023/2024", "1998 – 2004")},
    rejects=("0221/2019-24", "2019-245"),
    strength=0.8,
)
NUMBERED = Rule(
    id="digits.numbered",
    source="a word in front that says what is counted: Kundennummer, Az., ISBN, Meeting-ID, Drucksache 19/1234",
    pattern=compile_rule(
        r"(?<![\p{L}-]) (?!(?i:(?:\p{L}+[-/. ])?(?:tel|fax|fon|ruf|handy|mobil|hotline|durchwahl|phone|notruf"
        r"|service)))"
        r"(?<word>(?:\p{L}+[- /]?(?:und[ ])?)?(?:\L<words>)) (?:\.|:|[ ]?[-–][ ]?Nr\.?|[ ]Nr\.?"
        r"|[ ](?:lautet|ist|der|des)|(?:[ ]\p{L}+,?){0,2}[ ](?:z\.[ ]?B\.|etwa|beispielsweise))*"
        r"[ ]?[:#]?[ ]? (?<span>(?:[A-Z]{1,6}[ -]?)?\d(?:[ ]?[-–./_:]?[ ]?\d|[A-Z](?=[\d-]))*) (?!\d)",
        words=NUMBERED_WORDS,
    ),
    value=_numbered,
    accepts={
        "numbered": (
            "Kundennummer: 0221 471045",
            "Az. 01234/2020",
            "Aktenzeichen 0123-456/20",
            "Meeting-ID: 812 3456 7890",
            "Nr. 077/2025",
            "Drucksache 19/1234",
            "ISBN 978-3-16-148410-0",
            "Kenncode 0123456",
            "Artikel-Nr. 0123-4567",
            "Kundennummer bereithalten, z. B. 0302 312 5001",
        )
    },
    rejects=(
        "unter der Nummer 0221 4710-455",
        "Telefonnummer 0221 4710-455",
        "Tel.-Nr. 0221 4710",
        "Fax-Nr. 0221/471045",
    ),
    strength=0.94,
)
PLACED = Rule(
    id="digits.placed",
    source="rooms, stands, platforms, lines: Zimmer 3.12, Halle 13, Stand C47, Linie 040",
    pattern=compile_rule(
        r"\b(?:Zimmer|Zi\.|Raum|Saal|Halle|Stand|Gleis|Steig|Linie|Bus|Zug|RE|RB|ICE|IC|Flug|Etage|Haus|Gebäude|Tor"
        r"|Gate)[ ]?"
        r"(?<span>[A-Z]{0,2}[ ]?\d{1,5}(?:[.-]\d{1,3})?) (?![\d/-])"
    ),
    value=lambda _: "numbered",
    accepts={"numbered": ("Zimmer 3.12, Tel.", "Halle 13", "Stand 0.47", "Linie 040 und", "RE 04710")},
    rejects=("Stand: 25.01.2022", "Haus, Tel. 0221 4710-455"),
    strength=0.75,
)
FILED = Rule(
    id="digits.filed",
    source="numbers that a year follows behind a slash: 077/2025, 0471/23, 2023/S 047-104550 (EU tenders)",
    pattern=compile_rule(
        r"(?<![\d+/.-]|\d[ ]) (?<span>\d{1,5} / (?:19|20)\d\d) (?![\d/.-]|[ ]\d)"
        r"|(?<![\d+/.-]|\d[ ]) (?<span>\d{2,5} (?:- (?:19|20)\d\d | / (?:19|20)\d\d (?=-)) (?:-\d{1,4})?) (?![\d/.-]"
        r"|[ ]\d)"
        r"|(?<![\d+/.-]) (?<span>(?:19|20)\d\d / S[ ]\d{1,3}-\d{4,7}) (?!\d)"
    ),
    value=lambda _: "numbered",
    accepts={
        "numbered": (
            "Presseinformation 077/2025",
            "Meldung 0221/2023",
            "2023/S 047-104550",
            "12/2024",
            "0304-2021",
            "04/2021-069",
        )
    },
    rejects=("0221/4710-455", "0221/20234", "1/2"),
    strength=0.75,
)
RATIO = Rule(
    id="digits.ratio",
    source="scores and scales: 0:2, 1:25 000",
    pattern=compile_rule(r"(?<![\d:.+/-]) \d{1,3}:\d{1,3}(?:[ ]\d{3})* (?![\d:/-])"),
    value=_ratio,
    accepts={"ratio": ("gewann 0:2", "Maßstab 1:25 000", "31:28")},
    rejects=("13:40", "0221:4710"),
    strength=0.8,
)
PARAGRAPH = Rule(
    id="digits.paragraph",
    source="legal citations and pages: § 28 Abs. 2, Art. 5, S. 12-15, BGBl. I S. 1234",
    pattern=compile_rule(
        r"(?:§§?|\bArt\.|\bArtikel|\bAbs\.|\bS\.|\bSeiten?|\bRn\.|\bKap\.|\bBd\.|\bBGBl\.[ ][IV]+,?[ ](?:S\.)?"
        r"|\bBT-Drs\.)[ ]?"
        r"(?<span>\d+(?:[ ]?[-–./][ ]?\d+)*)"
    ),
    value=lambda _: "citation",
    accepts={"citation": ("§ 28 Abs", "Art. 5 GG", "S. 12-15", "BGBl. I S. 1234")},
    rejects=("Tel. 030 23125-0", "Abs 12"),
    strength=0.9,
)
HANDLE = Rule(
    id="digits.handle",
    source="digits inside words, hashtags, handles and file names",
    pattern=compile_rule(
        r"(?<![\w-]) (?: [#@] \w{0,40}\d[\w-]{0,40}"
        r"| (?=[\w-]{0,60}\d) [\w-]{1,80} \.(?:jpe?g|png|pdf|docx?|xlsx?|mp[34]|zip|csv|html?|php|svg|tiff?)\b"
        r"| (?=[\w-]{0,40}_) (?=[\w-]{0,60}\d) [\w-]{1,80} )"
    ),
    value=lambda _: "handle",
    accepts={"handle": ("#npa070", "20210913_0221471.jpg", "plan-0221-4710455.pdf", "foto_0221471045")},
    rejects=("Tel. 030 23125-0", "+49 221 4710"),
    strength=0.97,
)
RULES = (
    DAY,
    DAY_MONTH,
    ISO_DAY,
    CLOCK,
    CLOCK_BARE,
    PRICE,
    MEASURE,
    POSTAL,
    DECIMAL,
    YEARS,
    NUMBERED,
    PLACED,
    FILED,
    RATIO,
    PARAGRAPH,
    HANDLE,
)
