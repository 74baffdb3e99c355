"""One description of a person read into items: ``Präsident der Muster AG und Stadtrat, Verein X``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from pressextract.extract.names.lexicon import KNOWN_BODIES
from pressextract.extract.names.masks import LOC, ORG, PER, TITLE, Masked
from pressextract.extract.names.role_grammar import ARTICLE, BOUNDARY, LINK, ORGANIZATION, PHRASE, compile_masked
from pressextract.extract.names.role_lexicon import ADJECTIVES, PAST, ROLE_HEAD

if TYPE_CHECKING:
    from pressextract.shapes import Mention

__all__ = ["Item", "item_of", "parse_items"]

_JUNK = r"(?:(?:neue|langjährige|derzeitige|amtierende|zuständige|designierte|bisherige|selbst|heutige|gleichnamige|scheidende|künftige|frühere|ehemalige|gastgebende)[rnms]?[ ])*"
_ROLE_ITEM = compile_masked(
    rf"(?:{ARTICLE}[ ])?(?:im[ ](?:Haupt|Neben)beruf[ ]|zugleich[ ]|auch[ ])?{_JUNK}{PHRASE}(?:{LINK}(?<org>{ORGANIZATION})(?:[ ]?\([^()\n]{{1,30}}\))?)?{BOUNDARY}"
)
_ANY_ITEM = compile_masked(
    rf"(?<role>\p{{Lu}}\p{{L}}+(?:in|er|ist|ant|ent|eur|or|mann|frau|ling))[ ](?:der|des|bei|bei[ ]der|beim|vom|von)[ ](?<org>{ORGANIZATION}){BOUNDARY}"
)
_SECOND_BODY = compile_masked(rf"[ ]und[ ](?:im|in[ ]der|bei[ ]der|beim|der|des)[ ](?<org>{ORGANIZATION})")
_BODY_ITEM = compile_masked(
    rf"(?:(?:vom|von|von[ ]der|von[ ]den|bei[ ]der|beim|bei|aus[ ]der|aus[ ]dem)[ ](?:\p{{Ll}}+e[rn][ ])?(?:\p{{Lu}}\p{{L}}+er[ ])?(?:\p{{Lu}}\p{{L}}+[ ])?)?"
    rf"(?<org>{ORGANIZATION})(?:[ ]?\({ORG}+\))?"
)
_PLACE_ITEM = compile_masked(
    rf"(?:(?:aus|in|von)[ ])?{LOC}+|\d{{1,3}}(?:[ ]Jahre)?(?=[,)])|(?:links|rechts|Mitte|l\.|r\.|m\.|v\.)(?=[,)])|MdB|M\.[ ]?(?:A|Sc)\."
)
_IN_BRACKETS = compile_masked(rf"[ ]?\((?:Betrieb:[ ])?(?<org>{ORGANIZATION})\)")
_BETWEEN = compile_masked(r"[ ]?(?:,|/|;|\||·)[ ]|[ ](?:und|sowie|&)[ ]|,[ ](?:und|sowie)[ ]")
_TRAILING = regex.compile(r"(?:[ ,]|(?<=[ ])(?:der|des|die|den|dem|von|vom|bei|beim|für|im|in|am|an|zur|zum|und))+$")
_SPLIT = regex.compile(
    rf"(?P<adjectives>(?:{ADJECTIVES}[ ])*)(?P<lead>(?!{ROLE_HEAD})[\p{{Lu}}][\p{{L}}\d.&]*(?:[ -][\p{{Lu}}][\p{{L}}\d.&]*){{0,3}}?)[ ]?-(?P<rest>\p{{Lu}}.*)$",
    regex.VERBOSE,
)
_SPLIT_FIELD = regex.compile(r"(?P<before>.*[ ](?:der|des)[ ])(?P<lead>[\p{Lu}][\p{L}\d.&]*)-(?P<rest>\p{Lu}\p{L}+)$")
_TOPIC = regex.compile(r"(?<=^Ansprechpartner(?:in)?)[ ](?:zum|zur|in|im|bei)\b.*$")
_PERSON_NEXT = compile_masked(rf"[ ](?:{TITLE}+)?{PER}")
_HEAD_ALONE = regex.compile(r"(?<=\p{L} (?:der|des) )(?P<head>\p{Lu}\p{L}+)$")
_ITEMS = (_ROLE_ITEM, _ANY_ITEM, _BODY_ITEM, _PLACE_ITEM)
_HIGH_POST = regex.compile(r"(?:Vize|General)?-?(?:Präsident|Chef|Sprecher|Vorstand|Gründer|Generalsekretär|Chefin)")
"""What stands before these with a hyphen is a body, unless it is an ordinary first part."""
_ORDINARY_FIRST = regex.compile(
    r"(?:Vize|Ex|Alt|Co|Ehren|Gründungs|Landes|Bundes|Kreis|Bezirks|Haupt|General|Fach|Presse|Team|Jung|Web|Online|\p{L}+s)"
)
_UNIT = regex.compile(
    r"(?:Arbeitsgruppe|AG|Abteilung|Referats?|Bereichs?|Projekts?|Arbeitskreis(?:es)?|Teams?|Sektion|Sachgebiets?)\b"
)
_ORDINARY_LEADS = ("IT", "PR", "HR", "EDV", "Co", "F&E", "KI", "CO", "ÖPNV", "PC", "TV", "3D")
_PARTY_LEADS = frozenset(("Grünen", "Linken", "Linke", "Union", "Unions"))
_MIN_CAPITALS = 2


@dataclass(frozen=True, slots=True)
class Item:
    """One role with its organization, or an organization alone.

    Attributes:
        start, end: The role phrase, or the organization.
    """

    start: int
    end: int
    role: str | None
    organization: Mention | None = None
    organization_text: str | None = None


def parse_items(masked: Masked, at: int) -> tuple[tuple[Item, ...], int]:
    """Items from ``at`` on, and where they end; an item that leads over to the next person is left to that one."""
    items: list[Item] = []
    end = at
    while True:
        match = next((found for pattern in _ITEMS if (found := pattern.match(masked.text, at))), None)
        if match is None or _PERSON_NEXT.match(masked.text, match.end()):
            break
        if item := item_of(masked, match):
            items.append(item)
        end = match.end()
        if item and item.role and item.organization and (second := _SECOND_BODY.match(masked.text, end)):
            items.append(replace(item, organization=masked.organizations[second.start("org")]))
            end = second.end()
        if bracket := _IN_BRACKETS.match(masked.text, end):  # "Ute Ems, Husum (Muster AG)"
            items += [item for item in (item_of(masked, bracket),) if item]
            end = bracket.end()
        between = _BETWEEN.match(masked.text, end)
        if between is None:
            break
        at = between.end()
    return tuple(_shared(masked, items)), end


def _shared(masked: Masked, items: list[Item]) -> list[Item]:
    """``Inhaber und Geschäftsführer der Muster AG``, ``Vorstand, Muster AG``: the organization counts for both."""
    shared: list[Item] = []
    items = _units_in_role(masked, items)
    for row, item in enumerate(items):
        body = next((one for one in items[row + 1 :] if one.organization), None)
        if item.role and not item.organization and not item.organization_text and body and _linked(masked, item, body):
            shared.append(replace(item, organization=body.organization))
        elif item.role is None and any(one.organization is item.organization for one in shared):
            continue
        else:
            shared.append(item)
    return shared


def _units_in_role(masked: Masked, items: list[Item]) -> list[Item]:
    """``Leiterin der Arbeitsgruppe Häfen, Verein X``: the unit belongs to the role, the organization is the other one."""
    if len(items) > 1 and items[0].role and items[0].organization and items[1].role is None:
        unit, body = items[0].organization, items[1].organization
        if _UNIT.match(unit.text) and body is not None:
            role = masked.view[items[0].start : unit.end]
            return [replace(items[0], end=unit.end, role=role, organization=body), *items[2:]]
    return items


def _linked(masked: Masked, item: Item, body: Item) -> bool:
    between = masked.text[item.end : body.start]
    return bool(regex.fullmatch(r"[ ]?,[ ]|[ ](?:und|&|sowie)[ ]|[ ]?[|/][ ]", between)) or body.role is None


def item_of(masked: Masked, match: regex.Match[str]) -> Item | None:
    """The item of a match with groups ``role`` and ``org``; None for past roles, places and empty phrases."""
    groups = match.groupdict()
    org = masked.organizations.get(match.start("org")) if groups.get("org") else None
    if groups.get("role") is None:
        return Item(org.start, org.end, None, org) if org else None
    start, end = match.span("role")
    end = start + len(masked.view[start:end].rstrip())
    if PAST.search(masked.view, max(0, start - 20), start):
        return None
    role, lead = _without_lead(masked, start, end)
    if org is None and lead is None and (body := _headed(masked, role)):
        return Item(start, end, role.rpartition(" ")[0].rpartition(" ")[0], body)
    return Item(start, end, role, org, None if org else lead) if role else None


def _headed(masked: Masked, role: str) -> Mention | None:
    """``Leiterin der Wirtschaftsförderung`` where the document has one ``Wirtschaftsförderung X``."""
    match = _HEAD_ALONE.search(role)
    if match is None:
        return None
    found = {
        one.value.name: one
        for one in masked.organizations.values()
        if one.value.name.split(" ")[0] == match["head"].removesuffix("s")
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _without_lead(masked: Masked, start: int, end: int) -> tuple[str, str | None]:
    """``BKA-Präsident`` is ``Präsident`` of ``BKA``; an ordinary first part stays (``Ausbildungs-Leiter``)."""
    words = masked.view[start:end]
    match = _SPLIT.match(words)
    if match and (_is_body(masked, match["lead"], start + match.start("lead")) or _heads_body(match)):
        return _clean(match["adjectives"] + match["rest"]), match["lead"]
    if (match := _SPLIT_FIELD.match(words)) and _is_body(masked, match["lead"], start + match.start("lead")):
        return _clean(match["before"] + match["rest"]), match["lead"]
    return _clean(words), None


def _heads_body(match: regex.Match[str]) -> bool:
    return bool(_HIGH_POST.match(match["rest"])) and not _ORDINARY_FIRST.fullmatch(match["lead"])


def _is_body(masked: Masked, lead: str, at: int) -> bool:
    """An acronym, a name that the document has, or one that everybody knows."""
    acronym = sum(char.isupper() for char in lead) >= _MIN_CAPITALS and "-" not in lead and lead not in _ORDINARY_LEADS
    return acronym or masked.text[at] == ORG or lead in _PARTY_LEADS or lead in KNOWN_BODIES or _is_known(masked, lead)


def _is_known(masked: Masked, lead: str) -> bool:
    return any(org.text.startswith(lead) for org in masked.organizations.values())


def _clean(words: str) -> str:
    return _TRAILING.sub("", _TOPIC.sub("", words.strip()))
