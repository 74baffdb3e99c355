"""Postal addresses: street and number, postal code and town, post-office box, on one line or several."""

from __future__ import annotations

from pressextract.extract.contacts.lexicon import CITY_PREFIXES, NOT_A_CITY, STREET_ENDS, STREET_LEADS
from pressextract.extract.contacts.region import region_at
from pressextract.rules import Match, Pattern, Rule, compile_rule
from pressextract.shapes.contacts import AddressValue

__all__ = ["RULES", "STREET", "WHOLE"]

_WORD = r"\p{Lu}[\p{L}’'-]*\.?"
_LETTER = r"(?:[ ]?[a-zA-Z](?![\p{L}\d]))?"
_NUMBER = rf"\d{{1,4}}{_LETTER}(?:[ ]?[-–—/+][ ]?\d{{1,4}}{_LETTER}|[ ]?[-–][ ]?[a-zA-Z](?![\p{{L}}\d]))*"
_SEP = r"[ \t]*+(?:[,;|·•∙●–—/-]{1,2}[ \t]*+\n?|\n)[ \t]*+(?:\n[ \t]*+)?"  # possessive: runs of blanks are read once
# "Rudolf-Breitscheid-Str.", "Borker Str.", "Harburger Rathausplatz", "Lange Straße", "Am Turm", "Auf dem Graben"
_BEFORE_WORD = r"(?:\p{Lu}[\p{L}’'-]*(?:er|en|e|es|sche|scher)|St\.|Sankt|Bad|Dr\.|Prof\.|Graf|Karl|Am|An[ ]der)[ ]"
_STREET = rf"""
    (?: (?:{_BEFORE_WORD}){{0,2}} \p{{Lu}}[\p{{L}}.’'-]*?
        (?:(?<=\p{{L}}{{2}}|-)(?:\L<ends>)|(?<=-)(?:\L<capital_ends>))(?!\p{{L}}) \.?
      | (?:(?:\p{{Lu}}[\p{{L}}’'-]*(?:er|en|e|es|sche|scher|s)|St\.|Dr\.)[ ]){{1,2}} (?:\L<capital_ends>)(?!\p{{L}}) \.?
      | (?:Platz|Straße|Allee|Ufer|Weg|Park)[ ](?:der|des|am|an[ ]der)[ ]{_WORD}(?:[ ]{_WORD})? (?:[ ]Juni|[ ]Mai)?
      | (?:\L<leads>)[ ] {_WORD}(?:[ ]{_WORD}){{0,2}} )
"""
# Any capitalised words, where a postal code behind the number vouches for them: "Leutragraben 2-4, 07743 Jena".
_FIRM = r"(?:GmbH|gGmbH|mbH|AG|KG|KGaA|SE|UG|OHG|eG|AöR|Co|Ltd|Inc)"
_ANY_STREET = (
    rf"(?!(?:{_WORD}[ ]){{0,3}}{_FIRM}\b)(?<=^|[\n,;:|·•∙●(–—][ ]?|[ ]{{2}}|//[ ]|\.[ ]) (?:{_WORD}[ ]){{0,3}} {_WORD}"
)
_SQUARE = r"(?<![\p{L}\d])[A-U][ ]?[1-7],"
"""Blocks of Mannheim: ``C 4, 6``."""
_CODE = r"(?:(?<country>D|A|CH|AT|DE|FL|L)[- ][ ]?)? (?<code>(?:0[1-9]|[1-9]\d)\d{3}|[1-9]\d{3})"
_AT_RIVER = (
    r"(?:am|an[ ]der|an[ ]den|a\.[ ]?d\.|a\.|in[ ]der|in|im|i\.[ ]?d\.|i\.|ob[ ]der|vor[ ]der|v\.[ ]?d\.|bei|b\."
    r"|unter|auf|zu|zum)"
)
_CITY = rf"""
    (?<city> (?!(?:\L<no_city>)\b) (?:(?:\L<city_prefixes>)[ ]?(?=\p{{Lu}}))? \p{{Lu}}[\p{{L}}’'-]+
      (?:[ ]{_AT_RIVER}[ ]?(?!(?:\L<no_city>)\b)\p{{Lu}}[\p{{L}}-]+\.?)?
      (?:[ ][(]\p{{Lu}}[\p{{L}}. -]+[)])? (?:[ ](?:SG|ZH|BE|AG|TG)\b)?
      (?:/(?:OT[ ])?\p{{Lu}}\p{{L}}+)? )
"""
_LISTS: dict[str, tuple[str, ...]] = {
    "ends": STREET_ENDS,
    "capital_ends": tuple(end.capitalize() for end in STREET_ENDS),
    "leads": STREET_LEADS,
    "city_prefixes": CITY_PREFIXES,
    "no_city": NOT_A_CITY,
}


def _compile(pattern: str, *lists: str) -> Pattern:
    return compile_rule(pattern, ignore_case=False, **{name: _LISTS[name] for name in lists or _LISTS})


def _place(match: Match) -> AddressValue | None:
    code = match["code"]
    if len(code) == 4 and not match["country"] and region_at(match.string, match.start()) == "DE":  # noqa: PLR2004 - Austria, Switzerland
        return None
    return AddressValue(postal_code=code, city=match["city"].strip())


