"""Roles in running text: what it says that a named person is, and for whom.

Before the name (``die Leiterin des Amtes, Dr. Ute Ems``), behind it (``Ute Ems, Leiterin des Amtes``; ``Ute Ems
(Leiterin)``), joined by a verb (``Ansprechpartnerin ist Ute Ems``), or an organization alone (``Ute Ems (Muster AG)``).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import regex

from pressextract.extract.names.masks import LOC, ORG, PER, Masked, mask
from pressextract.extract.names.role_boxes import in_boxes
from pressextract.extract.names.role_grammar import (
    ARTICLE,
    AT_PLACE,
    BOUNDARY,
    LINK,
    ORGANIZATION,
    PERSON,
    PHRASE,
    compile_masked,
)
from pressextract.extract.names.role_items import Item, item_of, parse_items
from pressextract.extract.names.role_lexicon import PLURAL_HEAD
from pressextract.shapes import Evidence, Mention, Span
from pressextract.shapes.names import RoleValue

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["find_roles"]

_BEFORE = compile_masked(
    rf"""(?<![\p{{L}}-])(?<!\b[Ff]ür[ ])(?<!\ban[ ])(?:(?<article>{ARTICLE}|Die|Der|beiden|Deren|Dessen|Ihre?|Seine?)[ ](?:\p{{Ll}}+e[rnms]?[ ]){{0,2}}?)?{PHRASE}
    (?:{LINK}(?<org>{ORGANIZATION})(?:[ ]?\([^()\n]{{1,30}}\))?)?{AT_PLACE}?(?<sep>,[ ]|:[ ]|[ ])(?<person>{PERSON})"""
)
_CHAIN = compile_masked(
    rf"(?<![\p{{L}}-]){PHRASE}(?:{LINK}(?<org>{ORGANIZATION}))?(?:,[ ]|[ ]und[ ])(?:{ARTICLE}[ ])?(?:neue[rn]?[ ])?$"
)
_OPENER = compile_masked(
    rf"(?<person>{PER}+)(?:[ ]?\(\d{{1,3}}(?:[ ]Jahre)?\)|,[ ]\d\d(?=,))?(?<sep>,[ ]|[ ]?\(|[ ][–|-][ ]|,?[ ](?=(?:vom|von|aus[ ]der|bei|beim)[ ][^\n]{{0,20}}{ORG}))"
)
_COPULA = compile_masked(
    rf"(?<![\p{{L}}-]){PHRASE}(?:{LINK}(?<org>{ORGANIZATION}))?(?:[ ](?:im|in[ ]der)[ ]\p{{Lu}}\p{{L}}+)?[ ](?:ist|sind|bleibt|wird|wurde|heißt)(?:[ ](?:weiterhin|nun|künftig|dort))?[ ](?<person>{PERSON})"
)
_IS = compile_masked(
    rf"(?<person>{PER}+)[ ](?:ist|bleibt|wird)[ ](?:(?:seit|ab|nun|künftig|derzeit|jetzt|auch|zugleich|unter)[ ](?:[\d./]+[ ]?|\p{{L}}+[ ]){{0,5}}?)?(?:{ARTICLE}[ ])?(?:neue[rn]?[ ])?{PHRASE}(?:{LINK}(?<org>{ORGANIZATION}))?{BOUNDARY}"
)
_CHOSEN = compile_masked(
    rf"(?<person>{PER}+)(?<between>[^\n.{PER}]{{1,120}}?)[ ]z(?:um|ur)[ ](?:neuen?[ ])?{PHRASE}(?:{LINK}(?<org>{ORGANIZATION}))?[ ](?:gewählt|ernannt|berufen|bestellt|bestimmt|befördert)"
)
_AS = compile_masked(
    rf"(?<person>{PER}+),[ ](?:die|der)[ ](?:[^\n.{PER}{ORG}]{{0,60}}[ ])?(?<org>{ORG}+)[ ]als[ ]{PHRASE}[ ](?:leitet|führt|vertritt|betreut|berät)"
)
_LEADS = compile_masked(
    rf"(?<person>{PER}+)(?:,[ ](?:der|die))?[ ](?:(?:leitet|führt|vertritt)[ ](?:auch[ ])?(?:die|das|den)[ ](?<org>{ORG}+)|(?:die|das|den)[ ](?:\p{{Lu}}\p{{L}}+[ ])?(?<org>{ORG}+)[ ](?:leitet|führt|vertritt|betreibt))"
)
_NEXT_PERSON = compile_masked(
    rf"(?:[ ]?\([^()\n]{{1,40}}\))?(?:,[ ]|[ ]und[ ]|[ ]sowie[ ]|[ ]&[ ])(?:in[ ]Vertretung[ ]von[ ])?(?<person>{PERSON})"
)
_BODY_FIRST = compile_masked(rf"(?<org>{ORGANIZATION})[ ]?\((?<person>{PERSON})(?=[,)])")
_BODY_ROLE = compile_masked(
    rf"(?<org>{ORGANIZATION})(?:,[ ](?:{LOC}+|\p{{Lu}}\p{{L}}+))?[ ]?\({PHRASE}:[ ](?<person>{PERSON})"
)
_BODY_DASH = compile_masked(
    rf"(?<org>{ORGANIZATION})(?:,[ ]{LOC}+)?[ ][–-][ ](?<person>{PERSON})(?=[ ]*(?:\n|$|,|[ ]und[ ]))"
)
_FOR_BODY = compile_masked(
    rf"\b[Ff]ür[ ](?:die|das|den)[ ](?<org>{ORGANIZATION})[ ]\p{{Ll}}+[ ](?:{PHRASE}[ ])?(?<person>{PERSON})"
)
_POSSESSIVE = regex.compile(r"\b(?:Ihre?|Seine?|ihre?|seine?|[Dd]eren|[Dd]essen)[ ](?:\p{Ll}+e[rn]?[ ])?$")
_TOGETHER = compile_masked(rf"(?<person>{PERSON})[ ](?:und|&)[ ]$")
_REACH = 300
"""How far back ``ihr Leiter`` looks for its organization, in characters."""
_BACK = 160
"""How far back a second role before a name is looked for, in characters."""


def find_roles(view: str, names: Iterable[Mention]) -> tuple[Mention, ...]:
    """All role mentions, each role phrase once per person."""
    masked = mask(view, names)
    found: dict[tuple[int, int, str | None], Mention] = {}
    for person, item, rule in _all(masked):
        mention = _mention(masked, person, item, rule=rule)
        key = (mention.start, person, item.role)
        if key not in found or (item.organization and not found[key].value.organization):
            found[key] = mention
    return tuple(sorted(found.values(), key=lambda one: (one.start, one.end)))


def _all(masked: Masked) -> Iterator[tuple[int, Item, str]]:
    behind = list(_behind(masked))
    before = list(_before(masked, claimed={item.start for _, item, _ in behind}))
    yield from behind
    yield from before
    yield from _joined(masked)
    yield from _body_first(masked)
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


def _person_at(masked: Masked, match: regex.Match[str]) -> int:
    start = match.start("person")
    return masked.outer.get(start, start)


def _before(masked: Masked, *, claimed: set[int]) -> Iterator[tuple[int, Item, str]]:
    at = 0
    while match := _BEFORE.search(masked.text, at, timeout=5):
        at = max(match.end("role"), match.start("role") + 1)
        item = item_of(masked, match)
        if item is None or (item.start in claimed and match["sep"] != " "):
            continue
        person = _person_at(masked, match)
        yield person, item, "role.before_name"
        yield from _chained(masked, match, person=person)
        if _is_plural(match):
            yield from _further(masked, item, after=match.end("person"))


def _chained(masked: Masked, match: regex.Match[str], *, person: int) -> Iterator[tuple[int, Item, str]]:
    """``Ratsvorsitzende und Präses Ute Ems``: a role before the role."""
    start = match.start()
    line = max(masked.text.rfind("\n", 0, start) + 1, start - _BACK)
    chain = _CHAIN.search(masked.text, line, start)
    item = item_of(masked, chain) if chain else None
    if (
        item
        and not regex.match(r"Vertreter", item.role or "")
        and not regex.search(PER, masked.text[max(line, item.start - 4) : item.start])
    ):
        yield person, item, "role.before_name"


def _is_plural(match: regex.Match[str]) -> bool:
    words = match["role"].split(" ")
    head = next((word for word in words if PLURAL_HEAD.fullmatch(word)), None)
    if head is None:
        return False
    return match["sep"] == ": " or head.endswith("innen") or (match["article"] or "") in ("die", "Die", "beiden", "den")


def _further(masked: Masked, item: Item, *, after: int) -> Iterator[tuple[int, Item, str]]:
    """A plural role counts for each of the names that follow."""
    while following := _NEXT_PERSON.match(masked.text, after):
        yield _person_at(masked, following), item, "role.plural"
        after = following.end("person")


def _behind(masked: Masked) -> Iterator[tuple[int, Item, str]]:
    for match in _OPENER.finditer(masked.text, timeout=5):
        items, end = parse_items(masked, match.end())
        person = match.start("person")
        if not items or not _ends_well(masked, match, items, end):
            continue
        others = (
            _together(masked, match.start("person"))
            if items[-1].role is None or PLURAL_HEAD.match(items[0].role or "")
            else ()
        )
        for item in items:
            rule = "role.behind_name" if item.role else "role.name_body"
            yield person, item, rule
            for other in others:
                yield other, item, rule


def _ends_well(masked: Masked, match: regex.Match[str], items: tuple[Item, ...], end: int) -> bool:
    """An apposition is closed by punctuation; one that leads over to another name belongs to that name."""
    rest = masked.text[end : end + 60]
    opened = match["sep"].strip()
    if opened == "(":
        return bool(regex.match(r"[^()\n]{0,60}\)", rest))
    leads_over = bool(regex.match(rf",?[ ](?:und[ ])?{PERSON}", rest))
    if leads_over and regex.match(rf"(?:der|die)[ ]", masked.text[match.end() :]):
        return False
    if items[-1].role is None and opened == ",":
        return bool(regex.match(r"[ ]?(?:[,.;:)|\"“”«»]|\n|$|–)", rest))
    return True


def _together(masked: Masked, start: int) -> list[int]:
    """``Ute Ems und Jan Au (Muster AG)``: the names joined before."""
    found = []
    begin = next((outer for outer, own in masked.outer.items() if own == start), start)
    while match := _TOGETHER.search(masked.text, max(0, begin - 80), begin):
        start = _person_at(masked, match)
        if start in found:
            break
        found.append(start)
        begin = match.start("person")
    return found


def _joined(masked: Masked) -> Iterator[tuple[int, Item, str]]:
    patterns = (
        (_COPULA, "role.is_name"),
        (_IS, "role.name_is"),
        (_CHOSEN, "role.chosen"),
        (_AS, "role.as"),
        (_LEADS, "role.leads"),
    )
    for pattern, rule in patterns:
        for match in pattern.finditer(masked.text, timeout=5):
            if item := item_of(masked, match):
                yield _person_at(masked, match), item, rule


def _body_first(masked: Masked) -> Iterator[tuple[int, Item, str]]:
    """``Muster AG (Ute Ems)``; a photo credit ``Muster AG/Ute Ems`` tells nothing about employment."""
    for pattern in (_BODY_FIRST, _BODY_ROLE, _BODY_DASH, _FOR_BODY):
        for match in pattern.finditer(masked.text, timeout=5):
            item = item_of(masked, match)
            if item is None:
                continue
            yield _person_at(masked, match), item, "role.body_name"
            if pattern is not _FOR_BODY:
                yield from _further(masked, item, after=match.end("person"))
