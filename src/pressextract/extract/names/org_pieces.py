"""What the rules for organizations share: words, additions and parents of names, and how a match becomes a value."""

from __future__ import annotations

from pressextract.extract.names import lexicon as lex
from pressextract.extract.names.forms import base_form, parent_of
from pressextract.extract.names.org_kinds import kind_of, legal_form_of
from pressextract.extract.names.places import is_place
from pressextract.rules import Match
from pressextract.shapes.names import NameValue

__all__ = ["ADDITION", "BEFORE_PLACE", "BIG", "NOT_IN", "PARENT", "WORD", "as_org", "org_of_place", "shown"]

# A word of a name: capital or digit first; house marks may begin small ("atene KOM").
WORD = r"[\p{Lu}\d][\p{L}\p{M}\d.'’/-]*"
BIG = r"\p{Lu}[\p{L}\p{M}\d'’-]+"
NOT_IN = "(?!(?:" + "|".join(sorted(lex.ARTICLES)) + r"|Und|Mit|Bei|Für|Von|Nach|Auch|Firma|Unternehmen)\b)"
_OF = r"(?:der|des)"
ADDITION = rf"(?:[ ]{lex.PLACE_TAIL}[ ](?!\L<no_person>\b|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch){BIG}|[ ]\(\p{{Lu}}\p{{Ll}}+\))"
BEFORE_PLACE = r"(?:(?:Bad|Sankt|St\.|Königs|Schwäbisch|Bergisch|Groß|Klein|Burg|Markt|New)[ ])"
PARENT = rf"""(?:[ ]{_OF}[ ](?:(?:Freien|Großen)[ ](?:und[ ])?)?(?:Hanse|Landeshaupt|Universitäts|Kreis|Bundes)?
    (?:[Ss]tadt|Gemeinde|Landkreises|Kreises|Landes|Kantons|Freistaate?s|Region)[ ]
    {BIG}(?:[ ]{lex.PLACE_TAIL}[ ]{BIG}|[ ]\(\p{{Lu}}\p{{Ll}}+\)|(?:/|-){BIG})?(?:-{BIG})?)"""


def as_org(match: Match) -> NameValue | None:
    """The value of a match that is an organization as a whole."""
    surface = match["span"]
    name = base_form(surface)
    return NameValue("ORG", name, kind=kind_of(name), legal_form=legal_form_of(name), parent=parent_of(surface))


def org_of_place(match: Match) -> NameValue | None:
    """Only where the words behind the head are a known place; anything else is the model's business."""
    return as_org(match) if is_place(match["place"]) else None


def shown(value: NameValue) -> str:
    """A value as the rules' phrases have it."""
    return value.name
