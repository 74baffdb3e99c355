"""Roles and employers that a verb or another order of words ties to a person.

``Ansprechpartnerin ist Ute Ems``, ``Ute Ems wurde zur Präsidentin gewählt``, ``Muster AG (Ute Ems)``.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressextract.extract.names.masks import LOC, ORG, PER, Masked, ahead_of_persons
from pressextract.extract.names.role_grammar import (
    ARTICLE,
    BOUNDARY,
    LINK,
    ORGANIZATION,
    PERSON,
    PHRASE,
    compile_masked,
)
from pressextract.extract.names.role_items import Item, item_of

__all__ = ["body_first", "further", "joined"]

_TO_BODY = rf"(?:{LINK}(?<org>{ORGANIZATION}))?"
_COPULA = compile_masked(
    rf"""(?<![\p{{L}}-]){PHRASE}{_TO_BODY}(?:[ ](?:im|in[ ]der)[ ]\p{{Lu}}\p{{L}}+)?[ ]
    (?:ist|sind|war|bleibt|wird|wurde|heißt)(?:[ ](?:weiterhin|nun|künftig|dort))?[ ](?<person>{PERSON})"""
)
_IS = compile_masked(
    rf"""(?<person>{PER}+)[ ](?:ist|bleibt|wird)[ ]
    (?:(?:seit|ab|nun|künftig|derzeit|jetzt|auch|zugleich|unter)[ ](?:[\d./]+[ ]?|\p{{L}}+[ ]){{0,5}}?)?
    (?:{ARTICLE}[ ])?(?:neue[rn]?[ ])?{PHRASE}{_TO_BODY}{BOUNDARY}"""
)
_CHOSEN = compile_masked(
    rf"""(?<person>{PER}+)(?<between>[^\n.{PER}]{{1,120}}?)[ ]z(?:um|ur)[ ](?:neuen?[ ])?{PHRASE}{_TO_BODY}[ ]
    (?:gewählt|ernannt|berufen|bestellt|bestimmt|befördert)"""
)
_AS = compile_masked(
    rf"""(?<person>{PER}+),[ ](?:die|der)[ ](?:[^\n.{PER}{ORG}]{{0,60}}[ ])?(?<org>{ORG}+)[ ]als[ ]{PHRASE}[ ]
    (?:leitet|führt|vertritt|betreut|berät)"""
)
_LEADS = compile_masked(
    rf"""(?<person>{PER}+)(?:,[ ](?:der|die))?[ ](?:(?:leitet|führt|vertritt)[ ](?:auch[ ])?(?:die|das|den)[ ](?<org>{ORG}+)
    |(?:die|das|den)[ ](?:\p{{Lu}}\p{{L}}+[ ])?(?<org>{ORG}+)[ ](?:leitet|führt|vertritt|betreibt))"""
)
_SPEAKS_FOR = compile_masked(
    rf"(?<person>{PER}+),[ ](?:die|der)[ ]für[ ](?:die|das|den)[ ](?<org>{ORG}+)[ ](?:sprach|spricht|kam|teilnahm)"
)
_JOINED = (
    (_IS, "role.name_is"), (_CHOSEN, "role.chosen"), (_AS, "role.as"), (_LEADS, "role.leads"),
    (_SPEAKS_FOR, "role.speaks_for"),
)  # fmt: skip
_AGED = compile_masked(
    rf"""\b(?:Die|Der)[ ]\d\d-[Jj]ährige[ ]ist[ ](?:(?:seit|derzeit|zurzeit)[ ](?:[\d./]+[ ])?)?
    (?:{ARTICLE}[ ])?{PHRASE}{_TO_BODY}{BOUNDARY}"""
)
_NEXT_PERSON = compile_masked(
    rf"(?:[ ]?\([^()\n]{{1,40}}\))?(?:,[ ]|[ ]und[ ]|[ ]sowie[ ]|[ ]&[ ])(?:in[ ]Vertretung[ ]von[ ])?(?<person>{PERSON})"
)
_BODY_BRACKET = compile_masked(rf"(?<org>{ORGANIZATION})[ ]?\((?<person>{PERSON})(?=[,)])")
_BODY_ROLE = compile_masked(
    rf"(?<org>{ORGANIZATION})(?:,[ ](?:{LOC}+|\p{{Lu}}\p{{L}}+))?[ ]?\({PHRASE}:[ ](?<person>{PERSON})"
)
_BODY_DASH = compile_masked(
    rf"(?<org>{ORGANIZATION})(?:,[ ]{LOC}+)?[ ][–-][ ](?<person>{PERSON})(?=[ ]*(?:\n|$|,|[ ]und[ ]))"
)
_FOR_BODY = compile_masked(
    rf"\b[Ff]ür[ ](?:die|das|den)[ ](?<org>{ORGANIZATION})[ ]\p{{Ll}}+[ ](?:{PHRASE}[ ])?(?<person>{PERSON})"
)
_REACH = 300
"""How far back ``Die 46-Jährige`` looks for its person, in characters."""


def joined(masked: Masked) -> Iterator[tuple[int, Item, str]]:
    """Roles by a verb."""
    for low, high in ahead_of_persons(masked):
        for match in _COPULA.finditer(masked.text, low, high, timeout=5):
            if item := item_of(masked, match):
                yield masked.person_of(match), item, "role.is_name"
    for pattern, rule in _JOINED:
        for match in pattern.finditer(masked.text, timeout=5):
            if item := item_of(masked, match):
                yield masked.person_of(match), item, rule
    for match in _AGED.finditer(masked.text, timeout=5):
        before = [at for at in masked.persons if match.start() - _REACH < at < match.start()]
        if before and (item := item_of(masked, match)):
            yield max(before), item, "role.aged_is"


def body_first(masked: Masked) -> Iterator[tuple[int, Item, str]]:
    """``Muster AG (Ute Ems)``; a photo credit ``Muster AG/Ute Ems`` tells nothing about employment."""
    for pattern in (_BODY_BRACKET, _BODY_ROLE, _BODY_DASH, _FOR_BODY):
        for match in pattern.finditer(masked.text, timeout=5):
            item = item_of(masked, match)
            if item is None:
                continue
            yield masked.person_of(match), item, "role.body_name"
            if pattern is not _FOR_BODY:
                yield from further(masked, item, after=match.end("person"))


def further(masked: Masked, item: Item, *, after: int) -> Iterator[tuple[int, Item, str]]:
    """An item that counts for each of the names that follow."""
    while following := _NEXT_PERSON.match(masked.text, after):
        yield masked.person_of(following), item, "role.plural"
        after = following.end("person")
