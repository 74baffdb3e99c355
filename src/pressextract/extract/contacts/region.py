"""Which countries national numbers of a document belong to, told from the document's own signs."""

from __future__ import annotations

from functools import lru_cache

import regex

__all__ = ["region_at", "regions_at"]

_STRONG = {
    "AT": regex.compile(
        r"\+43\b|\b0043|\b(?:A|AT)-[1-9]\d{3}\b|[\w-]\.at\b|\bATU\d"
        r"|\b[1-9]\d{3} (?:Wien|Linz|Salzburg|Innsbruck|Graz|Bregenz)\b"
    ),
    "CH": regex.compile(
        r"\+41\b|\b0041|\bCH-[1-9]\d{3}\b|[\w-]\.ch\b|\bCHF\b|\bCHE-\d"
        r"|\b[1-9]\d{3} (?:Zürich|Bern|Basel|Luzern|St\. ?Gallen)\b"
    ),
    "DE": regex.compile(r"\+49\b|\b0049|\b(?:D|DE)-\d{5}\b|[\w-]\.de\b|(?<![\d,.])\d{5} \p{Lu}\p{Ll}{2}"),
    "AT or CH": regex.compile(r"\d ?[a-z]?(?:[ ]?[,|·•–]|\n)[ ]?[1-9]\d{3} \p{Lu}\p{Ll}{2}"),
}
"""Country codes, national domains, postal codes and currency. Four digits before a town are of either small country."""
_WEAK = {
    "AT": regex.compile(r"\bÖsterreich|\bJänner\b|\bStiege \d|\bDW \d"),
    "CH": regex.compile(r"\bSchweiz|[Ss]trasse\b|\bKanton\b|\bFr\. \d|\bMedienmitteilung\b"),
    "AT or CH": regex.compile(r"(?!)"),
    "DE": regex.compile(r"\bDeutschlands?\b|\bGmbH & Co|\be\. ?V\.|[Ss]traße\b"),
}
_NEAR = 250
"""Code points before and behind a number that count as its own box."""
_NEAR_WEIGHT = 5
_FOREIGN_LEAD = 2
"""By how much the signs of another country must outweigh: a lone ``Schweiz`` in a German release changes nothing."""


@lru_cache(maxsize=64)
def _signs(text: str) -> tuple[dict[str, tuple[int, ...]], dict[str, int]]:
    strong = {region: tuple(match.start() for match in sign.finditer(text)) for region, sign in _STRONG.items()}
    return strong, {region: len(sign.findall(text)) for region, sign in _WEAK.items()}


def regions_at(text: str, at: int) -> tuple[str, ...]:
    """ISO 3166 codes for a national number at an offset, likeliest first.

    ``DE`` alone unless Austrian or Swiss signs clearly prevail; where they do, a number that is not in the first
    country's plan may belong to the next.
    """
    strong, weak = _signs(text)

    def weight(places: tuple[int, ...]) -> int:
        return sum(_NEAR_WEIGHT if abs(place - at) <= _NEAR else 1 for place in places)

    scores = {region: weak[region] + weight(strong[region]) for region in _STRONG}
    four = weight(strong["AT or CH"])
    foreign = sorted(("AT", "CH"), key=lambda region: (-scores[region], (region == "CH") == ("ß" in text)))
    if scores[foreign[0]] + four < scores["DE"] + _FOREIGN_LEAD:
        return ("DE",)
    return (*foreign, "DE") if four else (foreign[0], "DE")


def region_at(text: str, at: int) -> str:
    """The likeliest of ``regions_at``."""
    return regions_at(text, at)[0]
