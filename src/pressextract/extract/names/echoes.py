"""Names that the document has introduced, found again where neither model nor rule saw them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from pressextract.extract.names import lexicon as lex
from pressextract.extract.names.candidates import as_mention
from pressextract.extract.names.places import WORD_TOWNS, is_place
from pressextract.shapes import Evidence

if TYPE_CHECKING:
    from pressextract.shapes import Mention

__all__ = ["acronyms", "echoes", "expanded_otherwise"]

_ACRONYM = regex.compile(
    r"[ ]\((?:kurz:?[ ]|kurz[ ]|im[ ]Folgenden[ ]|nachfolgend[ ])?[„\"“]?(?P<acronym>\p{Lu}[\p{L}\d&.-]{1,11})[”\"“]?\)"
)
_SPELT_OUT = regex.compile(r"(?P<words>[\p{L}-]+(?:[ ][\p{L}-]+){0,4})(?P<gap>[ ]\(|,[ ]kurz:?[ ])$")
_CAPITALS = 2
_WORD_BEFORE = regex.compile(r"[\p{L}\d@/.#-]")
_WORD_BEHIND = regex.compile(r"[\p{L}\d@]|-\p{L}|[.]\p{Ll}")
_NOT_BEFORE = regex.compile(
    r"\b(?:der|die|das|des|dem|den|ein|eine|einen|einem|einer|im|am|vom|zum|zur|beim|kein|keine)[ ]$"
)
_SURE = 0.8
"""Only a name that is this sure vouches for its further occurrences; measured in docs/quality-names.md."""
_LESS = 0.95
"""An occurrence found by its likeness alone is a little less sure than the one that vouches for it."""


def acronyms(view: str, names: list[Mention]) -> Iterator[Mention]:
    """Acronyms in brackets right behind an organization: ``Wirtschaftsförderung Bottrop (WFB)``."""
    for name in names:
        if name.value.label != "ORG":
            continue
        match = _ACRONYM.match(view, name.end)
        if match and _is_acronym(match["acronym"]):
            start, end = match.span("acronym")
            evidence = (Evidence("introduced", name.text),)
            yield as_mention(view, start, end, label="ORG", rule="name.org_acronym", strength=0.9, evidence=evidence)


def expanded_otherwise(view: str, names: list[Mention]) -> list[Mention]:
    """Doubtful acronyms that the text spells out as something that is no organization: ``Schweinepest (ASP)``."""
    ends = {name.end for name in names if name.value.label == "ORG"}
    wrong: set[str] = set()
    for name in names:
        if name.value.label == "ORG" and name.strength < _SURE and " " not in name.text and _is_acronym(name.text):
            before = _SPELT_OUT.search(view, max(0, name.start - 80), name.start)
            if before and before.start("gap") not in ends and _spells(before["words"], name.text):
                wrong.add(name.text)
    return [name for name in names if name.text in wrong and name.value.label == "ORG"]


def _spells(words: str, acronym: str) -> bool:
    """Whether all letters of the acronym stand in the words, in order, the first one at a word's beginning."""
    low, at = words.casefold(), 0
    first = acronym[0].casefold()
    starts = [m.start() for m in regex.finditer(r"\b\w", low) if low[m.start()] == first]
    if not starts:
        return False
    at = starts[0]
    for letter in acronym.casefold():
        at = low.find(letter, at) + 1
        if not at:
            return False
    return True


def _is_acronym(word: str) -> bool:
    return sum(char.isupper() for char in word) >= _CAPITALS


def echoes(view: str, names: list[Mention]) -> Iterator[Mention]:
    """Further occurrences of names that the document surely has, whole or by surname."""
    for surface, source in sorted(_sources(names).items()):
        label = source.mention.value.label
        for start, end, genitive in _occurrences(view, surface):
            if label == "PER" and " " not in surface and _NOT_BEFORE.search(view, max(0, start - 8), start):
                continue
            stop = end + genitive if label != "ORG" else end
            evidence = (Evidence("introduced", source.mention.text),)
            strength = source.mention.strength * _LESS
            yield as_mention(view, start, stop, label=label, rule=source.rule, strength=strength, evidence=evidence)


def _occurrences(view: str, surface: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and length of a genitive s of every whole-word occurrence.

    ``str.find`` and two small checks: compiling a pattern per name took a quarter of this room's time.
    """
    at = view.find(surface)
    while at >= 0:
        end = at + len(surface)
        if not (at and _WORD_BEFORE.match(view, at - 1)):
            if not _WORD_BEHIND.match(view, end):
                yield at, end, 0
            elif view.startswith("s", end) and not _WORD_BEHIND.match(view, end + 1):
                yield at, end, 1
        at = view.find(surface, end)


@dataclass(frozen=True, slots=True)
class _Source:
    """The surest mention of a surface, and the rule that its echoes carry."""

    mention: Mention
    rule: str


def _sources(names: list[Mention]) -> dict[str, _Source]:
    """Surfaces that may stand again, each with the surest mention that introduced it."""
    found: dict[str, _Source] = {}
    for name in sorted((one for one in names if one.strength >= _SURE), key=lambda one: (-one.strength, one.start)):
        for surface, rule in _surfaces(name):
            found.setdefault(surface, _Source(name, rule))
    return found


def _surfaces(name: Mention) -> Iterator[tuple[str, str]]:
    label, text = name.value.label, name.text
    words = text.split(" ")
    if label == "PER" and len(words) > 1:
        yield text, "name.per_again"
        family = words[-1]
        if len(family) > 2 and family[0].isupper() and family not in lex.NO_PERSON | lex.SURNAMES_THAT_ARE_WORDS:  # noqa: PLR2004 - "Yu" may be a word
            yield family, "name.per_surname"
            if words[-2] in ("von", "van", "zu", "de"):
                yield f"{words[-2]} {family}", "name.per_surname"
                yield f"{words[-2].capitalize()} {family}", "name.per_surname"
    elif label == "ORG" and (len(words) > 1 or _is_acronym(text)):
        yield text, "name.org_again"
    elif label == "LOC" and text not in WORD_TOWNS and text[0].isupper() and (len(words) > 1 or is_place(text)):
        yield text, "name.loc_again"
