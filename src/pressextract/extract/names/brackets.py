"""The house in brackets behind a person: ``Eva Muster (Blumenhaus Muster)``.

A family business carries its owner's surname; a tagger takes that surname for the person once more. Found only where the
bracket stands right behind the person, ends with the surname, and holds nothing but words of a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import regex

from pressextract.extract.names.candidates import as_mention
from pressextract.shapes import Evidence

if TYPE_CHECKING:
    from pressextract.shapes import Mention

__all__ = ["family_houses"]

_BRACKET = regex.compile(
    r"[ ]\((?P<house>\p{Lu}[\p{L}&.’'-]+(?:[ ](?:\p{Lu}[\p{L}&.’'-]*|&|und|der|des|am|im|zum|zur|für|von)){1,5})\)"
)
_NOT_FIRST = regex.compile(r"(?:Foto|Bild|Quelle|geb|geborene[rn]?|Herr|Frau|Familie|Dr|Prof|links|rechts|Mitte)\b")
_STRENGTH = 0.95
"""Above the model's own guesses, which take the surname for the person."""


def family_houses(view: str, names: list[Mention]) -> Iterator[Mention]:
    """Organizations in brackets that carry the surname of the person before them."""
    for name in names:
        if name.value.label != "PER":
            continue
        match = _BRACKET.match(view, name.end)
        if match is None or _NOT_FIRST.match(match["house"]):
            continue
        if match["house"].rsplit(" ", 1)[-1] == name.text.rsplit(" ", 1)[-1]:
            evidence = (Evidence("carries the surname of", name.text),)
            start, end = match.span("house")
            yield as_mention(
                view, start, end, label="ORG", rule="name.org_family", strength=_STRENGTH, evidence=evidence
            )
