"""Mentions of one organization merged, with its canonical name, aliases and parent."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import regex

from pressextract.resolve.names.found import as_found
from pressextract.shapes.facts import OrganizationFact

if TYPE_CHECKING:
    from pressextract.shapes import Mention

__all__ = ["merge_organizations"]

_WORD = regex.compile(r"[\p{L}\p{M}\d]+(?:[.'’][\p{L}\d]+)*")
_SMALL = frozenset("der die das des dem den für und zu zur zum am im in an von vom & e v".split())


@dataclass(slots=True)
class _Body:
    """An organization while mentions are collected."""

    names: dict[str, int] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)


def merge_organizations(mentions: list[Mention], *, view: str) -> tuple[OrganizationFact, ...]:
    """Organizations in order of first mention."""
    bodies = _by_name(mentions)
    _bind_acronyms(bodies, mentions, view)
    _merge_short(bodies)
    ordered = sorted(bodies, key=lambda body: min(one.start for one in body.mentions))
    facts = [_fact(body, row) for row, body in enumerate(ordered, start=1)]
    return tuple(facts)


def _key(name: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORD.findall(name))


def _by_name(mentions: list[Mention]) -> list[_Body]:
    bodies: dict[tuple[str, ...], _Body] = {}
    keys = {_key(one.value.name) for one in mentions}
    for mention in mentions:
        key = _key(mention.value.name)
        if key and key[-1].endswith("s") and (*key[:-1], key[-1][:-1]) in keys:
            key = (*key[:-1], key[-1][:-1])
        body = bodies.setdefault(key, _Body())
        body.mentions.append(mention)
        body.names[mention.value.name] = body.names.get(mention.value.name, 0) + 1
    return list(bodies.values())


def _join(bodies: list[_Body], into: _Body, other: _Body) -> None:
    into.mentions += other.mentions
    for name, count in other.names.items():
        into.names[name] = into.names.get(name, 0) + count
    bodies.remove(other)


def _bind_acronyms(bodies: list[_Body], mentions: list[Mention], view: str) -> None:
    """``Wirtschaftsförderung Bottrop (WFB)`` makes one body of both."""
    for one, two in zip(mentions, mentions[1:], strict=False):
        between = view[one.end : two.start]
        if not regex.fullmatch(r"[ ]?\((?:kurz:?[ ])?[„\"“]?", between):
            continue
        long, short = (next((body for body in bodies if x in body.mentions), None) for x in (one, two))
        if long and short and long is not short and _acronym_of(two.text, one.value.name):
            _join(bodies, long, short)


def _acronym_of(short: str, name: str) -> bool:
    """Every letter of the acronym stands in the name, in order, and the first letters agree."""
    if not regex.fullmatch(r"[\p{Lu}\p{Ll}\d&.-]{2,12}", short) or sum(c.isupper() for c in short) < 2:  # noqa: PLR2004 - "Die" is none
        return False
    letters = [char for char in short.casefold() if char.isalpha()]
    at = 0
    low = name.casefold()
    for letter in letters:
        at = low.find(letter, at) + 1
        if not at:
            return False
    return True


def _merge_short(bodies: list[_Body]) -> None:
    """A short form joins the one longer name that begins like it."""
    for body in sorted(bodies, key=lambda one: -len(_key(_longest(one)))):
        key = _key(_longest(body))
        longer = [other for other in bodies if other is not body and _shortens(key, _key(_longest(other)))]
        if len(longer) == 1 and body in bodies:
            _join(bodies, longer[0], body)


def _shortens(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(short) < len(long) and long[: len(short)] == short


def _longest(body: _Body) -> str:
    return max(body.names, key=lambda name: (len(_key(name)), body.names[name], name))


def _fact(body: _Body, row: int) -> OrganizationFact:
    name = _longest(body)
    mentions = sorted(body.mentions, key=lambda one: one.start)
    kind = next((one.value.kind for one in mentions if one.value.name == name and one.value.kind), None)
    kind = kind or next((one.value.kind for one in mentions if one.value.kind), None)
    form = next((one.value.legal_form for one in mentions if one.value.legal_form), None)
    aliases = tuple(sorted(other for other in body.names if other != name))
    return OrganizationFact(
        id=f"o{row}",
        name=name,
        mentions=tuple(map(as_found, mentions)),
        kind=kind or "other",
        legal_form=form,
        aliases=aliases,
    )
