"""Roles: what the text says that a named person is, and for whom.

Patterns over the masked text: a role before the name (``die Leiterin des Amtes, Dr. Ute Ems``), behind it (``Ute Ems,
Leiterin des Amtes``; ``Ute Ems (Leiterin)``), beside it in a box, or joined by a verb (``Ansprechpartnerin ist Ute Ems``).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import regex

from pressextract.extract.names.masks import LOC, ORG, PER, TITLE, Masked, mask
from pressextract.extract.names.role_lexicon import ADJECTIVES, PAST, PLURAL_HEAD, ROLE_HEAD
from pressextract.shapes import Evidence, Mention, Span
from pressextract.shapes.names import RoleValue

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["find_roles"]

_FLAGS = regex.VERBOSE
_PERSON = rf"(?:{TITLE}+)?(?:{PER}+)"
_ORG = rf"{ORG}+"
_ART = r"(?:der|die|das|des|dem|den|ein|eine|einer|einem|einen|seine?[rmns]?|ihre?[rmns]?|unsere?[rmns]?)"
_CAP = r"\p{Lu}[\p{L}\p{M}'’/&.-]*(?<![.])"
_PREP = r"(?:für|von|vom|bei|beim|im|in|am|an|zur|zum|zu|auf|aus|mit|gegen|über|seitens|innerhalb|und|&|sowie|–|/)"
# What hangs on a role noun: field, unit ("für regionale Landesentwicklung", "des Vorstands", "Kommunikation").
_FIELD = rf"""(?:
    [ ](?:für|der|des|im|in[ ]der|am|zur|zum|von|vom|beim|bei|auf|gegen|über)(?:[ ](?:den|die|das|der|dem))?[ ](?:\p{{Ll}}+(?:e[nrs]?|em)[ ])*{_CAP}-?(?:(?:,[ ]|[ ](?:und|&|sowie|/)[ ])(?:\p{{Ll}}+e[nrs]?[ ])?{_CAP}(?![ ]?{PER}))*
    |[ ](?!{ROLE_HEAD}){_CAP}(?:[ ](?:und|&)[ ]{_CAP})?)"""
_LEAD = rf"(?:(?<lead>{ORG}+|[\p{{Lu}}][\p{{L}}\d.&]*)[ ]?-)?"
_ROLE = (
    rf"(?:{ADJECTIVES}[ ])*(?:(?:{ORG}+|[\p{{Lu}}\d][\p{{L}}\d.&]*)[ ]?-)*(?:\p{{Lu}}\p{{L}}+-[ ]und[ ])?{ROLE_HEAD}"
)
_TO_ORG = rf"(?:[ ]|,[ ]|[ ]?[-–|][ ])(?:(?:der|des|von|von[ ]der|vom|bei|bei[ ]der|bei[ ]den|beim|im|in[ ]der|an[ ]der|am|für|für[ ]die|für[ ]den|für[ ]das|seitens[ ]der|den|aus[ ]dem|aus[ ]der|zur)[ ])?(?:\p{{Ll}}+(?:e[nrs]?|er)[ ])?"
_AT_PLACE = rf"(?:[ ](?:in|aus|von|im)[ ]{LOC}+)"
_AGE = r"(?:[ ]?\(\d{1,3}(?:[ ]Jahre)?\)|,[ ]\d\d(?=,))?"
_PHRASE = rf"(?<role>{_ROLE}{_FIELD}{{0,3}}?)(?:(?:{_TO_ORG})(?<org>{_ORG})(?:[ ]?\({ORG}+\))?)?{_AT_PLACE}?"

_BEFORE = regex.compile(
    rf"""(?<![\p{{L}}-])(?<role>{_ROLE}{_FIELD}{{0,3}}?)
    (?:{_TO_ORG}(?<org>{_ORG})(?:[ ]?\([^()\n]{{1,30}}\))?)?{_AT_PLACE}?(?:,[ ]|:[ ]|[ ])(?<person>{_PERSON})""",
    _FLAGS,
)
_BEHIND = regex.compile(
    rf"""(?<person>{PER}+){_AGE}(?:,[ ]|[ ]?\(|[ ][-–|/][ ]|[ ]\|[ ])(?:{_ART}[ ])?(?:(?:neue|langjährige|derzeitige|amtierende|zuständige|designierte|bisherige|selbst)[rnms]?[ ])*
    (?<role>{_ROLE}{_FIELD}{{0,3}}?)(?:{_TO_ORG}(?<org>{_ORG}))?(?=[ ]?(?:[,.;:)(|"“”«»!?–-]|\n|$|{_AT_PLACE}|(?:und|sowie)\b|\p{{Ll}}))""",
    _FLAGS,
)
_MORE = regex.compile(
    rf"""(?:[ ]?,[ ]|[ ]und[ ]|[ ]sowie[ ]|[ ]/[ ])(?:{_ART}[ ])?(?<role>{_ROLE}{_FIELD}{{0,3}}?)(?:{_TO_ORG}(?<org>{_ORG}))?(?=[ ]?(?:[,.;:)(|"“”«»!?–-]|\n|$|{_AT_PLACE}|(?:und|sowie)\b|\p{{Ll}}))""",
    _FLAGS,
)
_MORE_BEFORE = regex.compile(
    rf"(?<![\p{{L}}-])(?<role>{_ROLE}{_FIELD}{{0,2}}?)(?:{_TO_ORG}(?<org>{_ORG}))?(?:,[ ]|[ ]und[ ])(?:{_ART}[ ])?$",
    _FLAGS,
)
_BODY = regex.compile(
    rf"(?<person>{PER}+){_AGE}(?:[ ]?\(|,[ ]|[ ](?:vom|von|von[ ]der|von[ ]den|aus[ ]der|bei[ ]der|beim)[ ](?:\p{{Ll}}+e[rn][ ])?)(?<org>{_ORG})(?=[ ]?(?:[).,;:|\n]|$|[ ]\p{{Ll}}))",
    _FLAGS,
)
_COPULA = regex.compile(
    rf"(?<![\p{{L}}-])(?<role>{_ROLE}{_FIELD}{{0,2}}?)(?:{_TO_ORG}(?<org>{_ORG}))?[ ](?:ist|sind|war|bleibt|wird|wurde|heißt)(?:[ ](?:weiterhin|nun|künftig|dort))?[ ](?<person>{_PERSON})",
    _FLAGS,
)
_IS = regex.compile(
    rf"(?<person>{PER}+)[ ](?:ist|bleibt|wird)[ ](?:(?:seit|ab|nun|künftig|derzeit|jetzt|auch|zugleich|unter)[ ](?:[\d.]+[ ]?|\p{{L}}+[ ]){{0,4}})?(?:{_ART}[ ])?(?:neue[rn]?[ ])?(?<role>{_ROLE}{_FIELD}{{0,3}}?)(?:{_TO_ORG}(?<org>{_ORG}))?(?=[ ]?(?:[,.;:(\n]|$|(?:und|sowie)\b|\p{{Ll}}))",
    _FLAGS,
)
_LINE = regex.compile(rf"^[ \t•*–-]*(?<role>{_ROLE}{_FIELD}{{0,3}}?)(?:{_TO_ORG}(?<org>{_ORG}))?[ ]*$", _FLAGS)
_NEXT_PERSON = regex.compile(
    rf"(?:[ ]?\([^()\n]{{1,40}}\))?(?:,[ ]|[ ]und[ ]|[ ]sowie[ ]|[ ]&[ ])(?:in[ ]Vertretung[ ]von[ ])?(?<person>{_PERSON})",
    _FLAGS,
)
_TRAILING = regex.compile(r"(?:[ ,]|\b(?:der|des|die|den|dem|von|vom|bei|beim|für|im|in|am|an|zur|zum|und))+$")
_POSSESSIVE = regex.compile(r"\b(?:Ihre?|Seine?|ihre?|seine?|Deren|Dessen|deren|dessen)[ ](?:\p{Ll}+e[rn]?[ ])?$")
_REACH = 300
"""How far back ``ihr Leiter`` looks for its organization, in characters."""


def find_roles(view: str, names: Iterable[Mention]) -> tuple[Mention, ...]:
    """All role mentions, each role phrase once per person."""
    masked = mask(view, names)
    found: dict[tuple[int, int, str | None], Mention] = {}
    for mention in _all(masked):
        value: RoleValue = mention.value
        person = value.person.start if value.person else -1
        key = (mention.start, person, value.role)
        if key not in found or (value.organization and not found[key].value.organization):
            found[key] = mention
    return tuple(sorted(found.values(), key=lambda one: (one.start, one.end)))


def _all(masked: Masked) -> Iterator[Mention]:
    yield from _before(masked)
    yield from _behind(masked)
    yield from _joined(masked)
    yield from _in_lines(masked)
    yield from _bodies(masked)


def _mention(masked: Masked, match: regex.Match[str], *, person: int, rule: str) -> Mention | None:
    """The role mention of a match, or None when it is a past role or no phrase is left."""
    start, end = match.span("role")
    if PAST.search(masked.view, max(0, start - 20), start):
        return None
    role, org_text = _without_lead(masked, start, end)
    org = masked.organizations.get(match.start("org")) if match["org"] else None
    if org is None and org_text is None:
        org = _possessor(masked, start)
    if not role:
        return None
    who = masked.persons[person]
    return Mention(
        "role", start, start + len(masked.view[start:end].rstrip()), masked.view[start:end].rstrip(), rule, 0.85,
        RoleValue(role, Span(who.start, who.end), Span(org.start, org.end) if org else None, org_text),
        (Evidence("person", who.text), *((Evidence("organization", org.text),) if org else ())),
    )  # fmt: skip


def _without_lead(masked: Masked, start: int, end: int) -> tuple[str, str | None]:
    """``BKA-Präsident`` is ``Präsident`` of ``BKA``; an ordinary first part stays (``Ausbildungs-Leiter``)."""
    words = masked.view[start:end]
    match = regex.match(
        rf"(?P<adjectives>(?:{ADJECTIVES}[ ])*)(?P<lead>[\p{{Lu}}][\p{{L}}\d.& -]*?)[ ]?-(?P<rest>\p{{Lu}}.*)$",
        words,
        regex.VERBOSE,
    )
    lead = match["lead"] if match else ""
    if match and (_is_body(lead) or masked.text[start + match.start("lead")] == ORG or _is_known(masked, lead)):
        return _clean(match["adjectives"] + match["rest"]), lead
    return _clean(words), None


def _is_body(lead: str) -> bool:
    return (
        sum(char.isupper() for char in lead) > 1
        and "-" not in lead
        and not lead.startswith(("IT", "PR", "HR", "EDV", "Co", "F&E", "EU"))
    )


def _is_known(masked: Masked, lead: str) -> bool:
    return any(org.text.startswith(lead) for org in masked.organizations.values())


def _clean(words: str) -> str:
    return _TRAILING.sub("", words.strip())


def _possessor(masked: Masked, start: int) -> Mention | None:
    """``Dessen Vorsitzender``: the last organization before."""
    if not _POSSESSIVE.search(masked.view, max(0, start - 30), start):
        return None
    before = [one for at, one in masked.organizations.items() if start - _REACH < at < start]
    return max(before, key=lambda one: one.start, default=None)


def _person_at(masked: Masked, match: regex.Match[str]) -> int:
    start = match.start("person")
    return masked.outer.get(start, start)


def _before(masked: Masked) -> Iterator[Mention]:
    at = 0
    while match := _BEFORE.search(masked.text, at, timeout=5):
        person = _person_at(masked, match)
        at = max(match.end("role"), match.start("role") + 1)
        mention = _mention(masked, match, person=person, rule="role.before_name")
        if mention is None:
            continue
        yield mention
        if more := _MORE_BEFORE.search(
            masked.text, max(0, match.start("role") - 120), _head_start(masked, match.start("role"))
        ):
            extra = _mention(masked, more, person=person, rule="role.before_name")
            if extra and "\n" not in masked.view[more.start() : more.end()]:
                yield extra
        if PLURAL_HEAD.match(mention.value.role.split(" ")[-1]) or PLURAL_HEAD.match(mention.value.role.split(" ")[0]):
            yield from _further(masked, match, after=match.end("person"))


def _head_start(masked: Masked, start: int) -> int:
    return start


def _further(masked: Masked, match: regex.Match[str], *, after: int) -> Iterator[Mention]:
    """A plural role counts for each of the names that follow."""
    while following := _NEXT_PERSON.match(masked.text, after):
        mention = _mention(masked, match, person=_person_at(masked, following), rule="role.plural")
        if mention:
            yield mention
        after = following.end("person")


def _behind(masked: Masked) -> Iterator[Mention]:
    for match in _BEHIND.finditer(masked.text, timeout=5):
        person = match.start("person")
        mention = _mention(masked, match, person=person, rule="role.behind_name")
        if mention is None:
            continue
        yield mention
        at = match.end()
        while more := _MORE.match(masked.text, at):
            if regex.match(rf"[ ]?{_PERSON}", masked.text[more.end() :]):
                break
            extra = _mention(masked, more, person=person, rule="role.behind_name")
            if extra:
                yield extra
            at = more.end()


def _joined(masked: Masked) -> Iterator[Mention]:
    for pattern, rule in ((_COPULA, "role.is_name"), (_IS, "role.name_is")):
        for match in pattern.finditer(masked.text, timeout=5):
            mention = _mention(masked, match, person=_person_at(masked, match), rule=rule)
            if mention:
                yield mention


def _in_lines(masked: Masked) -> Iterator[Mention]:
    """Boxes: the name on a line of its own, role and organization on the lines beside it."""
    lines = [(m.start(), m.group()) for m in regex.finditer(r"[^\n]+", masked.text) if m.group().strip()]
    alone = regex.compile(rf"[ \t•*–-]*(?P<person>{_PERSON})[ ]*,?[ ]*")
    for row, (start, words) in enumerate(lines):
        match = alone.fullmatch(words)
        if not match:
            continue
        at = start + match.start("person")
        person = masked.outer.get(at, at)
        for next_start, next_words in lines[row + 1 : row + 2]:
            role = _LINE.match(masked.text, next_start, next_start + len(next_words))
            if role and (mention := _mention(masked, role, person=person, rule="role.next_line")):
                yield mention


def _bodies(masked: Masked) -> Iterator[Mention]:
    """``Ute Ems (Muster GmbH)``, ``Ute Ems vom Amt …``: an employer without a role."""
    for match in _BODY.finditer(masked.text, timeout=5):
        who, org = masked.persons[match.start("person")], masked.organizations[match.start("org")]
        yield Mention(
            "role", org.start, org.end, org.text, "role.name_body", 0.7,
            RoleValue(None, Span(who.start, who.end), Span(org.start, org.end)), (Evidence("person", who.text),),
        )  # fmt: skip
