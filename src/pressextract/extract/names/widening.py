"""What belongs to a name beyond the model's span: legal form, unit, shared head, and what makes a territory a place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import regex

from pressextract.extract.names.org_kinds import FORM_BEHIND, legal_form_of

if TYPE_CHECKING:
    from pressextract.extract.names.pieces import Piece

__all__ = ["lying_in", "outermost"]

_UNIT_BEFORE = regex.compile(
    r"(?<![\p{L}-])(?P<unit>(?:\p{Lu}\p{L}+-[ ]und[ ])?(?:(?!Fach)\p{Lu}\p{L}{2,}(?:kommissariat|ermittlungsdienst|limazentrum)(?:s|es)?|(?:Verkehrs|Fach|Stabs|Koordinierungs|Beratungs|Prüf)(?:dienst|stelle)(?:s|es)?"
    r"|Fachgebiets?|Lehrstuhls?|Arbeitsbereichs?|\p{Lu}\p{Ll}+(?:amt|amtes|amts)|Instituts?|Medizinische[n]?[ ]Fakultät)"
    r"(?:[ ]\p{Lu}[\p{L}-]+(?:[ ]und[ ]\p{Lu}\p{L}+)?)?[ ](?:der|des)[ ])$"
)
_PLACE_HEAD_BEFORE = regex.compile(
    r"(?<![\p{L}-])(?P<head>(?:Stausee|Talsperre|Talbrücke|Konzentrationslagers?|Vernichtungslagers?|Schloss|Schlosses|Burg|Kloster|Flughafen|Rathaus|Stadthalle|Bahnhof"
    r"|Hauptbahnhof|Naturpark|Nationalpark|Landkreis|Landkreises|Kreis|Kanton|Kantons|Gedenkstätte|Republik|U-Bahnhof|S-Bahnhof|Messegelände|Hafen|Autobahnkreuz|Autobahndreieck)[ ])$"
)


_SHARED_HEAD = regex.compile(r"(?<![\p{L}-])(?:\p{Lu}\p{L}+-,[ ]){0,3}\p{Lu}\p{L}+-[ ](?:und|&)[ ]$")


_ACRONYM_BEHIND = regex.compile(r"[ ]\((?P<acronym>\p{Lu}[\p{L}\d]{2,9})\)")
_WORD_AHEAD = regex.compile(r"(?<![\p{L}-])(?P<word>\p{Lu}[\p{L}-]+)[ ]$")


def _initials_fit(acronym: str, before: str, first: str) -> bool:
    """``Investor [Center Nord GmbH] (ICN)``: the word before gives the first letter, the name the second."""
    low = acronym.casefold()
    return low[0] == before[0].casefold() and low[1] == first.casefold() and low[0] != low[1]


def outermost(view: str, piece: Piece) -> Iterator[Piece]:
    """A legal form behind, a unit before its genitive parent, the head of a place's name."""
    if match := _SHARED_HEAD.search(view, max(0, piece.start - 60), piece.start):
        piece = piece.cut("first part of a shared head inside", start=match.start())
    if piece.label == "ORG":
        if match := FORM_BEHIND.match(view, piece.end):
            piece = piece.cut("legal form inside", end=match.end())
        acronym = _ACRONYM_BEHIND.match(view, piece.end)
        before = _WORD_AHEAD.search(view, max(0, piece.start - 40), piece.start)
        if acronym and before and _initials_fit(acronym["acronym"], before["word"], view[piece.start]):
            piece = piece.cut("first word of the acronym inside", start=before.start())
        if match := _UNIT_BEFORE.search(view, max(0, piece.start - 80), piece.start):
            piece = piece.cut("unit of this parent", start=match.start("unit"))
    elif piece.label == "LOC" and (match := _PLACE_HEAD_BEFORE.search(view, max(0, piece.start - 30), piece.start)):
        piece = piece.cut("head of the name inside", start=match.start("head"))
    yield piece


_INSIDE = regex.compile(r"\b(?:[Ii]m|[Ii]n[ ]der|[Aa]us[ ]dem|[Aa]us[ ]der|[Ii]nnerhalb[ ]des|[Ii]n[ ]den)[ ]$")
_TERRITORY = regex.compile(r"(?:Landkreis|Kreis|Kanton|Region|Bezirk|Gemeinde|Landkreisen|Land)[ ]\p{Lu}")


def lying_in(view: str, piece: Piece) -> Iterator[Piece]:
    """``im Landkreis X`` is a place, ``der Landkreis X`` a body."""
    within = (
        piece.label == "ORG"
        and _TERRITORY.match(view, piece.start, piece.end)
        and legal_form_of(view[piece.start : piece.end]) is None
    )
    bracketed = view[piece.start - 1 : piece.start] == "(" and view[piece.end : piece.end + 1] == ")"
    if within and (bracketed or _INSIDE.search(view, max(0, piece.start - 14), piece.start)):
        piece = piece.cut("a place, since something lies in it", label="LOC")
    yield piece
