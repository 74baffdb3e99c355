"""What stands around a mention: ``Ende`` before a month, ``dieses Jahres`` behind it, the other end of a range."""

# A pattern, a row of phrases and a list of words read better whole; calendars are full of plain numbers.
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from pressextract.extract.dates import lexicon as lex
from pressextract.shapes import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pressextract.shapes import Mention
    from pressextract.shapes.dates import Mod, Partial

__all__ = ["join_dates"]

_REACH = 40
"""Characters that are read before a mention."""
_MOD = regex.compile(
    r"(?<![\p{L}-])(?:(?<mod>Anfang|Beginn|Anfangs|Mitte|Ende)|(?<half>ersten|zweiten)[ ]Hälfte)[ ]{1,3}"
    r"(?:(?:der|des|dem|den|von|d\.)[ ]{1,3})?(?:Monat[ ]|Monats[ ])?$",
    regex.IGNORECASE,
)
_MODS: Mapping[str, Mod] = {
    "anfang": "START",
    "anfangs": "START",
    "beginn": "START",
    "mitte": "MID",
    "ende": "END",
    "ersten": "START",
    "zweiten": "END",
}
_OF = regex.compile(r"[ ]{1,3}(?:des[ ]{1,3}|von[ ])?")
_TO = regex.compile(
    r"[ ]{0,3}(?:bis|-|–|—|bis[ ]zum|bis[ ]zu|bis[ ]einschließlich|bis[ ]inkl\.|bis[ ]etwa|bis[ ]ca\.|bis[ ]gegen|bis[ ]in[ ]den|auf|und|/)(?:[ ]den|[ ]dem)?[ ]{0,3}|\n?[ ]{0,3}(?:bis|-|–)[ ]{0,3}\n?"
)
_PAIR_ONLY = frozenset({"auf", "und", "/"})
_ARTICLE = regex.compile(
    r"(?<![\p{L}-])(?<lead>(?:(?:rund|gut|fast|genau|mehr[ ]als|etwa|knapp|mindestens|ziemlich[ ]genau|nicht[ ]einmal)[ ]{1,3})?"
    r"(?:(?:der|die|das|dem|den|des|all|alle)[ ]{1,3}(?:ganze[ns]?[ ]{1,3})?)?)$",
    regex.IGNORECASE,
)
_PHRASES = frozenset(
    {
        "date.duration", "date.duration_half", "date.duration_turned", "date.duration_vague_turned", "date.duration_vague",
        "date.turn_unit", "date.decade", "date.century", "date.named_year", "date.term", "date.of_unit", "date.day_after",
    }
)  # fmt: skip
"""Rules whose phrases hold a noun or a modifier; their article belongs to the phrase where articles count as inside."""


def join_dates(mentions: Iterable[Mention], text: str) -> Iterator[Mention]:
    """Mentions in text order, joined with the words around them."""
    held: Mention | None = None
    for mention in mentions:
        grown = _with_mod(mention, text)
        if held is not None and (merged := _with_year(held, grown, text) or _with_day(held, grown, text)) is not None:
            held = merged
            continue
        if held is not None:
            first, grown = _linked(held, grown, text)
            yield _with_article(first, text)
        held = grown
    if held is not None:
        yield _with_article(held, text)


def _grow(
    mention: Mention, text: str, *, value: Partial, start: int | None = None, end: int | None = None, why: str = ""
) -> Mention:
    start, end = mention.start if start is None else start, mention.end if end is None else end
    evidence = (*mention.evidence, Evidence(why, text[start:end])) if why else mention.evidence
    return replace(mention, start=start, end=end, text=text[start:end], value=value, evidence=evidence)


_COARSE = regex.compile(r"\d{2,4}|(?:\d{4}|XXXX)-(?:\d\d|Q\d|H\d|SP|SU|FA|WI|W\d\d)")


def _coarse(value: Partial) -> bool:
    """Whether an edge can be told of it: a month, a year, but no day and no clock time."""
    if value.type != "DATE" or (value.vague and not value.value):
        return False
    if value.unit:
        return value.unit != "day"
    return bool(_COARSE.fullmatch(value.value))