def _full(match: Match) -> AddressValue | None:
    place = _place(match)
    if place is None:
        return None
    return AddressValue(match["street"].strip(" ,"), match["number"], place.postal_code, place.city)


def _box(match: Match) -> AddressValue | None:
    place = _place(match)
    return AddressValue(None, None, place.postal_code, place.city, match["box"].strip()) if place else None


def _street(match: Match) -> AddressValue:
    return AddressValue(match["street"].strip(), match["number"])


def _show(value: AddressValue) -> str:
    return "|".join(
        part or "" for part in (value.street, value.house_number, value.postal_code, value.city, value.po_box)
    )


FULL = Rule(
    id="address.full",
    source="DIN 5008 address field: street and number, postal code and town; Universal Postal Union formats DE, AT, CH",
    pattern=_compile(
        rf"(?<street>{_STREET}|{_SQUARE}|{_ANY_STREET})[ ]?(?<number>{_NUMBER}) (?:{_SEP}|[ ]{{1,3}}(?="
        rf"(?:D-)?\d{{5}}[ ])) (?:(?:\p{{Lu}}\p{{L}}+|Postfach[ ][\d ]+){_SEP})? {_CODE}[ ]{{1,3}}{_CITY}",
    ),
    value=_full,
    accepts={
        "Lindenallee|301|47533|Kleve|": (
            "Lindenallee 301, 47533 Kleve",
            "Lindenallee 301\n47533 Kleve\nTelefon",
            "Lindenallee 301 · D-47533 Kleve",
        ),
        "Am Turm|14|03046|Cottbus|": ("Am Turm 14, 03046 Cottbus",),
        "Rudolf-Breitscheid-Str.|20/22|06526|Sangerhausen|": (
            "Rudolf-Breitscheid-Str. 20/22, 06526 Sangerhausen",
            "Rudolf-Breitscheid-Str.20/22\n06526 Sangerhausen",
        ),
        "Bahnhofstrasse|22|8580|Amriswil|": ("Bahnhofstrasse 22, CH-8580 Amriswil",),
        "Leutragraben|2-4|07743|Jena|": ("Jenahaus, Leutragraben 2-4, 07743 Jena. T",),
        "Hauptstraße|1 d|61348|Bad Homburg|": ("Hauptstraße 1 d, 61348 Bad Homburg",),
        "Markt|1|67433|Neustadt an der Weinstraße|": ("Markt 1, 67433 Neustadt an der Weinstraße",),
    },
    rejects=("am 5. Mai, 20000 Besucher", "Nummer 3, 12345 Menschen", "47533 Kleve"),
    strength=0.95,
    show=_show,
)
BOX = Rule(
    id="address.box",
    source="DIN 5008 post-office box: Postfach 10 11 61, 69451 Weinheim",
    pattern=_compile(
        rf"\b(?:Postfach|PF|P\.?O\.?[ ]Box)[ ](?<box>\d(?:[ ]?\d){{1,7}}) {_SEP} {_CODE}[ ]{{1,3}}{_CITY}",
        "city_prefixes",
        "no_city",
    ),
    value=_box,
    accepts={
        "||69451|Weinheim|10 11 61": (
            "Postfach 10 11 61, 69451 Weinheim",
            "Postfach 10 11 61\n69451 Weinheim",
            "Postfach 10 11 61 | 69451 Weinheim",
        )
    },
    rejects=("Postfach 10 11 61", "Postfach voll, 69451 Weinheim"),
    strength=0.95,
    show=_show,
)
TOWN = Rule(
    id="address.town",
    source="postal code and town of an address whose street stands elsewhere or nowhere",
    pattern=_compile(rf"(?<![\d+/,.-]|\d[ ]) {_CODE}[ ]{{1,3}}{_CITY}", "city_prefixes", "no_city"),
    value=_place,
    accepts={"||47533|Kleve|": ("47533 Kleve", "D-47533 Kleve, Telefon"), "||9001|St.Gallen|": ("CH-9001 St.Gallen",)},
    rejects=("12345 Menschen", "1998 Berlin", "030 23125 Kleve"),
    strength=0.6,
    show=_show,
)
STREET = Rule(
    id="address.street",
    source="street and number without a town, told by the street's ending",
    pattern=_compile(
        rf"(?<![\p{{L}}\d-]) (?<street>{_STREET})[ ]?(?<number>{_NUMBER})(?![\d.,:]?\d|[ ]?(?:Uhr|Prozent|Euro|%)"
        rf"|\.[ ]\p{{L}}|\p{{L}})",
        "ends",
        "capital_ends",
        "leads",
    ),
    value=_street,
    accepts={
        "Lindenallee|301|||": ("Lindenallee 301", "in der Lindenallee 301 statt"),
        "Vahrenwalder Straße|7|||": ("Vahrenwalder Straße 7",),
    },
    rejects=("Lindenallee", "Am 7 Uhr", "Im Jahr 2019 Uhr"),
    strength=0.5,
    show=_show,
)
WHOLE = (FULL, BOX, TOWN)
"""Rules that end in a postal code and a town."""
RULES = (*WHOLE, STREET)
