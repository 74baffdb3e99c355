"""Roles beside a name: what the text says that a named person is, and for whom.

Before the name (``die Leiterin des Amtes, Dr. Ute Ems``) and behind it (``Ute Ems, Leiterin des Amtes``; ``Ute Ems
(Leiterin)``; ``Ute Ems vom Amt für …``). ``role_clauses`` and ``role_boxes`` read verbs and lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from pressextract.extract.names.lexicon import PHOTO_SOURCES, SPORTS_CLUBS
from pressextract.extract.names.masks import ORG, PER, Masked, ahead_of_persons, mask
from pressextract.extract.names.role_boxes import in_boxes
from pressextract.extract.names.role_clauses import body_first, further, joined
from pressextract.extract.names.role_grammar import (
    ARTICLE,
    AT_PLACE,
    LINK,
    ORGANIZATION,
    PERSON,
    PHRASE,
    compile_masked,
)
from pressextract.extract.names.role_items import Item, item_of, parse_items
from pressextract.extract.names.role_lexicon import PLURAL_HEAD
from pressextract.extract.names.wraps import soften
from pressextract.shapes import Evidence, Mention, Span
from pressextract.shapes.names import RoleValue

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["find_roles"]

_BEFORE = compile_masked(
    rf"""(?<![\p{{L}}-])(?<!\b[Ff]ür[ ])(?<!\ban[ ])
    (?:(?<article>{ARTICLE}|Die|Der|beiden|Deren|Dessen|Ihre?|Seine?)[ ](?:\p{{Ll}}+e[rnms]?[ ]){{0,2}}?)?{PHRASE}
    (?:{LINK}(?<org>{ORGANIZATION})(?:[ ]?\([^()\n]{{1,30}}\))?)?{AT_PLACE}?(?<sep>,[ ]|:[ ]|[ ])(?<person>{PERSON})"""
)
_CHAIN = compile_masked(
    rf"(?<![\p{{L}}-]){PHRASE}(?:{LINK}(?<org>{ORGANIZATION}))?(?:,[ ]|[ ]und[ ])(?:{ARTICLE}[ ])?(?:neue[rn]?[ ])?$"
)
_OPENER = compile_masked(
    rf"""(?<person>{PER}+)(?:[ ]?\(\d{{1,3}}(?:[ ]Jahre)?\)|,[ ]\d\d(?=,))?
    (?<sep>,[ ]|[ ]?\(|[ ][–|·-][ ]|,?[ ](?=(?:vom|von|aus[ ]der|bei|beim)[ ][^\n]{{0,40}}{ORG}))"""
)
_POSSESSIVE = regex.compile(r"\b(?:Ihre?|Seine?|ihre?|seine?|[Dd]eren|[Dd]essen)[ ](?:\p{Ll}+e[rn]?[ ])?$")
_TOGETHER = compile_masked(rf"(?<person>{PERSON})[ ](?:und|&)[ ]$")
_HAS_ROLE = compile_masked(rf"{PHRASE}[ ]$")
_CLUB = regex.compile(rf"(?:1\.[ ])?(?:{'|'.join(SPORTS_CLUBS)})[ ]")
_REACH = 300
"""How far back ``ihr Leiter`` looks for its organization, in characters."""
_BACK = 160
"""How far back a second role before a name is looked for, in characters."""


def find_roles(view: str, names: Iterable[Mention]) -> tuple[Mention, ...]:
    """All role mentions, each role phrase once per person."""
    masked = mask(soften(view), names)
    found: dict[tuple[int, int, str | None, int], Mention] = {}
    for person, item, rule in _all(masked):
        mention = _mention(masked, person, item, rule=rule)
        mention = replace(mention, text=view[mention.start : mention.end])
        body = mention.value.organization
        key = (mention.start, person, item.role, body.start if body else -1)
        found.setdefault(key, mention)
    return tuple(sorted(found.values(), key=lambda one: (one.start, one.end)))


def _all(masked: Masked) -> Iterator[tuple[int, Item, str]]:
    behind = list(_behind(masked))
    yield from behind
    yield from _before(masked, claimed={item.start for _, item, _ in behind})
    yield from joined(masked)
    yield from body_first(masked)
    yield from in_boxes(masked)


def _mention(masked: Masked, person: int, item: Item, *, rule: str) -> Mention:
    who, org = masked.persons[person], item.organization
    if org is None and item.organization_text is None and item.role:
        org = _possessor(masked, item.start)
    value = RoleValue(
        item.role, Span(who.start, who.end), Span(org.start, org.end) if org else None, item.organization_text
    )
    evidence = (Evidence("person", who.text), *((Evidence("organization", org.text),) if org else ()))
    strength = 0.85 if item.role else 0.7
    return Mention("role", item.start, item.end, masked.view[item.start : item.end], rule, strength, value, evidence)


def _possessor(masked: Masked, start: int) -> Mention | None:
    """``Dessen Vorsitzender``: the last organization before."""
    if not _POSSESSIVE.search(masked.view, max(0, start - 30), start):
        return None
    before = [one for at, one in masked.organizations.items() if start - _REACH < at < start]
    return max(before, key=lambda one: one.start, default=None)


def _before(masked: Masked, *, claimed: set[int]) -> Iterator[tuple[int, Item, str]]:
    for match in _matches_before(masked):
        item = item_of(masked, match)
        if item is None or (item.start in claimed and match["sep"] != " "):
            continue
        person = masked.person_of(match)
        yield person, item, "role.before_name"
        yield from _chained(masked, match, person=person)
        if _is_plural(match):
            yield from further(masked, item, after=match.end("person"))


def _matches_before(masked: Masked) -> Iterator[regex.Match[str]]:
    for low, high in ahead_of_persons(masked):
        at = low
        while match := _BEFORE.search(masked.text, at, high, timeout=5):
            yield match
            at = max(match.end("role"), match.start("role") + 1)


def _chained(masked: Masked, match: regex.Match[str], *, person: int) -> Iterator[tuple[int, Item, str]]:
    """``Ratsvorsitzende und Präses Ute Ems``: a role before the role."""
    start = match.start()
    line = max(masked.text.rfind("\n", 0, start) + 1, start - _BACK)
    chain = _CHAIN.search(masked.text, line, start)
    item = item_of(masked, chain) if chain else None
    if item is None or regex.match(r"Vertreter|Gäste|Mitglieder", item.role or ""):
        return
    if PER not in masked.text[max(line, item.start - 4) : item.start]:
        yield person, item, "role.before_name"


def _is_plural(match: regex.Match[str]) -> bool:
    head = next((word for word in match["role"].split(" ") if PLURAL_HEAD.fullmatch(word)), None)
    if head is None:
        return False
    return match["sep"] == ": " or head.endswith("innen") or (match["article"] or "") in ("die", "Die", "beiden", "den")


def _behind(masked: Masked) -> Iterator[tuple[int, Item, str]]:
    for match in _OPENER.finditer(masked.text, timeout=5):
        items, end = parse_items(masked, match.end())
        items = tuple(item for item in items if item.role or _employs(item, match["sep"]))
        person = match.start("person")
        if not items or not _ends_well(masked, match, items, end):
            continue
        others = _together(masked, person) if _is_shared(items, match["sep"]) else []
        for item in items:
            rule = "role.behind_name" if item.role else "role.name_body"
            for one in (person, *others):
                yield one, item, rule


def _employs(item: Item, sep: str) -> bool:
    """Whether a body beside a name can be where somebody works: no source of photographs, no club in a list of athletes."""
    if item.organization is None or item.organization.text in PHOTO_SOURCES:
        return False
    return "(" not in sep or not _CLUB.match(item.organization.text)


def _is_shared(items: tuple[Item, ...], sep: str) -> bool:
    """Whether an apposition can count for names joined before: a plural role, or a body alone in brackets or a list."""
    if items[0].role is None:
        return sep in (", ", " (", "(")
    return any(PLURAL_HEAD.fullmatch(word) for word in items[0].role.split(" ")[:2])


def _ends_well(masked: Masked, match: regex.Match[str], items: tuple[Item, ...], end: int) -> bool:
    """An apposition is closed by punctuation; one that leads over to another name belongs to that name."""
    rest = masked.text[end : end + 60]
    opened = match["sep"].strip()
    if opened == "(":
        return bool(regex.match(r"[^()\n]{0,60}\)", rest))
    leads_over = bool(regex.match(rf",?[ ](?:und[ ])?{PERSON}", rest))
    if leads_over and regex.match(r"(?:der|die)[ ]", masked.text[match.end() :]):
        return False
    if items[-1].role is None and opened == ",":
        return bool(regex.match(r"[ ]?(?:[,.;:)|\"“”«»]|\n|$|–)", rest))
    return True


def _together(masked: Masked, start: int) -> list[int]:
    """``Ute Ems und Jan Au (Muster AG)``: the names joined before, unless they have a role of their own."""
    found: list[int] = []
    begin = next((outer for outer, own in masked.outer.items() if own == start), start)
    while match := _TOGETHER.search(masked.text, max(0, begin - 80), begin):
        person = masked.person_of(match)
        if person in found or _HAS_ROLE.search(masked.text, max(0, match.start() - 60), match.start()):
            break
        found.append(person)
        begin = match.start("person")
    return found