def _with_mod(mention: Mention, text: str) -> Mention:
    value: Partial = mention.value
    if not _coarse(value) or value.mod:
        return mention
    match = _MOD.search(text, max(0, mention.start - _REACH), mention.start)
    if match is None:
        return mention
    word = match.group("mod") or match.group("half")
    mod = _MODS[word.lower()]
    return _grow(mention, text, value=replace(value, mod=mod), start=match.start(), why="part")


def _with_year(first: Mention, second: Mention, text: str) -> Mention | None:
    """``Januar`` with ``des vorigen Jahres`` behind it."""
    one, two = first.value, second.value
    if two.unit != "year" or two.mod or one.type != "DATE" or not one.value.startswith("XXXX-") or one.anchor:
        return None
    if not _OF.fullmatch(text, first.end, second.start) or not second.text.lower().rstrip().endswith(
        ("jahres", "jahrs")
    ):
        return None
    extra = {**one.extra, "year_offset": str(two.offset), "year_anchor": two.anchor or "now"}
    return _grow(first, text, value=replace(one, extra=extra), end=second.end, why="year")


_DAY = regex.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")
_OF_DAY = regex.compile(r"[ ]{1,3}(?:des|vom|zum|zu|auf[ ]den)[ ]{1,3}")


def _with_day(first: Mention, second: Mention, text: str) -> Mention | None:
    """``Abend des 10. November`` is a part of that day, ``Freitag vergangener Woche`` a day of that week."""
    one, two = first.value, second.value
    if first.rule == "date.part_of_day" and two.type == "DATE" and _DAY.fullmatch(two.value):
        gap = _OF_DAY.fullmatch(text, first.end, second.start)
        if gap and gap.group().strip() == "des":
            value = replace(two, type="TIME", part=one.value.removeprefix("T"))
            return _grow(second, text, value=value, start=first.start, why="part of the day")
    if first.rule == "date.part_of_day" and second.rule == "date.weekday" and not two.anchor:
        gap = _OF_DAY.fullmatch(text, first.end, second.start)
        if gap:
            value = replace(two, type="TIME", part=one.value.removeprefix("T"))
            return _grow(second, text, value=value, start=first.start, why="part of the day")
    if (
        first.rule == "date.weekday"
        and two.unit == "week"
        and text[first.end : second.start] in {" ", " der ", " in der "}
        and not one.anchor
    ):
        if text[first.end : second.start] == " in der ":
            return None
        return _grow(first, text, value=replace(one, anchor="week", offset=two.offset), end=second.end, why="week")
    return None


def _linked(first: Mention, second: Mention, text: str) -> tuple[Mention, Mention]:
    one, two = first.value, second.value
    if one.type != two.type or one.type not in {"DATE", "TIME"} or one.vague or two.vague:
        return first, second
    if one.linked == "first":
        return first, replace(second, value=replace(two, linked="last")) if two.linked is None else second
    gap = _TO.fullmatch(text, first.end, second.start) if second.start - first.end <= _REACH else None
    if gap is None:
        return first, second
    if gap.group().strip() in _PAIR_ONLY and not _between(first, text):
        return first, second
    if two.linked == "first" or one.linked == "last":
        return first, second
    return replace(first, value=replace(one, linked="first")), replace(second, value=replace(two, linked="last"))


_BETWEEN = regex.compile(r"\b(?:zwischen|von)[ ]+(?:dem[ ])?$", regex.IGNORECASE)


def _between(first: Mention, text: str) -> bool:
    """``zwischen 10 und 12 Uhr`` and ``von Oktober auf November`` are ranges, ``10 und 12 Uhr`` are two times."""
    return bool(_BETWEEN.search(text, max(0, first.start - 14), first.start))


def _with_article(mention: Mention, text: str) -> Mention:
    value: Partial = mention.value
    if mention.rule not in _PHRASES and not (mention.rule == "date.season" and value.anchor):
        return mention
    if mention.text.split()[0].lower() in lex.MODS:
        return mention
    match = _ARTICLE.search(text, max(0, mention.start - _REACH), mention.start)
    if match is None or not match.group("lead"):
        return mention
    return replace(mention, value=replace(value, outer=match.start("lead")))
