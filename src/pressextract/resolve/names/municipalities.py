"""State and official key of a place, where its name alone tells which municipality, district or state it is.

The key is the Amtlicher Gemeindeschlüssel: eight digits for a municipality, five for a district, two for a state. A name
that several bear has a key only where one of them is an independent city of exactly that name (``Münster``), or the only
one of that first name (``Freiburg`` im Breisgau, not ``Frankfurt``). The table and its licence lie in ``data``.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import regex

__all__ = ["NEIGHBOURS", "STATES", "Area", "find_area"]

STATES = {
    "01": "Schleswig-Holstein", "02": "Hamburg", "03": "Niedersachsen", "04": "Bremen", "05": "Nordrhein-Westfalen", "06": "Hessen",
    "07": "Rheinland-Pfalz", "08": "Baden-Württemberg", "09": "Bayern", "10": "Saarland", "11": "Berlin", "12": "Brandenburg",
    "13": "Mecklenburg-Vorpommern", "14": "Sachsen", "15": "Sachsen-Anhalt", "16": "Thüringen",
}  # fmt: skip
"""By the first two digits of the key (Statistisches Bundesamt)."""
NEIGHBOURS = frozenset((
    "Österreich", "Schweiz", "Liechtenstein", "Südtirol", "Burgenland", "Kärnten", "Niederösterreich", "Oberösterreich", "Steiermark",
    "Tirol", "Vorarlberg", "Wien", "Graz", "Linz", "Salzburg", "Innsbruck", "Klagenfurt", "Aargau", "Graubünden", "Thurgau", "Tessin",
    "Wallis", "Waadt", "Zürich", "Bern", "Basel", "Luzern", "St. Gallen", "Genf", "Lausanne", "Winterthur", "Vaduz",
))  # fmt: skip
"""Places of Austria, Switzerland and Liechtenstein: where a text has them, a town may be one of theirs."""

_SHORT = {"nrw": "Nordrhein-Westfalen"}
_HEAD = regex.compile(
    r"(?:(?:Hanse|Landeshaupt|Universitäts|Kreis|Bundes|Luther)?[Ss]tadt|(?:Markt|Samt|Verbands|Orts)?[Gg]emeinde|Markt|Bundesland|Land|Freistaat)[ ](?=\p{Lu})"
)
_DISTRICT = regex.compile(r"(?:Landkreis|Kreis)(?:es)?[ ](?=\p{Lu})")
_JOINT = regex.compile(r"[\s./(),]+")
_SMALL = frozenset("am an a der d dem den im i in ob vor v bei b unter auf".split())
_LONG = {
    "opf": "oberpfalz", "m": "main", "oldb": "oldenburg", "westf": "westfalen", "rhld": "rheinland", "thür": "thüringen", "westfalen": "westfalen",
    "bay": "bayern", "ufr": "unterfranken", "ofr": "oberfranken", "sa": "sachsen",
}  # fmt: skip
_INDEPENDENT = "000"
_DIGITS = 8
_NAMESAKES = 4
"""Of so many places at most, the independent city is the one that is meant by the bare name."""


@dataclass(frozen=True, slots=True)
class Area:
    """A municipality, district or state.

    Attributes:
        key: Official key, 8, 5 or 2 digits.
        state: Name of the federal state.
    """

    key: str
    state: str


def find_area(name: str, kind: str | None) -> Area | None:
    """The area that a place's name means for sure, or None.

    Args:
        kind: What the place is, if known: only states, districts, cities and places of unknown kind are looked up.
    """
    if kind == "state":
        plain = _HEAD.sub("", name)
        plain = _SHORT.get(plain.casefold(), plain)
        key = next((key for key, state in STATES.items() if state == plain), None)
    elif kind == "district":
        key = _one(_tables().districts.get(_fold(_DISTRICT.sub("", name)), ()))
    elif kind in {None, "city"}:
        key = _municipality(_HEAD.sub("", name))
    else:
        key = None
    return Area(key, STATES[key[:2]]) if key else None


def _municipality(name: str) -> str | None:
    tables, words = _tables(), _fold(name)
    same = tables.whole.get(words, ())
    if len(words) > 1 and len(same) == 1 and _fold(name, first=True) != words:
        return same[0]  # "Frankfurt (Oder)" is written out
    longer = tuple(key for key in tables.first.get(words, ()) if key not in same)
    if found := _one((*same, *longer)):
        return found
    if len(same or longer) > _NAMESAKES:
        return None  # "Neustadt" is nobody's name alone
    return _one(tuple(key for key in same or longer if key.endswith(_INDEPENDENT)))


def _one(keys: tuple[str, ...]) -> str | None:
    return keys[0] if len(keys) == 1 else None


def _fold(name: str, *, first: bool = False) -> tuple[str, ...]:
    """Words to compare by: ``Frankfurt a. M.``, ``Frankfurt/Main`` and ``Frankfurt am Main`` are one.

    Args:
        first: Only what stands before the addition (``Frankfurt``).
    """
    words = [word for word in _JOINT.split(name.casefold()) if word]
    if first:
        cut = _JOINT.split(regex.split(r"[ ]?[(/,]|[ ](?=\p{L}{1,2}\.)", name.casefold())[0])
        words = [word for word in cut if word]
        small = next((at for at, word in enumerate(words) if at and word in _SMALL), len(words))
        words = words[:small]
    return tuple(_LONG.get(word, word) if at else word for at, word in enumerate(words) if not (at and word in _SMALL))


@dataclass(frozen=True, slots=True)
class _Tables:
    whole: dict[tuple[str, ...], tuple[str, ...]]
    first: dict[tuple[str, ...], tuple[str, ...]]
    districts: dict[tuple[str, ...], tuple[str, ...]]


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    whole: dict[tuple[str, ...], list[str]] = defaultdict(list)
    first: dict[tuple[str, ...], list[str]] = defaultdict(list)
    districts: dict[tuple[str, ...], list[str]] = defaultdict(list)
    text = files(__package__).joinpath("data/municipalities.csv").read_text(encoding="utf-8")
    for line in text.splitlines():
        key, _, name = line.partition(";")
        if len(key) == _DIGITS and key.isdigit():
            whole[_fold(name)].append(key)
            if (short := _fold(name, first=True)) != _fold(name):
                first[short].append(key)
        elif key.isdigit():
            districts[_fold(name)].append(key)
    return _Tables(*({words: tuple(keys) for words, keys in table.items()} for table in (whole, first, districts)))
